"""The one door through which a dialogue's events enter and leave the store."""

import json
from typing import Any


def seal(record: dict[str, Any]) -> bytes:
    """Return the stored form of a JSON-ready record."""
    return json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode()


def unseal(sealed: bytes) -> dict[str, Any]:
    """Return the record that was sealed; raises ValueError if it cannot be read."""
    record = json.loads(sealed)
    if not isinstance(record, dict):
        raise ValueError(f"expected a stored dialogue, got {type(record).__name__}")  # noqa: TRY004
    return record
