"""How long a turn may take: less when somebody in danger waits behind it.

Messages of a conversation are answered in order, and workers are few: a dialogue manager that
hangs would keep a cry for help waiting for its own time-out.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

TURN_SECONDS = 15.0
"""Above Rasa's 12 s, below the 30 s after which another worker takes the message over."""
HURRIED_SECONDS = 0.3
"""What a turn may still take when a message of danger waits for it; usual answers take 0.1 s."""
PUT_OFF_SECONDS = 2.0
"""After so long the message of danger was answered, perhaps by another process."""


class Patience:
    """Sets the time limit of each turn of this process; `workers` is how many there may be."""

    def __init__(self, workers: int) -> None:
        self._many = workers // 2
        self._limits: dict[str, asyncio.Timeout] = {}
        self._hurried: dict[str, float] = {}
        self._all_hurried = 0.0

    @contextmanager
    def turn(self, conversation: str, *, danger: bool) -> Iterator[asyncio.Timeout]:
        """Give the time limit for a conversation's turn, to be entered at once.

        A turn of danger has all its time, and ends the hurry of the others.
        """
        limit = asyncio.timeout_at(self._end(conversation, danger=danger))
        self._limits[conversation] = limit
        try:
            yield limit
        finally:
            self._limits.pop(conversation, None)

    def hurry(self, conversation: str) -> None:
        """Let nothing wait for long that stands before a message of danger.

        That is what came before in the conversation, and everybody's turns where they take up the
        workers.
        """
        end = _now() + HURRIED_SECONDS
        self._hurried[conversation] = end
        hurried = [conversation]
        if len(self._limits) >= self._many:
            self._all_hurried, hurried = end, list(self._limits)
        for each in hurried:
            if limit := self._limits.pop(each, None):
                limit.reschedule(end)

    def _end(self, conversation: str, *, danger: bool) -> float:
        own = self._hurried.pop(conversation, 0.0)
        end = max(own, self._all_hurried)
        if danger:
            self._all_hurried = 0.0
        if danger or _now() > end + PUT_OFF_SECONDS:
            return _now() + TURN_SECONDS
        if own:
            self._hurried[conversation] = own
        return end


def _now() -> float:
    return asyncio.get_running_loop().time()
