"""What the crisis path needs of a channel: to reach somebody at once, without the store."""

from collections.abc import Sequence
from typing import Protocol

from bot.model import Conversation, Entry


class Reachable(Protocol):
    """Somebody who is connected to this process right now."""

    conversation: Conversation
    """As last read; what the crisis path goes by when the store is away."""
    token: str
    """Hash of the conversation's token, "" where the channel knows none."""

    def adopt(self, conversation: Conversation) -> None:
        """Go by a newer record of the conversation, and say so if somebody else speaks now."""
        ...

    def show(self, entry: Entry) -> None:
        """Show an entry now; it must not be shown again when the store has it."""
        ...


class Delivery(Protocol):
    """Finds who is connected."""

    def of(self, conversation: str) -> Sequence[Reachable]:
        """Return everybody of a conversation who is connected to this process."""
        ...
