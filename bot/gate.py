"""The gate before the patient: a written reply goes out reviewed, or its curated fallback does.

Whoever writes a text, such as a language model, sends it under one of the keys below,
with the key of a text of the locale pack to say instead. All else that an action says is such a
text already.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from bot.errors import StoreUnavailable
from bot.guards import Guards
from bot.model import Conversation, Utterance
from bot.store.audit import GATE, Act, Audit
from bot.welcome import Welcome

WRITTEN = frozenset({"utter_draft"})
"""Keys whose argument `draft` was written outside the locale packs."""
FALLBACK, NEUTRAL = "fallback", "companion_neutral"
"""The argument that names what to say instead, and what is said where it is missing."""


class Gate:
    """Lets utterances through, each as it is or as its fallback."""

    def __init__(
        self, *, guards: Guards, welcome: Welcome, audit: Audit, count: Callable[[str], None]
    ) -> None:
        """`count` hears the rule of each block."""
        self._guards = guards
        self._welcome = welcome
        self._audit = audit
        self._count = count

    async def passed(
        self, said: Sequence[Utterance], conversation: Conversation, context: str
    ) -> list[Utterance]:
        """Return what may be said in answer to `context`, in the order of what was to be said."""
        return [await self._one(each, conversation, context) for each in said]

    async def _one(self, said: Utterance, conversation: Conversation, context: str) -> Utterance:
        if said.key not in WRITTEN:
            return said
        args = {name: value for name, value in said.args.items() if name != FALLBACK}
        verdict = await self._guards.review(
            str(args.get("draft", "")),
            locale=conversation.locale,
            country=conversation.country or self._welcome.assumed_country(conversation),
            context=context,
        )
        if verdict.allowed:
            return replace(said, args=args)
        for rule in verdict.rules:
            self._count(rule)
        with suppress(StoreUnavailable):  # the patient is answered all the same
            await self._audit.write(
                GATE, Act.BLOCK_DRAFT, conversation=conversation.id, detail=",".join(verdict.rules)
            )
        return _fallback(said.args.get(FALLBACK))


def _fallback(wanted: Any) -> Utterance:
    if isinstance(wanted, str):
        return Utterance(key=wanted)
    if isinstance(wanted, dict) and isinstance(wanted.get("key"), str):
        choices = tuple(wanted.get("choices", ()))
        return Utterance(key=wanted["key"], args=dict(wanted.get("args", {})), choices=choices)
    return Utterance(key=NEUTRAL)
