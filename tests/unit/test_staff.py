"""Staff accounts: who gets in, and how guessing is stopped."""

import asyncio
import time

import pytest

from bot.errors import CallerError, Conflict, NotSignedIn, StoreUnavailable, TooManyMessages
from bot.store.redis import Store
from bot.store.staff import (
    FAILURE_WINDOW,
    FAILURES_ALLOWED,
    PERMISSIONS,
    Permission,
    Role,
    Staff,
)
from tests.conftest import ManualClock, free_port
from tests.console_desk import FAST, PASSWORD

HOME = "192.0.2.1"


@pytest.fixture
async def staff(store: Store, clock: ManualClock) -> Staff:
    staff = Staff(store, clock, hasher=FAST)
    await staff.add("Ana Ruiz", Role.CLINICIAN, PASSWORD)
    return staff


async def fail(staff: Staff, name: str = "Ana Ruiz", address: str = HOME) -> None:
    with pytest.raises(NotSignedIn):
        await staff.verify(name, "not the password", address)


async def test_name_and_password_open_the_account_in_any_case_of_the_name(staff: Staff) -> None:
    account = await staff.verify(" ana RUIZ ", PASSWORD, HOME)
    assert (account.name, account.role) == ("Ana Ruiz", Role.CLINICIAN)


@pytest.mark.parametrize(
    "password", ["", "correct horse", PASSWORD + " ", PASSWORD * 500, "\ud800"]
)
async def test_any_other_password_does_not(staff: Staff, password: str) -> None:
    with pytest.raises(NotSignedIn):
        await staff.verify("Ana Ruiz", password, HOME)


async def test_a_name_is_taken_once_whatever_its_case(staff: Staff) -> None:
    with pytest.raises(Conflict):
        await staff.add("ANA RUIZ", Role.ADMIN, PASSWORD)
    assert [each.role for each in await staff.list()] == [Role.CLINICIAN]


@pytest.mark.parametrize("name", ["", "  ", "a" * 41, "Ana\nRuiz", "A\x00"])
async def test_a_name_that_cannot_be_is_refused(staff: Staff, name: str) -> None:
    with pytest.raises(CallerError, match="expected a name"):
        await staff.add(name, Role.CLINICIAN, PASSWORD)


@pytest.mark.parametrize("password", ["", "123456789", "x" * 257])
async def test_a_password_that_is_too_short_or_too_long_is_refused_unseen(
    staff: Staff, password: str
) -> None:
    with pytest.raises(CallerError, match="expected a password of 10") as refused:
        await staff.add("Li Wei", Role.CLINICIAN, password)
    assert password not in str(refused.value) or not password


async def test_the_store_holds_no_password(staff: Staff, store: Store) -> None:
    for key in await store.redis.keys():
        if await store.redis.type(key) == b"hash":
            assert PASSWORD not in str(await store.redis.hgetall(key))


async def test_a_disabled_account_does_not_open(staff: Staff) -> None:
    await staff.disable("ana ruiz")
    with pytest.raises(NotSignedIn):
        await staff.verify("Ana Ruiz", PASSWORD, HOME)
    assert [each.disabled for each in await staff.list()] == [True]


async def test_disabling_nobody_is_an_error(staff: Staff) -> None:
    with pytest.raises(CallerError, match="no account"):
        await staff.disable("Nobody")


async def test_five_failures_lock_the_account_even_for_the_right_password(staff: Staff) -> None:
    for number in range(FAILURES_ALLOWED):
        await fail(staff, address=f"192.0.2.{number}")
    with pytest.raises(TooManyMessages):
        await staff.verify("Ana Ruiz", PASSWORD, "198.51.100.7")


async def test_five_failures_lock_the_address_for_every_name(staff: Staff) -> None:
    for number in range(FAILURES_ALLOWED):
        await fail(staff, name=f"guess {number}")
    with pytest.raises(TooManyMessages):
        await staff.verify("Ana Ruiz", PASSWORD, HOME)


