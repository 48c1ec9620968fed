"""The patients' socket: what is accepted, refused and acknowledged."""

import asyncio
import json
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from bot.app import SERVICE
from bot.channels.web import BURST, MAX_TEXT
from bot.store.redis import conversation_key
from tests.conftest import ManualClock
from tests.service import Chat, Languages, Running, card, kinds, service, texts

ID = "3f2c1e9a-0000-4000-8000-000000000001"

WRONG_FRAMES = {
    "not JSON": "hello",
    "no object": "[1, 2]",
    "a number": "1",
    "null": "null",
    "no type": json.dumps({"id": ID, "text": "hi"}),
    "an unknown type": json.dumps({"type": "drop", "id": ID}),
    "no id": json.dumps({"type": "message", "text": "hi"}),
    "an id that is none": json.dumps({"type": "message", "id": "1", "text": "hi"}),
    "no text": json.dumps({"type": "message", "id": ID}),
    "a text that is none": json.dumps({"type": "message", "id": ID, "text": ["hi"]}),
    "a payload that is none": json.dumps({"type": "choice", "id": ID, "payload": "hi"}),
    "a payload over two lines": json.dumps({"type": "choice", "id": ID, "payload": "/a\n/b"}),
    "a huge payload": json.dumps({"type": "choice", "id": ID, "payload": "/a{" + "x" * 500 + "}"}),
    "a second hello": json.dumps({"type": "hello"}),
    "deep nesting": "[" * 100_000,
    "a huge number": '{"type": "message", "id": ' + "9" * 5000 + "}",
    "a surrogate as type": '{"type": "\\ud800", "id": "' + ID + '"}',
}


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("en", "en"),
        ("es-MX", "es"),
        ("zh-Hans-CN", "zh"),
        ("zh_TW", "zh"),
        ("EN-gb", "en"),
        ("fr-FR", "en"),
        ("", "en"),
        ("\ud800", "en"),
        ("../../etc", "en"),
    ],
)
async def test_hello_is_answered_in_the_language_of_the_browser(
    running: Running, tag: str, locale: str
) -> None:
    chat = await running.chat(locale=tag)
    if "\ud800" in tag:
        assert chat.welcome["code"] == "bad_frame"
        return
    assert chat.welcome["locale"] == locale
    assert chat.welcome["clinic"] == "Beside Clinic"
    assert [each["locale"] for each in chat.welcome["languages"]] == ["en", "es", "zh"]
    assert len(chat.welcome["intro"]["texts"]) == 3
    assert chat.welcome["intro"]["choices"]
    assert chat.welcome["emergency"]["emergency"]


async def test_first_frame_must_be_a_hello_and_may_be_said_again(running: Running) -> None:
    chat = await running.open()
    for frame in ("", "nonsense", json.dumps({"type": "message", "id": ID, "text": "hi"})):
        await chat.socket.send_str(frame)
        assert (await chat.error())["code"] == "bad_frame"
    await chat.socket.send_bytes(b"\x00")
    assert (await chat.error())["code"] == "bad_frame"
    await chat.hello(locale="en")
    assert chat.welcome["type"] == "welcome"


async def test_who_never_says_hello_is_let_go(running: Running) -> None:
    chat = await running.open()
    for _ in range(5):
        await chat.socket.send_str("nonsense")
    with pytest.raises(ConnectionError):
        await chat.until(lambda _: False)
    assert chat.close_code == 1008


