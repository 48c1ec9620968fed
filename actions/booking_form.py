"""The form that books: understanding each answer, and asking for what is missing."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rasa_sdk.events import ActionExecutionRejected, SlotSet

from actions.offers import REASONS, Offers, with_human
from actions.topics import topic
from actions.turn import CareAction, Event, Turn
from actions.when import Asked, When, change, direction, nth, understand
from actions.yes_no import skips, yes_or_no
from bot.clock import Clock
from bot.settings import Clinic
from bot.store.appointments import Appointment, Schedule

FORM = "booking_form"
REASON_LENGTH = 200
"""Characters of a reason in the patient's own words; the rest is cut."""
PRIVATE = "reason_other"
"""The reason of whoever would rather not say."""
SHORT = 20
"""Characters of a text that may pick a reason ("the second one") rather than tell one."""
REPEATS = 2
"""After so many answers in a row that were not understood, the question is asked another way."""
ANSWERS = frozenset(("inform", "choose", "affirm", "deny", "nlu_fallback"))
"""Intents of a message that may answer the form's question; all others interrupt it."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """The appointment as far as it is known."""

    day: date | None = None
    start: datetime | None = None
    reason: str | None = None
    confirmed: bool | None = None
    moving: str | None = None

    @classmethod
    def read(cls, turn: Turn) -> "Draft":
        """Return what the slots hold, but for the one just asked for: it holds the raw answer."""
        known: dict[str, Any] = dict(turn.slots)
        known[str(known.get("requested_slot"))] = None
        day, start, reason = known.get("day"), known.get("time"), known.get("reason")
        return cls(
            day=date.fromisoformat(str(day)) if day else None,
            start=datetime.fromisoformat(str(start)) if start else None,
            reason=str(reason) if reason else None,
            moving=known.get("moving"),
        )

    def events(self) -> list[Event]:
        """Return the events that keep the draft in the slots."""
        return [
            SlotSet("day", self.day.isoformat() if self.day else None),
            SlotSet("time", self.start.isoformat() if self.start else None),
            SlotSet("reason", self.reason),
            SlotSet("confirmed", self.confirmed),
            SlotSet("moving", self.moving),
        ]

    def ask_day(self) -> None:
        """Forget the day and what hangs on it."""
        self.day = self.start = self.confirmed = None


class Rejected(Exception):
    """The message answers something else than the form's question."""


def _check_answers(turn: Turn) -> None:
    """Raise Rejected if the message is no answer to a question of the form.

    What is only a day or a time answers, whatever the classifier takes it for ("later" may be a
    farewell to it).
    """
    if turn.intent in ANSWERS:
        return
    when = understand(turn.text, turn.now, turn.locale, asked="day", country=turn.country)
    only_time = when.found and not when.rest
    if not only_time and not direction(turn.text, turn.locale, alone=True):
        raise Rejected


