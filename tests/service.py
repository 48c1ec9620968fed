"""The whole service in a test: the real application, a fake dialogue manager, real patients."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from uuid import uuid4

import aiohttp
import structlog
from aiohttp import web
from blockbuster import blockbuster_ctx

import locales
from bot.app import SERVICE, build
from bot.logs import configure
from bot.model import Conversation, Entry, Escalation
from bot.render import Renderer
from bot.resources import Resources
from bot.settings import Clinic, Settings
from bot.store.escalations import Escalations
from bot.store.patients import Patients
from bot.store.redis import READY, Store
from bot.store.timers import TimerStore
from bot.store.transcript import Transcript
from bot.stories.installation import served
from bot.waiting import Waiting
from safety.risk import RiskAssessor
from tests.fakes import FakeDialogue

if TYPE_CHECKING:
    from tests.conftest import ManualClock

SOON = 4.0
"""Seconds that anything may take on a busy machine."""

Frame = dict[str, Any]


class Languages:
    """What is read from files and costs a second, once for all tests. Nothing in it changes."""

    def __init__(self) -> None:
        settings = Settings(_env_file=None)
        self.resources = Resources.load(settings, assessor=RiskAssessor.load(locales.FOLDER))
        self.packs = self.resources.packs
        self.words = {locale: pack.words for locale, pack in self.packs.items()}
        self.assessor = self.resources.assessor
        self.helplines = self.resources.helplines
        self.protocol = self.resources.protocol
        self.answers = self.resources.answers
        self.commands = self.resources.commands
        self.notice = self.resources.notice

    def renderer(self) -> Renderer:
        return Renderer(self.packs.values())

    def build(self, settings: Settings, clock: "ManualClock") -> web.Application:
        """Build the application with these instead of reading them again, and without console."""
        with (
            patch("bot.app.Staff", lambda *_: None),
            patch("bot.app.setup_console", lambda *_, **__: None),
        ):
            return build(settings, clock=clock, resources=self.resources)


def texts(frame: Mapping[str, Any]) -> str:
    """Return what stands in the bubbles of a reply's frame."""
    return "\n".join(part["text"] for part in frame["parts"] if part["type"] == "text")


def buttons(frame: Mapping[str, Any]) -> dict[str, str]:
    """Return a reply's buttons, title to payload."""
    return {
        choice["title"]: choice["payload"]
        for part in frame["parts"]
        if part["type"] == "choices"
        for choice in part["choices"]
    }


