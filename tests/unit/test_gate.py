"""The gate: a written reply goes out reviewed, or the library's words go out in its place."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.gate import Gate
from bot.guards import Guards
from bot.model import Conversation, Utterance
from bot.store.audit import GATE, Act, Audit
from bot.store.redis import Store
from safety.verdict import Reason, Verdict
from tests.conftest import ManualClock

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
CONVERSATION = Conversation(id="one", locale="en", country="US", created_at=NOW, last_at=NOW)
DRAFT = Utterance(
    key="utter_draft", args={"draft": "Shall we talk?", "fallback": "companion_sadness"}
)


class Reviews:
    """A reviewer that says what a test wants."""

    def __init__(self, *rules: str) -> None:
        self.rules = rules
        self.read: list[tuple[str, str, str]] = []

    def review(self, text: str, *, locale: str, country: str, context: str) -> Verdict:
        self.read.append((text, country, context))
        return Verdict(reasons=tuple(Reason(rule) for rule in self.rules))


def gate(reviews: Reviews, store: Store, clock: ManualClock, counted: list[str]) -> Gate:
    guards = Guards(None, reviews)  # type: ignore[arg-type]
    welcome: Any = None  # the patient's country is known
    return Gate(guards=guards, welcome=welcome, audit=Audit(store, clock), count=counted.append)


async def test_a_draft_that_passes_goes_out_without_its_fallback(
    store: Store, clock: ManualClock
) -> None:
    reviews = Reviews()
    counted: list[str] = []
    passed = await gate(reviews, store, clock, counted).passed([DRAFT], CONVERSATION, "I am sad")
    assert passed == [Utterance(key="utter_draft", args={"draft": "Shall we talk?"})]
    assert reviews.read == [("Shall we talk?", "US", "I am sad")]
    assert counted == []


async def test_a_blocked_draft_gives_way_and_staff_read_why(
    store: Store, clock: ManualClock
) -> None:
    counted: list[str] = []
    blocking = gate(Reviews("diagnosis", "blame", "blame"), store, clock, counted)
    passed = await blocking.passed([DRAFT], CONVERSATION, "I am sad")
    assert passed == [Utterance(key="companion_sadness")]
    assert counted == ["diagnosis", "blame"]
    (line,) = await Audit(store, clock).read()
    assert (line.staff, line.act, line.conversation) == (GATE, Act.BLOCK_DRAFT, "one")
    assert line.detail == "diagnosis,blame"


async def test_a_blocked_draft_gives_way_also_while_the_store_is_away(
    clock: ManualClock,
) -> None:
    away = Store("redis://127.0.0.1:1/0")
    passed = await gate(Reviews("blame"), away, clock, []).passed([DRAFT], CONVERSATION, "")
    assert passed == [Utterance(key="companion_sadness")]
    await away.close()


async def test_texts_of_the_packs_are_not_read_again(store: Store, clock: ManualClock) -> None:
    reviews = Reviews("blame")
    said = [Utterance(key="utter_greet"), Utterance(key="utter_booked", args={"reason": "x"})]
    assert await gate(reviews, store, clock, []).passed(said, CONVERSATION, "hi") == said
    assert reviews.read == []


@pytest.mark.parametrize("fallback", [None, 7, {}])
async def test_a_draft_without_a_fallback_gives_way_to_the_neutral_words(
    store: Store, clock: ManualClock, fallback: Any
) -> None:
    draft = Utterance(key="utter_draft", args={"draft": "x", "fallback": fallback})
    passed = await gate(Reviews("blame"), store, clock, []).passed([draft], CONVERSATION, "")
    assert passed == [Utterance(key="companion_neutral")]
