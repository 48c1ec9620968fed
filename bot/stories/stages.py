"""Where stories are played: a lane of our own, or an installation that runs elsewhere."""

import asyncio
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from bot.errors import UnknownConversation
from bot.model import Mode
from bot.store.transcript import Transcript
from bot.stories.coverage import Coverage
from bot.stories.desk import Desk, sign_in_by_form
from bot.stories.installation import Bot
from bot.stories.patient import Patient, Sent
from bot.stories.player import NotHere
from bot.stories.steps import FaultStep

PUSHED_SECONDS = 0.25
"""What was committed is at the patient's page after this, on a busy machine too."""
LIVE_HUSH_SECONDS = 4.0
"""A running installation that has taken a message and says nothing for so long says nothing."""


class OwnStage:
    """A bot of the story's own."""

    def __init__(self, bot: Bot, coverage: Coverage) -> None:
        self._bot = bot
        self._coverage = coverage
        self.url, self.session = bot.url, bot.session
        self._done: dict[str, float] = {}
        self._noted: dict[str, str] = {}

    def now(self) -> datetime:
        return self._bot.clock.now()

    def desk(self) -> Desk:
        return self._bot.desk()

    async def settled(self, patient: Patient, sent: Sent) -> bool:
        if patient.answered(sent):
            return True
        if sent.id not in patient.acknowledged or not await self._bot.idle():
            return False
        if patient.mode == Mode.HUMAN:
            return True
        since = self._done.setdefault(sent.id, time.monotonic())
        return time.monotonic() - since > PUSHED_SECONDS

    async def advance(self, by: timedelta) -> None:
        await self._bot.advance(by)

    async def fault(self, fault: FaultStep) -> None:
        if fault.telegram:
            raise NotHere("there is no Telegram channel yet")
        await self._bot.lane.fault(fault)

    async def slots(self, conversation: str) -> Mapping[str, Any]:
        return dict((await self._bot.tracker(conversation)).get("slots", {}))

    async def set_slots(self, conversation: str, slots: Mapping[str, Any]) -> None:
        await self._bot.set_slots(conversation, dict(slots))

    async def noticed(self, patient: Patient) -> None:
        """Note for the coverage what the last step led to."""
        for code in patient.refused.values():
            self._coverage.note("response key", f"error_{code}")
        try:
            conversation = await self._bot.conversation(patient.conversation)
        except UnknownConversation:  # opened while the store was away
            return
        locale = conversation.locale
        self._coverage.note_protocol(conversation.protocol, locale)
        transcript = Transcript(self._bot.store)
        last = self._noted.get(conversation.id, "")
        entries = await transcript.read(conversation.id, after=last)
        self._coverage.note_entries(map(_record, entries), locale)
        settled = [entry.id for entry in entries if entry.message_id == "" or entry.risk]
        if settled:
            self._noted[conversation.id] = settled[-1]
        if conversation.mode is Mode.DIALOGUE:
            self._coverage.note_tracker(await self._bot.tracker(conversation.id))


class LiveStage:
    """An installation that runs elsewhere, in real time."""

    def __init__(
        self, url: str, session: aiohttp.ClientSession, staff: str = "", password: str = ""
    ) -> None:
        self.url, self.session = url.rstrip("/"), session
        self._staff, self._password = staff, password
        self._taken: dict[str, float] = {}

    def now(self) -> datetime:
        return datetime.now(UTC)

    def desk(self) -> Desk:
        return Desk(url=self.url, session=self.session, sign_in=self._sign_in)

    async def _sign_in(self) -> str:
        if not self._staff:
            raise NotHere("it looks at the desk: give --staff NAME")
        return await sign_in_by_form(self.session, self.url, self._staff, self._password)

    async def settled(self, patient: Patient, sent: Sent) -> bool:
        if patient.answered(sent):
            return True
        if sent.id not in patient.acknowledged:
            return False
        since = self._taken.setdefault(sent.id, time.monotonic())
        return patient.mode == Mode.HUMAN or time.monotonic() - since > LIVE_HUSH_SECONDS * 4

    async def advance(self, by: timedelta) -> None:
        if by > timedelta(minutes=2):
            raise NotHere(f"{by} would have to pass")
        await asyncio.sleep(by.total_seconds())

    async def fault(self, fault: FaultStep) -> None:
        raise NotHere("no fault is made in an installation that runs")

    async def slots(self, conversation: str) -> Mapping[str, Any]:
        raise NotHere("the dialogue's slots cannot be seen from outside")

    async def set_slots(self, conversation: str, slots: Mapping[str, Any]) -> None:
        raise NotHere("the dialogue's slots cannot be set from outside")

    async def noticed(self, patient: Patient) -> None:
        """Nothing is counted elsewhere."""


def _record(entry: Any) -> dict[str, Any]:
    return {"keys": entry.keys, "risk": entry.risk}
