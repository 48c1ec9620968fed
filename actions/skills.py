"""Small exercises, guided one step at a time: chosen, done, interrupted, and how it is after."""

from rasa_sdk.events import ActionExecutionRejected, SlotSet

from actions.booking_form import ANSWERS
from actions.talk import SKILLS, remember, skill_in, skill_name, start
from actions.topics import says
from actions.turn import (
    HUMAN,
    CareAction,
    Choice,
    Event,
    Turn,
    choose,
    leave_form,
    talk_on,
)
from actions.yes_no import skips, yes_or_no

FORM = "skill_form"
QUESTIONS = ("skill", "skill_step", "skill_feels")
"""What the form asks for."""
BEGIN = "coping_exercise"
"""The intent that begins the form, or begins it anew."""
NEXT = "next"
FEELS = ("worse", "same", "better")
"""How it is afterwards; "not better" is heard before "better"."""
FINISHED = "finished"
"""In a slot whose question has been dealt with; what the patient wrote is not kept there."""
STOP: Choice = {"payload": "/stop", "key": "skill_choice_stop", "args": {}}


class AskSkill(CareAction):
    """Asks which exercise it shall be."""

    def name(self) -> str:
        return "action_ask_skill"

    async def act(self, turn: Turn) -> list[Event]:
        turn.say("skill_choose", choices=[choose(each, f"skill_name_{each}") for each in SKILLS])
        return []


class AskSkillStep(CareAction):
    """Says the next step; after an interruption it asks first whether to go on."""

    def name(self) -> str:
        return "action_ask_skill_step"

    async def act(self, turn: Turn) -> list[Event]:
        skill, choices = str(turn.slots.get("skill")), [choose(NEXT, "skill_choice_next"), STOP]
        if turn.interrupted and not turn.opening:
            turn.say("skill_resume", skill=skill_name(skill), choices=choices)
        else:
            turn.say(f"skill_{skill}_{_done(turn) + 1}", choices=choices)
        return []


class AskSkillFeels(CareAction):
    """Asks how it is after the last step."""

    def name(self) -> str:
        return "action_ask_skill_feels"

    async def act(self, turn: Turn) -> list[Event]:
        choices = [choose(each, f"skill_choice_{each}") for each in reversed(FEELS)]
        turn.say("skill_after", choices=choices)
        return []


class ValidateSkillForm(CareAction):
    """Reads what the patient chose and wrote; whatever they write leads to the next step."""

    def name(self) -> str:
        return f"validate_{FORM}"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.opening or turn.intent == BEGIN:
            return _begin(_meant(turn) or remember(turn.events, turn.locale).offered)
        asked = turn.slots.get("requested_slot")
        if turn.interrupted:
            return [SlotSet("skill_step", None)] if asked == "skill_step" else leave_form()
        if turn.intent not in ANSWERS:
            return [SlotSet(str(asked), None), ActionExecutionRejected(FORM)]
        match asked:
            case "skill":
                return _chosen(turn)
            case "skill_step":
                return _stepped(turn)
        return _felt(turn)


def _begin(skill: str) -> list[Event]:
    unanswered = [SlotSet(name, None) for name in QUESTIONS[1:]]
    return [SlotSet("skill", skill or None), SlotSet("steps_done", 0), *unanswered]


def _meant(turn: Turn) -> str:
    return turn.choice if turn.choice in SKILLS else skill_in(turn.text, turn.locale)


def _chosen(turn: Turn) -> list[Event]:
    answer = yes_or_no(turn)
    if skill := _meant(turn) or (next(iter(SKILLS)) if answer else ""):
        return _begin(skill)
    return _stop(turn) if answer is False or skips(turn) else talk_on()


def _stepped(turn: Turn) -> list[Event]:
    done, answer = _done(turn), yes_or_no(turn)
    resumed = turn.times_said(("skill_resume",)) > 0
    if answer is False and (resumed or not done):
        return _stop(turn)
    if resumed and (answer or turn.choice == NEXT):
        return [SlotSet("skill_step", None)]  # the step that was left is said again
    finished = done + 1 >= SKILLS.get(str(turn.slots.get("skill")), 0)
    return [SlotSet("steps_done", done + 1), SlotSet("skill_step", FINISHED if finished else None)]


def _felt(turn: Turn) -> list[Event]:
    felt = turn.choice if turn.choice in FEELS else _feels(turn)
    if not felt:
        return talk_on()
    turn.say(f"skill_feels_{felt}", choices=_after(felt, str(turn.slots.get("skill"))))
    return leave_form()


def _feels(turn: Turn) -> str:
    found = (each for each in FEELS if says(turn.text, turn.locale, f"feels.{each}"))
    return next(found, {True: "better", False: "same", None: ""}[yes_or_no(turn)])


def _after(felt: str, skill: str) -> list[Choice]:
    another: Choice = {"payload": f"/{BEGIN}", "key": "skill_choice_another", "args": {}}
    return [HUMAN] if felt == "worse" else [start(skill, "skill_choice_again"), another]


def _stop(turn: Turn) -> list[Event]:
    turn.say("skill_stopped")
    return leave_form()


def _done(turn: Turn) -> int:
    return int(turn.slots.get("steps_done") or 0)
