"""The screener's questions, and what follows from their answers."""

from safety.branches import steps_after
from safety.crisis import State, Step, is_serious, level_of, step
from safety.questions import pending
from safety.screener import Outcome, Question, Reply, next_question, outcome
from safety.stages.answers import reply_to, said
from safety.stages.course import card_of, following
from safety.turn import Turn

LEFT_QUESTIONS = 2
"""After so many questions left unclear in a row no more are asked: that, too, is an answer."""


def screened(state: State, turn: Turn) -> Step:
    """Take the answer to the open question, and ask on."""
    question = state.question
    if question is None:
        return _outcome(state, turn)
    reply = reply_to(question, turn)
    if reply is None and state.may_ask_again:
        state = state.but(asked_again=True)
        voice = turn.voice(state)
        heard = (voice.say("crisis_again"),) if turn.is_high else ()
        return step(state, *heard, *pending(state, voice), realert=turn.is_high)
    before = state
    state = state.but(
        replies={**state.replies, question: reply or Reply.UNCLEAR},
        left=0 if reply else state.left + 1,
        asked_again=False,
    )
    state = state.but(question=next_question(state.replies))
    if state.question is None or state.left >= LEFT_QUESTIONS:
        return _outcome(state, turn)
    return _ask_on(before, state, turn, reply)


def late(state: State, turn: Turn) -> Step:
    """Keep the answer of an earlier question's button, and ask what is open.

    Pressed twice, it must not answer the question that came meanwhile.
    """
    voice, question, reply = turn.voice(state), Question(turn.heard.to), said(turn.heard)
    if reply is None or state.replies.get(question) is reply:
        return step(state, *pending(state, voice))
    changed = state.but(replies={**state.replies, question: reply})
    if is_serious(changed) and not is_serious(state):
        return _outcome(changed, turn)
    return step(changed, voice.say("crisis_noted"), *pending(changed, voice), event="answered")


def _ask_on(before: State, state: State, turn: Turn, reply: Reply | None) -> Step:
    serious = is_serious(state) and not is_serious(before)
    level = level_of(state)
    voice = turn.voice(state)
    words = "crisis_serious" if serious else f"crisis_after_{reply or Reply.UNCLEAR}"
    return step(
        state.but(level=level),
        *(() if reply is Reply.NO else (voice.say(words),)),
        *pending(state, voice),
        event="raised" if serious or level > before.level else "answered",
        realert=serious or level > before.level,
    )


def _outcome(state: State, turn: Turn) -> Step:
    result = outcome(state.replies)
    state = state.but(outcome=result, level=level_of(state), question=None)
    todo = dict.fromkeys((*state.todo, *steps_after(result, state.branch)))
    state = state.but(todo=tuple(todo))
    voice = turn.voice(state)
    state, questions = following(state, voice)
    return step(
        state,
        voice.say(f"crisis_outcome_{result}"),
        *questions,
        card=card_of(state, voice) if result is not Outcome.LOW else None,
        event="outcome",
        realert=result is Outcome.HIGH,
    )
