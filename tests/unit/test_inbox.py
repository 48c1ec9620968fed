"""The inbox: once, in order, and never lost."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest

from bot.errors import StoreUnavailable, UnknownConversation
from bot.model import Conversation, Entry, Message, Part, Source
from bot.store.inbox import MAX_DELIVERIES, Inbox, Taken
from bot.store.patients import Patients, draft, token_hash
from bot.store.redis import DEAD, Store
from bot.store.transcript import Committed, Step, Transcript
from tests.conftest import ManualClock, free_port


@pytest.fixture
async def conversation(store: Store, clock: ManualClock) -> Conversation:
    opened = draft(locale="en", region="", channel="web", clock=clock)
    await Patients(store).add(opened.conversation, token_hash(opened.token))
    await Inbox(store).make_group()
    return opened.conversation


def message(conversation: Conversation, text: str, clock: ManualClock) -> Message:
    return Message(
        conversation=conversation.id, id=str(uuid4()), text=text, received_at=clock.now()
    )


def answer(taken: Taken, text: str = "Yes.", **changes: object) -> Step:
    at = taken.message.received_at
    reply = Entry(id="", source=Source.BOT, at=at, parts=(Part(type="text", text=text),))
    conversation = replace(taken.conversation, **changes)  # type: ignore[arg-type]
    return Step(conversation=conversation, now=at, taken=taken, replies=(reply,))


async def take(inbox: Inbox) -> Taken:
    ((delivery, conversation),) = await inbox.take(1)
    taken = await inbox.read(delivery, conversation)
    assert taken is not None
    return taken


async def test_message_sent_fifty_times_at_once_is_taken_once(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    inbox, sent = Inbox(store), message(conversation, "Hello", clock)
    results = await asyncio.gather(*(inbox.put(sent) for _ in range(50)))
    assert sum(results) == 1
    assert len(await Transcript(store).read(conversation.id)) == 1
    assert await inbox.waiting() == 1


async def test_message_to_an_unknown_conversation_is_refused(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    with pytest.raises(UnknownConversation):
        await Inbox(store).put(message(replace(conversation, id="nobody"), "Hello", clock))


async def test_messages_of_one_conversation_come_in_order_whoever_takes_them(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    first, second = Inbox(store), Inbox(store)
    for text in ("one", "two", "three"):
        await first.put(message(conversation, text, clock))
    seen = []
    for inbox in (first, second, first):
        taken = await take(inbox)
        seen.append(taken.message.text)
        assert await inbox.waiting() == 1, "one token, so nobody else can take the next"
        assert await Transcript(store).commit(answer(taken)) is Committed.OK
    assert seen == ["one", "two", "three"]
    assert await first.waiting() == 0


async def test_message_of_a_killed_worker_is_taken_over_and_answered_once(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    killed, other = Inbox(store), Inbox(store)
    await killed.put(message(conversation, "Hello", clock))
    held = await take(killed)
    ((delivery, owner),) = await other.reclaim(10)
    again = await other.read(delivery, owner)
    assert again is not None
    assert again.message == held.message
    assert await Transcript(store).commit(answer(again)) is Committed.OK
    assert await Transcript(store).commit(answer(held)) is Committed.LOST
    assert len(await Transcript(store).read(conversation.id)) == 2


async def test_message_of_a_living_worker_is_left_alone(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    living, other = Inbox(store), Inbox(store)
    await living.beat()
    await living.put(message(conversation, "Hello", clock))
    await take(living)
    assert await other.reclaim(10) == []


async def test_message_that_kills_its_workers_goes_to_the_dead_letters(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    await Inbox(store).put(message(conversation, "poison", clock))
    await Inbox(store).put(message(conversation, "next", clock))
    await take(Inbox(store))
    for _ in range(MAX_DELIVERIES - 1):
        assert len(await Inbox(store).reclaim(10)) == 1
    assert await Inbox(store).reclaim(10) == []
    assert await store.redis.xlen(DEAD) == 1
    assert (await take(Inbox(store))).message.text == "next"


async def test_reply_decided_before_a_change_of_epoch_is_refused(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    inbox = Inbox(store)
    await inbox.put(message(conversation, "Hello", clock))
    taken = await take(inbox)
    await store.redis.hincrby(f"conv:{conversation.id}", "epoch", 1)
    assert await Transcript(store).commit(answer(taken)) is Committed.STALE
    assert len(await Transcript(store).read(conversation.id)) == 1


async def test_context_holds_the_patients_last_texts_oldest_first(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    inbox = Inbox(store)
    for text in ("one", "two", "three"):
        await inbox.put(message(conversation, text, clock))
    for _ in range(2):
        await Transcript(store).commit(answer(await take(inbox)))
    assert (await take(inbox)).context == ("one", "two")


async def test_any_text_comes_back_as_it_was(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    odd = "NUL \x00, lone \ud800 surrogate, 你好, 👩‍⚕️ <script>"
    await Inbox(store).put(message(conversation, odd, clock))
    (entry,) = await Transcript(store).read(conversation.id)
    assert entry.parts[0].text == odd


async def test_group_is_made_again_after_redis_came_back_empty(
    store: Store, conversation: Conversation, clock: ManualClock
) -> None:
    inbox = Inbox(store)
    await store.redis.flushall()
    assert await inbox.take(1) == []
    opened = draft(locale="en", region="", channel="web", clock=clock)
    await Patients(store).add(opened.conversation, token_hash(opened.token))
    await inbox.put(message(opened.conversation, "Hello", clock))
    assert (await take(inbox)).message.text == "Hello"


async def test_store_that_is_away_says_so(clock: ManualClock, conversation: Conversation) -> None:
    away = Store(f"redis://127.0.0.1:{free_port()}/0")
    with pytest.raises(StoreUnavailable):
        await Inbox(away).put(message(conversation, "Hello", clock))
    await away.close()
