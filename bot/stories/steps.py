"""What a step of a story may be: each verb, what belongs behind it, and what it means.

The JSON Schema for editors is made from this, and so are the errors about a wrong step.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    WithJsonSchema,
    model_validator,
)

from bot.model import EscalationState, Mode, Outcome, Reason
from safety.helplines import Country
from safety.risk import Level, RiskType

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|min|h|d)")
_UNITS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0}

LANGUAGE = r"^[a-z]{2,3}$"


def _duration(value: object) -> timedelta:
    found = _DURATION.fullmatch(str(value).strip())
    if found is None:
        raise ValueError("expected a time such as 2s, 15min, 24h or 3d")
    return timedelta(seconds=float(found[1]) * _UNITS[found[2]])


Duration = Annotated[
    timedelta,
    BeforeValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": r"^\d+(\.\d+)?\s*(ms|s|min|h|d)$"}),
]

ByLanguage = dict[Annotated[str, Field(pattern=LANGUAGE)], str]
Text = Annotated[str, Field(min_length=1)] | Annotated[ByLanguage, Field(min_length=1)]
"""One text, or one for each language."""
Texts = list[str] | dict[Annotated[str, Field(pattern=LANGUAGE)], list[str]]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"expected a regular expression: {error}") from error
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RiskStep(_Strict):
    """What the guards say of the patient's last words."""

    level: Level | None = None
    at_least: Level | None = None
    types: tuple[RiskType, ...] = ()
    """These among others."""
    rule: str = ""
    """The id of a rule or model that must have noticed it, such as en.wish_to_die."""
    degraded: bool | None = None


class EscalationStep(_Strict):
    """The case that staff see."""

    level: Level | None = None
    types: tuple[RiskType, ...] = ()
    reason: Reason | None = None
    state: EscalationState | None = None
    within: Duration | None = None
    """How long after the patient's words it must be open at the latest."""
    card: dict[str, Any] = {}
    """Facts that staff read on the card, such as `severity: high`."""


class AlertStep(_Strict):
    """How often staff have been alerted."""

    count: int = Field(ge=0)
    within: Duration | None = None


class StaffStep(_Strict):
    """What somebody at the clinic does; exactly one of these."""

    claims: Literal[True] | None = None
    says: Text | None = None
    hands_back: Literal[True] | None = None
    closes: Outcome | None = None

    @model_validator(mode="after")
    def _is_one(self) -> "StaffStep":
        if len(self.model_fields_set) != 1:
            raise ValueError("expected one of claims, says, hands_back, closes")
        return self


class FaultState(StrEnum):
    """How a part behaves."""

    DOWN = "down"
    SLOW = "slow"
    """Slower than anybody waits for."""
    LATE = "late"
    """A second late, which is in time for most."""
    BACK = "back"


class FaultStep(_Strict):
    """What happens to the parts; at least one is named."""

    redis: FaultState | None = None
    rasa: FaultState | None = None
    actions: FaultState | None = None
    encoder: FaultState | None = None
    telegram: FaultState | None = None

    @model_validator(mode="after")
    def _names_one(self) -> "FaultStep":
        if not self.model_fields_set:
            raise ValueError("expected one of redis, rasa, actions, encoder, telegram")
        return self


class NeverStep(_Strict):
    """What must not have come so far, and must not come until the story ends."""

    keys: tuple[Key, ...] = ()
    says: tuple[str, ...] = ()
    """Words, whatever their case."""
    patterns: tuple[Pattern, ...] = ()
    """Regular expressions."""
    numbers_not_of: Country | None = None
    """Helplines and emergency numbers of any other country than this one."""


class AtMostStep(_Strict):
    """How much the last answer may be."""

    words: int | None = Field(default=None, ge=1)
    messages: int | None = Field(default=None, ge=0)


class LlmStep(_Strict):
    """What the language model answers next; or its fault."""

    says: tuple[str, ...] = ()
    fault: Literal["down", "slow", "empty", "broken"] | None = None


Slot = str | dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verb:
    """A kind of step. `short` names the field that a bare value stands for."""

    kind: Literal["does", "expects"]
    form: Any
    help: str
    short: str = ""
    options: Mapping[str, Any] | None = None


