"""The crisis protocol: what is said and asked after somebody disclosed a danger.

A pure state machine. It goes on after the disclosure, one short message a step, and never ends the
chat by itself: when its questions are done it stays, and ordinary talk passes by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from safety.answers import Answer, Command
from safety.branches import BODILY, SCREENED, Stage, choose, is_urgent, openings, steps
from safety.crisis import (
    CHECK_INS,
    FEELINGS,
    CheckIn,
    State,
    Step,
    is_serious,
    level_of,
    pending,
    step,
)
from safety.hearing import Ear, Heard
from safety.helplines import Helplines
from safety.risk import Level, RiskAssessment, RiskType
from safety.screener import Outcome, Question, Reply, next_question, outcome
from safety.voice import Utterance, Voice

WAITING_WORDS_EVERY = timedelta(minutes=10)
"""How often the wait for a human is spoken of: between the alerts at 5, 15 and 30 minutes."""

BODILY_FOR = timedelta(minutes=30)
"""How long after an overdose or a red-flag symptom nothing else is talked about."""

ALSO_PEOPLE = frozenset({"GE", "JO", "TD"})
"""Countries whose names (Georgia, Jordan, Chad) are people's as well."""

LEFT_QUESTIONS = 2
"""After so many questions left unclear in a row no more are asked: that, too, is an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """One message and its moment."""

    heard: Heard
    assessment: RiskAssessment
    locale: str
    now: datetime
    attended: bool

    @property
    def is_high(self) -> bool:
        return bool(self.assessment.level >= Level.HIGH) and not self.heard.is_plain


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
        heard = self._ear.hear(text, locale)
        turn = _Turn(heard=heard, assessment=assessment, locale=locale, now=now, attended=False)
        state, named = _placed(_opened(turn, country, assumed=assumed), heard)
        return replace(self._open(state, turn, event="opened"), country=named)

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
        turn = _Turn(
            heard=self._ear.hear(text, locale),
            assessment=assessment,
            locale=locale,
            now=now,
            attended=attended,
        )
        return self._advance(State.model_validate(state), turn)

    def repeat(self, state: Mapping[str, Any], *, locale: str, now: datetime) -> Step:
        """Return the question that is open once more, as after a change of language."""
        current = State.model_validate(state)
        voice = self._voice(current, locale, now)
        return step(current, *pending(current, voice), card=_card(current, voice))

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
        voice = self._voice(current, locale, now)
        if current.stage not in {Stage.STAYING, Stage.ENDED, Stage.CHECK_IN}:
            return step(current, voice.say("crisis_check_in_open"), *pending(current, voice))
        resume = current.resume if current.stage is Stage.CHECK_IN else current.stage
        asked = current.but(
            stage=Stage.CHECK_IN, resume=resume, check_in=min(max(number, 0), len(CHECK_INS) - 1)
        )
        return step(asked, *pending(asked, voice))

    def _voice(self, state: State, locale: str, now: datetime) -> Voice:
        return Voice(
            helplines=self._helplines,
            locale=locale,
            today=now.date(),
            country=state.country,
            assumed=state.assumed,
        )

    def _advance(self, state: State, turn: _Turn) -> Step:
        heard = turn.heard
        if heard.foreign:
            return step(state, passes=True)
        if turn.is_high and _interrupts(state, turn):
            placed, named = _placed(state, heard)
            return replace(self._disclosed(placed, turn), country=named)
        if state.stage is Stage.ENDED:
            return step(state, passes=True)
        if heard.command is not None:
            return self._command(state, turn, heard.command)
        if heard.is_answer(Answer.SAFE) and state.stage is not Stage.SAFE_TO_CHAT:
            return self._safe(state, turn)
        if self._is_about_place(state, heard):
            return self._country(state, turn)
        return self._by_stage(state, turn)

    def _disclosed(self, state: State, turn: _Turn) -> Step:
        if turn.assessment.level is Level.IMMINENT:
            return self._imminent(state, turn)
        if state.stage is Stage.ENDED:
            fresh = _opened(turn, state.country, assumed=state.assumed)
            return self._open(fresh, turn, event="opened")
        return self._again(state, turn)

    def _by_stage(self, state: State, turn: _Turn) -> Step:
        heard = turn.heard
        if heard.to and heard.to != _asked(state):
            return self._late(state, turn)
        match state.stage:
            case Stage.SCREENING:
                return self._screening(state, turn)
            case Stage.COMPANY:
                return self._company(state, turn)
            case Stage.SAFE_TO_CHAT:
                safe = heard.is_answer(Answer.YES) or heard.is_answer(Answer.SAFE)
                return self._go_on(state, turn, "crisis_chat_safe" if safe else "crisis_leave_hint")
            case Stage.WITH_THEM:
                near = heard.answer is not None and heard.answer.answer is Answer.YES
                return self._go_on(state, turn, "crisis_with_them" if near else "crisis_reach_them")
            case Stage.SAFE:
                return self._not_clearly_safe(state, turn)
            case Stage.COUNTRY | Stage.COUNTRY_NAME:
                return self._go_on(state, turn)
            case Stage.CHECK_IN:
                return self._checked_in(state, turn)
            case _:
                return self._staying(state, turn)

    # The opening, and going from step to step

    def _open(self, state: State, turn: _Turn, *, event: str) -> Step:
        voice = self._voice(state, turn.locale, turn.now)
        said = [voice.say(key) for key in openings(state.branch, state.level, bodily=state.bodily)]
        if state.poison and voice.has_poison_line:
            said.append(voice.say("crisis_poison"))
        if not state.is_placed and is_urgent(state.branch, state.level):
            said.append(voice.ask_country("crisis_elsewhere"))
        state, questions = self._next(state, voice)
        return step(
            state,
            *said,
            *questions,
            card=_card(state, voice),
            event=event,
            realert=True,
        )

    def _next(self, state: State, voice: Voice) -> tuple[State, tuple[Utterance, ...]]:
        """Take the next step of the list; with none left, stay."""
        if not state.todo:
            return state.but(stage=Stage.STAYING, question=None), ()
        state = state.but(stage=state.todo[0], todo=state.todo[1:])
        if state.stage is not Stage.SCREENING:
            return state, pending(state, voice)
        state = state.but(question=next_question(state.replies), asked_again=False)
        intro = () if state.replies else (voice.say("crisis_questions_intro"),)
        return state, (*intro, *pending(state, voice))

    def _go_on(self, state: State, turn: _Turn, *keys: str, event: str = "") -> Step:
        """Say `keys`, then take the next step; at the end of all steps say that we stay."""
        voice = self._voice(state, turn.locale, turn.now)
        state, questions = self._next(state, voice)
        said = (*(voice.say(key) for key in keys), *questions)
        return step(state, *(said or (voice.say("crisis_still_here"),)), event=event)

    def _still_open(self, state: State, voice: Voice) -> tuple[State, tuple[Utterance, ...]]:
        """Ask again what is open, but for the country: that question is put only once."""
        if state.stage in {Stage.COUNTRY, Stage.COUNTRY_NAME}:
            return self._next(state, voice)
        return state, pending(state, voice, staying=False)

    def _imminent(self, state: State, turn: _Turn) -> Step:
        """The emergency number first, whatever was going on; questions are left out."""
        replies = dict(state.replies)
        if state.stage is Stage.SCREENING and state.question and (said := _said(turn.heard)):
            replies[state.question] = said
        fresh = _opened(turn, state.country, assumed=state.assumed)
        again = fresh.but(
            replies=replies, outcome=state.outcome, stopped=state.stopped, told_at=state.told_at
        )
        return self._open(again, turn, event="raised")

    # What works in every state

    def _command(self, state: State, turn: _Turn, command: Command) -> Step:
        voice = self._voice(state, turn.locale, turn.now)
        if command is Command.STOP:
            state = state.but(stage=Stage.STAYING, question=None, todo=(), stopped=True)
            return step(state, voice.say("crisis_stopped"), event="stopped")
        key = "crisis_human" if command is Command.HUMAN else "crisis_help"
        return step(
            state,
            voice.say(key),
            *pending(state, voice, staying=False),
            card=_card(state, voice),
            event="human" if command is Command.HUMAN else "",
            realert=command is Command.HUMAN,
        )

    def _safe(self, state: State, turn: _Turn) -> Step:
        """Said once, it is asked back; said again, it ends the protocol."""
        voice = self._voice(state, turn.locale, turn.now)
        if state.stage is not Stage.SAFE:
            state = state.but(stage=Stage.SAFE, resume=state.stage)
            return step(state, *pending(state, voice), event="safe")
        state = state.but(stage=Stage.ENDED, question=None, todo=())
        return step(state, voice.say("crisis_safe_end"), event="ended")

    def _not_clearly_safe(self, state: State, turn: _Turn) -> Step:
        if turn.heard.is_answer(Answer.YES):
            return self._safe(state, turn)
        voice = self._voice(state, turn.locale, turn.now)
        state = state.but(stage=state.resume)
        return step(
            state,
            voice.say("crisis_not_safe"),
            *pending(state, voice, staying=False),
            card=_card(state, voice),
            event="again",
            realert=turn.is_high or turn.heard.is_answer(Answer.NO),
        )

    # The country

    def _is_about_place(self, state: State, heard: Heard) -> bool:
        """Anything goes when the country was asked for; else "I'm in …" or the country's name.

        "Jordan" answers "who can be with you" with a friend; once the country is known, a bare
        name must be one of ours.
        """
        place = heard.place
        if place is None:
            return False
        if state.stage in {Stage.COUNTRY, Stage.COUNTRY_NAME} or place.framed:
            return True
        listed = place.country in self._helplines.countries()
        known = listed or (not state.is_placed and place.country not in ALSO_PEOPLE)
        return (place.bare and known) or state.country in place.elsewhere

    def _country(self, state: State, turn: _Turn) -> Step:
        country = turn.heard.place.country if turn.heard.place else ""
        asked = state.stage in {Stage.COUNTRY, Stage.COUNTRY_NAME}
        if not country:
            return self._elsewhere(state, turn, asked=asked)
        # The card of the country that was assumed is on the screen: again, it would only push the
        # question off a telephone.
        seen = country == state.country and not state.bodily
        state = state.but(country=country, assumed=False)
        voice = self._voice(state, turn.locale, turn.now)
        said = [voice.say("crisis_emergency_first" if state.bodily else "crisis_country")]
        if state.poison and voice.has_poison_line:
            said.append(voice.say("crisis_poison"))
        if asked:
            state, questions = self._next(state, voice)
        else:
            state = state.but(todo=tuple(s for s in state.todo if s is not Stage.COUNTRY))
            questions = pending(state, voice, staying=False)
        return step(
            state,
            *said,
            *(questions or (voice.say("crisis_still_here"),)),
            card=None if seen else _card(state, voice),
            event="country",
            realert=turn.is_high,
            country=country,
        )

    def _elsewhere(self, state: State, turn: _Turn, *, asked: bool) -> Step:
        """Take the wrong number off the screen, and ask for the country by its name, once."""
        if state.stage is Stage.COUNTRY_NAME:
            return self._go_on(state, turn)
        todo = state.todo if asked or state.stage is Stage.STAYING else (state.stage, *state.todo)
        if state.stage is Stage.SAFE:
            todo = (state.resume, *state.todo)
        state = state.but(
            country="",
            assumed=False,
            stage=Stage.COUNTRY_NAME,
            todo=tuple(s for s in todo if s not in {Stage.COUNTRY, Stage.STAYING}),
        )
        voice = self._voice(state, turn.locale, turn.now)
        return step(
            state,
            voice.say("crisis_other_country"),
            *pending(state, voice),
            card=_card(state, voice),
            event="country",
        )

    # The questions

    def _screening(self, state: State, turn: _Turn) -> Step:
        question = state.question
        if question is None:
            return self._outcome(state, turn)
        reply = _reply(question, turn)
        if reply is None and not state.asked_again:
            state = state.but(asked_again=True)
            voice = self._voice(state, turn.locale, turn.now)
            heard = (voice.say("crisis_again"),) if turn.is_high else ()
            return step(state, *heard, *pending(state, voice), realert=turn.is_high)
        before = state
        state = state.but(
            replies={**state.replies, question: reply or Reply.UNCLEAR},
            left=0 if reply else state.left + 1,
            asked_again=False,
        )
        state = state.but(question=next_question(state.replies))
        if state.question is None or state.left >= LEFT_QUESTIONS:
            return self._outcome(state, turn)
        return self._ask_on(before, state, turn, reply)

    def _ask_on(self, before: State, state: State, turn: _Turn, reply: Reply | None) -> Step:
        serious = is_serious(state) and not is_serious(before)
        level = level_of(state)
        voice = self._voice(state, turn.locale, turn.now)
        said = "crisis_serious" if serious else f"crisis_after_{reply or Reply.UNCLEAR}"
        return step(
            state.but(level=level),
            *(() if reply is Reply.NO else (voice.say(said),)),
            *pending(state, voice),
            event="raised" if serious or level > before.level else "answered",
            realert=serious or level > before.level,
        )

    def _outcome(self, state: State, turn: _Turn) -> Step:
        result = outcome(state.replies)
        state = state.but(outcome=result, level=level_of(state), question=None)
        if result is Outcome.HIGH:
            state = state.but(todo=(Stage.COMPANY,))
        voice = self._voice(state, turn.locale, turn.now)
        state, questions = self._next(state, voice)
        return step(
            state,
            voice.say(f"crisis_outcome_{result}"),
            *questions,
            card=_card(state, voice) if result is not Outcome.LOW else None,
            event="outcome",
            realert=result is Outcome.HIGH,
        )

    def _late(self, state: State, turn: _Turn) -> Step:
        """A button of an earlier question was pressed: keep the answer, ask what is open.

        Pressed twice, it must not answer the question that came meanwhile.
        """
        voice, heard = self._voice(state, turn.locale, turn.now), turn.heard
        reply = _said(heard)
        if reply is None or heard.to not in set(Question):
            return step(state, *pending(state, voice))
        question = Question(heard.to)
        if state.replies.get(question) is reply:
            return step(state, *pending(state, voice))
        changed = state.but(replies={**state.replies, question: reply})
        if is_serious(changed) and not is_serious(state):
            return self._outcome(changed, turn)
        return step(changed, voice.say("crisis_noted"), *pending(changed, voice), event="answered")

    def _company(self, state: State, turn: _Turn) -> Step:
        alone = turn.heard.alone
        suffix = "_bodily" if state.branch in BODILY else ""
        key = f"crisis_company_{'alone' if alone else 'there'}{suffix}"
        return self._go_on(state, turn, key, event="alone" if alone else "answered")

    # Checking in later

    def _checked_in(self, state: State, turn: _Turn) -> Step:
        answer = turn.heard.chosen if turn.heard.chosen in FEELINGS else "other"
        worse = answer == "worse"
        given = CheckIn(number=state.check_in, answer=answer)
        state = state.but(
            stage=Stage.STAYING if worse else state.resume, check_ins=(*state.check_ins, given)
        )
        voice = self._voice(state, turn.locale, turn.now)
        return step(
            state,
            voice.say(f"crisis_check_in_{answer}"),
            card=_card(state, voice) if worse else None,
            event="worse" if worse else "check_in",
            realert=worse,
        )

    # Staying

    def _staying(self, state: State, turn: _Turn) -> Step:
        voice = self._voice(state, turn.locale, turn.now)
        bodily = state.bodily and turn.now - state.told_at < BODILY_FOR
        if turn.heard.pressed or bodily:
            card = _card(state, voice) if bodily else None
            return step(state, voice.say("crisis_still_here"), card=card)
        if turn.attended or turn.now - state.told_at < WAITING_WORDS_EVERY:
            return step(state, passes=True)
        return step(state.but(told_at=turn.now), voice.say("crisis_waiting"), passes=True)

    def _again(self, state: State, turn: _Turn) -> Step:
        """Acknowledge a new disclosure anew; what it adds may lead to another branch."""
        branch = choose(turn.assessment.types)
        unasked = not state.replies and not state.stopped
        if branch is not state.branch and (branch in BODILY or (branch in SCREENED and unasked)):
            fresh = _opened(turn, state.country, assumed=state.assumed)
            return self._open(fresh.but(told_at=state.told_at), turn, event="raised")
        voice = self._voice(state, turn.locale, turn.now)
        state, questions = self._still_open(state, voice)
        return step(
            state,
            voice.say("crisis_again"),
            *questions,
            card=_card(state, voice),
            event="again",
            realert=True,
        )


def _opened(turn: _Turn, country: str, *, assumed: bool) -> State:
    types = turn.assessment.types
    level = max(turn.assessment.level, Level.HIGH)
    branch = choose(types)
    return State(
        branch=branch,
        level=level,
        country=country,
        assumed=assumed,
        bodily=RiskType.OVERDOSE in types or RiskType.MEDICAL_EMERGENCY in types,
        poison=RiskType.OVERDOSE in types,
        todo=steps(
            branch,
            level,
            ask_country=assumed or not country,
            screen=bool({RiskType.SUICIDE, RiskType.SELF_HARM} & set(types)),
        ),
        told_at=turn.now,
    )


def _interrupts(state: State, turn: _Turn) -> bool:
    """Tell whether a disclosure comes before what is open.

    "I want to die" is an answer to the screener, and no news; being close to acting always is.
    """
    asking = state.stage in {Stage.SCREENING, Stage.SAFE}
    return turn.assessment.level is Level.IMMINENT or not asking


def _card(state: State, voice: Voice) -> dict[str, Any]:
    urgent = is_urgent(state.branch, state.level) or state.bodily
    return voice.card(poison=state.poison, urgent=urgent)


def _placed(state: State, heard: Heard) -> tuple[State, str]:
    """Return the state with the country that a disclosure names, and that country or ""."""
    place = heard.place
    asked = state.stage in {Stage.COUNTRY, Stage.COUNTRY_NAME}
    if place is not None and place.country and (place.framed or asked):
        todo = tuple(stage for stage in state.todo if stage is not Stage.COUNTRY)
        return state.but(country=place.country, assumed=False, todo=todo), place.country
    if place is not None and state.country in place.elsewhere:
        return state.but(country="", assumed=False), ""
    return state, ""


def _said(heard: Heard) -> Reply | None:
    """Return the yes, no or skip that was said; "I am safe" is none of them."""
    if heard.answer is None or heard.answer.answer is Answer.SAFE:
        return None
    return Reply(heard.answer.answer)


def _reply(question: Question, turn: _Turn) -> Reply | None:
    """Return the reply to a question, or None when it is unclear."""
    if said := _said(turn.heard):
        return said
    about_self = {RiskType.SUICIDE} & set(turn.assessment.types)
    if question is Question.WISH and turn.is_high and about_self:
        return Reply.YES  # "I want to die" answers whether they wish to be dead
    return None


def _asked(state: State) -> str:
    """Return what the open question's buttons answer to."""
    screening = state.stage is Stage.SCREENING and state.question is not None
    return str(state.question if screening else state.stage)
