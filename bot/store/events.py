"""What tells the other parts, on this and other machines, that something has changed.

A signal says only that there is something to read ("entry", "mode", "typing", …); whoever hears
it reads the store. So a lost signal costs a moment and never a message.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from redis.exceptions import RedisError

from bot.store.redis import (
    BLOCK_MS,
    STAFF_CHANNEL,
    Store,
    conversation_key,
    guarded,
    heeding_cancellation,
)

RETRY_SECONDS = 0.5


class Events:
    """Publishing and hearing signals."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._channels: set[str] = set()
        self._pubsub: Any = None

    @guarded
    async def publish_staff(self, event: dict[str, Any]) -> None:
        await self._store.redis.publish(STAFF_CHANNEL, json.dumps(event))

    @guarded
    async def publish(self, conversation: str, kind: str) -> None:
        await self._store.redis.publish(conversation_key(conversation), kind)

    async def follow(self, conversation: str) -> None:
        """Hear a conversation's signals from now on, also after Redis was away."""
        channel = conversation_key(conversation)
        self._channels.add(channel)
        with suppress(RedisError, OSError):
            if self._pubsub is not None:
                await self._pubsub.subscribe(channel)

    async def unfollow(self, conversation: str) -> None:
        channel = conversation_key(conversation)
        self._channels.discard(channel)
        with suppress(RedisError, OSError):
            if self._pubsub is not None:
                await self._pubsub.unsubscribe(channel)

    async def signals(self) -> AsyncIterator[tuple[str, str]]:
        """Yield (conversation, kind) for every conversation that is followed, without end.

        After a break of the connection each of them gets an "entry", since one may have been
        missed.
        """
        while True:
            try:
                async for signal in self._listen():
                    yield signal
            except (RedisError, OSError):
                await asyncio.sleep(RETRY_SECONDS)

    async def _listen(self) -> AsyncIterator[tuple[str, str]]:
        async with self._store.blocking.pubsub(ignore_subscribe_messages=True) as pubsub:
            # A channel that nobody publishes to: a subscription must exist before one can listen.
            known = set(self._channels)
            try:
                with heeding_cancellation():
                    await pubsub.subscribe("conv", *known)
                    self._pubsub = pubsub
                    if late := self._channels - known:  # followed while this connection was made
                        await pubsub.subscribe(*late)
                for channel in list(self._channels):
                    yield channel.removeprefix("conv:"), "entry"
                while True:
                    found = await pubsub.get_message(timeout=BLOCK_MS / 1000)
                    if found:
                        yield (
                            found["channel"].decode().removeprefix("conv:"),
                            found["data"].decode(),
                        )
            finally:
                self._pubsub = None

    async def staff(self) -> AsyncIterator[dict[str, Any]]:
        """Yield what the console needs to hear, without end; a break yields {"type": "queue"}."""
        while True:
            try:
                async with self._store.blocking.pubsub(ignore_subscribe_messages=True) as pubsub:
                    with heeding_cancellation():
                        await pubsub.subscribe(STAFF_CHANNEL)
                    yield {"type": "queue"}
                    while True:
                        found = await pubsub.get_message(timeout=BLOCK_MS / 1000)
                        if found:
                            yield json.loads(found["data"])
            except (RedisError, OSError):
                await asyncio.sleep(RETRY_SECONDS)
