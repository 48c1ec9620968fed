"""`beside chat`: the web channel's protocol in a terminal, also over a connection that breaks."""

import asyncio
import sys
import uuid
from contextlib import suppress
from typing import Any

import aiohttp
from rich.console import Console
from rich.padding import Padding

from bot.errors import ConfigurationError, StoreUnavailable, TooManyMessages

out = Console(highlight=False)
QUIT = frozenset({"/quit", "/exit"})
AGAIN_SECONDS = 1.0
"""How soon a lost connection is made again, and what was not taken is sent again."""
ANSWER_SECONDS = 16.0
"""A turn takes 15 s at most."""
NOT_TAKEN = frozenset({StoreUnavailable.code, TooManyMessages.code})


async def talk(address: str, locale: str) -> None:
    """Chat until the input ends; raises ConfigurationError if nobody answers at `address`."""
    chat = _Chat(f"{address.rstrip('/')}/chat/ws", locale)
    asking = asyncio.create_task(chat.ask())
    hearing = asyncio.create_task(chat.stay())
    done, pending = await asyncio.wait({asking, hearing}, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in done:
        task.result()


class _Chat:
    def __init__(self, url: str, locale: str) -> None:
        self._url = url
        self._hello: dict[str, str] = {"type": "hello", "locale": locale}
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._outbox: dict[str, dict[str, str]] = {}
        self._choices: list[dict[str, str]] = []
        self._shown: set[str] = set()
        self._open: set[str] = set()
        self._quiet = asyncio.Event()
        self._welcome = asyncio.Event()

    async def stay(self) -> None:
        """Keep a connection; only the first one must come about."""
        while True:
            try:
                async with aiohttp.ClientSession() as session:
                    await self._connect(session)
            except (aiohttp.ClientError, OSError) as error:
                if not self._welcome.is_set():
                    raise ConfigurationError(
                        f"nobody answers at {self._url} ({type(error).__name__}): "
                        "is `beside run` running?"
                    ) from error
            await asyncio.sleep(AGAIN_SECONDS)

    async def _connect(self, session: aiohttp.ClientSession) -> None:
        async with session.ws_connect(self._url, heartbeat=20) as socket:
            await socket.send_json(self._hello)
            self._socket = socket
            again = asyncio.create_task(self._send_again())
            try:
                async for received in socket:
                    if received.type is aiohttp.WSMsgType.TEXT:
                        self._show(received.json())
            finally:
                self._socket = None
                again.cancel()
        out.print("[dim]…[/dim]")

    async def _send_again(self) -> None:
        await self._welcome.wait()
        while True:
            for frame in list(self._outbox.values()):
                await self._post(frame)
            await asyncio.sleep(AGAIN_SECONDS)

    async def ask(self) -> None:
        """Read lines and send them, one at a time, until the input ends."""
        await self._welcome.wait()
        while (line := await asyncio.to_thread(_read_line)) is not None:
            text = line.strip()
            if text in QUIT:
                return
            if text:
                await self._say(text)
                with suppress(TimeoutError):  # piped lines keep their order, a human takes longer
                    async with asyncio.timeout(ANSWER_SECONDS):
                        await self._quiet.wait()

    async def _say(self, text: str) -> None:
        message = str(uuid.uuid4())
        if text.isdecimal() and 0 < int(text) <= len(self._choices):
            payload = self._choices[int(text) - 1]["payload"]
            frame = {"type": "choice", "id": message, "payload": payload}
        else:
            frame = {"type": "message", "id": message, "text": text}
        self._outbox[message] = frame
        self._open.add(message)
        self._quiet.clear()
        self._choices = []
        await self._post(frame)

    async def _post(self, frame: dict[str, str]) -> None:
        if self._socket is not None:
            with suppress(ConnectionError):
                await self._socket.send_json(frame)

    def _show(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "welcome":
                self._greet(frame)
            case "ack":
                self._outbox.pop(frame["id"], None)
            case "reply" if frame["id"] not in self._shown:
                self._reply(frame)
            case "error":
                self._error(frame)

    def _greet(self, frame: dict[str, Any]) -> None:
        self._hello |= {"conversation": frame["conversation"], "token": frame["token"]}
        if not self._welcome.is_set():
            for text in frame["intro"]["texts"]:
                out.print(text, style="dim", markup=False)
            self._offer(frame["intro"]["choices"])
        self._welcome.set()

    def _error(self, frame: dict[str, Any]) -> None:
        message = frame.get("id", "")
        if frame["code"] in NOT_TAKEN and message in self._shown:
            return  # said once; it is being sent again
        self._shown.add(message)
        out.print(frame["text"], style="yellow", markup=False)
        if frame["code"] not in NOT_TAKEN:
            self._outbox.pop(message, None)
            self._settle(message)

    def _reply(self, frame: dict[str, Any]) -> None:
        self._shown.add(frame["id"])
        self._hello["last_id"] = frame["id"]
        style = {"staff": "cyan", "event": "dim"}.get(frame["source"], "")
        if frame["source"] == "staff":
            out.print(f"{frame['author']}:", style="bold cyan", markup=False)
        for part in frame["parts"]:
            if part["type"] == "text":
                out.print(Padding(part["text"], (0, 0, 0, 2)), style=style, markup=False)
            elif part["type"] == "choices":
                self._offer(part["choices"])
            elif part["type"] == "helpline":
                _card(part["card"])
        self._settle(frame.get("in_reply_to", ""))

    def _offer(self, choices: list[dict[str, str]]) -> None:
        self._choices = choices
        for number, choice in enumerate(choices, 1):
            out.print(f"    {number}  {choice['title']}", markup=False)

    def _settle(self, message: str) -> None:
        self._open.discard(message)
        if not self._open:
            self._quiet.set()


def _card(card: dict[str, Any]) -> None:
    if card["emergency"]:
        out.print(f"    ☎ {card['emergency']}  {card['country_name']}", style="bold")
    for line in card["lines"]:
        text = line["text"] or {}
        word = f" ({text['body']})" if text.get("body") else ""
        ways = [line["call"], f"SMS {text['to']}{word}" if text else None]
        reach = ", ".join(filter(None, ways))
        out.print(f"    ☎ {reach}  {line['name']}  {line['hours']}", markup=False)
    out.print(f"      {card['directory']}", markup=False)


def _read_line() -> str | None:
    if sys.stdin.isatty():
        sys.stdout.write("> ")
        sys.stdout.flush()
    line = sys.stdin.readline()
    return line if line else None
