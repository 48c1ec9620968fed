"""Background tasks that are always brought to their end."""

import asyncio
from collections.abc import Collection
from typing import Any

AGAIN_SECONDS = 1
"""Long enough for a task to say goodbye to its socket when the first cancellation did reach it."""


async def stop(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel tasks and wait until they are done.

    Reading from Redis now and then swallows a cancellation (seen with redis-py 8.1 on Python
    3.11, a few times in a hundred), so it is repeated.
    """
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=AGAIN_SECONDS)
