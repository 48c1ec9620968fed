"""Where a crisis stands, what one message leads to, and which question is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict

from safety.branches import Branch, Stage
from safety.risk import Level
from safety.screener import LOINC, SERIOUS, Outcome, Question, Reply
from safety.voice import Utterance

TIMES_AT_MOST = 2
"""How often in a row one question is put, whatever comes between."""


CHECK_INS_KEPT = 20


class PlanStep(StrEnum):
    """The six steps of a safety plan (Stanley and Brown, 2012), in their order."""

    WARNING = "warning"
    ALONE = "alone"
    PLACES = "places"
    PEOPLE = "people"
    PROFESSIONALS = "professionals"
    SURROUNDINGS = "surroundings"


class CheckIn(BaseModel):
    """How one of our later questions (0: 15 minutes, 1: 1 hour, 2: 24, 3: 72 hours) was answered.

    answer: better, same, worse, safe, or other for any other words.
    """

    model_config = ConfigDict(frozen=True)

    number: int
    answer: str


class State(BaseModel):
    """Where a crisis stands; `model_dump(mode="json")` is what the conversation keeps.

    What came later has a default each, so that a crisis under way survives an update. `asked` is
    the question that was put last, and `times` how often in a row. It holds the patient's words,
    which no error may repeat.
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    branch: Branch
    level: Level
    country: str
    assumed: bool
    bodily: bool = False
    poison: bool = False
    stage: Stage = Stage.STAYING
    todo: tuple[Stage, ...] = ()
    question: Question | None = None
    asked_again: bool = False
    left: int = 0
    replies: Mapping[Question, Reply] = {}
    outcome: Outcome | None = None
    stopped: bool = False
    resume: Stage = Stage.STAYING
    barrier: str = ""
    means: str = ""
    people: tuple[str, ...] = ()
    plan: Mapping[PlanStep, str] = {}
    plan_step: PlanStep | None = None
    check_in: int = 0
    check_ins: tuple[CheckIn, ...] = ()
    asked: str = ""
    times: int = 0
    told_at: AwareDatetime

    @property
    def is_placed(self) -> bool:
        """Whether the patient said where they are."""
        return bool(self.country) and not self.assumed

    @property
    def may_ask_again(self) -> bool:
        """Whether an unclear answer may be asked once more; nobody is asked a third time."""
        return not self.asked_again and self.times < TIMES_AT_MOST

    def checked(self, answer: str) -> "State":
        """Return the state in which the last check-in has this answer."""
        given = CheckIn(number=self.check_in, answer=answer)
        open_ = self.stage is Stage.CHECK_IN
        stage = self.resume if open_ else self.stage
        return self.but(stage=stage, check_ins=(*self.check_ins, given)[-CHECK_INS_KEPT:])

    def but(self, **changes: Any) -> "State":
        """Return the state with these changes."""
        return self.model_copy(update=changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one message leads to.

    utterances: {"key", "args", "choices"}, in order, each a message of its own.
    card: the helpline card to show after them, or None.
    staff: {"event", "level", "outcome", "answers" (by LOINC code), "country", "barrier", "means",
      "people", "plan" (whether there is one), "check_ins"}; event is "" if there is nothing new
      to know, else opened, raised, answered, outcome, human, stopped, alone, safe, ended, country,
      again, means, barrier, trusted, plan, check_in or worse.
    passes: the message was no answer, and the ordinary dialogue may handle it as well.
    realert: alert staff again now.
    country: what the patient named in this message, ISO 3166 alpha-2, else "".
    """

    state: Mapping[str, Any]
    utterances: tuple[Utterance, ...] = ()
    card: Mapping[str, Any] | None = None
    staff: Mapping[str, Any] = field(default_factory=dict)
    passes: bool = False
    realert: bool = False
    country: str = ""

    def alerting(self, card: Mapping[str, Any]) -> "Step":
        """Return the step with the card, and with an alert to staff."""
        return replace(self, card=card, realert=True)

    @property
    def ended(self) -> bool:
        """Whether the patient said clearly and repeatedly that they are safe."""
        return bool(self.state["stage"] == Stage.ENDED)


def is_serious(state: State) -> bool:
    return any(state.replies.get(question) is Reply.YES for question in SERIOUS)


def level_of(state: State) -> Level:
    """A plan is imminent by the table of levels; nothing here ever lowers a level."""
    planned = state.replies.get(Question.PLAN) is Reply.YES
    return Level.IMMINENT if planned else state.level


def step(
    state: State,
    *utterances: Utterance,
    card: Mapping[str, Any] | None = None,
    event: str = "",
    passes: bool = False,
    realert: bool = False,
    country: str = "",
) -> Step:
    staff = {
        "event": event,
        "level": state.level.value,
        "outcome": state.outcome.value if state.outcome else None,
        "answers": {LOINC[q]: reply.value for q, reply in state.replies.items()},
        "country": state.country if not state.assumed else "",
        "barrier": state.barrier,
        "means": state.means,
        "people": list(state.people),
        "plan": bool(state.plan),
        "check_ins": [each.model_dump() for each in state.check_ins],
    }
    return Step(
        state=state.model_dump(mode="json"),
        utterances=utterances,
        card=card,
        staff=staff,
        passes=passes,
        realert=realert,
        country=country,
    )
