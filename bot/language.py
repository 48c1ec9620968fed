"""Noticing that a patient writes in another of our languages."""

import re
from collections.abc import Iterable, Mapping

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

import locales

SURE = 0.9
"""Confidence from which two words or more are enough; below it a language's small words decide."""
ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
"""Of a page or a mailbox: in no language."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class LanguageNotice:
    """Tells the language of a message, where it is clear."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = tuple(codes)
        self._marks = {
            code: frozenset(locales.read(code, "pack.yml")["marks"]) for code in self._codes
        }
        self._detector = _detector(self._codes)

    def other(self, text: str, current: str) -> str | None:
        """Return the language of `text` if it is clearly one of ours and not `current`."""
        # The detector is not written in Python and refuses lone surrogates.
        text = ADDRESS.sub(" ", text.encode("utf-8", "replace").decode())
        written = WORD.findall(text)
        if not written or self._detector is None:
            return None
        shares = {
            value.language.iso_code_639_1.name.lower(): value.value
            for value in self._detector.compute_language_confidence_values(text)
        }
        best = max(shares, key=lambda code: shares[code])
        if best == current or not self._is_clear(best, current, written, shares):
            return None
        return best

    def _is_clear(
        self, best: str, current: str, written: list[str], shares: Mapping[str, float]
    ) -> bool:
        words = [word.casefold().replace("’", "'") for word in written]
        if self._marks[current].intersection(words):
            return False
        if self._marks[best].intersection(words):
            return True
        if all(word.istitle() for word in written):
            return False  # somebody's name, as like as not
        # Scripts of their own need no second word; single words of Latin script do.
        return shares[best] >= SURE and (len(words) > 1 or not words[0].isascii())


def _detector(codes: Iterable[str]) -> LanguageDetector | None:
    languages = [
        language for language in Language.all() if language.iso_code_639_1.name.lower() in codes
    ]
    if len(languages) < 2:
        return None
    detector = LanguageDetectorBuilder.from_languages(*languages).build()
    # The models are loaded with the first words, which takes 0.1 s: better now than in a turn.
    detector.compute_language_confidence_values("hello hola 你好")
    return detector
