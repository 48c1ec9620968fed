"""A story's time: it passes as on any clock, and jumps when the story says so."""

import asyncio
import time
from datetime import datetime, timedelta


class StoryClock:
    """A Clock that begins at a given time."""

    def __init__(self, begin: datetime) -> None:
        self._begin = begin
        self._started = time.monotonic()
        self._jumped = timedelta(0)
        self._jumps = asyncio.Event()

    def now(self) -> datetime:
        passed = timedelta(seconds=time.monotonic() - self._started)
        return self._begin + passed + self._jumped

    async def sleep(self, seconds: float) -> None:
        """Return when this clock shows `seconds` more, be it by a jump."""
        due = self.now() + timedelta(seconds=seconds)
        while (left := (due - self.now()).total_seconds()) > 0:
            try:
                async with asyncio.timeout(left):
                    await self._jumps.wait()
            except TimeoutError:
                return

    def jump_to(self, moment: datetime) -> None:
        """Show `moment` from now on, unless that is past, and wake whoever slept until then."""
        self._jumped += max(moment - self.now(), timedelta(0))
        self._jumps.set()
        self._jumps = asyncio.Event()
