"""The crisis path without the store: answer from memory, keep everything in the spool.

Needs this process and its disk, nothing else. What it answered is brought into the store once
that is back: the patient's words, the replies that were read, and the escalation.
"""

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256

import structlog

from bot.crisis import Crisis
from bot.delivery import Delivery, Reachable
from bot.errors import StoreUnavailable, UnknownConversation
from bot.model import Alarm, Message
from bot.store.inbox import patient_entry
from bot.store.patients import Patients
from bot.store.spool import Spool, Spooled
from bot.store.transcript import Committed, Step, Transcript
from safety.risk import RiskAssessment

log = structlog.get_logger()

REPLAY_SECONDS = 0.5
KEEP_FIRST_SECONDS = 0.3
"""How long the answer waits for the disk; the patient has it within a second all the same."""


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
        self._answered: dict[str, Spooled] = {}
        self._unkept: dict[str, Spooled] = {}
        self._keeping: set[asyncio.Task[bool]] = set()

    def answered(self, message_id: str) -> bool:
        """Tell whether a message was answered here and the store does not know it yet."""
        return message_id in self._answered

    async def receive(self, session: Reachable, message: Message, risk: RiskAssessment) -> bool:
        """Answer a message that the store could not take, if it is one of the crisis path.

        Returns False if it is not, or if the disk could not keep it either; the caller then tells
        the patient that it was not kept. The same message gets the same answer again.
        """
        given = self._answered.get(message.id)
        if given and (given.conversation.id, given.token) == (
            session.conversation.id,
            session.token,
        ):
            _show(given, [session])
            return await self._keep(given)
        step = self._crisis.step(session.conversation, message, risk)
        if step is None:
            return False
        return await self._give(step, message, [session], session.token, risk)

    async def deliver(self, step: Step, message: Message, risk: RiskAssessment) -> None:
        """Show a crisis reply that was decided but could not be committed."""
        if not self._crisis.is_ours(step):
            return
        sessions = self._delivery.of(message.conversation)
        # The message came from the store: no token has to prove whose it is.
        await self._give(step, message, sessions, "", risk)

    async def _give(
        self,
        step: Step,
        message: Message,
        sessions: Sequence[Reachable],
        token: str,
        risk: RiskAssessment,
    ) -> bool:
        # Ids like those that Redis will give: its clock and ours are the machine's.
        now = time.time_ns() // 1_000_000
        replies = tuple(replace(each, id=f"{now}-{i}") for i, each in enumerate(step.replies, 1))
        spooled = Spooled(
            conversation=step.conversation,
            token=token,
            message=message,
            entry_id=f"{now}-0",
            replies=replies,
            risk=risk.as_mapping(),
            alarm=step.alarm,
        )
        self._answered[message.id] = spooled
        keeping = asyncio.create_task(self._keep(spooled))
        self._keeping.add(keeping)
        keeping.add_done_callback(self._keeping.discard)
        # What a patient reads, staff will learn of; but a disk that hangs keeps no help back.
        await asyncio.wait({keeping}, timeout=KEEP_FIRST_SECONDS)
        _show(spooled, sessions)
        return await keeping

    async def _keep(self, spooled: Spooled) -> bool:
        """Write to the disk, or else to memory: the patient is helped, staff must learn of it."""
        try:
            await asyncio.to_thread(self._spool.keep, spooled)
        except OSError as error:
            log.critical("spool cannot be written", error=type(error).__name__)
            self._unkept[spooled.message.id] = spooled
            return False
        self._unkept.pop(spooled.message.id, None)
        return True

    async def load(self) -> None:
        """Learn what an earlier process answered; before that no message may be taken."""
        waiting = await asyncio.to_thread(lambda: list(self._spool.waiting()))
        self._answered.update((spooled.message.id, spooled) for spooled in waiting)

    async def run(self) -> None:
        """Bring what waits in the spool into the store, until cancelled."""
        while True:
            with suppress(StoreUnavailable):
                try:
                    await self._replay()
                except OSError as error:
                    log.critical("spool cannot be emptied", error=type(error).__name__)
            await asyncio.sleep(REPLAY_SECONDS)

    async def _replay(self) -> None:
        on_disk = await asyncio.to_thread(lambda: list(self._spool.waiting()))
        for spooled in [*on_disk, *self._unkept.values()]:
            await self._bring_in(spooled)
            await asyncio.to_thread(self._spool.forget, spooled)
            self._answered.pop(spooled.message.id, None)
            self._unkept.pop(spooled.message.id, None)
            log.info("spooled message brought in")

    async def _bring_in(self, spooled: Spooled) -> None:
        patient = patient_entry(spooled.message, spooled.entry_id)
        try:
            entry = await self._transcript.restore(spooled.conversation, spooled.token, patient)
        except UnknownConversation:
            # Somebody came with an id that is not theirs while nobody could check it. They may
            # still be in danger: they get a conversation of their own.
            stranger = replace(spooled.conversation, id=_id_of_stranger(spooled))
            await self._bring_in(replace(spooled, conversation=stranger))
            return
        while entry and await self._commit(spooled, entry) is Committed.STALE:
            pass  # staff came or went in the very moment

    async def _commit(self, spooled: Spooled, entry: str) -> Committed:
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
        return await self._transcript.commit(step)


def _show(spooled: Spooled, sessions: Sequence[Reachable]) -> None:
    for session in sessions:
        for entry in spooled.replies:
            session.show(entry)
        session.adopt(spooled.conversation)


def _id_of_stranger(spooled: Spooled) -> str:
    """Return the same id for the same stranger, however often bringing them in is tried."""
    return sha256(f"{spooled.conversation.id}:{spooled.token}".encode()).hexdigest()[:22]


def _about(alarm: Alarm | None, entry: str) -> Alarm | None:
    """Return the alarm with its evidence tied to the entry as the store numbered it."""
    if alarm is None or alarm.evidence is None:
        return alarm
    return replace(alarm, evidence=replace(alarm.evidence, entry_id=entry))
