"""The curated library answers open talk by its topic."""

from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Tracker

from actions.companion import Companion
from actions.llm import Prompt
from actions.topics import topic
from bot.errors import ModelUnavailable
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


class Scripted:
    """A model that answers what it was given, or is away."""

    def __init__(self, answer: str = "", *, away: bool = False) -> None:
        self.prompts: list[Prompt] = []
        self._answer = answer
        self._away = away

    async def reply(self, prompt: Prompt) -> str:
        self.prompts.append(prompt)
        if self._away:
            raise ModelUnavailable("timeout")
        return self._answer

    async def close(self) -> None:
        """There is nothing to let go of."""


async def answer(text: str, locale: str, model: Scripted | None = None) -> list[dict[str, Any]]:
    dispatcher = CollectingDispatcher()
    message = {"text": text, "entities": [], "metadata": {"locale": locale}}
    events = [{"event": "user", "text": text}]
    tracker = Tracker("c", {}, message, events, False, None, {}, None)
    companion = Companion(model, Clinic(), ManualClock())
    await companion.run(dispatcher, tracker, {})
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


async def test_a_models_draft_brings_the_librarys_words_along() -> None:
    model = Scripted("Long nights are tiring. What keeps you awake?")
    (message,) = await answer("I cannot sleep at night", "en", model)
    assert message["response"] == "utter_draft"
    assert message["draft"] == "Long nights are tiring. What keeps you awake?"
    assert message["fallback"] == {"key": "companion_sleep", "args": {}, "choices": []}
    (prompt,) = model.prompts
    assert "I cannot sleep at night" in prompt.messages[-1].content


async def test_the_library_answers_where_the_model_does_not() -> None:
    (message,) = await answer("I cannot sleep at night", "en", Scripted(away=True))
    assert message["response"] == "companion_sleep"


async def test_a_button_needs_no_model() -> None:
    model = Scripted("x")
    (message,) = await answer("/open_talk", "en", model)
    assert message["response"] == "companion_neutral"
    assert model.prompts == []
