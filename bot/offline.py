"""The crisis path without the store: answer from memory, keep everything in the spool.

Needs this process and its disk, nothing else. What it answered is brought into the store once
that is back: the patient's words, the replies that were read, and the escalation.
"""

import asyncio
import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import structlog

from bot.crisis import Crisis
from bot.delivery import Delivery, Reachable
from bot.errors import StoreUnavailable, UnknownConversation
from bot.model import Alarm, Message
from bot.store.inbox import patient_entry
from bot.store.patients import Patients
from bot.store.spool import Spool, Spooled
from bot.store.transcript import Step, Transcript
from safety.risk import RiskAssessment

log = structlog.get_logger()

REPLAY_SECONDS = 0.5


class Offline:
    """Answers people in danger while the store is away, and catches up afterwards."""

    def __init__(
        self,
        *,
        crisis: Crisis,
        delivery: Delivery,
        spool: Spool,
        transcript: Transcript,
        patients: Patients,
    ) -> None:
        self._crisis = crisis
        self._delivery = delivery
        self._spool = spool
        self._transcript = transcript
        self._patients = patients
        self._answered: dict[str, None] = {}

    def answered(self, message_id: str) -> bool:
        """Tell whether a message was answered here and the store does not know it yet."""
        return message_id in self._answered

    async def receive(self, session: Reachable, message: Message, risk: RiskAssessment) -> bool:
        """Answer a message that the store could not take, if it is one of the crisis path.

        Returns False if it is not; the caller then tells the patient that it was not kept.
        """
        step = self._crisis.step(session.conversation, message, risk)
        if step is None:
            return False
        await self._give(step, message, [session], session.token, risk)
        return True

    async def deliver(self, step: Step, message: Message, risk: RiskAssessment) -> None:
        """Show a crisis reply that was decided but could not be committed."""
        if not self._crisis.is_ours(step):
            return
        sessions = self._delivery.of(message.conversation)
        token = sessions[0].token if sessions else ""
        await self._give(step, message, sessions, token, risk)

    async def _give(
        self,
        step: Step,
        message: Message,
        sessions: Sequence[Reachable],
        token: str,
        risk: RiskAssessment,
    ) -> None:
        # Ids like those that Redis will give: its clock and ours are the machine's.
        now = time.time_ns() // 1_000_000
        replies = tuple(replace(each, id=f"{now}-{i}") for i, each in enumerate(step.replies, 1))
        self._answered[message.id] = None
        spooled = Spooled(
            conversation=step.conversation,
            token=token,
            message=message,
            entry_id=f"{now}-0",
            replies=replies,
            risk=risk.as_mapping(),
            alarm=step.alarm,
        )
        for session in sessions:
            session.conversation = step.conversation
            for entry in replies:
                session.show(entry)
        try:
            await asyncio.to_thread(self._spool.keep, spooled)
        except OSError as error:  # the patient has been helped; staff must learn it otherwise
            log.critical("spool cannot be written", error=type(error).__name__)

    async def load(self) -> None:
        """Learn what an earlier process answered; before that no message may be taken."""
        waiting = await asyncio.to_thread(lambda: list(self._spool.waiting()))
        self._answered.update((spooled.message.id, None) for spooled in waiting)

    async def run(self) -> None:
        """Bring what waits in the spool into the store, until cancelled."""
        while True:
            with suppress(StoreUnavailable):
                await self._replay()
            await asyncio.sleep(REPLAY_SECONDS)

    async def _replay(self) -> None:
        for spooled in await asyncio.to_thread(lambda: list(self._spool.waiting())):
            await self._bring_in(spooled)
            await asyncio.to_thread(self._spool.forget, spooled)
            self._answered.pop(spooled.message.id, None)
            log.info("spooled message brought in")

    async def _bring_in(self, spooled: Spooled) -> None:
        patient = patient_entry(spooled.message, spooled.entry_id)
        try:
            entry = await self._transcript.restore(spooled.conversation, spooled.token, patient)
        except UnknownConversation:
            # Somebody came with an id that is not theirs while nobody could check it. They may
            # still be in danger: they get a conversation of their own.
            stranger = replace(spooled.conversation, id=secrets.token_urlsafe(16))
            await self._bring_in(replace(spooled, conversation=stranger))
            return
        if not entry:
            return
        stored = await self._patients.get(spooled.conversation.id)
        step = Step(
            conversation=replace(
                stored,
                mode=spooled.conversation.mode,
                locale=spooled.conversation.locale,
                country=spooled.conversation.country or stored.country,
                protocol=spooled.conversation.protocol,
            ),
            now=spooled.message.received_at,
            entry=entry,
            replies=spooled.replies,
            risk=spooled.risk,
            alarm=_about(spooled.alarm, entry),
        )
        await self._transcript.commit(step)


def _about(alarm: Alarm | None, entry: str) -> Alarm | None:
    """Return the alarm with its evidence tied to the entry as the store numbered it."""
    if alarm is None or alarm.evidence is None:
        return alarm
    return replace(alarm, evidence=replace(alarm.evidence, entry_id=entry))
