"""One message in a crisis, and the moment in which it came."""

from dataclasses import dataclass
from datetime import datetime

from safety.crisis import State
from safety.hearing import Heard
from safety.helplines import Helplines
from safety.people import People
from safety.risk import Level, RiskAssessment
from safety.voice import NONE, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What was heard, what the guards made of it, and what an answer needs.

    `attended`: a human has already been in this chat.
    """

    heard: Heard
    assessment: RiskAssessment
    helplines: Helplines
    people: People
    locale: str
    now: datetime
    attended: bool = False

    @property
    def is_high(self) -> bool:
        """Whether the message discloses a danger; a plain answer or a button never does."""
        return bool(self.assessment.level >= Level.HIGH) and not self.heard.is_plain

    def voice(self, state: State) -> Voice:
        """Return the voice for this moment and where the patient is."""
        return voice_of(state, self.helplines, self.people, self.locale, self.now)


def voice_of(
    state: State, helplines: Helplines, people: People, locale: str, now: datetime
) -> Voice:
    """Return the voice that speaks in a state."""
    return Voice(
        helplines=helplines,
        locale=locale,
        today=now.date(),
        country=state.country,
        assumed=state.assumed,
        person=people.addressed(state.people[0]) if state.people else NONE,
    )
