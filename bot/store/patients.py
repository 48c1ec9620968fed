"""Conversations: opening one, coming back to it with its token, and its record."""

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256

from bot.clock import Clock
from bot.errors import UnknownConversation
from bot.model import Conversation
from bot.store.records import conversation_fields, conversation_from
from bot.store.redis import Store, conversation_key, guarded

ALIAS_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that are mistaken for one another when read aloud."""


UNUSED_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A new conversation and the only copy of its token."""

    conversation: Conversation
    token: str


def draft(*, locale: str, region: str, channel: str, clock: Clock) -> Opened:
    """Return a new conversation that no store knows yet."""
    now = clock.now()
    conversation = Conversation(
        id=secrets.token_urlsafe(16),
        locale=locale,
        region=region,
        channel=channel,
        alias="".join(secrets.choice(ALIAS_LETTERS) for _ in range(4)),
        created_at=now,
        last_at=now,
    )
    return Opened(conversation=conversation, token=secrets.token_urlsafe(32))


def token_hash(token: str) -> str:
    """Return the form of a token that the store keeps."""
    return sha256(token.encode(errors="surrogatepass")).hexdigest()


class Patients:
    """The records of conversations."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @guarded
    async def add(self, conversation: Conversation, token: str) -> None:
        """Keep a new conversation under the hash of its token.

        One in which nothing is ever written goes after a day.
        """
        fields = conversation_fields(conversation, self._store.codec)
        key = conversation_key(conversation.id)
        await self._store.redis.hset(key, mapping={**fields, "token": token})
        await self._store.redis.expire(key, UNUSED_SECONDS)

    @guarded
    async def get(self, conversation: str, *, token: str | None = None) -> Conversation:
        """Return a conversation, with `token` (a hash) only to whoever holds it.

        Raises UnknownConversation, for a wrong token as for a conversation that is not there.
        """
        fields = await self._store.redis.hgetall(conversation_key(conversation))
        held = fields.get(b"token", b"").decode()
        if not fields or (token is not None and not hmac.compare_digest(held, token)):
            raise UnknownConversation("no such conversation, or another token")
        return conversation_from(conversation, fields, self._store.codec)
