"""Words that were run together, read apart again."""

import time
from pathlib import Path

import pytest

from safety.glued import GluedWords, save

COUNTS = {"i": 90, "want": 40, "to": 80, "die": 10, "a": 60, "di": 3, "tod": 3, "quiero": 20}


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("iwanttodieiwanttodie", "i want to die i want to die"),
        ("Iwanttodieiwanttodie!!", "i want to die i want to die!!"),
        ("iwantxqtodieiwanttodie", "i want x q to die i want to die"),
        ("iwanttodie", "iwanttodie"),
        ("I want to die", "i want to die"),
        ("", ""),
    ],
)
def test_glued_words_are_taken_apart_and_others_left(text: str, apart: str) -> None:
    assert GluedWords(COUNTS).respelled(text) == apart


@pytest.mark.parametrize("run", ["x" * 200, "x" * 100_000, "iwanttodie" * 100])
def test_a_run_that_is_nobodys_words_stays_and_costs_no_time(run: str) -> None:
    before = time.thread_time()
    assert GluedWords(COUNTS).respelled(run) == run
    assert time.thread_time() - before < 0.5


def test_rare_words_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    save(["want want", "Want zebra", "want"], path)
    assert path.read_text(encoding="utf-8") == "want\t4\n"
    assert GluedWords.load(path).respelled("wantwantwantwantwant") == "want want want want want"


def test_the_words_that_come_with_it_read_two_languages() -> None:
    words = GluedWords.load()
    assert words.respelled("idontwanttobehereanymore") == "i dont want to be here anymore"
    assert words.respelled("yanoquierovivirmas") == "yanoquierovivirmas"
    assert words.respelled("yanoquierovivirmasasi") == "ya no quiero vivir mas asi"
