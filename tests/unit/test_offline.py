"""The store is away: people in danger are helped at once, and nothing is missing afterwards."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest

from bot.app import SERVICE
from bot.crisis import CHECK_BACK
from bot.errors import StoreUnavailable
from bot.model import Source
from bot.store.redis import conversation_key
from bot.store.transcript import Transcript
from tests.conftest import ManualClock, RedisProcess
from tests.service import (
    Chat,
    Frame,
    Languages,
    Running,
    buttons,
    card,
    eventually,
    replaced_by_a_file,
    service,
    texts,
)

CRISES = {"en": "I want to kill myself", "es": "me quiero morir", "zh": "我不想活了"}
YES = '/crisis{"answer":"yes","to":"check"}'


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again sooner than in earnest."""
    monkeypatch.setattr("bot.offline.REPLAY_SECONDS", 0.05)
    monkeypatch.setattr("bot.worker.RETRY_SECONDS", 0.05)
    monkeypatch.setattr("bot.store.events.RETRY_SECONDS", 0.05)


@pytest.fixture
async def alone(
    languages: Languages, clock: ManualClock, own_redis: RedisProcess, tmp_path: Path
) -> AsyncIterator[Running]:
    """The service on a Redis that the test may kill."""
    async with service(languages, clock, own_redis.url, tmp_path / "state") as started:
        yield started


def spooled(running: Running) -> list[Path]:
    return list((running.state_dir / "spool").glob("*.spool"))


async def brought_in(running: Running) -> None:
    """Wait until the spool is empty."""

    async def look() -> bool:
        return not await asyncio.to_thread(spooled, running)

    await eventually(look)


def crises(frames: list[Frame]) -> list[Frame]:
    return [frame for frame in frames if frame.get("source") == "crisis"]


@pytest.mark.parametrize("locale", CRISES)
async def test_crisis_is_answered_within_a_second_and_brought_in_once(
    alone: Running, own_redis: RedisProcess, locale: str
) -> None:
    chat = await alone.chat(locale=locale)
    await chat.ask("hola" if locale == "es" else "hello")
    await asyncio.to_thread(own_redis.kill)
    start = time.perf_counter()
    message = await chat.say(CRISES[locale])
    answer = await chat.reply_to(message)
    assert time.perf_counter() - start < 1
    assert answer["source"] == "crisis"
    assert card(answer)["emergency"] in texts(answer) or card(answer)["lines"]
    await chat.until(lambda frame: frame["type"] == "ack")
    assert len(spooled(alone)) == 1

    await asyncio.to_thread(own_redis.start)
    await brought_in(alone)
    case = await alone.case()
    assert (case.level, case.locale) == ("high", locale)
    assert [evidence.text for evidence in case.evidence] == [CRISES[locale]]
    entries = await alone.entries(chat)
    assert case.evidence[0].entry_id == entries[-2].id
    assert [entry.source for entry in entries[-2:]] == [Source.PATIENT, Source.CRISIS]
    assert entries[-2].message_id == message
    assert [entry.id for entry in entries][-1] == answer["id"], "read once, under one id"
    assert crises(await chat.quiet()) == []
    assert (await chat.ask("yes"))["source"] == "crisis", "the conversation goes on"


async def test_other_words_are_refused_with_the_number_to_call(
    alone: Running, own_redis: RedisProcess
) -> None:
    chat = await alone.chat(locale="es")
    await asyncio.to_thread(own_redis.kill)
    message = await chat.say("quiero pedir una cita")
    error = await chat.error()
    assert (error["code"], error["id"]) == ("store_unavailable", message)
    assert chat.welcome["emergency"]["emergency"] in error["text"]
    assert all(frame["type"] != "ack" for frame in chat.seen)
    await asyncio.to_thread(own_redis.start)

    async def taken() -> bool:
        await chat.say("quiero pedir una cita", message)
        frame = await chat.until(lambda frame: frame["type"] in ("ack", "error"))
        return bool(frame["type"] == "ack")

    await eventually(taken)
    await chat.reply_to(message)


async def test_somebody_in_danger_is_let_in_while_the_store_is_away(
    alone: Running, own_redis: RedisProcess
) -> None:
    await asyncio.to_thread(own_redis.kill)
    chat = await alone.chat(locale="en-GB")
    assert (await chat.ask("I want to kill myself"))["source"] == "crisis"
    await asyncio.to_thread(own_redis.start)
    case = await alone.case()
    assert case.conversation == chat.conversation
    again = await alone.chat(**chat.ticket)
    assert again.welcome["mode"] == "crisis"


async def test_conversation_that_comes_back_while_the_store_is_away_is_the_same_one(
    alone: Running, own_redis: RedisProcess
) -> None:
    first = await alone.chat(locale="en")
    await first.ask("hello")
    ticket = first.ticket
    await first.socket.close()
    await asyncio.to_thread(own_redis.kill)
    chat = await alone.chat(**ticket)
    assert (await chat.ask("I want to kill myself"))["source"] == "crisis"
    await asyncio.to_thread(own_redis.start)
    assert (await alone.case()).conversation == ticket["conversation"]


