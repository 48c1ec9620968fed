"""A scripted server that speaks the web socket protocol, for what a real one seldom does.

It answers nothing by itself: a test says what is pushed, dropped, held back or refused. It serves
the real page and the real words of the locale packs, under the real content security policy.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web
from aiohttp.test_utils import TestServer
from fluent.syntax import ast, parse
from fluent.syntax.serializer import serialize_pattern

import locales

Frame = dict[str, Any]

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "bot" / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'"
)
LANGUAGES = [
    {"locale": "en", "name": "English", "direction": "ltr"},
    {"locale": "es", "name": "Español", "direction": "ltr"},
    {"locale": "zh", "name": "简体中文", "direction": "ltr"},
]
CARD: Frame = {
    "country": "US",
    "country_name": "United States",
    "emergency": "911",
    "lines": [
        {
            "name": "988 Suicide & Crisis Lifeline",
            "call": "988",
            "text": {"to": "988", "body": ""},
            "hours": "24 hours, free",
            "url": "https://988lifeline.org",
            "verified": True,
        },
        {
            "name": "Crisis Text Line",
            "call": None,
            "text": {"to": "741741", "body": "HOME"},
            "hours": "24 hours, free",
            "url": None,
            "verified": True,
        },
    ],
    "directory": "findahelpline.com",
    "assumed": True,
}
INTRO: Frame = {
    "texts": [
        "Hello. I am the automated assistant of Riverside Clinic, not a person.",
        "I can book a visit, listen when things are hard, or bring in somebody from the clinic.",
        "If somebody is in danger, do not wait for an answer here: call 911.",
    ],
    "choices": [
        {"title": "Book an appointment", "payload": "/book_appointment"},
        {"title": "Talk about how I feel", "payload": "/open_talk"},
        {"title": "A short breathing exercise", "payload": "/coping_exercise"},
        {"title": "Talk to a person", "payload": "/talk_to_human"},
    ],
}


def words(locale: str) -> dict[str, str]:
    """Return the texts of `ui.ftl` of a locale by key."""
    source = (locales.FOLDER / locale / "ui.ftl").read_text(encoding="utf-8")
    return {
        entry.id.name: serialize_pattern(entry.value).strip()
        for entry in parse(source).body
        if isinstance(entry, ast.Message) and entry.value is not None
    }


def text(*texts: str) -> list[Frame]:
    """Return text parts."""
    return [{"type": "text", "text": one} for one in texts]


def choices(**titles: str) -> Frame:
    """Return a part with one button for each `intent=title`."""
    buttons = [{"title": title, "payload": f"/{intent}"} for intent, title in titles.items()]
    return {"type": "choices", "choices": buttons}


@dataclass
class FakeServer:
    """The server under a test's hand. `url` is where the page is, once it runs."""

    welcome: Frame = field(default_factory=dict)
    """Values that replace those of the welcome frame."""
    acks: bool = True
    """Whether messages are acknowledged."""
    refusing: bool = False
    """Whether new sockets are turned away, as when the server is down."""
    errors: dict[str, Frame] = field(default_factory=dict)
    """Error frames by message text, given once in place of its acknowledgement."""
    sulking: bool = False
    """Whether a hello is answered with "the store is away"."""
    unknown: bool = False
    """Whether no conversation is known, so that a resume fails."""
    received: list[Frame] = field(default_factory=list)
    """Every frame that came, in order."""
    entries: list[Frame] = field(default_factory=list)
    """The transcript: what a resume replays."""
    extra: Mapping[str, str] = field(default_factory=dict)
    """More pages by path, as a clinic's own site would have."""
    url: str = ""
    sockets: set[web.WebSocketResponse] = field(default_factory=set)
    taken: set[str] = field(default_factory=set)
    alone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set while no page is connected."""

    def __post_init__(self) -> None:
        self.alone.set()

    def application(self) -> web.Application:
        """Return the routes of the page and its socket."""
        application = web.Application()
        application.router.add_get("/", self._page)
        application.router.add_get("/chat/ws", self._socket)
        application.router.add_get("/chat/ui/{locale}.json", self._words)
        application.router.add_get("/clinic/{page}", self._clinic_page)
        application.router.add_static("/static", STATIC)
        application.on_response_prepare.append(_secure)
        return application

    @asynccontextmanager
    async def running(self) -> AsyncIterator["FakeServer"]:
        """Listen on a free port of this host."""
        server = TestServer(self.application())
        await server.start_server()
        self.url = str(server.make_url("/"))
        try:
            yield self
        finally:
            self.refusing = True
            await self.drop()
            await server.close()

    def sent(self, kind: str) -> list[Frame]:
        """Return the frames of one type that came."""
        return [frame for frame in self.received if frame["type"] == kind]

    async def drop(self) -> None:
        """Cut every socket, as a network does that goes away."""
        for socket in list(self.sockets):
            if socket._req is not None and socket._req.transport is not None:
                socket._req.transport.abort()
        await self.alone.wait()

    async def send_away(self) -> None:
        """Close every socket as one of too many."""
        for socket in list(self.sockets):
            await socket.close(code=WSCloseCode.POLICY_VIOLATION)
        await self.alone.wait()

    async def push(self, **frame: Any) -> None:
        """Send a frame to every page."""
        for socket in list(self.sockets):
            await socket.send_json(frame)

    async def reply(self, *parts: Frame, source: str = "bot", **more: Any) -> Frame:
        """Append a reply to the transcript and push it."""
        frame = {
            "type": "reply",
            "id": self._next_id(),
            "source": source,
            "parts": list(parts),
            "in_reply_to": None,
            "author": "",
            "at": datetime.now(UTC).isoformat(),
            **more,
        }
        self.entries.append(frame)
        await self.push(**frame)
        return frame

    def _next_id(self) -> str:
        return f"{1000 + len(self.entries)}-0"

    async def _page(self, _request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _clinic_page(self, request: web.Request) -> web.Response:
        return web.Response(text=self.extra[request.match_info["page"]], content_type="text/html")

    async def _words(self, request: web.Request) -> web.Response:
        locale = request.match_info["locale"]
        if locale not in locales.available():
            raise web.HTTPNotFound
        return web.json_response(words(locale))

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if self.refusing:
            return web.Response(status=503)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.sockets.add(socket)
        self.alone.clear()
        try:
            async for message in socket:
                await self._take(socket, message)
        finally:
            self.sockets.discard(socket)
            if not self.sockets:
                self.alone.set()
        return socket

    async def _take(self, socket: web.WebSocketResponse, message: WSMessage) -> None:
        if message.type is not WSMsgType.TEXT:
            return
        frame: Frame = json.loads(message.data)
        self.received.append(frame)
        if frame["type"] == "hello":
            await self._greet(socket, frame)
        else:
            await self._accept(socket, frame)

    async def _greet(self, socket: web.WebSocketResponse, hello: Frame) -> None:
        if self.sulking:
            await socket.send_json(
                {"type": "error", "code": "store_unavailable", "text": "In danger? Call 911."}
            )
            return
        if self.unknown and hello.get("conversation"):
            await socket.send_json(
                {"type": "error", "code": "unknown_conversation", "text": "That chat is closed."}
            )
            return
        await socket.send_json(self._welcome(hello))
        last = hello.get("last_id", "")
        for entry in self.entries if hello.get("conversation") else []:
            if entry["id"] > last:
                await socket.send_json(entry)

    def _welcome(self, hello: Frame) -> Frame:
        return {
            "type": "welcome",
            "conversation": hello.get("conversation") or "c0ffee",
            "token": "t0ken",
            "locale": hello["locale"].split("-")[0],
            "mode": "dialogue",
            "clinic": "Riverside Clinic",
            "languages": LANGUAGES,
            "intro": INTRO,
            "emergency": {**CARD, "lines": []},
            **self.welcome,
        }

    async def _accept(self, socket: web.WebSocketResponse, frame: Frame) -> None:
        error = self.errors.pop(frame.get("text", ""), None)
        if error is not None:
            await socket.send_json({"type": "error", "id": frame["id"], **error})
        elif self.acks:
            self._keep(frame)
            await socket.send_json({"type": "ack", "id": frame["id"]})

    def _keep(self, frame: Frame) -> None:
        if frame["id"] in self.taken:
            return
        self.taken.add(frame["id"])
        entry = {
            "type": "message",
            "id": self._next_id(),
            "message": frame["id"],
            "text": frame.get("text") or frame["payload"],
            "at": datetime.now(UTC).isoformat(),
        }
        self.entries.append(entry)


async def _secure(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
