"""Understanding the days and times that people type, in their language.

Rules of the locale come first (they know "next Tuesday", 大后天 and which mañana is meant),
dateparser reads the rest that has a digit in it, such as 03.12.2026. Nothing here raises on any
text, and nothing is guessed: what is not understood is left empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as clock
from enum import StrEnum
from typing import Any, Literal

import regex
from babel import Locale, UnknownLocaleError
from dateparser.date import DateDataParser

from actions.grammar import CUT, DIRECTIONS, Direction, Grammar, Rule, fold, grammar

LONGEST = 200
"""Characters that are read; a day is said in fewer, and the rules stay quick."""
RECENT = timedelta(days=60)
"""A day and month without a year that is this little ago was meant, and is past."""
SPLITS_TRIED = 4
"""Of the words that may stand before a new time, the last ones: the earlier say something else."""
FOREIGN_LONGEST = 30
"""Characters that dateparser is given: it is made for dates, not for sentences."""

Asked = Literal["day", "time"]


class Part(StrEnum):
    """A part of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a text says of days and times; everything is empty when it says nothing."""

    day: date | None = None
    time: clock | None = None
    part: Part | None = None
    impossible: bool = False
    """A day was named that no calendar has, such as the 31st of February."""
    after: date | None = None
    """No day, but a span: the first day of "next week" or "in December"."""
    either_half: bool = field(default=False, compare=False)
    """The time may as well be twelve hours away from this one: 7 o'clock."""
    rest: str = field(default="", compare=False)
    """The words that say nothing of days and times, without filler."""

    @property
    def found(self) -> bool:
        """Whether the text says anything of days and times."""
        return self != When()


@dataclass(slots=True, kw_only=True)
class _Reading:
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


def understand(
    text: str, now: datetime, locale: str, *, asked: Asked | None = None, country: str = ""
) -> When:
    """Return what `text` says of days and times.

    now: aware, in the time zone in which the days are meant. asked: what a bare number stands
    for. country: ISO 3166 alpha-2; decides between 3/12 and 12/3. An ISO date or datetime, as
    buttons send it, is read as it stands.
    """
    text = text.strip()
    if exact := _iso(text, now):
        return exact
    rules = grammar(locale)
    reading = _Reading(grammar=rules, now=now)
    rest = _read(rules.prepare(text[:LONGEST]), reading, asked)
    if reading.day is None and not reading.impossible and reading.hour is None:
        reading.day = _foreign(text, reading, locale, country)
        rest = "" if reading.day else rest
    return _settled(reading, rules.strip(rest.replace(CUT, " ")))


def nth(text: str, locale: str, count: int) -> int | None:
    """Return which of `count` offered choices `text` picks ("the second one": 1), or None."""
    rules = grammar(locale)
    said = rules.prepare(text.strip()[:LONGEST])
    for rule in rules.choices:
        if match := _match(rule, said, rules):
            position = rule.options.get("position") or _position(match, rules)
            if position and abs(position) <= count:
                return position - 1 if position > 0 else count + position
    return None


def direction(text: str, locale: str, *, alone: bool = False) -> Direction | None:
    """Return whether `text` asks for another day, for something earlier, or for later or other.

    alone: only if it says nothing else.
    """
    rules = grammar(locale)
    said = rules.prepare(text.strip()[:LONGEST]).rstrip(" .!?。？！")
    for wish in DIRECTIONS:
        for pattern in rules.directions[wish]:
            if pattern.fullmatch(said) if alone else pattern.search(said):
                return wish
    return None


def change(text: str, now: datetime, locale: str) -> tuple[str, str]:
    """Return what `text` says of the old and of the new time ("move it from Monday to Friday").

    Both are the whole text when it does not tell them apart.
    """
    rules = grammar(locale)
    said = rules.prepare(text.strip()[:LONGEST])
    for found in [*rules.target.finditer(said)][:-SPLITS_TRIED:-1]:
        old, new = said[: found.start()], said[found.end() :]
        if understand(new, now, locale).day:
            return old, new
    return text, text


def _iso(text: str, now: datetime) -> When | None:
    if not regex.fullmatch(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.+Z-]*)?", text):
        return None
    try:
        if len(text) == len("2026-11-24"):
            return When(day=date.fromisoformat(text))
        moment = datetime.fromisoformat(text)
    except ValueError:
        return When(impossible=True)
    try:
        local = moment.astimezone(now.tzinfo) if moment.tzinfo else moment
    except OverflowError:
        return When(impossible=True)
    return When(day=local.date(), time=local.time())


def _read(text: str, reading: _Reading, asked: Asked | None) -> str:
    """Apply the rules to `text` and return what they left of it."""
    for rule in reading.grammar.rules:
        if rule.only and rule.only != asked:
            continue
        while match := _match(rule, text, reading.grammar):
            MEANINGS[rule.kind](reading, match.groupdict(), rule.options)
            if rule.alone:
                return ""
            text = text[: match.start()] + f" {CUT} " + text[match.end() :]
    return text


def _match(rule: Rule, text: str, rules: Grammar) -> "regex.Match[str] | None":
    if rule.alone:
        whole = text.strip(" .,!?。，！？")
        return rule.pattern.fullmatch(whole) or rule.pattern.fullmatch(rules.strip(text))
    found = rule.pattern.search(text)
    return found if found and found.group() else None


