"""Rasa or its actions killed or hung: honest answers, help in danger, and nothing forgotten."""

import pytest

from bot.store.escalations import Escalations
from bot.store.redis import Store
from tests.faults.watching import assert_each_answered_once, entries, in_time, within, writes
from tests.system.conftest import Comes
from tests.system.patient import Patient
from tests.system.staff import escalation_of
from tests.system.whole import System

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

GIVES_UP_SECONDS = 13.0
"""The bot waits 12 s for Rasa."""


async def _is_told_honestly(page: Patient, text: str, seconds: float = 5.0) -> None:
    with within(seconds):
        reply = await page.say(text, within=seconds)
    assert reply.keys == ("error_dialogue_unavailable",)
    assert list(reply.choices.values()) == ["/talk_to_human"]


async def test_rasa_killed_in_a_booking_p1_p3(
    patient: Comes, system: System, store: Store, escalations: Escalations
) -> None:
    page, other = await patient("es"), await patient("en")
    await page.say("quiero pedir una cita")
    await system.rasa.kill()

    await _is_told_honestly(page, "el martes que viene")
    await in_time(writes(other, "I want to die"))
    assert (await escalation_of(other.conversation, store, escalations)).level == "high"
    assert (await page.choose("/talk_to_human")).keys == ("utter_human_requested",)
    assert (await page.say("中文")).keys == ("utter_language_changed",)
    await page.say("español")

    await system.rasa.start()
    assert (await page.say("el martes que viene")).keys == ("utter_ask_time",)
    for line in ("a las 9:30", "no puedo dormir", "sí"):
        booked = await page.say(line)
    assert booked.keys == ("utter_booked",)
    assert_each_answered_once(await entries(store, page))


async def test_rasa_hangs(patient: Comes, system: System, store: Store) -> None:
    page, other = await patient(), await patient()
    await page.say("I want to book an appointment")
    system.rasa.freeze()

    message = await page.write("next Tuesday")
    await page.until(lambda frame: frame["type"] == "typing")
    await in_time(writes(other, "I want to die"))
    await in_time(writes(other, "I don't want to live any more"))
    with within(GIVES_UP_SECONDS):
        await page.answer(message, within=GIVES_UP_SECONDS)
    transcript = await entries(store, page)
    assert transcript[-1].keys == ("error_dialogue_unavailable",)

    system.rasa.go_on()
    assert (await page.say("next Tuesday")).keys[0] == "utter_ask_time"
    assert_each_answered_once(await entries(store, page))


async def test_danger_does_not_wait_behind_a_message_that_hangs_p3(
    patient: Comes, system: System
) -> None:
    page = await patient()
    system.rasa.freeze()
    await page.taken(await page.write("hello"))
    await in_time(writes(page, "I want to die"))


async def test_danger_does_not_wait_while_many_others_wait_for_rasa_p3(
    patient: Comes, system: System
) -> None:
    others = [await patient() for _ in range(40)]
    page = await patient()
    system.rasa.freeze()
    for other in others:
        await other.taken(await other.write("hello"))
    await in_time(writes(page, "I want to die"))


async def test_actions_killed_in_a_booking(patient: Comes, system: System, store: Store) -> None:
    page = await patient()
    await page.say("I want to book an appointment")
    await page.say("next Wednesday")
    await system.actions.kill()

    await _is_told_honestly(page, "10:00", seconds=13.0)
    await in_time(writes(await patient(), "I want to die"))

    await system.actions.start()
    assert (await page.say("10:00")).keys == ("utter_ask_reason",)
    await page.say("a check-up")
    assert (await page.say("yes")).keys == ("utter_booked",)
    assert (await page.say("what appointments do I have?")).keys[0] == "utter_appointments"
    assert_each_answered_once(await entries(store, page))


async def test_actions_killed_at_the_confirmation_book_once(patient: Comes, system: System) -> None:
    page = await patient()
    for line in ("book an appointment", "in two weeks at 11:00", "a check-up"):
        await page.say(line)
    await system.actions.kill()
    await _is_told_honestly(page, "yes", seconds=13.0)
    await system.actions.start()
    assert (await page.say("yes")).keys == ("utter_booked",)
    listed = await page.say("what appointments do I have?")
    assert listed.keys == ("utter_appointments", "utter_appointment_line")
