"""The guards' figures as a page: what was measured, against which target, and what was missed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from safety import corpus
from safety.evaluate import (
    Figure,
    Verdict,
    by_type,
    disguised,
    held_out,
    is_calm,
    is_hard,
    is_plain,
    is_suicidal,
    on_public,
    predictive_value,
    raised,
    raised_by,
    times,
)
from safety.public_sets import PublicSet
from safety.risk import RiskAssessor

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
MISSES = 6
"""Of our own held-out messages, shown for each language and kind of mistake."""
TIMED = 300


class ReportError(ValueError):
    """The page has no place for the figures."""


def figures(assessor: RiskAssessor, sets: Sequence[PublicSet]) -> str:
    """Measure everything and return it as Markdown. Takes minutes."""
    parts = [_language(assessor, locale) for locale in corpus.languages()]
    return "\n\n".join([*parts, *_public(assessor, sets)]) + "\n"


def write(page: Path, text: str) -> None:
    """Put the figures between the marks of a page. Raises ReportError if they are missing."""
    content = page.read_text(encoding="utf-8")
    marked = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    if not marked.search(content):
        raise ReportError(f"{page} has no {BEGIN} … {END}")
    fresh = f"{BEGIN}\n\n{text}\n{END}"
    page.write_text(marked.sub(lambda _: fresh, content), encoding="utf-8")


def _language(assessor: RiskAssessor, locale: str) -> str:
    verdicts = held_out(assessor, locale)
    suicidal = raised("suicide and self-harm, first person", verdicts, is_suicidal)
    plain = raised("of these, plainly written", verdicts, is_suicidal, is_plain)
    danger = raised("all danger", verdicts, _is_danger)
    plain_danger = raised("all danger, plainly written", verdicts, _is_danger, is_plain)
    calm = raised("calm, written to be mistaken", verdicts, is_calm, is_hard)
    everyday = raised(
        "calm, plainly written: everyday distress and talk", verdicts, is_calm, is_plain
    )
    value = predictive_value(plain, everyday)
    texts = [verdict.example.text for verdict in verdicts[:TIMED]]
    taken = times(assessor, [f"{text} " for text in texts], locale)
    rows = [
        _row(suicidal, "≥ 98 %"),
        _row(plain, "≥ 98 %"),
        _row(danger, ""),
        _row(plain_danger, ""),
        _row(everyday, "≤ 2 %"),
        _row(calm, ""),
    ]
    caught = [
        raised_by("the lexicon alone", verdicts, "lexicon", "conversation"),
        raised_by("the classifier alone", verdicts, "model"),
    ]
    return "\n\n".join(
        [
            f"### Held out: {locale}",
            _table(("what", "`high` or above", "share", "95 %", "target"), rows),
            "Predictive value of an alarm if one message in a hundred is danger, plainly written: "
            f"{value:.0%}. Time of a message on one thread: median {taken.median:.1f} ms, p95 "
            f"{taken.p95:.1f} ms, {taken.a_second:.0f} a second.",
            _table(("noticed by", "of all danger", "share", "95 %"), map(_short, caught)),
            _table(("type", "noticed", "share", "95 %"), map(_short, by_type(verdicts))),
            _table(
                ("disguise", "still noticed", "share", "95 %"),
                map(_short, disguised(assessor, verdicts, locale)),
            ),
            _misses("Missed, among others", danger),
            _misses("Taken for danger, among others", calm),
        ]
    )


def _is_danger(verdict: Verdict) -> bool:
    return verdict.example.is_danger


def _public(assessor: RiskAssessor, sets: Sequence[PublicSet]) -> Iterator[str]:
    if not sets:
        return
    yield "### Public sets"
    rows = []
    for each in sets:
        figure = on_public(assessor, each)
        target = "" if each.target is None else f"≤ {each.target:.1%}"
        rows.append((*_row(figure, target), each.note))
    yield _table(("set", "`high` or above", "share", "95 %", "target", "beware"), rows)


Row = tuple[str, ...]


def _row(figure: Figure, target: str) -> Row:
    return (*_short(figure), target)


def _short(figure: Figure) -> Row:
    low, high = figure.interval
    counted = f"{figure.hits} of {figure.total}"
    return figure.name, counted, f"{figure.share:.1%}", f"{low:.1%} – {high:.1%}"


def _table(heads: Row, rows: Iterable[Row]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _misses(title: str, figure: Figure) -> str:
    shown = sorted(figure.told, key=len)[:MISSES]
    return "\n".join([f"{title}:", "", *(f"- {text}" for text in shown)]) if shown else ""
