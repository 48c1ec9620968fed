"""What answers open talk: the seam between the action and whatever writes the reply."""

from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One message to a model."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a model is to go on from; `most_tokens` limits its answer."""

    messages: tuple[Turn, ...]
    most_tokens: int


class ChatModel(Protocol):
    """Writes replies: a server, or a model in this process."""

    async def reply(self, prompt: Prompt) -> str:
        """Return the text of the answer, unreviewed and not empty; raises ModelUnavailable."""
        ...

    async def close(self) -> None:
        """Let go of connections and threads."""
        ...
