"""The connection to Redis, the names of its keys, and the translation of its errors.

Every key of a conversation starts with `conv:<id>`, so that all of it can be found and erased.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import redis.asyncio as aioredis
from redis import DriverInfo
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import (
    ConnectionError as RedisConnectionError,
)
from redis.exceptions import (
    MasterDownError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
)

from bot.errors import StoreUnavailable
from bot.store.codec import Codec, PlainCodec

T = TypeVar("T")
P = ParamSpec("P")

COMMAND_TIMEOUT = 1.0
"""Seconds for one command. A hung Redis must be noticed well before the turn's own limit."""

BLOCK_MS = 2000
"""Longest blocking read; the client's own time-out would cut longer ones and retry for a minute."""

READY = "ready"
"""Stream of conversations that have something to answer, one entry for each."""
READY_GROUP = "bots"
DEAD = "dead"
"""Stream of messages that failed five times."""
OPEN_ESCALATIONS = "escalations:open"
CLOSED_ESCALATIONS = "escalations:closed"
WATCH = "escalations:watch"
TIMERS = "timers"
STAFF_CHANNEL = "staff"


def conversation_key(conversation: str, part: str = "") -> str:
    """Return the key of a conversation's record, or of one of its parts."""
    return f"conv:{conversation}:{part}" if part else f"conv:{conversation}"


def escalation_key(escalation: str) -> str:
    return f"escalation:{escalation}"


class Store:
    """A pool of connections, the codec, and the Lua steps.

    `redis` answers within COMMAND_TIMEOUT or raises; `blocking` is a client of its own for reads
    that wait, because a waiting read would otherwise meet the command time-out.
    """

    def __init__(self, url: str, *, codec: Codec | None = None) -> None:
        # Any: redis-py's annotations join the replies of all its modes (str, bytes, None, RESP 2
        # and 3) into unions that no call can be checked against.
        # After Redis came back every idle connection fails once; a command that was not answered
        # in time is not sent again, its caller decides. All steps may be taken twice.
        once = Retry(NoBackoff(), 1, supported_errors=(RedisConnectionError,))
        # Else every new connection would read the library's own version from the disk.
        driver = DriverInfo()
        self.redis: Any = aioredis.Redis.from_url(
            url,
            socket_timeout=COMMAND_TIMEOUT,
            socket_connect_timeout=COMMAND_TIMEOUT,
            retry=once,
            driver_info=driver,
            max_connections=256,
        )
        self.blocking: Any = aioredis.Redis.from_url(
            url,
            socket_timeout=BLOCK_MS / 1000 + COMMAND_TIMEOUT,
            socket_connect_timeout=COMMAND_TIMEOUT,
            retry=once,
            driver_info=driver,
        )
        self.codec: Codec = codec or PlainCodec()

    def script(self, name: str) -> Any:
        """Return the Lua step `bot/store/lua/<name>.lua`, ready to be called."""
        folder = Path(__file__).parent / "lua"
        parts = (folder / "common.lua", folder / f"{name}.lua")
        return self.redis.register_script("\n".join(p.read_text(encoding="utf-8") for p in parts))

    async def ping(self) -> None:
        """Return if the store answers; raises StoreUnavailable."""
        async with store_errors():
            await self.redis.ping()

    async def close(self) -> None:
        await self.redis.aclose()
        await self.blocking.aclose()


@contextmanager
def heeding_cancellation() -> Iterator[None]:
    """Raise a cancellation again that came meanwhile and that the client lost.

    In Python before 3.12 `asyncio.wait_for` loses one that comes just as what it waits for is
    done, such as sending a command (https://github.com/python/cpython/issues/81839).
    """
    task = asyncio.current_task()
    before = task.cancelling() if task else 0
    yield
    if task and task.cancelling() > before:
        raise asyncio.CancelledError


@asynccontextmanager
async def store_errors() -> AsyncIterator[None]:
    """Translate what Redis and the network raise into StoreUnavailable.

    A reply that says that a script or a command is wrong is our mistake and stays what it is;
    "out of memory", "read only" and "still loading" mean that the store is away.
    """
    try:
        with heeding_cancellation():
            yield
    except (OutOfMemoryError, ReadOnlyError, MasterDownError) as error:
        raise StoreUnavailable(type(error).__name__) from error
    except ResponseError as error:
        if str(error).startswith(("OOM", "MISCONF", "NOREPLICAS")):
            raise StoreUnavailable(str(error).split(" ", 1)[0]) from error
        raise
    except (TimeoutError, RedisError, OSError) as error:
        raise StoreUnavailable(type(error).__name__) from error


def guarded(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    """Decorate a store method so that it raises StoreUnavailable when Redis is away."""

    @wraps(method)
    async def call(*args: P.args, **kwargs: P.kwargs) -> T:
        async with store_errors():
            return await method(*args, **kwargs)

    return call
