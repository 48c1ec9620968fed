"""Distance between somebody and what they could use to hurt themselves.

No method and no object is named that the patient did not name.
"""

from safety.answers import Answer
from safety.crisis import State, Step, step
from safety.questions import MEANS, pending
from safety.stages.course import card_of, go_on
from safety.turn import Turn


def distanced(state: State, turn: Turn) -> Step:
    """Take the answer; who cannot do it is told what else helps, and staff learn of it."""
    answer = _answer(turn)
    if not answer and not turn.heard.is_answer(Answer.SKIP) and state.may_ask_again:
        asked = state.but(asked_again=True)
        return step(asked, *pending(asked, turn.voice(asked)))
    return _noted(state.but(asked_again=False), turn, answer)


def late(state: State, turn: Turn) -> Step:
    """Keep what an earlier question's button says, and ask what is open."""
    answer = turn.heard.choice("means", MEANS)
    voice = turn.voice(state)
    if not answer or _kept(answer) == state.means:
        return step(state, *pending(state, voice))
    state = state.but(means=_kept(answer))
    said = voice.say(f"crisis_means_{answer}")
    return step(state, said, *pending(state, voice, staying=False), event="means")


def _noted(state: State, turn: Turn, answer: str) -> Step:
    state = state.but(means=_kept(answer))
    said = go_on(state, turn, f"crisis_means_{answer or 'left'}", event="means")
    if answer != "cannot":
        return said
    return said.alerting(card_of(state, turn.voice(state)))


def _kept(answer: str) -> str:
    return answer if answer in {"put_away", "cannot"} else ""


def _answer(turn: Turn) -> str:
    """Return put_away, cannot, nothing or ""; a bare yes or no answers "have you put it away"."""
    if named := turn.heard.choice("means", MEANS):
        return named
    if turn.heard.is_answer(Answer.NO):
        return "cannot"
    return "put_away" if turn.heard.is_answer(Answer.YES) else ""
