"""The actions on a real appointment book, driven as the dialogue manager's forms drive them."""

import json
import logging
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import Action
from sanic import Sanic
from structlog.testing import capture_logs

from actions.__main__ import all_actions, load_articles
from actions.knowledge.search import Library
from actions.server import create_app, executor
from bot.settings import Clinic
from bot.store.appointments import EmbeddedSchedule
from bot.store.redis import Store
from tests.conftest import ManualClock, free_port

NOW = "2026-11-20T09:00:00+00:00"
FORMS = {
    "booking_form": (("day", "time", "reason", "confirmed"), "action_book"),
    "cancel_form": (("appointment", "cancel_confirmed"), "action_cancel_appointment"),
}
OPENERS = {"book_appointment": "booking_form", "cancel_appointment": "cancel_form"}
Message = dict[str, Any]


class Talk:
    """One conversation: keeps the tracker and runs the forms' loop as the dialogue manager does."""

    def __init__(self, running: ActionExecutor, locale: str = "en", sender: str = "one") -> None:
        self._running = running
        self._locale = locale
        self._sender = sender
        self._events: list[dict[str, Any]] = []
        self._message: dict[str, Any] = {}
        self.slots: dict[str, Any] = {}
        self.form: str | None = None
        self.said: list[Message] = []

    @property
    def keys(self) -> list[str]:
        return [message["response"] for message in self.said]

    @property
    def choices(self) -> list[str]:
        """What the last message's choices send."""
        payloads = [choice["payload"] for choice in self.said[-1]["choices"]]
        return [json.loads(p[p.index("{") :])["choice"] if "{" in p else p for p in payloads]

    def forget_choices(self) -> None:
        """Let the next question be the first of its turn."""
        self._events = [event for event in self._events if event["event"] != "bot"]

    async def say(self, text: str, intent: str = "inform", **entities: str) -> list[str]:
        """Send a message and return the keys of the answer."""
        self.said = []
        found = [{"entity": name, "value": value} for name, value in entities.items()]
        metadata = {"locale": self._locale, "now": NOW, "timezone": "Europe/Madrid"}
        self._message = {"text": text, "intent": {"name": intent}, "entities": found}
        self._message["metadata"] = metadata
        self._events.append({"event": "user", "text": text})
        if self.form:
            await self._form()
        elif intent == "change_appointment":
            await self.run("action_start_change")
            if self.slots.get("moving"):
                await self._open("booking_form")
        elif form := OPENERS.get(intent):
            await self._open(form)
        else:
            await self.run(f"action_{intent}")
        return self.keys

    async def press(self, choice: str) -> list[str]:
        """Press one of the form's buttons."""
        return await self.say(f'/choose{{"choice": "{choice}"}}', "choose", choice=choice)

    async def run(self, action: str) -> list[dict[str, Any]]:
        """Run an action and keep what it left; return its events."""
        state = {
            "sender_id": self._sender,
            "slots": dict(self.slots),
            "latest_message": self._message,
            "events": [*self._events],
        }
        result = await self._running.run(
            {"next_action": action, "tracker": state, "domain": {"x": 1}}
        )
        assert result is not None
        assert result.events or result.responses, f"{action} left nothing"
        if not action.startswith(("validate_", "action_ask_")):
            self._events.append({"event": "action", "name": action})
        for message in result.responses:
            self.said.append(message)
            custom = {"key": message["response"], "choices": message["choices"]}
            self._events.append({"event": "bot", "data": {"custom": custom}})
        self.slots |= {e["name"]: e["value"] for e in result.events if e["event"] == "slot"}
        self._events += result.events
        events: list[dict[str, Any]] = result.events
        return events

    async def _open(self, form: str) -> None:
        self.form = form
        self._events.append({"event": "active_loop", "name": form})
        await self._form()

    async def _form(self) -> None:
        form = self.form or ""
        self._events.append({"event": "action", "name": form})
        left = await self.run(f"validate_{form}")
        if any(event["event"] == "action_execution_rejected" for event in left):
            self.said.append({"response": "(interrupted)", "choices": []})
            return
        slots, finish = FORMS[form]
        asked = next((slot for slot in slots if self.slots.get(slot) is None), None)
        if asked and not _ends(left):
            self._events.append({"event": "slot", "name": "requested_slot", "value": asked})
            self.slots["requested_slot"] = asked
            left = await self.run(f"action_ask_{asked}")
        if _ends(left) or not asked:
            self._events.append({"event": "active_loop", "name": None})
            self.form = None
        if not asked:
            left = await self.run(finish)
            if any(event.get("name") == "booking_form" for event in left):
                await self._open("booking_form")


