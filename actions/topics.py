"""Recognising what somebody talks about, from `locales/<locale>/companion.yml`."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

import locales

HOPE = "hope"
"""The topic of better moments."""
LONGEST = 1000
"""Characters that are read; a feeling is named earlier, and the event loop waits 20 ms."""
CLAUSE_END = r"[,;.:!?，；。：！？、\n]|\bbut\b|\bpero\b|但是?|可是|不过"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic and the patterns that name it."""

    id: str
    pattern: regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Library:
    """The topics of one language, most specific first."""

    topics: tuple[Topic, ...]
    negated: regex.Pattern[str]


def topic(text: str, locale: str) -> str:
    """Return the id of the first topic that `text` is about, or "" if none is recognised."""
    folded = fold(text[:LONGEST])
    library = _library(locale)
    for each in library.topics:
        for match in each.pattern.finditer(folded):
            if not _is_negated(folded[: match.start()], library):
                return each.id
    return ""


def topics(locale: str) -> frozenset[str]:
    """Return the ids of all topics of a language."""
    return frozenset(each.id for each in _library(locale).topics)


def says(text: str, locale: str, group: str) -> bool:
    """Return whether `text` matches a group of patterns: "stuck", or "feels.better" of "feels"."""
    return _group(locale, group).search(fold(text[:LONGEST])) is not None


def name_in(text: str, locale: str) -> str:
    """Return the name that somebody gives as their own, written as a name, or ""."""
    plain = _plain(text[:LONGEST])
    found = _group(locale, "named").search(plain)
    return found["name"][:1].upper() + found["name"][1:] if found else ""


def fold(text: str) -> str:
    """Return `text` in lower case, full-width forms made plain, with straight apostrophes."""
    return _plain(text).casefold()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")


def _is_negated(before: str, library: Library) -> bool:
    clause = regex.split(CLAUSE_END, before)[-1]
    return library.negated.search(clause) is not None


@cache
def _library(locale: str) -> Library:
    source = locales.read(locale, "companion.yml")
    return Library(
        topics=tuple(Topic(each["id"], _any(each["patterns"])) for each in source["topics"]),
        # Fails on every text when a language has no negations.
        negated=regex.compile(f"(?:{_joined(source.get('negations', ()))})\\s*$"),
    )


@cache
def _group(locale: str, name: str) -> regex.Pattern[str]:
    patterns = locales.read(locale, "companion.yml")
    for part in name.split("."):
        patterns = patterns[part]
    return regex.compile(_joined(patterns), regex.IGNORECASE)


def _any(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile(_joined(patterns))


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)"
