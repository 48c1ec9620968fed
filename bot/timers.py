"""Everything that is due later: now the alert ladder, which repeats until somebody claims."""

from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.crisis import Crisis
from bot.errors import StoreUnavailable, UnknownConversation, UnknownEscalation
from bot.model import Escalation, EscalationState, Mode
from bot.store.escalations import Escalations
from bot.store.events import Events
from bot.store.patients import Patients
from bot.store.timers import TimerStore
from bot.store.transcript import Transcript

log = structlog.get_logger()

TICK_SECONDS = 0.5
LADDER = (timedelta(0), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=30))
"""When staff are alerted after an escalation opened; then again every half hour."""
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
        patients: Patients,
        transcript: Transcript,
        crisis: Crisis,
    ) -> None:
        self._clock = clock
        self._timers = timers
        self._escalations = escalations
        self._events = events
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
            if kind == "alert":
                await self._alert(name, subject)
            else:
                log.error("timer of an unknown kind", kind=kind)
                await self._timers.drop(name)

    async def _alert(self, name: str, escalation_id: str) -> None:
        try:
            escalation = await self._escalations.get(escalation_id)
        except UnknownEscalation:
            await self._timers.drop(name)
            return
        if escalation.state is not EscalationState.OPEN:
            await self._timers.drop(name)
            return
        rung = await self._escalations.count_alert(escalation_id)
        await self._timers.set(name, self._clock.now() + _pause(rung))
        await self._events.publish_staff(
            {"type": "alert", "escalation": escalation_id, "rung": rung}
        )
        log.warning("escalation unclaimed", escalation=escalation_id, rung=rung)
        if rung > 1:
            await self._tell_patient(escalation)

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
