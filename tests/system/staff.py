"""Staff who act from beside the console."""

import asyncio

from bot.errors import UnknownConversation
from bot.model import Escalation
from bot.store.escalations import Escalations
from bot.store.patients import Patients
from bot.store.redis import Store


async def escalation_of(
    conversation: str, store: Store, escalations: Escalations, within: float = 2.0
) -> Escalation:
    """Return the escalation that a conversation has within so many seconds."""
    async with asyncio.timeout(within):
        while True:
            try:
                found = (await Patients(store).get(conversation)).escalation
            except UnknownConversation:
                found = ""
            if found:
                return await escalations.get(found)
            await asyncio.sleep(0.05)
