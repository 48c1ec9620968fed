"""The lexicon's file format, its patterns, and what makes a match calm."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from safety.lexicon import Lexicon, LexiconError, load
from safety.lexicon_file import LexiconSource

MINIMAL: dict[str, Any] = {
    "locale": "en",
    "spellings": {"wanna": "want to", "don't": "do not", "🔪": "knife"},
    "fillers": ["really"],
    "known": ["lime"],
    "rules": [
        {"id": "wish", "type": "suicide", "level": "high", "patterns": ["want to <die>"]},
        {"id": "mention", "type": "suicide", "level": "high", "topical": True,
         "patterns": ["suicide"]},
        {"id": "not_live", "type": "suicide", "level": "high", "negatable": False,
         "patterns": ["do not want to live"]},
        {"id": "pills", "types": ["overdose", "suicide"], "level": "imminent",
         "patterns": ["took ## .. pills", "took a # dose"]},
        {"id": "knife", "type": "self_harm", "level": "high", "patterns": ["knife myself"]},
    ],
    "words": {"die": ["die", "be dead", "(disappear|vanish) forever"]},
    "negations": ["(do|would) not", "never"],
    "past": {"cues": ["years ago"], "still": ["again"], "recovered": ["am fine"]},
    "calm": [
        {"id": "laughing", "patterns": ["die laughing"]},
        {"id": "film", "scope": "sentence", "patterns": ["film"]},
    ],
    "distress": ["die"],
}  # fmt: skip


def build(**changes: Any) -> Lexicon:
    return Lexicon(LexiconSource.model_validate(MINIMAL | changes))


def found(text: str, lexicon: Lexicon | None = None) -> list[tuple[str, str]]:
    return [(m.rule.id, m.level) for m in (lexicon or build()).match(text)]


def write(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "risk.yml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "i wanna die",
        "I really want, to really die",
        "want\nto\nbe dead",
        "I want... to die",
        "I want to disappear forever",
        "W A N T  T O  D I E",
        "w.a.n.t t.o d.i.e",
        "wanttodie",
        "i w4nt to d!e",
        "i want to d*e",
        "i want to dieeee",
        "i wnat to die",
        "I. Want. To. Die.",
        "#WantToDie",
    ],
)
def test_a_pattern_is_found_however_it_is_spelled(text: str) -> None:
    assert ("wish", "high") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "I do not want to die",
        "I don't want to die",
        "I would never want to die",
        "I want to die laughing",
        "want to. Die",
        "I want to dine",
        "want to lime",
    ],
)
def test_negated_idiomatic_and_broken_off_matches_are_void(text: str) -> None:
    assert found(text) == []


def test_a_no_before_a_comma_negates_nothing() -> None:
    lexicon = build(negations=["no"])
    assert found("no, I want to die", lexicon)
    assert not found("no want to die", lexicon)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("no, I want to live", []),
        ("No. I want to live", []),
        ("no, I want to die", [("wish", "high")]),
        ("no reason, to live", [("no_reason", "high")]),
        ("no\nreason\nto live", [("no_reason", "high")]),
        ("No. Reason. To. Live.", [("no_reason", "high")]),
    ],
)
def test_an_answer_before_a_comma_is_a_sentence_of_its_own(
    text: str, matches: list[tuple[str, str]]
) -> None:
    rules = [
        MINIMAL["rules"][0],
        {"id": "no_reason", "type": "suicide", "level": "high", "negatable": False,
         "patterns": ["no ... to live"]},
    ]  # fmt: skip
    assert found(text, build(answers=["no"], rules=rules)) == matches


def test_a_rule_that_is_itself_a_negation_is_not_negated() -> None:
    assert found("I don't want to live") == [("not_live", "high")]


def test_topical_rules_are_calm_in_a_sentence_about_a_film_and_only_there() -> None:
    assert found("a film about suicide") == []
    assert found("I saw a film. Now I think of suicide") == [("mention", "high")]
    assert found("after the film I want to die") == [("wish", "high")]


def test_the_past_sinks_to_concern_and_to_nothing_once_recovered() -> None:
    wish = "years ago I said I want to die"
    assert found(wish) == [("wish", "concern")]
    assert found(f"{wish}. I am fine") == []
    assert found(f"{wish}. I say it again") == [("wish", "high")]


def test_numbers_need_their_figures() -> None:
    assert found("I took 30 of the pills") == [("pills", "imminent")]
    assert found("I took 2 pills") == []
    assert found("I took a 500mg dose") == [("pills", "imminent")]


def test_an_emoji_can_be_a_word() -> None:
    assert found("going to 🔪 myself") == [("knife", "high")]


def test_unless_voids_its_own_rule_only() -> None:
    rules = [
        {"id": "a", "type": "suicide", "level": "high", "patterns": ["die"], "unless": ["die now"]},
        {"id": "b", "type": "suicide", "level": "high", "patterns": ["die"]},
    ]
    assert found("die now", build(rules=rules)) == [("b", "high")]


def test_a_match_points_at_the_words_as_they_were_written() -> None:
    text = "😭 ok. I   wanna  d\u200bi\u200be!! 😭"
    (match,) = build().match(text)
    assert text[match.start : match.end] == "wanna  d\u200bi\u200be"


def test_a_language_without_spaces_is_matched_by_characters() -> None:
    lexicon = build(
        locale="zh",
        spaced=False,
        words={},
        fillers=[],
        spellings={"自鲨": "自杀"},
        negations=["不"],
        past={},
        calm=[{"id": "film", "patterns": ["自杀小队"]}],
        rules=[
            {
                "id": "wish",
                "type": "suicide",
                "level": "high",
                "patterns": ["想 .. (死|自杀)"],
            }
        ],
    )
    assert found("我真的想自杀", lexicon) == [("wish", "high")]
    assert found("我 想 自-鲨", lexicon) == [("wish", "high")]
    assert found("我不想死", lexicon) == []
    assert found("我想。死", lexicon) == []
    assert found("想看自杀小队", lexicon) == []
    (match,) = lexicon.match("唉😭，我想 死")
    assert (match.start, match.end) == (4, 7)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"rules": [{"id": "wish", "type": "mood", "level": "high", "patterns": ["x"]}]}, "wish"),
        ({"rules": [{"id": "wish", "level": "high", "patterns": ["x"]}]}, "wish"),
        ({"rules": [{"id": "r", "type": "suicide", "level": "high", "patterns": ["(a"]}]}, "r: "),
        ({"rules": [{"id": "r", "type": "suicide", "level": "high", "patterns": ["<b>"]}]}, "<b>"),
        ({"words": {"die": ["<die>"]}}, "contains itself"),
        ({"fillers": ["die"]}, "fillers"),
        ({"surprise": 1}, "surprise"),
        ({"distress": []}, "distress"),
        ({"combinations": [{"id": "c", "type": "suicide", "level": "high", "now": ["no_rule"],
                            "with": ["wish"]}]}, "no_rule"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_with_its_path_and_rule(
    tmp_path: Path, changes: dict[str, Any], told: str
) -> None:
    path = write(tmp_path, MINIMAL | changes)
    with pytest.raises(LexiconError) as raised:
        load(path)
    assert str(path) in str(raised.value)
    assert told in str(raised.value)


def test_a_file_that_is_no_yaml_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "risk.yml").write_text("a: [", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"risk\.yml"):
        load(tmp_path / "risk.yml")
    with pytest.raises(LexiconError, match=r"none\.yml"):
        load(tmp_path / "none.yml")


def test_a_sound_file_is_loaded_with_its_words_of_distress(tmp_path: Path) -> None:
    lexicon, distress = load(write(tmp_path, MINIMAL))
    assert lexicon.locale == "en"
    assert distress == ("die",)
