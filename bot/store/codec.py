"""The one door through which every word of a patient enters and leaves the store."""

import json
from collections.abc import Mapping
from typing import Any, Protocol


class Codec(Protocol):
    """Turns a record into the bytes that are stored, and back."""

    def seal(self, record: Mapping[str, Any]) -> bytes:
        """Return the stored form of a JSON-ready record."""
        ...

    def open(self, sealed: bytes) -> dict[str, Any]:
        """Return the record that was sealed; raises ValueError if it cannot be read."""
        ...


class PlainCodec:
    """JSON in UTF-8; a lone surrogate, which UTF-8 cannot hold, travels as its escape."""

    def seal(self, record: Mapping[str, Any]) -> bytes:
        return json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode()

    def open(self, sealed: bytes) -> dict[str, Any]:
        record = json.loads(sealed)
        if not isinstance(record, dict):
            raise ValueError(f"expected a stored record, got {type(record).__name__}")  # noqa: TRY004
        return record
