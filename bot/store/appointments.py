"""The appointment book: the clinic's free times, and who has which.

Opening hours are written in the clinic's own time; the book keeps moments (seconds since 1970), so
that a change of the clocks neither loses nor doubles a time.
"""

import secrets
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.errors import Conflict
from bot.settings import Clinic, Weekday
from bot.store.redis import Store, conversation_key, guarded

BOOK = "appointments"
"""Sorted set of all appointments' ids by their start in seconds."""

Suits = Callable[[datetime], bool]


class SlotTaken(Conflict):
    """The time is no longer free, or never was one of the clinic's."""

    code = "slot_taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A time that a patient has. `reason` is in the patient's words, or the key of a reason."""

    id: str
    start: datetime
    reason: str


class Schedule(Protocol):
    """The clinic's appointment book. Moments are aware and in the clinic's time zone.

    Everything that asks the book raises StoreUnavailable when it is away.
    """

    def times(self, day: date) -> list[datetime]:
        """Return all times of a day, taken or not; none when the clinic is closed."""
        ...

    def last_day(self) -> date:
        """Return the last day that can be booked."""
        ...

    def free(self, day: date) -> Awaitable[list[datetime]]:
        """Return the times of a day that can be booked now, in order."""
        ...

    def free_days(
        self, first: date, count: int, suits: Suits | None = None
    ) -> Awaitable[list[date]]:
        """Return the first `count` days from `first` on with a free time that `suits`."""
        ...

    def book(self, conversation: str, start: datetime, reason: str) -> Awaitable[Appointment]:
        """Book a free time; raises SlotTaken. Booking one's own time again changes nothing."""
        ...

    def move(
        self, conversation: str, appointment: str, start: datetime, reason: str
    ) -> Awaitable[Appointment]:
        """Take the new time and free the old in one step; raises SlotTaken, and Conflict when the
        appointment is no longer there."""
        ...

    def cancel(self, conversation: str, appointment: str) -> Awaitable[bool]:
        """Free an appointment's time; returns whether there was one."""
        ...

    def of(self, conversation: str) -> Awaitable[list[Appointment]]:
        """Return the appointments of a conversation that are still to come, soonest first."""
        ...


class EmbeddedSchedule:
    """The appointment book that Beside keeps itself, in Redis, for a clinic without another."""

    def __init__(self, store: Store, clinic: Clinic, clock: Clock) -> None:
        self._store = store
        self._clinic = clinic
        self._clock = clock
        self._length = timedelta(minutes=clinic.slot_minutes)
        self._book = store.script("book")
        self._release = store.script("release")

    def times(self, day: date) -> list[datetime]:
        if day in self._clinic.closed_days:
            return []
        spans = self._clinic.hours.get(list(Weekday)[day.weekday()], [])
        starts = {_seconds(s): s for span in spans for s in self._times_within(day, span)}
        return [starts[seconds] for seconds in sorted(starts)]

    def last_day(self) -> date:
        return self._now().date() + timedelta(days=self._clinic.days_ahead)

    @guarded
    async def free(self, day: date) -> list[datetime]:
        return self._open(day, await self._starts(day, day))

    @guarded
    async def free_days(self, first: date, count: int, suits: Suits | None = None) -> list[date]:
        first, last = max(first, self._now().date()), self.last_day()
        if first > last:
            return []
        taken = await self._starts(first, last)
        found: list[date] = []
        for ahead in range((last - first).days + 1):
            day = first + timedelta(days=ahead)
            if any(suits is None or suits(start) for start in self._open(day, taken)):
                found.append(day)
            if len(found) == count:
                break
        return found

    async def book(self, conversation: str, start: datetime, reason: str) -> Appointment:
        return await self._take(conversation, secrets.token_urlsafe(9), start, reason, moving=False)

    async def move(
        self, conversation: str, appointment: str, start: datetime, reason: str
    ) -> Appointment:
        return await self._take(conversation, appointment, start, reason, moving=True)

    @guarded
    async def cancel(self, conversation: str, appointment: str) -> bool:
        return bool(await self._release(args=[conversation, appointment]))

    @guarded
    async def of(self, conversation: str) -> list[Appointment]:
        sealed = await self._store.redis.hgetall(_key(conversation))
        now = _seconds(self._now())
        all_kept = (self._opened(name.decode(), record) for name, record in sealed.items())
        ahead = [each for each in all_kept if _seconds(each.start) > now]
        return sorted(ahead, key=lambda each: _seconds(each.start))

    def keys(self, conversation: str) -> list[str]:
        """Return the keys under which a conversation's appointments are kept."""
        return [_key(conversation)]

    @guarded
    async def erase(self, conversation: str) -> None:
        """Remove all appointments of a conversation, past ones too, and free their times."""
        await self._release(args=[conversation])

    @guarded
    async def _take(
        self, conversation: str, appointment: str, start: datetime, reason: str, *, moving: bool
    ) -> Appointment:
        start = start.astimezone(self._clinic.zone)
        when = _seconds(start)
        if when <= _seconds(self._now()) or when not in map(_seconds, self.times(start.date())):
            raise SlotTaken(f"not a time that can be booked: {start.isoformat()}")
        sealed = self._store.codec.seal({"start": start.isoformat(), "reason": reason})
        length = int(self._length.total_seconds())
        holder = await self._book(
            args=[conversation, appointment, when, length, sealed, "1" if moving else ""]
        )
        if holder is None:
            raise Conflict("the appointment to be moved is no longer there")
        if not holder:
            raise SlotTaken(f"already taken: {start.isoformat()}")
        return Appointment(id=holder.decode(), start=start, reason=reason)

    async def _starts(self, first: date, last: date) -> list[int]:
        """Return the starts of all appointments that could overlap a time of these days."""
        zone, length = self._clinic.zone, int(self._length.total_seconds())
        since = _seconds(datetime.combine(first, time(), zone)) - length
        until = _seconds(datetime.combine(last + timedelta(days=1), time(), zone)) + length
        held = await self._store.redis.zrangebyscore(BOOK, since, until, withscores=True)
        return [int(score) for _, score in held]

    def _open(self, day: date, taken: list[int]) -> list[datetime]:
        if day > self.last_day():
            return []
        now, length = _seconds(self._now()), int(self._length.total_seconds())
        return [
            start
            for start in self.times(day)
            if _seconds(start) > now
            and all(abs(_seconds(start) - other) >= length for other in taken)
        ]

    def _times_within(self, day: date, span: str) -> Iterator[datetime]:
        opens, closes = (time.fromisoformat(each) for each in span.split("-"))
        zone = self._clinic.zone
        start = datetime.combine(day, opens, zone).astimezone(UTC)
        end = datetime.combine(day, closes, zone).astimezone(UTC)
        while start + self._length <= end:
            yield start.astimezone(zone)
            start += self._length

    def _opened(self, appointment: str, sealed: bytes) -> Appointment:
        record = self._store.codec.open(sealed)
        start = datetime.fromisoformat(record["start"]).astimezone(self._clinic.zone)
        return Appointment(id=appointment, start=start, reason=record["reason"])

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._clinic.zone)


def _key(conversation: str) -> str:
    return conversation_key(conversation, "appointments")


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
