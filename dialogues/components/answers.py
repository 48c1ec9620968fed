"""Answer or interruption: what a message is while a form waits for an answer.

An intent classifier knows no forms: to it "tomorrow afternoon" is a wish to book and "morning" a
greeting. So while a question is open, a message is the answer to it, unless it is quite surely one
of the interruptions that config.yml lists for that question.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

LOCALES = Path(__file__).parents[2] / "locales"
TIME_WORDS = ("weekday", "relative", "part")
"""The tables of `locales/*/dates.yml` that name a day or a part of one."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FormAnswers(GraphComponent):
    """Gives every message that answers a form's question the intent `answer`.

    `questions` maps the slot that is asked for to what differs from `default`: the `interruptions`
    (intents), the `confidence` that one needs, and `replies`, intents that answer and keep their
    name, such as a yes. A message that holds a number, a day or a part of one needs
    `confidence_with_time`, and if it is one of `never_with_time` it always is an answer.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings, each of which config.yml replaces."""
        return {
            "answer": "inform",
            "confidence_with_time": 0.8,
            "never_with_time": [],
            "questions": {"default": {"confidence": 0.5, "interruptions": [], "replies": []}},
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FormAnswers:
        """Return the component, with the time words of all languages."""
        return cls(config, time_words(LOCALES.glob("*/dates.yml")))

    def __init__(self, config: dict[str, Any], time: re.Pattern[str]) -> None:
        self._config = config
        self._time = time

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Return the messages, with the intent changed where they answer the open question."""
        asked = tracker.get_slot(REQUESTED_SLOT) if tracker.active_loop_name else None
        for message in messages:
            text = message.get(TEXT) or ""
            if asked and not text.startswith(INTENT_MESSAGE_PREFIX):
                self._read(message, text, asked)
        return messages

    def _read(self, message: Message, text: str, asked: str) -> None:
        intent = message.get(INTENT) or {}
        if intent.get("name") in self._question(asked)["replies"]:
            return
        if not self.interrupts(intent.get("name"), intent.get("confidence") or 0.0, text, asked):
            answer = {"name": self._config["answer"], "confidence": 1.0}
            message.set(INTENT, answer, add_to_output=True)

    def interrupts(self, intent: str | None, confidence: float, text: str, asked: str) -> bool:
        """Whether a message interrupts the question for the slot `asked` instead of answering."""
        question = self._question(asked)
        if intent not in question["interruptions"]:
            return False
        if self._time.search(fold(text)) is None:
            return bool(confidence >= question["confidence"])
        sure = confidence >= self._config["confidence_with_time"]
        return sure and intent not in self._config["never_with_time"]

    def _question(self, asked: str) -> dict[str, Any]:
        questions = self._config["questions"]
        return {**questions["default"], **questions.get(asked, {})}


def time_words(files: Iterable[Path]) -> re.Pattern[str]:
    """Return a pattern for a number, or a word for a day or a part of one, on folded text."""
    tables = (yaml.safe_load(path.read_text(encoding="utf-8"))["words"] for path in files)
    groups = (table.get(name, {}).values() for table in tables for name in TIME_WORDS)
    words = {fold(str(word)) for group in groups for entry in group for word in entry}
    ascii_words = sorted(word for word in words if word.isascii())
    others = sorted(word for word in words if not word.isascii() and len(word) > 1)
    return re.compile(rf"\d|\b(?:{_any(ascii_words)})\b|{_any(others)}")


def fold(text: str) -> str:
    """Return `text` in lower case, full-width forms made plain, without accents."""
    marks = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in marks if not unicodedata.combining(c))


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"
