"""The whole of Beside for stories: Redis, Rasa and the actions once a lane, a bot a story.

Nothing here is a stand-in. The bot runs in this process, with the story's own clock, on an empty
database; between the parts are proxies, so that a story can take one away.
"""

import asyncio
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import yaml
from aiohttp import web

from bot.app import SERVICE, build
from bot.clock import SystemClock
from bot.errors import ConfigurationError, StoreUnavailable
from bot.model import Conversation
from bot.parts import actions_part, rasa_part
from bot.processes import Supervisor, free_port, redis_part
from bot.resources import Resources
from bot.settings import Clinic, Settings
from bot.store.patients import Patients
from bot.store.redis import READY, TIMERS, Store
from bot.store.sessions import Sessions
from bot.store.staff import ACCOUNTS, Account, Role, Staff
from bot.stories.clock import StoryClock
from bot.stories.desk import Desk
from bot.stories.faults import FaultProxy, FaultyDetector
from bot.stories.steps import FaultState, FaultStep
from safety.classifier import Classifier
from safety.risk import Detector

Tell = Callable[[str], None]

CLINIC = Clinic(name="Riverside Clinic")
STAFF = "Ana"
"""Who is at the desk in stories."""
SETTLE_SECONDS = 30.0
LEAST_STEP = timedelta(milliseconds=1)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a lane stands on."""

    folder: Path
    redis_port: int
    redis_password: str
    resources: Resources
    account: bytes
    """The record of the account at the desk: its password is hashed once for all stories."""

    def redis_url(self, port: int) -> str:
        return f"redis://:{self.redis_password}@127.0.0.1:{port}/0"


@asynccontextmanager
async def ground(folder: Path, tell: Tell) -> AsyncIterator[Ground]:
    """Start Redis and read the files. Raises ConfigurationError if a part is missing."""
    server = shutil.which("redis-server")
    if server is None:
        raise ConfigurationError("redis-server is missing: sudo apt-get install redis-server")
    supervisor = Supervisor()
    port = free_port(0)
    part, url = redis_part(server, folder / "redis", port, folder / "redis.log")
    tell("reading the languages and the guards")
    settings = Settings(_env_file=None)
    resources = await asyncio.to_thread(Resources.load, settings)
    await supervisor.start(part)
    store = Store(url)
    try:
        await Staff(store, SystemClock()).add(STAFF, Role.CLINICIAN, secrets.token_hex(16))
        ((_, account),) = (await store.redis.hgetall(ACCOUNTS)).items()
        yield Ground(
            folder=folder,
            redis_port=port,
            redis_password=url.split(":")[2].split("@")[0],
            resources=resources,
            account=account,
        )
    finally:
        await store.close()
        await supervisor.stop()


class Lane:
    """An installation in which one story after the other is played."""

    def __init__(self, ground: Ground) -> None:
        self.resources = ground.resources
        self._ground = ground
        self._folder = ground.folder / "lane"
        self._supervisor = Supervisor()
        self._token = secrets.token_hex(16)
        self._stories = 0
        self._redis = FaultProxy(ground.redis_port)
        self._detectors: list[FaultyDetector] = []
        self._resources = replace(
            ground.resources, assessor=ground.resources.assessor.wrapped(self._faulty)
        )

    async def start(self) -> None:
        """Start the lane's actions and Rasa. Raises ConfigurationError if one does not start."""
        self._folder.mkdir(parents=True)
        clinic = self._folder / "clinic.yml"
        clinic.write_text(yaml.safe_dump({"name": CLINIC.name}), encoding="utf-8")
        await self._redis.start()
        actions_port, rasa_port = free_port(0), free_port(0)
        self._actions = FaultProxy(actions_port, slow=12.0)
        self._rasa = FaultProxy(rasa_port, slow=13.0)
        await self._actions.start()
        await self._rasa.start()
        env = {
            "REDIS_URL": self._ground.redis_url(self._redis.port),
            "BESIDE_CLINIC_FILE": str(clinic),
            "PYTHONUNBUFFERED": "1",
        }
        await asyncio.gather(
            self._supervisor.start(actions_part(env, actions_port, self._folder)),
            self._supervisor.start(
                rasa_part(env, rasa_port, self._actions.port, self._folder, token=self._token)
            ),
        )
        self._rasa_url = f"http://127.0.0.1:{rasa_port}"

    async def stop(self) -> None:
        for proxy in (self._redis, self._actions, self._rasa):
            await proxy.stop()
        await self._supervisor.stop()

    @asynccontextmanager
    async def bot(self, begin: datetime) -> AsyncIterator["Bot"]:
        """Start a bot on an empty database, every part being back."""
        await self.mend()
        self._stories += 1
        store = Store(self._ground.redis_url(self._ground.redis_port))
        await store.redis.flushdb()
        await store.redis.hset(ACCOUNTS, STAFF.casefold(), self._ground.account)
        clock = StoryClock(begin)
        settings = self._settings()
        app = build(settings, clock=clock, resources=self._resources)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(store.close)
            url = await stack.enter_async_context(served(app))
            session = await stack.enter_async_context(aiohttp.ClientSession())
            yield Bot(
                lane=self,
                app=app,
                url=url,
                clock=clock,
                store=store,
                session=session,
                rasa_url=self._rasa_url,
                rasa_token=self._token,
            )

    async def fault(self, fault: FaultStep) -> None:
        """Have parts go down, be slow or be back."""
        proxies = {"redis": self._redis, "rasa": self._rasa, "actions": self._actions}
        for name, proxy in proxies.items():
            if state := getattr(fault, name):
                await proxy.set(state)
        if fault.encoder:
            for detector in self._detectors:
                detector.state = fault.encoder

    async def mend(self) -> None:
        """Have every part as it should be."""
        back = FaultState.BACK
        await self.fault(FaultStep(redis=back, rasa=back, actions=back, encoder=back))

    def _faulty(self, detector: Detector) -> Detector:
        if not isinstance(detector, Classifier):
            return detector
        faulty = FaultyDetector(detector)
        self._detectors.append(faulty)
        return faulty

    def _settings(self) -> Settings:
        """Return settings that nothing of this machine's environment shows through."""
        plain = {
            name: field.get_default(call_default_factory=True)
            for name, field in Settings.model_fields.items()
        }
        own: dict[str, Any] = {
            "clinic": CLINIC,
            "redis_url": self._ground.redis_url(self._redis.port),
            "rasa_url": f"http://127.0.0.1:{self._rasa.port}",
            "state_dir": self._folder / f"story{self._stories}",
        }
        return Settings(_env_file=None, **(plain | own))


