"""The folded copy: what it evens out, what it keeps, and the way back to the original."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.normalize import fold, plain


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("KILL", "kill"),
        ("ｋｉｌｌ", "kill"),
        ("𝓴𝓲𝓵𝓵", "kill"),
        ("ⓚⓘⓛⓛ", "kill"),
        ("🅺🅸🅻🅻", "kill"),
        ("ᴋɪʟʟ", "kill"),
        ("кill", "kill"),
        ("mуsеlf", "myself"),
        ("k\u0336i\u0336l\u0336l\u0336", "kill"),
        ("ḱíĺĺ", "kill"),
        ("niño", "nino"),
        ("don’t", "don't"),
        ("don`t", "don't"),
        ("k\u200bi\u00adl\ufeffl", "kill"),
        ("自杀", "自杀"),
    ],
)
def test_disguises_fold_to_the_same_plain_text(written: str, folded: str) -> None:
    assert plain(written) == folded


def test_words_of_another_script_are_not_turned_into_latin() -> None:
    assert plain("Я хочу умереть") == "я хочу умереть"


def test_joiners_between_persian_letters_survive_and_others_go() -> None:
    assert plain("می‌خواهم") == "می‌خواهم"
    assert plain("ki\u200cll") == "kill"


def test_vowel_signs_of_hindi_survive() -> None:
    assert plain("किताब") == "किताब"


def test_spans_count_code_points_of_the_original() -> None:
    text = "😭😭 I want to k\u200bill"
    folded = fold(text)
    at = folded.text.index("kill")
    start, end = folded.span(at, at + 4)
    assert text[start:end] == "k\u200bill"


def test_a_span_takes_the_accents_that_follow_with_it() -> None:
    folded = fold("die\u0301 now")
    assert folded.span(0, 3) == (0, 4)


def test_a_character_that_becomes_several_maps_back_to_one() -> None:
    folded = fold("aﬃb")
    assert folded.text == "affib"
    assert folded.span(1, 4) == (1, 2)


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "\udfff\ud800", "\u200b", "\U0010ffff"])
def test_broken_text_does_not_crash(text: str) -> None:
    assert plain(text) == ""


@given(st.text(st.characters(), max_size=200))
def test_every_folded_character_has_its_place_in_the_original(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    spans = zip(folded.starts, folded.ends, strict=True)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(max_size=100))
def test_folding_the_folded_text_changes_nothing_in_latin(text: str) -> None:
    latin = "".join(c for c in plain(text) if c.isascii())
    assert plain(latin) == latin


def test_a_hundred_thousand_characters_are_folded_without_hanging() -> None:
    before = time.process_time()
    fold("I don’t wаnt tо 😭 " * 6000)
    assert time.process_time() - before < 2
