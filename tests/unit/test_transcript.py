"""Transcripts: what was said, in order, and steps that are written whole or not at all."""

from dataclasses import replace
from uuid import uuid4

import pytest

from bot.errors import StoreUnavailable, UnknownConversation
from bot.model import Alarm, Choice, Conversation, Entry, Message, Mode, Part, Source
from bot.store.inbox import Inbox, Taken, patient_entry
from bot.store.patients import Opened, Patients, draft, token_hash
from bot.store.redis import READY, Store, conversation_key
from bot.store.transcript import Committed, Step, Transcript
from tests.conftest import ManualClock, free_port


@pytest.fixture
async def opened(store: Store, clock: ManualClock) -> Opened:
    found = draft(locale="en", region="GB", channel="web", clock=clock)
    await Patients(store).add(found.conversation, token_hash(found.token))
    await Inbox(store).make_group()
    return found


@pytest.fixture
def conversation(opened: Opened) -> Conversation:
    return opened.conversation


@pytest.fixture
def transcript(store: Store) -> Transcript:
    return Transcript(store)


def entry(clock: ManualClock, text: str = "Hello.", entry_id: str = "") -> Entry:
    parts = (
        Part(type="text", text=text),
        Part(type="choices", choices=(Choice(title="Yes", payload="/affirm"),)),
        Part(type="helpline", card={"country": "GB", "lines": [{"name": "Line"}]}),
    )
    return Entry(
        id=entry_id,
        source=Source.BOT,
        at=clock.now(),
        parts=parts,
        keys=("utter_greet",),
        in_reply_to="m1",
    )


async def taken(store: Store, conversation: Conversation, clock: ManualClock) -> Taken:
    inbox = Inbox(store)
    message = Message(
        conversation=conversation.id, id=str(uuid4()), text="hello", received_at=clock.now()
    )
    await inbox.put(message)
    ((delivery, owner),) = await inbox.take(1)
    found = await inbox.read(delivery, owner)
    assert found is not None
    return found


