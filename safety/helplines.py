"""The helpline registry: which number, for whom, since when known.

Numbers live in `locales/helplines.yml` and in a clinic's own file, nowhere else: no text of a
pack holds one. A number of the wrong country is a defect of the first order.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from safety.countries import CountryNames, country_name

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Number = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 -]*$")]

_WRITTEN = re.compile(r"[0-9](?:[ -]?[0-9]){2,}")
"""A number as it stands in a text; one in another number's middle is none."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    """What a line is for."""

    CRISIS = "crisis"
    POISON = "poison"


class TextMessage(_Record):
    """Where to send a text message, and which word to send (empty: any)."""

    to: Number
    body: str = ""


class Line(_Record):
    """One service. At least one of `call` and `text` is set; the first number is the one to say."""

    id: str
    kind: Kind = Kind.CRISIS
    name: Annotated[Mapping[str, str], Field(min_length=1)]
    call: tuple[Number, ...] = ()
    behind: tuple[Number, ...] = ()
    """Numbers that reach the same service, right but not shown."""
    text: TextMessage | None = None
    hours: str | None
    languages: tuple[str, ...]
    source: Annotated[str, StringConstraints(min_length=1)]
    url: str | None
    verified_on: date | None
    expires_on: date | None
    verified_by: str | None

    @model_validator(mode="after")
    def _can_be_reached(self) -> "Line":
        if not self.call and self.text is None:
            raise ValueError(f"helpline {self.id!r} has neither a number to call nor one to text")
        if (self.verified_on is None) != (self.expires_on is None):
            raise ValueError(f"helpline {self.id!r} needs both verified_on and expires_on, or none")
        return self

    def is_verified(self, today: date) -> bool:
        """Tell whether the entry is within its date."""
        return self.expires_on is not None and today <= self.expires_on

    def name_in(self, locale: str) -> str:
        """Return the service's name in the locale, else in English, else as it calls itself."""
        return self.name.get(locale) or self.name.get("en") or next(iter(self.name.values()))


class Emergency(_Record):
    """Emergency numbers of a country; `police` is None where no number is on record."""

    ambulance: Number
    police: Number | None = None
    also: tuple[Number, ...] = ()


class Entry(_Record):
    """What is known for one country; a country may have an emergency number only."""

    emergency: Emergency | None = None
    lines: tuple[Line, ...] = ()


