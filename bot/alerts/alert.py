"""An alert that leaves the desk: that a patient waits, and nothing of who they are or wrote."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.model import Escalation
from bot.render import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What staff outside the desk are told, ready to be sent."""

    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    """The same for every target and each attempt, so that a receiver can tell a double."""
    at: datetime
    subject: str
    text: str
    facts: Mapping[str, Any]
    """What a machine reads: see `Writer`."""
    escalation: str = ""
    rung: int = 0


class Writer:
    """Writes alerts in one language, that of the clinic."""

    def __init__(self, renderer: Renderer, locale: str, public_url: str) -> None:
        self._renderer = renderer
        self._locale = locale
        self._public_url = public_url.rstrip("/")

    def waits(self, escalation: Escalation, rung: int, now: datetime) -> Alert:
        """Return the alert number `rung` (from 1) of an escalation that nobody has claimed."""
        waited = max(now - escalation.opened_at, timedelta(0))
        hours, minutes = divmod(int(waited.total_seconds()) // 60, 60)
        url = f"{self._public_url}/console/#{escalation.id}" if self._public_url else ""
        lines = [
            self._say(
                "alert_text",
                name={"$key": f"console_level_{escalation.level}"},
                hours=hours,
                minutes=minutes,
                rung=rung,
                language={"$language": escalation.locale},
            ),
            *([self._say("alert_address", url=url)] if url else []),
            self._say("alert_go_on"),
        ]
        return Alert(
            at=now,
            subject=self._say("alert_subject", level=escalation.level),
            text="\n\n".join(lines),
            escalation=escalation.id,
            rung=rung,
            facts={
                "event": "patient_waits",
                "test": False,
                "escalation": escalation.id,
                "level": escalation.level,
                "reason": escalation.reason,
                "rung": rung,
                "waiting_seconds": int(waited.total_seconds()),
                "language": escalation.locale,
                "url": url,
            },
        )

    def test(self, now: datetime) -> Alert:
        """Return an alert that says of itself that it is a test."""
        return Alert(
            at=now,
            subject=self._say("alert_test_subject"),
            text=self._say("alert_test_text"),
            facts={"event": "test", "test": True},
        )

    def _say(self, key: str, **args: Any) -> str:
        return self._renderer.text(self._locale, key, **args)
