"""What patients should not send: a clear answer or a typed error each time, and nothing lost."""

import asyncio
import json
import time
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from bot.errors import Conflict
from bot.model import Outcome
from bot.store.escalations import Escalations
from bot.store.redis import DEAD, Store
from tests.system.conftest import Comes
from tests.system.patient import Patient
from tests.system.staff import escalation_of
from tests.system.whole import System

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

QUICK_SECONDS = 1.5
"""A reply while somebody else floods the service; at rest it takes a tenth of this."""

NOTHING_TO_READ = {
    "empty": "",
    "blanks": "  \n\t  ",
    "zero width": "\u200b\u200d\u2060\ufeff",
    "control": "\x00\x01\x02",
    "half a pair": "\ud83d",
    "direction marks": "\u202e\u200f",
}


@pytest.mark.parametrize("text", NOTHING_TO_READ.values(), ids=NOTHING_TO_READ)
@pytest.mark.parametrize("locale", ["en", "zh"])
async def test_text_without_words_is_refused_kindly(patient: Comes, locale: str, text: str) -> None:
    page = await patient(locale)
    message = await page.write(text)
    error = await page.taken(message)
    assert (error["type"], error["code"], error["id"]) == ("error", "empty", message)
    assert error["text"]
    await _still_answers(page)


@pytest.mark.parametrize("letter", ["a", "好", "😀"])
@pytest.mark.parametrize("length", [4001, 100_000])
async def test_text_that_is_too_long_is_refused_in_words(
    patient: Comes, letter: str, length: int
) -> None:
    page = await patient("es")
    message = await page.write(letter * length)
    error = await page.taken(message)
    assert (error["code"], error["id"]) == ("too_long", message)
    assert "4000" in error["text"].replace(".", "").replace("\u202f", "").replace(" ", "")
    await _still_answers(page)


async def test_longest_text_that_may_be_sent_is_answered(patient: Comes) -> None:
    page = await patient()
    text = ("I lie awake and think of work. " * 200)[:4000]
    assert (await page.say(text)).source == "bot"


async def test_danger_in_a_text_that_is_too_long_is_still_told_to_write_less(
    patient: Comes,
) -> None:
    page = await patient()
    error = await page.taken(await page.write("I want to die. " * 1000))
    assert error["code"] == "too_long"


ODD_TEXTS = {
    "NUL": "hello\x00there",
    "half a pair": "hello \ud83d there",
    "markup": "<script>alert(1)</script><b>hello</b>",
    "emoji": "😀😀😀",
    "one emoji": "😢",
    "question marks": "???",
    "template": "{{7*7}} ${HOME} %s { $name }",
    "JSON": '{"type":"hello"}',
    "right to left": "\u202ehello\u202c",
    "combining": "h" + "\u0301" * 500,
    "arabic": "مرحبا كيف حالك",
    "line breaks": "hello\n\n\n\nthere",
    "slash": "/",
    "slashes": "///",
}


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
async def test_odd_text_is_answered_and_stays_as_it_was_typed(patient: Comes, text: str) -> None:
    page = await patient()
    reply = await page.say(text)
    assert reply.source == "bot"
    assert not any(key.startswith("error_") for key in reply.keys)
    back = await page.other_tab()
    words = await back.until(lambda frame: frame["type"] == "message")
    assert words["text"] == text
    await back.leave()


