"""The time of the turn in hand: an action and the appointment book go by what the bot's clock said.

So a turn that takes a second has one time from its beginning to its end, and a test that lets a
day pass does so for all parts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

from bot.clock import SystemClock

_now: ContextVar[datetime | None] = ContextVar("now", default=None)


@contextmanager
def at(now: datetime) -> Iterator[None]:
    """Have TurnClock show this aware time while the block runs."""
    token = _now.set(now.astimezone(UTC))
    try:
        yield
    finally:
        _now.reset(token)


class TurnClock(SystemClock):
    """The turn's time while there is one, else the machine's."""

    def now(self) -> datetime:
        return _now.get() or super().now()
