"""What staff must be told: an escalation to open, or to strengthen."""

import uuid

from bot.model import Alarm, Evidence, Message, Reason
from safety.risk import Level, RiskAssessment

RANKS = {Level.NONE: 0, Level.CONCERN: 1, Level.HIGH: 2, Level.IMMINENT: 3}
"""Order of the queue; somebody who only asks for a person ranks with a concern."""


def asked_for_a_person() -> Alarm:
    """Return the alarm of somebody who asks for a human."""
    return Alarm(id=_new_id(), reason=Reason.REQUEST, rank=RANKS[Level.CONCERN], level=Level.NONE)


def in_danger(
    message: Message, risk: RiskAssessment, entry: str, *, level: Level, realert: bool
) -> Alarm:
    """Return the alarm of a message that speaks of danger, with what was noticed in it.

    `level` may be above the message's own: what was answered before counts too.
    """
    signals = risk.as_mapping()["signals"]
    evidence = Evidence(
        entry_id=entry,
        text=message.text or message.title,
        level=level,
        types=tuple(risk.types),
        signals=tuple(signals),
        at=message.received_at,
    )
    return Alarm(
        id=_new_id(),
        reason=Reason.RISK,
        rank=RANKS[level],
        level=level,
        types=tuple(risk.types),
        realert=realert,
        evidence=evidence if signals else None,
    )


def _new_id() -> str:
    return uuid.uuid4().hex