async def test_silent_socket_is_let_go(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.web.HELLO_SECONDS", 0.05)
    chat = await running.open()
    with pytest.raises(ConnectionError):
        await chat.until(lambda _: False)


@pytest.mark.parametrize("token", ["", "wrong", "x" * 128, "ünï"])
async def test_foreign_token_opens_nothing(running: Running, token: str) -> None:
    owner = await running.chat(locale="en")
    await owner.ask("my secret")
    thief = await running.open()
    error = await thief.hello(conversation=owner.conversation, token=token, locale="es")
    assert (error["type"], error["code"]) == ("error", "unknown_conversation")
    unknown = await running.open()
    other = await unknown.hello(conversation="nobody", token=token, locale="es")
    assert other == error, "whether a conversation exists is not told"
    assert "secret" not in json.dumps(thief.seen)
    assert (await thief.hello(locale="es"))["type"] == "welcome", "they may begin their own"


@pytest.mark.parametrize("frame", WRONG_FRAMES.values(), ids=WRONG_FRAMES)
async def test_wrong_frame_is_told_and_ends_nothing(running: Running, frame: str) -> None:
    chat = await running.chat(locale="en")
    await chat.socket.send_str(frame)
    error = await chat.error()
    assert error["code"] == "bad_frame"
    assert error["text"]
    assert texts(await chat.ask("hello"))


async def test_binary_frame_is_told_and_ends_nothing(running: Running) -> None:
    chat = await running.chat(locale="zh")
    await chat.socket.send_bytes(b"\xff\x00")
    assert (await chat.error())["code"] == "bad_frame"
    assert texts(await chat.ask("你好"))


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\t\r\n", "\x00\x00", "\u200b\u200d\ufeff", "\u3000\u2060", "\u202e", "\x1b\x07"],
)
async def test_message_without_words_is_told(running: Running, text: str) -> None:
    chat = await running.chat(locale="es")
    message = await chat.say(text)
    error = await chat.error()
    assert (error["code"], error["id"]) == ("empty", message)
    assert "ack" not in kinds(chat.seen)
    assert await running.entries(chat) == []


@pytest.mark.parametrize(
    "text",
    [
        "?",
        "👍",
        "👩‍⚕️",
        "<script>alert(1)</script>",
        "a\x00b",
        "{{7*7}} ${x} %s",
        "\u202eolleh",
        "x" * MAX_TEXT,
        "好" * MAX_TEXT,
        "ẁ̷̛̻̤h̵͇̓a̶̘͆t̷̠̅",
    ],
)
async def test_odd_text_is_taken_as_it_is(running: Running, text: str) -> None:
    chat = await running.chat(locale="en")
    await chat.ask(text)
    assert (await running.entries(chat))[0].parts[0].text == text


async def test_lone_surrogate_is_taken_and_read_back(running: Running) -> None:
    chat = await running.chat(locale="en")
    message = str(uuid4())
    await chat.socket.send_str(
        f'{{"type": "message", "id": "{message}", "text": "cut emoji \\ud83d"}}'
    )
    await chat.reply_to(message)
    again = await running.chat(**{**chat.ticket, "last_id": ""})
    own = await again.until(lambda frame: frame["type"] == "message")
    assert own["text"].startswith("cut emoji")


@pytest.mark.parametrize("length", [MAX_TEXT + 1, 100_000])
async def test_message_that_is_too_long_is_told_in_words(running: Running, length: int) -> None:
    chat = await running.chat(locale="zh")
    frame = {"type": "message", "id": ID, "text": "好" * length}
    await chat.socket.send_str(json.dumps(frame, ensure_ascii=False))
    error = await chat.error()
    assert (error["code"], error["id"]) == ("too_long", ID)
    assert "4" in error["text"]
    assert texts(await chat.ask("你好"))


async def test_crisis_at_the_end_of_the_longest_message_is_heard(running: Running) -> None:
    chat = await running.chat(locale="en")
    end = " I want to kill myself"
    long = ("It was a day like any other. " * 200)[: MAX_TEXT - len(end)] + end
    assert (await chat.ask(long))["source"] == "crisis"


