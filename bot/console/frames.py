"""The frames of the live desk, as they stand on the wire.

Browser: {"type": "watch", "escalation" or "conversation", "after"?}, {"type": "unwatch"},
{"type": "active"} (somebody is at the desk).
Server: "queue" (the whole queue), "entry" (new entries of what is watched), "case" (its case),
"alert", "typing", "status" (whether the store answers), "error".
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from aiohttp import WSMessage, WSMsgType

from bot.errors import BadFrame

ENTRY_ID = re.compile(r"\d{1,20}-\d{1,20}", re.ASCII)
FIRST = "0-0"
"""Before the first entry of every transcript."""
ID_MAX = 100


def read_frame(message: WSMessage) -> Mapping[str, Any]:
    """Return what a browser sent; raises BadFrame unless it is a JSON object in a text frame."""
    if message.type is not WSMsgType.TEXT:
        raise BadFrame("expected a text frame")
    try:
        frame = json.loads(message.data)
    except (ValueError, RecursionError) as error:
        raise BadFrame("expected JSON") from error
    if not isinstance(frame, dict):
        raise BadFrame("expected a JSON object")
    return frame


def id_in(frame: Mapping[str, Any], name: str) -> str:
    """Return the id in a field of a frame, "" if there is none; raises BadFrame."""
    value = frame.get(name, "")
    if not isinstance(value, str) or len(value) > ID_MAX:
        raise BadFrame(f"expected a short text as {name!r}")
    return value


def cursor_in(frame: Mapping[str, Any]) -> str:
    """Return the id of the entry after which to go on; raises BadFrame."""
    after = id_in(frame, "after") or FIRST
    if not ENTRY_ID.fullmatch(after):
        raise BadFrame("expected the id of an entry as 'after'")
    return after