def _position(match: "regex.Match[str]", rules: Grammar) -> int | None:
    for name, table in (
        ("ordinal", "ordinal"),
        ("ordinal_digits", "number"),
        ("hour", "hour"),
        ("number", "number"),
    ):
        if said := match.groupdict().get(name):
            return rules.number(table, said)
    return None


def _settled(reading: _Reading, rest: str) -> When:
    said_day = reading.day is not None
    return When(
        day=reading.day,
        time=_clock(reading),
        part=reading.part,
        impossible=reading.impossible and not said_day,
        after=None if said_day else reading.after,
        either_half=reading.hour in range(1, 13) and not reading.half and not reading.part,
        rest=rest,
    )


def _clock(reading: _Reading) -> clock | None:
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


def _nothing(_reading: _Reading, _said: Said, _options: Options) -> None:
    """Leave out what is not meant: "not Tuesday", "good morning"."""


def _weekday(reading: _Reading, said: Said, options: Options) -> None:
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


def _relative(reading: _Reading, said: Said, options: Options) -> None:
    _note_part(reading, said, options)
    offset = options.get("offset", _value(reading, said, "relative"))
    if reading.day is None and isinstance(offset, int):
        reading.day = reading.today + timedelta(days=offset + options.get("plus", 0))


def _ahead(reading: _Reading, said: Said, options: Options) -> None:
    days = options.get("offset")
    if days is None:
        unit = _value(reading, said, "unit")
        count = _number(reading, said, "number")
        if count is None or not isinstance(unit, int):
            return
        days = count * unit
    if reading.day is None:
        reading.day = reading.today + timedelta(days=days)


def _from(reading: _Reading, said: Said, options: Options) -> None:
    today = reading.today
    if "weeks" in options:
        monday = today - timedelta(days=today.weekday())
        reading.after = monday + timedelta(weeks=options["weeks"])
    elif "months" in options:
        reading.after = _month_ahead(today, options["months"])
    elif isinstance(month := _value(reading, said, "month"), int):
        year = today.year if month >= today.month else today.year + 1
        reading.after = max(today, date(year, month, 1))


def _date(reading: _Reading, said: Said, _options: Options) -> None:
    month, day = _number(reading, said, "month"), _day_number(reading, said)
    if month is None or day is None or reading.day is not None:
        return
    found = _that_year(year, month, day) if (year := _year(said)) else _nearest(reading, month, day)
    reading.impossible |= found is None
    reading.day = found


def _monthday(reading: _Reading, said: Said, options: Options) -> None:
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


def _time(reading: _Reading, said: Said, options: Options) -> None:
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


def _part(reading: _Reading, said: Said, options: Options) -> None:
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


def _note_part(reading: _Reading, said: Said, options: Options) -> None:
    part = options.get("part") or _value(reading, said, "part")
    if reading.part is None and part is not None:
        reading.part = Part(part)


def _value(reading: _Reading, said: Said, name: str) -> Any:
    """Return the meaning of the group `name`, or of its variants such as `weekday_short`."""
    for group, words in said.items():
        if words and (group == name or group.startswith(f"{name}_")):
            return reading.grammar.words.get(group, {}).get(words)
    return None


def _number(reading: _Reading, said: Said, group: str, table: str = "") -> int | None:
    words = said.get(group)
    return reading.grammar.number(table or group, words) if words else None


def _day_number(reading: _Reading, said: Said) -> int | None:
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


def _nearest(reading: _Reading, month: int, day: int) -> date | None:
    """Return the day in the year that was meant: just past, or else the next to come."""
    this_year = _that_year(reading.today.year, month, day)
    if this_year and this_year >= reading.today - RECENT:
        return this_year
    if this_year is None and (month, day) != (2, 29):
        return None
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


def _foreign(text: str, reading: _Reading, locale: str, country: str) -> date | None:
    """Return the day that dateparser finds in a short text with day and month, or None."""
    folded = fold(text)
    if len(folded) > FOREIGN_LONGEST or not regex.search(r"\d\s*[./-]\s*\d|\d{4}", folded):
        return None
    with_year = regex.search(r"(?:19|20)\d\d", folded) is not None
    settings = {
        "RELATIVE_BASE": reading.now.replace(tzinfo=None),
        "REQUIRE_PARTS": ["day", "month", "year"] if with_year else ["day", "month"],
        "PARSERS": ["absolute-time"],
        "DATE_ORDER": _date_order(locale, country, with_year=with_year),
    }
    try:
        parser = DateDataParser(languages=[locale], settings=settings)
        found = parser.get_date_data(folded).date_obj
    except (ValueError, TypeError, OverflowError, AttributeError, LookupError, regex.error):
        return None
    if found is None or with_year:
        return found.date() if found else None
    return _nearest(reading, found.month, found.day)


def _date_order(locale: str, country: str, *, with_year: bool) -> str:
    """Return "DMY", "MDY" or "YMD", as the country writes its dates."""
    try:
        pattern = Locale.parse(f"{locale}_{country}" if country else locale).date_formats["short"]
    except (UnknownLocaleError, ValueError):
        pattern = Locale.parse(locale).date_formats["short"]
    letters = dict.fromkeys(letter for letter in str(pattern.pattern).upper() if letter in "DMY")
    order = "".join(letters)
    return order if with_year else order.replace("Y", "") + "Y"
