"""Real runtimes, a tiny model: what we send is understood, and what comes back is read."""

import asyncio
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker

from actions.companion import Companion
from actions.llm import ChatModel, Prompt
from actions.llm.openai import OpenAIModel
from actions.llm.prompt import build
from actions.llm.transformers import MOST_WAITING, LocalModel
from bot import doctor
from bot.clock import SystemClock
from bot.errors import ModelUnavailable
from bot.settings import Clinic, load_settings
from tests import tiny_model
from tests.conftest import free_port

pytestmark = pytest.mark.slow

SERVING = ("fastapi", "uvicorn", "openai")
READY_SECONDS = 50.0
PROMPT = build("en", [("patient", "I cannot sleep. My name is Ana.")])
LONG = Prompt(messages=PROMPT.messages, most_tokens=6000)
LLAMA_CPP = """
import sys, time, xllamacpp
made = xllamacpp.CommonParams()
made.model.path, made.port, made.model_alias = sys.argv[1], int(sys.argv[2]), {"beside"}
made.n_ctx, made.n_parallel, made.cpuparams.n_threads = 8192, 1, 1
server = xllamacpp.Server(made)
time.sleep(600)
"""
"""llama.cpp's own server, as the package xllamacpp brings it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.make(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.make(tmp_path_factory.mktemp("endless"), endless=True)


@contextmanager
def running(command: Sequence[str], port: int, log: Path) -> Iterator[str]:
    """Run a server until the block ends; yield its address once it lists its models."""
    url, deadline = f"http://127.0.0.1:{port}/v1", time.monotonic() + READY_SECONDS
    with log.open("wb") as sink, subprocess.Popen(command, stdout=sink, stderr=sink) as process:
        try:
            while not lists_models(url):
                if process.poll() is not None or time.monotonic() > deadline:
                    pytest.fail(f"{command[0]} is not ready: {log.read_text('utf-8')[-2000:]}")
                time.sleep(0.2)
            yield url
        finally:
            process.kill()


def lists_models(url: str) -> bool:
    try:
        with urlopen(f"{url}/models", timeout=2) as answer:  # noqa: S310
            return bool(json.load(answer))
    except (URLError, OSError, ValueError):
        return False


@pytest.fixture(scope="module")
def transformers_serve(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if missing := [name for name in SERVING if find_spec(name) is None]:
        pytest.skip(f"`transformers serve` wants {', '.join(missing)}, which are not installed")
    port, cli = free_port(), str(Path(sys.executable).with_name("transformers"))
    command = [cli, "serve", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    with running(command, port, tmp_path_factory.mktemp("serve") / "log") as url:
        yield url


@pytest.fixture(scope="module")
def llama_cpp(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    binary = shutil.which("llama-server")
    if find_spec("gguf") is None or not (binary or find_spec("xllamacpp")):
        pytest.skip("llama.cpp wants gguf and xllamacpp or llama-server, which are not installed")
    port, place = free_port(), tmp_path_factory.mktemp("llama_cpp")
    model = str(tiny_model.make_gguf(folder, place / "tiny.gguf"))
    command = [sys.executable, "-c", LLAMA_CPP, model, str(port)]
    if binary:
        command = [binary, "--model", model, "--port", str(port), "--alias", "beside"]
    with running(command, port, place / "log") as url:
        yield url


TALKS = {
    "en": (
        *("I feel so lonely", "the flat is quiet", "at lunch I sit alone", "nobody writes to me"),
        *("I used to sing", "I don't know", "my sister called today", "we laughed a bit"),
        *("I feel better now", "I think I will call her again"),
    ),
    "es": (
        *("me siento muy sola", "la casa está callada", "como sola", "nadie me escribe"),
        *("antes cantaba", "no sé", "hoy llamó mi hermana", "nos reímos un poco"),
        *("me siento mejor", "creo que la llamaré otra vez"),
    ),
    "zh": (
        *("我好孤独", "屋里特别安静", "中午一个人吃饭", "没人给我发消息", "以前我唱歌"),
        *("不知道", "今天姐姐来电话了", "我们笑了一会儿", "现在好多了", "我想再给她打个电话"),
    ),
}


async def talk_of_ten_turns(model: ChatModel, locale: str) -> list[dict[str, Any]]:
    """Return what the companion says to each line, every answer known to it with the next."""
    companion = Companion(model, Clinic(), SystemClock())
    events: list[dict[str, Any]] = [{"event": "session_started"}]
    said = []
    for line in TALKS[locale]:
        events.append({"event": "user", "text": line})
        message = {"text": line, "entities": [], "metadata": {"locale": locale}}
        dispatcher = CollectingDispatcher()
        tracker = Tracker("c", {}, message, events, False, None, {}, None)
        await companion.run(dispatcher, tracker, {})
        (answer,) = dispatcher.messages
        args = {name: answer[name] for name in ("draft", "fallback", "skill") if name in answer}
        key = answer["response"]
        events.append({"event": "bot", "data": {"custom": {"key": key, "args": args}}})
        said.append({"key": key, **args})
    return said


async def holds_for_ten_turns(model: ChatModel) -> None:
    """Play a talk in each language: a draft each time, an exercise where it is due, no error."""
    try:
        await model.reply(PROMPT)  # a first call may wait for loading
        for locale in TALKS:
            said = await talk_of_ten_turns(model, locale)
            drafts = [each for each in said if each["key"] == "utter_draft"]
            others = {each["key"] for each in said} - {"utter_draft"}
            assert len(said) == 10
            assert len(drafts) >= 8
            assert others <= {"companion_offer_skill"}
            assert {each["draft"] for each in drafts} == {tiny_model.SENTENCE}
            fallbacks = [each["fallback"]["key"] for each in drafts]
            assert fallbacks[0] == "companion_loneliness"
            assert "companion_better" in fallbacks
            assert all(a != b for a, b in pairwise(fallbacks))
    finally:
        await model.close()


async def test_ten_turns_with_a_local_model(folder: Path) -> None:
    await holds_for_ten_turns(LocalModel(str(folder), seconds=60))


async def test_ten_turns_with_transformers_serve(transformers_serve: str, folder: Path) -> None:
    await holds_for_ten_turns(OpenAIModel(transformers_serve, str(folder), SystemClock()))


async def test_ten_turns_with_llama_cpp(llama_cpp: str) -> None:
    await holds_for_ten_turns(OpenAIModel(llama_cpp, "beside", SystemClock()))


async def reason_of(model: LocalModel | OpenAIModel, prompt: Prompt) -> str:
    with pytest.raises(ModelUnavailable) as raised:
        await model.reply(prompt)
    return raised.value.reason


async def asked(url: str, name: str) -> str:
    """Return what the server says, a first time that may wait for loading aside."""
    model = OpenAIModel(url, name, SystemClock())
    try:
        return await model.reply(PROMPT)
    finally:
        await model.close()


async def test_transformers_serve_answers_us(transformers_serve: str, folder: Path) -> None:
    assert await asked(transformers_serve, str(folder)) == tiny_model.SENTENCE


async def test_llama_cpp_answers_us_and_the_doctor(llama_cpp: str) -> None:
    assert await asked(llama_cpp, "beside") == tiny_model.SENTENCE
    settings = load_settings(_env_file=None, llm="openai", llm_url=llama_cpp, llm_model="beside")
    assert (await doctor._llm(settings)).state == "ok"


async def test_a_local_model_answers(folder: Path) -> None:
    model = LocalModel(str(folder), seconds=60)  # the first call loads it
    assert await model.reply(PROMPT) == tiny_model.SENTENCE
    start = time.monotonic()
    assert await model.reply(PROMPT) == tiny_model.SENTENCE
    assert time.monotonic() - start < 8
    await model.close()


@pytest.fixture
async def talker(endless: Path) -> LocalModel:
    """A loaded model that does not stop by itself."""
    model = LocalModel(str(endless), seconds=60)
    assert (await model.reply(PROMPT)).startswith("Say more. more. more.")
    model._seconds = 0.5
    return model


async def is_free(model: LocalModel) -> None:
    """Wait until the thread has noticed that nobody waits any more."""
    async with asyncio.timeout(5):
        while model._waiting:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_a_local_model_stops_when_its_time_is_over(talker: LocalModel) -> None:
    start = time.monotonic()
    assert await reason_of(talker, LONG) == "timeout"
    assert time.monotonic() - start < 2
    await is_free(talker)
    assert time.monotonic() - start < 3
    await talker.close()


async def test_a_local_model_stops_when_the_call_is_cancelled(talker: LocalModel) -> None:
    talker._seconds = 60
    call = asyncio.create_task(talker.reply(LONG))
    await asyncio.sleep(0.3)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    await is_free(talker)
    await talker.close()


async def test_more_calls_than_a_local_model_can_answer_are_refused_at_once(
    talker: LocalModel,
) -> None:
    calls = [asyncio.create_task(talker.reply(LONG)) for _ in range(MOST_WAITING)]
    await asyncio.sleep(0)
    start = time.monotonic()
    assert await reason_of(talker, LONG) == "busy"
    assert time.monotonic() - start < 0.3
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [each.reason for each in found if isinstance(each, ModelUnavailable)] == (
        ["timeout"] * MOST_WAITING
    )
    await is_free(talker)
    await talker.close()


async def test_a_local_model_that_is_closed_lets_its_callers_go(talker: LocalModel) -> None:
    talker._seconds = 60
    calls = [asyncio.create_task(talker.reply(LONG)) for _ in range(2)]
    await asyncio.sleep(0.3)
    await talker.close()
    found = await asyncio.wait_for(asyncio.gather(*calls, return_exceptions=True), 5)
    reasons = [each.reason for each in found if isinstance(each, ModelUnavailable)]
    assert reasons == ["timeout", "busy"]
    await is_free(talker)


async def test_weights_that_could_run_code_are_not_loaded(folder: Path, tmp_path: Path) -> None:
    import torch

    other = tmp_path / "pickled"
    shutil.copytree(folder, other)
    (other / "model.safetensors").unlink()
    torch.save({}, other / "pytorch_model.bin")
    model = LocalModel(str(other), seconds=60)
    assert await reason_of(model, PROMPT) == "broken"
    await model.close()


async def test_a_damaged_file_of_weights_is_one_clear_reason(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "damaged"
    shutil.copytree(folder, other)
    (other / "model.safetensors").write_bytes(b"not weights")
    model = LocalModel(str(other), seconds=60)
    assert await reason_of(model, PROMPT) == "broken"
    await model.close()
