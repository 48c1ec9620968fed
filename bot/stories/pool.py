"""Lanes in processes of their own, so that stories use every core: guards and bot are one thread's
work each.

Each process has an installation of its own, Redis and all, and plays one story after the other.
"""

import asyncio
import multiprocessing
from collections.abc import AsyncIterator, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from functools import cache
from multiprocessing.util import Finalize

from bot.logs import configure
from bot.stories.coverage import Coverage, Item, Kind
from bot.stories.installation import Tell
from bot.stories.runner import Heard, Runner, longest_first, runner
from bot.stories.story import Result, Story

Seen = dict[Kind, set[Item]]


class Pool:
    """Plays stories in several processes; used like a Runner."""

    def __init__(self, processes: ProcessPoolExecutor) -> None:
        self._processes = processes
        self.coverage = Coverage()

    async def play(self, stories: Iterable[Story], heard: Heard) -> Sequence[Result]:
        """Play stories; `heard` is told each result as it comes. Results in the stories' order."""
        loop = asyncio.get_running_loop()
        results: dict[int, Result] = {}

        async def one(number: int, story: Story) -> None:
            result, seen = await loop.run_in_executor(self._processes, _play, story)
            for kind, items in seen.items():
                self.coverage.seen[kind] |= items
            results[number] = result
            heard(result)

        async with asyncio.TaskGroup() as group:
            for number, story in longest_first(stories):
                group.create_task(one(number, story))
        return [results[number] for number in sorted(results)]


@asynccontextmanager
async def pool(tell: Tell, *, lanes: int) -> AsyncIterator["Pool | Runner"]:
    """Start so many lanes, or one in this process. Raises ConfigurationError."""
    if lanes == 1:
        async with runner(tell) as ready:
            yield ready
        return
    tell(f"starting {lanes} installations")
    spawn = multiprocessing.get_context("spawn")
    processes = ProcessPoolExecutor(lanes, mp_context=spawn)
    try:
        yield Pool(processes)
    finally:
        await asyncio.to_thread(processes.shutdown, cancel_futures=True)


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


@cache
def _ready() -> Runner:
    """Return this process's own lane; it starts when the first story comes."""
    configure("error")
    stack = AsyncExitStack()
    Finalize(None, lambda: _loop().run_until_complete(stack.aclose()), exitpriority=10)
    return _loop().run_until_complete(stack.enter_async_context(runner(lambda _: None)))


def _play(story: Story) -> tuple[Result, Seen]:
    """Play a story in this process. Raises ConfigurationError if the parts do not start."""
    ready = _ready()
    (result,) = _loop().run_until_complete(ready.play([story], lambda _: None))
    seen = dict(ready.coverage.seen)
    ready.coverage.seen.clear()
    return result, seen
