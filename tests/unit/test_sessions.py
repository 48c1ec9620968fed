"""Sessions: when they begin, when they end, and what the store knows of them."""

import asyncio

import pytest

from bot.store.events import Events
from bot.store.redis import Store
from bot.store.sessions import Sessions
from bot.store.staff import Account, Role, Staff
from tests.conftest import ManualClock
from tests.console_desk import FAST, PASSWORD


@pytest.fixture
def staff(store: Store, clock: ManualClock) -> Staff:
    return Staff(store, clock, hasher=FAST)


@pytest.fixture
async def ana(staff: Staff) -> Account:
    return await staff.add("Ana Ruiz", Role.CLINICIAN, PASSWORD)


@pytest.fixture
def sessions(store: Store, clock: ManualClock, staff: Staff) -> Sessions:
    return Sessions(store, clock, staff)


async def test_a_token_finds_its_session(sessions: Sessions, ana: Account) -> None:
    token, session = await sessions.start(ana)
    found = await sessions.find(token)
    assert found == session
    assert len(token) >= 43  # 256 bits


async def test_every_session_has_a_token_and_a_csrf_token_of_its_own(
    sessions: Sessions, ana: Account
) -> None:
    started = [await sessions.start(ana) for _ in range(3)]
    assert len({token for token, _ in started} | {each.csrf for _, each in started}) == 6


@pytest.mark.parametrize("token", ["", "x", "\ud800", "a" * 100_000])
async def test_a_made_up_token_finds_nothing(sessions: Sessions, token: str) -> None:
    assert await sessions.find(token) is None


async def test_neither_the_token_nor_the_id_in_the_store_opens_anything(
    sessions: Sessions, ana: Account, store: Store
) -> None:
    token, session = await sessions.start(ana)
    keys = b" ".join(await store.redis.keys())
    assert token.encode() not in keys
    assert await sessions.find(session.id) is None


async def test_a_session_ends_after_fifteen_idle_minutes(
    sessions: Sessions, ana: Account, clock: ManualClock
) -> None:
    token, _ = await sessions.start(ana)
    clock.advance(minutes=14, seconds=59)
    assert await sessions.find(token)
    clock.advance(seconds=1)
    assert await sessions.find(token) is None


async def test_activity_keeps_a_session_and_finding_it_does_not(
    sessions: Sessions, ana: Account, clock: ManualClock
) -> None:
    token, session = await sessions.start(ana)
    for _ in range(3):
        clock.advance(minutes=10)
        await sessions.touch(session)
    clock.advance(minutes=10)
    assert await sessions.find(token)
    clock.advance(minutes=5)
    assert await sessions.find(token) is None


async def test_a_session_ends_after_twelve_hours_whatever_is_done(
    sessions: Sessions, ana: Account, clock: ManualClock
) -> None:
    token, session = await sessions.start(ana)
    for _ in range(71):
        clock.advance(minutes=10)
        await sessions.touch(session)
    assert await sessions.find(token)
    clock.advance(minutes=10)
    await sessions.touch(session)
    assert await sessions.find(token) is None


async def test_an_ended_session_stays_ended_when_it_is_touched(
    sessions: Sessions, ana: Account
) -> None:
    token, session = await sessions.start(ana)
    await sessions.end(session.id)
    await sessions.touch(session)
    assert await sessions.find(token) is None


async def test_disabling_an_account_ends_all_its_sessions_and_no_others(
    sessions: Sessions, ana: Account, staff: Staff
) -> None:
    li, _ = await sessions.start(await staff.add("Li Wei", Role.REVIEWER, PASSWORD))
    tokens = [(await sessions.start(ana))[0] for _ in range(3)]
    await sessions.disable("ANA ruiz")
    assert [await sessions.find(token) for token in tokens] == [None] * 3
    assert await sessions.find(li)


async def test_a_disabled_account_ends_a_session_that_was_not_told(
    sessions: Sessions, ana: Account, staff: Staff
) -> None:
    token, _ = await sessions.start(ana)
    await staff.disable(ana.name)
    assert await sessions.find(token) is None


async def test_the_end_of_a_session_is_announced(
    sessions: Sessions, ana: Account, store: Store
) -> None:
    _, session = await sessions.start(ana)
    heard = Events(store).staff()
    assert await anext(heard) == {"type": "queue"}
    await sessions.end(session.id)
    event = await asyncio.wait_for(anext(heard), 5)
    assert event == {"type": "session", "session": session.id}
    await heard.aclose()  # type: ignore[attr-defined]
