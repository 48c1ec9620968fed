"""The results as one HTML page that a clinician can read: chats as bubbles, checks ticked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import babel
import jinja2

from bot.stories.coverage import ANY, Coverage, Item, universe
from bot.stories.steps import told_of
from bot.stories.story import Bubble, Check, Result, Step
from safety.risk import Level

TEMPLATES = Path(__file__).parent / "templates"
STATES = ("failed", "skipped", "passed")
"""In the order of the page: what needs work comes first."""
SO_FAR = "the conversation so far:"
"""From here on a failure repeats the chat, which the page itself shows."""
BROAD = 60
"""Code points from which on a strong mark is harder to read than it helps, as at the desk."""
UNSEEN = (
    {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
    | {0x7F: 0x2421}
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
)
"""Pictures for control characters, and for halves of characters, which UTF-8 cannot hold."""

Signal = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of what a patient wrote.

    kind: "words" (a rule's), "around" (of a sentence that a model noticed), or empty.
    """

    text: str
    kind: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How much of one kind of thing the stories have touched."""

    kind: str
    covered: int
    total: int
    missing: Mapping[str, Sequence[str]]
    """Names by language."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A result as the page tells it."""

    result: Result

    @property
    def state(self) -> str:
        """One of STATES."""
        if self.result.failure:
            return "failed"
        return "skipped" if self.result.skipped else "passed"

    @property
    def several(self) -> bool:
        """Whether more than one patient takes part."""
        return len({bubble.patient for bubble in self.result.bubbles}) > 1

    @property
    def broken(self) -> Check | None:
        """The expectation at which the story ended; none if something else ended it."""
        checks = (each for each in self.result.happened if isinstance(each, Check))
        return next((check for check in checks if not check.held), None)

    @property
    def reason(self) -> str:
        """Why it failed, in the player's words."""
        return self.result.failure.split(SO_FAR)[0].strip()

    @property
    def left(self) -> int:
        """How many steps were not played because an expectation did not hold."""
        steps = [step for step, _ in _flat(self.result.story.steps)]
        for index, step in enumerate(steps):
            if self.broken and step is self.broken.step:
                return len(steps) - index - 1
        return 0

    def patient(self, check: Check) -> str:
        """Return of which patient something was expected; empty for the first."""
        owners = (name for step, name in _flat(self.result.story.steps) if step is check.step)
        return next(owners, "")


def report(results: Sequence[Result], coverage: Coverage | None, languages: Sequence[str]) -> str:
    """Return the page; it loads nothing from anywhere."""
    stories = sorted(map(Shown, results), key=lambda shown: STATES.index(shown.state))
    parts = _parts(coverage, languages) if coverage else []
    page = (
        _environment()
        .get_template("stories.html")
        .render(
            stories=stories,
            STATES=STATES,
            count={state: sum(1 for each in stories if each.state == state) for state in STATES},
            seconds=sum(result.seconds for result in results),
            locales=sorted({result.story.locale for result in results}),
            parts=parts,
            share=_share(parts),
        )
    )
    return page.translate(UNSEEN)


def pieces(bubble: Bubble) -> list[Piece]:
    """Return a patient's words cut where what raised the risk begins and ends."""
    signals = bubble.risk["signals"] if bubble.risk else ()
    return [
        Piece(text="".join(text for _, text in run), kind=kind, level=level)
        for (kind, level), run in groupby(_runs(bubble.text, signals), key=lambda run: run[0])
    ]


def language(locale: str) -> str:
    """Return a language's English name, or the tag where it has none."""
    try:
        return babel.Locale.parse(locale).get_display_name("en") or locale
    except (babel.UnknownLocaleError, ValueError):
        return locale


def _told(step: Step) -> str:
    return told_of(step.verb, step.value)


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.tests["check"] = lambda each: isinstance(each, Check)
    environment.tests["broad"] = _broad
    environment.filters |= {
        "pieces": pieces,
        "told": lambda step: told_of(step.verb, step.value),
        "language": language,
    }
    return environment


def _flat(steps: Sequence[Step], patient: str = "") -> Iterator[tuple[Step, str]]:
    """Yield the steps in their order, and whose they are: those in between are the other's."""
    for step in steps:
        yield step, patient
        if step.verb == "in_meantime":
            yield from _flat(step.value, "" if patient else "2")


def _runs(text: str, signals: Sequence[Signal]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the text between all edges of spans, with the kind and the level of its mark."""
    spans = [(max(0, each["start"]), min(len(text), each["end"])) for each in signals]
    edges = sorted({0, len(text), *(edge for span in spans if span[0] < span[1] for edge in span)})
    for start, end in pairwise(edges):
        over = [each for each in signals if each["start"] <= start and end <= each["end"]]
        words = [each for each in over if not _broad(each)]
        kind = "words" if words else "around" if over else ""
        level = max((Level(each["level"]) for each in words or over), default="")
        yield (kind, str(level)), text[start:end]


def _broad(signal: Signal) -> bool:
    """Tell whether a signal is about a whole sentence rather than about words."""
    return bool(signal["kind"] == "model" or signal["end"] - signal["start"] > BROAD)


def _parts(coverage: Coverage, languages: Sequence[str]) -> list[Part]:
    return [_part(kind, items, coverage) for kind, items in universe(languages).items()]


def _part(kind: str, items: Set[Item], coverage: Coverage) -> Part:
    missing = sorted(items - coverage.seen[kind])
    return Part(
        kind=kind,
        covered=len(items) - len(missing),
        total=len(items),
        missing=_by_language(missing),
    )


def _by_language(items: Sequence[Item]) -> Mapping[str, Sequence[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name, locale in items:
        names["" if locale == ANY else locale].append(name)
    return names


def _share(parts: Sequence[Part]) -> int:
    """Return the covered part of all there is, in whole percent; 100 only if nothing is missing."""
    total = sum(part.total for part in parts)
    return 100 * sum(part.covered for part in parts) // total if total else 100
