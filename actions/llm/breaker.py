"""Leaves a part alone that fails again and again, and tries it again with a single call."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.errors import ModelUnavailable

FAILURES = 5
"""In a row, after which no call is let through: each would cost a patient up to 8 s."""
PAUSE_SECONDS = 30.0

log = structlog.get_logger(__name__)


class Breaker:
    """Closed: calls pass. Open: none does. Half-open, after the pause: one does, as a trial."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failures = 0
        self._opened: datetime | None = None
        self._trying = False

    @contextmanager
    def call(self) -> Iterator[None]:
        """Count what becomes of the block: a ModelUnavailable is a failure, a cancellation nothing.

        Raises ModelUnavailable("open") without running the block while open.
        """
        trial = self._enter()
        try:
            yield
        except ModelUnavailable:
            self._failed(trial)
            raise
        else:
            self._failures, self._opened = 0, None
        finally:
            if trial:
                self._trying = False

    def _enter(self) -> bool:
        """Return whether the call is a trial."""
        if self._opened is None:
            return False
        if self._trying or self._rests(self._opened):
            raise ModelUnavailable("open")
        self._trying = True
        return True

    def _rests(self, since: datetime) -> bool:
        # A clock that was set back must not prolong the pause.
        return 0 <= (self._clock.now() - since).total_seconds() < PAUSE_SECONDS

    def _failed(self, trial: bool) -> None:
        self._failures += 1
        if trial or (self._opened is None and self._failures >= FAILURES):
            self._opened = self._clock.now()
            log.warning("model is left alone", failures=self._failures, seconds=PAUSE_SECONDS)
