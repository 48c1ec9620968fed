"""The patients' web socket: checks a frame, keeps the message, and only then acknowledges it."""

import asyncio
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from bot.channels.frames import Frame, Hello, Press, Text, error_frame, message_id, parse
from bot.channels.hub import Hub, Session
from bot.channels.limits import Bucket
from bot.clock import Clock
from bot.errors import (
    BadFrame,
    BesideError,
    EmptyText,
    StoreUnavailable,
    TextTooLong,
    TooManyMessages,
)
from bot.model import Message
from bot.offline import Offline
from bot.patience import Patience
from bot.store.inbox import Inbox
from bot.store.patients import Patients, draft, token_hash
from bot.tasks import stop
from bot.turn import Turn
from bot.welcome import Welcome
from safety.risk import Level

log = structlog.get_logger()

MAX_FRAME = 512 * 1024
"""Bytes. Over it aiohttp closes the socket without a word, so it lies well above MAX_TEXT: a text
of 100,000 Chinese characters is told in words that it is too long."""
MAX_TEXT = 4000
"""Code points of one message."""
PUT_SECONDS = 0.4
"""How long a crisis message may wait for the store: the patient is answered within a second."""
HELLO_SECONDS = 20.0
BURST, PER_SECOND = 20, 4.0
"""Messages that a conversation may send at once, and then each second."""
INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Cn"})


