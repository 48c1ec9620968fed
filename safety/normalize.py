"""A folded copy of a text, for matching only, that knows where each of its characters came from.

The patient's own text is never changed: it is stored and shown as it was written.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache


def _letters(pairs: str) -> dict[int, str]:
    """Read "аa бb": what it looks like, then what it is."""
    return {ord(pair[0]): pair[1] for pair in pairs.split()}


# Letters that look like Latin ones, after the confusables of UTS 39 (unicode.org/reports/tr39),
# limited to those that turn up in disguised words. They are applied after NFKC and casefolding,
# and only in words or texts that are otherwise Latin.
_LOOKALIKES = _letters(
    "аa бb вb сc ԁd еe єe һh іi їi јj кk ӏl мm пn оo ԛq рp ѕs тt уy ѵv ԝw хx гr ёe зz ηn  "
    "αa βb γy δd εe ιi κk νv οo ρp τt υu χx ωw σo ϲc ϳj ℓl нh ղn ոn"
)
# Latin letters in disguise that NFKC leaves alone.
_DISGUISED = _letters(
    "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ıi ɩi ɑa ɡg  "
    "ɫl łl øo đd ħh ŧt ƙk ɗd ɓb ƭt ƥp ɛe ɔo əe ʞk ʇt ɯm ɥh ʎy ɐa ǝe ɟf ᗪd ᗰm ᑎn ᑌu"
)
_APOSTROPHES = frozenset("'’‘‛ʼʹ′´`＇ʻˈ")
_IGNORABLE_CATEGORIES = frozenset({"Cf", "Cs", "Co", "Cn"})
# Default-ignorable code points of other categories: combining grapheme joiner, Hangul fillers,
# Khmer inherent vowels, Mongolian and emoji variation selectors (DerivedCoreProperties.txt).
_IGNORABLE = frozenset(
    (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0)
)
_JOINERS = frozenset("\u200c\u200d")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_NEGATIVE_LETTERS = (range(0x1F150, 0x1F16A), range(0x1F170, 0x1F18A))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts[i]` and `ends[i]` bound, in the original, what became `text[i]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the non-empty slice `text[start:end]` stands in the original."""
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Return the folded copy of any string, however broken; linear in its length.

    Case, width, accents on Latin letters, apostrophes, invisible characters and look-alike
    letters are evened out. Blanks and punctuation stay, so that words keep their borders.
    """
    pieces: list[str] = []
    starts: list[int] = []
    for index, character in enumerate(text):
        piece = _fold_joiner(text, index) if character in _JOINERS else _fold(character)
        pieces.append(piece)
        starts.extend([index] * len(piece))
    return Folded(_unmask("".join(pieces)), tuple(starts), _ends(starts, len(text)))


def plain(text: str) -> str:
    """Return the folded text alone, as patterns and spellings are folded when they are loaded."""
    return fold(text).text


def _ends(starts: list[int], length: int) -> tuple[int, ...]:
    """Give each folded character the end of what it came from, dropped followers included."""
    ends: list[int] = []
    following = length
    for position in range(len(starts) - 1, -1, -1):
        if position + 1 < len(starts) and starts[position + 1] != starts[position]:
            following = starts[position + 1]
        ends.append(following)
    return tuple(reversed(ends))


def _fold_joiner(text: str, index: int) -> str:
    """Keep a joiner where it is spelling: between two letters of a script that uses it."""
    neighbours = text[index - 1 : index] + text[index + 1 : index + 2]
    if len(neighbours) == 2 and all(_joins(neighbour) for neighbour in neighbours):
        return text[index]
    return ""


def _joins(character: str) -> bool:
    # Arabic up to Malayalam and Sinhala, and their supplements.
    return 0x0600 <= ord(character) <= 0x0DFF and unicodedata.category(character)[0] in "LM"


@lru_cache(maxsize=8192)
def _fold(character: str) -> str:
    code = ord(character)
    if character in _APOSTROPHES:
        return "'"
    if character in "\n\r\t\v\f\u2028\u2029\x85":
        return "\n" if character != "\t" else " "
    if _is_ignorable(character):
        return ""
    for letters in _NEGATIVE_LETTERS:
        if code in letters:
            return chr(ord("a") + code - letters.start)
    folded = unicodedata.normalize("NFKC", character).casefold()
    return "".join(_unaccented(part) for part in folded).translate(_DISGUISED)


def _is_ignorable(character: str) -> bool:
    code = ord(character)
    if code in _IGNORABLE or code in _SKIN_TONES or 0xFE00 <= code <= 0xFE0F:
        return True
    if 0xE0100 <= code <= 0xE01EF:
        return True
    if code < 0x20 or 0x7F <= code < 0xA0:
        return True
    return unicodedata.category(character) in _IGNORABLE_CATEGORIES


def _unaccented(character: str) -> str:
    """Drop accents that stand on Latin, Greek or Cyrillic letters, or come as marks of their own.

    The vowel signs of other scripts are letters and stay.
    """
    code = ord(character)
    if code < 0x80:
        return character
    if code < 0x530 or 0x1AB0 <= code <= 0x20F0:
        parts = unicodedata.normalize("NFD", character)
        return "".join(part for part in parts if not _is_accent(part))
    return character


def _is_accent(character: str) -> bool:
    code = ord(character)
    return 0x0300 <= code < 0x0370 or (
        0x1AB0 <= code <= 0x20F0 and unicodedata.category(character) == "Mn"
    )


def _unmask(folded: str) -> str:
    """Turn Greek and Cyrillic look-alikes into Latin letters where the text is not in that script.

    A word that has a Latin letter is Latin; other words follow the majority of the text.
    """
    if folded.isascii():
        return folded
    latin = sum("a" <= character <= "z" for character in folded)
    foreign = sum(_is_foreign(character) for character in folded)
    if not foreign:
        return folded
    if latin >= foreign:
        return folded.translate(_LOOKALIKES)
    return "".join(_unmask_words(folded))


def _unmask_words(folded: str) -> list[str]:
    words: list[str] = []
    start = 0
    for index in range(len(folded) + 1):
        if index < len(folded) and folded[index].isalpha():
            continue
        word = folded[start:index]
        mixed = any("a" <= letter <= "z" for letter in word)
        words.append(word.translate(_LOOKALIKES) if mixed else word)
        words.append(folded[index : index + 1])
        start = index + 1
    return words


def _is_foreign(character: str) -> bool:
    return 0x0370 <= ord(character) < 0x0530
