"""Greetings, goodbyes, yes and no are short; a long message that looks like one is open talk.

"The children hear all of it" has little that the classifier knows, and was taken for a goodbye:
worse than no answer.
"""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

HAN = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[^\W\u3400-\u9fff]+")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ShortIntents(GraphComponent):
    """Gives a message of `intents` with more than `words` (a Chinese character is half a one) the
    intent `otherwise`, unless a form waits for an answer."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings, each of which config.yml replaces."""
        return {"intents": [], "words": 5, "otherwise": "open_talk"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ShortIntents:
        """Return the component."""
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Return the messages, long ones of a short intent as open talk."""
        for message in messages:
            text = message.get(TEXT) or ""
            if tracker.active_loop_name or text.startswith(INTENT_MESSAGE_PREFIX):
                continue
            named = (message.get(INTENT) or {}).get("name")
            if named in self._config["intents"] and length(text) > self._config["words"]:
                other = {"name": self._config["otherwise"], "confidence": 1.0}
                message.set(INTENT, other, add_to_output=True)
        return messages


def length(text: str) -> float:
    """Return how many words a text has; a Chinese character is half a word."""
    return len(WORD.findall(text)) + len(HAN.findall(text)) / 2
