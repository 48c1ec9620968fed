"""The little language of the lexicon's patterns, and its translation to regular expressions.

`safety.lexicon` describes it. Everything it can say has a bounded gap and no nested repetition,
so matching time grows with the length of the text and never explodes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from safety.normalize import plain

_TOKEN = re.compile(r"\s+|(?P<mark>\(|\)|\||\?|\^|\$|<[a-z_0-9]+>|\.\.\.?|[^\s()|?<>^$.]+)")


class PatternError(ValueError):
    """A pattern that cannot be read; says what is wrong with it."""


class Pattern:
    """A compiled pattern.

    `required` holds sets of which a text must have at least one member each (words, or
    substrings for a language without spaces); a cheap test before the expensive one. `words` are
    all its literals.
    """

    __slots__ = ("_expression", "_regex", "required", "words")

    def __init__(
        self, expression: str, required: tuple[frozenset[str], ...], words: frozenset[str]
    ) -> None:
        """Take the regular expression that the pattern was translated to."""
        self._expression = expression
        self._regex: re.Pattern[str] | None = None
        self.required = required
        self.words = words

    @property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when it is first needed: of thousands few ever are, and to
        compile all would take seconds at each start."""
        if self._regex is None:
            self._regex = re.compile(self._expression)
        return self._regex


class PatternIndex:
    """Tells which of many patterns are worth trying on a text, without looking at most of them."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_word: dict[str, list[Pattern]] = {}
        self._always: list[Pattern] = []
        for pattern in patterns:
            if not pattern.required:
                self._always.append(pattern)
                continue
            for word in min(pattern.required, key=len):
                self._by_word.setdefault(word, []).append(pattern)
        self._by_letter: dict[str, set[str]] = {}
        for word in {word for pattern in self._all() for word in _needed(pattern)}:
            self._by_letter.setdefault(word[0], set()).add(word)

    def substrings(self, text: str) -> frozenset[str]:
        """Return the words, of those that patterns cannot match without, that stand in a text."""
        letters = self._by_letter.keys() & set(text)
        return frozenset(
            word for first in letters for word in self._by_letter[first] if word in text
        )

    def possible(self, words: frozenset[str]) -> frozenset[Pattern]:
        """Return the patterns that a text with these words may match."""
        anchored = (p for word in words for p in self._by_word.get(word, ()))
        fitting = (p for p in anchored if not any(map(words.isdisjoint, p.required)))
        return frozenset((*fitting, *self._always))

    def _all(self) -> Iterator[Pattern]:
        return (pattern for patterns in self._by_word.values() for pattern in patterns)


def _needed(pattern: Pattern) -> frozenset[str]:
    return frozenset().union(*pattern.required)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: its expression, what it cannot match without, and its literals."""

    expression: str
    required: tuple[frozenset[str], ...] = ()
    words: frozenset[str] = frozenset()


