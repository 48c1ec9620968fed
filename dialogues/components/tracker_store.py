"""Where dialogues live between two messages: in Redis, the current session only, for 30 days."""

from collections.abc import Iterable, Sequence
from typing import Any

import redis.asyncio
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.conversation import Dialogue
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from components import codec, turns

PREFIX = "rasa:"
EXPIRY = 30 * 24 * 3600
"""Seconds that a dialogue is kept after its last message."""
TIMEOUT = 2.0
"""Seconds that Redis has to connect and to answer; the whole turn has 11."""
MOST_TURNS = 12
"""A longer session is cut: Rasa replays all of it for each action (+1 ms a turn), and sends it …"""
KEPT_TURNS = 4
"""… to this many turns; the rules look back over two."""


class BesideTrackerStore(TrackerStore):
    """Keeps trackers in Redis without ever blocking the event loop.

    A turn in which a part was down is not saved: `save` raises TurnFailed, the dialogue stays
    where it was, and the same message can be sent again.
    """

    def __init__(
        self,
        domain: Domain | None,
        host: str,
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        """`host` is the Redis URL (Rasa passes the `url` of endpoints.yml under this name)."""
        super().__init__(domain, event_broker, **kwargs)
        self._redis = redis.asyncio.Redis.from_url(
            host,
            socket_timeout=TIMEOUT,
            socket_connect_timeout=TIMEOUT,
            # After Redis came back every idle connection fails once.
            retry=Retry(NoBackoff(), 1),
            retry_on_error=[redis.ConnectionError],
        )

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Replace what is kept of the dialogue; raises TurnFailed and redis.RedisError."""
        turns.check(turns.latest(tracker.events))
        events = shortened(last_session(list(tracker.events)), self.domain)
        record = Dialogue(tracker.sender_id, events).as_dict()
        await self._redis.set(PREFIX + tracker.sender_id, codec.seal(record), ex=EXPIRY)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the dialogue, or None if there is none; raises redis.RedisError."""
        sealed = await self._redis.get(PREFIX + sender_id)
        if sealed is None:
            return None
        tracker = self.init_tracker(sender_id)
        tracker.recreate_from_dialogue(Dialogue.from_parameters(codec.unseal(sealed)))
        return tracker

    async def keys(self) -> Iterable[str]:
        """Return the conversation ids of all dialogues that are kept."""
        return [
            key.decode().removeprefix(PREFIX) async for key in self._redis.scan_iter(PREFIX + "*")
        ]


def honest(store: TrackerStore) -> TrackerStore:
    """Return the store that Rasa's fail-safe wraps.

    The wrapper turns every failure into an answer: an unreadable dialogue becomes a new one, an
    unsaved one lives on in memory. A patient would be answered out of a wrong memory.
    """
    return store._tracker_store if isinstance(store, FailSafeTrackerStore) else store


def last_session(events: Sequence[Event]) -> Sequence[Event]:
    """Return the events since the last session start, the start included."""
    starts = (i for i in range(len(events) - 1, -1, -1) if _starts_session(events[i]))
    return events[next(starts, 0) :]


def shortened(events: Sequence[Event], domain: Domain) -> Sequence[Event]:
    """Return the last turns of a long session, behind the slots and the form they began with."""
    messages = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(messages) <= MOST_TURNS:
        return events
    cut = messages[-KEPT_TURNS]
    return [*_summary(events[:cut], domain), *events[cut:]]


def _summary(events: Sequence[Event], domain: Domain) -> list[Event]:
    before = DialogueStateTracker.from_events("", events, domain.slots)
    slots = [SlotSet(n, value) for n, value in before.current_slot_values().items() if value]
    return [
        ActionExecuted(ACTION_SESSION_START_NAME),
        SessionStarted(),
        *slots,
        ActiveLoop(before.active_loop_name),
        ActionExecuted(ACTION_LISTEN_NAME),
    ]


def _starts_session(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name == ACTION_SESSION_START_NAME
