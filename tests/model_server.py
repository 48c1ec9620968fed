"""A language model's server that does as it is told: well, badly, or not at all.

The only model that tests may call. `allowed()` lets the program under test reach it.
"""

import asyncio
import json
import os
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from aiohttp import web

Behaviour = Callable[[web.Request], Awaitable[web.StreamResponse]]

ANSWER = "That sounds heavy. What weighs on you most?"


def completion(content: Any = ANSWER, *, finish: Any = "stop", **message: Any) -> dict[str, Any]:
    """Return an answer as the servers write it."""
    said = {"role": "assistant", "content": content, **message}
    return {"id": "x", "choices": [{"index": 0, "message": said, "finish_reason": finish}]}


def says(content: Any = ANSWER, *, finish: Any = "stop", **message: Any) -> Behaviour:
    """Answer with this."""
    return sends(json.dumps(completion(content, finish=finish, **message)))


def calls_a_tool() -> Behaviour:
    """Want something done instead of answering."""
    tool = {"id": "1", "type": "function", "function": {"name": "call_police", "arguments": "{}"}}
    return says(None, finish="tool_calls", tool_calls=[tool])


def sends(
    body: str | bytes,
    *,
    status: int = 200,
    content_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
) -> Behaviour:
    """Send exactly this."""

    async def behave(_request: web.Request) -> web.StreamResponse:
        content = body.encode() if isinstance(body, str) else body
        return web.Response(body=content, status=status, content_type=content_type, headers=headers)

    return behave


def redirects(to: str) -> Behaviour:
    """Send the caller elsewhere."""
    return sends("{}", status=307, headers={"Location": to})


async def hangs(_request: web.Request) -> web.StreamResponse:
    """Not even headers, as long as anybody waits."""
    await asyncio.sleep(30)
    return web.Response()


async def hangs_in_the_middle(request: web.Request) -> web.StreamResponse:
    """Half an answer, then silence."""
    response = await _begun(request)
    await response.write(b'{"choices": [')
    await asyncio.sleep(30)
    return response


async def trickles(request: web.Request) -> web.StreamResponse:
    """A byte now and then: no single read is late."""
    response = await _begun(request)
    for byte in json.dumps(completion()).encode() * 10:
        await response.write(bytes([byte]))
        await asyncio.sleep(0.02)
    return response


async def floods(request: web.Request) -> web.StreamResponse:
    """More than anybody wants to read."""
    response = await _begun(request)
    for _ in range(64):
        await response.write(b" " * 1024 * 1024)
    return response


async def hangs_up(request: web.Request) -> web.StreamResponse:
    """Close the connection instead of answering."""
    if request.transport is not None:
        request.transport.close()
    return web.Response()


async def hangs_up_in_the_middle(request: web.Request) -> web.StreamResponse:
    """Close the connection in the middle of the answer."""
    response = web.StreamResponse(
        headers={"Content-Length": "1000", "Content-Type": "application/json"}
    )
    await response.prepare(request)
    await response.write(b'{"choices": [')
    return await hangs_up(request)


async def _begun(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    return response


@dataclass
class ModelServer:
    """Answers as `next` says, one behaviour a call, and otherwise as `always` does."""

    port: int = 0
    next: deque[Behaviour] = field(default_factory=deque)
    always: Behaviour = field(default_factory=says)
    calls: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    models: list[str] = field(default_factory=lambda: ["small"])
    heard: asyncio.Queue[None] = field(default_factory=asyncio.Queue)
    """Gets something with each call."""
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a caller has gone away before the answer."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """Let models that the settings name reach this server, and no other."""
        with patch.dict(os.environ, BESIDE_ALLOW_MODEL_PORT=str(self.port)):
            yield

    async def complete(self, request: web.Request) -> web.StreamResponse:
        self.calls.append(await request.json())
        self.headers.append(dict(request.headers))
        self.heard.put_nowait(None)
        behave = self.next.popleft() if self.next else self.always
        try:
            return await behave(request)
        except (asyncio.CancelledError, ConnectionError):
            self.ended.set()
            raise

    async def list(self, request: web.Request) -> web.Response:
        self.headers.append(dict(request.headers))
        return web.json_response({"data": [{"id": name} for name in self.models]})


@asynccontextmanager
async def model_server() -> AsyncIterator[ModelServer]:
    """Serve a model on loopback."""
    found, app = ModelServer(), web.Application()
    app.router.add_post("/v1/chat/completions", found.complete)
    app.router.add_get("/v1/models", found.list)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        found.port = runner.addresses[0][1]
        yield found
    finally:
        await runner.cleanup()
