"""What every call of the store does with an error and a cancellation."""

import asyncio

import pytest

from bot.errors import StoreUnavailable
from bot.store.redis import guarded


async def test_a_cancellation_that_comes_as_a_command_is_sent_is_not_lost() -> None:
    sent = asyncio.Event()

    async def send() -> None:
        sent.set()

    @guarded
    async def call() -> None:
        await asyncio.wait_for(send(), 1)  # as the client does with each command

    task = asyncio.ensure_future(call())
    await sent.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_who_was_cancelled_before_may_still_tidy_up_in_the_store() -> None:
    tidied = []

    @guarded
    async def tidy() -> None:
        await asyncio.sleep(0)
        tidied.append(True)

    async def work() -> None:
        try:
            await asyncio.sleep(10)
        finally:
            await tidy()

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert tidied


async def test_a_time_limit_around_a_call_says_that_the_store_is_away() -> None:
    @guarded
    async def call() -> None:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)

    with pytest.raises(StoreUnavailable):
        await call()
