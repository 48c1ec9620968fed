"""Where a crisis stands, what one message leads to, and which question is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict

from safety.branches import BODILY, Branch, Stage
from safety.risk import Level
from safety.screener import LOINC, SERIOUS, Outcome, Question, Reply
from safety.voice import Utterance, Voice

CHECK_INS = ("quarter", "hour", "day", "days")
"""The check-ins by their number: 15 minutes, 1 hour, 24 hours and 72 hours after the crisis."""

EARLY = 2
"""Check-ins before this number ask, in an emergency of the body, whether help has come."""

FEELINGS = ("better", "same", "worse")


class CheckIn(BaseModel):
    """How one of our later questions (0: 15 minutes, 1: 1 hour, 2: 24, 3: 72 hours) was answered.

    answer: better, same, worse, safe, or other for any other words.
    """

    model_config = ConfigDict(frozen=True)

    number: int
    answer: str


class State(BaseModel):
    """Where a crisis stands; `model_dump(mode="json")` is what the conversation keeps."""

    model_config = ConfigDict(frozen=True)

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
    plan: Mapping[str, str] = {}
    check_in: int = 0
    check_ins: tuple[CheckIn, ...] = ()
    told_at: AwareDatetime

    @property
    def is_placed(self) -> bool:
        """Whether the patient said where they are."""
        return bool(self.country) and not self.assumed

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
      again, check_in or worse.
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

    @property
    def ended(self) -> bool:
        """Whether the patient said clearly and repeatedly that they are safe."""
        return bool(self.state["stage"] == Stage.ENDED)


def pending(state: State, voice: Voice, *, staying: bool = True) -> tuple[Utterance, ...]:
    """Return the open question; `staying` adds words also where none is open."""
    match state.stage:
        case Stage.COUNTRY:
            return (voice.ask_country("crisis_ask_country"),)
        case Stage.COUNTRY_NAME:
            return (voice.say("crisis_ask_country_name"),)
        case Stage.SCREENING if state.question is not None:
            again = "_again" if state.asked_again else ""
            key = f"crisis_ask_{state.question}{again}"
            return (voice.ask(key, state.question, skip=True),)
        case Stage.COMPANY:
            bodily = "_bodily" if state.branch in BODILY else ""
            return (voice.say(f"crisis_ask_company{bodily}"),)
        case Stage.SAFE_TO_CHAT | Stage.WITH_THEM | Stage.SAFE:
            return (voice.ask(f"crisis_ask_{state.stage}", state.stage),)
        case Stage.CHECK_IN:
            return (ask_how_it_is(state, voice),)
        case Stage.ENDED:
            return ()
    return (voice.say("crisis_still_here"),) if staying else ()


def ask_how_it_is(state: State, voice: Voice) -> Utterance:
    """Return the question of the check-in that is due, in other words each time."""
    when = CHECK_INS[state.check_in]
    key = "bodily" if state.bodily and state.check_in < EARLY else when
    return voice.pick(f"crisis_check_in_{key}", Stage.CHECK_IN, FEELINGS)


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
