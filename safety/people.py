"""People whom a patient names: "my sister", "Ana", "小王". Careful rather than complete: what is
not surely a person is not kept, since it would be spoken of as one.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import regex

from safety.answers import fold

NAME_MAX = 40
"""Characters of a name that is kept."""
WORDS_MAX = 4
HAN_MAX = 8
"""Four words of Chinese, which writes no spaces."""

_ALLOWED = regex.compile(r"[\p{L}\p{M}\s'’.,&·-]+")
_HAN = regex.compile(r"\p{Han}")
_AND = frozenset({"and", "or", "y", "e", "o", "&"})
_JOINS = _AND | frozenset({"de", "del", "la", "van", "von", "da", "di"})
_NO_NAME = regex.compile(r"(?:ing|ed|ly|ness|less|ful|tion|able|mente|ando|iendo|ado|ido|cion)$")
"""Endings of words that are hardly a name: "crying", "alone-ness", "cansado"."""


class People:
    """The words of all packs under `people`."""

    def __init__(self, packs: Iterable[Mapping[str, Any]]) -> None:
        sections = [pack.get("people", {}) for pack in packs]
        self._relations = {
            fold(word): str(section["yours"])
            for section in sections
            for word in section.get("relations", ())
        }
        self._not = frozenset(fold(word) for s in sections for word in s.get("not", ()))
        self._kinds = frozenset(fold(word) for s in sections for word in s.get("kinds", ()))
        self._yours = {
            fold(mine): str(yours)
            for section in sections
            for mine, yours in section.get("mine", {}).items()
        }
        leads = [lead for section in sections for lead in section.get("lead", ())]
        self._lead = regex.compile(_any(leads), flags=regex.IGNORECASE)
        names = [each for section in sections for each in section.get("names", ())]
        self._han_name = regex.compile(_any(names))

    def find(self, text: str) -> str:
        """Return the person that the whole of `text`, cleaned, names as it was written, or ""."""
        line = text.strip(" .,!?。，！？…~")
        if not line or len(line) > NAME_MAX or not _ALLOWED.fullmatch(line):
            return ""
        line = self._lead.sub("", line, count=1)
        return line if line and self._is_person(line) else ""

    def addressed(self, name: str) -> str:
        """Return a name as it is spoken of to the patient: "my sister" is "your sister"."""
        if whole := self._yours.get(fold(name)):
            return whole
        if _HAN.search(name):
            spoken = name.replace("我", "你")
            related = not spoken.startswith("你") and self._relation(spoken)
            return f"{related}{spoken}" if related else spoken
        words = name.split()
        if yours := self._relations.get(fold(words[0])):
            return f"{yours}{words[0][:1].lower()}{name[1:]}"
        starts = (i for i, _ in enumerate(words) if i == 0 or fold(words[i - 1]) in _AND)
        for index in starts:
            words[index] = self._yours.get(fold(words[index]), words[index])
        return " ".join(words)

    def _is_person(self, line: str) -> bool:
        if _HAN.search(line):
            return self._is_han_person(line)
        words = line.replace(",", " ").split()
        plain = [fold(word) for word in words]
        if len(words) > WORDS_MAX:
            return False
        if set(plain) & self._relations.keys():
            return all(map(self._belongs, words, plain))
        if set(plain) & self._not or fold(line) in self._not:
            return False
        if len(words) == 1:
            return len(plain[0]) > 1 and not _NO_NAME.search(plain[0])
        named = [word for word in words if fold(word) not in _JOINS]
        return bool(named) and all(word[:1].isupper() for word in named)

    def _belongs(self, word: str, plain: str) -> bool:
        """Tell a word that may stand beside a relation: "best friend Ana", not "sister moved"."""
        known = plain in self._relations or plain in self._yours or plain in self._kinds
        return known or plain in _JOINS or word[:1].isupper()

    def _is_han_person(self, line: str) -> bool:
        if len(line) > HAN_MAX or any(word in line for word in self._not if _HAN.search(word)):
            return False
        return self._is_han_relation(line) or bool(self._han_name.fullmatch(line))

    def _is_han_relation(self, line: str) -> bool:
        """Tell a relation, with a name behind it at most: 我姐姐小美, not 我姐姐搬走了."""
        words = (word for word in self._relations if _HAN.search(word) and word in line)
        rests = (line.rpartition(word)[2] for word in words)
        return any(not rest or self._han_name.fullmatch(rest) for rest in rests)

    def _relation(self, line: str) -> str:
        """Return how a Chinese relation is made the patient's, or "" if there is none in `line`."""
        relations = ((word, yours) for word, yours in self._relations.items() if _HAN.search(word))
        return next((yours for word, yours in relations if word in line), "")


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{each})" for each in patterns) or r"(?!)"
