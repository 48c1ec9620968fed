"""The values of a story: what was written, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.errors import ConfigurationError


class StoryError(ConfigurationError):
    """A story that cannot be read; names file, line, what was expected and what came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a story. `value` is what `bot.stories.steps` made of what was written."""

    verb: str
    value: Any
    line: int
    options: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return it as it stands in the file, on one line."""
        return f"{self.verb}: {self.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One test case, in one language."""

    name: str
    path: Path
    line: int
    locale: str
    steps: tuple[Step, ...]
    country: str = ""
    """Of the browser, ISO 3166 alpha-2."""
    at: datetime
    """When the story begins."""
    slots: Mapping[str, Any] = field(default_factory=dict)
    """Of the dialogue, set before the first step: a fixture's."""
    never: tuple[Step, ...] = ()
    """What must not come at any time."""
    known: str = ""
    """Why it is known to fail: what is asked for is right, and not so yet."""

    @property
    def content(self) -> object:
        """Return what it is, wherever it stands in its file."""
        steps = [(step.verb, repr(step.value), repr(step.options)) for step in self.steps]
        return (steps, self.locale, self.country, self.at, repr(self.slots), repr(self.never))

    @property
    def id(self) -> str:
        return f"{self.path.stem}: {self.name} [{self.locale}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """Something said or done in the conversation, as a reader of the report sees it.

    who: "patient", "bot", "crisis", "staff", "event" (time passes, a part goes down).
    """

    who: str
    text: str
    at: datetime
    keys: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    patient: str = ""
    """Which of several patients; empty for the first."""
    message: str = ""
    """The id of a patient's message."""
    risk: Mapping[str, Any] | None = None
    """For a patient's words: level, types and signals, once known."""


@dataclass(slots=True, kw_only=True)
class Check:
    """An expectation, and whether it held. `got` says what came instead."""

    step: Step
    held: bool
    patient: str = ""
    expected: str = ""
    got: str = ""


@dataclass(slots=True, kw_only=True)
class Result:
    """What came of a story: bubbles and checks in their order, and why it failed, if it did."""

    story: Story
    seconds: float = 0.0
    happened: list[Bubble | Check] = field(default_factory=list)
    failure: str = ""
    skipped: str = ""
    """Why it could not be played here."""

    @property
    def passed(self) -> bool:
        return not self.failure and not self.skipped

    @property
    def bubbles(self) -> Sequence[Bubble]:
        return [each for each in self.happened if isinstance(each, Bubble)]
