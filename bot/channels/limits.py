"""How fast somebody may send."""

from bot.clock import Clock


class Bucket:
    """A token bucket: `burst` at once, refilled with `per_second`."""

    def __init__(self, burst: int, per_second: float, clock: Clock) -> None:
        self._burst = burst
        self._per_second = per_second
        self._clock = clock
        self._left = float(burst)
        self._at = clock.now()

    def take(self) -> bool:
        """Return whether one more may pass now."""
        now = self._clock.now()
        self._left += max(0.0, (now - self._at).total_seconds()) * self._per_second
        self._left, self._at = min(self._left, float(self._burst)), now
        if self._left < 1:
            return False
        self._left -= 1
        return True
