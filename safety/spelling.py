"""Reads the words of a folded text as a lexicon spells them.

Written apart, dotted, glued, in leet, stretched, mistyped or abbreviated words become the words
that the patterns use, as far as those are known; every other word stays as it is. The result is
a line of words with one blank after each, " . " where a sentence ends and " , " at a softer break.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from safety.normalize import Folded

_HAN = r"\u3400-\u9fff"
_CHUNK = re.compile(rf"[{_HAN}]+|[^\s{_HAN}]+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?")
_CORE = re.compile(r"^[^\w@$*|]*(.*?)[^\w*$@]*$", re.DOTALL)
_AMOUNT = re.compile(r"\d+[a-z]+")
_RUN = re.compile(r"(.)\1+")
_SENTENCE_END = re.compile(r"[.!?;。！？؟।]|\n\s*\n")
_SOFT_BREAK = re.compile(r"[^\s'’_*]|\n")
_INSERTED = re.compile(r"(?<=[^\W\d_a-z])[\s.·・*_~|/\-]+(?=[^\W\d_a-z])")
_LEET = {
    "0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a",
    "$": "s", "!": "il", "|": "il", "+": "t", "€": "e", "£": "l", "(": "c", "¡": "i",
}  # fmt: skip
_WILD = frozenset("*#%_")
_MAX_VARIANTS = 16
_LONGEST_REPAIRED = 40
"""Letters. A longer run of letters is no disguised phrase, and must not cost time."""
_LONGEST_SPELLED = 80
"""Letters of a phrase written letter by letter; for the same reason."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as the patterns spell it, and where it stands in the folded text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the patterns see it, with the way back to the original."""

    text: str
    words: frozenset[str]
    offsets: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    sentence_ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the slice `text[start:end]`, of at least one word, is in the original."""
        first = max(0, bisect_right(self.offsets, start) - 1)
        last = max(first, bisect_left(self.offsets, end) - 1)
        while last > first and self.spans[last] == (-1, -1):
            last -= 1
        return self.spans[first][0], self.spans[last][1]

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence that an offset lies in."""
        return bisect_left(self.sentence_ends, offset)


