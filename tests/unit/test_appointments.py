"""The appointment book on a real Redis."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.errors import Conflict, StoreUnavailable
from bot.settings import Clinic
from bot.store.appointments import EmbeddedSchedule, SlotTaken
from bot.store.redis import Store
from tests.conftest import ManualClock

MONDAY = date(2026, 11, 23)


@pytest.fixture
def clinic() -> Clinic:
    return Clinic.model_validate(
        {"timezone": "Europe/Madrid", "closed_days": ["2026-12-08"], "days_ahead": 40}
    )


@pytest.fixture
def schedule(store: Store, clinic: Clinic, clock: ManualClock) -> EmbeddedSchedule:
    return EmbeddedSchedule(store, clinic, clock)


async def test_a_day_offers_its_opening_hours_in_slots(schedule: EmbeddedSchedule) -> None:
    free = await schedule.free(MONDAY)
    assert [f"{start:%H:%M}" for start in free] == [
        *("09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00"),
        *("14:00", "14:30", "15:00", "15:30", "16:00", "16:30"),
    ]
    assert free[0].utcoffset() == timedelta(hours=1)


async def test_weekends_closed_days_and_days_beyond_the_horizon_offer_nothing(
    schedule: EmbeddedSchedule,
) -> None:
    for day in (date(2026, 11, 22), date(2026, 12, 8), date(2027, 1, 4)):
        assert await schedule.free(day) == []
    assert schedule.last_day() == date(2026, 12, 30)


async def test_today_offers_only_what_is_still_to_come(
    schedule: EmbeddedSchedule, clock: ManualClock
) -> None:
    clock.advance(hours=5)
    free = await schedule.free(date(2026, 11, 20))
    assert [f"{start:%H:%M}" for start in free] == ["15:30", "16:00", "16:30"]


async def test_free_days_skip_closed_and_unsuitable_ones(schedule: EmbeddedSchedule) -> None:
    days = await schedule.free_days(date(2026, 12, 4), 3)
    assert days == [date(2026, 12, 4), date(2026, 12, 7), date(2026, 12, 9)]
    for start in (await schedule.free(MONDAY))[:7]:
        await schedule.book("one", start, "reason_new")
    mornings = await schedule.free_days(MONDAY, 1, lambda start: start.hour < 12)
    assert all(start.hour >= 12 for start in await schedule.free(MONDAY))
    assert mornings == [date(2026, 11, 24)]


async def test_a_booked_time_is_no_longer_free_and_cannot_be_booked_by_another(
    schedule: EmbeddedSchedule,
) -> None:
    start = (await schedule.free(MONDAY))[0]
    booked = await schedule.book("one", start, "mi espalda, 我的背")
    assert start not in await schedule.free(MONDAY)
    with pytest.raises(SlotTaken):
        await schedule.book("two", start, "reason_new")
    assert await schedule.of("one") == [booked]
    assert await schedule.of("two") == []


async def test_booking_the_same_time_again_is_the_same_appointment(
    schedule: EmbeddedSchedule,
) -> None:
    start = (await schedule.free(MONDAY))[0]
    first = await schedule.book("one", start, "reason_new")
    assert (await schedule.book("one", start, "reason_new")).id == first.id
    assert len(await schedule.of("one")) == 1


async def test_200_at_once_get_20_slots_and_nobody_shares_one(
    schedule: EmbeddedSchedule,
) -> None:
    slots = [s for ahead in (0, 1) for s in await schedule.free(MONDAY + timedelta(days=ahead))][
        :20
    ]

    async def attempt(number: int) -> datetime | None:
        try:
            return (await schedule.book(f"c{number}", slots[number % 20], "reason_new")).start
        except SlotTaken:
            return None

    won = [start for start in await asyncio.gather(*map(attempt, range(200))) if start]
    assert sorted(won) == sorted(slots)


async def test_an_overlap_is_refused_when_the_slot_length_has_changed(
    store: Store, clinic: Clinic, clock: ManualClock
) -> None:
    hour = EmbeddedSchedule(store, clinic.model_copy(update={"slot_minutes": 60}), clock)
    start = (await hour.free(MONDAY))[0]
    await EmbeddedSchedule(store, clinic, clock).book("one", start + timedelta(minutes=30), "x")
    assert start not in await hour.free(MONDAY)
    with pytest.raises(SlotTaken):
        await hour.book("two", start, "reason_new")


@pytest.mark.parametrize("start", ["2026-11-23T08:00+01:00", "2026-11-23T09:10+01:00"])
async def test_a_time_outside_the_hours_cannot_be_booked(
    schedule: EmbeddedSchedule, start: str
) -> None:
    with pytest.raises(SlotTaken):
        await schedule.book("one", datetime.fromisoformat(start), "reason_new")


async def test_moving_takes_the_new_time_and_frees_the_old(schedule: EmbeddedSchedule) -> None:
    old, new, *_ = await schedule.free(MONDAY)
    booked = await schedule.book("one", old, "reason_new")
    moved = await schedule.move("one", booked.id, new, "reason_new")
    assert await schedule.of("one") == [moved]
    free = await schedule.free(MONDAY)
    assert old in free
    assert new not in free


async def test_a_move_to_a_taken_time_changes_nothing(schedule: EmbeddedSchedule) -> None:
    old, new, *_ = await schedule.free(MONDAY)
    booked = await schedule.book("one", old, "reason_new")
    await schedule.book("two", new, "reason_new")
    with pytest.raises(SlotTaken):
        await schedule.move("one", booked.id, new, "reason_new")
    assert await schedule.of("one") == [booked]


async def test_only_ones_own_appointment_can_be_moved_or_cancelled(
    schedule: EmbeddedSchedule,
) -> None:
    old, new, *_ = await schedule.free(MONDAY)
    booked = await schedule.book("one", old, "reason_new")
    with pytest.raises(Conflict):
        await schedule.move("two", booked.id, new, "reason_new")
    assert not await schedule.cancel("two", booked.id)
    assert await schedule.of("one") == [booked]


async def test_a_cancelled_time_is_free_again(schedule: EmbeddedSchedule) -> None:
    start = (await schedule.free(MONDAY))[0]
    booked = await schedule.book("one", start, "reason_new")
    assert await schedule.cancel("one", booked.id)
    assert not await schedule.cancel("one", booked.id)
    assert start in await schedule.free(MONDAY)


async def test_past_appointments_do_not_count(
    schedule: EmbeddedSchedule, clock: ManualClock
) -> None:
    await schedule.book("one", (await schedule.free(MONDAY))[0], "reason_new")
    clock.advance(days=4)
    assert await schedule.of("one") == []


async def test_erasure_leaves_no_trace_and_frees_the_times(
    schedule: EmbeddedSchedule, store: Store
) -> None:
    start = (await schedule.free(MONDAY))[0]
    await schedule.book("one", start, "reason_new")
    assert await store.redis.exists(*schedule.keys("one"))
    await schedule.erase("one")
    assert await store.redis.keys("*") == []
    assert start in await schedule.free(MONDAY)


@pytest.mark.parametrize(
    ("day", "now", "count", "first", "last"),
    [
        # Clocks go forward at 02:00 and back at 03:00 in Madrid.
        (date(2027, 3, 28), datetime(2027, 3, 20, tzinfo=UTC), 10, "00:00+01:00", "05:30+02:00"),
        (date(2026, 10, 25), datetime(2026, 10, 20, tzinfo=UTC), 14, "00:00+02:00", "05:30+01:00"),
    ],
)
async def test_days_on_which_the_clocks_change_have_each_real_time_once(
    store: Store, day: date, now: datetime, count: int, first: str, last: str
) -> None:
    clinic = Clinic.model_validate({"timezone": "Europe/Madrid", "hours": {"sun": ["00:00-06:00"]}})
    schedule = EmbeddedSchedule(store, clinic, ManualClock(now))
    free = await schedule.free(day)
    assert len({start.timestamp() for start in free}) == len(free) == count
    assert free[0].isoformat() == f"{day}T{first.replace('+', ':00+')}"
    assert free[-1].isoformat() == f"{day}T{last.replace('+', ':00+')}"
    for start in free:
        booked = await schedule.book("one", start, "reason_new")
        assert booked.start.timestamp() == start.timestamp()
    assert await schedule.free(day) == []


async def test_without_redis_the_book_says_so(clinic: Clinic, clock: ManualClock) -> None:
    store = Store("redis://127.0.0.1:1/0")
    schedule = EmbeddedSchedule(store, clinic, clock)
    start = schedule.times(MONDAY)[0]
    for asked in (
        schedule.free(MONDAY),
        schedule.free_days(MONDAY, 4),
        schedule.of("one"),
        schedule.book("one", start, "x"),
        schedule.cancel("one", "x"),
    ):
        with pytest.raises(StoreUnavailable):
            await asked
    await store.close()
