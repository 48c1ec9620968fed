"""The console on a store of the tests' own, with staff and patients to fill it."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from argon2 import PasswordHasher

from bot.console.routes import setup_console
from bot.model import (
    Alarm,
    Choice,
    Conversation,
    Entry,
    Escalation,
    Evidence,
    Message,
    Part,
    Reason,
    Source,
)
from bot.settings import Clinic, Settings
from bot.store.audit import Audit
from bot.store.escalations import Escalations
from bot.store.events import Events
from bot.store.inbox import Inbox
from bot.store.patients import Patients, draft, token_hash
from bot.store.redis import Store
from bot.store.sessions import Sessions
from bot.store.staff import Role, Staff
from bot.store.transcript import Committed, Step, Transcript
from tests.conftest import ManualClock
from tests.fakes import PlainAnnouncer

PASSWORD = "correct horse battery"
FAST = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2 as cheap as it goes: the tests are not about its strength."""

RANKS = {"none": 0, "concern": 1, "high": 2, "imminent": 3}


@dataclass
class Desk:
    """Everything behind the console, and short ways to fill it."""

    store: Store
    clock: ManualClock
    settings: Settings

    def __post_init__(self) -> None:
        self.staff = Staff(self.store, self.clock, hasher=FAST)
        self.sessions = Sessions(self.store, self.clock, self.staff)
        self.audit = Audit(self.store, self.clock)
        self.events = Events(self.store)
        self.patients = Patients(self.store)
        self.transcript = Transcript(self.store)
        self.inbox = Inbox(self.store)
        self.escalations = Escalations(self.store, self.clock, PlainAnnouncer())

    def app(self) -> web.Application:
        app = web.Application()
        setup_console(
            app,
            settings=self.settings,
            clock=self.clock,
            escalations=self.escalations,
            transcript=self.transcript,
            patients=self.patients,
            events=self.events,
            staff=self.staff,
            sessions=self.sessions,
            audit=self.audit,
        )
        return app

    async def patient(self, *, locale: str = "en", country: str = "") -> Conversation:
        opened = draft(locale=locale, region="", channel="web", clock=self.clock)
        opened = replace(opened, conversation=replace(opened.conversation, country=country))
        await self.patients.add(opened.conversation, token_hash(opened.token))
        return opened.conversation

    async def wrote(self, conversation: Conversation, text: str) -> str:
        """Have the patient write; returns the id of the entry."""
        message = Message(
            conversation=conversation.id, id=str(uuid4()), text=text, received_at=self.clock.now()
        )
        await self.inbox.put(message)
        return (await self.transcript.read(conversation.id))[-1].id

    async def pressed(self, conversation: Conversation, choice: Choice) -> None:
        """Have the patient press a button."""
        message = Message(
            conversation=conversation.id,
            id=str(uuid4()),
            payload=choice.payload,
            title=choice.title,
            received_at=self.clock.now(),
        )
        await self.inbox.put(message)

    async def answered(
        self, conversation: Conversation, *texts: str, source: Source = Source.BOT
    ) -> None:
        parts = tuple(Part(type="text", text=text) for text in texts)
        await self.commit(conversation, parts, source=source)

    async def commit(
        self,
        conversation: Conversation,
        parts: tuple[Part, ...] = (),
        *,
        source: Source = Source.BOT,
        alarm: Alarm | None = None,
        watch: bool = False,
    ) -> None:
        now = self.clock.now()
        replies = (Entry(id="", source=source, at=now, parts=parts),) if parts else ()
        record = await self.patients.get(conversation.id)
        record = replace(record, protocol=conversation.protocol)
        done = await self.transcript.commit(
            Step(conversation=record, now=now, replies=replies, alarm=alarm, watch=watch)
        )
        if done is not Committed.OK:
            raise RuntimeError(f"the step was not written: {done}")

    async def escalate(
        self,
        conversation: Conversation,
        text: str,
        words: str,
        *,
        level: str = "high",
        types: tuple[str, ...] = ("suicide",),
        rule: str = "en.wish_to_die",
        model: tuple[str, float] | None = None,
        contacts: tuple[datetime, ...] = (),
    ) -> Escalation:
        """Have the patient write `text`, of which `words` raise the risk.

        `model`: a sentence that a trained model noticed as well, and how sure it is.
        """
        entry = await self.wrote(conversation, text)
        seen = {"type": types[0], "level": level}
        signals = [{"rule": rule, "kind": "lexicon", "score": 1.0, **_span(text, words), **seen}]
        if model:
            sentence, score = model
            named = {"rule": f"model.{types[0]}", "kind": "model", "score": score}
            signals.append({**named, **_span(text, sentence), **seen})
        evidence = Evidence(
            entry_id=entry,
            text=text,
            level=level,
            types=types,
            signals=tuple(signals),
            at=self.clock.now(),
        )
        return await self.alarm(
            conversation, level=level, types=types, evidence=evidence, contacts=contacts
        )

    async def alarm(
        self,
        conversation: Conversation,
        *,
        level: str = "none",
        types: tuple[str, ...] = (),
        evidence: Evidence | None = None,
        contacts: tuple[datetime, ...] = (),
    ) -> Escalation:
        alarm = Alarm(
            id=str(uuid4()),
            reason=Reason.RISK if evidence else Reason.REQUEST,
            rank=RANKS[level] or 1,
            level=level,
            types=types,
            evidence=evidence,
            contacts=contacts,
        )
        await self.commit(conversation, alarm=alarm)
        record = await self.patients.get(conversation.id)
        return await self.escalations.get(record.escalation)

    async def hire(self, name: str, role: Role = Role.CLINICIAN) -> None:
        await self.staff.add(name, role, PASSWORD)


