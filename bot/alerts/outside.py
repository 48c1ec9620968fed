"""Telling staff who do not look at the desk: every target by itself, retried, never in the way."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import timedelta

import structlog

from bot.alerts.alert import Alert, Writer
from bot.alerts.target import Target
from bot.clock import Clock
from bot.errors import AlertNotDelivered, AlertRefused
from bot.model import Escalation
from bot.tasks import stop

log = structlog.get_logger()

PAUSES = (2, 8, 20, 60)
"""Seconds between the attempts of one delivery. With ten seconds for each attempt all of them end
before the next rung, which is five minutes later at the earliest and brings an alert of its own."""
WITHIN = timedelta(minutes=4)
"""After so long no further attempt begins: an alert of the last rung would say the wrong thing."""
AT_ONCE = 2
"""Attempts of one kind at a time. A name look-up that hangs holds a thread of the few that also
write the crisis spool (6 on two cores)."""
LAST_SECONDS = 3.0
"""For attempts in hand when the service ends, which has ten seconds for all."""

StillWaits = Callable[[], Awaitable[bool]]
Count = Callable[[str, str], None]
"""Counts what became of a delivery: the kind of target, and "delivered", "retried", "failed" or
"dropped" (somebody claimed meanwhile)."""


class Outside:
    """Sends alerts in the background, for as long as the application runs."""

    def __init__(
        self, *, clock: Clock, targets: Sequence[Target], writer: Writer, count: Count
    ) -> None:
        self._clock = clock
        self._targets = targets
        self._writer = writer
        self._count = count
        self._slots: dict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(AT_ONCE))
        self._tasks: set[asyncio.Task[None]] = set()
        self._pausing: set[asyncio.Task[None]] = set()

    def send(self, escalation: Escalation, rung: int, still_waits: StillWaits) -> None:
        """Begin to tell every target; returns at once.

        `still_waits` is asked before an attempt is repeated: after a claim nobody is called.
        """
        if not self._targets:
            return
        alert = self._writer.waits(escalation, rung, self._clock.now())
        for number, target in enumerate(self._targets):
            task = asyncio.create_task(self._deliver(target, number, alert, still_waits))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def running(self, _app: object) -> AsyncIterator[None]:
        """At the application's end let attempts in hand finish, and cancel the rest."""
        yield
        await stop(self._pausing)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=LAST_SECONDS)
        await stop(self._tasks)

    async def _deliver(
        self, target: Target, number: int, alert: Alert, still_waits: StillWaits
    ) -> None:
        told = log.bind(
            target=f"{target.kind} {number}", escalation=alert.escalation, rung=alert.rung
        )
        for pause in (*PAUSES, None):
            reason, again = await self._try(target, alert)
            if not reason:
                return self._count(target.kind, "delivered")
            if not again or pause is None or self._is_late(alert, pause):
                break
            told.warning("alert not delivered yet", reason=reason)
            self._count(target.kind, "retried")
            await self._pause(pause)
            if not await still_waits():
                return self._count(target.kind, "dropped")
        told.error("alert not delivered", reason=reason)
        return self._count(target.kind, "failed")

    async def _try(self, target: Target, alert: Alert) -> tuple[str, bool]:
        """Return why an attempt failed ("" if it did not), and whether to try again."""
        async with self._slots[target.kind]:
            try:
                await target.deliver(alert)
            except AlertRefused as error:
                return str(error), False
            except AlertNotDelivered as error:
                return str(error), True
            except Exception as error:
                log.exception("alert failed", target=target.kind)
                return type(error).__name__, True
        return "", False

    def _is_late(self, alert: Alert, pause: float) -> bool:
        return self._clock.now() + timedelta(seconds=pause) - alert.at > WITHIN

    async def _pause(self, seconds: float) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("a delivery is a task of its own")
        self._pausing.add(task)
        try:
            await self._clock.sleep(seconds)
        finally:
            self._pausing.discard(task)