class Speller:
    """Knows the words of one lexicon and reads texts in its spelling."""

    def __init__(
        self,
        *,
        vocabulary: Iterable[str],
        targets: Iterable[str],
        spellings: Mapping[str, str],
        fillers: Iterable[str],
        answers: Iterable[str],
        known: Iterable[str],
    ) -> None:
        """Take folded words: of all patterns, of those worth a repair, and never to be repaired.

        `answers`: a message that begins with one goes on in another sentence after the stop.
        """
        self._spellings = {key: tuple(value.split()) for key, value in spellings.items()}
        self._fillers = frozenset(fillers)
        self._answers = frozenset(answers)
        self._vocabulary = frozenset(vocabulary) | frozenset(self._spellings)
        self._known = frozenset(known) | self._vocabulary | self._fillers
        self._targets = frozenset(word for word in targets if len(word) >= 4 and word.isalpha())
        self._longest = max(map(len, self._vocabulary), default=0)
        self._symbols = frozenset(
            key for key in self._spellings if len(key) == 1 and not key.isalnum()
        )
        self._deletions = _deletions(self._targets)

    @property
    def known(self) -> frozenset[str]:
        """All words that stay as they are."""
        return self._known

    def protect(self, words: Iterable[str]) -> None:
        """Never repair these words either; to be called while loading."""
        self._known |= frozenset(words)

    def read(self, folded: Folded) -> Reading:
        """Return the text in the lexicon's spelling; linear in its length."""
        words = self._join_letters(list(self._chunks(folded.text)))
        words = list(self._respelled(self._join_halves(words, folded.text)))
        return _reading(words, folded, self._answers)

    def _chunks(self, text: str) -> Iterator[Word]:
        for chunk in _CHUNK.finditer(text):
            part = chunk.group()
            if part.isalpha():
                yield Word(part, chunk.start(), chunk.end())
            else:
                yield from self._mixed(part, chunk.start())

    def _mixed(self, chunk: str, start: int) -> Iterator[Word]:
        """Read a chunk that has more in it than letters."""
        core = _CORE.match(chunk)
        if core is not None and core.group(1) and not self._symbols.intersection(chunk):
            whole = self._undisguised(core.group(1))
            if whole:
                yield Word(whole, start + core.start(1), start + core.end(1))
                return
        at = 0
        for word in _WORD.finditer(chunk):
            yield from self._signs(chunk, start, at, word.start())
            text = self._undisguised(word.group()) or word.group()
            yield Word(text, start + word.start(), start + word.end())
            at = word.end()
        yield from self._signs(chunk, start, at, len(chunk))

    def _signs(self, chunk: str, start: int, begin: int, end: int) -> Iterator[Word]:
        for index in range(begin, end):
            if chunk[index] in self._symbols:
                yield Word(chunk[index], start + index, start + index + 1)

    def _undisguised(self, core: str) -> str:
        """Return the lexicon's word behind leet, stars and inner punctuation, or ""."""
        if len(core) > _LONGEST_REPAIRED or not any(letter.isalpha() for letter in core):
            return ""
        if core in self._known or core.replace("'", "").isalpha():
            return ""
        amount = _AMOUNT.fullmatch(core) is not None
        for candidate in _leet(core):
            found = self._stretched(candidate)
            if found and (len(found) >= 5 or not amount):
                return found
        if _WILD.intersection(core):
            return self._uncensored(core)
        parts = re.findall(r"[^\W_]+", core)
        joined = "".join(parts)
        if joined not in self._vocabulary or len(joined) < 4:
            return ""
        are_words = all(part in self._known for part in parts)
        return "" if are_words and len(joined) < 6 else joined

    def _uncensored(self, core: str) -> str:
        shape = "".join("." if letter in _WILD else re.escape(letter) for letter in core)
        if not core[0].isalpha() or sum(letter.isalpha() for letter in core) < 2:
            return ""
        expression = re.compile(shape)
        fitting = sorted(word for word in self._targets if expression.fullmatch(word))
        short = sorted(word for word in self._vocabulary if expression.fullmatch(word))
        return (fitting or short or [""])[0]

    def _join_letters(self, words: list[Word]) -> list[Word]:
        """Join letters written apart, from three in a row on, where they spell known words."""
        joined: list[Word] = []
        run: list[Word] = []
        for word in [*words, Word("", 0, 0)]:
            if len(word.text) == 1 and word.text.isalpha():
                run.append(word)
                continue
            joined.extend(self._spelled_out(run) if len(run) >= 3 else run)
            run = []
            joined.append(word)
        return joined[:-1]

    def _spelled_out(self, run: list[Word]) -> list[Word]:
        gaps = [after.start - before.end for before, after in pairwise(run)]
        if min(gaps) < max(gaps):
            return _grouped(run, gaps)
        if len(run) > _LONGEST_SPELLED:
            return run
        text = "".join(word.text for word in run)
        pieces = (text,) if text in self._vocabulary else self._pieces(text, self._vocabulary)
        if not pieces:
            return run
        words: list[Word] = []
        at = 0
        for piece in pieces:
            words.append(Word(piece, run[at].start, run[at + len(piece) - 1].end))
            at += len(piece)
        return words

    def _join_halves(self, words: list[Word], text: str) -> list[Word]:
        """Join two neighbours that make a word of the lexicon and are not both words already."""
        joined: list[Word] = []
        for word in words:
            if joined and self._are_halves(joined[-1], word, text):
                before = joined.pop()
                joined.append(Word(before.text + word.text, before.start, word.end))
            else:
                joined.append(word)
        return joined

    def _are_halves(self, first: Word, second: Word, text: str) -> bool:
        whole = first.text + second.text
        if len(whole) < 4 or whole not in self._targets or second.start - first.end > 1:
            return False
        if text[first.end : second.start] not in ("", " ", "-", "."):
            return False
        return first.text not in self._known or second.text not in self._known

    def _respelled(self, words: Iterable[Word]) -> Iterator[Word]:
        for word in words:
            for text in self._spelled(word.text):
                if text not in self._fillers:
                    yield Word(text, word.start, word.end)

    def _spelled(self, text: str) -> tuple[str, ...]:
        """Return the words of the lexicon that one written word stands for; empty: dropped."""
        for form in (text, text.replace("'", "")):
            if form in self._spellings:
                return self._spellings[form]
        text = text.removesuffix("'s").replace("'", "")
        if text in self._known or len(text) > _LONGEST_REPAIRED or not text.isalpha():
            return (text,)
        repaired = self._repair(text)
        if repaired:
            return self._spellings.get(repaired, (repaired,))
        if len(text) >= 6:
            words = self._vocabulary if len(text) < 10 else self._known
            pieces = self._pieces(text, words)
            if any(len(piece) >= 4 for piece in pieces):
                return tuple(t for piece in pieces for t in self._spellings.get(piece, (piece,)))
        return (text,)

    def _repair(self, text: str) -> str:
        """Return the lexicon's word that this one is, stretched or mistyped, or ""."""
        if text in self._known and text not in self._vocabulary:
            return ""
        return self._stretched(text) or self._retyped(text)

    def _stretched(self, text: str) -> str:
        if text in self._vocabulary:
            return text
        return next((word for word in _squeezed(text) if word in self._vocabulary), "")

    def _retyped(self, text: str) -> str:
        """Undo one mistyped letter: dropped, doubled, swapped, added; replaced in long words."""
        if not 4 <= len(text) <= 16 or text.isascii() != text.isalpha():
            return ""
        for key in (text, *_without_one(text)):
            for target in self._deletions.get(key, ()):
                if target[0] == text[0] and _is_one_slip(text, target):
                    return target
        return ""

    def _pieces(self, text: str, words: frozenset[str]) -> tuple[str, ...]:
        """Split glued words into as few of `words` as cover them, or nothing."""
        best: list[tuple[str, ...] | None] = [()] + [None] * len(text)
        for end in range(1, len(text) + 1):
            for start in range(max(0, end - self._longest), end):
                before, piece = best[start], text[start:end]
                if before is None or piece not in words:
                    continue
                if len(piece) == 1 and piece not in "iauye":
                    continue
                current = best[end]
                if current is None or len(before) + 1 < len(current):
                    best[end] = (*before, piece)
        return best[-1] or ()