def _ends(events: list[dict[str, Any]]) -> bool:
    return any(e.get("name") == "requested_slot" and e["value"] is None for e in events)


@pytest.fixture
def clinic() -> Clinic:
    return Clinic.model_validate(
        {"name": "Clinica Sol", "timezone": "Europe/Madrid", "closed_days": ["2026-12-08"]}
    )


@pytest.fixture
def schedule(store: Store, clinic: Clinic, clock: ManualClock) -> EmbeddedSchedule:
    return EmbeddedSchedule(store, clinic, clock)


@pytest.fixture(scope="module")
def articles() -> Library:
    return load_articles(["en", "es", "zh"], Path("none"))


@pytest.fixture
def actions(
    schedule: EmbeddedSchedule, articles: Library, clinic: Clinic, clock: ManualClock
) -> list[Action]:
    return all_actions(schedule, articles, None, clinic, clock)


@pytest.fixture
def running(actions: list[Action]) -> ActionExecutor:
    return executor(actions)


async def booked(
    running: ActionExecutor, when: str = "next Tuesday at 3pm", sender: str = "one"
) -> Talk:
    """Return a conversation that has an appointment."""
    talk = Talk(running, sender=sender)
    await talk.say(f"book me in {when}", "book_appointment")
    await talk.press("reason_checkup")
    assert await talk.press("yes") == ["utter_booked"]
    return talk


