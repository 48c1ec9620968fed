"""Stories notice what they are for: each deliberate defect makes at least one of them fail.

The table in docs/stories.md is this list.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from bot.model import Utterance
from bot.settings import Settings
from bot.store.redis import Store
from bot.stories.reading import read
from bot.stories.runner import Runner, runner
from bot.stories.story import Result

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

FOLDER = Path(__file__).parent
WATCHED = FOLDER / "mutants.yml"


@dataclass(frozen=True)
class Mutant:
    """A defect, and how it is made."""

    name: str
    make: Callable[[], AbstractContextManager[Any]]


@contextmanager
def _lua(name: str, old: str, new: str) -> Iterator[None]:
    """Change a Lua step of the store."""
    script = Store.script

    def changed(self: Store, wanted: str) -> Any:
        if wanted != name:
            return script(self, wanted)
        folder = Path("bot/store/lua")
        text = "\n".join((folder / f"{part}.lua").read_text("utf-8") for part in ("common", name))
        assert old in text
        return self.redis.register_script(text.replace(old, new))

    with patch.object(Store, "script", changed):
        yield


def _nothing(*_: Any, **__: Any) -> list[Any]:
    return []


async def _never(*_: Any, **__: Any) -> None:
    return None


def _deaf(*_: Any, **__: Any) -> bool:
    return False


MUTANTS = [
    Mutant(
        "the lexicons notice nothing",
        lambda: patch("safety.risk.LexiconDetector.detect", _nothing),
    ),
    Mutant(
        "the classifier notices nothing",
        lambda: patch("safety.classifier.Classifier.detect", _nothing),
    ),
    Mutant(
        "a denial counts as danger",
        lambda: patch("safety.lexicon.Lexicon._is_negated", _deaf),
    ),
    Mutant(
        "the first words have another key",
        lambda: patch("safety.stages.course.openings", lambda *_, **__: ("crisis_open_abuse",)),
    ),
    Mutant(
        "the questions are left out",
        lambda: patch("safety.stages.course.steps", lambda *_, **__: ()),
    ),
    Mutant(
        "the timers do nothing",
        lambda: patch("bot.timers.Timers.tick", _never),
    ),
    Mutant(
        "the ladder has no rungs",
        lambda: patch("bot.timers._pause", lambda _: timedelta(days=9)),
    ),
    Mutant(
        "the bot does not check back",
        lambda: patch("bot.crisis.CHECK_BACK", ()),
    ),
    Mutant(
        "a late answer comes after a claim",
        lambda: _lua("commit", "if step.epoch and", "if false and"),
    ),
    Mutant(
        "a message that is sent twice is answered twice",
        lambda: _lua("put", "if known then", "if false then"),
    ),
    Mutant(
        "without the store nobody is answered",
        lambda: patch("bot.offline.Offline.receive", _away),
    ),
    Mutant(
        "the numbers are those of another country",
        lambda: patch("bot.welcome.Welcome.assumed_country", lambda *_: "GB"),
    ),
    Mutant(
        "a human's word does not silence the bot",
        lambda: patch("bot.turn.Turn._for_staff", _talks_on),
    ),
]


async def _away(*_: Any, **__: Any) -> bool:
    return False


def _talks_on(self: Any, taken: Any, risk: Any) -> Any:
    said = [Utterance(key="utter_help")]
    return self._reply(taken, risk, taken.conversation, said)


async def test_each_defect_makes_a_story_fail() -> None:
    stories = read(WATCHED, languages=Settings(_env_file=None).languages)
    with patch("bot.stories.installation.SETTLE_SECONDS", 2.0):
        async with runner(lambda _: None) as ready:
            whole = await ready.play(stories, _hear)
            assert [result.failure for result in whole if result.failure] == []
            unnoticed = [mutant.name for mutant in MUTANTS if not await _is_noticed(ready, mutant)]
    assert unnoticed == []


async def _is_noticed(ready: Runner, mutant: Mutant) -> bool:
    stories = read(WATCHED, languages=Settings(_env_file=None).languages)
    with mutant.make():
        results = await ready.play(stories, _hear)
    return any(result.failure for result in results)


def _hear(_: Result) -> None:
    """Nobody watches."""


def test_every_defect_stands_in_the_guide() -> None:
    guide = Path("docs/stories.md").read_text("utf-8")
    assert [mutant.name for mutant in MUTANTS if f"| {mutant.name} |" not in guide] == []
