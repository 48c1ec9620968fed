"""Replies: from keys to the entry of the transcript that a patient reads."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.clock import Clock
from bot.model import Conversation, Entry, Part, Source, Utterance
from bot.render import Renderer


class Replies:
    """Writes replies in a conversation's language, no wording twice in a row."""

    def __init__(self, renderer: Renderer, clock: Clock) -> None:
        self._renderer = renderer
        self._clock = clock

    def compose(
        self,
        conversation: Conversation,
        said: Sequence[Utterance],
        *,
        source: Source,
        in_reply_to: str = "",
        card: Mapping[str, Any] | None = None,
    ) -> tuple[Conversation, Entry]:
        """Return the reply, and the conversation that remembers its wordings.

        A helpline card stands right behind the first words.
        """
        first, conversation = self._say(conversation, said[:1])
        rest, conversation = self._say(conversation, said[1:])
        entry = Entry(
            id="",
            source=source,
            at=self._clock.now(),
            parts=(*_with_card(first, card), *rest),
            keys=tuple(utterance.key for utterance in said),
            in_reply_to=in_reply_to,
        )
        return conversation, entry

    def _say(
        self, conversation: Conversation, said: Sequence[Utterance]
    ) -> tuple[tuple[Part, ...], Conversation]:
        parts, variants = self._renderer.say(
            said, conversation.locale, variants=conversation.variants, seed=conversation.id
        )
        return parts, replace(conversation, variants=variants)


def _with_card(parts: tuple[Part, ...], card: Mapping[str, Any] | None) -> tuple[Part, ...]:
    if card is None:
        return parts
    shown = Part(type="helpline", card=card)
    asks = bool(parts) and parts[-1].type == "choices"
    return (*parts[:-1], shown, parts[-1]) if asks else (*parts, shown)
