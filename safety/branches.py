"""How the crisis protocol begins, by what the danger is: its words and the steps that follow."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from safety.risk import Level, RiskType


class Stage(StrEnum):
    """What the protocol waits for."""

    COUNTRY = "country"
    COUNTRY_NAME = "country_name"
    SCREENING = "screening"
    COMPANY = "company"
    SAFE_TO_CHAT = "safe_to_chat"
    WITH_THEM = "with_them"
    SAFE = "safe"
    CHECK_IN = "check_in"
    STAYING = "staying"
    ENDED = "ended"


class Branch(StrEnum):
    """Which first steps fit. A message may bear several types; the first that applies leads.

    Danger to somebody's body now comes first, then whom it is about. A voice that tells somebody to
    die is taken up as a voice, not as a wish of theirs; the questions come all the same.
    """

    THIRD_PARTY = "third_party"
    OVERDOSE = "overdose"
    MEDICAL_EMERGENCY = "medical_emergency"
    PSYCHOSIS = "psychosis"
    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    HARM_TO_OTHERS = "harm_to_others"
    ABUSE = "abuse"
    EATING_DISORDER = "eating_disorder"


SCREENED = frozenset({Branch.SUICIDE, Branch.SELF_HARM})
"""The branches in which the screener's questions are about the writer."""

BODILY = frozenset({Branch.OVERDOSE, Branch.MEDICAL_EMERGENCY})
"""The branches that cannot wait for any question."""

_STEPS: Mapping[Branch, tuple[Stage, ...]] = MappingProxyType(
    {
        Branch.THIRD_PARTY: (Stage.WITH_THEM,),
        Branch.OVERDOSE: (Stage.COMPANY,),
        Branch.MEDICAL_EMERGENCY: (Stage.COMPANY,),
        Branch.SUICIDE: (Stage.SCREENING,),
        Branch.SELF_HARM: (Stage.SCREENING,),
        Branch.HARM_TO_OTHERS: (),
        Branch.ABUSE: (Stage.SAFE_TO_CHAT,),
        Branch.PSYCHOSIS: (Stage.COMPANY,),
        Branch.EATING_DISORDER: (),
    }
)


def choose(types: Iterable[RiskType]) -> Branch:
    """Return the branch for the types of an assessment; suicide when nothing is said."""
    names = {str(risk_type) for risk_type in types}
    return next((branch for branch in Branch if branch in names), Branch.SUICIDE)


def is_urgent(branch: Branch, level: Level) -> bool:
    """Tell whether the emergency number comes first and the questionnaire is left out."""
    return level is Level.IMMINENT or branch in BODILY


def openings(branch: Branch, level: Level, *, bodily: bool) -> tuple[str, ...]:
    """Return the keys of the first words. `bodily`: somebody's body is in danger now."""
    if branch is Branch.THIRD_PARTY:
        urgent = bodily or level is Level.IMMINENT
        return (f"crisis_open_third_party{'_imminent' if urgent else ''}",)
    if branch in BODILY:
        return (f"crisis_open_{branch}",)
    if level is not Level.IMMINENT:
        return (f"crisis_open_{branch}",)
    if branch in SCREENED:
        return ("crisis_open_imminent",)
    return ("crisis_emergency_first", f"crisis_open_{branch}")


def steps(
    branch: Branch, level: Level, *, ask_country: bool, screen: bool = False
) -> tuple[Stage, ...]:
    """Return the steps after the opening.

    The country is asked before the questionnaire: the number on the screen must be the right one
    for however long the patient stays, and any other answer than a country leads straight on. It
    delays nothing that is urgent: there it is only offered as buttons, beside the first question.
    "Is it safe to chat" comes before it, since somebody may be looking over the shoulder. `screen`:
    the questions are due although the branch is another, as when voices command to die.
    """
    if is_urgent(branch, level):
        return _STEPS[branch] if branch not in SCREENED else (Stage.COMPANY,)
    country = (Stage.COUNTRY,) if ask_country else ()
    if branch is Branch.ABUSE:
        return (*_STEPS[branch], *country)
    if branch is Branch.PSYCHOSIS and screen:
        return (*country, *_STEPS[branch], Stage.SCREENING)
    return (*country, *_STEPS[branch])
