"""`beside stories`: finds, plays, and tells what came of it."""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.logs import configure
from bot.resources import Resources
from bot.settings import Settings
from bot.stories import junit, page
from bot.stories.coverage import ANY, Coverage, universe
from bot.stories.pool import Pool, pool
from bot.stories.reading import find, read
from bot.stories.runner import Runner, play_live
from bot.stories.steps import schema
from bot.stories.story import Result, Story, StoryError

out = Console(highlight=False, soft_wrap=True, emoji=False)
WATCH_SECONDS = 0.5


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the command line asked for."""

    paths: Sequence[Path]
    locales: Sequence[str] = ()
    keyword: str = ""
    junit: Path | None = None
    html: Path | None = None
    live: str = ""
    staff: str = ""
    password: str = ""
    lanes: int = 2
    coverage: bool = False
    watch: bool = False
    fail_under: float = 0.0


def collect(wanted: Wanted, languages: Sequence[str]) -> list[Story]:
    """Return the stories that were asked for. Raises StoryError."""
    stories = [story for path in find(wanted.paths) for story in read(path, languages=languages)]
    return [
        story
        for story in stories
        if (not wanted.locales or story.locale in wanted.locales)
        and wanted.keyword.casefold() in story.id.casefold()
    ]


async def stories(wanted: Wanted) -> int:
    """Play; return the exit code: 0 if all passed, 1 if one failed or too little is covered."""
    configure("error")
    settings = Settings(_env_file=None)
    chosen = collect(wanted, settings.languages)
    if not chosen:
        out.print("no story of that name or language")
        return 2
    if wanted.watch:
        return await _watch(wanted, settings.languages)
    begun = time.monotonic()
    coverage: Coverage | None = None
    results: Sequence[Result]
    if wanted.live:
        resources = Resources.load(settings)
        results = await play_live(
            wanted.live, chosen, resources, _tell, staff=wanted.staff, password=wanted.password
        )
    else:
        async with pool(out.print, lanes=min(wanted.lanes, len(chosen))) as ready:
            out.print(f"playing {len(chosen)} stories")
            begun = time.monotonic()
            results = await ready.play(chosen, _tell)
            coverage = ready.coverage
    seconds = time.monotonic() - begun
    if wanted.junit:
        wanted.junit.write_bytes(junit.report(results, seconds))
    if wanted.html:
        wanted.html.write_text(page.report(results, coverage, settings.languages), "utf-8")
    return _closing(results, seconds, coverage, wanted, settings.languages)


async def _watch(wanted: Wanted, languages: Sequence[str]) -> int:
    """Play, and again whenever a file changes: the parts stay up, so that it takes a second."""
    async with pool(out.print, lanes=wanted.lanes) as ready:
        saved: Mapping[Path, float] = {}
        played: dict[str, object] = {}
        while True:
            now = {path: path.stat().st_mtime for path in find(wanted.paths)}
            if now != saved:
                saved = now
                await _play_changed(wanted, languages, ready, played)
            await asyncio.sleep(WATCH_SECONDS)


async def _play_changed(
    wanted: Wanted, languages: Sequence[str], ready: Pool | Runner, played: dict[str, object]
) -> None:
    """Play the stories that are new or other than when they were played last."""
    begun = time.monotonic()
    try:
        stories = collect(wanted, languages)
    except StoryError as error:
        out.print(str(error), markup=False)
        return
    changed = [story for story in stories if played.get(_name(story)) != story.content]
    results = await ready.play(changed, _tell)
    played |= {_name(result.story): result.story.content for result in results}
    coverage = ready.coverage if wanted.coverage else None
    _closing(results, time.monotonic() - begun, coverage, wanted, languages)
    out.print("waiting for a change; Ctrl-C ends")


def _name(story: Story) -> str:
    return f"{story.path}: {story.id}"


def write_schema(path: Path) -> None:
    """Write the JSON Schema for editors."""
    path.write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _tell(result: Result) -> None:
    if result.skipped:
        out.print(f"[yellow]–[/yellow] {_safe(result.story.id)}: {_safe(result.skipped)}")
    elif result.failure:
        out.print(f"[red]✗[/red] {_safe(result.story.id)}")
        out.print(result.failure, markup=False)
    else:
        out.print(f"[green]✓[/green] {_safe(result.story.id)} ({result.seconds:.1f} s)")


def _safe(text: str) -> str:
    return text.replace("[", r"\[")


def _closing(
    results: Sequence[Result],
    seconds: float,
    coverage: Coverage | None,
    wanted: Wanted,
    languages: Sequence[str],
) -> int:
    failed = sum(1 for result in results if result.failure)
    skipped = sum(1 for result in results if result.skipped)
    told = f"{len(results) - failed - skipped} passed, {failed} failed"
    told += f", {skipped} known to fail or not played here" if skipped else ""
    out.print(f"\n{told} in {seconds:.0f} s")
    too_little = False
    if coverage is not None and (wanted.coverage or wanted.fail_under):
        _show(coverage, languages)
        share = 100 * coverage.share(languages)
        too_little = share < wanted.fail_under
        if too_little:
            out.print(f"covered: {share:.1f} %, which is under {wanted.fail_under:g} %")
    return 1 if failed or too_little else 0


def _show(coverage: Coverage, languages: Sequence[str]) -> None:
    table = Table("what", "covered", "missing", title="what the stories have exercised")
    missing = coverage.missing(languages)
    for kind, items in universe(languages).items():
        left = [name if locale == ANY else f"{name} ({locale})" for name, locale in missing[kind]]
        table.add_row(kind, f"{len(items) - len(left)} of {len(items)}", ", ".join(left))
    out.print(table)
