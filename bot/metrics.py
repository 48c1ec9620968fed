"""Figures for operators, in Prometheus' format. Labels are codes; nothing of a patient."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.channels.hub import Hub
from bot.store.inbox import Taken
from bot.store.spool import Spool
from bot.store.transcript import Committed

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15)


class Metrics:
    """One registry for one service."""

    def __init__(self, hub: Hub, spool: Spool) -> None:
        self._registry = CollectorRegistry()
        self._turns = Histogram(
            "beside_turn_seconds",
            "From taking a message to its committed answer, by the mode it was taken in",
            ["mode"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self._committed = Counter(
            "beside_turns_total",
            "Turns by what became of them",
            ["result"],
            registry=self._registry,
        )
        self._alerts = Counter(
            "beside_alerts_total",
            "Alerts outside the desk, by kind of target and by what became of them",
            ["target", "result"],
            registry=self._registry,
        )
        self._blocked = Counter(
            "beside_blocked_drafts_total",
            "Written replies that were not sent, by the rule that they broke",
            ["rule"],
            registry=self._registry,
        )
        sockets = Gauge("beside_sockets", "Open patients' sockets", registry=self._registry)
        sockets.set_function(lambda: len(hub))
        spooled = Gauge("beside_spooled", "Messages in the spool", registry=self._registry)
        spooled.set_function(spool.size)

    def timed(
        self, handle: Callable[[Taken], Awaitable[Committed]]
    ) -> Callable[[Taken], Awaitable[Committed]]:
        """Return `handle`, measured."""

        async def measured(taken: Taken) -> Committed:
            start = time.perf_counter()
            result = await handle(taken)
            self._turns.labels(taken.conversation.mode).observe(time.perf_counter() - start)
            self._committed.labels(result).inc()
            return result

        return measured

    def alert(self, target: str, result: str) -> None:
        """Count what became of an alert outside the desk."""
        self._alerts.labels(target, result).inc()

    def blocked(self, rule: str) -> None:
        """Count a rule by which a written reply was not sent."""
        self._blocked.labels(rule).inc()

    async def page(self, _request: web.Request) -> web.Response:
        """Answer `GET /metrics`."""
        # In a thread: the spool's size is read from the disk.
        figures = await asyncio.to_thread(generate_latest, self._registry)
        return web.Response(body=figures, content_type="text/plain")
