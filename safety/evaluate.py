"""How well the guards notice danger and leave calm alone: figures with 95 % intervals.

On our own held-out part, which nothing was learned from or tuned on, and on public sets that
nobody of the project wrote (`safety.public_sets`); no text of theirs is written anywhere.
"""

import math
import random
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from safety import corpus
from safety.corpus import Example, Part
from safety.mutations import Mutation, mutations
from safety.public_sets import PublicSet
from safety.risk import Level, RiskAssessment, RiskAssessor, RiskType

Z = 1.96
"""Of a two-sided interval of 95 %."""
CRISIS_SHARE = 0.01
"""Of the messages in the realistic mix for which the predictive value is computed."""
SEED = 11
DISGUISED = 120
"""Messages of danger a language to which every mutation is applied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many of a set there were, and which; `told` are those texts that count as misses."""

    name: str
    hits: int
    total: int
    told: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share, after Wilson (1927); all of it for an empty set."""
        if not self.total:
            return 0.0, 1.0
        spread = Z * Z / self.total
        centre = (self.share + spread / 2) / (1 + spread)
        variance = self.share * (1 - self.share) / self.total + spread / (4 * self.total)
        half = Z * math.sqrt(variance) / (1 + spread)
        return max(0.0, centre - half), min(1.0, centre + half)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Milliseconds that a message took, one thread's own time."""

    median: float
    p95: float
    a_second: float


PLAIN = frozenset(
    {"plain", "told_suicide", "told_types", "told_danger", "told_calm", "told_plainly"}
)
"""Files of messages that were written as most people write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An example and what the guards said of it."""

    example: Example
    found: RiskAssessment

    @property
    def is_raised(self) -> bool:
        return bool(self.found.level >= Level.HIGH)

    def is_raised_by(self, *kinds: str) -> bool:
        """Tell whether detectors of these kinds alone would have raised it."""
        return any(s.kind in kinds and s.level >= Level.HIGH for s in self.found.signals)


def held_out(assessor: RiskAssessor, locale: str) -> list[Verdict]:
    """Assess the held-out part of a language."""
    return [
        Verdict(example=each, found=assessor.assess(each.text, locale=locale))
        for each in corpus.only(corpus.read(locale), Part.TEST)
    ]


Choice = Callable[[Verdict], bool]


def is_suicidal(verdict: Verdict) -> bool:
    """Tell a first-person message of suicide or self-harm, the kind that the target names."""
    types = set(verdict.example.types)
    own = types & {RiskType.SUICIDE, RiskType.SELF_HARM} and RiskType.THIRD_PARTY not in types
    return verdict.example.is_danger and bool(own)


def is_plain(verdict: Verdict) -> bool:
    """Tell a message written as most people write, not to be hard."""
    return verdict.example.family.partition(":")[0] in PLAIN


def is_hard(verdict: Verdict) -> bool:
    """Tell a message written to be mistaken."""
    return not is_plain(verdict)


def is_calm(verdict: Verdict) -> bool:
    return verdict.example.level is Level.NONE


def raised(name: str, verdicts: Iterable[Verdict], *choices: Choice) -> Figure:
    """Return how many of the chosen ones reached `high`; told are those that went the wrong way."""
    chosen = [each for each in verdicts if all(choice(each) for choice in choices)]
    hits = [each for each in chosen if each.is_raised]
    wrong = [each for each in chosen if each.is_raised != each.example.is_danger]
    texts = tuple(each.example.text for each in wrong)
    return Figure(name=name, hits=len(hits), total=len(chosen), told=texts)


def raised_by(name: str, verdicts: Sequence[Verdict], *kinds: str) -> Figure:
    """Return how many of the messages of danger detectors of these kinds would raise alone."""
    danger = [each for each in verdicts if each.example.is_danger]
    return Figure(
        name=name, hits=sum(each.is_raised_by(*kinds) for each in danger), total=len(danger)
    )


def predictive_value(recall: Figure, alarms: Figure) -> float:
    """Return the share of true ones among alarms, if CRISIS_SHARE of all messages are danger."""
    true = recall.share * CRISIS_SHARE
    false = alarms.share * (1 - CRISIS_SHARE)
    return true / (true + false) if true + false else 0.0


def disguised(assessor: RiskAssessor, verdicts: Sequence[Verdict], locale: str) -> list[Figure]:
    """Return, for each mutation, how many of the messages noticed plain are noticed disguised."""
    noticed = [each.example.text for each in verdicts if each.is_raised and is_suicidal(each)]
    seeds = random.Random(SEED).sample(noticed, min(DISGUISED, len(noticed)))  # noqa: S311
    return [
        _disguised(assessor, name, change, seeds, locale)
        for name, change in mutations(locale).items()
    ]


def _disguised(
    assessor: RiskAssessor, name: str, change: Mutation, seeds: Sequence[str], locale: str
) -> Figure:
    rng = random.Random(SEED)  # noqa: S311 - the same disguises every time
    texts = [change(seed, rng) for seed in seeds]
    missed = [t for t in texts if assessor.assess(t, locale=locale).level < Level.HIGH]
    return Figure(name=name, hits=len(texts) - len(missed), total=len(texts), told=tuple(missed))


def on_public(assessor: RiskAssessor, public: PublicSet) -> Figure:
    """Return how many texts of a public set are raised to `high`; told are those that should not
    have been, or should."""
    hits, wrong = 0, []
    for text in public.texts:
        is_raised = assessor.assess(text, locale=public.locale).level >= Level.HIGH
        hits += is_raised
        if is_raised != public.is_danger:
            wrong.append(text)
    return Figure(name=public.name, hits=hits, total=len(public.texts), told=tuple(wrong))


def times(assessor: RiskAssessor, texts: Sequence[str], locale: str) -> Times:
    """Return how long texts take that the guards have not seen, one after another."""
    taken: list[float] = []
    began = time.perf_counter()
    for text in texts:
        start = time.perf_counter()
        assessor.assess(text, locale=locale)
        taken.append((time.perf_counter() - start) * 1000)
    whole = time.perf_counter() - began
    return Times(
        median=statistics.median(taken),
        p95=statistics.quantiles(taken, n=20)[18],
        a_second=len(texts) / whole,
    )


def by_type(verdicts: Sequence[Verdict]) -> list[Figure]:
    """Return the recall of each type of danger."""
    return [raised(kind.value, verdicts, _is_danger_of(kind)) for kind in RiskType]


def _is_danger_of(kind: RiskType) -> Choice:
    return lambda verdict: verdict.example.is_danger and kind in verdict.example.types
