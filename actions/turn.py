"""One turn as an action sees it: what the patient said, what was offered, what is answered."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from typing import Any
from zoneinfo import ZoneInfo

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.interfaces import Action

from actions.clock import at
from bot.clock import Clock
from bot.errors import StoreUnavailable
from bot.settings import Clinic

Event = Mapping[str, Any]
Choice = Mapping[str, Any]

BOOKING_SLOTS = ("day", "time", "reason", "confirmed", "moving")
CANCEL_SLOTS = ("appointment", "cancel_confirmed")
EDUCATION_SLOTS = ("article", "sections_read", "clear", "own_words")
SKILL_SLOTS = ("skill", "steps_done", "skill_step", "skill_feels")
SILENT_SLOT = "moving"
"""Set to what it is when an action has nothing else to leave: the dialogue manager takes an action
without any event for a sign that its server is down."""
CHOOSE = "/choose"


def choose(value: str, key: str, **args: Any) -> Choice:
    """Return a choice titled by `key` that sends `value`."""
    payload = f"{CHOOSE}{json.dumps({'choice': value}, ensure_ascii=False)}"
    return {"payload": payload, "key": key, "args": args}


HUMAN: Choice = {"payload": "/talk_to_human", "key": "choice_human", "args": {}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What an action needs to know of a tracker, and the way to answer."""

    conversation: str
    text: str
    choice: str
    intent: str
    locale: str
    country: str
    now: datetime
    """In the clinic's time zone."""
    slots: Mapping[str, Any]
    events: Sequence[Event]
    """The patient's message and what followed it, then earlier turns, are found from the end."""
    dispatcher: Any

    @classmethod
    def read(cls, dispatcher: Any, tracker: Any, clinic: Clinic, clock: Clock) -> "Turn":
        """Return the turn that `tracker` is in."""
        message = tracker.latest_message
        metadata = message.get("metadata") or {}
        text = str(message.get("text") or "")
        return cls(
            conversation=str(tracker.sender_id),
            text="" if text.startswith("/") else text,
            choice=str(next(tracker.get_latest_entity_values("choice"), None) or ""),
            intent=str((message.get("intent") or {}).get("name") or ""),
            locale=str(metadata.get("locale") or "en"),
            country=str(metadata.get("country") or clinic.country),
            now=_moment(metadata.get("now"), clock).astimezone(ZoneInfo(clinic.timezone)),
            slots=tracker.slots,
            events=tracker.events,
            dispatcher=dispatcher,
        )

    def say(self, key: str, *, choices: Iterable[Choice] = (), **args: Any) -> None:
        """Utter the message `key`."""
        self.dispatcher.utter_message(response=key, choices=[*choices], **args)

    @property
    def said(self) -> str:
        """What the patient chose or wrote."""
        return self.choice or self.text

    @property
    def latest(self) -> list[Event]:
        """The events since the patient's message, oldest first."""
        since = takewhile(lambda event: event.get("event") != "user", reversed(self.events))
        return list(since)[::-1]

    @property
    def opening(self) -> bool:
        """Whether a form begins with this message."""
        return any(
            event.get("event") == "active_loop" and event.get("name") for event in self.latest
        )

    def ran(self, action: str) -> bool:
        """Whether `action` was executed since the patient's message."""
        return any(_is_action(event, action) for event in self.latest)

    @property
    def interrupted(self) -> bool:
        """Whether the message was answered by something else than the form that asks again."""
        return any(
            event.get("event") == "action_execution_rejected"
            or (event.get("event") == "action" and not str(event.get("name")).endswith("_form"))
            for event in self.latest
            if not _is_action(event, "action_listen")
        )

    @property
    def asked_already(self) -> bool:
        """Whether something said since the message came with choices of this form."""
        return any(chosen(event) for event in self.latest)

    @property
    def offered(self) -> list[str]:
        """The values of the choices that were offered last."""
        return next(filter(None, map(chosen, reversed(self.events))), [])

    def times_said(self, keys: Iterable[str]) -> int:
        """Return in how many of the last turns in a row one of `keys` was said."""
        wanted, count, found = set(keys), 0, True
        for event in reversed(self.events):
            if event.get("event") == "user":
                if not found:
                    break
                found = False
            elif not found and spoken(event) in wanted:
                count, found = count + 1, True
        return count

    def texts(self, count: int) -> Iterator[str]:
        """Yield up to `count` of the patient's texts since the form began, the latest first."""
        begun = False
        for event in reversed(self.events):
            if event.get("event") == "active_loop" and event.get("name"):
                begun = True
            if event.get("event") == "user" and count:
                count -= 1
                yield str(event.get("text") or "")
                if begun:
                    return


class CareAction(Action, ABC):  # type: ignore[misc]  # rasa_sdk is not typed
    """An action that always leaves an event, and says so when the appointment book is away."""

    def __init__(self, clinic: Clinic, clock: Clock) -> None:
        self._clinic = clinic
        self._clock = clock

    @abstractmethod
    def name(self) -> str:
        """Return the name under which the dialogue manager calls it."""

    @abstractmethod
    async def act(self, turn: Turn) -> list[Event]:
        """Answer the turn; return what is to be remembered."""

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[Event]:
        """Do what `act` does; the dialogue manager's way in."""
        turn = Turn.read(dispatcher, tracker, self._clinic, self._clock)
        try:
            with at(turn.now):
                events = await self.act(turn)
        except StoreUnavailable:
            dispatcher.messages.clear()
            turn.say("utter_booking_unavailable")
            return leave_form()
        if events or dispatcher.messages:
            return events
        return [SlotSet(SILENT_SLOT, tracker.slots.get(SILENT_SLOT))]


def forget() -> list[Event]:
    """Return the events that empty the slots of all forms."""
    slots = (*BOOKING_SLOTS, *CANCEL_SLOTS, *EDUCATION_SLOTS, *SKILL_SLOTS)
    return [SlotSet(name, None) for name in slots]


def leave_form() -> list[Event]:
    """Return the events that end the form in hand and wait for the patient."""
    return [*forget(), SlotSet("requested_slot", None), FollowupAction("action_listen")]


def talk_on() -> list[Event]:
    """Return the events that end the form in hand and take the message for open talk."""
    return [*forget(), SlotSet("requested_slot", None), FollowupAction("action_companion")]


def told(event: Event) -> tuple[str, Mapping[str, Any]]:
    """Return the key of what the bot said and its arguments; of a draft, those of its fallback.

    The key is "" if the event is something else.
    """
    said = _custom(event)
    fallback = (said.get("args") or {}).get("fallback")
    said = fallback if isinstance(fallback, Mapping) else said
    return str(said.get("key") or ""), said.get("args") or {}


def spoken(event: Event) -> str:
    """Return the key of what the bot said, or "" if the event is something else."""
    return str(_custom(event).get("key") or "")


def chosen(event: Event) -> list[str]:
    """Return the values that the choices of a form's question send."""
    payloads = (str(choice.get("payload")) for choice in _custom(event).get("choices") or ())
    offered = (p.removeprefix(CHOOSE) for p in payloads if p.startswith(CHOOSE))
    return [str(json.loads(value)["choice"]) for value in offered]


def _custom(event: Event) -> Mapping[str, Any]:
    if event.get("event") != "bot":
        return {}
    return (event.get("data") or {}).get("custom") or {}


def _is_action(event: Event, name: str) -> bool:
    return event.get("event") == "action" and event.get("name") == name


def _moment(iso: Any, clock: Clock) -> datetime:
    try:
        moment = datetime.fromisoformat(str(iso))
    except ValueError:
        return clock.now()
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
