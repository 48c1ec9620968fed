"""Workers: every message is brought to its end, whatever happens on the way."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from uuid import uuid4

import pytest

import bot.worker
from bot.errors import StoreUnavailable
from bot.model import Conversation, Message
from bot.store.inbox import Inbox, Taken
from bot.store.patients import Patients, draft, token_hash
from bot.store.redis import READY, Store
from bot.store.transcript import Committed, Step, Transcript
from bot.worker import Worker
from tests.conftest import ManualClock
from tests.service import eventually


@dataclass
class Work:
    """What a worker is given to do, and what it did."""

    store: Store
    clock: ManualClock
    seen: list[str] = field(default_factory=list)
    before: Callable[[Taken], Awaitable[None]] | None = None

    async def open(self) -> Conversation:
        opened = draft(locale="en", region="", channel="web", clock=self.clock)
        await Patients(self.store).add(opened.conversation, token_hash(opened.token))
        return opened.conversation

    async def put(self, conversation: Conversation, text: str) -> None:
        message = Message(
            conversation=conversation.id, id=str(uuid4()), text=text, received_at=self.clock.now()
        )
        await Inbox(self.store).put(message)

    async def handle(self, taken: Taken) -> Committed:
        self.seen.append(taken.message.text)
        if self.before:
            await self.before(taken)
        step = Step(conversation=taken.conversation, now=self.clock.now(), taken=taken)
        return await Transcript(self.store).commit(step)

    def worker(self, limit: int = 4, consumer: str = "") -> Worker:
        return Worker(Inbox(self.store, consumer=consumer), self.handle, limit=limit)

    async def done(self) -> None:
        async def look() -> bool:
            return not await self.store.redis.xlen(READY)

        await eventually(look)


@pytest.fixture
async def work(store: Store, clock: ManualClock) -> Work:
    await Inbox(store).make_group()
    return Work(store, clock)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.worker, "BEAT_SECONDS", 0.05)
    monkeypatch.setattr(bot.worker, "RETRY_SECONDS", 0.02)
    monkeypatch.setattr(bot.worker, "STOP_SECONDS", 0.2)


async def stopped(worker: Worker, task: "asyncio.Task[None]") -> None:
    worker.stop()
    async with asyncio.timeout(5):
        await task


async def test_messages_of_many_are_all_answered_each_in_its_order(work: Work) -> None:
    conversations = [await work.open() for _ in range(5)]
    for number in range(4):
        for who, conversation in enumerate(conversations):
            await work.put(conversation, f"{who}:{number}")
    worker = work.worker(limit=2)
    task = asyncio.create_task(worker.run())
    await work.done()
    await stopped(worker, task)
    for who in range(5):
        own = [text for text in work.seen if text.startswith(f"{who}:")]
        assert own == [f"{who}:{number}" for number in range(4)]


async def test_no_more_turns_at_a_time_than_the_limit(work: Work) -> None:
    busy = peak = 0

    async def slow(_taken: Taken) -> None:
        nonlocal busy, peak
        busy += 1
        peak = max(peak, busy)
        await asyncio.sleep(0.02)
        busy -= 1

    work.before = slow
    for _ in range(9):
        await work.put(await work.open(), "hello")
    worker = work.worker(limit=3)
    task = asyncio.create_task(worker.run())
    await work.done()
    await stopped(worker, task)
    assert peak == 3


async def test_turn_that_was_overtaken_is_done_again(work: Work) -> None:
    conversation, turns = await work.open(), 0

    async def claimed_meanwhile(taken: Taken) -> None:
        nonlocal turns
        turns += 1
        if turns == 1:
            await work.store.redis.hincrby(f"conv:{conversation.id}", "epoch", 1)

    work.before = claimed_meanwhile
    await work.put(conversation, "hello")
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await work.done()
    await stopped(worker, task)
    assert work.seen == ["hello", "hello"]


async def test_turn_without_a_store_is_tried_until_it_succeeds(work: Work) -> None:
    failures = 3

    async def away(_taken: Taken) -> None:
        nonlocal failures
        failures -= 1
        if failures >= 0:
            raise StoreUnavailable("away")

    work.before = away
    await work.put(await work.open(), "hello")
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await work.done()
    await stopped(worker, task)
    assert work.seen == ["hello"] * 4


async def test_turn_that_crashes_harms_nobody_else(work: Work) -> None:
    async def crash(taken: Taken) -> None:
        if taken.message.text == "poison":
            raise ValueError("CANARY")

    work.before = crash
    await work.put(await work.open(), "poison")
    await work.put(await work.open(), "hello")
    worker = work.worker()
    task = asyncio.create_task(worker.run())

    async def answered() -> bool:
        return "hello" in work.seen

    await eventually(answered)
    await stopped(worker, task)
    assert await work.store.redis.xlen(READY) == 1, "the message is still there"


async def test_message_of_a_worker_that_died_is_taken_over(work: Work) -> None:
    await work.put(await work.open(), "hello")
    dead = Inbox(work.store, consumer="dead")
    assert len(await dead.take(1)) == 1
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await work.done()
    await stopped(worker, task)
    assert work.seen == ["hello"]


async def test_stopping_lets_turns_in_hand_end(work: Work) -> None:
    may, begun = asyncio.Event(), asyncio.Event()

    async def slow(_taken: Taken) -> None:
        begun.set()
        await may.wait()

    work.before = slow
    await work.put(await work.open(), "hello")
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await begun.wait()
    worker.stop()
    may.set()
    async with asyncio.timeout(5):
        await task
    assert await work.store.redis.xlen(READY) == 0


async def test_stopping_hands_on_turns_that_do_not_end(work: Work) -> None:
    begun = asyncio.Event()

    async def hangs(_taken: Taken) -> None:
        if not begun.is_set():
            begun.set()
            await asyncio.Event().wait()

    work.before = hangs
    await work.put(await work.open(), "hello")
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await begun.wait()
    await stopped(worker, task)
    other = work.worker(consumer="other")
    again = asyncio.create_task(other.run())
    await work.done()
    await stopped(other, again)
    assert work.seen == ["hello", "hello"]


async def test_redis_that_came_back_empty_does_not_end_the_worker(work: Work) -> None:
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await asyncio.sleep(0.05)
    await work.store.redis.flushall()
    await asyncio.sleep(0.15)
    await work.put(await work.open(), "hello")
    await work.done()
    await stopped(worker, task)
    assert work.seen == ["hello"]


async def test_worker_that_is_handed_on_an_emptied_queue_lets_it_go(work: Work) -> None:
    conversation = await work.open()
    await work.store.redis.xadd(READY, {"c": conversation.id})
    await work.store.redis.xadd(READY, {"c": "nobody"})
    worker = work.worker()
    task = asyncio.create_task(worker.run())
    await work.done()
    await stopped(worker, task)
    assert work.seen == []


async def test_message_whose_delivery_was_lost_on_its_way_is_answered_soon(work: Work) -> None:
    conversation = await work.open()
    await work.put(conversation, "lost")
    inbox = Inbox(work.store, consumer="one")
    take = inbox.take

    async def lose(count: int) -> list[tuple[str, str]]:
        inbox.take = take  # type: ignore[method-assign]
        assert await take(count)
        raise StoreUnavailable("the answer came too late")

    inbox.take = lose  # type: ignore[method-assign]
    worker = Worker(inbox, work.handle, limit=4)
    running = asyncio.create_task(worker.run())
    await work.done()
    worker.stop()
    await running
    assert work.seen == ["lost"]
