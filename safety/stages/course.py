"""The opening, going from step to step, and what a new disclosure leads to."""

from typing import Any

from safety.branches import BODILY, SCREENED, Stage, choose, is_urgent, openings, steps
from safety.crisis import State, Step, step
from safety.questions import pending, remind_of_plan, still_here
from safety.risk import Level, RiskType
from safety.screener import next_question
from safety.stages.answers import said
from safety.turn import Turn
from safety.voice import Utterance, Voice


def opened(turn: Turn, country: str, *, assumed: bool) -> State:
    """Return the state in which a crisis begins."""
    types = turn.assessment.leading
    level = max(turn.assessment.level, Level.HIGH)
    branch = choose(types)
    return State(
        branch=branch,
        level=level,
        country=country,
        assumed=assumed,
        bodily=RiskType.OVERDOSE in types or RiskType.MEDICAL_EMERGENCY in types,
        poison=RiskType.OVERDOSE in types,
        todo=steps(
            branch,
            level,
            ask_country=assumed or not country,
            screen=bool({RiskType.SUICIDE, RiskType.SELF_HARM} & set(turn.assessment.serious)),
        ),
        told_at=turn.now,
    )


def begin(state: State, turn: Turn, *, event: str) -> Step:
    """Say the first words, and ask the first question."""
    voice = turn.voice(state)
    words = [voice.say(key) for key in openings(state.branch, state.level, bodily=state.bodily)]
    if state.poison and voice.has_poison_line:
        words.append(voice.say("crisis_poison"))
    if not state.is_placed and is_urgent(state.branch, state.level):
        words.append(voice.ask_country("crisis_elsewhere"))
    words += remind_of_plan(state, voice)
    state, questions = following(state, voice)
    return step(state, *words, *questions, card=card_of(state, voice), event=event, realert=True)


def following(state: State, voice: Voice) -> tuple[State, tuple[Utterance, ...]]:
    """Take the next step of the list; with none left, stay."""
    state = state.but(asked_again=False)
    if not state.todo:
        return state.but(stage=Stage.STAYING, question=None), ()
    state = state.but(stage=state.todo[0], todo=state.todo[1:])
    if state.stage is Stage.BARRIER and state.barrier:
        return following(state, voice)
    if state.stage is Stage.TRUSTED and state.people:
        state, questions = following(state, voice)
        return state, (voice.say("crisis_trusted_known"), *questions)
    if state.stage is not Stage.SCREENING:
        return state, pending(state, voice)
    state = state.but(question=next_question(state.replies))
    intro = () if state.replies else (voice.say("crisis_questions_intro"),)
    return state, (*intro, *pending(state, voice))


def go_on(state: State, turn: Turn, *keys: str, event: str = "") -> Step:
    """Say `keys`, then take the next step; at the end of all steps say that we stay."""
    voice = turn.voice(state)
    state, questions = following(state, voice)
    words = (*(voice.say(key) for key in keys), *questions)
    return step(state, *(words or (still_here(state, voice),)), event=event)


def card_of(state: State, voice: Voice) -> dict[str, Any]:
    """Return the helpline card, the emergency number first where it is urgent."""
    urgent = is_urgent(state.branch, state.level) or state.bodily
    return voice.card(poison=state.poison, urgent=urgent)


# A new disclosure


def interrupts(state: State, turn: Turn) -> bool:
    """Tell whether a disclosure comes before what is open.

    "I want to die" is an answer to the screener, and no news, and words for the safety plan; being
    close to acting always is.
    """
    asking = state.stage in {Stage.SCREENING, Stage.SAFE, Stage.PLAN}
    return turn.assessment.level is Level.IMMINENT or not asking


def disclosed(state: State, turn: Turn) -> Step:
    """Answer somebody who tells of danger while the protocol is under way, or after its end."""
    if state.stage is Stage.CHECK_IN:
        state = state.checked("worse")
    if turn.assessment.level is Level.IMMINENT:
        return _imminent(state, turn)
    if state.stage is Stage.ENDED:
        return begin(_anew(state, turn), turn, event="opened")
    return _again(state, turn)


def _anew(state: State, turn: Turn) -> State:
    """Return the first state of another disclosure, with what is known of the patient for good."""
    fresh = opened(turn, state.country, assumed=state.assumed)
    kept = ("people", "plan", "check_in", "check_ins", "asked", "times")
    return fresh.but(**{name: getattr(state, name) for name in kept})


def _imminent(state: State, turn: Turn) -> Step:
    """The emergency number first, whatever was going on; questions are left out."""
    replies = dict(state.replies)
    if state.stage is Stage.SCREENING and state.question and (reply := said(turn.heard)):
        replies[state.question] = reply
    again = _anew(state, turn).but(
        replies=replies,
        outcome=state.outcome,
        stopped=state.stopped,
        barrier=state.barrier,
        told_at=state.told_at,
    )
    return begin(again, turn, event="raised")


def _again(state: State, turn: Turn) -> Step:
    """Acknowledge a new disclosure anew; what it adds may lead to another branch."""
    branch = choose(turn.assessment.leading)
    unasked = not state.replies and not state.stopped
    if branch is not state.branch and (branch in BODILY or (branch in SCREENED and unasked)):
        fresh = _anew(state, turn)
        return begin(fresh.but(told_at=state.told_at), turn, event="raised")
    voice = turn.voice(state)
    state, questions = _still_open(state, voice)
    return step(
        state,
        voice.say("crisis_again"),
        *remind_of_plan(state, voice),
        *questions,
        card=card_of(state, voice),
        event="again",
        realert=True,
    )


def _still_open(state: State, voice: Voice) -> tuple[State, tuple[Utterance, ...]]:
    """Ask again what is open, but for the country: that question is put only once."""
    if state.stage in {Stage.COUNTRY, Stage.COUNTRY_NAME}:
        return following(state, voice)
    return state, pending(state, voice, staying=False)
