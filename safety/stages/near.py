"""Who is near: somebody who can be with the patient, whoever looks on, whom the worry is about."""

from safety.answers import Answer
from safety.branches import BODILY
from safety.crisis import State, Step
from safety.stages.course import go_on
from safety.turn import Turn


def company(state: State, turn: Turn) -> Step:
    """Take the answer to "who can be with you"."""
    alone = turn.heard.alone
    suffix = "_bodily" if state.branch in BODILY else ""
    key = f"crisis_company_{'alone' if alone else 'there'}{suffix}"
    return go_on(state, turn, key, event="alone" if alone else "answered")


def safe_to_chat(state: State, turn: Turn) -> Step:
    """Take the answer to "is it safe for you to write here"; only a clear yes is one."""
    safe = turn.heard.is_answer(Answer.YES) or turn.heard.is_answer(Answer.SAFE)
    return go_on(state, turn, "crisis_chat_safe" if safe else "crisis_leave_hint")


def with_them(state: State, turn: Turn) -> Step:
    """Take the answer to "are you with them", of somebody who worries about another."""
    near = turn.heard.answer is not None and turn.heard.answer.answer is Answer.YES
    return go_on(state, turn, "crisis_with_them" if near else "crisis_reach_them")
