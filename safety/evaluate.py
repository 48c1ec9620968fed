"""How well the guards do on data that nobody of the project wrote.

The sets lie in a folder outside the project, because their licences or their authors' privacy
allow no copy; one that is not there is left out. Nothing is tuned on them.
"""

import csv
import json
import math
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from safety.risk import Level, RiskAssessor

Z = 1.96
"""Of a two-sided interval of 95 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many of a set were taken for `high` or above, and the time that took, in ms a text."""

    name: str
    hits: int
    total: int
    median_ms: float
    p95_ms: float
    raised: tuple[str, ...]
    """The texts that were."""

    @property
    def share(self) -> float:
        return self.hits / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share, after Wilson (1927)."""
        spread = Z * Z / self.total
        centre = (self.share + spread / 2) / (1 + spread)
        variance = self.share * (1 - self.share) / self.total + spread / (4 * self.total)
        half = Z * math.sqrt(variance) / (1 + spread)
        return max(0.0, centre - half), min(1.0, centre + half)


def calm_sets(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and texts of each set in which nobody is in danger."""
    readers: tuple[tuple[str, str, Callable[[Path], Iterable[str]]], ...] = (
        ("XSTest, safe prompts", "risk/xstest_prompts.csv", _xstest),
        ("CLINC150, out of scope", "intents/clinc150_full.json", _clinc("oos_test")),
        ("CLINC150, everyday requests", "intents/clinc150_full.json", _clinc("test")),
    )
    for name, file, read in readers:
        if (folder / file).exists():
            yield name, list(read(folder / file))


def _xstest(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from (row["prompt"] for row in csv.DictReader(file) if row["label"] == "safe")


def _clinc(part: str) -> Callable[[Path], Iterable[str]]:
    def read(path: Path) -> Iterator[str]:
        yield from (text for text, _ in json.loads(path.read_text(encoding="utf-8"))[part])

    return read


def alarms(assessor: RiskAssessor, name: str, texts: Iterable[str], locale: str) -> Figure:
    """Assess every text of a set and count those at `high` or above."""
    times: list[float] = []
    raised: list[str] = []
    for text in texts:
        start = time.thread_time()
        verdict = assessor.assess(text, locale=locale)
        times.append((time.thread_time() - start) * 1000)
        if verdict.level >= Level.HIGH:
            raised.append(text)
    cuts = statistics.quantiles(times, n=20)
    return Figure(
        name=name,
        hits=len(raised),
        total=len(times),
        median_ms=statistics.median(times),
        p95_ms=cuts[18],
        raised=tuple(raised),
    )
