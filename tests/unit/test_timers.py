"""The alert ladder: staff are told until somebody comes, and the patient is told the truth."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from bot.app import SERVICE
from bot.errors import StoreUnavailable
from bot.model import Mode, Outcome
from bot.store.redis import STAFF_CHANNEL, TIMERS
from bot.store.timers import LEASE, TimerStore
from bot.timers import LADDER
from tests.service import Chat, Running, texts

CRISIS = {"en": "I want to kill myself", "es": "me quiero morir", "zh": "我不想活了"}


@asynccontextmanager
async def alerts(running: Running) -> AsyncIterator[list[dict[str, Any]]]:
    """Collect what the console hears of alerts."""
    heard: list[dict[str, Any]] = []

    async def listen() -> None:
        async for found in pubsub.listen():
            if found["type"] == "message":
                event = json.loads(found["data"])
                if event["type"] == "alert":
                    heard.append(event)

    async with running.store.blocking.pubsub() as pubsub:
        await pubsub.subscribe(STAFF_CHANNEL)
        task = asyncio.create_task(listen())
        yield heard
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def in_crisis(running: Running, locale: str = "en") -> Chat:
    chat = await running.chat(locale=locale)
    await chat.ask(CRISIS[locale])
    await chat.quiet(0.05)
    return chat


async def pass_minutes(running: Running, minutes: float) -> None:
    running.clock.advance(minutes=minutes)
    await running.tick()


async def test_staff_are_alerted_at_0_5_15_and_30_minutes_and_then_each_half_hour(
    running: Running,
) -> None:
    await in_crisis(running)
    rungs: list[int] = []
    for minute in range(0, 121):
        await running.tick()
        if (await running.case()).rung > len(rungs):
            rungs.append(minute)
        running.clock.advance(minutes=1)
    assert rungs == [0, 5, 15, 30, 60, 90, 120]
    assert [each / timedelta(minutes=1) for each in LADDER] == [0, 5, 15, 30]


async def test_alert_names_the_case_and_its_rung(running: Running) -> None:
    async with alerts(running) as heard:
        await in_crisis(running)
        await running.tick()
        await pass_minutes(running, 5)
        case = await running.case()
        await asyncio.sleep(0.05)
    assert heard == [{"type": "alert", "escalation": case.id, "rung": rung} for rung in (1, 2)]


@pytest.mark.parametrize("locale", CRISIS)
async def test_patient_hears_the_truth_about_waiting_at_each_rung_but_the_first(
    running: Running, locale: str
) -> None:
    chat = await in_crisis(running, locale)
    await running.tick()
    assert [frame for frame in await chat.quiet() if frame["type"] == "reply"] == []
    said = []
    for minutes in (5, 10, 15):
        await pass_minutes(running, minutes)
        frame = await chat.until(lambda frame: frame["type"] == "reply")
        assert frame["source"] == "crisis"
        said.append(texts(frame))
    assert len(set(said)) == 3, "in other words each time"
    keys = [entry.keys for entry in await running.entries(chat)][-3:]
    assert keys == [("crisis_waiting",)] * 3


async def test_who_only_asked_for_a_person_hears_the_plain_truth(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("human")
    await running.tick()
    await pass_minutes(running, 5)
    frame = await chat.until(lambda frame: frame["type"] == "reply")
    assert frame["source"] == "bot"
    assert (await running.entries(chat))[-1].keys == ("utter_waiting_for_human",)
    assert (await running.conversation(chat)).mode is Mode.DIALOGUE


async def test_waiting_words_do_not_lose_the_place_in_the_protocol(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("I'm in the US and I want to kill myself")
    before = (await running.conversation(chat)).protocol or {}
    await running.tick()
    await pass_minutes(running, 5)
    after = (await running.conversation(chat)).protocol or {}
    assert {**after, "told_at": ""} == {**before, "told_at": ""}
    assert (await chat.ask("yes"))["source"] == "crisis"


async def test_claim_stops_the_ladder(running: Running) -> None:
    chat = await in_crisis(running)
    await running.tick()
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await running.escalations.say(case.id, "Ana", "Hello", "m1")
    for _ in range(10):
        await pass_minutes(running, 30)
    assert (await running.case()).rung == 1
    waiting = [entry for entry in await running.entries(chat) if "crisis_waiting" in entry.keys]
    assert waiting == []


async def test_close_stops_the_ladder(running: Running) -> None:
    await in_crisis(running)
    await running.tick()
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await running.escalations.close(case.id, "Ana", Outcome.SUPPORTED)
    await pass_minutes(running, 60)
    assert (await running.escalations.get(case.id)).rung == 1
    assert await running.store.redis.zcard(TIMERS) == 0


async def test_patient_whom_nobody_answers_brings_the_case_back(running: Running) -> None:
    chat = await in_crisis(running)
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await chat.give("are you there?")
    await running.all_done()
    async with alerts(running) as heard:
        await pass_minutes(running, 5)
        await asyncio.sleep(0.05)
    assert [event["escalation"] for event in heard] == [case.id], "a reminder first"
    assert (await running.case()).claimed_by == "Ana"
    await pass_minutes(running, 5)
    again = await running.case()
    assert (again.state, again.claimed_by) == ("open", "")
    assert (await running.conversation(chat)).mode is not Mode.HUMAN
    await running.tick()
    assert (await running.case()).rung == 1, "and the ladder begins anew"


async def test_answer_of_staff_ends_the_reminders(running: Running) -> None:
    chat = await in_crisis(running)
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await chat.give("are you there?")
    await running.all_done()
    await running.escalations.say(case.id, "Ana", "I am", "m1")
    await pass_minutes(running, 60)
    assert (await running.case()).claimed_by == "Ana"


async def test_timer_of_a_process_that_died_comes_again(running: Running) -> None:
    timers, now = running.timers, running.clock.now()
    await timers.set("alert:x", now)
    assert await timers.due(now) == ["alert:x"]
    assert await timers.due(now) == [], "one process has it"
    assert await timers.due(now + LEASE) == ["alert:x"]
    await timers.drop("alert:x")
    assert await timers.due(now + LEASE * 3) == []


@pytest.mark.parametrize("name", ["alert:gone", "unanswered:gone", "tea:time", "nonsense", ""])
async def test_timer_of_nothing_is_dropped(running: Running, name: str) -> None:
    await running.timers.set(name, running.clock.now())
    await running.tick()
    assert await running.store.redis.zcard(TIMERS) == 0


async def test_case_whose_conversation_was_erased_still_alerts_staff(running: Running) -> None:
    chat = await in_crisis(running)
    await running.store.redis.delete(f"conv:{chat.conversation}")
    await running.tick()
    await pass_minutes(running, 5)
    assert (await running.case()).rung == 2


async def test_ladder_goes_on_when_the_store_comes_back(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    timers = running.app[SERVICE].timers
    with monkeypatch.context() as patched:

        async def away(*_: object) -> None:
            raise StoreUnavailable("away")

        patched.setattr(TimerStore, "due", away)
        task = asyncio.create_task(timers.run())
        await asyncio.sleep(0.01)
    await in_crisis(running)
    running.clock.advance(seconds=1)
    await asyncio.sleep(0.1)
    assert (await running.case()).rung == 1
    task.cancel()


async def test_clock_that_jumps_back_an_hour_delays_and_loses_nothing(running: Running) -> None:
    await in_crisis(running)
    await running.tick()
    running.clock.advance(hours=-1)
    await running.tick()
    assert (await running.case()).rung == 1
    running.clock.advance(hours=1, minutes=5)
    await running.tick()
    assert (await running.case()).rung == 2
