"""What a message replies to the question that is open."""

from safety.answers import Answer
from safety.branches import Stage
from safety.crisis import State
from safety.hearing import Heard
from safety.risk import RiskType
from safety.screener import Question, Reply
from safety.turn import Turn


def asked(state: State) -> str:
    """Return what the open question's buttons answer to."""
    if state.stage is Stage.SCREENING and state.question is not None:
        return str(state.question)
    if state.stage is Stage.PLAN and state.plan_step is not None:
        return f"step_{state.plan_step}"
    return str(state.stage)


def said(heard: Heard) -> Reply | None:
    """Return the yes, no or skip that was said; "I am safe" is none of them."""
    if heard.answer is None or heard.answer.answer is Answer.SAFE:
        return None
    return Reply(heard.answer.answer)


def reply_to(question: Question, turn: Turn) -> Reply | None:
    """Return the reply to a question of the screener, or None when it is unclear."""
    if reply := said(turn.heard):
        return reply
    about_self = {RiskType.SUICIDE} & set(turn.assessment.types)
    if question is Question.WISH and turn.is_high and about_self:
        return Reply.YES  # "I want to die" answers whether they wish to be dead
    return None
