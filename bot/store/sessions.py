"""Sessions of the staff, kept on the server: what a cookie stands for, and when it ends."""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.store.redis import STAFF_CHANNEL, Store, guarded
from bot.store.staff import Account, Staff, fold_name

IDLE = timedelta(minutes=15)
ABSOLUTE = timedelta(hours=12)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Somebody signed in. `id` is the hash of the token: it opens nothing."""

    id: str
    account: Account
    csrf: str
    created_at: datetime
    seen_at: datetime

    def valid_at(self, now: datetime) -> bool:
        """Whether it is neither idle for too long nor too old, and its account is not disabled."""
        idle, age = now - self.seen_at, now - self.created_at
        return idle < IDLE and age < ABSOLUTE and not self.account.disabled


class Sessions:
    """The sessions in the store. A token is known to the browser alone; here is only its hash."""

    def __init__(self, store: Store, clock: Clock, staff: Staff) -> None:
        self._redis = store.redis
        self._clock = clock
        self._staff = staff

    @guarded
    async def start(self, account: Account) -> tuple[str, Session]:
        """Start a session. Returns its token, which is told this once, and the session."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        now = self._clock.now()
        session = Session(
            id=_hash(token),
            account=account,
            csrf=secrets.token_urlsafe(TOKEN_BYTES),
            created_at=now,
            seen_at=now,
        )
        of_account = _account_key(account.name)
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.set(_key(session.id), _dump(session), ex=IDLE)
            pipe.sadd(of_account, session.id)
            pipe.expire(of_account, ABSOLUTE)
            await pipe.execute()
        return token, session

    async def find(self, token: str) -> Session | None:
        """Return the session of a token if it is still valid; finding it is no activity."""
        return await self.check(_hash(token)) if token else None

    @guarded
    async def check(self, session_id: str) -> Session | None:
        """Return the session with this id if it is still valid, else end it and return None."""
        stored: Any = await self._redis.get(_key(session_id))
        if stored is None:
            return None
        fields = json.loads(stored)
        account = await self._staff.get(fields["staff"])
        if account is not None:
            session = _load(session_id, fields, account)
            if session.valid_at(self._clock.now()):
                return session
        await self.end(session_id)
        return None

    @guarded
    async def touch(self, session: Session) -> None:
        """Note that its owner did something. A session that ended meanwhile stays ended."""
        seen = Session(
            id=session.id,
            account=session.account,
            csrf=session.csrf,
            created_at=session.created_at,
            seen_at=self._clock.now(),
        )
        await self._redis.set(_key(session.id), _dump(seen), ex=IDLE, xx=True)

    @guarded
    async def end(self, session_id: str) -> None:
        """End a session and close its sockets, in whichever process they are."""
        await self._redis.delete(_key(session_id))
        await self._announce({"type": "session", "session": session_id})

    @guarded
    async def end_all(self, name: str) -> None:
        """End every session of an account."""
        of_account = _account_key(name)
        members: Any = await self._redis.smembers(of_account)
        for session_id in members:
            await self.end(session_id.decode())
        await self._redis.delete(of_account)

    async def disable(self, name: str) -> Account:
        """Disable the account, end its sessions, and close their sockets.

        Raises CallerError if there is no such account.
        """
        account = await self._staff.disable(name)
        await self.end_all(name)
        return account

    async def _announce(self, event: dict[str, str]) -> None:
        await self._redis.publish(STAFF_CHANNEL, json.dumps(event))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _key(session_id: str) -> str:
    return f"session:{session_id}"


def _account_key(name: str) -> str:
    return f"sessions:{fold_name(name)}"


def _dump(session: Session) -> str:
    return json.dumps(
        {
            "staff": session.account.name,
            "csrf": session.csrf,
            "created_at": session.created_at.isoformat(),
            "seen_at": session.seen_at.isoformat(),
        }
    )


def _load(session_id: str, fields: dict[str, str], account: Account) -> Session:
    return Session(
        id=session_id,
        account=account,
        csrf=fields["csrf"],
        created_at=datetime.fromisoformat(fields["created_at"]),
        seen_at=datetime.fromisoformat(fields["seen_at"]),
    )
