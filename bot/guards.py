"""Asks the guards off the event loop: models take milliseconds, and may hang."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from aiohttp import web

from safety.review import Reviewer
from safety.risk import RiskAssessment, RiskAssessor
from safety.verdict import Reason, Verdict

THREADS = 8
"""Verdicts under way at a time. They are threads of their own: a disk that hangs, or passwords that
are hashed, must not keep a verdict waiting."""
REVIEW_SECONDS = 2.0
"""Longer a written reply does not wait for its review; the library's words go out instead."""


class Guards:
    """The assessor and the reviewer on threads of their own."""

    def __init__(self, assessor: RiskAssessor, reviewer: Reviewer) -> None:
        self._assessor = assessor
        self._reviewer = reviewer
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="guards")
        # A reply whose review hangs must not keep a word of danger waiting.
        self._reviews = ThreadPoolExecutor(THREADS, thread_name_prefix="reviews")

    async def assess(
        self, text: str, *, locale: str, context: Sequence[str] = ()
    ) -> RiskAssessment:
        """Return the guards' verdict on what a patient typed; a button's press holds none."""
        if not text:
            return RiskAssessment()
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: self._assessor.assess(text, locale=locale, context=context)
        )

    async def review(self, text: str, *, locale: str, country: str, context: str) -> Verdict:
        """Return the verdict on a reply that nobody reviewed; one that is late is blocked."""
        work = asyncio.get_running_loop().run_in_executor(
            self._reviews,
            lambda: self._reviewer.review(text, locale=locale, country=country, context=context),
        )
        try:
            return await asyncio.wait_for(work, REVIEW_SECONDS)
        except TimeoutError:
            return Verdict(reasons=(Reason("unavailable_late", 0, len(text)),))

    async def running(self, _: web.Application) -> AsyncIterator[None]:
        """Let the threads go when the application ends, without waiting for one that hangs."""
        yield
        for threads in (self._threads, self._reviews):
            threads.shutdown(wait=False, cancel_futures=True)
