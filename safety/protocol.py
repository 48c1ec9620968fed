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
from safety.crisis import TIMES_AT_MOST, State, Step, step
from safety.hearing import Ear
from safety.helplines import Helplines
from safety.questions import pending, question_of, still_here
from safety.risk import Level, RiskAssessment
from safety.screener import Question
from safety.stages import (
    always,
    barrier,
    course,
    later,
    means,
    near,
    offer,
    place,
    plan,
    screening,
    trusted,
)
from safety.stages.answers import asked
from safety.turn import Turn, voice_of
from safety.voice import Voice

_STAGES: Mapping[Stage, Callable[[State, Turn], Step]] = MappingProxyType(
    {
        Stage.COUNTRY: course.go_on,
        Stage.COUNTRY_NAME: course.go_on,
        Stage.SCREENING: screening.screened,
        Stage.COMPANY: near.company,
        Stage.SAFE_TO_CHAT: near.safe_to_chat,
        Stage.MEANS: means.distanced,
        Stage.BARRIER: barrier.answered,
        Stage.TRUSTED: trusted.confided,
        Stage.OFFER: offer.chosen,
        Stage.PLAN: plan.written,
        Stage.GROUNDING: offer.grounded,
        Stage.WITH_THEM: near.with_them,
        Stage.YOURSELF: near.yourself,
        Stage.APART: near.apart,
        Stage.TODAY: near.today,
        Stage.SAFE: always.asked_back,
        Stage.CHECK_IN: later.checked_in,
        Stage.STAYING: later.staying,
    }
)

_LATE: Mapping[str, Callable[[State, Turn], Step]] = MappingProxyType(
    {
        **dict.fromkeys(Question, screening.late),
        Stage.MEANS: means.late,
        Stage.BARRIER: barrier.late,
        Stage.OFFER: offer.late,
        Stage.CHECK_IN: later.late,
    }
)
"""What buttons of an earlier question do."""


_REQUESTS = frozenset({"plan", "plan_new", "grounding"})
"""What may be asked for at any time when no question is open."""

_SAFE_IS_AN_ANSWER = frozenset({Stage.SAFE_TO_CHAT, Stage.CHECK_IN})


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
        return _counted(state, replace(course.begin(state, turn, event="opened"), country=named))

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
        current = State.model_validate(state)
        said = _advance(current, turn)
        return _counted(current, _without_a_third_time(current, said, turn))

    def repeat(self, state: Mapping[str, Any], *, locale: str, now: datetime) -> Step:
        """Return the question that is open once more, as after a change of language."""
        current = State.model_validate(state)
        voice = self._voice(current, locale, now)
        return step(current, *pending(current, voice), card=course.card_of(current, voice))

    def waiting(self, state: Mapping[str, Any], *, locale: str, now: datetime) -> Step:
        """Return honest words while no human has come yet."""
        current = State.model_validate(state).but(told_at=now)
        key = "crisis_waiting_bodily" if current.bodily else "crisis_waiting"
        return step(current, self._voice(current, locale, now).say(key))

    def recall(
        self, state: Mapping[str, Any], text: str, *, locale: str, now: datetime
    ) -> Step | None:
        """Return the safety plan, if `text` asks for it and there is one: also when all is over."""
        current = State.model_validate(state)
        turn = self._turn(text, RiskAssessment(), locale, now)
        if turn.heard.request != "plan" or not current.plan:
            return None
        shown = plan.show(current, turn)
        return replace(shown, state=current.model_dump(mode="json"))

    def check_in(
        self, state: Mapping[str, Any], *, number: int, locale: str, now: datetime
    ) -> Step:
        """Return the question with which we come back after a crisis.

        `number` is 0 to 3: 15 minutes, 1 hour, 24 and 72 hours later. It works in every stage, also
        when the protocol had ended: the answer is then the protocol's again, until it is given. A
        question that is still open stays open, and the patient is reminded of it instead.
        """
        current = State.model_validate(state)
        return _counted(current, later.check_in(current, self._voice(current, locale, now), number))

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
            people=self._ear.people,
            locale=locale,
            now=now,
            attended=attended,
        )

    def _voice(self, state: State, locale: str, now: datetime) -> Voice:
        return voice_of(state, self._helplines, self._ear.people, locale, now)


def _advance(state: State, turn: Turn) -> Step:
    heard = turn.heard
    if heard.foreign:
        return step(state, passes=True)
    if turn.is_high and course.interrupts(state, turn) and not _is_answer(state, turn):
        placed, named = place.placed(state, heard)
        return replace(course.disclosed(placed, turn), country=named)
    if heard.to == Stage.CHECK_IN and heard.chosen == "worse" and state.stage is not Stage.CHECK_IN:
        return later.late(state, turn)
    if state.stage is Stage.ENDED:
        return step(state, passes=True)
    if heard.command is not None and not plan.is_written(state, heard):
        return always.commanded(state, turn, heard.command)
    if heard.is_answer(Answer.SAFE) and state.stage not in _SAFE_IS_AN_ANSWER:
        return always.says_safe(state, turn)
    if place.is_about_place(state, turn):
        return place.moved(state, turn)
    if heard.to and heard.to != asked(state):
        return _LATE.get(heard.to, _asks_on)(state, turn)
    if heard.request in _REQUESTS and state.stage in offer.QUIET:
        return offer.do(state, turn, heard.request)
    return _STAGES[state.stage](state, turn)


_SECTIONS: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.MEANS: "means",
        Stage.BARRIER: "barriers",
        Stage.OFFER: "offers",
        Stage.GROUNDING: "feelings",
        Stage.CHECK_IN: "feelings",
    }
)
"""Where the answers to a stage's question stand in `words.yml`."""


def _is_answer(state: State, turn: Turn) -> bool:
    """Tell an answer that a trained model alone takes for a new danger.

    "It's put away" and "my parents would know" answer what we asked ourselves; staff see the
    model's verdict all the same.
    """
    if not turn.assessment.is_guess or state.stage in {Stage.STAYING, Stage.ENDED}:
        return False
    phrases = turn.heard.phrases.get(_SECTIONS.get(state.stage, ""))
    understood = phrases is not None and bool(phrases.within(turn.heard.text))
    return understood or turn.assessment.level is not Level.IMMINENT


def _asks_on(state: State, turn: Turn) -> Step:
    return step(state, *pending(state, turn.voice(state)))


def _without_a_third_time(before: State, said: Step, turn: Turn) -> Step:
    """Leave out a question that was already put twice in a row; it stays open all the same."""
    if before.times < TIMES_AT_MOST:
        return said
    kept = tuple(each for each in said.utterances if question_of(each["key"]) != before.asked)
    if len(kept) == len(said.utterances):
        return said
    return replace(said, utterances=kept or (still_here(before, turn.voice(before)),))


def _counted(before: State, said: Step) -> Step:
    """Return the step whose state remembers which question was put last, and how often."""
    asked = next((q for each in said.utterances[::-1] if (q := question_of(each["key"]))), "")
    if not asked:
        return said
    times = before.times + 1 if asked == before.asked else 1
    return replace(said, state={**said.state, "asked": asked, "times": times})
