"""The open sockets: what is pushed to them, and coming back."""

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.app import SERVICE
from bot.channels.hub import BACKLOG, MAX_QUEUE, MAX_SOCKETS, Session
from bot.model import Choice, Entry, Part, Source
from bot.store.patients import draft
from bot.store.records import entry_record
from bot.store.redis import conversation_key
from tests.conftest import ManualClock
from tests.service import Chat, Running, buttons, eventually, kinds, texts


async def history(running: Running, chat: Chat, count: int) -> list[str]:
    """Put `count` entries of the bot into a conversation's transcript."""
    pipe = running.store.redis.pipeline(transaction=False)
    for number in range(count):
        at = running.clock.now() + timedelta(seconds=number)
        parts = (Part(type="text", text=f"number {number}"),)
        sealed = running.store.codec.seal(
            entry_record(Entry(id="", source=Source.BOT, at=at, parts=parts))
        )
        pipe.xadd(conversation_key(chat.conversation, "log"), {"e": sealed})
    return [each.decode() for each in await pipe.execute()]


async def shown(chat: Chat, count: int) -> list[str]:
    found: list[dict[str, Any]] = []
    while len(found) < count:
        found.append(await chat.until(lambda frame: frame["type"] == "reply"))
    return [texts(frame) for frame in found]


async def test_patient_who_comes_back_reads_what_they_missed_in_order_and_once(
    running: Running,
) -> None:
    first = await running.chat(locale="es")
    await first.ask("hola")
    ticket = first.ticket
    await first.socket.close()
    missed = await history(running, first, 3)
    again = await running.chat(**ticket)
    assert (again.welcome["locale"], again.conversation) == ("es", ticket["conversation"])
    assert await shown(again, 3) == ["number 0", "number 1", "number 2"]
    assert [frame["id"] for frame in again.seen if frame["type"] == "reply"] == missed
    assert await again.quiet() == []


async def test_page_that_was_loaded_anew_reads_the_whole_conversation(running: Running) -> None:
    first = await running.chat(locale="en")
    message = await first.say("hello")
    answer = await first.reply_to(message)
    again = await running.chat(**{**first.ticket, "last_id": ""})
    own = await again.until(lambda frame: frame["type"] == "message")
    assert (own["text"], own["message"]) == ("hello", message)
    assert await again.reply_to(message) == answer


@pytest.mark.parametrize("count", [BACKLOG + 1, MAX_QUEUE + 50, 501])
async def test_long_conversation_is_read_again_without_losing_the_connection(
    running: Running, count: int
) -> None:
    first = await running.chat(locale="en")
    (start, *_) = await history(running, first, 1)
    await history(running, first, count)
    again = await running.chat(**{**first.ticket, "last_id": start})
    assert await shown(again, count) == [f"number {each}" for each in range(count)]


@pytest.mark.parametrize("cursor", ["nonsense", "-", "0", "1-1; FLUSHALL", "$", "9" * 60])
async def test_place_that_is_none_is_the_beginning(running: Running, cursor: str) -> None:
    first = await running.chat(locale="en")
    await history(running, first, 2)
    again = await running.chat(**{**first.ticket, "last_id": cursor})
    assert await shown(again, 2) == ["number 0", "number 1"]


async def test_place_in_the_future_shows_nothing_old_and_misses_nothing_new(
    running: Running,
) -> None:
    first = await running.chat(locale="en")
    await history(running, first, 2)
    again = await running.chat(**{**first.ticket, "last_id": "9999999999999999-1"})
    assert await again.quiet() == []


async def test_every_tab_sees_the_conversation(running: Running) -> None:
    first = await running.chat(locale="en")
    second = await running.chat(**first.ticket)
    message = await first.say("hello")
    own = await second.until(lambda frame: frame["type"] == "message")
    assert (own["text"], own["message"]) == ("hello", message)
    assert texts(await second.reply_to(message)) == texts(await first.reply_to(message))
    assert "message" not in kinds(first.seen), "what came through this tab needs no echo"


async def test_sixth_tab_closes_the_first(running: Running) -> None:
    first = await running.chat(locale="en")
    others = [await running.chat(**first.ticket) for _ in range(MAX_SOCKETS)]
    with pytest.raises(ConnectionError):
        await first.until(lambda _: False)
    assert texts(await others[-1].ask("hello"))


async def test_mode_is_told_when_it_changes_and_when_somebody_comes_back(running: Running) -> None:
    chat = await running.chat(locale="en")
    assert chat.welcome["mode"] == "dialogue"
    await chat.say("I want to die")
    assert (await chat.until(lambda frame: frame["type"] == "mode"))["mode"] == "crisis"
    case = await running.case()
    await running.escalations.claim(case.id, "Ana")
    assert (await chat.until(lambda frame: frame["type"] == "mode"))["mode"] == "human"
    assert (await running.chat(**chat.ticket)).welcome["mode"] == "human"


async def test_buttons_keep_their_titles_after_a_reload(running: Running) -> None:
    first = await running.chat(locale="es")
    offered = buttons(await first.choose("/help"))
    ((title, payload), *_) = offered.items()
    again = await running.chat(**{**first.ticket, "last_id": ""})
    await again.until(lambda frame: frame["type"] == "reply")
    await again.choose(payload)
    third = await running.chat(**{**first.ticket, "last_id": ""})
    own = [await third.until(lambda frame: frame["type"] == "message") for _ in range(2)]
    assert own[-1]["text"] == title


async def test_closing_one_patient_leaves_the_others(running: Running) -> None:
    first, second = await running.chat(locale="en"), await running.chat(locale="en")
    await first.socket.close()

    async def one_left() -> bool:
        return len(running.app[SERVICE].hub) == 1

    await eventually(one_left)
    assert texts(await second.ask("hello"))


async def test_stopping_says_that_it_is_a_restart(running: Running) -> None:
    chat = await running.chat(locale="en")
    await running.app[SERVICE].hub.close()
    with pytest.raises(ConnectionError):
        await chat.until(lambda _: False)
    assert chat.close_code == 1001


async def test_client_that_does_not_read_is_not_waited_for(clock: ManualClock) -> None:
    opened = draft(locale="en", region="", channel="web", clock=clock)
    session = Session(socket=None, conversation=opened.conversation, token="")  # type: ignore[arg-type]
    for _ in range(MAX_QUEUE + 1):
        session.send({"type": "typing"})
    assert session.overflow


async def test_own_words_are_echoed_once_to_the_socket_that_did_not_send_them(
    clock: ManualClock,
) -> None:
    opened = draft(locale="en", region="", channel="web", clock=clock)
    session = Session(socket=None, conversation=opened.conversation, token="")  # type: ignore[arg-type]
    session.sent.add("mine")
    for number, message in enumerate(("mine", "mine", "other")):
        part = Part(type="choices", choices=(Choice(title="T", payload="/p"),))
        session.show(
            Entry(
                id=f"{number}-0",
                source=Source.PATIENT,
                at=clock.now(),
                parts=(part,),
                message_id=message,
            )
        )
    assert session.cursor == "2-0"
    frames = [json.loads(session.frames.get_nowait()) for _ in range(session.frames.qsize())]
    assert [frame["message"] for frame in frames] == ["mine", "other"]
    assert session.titles == {"/p": "T"}
