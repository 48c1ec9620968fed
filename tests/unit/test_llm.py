"""The language model behind a server: whatever it does, a reason comes back in time, no secret."""

import asyncio
import io
import json
import socket
import time
import traceback
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import structlog
from pydantic import SecretStr

from actions.llm import Prompt, Turn, openai
from actions.llm.answer import read_answer
from actions.llm.breaker import FAILURES, PAUSE_SECONDS, Breaker
from actions.llm.choose import make_model
from actions.llm.openai import OpenAIModel
from actions.llm.transformers import LocalModel
from bot import doctor
from bot.errors import ConfigurationError, ModelFault, ModelUnavailable, RetryLater
from bot.settings import Settings, load_settings, stays_here
from tests.conftest import ManualClock, free_port
from tests.model_server import (
    ANSWER,
    Behaviour,
    ModelServer,
    calls_a_tool,
    completion,
    floods,
    hangs,
    hangs_in_the_middle,
    hangs_up,
    hangs_up_in_the_middle,
    model_server,
    redirects,
    says,
    sends,
    trickles,
)

KEY = "CANARY-key"
WORDS = "CANARY words of a patient"
PROMPT = Prompt(messages=(Turn(role="user", content=WORDS),), most_tokens=300)
BROKEN = "CANARY broken answer"


@pytest.fixture(autouse=True)
def _empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin in an empty folder, with nothing set."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    async with model_server() as started:
        yield started


