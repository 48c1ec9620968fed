"""The inbox: every message once, those of one conversation one at a time and in order.

`put` appends a message to its conversation's transcript and queue in one step. A conversation has
one token in the stream `ready` exactly as long as its queue is not empty; a worker that takes the
token handles the queue's first message, and the step that commits the answer puts the token back
if there is more. A token whose worker died is taken over by another.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from redis.exceptions import ResponseError

from bot.errors import UnknownConversation
from bot.model import Conversation, Entry, Message, Part, Source
from bot.store.records import conversation_from, entry_from, entry_record
from bot.store.redis import (
    BLOCK_MS,
    DEAD,
    READY,
    READY_GROUP,
    Store,
    conversation_key,
    guarded,
)

HEARTBEAT_SECONDS = 5
"""A worker that gave no sign for this long is dead and its messages are taken over."""
RECLAIM_MS = 30_000
"""A message in hand for this long is taken over whoever has it; a turn's own limit is 15 s."""
MAX_DELIVERIES = 5
"""After so many the message itself is what kills its workers; it goes to the dead letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A message in this worker's hands."""

    delivery: str
    consumer: str
    entry: str
    message: Message
    conversation: Conversation
    context: tuple[str, ...] = ()
    """The patient's last few texts before this one, oldest first."""
    done: bool = False
    """It was answered while the store was away; only the queue does not know yet."""


def patient_entry(message: Message, entry_id: str = "") -> Entry:
    """Return a patient's message as an entry of the transcript."""
    parts = [Part(type="text", text=message.text or message.title)]
    if message.payload:
        parts.append(Part(type="payload", text=message.payload))
    return Entry(
        id=entry_id,
        source=Source.PATIENT,
        at=message.received_at,
        parts=tuple(parts),
        message_id=message.id,
    )


