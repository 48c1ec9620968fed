"""How much danger a patient's message speaks of: all detectors' verdicts, merged by maximum."""

import functools
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from safety.lexicon import Lexicon, LexiconError, load
from safety.lexicon_file import CombinationSource
from safety.normalize import plain

WINDOW = 4000
"""Characters scored at once; longer texts are scored in windows."""
OVERLAP = 400
"""Characters that two neighbouring windows share, so that no sentence is lost at a seam."""
MODEL_PREFIX = "model."
"""Begins the rule of each signal of a trained model."""
CONTEXT = 6
"""Earlier messages that are looked at."""
FRAGMENT = 24
"""Characters up to which a message may be the end of a sentence begun in the message before."""

_log = logging.getLogger(__name__)


@functools.total_ordering
class Level(StrEnum):
    """How urgent it is; levels are ordered."""

    NONE = "none"
    CONCERN = "concern"
    HIGH = "high"
    IMMINENT = "imminent"

    def __lt__(self, other: object) -> bool:
        """Compare by urgency, not by spelling."""
        if not isinstance(other, Level):
            return NotImplemented
        order = list(Level)
        return order.index(self) < order.index(other)

    def __gt__(self, other: object) -> bool:
        """Compare by urgency, not by spelling."""
        return NotImplemented if not isinstance(other, Level) else other < self

    def __le__(self, other: object) -> bool:
        """Compare by urgency, not by spelling."""
        return NotImplemented if not isinstance(other, Level) else not other < self

    def __ge__(self, other: object) -> bool:
        """Compare by urgency, not by spelling."""
        return NotImplemented if not isinstance(other, Level) else not self < other


class RiskType(StrEnum):
    """What the danger is."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    HARM_TO_OTHERS = "harm_to_others"
    ABUSE = "abuse"
    PSYCHOSIS = "psychosis"
    EATING_DISORDER = "eating_disorder"
    OVERDOSE = "overdose"
    MEDICAL_EMERGENCY = "medical_emergency"
    THIRD_PARTY = "third_party"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One reason: what noticed it, and where (code points of the original text, end exclusive).

    kind: "lexicon", "conversation" (risk that builds over turns), "fallback" (plain words of
    distress while a detector is down), "model" (the classifier).
    score: 0 to 1, how sure the detector is.
    """

    rule: str
    kind: str
    type: RiskType
    level: Level
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskAssessment:
    """The verdict on one message. `degraded`: a detector could not answer."""

    level: Level = Level.NONE
    types: tuple[RiskType, ...] = ()
    signals: tuple[Signal, ...] = ()
    degraded: bool = False

    @property
    def leading(self) -> tuple[RiskType, ...]:
        """What the danger is before all: what the clearest rules say, else the surest model.

        What is only a concern, and what a model adds to a rule, is told to staff and does not
        decide what a patient hears first.
        """
        serious = [each for each in self.signals if each.level >= Level.HIGH]
        ruled = [each for each in serious if not each.rule.startswith(MODEL_PREFIX)]
        top = max((each.level for each in ruled or serious), default=self.level)
        found = dict.fromkeys(each.type for each in ruled or serious if each.level is top)
        return tuple(found) or self.types

    @property
    def is_guess(self) -> bool:
        """Whether nothing but a trained model takes it for more than a concern."""
        serious = [each for each in self.signals if each.level >= Level.HIGH]
        return bool(serious) and all(each.rule.startswith(MODEL_PREFIX) for each in serious)

    @property
    def serious(self) -> tuple[RiskType, ...]:
        """The types of all that is more than a concern."""
        found = dict.fromkeys(s.type for s in self.signals if s.level >= Level.HIGH)
        return tuple(found) or self.types

    def as_mapping(self) -> dict[str, Any]:
        """Return it ready for JSON."""
        return {
            "level": self.level.value,
            "types": [risk_type.value for risk_type in self.types],
            "signals": [
                {
                    "rule": signal.rule,
                    "kind": signal.kind,
                    "type": signal.type.value,
                    "level": signal.level.value,
                    "start": signal.start,
                    "end": signal.end,
                    "score": signal.score,
                }
                for signal in self.signals
            ],
            "degraded": self.degraded,
        }


class Detector(Protocol):
    """Anything that can raise the level of a message, alone."""

    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        """Return the signals of `text`; `context` is what the patient wrote before, oldest first.

        Whatever it raises makes the assessment degraded, never safe.
        """
        ...


