"""The bot killed, stopped, doubled: what was acknowledged is answered once."""

import asyncio
from contextlib import suppress

import pytest

from bot.errors import Conflict
from bot.model import Outcome, Source
from bot.store.escalations import Escalations
from bot.store.redis import Store
from tests.faults.watching import (
    assert_each_answered_once,
    assert_nothing_shown_twice,
    entries,
    within,
)
from tests.system.conftest import Comes
from tests.system.patient import Patient
from tests.system.staff import escalation_of
from tests.system.whole import System

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

TAKEN_OVER_SECONDS = 10.0
"""Promise P10."""
LINES = ("hello", "thanks", "I feel so sad", "what can you do?", "are you a robot?")


async def test_bot_killed_after_an_acknowledgement_answers_within_ten_seconds_p1_p10(
    patient: Comes, system: System, store: Store
) -> None:
    page = await patient(stays=True)
    await page.say("hello")
    system.rasa.freeze()
    message = await page.write("thanks")
    assert (await page.taken(message))["type"] == "ack"
    await system.bot.kill()
    system.rasa.go_on()
    await system.bot.start()
    with within(TAKEN_OVER_SECONDS):
        await page.answer(message, within=TAKEN_OVER_SECONDS)
    await page.say("goodbye")
    assert_each_answered_once(await entries(store, page))
    assert_nothing_shown_twice(page)


async def test_bot_stopped_under_load_loses_nothing_and_patients_come_back_p1_p10(
    patient: Comes, system: System, store: Store
) -> None:
    pages = [await patient(stays=True) for _ in range(6)]
    talks = [asyncio.create_task(_talk(page, 12)) for page in pages]
    await asyncio.sleep(1.5)
    with within(TAKEN_OVER_SECONDS):
        await system.bot.stop()
    await system.bot.start()
    for sent in await asyncio.gather(*talks):
        assert len(sent) == 12
    for page in pages:
        assert len(page.of_type("welcome")) >= 2
        transcript = await entries(store, page)
        assert len([each for each in transcript if each.source is Source.PATIENT]) == 12
        assert_each_answered_once(transcript)
        assert_nothing_shown_twice(page)


async def _talk(page: Patient, count: int) -> list[str]:
    """Write steadily, whatever becomes of the connection; return the messages once answered."""
    sent = []
    for number in range(count):
        sent.append(await page.write(LINES[number % len(LINES)]))
        await asyncio.sleep(0.3)
    for message in sent:
        await page.answer(message, within=30)
    return sent


async def test_two_bots_keep_the_order_of_a_conversation_and_show_it_everywhere(
    patient: Comes, system: System, store: Store
) -> None:
    other_bot, address = system.another_bot()
    await other_bot.start()
    try:
        here = await patient()
        there = await here.other_tab(url=address)
        sent = []
        for number in range(16):
            page = here if number % 2 else there
            sent.append(await page.write(LINES[number % len(LINES)]))
            await page.taken(sent[-1])
        for page in (here, there):
            await page.answer(sent[-1], within=20)
            assert [frame["in_reply_to"] for frame in page.of_type("reply")] == sent
            assert_nothing_shown_twice(page)
        transcript = await entries(store, here)
        asked = [each.message_id for each in transcript if each.source is Source.PATIENT]
        assert asked == sent
        assert_each_answered_once(transcript)
        await there.leave()
    finally:
        await other_bot.stop()


async def test_messages_of_a_killed_bot_are_taken_over_by_the_other_p1_p10(
    patient: Comes, system: System, store: Store
) -> None:
    other_bot, address = system.another_bot()
    await other_bot.start()
    try:
        pages = [await patient(url=address, stays=True) for _ in range(4)]
        system.rasa.freeze()
        sent = [await page.write("hello") for page in pages]
        for page, message in zip(pages, sent, strict=True):
            await page.taken(message)
        await system.bot.kill()
        system.rasa.go_on()
        with within(TAKEN_OVER_SECONDS):
            for page, message in zip(pages, sent, strict=True):
                await page.answer(message, within=TAKEN_OVER_SECONDS)
        for page in pages:
            assert_each_answered_once(await entries(store, page))
    finally:
        await other_bot.stop()


async def test_reply_drafted_before_a_claim_never_reaches_the_patient_p11(
    patient: Comes, system: System, store: Store, escalations: Escalations
) -> None:
    page = await patient()
    await page.say("human")
    escalation = await escalation_of(page.conversation, store, escalations)
    system.rasa.freeze()
    message = await page.write("hello")
    await page.until(lambda frame: frame["type"] == "typing")
    await escalations.claim(escalation.id, "Ana")
    system.rasa.go_on()
    await page.until(lambda frame: frame == {"type": "mode", "mode": "human"})
    await escalations.say(escalation.id, "Ana", "Hello, I am Ana.", "1")
    await page.until(lambda frame: frame.get("source") == "staff")
    silent = await page.write("are you there?")
    await page.taken(silent)
    await asyncio.sleep(2.0)
    assert page.replies_to(message) == page.replies_to(silent) == []
    assert [f["source"] for f in page.of_type("reply")] == ["bot", "event", "staff"]

    await escalations.hand_back(escalation.id, "Ana")
    await page.until(lambda frame: frame == {"type": "mode", "mode": "dialogue"})
    assert (await page.say("thanks")).keys == ("utter_thanks",)
    await escalations.close(escalation.id, "Ana", Outcome.SUPPORTED)


async def test_claims_and_hand_backs_amid_messages_let_no_bot_speak_in_a_humans_time_p11(
    patient: Comes, store: Store, escalations: Escalations
) -> None:
    page = await patient()
    await page.say("human")
    escalation = await escalation_of(page.conversation, store, escalations)

    async def staff_come_and_go() -> None:
        for _ in range(12):
            with suppress(Conflict):
                await escalations.claim(escalation.id, "Ana")
            await asyncio.sleep(0.08)
            await escalations.hand_back(escalation.id, "Ana")
            await asyncio.sleep(0.12)

    staff = asyncio.create_task(staff_come_and_go())
    sent: list[str] = []
    while not staff.done():
        sent.append(await page.write(LINES[len(sent) % len(LINES)]))
        await asyncio.sleep(0.25)
    await staff
    await page.say("goodbye")
    human, counted = False, 0
    for entry in await entries(store, page):
        if entry.source is Source.EVENT:
            human = "joined" in entry.parts[0].text
        elif entry.source is Source.BOT and entry.in_reply_to:
            assert not human, "the bot spoke while a human had the conversation"
            counted += 1
    assert counted > 1
    assert_nothing_shown_twice(page)
