"""Everything that is due later: now the alert ladder, and patients left waiting."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

import structlog

from bot.alerts.outside import Outside
from bot.clock import Clock
from bot.crisis import Crisis
from bot.errors import Conflict, StoreUnavailable, UnknownConversation, UnknownEscalation
from bot.model import Escalation, EscalationState, Mode
from bot.store.escalations import Escalations
from bot.store.events import Events
from bot.store.patients import Patients
from bot.store.timers import TimerStore
from bot.store.transcript import ANSWER_WITHIN, Transcript

log = structlog.get_logger()

TICK_SECONDS = 0.5
LADDER = (timedelta(0), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=30))
"""When staff are alerted after an escalation opened; then again every half hour."""
REMINDERS = 1
"""Reminders, ANSWER_WITHIN apart, before a case whose owner does not answer is open again."""
AFTERWARDS = timedelta(minutes=30)


class Timers:
    """Runs what is due."""

    def __init__(
        self,
        *,
        clock: Clock,
        timers: TimerStore,
        escalations: Escalations,
        events: Events,
        outside: Outside,
        patients: Patients,
        transcript: Transcript,
        crisis: Crisis,
    ) -> None:
        self._clock = clock
        self._timers = timers
        self._escalations = escalations
        self._events = events
        self._outside = outside
        self._patients = patients
        self._transcript = transcript
        self._crisis = crisis

    async def run(self) -> None:
        """Look twice a second, until cancelled; the store may come and go."""
        while True:
            try:
                await self.tick()
            except StoreUnavailable as error:
                log.warning("store away", part="timers", error=str(error))
            await self._clock.sleep(TICK_SECONDS)

    async def tick(self) -> None:
        """Run what is due now."""
        for name in await self._timers.due(self._clock.now()):
            kind, _, subject = name.partition(":")
            try:
                escalation = await self._escalations.get(subject)
            except UnknownEscalation:
                await self._timers.drop(name)
                continue
            if kind == "alert" and escalation.state is EscalationState.OPEN:
                await self._alert(name, escalation)
            elif kind == "unanswered" and escalation.state is EscalationState.CLAIMED:
                await self._remind(name, escalation)
            else:
                await self._timers.drop(name)

    async def _alert(self, name: str, escalation: Escalation) -> None:
        rung = await self._escalations.count_alert(escalation.id)
        await self._timers.set(name, self._clock.now() + _pause(rung))
        self._outside.send(escalation, rung, partial(self._still_waits, escalation.id))
        await self._sound(escalation, rung)
        if rung > 1:
            await self._tell_patient(escalation)

    async def _still_waits(self, escalation: str) -> bool:
        """Tell whether nobody has claimed yet; while the store is away nobody could."""
        try:
            return (await self._escalations.get(escalation)).state is EscalationState.OPEN
        except StoreUnavailable:
            return True
        except UnknownEscalation:
            return False

    async def _remind(self, name: str, escalation: Escalation) -> None:
        """Remind staff of a patient who waits for them; then let somebody else come."""
        if await self._escalations.count_reminder(escalation.id) > REMINDERS:
            with suppress(Conflict):
                await self._escalations.lapse(escalation)
            return
        await self._timers.set(name, self._clock.now() + ANSWER_WITHIN)
        await self._sound(escalation, escalation.rung)

    async def _sound(self, escalation: Escalation, rung: int) -> None:
        await self._events.publish_staff(
            {"type": "alert", "escalation": escalation.id, "rung": rung}
        )
        log.warning("patient waits for staff", escalation=escalation.id, rung=rung)

    async def _tell_patient(self, escalation: Escalation) -> None:
        """Tell the patient the truth about waiting, once a rung."""
        try:
            conversation = await self._patients.get(escalation.conversation)
        except UnknownConversation:
            return
        if conversation.mode is not Mode.HUMAN:
            await self._transcript.commit(self._crisis.waiting(conversation))


def _pause(rung: int) -> timedelta:
    """Return how long to wait after the alert number `rung` (from 1)."""
    return LADDER[rung] - LADDER[rung - 1] if rung < len(LADDER) else AFTERWARDS
