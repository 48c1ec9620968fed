"""Workers: take what patients sent, one conversation at a time each, and see it answered.

A message that cannot be finished because the store is away stays in hand and is tried again;
one whose process dies is taken over by another (see bot.store.inbox).
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.errors import StoreUnavailable
from bot.store.inbox import Inbox, Taken
from bot.store.transcript import Committed
from bot.tasks import stop

log = structlog.get_logger()

BEAT_SECONDS = 1.5
RETRY_SECONDS = 0.25
STOP_SECONDS = 8.0
"""How long turns in hand may still take when the service stops; then they are handed on."""


class Worker:
    """Answers messages until it is told to stop."""

    def __init__(
        self, inbox: Inbox, handle: Callable[[Taken], Awaitable[Committed]], *, limit: int
    ) -> None:
        self._inbox = inbox
        self._handle = handle
        self._free = asyncio.Semaphore(limit)
        self._limit = limit
        self._turns: dict[asyncio.Task[None], tuple[str, str]] = {}
        self._stopping = asyncio.Event()
        self._missed = False

    async def run(self) -> None:
        """Work until `stop`; the store may come and go meanwhile."""
        loops = [asyncio.create_task(self._forever(each)) for each in (self._beat, self._take)]
        ended = asyncio.create_task(self._stopping.wait())
        done, _ = await asyncio.wait({*loops, ended}, return_when=asyncio.FIRST_COMPLETED)
        await stop((*loops, ended))
        for task in done - {ended}:
            task.result()  # a loop ends by an error only, and that must be heard of
        await self._finish()

    def stop(self) -> None:
        self._stopping.set()

    async def _take_again(self) -> None:
        """Take what was given to us while the answer that said so was lost on its way."""
        for delivery, conversation in await self._inbox.given(self._limit):
            self._start(delivery, conversation)

    async def _forever(self, step: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await step()
            except StoreUnavailable as error:
                self._missed = True
                log.warning("store away", part=step.__name__.strip("_"), error=str(error))
                await asyncio.sleep(RETRY_SECONDS)

    async def _beat(self) -> None:
        await self._inbox.beat()
        for delivery, conversation in await self._inbox.reclaim(self._limit):
            self._start(delivery, conversation)
        await asyncio.sleep(BEAT_SECONDS)

    async def _take(self) -> None:
        async with self._free:
            pass
        if self._missed:
            await self._take_again()
            self._missed = False
        for delivery, conversation in await self._inbox.take(max(1, self._limit // 4)):
            self._start(delivery, conversation)

    def _start(self, delivery: str, conversation: str) -> None:
        if (delivery, conversation) in self._turns.values():
            return
        task = asyncio.create_task(self._turn(delivery, conversation))
        self._turns[task] = (delivery, conversation)
        task.add_done_callback(self._turns.pop)

    async def _turn(self, delivery: str, conversation: str) -> None:
        async with self._free:
            while True:
                try:
                    taken = await self._inbox.read(delivery, conversation)
                    if taken is None or await self._handle(taken) is not Committed.STALE:
                        return
                except StoreUnavailable:
                    await asyncio.sleep(RETRY_SECONDS)
                except Exception:  # the worker lives on; the message is taken over after a while
                    log.exception("turn failed")
                    return

    async def _finish(self) -> None:
        """Let the turns in hand end, then hand on those that did not."""
        if not self._turns:
            return
        _, late = await asyncio.wait(self._turns, timeout=STOP_SECONDS)
        unfinished = [self._turns[task] for task in late]
        for task in late:
            task.cancel()
        for delivery, conversation in unfinished:
            with suppress(StoreUnavailable):
                await self._inbox.release(delivery, conversation)
