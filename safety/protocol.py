"""The crisis protocol: what is said and asked after somebody disclosed a danger.

A pure state machine. It goes on after the disclosure, one short message a step, and never ends the
chat by itself: when its questions are done it stays, and ordinary talk passes by it. What each
stage does with an answer stands in `safety/stages/`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from safety.answers import Answer
from safety.branches import Stage
from safety.crisis import State, Step, pending, step
from safety.hearing import Ear
from safety.helplines import Helplines
from safety.risk import RiskAssessment
from safety.screener import Question
from safety.stages import always, course, later, near, place, screening
from safety.stages.answers import asked, said
from safety.turn import Turn, voice_of
from safety.voice import Voice

_STAGES: Mapping[Stage, Callable[[State, Turn], Step]] = MappingProxyType(
    {
        Stage.COUNTRY: course.go_on,
        Stage.COUNTRY_NAME: course.go_on,
        Stage.SCREENING: screening.screened,
        Stage.COMPANY: near.company,
        Stage.SAFE_TO_CHAT: near.safe_to_chat,
        Stage.WITH_THEM: near.with_them,
        Stage.SAFE: always.asked_back,
        Stage.CHECK_IN: later.checked_in,
        Stage.STAYING: later.staying,
    }
)


class Protocol:
    """The machine; it keeps nothing between two calls but its texts' numbers and its words."""

    def __init__(self, helplines: Helplines, words: Mapping[str, Mapping[str, Any]]) -> None:
        """`words` is each locale's `words.yml`."""
        self._helplines = helplines
        self._ear = Ear(words)

    def start(
        self,
        assessment: RiskAssessment,
        text: str,
        *,
        locale: str,
        country: str,
        assumed: bool,
        now: datetime,
    ) -> Step:
        """Return the first words for a disclosure, made in `text`.

        `country` is what the patient named before, or with `assumed` the best guess; a country
        that `text` itself names ("I'm in Mexico and…") counts more. `now` is aware.
        """
        turn = self._turn(text, assessment, locale, now)
        state, named = place.placed(course.opened(turn, country, assumed=assumed), turn.heard)
        return replace(course.begin(state, turn, event="opened"), country=named)

    def advance(
        self,
        state: Mapping[str, Any],
        text: str,
        assessment: RiskAssessment,
        *,
        locale: str,
        now: datetime,
        attended: bool = False,
    ) -> Step:
        """Return what follows a message of the patient, typed or pressed.

        `state` is a former Step's; `attended`: a human has already been in this chat, so that
        nothing is said about waiting for one. Raises pydantic's ValidationError for a state that
        is not this machine's.
        """
        turn = self._turn(text, assessment, locale, now, attended=attended)
        return _advance(State.model_validate(state), turn)

    def repeat(self, state: Mapping[str, Any], *, locale: str, now: datetime) -> Step:
        """Return the question that is open once more, as after a change of language."""
        current = State.model_validate(state)
        voice = self._voice(current, locale, now)
        return step(current, *pending(current, voice), card=course.card_of(current, voice))

    def waiting(self, state: Mapping[str, Any], *, locale: str, now: datetime) -> Step:
        """Return honest words while no human has come yet."""
        current = State.model_validate(state).but(told_at=now)
        return step(current, self._voice(current, locale, now).say("crisis_waiting"))

    def check_in(
        self, state: Mapping[str, Any], *, number: int, locale: str, now: datetime
    ) -> Step:
        """Return the question with which we come back after a crisis.

        `number` is 0 to 3: 15 minutes, 1 hour, 24 and 72 hours later. It works in every stage, also
        when the protocol had ended: the answer is then the protocol's again, until it is given. A
        question that is still open stays open, and the patient is reminded of it instead.
        """
        current = State.model_validate(state)
        return later.check_in(current, self._voice(current, locale, now), number)

    def _turn(
        self,
        text: str,
        assessment: RiskAssessment,
        locale: str,
        now: datetime,
        *,
        attended: bool = False,
    ) -> Turn:
        return Turn(
            heard=self._ear.hear(text, locale),
            assessment=assessment,
            helplines=self._helplines,
            locale=locale,
            now=now,
            attended=attended,
        )

    def _voice(self, state: State, locale: str, now: datetime) -> Voice:
        return voice_of(self._helplines, state, locale, now)


def _advance(state: State, turn: Turn) -> Step:
    heard = turn.heard
    if heard.foreign:
        return step(state, passes=True)
    if turn.is_high and course.interrupts(state, turn):
        placed, named = place.placed(state, heard)
        return replace(course.disclosed(placed, turn), country=named)
    if state.stage is Stage.ENDED:
        return step(state, passes=True)
    if heard.command is not None:
        return always.commanded(state, turn, heard.command)
    if heard.is_answer(Answer.SAFE) and state.stage is not Stage.SAFE_TO_CHAT:
        return always.says_safe(state, turn)
    if place.is_about_place(state, turn):
        return place.moved(state, turn)
    if heard.to and heard.to != asked(state):
        return _late(state, turn)
    return _STAGES[state.stage](state, turn)


def _late(state: State, turn: Turn) -> Step:
    """Answer a button of an earlier question."""
    if turn.heard.to in set(Question):
        return screening.late(state, turn, said(turn.heard))
    return step(state, *pending(state, turn.voice(state)))
