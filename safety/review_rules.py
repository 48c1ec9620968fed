"""The written rules of the review, `locales/<language>/review.yml`: what no reply may say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import regex
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from safety.heads import sentences
from safety.normalize import fold
from safety.verdict import Reason

CLAUSE_END = regex.compile(r"[,;:，；：、]|\bbut\b|\bpero\b|\band\b|但是?|可是|不过")


class ReviewRulesError(ValueError):
    """A `review.yml` that cannot be read; names the file and what is wrong with it."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _RuleSource(_Strict):
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    patterns: tuple[str, ...] = Field(min_length=1)
    unless: tuple[str, ...] = ()


class _Source(_Strict):
    negations: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    rules: tuple[_RuleSource, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must not be said."""

    id: str
    pattern: regex.Pattern[str]
    unless: regex.Pattern[str]


class ReviewRules:
    """The rules of one language."""

    def __init__(
        self,
        rules: Sequence[Rule],
        negated: regex.Pattern[str],
        unless: regex.Pattern[str],
    ) -> None:
        self.rules = tuple(rules)
        self._negated = negated
        self._unless = unless

    @classmethod
    def load(cls, path: Path) -> "ReviewRules":
        """Read a file. Raises ReviewRulesError."""
        try:
            source = _Source.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
            rules = [Rule(r.id, _any(r.patterns), _any(r.unless)) for r in source.rules]
            negated = regex.compile(rf"(?:{_joined(source.negations)})\s*$")
            return cls(rules, negated, _any(source.unless))
        except (OSError, yaml.YAMLError, ValidationError, regex.error) as error:
            raise ReviewRulesError(f"{path} cannot be read: {error}") from error

    def matches(self, text: str) -> list[Reason]:
        """Return what the text says that it must not, at most once a rule and sentence."""
        folded = fold(text)
        return [
            Reason(rule, *folded.span(start, end))
            for at, until in sentences(folded.text)
            for rule, start, end in self._in_sentence(folded.text, at, until)
        ]

    def _in_sentence(self, text: str, at: int, until: int) -> Iterator[tuple[str, int, int]]:
        sentence = text[at:until]
        if self._unless.search(sentence) and not CLAUSE_END.search(sentence):
            return
        for rule in self.rules:
            if rule.unless.search(sentence):
                continue
            for found in rule.pattern.finditer(sentence):
                if found.end() > found.start() and not self._is_negated(sentence, found.start()):
                    yield rule.id, at + found.start(), at + found.end()
                    break

    def _is_negated(self, sentence: str, start: int) -> bool:
        clause = CLAUSE_END.split(sentence[:start])[-1]
        return bool(self._negated.search(clause) or self._unless.search(clause))


def _any(patterns: Sequence[str]) -> regex.Pattern[str]:
    return regex.compile(_joined(patterns))


def _joined(patterns: Sequence[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)"
