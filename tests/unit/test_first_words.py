"""What leads: the clearest rule decides what a patient hears first, not what a model adds to it."""

import pytest

from safety.branches import Branch, choose
from safety.risk import Level, RiskAssessment, RiskType, Signal


def signal(rule: str, risk_type: RiskType, level: Level) -> Signal:
    kind = "model" if rule.startswith("model.") else "lexicon"
    return Signal(rule=rule, kind=kind, type=risk_type, level=level, start=0, end=4, score=0.9)


def assessment(*signals: Signal) -> RiskAssessment:
    types = tuple(dict.fromkeys(each.type for each in signals))
    level = max(each.level for each in signals)
    return RiskAssessment(level=level, types=types, signals=signals)


@pytest.mark.parametrize(
    ("signals", "branch"),
    [
        (
            [
                signal("model.suicide", RiskType.SUICIDE, Level.IMMINENT),
                signal("en.harm_now", RiskType.HARM_TO_OTHERS, Level.IMMINENT),
            ],
            Branch.HARM_TO_OTHERS,
        ),
        (
            [
                signal("distress", RiskType.SUICIDE, Level.CONCERN),
                signal("en.abuse_now", RiskType.ABUSE, Level.HIGH),
            ],
            Branch.ABUSE,
        ),
        (
            [
                signal("en.wish_to_die", RiskType.SUICIDE, Level.HIGH),
                signal("en.body", RiskType.MEDICAL_EMERGENCY, Level.CONCERN),
            ],
            Branch.SUICIDE,
        ),
        (
            [
                signal("en.wish_to_die", RiskType.SUICIDE, Level.HIGH),
                signal("en.overdose_taken", RiskType.OVERDOSE, Level.IMMINENT),
            ],
            Branch.OVERDOSE,
        ),
        ([signal("model.psychosis", RiskType.PSYCHOSIS, Level.HIGH)], Branch.PSYCHOSIS),
    ],
)
def test_the_clearest_rule_leads(signals: list[Signal], branch: Branch) -> None:
    assert choose(assessment(*signals).leading) is branch


def test_staff_hear_of_every_type_and_questions_are_asked_for_each_serious_one() -> None:
    found = assessment(
        signal("en.abuse_now", RiskType.ABUSE, Level.HIGH),
        signal("model.suicide", RiskType.SUICIDE, Level.HIGH),
        signal("en.body", RiskType.MEDICAL_EMERGENCY, Level.CONCERN),
    )
    assert found.leading == (RiskType.ABUSE,)
    assert set(found.serious) == {RiskType.ABUSE, RiskType.SUICIDE}
    assert len(found.types) == 3


def test_a_verdict_without_signals_leads_by_its_types() -> None:
    bare = RiskAssessment(level=Level.HIGH, types=(RiskType.ABUSE,))
    assert bare.leading == bare.serious == (RiskType.ABUSE,)
