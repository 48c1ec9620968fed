"""Noticing in which of our languages somebody writes: sure, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language import LanguageNotice
from tests.service import Languages


@pytest.mark.parametrize(
    ("text", "current", "noticed"),
    [
        ("Hola, quiero pedir una cita para el martes", "en", "es"),
        ("necesito hablar con alguien", "en", "es"),
        ("我想预约下周的医生", "en", "zh"),
        ("你好", "es", "zh"),
        ("Hello, I would like to see a doctor", "es", "en"),
        ("i need help please", "zh", "en"),
    ],
)
def test_clear_message_in_another_language_is_noticed(
    languages: Languages, text: str, current: str, noticed: str
) -> None:
    assert languages.notice.other(text, current) == noticed


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ("Hello, I would like to see a doctor", "en"),
        ("Hola, quiero pedir una cita", "es"),
        ("我想预约", "zh"),
        ("ok", "es"),
        ("ok", "zh"),
        ("no", "en"),
        ("no", "es"),
        ("María García", "en"),
        ("ibuprofen", "es"),
        ("haha", "es"),
        ("👍", "en"),
        ("", "en"),
        ("   ", "zh"),
        ("12:30", "zh"),
        ("2026-11-24", "en"),
        ("\x00\ud800", "en"),
        ("well \ud83d", "en"),
        ("https://example.org/una/cita", "en"),
        ("kms", "es"),
    ],
)
def test_unclear_message_changes_nothing(languages: Languages, text: str, current: str) -> None:
    assert languages.notice.other(text, current) is None


@given(text=st.text(st.characters(), max_size=60), current=st.sampled_from(["en", "es", "zh"]))
@settings(max_examples=100, deadline=None)
def test_any_text_is_one_of_the_other_languages_or_none(
    languages: Languages, text: str, current: str
) -> None:
    assert languages.notice.other(text, current) in {None, "en", "es", "zh"} - {current}


def test_clinic_with_one_language_never_switches() -> None:
    assert LanguageNotice(["en"]).other("quiero pedir una cita para el martes", "en") is None
