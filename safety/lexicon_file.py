"""The shape of a `risk.yml`; `safety.lexicon` says what its parts mean."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

Level = Literal["none", "concern", "high", "imminent"]
Type = Literal[
    "suicide",
    "self_harm",
    "harm_to_others",
    "abuse",
    "psychosis",
    "eating_disorder",
    "overdose",
    "medical_emergency",
    "third_party",
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RuleSource(_Strict):
    """A rule as it stands in the file."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    type: Type | None = None
    types: tuple[Type, ...] = ()
    level: Level
    patterns: tuple[str, ...] = Field(min_length=1)
    negatable: bool = True
    past: bool = True
    topical: bool = False
    unless: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _has_types(self) -> "RuleSource":
        if (self.type is None) == (not self.types):
            raise ValueError("give either `type` or `types`")
        return self

    def all_types(self) -> tuple[Type, ...]:
        """Return the types, however they were given."""
        return (self.type,) if self.type else self.types


class CalmSource(_Strict):
    """A look-alike as it stands in the file."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    patterns: tuple[str, ...] = Field(min_length=1)
    scope: Literal["overlap", "sentence", "message"] = "overlap"
    types: tuple[Type, ...] = ()


class PastSource(_Strict):
    """How the past is told in this language."""

    cues: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    recovered: tuple[str, ...] = ()


class CombinationSource(_Strict):
    """Rules that together mean more."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    type: Type
    level: Level
    now: tuple[str, ...] = Field(min_length=1)
    with_: tuple[str, ...] = Field(min_length=1, alias="with")


class LexiconSource(_Strict):
    """The whole file."""

    locale: str
    spaced: bool = True
    words: dict[str, tuple[str, ...]] = {}
    spellings: dict[str, str] = {}
    fillers: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    past: PastSource = PastSource()
    calm: tuple[CalmSource, ...] = ()
    rules: tuple[RuleSource, ...] = Field(min_length=1)
    combinations: tuple[CombinationSource, ...] = ()
    distress: tuple[str, ...] = Field(min_length=1)

    @field_validator("rules", "calm", "combinations")
    @classmethod
    def _ids_are_unique(cls, entries: tuple[RuleSource, ...]) -> tuple[RuleSource, ...]:
        ids = [entry.id for entry in entries]
        if doubles := sorted({name for name in ids if ids.count(name) > 1}):
            raise ValueError(f"the ids {doubles!r} are used twice")
        return entries

    @model_validator(mode="after")
    def _combinations_name_rules(self) -> "LexiconSource":
        rules = {rule.id for rule in self.rules}
        for combination in self.combinations:
            if unknown := sorted({*combination.now, *combination.with_} - rules):
                raise ValueError(f"combination {combination.id!r} names no rules: {unknown!r}")
        return self


def explained(error: ValidationError, content: object) -> str:
    """Say what is wrong where, with a rule's id in place of its number."""
    return "; ".join(
        f"{_place(problem['loc'], content)}: {problem['msg']} (got {problem['input']!r:.80})"
        for problem in error.errors()
    )


def _place(location: tuple[int | str, ...], content: object) -> str:
    names: list[str] = []
    for step in location:
        if isinstance(content, dict):
            content = content.get(step)
        elif isinstance(content, list) and isinstance(step, int) and step < len(content):
            content = content[step]
        is_entry = isinstance(step, int) and isinstance(content, dict)
        names.append(str(content.get("id", step)) if is_entry else str(step))  # type: ignore[attr-defined]
    return ".".join(names)
