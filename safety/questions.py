"""Which question is open, in words and buttons."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from safety.branches import BODILY, Branch, Stage
from safety.crisis import PlanStep, State
from safety.voice import Utterance, Voice

CHECK_INS = ("quarter", "hour", "day", "days")
"""The check-ins by their number: 15 minutes, 1 hour, 24 hours and 72 hours after the crisis."""

EARLY = 2
"""Check-ins before this number ask, in an emergency of the body, whether help has come."""

FEELINGS = ("worse", "same", "better")
"""In the order in which they count, if more than one is in the words."""

MEANS = ("cannot", "put_away", "nothing")
BARRIERS = (
    "cost",
    "privacy",
    "language",
    "not_bad_enough",
    "police",
    "words",
    "called",
    "other",
)
NOT_ON_SCREEN = frozenset({Branch.ABUSE, Branch.THIRD_PARTY, *BODILY})
"""Branches in which the plan is not shown unasked: somebody may look on, it is about another, or
there is no time to read."""

OFFERS = ("plan", "grounding", "talk")


_WRITTEN = frozenset({Stage.COUNTRY_NAME, Stage.YOURSELF})
_YES_OR_NO = frozenset({Stage.SAFE_TO_CHAT, Stage.WITH_THEM, Stage.SAFE, Stage.APART, Stage.TODAY})
_PICKED: Mapping[Stage, Sequence[str]] = MappingProxyType(
    {
        Stage.MEANS: ("put_away", "cannot", "nothing"),
        Stage.BARRIER: BARRIERS,
        Stage.TRUSTED: ("nobody", "skip"),
    }
)


def pending(state: State, voice: Voice, *, staying: bool = True) -> tuple[Utterance, ...]:
    """Return the open question; `staying` adds words also where none has to be answered."""
    if asked := _simple(state, voice) or _numbered(state, voice):
        return (asked,)
    return _calm(state, voice) if staying else ()


def _simple(state: State, voice: Voice) -> Utterance | None:
    key = f"crisis_ask_{state.stage}"
    if state.stage is Stage.COUNTRY:
        return voice.ask_country(key)
    if state.stage in _WRITTEN:
        return voice.say(key)
    if state.stage in _YES_OR_NO:
        return voice.ask(key, state.stage)
    if answers := _PICKED.get(state.stage):
        return voice.pick(f"{key}{_again(state)}", state.stage, answers)
    return None


def _numbered(state: State, voice: Voice) -> Utterance | None:
    """Return the question of a stage that has several."""
    match state.stage:
        case Stage.SCREENING if state.question is not None:
            key = f"crisis_ask_{state.question}{_again(state)}"
            return voice.ask(key, state.question, skip=True)
        case Stage.COMPANY:
            bodily = "_bodily" if state.branch in BODILY else ""
            return voice.say(f"crisis_ask_company{bodily}")
        case Stage.PLAN if state.plan_step is not None:
            return _plan_step(state.plan_step, voice)
        case Stage.CHECK_IN:
            return _check_in(state, voice)
    return None


def _again(state: State) -> str:
    return "_again" if state.asked_again else ""


def ask_offer(state: State, voice: Voice, again: str = "") -> Utterance:
    """Return what is offered when the questions are done."""
    labels = {"plan": "plan_open"} if state.plan else {}
    return voice.pick(f"crisis_ask_offer{again}", Stage.OFFER, OFFERS, labels)


def show_plan(state: State, voice: Voice) -> Utterance:
    """Return the safety plan as one message."""
    return voice.show_plan({str(each): text for each, text in state.plan.items()}, PlanStep)


def remind_of_plan(state: State, voice: Voice) -> tuple[Utterance, ...]:
    """Return the plan for somebody who is in danger again, if there is one."""
    if not state.plan or state.branch in NOT_ON_SCREEN:
        return ()
    return (show_plan(state, voice),)


def still_here(state: State, voice: Voice) -> Utterance:
    """Return that we stay; in an emergency of the body never without the number to call."""
    return voice.say("crisis_still_here_bodily" if state.bodily else "crisis_still_here")


def question_of(key: str) -> str:
    """Return which question an utterance puts, whatever its words, or "" if none."""
    if key in {f"crisis_check_in_{each}" for each in (*CHECK_INS, "bodily")}:
        return "check_in"
    asks = key.startswith("crisis_ask_")
    return key.removeprefix("crisis_ask_").removesuffix("_again") if asks else ""


def _calm(state: State, voice: Voice) -> tuple[Utterance, ...]:
    """Return the words where nothing has to be answered."""
    match state.stage:
        case Stage.OFFER:
            return (ask_offer(state, voice),)
        case Stage.GROUNDING:
            return (voice.pick("crisis_ask_grounding", Stage.GROUNDING, reversed(FEELINGS)),)
        case Stage.ENDED:
            return ()
    return (still_here(state, voice),)


def _plan_step(step: PlanStep, voice: Voice) -> Utterance:
    asked = voice.pick(f"crisis_ask_step_{step}", f"step_{step}", ("skip",), {"skip": "skip_step"})
    leave = {"payload": "/stop", "key": "crisis_choice_stop", "args": {}}
    return {**asked, "choices": (*asked["choices"], leave)}


def _check_in(state: State, voice: Voice) -> Utterance:
    """Return the question of the check-in that is due, in other words each time."""
    bodily = state.bodily and state.check_in < EARLY
    key = "bodily" if bodily else CHECK_INS[min(max(state.check_in, 0), len(CHECK_INS) - 1)]
    return voice.pick(f"crisis_check_in_{key}", Stage.CHECK_IN, reversed(FEELINGS))
