"""What these tests look at again and again."""

import time
from collections import Counter
from collections.abc import Awaitable, Iterator, Sequence
from contextlib import contextmanager

from bot.model import Entry, Source
from bot.store.redis import Store
from bot.store.transcript import Transcript
from tests.system.patient import Patient, Reply

CRISIS_SECONDS = 1.0
"""Promise P3."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail unless what is done in here takes less than so many seconds."""
    began = time.monotonic()
    yield
    took = time.monotonic() - began
    assert took < seconds, f"took {took:.2f} s, expected less than {seconds} s"


async def in_time(reply: Awaitable[Reply]) -> Reply:
    """Return a crisis reply, which must come within a second."""
    with within(CRISIS_SECONDS):
        found = await reply
    assert found.source == "crisis"
    return found


async def writes(page: Patient, text: str) -> Reply:
    """Send something and return its reply, without a look into the store."""
    return await page.answer(await page.write(text))


async def entries(store: Store, page: Patient) -> list[Entry]:
    return await Transcript(store).read(page.conversation)


def words(transcript: Sequence[Entry]) -> list[str]:
    """Return what the patient wrote."""
    return [e.parts[0].text for e in transcript if e.source is Source.PATIENT]


def answers(transcript: Sequence[Entry]) -> Counter[str]:
    """Count the replies to each message of the patient."""
    return Counter(entry.in_reply_to for entry in transcript if entry.in_reply_to)


def assert_each_answered_once(transcript: Sequence[Entry]) -> None:
    """Every message of the patient is there once, and so is its answer."""
    sent = [entry.message_id for entry in transcript if entry.source is Source.PATIENT]
    assert len(set(sent)) == len(sent), "a message is in the transcript twice"
    counted = answers(transcript)
    assert {message: counted[message] for message in sent} == dict.fromkeys(sent, 1)


def assert_nothing_shown_twice(page: Patient) -> None:
    shown = Counter(page.entries)
    assert [each for each, times in shown.items() if times > 1] == []
    answered = Counter(f["in_reply_to"] for f in page.of_type("reply") if f["in_reply_to"])
    assert [each for each, times in answered.items() if times > 1] == []