def _span(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def make_desk(store: Store, clock: ManualClock, **settings: object) -> Desk:
    values = {"clinic": Clinic(name="Riverside Clinic"), **settings}
    return Desk(store, clock, Settings(_env_file=None, **values))  # type: ignore[arg-type]


class Staffer:
    """Somebody of the staff at a browser: signs in, and sends what the desk's scripts send."""

    def __init__(self, client: TestClient[Any, Any]) -> None:
        self.client = client
        self.csrf = ""

    @property
    def origin(self) -> str:
        return str(self.client.make_url("/")).rstrip("/")

    async def form(self, name: str, password: str = PASSWORD, **headers: str) -> ClientResponse:
        """Open the form and send it."""
        page = await (await self.client.get("/console/login")).text()
        found = re.search(r'name="token" value="([^"]+)"', page)
        token = found[1] if found else ""
        return await self.client.post(
            "/console/login",
            data={"name": name, "password": password, "token": token},
            headers={"Origin": self.origin, **headers},
            allow_redirects=False,
        )

    async def sign_in(self, name: str) -> "Staffer":
        answer = await self.form(name)
        if answer.status != 303:
            raise RuntimeError(f"{name} was not signed in: {answer.status}")
        self.csrf = (await self.get("api/me"))["csrf"]
        return self

    @property
    def token(self) -> str:
        """The session's token, as the browser keeps it."""
        return {each.key: each.value for each in self.client.session.cookie_jar}["beside"]

    async def get(self, path: str) -> dict[str, Any]:
        async with self.client.get(f"/console/{path}") as answer:
            answer.raise_for_status()
            found: dict[str, Any] = await answer.json()
            return found

    async def post(
        self, path: str, body: object = None, *, headers: Mapping[str, str] | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Send a write as the desk does; returns the status and what came back."""
        usual = {"Origin": self.origin, "X-CSRF-Token": self.csrf}
        sent = {**usual, **(headers or {})}
        url = f"/console/{path}"
        async with self.client.post(url, json=body or {}, headers=sent) as answer:
            return answer.status, await answer.json()


Browsers = Callable[[], Awaitable[Staffer]]


@asynccontextmanager
async def browsing(desk: Desk) -> AsyncIterator[Browsers]:
    """Serve the console; what is yielded makes browsers, each with cookies of its own."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(TestServer(desk.app()))

        async def make() -> Staffer:
            client: TestClient[Any, Any] = TestClient(server)
            stack.push_async_callback(client.close)
            return Staffer(client)

        yield make
