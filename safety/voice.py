"""What the crisis protocol says, as keys with arguments and buttons; the words are the packs'.

Every utterance carries the same arguments, so that a translator may use any of them anywhere:
  country, code          the country's name in the locale, and its ISO code (for articles)
  service, number, body  the first helpline, its number, the word to text to it
  reach                  call | call_or_text | text | text_word | none (no helpline is known)
  emergency, police      numbers, or the word "none"
  poison                 the poison line's number, or "none"
  directory              where helplines of all countries are listed
  person                 somebody whom the patient trusts ("your sister"), or "none"
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from safety.countries import country_name
from safety.helplines import Helplines, Kind, Line

Utterance = dict[str, Any]

NONE = "none"
"""Stands for a number that is not known; Fluent selects on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Speaks for one moment: in this language, with the numbers of this country, as of today."""

    helplines: Helplines
    locale: str
    today: date
    country: str
    assumed: bool
    person: str = NONE

    def say(self, key: str, choices: tuple[Mapping[str, Any], ...] = ()) -> Utterance:
        """Return the utterance `key` with everything known of the country."""
        return {"key": key, "args": self._facts(), "choices": choices}

    def ask(self, key: str, to: str, *, skip: bool = False) -> Utterance:
        """Return a yes-or-no question; `to` comes back with the answer and says to what."""
        answers = ("yes", "no", "skip") if skip else ("yes", "no")
        return self.say(key, tuple(_answer(answer, to) for answer in answers))

    def pick(self, key: str, to: str, answers: Iterable[str]) -> Utterance:
        """Return a question with these answers as buttons."""
        return self.say(key, tuple(_answer(answer, to) for answer in answers))

    def ask_country(self, key: str) -> Utterance:
        """Return a question with the likely countries as buttons, and one for all others."""
        likely = self.helplines.likely_countries(self.locale, self.country)
        named = [
            {
                "payload": _payload(country=code),
                "key": "crisis_choice_country",
                "args": {"country": country_name(code, self.locale)},
            }
            for code in likely
        ]
        other = {
            "payload": _payload(country="other"),
            "key": "crisis_choice_other_country",
            "args": {},
        }
        return self.say(key, (*named, other))

    def card(self, *, poison: bool, urgent: bool = False) -> dict[str, Any]:
        """Return the helpline card of the country; `urgent` puts the emergency number first."""
        card = self.helplines.card(
            self.country, self.locale, self.today, assumed=self.assumed, poison=poison
        )
        return {**card, "urgent": urgent}

    @property
    def has_poison_line(self) -> bool:
        """Whether the country has a poison line on record."""
        return self._first(Kind.POISON) is not None

    def _facts(self) -> dict[str, str]:
        emergency = self.helplines.emergency(self.country)
        poison = self._first(Kind.POISON)
        return {
            "code": self.country or NONE,
            "country": country_name(self.country, self.locale) if self.country else "",
            "emergency": emergency.ambulance if emergency else NONE,
            "police": (emergency.police or NONE) if emergency else NONE,
            "poison": poison.call[0] if poison and poison.call else NONE,
            "directory": self.helplines.directory,
            "person": self.person,
            **_reach(self._first(Kind.CRISIS), self.locale),
        }

    def _first(self, kind: Kind) -> Line | None:
        return next(iter(self.helplines.lines(self.country, self.locale, self.today, kind)), None)


def _reach(line: Line | None, locale: str) -> dict[str, str]:
    if line is None:
        return {"reach": NONE, "service": "", "number": "", "body": ""}
    text = line.text
    if not line.call:
        reach = "text_word" if text and text.body else "text"
    else:
        reach = "call_or_text" if text and text.to == line.call[0] and not text.body else "call"
    number = line.call[0] if line.call else text.to if text else ""
    body = text.body if text else ""
    return {"reach": reach, "service": line.name_in(locale), "number": number, "body": body}


def _answer(answer: str, to: str) -> dict[str, Any]:
    payload = _payload(answer=answer, to=to)
    return {"payload": payload, "key": f"crisis_choice_{answer}", "args": {}}


def _payload(**entities: str) -> str:
    return "/crisis" + json.dumps(entities, separators=(",", ":"))
