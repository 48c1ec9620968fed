"""The form that cancels an appointment: which one, and whether it is really meant."""

from datetime import datetime

from rasa_sdk.events import ActionExecutionRejected, SlotSet

from actions.booking_form import ANSWERS
from actions.turn import HUMAN, CareAction, Choice, Event, Turn, choose, leave_form
from actions.when import nth, understand
from actions.yes_no import NO, YES, yes_or_no
from bot.clock import Clock
from bot.settings import Clinic
from bot.store.appointments import Appointment, Schedule

FORM = "cancel_form"


class ScheduleAction(CareAction):
    """An action that looks into the appointment book."""

    def __init__(self, schedule: Schedule, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._schedule = schedule


class ValidateCancelForm(ScheduleAction):
    """Finds the appointment that is meant, then reads the yes or no."""

    def name(self) -> str:
        return f"validate_{FORM}"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.interrupted and not turn.opening:
            return []
        held = await self._schedule.of(turn.conversation)
        if not held:
            turn.say("utter_no_appointments")
            return leave_form()
        if turn.opening:
            found = held[0] if len(held) == 1 else meant(turn, held)
            return _events(found.id if found else None)
        if turn.intent not in ANSWERS:
            return [*_events(_known(turn)), ActionExecutionRejected(FORM)]
        if turn.slots.get("requested_slot") == "cancel_confirmed":
            return _events(_known(turn), confirmed=yes_or_no(turn))
        found = meant(turn, held)
        return _events(found.id if found else None)


class AskAppointment(ScheduleAction):
    """Offers the patient's appointments."""

    def name(self) -> str:
        return "action_ask_appointment"

    async def act(self, turn: Turn) -> list[Event]:
        held = await self._schedule.of(turn.conversation)
        choices = [
            choose(each.id, "choice_datetime", datetime=_moment(each.start)) for each in held
        ]
        if turn.times_said(["utter_ask_appointment"]):
            choices.append(HUMAN)
        turn.say("utter_ask_appointment", choices=choices)
        return []


class AskCancelConfirmed(ScheduleAction):
    """Asks whether the appointment is really to be cancelled."""

    def name(self) -> str:
        return "action_ask_cancel_confirmed"

    async def act(self, turn: Turn) -> list[Event]:
        held = await self._schedule.of(turn.conversation)
        found = next((each for each in held if each.id == turn.slots.get("appointment")), None)
        if found is None:
            turn.say("utter_no_appointments")
            return leave_form()
        choices: list[Choice] = [choose(YES, "choice_yes"), choose(NO, "choice_no")]
        turn.say("utter_ask_cancel_confirmed", choices=choices, datetime=_moment(found.start))
        return []


class CancelAppointment(ScheduleAction):
    """Cancels after a yes; leaves everything as it is after a no."""

    def name(self) -> str:
        return "action_cancel_appointment"

    async def act(self, turn: Turn) -> list[Event]:
        appointment, confirmed = turn.slots.get("appointment"), turn.slots.get("cancel_confirmed")
        if confirmed is None or not appointment:
            return _events(None)
        held = await self._schedule.of(turn.conversation)
        found = next((each for each in held if each.id == appointment), None)
        if not confirmed:
            turn.say("utter_cancel_left")
        elif found and await self._schedule.cancel(turn.conversation, found.id):
            turn.say("utter_cancelled", datetime=_moment(found.start))
        else:
            turn.say("utter_no_appointments")
        return _events(None)


def meant(turn: Turn, held: list[Appointment], text: str = "") -> Appointment | None:
    """Return the one of the appointments that the choice, or the text, names."""
    if turn.choice:
        return next((each for each in held if each.id == turn.choice), None)
    text = text or turn.text
    when = understand(text, turn.now, turn.locale, asked="day", country=turn.country)
    fitting = [
        each
        for each in held
        if (when.day or when.time)
        and when.day in (None, each.start.date())
        and when.time in (None, each.start.time())
    ]
    if len(fitting) == 1:
        return fitting[0]
    picked = nth(text, turn.locale, len(held))
    return held[picked] if picked is not None else None


def _known(turn: Turn) -> str | None:
    asked = turn.slots.get("requested_slot") == "appointment"
    return None if asked else turn.slots.get("appointment")


def _events(appointment: str | None, *, confirmed: bool | None = None) -> list[Event]:
    return [SlotSet("appointment", appointment), SlotSet("cancel_confirmed", confirmed)]


def _moment(start: datetime) -> dict[str, str]:
    return {"$datetime": start.isoformat()}