@asynccontextmanager
async def lane(tell: Tell) -> AsyncIterator[Lane]:
    """Start a lane in a folder of its own, and stop it at the end. Raises ConfigurationError."""
    with tempfile.TemporaryDirectory(prefix="beside-stories-") as folder:
        async with ground(Path(folder), tell) as shared:
            started = Lane(shared)
            tell("starting Rasa and the actions")
            try:
                await started.start()
                yield started
            finally:
                await started.stop()


@dataclass(kw_only=True)
class Bot:
    """A bot in a story, and what of it can be seen and moved from outside."""

    lane: Lane
    app: web.Application
    url: str
    clock: StoryClock
    store: Store
    session: aiohttp.ClientSession
    rasa_url: str
    rasa_token: str

    def desk(self) -> Desk:
        return Desk(url=self.url, session=self.session, sign_in=self._sign_in)

    async def _sign_in(self) -> str:
        staff = Staff(self.store, self.clock)
        account: Account | None = await staff.get(STAFF)
        if account is None:
            raise ConfigurationError("the story's account is gone")
        token, _ = await Sessions(self.store, self.clock, staff).start(account)
        return f"beside={token}"

    async def idle(self) -> bool:
        """Tell whether nothing that was acknowledged waits for its turn."""
        return not await self.store.redis.xlen(READY)

    async def conversation(self, conversation: str) -> Conversation:
        return await Patients(self.store).get(conversation)

    async def advance(self, by: timedelta) -> None:
        """Let time pass, stopping at each moment at which something is due."""
        end = self.clock.now() + by
        while True:
            due = await self._next_due()
            if due is None or due > end:
                break
            self.clock.jump_to(due + LEAST_STEP)
            await self._run_due()
        self.clock.jump_to(end)
        await self._run_due()

    async def tracker(self, conversation: str) -> dict[str, Any]:
        """Return Rasa's own record of a conversation."""
        path = f"{self.rasa_url}/conversations/{conversation}/tracker?token={self.rasa_token}"
        async with self.session.get(path) as answer:
            return dict(await answer.json()) if answer.status == 200 else {}

    async def set_slots(self, conversation: str, slots: dict[str, Any]) -> None:
        """Set slots of the dialogue before it begins."""
        path = f"{self.rasa_url}/conversations/{conversation}/tracker/events"
        events = [{"event": "slot", "name": name, "value": slots[name]} for name in slots]
        address = f"{path}?token={self.rasa_token}"
        async with self.session.post(address, json=events) as answer:
            if answer.status != 200:
                raise ConfigurationError(f"Rasa does not take the slots: {answer.status}")

    async def _next_due(self) -> datetime | None:
        first = await self.store.redis.zrange(TIMERS, 0, 0, withscores=True)
        if not first:
            return None
        return datetime.fromtimestamp(first[0][1], tz=self.clock.now().tzinfo)

    async def _run_due(self) -> None:
        """Wait until the bot's own timers have done what is due."""
        async with asyncio.timeout(SETTLE_SECONDS):
            while True:
                try:
                    await self.app[SERVICE].timers.tick()
                    due = await self._next_due()
                except StoreUnavailable:
                    return
                if due is None or due > self.clock.now():
                    return
                await asyncio.sleep(0.005)


@asynccontextmanager
async def served(app: web.Application) -> AsyncIterator[str]:
    """Serve as in production; aiohttp's own test server cancels the handlers of gone clients."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