async def test_stranger_reads_nothing_of_a_conversation_but_is_helped(
    alone: Running, own_redis: RedisProcess
) -> None:
    owner = await alone.chat(locale="en")
    await owner.ask("a secret of mine")
    await asyncio.to_thread(own_redis.kill)
    stranger = await alone.chat(conversation=owner.conversation, token="not the token")
    assert (await stranger.ask("I want to kill myself"))["source"] == "crisis"
    await asyncio.to_thread(own_redis.start)
    case = await alone.case()
    assert case.conversation != owner.conversation
    assert not any("secret" in json.dumps(frame) for frame in stranger.seen)
    assert [entry.source for entry in await alone.entries(owner)] == [Source.PATIENT, Source.BOT]
    assert crises(await owner.quiet()) == []


async def test_message_sent_again_while_the_store_is_away_gets_the_same_answer(
    alone: Running, own_redis: RedisProcess
) -> None:
    chat = await alone.chat(locale="en")
    await asyncio.to_thread(own_redis.kill)
    message = await chat.say("I want to kill myself")
    answer = await chat.reply_to(message)
    await chat.say("I want to kill myself", message)
    again = await chat.reply_to(message)
    assert (again["id"], again["parts"]) == (answer["id"], answer["parts"])
    assert len(spooled(alone)) == 1
    await asyncio.to_thread(own_redis.start)
    await brought_in(alone)
    assert len((await alone.case()).evidence) == 1
    assert [e.source for e in await alone.entries(chat)] == [Source.PATIENT, Source.CRISIS]


async def test_protocol_goes_on_while_the_store_is_away(
    alone: Running, own_redis: RedisProcess
) -> None:
    chat = await alone.chat(locale="en")
    await chat.ask("I want to kill myself")
    asked = await chat.ask("I'm in the United States")
    await chat.quiet()
    await asyncio.to_thread(own_redis.kill)
    following = await chat.ask("yes")
    assert following["source"] == "crisis"
    assert texts(following) != texts(asked)
    await asyncio.to_thread(own_redis.start)
    await brought_in(alone)
    assert (await alone.conversation(chat)).country == "US"


async def test_yes_to_the_direct_question_counts_while_the_store_is_away(
    alone: Running, own_redis: RedisProcess
) -> None:
    chat = await alone.chat(locale="en")
    asked = await chat.ask("I feel hopeless and I hate my life")
    assert YES in buttons(asked).values()
    await chat.quiet()
    await asyncio.to_thread(own_redis.kill)
    assert (await chat.ask("yes"))["source"] == "crisis"
    await asyncio.to_thread(own_redis.start)
    assert (await alone.case()).evidence[0].text == "yes"


