"""One browser's connection to the live desk."""

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, web

from bot.console.texts import Language
from bot.errors import BesideError
from bot.store.sessions import Session

HEARTBEAT = 20
FRAME_BYTES = 16 * 1024
CLOSE_SECONDS = 2
"""How long to wait for a browser to agree to a close."""
MAX_FRAMES = 100
"""Frames that may wait for a slow browser before it is cut off; it comes back by itself."""

SESSION_ENDED = 4401
"""Close code: do not come back but sign in again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """What a browser has open: a conversation, and its escalation if there is one."""

    conversation: str
    escalation: str


@dataclass(eq=False, kw_only=True)
class Socket:
    """What a browser watches, how far it has read, and what it has still to be sent."""

    ws: web.WebSocketResponse
    session: Session
    language: Language
    watching: Watching | None = None
    cursor: str = ""
    case: Mapping[str, Any] | None = None
    """The case as it was sent last."""
    case_stale: bool = False
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    overflow: bool = False
    _frames: asyncio.Queue[str] = field(default_factory=lambda: asyncio.Queue(MAX_FRAMES))

    def watches(self, conversation: str) -> bool:
        return self.watching is not None and self.watching.conversation == conversation

    def watch(self, watching: Watching | None, cursor: str = "") -> None:
        """Show a conversation from the entry after `cursor` on, or nothing."""
        self.watching, self.cursor, self.case = watching, cursor, None
        self.refresh(case=True)

    def refresh(self, *, case: bool) -> None:
        """Read what is new; with `case`, the case as well."""
        self.case_stale = self.case_stale or case
        self.wake.set()

    def send(self, frame: Mapping[str, Any]) -> None:
        """Queue a frame; a browser that does not read is cut off."""
        self.send_text(json.dumps(frame))

    def send_text(self, frame: str) -> None:
        try:
            self._frames.put_nowait(frame)
        except asyncio.QueueFull:
            self.overflow = True

    def send_error(self, error: BesideError) -> None:
        text = self.language.error(error)
        self.send({"type": "error", "code": error.code, "text": text})

    async def write(self) -> None:
        """Send what is queued until the browser is gone or too slow."""
        while not self.overflow:
            frame = await self._frames.get()
            with suppress(ConnectionError):
                await self.ws.send_str(frame)
        await self.close(WSCloseCode.TRY_AGAIN_LATER)

    async def close(self, code: int) -> None:
        with suppress(ConnectionError, RuntimeError):
            await self.ws.close(code=code)
