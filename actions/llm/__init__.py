"""What answers open talk: the seam between the action and whatever writes the reply."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A reply that has not been reviewed. `key` names a text of the companion library."""

    key: str


class ChatModel(Protocol):
    """Answers what a patient says in open talk."""

    async def reply(self, text: str, locale: str) -> Draft:
        """Return the reply to `text`, which is in the language `locale`."""
        ...
