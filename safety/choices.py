"""Phrases that stand for one of a few answers, found anywhere in a message, in every language.

The phrases stand in `words.yml` of the locale packs, in a section by the answer's name. Longer ones
come first: "not better" is no "better".
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import regex

from safety.answers import fold


class Choices:
    """One section of all packs, such as `barriers`."""

    def __init__(self, packs: Iterable[Mapping[str, Any]], section: str) -> None:
        self._names: dict[str, str] = {}
        for pack in packs:
            for name, phrases in pack.get(section, {}).items():
                for phrase in phrases:
                    self._names.setdefault(_folded(str(phrase)), str(name))
        longest = sorted(self._names, key=len, reverse=True)
        latin = "|".join(regex.escape(each) for each in longest if not _is_han(each))
        han = "|".join(regex.escape(each) for each in longest if _is_han(each))
        self._phrases = regex.compile(rf"(?<!\w)(?:{latin or '(?!)'})(?!\w)|{han or '(?!)'}")

    def within(self, text: str) -> frozenset[str]:
        """Return the names of all answers that the text contains."""
        return frozenset(self._names[m.group()] for m in self._phrases.finditer(_folded(text)))

    def whole(self, text: str) -> str:
        """Return the name of the answer that the whole text is, or ""."""
        return self._names.get(_folded(text), "")


def _is_han(phrase: str) -> bool:
    return bool(regex.search(r"\p{Han}", phrase))


def _folded(text: str) -> str:
    """Fold for matching; accents do not count, nor do spaces between Chinese characters."""
    bare = unicodedata.normalize("NFD", fold(text))
    plain = "".join(each for each in bare if not unicodedata.combining(each))
    return str(regex.sub(r"(?<=\p{Han}) (?=\p{Han})", "", plain))
