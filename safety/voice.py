"""What the crisis protocol says, as keys with arguments and buttons; the words are the packs'.

Every utterance carries the same arguments, so that a translator may use any of them anywhere:
  country, code          the country's name in the locale, and its ISO code (for articles)
  service, number, body  the first helpline, its number, the word to text to it
  reach                  call | call_or_text | text | text_word | none (no helpline is known)
  emergency, police      numbers, or the word "none"
  poison                 the poison line's number, or "none"
  directory              where helplines of all countries are listed
  cost                   free (the registry says so) | usual
  speaks, languages      whether the first helpline speaks the locale's language (yes | no), and
                         the names of its languages, or "none"
  texting                how to write instead of calling: text | text_word | none, with
  text_service, text_number, text_body
  person                 somebody whom the patient trusts ("your sister"), or "none"
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from babel import Locale
from babel.lists import format_list

from safety.countries import country_name
from safety.helplines import Helplines, Kind, Line

Utterance = dict[str, Any]

NONE = "none"
"""Stands for a number that is not known; Fluent selects on it."""

LEFT_OUT = "–"


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

    def pick(
        self,
        key: str,
        to: str,
        answers: Iterable[str],
        labels: Mapping[str, str] = MappingProxyType({}),
    ) -> Utterance:
        """Return a question with these answers as buttons; `labels` name other texts for some."""
        choices = (_answer(answer, to, labels.get(answer, answer)) for answer in answers)
        return self.say(key, tuple(choices))

    def show_plan(self, plan: Mapping[str, str], steps: Iterable[str]) -> Utterance:
        """Return the safety plan as one message; what was left out shows a dash."""
        said = self.say("crisis_plan")
        texts = {f"plan_{each}": plan.get(each) or LEFT_OUT for each in steps}
        return {**said, "args": {**said["args"], **texts}}

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
            **_about(self._first(Kind.CRISIS), self.locale),
            **self._texting(),
        }

    def _texting(self) -> dict[str, str]:
        lines = self.helplines.lines(self.country, self.locale, self.today, Kind.CRISIS)
        line = next((each for each in lines if each.text), None)
        if line is None or line.text is None:
            return {"texting": NONE, "text_service": "", "text_number": "", "text_body": ""}
        return {
            "texting": "text_word" if line.text.body else "text",
            "text_service": line.name_in(self.locale),
            "text_number": line.text.to,
            "text_body": line.text.body,
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


def _about(line: Line | None, locale: str) -> dict[str, str]:
    if line is None:
        return {"cost": "usual", "speaks": "no", "languages": NONE}
    names = Locale.parse(locale).languages
    known = [names.get(language, language) for language in line.languages]
    return {
        "cost": "free" if (line.hours or "").endswith("_free") else "usual",
        "speaks": "yes" if locale in line.languages else "no",
        "languages": format_list(known, locale=locale) if known else NONE,
    }


def _answer(answer: str, to: str, label: str = "") -> dict[str, Any]:
    payload = _payload(answer=answer, to=to)
    return {"payload": payload, "key": f"crisis_choice_{label or answer}", "args": {}}


def _payload(**entities: str) -> str:
    return "/crisis" + json.dumps(entities, separators=(",", ":"))
