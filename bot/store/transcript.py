"""Transcripts: reading them, and the one step that appends what a turn decided."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.errors import UnknownConversation
from bot.model import Alarm, Conversation, Entry
from bot.store.inbox import Taken
from bot.store.records import (
    contacts_record,
    conversation_fields,
    entry_from,
    entry_record,
    evidence_record,
    private_record,
)
from bot.store.redis import Store, conversation_key, guarded

ANSWER_WITHIN = timedelta(minutes=5)
"""How long a patient whom a human has taken over may wait before staff are reminded."""


class Committed(StrEnum):
    """What became of a step."""

    OK = "ok"
    STALE = "stale"
    """A human claimed or handed back meanwhile, or, where no message is answered, something else
    was said: nothing was written."""
    LOST = "lost"
    """Another worker has the message: nothing was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckBack:
    """That the bot checks back with this step; refused unless `before` is still what is planned."""

    before: tuple[datetime, ...]
    left: tuple[datetime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one turn decided; written whole or not at all."""

    conversation: Conversation
    """The record as it shall be, with mode and locale; its epoch is that of the decision."""
    now: datetime
    taken: Taken | None = None
    entry: str = ""
    """The patient's entry that this is about, where none is in hand."""
    replies: tuple[Entry, ...] = ()
    risk: Mapping[str, Any] | None = None
    alarm: Alarm | None = None
    watch: bool = False
    check_back: CheckBack | None = None


class Transcript:
    """The entries of conversations, oldest first."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._commit = store.script("commit")
        self._restore = store.script("restore")

    @guarded
    async def read(self, conversation: str, after: str = "", limit: int = 500) -> list[Entry]:
        """Return at most `limit` entries after the id `after`, or the last ones if it is empty."""
        key = conversation_key(conversation, "log")
        if after:
            rows = await self._store.redis.xrange(key, min=f"({after}", count=limit)
        else:
            rows = (await self._store.redis.xrevrange(key, count=limit))[::-1]
        ids = [row_id.decode() for row_id, _ in rows]
        risks = await self._risks(conversation, ids)
        opened = (self._store.codec.open(fields[b"e"]) for _, fields in rows)
        return [entry_from(*each) for each in zip(ids, opened, risks, strict=True)]

    async def _risks(self, conversation: str, ids: Sequence[str]) -> list[dict[str, Any] | None]:
        if not ids:
            return []
        sealed = await self._store.redis.hmget(conversation_key(conversation, "risk"), ids)
        return [self._store.codec.open(risk) if risk else None for risk in sealed]

    @guarded
    async def commit(self, step: Step) -> Committed:
        """Write what a turn decided, unless the epoch moved or the message is somebody else's."""
        seal = self._store.codec.seal
        evidence = step.alarm.evidence if step.alarm else None
        result = await self._commit(
            args=[
                json.dumps(_header(step)),
                seal(private_record(step.conversation)),
                seal(step.risk) if step.risk else "",
                seal(evidence_record(evidence)) if evidence else "",
                *(seal(entry_record(entry)) for entry in step.replies),
            ]
        )
        return Committed(result[0].decode())

    @guarded
    async def restore(self, conversation: Conversation, token: str, entry: Entry) -> str:
        """Bring in a patient's entry that came while the store was away.

        Returns its id, or "" if it had been taken and answered before. Raises UnknownConversation
        if there is a conversation with this id whose token is another.
        """
        fields = conversation_fields(conversation, self._store.codec)
        private = fields.pop("private")
        flat = [item for pair in ({**fields, "token": token}).items() for item in pair]
        found = await self._restore(
            args=[
                conversation.id,
                entry.message_id,
                self._store.codec.seal(entry_record(entry)),
                entry.id,
                entry.at.isoformat(),
                private,
                token,
                *flat,
            ]
        )
        if found == b"foreign":
            raise UnknownConversation("the token is another's")
        return str(found.decode())


def _header(step: Step) -> dict[str, Any]:
    header: dict[str, Any] = {
        "conversation": step.conversation.id,
        "epoch": step.conversation.epoch,
        "mode": step.conversation.mode,
        "locale": step.conversation.locale,
        "ids": [entry.id for entry in step.replies],
        "entry": step.taken.entry if step.taken else step.entry,
        "answer_due": (step.now + ANSWER_WITHIN).timestamp(),
    }
    if not step.taken and not step.entry:  # said of our own accord, not in answer to anything
        header["version"] = step.conversation.version
    if step.check_back:
        before = contacts_record(step.check_back.before)["times"]
        header["check_back"] = {"before": before, **contacts_record(step.check_back.left)}
    if step.taken:
        header |= {"delivery": step.taken.delivery, "consumer": step.taken.consumer}
    if step.watch:
        header["watch"] = step.now.timestamp()
    if step.alarm:
        header["escalation"] = _alarm(step.alarm, step.conversation, step.now)
    return header


def _alarm(alarm: Alarm, conversation: Conversation, now: datetime) -> dict[str, Any]:
    return {
        "id": alarm.id,
        "reason": alarm.reason,
        "rank": alarm.rank,
        "level": alarm.level,
        "types": ",".join(alarm.types),
        "locale": conversation.locale,
        "alias": conversation.alias,
        "opened_at": now.isoformat(),
        "opened": now.timestamp(),
        "due": now.timestamp(),
        "realert": alarm.realert,
        **({"contacts": contacts_record(alarm.contacts)} if alarm.contacts else {}),
    }
