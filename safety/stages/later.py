"""Staying, and coming back with a question some time later."""

from datetime import timedelta

from safety.answers import Answer
from safety.branches import Stage
from safety.crisis import State, Step, step
from safety.questions import CHECK_INS, FEELINGS, pending, still_here
from safety.stages import always
from safety.stages.course import card_of
from safety.turn import Turn
from safety.voice import Voice

WAITING_WORDS_EVERY = timedelta(minutes=10)
"""How often the wait for a human is spoken of: between the alerts at 5, 15 and 30 minutes."""

BODILY_FOR = timedelta(minutes=30)
"""How long after an overdose or a red-flag symptom nothing else is talked about."""

NOTHING_OPEN = frozenset({Stage.STAYING, Stage.ENDED, Stage.CHECK_IN, Stage.OFFER, Stage.GROUNDING})
"""Stages in which no question has to be answered first."""


def staying(state: State, turn: Turn) -> Step:
    """Let ordinary talk pass, but for the truth about waiting now and then."""
    voice = turn.voice(state)
    bodily = state.bodily and turn.now - state.told_at < BODILY_FOR
    if turn.heard.pressed or bodily:
        card = card_of(state, voice) if bodily else None
        return step(state, still_here(state, voice), card=card)
    if turn.attended or turn.now - state.told_at < WAITING_WORDS_EVERY:
        return step(state, passes=True)
    return step(state.but(told_at=turn.now), voice.say("crisis_waiting"), passes=True)


def check_in(state: State, voice: Voice, number: int) -> Step:
    """Ask how it is, or remind of the question that is open."""
    if state.stage not in NOTHING_OPEN:
        call = (voice.say("crisis_call_now"),) if state.bodily else ()
        return step(state, voice.say("crisis_check_in_open"), *call, *pending(state, voice))
    number = min(max(number, 0), len(CHECK_INS) - 1)
    asked = state.but(stage=Stage.CHECK_IN, resume=_back_to(state), check_in=number, todo=())
    card = card_of(asked, voice) if asked.bodily else None
    return step(asked, *pending(asked, voice), card=card)


def checked_in(state: State, turn: Turn) -> Step:
    """Take any answer to a check-in; worse alerts staff again."""
    if not turn.heard.is_answer(Answer.SAFE):
        return _answered(state, turn, turn.heard.choice("feelings", FEELINGS) or "other")
    state = state.checked("safe")
    if state.stage is Stage.ENDED:
        return step(state, turn.voice(state).say("crisis_check_in_better"), event="check_in")
    return always.says_safe(state, turn)


def late(state: State, turn: Turn) -> Step:
    """Hear "worse" whenever it is pressed; another late answer says nothing new."""
    if turn.heard.chosen != "worse":
        return step(state, *pending(state, turn.voice(state)))
    return _answered(state, turn, "worse")


def _answered(state: State, turn: Turn, answer: str) -> Step:
    worse = answer == "worse"
    state = state.checked(answer)
    if worse and state.stage is Stage.ENDED:
        state = state.but(stage=Stage.STAYING)
    voice = turn.voice(state)
    return step(
        state,
        voice.say(f"crisis_check_in_{answer}"),
        *((voice.say("crisis_call_now"),) if state.bodily and answer != "better" else ()),
        *pending(state, voice, staying=False),
        card=card_of(state, voice) if worse else None,
        event="worse" if worse else "check_in",
        realert=worse,
    )


def _back_to(state: State) -> Stage:
    if state.stage is Stage.CHECK_IN:
        return state.resume
    return Stage.ENDED if state.stage is Stage.ENDED else Stage.STAYING
