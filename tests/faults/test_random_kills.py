"""Half a minute in which everything falls over: what was acknowledged is answered, once."""

import asyncio
import random
import time
from functools import partial

import pytest

from bot.model import Source
from bot.store.escalations import Escalations
from bot.store.redis import DEAD, Store
from tests.faults.watching import (
    assert_each_answered_once,
    assert_nothing_shown_twice,
    entries,
)
from tests.system.conftest import Comes
from tests.system.patient import Frame, Patient
from tests.system.staff import escalation_of
from tests.system.whole import Process, System

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

SECONDS = 30.0
CALM = ("hello", "thanks", "I feel so sad", "what can you do?", "are you a robot?", "español")
DANGER = "I want to die"
SEED = 20261120


async def test_whatever_is_killed_every_acknowledged_message_is_answered_once_p1_p2_p3(
    patient: Comes, system: System, store: Store, escalations: Escalations
) -> None:
    chance = random.Random(SEED)
    pages = [await patient(stays=True) for _ in range(5)]
    end = time.monotonic() + SECONDS
    talks = [asyncio.create_task(_talk(page, chance, end)) for page in pages]
    while time.monotonic() < end:
        await asyncio.sleep(chance.uniform(1.0, 3.0))
        await _harm(system, chance)
    await asyncio.to_thread(system.mend)
    for page, sent in zip(pages, await asyncio.gather(*talks), strict=True):
        for message in sent:
            await page.answer(message, within=40)
            await page.until(partial(_acknowledges, message), within=40)
        await _is_whole(page, sent, store)
    endangered = pages[0]
    assert (await escalation_of(endangered.conversation, store, escalations)).level == "high"
    assert await store.redis.xlen(DEAD) == 0
    assert not list(system.spool.glob("*"))


def _acknowledges(message: str, frame: Frame) -> bool:
    return bool(frame["type"] == "ack" and frame["id"] == message)


async def _talk(page: Patient, chance: random.Random, end: float) -> list[str]:
    sent = [await page.write(DANGER)]
    while time.monotonic() < end:
        await asyncio.sleep(chance.uniform(0.2, 1.2))
        danger = chance.random() < 0.1
        sent.append(await page.write(DANGER if danger else chance.choice(CALM)))
    return sent


async def _harm(system: System, chance: random.Random) -> None:
    process: Process = chance.choice([system.bot, system.redis, system.actions, system.rasa])
    if process is system.rasa or chance.random() < 0.3:
        process.freeze()
        await asyncio.sleep(chance.uniform(0.3, 1.5))
        process.go_on()
    else:
        await process.kill()
        await asyncio.sleep(chance.uniform(0.0, 1.0))
        await process.start()


async def _is_whole(page: Patient, sent: list[str], store: Store) -> None:
    transcript = await entries(store, page)
    kept = {each.message_id for each in transcript if each.source is Source.PATIENT}
    assert kept == set(sent)
    assert_each_answered_once(transcript)
    assert_nothing_shown_twice(page)
