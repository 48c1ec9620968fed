"""What is due later, kept in the store: it survives restarts and runs once for all processes."""

from datetime import UTC, datetime, timedelta

from bot.store.redis import TIMERS, Store, guarded

LEASE = timedelta(seconds=10)
"""Longer than anything that is due takes. What was taken in the moment in which the store went
away comes again after so long."""


class TimerStore:
    """Timers by name, such as "alert:<escalation>"."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._due = store.script("due")

    @guarded
    async def due(self, now: datetime) -> list[str]:
        """Return the names of what is due; until set or dropped they come again."""
        found = await self._due(args=[now.timestamp(), (now + LEASE).timestamp()])
        return [name.decode() for name in found]

    @guarded
    async def when(self, name: str) -> datetime | None:
        """Return when a timer is due, or None if there is none."""
        score = await self._store.redis.zscore(TIMERS, name)
        return None if score is None else datetime.fromtimestamp(score, UTC)

    @guarded
    async def set(self, name: str, at: datetime) -> None:
        await self._store.redis.zadd(TIMERS, {name: at.timestamp()})

    @guarded
    async def drop(self, name: str) -> None:
        await self._store.redis.zrem(TIMERS, name)
