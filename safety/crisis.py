"""Where a crisis stands, what one message leads to, and which question is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict

from safety.branches import BODILY, Branch, Stage
from safety.risk import Level
from safety.screener import LOINC, SERIOUS, Outcome, Question, Reply
from safety.voice import Utterance, Voice


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
    staff: {"event", "level", "outcome", "answers" (by LOINC code), "country"}; event is "" if
      there is nothing new to know, else opened, raised, answered, outcome, human, stopped,
      alone, safe, ended, country or again.
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
        case Stage.ENDED:
            return ()
    return (voice.say("crisis_still_here"),) if staying else ()


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
