"""The safety plan of Stanley and Brown: six steps, one a message, in the patient's own words."""

from safety.answers import Answer, Command
from safety.branches import Stage
from safety.crisis import PlanStep, State, Step, step
from safety.hearing import Heard
from safety.questions import pending, show_plan
from safety.stages.course import card_of
from safety.stages.trusted import remembered_too
from safety.turn import Turn

_WHO = frozenset({PlanStep.PEOPLE, PlanStep.PROFESSIONALS})


def begin(state: State, turn: Turn) -> Step:
    """Ask for the first step."""
    state = state.but(stage=Stage.PLAN, plan_step=next(iter(PlanStep)))
    voice = turn.voice(state)
    return step(state, voice.say("crisis_plan_intro"), *pending(state, voice))


def is_written(state: State, heard: Heard) -> bool:
    """Tell words for the plan that elsewhere would be a command: "my doctor" as who could help."""
    asking = state.stage is Stage.PLAN and state.plan_step in _WHO
    return asking and heard.command is Command.HUMAN and heard.profession and not heard.pressed


def show(state: State, turn: Turn) -> Step:
    """Show the plan that there is."""
    state = state.but(stage=Stage.STAYING, plan_step=None)
    return step(state, show_plan(state, turn.voice(state)))


def written(state: State, turn: Turn) -> Step:
    """Keep what was written for the open step, and ask for the next.

    To write of wanting to die is an answer here, and taken up as what it is all the same.
    """
    current = state.plan_step
    if current is None:
        return _done(state, turn)
    text = _text(turn.heard)
    left = _leaves_out(turn.heard)
    if not text and not left and state.may_ask_again:
        asked = state.but(asked_again=True)
        return step(asked, *pending(asked, turn.voice(asked)))
    if text:
        state = state.but(plan={**state.plan, current: text})
    if current is PlanStep.PEOPLE:
        state = remembered_too(state, turn)
    following = _after(current)
    state = state.but(plan_step=following, asked_again=False)
    return _done(state, turn) if following is None else _ask_on(state, turn)


def _ask_on(state: State, turn: Turn) -> Step:
    voice = turn.voice(state)
    heard = (voice.say("crisis_again"),) if turn.is_high else ()
    return step(
        state,
        *heard,
        *pending(state, voice),
        card=card_of(state, voice) if turn.is_high else None,
        event="again" if turn.is_high else "plan",
        realert=turn.is_high,
    )


def _done(state: State, turn: Turn) -> Step:
    state = state.but(stage=Stage.STAYING, plan_step=None)
    voice = turn.voice(state)
    heard = (voice.say("crisis_again"),) if turn.is_high else ()
    if not state.plan:
        return step(state, *heard, voice.say("crisis_plan_empty"), realert=turn.is_high)
    plan = (voice.say("crisis_plan_done"), show_plan(state, voice))
    return step(state, *heard, *plan, event="plan", realert=turn.is_high)


def _after(step: PlanStep) -> PlanStep | None:
    steps = tuple(PlanStep)
    index = steps.index(step) + 1
    return steps[index] if index < len(steps) else None


def _leaves_out(heard: Heard) -> bool:
    short = heard.is_answer(Answer.NO) or heard.is_answer(Answer.SKIP)
    return short or heard.alone


def _text(heard: Heard) -> str:
    """Return what can be kept: not a button, nor a bare yes or no."""
    bare = heard.answer is not None and heard.answer.exact
    return "" if heard.pressed or bare or heard.alone else heard.text