def card(frame: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the helpline card of a reply."""
    (found,) = (part["card"] for part in frame["parts"] if part["type"] == "helpline")
    return dict(found)


@dataclass
class Chat:
    """A patient's page: one socket, and everything that came through it."""

    socket: aiohttp.ClientWebSocketResponse
    welcome: Frame = field(default_factory=dict)
    seen: list[Frame] = field(default_factory=list)

    async def hello(self, **fields: str) -> Frame:
        await self.send({"type": "hello", **fields})
        self.welcome = await self.until(lambda frame: frame["type"] in ("welcome", "error"))
        return self.welcome

    @property
    def conversation(self) -> str:
        return str(self.welcome["conversation"])

    @property
    def ticket(self) -> dict[str, str]:
        """What a page keeps in order to come back."""
        ids = [frame["id"] for frame in self.seen if frame["type"] in ("reply", "message")]
        last = {"last_id": ids[-1]} if ids else {}
        return {"conversation": self.conversation, "token": str(self.welcome["token"]), **last}

    async def send(self, frame: Mapping[str, Any]) -> None:
        await self.socket.send_str(json.dumps(frame))

    async def say(self, text: str, message: str = "") -> str:
        """Send a typed message; returns its id."""
        message = message or str(uuid4())
        await self.send({"type": "message", "id": message, "text": text})
        return message

    async def give(self, text: str) -> str:
        """Say something; returns its id once it is acknowledged."""
        message = await self.say(text)
        await self.until(lambda frame: frame["type"] == "ack" and frame["id"] == message)
        return message

    async def press(self, payload: str) -> str:
        message = str(uuid4())
        await self.send({"type": "choice", "id": message, "payload": payload})
        return message

    async def ask(self, text: str) -> Frame:
        """Say something; returns the reply to it."""
        return await self.reply_to(await self.say(text))

    async def choose(self, payload: str) -> Frame:
        """Press a button; returns the reply to it."""
        return await self.reply_to(await self.press(payload))

    async def reply_to(self, message: str) -> Frame:
        return await self.until(lambda frame: frame.get("in_reply_to") == message)

    async def error(self) -> Frame:
        return await self.until(lambda frame: frame["type"] == "error")

    async def until(self, wanted: Callable[[Frame], bool], seconds: float = SOON) -> Frame:
        """Return the next frame of that kind; those before it are in `seen` as well."""
        async with asyncio.timeout(seconds):
            while True:
                frame = await self._receive()
                if wanted(frame):
                    return frame

    async def quiet(self, seconds: float = 0.15) -> list[Frame]:
        """Return what comes within a moment, typing aside."""
        before = len(self.seen)
        try:
            async with asyncio.timeout(seconds):
                while True:
                    await self._receive()
        except TimeoutError:
            return [frame for frame in self.seen[before:] if frame["type"] != "typing"]

    async def _receive(self) -> Frame:
        received = await self.socket.receive()
        if received.type is not aiohttp.WSMsgType.TEXT:
            self.close_code = received.data if received.type is aiohttp.WSMsgType.CLOSE else None
            raise ConnectionError(f"the socket ended: {self.close_code}")
        frame: Frame = json.loads(received.data)
        self.seen.append(frame)
        return frame


@dataclass
class Running:
    """The service, and short ways to look into it."""

    app: web.Application
    url: str
    clock: "ManualClock"
    dialogue: FakeDialogue
    store: Store
    languages: Languages
    state_dir: Path
    session: aiohttp.ClientSession
    stack: AsyncExitStack

    def __post_init__(self) -> None:
        self.transcript = Transcript(self.store)
        self.patients = Patients(self.store)
        self.timers = TimerStore(self.store)
        waiting = Waiting(self.languages.renderer())
        self.escalations = Escalations(self.store, self.clock, waiting)

    async def open(self) -> Chat:
        """Open a socket that has not said hello."""
        # Not closed by itself: answering a close while the connection goes down, aiohttp's client
        # would put a failure of its own in place of the server's code.
        socket = await self.session.ws_connect(f"{self.url}/chat/ws", autoclose=False)
        self.stack.push_async_callback(socket.close)
        return Chat(socket)

    async def chat(self, **hello: str) -> Chat:
        """Open a socket and say hello."""
        chat = await self.open()
        await chat.hello(**hello)
        return chat

    async def conversation(self, chat: Chat) -> Conversation:
        return await self.patients.get(chat.conversation)

    async def entries(self, chat: Chat) -> list[Entry]:
        return await self.transcript.read(chat.conversation)

    async def case(self) -> Escalation:
        """Return the only escalation, once it is there."""
        found: list[Escalation] = await eventually(self.escalations.queue)
        (case,) = found
        return case

    async def all_done(self) -> None:
        """Wait until nothing that was acknowledged waits for its turn."""

        async def look() -> bool:
            return not await self.store.redis.xlen(READY)

        await eventually(look)

    async def asked(self, times: int) -> None:
        """Wait until the dialogue manager was asked so often."""

        async def look() -> bool:
            return len(self.dialogue.calls) >= times

        await eventually(look)

    async def tick(self) -> None:
        await self.app[SERVICE].timers.tick()


async def eventually(look: Callable[[], Any], seconds: float = SOON) -> Any:
    """Look until what is found is true, and return it."""
    async with asyncio.timeout(seconds):
        while True:
            if found := await look():
                return found
            await asyncio.sleep(0.01)


@asynccontextmanager
async def service(
    languages: Languages,
    clock: "ManualClock",
    redis_url: str,
    state_dir: Path,
    *,
    clinic: Clinic | None = None,
    **settings: Any,
) -> AsyncIterator[Running]:
    """Start the application on a Redis and a fake dialogue manager.

    From then on a test fails if the service's own code blocks the event loop.
    """
    async with AsyncExitStack() as stack:
        dialogue = await stack.enter_async_context(FakeDialogue().running())
        chosen = Settings(
            _env_file=None,
            redis_url=redis_url,
            rasa_url=dialogue.url,
            state_dir=state_dir,
            clinic=clinic or Clinic(),
            **settings,
        )
        app = languages.build(chosen, clock)
        url = await stack.enter_async_context(served(app))
        store = Store(redis_url)
        stack.push_async_callback(store.close)
        session = await stack.enter_async_context(aiohttp.ClientSession())
        running = Running(
            app=app,
            url=url,
            clock=clock,
            dialogue=dialogue,
            store=store,
            languages=languages,
            state_dir=state_dir,
            session=session,
            stack=await stack.enter_async_context(AsyncExitStack()),
        )
        stack.enter_context(_logs_of_production())
        stack.enter_context(_no_part_ends())
        stack.enter_context(_unblocked())
        yield running


@contextmanager
def _unblocked() -> Iterator[None]:
    with blockbuster_ctx(["bot", "safety", "locales"]):
        yield


@contextmanager
def _logs_of_production() -> Iterator[None]:
    with patch("logging.basicConfig"):  # pytest's own handlers stay
        configure("info")
    yield
    structlog.reset_defaults()


@contextmanager
def _no_part_ends() -> Iterator[None]:
    """Fail, rather than end the tests' process, if a part of the service ends by an error."""
    ended: list[int] = []
    process = SimpleNamespace(kill=lambda *_: ended.append(1), getpid=os.getpid)
    with patch("bot.app.os", process):
        yield
    assert not ended, "a part of the service ended"


@contextmanager
def replaced_by_a_file(folder: Path) -> Iterator[None]:
    """A disk that cannot be written, as far as this folder goes."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    yield
    folder.unlink()


def kinds(frames: Iterable[Mapping[str, Any]]) -> list[str]:
    return [str(frame["type"]) for frame in frames]
