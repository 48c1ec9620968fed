"""The chat interface for evaluation suites: the whole bot, as they call it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.channels.chat_api import MAX_TEXT, PATH
from bot.settings import Settings
from tests.conftest import ManualClock
from tests.service import Languages, Running, service

TOKEN = "of-a-test-and-long-enough-0123"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
async def open_bot(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> AsyncIterator[Running]:
    async with service(
        languages, clock, redis_url, tmp_path / "state", chat_api_token=TOKEN
    ) as started:
        yield started


async def ask(
    bot: Running, said: list[dict[str, str]], status: int = 200, **more: Any
) -> dict[str, Any]:
    headers = more.pop("headers", HEADERS)
    body = {"model": "beside", "messages": said, **more}
    async with bot.session.post(f"{bot.url}{PATH}", json=body, headers=headers) as answer:
        assert answer.status == status, await answer.text()
        return dict(await answer.json())


def user(text: str) -> dict[str, str]:
    return {"role": "user", "content": text}


async def test_a_conversation_is_known_again_by_what_was_said(open_bot: Running) -> None:
    said = [{"role": "system", "content": "You are kind."}, user("hello")]
    conversations = set()
    for turn in range(20):
        answer = await ask(open_bot, said)
        message = answer["choices"][0]["message"]
        assert message["role"] == "assistant"
        assert message["content"]
        conversations.add(answer["beside"]["conversation"])
        said += [message, user(f"go on {turn}")]
    assert len(conversations) == 1
    entries = await open_bot.transcript.read(conversations.pop())
    assert sum(1 for entry in entries if entry.message_id) == 20


async def test_the_same_words_of_two_callers_stay_two_conversations(open_bot: Running) -> None:
    first, second = await ask(open_bot, [user("hello")]), await ask(open_bot, [user("hello")])
    assert first["beside"]["conversation"] != second["beside"]["conversation"]


async def test_a_named_user_keeps_one_conversation_without_its_history(open_bot: Running) -> None:
    first = await ask(open_bot, [user("hello")], user="suite-1")
    second = await ask(open_bot, [user("and now?")], user="suite-1")
    other = await ask(open_bot, [user("hello")], user="suite-2")
    assert first["beside"]["conversation"] == second["beside"]["conversation"]
    assert other["beside"]["conversation"] != first["beside"]["conversation"]


async def test_danger_goes_the_way_of_every_message(open_bot: Running) -> None:
    answer = await ask(open_bot, [user("I want to kill myself")])
    assert "crisis_open_suicide" in answer["beside"]["keys"]
    assert (await open_bot.case()).conversation == answer["beside"]["conversation"]


async def test_the_language_comes_from_the_header(open_bot: Running) -> None:
    headers = {**HEADERS, "Accept-Language": "es-MX,es;q=0.9"}
    answer = await ask(open_bot, [user("me quiero matar")], headers=headers)
    conversation = await open_bot.patients.get(answer["beside"]["conversation"])
    assert (conversation.locale, conversation.region) == ("es", "MX")


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}])
async def test_nobody_talks_without_the_token(open_bot: Running, headers: dict[str, str]) -> None:
    answer = await ask(open_bot, [user("hello")], 401, headers=headers)
    assert answer["error"]["code"] == "not_signed_in"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ([], 400),
        ([{"role": "assistant", "content": "hi"}], 400),
        ([{"role": "robot", "content": "hi"}], 400),
        ([user("  ")], 400),
        ([user("x" * (MAX_TEXT + 1))], 413),
    ],
)
async def test_what_cannot_be_answered_is_refused_and_not_repeated(
    open_bot: Running, said: list[dict[str, str]], status: int
) -> None:
    answer = await ask(open_bot, said, status)
    assert answer["error"]["message"]
    assert "robot" not in str(answer)


async def test_a_stream_is_refused(open_bot: Running) -> None:
    answer = await ask(open_bot, [user("hello")], 400, stream=True)
    assert "stream" in answer["error"]["message"]


async def test_it_is_off_without_a_token(running: Running) -> None:
    async with running.session.post(f"{running.url}{PATH}", json={}) as answer:
        assert answer.status == 404


def test_a_short_token_stops_the_start() -> None:
    with pytest.raises(ValueError, match="24 characters"):
        Settings(_env_file=None, chat_api_token="short")