async def test_an_unknown_name_locks_like_a_known_one(staff: Staff) -> None:
    for number in range(FAILURES_ALLOWED):
        await fail(staff, name="Nobody", address=f"192.0.2.{number}")
    with pytest.raises(TooManyMessages):
        await staff.verify("nobody", PASSWORD, "198.51.100.7")


async def test_the_lock_ends_half_an_hour_after_the_first_failure(
    staff: Staff, clock: ManualClock
) -> None:
    for _ in range(FAILURES_ALLOWED):
        await fail(staff)
        clock.advance(minutes=1)
    clock.advance(seconds=FAILURE_WINDOW - 6 * 60)
    with pytest.raises(TooManyMessages):
        await staff.verify("Ana Ruiz", PASSWORD, HOME)
    clock.advance(minutes=1)
    assert await staff.verify("Ana Ruiz", PASSWORD, HOME)


async def test_attempts_while_locked_do_not_prolong_the_lock(
    staff: Staff, clock: ManualClock
) -> None:
    for _ in range(FAILURES_ALLOWED):
        await fail(staff)
    clock.advance(seconds=FAILURE_WINDOW - 1)
    with pytest.raises(TooManyMessages):
        await staff.verify("Ana Ruiz", PASSWORD, HOME)
    clock.advance(seconds=1)
    assert await staff.verify("Ana Ruiz", PASSWORD, HOME)


async def test_a_success_clears_the_failures_of_the_name_and_none_of_the_address(
    staff: Staff,
) -> None:
    for _ in range(FAILURES_ALLOWED - 1):
        await fail(staff)
    await staff.verify("Ana Ruiz", PASSWORD, HOME)
    await fail(staff, name="Somebody")
    with pytest.raises(TooManyMessages):
        await fail(staff, name="Somebody")
    assert await staff.verify("Ana Ruiz", PASSWORD, "198.51.100.7")


async def test_a_hundred_guesses_at_the_same_time_are_still_five(staff: Staff) -> None:
    guesses = (staff.verify("Ana Ruiz", f"guess number {n}", f"192.0.2.{n}") for n in range(100))
    outcomes = await asyncio.gather(*guesses, return_exceptions=True)
    assert [type(each) for each in outcomes].count(NotSignedIn) == FAILURES_ALLOWED
    assert [type(each) for each in outcomes].count(TooManyMessages) == 100 - FAILURES_ALLOWED


async def test_an_unknown_name_takes_as_long_as_a_wrong_password(
    store: Store, clock: ManualClock
) -> None:
    staff = Staff(store, clock)
    await staff.add("Ana Ruiz", Role.CLINICIAN, PASSWORD)

    async def seconds(name: str, address: str) -> float:
        began = time.perf_counter()
        await fail(staff, name, address)
        return time.perf_counter() - began

    known = min([await seconds("Ana Ruiz", f"192.0.2.{n}") for n in range(4)])
    unknown = min([await seconds(f"Nobody {n}", f"198.51.100.{n}") for n in range(4)])
    assert 0.5 < known / unknown < 2


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.CLINICIAN, {Permission.READ, Permission.ANSWER}),
        (Role.COORDINATOR, {Permission.READ, Permission.ANSWER}),
        (Role.REVIEWER, {Permission.READ}),
        (Role.ADMIN, {Permission.ADMIN}),
        (Role.AUDITOR, {Permission.AUDIT}),
    ],
)
def test_a_role_allows_what_it_needs_and_no_more(role: Role, allowed: set[Permission]) -> None:
    assert PERMISSIONS[role] == allowed


async def test_without_the_store_nobody_gets_in(clock: ManualClock) -> None:
    store = Store(f"redis://127.0.0.1:{free_port()}/0")
    with pytest.raises(StoreUnavailable):
        await Staff(store, clock, hasher=FAST).verify("Ana Ruiz", PASSWORD, HOME)
    await store.close()
