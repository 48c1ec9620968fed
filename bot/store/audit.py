"""The audit log: who did what to which conversation and when, and not a word of what was said."""

from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.clock import Clock
from bot.store.redis import Store, guarded

STREAM = "audit"
GATE = "beside"
"""Who stands in the log where nobody of the clinic acted but the review of replies."""
VIEW_SECONDS = 60
"""How long after opening a conversation its live view may be joined as the same view."""


class Act(StrEnum):
    """What somebody did."""

    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_OUT = "sign_out"
    SEE_QUEUE = "see_queue"
    READ = "read"
    CLAIM = "claim"
    SAY = "say"
    HAND_BACK = "hand_back"
    CLOSE = "close"
    SEE_ACCOUNTS = "see_accounts"
    DISABLE_ACCOUNT = "disable_account"
    SEE_AUDIT = "see_audit"
    BLOCK_DRAFT = "block_draft"
    """A written answer was not sent; the detail names the rules that it broke."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line of the log. `detail`: an outcome, or the account that was acted on."""

    id: str = ""
    at: datetime
    staff: str
    act: Act
    conversation: str = ""
    escalation: str = ""
    detail: str = ""


class Audit:
    """Appends to the log and reads it; nothing here changes or removes a line."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._redis = store.redis
        self._clock = clock

    @guarded
    async def write(
        self,
        staff: str,
        act: Act,
        *,
        conversation: str = "",
        escalation: str = "",
        detail: str = "",
    ) -> None:
        """Append a line. A read is written before anything is shown, so that none is missing."""
        record = Record(
            at=self._clock.now(),
            staff=staff,
            act=act,
            conversation=conversation,
            escalation=escalation,
            detail=detail,
        )
        fields: dict[Any, Any] = {**asdict(record), "at": record.at.isoformat()}
        del fields["id"]
        await self._redis.xadd(STREAM, fields)

    @guarded
    async def open_view(self, session: str, staff: str, conversation: str, escalation: str) -> None:
        """Write that somebody opens a conversation, and remember the view for `join_view`."""
        await self.write(staff, Act.READ, conversation=conversation, escalation=escalation)
        await self._redis.set(_view(session), conversation, ex=VIEW_SECONDS)

    @guarded
    async def join_view(self, session: str, staff: str, conversation: str, escalation: str) -> None:
        """Write that somebody watches a conversation, unless it belongs to the view just opened."""
        opened: Any = await self._redis.getdel(_view(session))
        if opened is None or opened.decode() != conversation:
            await self.write(staff, Act.READ, conversation=conversation, escalation=escalation)

    @guarded
    async def read(self, *, before: str = "", limit: int = 100) -> tuple[Record, ...]:
        """Return up to `limit` lines, newest first; older than the line `before` if given."""
        start = f"({before}" if before else "+"
        lines: Any = await self._redis.xrevrange(STREAM, start, "-", count=limit)
        return tuple(_record(id, fields) for id, fields in lines)


def _view(session: str) -> str:
    return f"audit:view:{session}"


def _record(id: bytes, fields: dict[bytes, bytes]) -> Record:
    values = {name.decode(): value.decode() for name, value in fields.items()}
    return Record(
        id=id.decode(),
        at=datetime.fromisoformat(values["at"]),
        staff=values["staff"],
        act=Act(values["act"]),
        conversation=values["conversation"],
        escalation=values["escalation"],
        detail=values["detail"],
    )