class ValidateBookingForm(CareAction):
    """Reads the answer to what the form asked, and corrections of what was answered before."""

    def __init__(self, schedule: Schedule, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._schedule = schedule
        self._offers = Offers(schedule)

    def name(self) -> str:
        return f"validate_{FORM}"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.opening:
            return await self._open(turn)
        if turn.interrupted:
            return []
        draft = Draft.read(turn)
        asked: dict[str, Callable[[Turn, Draft], Awaitable[None]]] = {
            "day": self._day,
            "time": self._time,
            "reason": self._reason,
            "confirmed": self._confirmed,
        }
        answered = asked.get(turn.slots.get("requested_slot") or "")
        if answered is None:
            return []
        try:
            _check_answers(turn)
            await answered(turn, draft)
        except Rejected:
            return [*draft.events(), ActionExecutionRejected(FORM)]
        if draft.confirmed is False:
            return [*draft.events(), SlotSet("requested_slot", None)]
        return draft.events()

    async def _open(self, turn: Turn) -> list[Event]:
        """Begin with what the message that opened the form said already."""
        if turn.ran("action_book"):
            return []
        moving = turn.slots.get("moving") if turn.ran("action_start_change") else None
        old = await self._moved(turn, moving) if moving else None
        text = change(turn.text, turn.now, turn.locale)[1] if old else turn.text
        when = understand(text, turn.now, turn.locale, country=turn.country)
        draft = Draft(moving=moving, reason=old.reason if old else None)
        if when.impossible:
            await self._problem(turn, "utter_day_impossible")
        elif when.day and not (old and when.day == old.start.date() and not when.time):
            await self._take_day(turn, draft, when.day, when)
        return draft.events()

    async def _moved(self, turn: Turn, moving: str) -> Appointment | None:
        held = await self._schedule.of(turn.conversation)
        return next((each for each in held if each.id == moving), None)

    async def _day(self, turn: Turn, draft: Draft) -> None:
        when = understand(turn.said, turn.now, turn.locale, asked="day", country=turn.country)
        picked = nth(turn.text, turn.locale, len(turn.offered))
        if picked is not None and (when.day is None or not when.rest):
            await self._take_day(turn, draft, date.fromisoformat(turn.offered[picked][:10]), when)
        elif when.impossible:
            await self._problem(turn, "utter_day_impossible")
        elif when.day:
            await self._take_day(turn, draft, when.day, when)
        elif not when.found and not direction(turn.text, turn.locale):
            await self._misunderstood(turn, draft, "utter_day_not_understood")

    async def _time(self, turn: Turn, draft: Draft) -> None:
        when = _when(turn, draft, asked="time")
        picked = nth(turn.text, turn.locale, len(turn.offered))
        if await self._corrected(turn, draft, when):
            return
        if when.time and draft.day:
            await self._take_time(turn, draft, draft.day, when)
        elif picked is not None:
            draft.start = datetime.fromisoformat(turn.offered[picked])
        elif when.impossible:
            draft.ask_day()
            await self._problem(turn, "utter_day_impossible")
        elif not when.found and not direction(turn.text, turn.locale):
            await self._misunderstood(turn, draft, "utter_time_not_understood", draft.day)

    async def _reason(self, turn: Turn, draft: Draft) -> None:
        when = _when(turn, draft)
        if not when.rest and when.found and await self._corrected(turn, draft, when):
            return
        if not when.rest and when.time and draft.day:
            draft.start = None
            await self._take_time(turn, draft, draft.day, when)
            return
        draft.reason = _reason_said(turn)

    async def _confirmed(self, turn: Turn, draft: Draft) -> None:
        when = _when(turn, draft)
        if await self._corrected(turn, draft, when):
            return
        if when.time and draft.day and draft.start and when.time != draft.start.time():
            draft.start = None
            await self._take_time(turn, draft, draft.day, when)
            return
        draft.confirmed = yes_or_no(turn)
        wish = direction(turn.text, turn.locale)
        if wish == "other_day":
            draft.ask_day()
        elif draft.confirmed is not True and (wish or when.part) and not when.day:
            draft.start, draft.confirmed = None, None

    async def _corrected(self, turn: Turn, draft: Draft, when: When) -> bool:
        """Take another day than the draft's if one was named; return whether it was."""
        if when.after or (not when.found and direction(turn.text, turn.locale) == "other_day"):
            draft.ask_day()
            return True
        if not when.day or when.day == draft.day:
            return False
        draft.ask_day()
        await self._take_day(turn, draft, when.day, when)
        return True

    async def _take_day(self, turn: Turn, draft: Draft, day: date, when: When) -> None:
        if problem := await self._day_problem(turn, day):
            await self._problem(turn, problem, day={"$date": day.isoformat()})
            return
        draft.day = day
        if when.time:
            await self._take_time(turn, draft, day, when)

    async def _day_problem(self, turn: Turn, day: date) -> str:
        if day < turn.now.date():
            return "utter_day_past"
        if day > self._schedule.last_day():
            return "utter_day_too_far"
        if not self._schedule.times(day):
            return "utter_day_closed"
        return "" if await self._schedule.free(day) else "utter_day_full"

    async def _take_time(self, turn: Turn, draft: Draft, day: date, when: When) -> None:
        start = _at(await self._schedule.free(day), when)
        if start:
            draft.start = start
            return
        taken = _at(self._schedule.times(day), when)
        choices = await self._offers.times(turn, day)
        if taken and taken > turn.now:
            moment = {"$datetime": taken.isoformat()}
            turn.say("utter_slot_taken", choices=choices, datetime=moment)
        else:
            turn.say("utter_time_not_offered", choices=choices)

    async def _problem(self, turn: Turn, key: str, **args: object) -> None:
        turn.say(key, choices=await self._offers.days(turn), **args)

    async def _misunderstood(
        self, turn: Turn, draft: Draft, key: str, day: date | None = None
    ) -> None:
        if yes_or_no(turn) is False:
            draft.confirmed = False  # "rather not": action_book says kindly that it is left
            return
        if topic(turn.text, turn.locale):
            raise Rejected
        if turn.times_said([key]) < REPEATS:
            offers = self._offers
            choices = await (offers.times(turn, day) if day else offers.days(turn))
            turn.say(key, choices=with_human(turn, choices))


def _when(turn: Turn, draft: Draft, asked: Asked | None = None) -> When:
    """Return the day and time that the turn says, of "from Monday to Friday" the latter."""
    when = understand(turn.said, turn.now, turn.locale, asked=asked, country=turn.country)
    if when.day is None or when.day != draft.day:
        return when
    _, new = change(turn.text, turn.now, turn.locale)
    other = understand(new, turn.now, turn.locale, asked=asked, country=turn.country)
    return other if other.day else when


def _reason_said(turn: Turn) -> str | None:
    """Return the reason that was chosen or written; a "no" keeps it private, a "yes" is none."""
    picked = nth(turn.text, turn.locale, len(turn.offered))
    if picked is not None and len(turn.text) <= SHORT:
        return turn.offered[picked] if turn.offered[picked] in REASONS else None
    answer = None if turn.choice else yes_or_no(turn)
    if answer is not None or skips(turn):
        return None if answer else PRIVATE
    return " ".join(turn.said.split())[:REASON_LENGTH] or None


def _at(starts: list[datetime], when: When) -> datetime | None:
    """Return the start that is meant: 7 is 19:00 when nothing starts at 7 in the morning."""
    if when.time is None:
        return None
    wished, minute = when.time.hour, when.time.minute
    hours = (wished, (wished + 12) % 24) if when.either_half else (wished,)
    at = {(start.hour, start.minute): start for start in reversed(starts)}
    return next((at[hour, minute] for hour in hours if (hour, minute) in at), None)