@dataclass(slots=True)
class PatternCompiler:
    """Compiles the patterns of one lexicon, with its named groups."""

    groups: Mapping[str, Sequence[str]]
    spaced: bool
    _compiled: dict[str, _Piece] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)

    def compile(self, source: str, *, at_end: bool = False) -> Pattern:
        """Compile one pattern; `at_end` makes it match only where the searched slice ends.

        Raises PatternError.
        """
        piece = self._parse(source)
        if not piece.words:
            raise PatternError(f"{source!r} has no word in it")
        start = r"(?<= )" if self.spaced else ""
        end = r"(?<!, )\Z" if at_end else ""
        return Pattern(f"{start}(?:{piece.expression}){end}", piece.required, piece.words)

    def _parse(self, source: str) -> _Piece:
        tokens = _tokens(source)
        piece, end = self._alternatives(tokens, 0)
        if end != len(tokens):
            raise PatternError(f"{source!r} has a `)` too many")
        return piece

    def _alternatives(self, tokens: Sequence[str], at: int) -> tuple[_Piece, int]:
        options: list[_Piece] = []
        while True:
            option, at = self._sequence(tokens, at)
            options.append(option)
            if at >= len(tokens) or tokens[at] != "|":
                return _either(options), at
            at += 1

    def _sequence(self, tokens: Sequence[str], at: int) -> tuple[_Piece, int]:
        pieces: list[_Piece] = []
        while at < len(tokens) and tokens[at] not in ("|", ")"):
            piece, at = self._item(tokens, at)
            pieces.append(piece)
        if not pieces:
            raise PatternError(f"an empty alternative in {' '.join(tokens)!r}")
        return _concatenation(pieces), at

    def _item(self, tokens: Sequence[str], at: int) -> tuple[_Piece, int]:
        mark = tokens[at]
        at += 1
        if mark == "(":
            piece, at = self._alternatives(tokens, at)
            if at >= len(tokens):
                raise PatternError(f"a `(` is never closed in {' '.join(tokens)!r}")
            at += 1
        else:
            piece = self._atom(mark)
        if at < len(tokens) and tokens[at] == "?":
            return _Piece(f"(?:{piece.expression})?", (), piece.words), at + 1
        return piece, at

    def _atom(self, mark: str) -> _Piece:
        if mark in ("..", "..."):
            return _Piece(self._gap(mark))
        if mark == "^":
            return _Piece(r"(?<=\A )" if self.spaced else r"\A")
        if mark == "$":
            return _Piece(r"(?:[.,] )*\Z" if self.spaced else r"[.,]*\Z")
        if mark == "#":
            return _Piece(r"\d[^ .,]* (?:, )?" if self.spaced else r"\d+")
        if mark == "##":
            return _Piece(r"[1-9]\d\d? (?:, )?" if self.spaced else r"[1-9]\d\d?")
        if mark.startswith("<"):
            return self._group(mark[1:-1])
        if mark == "?":
            raise PatternError("a `?` with nothing before it")
        return self._word(mark)

    def _gap(self, mark: str) -> str:
        if self.spaced:
            return r"(?:[^ .]+ ){0,2}?" if mark == ".." else r"(?:[^ .]+ ){0,5}?"
        return r"[^.]{0,4}?" if mark == ".." else r"[^.]{0,10}?"

    def _word(self, mark: str) -> _Piece:
        if not self.spaced:
            word = plain(mark)
            return _Piece(re.escape(word) + ",?", (frozenset((word,)),), frozenset((word,)))
        if mark.endswith("*"):
            stem = plain(mark[:-1])
            return _Piece(rf"{re.escape(stem)}[^ .,]* (?:, )?", (), frozenset((stem,)))
        word = plain(mark).replace("'", "")
        return _Piece(f"{re.escape(word)} (?:, )?", (frozenset((word,)),), frozenset((word,)))

    def _group(self, name: str) -> _Piece:
        if name in self._compiled:
            return self._compiled[name]
        if name not in self.groups:
            raise PatternError(f"there is no group <{name}>")
        if name in self._open:
            raise PatternError(f"the group <{name}> contains itself")
        self._open.append(name)
        piece = _either([self._parse(source) for source in self.groups[name]])
        self._open.pop()
        self._compiled[name] = piece
        return piece


def _tokens(source: str) -> list[str]:
    return list(_lex(source))


def _lex(source: str) -> Iterator[str]:
    at = 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:
            raise PatternError(f"{source!r} cannot be read from {source[at:]!r}")
        at = found.end()
        if found["mark"]:
            yield found["mark"]


def _concatenation(pieces: Sequence[_Piece]) -> _Piece:
    return _Piece(
        "".join(piece.expression for piece in pieces),
        tuple(required for piece in pieces for required in piece.required),
        frozenset().union(*(piece.words for piece in pieces)),
    )


def _either(options: Sequence[_Piece]) -> _Piece:
    if len(options) == 1:
        return options[0]
    required: tuple[frozenset[str], ...] = ()
    if all(option.required for option in options):
        required = (frozenset().union(*(min(o.required, key=len) for o in options)),)
    words: frozenset[str] = frozenset().union(*(option.words for option in options))
    return _Piece(f"(?:{'|'.join(o.expression for o in options)})", required, words)
