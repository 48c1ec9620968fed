"""Understanding the days and times that people type, in their language.

Rules of the locale come first (they know "next Tuesday", 大后天 and which mañana is meant),
dateparser reads the rest that has a digit in it, such as 03.12.2026. Nothing here raises on any
text, and nothing is guessed: what is not understood is left empty.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as clock
from typing import Literal

import regex
from babel import Locale, UnknownLocaleError
from dateparser.date import DateDataParser

from actions.grammar import CUT, DIRECTIONS, Direction, Grammar, Rule, fold, grammar
from actions.meanings import MEANINGS, Part, Reading, clock_of, nearest

LONGEST = 200
"""Characters that are read; a day is said in fewer, and the rules stay quick."""
SPLITS_TRIED = 4
"""Of the words that may stand before a new time, the last ones: the earlier say something else."""
FOREIGN_LONGEST = 30
"""Characters that dateparser is given: it is made for dates, not for sentences."""

Asked = Literal["day", "time"]


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
    reading = Reading(grammar=rules, now=now)
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


def _read(text: str, reading: Reading, asked: Asked | None) -> str:
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


def _settled(reading: Reading, rest: str) -> When:
    said_day = reading.day is not None
    return When(
        day=reading.day,
        time=clock_of(reading),
        part=reading.part,
        impossible=reading.impossible and not said_day,
        after=None if said_day else reading.after,
        either_half=reading.hour in range(1, 13) and not reading.half and not reading.part,
        rest=rest,
    )


def _foreign(text: str, reading: Reading, locale: str, country: str) -> date | None:
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
    return nearest(reading, found.month, found.day)


def _date_order(locale: str, country: str, *, with_year: bool) -> str:
    """Return "DMY", "MDY" or "YMD", as the country writes its dates."""
    try:
        pattern = Locale.parse(f"{locale}_{country}" if country else locale).date_formats["short"]
    except (UnknownLocaleError, ValueError):
        pattern = Locale.parse(locale).date_formats["short"]
    letters = dict.fromkeys(letter for letter in str(pattern.pattern).upper() if letter in "DMY")
    order = "".join(letters)
    return order if with_year else order.replace("Y", "") + "Y"