class LexiconDetector:
    """The word patterns of one language, alone and over turns."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the compiled lexicon."""
        self._lexicon = lexicon

    def respelled(self, text: str) -> str:
        """Return a text as this lexicon reads it, disguised words in plain spelling."""
        return self._lexicon.respelled(text)

    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        """Return one signal for each match and type; the locale is no reason to look away."""
        signals = self._read(text)
        if context and len(text) <= FRAGMENT and not signals:
            signals = self._read_joined(context[-1], text)
            if not signals and len(context) > 1 and len(context[-1]) <= FRAGMENT:
                signals = self._read_joined(f"{context[-2]}\n{context[-1]}", text)
        combined = self._combined(text, signals, context)
        return [*(signal for signal in signals if signal.level > Level.NONE), *combined]

    def _read(self, text: str) -> list[Signal]:
        found: dict[Signal, None] = {}
        for begin in range(0, max(1, len(text) - OVERLAP), WINDOW - OVERLAP):
            for match in self._lexicon.match(text[begin : begin + WINDOW]):
                for risk_type in match.rule.all_types():
                    signal = Signal(
                        rule=f"{self._lexicon.locale}.{match.rule.id}",
                        kind="lexicon",
                        type=RiskType(risk_type),
                        level=Level(match.level),
                        start=begin + match.start,
                        end=begin + match.end,
                        score=1.0,
                    )
                    found[signal] = None
        return list(found)

    def _read_joined(self, before: str, text: str) -> list[Signal]:
        """Find what begins in the message before and ends in this one; spans are cut to this.

        What the message before says alone is no news: it was answered then.
        """
        start = len(before) + 1
        told = {signal.rule for signal in self._read(before)}
        return [
            Signal(
                rule=signal.rule,
                kind="conversation",
                type=signal.type,
                level=signal.level,
                start=0,
                end=signal.end - start,
                score=signal.score,
            )
            for signal in self._read(f"{before}\n{text}")
            if signal.start < start < signal.end and signal.rule not in told
        ]

    def _combined(
        self, text: str, signals: Sequence[Signal], context: Sequence[str]
    ) -> Iterator[Signal]:
        if not signals or not self._lexicon.combinations:
            return
        now = {signal.rule for signal in signals}
        possible = [c for c in self._lexicon.combinations if now & self._names(c.now)]
        if not possible:
            return
        before = {signal.rule for earlier in context[-CONTEXT:] for signal in self._read(earlier)}
        for combination in possible:
            others = (now | before) & self._names(combination.with_)
            told = others | (now & self._names(combination.now))
            if others - now or (others and len(told) > 1):
                yield self._combination(combination, signals)

    def _combination(self, combination: CombinationSource, signals: Sequence[Signal]) -> Signal:
        parts = [s for s in signals if s.rule in self._names(combination.now)]
        return Signal(
            rule=f"{self._lexicon.locale}.{combination.id}",
            kind="conversation",
            type=RiskType(combination.type),
            level=Level(combination.level),
            start=min(part.start for part in parts),
            end=max(part.end for part in parts),
            score=1.0,
        )

    def _names(self, rules: Sequence[str]) -> set[str]:
        return {f"{self._lexicon.locale}.{rule}" for rule in rules}


class RiskAssessor:
    """Asks every detector about a message and keeps the worst answer."""

    def __init__(self, detectors: Sequence[Detector], distress: Sequence[str]) -> None:
        """Take the detectors, and the folded words that matter when one of them is down."""
        self._detectors = tuple(detectors)
        self._distress = tuple(distress)

    @classmethod
    def load(cls, folder: Path) -> "RiskAssessor":
        """Load `*/risk.yml` of every language in the folder. Raises LexiconError."""
        loaded = [load(path) for path in sorted(folder.glob("*/risk.yml"))]
        if not loaded:
            raise LexiconError(f"{folder}: no language has a risk.yml")
        known = frozenset[str]().union(*(lexicon.known for lexicon, _ in loaded))
        for lexicon, _ in loaded:
            lexicon.protect(known)
        distress = [word for _, words in loaded for word in words]
        return cls([LexiconDetector(lexicon) for lexicon, _ in loaded], distress)

    @property
    def lexicons(self) -> tuple[LexiconDetector, ...]:
        """The lexicons among the detectors."""
        return tuple(each for each in self._detectors if isinstance(each, LexiconDetector))

    def wrapped(self, wrap: Callable[[Detector], Detector]) -> "RiskAssessor":
        """Return an assessor with something around each detector: a test's fault, for one."""
        return RiskAssessor([wrap(each) for each in self._detectors], self._distress)

    def beside(self, detector: Detector) -> "RiskAssessor":
        """Return an assessor that asks one detector more."""
        return RiskAssessor([*self._detectors, detector], self._distress)

    def assess(
        self, text: str, *, locale: str | None = None, context: Sequence[str] = ()
    ) -> RiskAssessment:
        """Return the verdict on a message; never raises.

        `context` is what the patient wrote before in this conversation, oldest first; the last
        few are used. All languages are tried whatever the locale, because people mix them.
        """
        signals: list[Signal] = []
        degraded = False
        for detector in self._detectors:
            try:
                signals.extend(detector.detect(text, locale=locale, context=context))
            except Exception:
                # Not the exception's own words: they may hold the patient's.
                _log.error("%s failed", type(detector).__name__)
                degraded = True
        if degraded:
            signals.extend(self._distressed(text))
        return _merged(signals, degraded=degraded)

    def _distressed(self, text: str) -> Iterator[Signal]:
        """Find plain words of distress with as little machinery as possible."""
        try:
            plain_text = plain(text)
        except Exception:  # the folding itself may be what broke
            plain_text = text.lower()
        if any(word in plain_text for word in self._distress):
            yield Signal(
                rule="distress",
                kind="fallback",
                type=RiskType.SUICIDE,
                level=Level.CONCERN,
                start=0,
                end=len(text),
                score=0.5,
            )


def _merged(signals: Sequence[Signal], *, degraded: bool) -> RiskAssessment:
    """Keep the worst level; order types and signals from the most urgent on."""
    ordered = sorted(signals, key=_urgency)
    types: Mapping[RiskType, None] = dict.fromkeys(signal.type for signal in ordered)
    return RiskAssessment(
        level=max((signal.level for signal in ordered), default=Level.NONE),
        types=tuple(types),
        signals=tuple(ordered),
        degraded=degraded,
    )


def _urgency(signal: Signal) -> tuple[int, int, int, str]:
    rank = list(Level).index(signal.level)
    return -rank, signal.start, signal.end, signal.rule