class Inbox:
    """What patients sent and nobody has answered yet."""

    def __init__(self, store: Store, *, consumer: str = "") -> None:
        self._store = store
        self._put = store.script("put")
        self.consumer = consumer or f"bot-{secrets.token_hex(6)}"

    @guarded
    async def put(self, message: Message) -> bool:
        """Take a message; returns False if its id was taken before.

        Raises UnknownConversation, and StoreUnavailable if it may not have been kept.
        """
        sealed = self._store.codec.seal(entry_record(patient_entry(message)))
        now = message.received_at.isoformat()
        result = await self._put(args=[message.conversation, message.id, sealed, now])
        if result[0] == b"unknown":
            raise UnknownConversation("no such conversation")
        return bool(result[0] == b"new")

    @guarded
    async def make_group(self) -> bool:
        """Make the workers' group from the stream's beginning; returns False if it is there."""
        try:
            await self._store.redis.xgroup_create(READY, READY_GROUP, id="0", mkstream=True)
        except ResponseError as error:
            if str(error).startswith("BUSYGROUP"):
                return False
            raise
        return True

    @guarded
    async def take(self, count: int) -> list[tuple[str, str]]:
        """Wait up to two seconds for conversations with something to answer.

        Returns (delivery, conversation) pairs. After a Redis that came back empty the group is
        made anew, and what patients sent since is there.
        """
        try:
            found = await self._store.blocking.xreadgroup(
                READY_GROUP, self.consumer, {READY: ">"}, count=count, block=BLOCK_MS
            )
        except ResponseError as error:
            # UNBLOCKED: the stream went while we waited at it; the next look says NOGROUP.
            if not str(error).startswith(("NOGROUP", "UNBLOCKED")):
                raise
            await self.make_group()
            return []
        rows = found[0][1] if found else []
        return [(delivery.decode(), fields[b"c"].decode()) for delivery, fields in rows if fields]

    @guarded
    async def given(self, count: int) -> list[tuple[str, str]]:
        """Return what this worker was given before, in hand or not; as `take` does."""
        try:
            found = await self._store.redis.xreadgroup(
                READY_GROUP, self.consumer, {READY: "0"}, count=count
            )
        except ResponseError as error:
            if not str(error).startswith("NOGROUP"):
                raise
            return []
        rows = found[0][1] if found else []
        return [(delivery.decode(), fields[b"c"].decode()) for delivery, fields in rows if fields]

    @guarded
    async def read(self, delivery: str, conversation: str) -> Taken | None:
        """Return the first message of a conversation's queue, or None if there is nothing to do."""
        pipe = self._store.redis.pipeline(transaction=False)
        pipe.lindex(conversation_key(conversation, "queue"), 0)
        pipe.hgetall(conversation_key(conversation))
        first, fields = await pipe.execute()
        if not first or not fields:
            await self.drop(delivery)
            return None
        entry = first.decode()
        message, context, done = await self._message(conversation, entry)
        return Taken(
            delivery=delivery,
            consumer=self.consumer,
            entry=entry,
            message=message,
            conversation=conversation_from(conversation, fields, self._store.codec),
            context=context,
            done=done,
        )

    async def _message(
        self, conversation: str, entry_id: str
    ) -> tuple[Message, tuple[str, ...], bool]:
        pipe = self._store.redis.pipeline(transaction=False)
        # The patient's last texts stand among the replies: twelve entries hold some four turns.
        pipe.xrevrange(conversation_key(conversation, "log"), max=entry_id, count=12)
        pipe.sismember(conversation_key(conversation, "done"), entry_id)
        rows, done = await pipe.execute()
        entries = [
            entry_from(row.decode(), self._store.codec.open(fields[b"e"]), None)
            for row, fields in reversed(rows)
        ]
        texts = [entry for entry in entries if entry.source is Source.PATIENT]
        context = tuple(filter(None, map(_typed, texts[:-1])))
        return patient_message(conversation, texts[-1]), context, bool(done)

    @guarded
    async def drop(self, delivery: str) -> None:
        """Give a token back as done."""
        await self._store.redis.xack(READY, READY_GROUP, delivery)
        await self._store.redis.xdel(READY, delivery)

    @guarded
    async def release(self, delivery: str, conversation: str) -> None:
        """Hand a conversation on to another worker, its message unanswered."""
        async with self._store.redis.pipeline(transaction=True) as pipe:
            pipe.xadd(READY, {"c": conversation})
            pipe.xack(READY, READY_GROUP, delivery)
            pipe.xdel(READY, delivery)
            await pipe.execute()

    @guarded
    async def beat(self) -> None:
        """Say that this worker is alive."""
        await self._store.redis.set(f"worker:{self.consumer}", 1, ex=HEARTBEAT_SECONDS)

    @guarded
    async def reclaim(self, count: int) -> list[tuple[str, str]]:
        """Take over what dead or stuck workers hold; returns (delivery, conversation) pairs."""
        held = await self._held(count)
        dead = await self._dead({row["consumer"].decode() for row in held} - {self.consumer})
        taken = []
        for row in held:
            abandoned = row["consumer"].decode() in dead
            if not abandoned and row["time_since_delivered"] < RECLAIM_MS:
                continue
            idle = 0 if abandoned else RECLAIM_MS
            taken += await self._claim(row["message_id"], idle, row["times_delivered"])
        return taken

    async def _held(self, count: int) -> list[dict[str, Any]]:
        try:
            found = await self._store.redis.xpending_range(READY, READY_GROUP, "-", "+", count)
        except ResponseError as error:
            if str(error).startswith("NOGROUP"):
                return []  # a Redis that came back empty: `take` makes the group
            raise
        return list(found)

    async def _dead(self, consumers: set[str]) -> set[str]:
        names = sorted(consumers)
        if not names:
            return set()
        beats = await self._store.redis.mget([f"worker:{name}" for name in names])
        return {name for name, beat in zip(names, beats, strict=True) if beat is None}

    async def _claim(self, delivery: bytes, idle: int, times: int) -> list[tuple[str, str]]:
        rows = await self._store.redis.xclaim(READY, READY_GROUP, self.consumer, idle, [delivery])
        found = [(row.decode(), fields[b"c"].decode()) for row, fields in rows if fields]
        if times < MAX_DELIVERIES:
            return found
        for row, conversation in found:
            await self._bury(row, conversation)
        return []

    async def _bury(self, delivery: str, conversation: str) -> None:
        queue = conversation_key(conversation, "queue")
        entry = await self._store.redis.lindex(queue, 0)
        async with self._store.redis.pipeline(transaction=True) as pipe:
            pipe.xadd(DEAD, {"c": conversation, "entry": entry or b""})
            pipe.lpop(queue)
            await pipe.execute()
        if await self._store.redis.llen(queue):
            await self.release(delivery, conversation)
        else:
            await self.drop(delivery)

    @guarded
    async def waiting(self) -> int:
        """Return how many conversations wait for an answer or are being answered."""
        return int(await self._store.redis.xlen(READY))


def patient_message(conversation: str, entry: Entry) -> Message:
    """Return the message that a patient's entry was made of."""
    texts = {part.type: part.text for part in entry.parts}
    payload, words = texts.get("payload", ""), texts.get("text", "")
    return Message(
        conversation=conversation,
        id=entry.message_id,
        text="" if payload else words,
        payload=payload,
        title=words if payload else "",
        received_at=entry.at,
    )


def _typed(entry: Entry) -> str:
    return patient_message("", entry).text