async def test_a_booking_by_buttons_alone(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    talk = Talk(running)
    assert await talk.say("/book_appointment", "book_appointment") == ["utter_ask_day"]
    assert talk.choices == ["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"]
    assert await talk.press("2026-11-24") == ["utter_ask_time"]
    assert len(talk.choices) == 6
    assert await talk.press(talk.choices[0]) == ["utter_ask_reason"]
    assert await talk.press("reason_therapy") == ["utter_ask_confirmed"]
    assert talk.said[0]["datetime"] == {"$datetime": "2026-11-24T09:00:00+01:00"}
    assert talk.said[0]["reason"] == {"$key": "reason_therapy"}
    assert talk.said[0]["clinic"] == "Clinica Sol"
    assert await talk.press("yes") == ["utter_booked"]
    (held,) = await schedule.of("one")
    assert held.start == datetime.fromisoformat("2026-11-24T09:00:00+01:00")
    assert all(talk.slots[slot] is None for slot in ("day", "time", "reason", "confirmed"))


@pytest.mark.parametrize(
    ("locale", "opening", "answers"),
    [
        ("en", "book me in next Tuesday afternoon", ["the second one", "my knee hurts", "yes"]),
        ("es", "una cita el martes por la tarde", ["la segunda", "me duele la rodilla", "sí"]),
        ("zh", "帮我约下周二下午", ["第二个", "膝盖疼", "是的"]),
    ],
)
async def test_a_booking_in_words_takes_day_and_part_from_the_opening_message(
    running: ActionExecutor,
    schedule: EmbeddedSchedule,
    locale: str,
    opening: str,
    answers: list[str],
) -> None:
    talk = Talk(running, locale)
    assert await talk.say(opening, "book_appointment") == ["utter_ask_time"]
    assert all(12 <= datetime.fromisoformat(choice).hour < 17 for choice in talk.choices)
    assert await talk.say(answers[0]) == ["utter_ask_reason"]
    assert await talk.say(answers[1]) == ["utter_ask_confirmed"]
    assert talk.said[0]["reason"] == answers[1]
    assert await talk.say(answers[2]) == ["utter_booked"]
    (held,) = await schedule.of("one")
    assert held.start.isoformat() == "2026-11-24T14:00:00+01:00"
    assert held.reason == answers[1]


async def test_a_time_given_with_the_day_fills_both(running: ActionExecutor) -> None:
    talk = Talk(running)
    keys = await talk.say("an appointment on tuesday at half past nine", "book_appointment")
    assert keys == ["utter_ask_reason"]
    assert talk.slots["time"] == "2026-11-24T09:30:00+01:00"


async def test_a_part_of_the_day_alone_offers_days_and_times_of_it(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    for start in await schedule.free(datetime.fromisoformat("2026-11-23T00:00").date()):
        if start.hour < 12:
            await schedule.book("other", start, "x")
    talk = Talk(running)
    await talk.say("any morning would do", "book_appointment")
    assert "2026-11-23" not in talk.choices
    await talk.say("tuesday")
    assert all(datetime.fromisoformat(choice).hour < 12 for choice in talk.choices)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("yesterday", "utter_day_past"),
        ("the 31st of February", "utter_day_impossible"),
        ("saturday", "utter_day_closed"),
        ("December 8", "utter_day_closed"),
        ("in 12 months", "utter_day_too_far"),
        ("bananas", "utter_day_not_understood"),
        ("monday", "utter_day_full"),
    ],
)
async def test_a_day_that_cannot_be_is_told_why_and_others_are_offered(
    running: ActionExecutor, schedule: EmbeddedSchedule, text: str, key: str
) -> None:
    for start in await schedule.free(datetime.fromisoformat("2026-11-23T00:00").date()):
        await schedule.book("other", start, "x")
    talk = Talk(running)
    await talk.say("I need an appointment", "book_appointment")
    assert await talk.say(text) == [key]
    assert len(talk.choices) == 4
    assert talk.slots["day"] is None
    assert await talk.say("tuesday") == ["utter_ask_time"]


async def test_a_day_that_cannot_be_in_the_opening_message_is_told_too(
    running: ActionExecutor,
) -> None:
    talk = Talk(running)
    assert await talk.say("book saturday at 10", "book_appointment") == ["utter_day_closed"]
    assert await talk.say("monday") == ["utter_ask_time"]


async def test_not_understood_is_said_twice_then_the_question_comes_with_a_person(
    running: ActionExecutor,
) -> None:
    talk = Talk(running)
    await talk.say("I need an appointment", "book_appointment")
    assert await talk.say("bananas") == ["utter_day_not_understood"]
    assert "/talk_to_human" not in talk.choices
    assert await talk.say("apples") == ["utter_day_not_understood"]
    assert "/talk_to_human" in talk.choices
    assert await talk.say("pears") == ["utter_ask_day"]
    assert "/talk_to_human" in talk.choices


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("at 3am", "utter_time_not_offered"),
        ("9:10", "utter_time_not_offered"),
        ("10:00", "utter_slot_taken"),
        ("bananas", "utter_time_not_understood"),
    ],
)
async def test_a_time_that_cannot_be_is_told_why_and_the_nearest_are_offered(
    running: ActionExecutor, schedule: EmbeddedSchedule, text: str, key: str
) -> None:
    await schedule.book("other", datetime.fromisoformat("2026-11-24T10:00+01:00"), "x")
    talk = Talk(running)
    await talk.say("book tuesday", "book_appointment")
    assert await talk.say(text) == [key]
    assert 0 < len(talk.choices) <= 6
    assert await talk.say("the second one") == ["utter_ask_reason"]


async def test_later_and_earlier_offer_other_days_and_times(running: ActionExecutor) -> None:
    talk = Talk(running)
    await talk.say("I need an appointment", "book_appointment")
    first = talk.choices
    assert await talk.say("later", "goodbye") == ["utter_ask_day"]
    assert min(talk.choices) > max(first)
    assert await talk.say("something earlier") == ["utter_ask_day"]
    assert talk.choices == first
    await talk.say("monday afternoon")
    before = talk.choices
    assert await talk.say("earlier please") == ["utter_ask_time"]
    assert max(talk.choices) < min(before)
    assert await talk.say("another day") == ["utter_ask_day"]