VERBS: Mapping[str, Verb] = {
    # What the patient does.
    "user": Verb(
        "does",
        Text,
        "The patient writes this; one text, or one for each language.",
        options={
            "duplicate": bool,
            "wait": bool,
            "metadata": str | dict[str, Any],
            "assertions": list[Any],
        },
    ),
    "phrase": Verb(
        "does",
        Key,
        "The patient writes the phrase of this name, from the language's stories.yml.",
        options={"duplicate": bool, "wait": bool},
    ),
    "press": Verb(
        "does",
        int | str,
        "The patient presses a button: its key (choice_yes), what stands on it, or its number.",
        options={"duplicate": bool, "wait": bool},
    ),
    "reload": Verb("does", Literal[True], "The patient closes the page and opens it again."),
    "in_meantime": Verb(
        "does", list[Any], "Steps of another patient, who comes in between and is there from then."
    ),
    # What the bot says.
    "bot": Verb("expects", Text, "The bot says exactly this next."),
    "utter": Verb("expects", Key, "The bot says the message of this key next."),
    "says_one_of": Verb("expects", Texts, "The last answer has one of these words or keys in it."),
    "offers": Verb("expects", list[str], "The last answer has these buttons, by key or title."),
    "quiet": Verb("expects", Literal[True] | Duration, "The bot says nothing, for this long."),
    "at_most": Verb("expects", AtMostStep, "The last answer is no longer than this."),
    "never": Verb("expects", NeverStep, "This has not come, and does not come until the end."),
    "refused": Verb("expects", str, "The patient's words were not taken, with this error code."),
    # What the system knows.
    "slot_was_set": Verb("expects", list[Slot] | dict[str, Any], "The dialogue's slots hold this."),
    "slot_was_not_set": Verb(
        "expects", list[Slot] | dict[str, Any], "The dialogue's slots are empty, or not this."
    ),
    "risk": Verb("expects", RiskStep, "What the guards say of the last words.", short="level"),
    "escalation": Verb(
        "expects",
        Literal["none"] | EscalationStep,
        "The case that staff see; `none` if there must not be one.",
    ),
    "alert": Verb("expects", AlertStep, "How often staff were alerted.", short="count"),
    "mode": Verb("expects", Mode, "Who has the conversation: dialogue, crisis or human."),
    "language": Verb("expects", Annotated[str, Field(pattern=LANGUAGE)], "The chat's language."),
    # What happens around it.
    "staff": Verb("does", StaffStep, "What somebody at the clinic does.", short="claims"),
    "advance": Verb("does", Duration, "Time passes: 15min, 24h, 3d."),
    "fault": Verb("does", FaultStep, "A part goes down, is slow, or is back."),
    "llm": Verb("does", LlmStep, "What the language model answers next; or its fault."),
}

_SHORT_STAFF = {"claims", "hands_back"}
_ADAPTERS = {name: TypeAdapter(verb.form) for name, verb in VERBS.items()}


def parsed(verb: str, value: Any) -> Any:
    """Return what stands behind a verb, checked. Raises pydantic's ValidationError."""
    return _ADAPTERS[verb].validate_python(_in_full(verb, value))


def _in_full(verb: str, value: Any) -> Any:
    short = VERBS[verb].short
    if verb == "staff" and isinstance(value, str) and value in _SHORT_STAFF:
        return {value: True}
    if short and not isinstance(value, dict):
        return {short: value}
    return value


def told_of(verb: str, value: Any) -> str:
    """Return what stands behind a verb, in plain words."""
    short = VERBS[verb].short
    if isinstance(value, BaseModel):
        value = value.model_dump(exclude_unset=True)
    if not (isinstance(value, Mapping) and short in value):
        return _plain(value)
    rest = {name: each for name, each in value.items() if name != short}
    return ", ".join(filter(None, (_plain(value[short]), _plain(rest))))


def _plain(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case timedelta():
            return _span(value)
        case list() | tuple():
            return ", ".join(map(_plain, value))
        case Mapping():
            named = ((name, _plain(each)) for name, each in value.items())
            return ", ".join(f"{name}: {each}" if each else str(name) for name, each in named)
        case None:
            return ""
        case _:
            return str(value)


def _span(time: timedelta) -> str:
    seconds = time.total_seconds()
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= size and seconds % size == 0:
            return f"{seconds / size:g} {unit}"
    return f"{seconds:g} s"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a file of stories, for editors."""
    definitions: dict[str, Any] = {}
    steps = [_step_schema(name, verb, definitions) for name, verb in VERBS.items()]
    locales = {"anyOf": [{"const": "all"}, {"type": "array", "items": {"pattern": LANGUAGE}}]}
    case = {
        "type": "object",
        "required": ["test_case", "steps"],
        "additionalProperties": False,
        "properties": {
            "test_case": {"type": "string", "description": "What must happen, in a few words."},
            "steps": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/step"}},
            "locale": {"type": "string", "pattern": LANGUAGE},
            "locales": locales,
            "country": {"type": "string", "pattern": "^[A-Z]{2}$"},
            "at": {"type": "string", "description": "When it begins: 2026-11-24 09:00"},
            "channel": {"enum": ["web"]},
            "examples": {"type": "array", "items": {"type": "object"}, "minItems": 1},
            "never": {"$ref": "#/$defs/NeverStep"},
            "known_to_fail": {"type": "string", "description": "Why it is not so yet."},
            "fixtures": {"type": "array", "items": {"type": "string"}},
            "metadata": {"type": "string"},
        },
    }
    definitions |= {"step": {"anyOf": steps}, "case": case}
    named = {"type": "array", "items": {"type": "object"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Beside conversation stories",
        "type": "object",
        "required": ["test_cases"],
        "additionalProperties": False,
        "properties": {
            "test_cases": {"type": "array", "items": {"$ref": "#/$defs/case"}},
            "locales": locales,
            "fixtures": named,
            "metadata": named,
        },
        "$defs": definitions,
    }


def _step_schema(name: str, verb: Verb, definitions: dict[str, Any]) -> dict[str, Any]:
    form = _ADAPTERS[name].json_schema(ref_template="#/$defs/{model}")
    definitions |= form.pop("$defs", {})
    if form.get("type") == "object" and form.get("title", "").endswith("Step"):
        definitions[form["title"]] = form
        form = {"$ref": f"#/$defs/{form['title']}"}
    if verb.short:
        form = {"anyOf": [form, {"type": ["string", "integer"]}]}
    options = {
        option: TypeAdapter(kind).json_schema() for option, kind in (verb.options or {}).items()
    }
    return {
        "type": "object",
        "description": verb.help,
        "required": [name],
        "additionalProperties": False,
        "properties": {name: {**form, "description": verb.help}, **options},
    }
