"""The crisis spool: what must not be lost while the store is away, as fsynced files.

One file a message, written before the message is acknowledged; deleted once the store has it.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.model import Alarm, Conversation, Entry, Message, Mode
from bot.store.codec import Codec
from bot.store.inbox import patient_entry, patient_message
from bot.store.records import alarm_from, alarm_record, entry_from, entry_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Spooled:
    """A message that was answered without the store, and all that the store must learn."""

    conversation: Conversation
    """As it is after the answer."""
    token: str
    """Hash of the conversation's token, for a conversation that the store never saw."""
    message: Message
    entry_id: str
    replies: tuple[Entry, ...]
    risk: dict[str, Any]
    alarm: Alarm | None


class Spool:
    """A folder of spooled messages. Methods block; call them off the event loop."""

    def __init__(self, folder: Path, codec: Codec) -> None:
        self._folder = folder
        self._codec = codec

    def keep(self, spooled: Spooled) -> None:
        """Write a message so that it survives a crash of the machine; OSError if it cannot."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._path(spooled)
        draft = path.with_suffix(".part")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(self._codec.seal(_record(spooled)))
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
        self._sync_folder()

    def waiting(self) -> Iterator[Spooled]:
        """Yield what waits, oldest first; a file that cannot be read is set aside, not lost."""
        for path in sorted(self._folder.glob("*.spool")):
            try:
                yield _spooled(self._codec.open(path.read_bytes()))
            except FileNotFoundError:
                continue  # another process has brought it in
            except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
                with suppress(OSError):
                    path.rename(path.with_suffix(".unreadable"))

    def forget(self, spooled: Spooled) -> None:
        """Delete a message that the store has."""
        with suppress(FileNotFoundError, NotADirectoryError):
            self._path(spooled).unlink()

    def size(self) -> int:
        """Return how many messages wait."""
        return sum(1 for _ in self._folder.glob("*.spool"))

    def _path(self, spooled: Spooled) -> Path:
        # The name sorts by time and tells nothing of who wrote.
        key = f"{spooled.conversation.id}:{spooled.message.id}".encode(errors="surrogatepass")
        moment = int(spooled.message.received_at.timestamp() * 1000)
        return self._folder / f"{moment:015d}-{sha256(key).hexdigest()[:24]}.spool"

    def _sync_folder(self) -> None:
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _record(spooled: Spooled) -> dict[str, Any]:
    conversation = asdict(spooled.conversation)
    for name in ("created_at", "last_at"):
        conversation[name] = conversation[name].isoformat()
    return {
        "conversation": conversation,
        "token": spooled.token,
        "message": entry_record(patient_entry(spooled.message)),
        "entry_id": spooled.entry_id,
        "replies": [{"id": reply.id, **entry_record(reply)} for reply in spooled.replies],
        "risk": spooled.risk,
        "alarm": alarm_record(spooled.alarm) if spooled.alarm else None,
    }


def _spooled(record: dict[str, Any]) -> Spooled:
    fields = record["conversation"]
    conversation = Conversation(
        **{
            **fields,
            "mode": Mode(fields["mode"]),
            "created_at": datetime.fromisoformat(fields["created_at"]),
            "last_at": datetime.fromisoformat(fields["last_at"]),
        }
    )
    entry = entry_from(record["entry_id"], record["message"], None)
    return Spooled(
        conversation=conversation,
        token=record["token"],
        message=patient_message(conversation.id, entry),
        entry_id=record["entry_id"],
        replies=tuple(entry_from(reply.pop("id"), reply, None) for reply in record["replies"]),
        risk=record["risk"],
        alarm=alarm_from(record["alarm"]) if record["alarm"] else None,
    )
