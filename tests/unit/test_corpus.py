"""What the guards learn from: large, varied, well-formed, and cleanly parted."""

from collections import Counter
from pathlib import Path

import pytest

from safety import corpus
from safety.corpus import CorpusError, Example, Part
from safety.normalize import plain
from safety.risk import Level, RiskType

# Messages of danger and calm ones that each language must have at least.
LEAST = {"en": (1200, 1500), "es": (500, 700), "zh": (500, 700)}


@pytest.fixture(scope="module")
def examples() -> dict[str, list[Example]]:
    return {locale: corpus.read(locale) for locale in corpus.languages()}


@pytest.mark.parametrize("locale", LEAST)
def test_each_language_has_enough(examples: dict[str, list[Example]], locale: str) -> None:
    danger, calm = LEAST[locale]
    levels = Counter(example.level for example in examples[locale])
    assert levels[Level.HIGH] + levels[Level.IMMINENT] >= danger
    assert levels[Level.NONE] >= calm
    types = {kind for example in examples[locale] if example.is_danger for kind in example.types}
    assert types == set(RiskType)


@pytest.mark.parametrize("locale", LEAST)
def test_no_message_is_there_twice(examples: dict[str, list[Example]], locale: str) -> None:
    texts = Counter(plain(example.text) for example in examples[locale])
    assert [text for text, count in texts.items() if count > 1] == []


@pytest.mark.parametrize("locale", LEAST)
def test_no_wording_is_most_of_it(examples: dict[str, list[Example]], locale: str) -> None:
    families = Counter(e.family for e in examples[locale] if not e.is_everyday)
    assert max(families.values()) <= 6
    assert len(families) > 0.8 * sum(families.values())


@pytest.mark.parametrize("locale", LEAST)
def test_every_part_has_its_share(examples: dict[str, list[Example]], locale: str) -> None:
    parts = Counter(example.part for example in examples[locale] if not example.is_everyday)
    total = sum(parts.values())
    assert 0.12 < parts[Part.TEST] / total < 0.18
    assert 0.12 < parts[Part.CALIBRATE] / total < 0.18


def test_a_family_lies_wholly_in_one_part(examples: dict[str, list[Example]]) -> None:
    for each in examples.values():
        parts: dict[str, set[Part]] = {}
        for example in each:
            parts.setdefault(example.family, set()).add(example.part)
        assert all(len(found) == 1 for found in parts.values())


@pytest.mark.parametrize(
    "line",
    [
        "family\thigh\tsuicide",
        "family\tterrible\tsuicide\ttext",
        "family\thigh\tsadness\ttext",
        "family\tnone\tsuicide\ttext",
        "family\thigh\t-\ttext",
        "family\tnone\t-\t ",
        "",
    ],
)
def test_a_line_that_cannot_be_read_names_itself(tmp_path: Path, line: str) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "own.tsv").write_text(f"a\tnone\t-\thello\n{line}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"own\.tsv:2"):
        corpus.read("xx", tmp_path)


def test_a_changed_line_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    file = tmp_path / "xx" / "own.tsv"
    file.write_text("a\tnone\t-\thello\n", encoding="utf-8")
    before = corpus.digest(tmp_path)
    file.write_text("a\tnone\t-\thello there\n", encoding="utf-8")
    assert corpus.digest(tmp_path) != before
