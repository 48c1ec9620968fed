"""A patient at a web socket: what the page does, without the page."""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from aiohttp import ClientError, ClientSession, ClientWebSocketResponse, WSMsgType

from bot.store.redis import Store
from bot.store.transcript import Transcript

HALVES = re.compile("[\ud800-\udfff]")
Frame = dict[str, Any]
Match = Callable[[Frame], bool]

ANSWER_SECONDS = 8.0
"""How long a test waits for an answer; far more than one takes."""
AGAIN_SECONDS = 0.3
RESENT = ("store_unavailable", "too_many")
"""Errors after which the page sends the same message again by itself."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What was said in answer to one message. `keys` are the transcript's, where it was read."""

    frame: Frame
    keys: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return str(self.frame["id"])

    @property
    def source(self) -> str:
        return str(self.frame["source"])

    @property
    def texts(self) -> list[str]:
        return [part["text"] for part in self.frame["parts"] if part["type"] == "text"]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def choices(self) -> dict[str, str]:
        """Payloads by title."""
        rows = [part["choices"] for part in self.frame["parts"] if part["type"] == "choices"]
        return {choice["title"]: choice["payload"] for row in rows for choice in row}

    @property
    def card(self) -> Frame:
        cards = [part["card"] for part in self.frame["parts"] if part["type"] == "helpline"]
        return dict(cards[0]) if cards else {}