async def test_acknowledged_is_what_the_store_has(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await running.chat(locale="en")
    put, may, inbox = running.app[SERVICE].inbox.put, asyncio.Event(), running.app[SERVICE].inbox

    async def slow(message: object) -> bool:
        await may.wait()
        return await put(message)  # type: ignore[arg-type]

    monkeypatch.setattr(inbox, "put", slow)
    message = await chat.say("hello")
    assert await chat.quiet() == []
    may.set()
    await chat.until(lambda frame: frame["type"] == "ack" and frame["id"] == message)
    assert (await running.entries(chat))[0].message_id == message


async def test_message_sent_fifty_times_is_acknowledged_each_time_and_answered_once(
    running: Running,
) -> None:
    chat, message = await running.chat(locale="en"), str(uuid4())
    for _ in range(BURST):
        await chat.say("hello", message)
    await chat.reply_to(message)
    frames = [*chat.seen, *await chat.quiet()]
    assert kinds(frames).count("reply") == 1
    assert kinds(frames).count("ack") == BURST
    assert len(await running.entries(chat)) == 2
    assert running.dialogue.heard == ["hello"]


async def test_same_id_in_two_conversations_is_two_messages(running: Running) -> None:
    first, second = await running.chat(locale="en"), await running.chat(locale="en")
    await first.say("hello", ID)
    await second.say("hello", ID)
    assert texts(await first.reply_to(ID))
    assert texts(await second.reply_to(ID))


async def test_flood_is_slowed_down_and_nobody_else_is(running: Running) -> None:
    chat, other = await running.chat(locale="en"), await running.chat(locale="en")
    sent = [await chat.say(f"message {number}") for number in range(200)]
    assert texts(await other.ask("hello"))
    await running.all_done()
    frames = [*chat.seen, *await chat.quiet(0.5)]
    refused = {frame["id"] for frame in frames if frame["type"] == "error"}
    acknowledged = {frame["id"] for frame in frames if frame["type"] == "ack"}
    assert {frame["code"] for frame in frames if frame["type"] == "error"} == {"too_many"}
    assert len(acknowledged) == BURST
    assert refused | acknowledged == set(sent)
    running.clock.advance(seconds=1)
    assert texts(await chat.ask("hello"))


@pytest.mark.parametrize("text", ["I want to kill myself", "me quiero morir", "我不想活了"])
async def test_flood_never_hides_a_crisis(running: Running, text: str) -> None:
    chat = await running.chat(locale="en")
    for number in range(BURST + 10):
        await chat.say(f"message {number}")
    await chat.say(text)
    answer = await chat.until(lambda frame: frame.get("source") == "crisis")
    assert card(answer)["lines"]


async def test_pages_of_other_sites_may_not_open_the_chat(running: Running) -> None:
    for origin in ("https://evil.example", "null", "http://127.0.0.1:1"):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await running.session.ws_connect(f"{running.url}/chat/ws", headers={"Origin": origin})
        assert refused.value.status == 403
    own = await running.session.ws_connect(
        f"{running.url}/chat/ws", headers={"Origin": running.url}
    )
    assert (await Chat(own).hello(locale="en"))["type"] == "welcome"
    await own.close()


async def test_sites_of_the_clinic_may_open_the_chat(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> None:
    site = "https://clinic.example"
    async with service(languages, clock, redis_url, tmp_path, allowed_origins=(site,)) as running:
        socket = await running.session.ws_connect(
            f"{running.url}/chat/ws", headers={"Origin": site}
        )
        assert (await Chat(socket).hello(locale="en"))["type"] == "welcome"
        await socket.close()


async def test_error_inside_ends_nothing(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = await running.chat(locale="en")

    async def broken(_message: object) -> bool:
        raise RuntimeError("CANARY")

    with monkeypatch.context() as patched:
        patched.setattr(running.app[SERVICE].inbox, "put", broken)
        message = await chat.say("hello")
        error = await chat.error()
    assert (error["code"], error["id"]) == ("internal", message)
    assert "CANARY" not in json.dumps(chat.seen)
    assert texts(await chat.ask("hello"))


async def test_conversation_that_was_erased_meanwhile_is_unknown(running: Running) -> None:
    chat = await running.chat(locale="en")
    await running.store.redis.delete(conversation_key(chat.conversation))
    await chat.say("hello")
    assert (await chat.error())["code"] == "unknown_conversation"


async def test_conversation_in_which_nothing_is_written_is_forgotten(running: Running) -> None:
    chat = await running.chat(locale="en")
    key = conversation_key(chat.conversation)
    assert await running.store.redis.ttl(key) > 0
    await chat.ask("hello")
    assert await running.store.redis.ttl(key) == -1


async def test_health_and_figures_are_told_while_parts_are_away(running: Running) -> None:
    async with running.session.get(f"{running.url}/health/live") as response:
        assert response.status == 200
    async with running.session.get(f"{running.url}/health/ready") as response:
        health = await response.json()
    assert health["parts"] == {"redis": True, "rasa": True}
    await (await running.chat(locale="en")).ask("hello")
    async with running.session.get(f"{running.url}/metrics") as response:
        figures = await response.text()
    assert 'beside_turns_total{result="ok"} 1.0' in figures
    assert "beside_spooled 0.0" in figures


async def test_texts_of_the_page_are_served_for_languages_that_are_there(running: Running) -> None:
    async with running.session.get(f"{running.url}/chat/ui/es.json") as response:
        assert all(key.startswith("ui_") for key in await response.json())
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    for locale in ("xx", "..%2f..", "en%00"):
        async with running.session.get(f"{running.url}/chat/ui/{locale}.json") as response:
            assert response.status == 404
