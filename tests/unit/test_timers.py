"""What is due later: the alert ladder, the truth about waiting, checking back after a crisis."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.app import SERVICE
from bot.console import views
from bot.crisis import CHECK_BACK
from bot.errors import StoreUnavailable
from bot.model import Mode, Outcome
from bot.store.patients import Patients
from bot.store.redis import STAFF_CHANNEL, TIMERS
from bot.store.timers import LEASE, TimerStore
from bot.store.transcript import Committed, Step
from bot.timers import LADDER
from tests.conftest import ManualClock
from tests.service import Chat, Languages, Running, buttons, eventually, service, texts

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
        waiting = [each for each in await running.entries(chat) if "crisis_waiting" in each.keys]
        said.append(waiting[-1].parts[0].text)
        assert await chat.until(lambda frame: frame["source"] == "crisis" and texts(frame) in said)
        assert waiting[-1].keys == ("crisis_waiting",)
        assert len(waiting) == len(said)
    assert len(set(said)) == 3, "in other words each time"


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


# Checking back

HOUR = 60


async def after_a_crisis(running: Running, locale: str = "en") -> Chat:
    """Return a patient who has told of a danger and has stopped the questions."""
    chat = await in_crisis(running, locale)
    await chat.choose("/stop")
    return chat


async def check_ins(running: Running, chat: Chat) -> list[str]:
    """Return the keys of what was asked when the bot checked back."""
    keys = [key for entry in await running.entries(chat) for key in entry.keys]
    return [key for key in keys if key.startswith("crisis_check_in")]


async def claimed(running: Running) -> str:
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    await running.escalations.say(case.id, "Ana", "I am here", "m1")
    return case.id


@pytest.mark.parametrize("locale", CRISIS)
async def test_bot_checks_back_after_15_minutes_an_hour_a_day_and_three_days(
    running: Running, locale: str
) -> None:
    began = running.clock.now()
    chat = await after_a_crisis(running, locale)
    case = await running.case()
    assert [at - began for at in case.contacts] == list(CHECK_BACK)
    assert views.case(case)["contacts"] == [at.isoformat() for at in case.contacts]
    await pass_minutes(running, 14)
    assert await check_ins(running, chat) == []
    for minutes, key in ((1, "quarter"), (45, "hour"), (23 * HOUR, "day"), (48 * HOUR, "days")):
        await pass_minutes(running, minutes)
        frame = await chat.until(lambda frame: frame["type"] == "reply" and bool(buttons(frame)))
        assert frame["source"] == "crisis"
        assert len(buttons(frame)) == 3, "one question"
        assert (await check_ins(running, chat))[-1] == f"crisis_check_in_{key}"
        assert (await running.conversation(chat)).mode is Mode.CRISIS
    for _ in range(10):
        await pass_minutes(running, 24 * HOUR)
    assert len(await check_ins(running, chat)) == 4
    assert (await running.case()).contacts == ()


async def test_who_only_asked_for_a_person_is_not_checked_back_on(running: Running) -> None:
    chat = await running.chat(locale="en")
    await chat.ask("human")
    assert (await running.case()).contacts == ()
    await pass_minutes(running, 15)
    assert await check_ins(running, chat) == []


async def test_patient_who_has_just_written_is_asked_all_the_same(running: Running) -> None:
    chat = await after_a_crisis(running)
    await pass_minutes(running, 10)
    await chat.ask("what can you do")
    await pass_minutes(running, 5)
    assert len(await check_ins(running, chat)) == 1


async def test_restart_neither_loses_nor_repeats_a_check_back(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> None:
    async with service(languages, clock, redis_url, tmp_path) as before:
        ticket = (await after_a_crisis(before)).ticket
        await pass_minutes(before, 15)
    async with service(languages, clock, redis_url, tmp_path) as after:
        chat = await after.chat(**ticket)
        await after.tick()
        assert len(await check_ins(after, chat)) == 1
        await pass_minutes(after, 45)
        assert await check_ins(after, chat) == ["crisis_check_in_quarter", "crisis_check_in_hour"]


async def test_two_bots_check_back_once(
    monkeypatch: pytest.MonkeyPatch,
    languages: Languages,
    clock: ManualClock,
    redis_url: str,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("tests.service._unblocked", nullcontext)
    async with (
        service(languages, clock, redis_url, tmp_path) as one,
        service(languages, clock, redis_url, tmp_path) as other,
    ):
        chat = await after_a_crisis(one)
        for minutes in (15, 45, 23 * HOUR, 48 * HOUR):
            clock.advance(minutes=minutes)
            await asyncio.gather(one.tick(), other.tick())
            await asyncio.gather(other.tick(), one.tick())
            await eventually(partial(_planned, one, minutes == 48 * HOUR))
        clock.advance(seconds=LEASE.total_seconds())
        await asyncio.gather(one.tick(), other.tick())
        assert len(await check_ins(one, chat)) == 4


async def _planned(running: Running, last: bool) -> bool:
    case = await running.case()
    return all(at > running.clock.now() for at in case.contacts) and bool(case.contacts) is not last


async def test_bot_that_hung_with_a_check_back_in_hand_does_not_repeat_it(running: Running) -> None:
    chat = await after_a_crisis(running)
    case, timers = await running.case(), running.app[SERVICE].timers
    running.clock.advance(minutes=15)
    for _ in range(2):  # both have read the case before either has asked
        await timers._check_back(f"contacts:{case.id}", case)
    assert len(await check_ins(running, chat)) == 1


async def test_human_who_has_the_conversation_is_not_talked_over(running: Running) -> None:
    chat = await after_a_crisis(running)
    case = await claimed(running)
    await pass_minutes(running, 15)
    assert await check_ins(running, chat) == []
    assert len((await running.case()).contacts) == 3, "passed over, not put off"
    await running.escalations.hand_back(case, "Ana")
    await pass_minutes(running, 1)
    assert await check_ins(running, chat) == []
    await pass_minutes(running, 44)
    assert await check_ins(running, chat) == ["crisis_check_in_hour"], "the next one comes"


async def test_claim_in_the_very_moment_silences_the_check_back(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await after_a_crisis(running)
    await pass_minutes(running, 14)
    with monkeypatch.context() as patched:
        when_read(patched, partial(claimed, running))
        await pass_minutes(running, 1)
    assert (await running.conversation(chat)).mode is Mode.HUMAN
    await pass_minutes(running, 1)
    assert await check_ins(running, chat) == []
    assert len((await running.case()).contacts) == 3


async def test_reply_in_the_very_moment_is_not_forgotten_by_a_check_back(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await in_crisis(running)
    await pass_minutes(running, 14)
    place = (await running.conversation(chat)).protocol or {}
    with monkeypatch.context() as patched:
        when_read(patched, lambda: chat.ask("I am in Spain"))
        await pass_minutes(running, 1)
    moved = (await running.conversation(chat)).protocol or {}
    assert place["country"] != moved["country"] == "ES"
    await pass_minutes(running, 1)
    assert len(await check_ins(running, chat)) == 1
    assert ((await running.conversation(chat)).protocol or {})["country"] == "ES"


def when_read(patched: pytest.MonkeyPatch, happens: Callable[[], Awaitable[Any]]) -> None:
    """Let something happen between reading a conversation and the next thing, once."""
    read = Patients.get
    done: list[int] = []

    async def get(patients: Patients, conversation: str, **more: Any) -> Any:
        found = await read(patients, conversation, **more)
        if not done:
            done.append(1)
            await happens()
        return found

    patched.setattr("bot.timers.Patients.get", get)


async def test_words_about_waiting_are_composed_anew_when_a_reply_came_between(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await in_crisis(running)
    await running.tick()
    with monkeypatch.context() as patched:
        when_read(patched, lambda: chat.ask("I am in Spain"))
        await pass_minutes(running, 5)
    assert ((await running.conversation(chat)).protocol or {})["country"] == "ES"
    assert (await running.entries(chat))[-1].keys == ("crisis_waiting",)


async def test_close_ends_it_and_a_new_crisis_begins_it_anew(running: Running) -> None:
    chat = await after_a_crisis(running)
    await pass_minutes(running, 15)
    case = await claimed(running)
    await running.escalations.close(case, "Ana", Outcome.SUPPORTED)
    assert await running.store.redis.zcard(TIMERS) == 0
    await pass_minutes(running, 100 * HOUR)
    assert len(await check_ins(running, chat)) == 1
    assert (await running.escalations.get(case)).contacts == ()
    began = running.clock.now()
    await chat.ask(CRISIS["en"])
    await chat.choose("/stop")
    assert [at - began for at in (await running.case()).contacts] == list(CHECK_BACK)
    await pass_minutes(running, 15)
    assert (await check_ins(running, chat))[1:] == ["crisis_check_in_quarter"]


@pytest.mark.parametrize(
    ("hours", "key", "left"), [(1.5, "hour", 2), (37, "day", 1), (72, "days", 0), (500, "days", 0)]
)
async def test_after_downtime_only_the_latest_goes_out(
    running: Running, hours: float, key: str, left: int
) -> None:
    chat = await after_a_crisis(running)
    await pass_minutes(running, hours * HOUR)
    for _ in range(3):
        await pass_minutes(running, 1)
    assert await check_ins(running, chat) == [f"crisis_check_in_{key}"]
    assert len((await running.case()).contacts) == left


async def test_truth_about_waiting_comes_before_the_question_of_the_same_minute(
    running: Running,
) -> None:
    chat = await after_a_crisis(running)
    for minutes in (0, 5, 10):
        await pass_minutes(running, minutes)
    assert await last_words(running, chat) == ["crisis_waiting", "crisis_check_in_quarter"]


async def test_question_waits_a_moment_for_a_ladder_that_drifts(running: Running) -> None:
    chat = await after_a_crisis(running)
    await running.tick()
    await pass_minutes(running, 5 + 2 / 60)
    await pass_minutes(running, 10 - 2 / 60)
    assert await check_ins(running, chat) == [], "it is 15:00, the alert comes at 15:02"
    await pass_minutes(running, 2 / 60)
    assert await last_words(running, chat) == ["crisis_waiting", "crisis_check_in_quarter"]


async def last_words(running: Running, chat: Chat) -> list[str]:
    return [entry.keys[0] for entry in (await running.entries(chat))[-2:]]


async def test_worse_alerts_staff_again(running: Running) -> None:
    chat = await after_a_crisis(running)
    case = await claimed(running)
    await running.escalations.hand_back(case, "Ana")
    await pass_minutes(running, 60)
    assert await check_ins(running, chat) == ["crisis_check_in_hour"]
    asked = await chat.until(lambda frame: frame["type"] == "reply" and bool(buttons(frame)))
    (worse,) = (each for each in buttons(asked).values() if "worse" in each)
    async with alerts(running) as heard:
        await chat.choose(worse)
        await running.tick()
        await asyncio.sleep(0.05)
    again = await running.case()
    assert (again.state, again.claimed_by, again.rung) == ("open", "", 1)
    assert heard == [{"type": "alert", "escalation": case, "rung": 1}]
    assert len(again.contacts) == 2, "and the bot goes on checking back"


async def test_gentle_question_about_a_concern_does_not_lose_the_crisis(running: Running) -> None:
    chat = await after_a_crisis(running)
    case = await claimed(running)
    await running.escalations.hand_back(case, "Ana")
    await chat.ask("everything feels hopeless")
    protocol = (await running.conversation(chat)).protocol or {}
    assert protocol["open"] is True
    assert protocol["branch"] == "suicide"
    await pass_minutes(running, 60)
    assert await check_ins(running, chat) == ["crisis_check_in_hour"]


async def test_crisis_that_cannot_be_read_is_passed_over(running: Running) -> None:
    chat = await after_a_crisis(running)
    conversation = await running.conversation(chat)
    broken = replace(conversation, protocol={"stage": "none of ours"})
    step = Step(conversation=broken, now=running.clock.now())
    assert await running.transcript.commit(step) is Committed.OK
    await pass_minutes(running, 15)
    assert await check_ins(running, chat) == []
    assert len((await running.case()).contacts) == 3


async def test_timer_that_fails_stops_no_other_and_comes_again(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await after_a_crisis(running)
    await running.tick()

    def breaks(*_: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as patched:
        patched.setattr("bot.crisis.Crisis.check_in", breaks)
        patched.setattr("bot.crisis.Crisis.waiting", breaks)
        await pass_minutes(running, 15)
    assert (await running.case()).rung == 2
    assert await check_ins(running, chat) == []
    running.clock.advance(seconds=LEASE.total_seconds())
    await running.tick()
    assert len(await check_ins(running, chat)) == 1


async def test_check_back_on_a_conversation_that_was_erased_is_dropped(running: Running) -> None:
    chat = await after_a_crisis(running)
    case = await running.case()
    await running.store.redis.delete(f"conv:{chat.conversation}")
    await pass_minutes(running, 15)
    assert await running.timers.when(f"contacts:{case.id}") is None
