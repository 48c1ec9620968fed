"""The curated library answers open talk by its topic."""

from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker

from actions.companion import Companion
from actions.llm.curated import CuratedLibrary
from actions.topics import topic
from bot.settings import Clinic
from tests.conftest import ManualClock


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "I feel so lonely", "loneliness"),
        ("en", "I’M SO LONELY", "loneliness"),
        ("en", "I'm not sad, just lonely", "loneliness"),
        ("en", "I am not lonely", ""),
        ("en", "the weather is nothing special", ""),
        ("es", "me siento muy solo", "loneliness"),
        ("zh", "我好孤独", "loneliness"),
        ("zh", "我不焦虑，就是睡不着", "sleep"),
        ("zh", "", ""),
    ],
)
def test_the_topic_is_recognised_and_a_negated_one_is_not(
    locale: str, text: str, expected: str
) -> None:
    assert topic(text, locale) == expected


async def answer(text: str, locale: str) -> list[dict[str, Any]]:
    dispatcher = CollectingDispatcher()
    message = {"text": text, "entities": [], "metadata": {"locale": locale}}
    tracker = Tracker("c", {}, message, [], False, None, {}, None)
    await Companion(CuratedLibrary(), Clinic(), ManualClock()).run(dispatcher, tracker, {})
    messages: list[dict[str, Any]] = dispatcher.messages
    return messages


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("I cannot sleep at night", "companion_sleep"),
        ("qwertz", "companion_neutral"),
        ("", "companion_neutral"),
        ("/open_talk", "companion_neutral"),
        ("\ud800 \x00 🙂", "companion_neutral"),
        ("a" * 100_000, "companion_neutral"),
    ],
)
async def test_open_talk_is_answered_by_the_topics_key_or_the_neutral_one(
    text: str, key: str
) -> None:
    (message,) = await answer(text, "en")
    assert message["response"] == key
    assert message["text"] is None
