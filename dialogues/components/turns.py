"""One turn, read from a tracker's events: was every part there, and what is to be said."""

from collections.abc import Iterable, Sequence
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    Event,
    LoopInterrupted,
    UserUttered,
)

OF_THE_NEXT_ACTION = (
    ActionExecutionRejected,
    DefinePrevUserUtteredFeaturization,
    LoopInterrupted,
)
"""Written before the next action is, so no sign of life of the one before."""


class TurnFailed(Exception):
    """A turn without a whole answer. `code` is for machines, `part` names who failed."""

    def __init__(self, code: str, part: str = "") -> None:
        super().__init__(code, part)
        self.code = code
        self.part = part


def latest(events: Iterable[Event]) -> list[Event]:
    """Return the last patient's message and everything after it; empty if there is none."""
    turn: list[Event] = []
    for event in events:
        if isinstance(event, UserUttered):
            turn = [event]
        elif turn:
            turn.append(event)
    return turn


def check(turn: Sequence[Event]) -> None:
    """Raise TurnFailed if an action of the turn left nothing, or nothing is to be said.

    Rasa goes on when an action's server is down, late or answers nonsense, and then only the
    missing events tell. Every action of ours leaves at least one.
    """
    silent = ""
    for event in turn:
        if isinstance(event, ActionExecuted):
            if silent:
                break
            silent = "" if event.action_name == ACTION_LISTEN_NAME else event.action_name or "?"
        elif not isinstance(event, OF_THE_NEXT_ACTION):
            silent = ""
    if silent:
        raise TurnFailed("action_failed", silent)
    if turn and not replies(turn):
        raise TurnFailed("no_reply")


def replies(turn: Iterable[Event]) -> list[dict[str, Any]]:
    """Return what the turn says: a mapping with key, args, choices and effect for each."""
    return [event.data["custom"] for event in turn if _is_keyed(event)]


def _is_keyed(event: Event) -> bool:
    return isinstance(event, BotUttered) and bool((event.data.get("custom") or {}).get("key"))
