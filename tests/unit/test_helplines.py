"""The registry: right country, right language, honest about dates."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

import locales
from safety.countries import CountryNames
from safety.helplines import Helplines, Kind

TODAY = date(2026, 11, 20)
REGISTRY = locales.FOLDER / "helplines.yml"
RAW = yaml.safe_load(REGISTRY.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def helplines() -> Helplines:
    return Helplines.load(REGISTRY)


@pytest.fixture(scope="module")
def names() -> CountryNames:
    return CountryNames(
        locales.available(), [locales.read(name, "words.yml") for name in locales.available()]
    )


def _numbers(card: dict[str, Any]) -> set[str]:
    calls = {line["call"] for line in card["lines"] if line["call"]}
    return calls | {line["text"]["to"] for line in card["lines"] if line["text"]}


def test_every_entry_has_a_source_and_expires_180_days_after_its_check() -> None:
    for entry in RAW["countries"].values():
        for line in entry["lines"]:
            assert line["source"]
            assert line["verified_by"] is None
            if line["verified_on"]:
                assert line["expires_on"] == line["verified_on"] + timedelta(days=180), line["id"]


@pytest.mark.parametrize("locale", ["en", "es", "zh"])
@pytest.mark.parametrize("country", list(RAW["countries"]))
def test_a_card_holds_the_numbers_of_its_own_country_alone(
    helplines: Helplines, country: str, locale: str
) -> None:
    own = {
        number
        for line in RAW["countries"][country]["lines"]
        for number in [*line.get("call", ()), *([line["text"]["to"]] if "text" in line else ())]
    }
    card = helplines.card(country, locale, TODAY, assumed=False, poison=True)
    assert _numbers(card) == own
    assert card["emergency"] == RAW["countries"][country]["emergency"]["ambulance"]


def test_a_card_is_named_in_the_patients_language(helplines: Helplines) -> None:
    assert helplines.card("US", "zh", TODAY, assumed=True)["country_name"] == "美国"
    assert helplines.card("DE", "es", TODAY, assumed=False)["country_name"] == "Alemania"


def test_lines_that_speak_the_language_come_first(helplines: Helplines) -> None:
    card = helplines.card("US", "es", TODAY, assumed=False)
    assert [line["call"] for line in card["lines"]] == ["988", None]
    assert card["lines"][0]["text"] == {"to": "988", "body": ""}
    assert card["lines"][1]["text"] == {"to": "741741", "body": "HOME"}


def test_an_entry_past_its_date_is_shown_but_not_as_verified(helplines: Helplines) -> None:
    shown = {
        line["call"]: line["verified"]
        for line in helplines.card("MX", "es", TODAY, assumed=False)["lines"]
    }
    assert shown == {"55 5259 8121": True, "800 911 2000": False}


def test_an_entry_is_verified_on_its_last_day_and_not_on_the_next(helplines: Helplines) -> None:
    last = date(2026, 11, 29)
    for day, verified in ((last, True), (last + timedelta(days=1), False)):
        card = helplines.card("FR", "en", day, assumed=False)
        assert [line["verified"] for line in card["lines"]] == [verified]


def test_the_poison_line_is_shown_only_when_asked_for(helplines: Helplines) -> None:
    plain = helplines.card("US", "en", TODAY, assumed=False)
    assert "1-800-222-1222" not in _numbers(plain)
    poison = helplines.card("US", "en", TODAY, assumed=False, poison=True)
    assert poison["lines"][0]["call"] == "1-800-222-1222"
    assert helplines.lines("ES", "es", TODAY, Kind.POISON) == ()


@pytest.mark.parametrize("country", ["AR", "GE", ""])
def test_a_country_without_numbers_gets_the_directory_and_nobody_elses_number(
    helplines: Helplines, country: str
) -> None:
    card = helplines.card(country, "es", TODAY, assumed=False)
    assert card["lines"] == []
    assert card["emergency"] is None
    assert card["directory"] == "findahelpline.com"


def test_check_names_stale_entries_before_those_awaiting_the_clinic(helplines: Helplines) -> None:
    problems = helplines.check(TODAY)
    stale = [p for p in problems if "past its date" in p or "no day of a check" in p]
    assert [p.split()[0] for p in stale] == [
        "us-poison",
        "es-024",
        "mx-linea-de-la-vida",
        "cn-12356",
    ]
    assert problems[: len(stale)] == stale
    assert any(p.startswith("us-988 awaits") for p in problems)


@pytest.mark.parametrize(
    ("region", "clinic", "pack", "expected"),
    [
        ("MX", "US", "ES", "MX"),
        ("AR", "US", "ES", "US"),
        ("", "MX", "ES", "MX"),
        ("", "", "ES", "ES"),
        ("AR", "", "ES", "ES"),
    ],
)
def test_the_assumed_country_is_the_region_if_known_then_the_clinics_then_the_languages(
    helplines: Helplines, region: str, clinic: str, pack: str, expected: str
) -> None:
    found = helplines.default_country(region=region, clinic_country=clinic, pack_default=pack)
    assert found == expected


def test_likely_countries_begin_with_the_assumed_one(helplines: Helplines) -> None:
    assert helplines.likely_countries("es", "MX") == ("MX", "US", "ES")
    assert helplines.likely_countries("zh", "CN")[0] == "CN"
    assert len(set(helplines.likely_countries("en", ""))) == 3


def test_a_clinic_replaces_adds_and_extends_in_its_own_file(tmp_path: Path) -> None:
    own = tmp_path / "helplines.yml"
    line = {
        "id": "us-988",
        "name": {"en": "Ours"},
        "call": ["+1 555 0100"],
        "hours": "always",
        "languages": ["en"],
        "source": "the clinic",
        "url": None,
        "verified_on": TODAY,
        "expires_on": TODAY + timedelta(days=180),
        "verified_by": "A. Nurse",
    }
    added = {"emergency": {"ambulance": "107", "police": "911"}, "lines": []}
    own.write_text(yaml.safe_dump({"countries": {"US": {"lines": [line]}, "AR": added}}))
    helplines = Helplines.load(REGISTRY, own)
    numbers = _numbers(helplines.card("US", "en", TODAY, assumed=False))
    assert numbers == {"+1 555 0100", "741741"}
    assert helplines.card("AR", "es", TODAY, assumed=False)["emergency"] == "107"
    assert not any(p.startswith("us-988") for p in helplines.check(TODAY))


@pytest.mark.parametrize(
    "broken",
    [
        {"call": [], "text": None},
        {"call": ["call us"]},
        {"source": ""},
        {"hours": "whenever"},
        {"verified_on": None},
        {"surprise": 1},
    ],
)
def test_a_file_that_is_not_of_the_form_stops_the_start(
    tmp_path: Path, broken: dict[str, Any]
) -> None:
    raw = yaml.safe_load(REGISTRY.read_text(encoding="utf-8"))
    raw["countries"]["FR"]["lines"][0].update(broken)
    path = tmp_path / "helplines.yml"
    path.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    with pytest.raises(ValidationError):
        Helplines.load(path)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("I'm in Mexico", "MX"),
        ("Estoy en México", "MX"),
        ("estoy en mexico", "MX"),
        ("我在美国", "US"),
        ("in the U.S.", "US"),
        ("USA!", "US"),
        ("New Mexico", "US"),
        ("I’m in London right now", "GB"),
        ("EE. UU.", "US"),
        ("vivo en España", "ES"),
        ("我在中国香港", "HK"),
        ("香港", "HK"),
        ("上海", "CN"),
        ("Argentina", "AR"),
        ("I'm not in the US but in Canada", "CA"),
        ("no estoy en España, estoy en México", "MX"),
        ("我不在中国，在加拿大", "CA"),
    ],
)
def test_countries_are_understood_in_all_languages(
    names: CountryNames, text: str, country: str
) -> None:
    place = names.find(text)
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize("text", ["tell us more", "they hate us", "好的", "", "no sé", "42"])
def test_a_message_without_a_country_names_none(names: CountryNames, text: str) -> None:
    assert names.find(text) is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("I'm not in the US", "US"),
        ("I don't live in the US", "US"),
        ("Not the US", "US"),
        ("no estoy en España", "ES"),
        ("me fui de España", "ES"),
        ("我不在中国", "CN"),
        ("我不住在中国", "CN"),
        ("我离开了中国", "CN"),
    ],
)
def test_a_country_that_is_denied_is_never_taken(
    names: CountryNames, text: str, country: str
) -> None:
    place = names.find(text)
    assert place is not None
    assert place.country == ""
    assert place.elsewhere == {country}


def test_not_wanting_to_be_somewhere_is_not_being_elsewhere(names: CountryNames) -> None:
    for text in ("I don't want to live in America any more", "no quiero vivir en España"):
        place = names.find(text)
        assert place is not None
        assert not place.elsewhere


def test_resolve_country_takes_extra_names(helplines: Helplines) -> None:
    assert helplines.resolve_country("I'm in Bigtown", "en", {"CA": ["Bigtown"]}) == "CA"
    assert helplines.resolve_country("estoy en Alemania", "es", {}) == "DE"
    assert helplines.resolve_country("hello", "en", {}) is None


@pytest.mark.parametrize(
    ("text", "countries", "found"),
    [
        ("Call 988 or 911.", ["US"], ()),
        ("Call 988, or 116 123.", ["US"], ("116 123",)),
        ("拨打120或988", ["CN"], ("988",)),
        ("Llama al 800 911 2000", ["MX"], ()),
        ("Call 999 or 112", ["GB"], ()),
        ("Call 988 or 024", ["US", "ES"], ()),
        ("Call 112", ["JP"], ("112",)),
        ("We open at 10:30, room 2026", ["US"], ()),
    ],
)
def test_numbers_of_other_countries_are_found_in_a_text(
    helplines: Helplines, text: str, countries: list[str], found: tuple[str, ...]
) -> None:
    assert helplines.foreign(text, countries) == found