@dataclass(kw_only=True)
class WebChannel:
    """Serves `GET /chat/ws`."""

    patients: Patients
    inbox: Inbox
    hub: Hub
    turn: Turn
    patience: Patience
    offline: Offline
    welcome: Welcome
    clock: Clock
    origins: frozenset[str]
    limits: dict[str, Bucket] = field(default_factory=dict)

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one socket until it closes."""
        if not self._may_open(request):
            raise web.HTTPForbidden(text="this site may not open the chat")
        # Compression would cost 100 kB a connection against 15 kB.
        socket = web.WebSocketResponse(compress=False, heartbeat=20, max_msg_size=MAX_FRAME)
        await socket.prepare(request)
        session = await self._greet(socket)
        if session is not None:
            await self._serve(session)
        return socket

    def _may_open(self, request: web.Request) -> bool:
        origin = request.headers.get("Origin")
        # Programs such as the terminal client send no origin; browsers always do.
        if origin is None or origin in self.origins:
            return True
        return urlsplit(origin).netloc == request.host

    async def _greet(self, socket: web.WebSocketResponse) -> Session | None:
        """Wait for the hello; several wrong ones end the connection."""
        locale = self.welcome.default_locale
        for _ in range(5):
            try:
                async with asyncio.timeout(HELLO_SECONDS):
                    received = await socket.receive()
            except TimeoutError:
                await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"no hello")
                return None
            if received.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
                return None
            try:
                hello = _hello(received.data if received.type is WSMsgType.TEXT else "")
                locale = self.welcome.locale_of(hello.locale)
                return await self._open(socket, hello)
            except BesideError as error:
                text = self.welcome.error_text(error, locale)
                with suppress(ConnectionError):
                    await socket.send_json(error_frame(error, text))
        await socket.close(code=WSCloseCode.POLICY_VIOLATION, message=b"no hello")
        return None

    async def _open(self, socket: web.WebSocketResponse, hello: Hello) -> Session:
        session, token = await self._session(socket, hello)
        frame = self.welcome.frame(session.conversation, token)
        session.titles = {each["payload"]: each["title"] for each in frame["intro"]["choices"]}
        session.send(frame)
        await self.hub.add(session)
        # Subscribed first, read then: nothing falls between.
        session.wake.set()
        return session

    async def _session(self, socket: web.WebSocketResponse, hello: Hello) -> tuple[Session, str]:
        """Return a session and its token; also while the store is away, for those in danger."""
        opened = draft(
            locale=self.welcome.locale_of(hello.locale),
            region=self.welcome.region_of(hello.locale),
            channel="web",
            clock=self.clock,
        )
        token = hello.token if hello.conversation else opened.token
        session = Session(
            socket=socket,
            conversation=opened.conversation,
            token=token_hash(token),
            cursor=hello.cursor,
        )
        try:
            if hello.conversation:
                session.conversation = await self.patients.get(
                    hello.conversation, token=session.token
                )
            else:
                await self.patients.add(opened.conversation, session.token)
        except StoreUnavailable:
            session.kept = session.verified = False
            known = hello.conversation or opened.conversation.id
            session.conversation = replace(opened.conversation, id=known)
        session.resumed = bool(hello.conversation)
        return session, token

    async def _serve(self, session: Session) -> None:
        pushes = asyncio.create_task(self.hub.serve(session))
        try:
            async for received in session.socket:
                await self._receive(session, received.type, received.data)
                # Of many frames at once none waits to be read: let answers and others have a turn.
                await asyncio.sleep(0)
        finally:
            try:
                await stop([pushes])
            finally:  # also when this handler itself is cancelled
                await self.hub.remove(session)

    async def _receive(self, session: Session, kind: WSMsgType, content: Any) -> None:
        text = content if kind is WSMsgType.TEXT else ""
        try:
            frame = _speech(parse(text))
            await self._accept(session, frame)
        except BesideError as error:
            self._refuse(session, error, text)
        except Exception:
            # One frame must not end the conversation; the log has the place, without the words.
            log.exception("frame failed")
            self._refuse(session, BesideError(), text)

    def _refuse(self, session: Session, error: BesideError, frame: str) -> None:
        words = self.welcome.error_text(error, session.conversation.locale, session.conversation)
        session.send(error_frame(error, words, message_id(frame)))

    async def _accept(self, session: Session, frame: Text | Press) -> None:
        message = self._message(session, frame)
        conversation = session.conversation
        risk = await self.turn.assess(message, conversation.locale)
        if risk.level < Level.HIGH and not self._bucket(conversation.id).take():
            raise TooManyMessages("slower, please")
        session.sent.add(message.id)
        try:
            async with asyncio.timeout(PUT_SECONDS):
                await self._put(session, message)
            if risk.level >= Level.HIGH:
                self.patience.hurry(conversation.id)
        except (TimeoutError, StoreUnavailable) as error:
            if not await self.offline.receive(session, message, risk):
                session.sent.discard(message.id)
                raise StoreUnavailable("the store is away") from error
        session.send({"type": "ack", "id": message.id})

    async def _put(self, session: Session, message: Message) -> None:
        if not session.kept and not session.resumed:
            await self.patients.add(session.conversation, session.token)
            session.kept = session.verified = True
        if not session.verified:
            await self.patients.get(session.conversation.id, token=session.token)
        await self.inbox.put(message)

    def _message(self, session: Session, frame: Text | Press) -> Message:
        text = frame.text if isinstance(frame, Text) else ""
        if len(text) > MAX_TEXT:
            raise TextTooLong(f"at most {MAX_TEXT} characters")
        if isinstance(frame, Text) and not _says_something(text):
            raise EmptyText("a message without words")
        payload = frame.payload if isinstance(frame, Press) else ""
        return Message(
            conversation=session.conversation.id,
            id=str(frame.id),
            text=text,
            payload=payload,
            title=session.titles.get(payload, ""),
            channel="web",
            received_at=self.clock.now(),
        )

    def _bucket(self, conversation: str) -> Bucket:
        if len(self.limits) > 10_000:
            self.limits.clear()  # forgetting is kinder than refusing
        return self.limits.setdefault(conversation, Bucket(BURST, PER_SECOND, self.clock))


def _hello(text: str) -> Hello:
    frame = parse(text)
    if not isinstance(frame, Hello):
        raise BadFrame("expected a hello first")
    return frame


def _speech(frame: Frame) -> Text | Press:
    if isinstance(frame, Hello):
        raise BadFrame("hello was said already")
    return frame


def _says_something(text: str) -> bool:
    return any(unicodedata.category(character) not in INVISIBLE for character in text)
