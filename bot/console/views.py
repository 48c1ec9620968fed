"""How the values of bot.model look in the browser: JSON-ready, times in ISO 8601.

Spans count code points, as everywhere in Beside.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.model import Conversation, Entry, Escalation, Evidence
from bot.store.audit import Record
from bot.store.records import part_record
from bot.store.staff import PERMISSIONS, Account
from safety.staff_card import staff_card

LEVELS = ("none", "concern", "high", "imminent")
EXCERPT = 90
"""Characters of a message that a row of the queue shows."""
LEAD = 30
"""How many of them come before the words that raised the risk."""

MODEL = "model"
"""The kind of the signals that a trained model gave."""

View = dict[str, Any]


def queue_row(escalation: Escalation) -> View:
    """Return a row of the queue: everything but the evidence, and one line of why."""
    view = case(escalation)
    evidence = view.pop("evidence")
    return {**view, "why": _why(evidence)}


def case(escalation: Escalation) -> View:
    """Return an escalation with its evidence, what weighs most first."""
    return {
        "id": escalation.id,
        "conversation": escalation.conversation,
        "state": escalation.state,
        "reason": escalation.reason,
        "level": escalation.level,
        "types": list(escalation.types),
        "locale": escalation.locale,
        "alias": escalation.alias,
        "opened_at": _iso(escalation.opened_at),
        "claimed_by": escalation.claimed_by,
        "claimed_at": _iso(escalation.claimed_at),
        "closed_at": _iso(escalation.closed_at),
        "outcome": escalation.outcome,
        "rung": escalation.rung,
        "contacts": [_iso(at) for at in escalation.contacts],
        "evidence": [_evidence(each) for each in sorted(escalation.evidence, key=_weight)],
    }


def patient(record: Conversation) -> View:
    """Return what staff see when they open a conversation: its record, and what a crisis told."""
    return {"conversation": conversation(record), "card": staff_card(record.protocol)}


def conversation(record: Conversation) -> View:
    """Return what staff see of a conversation's record."""
    return {
        "id": record.id,
        "alias": record.alias,
        "locale": record.locale,
        "country": record.country,
        "mode": record.mode,
        "channel": record.channel,
        "escalation": record.escalation,
        "created_at": _iso(record.created_at),
        "last_at": _iso(record.last_at),
    }


def entry(written: Entry) -> View:
    """Return an entry of the transcript, with the spans that raised the risk."""
    return {
        "id": written.id,
        "source": written.source,
        "at": _iso(written.at),
        "author": written.author,
        "message_id": written.message_id,
        "parts": [part_record(part) for part in written.parts],
        "marks": _marks((written.risk or {}).get("signals", ())),
        "degraded": bool((written.risk or {}).get("degraded")),
    }


def account(member: Account) -> View:
    return {
        "name": member.name,
        "role": member.role,
        "disabled": member.disabled,
        "created_at": _iso(member.created_at),
        "permissions": sorted(PERMISSIONS[member.role]),
    }


def audit_line(record: Record) -> View:
    return {
        "id": record.id,
        "at": _iso(record.at),
        "staff": record.staff,
        "act": record.act,
        "conversation": record.conversation,
        "escalation": record.escalation,
        "detail": record.detail,
    }


def _evidence(evidence: Evidence) -> View:
    return {
        "entry": evidence.entry_id,
        "text": evidence.text,
        "level": evidence.level,
        "types": list(evidence.types),
        "marks": _marks(evidence.signals),
        "at": _iso(evidence.at),
    }


def _weight(evidence: Evidence) -> tuple[int, float]:
    return -LEVELS.index(evidence.level), -evidence.at.timestamp()


def _marks(signals: Iterable[Mapping[str, Any]]) -> list[View]:
    return [_mark(signal) for signal in signals]


def _mark(signal: Mapping[str, Any]) -> View:
    keys = ("rule", "kind", "type", "level", "start", "end", "score")
    return {key: signal[key] for key in keys}


def _why(evidence: list[View]) -> View | None:
    """Return the part of the weightiest message around the words that raised the risk."""
    if not evidence:
        return None
    text, marks = evidence[0]["text"], evidence[0]["marks"]
    spans = [mark for mark in marks if mark["end"] > mark["start"]]
    start = _whole_word(text, max(0, _first(spans) - LEAD), _first(spans))
    end = min(len(text), start + EXCERPT)
    return {
        "text": text[start:end],
        "before": start > 0,
        "after": end < len(text),
        "marks": [_shifted(each, start, end) for each in spans if _overlaps(each, start, end)],
        "rule": marks[0]["rule"] if marks else "",
    }


def _first(spans: Sequence[View]) -> int:
    """Return where the words begin: a rule's, which are few, before a model's whole sentence."""
    words = [mark for mark in spans if mark["kind"] != MODEL] or spans
    return min((mark["start"] for mark in words), default=0)


def _whole_word(text: str, start: int, until: int) -> int:
    """Move a cut to the next word, in languages that have spaces between them."""
    space = text.find(" ", max(0, start - 1), until) if start else -1
    return start if space < 0 else space + 1


def _overlaps(mark: View, start: int, end: int) -> bool:
    return bool(mark["start"] < end and mark["end"] > start)


def _shifted(mark: View, start: int, end: int) -> View:
    begin = max(mark["start"], start) - start
    return {**mark, "start": begin, "end": min(mark["end"], end) - start}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
