"""`beside bench`: latency over the real web socket of a running installation."""

import asyncio
import json
import statistics
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

import aiohttp

SCRIPTED = ("/greet", "/help", "/thanks", "/bot_challenge", "/list_appointments")
CRISIS = {"en": "I want to die", "es": "me quiero morir", "zh": "我不想活了"}
CRISES = 30


@dataclass(kw_only=True)
class Client:
    """One patient of the measurement."""

    socket: aiohttp.ClientWebSocketResponse
    waiting: dict[str, float] = field(default_factory=dict)

    async def hello(self, locale: str) -> None:
        await self.socket.send_json({"type": "hello", "locale": locale})
        await self.socket.receive()

    async def say(self, frame: dict[str, str]) -> float:
        """Send a message; returns the seconds until its reply is here."""
        message = str(uuid.uuid4())
        start = time.perf_counter()
        await self.socket.send_json({**frame, "id": message})
        async with asyncio.timeout(20):
            while True:
                received = await self.socket.receive()
                reply = json.loads(received.data)
                if reply.get("in_reply_to") == message or (
                    reply.get("id") == message != "" and (reply["type"] == "error")
                ):
                    return time.perf_counter() - start


async def measure(address: str, messages: int) -> str:
    """Return a table: a patient's wait for scripted, open and crisis replies."""
    url = f"{address.rstrip('/')}/chat/ws"
    async with aiohttp.ClientSession() as session:
        await _times(session, url, 10, _pressed)  # warm up
        scripted = await _times(session, url, messages, _pressed)
        typed = await _times(session, url, messages // 3, _typed)
        crisis = [await _crisis(session, url, each) for each in list(CRISIS) * (CRISES // 3)]
    rows = {"scripted reply": scripted, "typed message": typed, "first crisis message": crisis}
    return "\n".join(_row(name, times) for name, times in rows.items())


async def _times(
    session: aiohttp.ClientSession, url: str, count: int, frames: Sequence[dict[str, str]]
) -> list[float]:
    async with session.ws_connect(url) as socket:
        client = Client(socket=socket)
        await client.hello("en")
        found = []
        for index in range(count):
            found.append(await client.say(frames[index % len(frames)]))
            await asyncio.sleep(0.26)  # a conversation may send four messages a second
        return found


async def _crisis(session: aiohttp.ClientSession, url: str, locale: str) -> float:
    async with session.ws_connect(url) as socket:
        client = Client(socket=socket)
        await client.hello(locale)
        return await client.say({"type": "message", "text": CRISIS[locale]})


def _row(name: str, times: Sequence[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    p50, p95, p99 = (cuts[each - 1] * 1000 for each in (50, 95, 99))
    return f"{name:22} n={len(times):4}  p50 {p50:6.1f} ms  p95 {p95:6.1f} ms  p99 {p99:6.1f} ms"


_pressed = tuple({"type": "choice", "payload": payload} for payload in SCRIPTED)
_typed = tuple(
    {"type": "message", "text": text}
    for text in (
        "I feel so lonely these days",
        "what are the side effects of ibuprofen",
        "my exams are next week and I cannot focus",
        "are you a real person",
    )
)
