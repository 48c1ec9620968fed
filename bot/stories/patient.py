"""A patient's page in a story: the real web socket, and what came through it."""

import asyncio
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import aiohttp

from bot.tasks import stop

Frame = dict[str, Any]

CONNECT_SECONDS = 10.0
LOST_SECONDS = 30.0
"""How long a page tries to come back to a service that went away."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the patient sent: its id, and when by the monotonic clock."""

    id: str
    at: float


@dataclass(frozen=True, slots=True)
class Heard:
    """A frame that came, and when by the monotonic clock."""

    frame: Frame
    at: float

    @property
    def text(self) -> str:
        parts = self.frame.get("parts", ())
        return "\n".join(part["text"] for part in parts if part["type"] == "text")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.frame.get("keys", ()))

    @property
    def choices(self) -> list[Mapping[str, str]]:
        parts = self.frame.get("parts", ())
        return [choice for part in parts for choice in part.get("choices") or ()]

    @property
    def card(self) -> Mapping[str, Any] | None:
        cards = [part["card"] for part in self.frame.get("parts", ()) if part.get("card")]
        return cards[-1] if cards else None

    @property
    def shown(self) -> str:
        """Everything of the reply that a patient reads, the card's numbers too."""
        return "\n".join(filter(None, (self.text, " · ".join(_texts(self.card)))))


@dataclass(kw_only=True)
class Patient:
    """One page: it stays connected, comes back when the line breaks, and keeps what it heard."""

    url: str
    tag: str
    """The browser's language, such as es-MX."""
    session: aiohttp.ClientSession
    name: str = ""
    welcome: Frame = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    """The replies, in their order."""
    refused: dict[str, str] = field(default_factory=dict)
    """Error codes by the id of what was not taken."""
    acknowledged: set[str] = field(default_factory=set)
    mode: str = ""
    locale: str = ""
    _socket: aiohttp.ClientWebSocketResponse | None = None
    _reading: asyncio.Task[None] | None = None
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def open(self) -> None:
        """Open the page. Raises ConnectionError if nobody answers in time."""
        async with asyncio.timeout(CONNECT_SECONDS):
            await self._connect()
        self._reading = asyncio.create_task(self._stay())

    async def close(self) -> None:
        if self._reading is not None:
            await stop([self._reading])
            self._reading = None
        if self._socket is not None:
            await self._socket.close()

    async def reload(self) -> None:
        """Close the page and open it again, as one who comes back."""
        await self.close()
        await self.open()

    @property
    def conversation(self) -> str:
        return str(self.welcome["conversation"])

    @property
    def choices(self) -> list[Mapping[str, str]]:
        """The buttons that were offered last."""
        for heard in reversed(self.heard):
            if heard.choices:
                return heard.choices
        return list(self.welcome.get("intro", {}).get("choices", ()))

    async def say(self, text: str, message: str = "") -> Sent:
        return await self._send("message", message, text=text)

    async def press(self, payload: str, message: str = "") -> Sent:
        return await self._send("choice", message, payload=payload)

    def answered(self, sent: Sent) -> bool:
        """Tell whether there is a reply to something, or it was refused."""
        return sent.id in self.refused or any(
            heard.frame.get("in_reply_to") == sent.id for heard in self.heard
        )

    async def until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Wait until something holds that frames may change; returns whether it did."""
        end = time.monotonic() + seconds
        while not holds():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self._changed.clear()
            try:
                async with asyncio.timeout(min(left, 0.05)):
                    await self._changed.wait()
            except TimeoutError:
                continue
        return True

    async def _send(self, kind: str, message: str, **fields: str) -> Sent:
        sent = Sent(message or str(uuid4()), time.monotonic())
        frame = {"type": kind, "id": sent.id, **fields}
        end = time.monotonic() + LOST_SECONDS
        while True:
            try:
                await self._open_socket().send_str(json.dumps(frame))
            except (ConnectionError, aiohttp.ClientError):
                if time.monotonic() > end:
                    raise
                await asyncio.sleep(0.05)
            else:
                return sent

    def _open_socket(self) -> aiohttp.ClientWebSocketResponse:
        if self._socket is None or self._socket.closed:
            raise ConnectionError("not connected")
        return self._socket

    async def _connect(self) -> None:
        # Not closed by itself: the service's own code would be lost.
        self._socket = await self.session.ws_connect(f"{self.url}/chat/ws", autoclose=False)
        hello = {"type": "hello", "locale": self.tag}
        if self.welcome:
            hello |= {"conversation": self.conversation, "token": self.welcome["token"]}
            if self.heard:
                hello["last_id"] = self.heard[-1].frame["id"]
        await self._socket.send_str(json.dumps(hello))
        while True:
            frame = json.loads(await self._socket.receive_str())
            self._take(frame)
            if frame["type"] == "error":
                raise ConnectionError(f"the page was refused: {frame['code']}")
            if frame["type"] == "welcome":
                return

    async def _stay(self) -> None:
        while True:
            try:
                await self._read()
            except (ConnectionError, aiohttp.ClientError, TypeError, TimeoutError):
                await asyncio.sleep(0.05)
            try:
                async with asyncio.timeout(CONNECT_SECONDS):
                    await self._connect()
            except (ConnectionError, aiohttp.ClientError, TypeError, TimeoutError):
                await asyncio.sleep(0.2)

    async def _read(self) -> None:
        async for received in self._open_socket():
            if received.type is aiohttp.WSMsgType.TEXT:
                self._take(json.loads(received.data))

    def _take(self, frame: Frame) -> None:
        match frame["type"]:
            case "welcome":
                self.welcome = {**frame, "token": frame["token"] or self.welcome.get("token", "")}
                self.mode, self.locale = frame["mode"], frame["locale"]
            case "reply" if all(each.frame["id"] != frame["id"] for each in self.heard):
                self.heard.append(Heard(frame, time.monotonic()))
            case "ack":
                self.acknowledged.add(frame["id"])
            case "mode":
                self.mode = frame["mode"]
            case "locale":
                self.locale = frame["locale"]
            case "error" if frame.get("id"):
                self.refused[frame["id"]] = frame["code"]
        self._changed.set()


def _texts(value: Any) -> Iterator[str]:
    """Yield every text within a card."""
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from _texts(each)
        case list() | tuple():
            for each in value:
                yield from _texts(each)
