"""What a reply must not hold: found in its words, its keys and its card."""

from typing import Any

import pytest

from bot.stories.comparing import forbidden_in
from bot.stories.patient import Heard
from bot.stories.steps import NeverStep, parsed
from tests.service import Languages

CARD = {"country": "US", "emergency": "911", "lines": [{"name": "988 Lifeline", "call": "988"}]}


def reply(text: str, *keys: str, card: Any = None) -> Heard:
    parts = [{"type": "text", "text": text}, {"type": "card", "card": card}]
    return Heard(frame={"source": "bot", "keys": list(keys), "parts": parts}, at=0.0)


@pytest.mark.parametrize(
    ("never", "heard", "told"),
    [
        ({"keys": ["utter_booked"]}, reply("Done.", "utter_booked"), "the message utter_booked"),
        ({"says": ["cheer up"]}, reply("Cheer up!"), "'cheer up'"),
        ({"patterns": [r"\bpills?\b"]}, reply("the pill"), r"'\\bpills?\\b'"),
        ({"numbers_not_of": "MX"}, reply("Call 988"), "another country than MX, such as 988"),
        ({"numbers_not_of": "MX"}, reply("Here it is", card=CARD), "than MX, such as 988"),
        ({"numbers_not_of": "US"}, reply("Call 988", card=CARD), ""),
        ({"keys": ["utter_greet"], "says": ["never"]}, reply("Hello", "utter_thanks"), ""),
    ],
)
def test_what_must_never_come_is_found(
    never: dict[str, Any], heard: Heard, told: str, languages: Languages
) -> None:
    wanted: NeverStep = parsed("never", never)
    found = forbidden_in(heard, wanted, languages.helplines)
    assert found.endswith(told) if told else found == ""
