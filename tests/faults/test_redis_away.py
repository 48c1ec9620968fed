"""Redis killed or hung: what was not kept is said so, and people in danger are helped."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.model import Mode, Source
from bot.store.escalations import Escalations
from bot.store.patients import Patients
from bot.store.redis import Store
from tests.faults.watching import (
    assert_each_answered_once,
    assert_nothing_shown_twice,
    entries,
    in_time,
    within,
    words,
    writes,
)
from tests.system.conftest import Comes
from tests.system.staff import escalation_of
from tests.system.whole import System

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

REFUSED_SECONDS = 3.0
RECOVERED_SECONDS = 2.0
"""Promise P4: an escalation is open so soon after the store is back."""

Fault = Callable[[System], Awaitable[None]]


async def _kill(system: System) -> None:
    await system.redis.kill()


async def _freeze(system: System) -> None:
    system.redis.freeze()


async def _recover(system: System) -> None:
    await asyncio.to_thread(system.redis.mend)


FAULTS = pytest.mark.parametrize("fault", [_kill, _freeze], ids=["killed", "hung"])


@FAULTS
async def test_message_is_refused_honestly_and_taken_when_it_is_sent_again_p1(
    patient: Comes, system: System, store: Store, fault: Fault
) -> None:
    page = await patient("en-US", stays=True)
    await page.say("I want to book an appointment")
    await fault(system)

    message = await page.write("next Thursday")
    error = await page.taken(message, within=REFUSED_SECONDS)
    assert (error["type"], error["code"], error["id"]) == ("error", "store_unavailable", message)
    assert "911" in error["text"]

    await _recover(system)
    await page.answer(message)
    assert (await page.say("12:00")).keys == ("utter_ask_reason",)
    transcript = await entries(store, page)
    assert words(transcript) == ["I want to book an appointment", "next Thursday", "12:00"]
    assert_each_answered_once(transcript)


@FAULTS
async def test_danger_is_answered_within_a_second_and_kept_for_later_p1_p3_p4(
    patient: Comes, system: System, store: Store, escalations: Escalations, fault: Fault
) -> None:
    page = await patient("en-US", stays=True)
    greeted = await page.say("hello")
    await fault(system)

    opening = await in_time(writes(page, "I want to die"))
    assert "988" in opening.text
    assert opening.card["emergency"] == "911"
    country = await in_time(page.answer(await page.press('/crisis{"country":"US"}')))
    second = await in_time(writes(page, "yes"))
    assert second.text != opening.text
    for reply in (opening, country, second):
        assert (await page.taken(reply.frame["in_reply_to"]))["type"] == "ack"

    await _recover(system)
    with within(RECOVERED_SECONDS):
        escalation = await escalation_of(
            page.conversation, store, escalations, within=RECOVERED_SECONDS
        )
    await _until_spool_is_empty(system)
    assert (escalation.state, escalation.level) == ("open", "high")
    evidence = (await escalations.get(escalation.id)).evidence
    assert [each.text for each in evidence] == ["I want to die"]
    assert (await Patients(store).get(page.conversation)).mode is Mode.CRISIS

    transcript = await entries(store, page)
    assert words(transcript)[::3] == ["hello", "yes"]
    assert words(transcript)[1] == "I want to die"
    said = ["\n".join(p.text for p in e.parts if p.text) for e in transcript if e.in_reply_to]
    assert said == [reply.text for reply in (greeted, opening, country, second)]
    if fault is _kill:  # one that hung takes what it was sent when it wakes, before the rest
        assert [entry.source for entry in transcript] == [
            *(Source.PATIENT, Source.BOT),
            *(Source.PATIENT, Source.CRISIS) * 3,
        ]
    assert_each_answered_once(transcript)

    assert (await page.say("no")).source == "crisis"
    assert_nothing_shown_twice(page)
    back = await page.other_tab()
    await back.until(lambda frame: frame.get("id") == page.last_id)
    assert back.welcome["mode"] == "crisis"
    assert len(back.of_type("reply")) == 5
    await back.leave()


@FAULTS
async def test_somebody_who_comes_while_redis_is_away_is_helped_and_kept_p3_p4(
    patient: Comes, system: System, store: Store, escalations: Escalations, fault: Fault
) -> None:
    await fault(system)
    page = await patient("es-MX")
    refused = await page.taken(await page.write("hola"), within=REFUSED_SECONDS)
    assert refused["code"] == "store_unavailable"
    opening = await in_time(writes(page, "quiero morirme"))
    assert opening.card["country"] == "MX"
    await _recover(system)
    escalation = await escalation_of(
        page.conversation, store, escalations, within=RECOVERED_SECONDS
    )
    assert escalation.evidence[0].text == "quiero morirme"
    await _until_spool_is_empty(system)
    transcript = await entries(store, page)
    assert words(transcript) == ["quiero morirme"]
    assert_each_answered_once(transcript)
    back = await page.other_tab()
    assert back.welcome["mode"] == "crisis"
    await back.leave()


@FAULTS
async def test_somebody_who_comes_back_while_redis_is_away_is_helped_p3(
    patient: Comes, system: System, store: Store, escalations: Escalations, fault: Fault
) -> None:
    page = await patient("en-US", stays=True)
    await page.say("hello")
    await page.leave()
    await fault(system)
    back = await page.other_tab(last_id=page.last_id)
    opening = await in_time(writes(back, "I want to die"))
    assert opening.card["emergency"] == "911"
    await back.leave()
    await _recover(system)
    await _until_spool_is_empty(system)
    escalation = await escalation_of(
        back.conversation, store, escalations, within=RECOVERED_SECONDS
    )
    assert escalation.evidence[0].text == "I want to die"


async def test_turn_in_hand_when_redis_dies_is_answered_once_after_its_return_p1_p2(
    patient: Comes, system: System, store: Store
) -> None:
    page = await patient(stays=True)
    await page.say("hello")
    system.rasa.freeze()
    message = await page.write("thanks")
    await page.taken(message)
    await system.redis.kill()
    system.rasa.go_on()
    await system.redis.start()
    await page.answer(message, within=20)
    await page.say("goodbye")
    assert_each_answered_once(await entries(store, page))
    assert_nothing_shown_twice(page)


async def test_answer_that_was_under_way_when_redis_died_does_not_end_a_crisis_p3(
    patient: Comes, system: System, store: Store
) -> None:
    page = await patient(stays=True)
    await page.say("thanks")
    system.rasa.freeze()
    message = await page.write("hello")
    await page.until(lambda frame: frame["type"] == "typing", since=5)
    await system.redis.kill()
    await in_time(writes(page, "I want to die"))
    await system.redis.start()
    await _until_spool_is_empty(system)
    system.rasa.go_on()
    await page.answer(message, within=20)
    assert (await Patients(store).get(page.conversation)).mode is Mode.CRISIS
    assert (await page.say("yes")).source == "crisis"
    assert_each_answered_once(await entries(store, page))
    assert_nothing_shown_twice(page)


async def test_bot_killed_while_redis_is_away_still_brings_in_what_it_answered_p1_p4(
    patient: Comes, system: System, store: Store, escalations: Escalations
) -> None:
    page = await patient(stays=True)
    await page.say("hello")
    await system.redis.kill()
    opening = await in_time(writes(page, "I want to kill myself"))
    await page.taken(opening.frame["in_reply_to"])
    await system.bot.kill()
    await system.redis.start()
    await system.bot.start()
    escalation = await escalation_of(page.conversation, store, escalations, within=4)
    assert escalation.evidence[0].text == "I want to kill myself"
    await _until_spool_is_empty(system)
    assert_each_answered_once(await entries(store, page))


async def _until_spool_is_empty(system: System) -> None:
    async with asyncio.timeout(10):
        while any(system.spool.glob("*.spool")):  # noqa: ASYNC110  (another process empties it)
            await asyncio.sleep(0.05)
