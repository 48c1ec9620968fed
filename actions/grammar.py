"""The words and patterns of `locales/<locale>/dates.yml`, compiled.

words: tables of what is said (each a group of that name in a pattern) and what it means.
macros: pieces of patterns; `{name}` stands for a macro or for a table of words.
rules: tried from top to bottom; what a rule matched is taken out of the text. `alone`: only if
    nothing else but filler is left; `only`: only when a day, or a time, was asked for. `is` says
    what the match means, from its named groups and these options (see actions/meanings.py):
    date (day, month, year), monthday (day; months: ahead), weekday (weekday, or day: 0 is Monday;
    weeks: that week, counted from this one; plus: days later; last: the one before), relative
    (relative, or offset: days from today; plus), ahead (number and unit, or offset), from (a span
    that begins: weeks, months or month), time (hour, minute, am, pm; before: minutes before the
    hour), part (part of the day, which other kinds take along), nothing.
filler: words that mean nothing beside a date. join: the language writes without spaces.
choices, directions: "the second one", "something later". target: what stands before the new time
    of a change.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import regex

import locales

Table = Mapping[str, Any]
Direction = Literal["other_day", "earlier", "later"]
DIRECTIONS: tuple[Direction, ...] = ("other_day", "earlier", "later")

HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
CUT = ";"
"""Stands where a match was taken out, so that its neighbours do not become one phrase."""


def fold(text: str) -> str:
    """Return `text` in lower case, full-width forms made plain, without accents."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    marks = unicodedata.normalize("NFD", plain)
    return "".join(c for c in marks if not unicodedata.combining(c))


def han_number(text: str) -> int | None:
    """Return the number below 100 that Chinese numerals such as 二十三 spell, or None."""
    text = text.replace("廿", "二十").lstrip("零") or "零"
    if text in HAN_DIGITS:
        return HAN_DIGITS[text]
    tens, ten, ones = text.partition("十")
    if not ten or (tens and tens not in HAN_DIGITS) or (ones and ones not in HAN_DIGITS):
        return None
    return HAN_DIGITS.get(tens, 1) * 10 + HAN_DIGITS.get(ones, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One pattern and what it means."""

    kind: str
    pattern: regex.Pattern[str]
    alone: bool = False
    only: str = ""
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """How one language says days and times."""

    words: Mapping[str, Table]
    rules: tuple[Rule, ...]
    choices: tuple[Rule, ...]
    directions: Mapping[str, tuple[regex.Pattern[str], ...]]
    target: regex.Pattern[str]
    filler: regex.Pattern[str]
    joined: bool

    def prepare(self, text: str) -> str:
        """Return `text` as the patterns expect it."""
        folded = fold(text)
        return "".join(folded.split()) if self.joined else " ".join(folded.split())

    def strip(self, text: str) -> str:
        """Return `text` without filler words and punctuation."""
        return " ".join(self.filler.sub(" ", text).split())

    def number(self, table: str, said: str) -> int | None:
        """Return the number that `said` stands for: digits, a word of `table`, or numerals."""
        if said.isdecimal():
            return int(said)
        value = self.words.get(table, {}).get(said)
        return value if isinstance(value, int) else han_number(said)


@cache
def grammar(locale: str) -> Grammar:
    """Return the compiled grammar of `locale`. Raises FileNotFoundError if it has none."""
    source = locales.read(locale, "dates.yml")
    joined = bool(source.get("join", False))
    words = {name: _table(entries) for name, entries in source["words"].items()}
    pieces = _pieces(words, source["macros"])
    return Grammar(
        words=words,
        rules=tuple(_rule(entry, pieces) for entry in source["rules"]),
        choices=tuple(_rule(entry, pieces) for entry in source["choices"]),
        directions={
            name: tuple(regex.compile(_expand(p, pieces)) for p in patterns)
            for name, patterns in source["directions"].items()
        },
        target=regex.compile(source["target"]),
        filler=_filler(source["filler"], joined=joined),
        joined=joined,
    )


def _table(entries: Mapping[Any, Iterable[str]]) -> Table:
    return {fold(str(said)): meaning for meaning, all_said in entries.items() for said in all_said}


def _pieces(words: Mapping[str, Table], macros: Mapping[str, str]) -> dict[str, str]:
    pieces = {name: f"(?P<{name}>{_alternatives(table)})" for name, table in words.items()}
    pieces["year"] = r"(?P<year>(?:19|20)\d\d)"
    for name, pattern in macros.items():
        pieces[name] = _expand(pattern, pieces)
    return pieces


def _alternatives(said: Iterable[str]) -> str:
    longest_first = sorted(said, key=len, reverse=True)
    return "|".join(regex.escape(word, literal_spaces=True) for word in longest_first)


def _expand(pattern: str, pieces: Mapping[str, str]) -> str:
    return str(regex.sub(r"\{([a-z_]+)\}", lambda match: pieces[match[1]], pattern))


def _rule(entry: Mapping[str, Any], pieces: Mapping[str, str]) -> Rule:
    known = {"is", "match", "alone", "only"}
    return Rule(
        kind=entry.get("is", "choice"),
        pattern=regex.compile(_expand(entry["match"], pieces)),
        alone=bool(entry.get("alone", False)),
        only=entry.get("only", ""),
        options={name: value for name, value in entry.items() if name not in known},
    )


def _filler(words: Iterable[str], *, joined: bool) -> regex.Pattern[str]:
    said = _alternatives(fold(word) for word in words)
    edge = "" if joined else r"\b"
    return regex.compile(rf"{edge}(?:{said}){edge}|[^\w\s#:']+")
