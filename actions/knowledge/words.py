"""Words as the search compares them: folded, stemmed, without those that every question has."""

import logging
import unicodedata
from collections.abc import Iterator
from functools import cache
from tempfile import TemporaryDirectory
from typing import Any

import jieba
import regex
import snowballstemmer

import locales

_WORD = regex.compile(r"[\p{L}\p{N}]+")
STEMMERS = {"en": "english", "es": "spanish"}
"""Snowball's names; a language without one is searched by its words as they are."""
HAN = "zh"
"""Written without blanks: jieba finds the words."""


def stems(text: str, locale: str) -> list[str]:
    """Return the words of a text that tell what it is about, in their order."""
    ignored = _ignored(locale)
    return [word for word in _stemmed(text, locale) if word not in ignored]


def fold(text: str) -> str:
    """Return `text` in lower case, full-width forms made plain, without accents."""
    marks = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in marks if not unicodedata.combining(c))


def _stemmed(text: str, locale: str) -> Iterator[str]:
    folded = text.casefold()
    found = _chinese().lcut_for_search(folded) if locale == HAN else _WORD.findall(folded)
    words = [word for word in found if _WORD.fullmatch(word)]
    stemmer = _stemmer(locale)
    yield from map(fold, stemmer.stemWords(words) if stemmer else words)


@cache
def _ignored(locale: str) -> frozenset[str]:
    listed = locales.read(locale, "search.yml")["ignored"]
    return frozenset(stem for word in listed for stem in _stemmed(str(word), locale))


@cache
def _stemmer(locale: str) -> Any:
    return snowballstemmer.stemmer(STEMMERS[locale]) if locale in STEMMERS else None


@cache
def _chinese() -> Any:
    """Return jieba, loaded. Its own cache would be read from where every user of the machine may
    write."""
    jieba.setLogLevel(logging.WARNING)
    cutter = jieba.Tokenizer()
    with TemporaryDirectory() as folder:
        cutter.tmp_dir = folder
        cutter.initialize()
    return cutter