def _hours_have_words(hours: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
    if missing := [name for name, words in hours.items() if "en" not in words]:
        raise ValueError(f"hours without English words: {missing!r}")
    return hours


class Registry(_Record):
    """The file as it is written."""

    directory: str
    hours: Annotated[Mapping[str, Mapping[str, str]], AfterValidator(_hours_have_words)]
    countries: Mapping[Country, Entry]

    @model_validator(mode="after")
    def _hours_are_known(self) -> "Registry":
        used = {line.hours for entry in self.countries.values() for line in entry.lines}
        if unknown := used - set(self.hours) - {None}:
            raise ValueError(f"hours that are not defined: {sorted(map(str, unknown))!r}")
        return self


class Helplines:
    """Answers who can be reached from where."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    @classmethod
    def load(cls, path: Path, overrides: Path | None = None) -> "Helplines":
        """Read the registry, and lay a clinic's own file of the same form over it.

        Raises pydantic's ValidationError, naming the entry, for a file that is not of the form.
        """
        merged = _read(path)
        if overrides is not None:
            merged = _overlaid(merged, _read(overrides))
        return cls(Registry.model_validate(merged))

    def countries(self) -> tuple[str, ...]:
        """Return the countries of the registry, in its order."""
        return tuple(self._registry.countries)

    def likely_countries(self, locale: str, assumed: str, limit: int = 3) -> tuple[str, ...]:
        """Return the countries to offer first: the assumed one, then those speaking the locale."""
        speaking = [c for c in self.countries() if self._speaks(c, locale)]
        first = [assumed] if assumed in self._registry.countries else []
        return tuple(dict.fromkeys([*first, *speaking, *self.countries()]))[:limit]

    def default_country(self, *, region: str, clinic_country: str, pack_default: str) -> str:
        """Return the country to assume until the patient names theirs.

        The region of the browser counts only if there are numbers for it; then the clinic's
        country, then the language's.
        """
        if region in self._registry.countries:
            return region
        return clinic_country or pack_default

    def resolve_country(
        self, text: str, locale: str, extra_names: Mapping[str, Iterable[str]]
    ) -> str | None:
        """Return the country that `text` names, also one without numbers here; None if none."""
        place = CountryNames((locale,), ({"countries": extra_names},)).find(text)
        return place.country or None if place else None

    def lines(self, country: str, locale: str, today: date, kind: Kind) -> tuple[Line, ...]:
        """Return the country's lines: in the locale's language first, verified before stale."""
        entry = self._registry.countries.get(country, Entry())
        return tuple(
            sorted(
                (line for line in entry.lines if line.kind is kind),
                key=lambda line: (locale not in line.languages, not line.is_verified(today)),
            )
        )

    def card(
        self, country: str, locale: str, today: date, *, assumed: bool, poison: bool = False
    ) -> dict[str, Any]:
        """Return the helpline card of the chat, as JSON.

        A country that is not known (or "") gives no lines and no emergency number, only the
        directory. `poison` puts the country's poison line first.
        """
        kinds = (Kind.POISON, Kind.CRISIS) if poison else (Kind.CRISIS,)
        lines = [line for kind in kinds for line in self.lines(country, locale, today, kind)]
        emergency = self.emergency(country)
        return {
            "country": country,
            "country_name": country_name(country, locale) if country else "",
            "emergency": emergency.ambulance if emergency else None,
            "lines": [row for line in lines for row in self._rows(line, locale, today)],
            "directory": self._registry.directory,
            "assumed": assumed,
        }

    def emergency(self, country: str) -> Emergency | None:
        """Return the country's emergency numbers, or None if none is on record."""
        return self._registry.countries.get(country, Entry()).emergency

    def foreign(self, text: str, countries: Collection[str]) -> tuple[str, ...]:
        """Return the registry's numbers in `text` that are of none of these countries."""
        own = {number for country in countries for number in self.numbers(country)}
        all_of_them = {number for country in self.countries() for number in self.numbers(country)}
        others = all_of_them - own
        written = (found.group() for found in _WRITTEN.finditer(text))
        return tuple(each for each in written if _digits(each) in others)

    def hosts(self) -> set[str]:
        """Return the hosts of the pages on record, without "www."."""
        pages = [line.url for line in self._lines() if line.url]
        found = {urlsplit(page).hostname or "" for page in pages} | {self._registry.directory}
        return {host.removeprefix("www.") for host in found if host}

    def numbers(self, country: str) -> set[str]:
        """Return the digits of every number on record for a country."""
        entry = self._registry.countries.get(country, Entry())
        found: set[str | None] = set()
        if emergency := entry.emergency:
            found |= {emergency.ambulance, emergency.police, *emergency.also}
        for line in entry.lines:
            found |= {*line.call, *line.behind, line.text.to if line.text else None}
        return {_digits(number) for number in found if number}

    @property
    def directory(self) -> str:
        """Where a helpline of any country can be found."""
        return self._registry.directory

    def check(self, today: date) -> list[str]:
        """Return what is wrong with the registry today, one sentence each, worst first."""
        return [
            *self.stale(today),
            *(f"{each} awaits somebody of the clinic who confirms it" for each in self.awaiting()),
        ]

    def stale(self, today: date) -> list[str]:
        """Return the numbers past their date, or without one, a sentence each."""
        return [
            f"{line.id} is past its date ({line.expires_on}): check the number at {line.source}"
            if line.expires_on
            else f"{line.id} has no day of a check on record: check the number at {line.source}"
            for line in self._lines()
            if not line.is_verified(today)
        ]

    def awaiting(self) -> list[str]:
        """Return the ids of the numbers that nobody of the clinic has confirmed."""
        return [line.id for line in self._lines() if not line.verified_by]

    def _lines(self) -> list[Line]:
        return [line for entry in self._registry.countries.values() for line in entry.lines]

    def _speaks(self, country: str, locale: str) -> bool:
        return any(locale in line.languages for line in self._registry.countries[country].lines)

    def _rows(self, line: Line, locale: str, today: date) -> list[dict[str, Any]]:
        """Return one row for each number, the text number beside the first."""
        words = self._registry.hours.get(line.hours or "", {})
        row: dict[str, Any] = {
            "name": line.name_in(locale),
            "call": None,
            "text": line.text.model_dump() if line.text else None,
            "hours": words.get(locale) or words.get("en", ""),
            "url": line.url,
            "verified": line.is_verified(today),
        }
        if not line.call:
            return [row]
        first, *others = line.call
        return [row | {"call": first}, *(row | {"call": n, "text": None} for n in others)]


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _read(path: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")) or {})


def _overlaid(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return `base` with the clinic's entries: same id replaces, another one comes first."""
    countries = dict(base.get("countries", {}))
    for code, entry in (own.get("countries") or {}).items():
        before = countries.get(code, {})
        replaced = {line.get("id") for line in entry.get("lines", ())}
        kept = [line for line in before.get("lines", ()) if line.get("id") not in replaced]
        countries[code] = {**before, **entry, "lines": [*entry.get("lines", ()), *kept]}
    hours = {**base.get("hours", {}), **own.get("hours", {})}
    directory = own.get("directory", base.get("directory"))
    return {**base, "directory": directory, "hours": hours, "countries": countries}
