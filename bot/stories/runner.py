"""Plays stories one after the other, each on an empty installation."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager

import aiohttp

from bot.errors import BesideError
from bot.render import Renderer
from bot.resources import Resources
from bot.stories.coverage import Coverage
from bot.stories.installation import Lane, Tell, lane
from bot.stories.player import Player
from bot.stories.stages import LiveStage, OwnStage
from bot.stories.story import Result, Story

STORY_SECONDS = 180.0
"""No story takes longer; one that hangs must not hold up the others."""

Heard = Callable[[Result], None]


class Runner:
    """A lane that is ready, and what was covered in it."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._renderer = Renderer(lane.resources.packs.values())
        self.coverage = Coverage()

    async def play(self, stories: Iterable[Story], heard: Heard) -> Sequence[Result]:
        """Play stories; `heard` is told each result as it comes. Results in the stories' order."""
        results = []
        for story in stories:
            results.append(await self._play(story))
            heard(results[-1])
        return results

    async def _play(self, story: Story) -> Result:
        try:
            async with asyncio.timeout(STORY_SECONDS), self._lane.bot(story.at) as bot:
                stage = OwnStage(bot, self.coverage)
                return await Player(
                    story, stage, self._renderer, self._lane.resources.helplines
                ).play()
        except TimeoutError:
            return Result(story=story, failure=f"{story.path}:{story.line}: took too long")
        except (BesideError, OSError) as error:
            return Result(story=story, failure=f"{story.path}:{story.line}: {error}")


@asynccontextmanager
async def runner(tell: Tell) -> AsyncIterator[Runner]:
    """Start the parts, and stop them at the end. Raises ConfigurationError."""
    async with lane(tell) as ready:
        yield Runner(ready)


def longest_first(stories: Iterable[Story]) -> list[tuple[int, Story]]:
    """Return stories with their numbers: those that wait for a part that is away begin first."""
    return sorted(enumerate(stories), key=lambda each: -_weight(each[1]))


async def play_live(
    url: str, stories: Iterable[Story], resources: Resources, heard: Heard,
    *, staff: str = "", password: str = "",
) -> list[Result]:  # fmt: skip
    """Play stories against a running installation, one after the other."""
    renderer = Renderer(resources.packs.values())
    results = []
    async with aiohttp.ClientSession() as session:
        for story in stories:
            stage = LiveStage(url, session, staff, password)
            player = Player(story, stage, renderer, resources.helplines)
            results.append(await player.play())
            heard(results[-1])
    return results


def _weight(story: Story) -> int:
    faults = sum(10 for step in story.steps if step.verb == "fault")
    return faults + len(story.steps)
