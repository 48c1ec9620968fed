"""Every intent, rule, form, key, protocol stage and safety rule has a story that exercises it."""

from pathlib import Path

import pytest
import yaml

from bot.settings import Settings
from bot.stories.coverage import ANY, Coverage

NOT_YET = Path(__file__).parents[1] / "data" / "uncovered.yml"
"""What has no story, and why: a list that may only become shorter."""


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_new_comes_without_a_story(story_coverage: Coverage) -> None:
    known = yaml.safe_load(NOT_YET.read_text("utf-8")) or {}
    missing = {
        f"{kind}: {name}" if locale == ANY else f"{kind}: {name} ({locale})"
        for kind, items in story_coverage.missing(Settings(_env_file=None).languages).items()
        for name, locale in items
    }
    without = sorted(missing - set(known))
    assert not without, "write a story for: " + ", ".join(without)
    covered = sorted(set(known) - missing)
    assert not covered, f"{NOT_YET.name} still lists what has a story: " + ", ".join(covered)
