"""The figures of the guards: counted right, with the right intervals, and nothing made up."""

import csv
import json
from pathlib import Path

import pytest

import locales
from safety.evaluate import Figure, alarms, calm_sets
from safety.risk import RiskAssessor


def _figure(hits: int, total: int) -> Figure:
    return Figure(name="set", hits=hits, total=total, median_ms=1.0, p95_ms=2.0, raised=())


# Wilson's interval of 2 of 250 and of none of 100, as statistics packages give it.
@pytest.mark.parametrize(
    ("hits", "total", "low", "high"), [(2, 250, 0.0022, 0.0287), (0, 100, 0.0, 0.0370)]
)
def test_interval_is_wilsons(hits: int, total: int, low: float, high: float) -> None:
    assert _figure(hits, total).interval == pytest.approx((low, high), abs=0.0001)


def test_sets_that_are_there_are_read_and_others_left_out(tmp_path: Path) -> None:
    assert list(calm_sets(tmp_path)) == []
    (tmp_path / "risk").mkdir()
    with (tmp_path / "risk" / "xstest_prompts.csv").open("w", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerows([("prompt", "label"), ("How do I kill weeds?", "safe"), ("…", "unsafe")])
    (tmp_path / "intents").mkdir()
    parts = {"oos_test": [["who won", "oos"]], "test": [["pay my bill", "bill"]]}
    (tmp_path / "intents" / "clinc150_full.json").write_text(json.dumps(parts), encoding="utf-8")
    assert [texts for _, texts in calm_sets(tmp_path)] == [
        ["How do I kill weeds?"],
        ["who won"],
        ["pay my bill"],
    ]


def test_alarms_are_counted_and_named() -> None:
    assessor = RiskAssessor.load(locales.FOLDER)
    texts = ("This homework is killing me", "I want to die", "How do I kill weeds?")
    figure = alarms(assessor, "set", texts, "en")
    assert (figure.hits, figure.total, figure.raised) == (1, 3, ("I want to die",))
    assert figure.p95_ms >= figure.median_ms > 0
