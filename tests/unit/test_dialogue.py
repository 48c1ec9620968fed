"""The client of the dialogue manager: a whole answer, or a failure that tells nothing."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

import bot.dialogue
from bot.dialogue import Dialogue
from bot.errors import DialogueUnavailable
from tests.conftest import free_port
from tests.fakes import (
    Behaviour,
    FakeDialogue,
    floods,
    hangs_up,
    reply,
    says,
    says_once_open,
    sends,
    without_end_mark,
)

BROKEN: dict[str, Behaviour] = {
    "no replies": sends('{"replies": [], "end": true}'),
    "a list": sends("[]"),
    "nothing": sends(""),
    "null": sends("null"),
    "half of the JSON": sends('{"replies": [{"key": "utter_greet"'),
    "no end mark": without_end_mark("utter_greet"),
    "an end that is false": sends('{"replies": [{"key": "utter_greet"}], "end": false}'),
    "garbage": sends(b"\xff\xfe\x00"),
    "HTML": sends("<html>CANARY</html>"),
    "502": sends('{"error": "CANARY"}', status=502),
    "a redirect": sends("", status=304),
    "deep nesting": sends("[" * 100_000),
    "a key that is none": says("CANARY: I took the pills"),
    "arguments that are none": sends(
        '{"replies": [{"key": "utter_x", "args": "CANARY"}], "end": true}'
    ),
    "a cut connection": hangs_up(),
    "50 MB": floods(50),
}


@pytest.fixture
async def fake() -> AsyncIterator[FakeDialogue]:
    async with FakeDialogue().running() as started:
        yield started


@pytest.fixture
async def dialogue(fake: FakeDialogue) -> AsyncIterator[Dialogue]:
    client = Dialogue(fake.url)
    async for _ in client.session(None):
        yield client


async def test_answer_is_read_whole(fake: FakeDialogue, dialogue: Dialogue) -> None:
    choice = {"payload": "/affirm", "key": "choice_yes"}
    fake.next.append(
        says(
            reply("utter_ask_time", args={"day": {"$date": "2026-11-24"}}, choices=[choice]),
            reply("utter_human_requested", effect={"human": True}),
        )
    )
    answer = await dialogue.send("c1", "hello", {"locale": "en"})
    assert [each.key for each in answer.utterances] == ["utter_ask_time", "utter_human_requested"]
    assert answer.utterances[0].args == {"day": {"$date": "2026-11-24"}}
    assert answer.utterances[0].choices == (choice,)
    assert answer.effects == ({"human": True},)
    assert answer.intent == "greet"
    assert fake.calls == [{"sender": "c1", "message": "hello", "metadata": {"locale": "en"}}]


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN)
async def test_anything_but_a_whole_answer_is_a_failure_that_tells_nothing(
    fake: FakeDialogue, dialogue: Dialogue, behaviour: Behaviour
) -> None:
    fake.next.append(behaviour)
    start = time.perf_counter()
    with pytest.raises(DialogueUnavailable) as failure:
        await dialogue.send("c1", "CANARY", {})
    assert time.perf_counter() - start < 2
    assert "CANARY" not in str(failure.value)
    assert (await dialogue.send("c1", "hello", {})).utterances, "and it works again"


async def test_late_answer_is_a_failure(
    fake: FakeDialogue, dialogue: Dialogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.dialogue, "TIMEOUT_SECONDS", 0.05)
    gate = asyncio.Event()
    fake.next.append(says_once_open(gate, "utter_greet"))
    with pytest.raises(DialogueUnavailable, match="TimeoutError"):
        await dialogue.send("c1", "hello", {})
    gate.set()


async def test_lone_surrogates_do_not_break_the_request(
    fake: FakeDialogue, dialogue: Dialogue
) -> None:
    assert (await dialogue.send("c1", "cut \ud83d", {})).utterances


async def test_nobody_there_is_a_failure() -> None:
    client = Dialogue(f"http://127.0.0.1:{free_port()}")
    async for _ in client.session(None):
        with pytest.raises(DialogueUnavailable):
            await client.send("c1", "hello", {})
        with pytest.raises(DialogueUnavailable):
            await client.ping()


async def test_client_that_was_not_started_says_so() -> None:
    with pytest.raises(DialogueUnavailable):
        await Dialogue("http://127.0.0.1:1").send("c1", "hello", {})


async def test_ping_finds_a_dialogue_manager_that_is_there(dialogue: Dialogue) -> None:
    await dialogue.ping()
