"""Patients, a slow dialogue and staff in any order: nobody talks over a human, nothing is lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app import SERVICE
from bot.dialogue import Answer
from bot.errors import Conflict
from bot.model import Alarm, Conversation, Entry, Message, Mode, Outcome, Source, Utterance
from bot.store.patients import draft, token_hash
from bot.store.redis import READY, conversation_key
from bot.store.transcript import Committed, Step
from bot.worker import Worker
from tests.conftest import ManualClock
from tests.service import Languages, Running, service

EXAMPLES = 250


class Act(StrEnum):
    """What may happen next."""

    WRITE = "write"
    CRISIS = "crisis"
    TAKE = "take"
    ANSWER = "answer"
    CLAIM = "claim"
    SAY = "say"
    HAND_BACK = "hand back"
    CLOSE = "close"
    TICK = "tick"


PLANS = st.lists(st.sampled_from(Act), min_size=4, max_size=14)


class SlowDialogue:
    """Answers each call when the plan says so."""

    def __init__(self) -> None:
        self.gates: list[asyncio.Event] = []
        self.open = False

    async def send(self, *_: object) -> Answer:
        if not self.open:
            gate = asyncio.Event()
            self.gates.append(gate)
            await gate.wait()
        return Answer(utterances=(Utterance(key="utter_greet"),))

    def answer_one(self) -> None:
        if self.gates:
            self.gates.pop(0).set()

    def answer_all(self) -> None:
        self.open = True
        while self.gates:
            self.answer_one()


class Play:
    """One conversation, one member of staff, and a plan."""

    def __init__(
        self, running: Running, dialogue: SlowDialogue, conversation: Conversation
    ) -> None:
        self.running = running
        self.dialogue = dialogue
        self.conversation = conversation
        self.turns: list[asyncio.Task[None]] = []
        self.sent: list[str] = []

    async def act(self, act: Act) -> None:
        if act in (Act.WRITE, Act.CRISIS):
            await self._write("I want to kill myself" if act is Act.CRISIS else "what can you do")
        elif act is Act.TAKE:
            self.turns.append(asyncio.create_task(self._turn()))
        elif act is Act.ANSWER:
            self.dialogue.answer_one()
        elif act is Act.TICK:
            self.running.clock.advance(minutes=5)
            await self.running.tick()
        else:
            await self._staff(act)
        await asyncio.sleep(0)

    async def _write(self, text: str) -> None:
        message = Message(
            conversation=self.conversation.id,
            id=str(uuid4()),
            text=text,
            received_at=self.running.clock.now(),
        )
        await self.running.app[SERVICE].inbox.put(message)
        self.sent.append(message.id)

    async def _turn(self) -> None:
        """What a worker does, once: take, and answer until it counts."""
        inbox, handle = self.running.app[SERVICE].inbox, self.running.app[SERVICE].worker._handle
        found = await self.running.store.redis.xreadgroup(
            "bots", inbox.consumer, {READY: ">"}, count=1
        )
        for delivery, fields in found[0][1] if found else []:
            while taken := await inbox.read(delivery.decode(), fields[b"c"].decode()):
                if await handle(taken) is not Committed.STALE:
                    break

    async def _staff(self, act: Act) -> None:
        cases = self.running.escalations
        for case in await cases.queue():
            try:
                if act is Act.CLAIM:
                    await cases.claim(case.id, "Ana")
                elif act is Act.SAY:
                    await cases.say(case.id, "Ana", "I am here.", str(uuid4()))
                elif act is Act.HAND_BACK:
                    await cases.hand_back(case.id, "Ana")
                else:
                    await cases.close(case.id, "Ana", Outcome.SUPPORTED)
            except Conflict:
                continue

    async def end(self) -> list[Entry]:
        """Let everything come to its end; returns the transcript."""
        self.dialogue.answer_all()
        while self.turns or await self.running.store.redis.xlen(READY):
            await asyncio.gather(*self.turns)
            self.turns = []
            if await self.running.store.redis.xlen(READY):
                self.turns = [asyncio.create_task(self._turn())]
        return await self.running.transcript.read(self.conversation.id)


def by_whom(entries: list[Entry]) -> list[tuple[bool, Entry]]:
    """Return each entry with whether a human had the conversation when it was written."""
    human, found = False, []
    for entry in entries:
        text = entry.parts[0].text if entry.parts else ""
        if entry.source is Source.EVENT:
            human = "joined" in text
        found.append((human, entry))
    return found


@asynccontextmanager
async def stage(
    languages: Languages, clock: ManualClock, redis_url: str, tmp_path: Path
) -> AsyncIterator[Running]:
    """The service with no worker of its own: the plan takes the turns."""

    async def idle(worker: Worker) -> None:
        await worker._stopping.wait()

    with patch("bot.worker.Worker.run", idle):
        async with service(languages, clock, redis_url, tmp_path / "state") as running:
            yield running


async def play(running: Running, plan: list[Act], monkeypatch: pytest.MonkeyPatch) -> None:
    dialogue = SlowDialogue()
    monkeypatch.setattr("bot.dialogue.Dialogue.send", dialogue.send)
    opened = draft(locale="en", region="", channel="web", clock=running.clock)
    await running.patients.add(opened.conversation, token_hash(opened.token))
    await ask_for_a_human(running, opened.conversation)
    stage = Play(running, dialogue, opened.conversation)
    for act in plan:
        await stage.act(act)
    entries = await stage.end()
    check(stage, entries)
    kept = await running.patients.get(opened.conversation.id)
    human_at_the_end = by_whom(entries)[-1][0] if entries else False
    assert (kept.mode is Mode.HUMAN) == human_at_the_end
    queue = conversation_key(opened.conversation.id, "queue")
    assert await running.store.redis.llen(queue) == 0


async def ask_for_a_human(running: Running, conversation: Conversation) -> None:
    """Open a case, so that staff have something to claim from the beginning."""
    for case in await running.escalations.queue():  # those of the plans before
        await running.store.redis.zrem("escalations:open", case.id)
    await running.store.redis.delete("timers")
    alarm = Alarm(id=uuid4().hex, reason="request", rank=1, level="none")
    step = Step(conversation=replace(conversation), now=running.clock.now(), alarm=alarm)
    assert await running.transcript.commit(step) is Committed.OK


def check(stage: Play, entries: list[Entry]) -> None:
    marked = by_whom(entries)
    for human, entry in marked:
        if entry.source in (Source.BOT, Source.CRISIS):
            assert not human, "the bot spoke while a human had the conversation"
        if entry.source is Source.STAFF:
            assert human
    patients = [(human, e) for human, e in marked if e.source is Source.PATIENT]
    assert [e.message_id for _, e in patients] == stage.sent, "all there, in order, once"
    answers = [e.in_reply_to for e in entries if e.source in (Source.BOT, Source.CRISIS)]
    for _, entry in patients:
        given = answers.count(entry.message_id)
        assert given <= 1, "answered once"
        seen_by_human = any(human for human, later in marked if later.id >= entry.id)
        assert given == 1 or seen_by_human, "acknowledged, and answered by nobody"


def test_any_order_keeps_the_bot_silent_for_a_human_and_answers_everybody(
    languages: Languages,
    clock: ManualClock,
    redis_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = stage(languages, clock, redis_url, tmp_path / "state")
    with asyncio.Runner() as runner:
        running = runner.run(started.__aenter__())

        @settings(max_examples=EXAMPLES, deadline=None)
        @given(plan=PLANS)
        def any_plan(plan: list[Act]) -> None:
            runner.run(play(running, plan, monkeypatch))

        try:
            any_plan()
        finally:
            runner.run(started.__aexit__(None, None, None))
