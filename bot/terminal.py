"""`beside chat`: the web channel's protocol in a terminal."""

import asyncio
import sys
import uuid
from typing import Any

import aiohttp
from rich.console import Console
from rich.padding import Padding

from bot.errors import ConfigurationError

out = Console(highlight=False)
QUIT = frozenset({"/quit", "/exit"})


async def talk(address: str, locale: str) -> None:
    """Chat until the input ends; raises ConfigurationError if nobody answers at `address`."""
    url = f"{address.rstrip('/')}/chat/ws"
    try:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(url, heartbeat=20) as socket,
        ):
            await socket.send_json({"type": "hello", "locale": locale})
            await _Talk(socket).run()
    except (aiohttp.ClientError, OSError) as error:
        raise ConfigurationError(
            f"nobody answers at {address} ({type(error).__name__}): is `beside run` running?"
        ) from error


class _Talk:
    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._choices: list[dict[str, str]] = []
        self._open: set[str] = set()
        self._quiet = asyncio.Event()

    async def run(self) -> None:
        hearing = asyncio.create_task(self._hear())
        asking = asyncio.create_task(self._ask())
        done, pending = await asyncio.wait({hearing, asking}, return_when="FIRST_COMPLETED")
        for task in pending:
            task.cancel()
        for task in done:
            task.result()

    async def _ask(self) -> None:
        await asyncio.sleep(0.3)
        while (line := await asyncio.to_thread(_read_line)) is not None:
            text = line.strip()
            if text in QUIT:
                return
            if text:
                await self._send(text)
                await self._answered()

    async def _send(self, text: str) -> None:
        message = str(uuid.uuid4())
        self._open.add(message)
        self._quiet.clear()
        if text.isdecimal() and 0 < int(text) <= len(self._choices):
            payload = self._choices[int(text) - 1]["payload"]
            frame = {"type": "choice", "id": message, "payload": payload}
        else:
            frame = {"type": "message", "id": message, "text": text}
        self._choices = []
        await self._socket.send_json(frame)

    async def _answered(self) -> None:
        """Wait for the reply, so that piped lines keep their order; a human takes longer."""
        try:
            async with asyncio.timeout(16):
                await self._quiet.wait()
        except TimeoutError:
            return

    async def _hear(self) -> None:
        async for received in self._socket:
            if received.type is aiohttp.WSMsgType.TEXT:
                self._show(received.json())
        out.print("[dim]The connection has ended.[/dim]")

    def _show(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "welcome":
                for text in frame["intro"]["texts"]:
                    out.print(text, style="dim", markup=False)
                self._offer(frame["intro"]["choices"])
            case "reply":
                self._reply(frame)
            case "error":
                out.print(frame["text"], style="yellow", markup=False)
                self._settle(frame.get("id", ""))

    def _reply(self, frame: dict[str, Any]) -> None:
        style = {"staff": "cyan", "event": "dim"}.get(frame["source"], "")
        if frame["source"] == "staff":
            out.print(f"{frame['author']}:", style="bold cyan", markup=False)
        for part in frame["parts"]:
            if part["type"] == "text":
                out.print(Padding(part["text"], (0, 0, 0, 2)), style=style, markup=False)
            elif part["type"] == "choices":
                self._offer(part["choices"])
            elif part["type"] == "helpline":
                self._card(part["card"])
        self._settle(frame.get("in_reply_to", ""))

    def _offer(self, choices: list[dict[str, str]]) -> None:
        self._choices = choices
        for number, choice in enumerate(choices, 1):
            out.print(f"    {number}  {choice['title']}", markup=False)

    def _card(self, card: dict[str, Any]) -> None:
        if card["emergency"]:
            out.print(f"    ☎ {card['emergency']}  {card['country_name']}", style="bold")
        for line in card["lines"]:
            text = line["text"] or {}
            word = f" ({text['body']})" if text.get("body") else ""
            ways = [line["call"], f"SMS {text['to']}{word}" if text else None]
            reach = ", ".join(filter(None, ways))
            out.print(f"    ☎ {reach}  {line['name']}  {line['hours']}", markup=False)
        out.print(f"      {card['directory']}", markup=False)

    def _settle(self, message: str) -> None:
        self._open.discard(message)
        if not self._open:
            self._quiet.set()


def _read_line() -> str | None:
    if sys.stdin.isatty():
        sys.stdout.write("> ")
        sys.stdout.flush()
    line = sys.stdin.readline()
    return line if line else None
