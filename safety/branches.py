"""How the crisis protocol begins, by what the danger is: its words and the steps that follow."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from safety.risk import Level, RiskType
from safety.screener import Outcome


class Stage(StrEnum):
    """What the protocol waits for."""

    COUNTRY = "country"
    COUNTRY_NAME = "country_name"
    SCREENING = "screening"
    COMPANY = "company"
    MEANS = "means"
    BARRIER = "barrier"
    TRUSTED = "trusted"
    OFFER = "offer"
    PLAN = "plan"
    GROUNDING = "grounding"
    SAFE_TO_CHAT = "safe_to_chat"
    WITH_THEM = "with_them"
    YOURSELF = "yourself"
    APART = "apart"
    TODAY = "today"
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
        Branch.HARM_TO_OTHERS: (Stage.APART,),
        Branch.ABUSE: (Stage.SAFE_TO_CHAT,),
        Branch.PSYCHOSIS: (Stage.COMPANY, Stage.TODAY),
        Branch.EATING_DISORDER: (Stage.TODAY,),
    }
)

_TO_HELP = (Stage.BARRIER, Stage.TRUSTED, Stage.OFFER)
_IN_DANGER = (Stage.COMPANY, Stage.MEANS, *_TO_HELP)


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
        return _STEPS[branch] if branch not in SCREENED else _IN_DANGER
    country = (Stage.COUNTRY,) if ask_country else ()
    if branch is Branch.ABUSE:
        return (*_STEPS[branch], *country, Stage.TRUSTED)
    if branch is Branch.THIRD_PARTY:
        return (*country, *_STEPS[branch], Stage.YOURSELF)
    if branch is Branch.PSYCHOSIS and screen:
        return (*country, Stage.COMPANY, Stage.SCREENING, Stage.TODAY)
    return (*country, *_STEPS[branch])


def steps_after(outcome: Outcome, branch: Branch) -> tuple[Stage, ...]:
    """Return the steps that the screener's outcome calls for.

    What keeps somebody from calling is not asked where nothing points to danger; who can be with
    them not twice.
    """
    if outcome is Outcome.LOW:
        return (Stage.TRUSTED, Stage.OFFER)
    if outcome is not Outcome.HIGH:
        return _TO_HELP
    return tuple(s for s in _IN_DANGER if branch in SCREENED or s is not Stage.COMPANY)
