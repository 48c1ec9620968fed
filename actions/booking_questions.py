"""What the booking form asks: the day, the time, the reason, and whether all of it is right."""

from datetime import date

from rasa_sdk.events import SlotSet

from actions.booking_form import REPEATS
from actions.offers import REASONS, Offers, with_human
from actions.turn import HUMAN, CareAction, Choice, Event, Turn, choose, leave_form
from actions.yes_no import NO, YES
from bot.clock import Clock
from bot.settings import Clinic
from bot.store.appointments import Schedule


class AskDay(CareAction):
    """Offers the next free days."""

    def __init__(self, schedule: Schedule, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._offers = Offers(schedule)

    def name(self) -> str:
        return "action_ask_day"

    async def act(self, turn: Turn) -> list[Event]:
        choices = await self._offers.days(turn)
        if not choices:
            turn.say("utter_no_slots", choices=with_human(turn, []))
            return leave_form()
        if not turn.asked_already:
            turn.say("utter_ask_day", choices=with_human(turn, choices))
        return []


class AskTime(CareAction):
    """Offers free times of the day."""

    def __init__(self, schedule: Schedule, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._offers = Offers(schedule)

    def name(self) -> str:
        return "action_ask_time"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.asked_already:
            return []
        day = str(turn.slots["day"])
        choices = await self._offers.times(turn, date.fromisoformat(day))
        if not choices:
            days = await self._offers.days(turn)
            turn.say("utter_day_full", choices=with_human(turn, days), day={"$date": day})
            return [SlotSet("day", None), SlotSet("requested_slot", "day")]
        turn.say("utter_ask_time", choices=with_human(turn, choices), day={"$date": day})
        return []


class AskReason(CareAction):
    """Offers the usual reasons; any other is welcome in the patient's words."""

    def name(self) -> str:
        return "action_ask_reason"

    async def act(self, turn: Turn) -> list[Event]:
        turn.say("utter_ask_reason", choices=[choose(reason, reason) for reason in REASONS])
        return []


class AskConfirmed(CareAction):
    """Says the whole appointment back and asks whether it is right."""

    def name(self) -> str:
        return "action_ask_confirmed"

    async def act(self, turn: Turn) -> list[Event]:
        choices: list[Choice] = [choose(YES, "choice_yes"), choose(NO, "choice_no")]
        if turn.times_said(["utter_ask_confirmed"]) >= REPEATS:
            choices.append(HUMAN)
        turn.say(
            "utter_ask_confirmed",
            choices=choices,
            datetime={"$datetime": turn.slots["time"]},
            reason=reason_argument(str(turn.slots["reason"])),
            clinic=self._clinic.name,
        )
        return []


def reason_argument(reason: str) -> object:
    """Return a reason as an argument: one of ours by its key, else the patient's own words."""
    return {"$key": reason} if reason in REASONS else reason
