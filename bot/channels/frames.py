"""The frames of the patients' web socket: parsing what comes, writing what goes."""

import json
import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from bot.errors import BadFrame, BesideError
from bot.model import Entry, Source
from bot.store.records import part_record

CURSOR = re.compile(r"\d{1,16}-\d{1,16}")
"""Ids of transcript entries. Anything else a client may hold is no place to resume from."""

Payload = Annotated[str, StringConstraints(pattern=r"^/[a-z_]{1,40}(\{.{0,400}\})?$")]


class _Frame(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Hello(_Frame):
    """The first frame: a new conversation, or one that goes on."""

    type: Literal["hello"]
    conversation: str = Field(default="", max_length=64)
    token: str = Field(default="", max_length=128)
    last_id: str = Field(default="", max_length=64)
    locale: str = Field(default="", max_length=35)

    @property
    def cursor(self) -> str:
        return self.last_id if CURSOR.fullmatch(self.last_id) else ""


class Text(_Frame):
    """Something typed."""

    type: Literal["message"]
    id: UUID
    text: str


class Press(_Frame):
    """A button pressed."""

    type: Literal["choice"]
    id: UUID
    payload: Payload


Frame = Hello | Text | Press
_frames: TypeAdapter[Frame] = TypeAdapter(Annotated[Frame, Field(discriminator="type")])


def parse(text: str) -> Frame:
    """Return a client's frame; raises BadFrame, which repeats nothing of what came."""
    try:
        return _frames.validate_python(json.loads(text))
    except (ValueError, ValidationError, RecursionError):
        raise BadFrame("expected a hello, message or choice frame") from None


def message_id(text: str) -> str:
    """Return the id that a frame carries, as far as it can be read: errors name it."""
    try:
        return str(UUID(json.loads(text)["id"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""


def dump(frame: Mapping[str, Any]) -> str:
    """Return a frame as text; pure ASCII, so that no lone surrogate can break the socket."""
    return json.dumps(frame, separators=(",", ":"))


def entry_frame(entry: Entry) -> dict[str, Any]:
    """Return the frame of a transcript's entry: a reply, or the patient's own words."""
    if entry.source is Source.PATIENT:
        return {
            "type": "message",
            "id": entry.id,
            "message": entry.message_id,
            "text": "".join(part.text for part in entry.parts if part.type == "text"),
            "at": entry.at.isoformat(),
        }
    return {
        "type": "reply",
        "id": entry.id,
        "source": entry.source,
        "parts": [part_record(part) for part in entry.parts],
        "keys": list(entry.keys),
        "in_reply_to": entry.in_reply_to,
        "author": entry.author,
        "at": entry.at.isoformat(),
    }


def error_frame(error: BesideError, text: str, message: str = "") -> dict[str, Any]:
    """Return an error; with a message's id, that message was not taken."""
    frame = {"type": "error", "code": error.code, "text": text}
    return {**frame, "id": message} if message else frame