@pytest.fixture
async def model(server: ModelServer, clock: ManualClock) -> AsyncIterator[OpenAIModel]:
    made = OpenAIModel(server.url, "small", clock, key=SecretStr(KEY))
    yield made
    await made.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up soon."""
    monkeypatch.setattr(openai, "SECONDS", 0.3)


async def reason_of(model: OpenAIModel) -> str:
    with pytest.raises(ModelUnavailable) as raised:
        await model.reply(PROMPT)
    return raised.value.reason


# What goes there and comes back


async def test_the_server_is_asked_for_its_model_with_the_key_and_a_limit(
    server: ModelServer, model: OpenAIModel
) -> None:
    assert await model.reply(PROMPT) == ANSWER
    assert server.calls == [
        {
            "model": "small",
            "messages": [{"role": "user", "content": WORDS}],
            "max_tokens": 300,
            "stream": False,
        }
    ]
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


async def test_without_a_key_none_is_sent(server: ModelServer, clock: ManualClock) -> None:
    model = OpenAIModel(f"{server.url}/", "small", clock)
    assert await model.reply(PROMPT) == ANSWER
    assert "Authorization" not in server.headers[0]
    await model.close()


async def test_nothing_is_kept_between_two_patients(
    server: ModelServer, model: OpenAIModel
) -> None:
    server.next.append(sends(json.dumps(completion()), headers={"Set-Cookie": "who=first; Path=/"}))
    await model.reply(PROMPT)
    await model.reply(PROMPT)
    assert "Cookie" not in server.headers[1]


@pytest.mark.parametrize(
    ("text", "cut", "spoken"),
    [
        ("  I hear you.\n", False, "I hear you."),
        ("<think>She is sad.</think>\n\nI hear you.", False, "I hear you."),
        ("She is sad.\n</think>I hear you.", False, "I hear you."),
        ("I hear you.<think>More?", False, "I hear you."),
        ("I hear you. What was the", True, "I hear you."),
        ("Te escucho. ¿Qué pasó? Dime", True, "Te escucho. ¿Qué pasó?"),
        ("我听到了。你想说说吗？如果", True, "我听到了。你想说说吗？"),
        ("She said “go.” And th", True, "She said “go.”"),
        ("I hear you.", True, "I hear you."),
        ("I hear you. Try this:\n1. Br", True, "I hear you."),
        ("no full stop", False, "no full stop"),
    ],
)
def test_of_an_answer_stays_what_is_said_in_whole_sentences(
    text: str, cut: bool, spoken: str
) -> None:
    assert read_answer(text, cut=cut) == spoken


@pytest.mark.parametrize(
    ("text", "cut", "reason"),
    [
        ("", False, "empty"),
        (" \n\t", False, "empty"),
        ("<think>Only thoughts.</think> ", False, "empty"),
        ("<think>Thoughts without end", True, "empty"),
        ("<think>" * 40_000, True, "empty"),
        ("one sentence that never", True, "too_long"),
        ("Word. " * 1000, False, "too_long"),
    ],
)
def test_an_answer_without_anything_to_say_is_none(text: str, cut: bool, reason: str) -> None:
    with pytest.raises(ModelUnavailable) as raised:
        read_answer(text, cut=cut)
    assert raised.value.reason == reason


# Faults

FAULTS: list[tuple[Behaviour, ModelFault]] = [
    (hangs, "timeout"),
    (hangs_in_the_middle, "timeout"),
    (trickles, "timeout"),
    (hangs_up, "connect"),
    (hangs_up_in_the_middle, "malformed"),
    (floods, "too_long"),
    (calls_a_tool(), "malformed"),
    (says(ANSWER, tool_calls=[{"id": "1"}]), "malformed"),
    (says(ANSWER, function_call={"name": "x"}), "malformed"),
    (says(""), "empty"),
    (says(None), "empty"),
    (says("<think>hm</think>"), "empty"),
    (says(["a", "list"]), "malformed"),
    (says(ANSWER, finish="content_filter"), "malformed"),
    (says(ANSWER, finish=None), "malformed"),
    (sends(BROKEN, status=500), "status_5xx"),
    (sends(BROKEN, status=503), "status_5xx"),
    (sends("{}", status=429, headers={"Retry-After": "60"}), "status_429"),
    (sends(BROKEN, status=401), "status_4xx"),
    (redirects("/v1/elsewhere"), "status_3xx"),
    (sends(f"<html>{BROKEN}</html>", content_type="text/html"), "malformed"),
    (sends(json.dumps(completion()), content_type="text/plain"), "malformed"),
    (sends(json.dumps(completion())[:40]), "malformed"),
    (sends(b"\xff\xfe\x00"), "malformed"),
    (sends(""), "malformed"),
    (sends("[]"), "malformed"),
    (sends('{"choices": []}'), "malformed"),
    (sends('{"choices": {"a": 1}}'), "malformed"),
    (sends("[" * 100_000), "malformed"),
    (sends(b"not zipped", headers={"Content-Encoding": "gzip"}), "malformed"),
]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("behaviour", "reason"), FAULTS)
async def test_every_fault_has_its_reason_comes_in_time_and_is_over_with_the_next_call(
    server: ModelServer, model: OpenAIModel, behaviour: Behaviour, reason: str
) -> None:
    server.next.append(behaviour)
    start = time.monotonic()
    assert await reason_of(model) == reason
    assert time.monotonic() - start < 2
    assert len(server.calls) == 1, "only a connection that failed is tried again"
    assert await model.reply(PROMPT) == ANSWER


async def test_a_redirect_is_not_followed(server: ModelServer, model: OpenAIModel) -> None:
    server.next.append(redirects("/v1/chat/completions"))
    assert await reason_of(model) == "status_3xx"
    assert len(server.calls) == 1


async def test_a_refused_connection_is_tried_once_more(
    clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, tries = OpenAIModel(f"http://127.0.0.1:{free_port()}/v1", "small", clock), []
    attempt = model._attempt

    async def counted(prompt: Prompt) -> bytes:
        tries.append(prompt)
        return await attempt(prompt)

    monkeypatch.setattr(model, "_attempt", counted)
    assert await reason_of(model) == "connect"
    assert len(tries) == 2
    await model.close()


async def test_a_name_that_nobody_knows_is_a_connection_that_failed(clock: ManualClock) -> None:
    model = OpenAIModel("http://nobody.invalid/v1", "small", clock)
    assert await reason_of(model) == "connect"
    await model.close()


@pytest.mark.usefixtures("impatient")
async def test_a_server_that_accepts_and_never_reads_is_too_late(clock: ManualClock) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        model = OpenAIModel(f"http://127.0.0.1:{silent.getsockname()[1]}/v1", "small", clock)
        assert await reason_of(model) == "timeout"
        await model.close()


async def test_what_is_no_http_at_all_is_malformed(clock: ManualClock) -> None:
    async def speak(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-CANARY\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(speak, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        model = OpenAIModel(f"http://127.0.0.1:{port}/v1", "small", clock)
        assert await reason_of(model) == "malformed"
        await model.close()


async def test_cancelling_ends_the_call_and_closes_the_connection(
    server: ModelServer, model: OpenAIModel
) -> None:
    server.next.append(hangs)
    call = asyncio.create_task(model.reply(PROMPT))
    await asyncio.wait_for(server.heard.get(), 2)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    await asyncio.wait_for(server.ended.wait(), 2)
    assert await model.reply(PROMPT) == ANSWER


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("behaviour", "_reason"), FAULTS)
async def test_no_key_prompt_or_answer_is_told(
    server: ModelServer,
    model: OpenAIModel,
    lines: io.StringIO,
    behaviour: Behaviour,
    _reason: str,
) -> None:
    server.next.append(behaviour)
    with pytest.raises(ModelUnavailable) as raised:
        await model.reply(PROMPT)
    error = raised.value
    assert error.__cause__ is None
    assert error.__context__ is None
    told = "".join(traceback.format_exception(error)) + repr(error)
    assert "CANARY" not in told
    structlog.get_logger().error("as a caller may log it", exc_info=error)
    assert '"reason"' in lines.getvalue()
    assert "CANARY" not in lines.getvalue()
    assert "CANARY" not in repr(vars(model))


def test_it_is_an_error_to_try_again_later() -> None:
    error = ModelUnavailable("timeout")
    assert isinstance(error, RetryLater)
    assert (error.code, error.reason, str(error)) == ("model_unavailable", "timeout", "timeout")


# Being left alone


async def test_after_five_failures_in_a_row_the_server_is_left_alone_then_tried_with_one_call(
    server: ModelServer, model: OpenAIModel, clock: ManualClock
) -> None:
    server.next.extend([sends("{}", status=500)] * FAILURES)
    assert [await reason_of(model) for _ in range(FAILURES)] == ["status_5xx"] * FAILURES
    assert await reason_of(model) == "open"
    clock.advance(seconds=PAUSE_SECONDS - 1)
    assert await reason_of(model) == "open"
    assert len(server.calls) == FAILURES
    clock.advance(seconds=1)
    gate = asyncio.Event()

    async def once_open(request: Any) -> Any:
        await gate.wait()
        return await says()(request)

    server.next.append(once_open)
    trial = asyncio.create_task(model.reply(PROMPT))
    for _ in range(FAILURES + 1):
        await asyncio.wait_for(server.heard.get(), 2)
    assert await reason_of(model) == "open", "one trial at a time"
    gate.set()
    assert await trial == ANSWER
    assert await model.reply(PROMPT) == ANSWER


def fails(breaker: Breaker) -> str:
    with pytest.raises(ModelUnavailable) as raised, breaker.call():
        raise ModelUnavailable("timeout")
    return raised.value.reason


def opened(clock: ManualClock) -> Breaker:
    breaker = Breaker(clock)
    for _ in range(FAILURES):
        assert fails(breaker) == "timeout"
    assert fails(breaker) == "open"
    return breaker


def test_a_success_between_failures_keeps_it_closed(clock: ManualClock) -> None:
    breaker = Breaker(clock)
    for _ in range(3):
        for _ in range(FAILURES - 1):
            assert fails(breaker) == "timeout"
        with breaker.call():
            pass


def test_a_trial_that_fails_opens_it_for_another_pause(clock: ManualClock) -> None:
    breaker = opened(clock)
    clock.advance(seconds=PAUSE_SECONDS)
    assert fails(breaker) == "timeout"
    assert fails(breaker) == "open"
    clock.advance(seconds=PAUSE_SECONDS)
    with breaker.call():
        pass
    assert fails(breaker) == "timeout", "closed again"


def test_a_trial_that_is_cancelled_leaves_room_for_the_next(clock: ManualClock) -> None:
    breaker = opened(clock)
    clock.advance(seconds=PAUSE_SECONDS)
    with pytest.raises(asyncio.CancelledError), breaker.call():
        raise asyncio.CancelledError
    with breaker.call():
        pass


def test_cancelled_calls_are_no_failures(clock: ManualClock) -> None:
    breaker = Breaker(clock)
    for _ in range(2 * FAILURES):
        with pytest.raises(asyncio.CancelledError), breaker.call():
            raise asyncio.CancelledError
    with breaker.call():
        pass


def test_a_clock_set_back_does_not_prolong_the_pause(clock: ManualClock) -> None:
    breaker = opened(clock)
    clock.advance(hours=-1)
    with breaker.call():
        pass


# Choosing by settings


def settings(**values: Any) -> Settings:
    return load_settings(_env_file=None, **values)


def on(server: ModelServer, **more: Any) -> Settings:
    return settings(llm="openai", llm_url=server.url, llm_model="small", **more)


def test_by_default_there_is_no_model() -> None:
    assert make_model(settings()) is None


async def test_the_model_of_the_settings_answers(server: ModelServer) -> None:
    with server.allowed():
        model = make_model(on(server, llm_key=KEY))
    assert isinstance(model, OpenAIModel)
    assert await model.reply(PROMPT) == ANSWER
    await model.close()


@pytest.mark.parametrize(
    "chosen",
    [
        {"llm": "openai", "llm_url": "http://127.0.0.1:{port}/v1", "llm_model": "small"},
        {"llm": "openai", "llm_url": "http://127.0.0.1:8080/v1", "llm_model": "small"},
        {"llm": "openai", "llm_url": "http://llm:{allowed}/v1", "llm_model": "small"},
        {"llm": "transformers", "llm_model": "owner/name"},
    ],
)
async def test_in_tests_no_other_model_can_be_called(
    server: ModelServer, chosen: dict[str, str]
) -> None:
    ports = {"port": server.port + 1, "allowed": server.port}
    with server.allowed():
        given = {name: value.format(**ports) for name, value in chosen.items()}
        model = make_model(settings(**given))
    assert model is not None
    with pytest.raises(ConfigurationError, match="BESIDE_FORBID_MODELS"):
        await model.reply(PROMPT)
    await model.close()
    assert server.calls == []


def test_a_language_without_instructions_for_a_model_stops_the_start(server: ModelServer) -> None:
    chosen = on(server).model_copy(update={"languages": ("en", "xx")})
    with pytest.raises(ConfigurationError, match=r"locales/xx/prompt\.yml"):
        make_model(chosen)


@pytest.mark.parametrize(
    ("url", "stays"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("http://localhost/v1", True),
        ("http://[::1]:8080/v1", True),
        ("http://10.1.2.3/v1", True),
        ("http://172.16.0.1/v1", True),
        ("http://192.168.1.9:11434/v1", True),
        ("http://[fd00::1]/v1", True),
        ("http://llm:8080/v1", True),
        ("http://gpu_server-2/v1", True),
        ("https://api.example.org/v1", False),
        ("http://172.32.0.1/v1", False),
        ("http://8.8.8.8/v1", False),
        ("http://169.254.169.254/v1", False),
        ("http://[2001:db8::1]/v1", False),
        ("http://[::ffff:8.8.8.8]/v1", False),
        ("http://134744072/v1", False),
        ("http://0x8080808/v1", False),
        ("http://llm./v1", False),
        ("http://127.0.0.1.example.org/v1", False),
    ],
)
def test_only_this_machine_private_addresses_and_containers_are_the_clinics_own(
    url: str, stays: bool
) -> None:
    assert stays_here(url) is stays
    given = {"llm": "openai", "llm_model": "small", "llm_url": url.replace("http:", "https:")}
    if stays:
        settings(**given | {"llm_url": url})
    else:
        with pytest.raises(ConfigurationError, match="llm_leaves_premises"):
            settings(**given)
        assert settings(**given, llm_leaves_premises=True).llm_url.startswith("https://")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"llm": "magic"}, "llm"),
        ({"llm": "openai", "llm_url": "http://llm/v1"}, "llm_model"),
        ({"llm": "transformers"}, "llm_model"),
        ({"llm": "openai", "llm_model": "m"}, "llm_url"),
        ({"llm": "openai", "llm_model": "m", "llm_url": "llm:8080"}, "'llm:8080'"),
        ({"llm": "openai", "llm_model": "m", "llm_url": "http://llm:x/v1"}, "http://llm:x/v1"),
        ({"llm": "openai", "llm_model": "m", "llm_url": "http://a:CANARY@llm/v1"}, "llm_url"),
        ({"llm": "openai", "llm_model": "m", "llm_url": "http://llm/v1?key=CANARY"}, "llm_url"),
        ({"llm_threads": 0}, "llm_threads"),
        (
            {
                "llm": "openai",
                "llm_model": "m",
                "llm_url": "http://api.example.org/v1",
                "llm_leaves_premises": True,
            },
            "https",
        ),
    ],
)
def test_half_a_setting_stops_the_start_and_names_itself(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        settings(**given, llm_key=SecretStr(KEY))
    assert told in str(error.value)
    assert "CANARY" not in str(error.value)


def test_a_key_is_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BESIDE_LLM_KEY", KEY)
    assert KEY not in repr(load_settings(_env_file=None))
    monkeypatch.setenv("BESIDE_LLM", "magic")
    with pytest.raises(ConfigurationError) as error:
        load_settings(_env_file=None)
    assert KEY not in str(error.value)


# Inside the process


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (None, "there is no such folder"),
        ({}, "config.json"),
        ({"config.json": "{}"}, "safetensors"),
        ({"config.json": "{}", "pytorch_model.bin": ""}, "safetensors"),
        ({"config.json": "{}", "model.safetensors": ""}, "tokenizer"),
        ({"config.json": "{}", "model.safetensors": "", "tokenizer.json": "{}"}, "chat template"),
    ],
)
def test_a_folder_that_is_not_whole_stops_the_start_and_says_what_it_lacks(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    files: dict[str, str] | None,
    told: str,
) -> None:
    monkeypatch.delenv("BESIDE_FORBID_MODELS")
    folder = tmp_path / "model"
    if files is not None:
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8")
    chosen = settings(llm="transformers", llm_model=str(folder))
    with pytest.raises(ConfigurationError, match=told) as error:
        make_model(chosen)
    assert str(folder) in str(error.value)


async def test_a_model_that_cannot_be_loaded_is_tried_once_and_told_once(
    tmp_path: Path, lines: io.StringIO
) -> None:
    model = LocalModel(str(tmp_path / "missing"), seconds=60)
    for _ in range(2):
        with pytest.raises(ModelUnavailable) as raised:
            await model.reply(PROMPT)
        assert raised.value.reason == "broken"
    await model.close()
    told = [line for line in lines.getvalue().splitlines() if "cannot be loaded" in line]
    assert len(told) == 1
    assert "CANARY" not in lines.getvalue()


# The doctor


async def seen(chosen: Settings) -> doctor.Finding:
    return await doctor._llm(chosen)


async def test_doctor_says_that_the_library_answers_where_no_model_does() -> None:
    found = await seen(settings())
    assert (found.state, found.subject) == ("ok", "LLM")
    assert found.told == "off: the curated library answers"


async def test_doctor_names_the_model_that_a_server_has(server: ModelServer) -> None:
    found = await seen(on(server, llm_key=KEY))
    assert found.state == "ok"
    assert "'small'" in found.told
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert server.calls == [], "it looks, it does not ask"


async def test_doctor_finds_a_server_that_has_another_model(server: ModelServer) -> None:
    server.models = ["large"]
    found = await seen(on(server))
    assert found.state == "note"
    assert "BESIDE_LLM_MODEL" in found.told


async def test_doctor_finds_a_server_that_is_away() -> None:
    url = f"http://127.0.0.1:{free_port()}/v1"
    found = await seen(settings(llm="openai", llm_model="m", llm_url=url, llm_key=KEY))
    assert found.state == "note"
    assert url in found.told
    assert KEY not in found.told


async def test_doctor_notes_that_words_leave_the_premises(
    server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "stays_here", lambda _url: False)
    found = await seen(on(server))
    assert found.state == "note"
    assert "leaves the premises" in found.told


async def test_doctor_looks_into_the_folder_of_a_model(tmp_path: Path) -> None:
    found = await seen(settings(llm="transformers", llm_model=str(tmp_path / "missing")))
    assert found.state == "wrong"
    assert "no such folder" in found.told
    hub = await seen(settings(llm="transformers", llm_model="owner/name"))
    assert hub.state == "note"