@pytest.mark.parametrize(
    ("correction", "intent", "keys", "day", "time"),
    [
        ("no, Thursday", "deny", ["utter_ask_time"], "2026-11-26", None),
        ("no, Thursday at 10", "deny", ["utter_ask_confirmed"], "2026-11-26", "10:00"),
        ("at 4 rather", "inform", ["utter_ask_confirmed"], "2026-11-24", "16:00"),
        ("in the morning rather", "inform", ["utter_ask_time"], "2026-11-24", None),
        ("from tuesday to friday", "inform", ["utter_ask_time"], "2026-11-27", None),
        ("another day", "inform", ["utter_ask_day"], None, None),
        ("saturday", "inform", ["utter_day_closed"], None, None),
        ("hm", "inform", ["utter_ask_confirmed"], "2026-11-24", "15:00"),
    ],
)
async def test_a_correction_at_the_confirmation_asks_again_from_there(
    running: ActionExecutor,
    correction: str,
    intent: str,
    keys: list[str],
    day: str | None,
    time: str | None,
) -> None:
    talk = Talk(running)
    await talk.say("book tuesday at 3pm", "book_appointment")
    await talk.say("headaches since monday")
    assert await talk.say(correction, intent) == keys
    assert talk.slots["day"] == day
    assert talk.slots["time"] == (f"{day}T{time}:00+01:00" if time else None)
    assert talk.slots["reason"] == "headaches since monday"


async def test_a_no_at_the_confirmation_leaves_kindly_and_books_nothing(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    talk = Talk(running)
    await talk.say("book tuesday at 3pm", "book_appointment")
    await talk.press("reason_new")
    assert await talk.say("no thanks", "deny") == ["utter_booking_left"]
    assert await schedule.of("one") == []


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("x" * 5000, "x" * 200),
        ("no", "reason_other"),
        ("the second one", "reason_new"),
        ("  a\n\n cough  ", "a cough"),
    ],
)
async def test_a_reason_is_bounded_free_or_chosen(
    running: ActionExecutor, said: str, reason: str
) -> None:
    talk = Talk(running)
    await talk.say("book tuesday at 3pm", "book_appointment")
    await talk.say(said)
    assert talk.slots["reason"] == reason


@pytest.mark.parametrize("intent", ["medication_question", "stop", "talk_to_human"])
async def test_another_wish_interrupts_the_form_and_the_draft_is_kept(
    running: ActionExecutor, intent: str
) -> None:
    talk = Talk(running)
    await talk.say("book tuesday", "book_appointment")
    assert await talk.say("can I take ibuprofen", intent) == ["(interrupted)"]
    assert talk.slots["day"] == "2026-11-24"


async def test_a_feeling_instead_of_a_day_is_left_to_the_companion(
    running: ActionExecutor,
) -> None:
    talk = Talk(running)
    await talk.say("I need an appointment", "book_appointment")
    assert await talk.say("I feel so lonely") == ["(interrupted)"]
    assert talk.slots["day"] is None


