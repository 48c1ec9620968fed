"""Asks the inbound guards off the event loop: models take milliseconds, and may hang."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from aiohttp import web

from safety.risk import RiskAssessment, RiskAssessor

THREADS = 8
"""Verdicts under way at a time. They are threads of their own: a disk that hangs, or passwords that
are hashed, must not keep a verdict waiting."""


class Guards:
    """The assessor on threads of its own."""

    def __init__(self, assessor: RiskAssessor) -> None:
        self._assessor = assessor
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="guards")

    async def assess(
        self, text: str, *, locale: str, context: Sequence[str] = ()
    ) -> RiskAssessment:
        """Return the guards' verdict on what a patient typed; a button's press holds none."""
        if not text:
            return RiskAssessment()
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: self._assessor.assess(text, locale=locale, context=context)
        )

    async def running(self, _: web.Application) -> AsyncIterator[None]:
        """Let the threads go when the application ends, without waiting for one that hangs."""
        yield
        self._threads.shutdown(wait=False, cancel_futures=True)
