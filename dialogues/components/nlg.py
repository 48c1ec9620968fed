"""Replies without words: every response is its key and what the locale packs need to write it."""

import copy
from typing import Any

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

OF_THE_REPLY = ("choices", "effect")
OF_RASA = ("domain_responses", "text", "buttons", "elements", "custom", "template", "image")
OF_THE_SDK = ("attachment", "response")
NOT_ARGUMENTS = frozenset((*OF_THE_REPLY, *OF_RASA, *OF_THE_SDK))
"""What Rasa and its SDK add to the arguments of an utterance, and what is not one of them."""


class KeyOnlyNLG(NaturalLanguageGenerator):
    """Turns a response into `{"custom": {"key", "args", "choices", "effect"}}`.

    The caller's arguments come over what the domain has under `custom` of that response. A text
    of the domain such as `$language` stands for the message's entity of that name.
    """

    def __init__(
        self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None
    ) -> None:
        """Take what Rasa hands to every generator; neither is needed."""

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """Return the response `utter_action` for the message that `tracker` saw last."""
        fixed = _filled(_fixed(kwargs.get("domain_responses"), utter_action), tracker)
        arguments = {name: value for name, value in kwargs.items() if name not in NOT_ARGUMENTS}
        reply = {
            "key": utter_action,
            "args": {**fixed.get("args", {}), **arguments},
            "choices": kwargs.get("choices") or fixed.get("choices") or [],
            "effect": kwargs.get("effect") or fixed.get("effect") or {},
        }
        return {"custom": reply}


def _fixed(responses: dict[str, list[dict[str, Any]]] | None, key: str) -> dict[str, Any]:
    variants = (responses or {}).get(key) or [{}]
    return copy.deepcopy(variants[0].get("custom") or {})


def _filled(value: Any, tracker: DialogueStateTracker) -> Any:
    if isinstance(value, dict):
        return {name: _filled(item, tracker) for name, item in value.items()}
    if isinstance(value, str) and value.startswith("$"):
        return next(tracker.get_latest_entity_values(value[1:]), None)
    return value