async def test_a_time_taken_meanwhile_is_told_and_other_times_of_the_day_are_offered(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    talk = Talk(running)
    await talk.say("book tuesday at 3pm", "book_appointment")
    await talk.press("reason_new")
    await booked(running, "tuesday at 3pm", sender="two")
    assert await talk.press("yes") == ["utter_slot_taken", "utter_ask_time"]
    assert "2026-11-24T15:00:00+01:00" not in talk.choices
    assert await talk.say("15:30") == ["utter_ask_confirmed"]
    assert await talk.say("yes", "affirm") == ["utter_booked"]
    assert len(await schedule.of("one")) == len(await schedule.of("two")) == 1


async def test_when_the_whole_day_was_taken_meanwhile_another_day_is_asked_for(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    talk = Talk(running)
    await talk.say("book tuesday at 3pm", "book_appointment")
    await talk.press("reason_new")
    for start in await schedule.free(datetime.fromisoformat("2026-11-24T00:00").date()):
        await schedule.book("two", start, "x")
    assert await talk.press("yes") == ["utter_slot_taken", "utter_ask_day"]
    assert await talk.say("wednesday at 3pm") == ["utter_ask_confirmed"]
    talk.slots |= {"day": "2026-11-24", "time": None}
    talk.forget_choices()
    await talk.run("action_ask_time")
    assert talk.keys[-1] == "utter_day_full"
    assert talk.slots["requested_slot"] == "day"


async def test_the_same_confirmation_twice_books_once(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    await booked(running)
    await booked(running, "next Tuesday at 4pm", sender="two")
    talk = Talk(running)
    await talk.say("book next tuesday at 3:30 pm", "book_appointment")
    await talk.press("reason_new")
    kept = dict(talk.slots)
    await talk.press("yes")
    talk.slots = {**kept, "confirmed": True}
    await talk.run("action_book")
    assert talk.keys[-1] == "utter_booked"
    assert len(await schedule.of("one")) == 2


async def test_appointments_are_listed_soonest_first(running: ActionExecutor) -> None:
    assert await Talk(running).say("what do I have", "list_appointments") == [
        "utter_no_appointments"
    ]
    await booked(running, "next Thursday at 10")
    talk = await booked(running)
    keys = await talk.say("what do I have", "list_appointments")
    assert keys == ["utter_appointments", "utter_appointment_line", "utter_appointment_line"]
    assert talk.said[0]["n"] == 2
    assert talk.said[1]["datetime"] == {"$datetime": "2026-11-24T15:00:00+01:00"}


async def test_the_only_appointment_is_cancelled_after_a_yes(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    talk = await booked(running)
    assert await talk.say("cancel it", "cancel_appointment") == ["utter_ask_cancel_confirmed"]
    assert await talk.say("no", "deny") == ["utter_cancel_left"]
    assert len(await schedule.of("one")) == 1
    await talk.say("cancel it", "cancel_appointment")
    assert await talk.say("yes", "affirm") == ["utter_cancelled"]
    assert await schedule.of("one") == []
    assert await talk.say("cancel it", "cancel_appointment") == ["utter_no_appointments"]
    assert talk.form is None


@pytest.mark.parametrize("answer", ["the second one", "thursday", "the one at 10"])
async def test_of_several_appointments_the_one_meant_is_cancelled(
    running: ActionExecutor, schedule: EmbeddedSchedule, answer: str
) -> None:
    await booked(running)
    talk = await booked(running, "next Thursday at 10")
    assert await talk.say("cancel an appointment", "cancel_appointment") == [
        "utter_ask_appointment"
    ]
    assert await talk.say("bananas") == ["utter_ask_appointment"]
    assert await talk.say(answer) == ["utter_ask_cancel_confirmed"]
    assert await talk.press("yes") == ["utter_cancelled"]
    (left,) = await schedule.of("one")
    assert left.start.hour == 15


async def test_a_foreign_appointment_cannot_be_chosen(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    await booked(running, sender="two")
    (foreign,) = await schedule.of("two")
    await booked(running, "next Thursday at 10")
    talk = await booked(running, "next Friday at 10")
    await talk.say("cancel an appointment", "cancel_appointment")
    assert await talk.press(foreign.id) == ["utter_ask_appointment"]
    talk = Talk(running, sender="three")
    assert await talk.say("move", "change_appointment", choice=foreign.id) == [
        "utter_no_appointments"
    ]


async def test_a_change_moves_the_appointment_and_keeps_its_reason(
    running: ActionExecutor, schedule: EmbeddedSchedule
) -> None:
    talk = await booked(running)
    keys = await talk.say("move it from tuesday to thursday at 10", "change_appointment")
    assert keys == ["utter_ask_confirmed"]
    assert await talk.press("yes") == ["utter_moved"]
    (held,) = await schedule.of("one")
    assert held.start.isoformat() == "2026-11-26T10:00:00+01:00"
    assert held.reason == "reason_checkup"
    assert talk.slots["moving"] is None


async def test_of_several_the_appointment_to_change_is_asked_for(
    running: ActionExecutor,
) -> None:
    await booked(running)
    talk = await booked(running, "next Thursday at 10")
    assert await talk.say("change my appointment", "change_appointment") == [
        "utter_ask_appointment"
    ]
    keys = await talk.say("/change_appointment", "change_appointment", choice=talk.choices[1])
    assert keys == ["utter_ask_day"]
    assert talk.slots["reason"] == "reason_checkup"


async def test_stop_empties_every_form(running: ActionExecutor) -> None:
    talk = Talk(running)
    talk.slots = {"day": "2026-11-24", "moving": "x", "appointment": "y"}
    assert await talk.say("stop", "leave_form") == ["utter_stopped"]
    assert not any(talk.slots.values())


async def test_without_the_appointment_book_it_is_said_and_the_form_is_left(
    articles: Library, clinic: Clinic, clock: ManualClock
) -> None:
    store = Store("redis://127.0.0.1:1/0")
    away = executor(
        all_actions(EmbeddedSchedule(store, clinic, clock), articles, None, clinic, clock)
    )
    for intent in ("book_appointment", "cancel_appointment", "change_appointment"):
        talk = Talk(away)
        assert await talk.say("tuesday", intent) == ["utter_booking_unavailable"]
        assert talk.form is None
    assert await Talk(away).say("", "list_appointments") == ["utter_booking_unavailable"]
    await store.close()


@pytest.fixture
async def server(actions: list[Action]) -> AsyncIterator[str]:
    """The address of the action server, with one action more that fails with a patient's words."""

    class Failing(Action):  # type: ignore[misc]  # rasa_sdk is not typed
        def name(self) -> str:
            return "action_failing"

        async def run(self, _dispatcher: Any, tracker: Any, _domain: Any) -> list[Any]:
            raise ValueError(tracker.latest_message["text"])

    async def close() -> None:
        """Nothing to close."""

    port = free_port()
    app = create_app([*actions, Failing()], close=close, name=f"actions{port}")
    running = await app.create_server(
        host="127.0.0.1", port=port, return_asyncio_server=True, access_log=False
    )
    assert running is not None
    await running.startup()
    yield f"http://127.0.0.1:{port}"
    running.close()
    await running.wait_closed()
    Sanic._app_registry.pop(app.name, None)


async def test_errors_and_logs_carry_nothing_of_the_conversation(
    server: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    state = {"sender_id": "one", "latest_message": {"text": "my secret"}, "slots": {}, "events": []}
    call = {"next_action": "action_failing", "tracker": state, "domain": {"x": 1}}
    async with aiohttp.ClientSession() as session:
        with capture_logs() as logs:
            async with session.post(f"{server}/webhook", json=call) as answer:
                assert answer.status == 500
                assert "secret" not in await answer.text()
        assert [entry["error"] for entry in logs] == ["ValueError"]
        assert "secret" not in str(logs)
        async with session.get(f"{server}/health") as answer:
            assert answer.status == 200
        unknown = {**call, "next_action": "action_unknown"}
        async with session.post(f"{server}/webhook", json=unknown) as answer:
            assert answer.status == 404
            assert (await answer.json())["error"] == "unknown_action"
        for body in ("{my secret", "[]", "{}", '{"next_action": "action_companion"}'):
            async with session.post(f"{server}/webhook", data=body) as answer:
                assert answer.status == 400
                assert "secret" not in await answer.text()
        talk = {**call, "next_action": "action_companion"}
        async with session.post(f"{server}/webhook", json=talk) as answer:
            assert answer.status == 200
            assert (await answer.json())["responses"][0]["response"] == "companion_neutral"
    assert "secret" not in caplog.text
