"""What works in every stage: a person, help, stop, and "I am safe"."""

from safety.answers import Answer, Command
from safety.branches import Stage
from safety.crisis import State, Step, step
from safety.questions import pending
from safety.stages.course import card_of
from safety.turn import Turn


def commanded(state: State, turn: Turn, command: Command) -> Step:
    """Do what "human", "help" or "stop" asks for; the first two leave a question open."""
    voice = turn.voice(state)
    if command is Command.STOP:
        kept = state.stage is Stage.PLAN and state.plan
        plan = (voice.say("crisis_plan_kept"),) if kept else ()
        state = state.but(stage=Stage.STAYING, question=None, plan_step=None, todo=(), stopped=True)
        stopped = voice.say("crisis_stopped_bodily" if state.bodily else "crisis_stopped")
        return step(state, stopped, *plan, event="stopped")
    key = "crisis_human" if command is Command.HUMAN else "crisis_help"
    return step(
        state,
        voice.say(key),
        *pending(state, voice, staying=False),
        card=card_of(state, voice),
        event="human" if command is Command.HUMAN else "",
        realert=command is Command.HUMAN,
    )


def says_safe(state: State, turn: Turn) -> Step:
    """Said once, it is asked back; said again, it ends the protocol."""
    voice = turn.voice(state)
    if state.stage is not Stage.SAFE:
        state = state.but(stage=Stage.SAFE, resume=state.stage)
        return step(state, *pending(state, voice), event="safe")
    state = state.but(stage=Stage.ENDED, question=None, plan_step=None, todo=())
    return step(state, voice.say("crisis_safe_end"), event="ended")


def asked_back(state: State, turn: Turn) -> Step:
    """Take the answer to "are you safe right now"; anything but a yes goes on where it was."""
    if turn.heard.is_answer(Answer.YES):
        return says_safe(state, turn)
    voice = turn.voice(state)
    state = state.but(stage=state.resume)
    return step(
        state,
        voice.say("crisis_not_safe"),
        *pending(state, voice, staying=False),
        card=card_of(state, voice),
        event="again",
        realert=turn.is_high or turn.heard.is_answer(Answer.NO),
    )
