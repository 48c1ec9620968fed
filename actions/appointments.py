"""What is done with appointments once everything is known: book, move, list; and leaving."""

from datetime import datetime

from rasa_sdk.events import FollowupAction, SlotSet

from actions.booking_form import FORM
from actions.booking_questions import reason_argument
from actions.cancel_form import ScheduleAction, meant
from actions.turn import Event, Turn, forget
from actions.when import change
from bot.errors import Conflict
from bot.store.appointments import Appointment, SlotTaken


class Book(ScheduleAction):
    """Books, or moves, what the form has gathered; offers other times if it was taken meanwhile."""

    def name(self) -> str:
        return "action_book"

    async def act(self, turn: Turn) -> list[Event]:
        confirmed, day = turn.slots.get("confirmed"), turn.slots.get("day")
        if confirmed is None or not day:
            return forget()
        if not confirmed:
            turn.say("utter_booking_left")
            return forget()
        start = datetime.fromisoformat(str(turn.slots["time"]))
        try:
            key, booked = await self._booked(turn, start)
        except SlotTaken:
            turn.say("utter_slot_taken", datetime={"$datetime": start.isoformat()})
            return await self._again(start)
        turn.say(
            key,
            datetime={"$datetime": booked.start.isoformat()},
            reason=reason_argument(booked.reason),
            clinic=self._clinic.name,
        )
        return forget()

    async def _booked(self, turn: Turn, start: datetime) -> tuple[str, Appointment]:
        reason, moving = str(turn.slots["reason"]), turn.slots.get("moving")
        if moving:
            try:
                moved = await self._schedule.move(turn.conversation, moving, start, reason)
            except SlotTaken:
                raise
            except Conflict:
                # Cancelled meanwhile, in another tab: the patient still wants the new time.
                pass
            else:
                return "utter_moved", moved
        return "utter_booked", await self._schedule.book(turn.conversation, start, reason)

    async def _again(self, start: datetime) -> list[Event]:
        """Return to the form, which keeps the day and the reason and asks for another time."""
        left = await self._schedule.free(start.date())
        kept = [] if left else [SlotSet("day", None)]
        return [
            *kept,
            SlotSet("time", None),
            SlotSet("confirmed", None),
            FollowupAction(FORM),
        ]


class StartChange(ScheduleAction):
    """Finds the appointment that is to be moved and keeps its id in `moving`."""

    def name(self) -> str:
        return "action_start_change"

    async def act(self, turn: Turn) -> list[Event]:
        held = await self._schedule.of(turn.conversation)
        old, _ = change(turn.text, turn.now, turn.locale)
        found = held[0] if len(held) == 1 else meant(turn, held, old)
        if found:
            return [SlotSet("moving", found.id)]
        if held:
            turn.say("utter_ask_appointment", choices=[_change(each) for each in held])
        else:
            turn.say("utter_no_appointments")
        return [SlotSet("moving", None)]


class ListAppointments(ScheduleAction):
    """Says which appointments the patient has."""

    def name(self) -> str:
        return "action_list_appointments"

    async def act(self, turn: Turn) -> list[Event]:
        held = await self._schedule.of(turn.conversation)
        if not held:
            turn.say("utter_no_appointments")
            return []
        turn.say("utter_appointments", n=len(held))
        for each in held:
            moment = {"$datetime": each.start.isoformat()}
            turn.say("utter_appointment_line", datetime=moment, reason=reason_argument(each.reason))
        return []


def _change(appointment: Appointment) -> dict[str, object]:
    moment = {"$datetime": appointment.start.isoformat()}
    return {
        "payload": f'/change_appointment{{"choice": "{appointment.id}"}}',
        "key": "choice_datetime",
        "args": {"datetime": moment},
    }
