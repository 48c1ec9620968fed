"""What keeps somebody from calling, and an honest answer to it.

To ask this, and to answer it, is known to raise the use of helplines by a fifth.
"""

from safety.crisis import State, Step, step
from safety.questions import BARRIERS, pending
from safety.stages.course import go_on
from safety.turn import Turn


def answered(state: State, turn: Turn) -> Step:
    """Answer what was named; anything else gets one general answer, and no second question."""
    barrier = _named(turn)
    state = state.but(barrier=barrier)
    return go_on(state, turn, f"crisis_barrier_{barrier or 'other'}", event="barrier")


def late(state: State, turn: Turn) -> Step:
    """Answer another barrier that was pressed later, and ask what is open."""
    barrier, voice = _named(turn), turn.voice(state)
    if not barrier or barrier == state.barrier:
        return step(state, *pending(state, voice))
    said = voice.say(f"crisis_barrier_{barrier}")
    state = state.but(barrier=barrier)
    return step(state, said, *pending(state, voice, staying=False), event="barrier")


def _named(turn: Turn) -> str:
    return turn.heard.choice("barriers", BARRIERS)