async def test_escalation_survives_a_store_that_goes_away_between_the_two_steps(
    alone: Running, own_redis: RedisProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await alone.chat(locale="en")
    await asyncio.to_thread(own_redis.kill)
    await chat.ask("I want to kill myself")
    commit, failures = Transcript.commit, 2

    async def fails_twice(self: Transcript, step: object) -> object:
        nonlocal failures
        failures -= 1
        if failures >= 0:
            raise StoreUnavailable("away again")
        return await commit(self, step)  # type: ignore[arg-type]

    monkeypatch.setattr(Transcript, "commit", fails_twice)
    await asyncio.to_thread(own_redis.start)
    assert (await alone.case()).evidence[0].text == "I want to kill myself"
    assert [e.source for e in await alone.entries(chat)] == [Source.PATIENT, Source.CRISIS]


async def test_message_in_hand_when_the_store_goes_away_is_answered_once(
    alone: Running, own_redis: RedisProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Acknowledged, decided, and then nowhere to write the answer."""
    chat = await alone.chat(locale="en")
    commit, away = Transcript.commit, asyncio.Event()

    async def fails_at_first(self: Transcript, step: object) -> object:
        if not away.is_set():
            raise StoreUnavailable("away")
        return await commit(self, step)  # type: ignore[arg-type]

    monkeypatch.setattr(Transcript, "commit", fails_at_first)
    message = await chat.say("I want to kill myself")
    assert (await chat.reply_to(message))["source"] == "crisis"
    await chat.quiet()
    assert len(spooled(alone)) == 1
    away.set()
    await brought_in(alone)
    await alone.all_done()
    assert [e.source for e in await alone.entries(chat)] == [Source.PATIENT, Source.CRISIS]
    assert len((await alone.case()).evidence) == 1
    assert crises(await chat.quiet()) == []


async def test_dead_signals_do_not_keep_help_back(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store dies between taking a message and telling that somebody writes."""

    async def away(*_: object) -> None:
        raise StoreUnavailable("away")

    chat = await running.chat(locale="en")
    with monkeypatch.context() as patched:
        patched.setattr("bot.store.events.Events.publish", away)
        patched.setattr("bot.store.transcript.Transcript.commit", away)
        assert (await chat.ask("I want to kill myself"))["source"] == "crisis"
    assert (await running.case()).evidence


async def test_claim_in_the_moment_of_bringing_in_loses_nothing(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await running.chat(locale="en")
    get, moved = running.patients.get, False

    async def moves_the_epoch(_self: object, conversation: str, **kwargs: str) -> object:
        nonlocal moved
        found = await get(conversation, **kwargs)
        if not moved:
            moved = True
            await running.store.redis.hincrby(conversation_key(conversation), "epoch", 1)
        return found

    async def away(*_: object) -> None:
        raise StoreUnavailable("away")

    with monkeypatch.context() as patched:
        patched.setattr("bot.store.inbox.Inbox.put", away)
        await chat.ask("I want to kill myself")
        patched.setattr("bot.store.patients.Patients.get", moves_the_epoch)
        await brought_in(running)
    assert (await running.case()).evidence


async def test_disk_that_cannot_be_written_helps_all_the_same_and_promises_nothing(
    alone: Running, own_redis: RedisProcess
) -> None:
    chat = await alone.chat(locale="en")
    await asyncio.to_thread(own_redis.kill)
    with replaced_by_a_file(alone.state_dir / "spool"):
        message = await chat.say("I want to kill myself")
        assert (await chat.reply_to(message))["source"] == "crisis"
        error = await chat.error()
        assert (error["code"], error["id"]) == ("store_unavailable", message)
        assert all(frame["type"] != "ack" for frame in chat.seen)
        await asyncio.to_thread(own_redis.start)
        assert (await alone.case()).evidence[0].text == "I want to kill myself"
    await chat.say("I want to kill myself", message)
    await chat.until(lambda frame: frame["type"] == "ack")
    assert [e.source for e in await alone.entries(chat)] == [Source.PATIENT, Source.CRISIS]


async def test_full_disk_does_not_leave_a_taken_message_in_hand_forever(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat, away = await running.chat(locale="en"), asyncio.Event()
    commit = Transcript.commit

    async def fails_at_first(self: Transcript, step: object) -> object:
        if not away.is_set():
            raise StoreUnavailable("away")
        return await commit(self, step)  # type: ignore[arg-type]

    monkeypatch.setattr(Transcript, "commit", fails_at_first)
    with replaced_by_a_file(running.state_dir / "spool"):
        await chat.ask("I want to kill myself")
        away.set()
        await running.all_done()
        assert (await running.case()).evidence
    assert (await chat.ask("yes"))["source"] == "crisis", "the conversation is not stuck"


async def test_spool_of_an_earlier_process_is_brought_in_after_the_restart(
    languages: Languages, clock: ManualClock, own_redis: RedisProcess, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    async with service(languages, clock, own_redis.url, state) as before:
        chat = await before.chat(locale="en")
        await asyncio.to_thread(own_redis.kill)
        message = await chat.say("I want to kill myself")
        answer = await chat.reply_to(message)
        await chat.until(lambda frame: frame["type"] == "ack")
        ticket = chat.ticket
    (state / "spool" / "000000000000000-broken.spool").write_bytes(b"\x00 not a record")
    (state / "spool" / "000000000000001-folder.spool").mkdir()
    await asyncio.to_thread(own_redis.start)
    async with service(languages, clock, own_redis.url, state) as after:
        case = await after.case()
        assert case.evidence[0].text == "I want to kill myself"
        assert [at - clock.now() for at in case.contacts] == list(CHECK_BACK)
        resumed = await after.chat(**{**ticket, "last_id": ""})
        assert (await resumed.reply_to(message))["parts"] == answer["parts"]
        assert len([e for e in await after.entries(resumed) if e.in_reply_to == message]) == 1
        names = {path.name for path in (state / "spool").iterdir()}
    assert names == {"000000000000000-broken.unreadable", "000000000000001-folder.unreadable"}


async def test_redis_that_came_back_empty_is_filled_again(
    alone: Running, own_redis: RedisProcess
) -> None:
    chat = await alone.chat(locale="en")
    await chat.ask("hello")
    await alone.store.redis.flushall()
    assert await alone.app[SERVICE].inbox.reclaim(10) == [], "no group yet is no failure"
    fresh = await alone.chat(locale="en")
    assert (await fresh.ask("hello"))["source"] == "bot"


async def test_full_redis_is_a_store_that_is_away(alone: Running) -> None:
    chat = await alone.chat(locale="en")
    await alone.store.redis.config_set("maxmemory", "1mb")
    message = str(uuid4())
    await chat.say("what are your hours", message)
    assert (await chat.error())["code"] == "store_unavailable"
    assert (await chat.ask("I want to kill myself"))["source"] == "crisis"
    await alone.store.redis.config_set("maxmemory", "0")
    assert (await alone.case()).evidence
    await chat.say("what are your hours", message)
    await chat.reply_to(message)


async def test_hung_redis_does_not_keep_help_back(alone: Running) -> None:
    chat: Chat = await alone.chat(locale="en")
    await alone.store.redis.execute_command("CLIENT", "PAUSE", "3000")
    start = time.perf_counter()
    assert (await chat.ask("I want to kill myself"))["source"] == "crisis"
    assert time.perf_counter() - start < 1
