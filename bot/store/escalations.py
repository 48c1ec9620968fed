"""Escalations: the queue of people who need a human, and what staff do with it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from bot.clock import Clock
from bot.errors import Conflict, UnknownEscalation
from bot.model import Announcement, Conversation, Entry, Escalation, Outcome, Part, Source
from bot.store.records import (
    contacts_record,
    conversation_from,
    entry_from,
    entry_record,
    escalation_from,
    evidence_from,
)
from bot.store.redis import (
    CLOSED_ESCALATIONS,
    OPEN_ESCALATIONS,
    WATCH,
    Store,
    conversation_key,
    escalation_key,
    guarded,
)


class Announcer(Protocol):
    """Writes, in the patient's language, what staff coming and going means for them."""

    def joined(self, conversation: Conversation, staff: str) -> Announcement: ...

    def left(self, conversation: Conversation, staff: str) -> Announcement: ...

    def back(self, conversation: Conversation) -> Announcement: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A conversation with signs of distress below an escalation."""

    conversation: str
    since: datetime


class Escalations:
    """Every method raises StoreUnavailable when Redis is away."""

    def __init__(self, store: Store, clock: Clock, announcer: Announcer) -> None:
        self._store = store
        self._clock = clock
        self._announcer = announcer
        self._step = store.script("staff")
        self._pass_over = store.script("pass_over")

    @guarded
    async def queue(self) -> list[Escalation]:
        """Return what is open or claimed, the one to take first at the top."""
        ids = await self._store.redis.zrange(OPEN_ESCALATIONS, 0, -1)
        return await self._load([each.decode() for each in ids])

    @guarded
    async def recent_closed(self, limit: int = 50) -> list[Escalation]:
        """Return what was closed last, newest first."""
        ids = await self._store.redis.zrevrange(CLOSED_ESCALATIONS, 0, limit - 1)
        return await self._load([each.decode() for each in ids])

    @guarded
    async def watch(self, limit: int = 100) -> list[Watched]:
        """Return the watch list, newest sign first."""
        rows = await self._store.redis.zrevrange(WATCH, 0, limit - 1, withscores=True)
        zone = self._clock.now().tzinfo
        return [
            Watched(conversation=each.decode(), since=datetime.fromtimestamp(score, zone))
            for each, score in rows
        ]

    @guarded
    async def get(self, escalation: str) -> Escalation:
        """Return one; raises UnknownEscalation."""
        found = await self._load([escalation])
        if not found:
            raise UnknownEscalation("no such escalation")
        return found[0]

    async def _load(self, ids: Sequence[str]) -> list[Escalation]:
        if not ids:
            return []
        pipe = self._store.redis.pipeline(transaction=False)
        for each in ids:
            pipe.hgetall(escalation_key(each))
            pipe.lrange(f"{escalation_key(each)}:evidence", 0, -1)
        rows = await pipe.execute()
        return [
            escalation_from(each, fields, tuple(self._evidence(sealed)))
            for each, fields, sealed in zip(ids, rows[::2], rows[1::2], strict=True)
            if fields
        ]

    def _evidence(self, sealed: Sequence[bytes]) -> Any:
        return (evidence_from(self._store.codec.open(each)) for each in sealed)

    async def claim(self, escalation: str, staff: str) -> Escalation:
        """Take a conversation over: the bot is silent from here on.

        Raises Conflict if somebody else has it or it is closed.
        """
        conversation = await self._conversation(escalation)
        joined = self._event(self._announcer.joined(conversation, staff), staff)
        await self._do("claim", escalation, staff, [joined])
        return await self.get(escalation)

    async def hand_back(self, escalation: str, staff: str) -> Escalation:
        """Give the conversation back to the bot, which says that it is back."""
        conversation = await self._conversation(escalation)
        await self._do("hand_back", escalation, staff, self._farewell(conversation, staff))
        return await self.get(escalation)

    async def close(self, escalation: str, staff: str, outcome: Outcome) -> Escalation:
        """Close a case with its outcome; a conversation still in hand goes back to the bot."""
        conversation = await self._conversation(escalation)
        entries = self._farewell(conversation, staff)
        await self._do("close", escalation, staff, entries, outcome=outcome)
        return await self.get(escalation)

    async def say(self, escalation: str, staff: str, text: str, message_id: str) -> Entry:
        """Write to the patient; the same `message_id` is written once."""
        entry = Entry(
            id="",
            source=Source.STAFF,
            at=self._clock.now(),
            parts=(Part(type="text", text=text),),
            message_id=message_id,
            author=staff,
        )
        ids = await self._do("say", escalation, staff, [entry], message=message_id)
        return entry_from(ids[0], entry_record(entry), None)

    @guarded
    async def conversation_of(self, escalation: str) -> str:
        """Return the id of an escalation's conversation; raises UnknownEscalation."""
        found = await self._store.redis.hget(escalation_key(escalation), "conversation")
        if not found:
            raise UnknownEscalation("no such escalation")
        return str(found.decode())

    @guarded
    async def _conversation(self, escalation: str) -> Conversation:
        conversation = await self.conversation_of(escalation)
        fields = await self._store.redis.hgetall(conversation_key(conversation))
        if not fields:
            raise UnknownEscalation("the conversation was erased")
        return conversation_from(conversation, fields, self._store.codec)

    def _event(self, said: Announcement, staff: str) -> Entry:
        return replace(self._line(said, Source.EVENT), author=staff)

    def _line(self, said: Announcement, source: Source) -> Entry:
        now = self._clock.now()
        return Entry(id="", source=source, at=now, parts=said.parts, keys=(said.key,))

    def _farewell(self, conversation: Conversation, staff: str) -> list[Entry]:
        back = self._line(self._announcer.back(conversation), Source.BOT)
        return [self._event(self._announcer.left(conversation, staff), staff), back]

    @guarded
    async def _do(
        self, op: str, escalation: str, staff: str, entries: Sequence[Entry], **more: str
    ) -> list[str]:
        now = self._clock.now()
        step = {
            "op": op,
            "escalation": escalation,
            "staff": staff,
            "now": now.isoformat(),
            "closed": now.timestamp(),
            **more,
        }
        sealed = [self._store.codec.seal(entry_record(entry)) for entry in entries]
        result = [each.decode() for each in await self._step(args=[json.dumps(step), *sealed])]
        if result[0] == "unknown":
            raise UnknownEscalation("no such escalation")
        if result[0] == "conflict":
            raise Conflict(f"the escalation is no longer yours to {op}: {result[1]}")
        return result[1:]

    async def lapse(self, escalation: Escalation) -> None:
        """Take a case back from staff who claimed it and do not answer; it is open again."""
        conversation = await self._conversation(escalation.id)
        staff = escalation.claimed_by
        await self._do("lapse", escalation.id, staff, self._farewell(conversation, staff))

    @guarded
    async def pass_over(self, escalation: Escalation, left: Sequence[datetime]) -> None:
        """Leave only `left` of when the bot checks back, unless that has changed meanwhile."""
        before = contacts_record(escalation.contacts)["times"]
        await self._pass_over(args=[escalation.id, before, json.dumps(contacts_record(left))])

    @guarded
    async def count_reminder(self, escalation: str) -> int:
        """Count one more reminder of an unanswered patient and return how many there were."""
        return int(await self._store.redis.hincrby(escalation_key(escalation), "reminded", 1))

    @guarded
    async def count_alert(self, escalation: str) -> int:
        """Count one more alert and return how many went out."""
        return int(await self._store.redis.hincrby(escalation_key(escalation), "rung", 1))
