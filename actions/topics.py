"""Recognising what somebody talks about, from `locales/<locale>/companion.yml`."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

import locales

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


def fold(text: str) -> str:
    """Return `text` in lower case, full-width forms made plain, with straight apostrophes."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("‘", "'")


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


def _any(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile(_joined(patterns))


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)"
