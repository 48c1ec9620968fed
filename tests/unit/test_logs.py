"""Logs: what happened and where, and never a patient's word, at any level."""

import asyncio
import io
import json
import logging
import sys

import pytest
import structlog

from bot.errors import StoreUnavailable
from bot.logs import configure
from tests.fakes import reply, says, sends
from tests.service import Running

CANARY = "CANARYCANARY"


def fail() -> None:
    raise ValueError(f"the patient wrote {CANARY}")


def test_own_exception_is_logged_as_type_and_place(lines: io.StringIO) -> None:
    log = structlog.get_logger()
    try:
        fail()
    except ValueError:
        log.exception("turn failed", code="x")
        log.critical("part ended", exc_info=True)
        log.exception("with the error itself", exc_info=sys.exc_info()[1])
    log.exception("after it was handled")  # noqa: LOG004
    records = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert len(records) == 4
    assert records[0]["error"].startswith("ValueError at ")
    assert "test_logs.py" in records[0]["error"]
    assert records[0]["code"] == "x"
    assert CANARY not in lines.getvalue()


def test_chained_exception_shows_nothing_of_its_cause(lines: io.StringIO) -> None:
    try:
        try:
            fail()
        except ValueError as error:
            raise StoreUnavailable(type(error).__name__) from error
    except StoreUnavailable:
        structlog.get_logger().exception("store away")
        logging.getLogger("library").exception("store away")
    assert "StoreUnavailable" in lines.getvalue()
    assert CANARY not in lines.getvalue()


def test_libraries_tell_their_template_alone(lines: io.StringIO) -> None:
    library = logging.getLogger("library.of.others")
    library.warning("Unable to read %r", CANARY)
    library.error(ValueError(CANARY))
    library.error("Task failed\nfuture: <Task exception=%s>" % CANARY)  # noqa: UP031
    try:
        fail()
    except ValueError:
        library.exception("Unable to go on")
        library.error("Unable %s", CANARY, exc_info=True, stack_info=True)
    told = lines.getvalue()
    assert "warning library.of.others: Unable to read %r" in told
    assert "Unable to go on ValueError at " in told
    assert CANARY not in told


def test_libraries_are_silent_below_warnings(lines: io.StringIO) -> None:
    for name in ("aiohttp.access", "asyncio", "redis", "anything"):
        logging.getLogger(name).info("said %s", CANARY)
        logging.getLogger(name).debug("said %s", CANARY)
    assert lines.getvalue() == ""


async def test_lost_task_tells_nothing_of_its_exception(lines: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    try:
        fail()
    except ValueError as error:
        future = loop.create_future()
        future.set_exception(error)
        loop.call_exception_handler(
            {
                "message": "Task exception was never retrieved",
                "exception": error,
                "future": future,
                "extra": CANARY,
            }
        )
        future.exception()
    assert "Task exception was never retrieved" in lines.getvalue()
    assert CANARY not in lines.getvalue()


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
def test_level_decides_what_is_said(monkeypatch: pytest.MonkeyPatch, level: str) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(logging, "basicConfig", lambda **_: None)
    configure(level)
    log = structlog.get_logger()
    for name in ("debug", "info", "warning", "error"):
        getattr(log, name)(name)
    structlog.reset_defaults()
    said = [json.loads(line)["level"] for line in stream.getvalue().splitlines()]
    assert said == ["debug", "info", "warning", "error"][-len(said) :]
    assert said[0] == level


async def test_no_word_of_a_patient_is_logged_in_a_whole_conversation(
    running: Running, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await running.chat(locale="en")
    running.dialogue.next += [
        says("utter_greet"),
        sends(f'{{"error": "{CANARY}"}}', status=500),
        sends(f"<html>{CANARY}"),
        says(f"utter {CANARY}"),
        says(reply("utter_greet", args={"x": CANARY})),
        says(reply("utter_ask_time", args={"day": {"$date": CANARY}})),
        says(reply("utter_greet", choices=[{"key": CANARY, "payload": CANARY}])),
    ]
    for _ in range(7):
        await chat.ask(f"my name is {CANARY}")
    await chat.ask(f"{CANARY} I want to kill myself {CANARY}")
    await running.tick()
    await chat.socket.send_str(f'{{"type": "{CANARY}"')
    await chat.error()

    async def breaks(*_: object, **__: object) -> None:
        raise RuntimeError(CANARY)

    with monkeypatch.context() as patched:
        patched.setattr("bot.store.transcript.Transcript.commit", breaks)
        patched.setattr("bot.worker.RETRY_SECONDS", 0.01)
        await chat.give(CANARY)
        await asyncio.sleep(0.05)
    with monkeypatch.context() as patched:
        patched.setattr("bot.store.inbox.Inbox.put", breaks)
        await chat.say(CANARY)
        await chat.error()
    told = lines.getvalue()
    assert "turn without the dialogue" in told
    assert "frame failed" in told
    assert "turn failed" in told
    assert CANARY not in told
    assert str(chat.welcome["token"]) not in told