class UnspacedReader:
    """Reads texts of a language without blanks between words as its patterns see them."""

    def __init__(self, spellings: Mapping[str, str]) -> None:
        """Take what replaces which folded substring; the longest counts first."""
        keys = sorted(filter(None, spellings), key=len, reverse=True)
        self._spellings = dict(spellings)
        self._token = re.compile("|".join([*map(_key, keys), "."]), re.DOTALL)

    def read(self, folded: Folded) -> Reading:
        """Return the text with each remaining character as a word of its own.

        Blanks, and dots, stars and hyphens put between two letters, are dropped.
        """
        text: list[str] = []
        spans: list[tuple[int, int]] = []
        ends: list[int] = []
        kept = _kept(folded.text)
        for found in self._token.finditer("".join(folded.text[index] for index in kept)):
            piece = self._piece(found.group())
            if piece == ".":
                ends.append(len(text))
            text.extend(piece)
            span = folded.span(kept[found.start()], kept[found.end() - 1] + 1)
            spans.extend([span] * len(piece))
        line = "".join(text)
        return Reading(line, frozenset(), tuple(range(len(line))), tuple(spans), tuple(ends))

    def _piece(self, part: str) -> str:
        if part in self._spellings:
            return self._spellings[part]
        if part.isspace():
            return ""
        return part if part.isalnum() else _break(part) or part


def _kept(text: str) -> list[int]:
    """Return the places of the characters that were not put between two letters to hide them."""
    kept: list[int] = []
    at = 0
    for inserted in _INSERTED.finditer(text):
        kept.extend(range(at, inserted.start()))
        at = inserted.end()
    kept.extend(range(at, len(text)))
    return kept


def _grouped(run: list[Word], gaps: list[int]) -> list[Word]:
    """Join letters to words where some gaps are wider than others."""
    groups: list[list[Word]] = [[run[0]]]
    for letter, gap in zip(run[1:], gaps, strict=True):
        if gap > min(gaps):
            groups.append([])
        groups[-1].append(letter)
    return [
        Word("".join(letter.text for letter in group), group[0].start, group[-1].end)
        for group in groups
    ]


