"""Somebody whom the patient trusts: encouraged beside professionals, by name where one is given."""

from safety.answers import Answer
from safety.crisis import State, Step, step
from safety.questions import pending
from safety.risk import Level
from safety.stages.course import go_on
from safety.turn import Turn

PEOPLE_MAX = 3
"""Names that are kept; the first one is the one who is spoken of."""


def confided(state: State, turn: Turn) -> Step:
    """Take the answer to "whom do you trust"."""
    if turn.heard.alone or turn.heard.choice("", ("nobody",)):
        return go_on(state.but(asked_again=False), turn, "crisis_trusted_nobody", event="alone")
    known = remembered(state, turn)
    if known is not state:
        return go_on(known.but(asked_again=False), turn, "crisis_trusted_named", event="trusted")
    if turn.heard.is_answer(Answer.YES) and state.may_ask_again:
        asked = state.but(asked_again=True)
        return step(asked, *pending(asked, turn.voice(asked)))
    return go_on(state.but(asked_again=False), turn, "crisis_trusted_left", event="answered")


def remembered(state: State, turn: Turn) -> State:
    """Return the state with the person whom a message names, or the same state."""
    name = turn.heard.person
    answers = turn.heard.answer is not None or turn.heard.alone
    if not name or answers or turn.assessment.level > Level.NONE:
        return state
    others = tuple(each for each in state.people if each.casefold() != name.casefold())
    return state.but(people=(name, *others)[:PEOPLE_MAX])


def remembered_too(state: State, turn: Turn) -> State:
    """Return the state with the person whom a message names behind those already known."""
    named = remembered(state, turn).people
    more = tuple(each for each in named if each not in state.people)
    return state.but(people=(*state.people, *more)[:PEOPLE_MAX])