@dataclass(eq=False)
class Patient:
    """One open page. With `stays` it comes back by itself and sends again what was not taken."""

    http: ClientSession
    url: str
    store: Store
    locale: str = "en"
    stays: bool = False
    conversation: str = ""
    token: str = ""
    last_id: str = ""
    frames: list[Frame] = field(default_factory=list)
    """Everything that came, over all connections, without what `stays` dropped."""
    unsent: dict[str, Frame] = field(default_factory=dict)
    """What was sent and not yet acknowledged, by message id."""

    def __post_init__(self) -> None:
        self._came = asyncio.Condition()
        self._socket: ClientWebSocketResponse | None = None
        self._reader: asyncio.Task[None] | None = None
        self._resends: set[asyncio.Task[None]] = set()

    # Coming and going

    async def come(self) -> "Patient":
        """Open the page, or come back to the conversation; returns when the welcome is there."""
        await self._open()
        self._reader = asyncio.create_task(self._read())
        await self.until(lambda frame: frame["type"] == "welcome")
        return self

    async def leave(self) -> None:
        self.stays = False
        if self._reader is not None:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        for task in self._resends:
            task.cancel()
        if self._socket is not None:
            await self._socket.close()

    async def other_tab(self, **more: Any) -> "Patient":
        """Open the same conversation once more."""
        other = Patient(
            self.http,
            more.pop("url", self.url),
            self.store,
            conversation=self.conversation,
            token=self.token,
            **more,
        )
        return await other.come()

    async def _open(self) -> None:
        address = self.url.replace("http", "ws", 1) + "/chat/ws"
        self._socket = await self.http.ws_connect(address, max_msg_size=0)
        hello = {
            "type": "hello",
            "conversation": self.conversation,
            "token": self.token,
            "last_id": self.last_id,
            "locale": self.locale,
        }
        await self._socket.send_json({name: value for name, value in hello.items() if value})

    async def _read(self) -> None:
        while True:
            await self._read_socket()
            while self.stays:
                await asyncio.sleep(AGAIN_SECONDS)
                with suppress(ClientError, OSError):
                    await self._open()
                    break
            if not self.stays:
                return

    async def _read_socket(self) -> None:
        socket = self.socket
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            await self._take(json.loads(message.data))
        with suppress(ClientError, OSError):
            await socket.close()
        async with self._came:
            self.frames.append({"type": "closed", "code": socket.close_code})
            self._came.notify_all()

    async def _take(self, frame: Frame) -> None:
        if frame["type"] == "welcome":
            self.conversation, self.token = frame["conversation"], frame["token"]
            for waiting in list(self.unsent.values()) if self.stays else ():
                await self._send(waiting)
        if frame["type"] == "ack":
            self.unsent.pop(frame["id"], None)
        if frame["type"] in ("reply", "message"):
            self.last_id = frame["id"]
        if frame["type"] == "error" and self.stays:
            await self._refused(frame)
        async with self._came:
            self.frames.append(frame)
            self._came.notify_all()

    async def _refused(self, error: Frame) -> None:
        if error["code"] not in RESENT:
            return
        if "id" not in error:  # the hello was not taken: come again
            await self.socket.close()
            return
        task = asyncio.create_task(self._again(error["id"]))
        self._resends.add(task)
        task.add_done_callback(self._resends.discard)

    async def _again(self, message: str) -> None:
        await asyncio.sleep(AGAIN_SECONDS)
        if message in self.unsent:
            await self._send(self.unsent[message])

    @property
    def socket(self) -> ClientWebSocketResponse:
        if self._socket is None:
            raise RuntimeError("the page is not open")
        return self._socket

    # Sending

    async def write(self, text: str, message: str = "") -> str:
        """Send something typed; returns its id."""
        return await self._send_message({"type": "message", "text": text}, message)

    async def press(self, payload: str, message: str = "") -> str:
        """Send a button's payload; returns the message's id."""
        return await self._send_message({"type": "choice", "payload": payload}, message)

    async def _send_message(self, frame: Frame, message: str) -> str:
        message = message or str(uuid4())
        self.unsent[message] = {**frame, "id": message}
        await self._send(self.unsent[message])
        return message

    async def _send(self, frame: Frame) -> None:
        with suppress(ClientError, OSError):
            await self.socket.send_str(_as_a_browser_writes(frame))

    async def raw(self, frame: str | bytes | Mapping[str, Any]) -> None:
        """Send a frame as it is."""
        if isinstance(frame, bytes):
            await self.socket.send_bytes(frame)
        elif isinstance(frame, str):
            await self.socket.send_str(frame)
        else:
            await self.socket.send_json(frame)

    # Receiving

    async def until(self, match: Match, *, since: int = 0, within: float = ANSWER_SECONDS) -> Frame:
        """Return the first frame from number `since` on that matches, waiting for it."""
        try:
            async with asyncio.timeout(within), self._came:
                while True:
                    for frame in self.frames[since:]:
                        if match(frame):
                            return frame
                    since = len(self.frames)
                    await self._came.wait()
        except TimeoutError:
            types = [frame["type"] for frame in self.frames[-12:]]
            raise AssertionError(f"nothing within {within} s; last frames: {types}") from None

    async def taken(self, message: str, within: float = ANSWER_SECONDS) -> Frame:
        """Return the acknowledgement or the error that a message got."""
        return await self.until(
            lambda frame: frame["type"] in ("ack", "error") and frame.get("id") == message,
            within=within,
        )

    async def answer(self, message: str, within: float = ANSWER_SECONDS) -> Reply:
        """Return the reply to a message, without its keys."""
        return Reply(
            await self.until(lambda frame: frame.get("in_reply_to") == message, within=within)
        )

    async def error(self, since: int = 0) -> Frame:
        return await self.until(lambda frame: frame["type"] == "error", since=since)

    async def say(self, text: str, within: float = ANSWER_SECONDS) -> Reply:
        """Send something typed and return its reply, with its keys."""
        return await self._with_keys(await self.answer(await self.write(text), within))

    async def choose(self, payload: str, within: float = ANSWER_SECONDS) -> Reply:
        """Press a button and return its reply, with its keys."""
        return await self._with_keys(await self.answer(await self.press(payload), within))

    async def _with_keys(self, reply: Reply) -> Reply:
        for entry in await Transcript(self.store).read(self.conversation):
            if entry.id == reply.id:
                return Reply(reply.frame, entry.keys)
        return reply

    # What came

    def of_type(self, kind: str) -> list[Frame]:
        return [frame for frame in self.frames if frame["type"] == kind]

    def replies_to(self, message: str) -> list[Frame]:
        return [frame for frame in self.of_type("reply") if frame["in_reply_to"] == message]

    @property
    def entries(self) -> list[str]:
        """Ids of all entries that came, as often as they came."""
        return [frame["id"] for frame in self.frames if frame["type"] in ("reply", "message")]

    @property
    def welcome(self) -> Frame:
        return self.of_type("welcome")[-1]


def _as_a_browser_writes(frame: Frame) -> str:
    """Return JSON as `JSON.stringify` writes it: only halves of surrogate pairs are escaped."""
    text = json.dumps(frame, ensure_ascii=False, separators=(",", ":"))
    return HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
