"""How fast this machine is, so that a bound in milliseconds means the same on every machine."""

import re
import time

YARDSTICK_SECONDS = 0.010
"""What `_yardstick` takes on the machine on which the published figures were measured."""


def slowness() -> float:
    """Return how many times slower than that machine this one is just now; at least 1."""
    return max(1.0, min(_yardstick() for _ in range(3)) / YARDSTICK_SECONDS)


def _yardstick() -> float:
    """Do the kind of work that the guards do, and return its seconds of this thread's time."""
    before = time.thread_time()
    words: dict[str, int] = {}
    for number in range(20_000):
        word = "w" * (number % 7) + str(number % 101)
        if re.match(r"(?:w+ )?\w*\d", word):
            words[word] = words.get(word, 0) + number
    return time.thread_time() - before
