"""Files of stories: what they may hold, and how an error names its place."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

import locales
from bot.stories.reading import BEGIN, Phrases, find, read
from bot.stories.steps import FaultState, schema
from bot.stories.story import Story, StoryError

LANGUAGES = ("en", "es", "zh")
TWICE = "- {test_case: a, steps: [{user: b}]}"


def stories(tmp_path: Path, text: str) -> list[Story]:
    path = tmp_path / "own.yml"
    path.write_text(text, encoding="utf-8")
    return read(path, languages=LANGUAGES)


def test_a_story_is_read_in_each_of_its_languages(tmp_path: Path) -> None:
    found = stories(
        tmp_path,
        """
test_cases:
- test_case: hello
  locales: all
  steps:
  - user: {en: hi, es: hola, zh: 你好}
  - utter: utter_greet
""",
    )
    assert [story.locale for story in found] == ["en", "es", "zh"]
    assert [story.steps[0].value for story in found] == ["hi", "hola", "你好"]
    assert [step.line for step in found[0].steps] == [6, 7]
    assert found[0].at == BEGIN
    assert found[0].id == "own: hello [en]"


def test_yes_and_no_and_times_are_words(tmp_path: Path) -> None:
    (story,) = stories(
        tmp_path,
        """
test_cases:
- test_case: words
  steps:
  - user: no
  - user: yes
  - user: on
  - user: 12:30
  - user: 88
  - user: 2026-11-24
""",
    )
    assert [s.value for s in story.steps] == ["no", "yes", "on", "12:30", "88", "2026-11-24"]


def test_examples_fill_a_story_in_once_each(tmp_path: Path) -> None:
    found = stories(
        tmp_path,
        """
test_cases:
- test_case: rules
  examples:
  - {say: I want to die, level: high}
  - {locale: es, say: "quiero morirme: ya", level: high}
  steps:
  - user: "{say}"
  - risk: {level: "{level}"}
""",
    )
    assert [(story.name, story.locale) for story in found] == [
        ("rules #1", "en"),
        ("rules #2", "es"),
    ]
    assert found[1].steps[0].value == "quiero morirme: ya"


def test_files_of_rasa_run_as_they_are(tmp_path: Path) -> None:
    (story,) = stories(
        tmp_path,
        """
fixtures:
- premium:
  - membership: gold
  - points: 12
metadata:
- user_info: {language: English}
test_cases:
- test_case: booking
  fixtures: [premium]
  metadata: user_info
  steps:
  - user: Hi!
    metadata: user_info
    assertions:
    - bot_uttered: {utter_name: utter_greet, text_matches: Hello}
    - slot_was_set: [{name: day, value: monday}, {name: time}]
  - bot: Hello there.
  - slot_was_set:
    - membership: gold
    - points
  - slot_was_not_set:
    - day
""",
    )
    assert story.slots == {"membership": "gold", "points": 12}
    assert [step.verb for step in story.steps] == [
        "user", "utter", "says_one_of", "slot_was_set", "bot", "slot_was_set", "slot_was_not_set"
    ]  # fmt: skip
    assert story.steps[3].value == [{"day": "monday"}, "time"]


def test_short_forms_stand_for_long_ones(tmp_path: Path) -> None:
    (story,) = stories(
        tmp_path,
        """
test_cases:
- test_case: short
  steps:
  - risk: high
  - alert: 2
  - staff: claims
  - fault: {redis: down}
  - in_meantime:
    - user: hello
  - phrase: wants_to_die
    duplicate: true
""",
    )
    risk, alert, staff, fault, meantime, phrase = story.steps
    assert risk.value.level == "high"
    assert alert.value.count == 2
    assert staff.value.claims is True
    assert fault.value.redis is FaultState.DOWN
    assert [step.verb for step in meantime.value] == ["user"]
    assert phrase.value == Phrases.load("en").texts["wants_to_die"]
    assert phrase.options == {"duplicate": True}


@pytest.mark.parametrize(
    ("line", "number", "told"),
    [
        ("usr: hi", 4, "came usr"),
        ("user:", 4, "came nothing"),
        ("risk: huge", 4, "'none', 'concern', 'high' or 'imminent'; came huge"),
        ("advance: soon", 4, "a time such as 2s, 15min, 24h or 3d; came soon"),
        ("staff: sleeps", 4, "came sleeps"),
        ("staff: {says: hi, claims: true}", 4, "one of claims, says, hands_back, closes"),
        ("fault: {}", 4, "one of redis"),
        ("never: {patterns: ['(']}", 4, "a regular expression"),
        ("never: {numbers_not_of: Mexico}", 4, "came Mexico"),
        ("phrase: nothing_like_it", 4, "a phrase of locales/en/stories.yml"),
        ("user: {es: hola}", 4, "a text for en, too"),
        ("user: hi\n    loudly: true", 4, "nothing beside user; came loudly"),
        ("utter: Utter Greet", 4, "came Utter Greet"),
        ("hello", 4, "a step such as `user: hello`"),
    ],
)
def test_a_wrong_step_names_its_line_and_what_came(
    tmp_path: Path, line: str, number: int, told: str
) -> None:
    with pytest.raises(StoryError) as failure:
        stories(tmp_path, f"test_cases:\n- test_case: a\n  steps:\n  - {line}\n")
    assert f"own.yml:{number}: expected " in str(failure.value)
    assert told in str(failure.value)
    assert "expected expected" not in str(failure.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ":1: expected a mapping"),
        ("test_cases: []", "expected test_cases, a list"),
        ("test_cases:\n- steps: [{user: hi}]", ":2: expected test_case: its name"),
        ("test_cases:\n- test_case: a\n  stps: []", ":3: expected one of"),
        ("test_cases:\n- test_case: a\n  steps: []", ":3: expected steps, a list"),
        ("test_cases: [", "is not YAML"),
        ("test_cases:\n- {test_case: a, at: noon, steps: [{user: hi}]}", "a time such as"),
        ("test_cases:\n- {test_case: a, country: Spain, steps: [{user: hi}]}", "two capital"),
        ("test_cases:\n- {test_case: a, channel: fax, steps: [{user: hi}]}", "expected web"),
        ("test_cases:\n- {test_case: a, fixtures: [x], steps: [{user: hi}]}", "a fixture of"),
        (
            f"test_cases:\n{TWICE}\n{TWICE}",
            ":3: expected a name of its own",
        ),
    ],
)
def test_a_wrong_file_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(StoryError, match=r"own\.yml:\d+: ") as failure:
        stories(tmp_path, text)
    assert told in str(failure.value)


def test_paths_that_hold_nothing_are_told(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="no such file"):
        find([tmp_path / "none.yml"])
    with pytest.raises(StoryError, match="no stories in"):
        find([tmp_path])


def test_the_schema_takes_every_story_of_ours_and_nothing_else() -> None:
    validator = Draft202012Validator(schema())
    for path in find([Path("tests/stories")]):
        content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        assert content["test_cases"], path
    good = {"test_cases": [{"test_case": "a", "steps": [{"user": "hi"}, {"risk": "high"}]}]}
    assert not list(validator.iter_errors(good))
    wrong: list[Any] = [
        {"test_cases": [{"test_case": "a", "steps": [{"usr": "hi"}]}]},
        {"test_cases": [{"test_case": "a", "steps": []}]},
        {"cases": []},
    ]
    for each in wrong:
        assert list(validator.iter_errors(each))


def test_the_languages_share_their_phrases() -> None:
    names = {locale: set(Phrases.load(locale).texts) for locale in locales.available()}
    assert len({frozenset(each) for each in names.values()}) == 1
