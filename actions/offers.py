"""Which days and times are offered, in the light of what the patient said so far."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from actions.meanings import Part
from actions.turn import HUMAN, Choice, Turn, choose
from actions.when import direction, understand
from bot.store.appointments import Schedule

DAYS = 4
TIMES = 6
TEXTS_READ = 8
"""The patient's last texts in which a part of the day is looked for."""

REASONS = ("reason_checkup", "reason_new", "reason_followup", "reason_therapy", "reason_other")
NOT_UNDERSTOOD = ("utter_day_not_understood", "utter_time_not_understood")

NOON, EVENING = 12, 17


def part_of(start: datetime) -> Part:
    """Return the part of the day in which a time lies."""
    if start.hour < NOON:
        return Part.MORNING
    return Part.AFTERNOON if start.hour < EVENING else Part.EVENING


class Offers:
    """Finds what can be offered in the appointment book."""

    def __init__(self, schedule: Schedule) -> None:
        self._schedule = schedule

    async def days(self, turn: Turn) -> list[Choice]:
        """Return choices of the next free days; none if there are none at all."""
        part = wished_part(turn)
        suits = (lambda start: part_of(start) is part) if part else None
        return [
            choose(day.isoformat(), "choice_date", date={"$date": day.isoformat()})
            for day in await self._days(turn, suits) or await self._days(turn, None)
        ]

    async def times(self, turn: Turn, day: date) -> list[Choice]:
        """Return choices of free times of a day, the nearest to what was wished."""
        free = await self._schedule.free(day)
        return [
            choose(start.isoformat(), "choice_time", time={"$time": start.isoformat()})
            for start in _nearest(turn, free)
        ]

    async def _days(self, turn: Turn, suits: Callable[[datetime], bool] | None) -> list[date]:
        when = understand(turn.text, turn.now, turn.locale, country=turn.country)
        today = turn.now.date()
        offered = [day for day in map(_day, turn.offered) if day]
        wish = None if when.found else direction(turn.text, turn.locale)
        if wish and offered and not turn.opening:
            if wish == "earlier":
                free = await self._schedule.free_days(today, 366, suits)
                before = [day for day in free if day < offered[0]]
                return before[-DAYS:] or free[:DAYS]
            later = await self._schedule.free_days(offered[-1] + timedelta(days=1), DAYS, suits)
            return later or await self._schedule.free_days(today, DAYS, suits)
        first = max(today, when.after or when.day or today)
        found = await self._schedule.free_days(first, DAYS, suits)
        return found or await self._schedule.free_days(today, DAYS, suits)


def wished_part(turn: Turn) -> Part | None:
    """Return the part of the day that the patient asked for last, since the form began."""
    for text in turn.texts(TEXTS_READ):
        if not text.startswith("/"):
            when = understand(text, turn.now, turn.locale)
            if when.part or when.time:
                return when.part
    return None


def with_human(turn: Turn, choices: Sequence[Choice]) -> list[Choice]:
    """Add a way to a person when there is no choice or the patient was not understood before."""
    needed = not choices or turn.times_said(NOT_UNDERSTOOD)
    return [*choices, HUMAN] if needed else [*choices]


def _nearest(turn: Turn, free: list[datetime]) -> list[datetime]:
    when = understand(turn.text, turn.now, turn.locale, asked="time")
    if when.time is not None:
        wished = when.time.hour * 60 + when.time.minute
        near = sorted(free, key=lambda start: abs(start.hour * 60 + start.minute - wished))
        return sorted(near[:TIMES])
    offered = set(turn.offered)
    shown = [index for index, start in enumerate(free) if start.isoformat() in offered]
    wish = direction(turn.text, turn.locale)
    if shown and wish == "earlier":
        return free[max(0, shown[0] - TIMES) : shown[0]] or free[:TIMES]
    if shown and wish == "later":
        return free[shown[-1] + 1 :][:TIMES] or free[-TIMES:]
    part = wished_part(turn)
    return _spread([start for start in free if part_of(start) is part] or free)


def _spread(free: list[datetime]) -> list[datetime]:
    """Return at most TIMES of the times, from the whole of the day rather than its beginning."""
    if len(free) <= TIMES:
        return free
    return [free[index * (len(free) - 1) // (TIMES - 1)] for index in range(TIMES)]


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
