"""What a patient's message says to the crisis protocol, before anybody asks in which state."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from safety.answers import Answer, Answers, Command, Reading
from safety.choices import Choices
from safety.clean import clean
from safety.countries import CountryNames, Place
from safety.people import People

OTHER_COUNTRY = "other"

KEPT_MAX = 300
"""Characters of a patient's own words that are kept, as in the safety plan."""

SECTIONS = ("means", "barriers", "offers", "feelings")
"""Sections of `words.yml` with phrases for the answers to one question each."""

# Buttons that the ordinary dialogue may have left in the chat, and what they mean here.
_BUTTONS: Mapping[str, Answer | Command] = {
    "/talk_to_human": Command.HUMAN,
    "/help": Command.HELP,
    "/stop": Command.STOP,
    "/affirm": Answer.YES,
    "/deny": Answer.NO,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One message, understood as far as it goes.

    `to` names the question that a button belongs to, `chosen` the answer it gives; `foreign` is a
    button of another dialogue. `text` is what was typed, cleaned; `person` whom the whole of it
    names; `profession` tells that it is nothing but who somebody is, such as "doctor". `phrases`
    find answers in it, by section of `words.yml`; `request` is the offer that the whole of it asks
    for.
    """

    answer: Reading | None = None
    command: Command | None = None
    place: Place | None = None
    to: str = ""
    chosen: str = ""
    pressed: bool = False
    foreign: bool = False
    alone: bool = False
    text: str = ""
    profession: bool = False
    person: str = ""
    request: str = ""
    phrases: Mapping[str, Choices] = field(default_factory=dict)

    @property
    def is_plain(self) -> bool:
        """Whether the message is an answer or command and cannot hold a new disclosure."""
        settled = self.answer is not None and self.answer.exact
        return self.pressed or self.command is not None or settled

    def is_answer(self, answer: Answer) -> bool:
        """Tell whether the whole message is this answer."""
        return self.answer is not None and self.answer.exact and self.answer.answer is answer

    def choice(self, section: str, answers: Iterable[str]) -> str:
        """Return the first of `answers` that was pressed or is in the words, or ""."""
        phrases = self.phrases.get(section)
        typed = phrases.within(self.text) if phrases else frozenset[str]()
        found = {self.chosen} if self.pressed else typed
        return next((str(answer) for answer in answers if answer in found), "")


class Ear:
    """Understands buttons, short answers, commands and countries in every language given."""

    def __init__(self, words: Mapping[str, Mapping[str, Any]]) -> None:
        """`words` is each locale's `words.yml`."""
        self._answers = Answers.by_locale(words)
        self._fallback = Answers(*words.values())
        self._countries = CountryNames(words, words.values())
        self._choices = {name: Choices(words.values(), name) for name in SECTIONS}
        self._people = People(words.values())
        self._professions = Choices(words.values(), "professions")

    @property
    def people(self) -> People:
        """The names that are understood."""
        return self._people

    def hear(self, text: str, locale: str) -> Heard:
        """Return what `text`, typed or pressed, says. Never raises."""
        if text.startswith("/crisis"):
            return _pressed(text.removeprefix("/crisis"))
        if text.startswith("/"):
            return _other_button(text)
        answers = self._answers.get(locale, self._fallback)
        words = clean(text, KEPT_MAX)
        return Heard(
            answer=answers.read(text),
            command=answers.command(text),
            place=self._countries.find(text),
            alone=answers.says_alone(text),
            text=words,
            profession=self._professions.whole(words) != "",
            person=self._people.find(words),
            request=self._choices["offers"].whole(words),
            phrases=self._choices,
        )


def _pressed(body: str) -> Heard:
    try:
        entities = json.loads(body)
    except ValueError:
        return Heard(pressed=True)
    if not isinstance(entities, dict):
        return Heard(pressed=True)
    answer, to, country = (str(entities.get(name, "")) for name in ("answer", "to", "country"))
    return Heard(
        pressed=True,
        to=to,
        chosen=answer,
        answer=Reading(Answer(answer), exact=True) if answer in set(Answer) else None,
        place=_chosen(country),
        alone=answer == Answer.NO,
    )


def _chosen(country: str) -> Place | None:
    if country == OTHER_COUNTRY:
        return Place(elsewhere=frozenset({OTHER_COUNTRY}), framed=True)
    if len(country) == 2 and country.isascii() and country.isupper():
        return Place(country=country, framed=True)
    return None


def _other_button(text: str) -> Heard:
    meaning = _BUTTONS.get(text)
    if isinstance(meaning, Command):
        return Heard(command=meaning, pressed=True)
    if meaning is not None:
        return Heard(answer=Reading(meaning, exact=True), pressed=True)
    return Heard(pressed=True, foreign=True)
