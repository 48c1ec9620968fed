"""Who is near: somebody who can be with the patient, whoever looks on, whom the worry is about."""

from safety.answers import Answer
from safety.branches import BODILY, Stage
from safety.crisis import State, Step
from safety.stages.course import go_on
from safety.stages.trusted import remembered
from safety.turn import Turn


def company(state: State, turn: Turn) -> Step:
    """Take the answer to "who can be with you"; a name is remembered."""
    alone = turn.heard.alone
    known = remembered(state, turn)
    if state.branch in BODILY:
        who = "alone_bodily" if alone else "there_bodily"
    elif known is not state:
        who = "named"
    else:
        who = "alone" if alone else "there"
    return go_on(known, turn, f"crisis_company_{who}", event="alone" if alone else "answered")


def safe_to_chat(state: State, turn: Turn) -> Step:
    """Take the answer to "is it safe for you to write here"; only a clear yes is one.

    Who may be watched is asked nothing more that can wait.
    """
    if turn.heard.is_answer(Answer.YES) or turn.heard.is_answer(Answer.SAFE):
        return go_on(state, turn, "crisis_chat_safe")
    todo = tuple(stage for stage in state.todo if stage is not Stage.TRUSTED)
    return go_on(state.but(todo=todo), turn, "crisis_leave_hint")


def with_them(state: State, turn: Turn) -> Step:
    """Take the answer to "are you with them", of somebody who worries about another."""
    return go_on(state, turn, "crisis_with_them" if _yes(turn) else "crisis_reach_them")


def yourself(state: State, turn: Turn) -> Step:
    """Take any answer to "and how are you", of somebody who worries about another."""
    return go_on(state, turn, "crisis_yourself", event="answered")


def apart(state: State, turn: Turn) -> Step:
    """Take the answer to "are you apart from them", of somebody who could hurt another."""
    return go_on(state, turn, f"crisis_apart_{'yes' if _yes(turn) else 'no'}", event="answered")


def today(state: State, turn: Turn) -> Step:
    """Take the answer to "can you see a professional today"."""
    return go_on(state, turn, f"crisis_today_{'yes' if _yes(turn) else 'no'}", event="answered")


def _yes(turn: Turn) -> bool:
    return turn.heard.answer is not None and turn.heard.answer.answer is Answer.YES
