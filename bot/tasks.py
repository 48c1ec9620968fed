"""Background tasks that are always brought to their end."""

import asyncio
from collections.abc import Collection
from typing import Any

AGAIN_SECONDS = 1
"""Long enough for a task to say goodbye to its socket when the first cancellation did reach it."""


async def stop(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel tasks and wait until they are done.

    The cancellation is repeated: a client's own `asyncio.wait_for` can lose one that comes just as
    what it waits for is done (Python before 3.12).
    """
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=AGAIN_SECONDS)
