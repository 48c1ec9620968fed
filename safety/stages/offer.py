"""What is offered when the questions are done: a safety plan, an exercise, or just to talk."""

from safety.answers import Answer
from safety.branches import Stage
from safety.crisis import State, Step, step
from safety.questions import FEELINGS, OFFERS, ask_offer, pending
from safety.stages import later, plan
from safety.stages.course import card_of
from safety.turn import Turn

QUIET = frozenset({Stage.OFFER, Stage.STAYING, Stage.GROUNDING, Stage.CHECK_IN})
"""Stages in which an earlier offer may still be taken up."""


def chosen(state: State, turn: Turn) -> Step:
    """Take up what was chosen; words that choose nothing belong to the ordinary talk."""
    offer = turn.heard.choice("offers", (*OFFERS, "plan_new"))
    if not offer and (turn.heard.is_answer(Answer.NO) or turn.heard.is_answer(Answer.SKIP)):
        offer = "talk"
    if offer:
        return do(state, turn, offer)
    if turn.heard.is_answer(Answer.YES) and state.may_ask_again:
        asked = state.but(asked_again=True)
        return step(asked, ask_offer(asked, turn.voice(asked), "_again"))
    return later.staying(state, turn)


def late(state: State, turn: Turn) -> Step:
    """Take up an earlier offer, unless a question is open."""
    offer = turn.heard.choice("offers", OFFERS)
    if not offer or state.stage not in QUIET:
        return step(state, *pending(state, turn.voice(state)))
    return do(state, turn, offer)


def do(state: State, turn: Turn, offer: str) -> Step:
    """Begin what was asked for."""
    state = state.but(asked_again=False, todo=())
    match offer:
        case "plan_new":
            return plan.begin(state, turn)
        case "plan":
            return plan.show(state, turn) if state.plan else plan.begin(state, turn)
        case "grounding":
            state = state.but(stage=Stage.GROUNDING)
            voice = turn.voice(state)
            return step(state, voice.say("crisis_grounding"), *pending(state, voice))
    state = state.but(stage=Stage.STAYING)
    return step(state, turn.voice(state).say("crisis_talk"))


def grounded(state: State, turn: Turn) -> Step:
    """Take any answer to "how is it now", which is asked once."""
    feeling = turn.heard.choice("feelings", FEELINGS)
    state = state.but(stage=Stage.STAYING)
    voice = turn.voice(state)
    worse = feeling == "worse"
    return step(
        state,
        voice.say(f"crisis_grounding_{feeling or 'other'}"),
        card=card_of(state, voice) if worse else None,
        event="worse" if worse else "answered",
        realert=worse,
    )
