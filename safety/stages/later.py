"""Staying, and coming back with a question some time later."""

from datetime import timedelta

from safety.branches import Stage
from safety.crisis import CHECK_INS, FEELINGS, CheckIn, State, Step, pending, step
from safety.stages.course import card_of
from safety.turn import Turn
from safety.voice import Voice

WAITING_WORDS_EVERY = timedelta(minutes=10)
"""How often the wait for a human is spoken of: between the alerts at 5, 15 and 30 minutes."""

BODILY_FOR = timedelta(minutes=30)
"""How long after an overdose or a red-flag symptom nothing else is talked about."""


def staying(state: State, turn: Turn) -> Step:
    """Let ordinary talk pass, but for the truth about waiting now and then."""
    voice = turn.voice(state)
    bodily = state.bodily and turn.now - state.told_at < BODILY_FOR
    if turn.heard.pressed or bodily:
        card = card_of(state, voice) if bodily else None
        return step(state, voice.say("crisis_still_here"), card=card)
    if turn.attended or turn.now - state.told_at < WAITING_WORDS_EVERY:
        return step(state, passes=True)
    return step(state.but(told_at=turn.now), voice.say("crisis_waiting"), passes=True)


def check_in(state: State, voice: Voice, number: int) -> Step:
    """Ask how it is, or remind of the question that is open."""
    if state.stage not in {Stage.STAYING, Stage.ENDED, Stage.CHECK_IN}:
        return step(state, voice.say("crisis_check_in_open"), *pending(state, voice))
    resume = state.resume if state.stage is Stage.CHECK_IN else state.stage
    number = min(max(number, 0), len(CHECK_INS) - 1)
    asked = state.but(stage=Stage.CHECK_IN, resume=resume, check_in=number)
    return step(asked, *pending(asked, voice))


def checked_in(state: State, turn: Turn) -> Step:
    """Take any answer to a check-in; worse alerts staff again."""
    answer = turn.heard.chosen if turn.heard.chosen in FEELINGS else "other"
    worse = answer == "worse"
    given = CheckIn(number=state.check_in, answer=answer)
    state = state.but(
        stage=Stage.STAYING if worse else state.resume, check_ins=(*state.check_ins, given)
    )
    voice = turn.voice(state)
    return step(
        state,
        voice.say(f"crisis_check_in_{answer}"),
        card=card_of(state, voice) if worse else None,
        event="worse" if worse else "check_in",
        realert=worse,
    )
