"""The parts of the story runner that need no system: clock, faults, personas, coverage."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.stories.clock import StoryClock
from bot.stories.coverage import ANY, Coverage, universe
from bot.stories.faults import FaultProxy, FaultyDetector
from bot.stories.patient import Heard
from bot.stories.persona import ModelPatient, Persona, ScriptedPatient, Style, load
from bot.stories.steps import FaultState
from bot.stories.story import StoryError
from safety.encoder import EncoderError
from safety.risk import Signal
from tests.conftest import free_port

BEGIN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def test_a_sleeper_wakes_when_the_clock_jumps() -> None:
    clock = StoryClock(BEGIN)
    sleeping = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.jump_to(BEGIN + timedelta(minutes=59))
    await asyncio.sleep(0.01)
    assert not sleeping.done()
    clock.jump_to(BEGIN + timedelta(minutes=61))
    await asyncio.wait_for(sleeping, 1)
    clock.jump_to(BEGIN)
    assert clock.now() >= BEGIN + timedelta(minutes=61)


async def test_time_passes_by_itself() -> None:
    clock = StoryClock(BEGIN)
    await asyncio.wait_for(clock.sleep(0.02), 1)
    assert clock.now() >= BEGIN + timedelta(seconds=0.02)


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        writer.write(line)
    writer.close()


async def test_a_part_goes_down_and_comes_back_on_the_same_port() -> None:
    server = await asyncio.start_server(echo, "127.0.0.1", free_port())
    proxy = FaultProxy(server.sockets[0].getsockname()[1], slow=0.1)
    await proxy.start()
    try:
        port = proxy.port
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"hello\n")
        assert await reader.readline() == b"hello\n"
        await proxy.set(FaultState.DOWN)
        with pytest.raises(OSError):  # noqa: PT011 - refused or reset, as the system has it
            await _line(port)
        writer.close()
        await proxy.set(FaultState.BACK)
        assert proxy.port == port
        assert await _line(port) < 0.1
        await proxy.set(FaultState.SLOW)
        assert await _line(port) >= 0.1
    finally:
        await proxy.stop()
        server.close()


async def _line(port: int) -> float:
    """Say a line, and return the seconds until it is back."""
    begun = asyncio.get_running_loop().time()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"x\n")
    answer = await reader.readline()
    writer.close()
    if answer != b"x\n":
        raise ConnectionResetError("cut")
    return asyncio.get_running_loop().time() - begun


class Quiet:
    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        return []


def test_a_detector_that_was_taken_away_says_so() -> None:
    detector = FaultyDetector(Quiet())
    assert detector.detect("hello", locale="en", context=()) == []
    detector.state = FaultState.DOWN
    with pytest.raises(EncoderError):
        detector.detect("hello", locale="en", context=())


def persona(style: Style, **more: Any) -> Persona:
    return Persona(
        persona="somebody",
        state="tired",
        style=style,
        risk=more.pop("risk", "high"),
        opening=("hello",),
        hints=("it is hard",),
        disclosure=("I want to die",),
        small_talk=("hm",),
        answers={"direct": "yes I do", "denial": "no", "crisis_ask_country": "Spain"},
    )


def heard(*keys: str) -> list[Heard]:
    return [Heard({"keys": list(keys), "parts": []}, 0.0)]


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (Style.OPEN, ["hello", "I want to die", "it is hard", "hm"]),
        (Style.GRADUAL, ["hello", "it is hard", "I want to die", "hm"]),
        (Style.IF_ASKED, ["hello", "it is hard", "hm", "hm"]),
        (Style.NEVER, ["hello", "it is hard", "hm", "hm"]),
    ],
)
async def test_a_style_decides_when_somebody_tells(style: Style, said: list[str]) -> None:
    patient = ScriptedPatient(persona(style))
    assert [await patient.next([]) for _ in said] == said


async def test_who_denies_tells_when_asked_again() -> None:
    patient = ScriptedPatient(persona(Style.DENIES))
    assert await patient.next([]) == "hello"
    assert await patient.next(heard("companion_sadness", "companion_check")) == "no"
    assert await patient.next(heard("crisis_ask_wish")) == "yes I do"


async def test_who_is_asked_for_the_country_says_it() -> None:
    patient = ScriptedPatient(persona(Style.OPEN))
    assert await patient.next(heard("crisis_open_suicide", "crisis_ask_country")) == "Spain"


def test_every_persona_of_ours_can_be_read() -> None:
    found = [load(path) for path in sorted(Path("tests/personas").glob("*.yml"))]
    assert {each.locale for each in found} == {"en", "es", "zh"}
    assert {each.style for each in found} == set(Style)


def test_a_wrong_persona_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "own.yml"
    path.write_text("persona: x\nstyle: shy\n", encoding="utf-8")
    with pytest.raises(StoryError, match=r"own\.yml: "):
        load(path)


def test_coverage_knows_what_there_is_and_what_was_touched() -> None:
    there = universe(("en",))
    assert ("utter_greet", ANY) in there["response key"]
    assert ("greet", ANY) in there["dialogue rule"]
    assert ("booking_form", ANY) in there["form"]
    assert ("en.wish_to_die", "en") in there["safety rule"]
    coverage = Coverage()
    assert coverage.share(("en",)) == 0
    coverage.note_tracker(
        {
            "events": [
                {"event": "action", "name": "action_listen"},
                {"event": "user", "parse_data": {"intent": {"name": "greet"}}},
                {"event": "action", "name": "utter_greet"},
                {"event": "active_loop", "name": "booking_form"},
            ]
        }
    )
    coverage.note_entries(
        [{"keys": ["utter_greet"], "risk": {"signals": [{"rule": "en.wish_to_die"}]}}], "es"
    )
    coverage.note_protocol({"stage": "screening", "branch": "suicide"}, "en")
    missing = coverage.missing(("en",))
    assert ("greet", ANY) not in missing["intent"]
    assert ("greet", ANY) not in missing["dialogue rule"]
    assert ("thanks", ANY) in missing["dialogue rule"]
    assert ("en.wish_to_die", "en") not in missing["safety rule"]
    assert ("screening", "en") not in missing["protocol stage"]
    assert 0 < coverage.share(("en",)) < 0.2


async def test_a_model_plays_the_patient_and_hears_what_the_bot_said() -> None:
    asked: list[dict[str, Any]] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append({**await request.json(), "key": request.headers.get("Authorization")})
        return web.json_response({"choices": [{"message": {"content": " I feel low \n"}}]})

    app = web.Application()
    app.router.add_post("/v1/chat/completions", answer)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        url = str(server.make_url("/v1"))
        patient = ModelPatient(persona(Style.GRADUAL), session, url, "tiny", "secret")
        assert await patient.next([]) == "hello"
        reply = {"keys": ["utter_greet"], "parts": [{"type": "text", "text": "Good day."}]}
        assert await patient.next([Heard(reply, 0.0)]) == "I feel low"
    (call,) = asked
    assert (call["model"], call["key"]) == ("tiny", "Bearer secret")
    assert "I want to die" in call["messages"][0]["content"]
    assert [each["role"] for each in call["messages"]] == ["system", "assistant", "user"]
    assert call["messages"][-1]["content"] == "Good day."
