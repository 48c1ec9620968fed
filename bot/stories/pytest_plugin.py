"""Each story as a test of pytest: files `*.yml` in a folder `stories` below the tests.

All stories that were chosen are played in lanes beside each other as soon as the first is due;
each test then tells of its own. `story_coverage` is what they covered together.
"""

import asyncio
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from bot.logs import configure
from bot.settings import Settings
from bot.stories.coverage import Coverage
from bot.stories.reading import SUFFIXES, read
from bot.stories.story import Result, Story, StoryError

FOLDER = "stories"
LANES = 2
START_SECONDS = 600.0
"""The first test waits for Rasa, and on a busy machine for others' stories."""
STORIES = pytest.StashKey["Stories"]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take files of stories."""
    if file_path.suffix in SUFFIXES and FOLDER in file_path.parts:
        return StoryFile.from_parent(parent, path=file_path)
    return None


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop what was started for stories."""
    if STORIES in config.stash:
        config.stash[STORIES].stop()


@pytest.fixture(scope="session")
def story_coverage(request: pytest.FixtureRequest) -> Coverage:
    """What all stories of this run covered together; skips if not all of a folder were chosen."""
    items = [each for each in request.session.items if isinstance(each, StoryItem)]
    if not items:
        pytest.skip("no story was chosen")
    stories = _stories(items[0])
    for item in items:
        stories.result(item.story)
    return stories.coverage


class StoryFile(pytest.File):
    """A file of stories."""

    def collect(self) -> Iterable["StoryItem"]:
        """Yield each story in each of its languages."""
        try:
            for story in read(self.path, languages=Settings(_env_file=None).languages):
                name = f"{story.name}[{story.locale}]"
                yield StoryItem.from_parent(self, name=name, story=story)
        except StoryError as error:
            raise self.CollectError(str(error)) from error


class StoryItem(pytest.Item):
    """One story in one language."""

    def __init__(self, *, story: Story, **more: Any) -> None:
        super().__init__(**more)
        self.story = story
        self.add_marker("slow")
        self.add_marker(pytest.mark.timeout(START_SECONDS))

    def runtest(self) -> None:
        """Wait for the story's result."""
        result = _stories(self).result(self.story)
        if result.skipped:
            pytest.skip(result.skipped)
        if result.failure:
            raise StoryFailed(result.failure)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """Return what a story tells of itself, without a trace of ours."""
        if isinstance(excinfo.value, StoryFailed):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.story.line - 1, self.story.id


class StoryFailed(Exception):
    """An expectation of a story did not come true; says which, and the conversation so far."""


class Stories:
    """The stories of a run, played in a thread of their own."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._results: dict[str, Future[Result]] = {_name(story): Future() for story in stories}
        self._stories = stories
        self.coverage = Coverage()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="stories", daemon=True)
        self._thread.start()

    def result(self, story: Story) -> Result:
        """Wait for a story's result. Raises what kept the stories from being played."""
        return self._results[_name(story)].result()

    def stop(self) -> None:
        with suppress(RuntimeError):  # all were played, and the loop is closed
            self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(60)

    def _run(self) -> None:
        configure("error")
        try:
            self._task = self._loop.create_task(self._play())
            self._loop.run_until_complete(self._task)
        except asyncio.CancelledError:
            self._fail(RuntimeError("the stories were stopped"))
        except Exception as error:
            self._fail(error)
        finally:
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()

    async def _play(self) -> None:
        # Here, so that a run without stories does not wait for all that they need.
        from bot.stories.pool import pool

        async with pool(lambda _: None, lanes=min(LANES, len(self._stories))) as ready:
            self.coverage = ready.coverage
            await ready.play(self._stories, self._tell)

    def _tell(self, result: Result) -> None:
        self._results[_name(result.story)].set_result(result)

    def _fail(self, error: Exception) -> None:
        for waiting in self._results.values():
            if not waiting.done():
                waiting.set_exception(error)


def _stories(item: StoryItem) -> Stories:
    """Return the run's stories; whoever asks first starts them."""
    if STORIES not in item.config.stash:
        chosen = [each.story for each in item.session.items if isinstance(each, StoryItem)]
        item.config.stash[STORIES] = Stories(chosen)
    return item.config.stash[STORIES]


def _name(story: Story) -> str:
    return f"{story.path}::{story.id}"
