"""The live desk: what changes is pushed to every browser that may see it.

A signal says only that something changed; the store is then read, so a signal that was lost costs
seconds and never an entry.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from typing import Any

import structlog
from aiohttp import WSCloseCode, WSMessage, web

from bot.clock import Clock
from bot.console.board import Board
from bot.console.frames import cursor_in, id_in, read_frame
from bot.console.sockets import (
    CLOSE_SECONDS,
    FRAME_BYTES,
    HEARTBEAT,
    SESSION_ENDED,
    Socket,
    Watching,
)
from bot.console.texts import Language
from bot.errors import BadFrame, BesideError, Forbidden, RetryLater
from bot.store.audit import Act, Audit
from bot.store.events import Events
from bot.store.sessions import Session, Sessions
from bot.store.staff import Permission
from bot.tasks import stop

log = structlog.get_logger()

SOCKETS_PER_SESSION = 8
"""Tabs of one session; the oldest of too many is closed."""
COALESCE_SECONDS = 0.2
"""Changes of the queue within this time are pushed as one."""
RETRY_SECONDS = 1
CHECK_SECONDS = 15
"""How often sessions are looked at, and the queue is read in case a signal was lost."""


class Live:
    """The open sockets of this process."""

    def __init__(
        self, clock: Clock, board: Board, events: Events, sessions: Sessions, audit: Audit
    ) -> None:
        self._clock = clock
        self._board = board
        self._events = events
        self._sessions = sessions
        self._audit = audit
        self._sockets: list[Socket] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._closing: set[asyncio.Task[None]] = set()
        self._queue_changed = asyncio.Event()
        self._store_answers = True

    def start(self) -> None:
        """Hear the signals, push, and end what is over, until `close`."""
        steps = (self._hear, self._push_queue, self._look_after)
        self._tasks = [asyncio.create_task(self._keep(step)) for step in steps]

    async def _keep(self, step: Callable[[], Awaitable[None]]) -> None:
        """Run a step for ever: a mistake in one is logged and must not silence the desk."""
        while True:
            try:
                await step()
            except Exception as error:
                log.error("console_live_failed", kind=type(error).__name__)  # noqa: TRY400
            await self._clock.sleep(RETRY_SECONDS)
            self._queue_changed.set()

    async def close(self) -> None:
        """Stop, and close every socket; the browsers come back by themselves."""
        await stop(self._tasks)
        for socket in list(self._sockets):
            self._end(socket, WSCloseCode.GOING_AWAY)
        await asyncio.gather(*self._closing, return_exceptions=True)

    async def serve(
        self, request: web.Request, session: Session, language: Language
    ) -> web.WebSocketResponse:
        """Serve a browser of a session that may read, until either ends."""
        await self._audit.write(session.account.name, Act.SEE_QUEUE)
        queue = await self._board.queue()
        ws = web.WebSocketResponse(
            heartbeat=HEARTBEAT, max_msg_size=FRAME_BYTES, compress=False, timeout=CLOSE_SECONDS
        )
        await ws.prepare(request)
        socket = Socket(ws=ws, session=session, language=language)
        socket.send({"type": "queue", **queue})
        self._add(socket)
        try:
            await self._serve(socket)
        finally:
            self._remove(socket)
        return ws

    async def _serve(self, socket: Socket) -> None:
        works = (socket.write(), self._pump(socket))
        tasks = [asyncio.create_task(self._guard(socket, work)) for work in works]
        try:
            async for message in socket.ws:
                await self._receive(socket, message)
        finally:
            await stop(tasks)

    async def _guard(self, socket: Socket, work: Coroutine[Any, Any, None]) -> None:
        """Do a socket's work: if it fails by a mistake the browser is cut off, and comes back."""
        try:
            await work
        except Exception as error:
            log.error("console_socket_failed", kind=type(error).__name__)  # noqa: TRY400
            self._end(socket, WSCloseCode.INTERNAL_ERROR)

    def _add(self, socket: Socket) -> None:
        self._sockets.append(socket)
        same = [each for each in self._sockets if each.session.id == socket.session.id]
        for oldest in same[:-SOCKETS_PER_SESSION]:
            self._end(oldest, WSCloseCode.POLICY_VIOLATION)
        self._queue_changed.set()  # it may have changed since it was read

    def _remove(self, socket: Socket) -> None:
        with suppress(ValueError):
            self._sockets.remove(socket)

    def _end(self, socket: Socket, code: int) -> None:
        """Push nothing more to a socket, and close it without waiting for its browser."""
        self._remove(socket)
        socket.watch(None)
        task = asyncio.create_task(socket.close(code))
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    # What browsers send.

    async def _receive(self, socket: Socket, message: WSMessage) -> None:
        try:
            session = await self._sessions.check(socket.session.id)
            if session is None:
                self._end(socket, SESSION_ENDED)
                return
            socket.session = session
            await self._obey(socket, read_frame(message))
        except BesideError as error:
            socket.send_error(error)

    async def _obey(self, socket: Socket, frame: Mapping[str, Any]) -> None:
        match frame.get("type"):
            case "watch":
                await self._watch(socket, frame)
            case "unwatch":
                socket.watch(None)
            case "active":
                await self._sessions.touch(socket.session)
            case _:
                raise BadFrame("no such type of frame")

    async def _watch(self, socket: Socket, frame: Mapping[str, Any]) -> None:
        """Watch the conversation of an escalation, or one without, after an entry."""
        cursor = cursor_in(frame)
        account = socket.session.account
        if not account.may(Permission.READ):
            raise Forbidden(f"the role {account.role} may not read")
        escalation, conversation = id_in(frame, "escalation"), id_in(frame, "conversation")
        case = await self._board.case(escalation, conversation)
        watching = Watching(conversation=case["conversation"]["id"], escalation=escalation)
        await self._audit.join_view(
            socket.session.id, account.name, watching.conversation, escalation
        )
        await self._sessions.touch(socket.session)
        socket.watch(watching, cursor)

    # What is pushed to them.

    async def _hear(self) -> None:
        async for event in self._events.staff():
            self._signal(event)

    def _signal(self, event: Mapping[str, Any]) -> None:
        conversation = event.get("conversation", "")
        match event.get("type"):
            case "queue":
                self._queue_changed.set()
                self._refresh_all()
            case "alert":
                self._tell_all(event)
            case "session":
                self._end_session(event.get("session", ""))
            case "typing":
                for socket in self._watching(conversation):
                    socket.send({"type": "typing", "conversation": conversation})
            case _:  # an answer of the patient's changes the case as well
                for socket in self._watching(conversation):
                    socket.refresh(case=True)

    def _watching(self, conversation: str) -> list[Socket]:
        return [each for each in self._sockets if each.watches(conversation)]

    def _refresh_all(self) -> None:
        for socket in self._sockets:
            socket.refresh(case=True)

    def _tell_all(self, frame: Mapping[str, Any]) -> None:
        text = json.dumps(frame)
        for socket in self._sockets:
            socket.send_text(text)

    def _end_session(self, session: str) -> None:
        for socket in [each for each in self._sockets if each.session.id == session]:
            self._end(socket, SESSION_ENDED)

    async def _push_queue(self) -> None:
        while True:
            await self._queue_changed.wait()
            self._queue_changed.clear()
            if not self._sockets:
                continue
            try:
                self._tell_all({"type": "queue", **await self._board.queue()})
                self._note_store(answers=True)
                await self._clock.sleep(COALESCE_SECONDS)
            except RetryLater:
                self._note_store(answers=False)
                await self._clock.sleep(RETRY_SECONDS)
                self._queue_changed.set()

    def _note_store(self, *, answers: bool) -> None:
        if answers != self._store_answers:
            self._store_answers = answers
            self._tell_all({"type": "status", "store": answers})

    async def _pump(self, socket: Socket) -> None:
        while True:
            await socket.wake.wait()
            socket.wake.clear()
            try:
                await self._show_new(socket)
            except RetryLater:
                await self._clock.sleep(RETRY_SECONDS)
                socket.refresh(case=True)
            except BesideError:  # erased meanwhile
                socket.watch(None)

    async def _show_new(self, socket: Socket) -> None:
        watching = socket.watching
        if watching is None:
            return
        if socket.case_stale:
            socket.case_stale = False
            case = await self._board.case(watching.escalation, watching.conversation)
            if case != socket.case and self._show(socket, watching, {"type": "case", **case}):
                socket.case = case
        entries = await self._board.transcript(watching.conversation, socket.cursor)
        new = {"type": "entry", "conversation": watching.conversation, "entries": entries}
        if entries and self._show(socket, watching, new):
            socket.cursor = entries[-1]["id"]
            socket.wake.set()

    def _show(self, socket: Socket, watching: Watching, frame: Mapping[str, Any]) -> bool:
        """Send a frame if its conversation is still the one that is watched."""
        if socket.watching is not watching:
            return False
        socket.send(frame)
        return True

    async def _look_after(self) -> None:
        while True:
            await self._clock.sleep(CHECK_SECONDS)
            try:
                await self._check_sessions()
            except RetryLater:
                self._note_store(answers=False)
            self._queue_changed.set()

    async def _check_sessions(self) -> None:
        for session in {each.session.id for each in self._sockets}:
            if await self._sessions.check(session) is None:
                self._end_session(session)
