"""How well the search finds the answer to a question: recall over a set of both."""

import csv
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from actions.knowledge.article import Article, ArticleError, Source
from actions.knowledge.search import ENCODED, Index
from safety.encoder import Encoder
from safety.evaluate import Figure

COLUMNS = {"en": "English", "es": "Spanish", "zh": "Chinese"}
"""What the columns of a table of several languages end in."""
FAR_AHEAD = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """How often the answer was among the first few, and the time of a question."""

    found: Figure
    passages: int
    p95_milliseconds: float


def read_pairs(path: Path, locale: str) -> list[tuple[str, str]]:
    """Return (question, answer) of JSON lines or of a table. Raises ArticleError."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows: list[Mapping[str, Any]] = (
                list(csv.DictReader(file))
                if path.suffix == ".csv"
                else [json.loads(line) for line in file]
            )
    except (OSError, ValueError) as error:
        raise ArticleError(f"{path}: cannot be read: {error}") from error
    ending = f"_{COLUMNS.get(locale, locale)}"
    pairs = [
        tuple(str(row.get(n) or row.get(f"{n}{ending}") or "") for n in ("question", "answer"))
        for row in rows
    ]
    return [(question, answer) for question, answer in pairs if question and answer]


def recall(
    pairs: Sequence[tuple[str, str]],
    locale: str,
    encoder: Encoder | None,
    *,
    at: int = 5,
    titled: bool = True,
    asked: Sequence[int] | None = None,
) -> Recall:
    """Return how often each question finds its own answer among the first `at`.

    `titled`: whether the articles have their question as title, as an import writes them; without
    it the answer's words alone must do. `asked` are the numbers of the pairs that are asked; all
    are searched. Equal answers count as one.
    """
    articles = [_article(str(n), q if titled else "", a, locale) for n, (q, a) in enumerate(pairs)]
    index = Index(articles, locale, encoder if locale == ENCODED else None)
    answers = [answer for _, answer in pairs]
    found, times = 0, []
    numbers = range(len(pairs)) if asked is None else asked
    for number in numbers:
        begun = time.perf_counter()
        scores = index.scores(pairs[number][0])
        best = np.argsort(-scores)[:at]
        times.append(time.perf_counter() - begun)
        found += any(answers[other] == answers[number] for other in best)
    p95 = float(np.percentile(times, 95)) * 1000 if times else 0.0
    passages = sum(len(list(article.passages())) for article in articles)
    figure = Figure(name=locale, hits=found, total=len(times))
    return Recall(found=figure, passages=passages, p95_milliseconds=p95)


def _article(name: str, title: str, answer: str, locale: str) -> Article:
    return Article(
        id=name,
        locale=locale,
        title=title,
        topics=(),
        sources=(Source(title=title, publisher=""),),
        short=answer,
        sections=(),
        points=(),
        review_due=FAR_AHEAD,
    )
