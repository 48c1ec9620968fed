"""Staff accounts: who may sign in, what a role allows, and how guessing is stopped."""

import asyncio
import functools
import hashlib
import json
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.clock import Clock
from bot.errors import CallerError, Conflict, NotSignedIn, TooManyMessages
from bot.store.redis import Store, guarded

ACCOUNTS = "staff:accounts"
DISABLED = "staff:disabled"
FAILURES = "staff:failures"

FAILURES_ALLOWED = 5
FAILURE_WINDOW = 30 * 60
"""Seconds in which FAILURES_ALLOWED failures lock a name, or an address; the lock ends when the
oldest of them is that old."""

PASSWORD_MIN = 10
PASSWORD_MAX = 256
NAME_MAX = 40
HASHER = PasswordHasher()
HASHES_AT_ONCE = 2
"""One argon2 hash takes 64 MB; more at a time would let a flood of sign-ins fill the memory."""


class Role(StrEnum):
    """What somebody does at the clinic."""

    CLINICIAN = "clinician"
    COORDINATOR = "coordinator"
    REVIEWER = "reviewer"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What a role may do in the console."""

    READ = "read"
    """The queue and transcripts: patients' words."""
    ANSWER = "answer"
    """Claim, write, hand back, close."""
    ADMIN = "admin"
    """Accounts."""
    AUDIT = "audit"
    """The audit log."""


PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.CLINICIAN: frozenset({Permission.READ, Permission.ANSWER}),
        Role.COORDINATOR: frozenset({Permission.READ, Permission.ANSWER}),
        Role.REVIEWER: frozenset({Permission.READ}),
        Role.ADMIN: frozenset({Permission.ADMIN}),
        Role.AUDITOR: frozenset({Permission.AUDIT}),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody of the staff. `name` as it was given; two names may not differ by case alone."""

    name: str
    role: Role
    disabled: bool
    created_at: datetime

    def may(self, permission: Permission) -> bool:
        return not self.disabled and permission in PERMISSIONS[self.role]


def fold_name(name: str) -> str:
    """Return what makes a name the same name: without case, width, or spaces around it."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


@functools.cache
def _hash_of_nobody(hasher: PasswordHasher) -> str:
    """Return what an unknown name's password is compared with; a tenth of a second, once."""
    return hasher.hash(secrets.token_hex(16))


class Staff:
    """The accounts in the store. `hasher` is argon2id with the library's own parameters."""

    def __init__(self, store: Store, clock: Clock, *, hasher: PasswordHasher | None = None) -> None:
        self._redis = store.redis
        self._attempt = store.script("attempt")
        self._clock = clock
        self._hasher = hasher or HASHER
        self._hashing = asyncio.Semaphore(HASHES_AT_ONCE)
        self._nobody = _hash_of_nobody(self._hasher)

    @guarded
    async def add(self, name: str, role: Role, password: str) -> Account:
        """Make an account.

        Raises CallerError for a name or password that cannot be, Conflict for a name that is taken.
        """
        name = _check_name(name)
        _check_password(password)
        account = Account(name=name, role=role, disabled=False, created_at=self._clock.now())
        record = _record(account, await self._hash(password))
        if not await self._redis.hsetnx(ACCOUNTS, fold_name(name), record):
            raise Conflict(f"there is already an account {name!r}")
        return account

    @guarded
    async def list(self) -> tuple[Account, ...]:
        """Return all accounts by name, disabled ones too."""
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hgetall(ACCOUNTS)
            pipe.smembers(DISABLED)
            records, disabled = await pipe.execute()
        return tuple(
            _account(records[key], disabled=key in disabled)
            for key in sorted(records, key=bytes.decode)
        )

    @guarded
    async def get(self, name: str) -> Account | None:
        """Return the account of this name, or None."""
        found = await self._find(fold_name(name))
        return found[0] if found else None

    @guarded
    async def disable(self, name: str) -> Account:
        """Refuse this account from now on. `Sessions.disable` also ends what is signed in.

        Raises CallerError if there is no such account.
        """
        key = fold_name(name)
        if not await self._redis.hexists(ACCOUNTS, key):
            raise CallerError(f"there is no account {name!r}")
        await self._redis.sadd(DISABLED, key)
        found = await self._find(key)
        if found is None:
            raise CallerError(f"there is no account {name!r}")
        return found[0]

    @guarded
    async def verify(self, name: str, password: str, address: str) -> Account:
        """Return the account whose name and password these are.

        Raises NotSignedIn if they are not, in the same time whether or not the name exists;
        TooManyMessages while the name or the address is locked, whatever the password.
        An attempt counts as failed until it succeeded, so that many at once gain nothing.
        """
        key = fold_name(name)
        counters = (_counter("name", key), _counter("address", address))
        attempt = secrets.token_hex(8)
        now = self._clock.now().timestamp()
        if not await self._attempt(counters, (now, FAILURE_WINDOW, FAILURES_ALLOWED, attempt)):
            raise TooManyMessages("too many failed attempts to sign in")
        found = await self._find(key)
        right = await self._matches(found[1] if found else self._nobody, password)
        if found is None or not right or found[0].disabled:
            raise NotSignedIn("wrong name or password")
        await self._succeeded(counters, attempt)
        return found[0]

    async def _succeeded(self, counters: tuple[str, str], attempt: str) -> None:
        """Forget the name's failures; of the address only this attempt, which was none."""
        by_name, by_address = counters
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.delete(by_name)
            pipe.zrem(by_address, attempt)
            await pipe.execute()

    async def _find(self, key: str) -> tuple[Account, str] | None:
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hget(ACCOUNTS, key)
            pipe.sismember(DISABLED, key)
            record, disabled = await pipe.execute()
        if record is None:
            return None
        return _account(record, disabled=bool(disabled)), json.loads(record)["hash"]

    async def _hash(self, password: str) -> str:
        async with self._hashing:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def _matches(self, hashed: str, password: str) -> bool:
        async with self._hashing:
            return await asyncio.to_thread(self._verify, hashed, password[:PASSWORD_MAX])

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password)
        except (VerificationError, InvalidHashError, UnicodeEncodeError):
            return False


def _check_name(name: str) -> str:
    name = unicodedata.normalize("NFKC", name).strip()
    if not name or len(name) > NAME_MAX or not name.isprintable():
        raise CallerError(f"expected a name of 1 to {NAME_MAX} printable characters, got {name!r}")
    return name


def _check_password(password: str) -> None:
    if not PASSWORD_MIN <= len(password) <= PASSWORD_MAX:
        raise CallerError(
            f"expected a password of {PASSWORD_MIN} to {PASSWORD_MAX} characters, "
            f"got {len(password)}"
        )


def _counter(kind: str, value: str) -> str:
    """Return the key of a failure counter; hashed, so that what was typed is not kept."""
    return f"{FAILURES}:{kind}:{hashlib.sha256(value.encode('utf-8', 'replace')).hexdigest()}"


def _record(account: Account, hashed: str) -> str:
    return json.dumps(
        {
            "name": account.name,
            "role": account.role,
            "created_at": account.created_at.isoformat(),
            "hash": hashed,
        }
    )


def _account(record: bytes, *, disabled: bool) -> Account:
    fields = json.loads(record)
    return Account(
        name=fields["name"],
        role=Role(fields["role"]),
        disabled=disabled,
        created_at=datetime.fromisoformat(fields["created_at"]),
    )
