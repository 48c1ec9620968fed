"""How the values of bot.model look as stored records, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.model import (
    Alarm,
    Choice,
    Conversation,
    Entry,
    Escalation,
    EscalationState,
    Evidence,
    Mode,
    Part,
    Reason,
    Source,
)
from bot.store.codec import Codec


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an entry without its id, empty fields left out."""
    record = {
        "source": entry.source,
        "at": entry.at.isoformat(),
        "parts": [part_record(part) for part in entry.parts],
        "keys": list(entry.keys),
        "message_id": entry.message_id,
        "in_reply_to": entry.in_reply_to,
        "author": entry.author,
    }
    return {name: value for name, value in record.items() if value}


def part_record(part: Part) -> dict[str, Any]:
    """Return a part as it stands in the store and in the web socket's frames."""
    if part.type == "choices":
        return {"type": part.type, "choices": [asdict(choice) for choice in part.choices]}
    if part.type == "helpline":
        return {"type": part.type, "card": part.card}
    return {"type": part.type, "text": part.text}


def entry_from(entry_id: str, record: Mapping[str, Any], risk: Mapping[str, Any] | None) -> Entry:
    return Entry(
        id=entry_id,
        source=Source(record["source"]),
        at=datetime.fromisoformat(record["at"]),
        parts=tuple(_part_from(part) for part in record.get("parts", ())),
        keys=tuple(record.get("keys", ())),
        message_id=record.get("message_id", ""),
        in_reply_to=record.get("in_reply_to", ""),
        author=record.get("author", ""),
        risk=risk,
    )


def _part_from(record: Mapping[str, Any]) -> Part:
    return Part(
        type=record["type"],
        text=record.get("text", ""),
        choices=tuple(Choice(**choice) for choice in record.get("choices", ())),
        card=record.get("card"),
    )


def conversation_fields(conversation: Conversation, codec: Codec) -> dict[str, str | bytes | int]:
    """Return the fields of a conversation's hash; what the patient told goes in sealed."""
    return {
        "locale": conversation.locale,
        "region": conversation.region,
        "mode": conversation.mode,
        "epoch": conversation.epoch,
        "channel": conversation.channel,
        "alias": conversation.alias,
        "created_at": conversation.created_at.isoformat(),
        "last_at": conversation.last_at.isoformat(),
        "escalation": conversation.escalation,
        "private": codec.seal(private_record(conversation)),
    }


def private_record(conversation: Conversation) -> dict[str, Any]:
    """Return what only the codec may carry."""
    return {
        "country": conversation.country,
        "protocol": conversation.protocol,
        "variants": dict(conversation.variants),
    }


def conversation_from(
    conversation_id: str, fields: Mapping[bytes, bytes], codec: Codec
) -> Conversation:
    text = {name.decode(): value.decode() for name, value in fields.items() if name != b"private"}
    private = codec.open(fields[b"private"])
    return Conversation(
        id=conversation_id,
        locale=text["locale"],
        region=text["region"],
        country=private["country"],
        mode=Mode(text["mode"]),
        epoch=int(text["epoch"]),
        channel=text["channel"],
        alias=text["alias"],
        created_at=datetime.fromisoformat(text["created_at"]),
        last_at=datetime.fromisoformat(text["last_at"]),
        escalation=text["escalation"],
        protocol=private["protocol"],
        variants=private["variants"],
        version=int(text.get("version", 0)),
    )


def evidence_record(evidence: Evidence) -> dict[str, Any]:
    return {**asdict(evidence), "at": evidence.at.isoformat()}


def evidence_from(record: Mapping[str, Any]) -> Evidence:
    return Evidence(
        entry_id=record["entry_id"],
        text=record["text"],
        level=record["level"],
        types=tuple(record["types"]),
        signals=tuple(record["signals"]),
        at=datetime.fromisoformat(record["at"]),
    )


def alarm_record(alarm: Alarm) -> dict[str, Any]:
    evidence = evidence_record(alarm.evidence) if alarm.evidence else None
    contacts = [at.isoformat() for at in alarm.contacts]
    return {**asdict(alarm), "evidence": evidence, "contacts": contacts}


def alarm_from(record: Mapping[str, Any]) -> Alarm:
    evidence = evidence_from(record["evidence"]) if record["evidence"] else None
    contacts = tuple(datetime.fromisoformat(at) for at in record.get("contacts", ()))
    types = tuple(record["types"])
    return Alarm(**{**record, "types": types, "evidence": evidence, "contacts": contacts})


def escalation_from(
    escalation_id: str, fields: Mapping[bytes, bytes], evidence: tuple[Evidence, ...]
) -> Escalation:
    text = {name.decode(): value.decode() for name, value in fields.items()}
    return Escalation(
        id=escalation_id,
        conversation=text["conversation"],
        state=EscalationState(text["state"]),
        reason=Reason(text["reason"]),
        level=text["level"],
        types=tuple(filter(None, text["types"].split(","))),
        locale=text["locale"],
        alias=text["alias"],
        opened_at=datetime.fromisoformat(text["opened_at"]),
        evidence=evidence,
        claimed_by=text.get("claimed_by", ""),
        claimed_at=_moment(text.get("claimed_at")),
        closed_at=_moment(text.get("closed_at")),
        outcome=text.get("outcome", ""),
        rung=int(text["rung"]),
        contacts=tuple(map(datetime.fromisoformat, text.get("contacts", "").split())),
    )


def contacts_record(contacts: Sequence[datetime]) -> dict[str, Any]:
    """Return when the bot checks back, as a case keeps it, with the time of the first."""
    times = " ".join(at.isoformat() for at in contacts)
    return {"times": times, "due": contacts[0].timestamp() if contacts else 0}


def _moment(iso: str | None) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None