async def test_entries_come_back_as_they_were_written(
    transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    written = entry(clock, "odd \x00 \ud800 你好 <b>")
    step = Step(conversation=conversation, now=clock.now(), replies=(written,))
    assert await transcript.commit(step) is Committed.OK
    (read,) = await transcript.read(conversation.id)
    assert replace(read, id="") == written


async def test_reading_goes_on_after_an_id_and_is_limited(
    transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    replies = tuple(entry(clock, f"number {n}") for n in range(5))
    await transcript.commit(Step(conversation=conversation, now=clock.now(), replies=replies))
    whole = await transcript.read(conversation.id)
    assert [each.parts[0].text for each in whole] == [f"number {n}" for n in range(5)]
    assert await transcript.read(conversation.id, whole[1].id) == whole[2:]
    assert await transcript.read(conversation.id, whole[1].id, limit=2) == whole[2:4]
    assert await transcript.read(conversation.id, limit=2) == whole[3:], "the last ones"
    assert await transcript.read(conversation.id, whole[-1].id) == []
    assert await transcript.read("nobody") == []


async def test_step_writes_reply_record_risk_and_case_and_lets_go_of_the_message(
    store: Store, transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    message = await taken(store, conversation, clock)
    after = replace(
        conversation,
        mode=Mode.CRISIS,
        locale="es",
        country="MX",
        protocol={"stage": "x"},
        variants={"a": 1},
    )
    step = Step(
        conversation=after,
        now=clock.now(),
        taken=message,
        replies=(entry(clock),),
        risk={"level": "high", "signals": []},
        alarm=Alarm(id="e1", reason="risk", rank=2, level="high"),
        watch=True,
    )
    assert await transcript.commit(step) is Committed.OK
    patient, _reply = await transcript.read(conversation.id)
    assert patient.risk == {"level": "high", "signals": []}
    kept = await Patients(store).get(conversation.id)
    assert replace(kept, escalation="", last_at=after.last_at, version=0) == after
    assert kept.escalation == "e1"
    assert await store.redis.xlen(READY) == 0
    assert await transcript.commit(step) is Committed.LOST, "it was let go"
    assert len(await transcript.read(conversation.id)) == 2


async def test_stale_step_writes_nothing_and_keeps_the_message(
    store: Store, transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    message = await taken(store, conversation, clock)
    await store.redis.hincrby(conversation_key(conversation.id), "epoch", 1)
    step = Step(
        conversation=replace(conversation, country="MX"),
        now=clock.now(),
        taken=message,
        replies=(entry(clock),),
        risk={"level": "high"},
        alarm=Alarm(id="e1", reason="risk", rank=2, level="high"),
        watch=True,
    )
    keys = set(await store.redis.keys())
    assert await transcript.commit(step) is Committed.STALE
    assert set(await store.redis.keys()) == keys
    assert (await Patients(store).get(conversation.id)).country == ""
    again = await Inbox(store, consumer=message.consumer).read(message.delivery, conversation.id)
    assert again is not None
    assert again.conversation.epoch == 1
    retried = replace(step, conversation=again.conversation)
    assert await transcript.commit(retried) is Committed.OK


async def test_step_of_a_worker_that_lost_the_message_writes_nothing(
    store: Store, transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    message = await taken(store, conversation, clock)
    stolen = replace(message, consumer="somebody else")
    step = Step(conversation=conversation, now=clock.now(), taken=stolen, replies=(entry(clock),))
    assert await transcript.commit(step) is Committed.LOST
    assert len(await transcript.read(conversation.id)) == 1


async def test_step_for_an_erased_conversation_leaves_nothing_behind(
    store: Store, transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    await store.redis.flushall()
    step = Step(conversation=conversation, now=clock.now(), replies=(entry(clock),))
    assert await transcript.commit(step) is Committed.LOST
    assert await store.redis.keys() == []


async def test_turn_of_the_bot_does_not_end_that_of_a_human(
    store: Store, transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    await store.redis.hset(conversation_key(conversation.id), "mode", "human")
    step = Step(conversation=replace(conversation, mode=Mode.CRISIS), now=clock.now())
    await transcript.commit(step)
    assert (await Patients(store).get(conversation.id)).mode is Mode.HUMAN


# What came while the store was away


def said(conversation: Conversation, clock: ManualClock, message: str = "m1") -> Entry:
    return patient_entry(
        Message(conversation=conversation.id, id=message, text="help", received_at=clock.now()),
        "5-0",
    )


async def brought_in(
    transcript: Transcript, conversation: Conversation, entry_id: str, clock: ManualClock
) -> Committed:
    reply = entry(clock, "I am here.", "5-1")
    step = Step(
        conversation=conversation,
        now=clock.now(),
        entry=entry_id,
        replies=(reply,),
        risk={"level": "high"},
    )
    return await transcript.commit(step)


async def test_message_is_restored_under_its_own_id_once(
    store: Store, transcript: Transcript, opened: Opened, clock: ManualClock
) -> None:
    conversation, token = opened.conversation, token_hash(opened.token)
    found = await transcript.restore(conversation, token, said(conversation, clock))
    assert found == "5-0"
    again = await transcript.restore(conversation, token, said(conversation, clock))
    assert again == "5-0", "as long as its answer is not there it may be tried again"
    assert await brought_in(transcript, conversation, found, clock) is Committed.OK
    assert await transcript.restore(conversation, token, said(conversation, clock)) == ""
    entries = await transcript.read(conversation.id)
    assert [each.id for each in entries] == ["5-0", "5-1"]
    assert entries[0].risk == {"level": "high"}
    message = Message(conversation=conversation.id, id="m1", text="help", received_at=clock.now())
    assert not await Inbox(store).put(message), "sent again, it is known"


async def test_message_that_had_been_put_in_time_is_marked_as_answered(
    store: Store, transcript: Transcript, opened: Opened, clock: ManualClock
) -> None:
    conversation, token = opened.conversation, token_hash(opened.token)
    held = await taken(store, conversation, clock)
    late = patient_entry(held.message, "5-0")
    for _ in range(2):
        assert await transcript.restore(conversation, token, late) == held.entry
    assert await brought_in(transcript, conversation, held.entry, clock) is Committed.OK
    assert await transcript.restore(conversation, token, late) == ""
    again = await Inbox(store, consumer=held.consumer).read(held.delivery, conversation.id)
    assert again is not None
    assert again.done


async def test_message_answered_by_another_process_is_left_alone(
    store: Store, transcript: Transcript, opened: Opened, clock: ManualClock
) -> None:
    conversation = opened.conversation
    held = await taken(store, conversation, clock)
    await transcript.commit(Step(conversation=conversation, now=clock.now(), taken=held))
    late = patient_entry(held.message, "5-0")
    assert await transcript.restore(conversation, token_hash(opened.token), late) == ""


async def test_conversation_the_store_never_saw_is_made(
    store: Store, transcript: Transcript, clock: ManualClock
) -> None:
    found = draft(locale="zh", region="CN", channel="web", clock=clock)
    unknown = replace(found.conversation, mode=Mode.CRISIS, country="CN", protocol={"a": 1})
    await transcript.restore(unknown, token_hash(found.token), said(unknown, clock))
    kept = await Patients(store).get(unknown.id, token=token_hash(found.token))
    assert kept == unknown


async def test_foreign_token_restores_nothing(
    transcript: Transcript, conversation: Conversation, clock: ManualClock
) -> None:
    with pytest.raises(UnknownConversation):
        await transcript.restore(conversation, token_hash("other"), said(conversation, clock))
    assert await transcript.read(conversation.id) == []


async def test_what_came_later_stays_before_what_is_brought_in(
    store: Store, transcript: Transcript, opened: Opened, clock: ManualClock
) -> None:
    conversation = opened.conversation
    await transcript.commit(
        Step(conversation=conversation, now=clock.now(), replies=(entry(clock),))
    )
    found = await transcript.restore(
        conversation, token_hash(opened.token), said(conversation, clock)
    )
    current = await Patients(store).get(conversation.id)
    assert await brought_in(transcript, current, found, clock) is Committed.OK
    entries = await transcript.read(conversation.id)
    assert [each.source for each in entries] == [Source.BOT, Source.PATIENT, Source.BOT]


async def test_store_that_is_away_says_so(conversation: Conversation, clock: ManualClock) -> None:
    away = Store(f"redis://127.0.0.1:{free_port()}/0")
    with pytest.raises(StoreUnavailable):
        await Transcript(away).read(conversation.id)
    with pytest.raises(StoreUnavailable):
        await Transcript(away).commit(Step(conversation=conversation, now=clock.now()))
    await away.close()
