"""Words: from keys and arguments to bubbles and buttons in a language."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import locales
from bot.errors import ConfigurationError
from bot.model import Part, Utterance
from bot.render import REMEMBERED_KEYS, Renderer, load_pack
from tests.service import Languages

PACK = """locale: tt
name: Test
direction: ltr
default_country: US
long_date: EEEE, MMMM d
day_and_time: '{day}, {time}'
"""
TEXTS = """
one = One wording.
two_bubbles =
    First bubble.

    Second bubble.
three =
    .v1 = A
    .v2 = B
    .v3 = C
with_buttons =
    .v1 = Choose.
    .button_greet = Hello
    .button_help = Help
only_buttons =
    .button_greet = Hello
named = Hello, { $name }.
many = { $n ->
    [one] One day
   *[other] { $n } days
 }
plain = plain words
inside = { plain } and more
empty = { "" }
"""


@pytest.fixture
def renderer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Renderer:
    """Packs of the tests' own: the English calendar with a few texts."""
    folder = tmp_path / "tt"
    folder.mkdir()
    (folder / "pack.yml").write_text(PACK + "babel: en\n", encoding="utf-8")
    (folder / "texts.ftl").write_text(TEXTS, encoding="utf-8")
    monkeypatch.setattr(locales, "FOLDER", tmp_path)
    return Renderer([load_pack("tt")])


def say(
    renderer: Renderer, key: str, *, seed: str = "", choices: tuple[Any, ...] = (), **args: Any
) -> tuple[Part, ...]:
    parts, _ = renderer.say([Utterance(key=key, args=args, choices=choices)], "tt", seed=seed)
    return parts


def test_blank_line_begins_a_new_bubble(renderer: Renderer) -> None:
    assert [p.text for p in say(renderer, "two_bubbles")] == ["First bubble.", "Second bubble."]


def test_wordings_take_turns(renderer: Renderer) -> None:
    variants: Mapping[str, int] = {}
    said = []
    for _ in range(7):
        (part,), variants = renderer.say([Utterance(key="three")], "tt", variants=variants)
        said.append(part.text)
    assert set(said[:3]) == set(said[3:6]) == {"A", "B", "C"}
    assert all(one != other for one, other in pairwise(said))


def test_conversations_begin_differently(renderer: Renderer) -> None:
    begun = {say(renderer, "three", seed=f"conversation {n}")[0].text for n in range(40)}
    assert begun == {"A", "B", "C"}


def test_same_key_twice_in_a_reply_is_said_differently(renderer: Renderer) -> None:
    parts, _ = renderer.say([Utterance(key="three")] * 2, "tt")
    assert parts[0].text != parts[1].text


def test_memory_of_wordings_does_not_grow_without_end(renderer: Renderer) -> None:
    before = {f"key_{n}": 1 for n in range(500)}
    _, after = renderer.say([Utterance(key="three")], "tt", variants=before)
    assert len(after) == REMEMBERED_KEYS
    assert "three" in after


@pytest.mark.parametrize("remembered", [-5, 2, 99, 10**9])
def test_remembered_wording_that_is_gone_does_no_harm(renderer: Renderer, remembered: int) -> None:
    parts, _ = renderer.say([Utterance(key="three")], "tt", variants={"three": remembered})
    assert parts[0].text in "ABC"


def test_buttons_stand_behind_the_words(renderer: Renderer) -> None:
    choice = {"key": "named", "args": {"name": "Ana"}, "payload": "/x"}
    words, row = say(renderer, "with_buttons", choices=(choice,))
    assert words.text == "Choose."
    assert [(c.title, c.payload) for c in row.choices] == [
        ("Hello", "/greet"),
        ("Help", "/help"),
        ("Hello, Ana.", "/x"),
    ]
    assert [c.payload for c in renderer.buttons("with_buttons", "tt")] == ["/greet", "/help"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Ana", "Hello, Ana."),
        (3, "Hello, 3."),
        ({"$date": "2026-11-24"}, "Hello, Tuesday, November 24."),
        ({"$time": "2026-11-24T09:30:00+01:00"}, "Hello, 9:30\u202fAM."),
        ({"$datetime": "2026-11-24T09:30:00+01:00"}, "Hello, Tuesday, November 24, 9:30\u202fAM."),
        ({"$key": "plain"}, "Hello, plain words."),
        ("<b>{ $name }</b>\n\nx", None),
    ],
)
def test_arguments_are_written_by_locale(
    renderer: Renderer, value: object, written: str | None
) -> None:
    parts = say(renderer, "named", name=value)
    if written is None:
        assert "<b>{ $name }</b>" in parts[0].text, "an argument is text and nothing else"
    else:
        assert [part.text for part in parts] == [written]


def test_numbers_choose_their_form(renderer: Renderer) -> None:
    assert say(renderer, "many", n=1)[0].text == "One day"
    assert say(renderer, "many", n=2)[0].text == "2 days"


@given(name=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
@settings(max_examples=50, deadline=None)
def test_any_argument_is_only_text(languages: Languages, name: str) -> None:
    said = languages.renderer().text("es", "event_human_joined", name=name)
    assert name in said


@pytest.mark.parametrize(
    ("key", "args"),
    [
        ("nobody", {}),
        ("named", {}),
        ("only_buttons", {}),
        ("named", {"name": {"$what": "x"}}),
        ("named", {"name": {"$key": "nobody"}}),
    ],
)
def test_text_that_cannot_be_written_is_a_configuration_error(
    renderer: Renderer, key: str, args: dict[str, Any]
) -> None:
    with pytest.raises(ConfigurationError):
        say(renderer, key, **args)


def test_message_that_says_nothing_gives_no_bubble(renderer: Renderer) -> None:
    assert say(renderer, "empty") == ()


@pytest.mark.parametrize(
    ("code", "file", "content", "told"),
    [
        ("t1", "texts.ftl", "broken = { $", "texts.ftl"),
        ("t2", "texts.ftl", "= no key", "texts.ftl"),
        ("t3", "pack.yml", "locale: tt\n", "t3"),
        ("t4", "pack.yml", PACK + "babel: xx_YY\n", "t4"),
    ],
)
def test_pack_that_is_wrong_names_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, file: str, content: str, told: str
) -> None:
    folder = tmp_path / code
    folder.mkdir()
    (folder / "pack.yml").write_text(PACK + "babel: en\n", encoding="utf-8")
    (folder / file).write_text(content, encoding="utf-8")
    monkeypatch.setattr(locales, "FOLDER", tmp_path)
    with pytest.raises(ConfigurationError, match=told):
        load_pack(code)


def test_language_that_is_not_there_names_itself() -> None:
    with pytest.raises(ConfigurationError, match="xx"):
        load_pack("xx")


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en", "Tuesday, November 24"), ("es", "martes, 24 de noviembre"), ("zh", "11月24日")],
)
def test_dates_are_written_as_the_language_does(
    languages: Languages, locale: str, written: str
) -> None:
    said = languages.renderer().text(locale, "choice_date", date={"$date": "2026-11-24"})
    assert all(word in said.casefold() for word in written.casefold().split(", "))
