"""The C-SSRS screener: which question comes next, and what the answers mean.

Source: Columbia-Suicide Severity Rating Scale, screener with triage points (The Columbia
Lighthouse Project); the codes are LOINC's.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Question(StrEnum):
    """The screener's questions, in its order."""

    WISH = "wish"
    THOUGHTS = "thoughts"
    HOW = "how"
    INTENT = "intent"
    PLAN = "plan"
    EVER = "ever"
    RECENT = "recent"


class Reply(StrEnum):
    """How a question was answered; `unclear` was asked twice and then left."""

    YES = "yes"
    NO = "no"
    SKIP = "skip"
    UNCLEAR = "unclear"


class Outcome(StrEnum):
    """The triage. `unknown`: nothing was affirmed, but something was left open."""

    LOW = "low"
    UNKNOWN = "unknown"
    MODERATE = "moderate"
    HIGH = "high"


Replies = Mapping[Question, Reply]

LOINC: Mapping[Question, str] = MappingProxyType(
    {
        Question.WISH: "93246-7",
        Question.THOUGHTS: "93247-5",
        Question.HOW: "93248-3",
        Question.INTENT: "93249-1",
        Question.PLAN: "93250-9",
        Question.EVER: "93267-3",
        Question.RECENT: "93269-9",
    }
)

SERIOUS = frozenset({Question.INTENT, Question.PLAN, Question.RECENT})
"""A yes to any of these is high risk by the screener's triage."""

# These are asked only after a yes to the question they belong to.
_FOLLOWS: Mapping[Question, Question] = MappingProxyType(
    {
        Question.HOW: Question.THOUGHTS,
        Question.INTENT: Question.THOUGHTS,
        Question.PLAN: Question.THOUGHTS,
        Question.RECENT: Question.EVER,
    }
)


def next_question(replies: Replies) -> Question | None:
    """Return the first question that is due and has no reply yet, or None at the end."""
    return next((q for q in Question if q not in replies and _is_due(q, replies)), None)


def outcome(replies: Replies) -> Outcome:
    """Return the triage of what was answered so far.

    A question that was left open is never read as a no: with nothing affirmed beyond thoughts
    it makes the outcome `unknown` instead of `low`.
    """
    yes = {question for question, reply in replies.items() if reply is Reply.YES}
    if yes & SERIOUS:
        return Outcome.HIGH
    if yes & {Question.HOW, Question.EVER}:
        return Outcome.MODERATE
    if next_question(replies) or set(replies.values()) & {Reply.SKIP, Reply.UNCLEAR}:
        return Outcome.UNKNOWN
    return Outcome.LOW


def _is_due(question: Question, replies: Replies) -> bool:
    before = _FOLLOWS.get(question)
    return before is None or replies.get(before) is Reply.YES
