"""The values that cross the service's boundaries: messages, conversations, escalations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Mode(StrEnum):
    """Who speaks with the patient."""

    DIALOGUE = "dialogue"
    CRISIS = "crisis"
    HUMAN = "human"


class Source(StrEnum):
    """Who wrote an entry of a transcript."""

    PATIENT = "patient"
    BOT = "bot"
    CRISIS = "crisis"
    STAFF = "staff"
    EVENT = "event"


class EscalationState(StrEnum):
    """How far staff are with an escalation."""

    OPEN = "open"
    CLAIMED = "claimed"
    CLOSED = "closed"


class Reason(StrEnum):
    """Why an escalation was opened."""

    RISK = "risk"
    REQUEST = "request"


class Outcome(StrEnum):
    """How staff closed an escalation."""

    SUPPORTED = "supported"
    HANDED_TO_EMERGENCY = "handed_to_emergency"
    REFERRED = "referred"
    FALSE_ALARM = "false_alarm"
    NO_REPLY = "no_reply"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One thing a patient sent. `id` was chosen by the sender; either text or payload is set."""

    conversation: str
    id: str
    text: str = ""
    payload: str = ""
    title: str = ""
    """What stood on the button."""
    channel: str = "web"
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A button: what it says, and what pressing it sends."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What to say, without words: a key of the locale packs, its arguments and its choices.

    `args` hold plain strings and numbers, or `{"$date": "2026-11-24"}`, `{"$datetime": ISO}`,
    `{"$time": ISO}`, `{"$language": "es"}`, `{"$key": "key"}` for values written by locale.
    `choices` hold `{"payload": str, "key": str, "args": {...}}`; the key's text is the title.
    """

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One bubble, row of buttons or helpline card of a reply, as the channels show it.

    type: "text" (text), "choices" (choices), "helpline" (card: see safety.helplines.card), and in
    a patient's entry "payload" (text: what a button sends).
    """

    type: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    card: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A line that is ready to be read, and the key it was written from."""

    key: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a transcript. `id` grows within the conversation and is the resume cursor."""

    id: str
    source: Source
    at: datetime
    parts: tuple[Part, ...]
    keys: tuple[str, ...] = ()
    message_id: str = ""
    in_reply_to: str = ""
    author: str = ""
    risk: Mapping[str, Any] | None = None
    """For a patient's entry, once assessed: the RiskAssessment as a mapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What is known of a conversation beside its transcript."""

    id: str
    locale: str
    region: str = ""
    """Country guessed from the browser's language tag, ISO 3166 alpha-2; never sure."""
    country: str = ""
    """Country that the patient named, ISO 3166 alpha-2."""
    mode: Mode = Mode.DIALOGUE
    epoch: int = 0
    channel: str = "web"
    alias: str = ""
    created_at: datetime
    last_at: datetime
    escalation: str = ""
    protocol: Mapping[str, Any] | None = None
    """The crisis protocol's state, as safety.protocol writes it."""
    variants: Mapping[str, int] = field(default_factory=dict)
    """Last wording used of each key, so that none is said twice in a row."""
    version: int = 0
    """Grows with every step that is committed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why a message raised the risk: its words, and what noticed them (spans in code points)."""

    entry_id: str
    text: str
    level: str
    types: tuple[str, ...]
    signals: tuple[Mapping[str, Any], ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """A conversation that needs a human."""

    id: str
    conversation: str
    state: EscalationState
    reason: Reason
    level: str
    types: tuple[str, ...]
    locale: str
    alias: str
    opened_at: datetime
    evidence: tuple[Evidence, ...] = ()
    claimed_by: str = ""
    claimed_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: str = ""
    rung: int = 0
    """How many alerts went out so far."""
    contacts: tuple[datetime, ...] = ()
    """When the bot checks back, as long as the case is open; those that are over are gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """An escalation to open, or to strengthen the one that is open."""

    id: str
    reason: str
    rank: int
    level: str
    types: tuple[str, ...] = ()
    realert: bool = True
    evidence: Evidence | None = None
    contacts: tuple[datetime, ...] = ()
    """When the bot checks back, if a crisis begins here; empty leaves what is planned."""
