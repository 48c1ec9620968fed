"""The open web sockets of this process, and what is pushed to them.

A socket keeps the id of the last entry it was shown. A signal says that there is more; the socket
then reads everything after that id, so nothing is missed and nothing comes twice.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import structlog
from aiohttp import WSCloseCode, web

from bot.channels.frames import dump, entry_frame
from bot.errors import StoreUnavailable, UnknownConversation
from bot.model import Conversation, Entry, Source
from bot.store.events import Events
from bot.store.patients import Patients
from bot.store.transcript import Transcript
from bot.tasks import stop
from bot.welcome import Welcome

log = structlog.get_logger()

MAX_QUEUE = 100
"""Frames that may wait for a slow client before its socket is closed; it resumes where it was."""
BACKLOG = MAX_QUEUE // 2
"""Of them, those of a long conversation that is read again: the rest waits until they are sent."""
MAX_SOCKETS = 5
"""Open sockets of one conversation: a phone, a laptop and a few forgotten tabs."""


@dataclass(eq=False, kw_only=True)
class Session:
    """One open socket."""

    socket: web.WebSocketResponse
    conversation: Conversation
    """As last read; what the crisis path goes by when the store is away."""
    token: str
    """Hash of the conversation's token."""
    cursor: str = ""
    kept: bool = True
    """Whether the store knows the conversation."""
    resumed: bool = False
    """Whether the client came with a conversation of before."""
    verified: bool = True
    """Whether the token was checked; while the store is away it cannot be."""
    titles: dict[str, str] = field(default_factory=dict)
    """What stands on the buttons that were offered, by payload."""
    frames: asyncio.Queue[str] = field(default_factory=lambda: asyncio.Queue(MAX_QUEUE))
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    sent: set[str] = field(default_factory=set)
    """Ids of messages that came through this socket and need no echo."""
    answers: dict[str, str] = field(default_factory=dict)
    """Ids of the crisis path's answers by message: one brought in late may have got another id."""
    overflow: bool = False

    def send(self, frame: Mapping[str, Any]) -> None:
        """Queue a frame; a client that does not read is closed."""
        try:
            self.frames.put_nowait(dump(frame))
        except asyncio.QueueFull:
            self.overflow = True

    def adopt(self, conversation: Conversation) -> None:
        """Go by a newer record of the conversation, and say so if somebody else speaks now."""
        changed = conversation.mode is not self.conversation.mode
        self.conversation = conversation
        if changed:
            self.send({"type": "mode", "mode": conversation.mode})

    def show(self, entry: Entry) -> None:
        """Send an entry and move the cursor behind it."""
        self.cursor = entry.id
        self.titles |= {c.payload: c.title for part in entry.parts for c in part.choices}
        if entry.source is Source.PATIENT and entry.message_id in self.sent:
            self.sent.discard(entry.message_id)
            return
        if entry.source is not Source.CRISIS or not entry.in_reply_to or self._is_first(entry):
            self.send(entry_frame(entry))

    def _is_first(self, answer: Entry) -> bool:
        return self.answers.setdefault(answer.in_reply_to, answer.id) == answer.id


class Hub:
    """The sessions by conversation, and two tasks for each: writing, reading the store."""

    def __init__(
        self, transcript: Transcript, patients: Patients, events: Events, welcome: Welcome
    ) -> None:
        self._transcript = transcript
        self._patients = patients
        self._events = events
        self._welcome = welcome
        self._sessions: dict[str, list[Session]] = defaultdict(list)

    def __len__(self) -> int:
        return sum(map(len, self._sessions.values()))

    async def add(self, session: Session) -> None:
        """Push to a session from now on; the oldest of too many is closed."""
        sessions = self._sessions[session.conversation.id]
        sessions.append(session)
        if len(sessions) == 1:
            await self._events.follow(session.conversation.id)
        if len(sessions) > MAX_SOCKETS:
            oldest = sessions.pop(0)
            await oldest.socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"too many tabs")

    async def remove(self, session: Session) -> None:
        sessions = self._sessions.get(session.conversation.id, [])
        if session in sessions:
            sessions.remove(session)
        if not sessions:
            self._sessions.pop(session.conversation.id, None)
            await self._events.unfollow(session.conversation.id)

    def of(self, conversation: str) -> list[Session]:
        """Return the sessions of a conversation in this process."""
        return list(self._sessions.get(conversation, ()))

    async def serve(self, session: Session) -> None:
        """Write a session's frames and pump the store's entries, until cancelled."""
        tasks = [asyncio.create_task(each(session)) for each in (self._write, self._pump)]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await stop(tasks)

    async def _write(self, session: Session) -> None:
        while not session.overflow:
            frame = await session.frames.get()
            with suppress(ConnectionError):
                await session.socket.send_str(frame)
            session.frames.task_done()
        await session.socket.close(code=WSCloseCode.TRY_AGAIN_LATER, message=b"too slow")

    async def _pump(self, session: Session) -> None:
        while True:
            await session.wake.wait()
            session.wake.clear()
            with suppress(StoreUnavailable):  # the events' own reconnect wakes it again
                await self._show_new(session)

    async def _show_new(self, session: Session) -> None:
        if not session.verified and not await self._verify(session):
            return
        while entries := await self._transcript.read(session.conversation.id, session.cursor):
            # First, so that whoever answers what is shown is answered from there, store or none.
            await self._adopt_newest(session)
            for entry in entries:
                session.show(entry)
                if session.frames.qsize() > BACKLOG:
                    await session.frames.join()
        await self._adopt_newest(session)

    async def _adopt_newest(self, session: Session) -> None:
        with suppress(UnknownConversation):
            session.adopt(await self._patients.get(session.conversation.id))

    async def _verify(self, session: Session) -> bool:
        """Check a token that could not be checked before; until then nothing is shown."""
        try:
            found = await self._patients.get(session.conversation.id, token=session.token)
        except UnknownConversation:
            await session.socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"unknown")
            return False
        session.conversation, session.verified = found, True
        session.send({"type": "mode", "mode": found.mode})
        return True

    async def run(self) -> None:
        """Hear the signals of every conversation that has a session here, until cancelled."""
        async for conversation, kind in self._events.signals():
            for session in self.of(conversation):
                await self._signal(session, kind)

    async def _signal(self, session: Session, kind: str) -> None:
        if kind == "entry" or not session.verified:
            session.wake.set()
        elif kind == "typing":
            session.send({"type": "typing"})
        elif kind in ("mode", "locale"):
            await self._refresh(session, kind)

    async def _refresh(self, session: Session, kind: str) -> None:
        with suppress(StoreUnavailable, UnknownConversation):
            session.adopt(await self._patients.get(session.conversation.id))
            if kind == "locale":
                view = self._welcome.first_view(session.conversation)
                session.send({"type": "locale", "locale": session.conversation.locale, **view})

    async def close(self) -> None:
        """Close every socket; clients come back by themselves."""
        sessions = [each for many in self._sessions.values() for each in many]
        closing = (
            each.socket.close(code=WSCloseCode.GOING_AWAY, message=b"restart") for each in sessions
        )
        await asyncio.gather(*closing, return_exceptions=True)