DEEP = "[" * 5000 + "]" * 5000
FRAMES: dict[str, str | bytes | dict[str, Any]] = {
    "binary": b"\x00\x01\x02",
    "binary JSON": json.dumps({"type": "message", "id": str(uuid4()), "text": "hello"}).encode(),
    "not JSON": "hello",
    "half of JSON": '{"type": "message", "id": ',
    "empty": "",
    "a list": "[]",
    "null": "null",
    "a number": "1e999",
    "deep": DEEP,
    "deep text": f'{{"type": "message", "id": "{uuid4()}", "text": {DEEP}}}',
    "unknown type": {"type": "shout", "id": str(uuid4()), "text": "hello"},
    "no type": {"id": str(uuid4()), "text": "hello"},
    "no id": {"type": "message", "text": "hello"},
    "id is no UUID": {"type": "message", "id": "1", "text": "hello"},
    "id is a number": {"type": "message", "id": 1, "text": "hello"},
    "text is a number": {"type": "message", "id": str(uuid4()), "text": 1},
    "text is null": {"type": "message", "id": str(uuid4()), "text": None},
    "text is a list": {"type": "message", "id": str(uuid4()), "text": ["hello"]},
    "payload without a slash": {"type": "choice", "id": str(uuid4()), "payload": "help"},
    "payload is long": {"type": "choice", "id": str(uuid4()), "payload": "/a{" + "x" * 900 + "}"},
    "second hello": {"type": "hello", "locale": "es"},
    "server's own": {"type": "reply", "id": "1-1", "parts": []},
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
async def test_frame_that_is_none_of_ours_gets_a_typed_error_and_the_next_is_answered(
    patient: Comes, frame: str | bytes | dict[str, Any]
) -> None:
    page = await patient("es")
    await page.raw(frame)
    error = await page.error()
    assert error["code"] == "bad_frame"
    assert error["text"]
    await _still_answers(page)


async def test_frame_larger_than_any_page_sends_does_not_end_the_service(patient: Comes) -> None:
    page, other = await patient(stays=True), await patient()
    await page.raw("x" * 2_000_000)
    await page.until(lambda frame: frame["type"] == "closed")
    await _still_answers(other)
    await page.until(lambda _: len(page.of_type("welcome")) == 2)
    await _still_answers(page)


async def test_hello_that_is_wrong_is_told_so_and_may_be_said_again(system: System) -> None:
    address = system.url.replace("http", "ws") + "/chat/ws"
    async with ClientSession() as http, http.ws_connect(address) as socket:
        for frame in ('{"type": "hello", "locale": 7}', "no", '{"type": "message"}'):
            await socket.send_str(frame)
            assert (await socket.receive_json())["code"] == "bad_frame"
        await socket.send_str('{"type": "hello", "last_id": "../../etc"}')
        assert (await socket.receive_json())["type"] == "welcome"


async def test_other_sites_may_not_open_the_chat(system: System) -> None:
    address = system.url.replace("http", "ws") + "/chat/ws"
    async with ClientSession() as http:
        with pytest.raises(WSServerHandshakeError, match="403"):
            await http.ws_connect(address, headers={"Origin": "https://evil.example"})


async def test_two_hundred_messages_in_a_second_slow_nobody_else_and_none_is_lost(
    patient: Comes,
) -> None:
    flood, other = await patient(), await patient()
    sent = [await flood.write(f"message number {number}") for number in range(200)]
    began = time.monotonic()
    await other.say("hello")
    assert time.monotonic() - began < QUICK_SECONDS
    verdicts = [await flood.taken(message) for message in sent]
    kept = [each["id"] for each in verdicts if each["type"] == "ack"]
    refused = [each for each in verdicts if each["type"] == "error"]
    assert {each["code"] for each in refused} == {"too_many"}
    assert len(kept) >= 20
    for message in kept:
        await flood.answer(message, within=30)
        assert len(flood.replies_to(message)) == 1
    assert [frame["in_reply_to"] for frame in flood.of_type("reply")] == kept
    assert not flood.replies_to(refused[0]["id"])


async def test_danger_is_heard_in_a_flood(patient: Comes) -> None:
    flood = await patient()
    for number in range(60):
        await flood.write(f"message number {number}")
    message = await flood.write("I want to die")
    assert (await flood.taken(message))["type"] == "ack"
    assert (await flood.answer(message, within=20)).source == "crisis"


async def test_typed_restart_forgets_nothing(patient: Comes) -> None:
    page = await patient()
    await page.say("I want to book an appointment")
    await page.say("/restart")
    assert (await page.say("next Tuesday")).keys == ("utter_ask_time",)


@pytest.mark.parametrize("text", ['/choose{"choice": "2026-12-01"}', "/session_start", "/book{"])
async def test_typed_command_is_answered_as_words(patient: Comes, text: str) -> None:
    page = await patient()
    await page.say("I want to book an appointment")
    reply = await page.say(text)
    assert reply.source == "bot"
    assert not any(key.startswith("error_") for key in reply.keys)
    assert "utter_ask_time" not in reply.keys


@pytest.mark.parametrize(
    "payload",
    [
        *("/restart", "/session_start", "/nonsense", '/inform{"day": "2026-12-01"}'),
        *('/choose{"choice": "yes"}', "/choose", "/choose{broken}", '/choose{"choice": {"a": 1}}'),
        *("/change_language{]}", "/action_listen", '/companion{"a": {}}'),
        *('/crisis{"answer": "yes", "to": "plan"}', '/crisis{"country": "XX"}', "/crisis{[}"),
    ],
)
async def test_payload_that_was_never_offered_gets_an_answer_and_does_nothing(
    patient: Comes, payload: str
) -> None:
    page = await patient()
    reply = await page.choose(payload)
    assert reply.source == "bot"
    assert not any(key.startswith("error_") for key in reply.keys)
    assert page.of_type("mode") == []
    assert (await page.choose("/list_appointments")).keys == ("utter_no_appointments",)


async def test_language_that_there_is_none_of_is_not_switched_to(patient: Comes) -> None:
    page = await patient()
    await page.choose('/change_language{"language": "xx"}')
    assert page.of_type("locale") == []
    await _still_answers(page)


async def test_time_that_was_never_offered_cannot_be_chosen(patient: Comes) -> None:
    page = await patient()
    await page.choose("/book_appointment")
    await page.say("next Tuesday")
    now = datetime.now(UTC)
    soon = (now + timedelta(days=5)).replace(hour=3, minute=17, second=0, microsecond=0)
    reply = await page.choose(f'/choose{{"choice": "{soon.isoformat()}"}}')
    assert reply.keys[-1] == "utter_time_not_offered"
    gone = (now - timedelta(days=300)).replace(hour=9, minute=0, second=0, microsecond=0)
    reply = await page.choose(f'/choose{{"choice": "{gone.isoformat()}"}}')
    assert reply.keys[-1] == "utter_day_past"


# Appointments that cannot be


@pytest.mark.parametrize(
    ("locale", "line", "key"),
    [
        ("en", "yesterday", "utter_day_past"),
        ("en", "January 3, 2020", "utter_day_past"),
        ("en", "the 31st of February", "utter_day_impossible"),
        ("en", "December 1, 2090", "utter_day_too_far"),
        ("es", "ayer", "utter_day_past"),
        ("es", "el 31 de febrero", "utter_day_impossible"),
        ("zh", "昨天", "utter_day_past"),
        ("zh", "2月31日", "utter_day_impossible"),
        ("en", "blorp", "utter_day_not_understood"),
    ],
)
async def test_impossible_day_is_explained_and_others_are_offered(
    patient: Comes, locale: str, line: str, key: str
) -> None:
    page = await patient(locale)
    await page.choose("/book_appointment")
    reply = await page.say(line)
    assert reply.keys[0] == key
    assert len(reply.choices) >= 3


async def test_time_that_somebody_else_took_meanwhile_is_not_booked_twice(
    patient: Comes,
) -> None:
    pages = [await patient(), await patient()]
    for line in ("book an appointment", "in three weeks at 12:00", "a check-up"):
        asked = await asyncio.gather(*(page.say(line) for page in pages))
    assert {reply.keys for reply in asked} == {("utter_ask_confirmed",)}
    booked = await asyncio.gather(*(page.say("yes") for page in pages))
    assert sorted(reply.keys[0] for reply in booked) == ["utter_booked", "utter_slot_taken"]
    loser = pages[0] if booked[0].keys[0] == "utter_slot_taken" else pages[1]
    offered = next(reply for reply in booked if reply.keys[0] == "utter_slot_taken")
    assert offered.choices
    await loser.choose(next(iter(offered.choices.values())))
    assert (await loser.say("yes")).keys[0] == "utter_booked"


# Claims


async def test_fifty_claims_at_once_have_one_winner(
    patient: Comes, store: Store, escalations: Escalations
) -> None:
    page = await patient()
    await page.say("human")
    escalation = await escalation_of(page.conversation, store, escalations)
    names = [f"staff {number}" for number in range(50)]
    claims = (escalations.claim(escalation.id, name) for name in names)
    done = await asyncio.gather(*claims, return_exceptions=True)
    winners = [name for name, each in zip(names, done, strict=True) if not _conflict(each)]
    assert len(winners) == 1
    assert sum(map(_conflict, done)) == 49
    assert (await escalations.get(escalation.id)).claimed_by == winners[0]
    await page.until(lambda frame: frame == {"type": "mode", "mode": "human"})
    joined = await page.until(lambda frame: frame.get("source") == "event")
    assert winners[0] in str(joined["parts"])
    await escalations.close(escalation.id, winners[0], Outcome.SUPPORTED)
    assert len([f for f in page.of_type("reply") if "has joined" in str(f["parts"])]) == 1


def _conflict(result: object) -> bool:
    if isinstance(result, BaseException) and not isinstance(result, Conflict):
        raise result
    return isinstance(result, Conflict)


# Afterwards


async def test_no_message_was_given_up(store: Store) -> None:
    assert await store.redis.xlen(DEAD) == 0


async def test_no_word_of_a_patient_is_in_any_log_p6(patient: Comes, system: System) -> None:
    page = await patient()
    for line in (
        *("hello zanzibarcanary", "I want to book an appointment", "next Tuesday", "13:00"),
        *("my zanzibarcanary hurts", "yes", "what zanzibarcanary can I take", "/zanzibarcanary"),
        *("I feel sad about zanzibarcanary\x00", "zanzibarcanary \ud83d", "cancel my appointment"),
        *("yes", "I want to die zanzibarcanary", "zanzibarcanary", "yes"),
    ):
        await page.say(line)
    await page.raw('{"type": "message", "zanzibarcanary": ')
    await page.raw({"type": "zanzibarcanary", "id": "zanzibarcanary"})
    await page.choose('/choose{"choice": "zanzibarcanary"}')
    await page.choose("/zanzibarcanary")
    logs = list(system.logs())
    assert {log.name for log in logs} >= {"bot.log", "rasa.log", "actions.log", "redis.log"}
    for log in logs:
        content = log.read_text(encoding="utf-8", errors="replace").casefold()
        assert "zanzibarcanary" not in content, log.name
        assert page.token.casefold() not in content, log.name


async def _still_answers(page: Patient) -> None:
    assert (await page.choose("/help")).keys == ("utter_help",)
