"""The lexicon of one language: `locales/<lang>/risk.yml`, its format and its matching.

The file
========
    locale: en
    spaced: true          # false for languages without spaces between words (Chinese)
    words:                # named groups, used in patterns as <name>
      die: [die, be dead, not exist]
      want: [want to, wish to, going to]
    spellings:            # how people write it -> how the patterns write it; "" drops it.
      wanna: want to      # Keys are whole words (spaced) or plain substrings (not spaced);
      dont: do not        # emoji, slang, homophones, traditional characters, contractions.
      🔪: knife
    fillers: [really, just]   # dropped before matching, so no pattern may contain them
    answers: [no, nope]       # where a message begins with one and a stop follows, it is a sentence
                              # of its own: "no, I want to live" (spaced only)
    known: [therapist]        # everyday words that must never be "repaired" into a lexicon word
                              # (spaced only: typos, leet, glued words are repaired towards the
                              # words that the patterns use)
    negations:            # patterns; one that ends right before a match voids it
      - would never
      - (do|did) not want to
    past:                 # a match in a sentence with a `cue` sinks to `concern`, and to nothing
      cues: [years ago, used to]          # if a `recovered` stands anywhere in the message;
      still: [again, lately, still]       # a `still` anywhere keeps the level as it is
      recovered: [am fine now]
    calm:                 # look-alikes
      - id: hyperbole
        patterns: [homework .. killing me]
        scope: overlap    # overlap (default): voids every match that it overlaps
                          # sentence, message: voids the `topical` rules' matches there
        types: [suicide]  # optional: only rules of these types
    rules:
      - id: wish_to_die
        type: suicide     # or `types: [third_party, suicide]`
        level: high       # concern, high, imminent; none: only for combinations
        patterns:
          - <want> <die>
        negatable: true   # default; false where the pattern itself is a negation
        past: true        # default; false where the past does not make it calmer
        unless: [not .. die]  # optional: look-alikes that void this rule where they overlap it
        topical: false    # default; true for mentions that news, films, questions make calm
    combinations:         # together they mean more than alone
      - id: farewell_after_hopelessness
        type: suicide
        level: imminent
        now: [farewell]           # ids of rules, at least one in this message
        with: [hopeless]          # at least one in this message or the last few before it
    distress: [die, kill]         # plain substrings: all that is left when matching breaks

The patterns
============
Matching runs on a folded copy (safety.normalize): lower case, no accents, no apostrophes
(`don't` is two words if `spellings` says so), full width and look-alike letters made plain.
Accents in patterns are folded as well, so write either way.

    want to die        words in this order; a comma or line break between them is ignored,
                       the end of a sentence is not crossed
    (die|be dead)      one of these                 <want>   one of the group `want`
    really?  (a|b)?    may be missing               suicid*  any ending (spaced only)
    ..                 up to 2 words between        ...      up to 5 words between
    ^  $               start, end of the message
    #                  a number in figures, its unit included ("30", "500mg")

Not spaced: words are plain characters, found anywhere; blanks in a pattern mean nothing; `..` is
up to 4 characters, `...` up to 10, never over the end of a sentence. Blanks, dots, stars and
hyphens between two characters of the message are dropped before matching.
    想 .. (死|自杀)

Every match becomes a signal, one for each type of its rule; the levels merge by the maximum.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError

from safety.lexicon_file import CalmSource, Level, LexiconSource, RuleSource, explained
from safety.normalize import Folded, fold, plain
from safety.pattern import Pattern, PatternCompiler, PatternError, PatternIndex
from safety.spelling import Reading, Speller, UnspacedReader

SafeLoader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same rules of safety, ten times as fast, where the library was built with it."""
NEGATION_REACH = 120
"""Characters before a match in which a negation that touches it may begin."""


