"""Words and buttons that are understood without the dialogue manager."""

import json
from collections.abc import Mapping
from typing import Any

from bot.model import Message
from safety.answers import Answers, Command, fold

INTENTS = {
    Command.HUMAN: "/talk_to_human",
    Command.HELP: "/help",
    Command.STOP: "/stop",
}


class Commands:
    """Reads "human", "help", "stop" and requests for a language, typed or pressed."""

    def __init__(self, words: Mapping[str, Mapping[str, Any]]) -> None:
        self._answers = Answers(*words.values())
        self._languages = {
            fold(form): code
            for pack in words.values()
            for code, forms in pack["language"].items()
            for form in forms
            if code in words
        }
        self._codes = frozenset(words)

    def command(self, message: Message) -> str:
        """Return the intent that a typed command stands for, "" if it is none."""
        found = self._answers.command(message.text.removeprefix("/")) if message.text else None
        return INTENTS[found] if found else ""

    def wants_human(self, message: Message) -> bool:
        human = INTENTS[Command.HUMAN]
        return message.payload == human or self.command(message) == human

    def language(self, message: Message) -> str | None:
        """Return the language that a message, as a whole, asks for."""
        if message.payload.startswith("/change_language{"):
            code = arguments(message.payload).get("language")
            return code if isinstance(code, str) and code in self._codes else None
        return self._languages.get(fold(message.text)) if message.text else None


def arguments(payload: str) -> dict[str, Any]:
    """Return the arguments of a button's payload such as `/crisis{"answer":"yes"}`."""
    _, brace, rest = payload.partition("{")
    try:
        found = json.loads(brace + rest) if brace else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