def _key(spelling: str) -> str:
    """Return the pattern of a spelling; Latin letters must not be the middle of a longer word."""
    exact = re.escape(spelling)
    begin = "(?<![a-z])" if "a" <= spelling[0] <= "z" else ""
    end = "(?![a-z])" if "a" <= spelling[-1] <= "z" else ""
    return f"{begin}{exact}{end}"


def _leet(core: str) -> Iterator[str]:
    """Yield the words that figures and signs between letters may stand for."""
    if not any(letter in _LEET for letter in core):
        return
    letters = re.sub(r"['\-_.]", "", core)
    options = [_LEET.get(letter, letter) for letter in letters]
    for count, variant in enumerate(product(*options)):
        if count >= _MAX_VARIANTS:
            return
        candidate = "".join(variant)
        if candidate.isalpha():
            yield candidate


def _squeezed(text: str) -> Iterator[str]:
    """Yield the word with every run of one letter shortened to one or two of it."""
    runs = list(_RUN.finditer(text))
    if not runs or len(runs) > 4:
        return
    for lengths in product((1, 2), repeat=len(runs)):
        shortened = text
        for run, length in zip(reversed(runs), reversed(lengths), strict=True):
            shortened = shortened[: run.start()] + run.group(1) * length + shortened[run.end() :]
        yield shortened


def _without_one(word: str) -> Iterator[str]:
    for index in range(len(word)):
        yield word[:index] + word[index + 1 :]


def _deletions(targets: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Index the words by themselves and by each form of them with one letter missing."""
    index: dict[str, list[str]] = {}
    for target in sorted(targets):
        for key in {target, *_without_one(target)}:
            index.setdefault(key, []).append(target)
    return {key: tuple(words) for key, words in index.items()}


def _is_one_slip(written: str, meant: str) -> bool:
    if len(written) != len(meant):
        return abs(len(written) - len(meant)) == 1
    differing = [i for i in range(len(meant)) if written[i] != meant[i]]
    if len(differing) == 1:
        return len(meant) >= 6
    first, *others = differing
    return others == [first + 1] and sorted(written) == sorted(meant)


def _is_answer(words: Sequence[Word], folded: Folded, answers: frozenset[str]) -> bool:
    """Tell whether the first word answers, and a sentence of its own begins after it."""
    gap = folded.text[words[0].end : words[1].start]
    if words[0].text not in answers or "\n" in gap or not _break(gap):
        return False
    # The second word, too, has a stop after it: an outcry, "No. Quiero. Vivir."
    return len(words) < 3 or _break(folded.text[words[1].end : words[2].start]) != "."


def _reading(words: Sequence[Word], folded: Folded, answers: frozenset[str]) -> Reading:
    text = [" "]
    offsets: list[int] = []
    spans: list[tuple[int, int]] = []
    ends: list[int] = []
    size, previous, since_end = 1, 0, 0
    for number, word in enumerate(words):
        sign = _break(folded.text[previous : word.start]) if offsets else ""
        if sign == ".":
            # One word alone is an outcry, not a sentence: "I. Want. To. Die."
            sign = "," if since_end == 1 else "."
            since_end = 0
        if number == 1 and _is_answer(words, folded, answers):
            sign = "."
        if sign:
            if sign == ".":
                ends.append(size)
            offsets.append(size)
            spans.append((-1, -1))
            text.append(sign + " ")
            size += 2
        offsets.append(size)
        spans.append(folded.span(word.start, word.end))
        text.append(word.text + " ")
        size += len(word.text) + 1
        previous, since_end = max(previous, word.end), since_end + 1
    line = "".join(text)
    return Reading(line, frozenset(line.split()), tuple(offsets), tuple(spans), tuple(ends))


def _break(between: str) -> str:
    """Return the sign for what stands between two words: ".", "," or nothing."""
    if between in ("", " "):
        return ""
    if ".." in between or "…" in between:
        return ","
    if _SENTENCE_END.search(between):
        return "."
    return "," if _SOFT_BREAK.search(between) else ""
