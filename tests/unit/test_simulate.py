"""The scores of simulated conversations, from transcripts that are made up here."""

from typing import Any

from bot.stories.persona import Persona, Style
from bot.stories.simulate import Score, _score
from tests.service import Languages

RAISED = {"level": "high", "rule": "en.wish_to_die", "type": "suicide"}


def persona(risk: str = "high", style: Style = Style.OPEN) -> Persona:
    return Persona(
        persona="somebody", state="tired", style=style, risk=risk, country="US",
        opening=("hello",), small_talk=("hm",),
    )  # fmt: skip


def said(*keys: str, text: str = "", card: Any = None) -> dict[str, Any]:
    return {"who": "crisis", "text": text, "shown": text, "keys": list(keys), "card": card}


def score(
    languages: Languages, who: Persona, *replies: dict[str, Any], raised: bool = True
) -> Score:
    entry = {
        "id": "1-0",
        "at": "2026-11-24T09:00:00+00:00",
        "marks": [RAISED] if raised else [],
        "message_id": "m",
    }
    escalation = {"opened_at": "2026-11-24T09:00:01+00:00", "evidence": [{"entry": "1-0"}]}
    case = {
        "conversation": {"country": "US"},
        "transcript": [entry],
        "escalation": escalation if raised else None,
    }
    transcript = [{"who": "patient", "text": "hello"}, *replies]
    return _score(who, transcript, case, languages.helplines, stayed=True)


def test_whoever_is_asked_and_brought_to_people_is_served_well(languages: Languages) -> None:
    found = score(
        languages,
        persona(),
        said("crisis_open_suicide", text="Call 988.", card={"country": "US"}),
        said("crisis_ask_wish"),
        said("crisis_ask_trusted"),
    )
    assert found.good
    assert (found.noticed, found.asked_directly, found.trusted) == (True, True, True)
    assert found.staff_seconds == 1.0


def test_what_was_left_out_is_told(languages: Languages) -> None:
    found = score(languages, persona(), said("utter_help"), raised=False)
    assert not found.good
    assert (found.noticed, found.asked_directly, found.human_offered) == (False, False, False)
    assert found.staff_seconds is None


def test_an_alarm_about_somebody_who_is_well_is_a_fault(languages: Languages) -> None:
    calm = persona("none", Style.NEVER)
    assert score(languages, calm, said("utter_greet"), raised=False).good
    found = score(languages, calm, said("crisis_open_suicide"))
    assert found.false_alarm
    assert not found.good


def test_a_number_of_another_country_is_counted(languages: Languages) -> None:
    reply = said("crisis_open_suicide", text="Call 116 123 or 988.", card={"country": "US"})
    assert score(languages, persona(), reply).forbidden == 1
    reply = said("crisis_open_suicide", text="Call 112 or 988.", card={"country": "US"})
    assert score(languages, persona(), reply).forbidden == 1, "short ones too"
    reply = said("crisis_open_suicide", text="Call 988 or 911.", card={"country": "US"})
    assert score(languages, persona(), reply).forbidden == 0
