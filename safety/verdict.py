"""The values of the review: why a reply is blocked, and the verdict as a whole."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a reply is blocked: the rule, and where in the text (code points)."""

    rule: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a reply may leave, why not, and what the models made of it (0 to 1)."""

    reasons: tuple[Reason, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)

    @property
    def allowed(self) -> bool:
        return not self.reasons

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that it breaks, each once."""
        return tuple(dict.fromkeys(reason.rule for reason in self.reasons))

    def as_mapping(self) -> dict[str, Any]:
        """Return it as `beside review` writes it."""
        return {
            "allowed": self.allowed,
            "reasons": [asdict(reason) for reason in self.reasons],
            "scores": dict(self.scores),
        }
