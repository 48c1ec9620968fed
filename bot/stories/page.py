"""The results as one HTML page that a clinician can read: chats as bubbles, checks ticked."""

from collections.abc import Sequence
from pathlib import Path

import jinja2

from bot.stories.coverage import ANY, Coverage, universe
from bot.stories.story import Result

TEMPLATES = Path(__file__).parent / "templates"


def report(results: Sequence[Result], coverage: Coverage | None, languages: Sequence[str]) -> str:
    """Return the page; it loads nothing from anywhere."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True
    )
    environment.tests["check"] = lambda each: hasattr(each, "held")
    return environment.get_template("stories.html").render(
        results=sorted(results, key=lambda result: result.passed),
        passed=sum(1 for result in results if result.passed),
        coverage=_coverage(coverage, languages) if coverage else (),
    )


def _coverage(
    coverage: Coverage, languages: Sequence[str]
) -> list[tuple[str, int, int, list[str]]]:
    missing = coverage.missing(languages)
    return [
        (
            kind,
            len(items) - len(missing[kind]),
            len(items),
            [name if locale == ANY else f"{name} ({locale})" for name, locale in missing[kind]],
        )
        for kind, items in universe(languages).items()
    ]