class LexiconError(ValueError):
    """A `risk.yml` that cannot be used; names the file and the rule."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that was found; `start` and `end` are code points of the original text."""

    rule: RuleSource
    level: Level
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Rule:
    source: RuleSource
    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Calm:
    source: CalmSource
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as the patterns see it, and those of them that are worth trying."""

    reading: Reading
    possible: frozenset[Pattern]


class Lexicon:
    """The compiled lexicon of one language; safe to share between threads."""

    def __init__(self, source: LexiconSource) -> None:
        """Compile everything once. Raises PatternError, with the rule's id in it."""
        self.locale = source.locale
        self.combinations = source.combinations
        self._spaced = source.spaced
        groups = PatternCompiler(groups=source.words, spaced=source.spaced)
        self._rules = tuple(
            _Rule(r, _compile(groups, r.id, r.patterns), _compile(groups, r.id, r.unless))
            for r in source.rules
        )
        self._calm = tuple(_Calm(c, _compile(groups, c.id, c.patterns)) for c in source.calm)
        self._negations = _compile(groups, "negations", source.negations, at_end=True)
        self._cues = _compile(groups, "past.cues", source.past.cues)
        self._still = _compile(groups, "past.still", source.past.still)
        self._recovered = _compile(groups, "past.recovered", source.past.recovered)
        self._spellings = {plain(key): plain(value) for key, value in source.spellings.items()}
        self._speller = self._build_speller(source)
        self._unspaced = UnspacedReader(self._spellings)
        self._index = PatternIndex(self._patterns())

    def _patterns(self) -> Iterator[Pattern]:
        for rule in self._rules:
            yield from (*rule.patterns, *rule.unless)
        for calm in self._calm:
            yield from calm.patterns
        yield from (*self._negations, *self._cues, *self._still, *self._recovered)

    def _build_speller(self, source: LexiconSource) -> Speller:
        targets = _words(pattern for rule in self._rules for pattern in rule.patterns)
        fillers = frozenset(map(plain, source.fillers))
        used = targets | _words(self._patterns())
        if both := sorted(fillers & used):
            raise PatternError(f"fillers: {both!r} are also words of patterns")
        return Speller(
            vocabulary=used.union(*(value.split() for value in self._spellings.values())),
            targets=targets,
            spellings=self._spellings,
            fillers=fillers,
            answers=map(plain, source.answers),
            known=map(plain, source.known),
        )

    @property
    def known(self) -> frozenset[str]:
        """The words of this language that its lexicon has heard of."""
        return self._speller.known

    def protect(self, words: Iterable[str]) -> None:
        """Take words of other languages, so that they are not read as mistyped ones of this."""
        self._speller.protect(words)

    def respelled(self, text: str) -> str:
        """Return a text as the patterns see it, disguised words in plain spelling."""
        return self._see(fold(text)).reading.text.strip()

    def match(self, text: str) -> tuple[Match, ...]:
        """Return what the rules find in a text of any length, after all that makes it calm."""
        sight = self._see(fold(text))
        found = [(rule.source, span) for rule in self._rules for span in self._spans(rule, sight)]
        return tuple(self._weighed(found, sight)) if found else ()

    def _see(self, folded: Folded) -> _Text:
        if self._spaced:
            reading = self._speller.read(folded)
            words = reading.words
        else:
            reading = self._unspaced.read(folded)
            words = self._index.substrings(reading.text)
        return _Text(reading, self._index.possible(words))

    def _spans(self, rule: _Rule, text: _Text) -> Iterator[tuple[int, int]]:
        for start, end in _find(rule.patterns, text):
            if rule.source.negatable and self._is_negated(text, start):
                continue
            excuses = _find(rule.unless, text)
            if not any(_overlap(excuse, (start, end)) for excuse in excuses):
                yield start, end

    def _is_negated(self, text: _Text, start: int) -> bool:
        begin = max(0, start - NEGATION_REACH)
        return any(
            pattern.regex.search(text.reading.text, begin, start)
            for pattern in self._negations
            if pattern in text.possible
        )

    def _weighed(
        self, found: Sequence[tuple[RuleSource, tuple[int, int]]], text: _Text
    ) -> Iterator[Match]:
        reading = text.reading
        calm = [
            (entry.source, span) for entry in self._calm for span in _find(entry.patterns, text)
        ]
        cues = {reading.sentence(start) for start, _ in _find(self._cues, text)}
        is_still = any(True for _ in _find(self._still, text))
        for rule, (start, end) in found:
            if any(_voids(entry, span, rule, (start, end), reading) for entry, span in calm):
                continue
            level = rule.level
            if rule.past and not is_still and reading.sentence(start) in cues:
                if any(True for _ in _find(self._recovered, text)):
                    continue
                level = "concern" if level != "none" else level
            yield Match(rule, level, *reading.span(start, end))


def _find(patterns: Iterable[Pattern], text: _Text) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        if pattern in text.possible:
            for found in pattern.regex.finditer(text.reading.text):
                yield found.span()


def load(path: Path) -> tuple[Lexicon, tuple[str, ...]]:
    """Read and compile one `risk.yml`; return the lexicon and its plain words of distress.

    Raises LexiconError, which names the file and, where it is one rule's fault, the rule.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=SafeLoader)  # noqa: S506
        source = LexiconSource.model_validate(content)
        return Lexicon(source), tuple(map(plain, source.distress))
    except ValidationError as error:
        raise LexiconError(f"{path}: {explained(error, content)}") from error
    except (OSError, ValueError, yaml.YAMLError, re.error) as error:
        raise LexiconError(f"{path}: {error}") from error


def _compile(
    groups: PatternCompiler, owner: str, sources: Iterable[str], *, at_end: bool = False
) -> tuple[Pattern, ...]:
    try:
        return tuple(groups.compile(source, at_end=at_end) for source in sources)
    except PatternError as error:
        raise PatternError(f"{owner}: {error}") from error


def _words(patterns: Iterable[Pattern]) -> frozenset[str]:
    return frozenset().union(*(pattern.words for pattern in patterns))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _voids(
    calm: CalmSource,
    span: tuple[int, int],
    rule: RuleSource,
    match: tuple[int, int],
    reading: Reading,
) -> bool:
    if calm.types and not set(calm.types).intersection(rule.all_types()):
        return False
    if calm.scope == "overlap":
        return _overlap(span, match)
    if not rule.topical:
        return False
    return calm.scope == "message" or reading.sentence(span[0]) == reading.sentence(match[0])
