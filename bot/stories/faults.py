"""Faults that a story can order: a proxy before each part, which goes down, is slow, comes back."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress

from bot.stories.steps import FaultState
from safety.classifier import LATE_SECONDS
from safety.encoder import EncoderError
from safety.risk import Detector, Signal

SLOW_SECONDS = 1.5
"""How much later everything comes from a slow part: longer than the store's patience."""
LATE_BY_SECONDS = 1.0
CHUNK = 64 * 1024


class FaultProxy:
    """Hands bytes on between whoever connects and a port of this machine, as long as it is up."""

    def __init__(self, target: int, *, slow: float = SLOW_SECONDS) -> None:
        self._target = target
        self._slow = slow
        self._state = FaultState.BACK
        self._server: asyncio.Server | None = None
        self._pipes: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()
        self.port = 0

    async def start(self) -> None:
        await self._listen()

    async def set(self, state: FaultState) -> None:
        """Go down (nobody listens, connections end), be slow, or be as ever."""
        self._state = state
        if state is FaultState.DOWN:
            await self.stop()
        elif self._server is None:
            await self._listen()

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        for writer in list(self._writers):
            writer.transport.abort()
        await asyncio.gather(*self._pipes, return_exceptions=True)

    @property
    def _delay(self) -> float:
        delays = {FaultState.SLOW: self._slow, FaultState.LATE: LATE_BY_SECONDS}
        return delays.get(self._state, 0.0)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", self.port, limit=CHUNK, reuse_address=True
        )
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            onward, back = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            writer.transport.abort()
            return
        pipes = (
            asyncio.create_task(self._pipe(reader, back)),
            asyncio.create_task(self._pipe(onward, writer, delayed=True)),
        )
        self._pipes.update(pipes)
        for pipe in pipes:
            pipe.add_done_callback(self._pipes.discard)
        await asyncio.gather(*pipes, return_exceptions=True)

    async def _pipe(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, delayed: bool = False
    ) -> None:
        self._writers.add(writer)
        try:
            with suppress(OSError):
                while chunk := await reader.read(CHUNK):
                    if delayed and (delay := self._delay):
                        await asyncio.sleep(delay)
                    writer.write(chunk)
                    await writer.drain()
        finally:
            self._writers.discard(writer)
            writer.close()


class FaultyDetector:
    """A detector that can be taken away, or be late."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector
        self.state = FaultState.BACK

    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        """Ask the detector, unless a story took it away. Raises EncoderError then."""
        if self.state is FaultState.SLOW:
            time.sleep(LATE_SECONDS)
        if self.state in (FaultState.DOWN, FaultState.SLOW):
            raise EncoderError("taken away by a story")
        return self._detector.detect(text, locale=locale, context=context)
