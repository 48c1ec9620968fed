"""Phrases that stand for one of a few answers, found anywhere in a message, in every language.

The phrases stand in `words.yml` of the locale packs, in a section by the answer's name. Longer ones
come first: "not better" is no "better".
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import regex

from safety.answers import fold

OPPOSITES: Mapping[str, str] = {"better": "worse", "put_away": "cannot", "called": ""}
"""What an answer is with a negation before it; of others none is known to be said so."""


_FAILS = regex.compile("不(?:下|了)")
"""Behind a Chinese verb: it does not come about."""


class Choices:
    """One section of all packs, such as `barriers`."""

    def __init__(self, packs: Iterable[Mapping[str, Any]], section: str) -> None:
        packs = tuple(packs)
        self._names: dict[str, str] = {}
        for pack in packs:
            for name, phrases in pack.get(section, {}).items():
                for phrase in phrases:
                    self._names.setdefault(_folded(str(phrase)), str(name))
        longest = sorted(self._names, key=len, reverse=True)
        latin = "|".join(regex.escape(each) for each in longest if not _is_han(each))
        han = "|".join(regex.escape(each) for each in longest if _is_han(each))
        self._phrases = regex.compile(rf"(?<!\w)(?:{latin or '(?!)'})(?!\w)|{han or '(?!)'}")
        self._negated = _negation(packs)

    def within(self, text: str) -> frozenset[str]:
        """Return the names of all answers that the text contains."""
        folded = _folded(text)
        found = {self._name(folded, match) for match in self._phrases.finditer(folded)}
        return frozenset(found - {""})

    def _name(self, text: str, match: "regex.Match[str]") -> str:
        """Return the answer of a phrase; "I haven't put it away" is the opposite of its phrase."""
        name = self._names[match.group()]
        negated = self._negated.search(text[: match.start()]) or _FAILS.match(text, match.end())
        return OPPOSITES.get(name, name) if negated else name

    def whole(self, text: str) -> str:
        """Return the name of the answer that the whole text is, or ""."""
        return self._names.get(_folded(text), "")


def _negation(packs: Iterable[Mapping[str, Any]]) -> "regex.Pattern[str]":
    """Return what finds a negation that ends at most two words before the end of a text."""
    words = {_folded(str(word)) for pack in packs for word in pack.get("negations", ())}
    latin = "|".join(sorted(regex.escape(word) for word in words if not _is_han(word)))
    han = "|".join(sorted(regex.escape(word) for word in words if _is_han(word)))
    spaced = rf"(?<!\w)(?:{latin or '(?!)'})(?: +\w+){{0,2}} *$"
    return regex.compile(rf"{spaced}|(?:{han or '(?!)'})\p{{Han}}{{0,3}}$")


def _is_han(phrase: str) -> bool:
    return bool(regex.search(r"\p{Han}", phrase))


def _folded(text: str) -> str:
    """Fold for matching; accents do not count, nor do spaces between Chinese characters."""
    bare = unicodedata.normalize("NFD", fold(text))
    plain = "".join(each for each in bare if not unicodedata.combining(each))
    return str(regex.sub(r"(?<=\p{Han}) (?=\p{Han})", "", plain))
