"""Stand-ins for tests: a dialogue manager that does as it is told, well or badly; a herald."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.model import Announcement, Conversation, Part

Behaviour = Callable[[web.Request], Awaitable[web.StreamResponse]]

BUTTON_KEYS = {
    "/help": "utter_help",
    "/thanks": "utter_thanks",
    "/goodbye": "utter_goodbye",
    "/bot_challenge": "utter_bot_challenge",
}


def reply(
    key: str,
    *,
    args: Mapping[str, Any] | None = None,
    choices: Sequence[Mapping[str, Any]] = (),
    effect: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return one reply as the channel sends it."""
    return {"key": key, "args": args or {}, "choices": list(choices), "effect": effect}


def says(*replies: str | Mapping[str, Any]) -> Behaviour:
    """A whole answer: keys, or replies with all that belongs to them."""

    async def behave(_request: web.Request) -> web.StreamResponse:
        return web.json_response(_answer(*replies))

    return behave


def says_once_open(gate: asyncio.Event, *replies: str | Mapping[str, Any]) -> Behaviour:
    """A whole answer that comes when `gate` is set."""

    async def behave(_request: web.Request) -> web.StreamResponse:
        await gate.wait()
        return web.json_response(_answer(*replies))

    return behave


def sends(body: bytes | str, *, status: int = 200) -> Behaviour:
    """Exactly this."""

    async def behave(_request: web.Request) -> web.StreamResponse:
        content = body.encode() if isinstance(body, str) else body
        return web.Response(body=content, status=status, content_type="application/json")

    return behave


def without_end_mark(key: str) -> Behaviour:
    """What Rasa's own channel does when an action fails in the middle."""
    return sends(json.dumps({"replies": [reply(key)], "intent": {}}))


def floods(megabytes: int) -> Behaviour:
    """More than anybody wants to read."""

    async def behave(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(megabytes):
            await response.write(b" " * 1024 * 1024)
        return response

    return behave


def hangs_up() -> Behaviour:
    """The connection ends in the middle of the answer."""

    async def behave(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b'{"replies": [')
        if request.transport is not None:
            request.transport.close()
        return response

    return behave


def _answer(*replies: str | Mapping[str, Any]) -> dict[str, Any]:
    whole = [reply(each) if isinstance(each, str) else each for each in replies]
    return {"replies": whole, "intent": {"name": "greet", "confidence": 0.9}, "end": True}


class FakeDialogue:
    """Answers as `next` says, one behaviour a call, and otherwise with something sensible."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.next: deque[Behaviour] = deque()
        self.always: Behaviour | None = None
        self.url = ""

    @property
    def heard(self) -> list[str]:
        return [str(call["message"]) for call in self.calls]

    @asynccontextmanager
    async def running(self) -> AsyncIterator["FakeDialogue"]:
        app = web.Application()
        app.router.add_post("/webhooks/beside/webhook", self._webhook)
        app.router.add_get("/webhooks/beside/health", self._health)
        async with TestServer(app) as server:
            self.url = str(server.make_url(""))
            yield self

    async def _webhook(self, request: web.Request) -> web.StreamResponse:
        call = await request.json()
        self.calls.append(call)
        if self.next:
            return await self.next.popleft()(request)
        if self.always:
            return await self.always(request)
        return await self._by_message(call["message"])(request)

    @staticmethod
    def _by_message(message: str) -> Behaviour:
        if message == "/talk_to_human":
            return says(reply("utter_human_requested", effect={"human": True}))
        return says(BUTTON_KEYS.get(message, "utter_greet"))

    @staticmethod
    async def _health(_request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})


class PlainAnnouncer:
    """Says in English who of the staff came and went."""

    def joined(self, conversation: Conversation, staff: str) -> Announcement:
        return announced(f"{staff} has joined.")

    def left(self, conversation: Conversation, staff: str) -> Announcement:
        return announced(f"{staff} has left.")

    def back(self, conversation: Conversation) -> Announcement:
        return announced("I'm back.")


def announced(text: str) -> Announcement:
    return Announcement(key="line", parts=(Part(type="text", text=text),))
