"""Which conversation a caller of the chat interface means, who sends what was said and no id."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from bot.store.redis import Store, guarded

PREFIX = "thread:"
KEPT_SECONDS = 24 * 3600


class Threads:
    """Conversations by a digest of all that was said in them; no word of it is kept here."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis

    @guarded
    async def find(self, digest: str) -> str:
        """Return the conversation, or "" if none is known."""
        found = await self._redis.get(PREFIX + digest)
        return found.decode() if found else ""

    @guarded
    async def keep(self, digest: str, conversation: str) -> None:
        await self._redis.set(PREFIX + digest, conversation, ex=KEPT_SECONDS)


def digest_of(secret: str, said: Sequence[Mapping[str, Any]]) -> str:
    """Return a digest of messages that only holders of the secret can make."""
    found = hashlib.blake2b(key=secret.encode()[:64], digest_size=24)
    for message in said:
        for part in (message["role"], message["content"]):
            found.update(str(part).encode(errors="surrogatepass") + b"\0")
    return found.hexdigest()
