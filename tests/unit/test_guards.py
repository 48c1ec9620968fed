"""Verdicts are reached off the event loop: one that takes its time keeps nobody waiting."""

import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot import guards as guards_module
from bot.guards import THREADS, Guards
from safety.risk import Level, RiskAssessment


class Slow:
    """An assessor that answers when it is let."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.asked: list[str] = []

    def assess(self, text: str, **_: object) -> RiskAssessment:
        self.asked.append(text)
        self.begun.set()
        if text == "slow":
            self.gate.wait(5)
        return RiskAssessment(level=Level.HIGH)


@pytest.fixture
async def slow() -> AsyncIterator[Slow]:
    slow = Slow()
    yield slow
    slow.gate.set()


async def test_a_slow_verdict_blocks_no_other(slow: Slow) -> None:
    guards = Guards(slow, None)  # type: ignore[arg-type]
    late = [asyncio.create_task(guards.assess("slow", locale="en")) for _ in range(THREADS - 1)]
    async with asyncio.timeout(2):
        verdict = await guards.assess("I want to die", locale="en")
    assert verdict.level is Level.HIGH
    assert not any(task.done() for task in late)
    slow.gate.set()
    assert [each.level for each in await asyncio.gather(*late)] == [Level.HIGH] * (THREADS - 1)


async def test_a_pressed_button_needs_no_verdict(slow: Slow) -> None:
    verdict = await Guards(slow, None).assess("", locale="en")  # type: ignore[arg-type]
    assert verdict == RiskAssessment()
    assert slow.asked == []


async def test_the_end_does_not_wait_for_one_that_hangs(slow: Slow) -> None:
    guards = Guards(slow, None)  # type: ignore[arg-type]
    late = asyncio.create_task(guards.assess("slow", locale="en"))
    assert await asyncio.to_thread(slow.begun.wait, 5)
    running = guards.running(web.Application())
    await anext(running)
    async with asyncio.timeout(1):
        with pytest.raises(StopAsyncIteration):
            await anext(running)
    slow.gate.set()
    await late


class Hanging:
    """A reviewer that does not come to an end before it is let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def review(self, _text: str, **_about: str) -> None:
        self.gate.wait()


async def test_reviews_that_hang_keep_no_word_of_danger_waiting(
    slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guards_module, "REVIEW_SECONDS", 0.2)
    hanging = Hanging()
    guards = Guards(slow, hanging)  # type: ignore[arg-type]
    reviews = [
        asyncio.create_task(guards.review("x", locale="en", country="", context=""))
        for _ in range(THREADS + 1)
    ]
    async with asyncio.timeout(2):
        verdict = await guards.assess("I want to die", locale="en")
        blocked = await asyncio.gather(*reviews)
    assert verdict.level is Level.HIGH
    assert {each.rules for each in blocked} == {("unavailable_late",)}
    hanging.gate.set()
