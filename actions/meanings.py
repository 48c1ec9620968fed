"""What the rules of a language mean: each kind turns what was said into days and times."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock
from enum import StrEnum
from typing import Any, Literal

from actions.grammar import Grammar

RECENT = timedelta(days=60)
"""A day and month without a year that is this little ago was meant, and is past."""


class Part(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(slots=True, kw_only=True)
class Reading:
    """What the rules have found so far."""

    grammar: Grammar
    now: datetime
    day: date | None = None
    hour: int | None = None
    minute: int = 0
    half: Literal["am", "pm", "written", ""] = ""
    part: Part | None = None
    after: date | None = None
    impossible: bool = False

    @property
    def today(self) -> date:
        return self.now.date()


def clock_of(reading: Reading) -> clock | None:
    hour = reading.hour
    if hour is None or not (0 <= hour <= 24 and 0 <= reading.minute <= 59):
        return None
    return clock(_hour_of_day(hour, reading.half, reading.part) % 24, reading.minute)


def _hour_of_day(hour: int, half: str, part: Part | None) -> int:
    """Return the hour on the 24-hour clock; 1 to 6 without a word are in the afternoon."""
    if hour > 12 or half == "written":
        return hour
    if half == "am" or (not half and part is Part.MORNING):
        return hour % 12 if half == "am" else hour
    if half == "pm" or part is Part.AFTERNOON:
        return hour % 12 + 12
    if part is Part.EVENING:
        return 0 if hour == 12 else hour + 12
    return hour + 12 if 1 <= hour <= 6 else hour


# What each kind of rule does with its match: groups are what was said, options the rule's own.

Said = Mapping[str, str | None]
Options = Mapping[str, Any]


def _nothing(_reading: Reading, _said: Said, _options: Options) -> None:
    """Leave out what is not meant: "not Tuesday", "good morning"."""


def _weekday(reading: Reading, said: Said, options: Options) -> None:
    _note_part(reading, said, options)
    weekday = options.get("day", _value(reading, said, "weekday"))
    if reading.day is not None or not isinstance(weekday, int):
        return
    today = reading.today
    monday = today - timedelta(days=today.weekday())
    if "weeks" in options:
        reading.day = monday + timedelta(weeks=options["weeks"], days=weekday)
        return
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    back = 7 if options.get("last") else 0
    reading.day = today + timedelta(days=ahead - back + options.get("plus", 0))


def _relative(reading: Reading, said: Said, options: Options) -> None:
    _note_part(reading, said, options)
    offset = options.get("offset", _value(reading, said, "relative"))
    if reading.day is None and isinstance(offset, int):
        reading.day = reading.today + timedelta(days=offset + options.get("plus", 0))


def _ahead(reading: Reading, said: Said, options: Options) -> None:
    days = options.get("offset")
    if days is None:
        unit = _value(reading, said, "unit")
        count = _number(reading, said, "number")
        if count is None or not isinstance(unit, int):
            return
        days = count * unit
    if reading.day is None:
        reading.day = reading.today + timedelta(days=days)


def _from(reading: Reading, said: Said, options: Options) -> None:
    today = reading.today
    if "weeks" in options:
        monday = today - timedelta(days=today.weekday())
        reading.after = monday + timedelta(weeks=options["weeks"])
    elif "months" in options:
        reading.after = _month_ahead(today, options["months"])
    elif isinstance(month := _value(reading, said, "month"), int):
        year = today.year if month >= today.month else today.year + 1
        reading.after = max(today, date(year, month, 1))


def _date(reading: Reading, said: Said, _options: Options) -> None:
    month, day = _number(reading, said, "month"), _day_number(reading, said)
    if month is None or day is None or reading.day is not None:
        return
    found = _that_year(year, month, day) if (year := _year(said)) else nearest(reading, month, day)
    reading.impossible |= found is None
    reading.day = found


def _monthday(reading: Reading, said: Said, options: Options) -> None:
    day = _day_number(reading, said)
    if day is None or reading.day is not None:
        return
    if "months" in options:
        month = _month_ahead(reading.today, options["months"])
        found = _that_year(month.year, month.month, day)
    else:
        found = _next_day_of_month(reading.today, day)
    reading.impossible |= found is None
    reading.day = found


def _time(reading: Reading, said: Said, options: Options) -> None:
    _note_part(reading, said, options)
    hour = options.get("hour")
    if hour is None:
        hour = _number(reading, said, "hour")
    if reading.hour is not None or hour is None:
        return
    minute = _number(reading, said, "minute")
    if minute is None:
        minute = _number(reading, said, "minute_word", "number")
    reading.hour, reading.minute = hour, options.get("minute", minute or 0)
    reading.half = _half(said, hour, options)
    if before := options.get("before"):
        reading.hour, reading.minute = (hour - 1) % 12 or 12, 60 - before


def _part(reading: Reading, said: Said, options: Options) -> None:
    _note_part(reading, said, options)


MEANINGS = {
    "nothing": _nothing,
    "weekday": _weekday,
    "relative": _relative,
    "ahead": _ahead,
    "from": _from,
    "date": _date,
    "monthday": _monthday,
    "time": _time,
    "part": _part,
}


def _half(said: Said, hour: int, options: Options) -> Literal["am", "pm", "written", ""]:
    if said.get("am"):
        return "am"
    if said.get("pm"):
        return "pm"
    written = (said.get("hour") or "").startswith("0") or hour == 0 or "hour" in options
    return "written" if written else ""


def _note_part(reading: Reading, said: Said, options: Options) -> None:
    part = options.get("part") or _value(reading, said, "part")
    if reading.part is None and part is not None:
        reading.part = Part(part)


def _value(reading: Reading, said: Said, name: str) -> Any:
    """Return the meaning of the group `name`, or of its variants such as `weekday_short`."""
    for group, words in said.items():
        if words and (group == name or group.startswith(f"{name}_")):
            return reading.grammar.words.get(group, {}).get(words)
    return None


def _number(reading: Reading, said: Said, group: str, table: str = "") -> int | None:
    words = said.get(group)
    return reading.grammar.number(table or group, words) if words else None


def _day_number(reading: Reading, said: Said) -> int | None:
    for group, table in (("day", ""), ("ordinal", ""), ("day_ordinal", "ordinal"), ("number", "")):
        if said.get(group):
            return _number(reading, said, group, table)
    return None


def _year(said: Said) -> int | None:
    return int(year) if (year := said.get("year")) else None


def _that_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(reading: Reading, month: int, day: int) -> date | None:
    """Return the day in the year that was meant: just past, or else the next to come."""
    this_year = _that_year(reading.today.year, month, day)
    if this_year and this_year >= reading.today - RECENT:
        return this_year
    if this_year is None and month >= reading.today.month:
        return None  # 29 February is meant of this year as long as this February is not over
    return _that_year(reading.today.year + 1, month, day)


def _next_day_of_month(today: date, day: int) -> date | None:
    for months in range(3):
        month = _month_ahead(today, months)
        found = _that_year(month.year, month.month, day)
        if found and found >= today:
            return found
    return None


def _month_ahead(today: date, months: int) -> date:
    """Return the first day of the month that is `months` after today's."""
    index = today.month - 1 + months
    return date(today.year + index // 12, index % 12 + 1, 1)
