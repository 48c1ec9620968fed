"""Countries in people's own words: "I'm in Mexico", "estoy en México", "我在美国", "London".

Names come from CLDR in the languages asked for, and from the packs' `words.yml` on top.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import regex
from babel import Locale

# CLDR codes that are two letters long but no country.
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})

# "US" and "UK" are also words ("tell us"): a name this short needs its context.
_SHORT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody says they are. `country` is ISO 3166 alpha-2, or "" if only denied ones came.

    `elsewhere` holds the countries they say they are not in; `framed` is set by words such as
    "I'm in" before the name; `bare` when the name is the whole message.
    """

    country: str = ""
    elsewhere: frozenset[str] = frozenset()
    framed: bool = False
    bare: bool = False


def country_name(country: str, locale: str) -> str:
    """Return the country's CLDR name in the locale, or the code itself where there is none."""
    return str(Locale.parse(locale).territories.get(country, country))


class CountryNames:
    """Finds the country that a message names, in any of the languages given."""

    def __init__(self, languages: Iterable[str], words: Iterable[Mapping[str, Any]] = ()) -> None:
        """`words` are mappings of `words.yml`; `countries` and `place` of each are used.

        `place` holds regexes for what stands directly before a name: `in`, `here`, `not_here`,
        written without accents, for text that is folded like the names.
        """
        packs = tuple(words)
        self._codes = _cldr_codes(languages)
        for pack in packs:
            for code, names in pack.get("countries", {}).items():
                self._codes |= {_folded(str(name)): str(code) for name in names}
        self._names = _names_pattern(self._codes)
        self._before = {
            kind: regex.compile(
                "|".join(f"(?:{p})$" for pack in packs for p in pack.get("place", {}).get(kind, ()))
                or r"(?!)"
            )
            for kind in ("in", "here", "not_here")
        }

    def find(self, text: str) -> Place | None:
        """Return the place that `text` gives, or None if it names no country."""
        folded = _folded(text)
        elsewhere: set[str] = set()
        start = 0
        for match in self._names.finditer(folded):
            before, start = folded[start : match.start()], match.end()
            bare = match.group() == folded
            framed = bool(self._before["here"].search(before))
            code = self._codes[match.group()]
            if self._before["not_here"].search(before):
                elsewhere.add(code)
            elif self._is_meant(match.group(), before, bare=bare, framed=framed):
                return Place(country=code, elsewhere=frozenset(elsewhere), framed=framed, bare=bare)
        return Place(elsewhere=frozenset(elsewhere)) if elsewhere else None

    def _is_meant(self, name: str, before: str, *, bare: bool, framed: bool) -> bool:
        if bare or framed or not name.isascii() or len(name) > _SHORT:
            return True
        return bool(self._before["in"].search(before))


def _cldr_codes(languages: Iterable[str]) -> dict[str, str]:
    return {
        _folded(name): code
        for language in languages
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY
    }


def _names_pattern(names: Iterable[str]) -> "regex.Pattern[str]":
    """Longest first: "New Mexico" is not Mexico, 中国香港特别行政区 is not 中国."""
    longest = sorted(names, key=len, reverse=True)
    latin = "|".join(regex.escape(name) for name in longest if not _is_han(name))
    han = "|".join(regex.escape(name) for name in longest if _is_han(name))
    return regex.compile(rf"(?<!\w)(?:{latin})(?!\w)|{han or '(?!)'}")


def _is_han(name: str) -> bool:
    return bool(regex.search(r"\p{Han}", name))


def _folded(text: str) -> str:
    """Casefold, NFKC, no accents, straight apostrophes, single spaces, no outer punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return str(regex.sub(r"^[\p{P}\s]+|[\p{P}\s]+$", "", regex.sub(r"\s+", " ", bare)))
