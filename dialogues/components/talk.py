"""What is said in the middle of a talk: more of it, unless it is quite surely something else.

To the classifier "in the evening the flat is so quiet" is as strange as any sentence about a life,
and its best guess may be a question about medicine.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class TalkGoesOn(GraphComponent):
    """Gives a message the intent `intent` if one of `after` was the last action and no form waits.

    An intent with `confidence` or more stands, and those of `keep` always.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings, each of which config.yml replaces."""
        return {"after": [], "intent": "open_talk", "confidence": 0.65, "keep": []}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TalkGoesOn:
        """Return the component."""
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Return the messages, with the intent changed where the talk goes on."""
        if not tracker.active_loop_name and _last_action(tracker) in self._config["after"]:
            for message in messages:
                if not (message.get(TEXT) or "").startswith(INTENT_MESSAGE_PREFIX):
                    self._read(message)
        return messages

    def _read(self, message: Message) -> None:
        intent = message.get(INTENT) or {}
        sure = (intent.get("confidence") or 0.0) >= self._config["confidence"]
        if not sure and intent.get("name") not in self._config["keep"]:
            talk = {"name": self._config["intent"], "confidence": 1.0}
            message.set(INTENT, talk, add_to_output=True)


def _last_action(tracker: DialogueStateTracker) -> str | None:
    actions = (event for event in reversed(tracker.events) if isinstance(event, ActionExecuted))
    names = (action.action_name for action in actions)
    return next((name for name in names if name != ACTION_LISTEN_NAME), None)
