"""The figures of the guards: counted right, with the right intervals, and nothing made up."""

import csv
import json
import random
from pathlib import Path

import pytest

import locales
from safety import report
from safety.corpus import Example
from safety.evaluate import (
    Figure,
    Verdict,
    is_calm,
    is_suicidal,
    on_public,
    predictive_value,
    raised,
    raised_by,
    times,
)
from safety.mutations import mutations
from safety.public_sets import PublicSet, read_sets
from safety.report import ReportError
from safety.risk import Level, RiskAssessment, RiskAssessor, RiskType


@pytest.fixture(scope="module")
def lexicons() -> RiskAssessor:
    return RiskAssessor.load(locales.FOLDER)


def _figure(hits: int, total: int) -> Figure:
    return Figure(name="set", hits=hits, total=total)


# Wilson's interval of 2 of 250, of none of 100 and of nothing, as statistics packages give it.
@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(2, 250, 0.0022, 0.0287), (0, 100, 0.0, 0.0370), (0, 0, 0.0, 1.0)],
)
def test_interval_is_wilsons(hits: int, total: int, low: float, high: float) -> None:
    assert _figure(hits, total).interval == pytest.approx((low, high), abs=0.0001)


def test_the_predictive_value_is_that_of_a_realistic_mix() -> None:
    # Of 10,000 messages 100 are danger, of which 90 alarm, and 99 of the 9,900 others do.
    assert predictive_value(_figure(90, 100), _figure(1, 100)) == pytest.approx(90 / (90 + 99))
    assert predictive_value(_figure(0, 100), _figure(0, 100)) == 0


def test_sets_that_are_there_are_read_and_others_left_out(tmp_path: Path) -> None:
    assert read_sets(tmp_path) == []
    (tmp_path / "risk").mkdir()
    with (tmp_path / "risk" / "xstest_prompts.csv").open("w", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerows([("prompt", "label"), ("How do I kill weeds?", "safe"), ("…", "unsafe")])
    (tmp_path / "intents").mkdir()
    parts = {"oos_test": [["who won", "oos"]], "test": [["pay my bill", "bill"]]}
    (tmp_path / "intents" / "clinc150_full.json").write_text(json.dumps(parts), encoding="utf-8")
    assert [each.texts for each in read_sets(tmp_path)] == [
        ("How do I kill weeds?",),
        ("…",),
        ("who won",),
        ("pay my bill",),
    ]


def _verdict(lexicons: RiskAssessor, text: str, level: Level, *types: RiskType) -> Verdict:
    example = Example(locale="en", family="own:a", level=level, types=types, text=text)
    return Verdict(example=example, found=lexicons.assess(text))


def test_misses_and_false_alarms_are_counted_and_named(lexicons: RiskAssessor) -> None:
    verdicts = [
        _verdict(lexicons, "I want to die", Level.HIGH, RiskType.SUICIDE),
        _verdict(lexicons, "the tide can have me", Level.HIGH, RiskType.SUICIDE),
        _verdict(lexicons, "She wants to die", Level.HIGH, RiskType.SUICIDE, RiskType.THIRD_PARTY),
        _verdict(lexicons, "This homework is killing me", Level.NONE),
    ]
    own = raised("own", verdicts, is_suicidal)
    assert (own.hits, own.total, own.told) == (1, 2, ("the tide can have me",))
    calm = raised("calm", verdicts, is_calm)
    assert (calm.hits, calm.total, calm.told) == (0, 1, ())
    assert raised_by("lexicon", verdicts, "lexicon").total == 3
    assert raised_by("classifier", verdicts, "model").hits == 0


def test_a_public_set_is_judged_by_what_it_holds(lexicons: RiskAssessor) -> None:
    calm = PublicSet(name="calm", is_danger=False, target=0.02, texts=("I want to die", "hello"))
    assert (on_public(lexicons, calm).hits, on_public(lexicons, calm).told) == (
        1,
        ("I want to die",),
    )


def test_times_are_those_of_each_message(lexicons: RiskAssessor) -> None:
    taken = times(lexicons, ["hello", "I want to die", "what now"], "en")
    assert taken.p95 >= taken.median > 0
    assert taken.a_second > 1


@pytest.mark.parametrize("locale", ["en", "es", "zh"])
def test_a_mutation_changes_what_is_written_and_is_the_same_each_time(locale: str) -> None:
    text = {
        "en": "I don't want to live anymore, you know that",
        "es": "ya no quiero seguir viviendo así, de verdad",
        "zh": "我真的不想再活下去了，每天都很累",
    }[locale]
    for name, change in mutations(locale).items():
        once, twice = change(text, random.Random(3)), change(text, random.Random(3))
        assert once == twice, name
        assert once != text or (name == "no apostrophes" and locale == "es"), name
        if locale == "zh":
            assert len([c for c in once if c in text]) >= 0.8 * len(text), name


class Silent:
    """An assessor that notices nothing."""

    def assess(self, text: str, **_: object) -> RiskAssessment:
        return RiskAssessment()


def test_the_figures_go_between_the_marks_of_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n", encoding="utf-8")
    report.write(page, "new \\1 text")
    told = page.read_text(encoding="utf-8")
    assert told == f"before\n{report.BEGIN}\n\nnew \\1 text\n{report.END}\nafter\n"
    page.write_text("nothing", encoding="utf-8")
    with pytest.raises(ReportError):
        report.write(page, "new")


def test_no_public_text_stands_in_the_report() -> None:
    public = PublicSet(
        name="set", is_danger=True, target=None, texts=("a stranger's words",), note="weak"
    )
    told = "\n".join(report._public(Silent(), [public]))  # type: ignore[arg-type]
    assert "0 of 1" in told
    assert "stranger" not in told
