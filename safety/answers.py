"""Yes, no, and the other short things people answer, in their own words and without a model.

The words stand in `words.yml` of the locale packs. A whole message that is in a list is `exact`;
the lists under `patterns` understand a little more ("yes, a bit"). "No" has lists alone on purpose:
"no point in living" and "no sé" begin like a no, and a no that was none is the costlier mistake.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

import regex

Kind = TypeVar("Kind", bound=StrEnum)


class Answer(StrEnum):
    """What an answer means."""

    YES = "yes"
    NO = "no"
    SKIP = "skip"
    SAFE = "safe"


class Command(StrEnum):
    """What works in every state, form and mode."""

    HUMAN = "human"
    HELP = "help"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Reading:
    """An understood answer; `exact` if the whole message says it, and nothing else."""

    answer: Answer
    exact: bool


def fold(text: str) -> str:
    """Return `text` for matching: NFKC, casefold, straight apostrophes, no outer punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    single = regex.sub(r"\s+", " ", plain)
    return str(regex.sub(r"^[\p{P}\p{Sm}\p{Sk}\s]+|[\p{P}\p{Sm}\p{Sk}\s]+$", "", single))


def _key(text: str) -> str:
    """Return `text` for comparing whole messages: inner punctuation does not count either."""
    spaced = regex.sub(r"[\s\p{P}--']+", " ", fold(text), flags=regex.V1)
    return str(regex.sub(r"(?<=\p{Han}) (?=\p{Han})", "", spaced))


class Answers:
    """The words of one pack first, then of the others: people mix languages when it hurts."""

    def __init__(self, words: Mapping[str, Any], *others: Mapping[str, Any]) -> None:
        packs = (words, *others)
        self._answers = _index(packs, Answer)
        self._commands = _index((pack.get("commands", {}) for pack in packs), Command)
        self._alone = _folded_set(pack.get("alone", ()) for pack in packs)
        self._nobody = _pattern(packs, "alone")
        self._unsure = _pattern(packs, "unsure")
        self._yes = _pattern(packs, "yes")

    @classmethod
    def by_locale(cls, words: Mapping[str, Mapping[str, Any]]) -> "dict[str, Answers]":
        """Return the answers for each locale, given every locale's `words.yml`."""
        return {
            locale: cls(own, *(other for name, other in words.items() if name != locale))
            for locale, own in words.items()
        }

    def read(self, text: str) -> Reading | None:
        """Return what `text` answers, or None when it is unclear."""
        if answer := self._answers.get(_key(text)):
            return Reading(answer, exact=True)
        folded = fold(text)
        if self._unsure.search(folded):
            return None
        if self._yes.search(folded):
            return Reading(Answer.YES, exact=False)
        return None

    def command(self, text: str) -> Command | None:
        """Return the command that the whole of `text` is, or None."""
        return self._commands.get(_key(text))

    def says_alone(self, text: str) -> bool:
        """Tell whether `text` answers "who can be with you" with nobody."""
        key = _key(text)
        listed = key in self._alone or self._answers.get(key) is Answer.NO
        return listed or self._nobody.search(fold(text)) is not None


def _index(packs: Iterable[Mapping[str, Any]], kinds: type[Kind]) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for pack in packs:
        for kind in kinds:
            for form in pack.get(kind, ()):
                found.setdefault(_key(str(form)), kind)
    return found


def _folded_set(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(_key(str(form)) for forms in lists for form in forms)


def _pattern(packs: Iterable[Mapping[str, Any]], name: str) -> "regex.Pattern[str]":
    patterns = [p for pack in packs for p in pack.get("patterns", {}).get(name, ())]
    return regex.compile("|".join(f"(?:{p})" for p in patterns) or r"(?!)")
