"""Staff who act from beside the console."""

import asyncio
from collections.abc import Sequence

from bot.errors import UnknownConversation
from bot.model import Conversation, Escalation, Part
from bot.store.escalations import Escalations
from bot.store.patients import Patients
from bot.store.redis import Store


class QuietAnnouncer:
    """Says in English who came and went."""

    def joined(self, conversation: Conversation, staff: str) -> Sequence[Part]:
        return [Part(type="text", text=f"{staff} has joined.")]

    def left(self, conversation: Conversation, staff: str) -> Sequence[Part]:
        return [Part(type="text", text=f"{staff} has left.")]

    def back(self, conversation: Conversation) -> Sequence[Part]:
        return [Part(type="text", text="I'm back.")]


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
