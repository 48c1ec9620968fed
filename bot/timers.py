"""Everything that is due later: the alert ladder, patients left waiting, and checking back."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.alerts.outside import Outside
from bot.clock import Clock
from bot.crisis import CHECK_BACK, Crisis
from bot.errors import Conflict, StoreUnavailable, UnknownConversation, UnknownEscalation
from bot.model import Conversation, Escalation, EscalationState, Mode
from bot.store.escalations import Escalations
from bot.store.events import Events
from bot.store.patients import Patients
from bot.store.timers import TimerStore
from bot.store.transcript import ANSWER_WITHIN, CheckBack, Committed, Transcript

log = structlog.get_logger()

TICK_SECONDS = 0.5
LADDER = (timedelta(0), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=30))
"""When staff are alerted after an escalation opened; then again every half hour."""
REMINDERS = 1
"""Reminders, ANSWER_WITHIN apart, before a case whose owner does not answer is open again."""
AFTERWARDS = timedelta(minutes=30)
TOLD_EACH = 8
TRIES = 3
"""Times that words of our own accord are composed anew because a reply came between."""
TOGETHER = timedelta(seconds=5)
"""A question waits so long for the alert of the same minute, which brings the truth about waiting:
the question is to be the last word. The ladder drifts by half a second a rung."""


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
        self._ticking = asyncio.Lock()

    async def run(self) -> None:
        """Look twice a second, until cancelled; the store may come and go."""
        while True:
            try:
                await self.tick()
            except StoreUnavailable as error:
                log.warning("store away", part="timers", error=str(error))
            await self._clock.sleep(TICK_SECONDS)

    async def tick(self) -> None:
        """Run what is due now; what fails is tried again after its lease, and stops nothing else.

        Alerts first: the truth about waiting comes before the question of the same minute.
        """
        async with self._ticking:
            due = await self._timers.due(self._clock.now())
            for name in sorted(due, key=lambda name: not name.startswith("alert:")):
                try:
                    await self._run(name)
                except StoreUnavailable:
                    raise
                except Exception:
                    log.exception("timer failed", kind=name.partition(":")[0])

    async def _run(self, name: str) -> None:
        kind, _, subject = name.partition(":")
        try:
            escalation = await self._escalations.get(subject)
        except UnknownEscalation:
            await self._timers.drop(name)
            return
        if kind == "alert" and escalation.state is EscalationState.OPEN:
            await self._alert(name, escalation)
        elif kind == "unanswered" and escalation.state is EscalationState.CLAIMED:
            await self._remind(name, escalation)
        elif kind == "contacts" and escalation.contacts:
            await self._check_back(name, escalation)
        else:
            await self._timers.drop(name)

    async def _alert(self, name: str, escalation: Escalation) -> None:
        rung = await self._escalations.count_alert(escalation.id)
        await self._timers.set(name, self._clock.now() + _pause(rung))
        self._outside.send(escalation, rung, partial(self._still_waits, escalation.id))
        await self._sound(escalation, rung)
        if _is_told(rung):
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
        for _ in range(TRIES):
            conversation = await self._find(escalation.conversation)
            if conversation is None or conversation.mode is Mode.HUMAN:
                return
            step = self._crisis.waiting(conversation)
            if await self._transcript.commit(step) is not Committed.STALE:
                return

    async def _check_back(self, name: str, escalation: Escalation) -> None:
        """Ask how the patient is. Of several times that have passed only the last one counts."""
        now, planned = self._clock.now(), escalation.contacts
        alert = await self._timers.when(f"alert:{escalation.id}")
        if alert and timedelta(0) <= alert - now < TOGETHER:
            await self._timers.set(name, alert)
            return
        left = tuple(at for at in planned if at > now)
        if left == planned:  # begun anew in this moment
            await self._timers.set(name, planned[0])
            return
        conversation = await self._find(escalation.conversation)
        if conversation is None:
            await self._timers.drop(name)
        elif conversation.mode is Mode.HUMAN:
            await self._escalations.pass_over(escalation, left)
        else:
            await self._ask(escalation, conversation, left)

    async def _ask(
        self, escalation: Escalation, conversation: Conversation, left: tuple[datetime, ...]
    ) -> None:
        """Ask; refused if somebody claims or anything is said meanwhile: it then comes again."""
        try:
            step = self._crisis.check_in(conversation, len(CHECK_BACK) - len(left) - 1)
        except ValueError:
            log.exception("nothing to check back on", escalation=escalation.id)
            await self._escalations.pass_over(escalation, left)
            return
        check_back = CheckBack(before=escalation.contacts, left=left)
        await self._transcript.commit(replace(step, check_back=check_back))

    async def _find(self, conversation: str) -> Conversation | None:
        try:
            return await self._patients.get(conversation)
        except UnknownConversation:
            return None


def _is_told(rung: int) -> bool:
    """Tell whether the patient hears of the alert number `rung` (from 1): of each while the ladder
    climbs, then of one in four hours; half-hourly through a night it would be a torment."""
    return 1 < rung <= len(LADDER) or (rung > len(LADDER) and (rung - len(LADDER)) % TOLD_EACH == 0)


def _pause(rung: int) -> timedelta:
    """Return how long to wait after the alert number `rung` (from 1)."""
    return LADDER[rung] - LADDER[rung - 1] if rung < len(LADDER) else AFTERWARDS
