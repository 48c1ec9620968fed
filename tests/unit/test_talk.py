"""The stages of a talk: what fits next, from what the record of the talk tells."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.talk import HELPS, SKILLS, Memory, answer, goodbye, remember, skill_in
from actions.topics import HOPE, name_in, topics

LOCALES = ("en", "es", "zh")


def user(text: str) -> dict[str, Any]:
    return {"event": "user", "text": text}


def bot(key: str, **args: Any) -> dict[str, Any]:
    return {"event": "bot", "data": {"custom": {"key": key, "args": args}}}


def talked(*lines: str, locale: str = "en") -> list[dict[str, Any]]:
    """Return the events of a talk in which each line was answered."""
    events: list[dict[str, Any]] = [{"event": "session_started"}]
    for line in lines:
        reply = answer(line, locale, remember(events, locale))
        events += [user(line), bot(reply.key, **reply.args)]
    return events


def keys(events: list[dict[str, Any]]) -> list[str]:
    return [each["data"]["custom"]["key"] for each in events if each["event"] == "bot"]


def test_a_topic_is_met_followed_left_and_met_again() -> None:
    events = talked("so lonely", "no money either", "lonely, as I said")
    assert keys(events) == [
        *("companion_loneliness", "companion_money", "companion_back"),
    ]
    assert remember(events, "en").topics[-1] == "loneliness"


def test_an_exercise_is_offered_every_fourth_turn_then_less_often_and_never_twice() -> None:
    events = talked(*["so lonely"] * 30)
    said = keys(events)
    assert [at for at, key in enumerate(said) if key == "companion_offer_skill"] == [3, 10]
    offered = [e["data"]["custom"]["args"].get("skill") for e in events if e["event"] == "bot"]
    assert [each["$key"] for each in offered if each] == [
        "skill_name_activation",
        "skill_name_self_kindness",
    ]


def test_no_key_comes_twice_in_a_row_in_a_long_talk() -> None:
    said = keys(talked("so lonely", *["and then", "so lonely"] * 10))
    assert [a for a, b in pairwise(said) if a == b] == []


def test_better_is_heard_as_better_only_after_something_hard() -> None:
    assert answer("I feel better", "en", Memory()).key == f"companion_{HOPE}"
    assert keys(talked("so lonely", "I feel better"))[-1] == "companion_better"


def test_stuck_twice_brings_an_exercise_if_one_is_left() -> None:
    assert keys(talked("so lonely", "nothing helps", "I don't know"))[1:] == [
        *("companion_stuck", "companion_offer_skill"),
    ]
    assert keys(talked("nothing helps", "I don't know")) == ["companion_stuck"] * 2


def test_a_name_is_kept_for_the_goodbye_and_a_topic_where_there_is_none() -> None:
    named = remember(talked("my name is carla", "so lonely"), "en")
    assert goodbye(named).args == {"name": "Carla"}
    topical = remember(talked("so lonely"), "en")
    assert goodbye(topical).args == {"topic": {"$key": "topic_loneliness"}}
    assert goodbye(Memory()).key == "utter_goodbye"


def test_what_was_said_in_an_earlier_session_is_over() -> None:
    events = [*talked("so lonely"), {"event": "session_started"}]
    assert remember(events, "en") == Memory()


def test_a_draft_counts_as_what_would_have_been_said() -> None:
    fallback = {"key": "companion_deeper_topic", "args": {"topic": {"$key": "topic_sleep"}}}
    memory = remember([user("x"), bot("utter_draft", draft="…", fallback=fallback)], "en")
    assert (memory.last, memory.topics) == ("companion_deeper_topic", ("sleep",))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_topic_but_hope_has_exercises_that_there_are(locale: str) -> None:
    assert HELPS.keys() == topics(locale) - {HOPE}
    assert {skill for each in HELPS.values() for skill in each} <= SKILLS.keys()


@pytest.mark.parametrize(
    ("locale", "text", "skill"),
    [
        ("en", "a breathing exercise please", "breathing"),
        ("en", "the five senses thing", "grounding"),
        ("es", "un ejercicio de respiración", "breathing"),
        ("es", "algo para dormir", "sleep_habits"),
        ("zh", "做个呼吸练习", "breathing"),
        ("zh", "54321那个练习", "grounding"),
        ("en", "give me an exercise", ""),
        ("es", "dame un ejercicio", ""),
        ("zh", "我想做个练习", ""),
    ],
)
def test_an_exercise_is_known_by_its_words(locale: str, text: str, skill: str) -> None:
    assert skill_in(text, locale) == skill


@pytest.mark.parametrize(
    ("locale", "text", "name"),
    [
        ("en", "hi, my name is maria", "Maria"),
        ("es", "me llamo Ana", "Ana"),
        ("zh", "我叫小明", "小明"),
        ("en", "my name is not important", ""),
        ("es", "me llamo la atención", ""),
        ("zh", "我叫他别走", ""),
    ],
)
def test_a_name_is_what_somebody_gives_as_their_own(locale: str, text: str, name: str) -> None:
    assert name_in(text, locale) == name


@given(st.lists(st.text(max_size=30), max_size=12), st.sampled_from(LOCALES))
def test_any_talk_is_answered(lines: list[str], locale: str) -> None:
    assert all(keys(talked(*lines, locale=locale)))
