"""Words and buttons that work without the dialogue manager."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.commands import Commands, arguments
from bot.model import Message
from tests.conftest import ManualClock
from tests.service import Languages


@pytest.fixture
def commands(languages: Languages) -> Commands:
    return languages.commands


def typed(text: str) -> Message:
    return Message(conversation="c", id="m", text=text, received_at=ManualClock().now())


def pressed(payload: str) -> Message:
    return Message(conversation="c", id="m", payload=payload, received_at=ManualClock().now())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("human", "/talk_to_human"),
        ("HUMAN!!", "/talk_to_human"),
        ("  ｈｕｍａｎ  ", "/talk_to_human"),
        ("/human", "/talk_to_human"),
        ("persona", "/talk_to_human"),
        ("quiero hablar con una persona", "/talk_to_human"),
        ("人工", "/talk_to_human"),
        ("help", "/help"),
        ("ayuda", "/help"),
        ("帮助", "/help"),
        ("stop", "/stop"),
        ("para", "/stop"),
        ("停止", "/stop"),
    ],
)
def test_command_is_understood_in_every_language(
    commands: Commands, text: str, intent: str
) -> None:
    assert commands.command(typed(text)) == intent
    assert commands.wants_human(typed(text)) == (intent == "/talk_to_human")


@pytest.mark.parametrize(
    "text", ["", "I am only human", "help my sister with her bill", "the bus stop", "restart"]
)
def test_word_inside_a_sentence_is_no_command(commands: Commands, text: str) -> None:
    assert commands.command(typed(text)) == ""
    assert not commands.wants_human(typed(text))


def test_button_is_no_typed_command(commands: Commands) -> None:
    assert commands.command(pressed("/talk_to_human")) == ""
    assert commands.wants_human(pressed("/talk_to_human"))


@pytest.mark.parametrize(
    ("text", "locale"),
    [("español", "es"), ("Español.", "es"), ("English please", "en"), ("中文", "zh")],
)
def test_language_is_asked_for_by_its_name(commands: Commands, text: str, locale: str) -> None:
    assert commands.language(typed(text)) == locale


@pytest.mark.parametrize("text", ["", "my English teacher", "I live in Spain", "hola"])
def test_language_in_a_sentence_is_no_wish(commands: Commands, text: str) -> None:
    assert commands.language(typed(text)) is None


@pytest.mark.parametrize(
    ("payload", "locale"),
    [
        ('/change_language{"language":"es"}', "es"),
        ('/change_language{"language": "zh"}', "zh"),
        ('/change_language{"language":"xx"}', None),
        ('/change_language{"language":null}', None),
        ('/change_language{"language":["es"]}', None),
        ('/change_language{"language":{"a":1}}', None),
        ("/change_language{}", None),
        ("/change_language{", None),
        ("/change_language", None),
        ('/greet{"language":"es"}', None),
    ],
)
def test_language_is_chosen_by_its_button(
    commands: Commands, payload: str, locale: str | None
) -> None:
    assert commands.language(pressed(payload)) == locale


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        ("/greet", {}),
        ('/crisis{"answer":"yes"}', {"answer": "yes"}),
        ("/crisis{", {}),
        ("/crisis{[1]}", {}),
        ('/x{"a":{"b":1}}', {"a": {"b": 1}}),
    ],
)
def test_arguments_of_a_button_are_read(payload: str, found: dict[str, Any]) -> None:
    assert arguments(payload) == found


@given(text=st.text(st.characters(), max_size=50))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_without_failing(languages: Languages, text: str) -> None:
    assert languages.commands.command(typed(text)) in {"", "/talk_to_human", "/help", "/stop"}
    assert languages.commands.language(pressed(text)) in {None, "en", "es", "zh"}
    assert isinstance(arguments(text), dict)
