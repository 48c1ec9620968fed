"""Settings: read once, and a wrong one stops the start and names itself."""

import json
from pathlib import Path

import pytest

from bot.errors import ConfigurationError
from bot.settings import RUNNING, load_running_settings, load_settings


@pytest.fixture(autouse=True)
def _empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin in an empty folder, with nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in ("REDIS_URL", "BESIDE_REDIS_URL", "BESIDE_STAFF_PASSWORD", "BESIDE_CLINIC_FILE"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_set_starts_on_this_machine_alone() -> None:
    settings = load_settings()
    assert settings.host == "127.0.0.1"
    assert settings.redis_url.startswith("redis://127.0.0.1")
    assert settings.rasa_url.startswith("http://127.0.0.1")
    assert settings.staff_password is None, "no default password"
    assert settings.clinic.hours


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("BESIDE_PORT", "eighty", "port"),
        ("BESIDE_PORT", "70000", "port"),
        ("BESIDE_WORKERS", "0", "workers"),
        ("BESIDE_LOG_LEVEL", "chatty", "log_level"),
        ("BESIDE_DEFAULT_LOCALE", "fr", "default_locale"),
        ("BESIDE_LANGUAGES", "en", "languages"),
        ("BESIDE_ALLOWED_ORIGINS", "https://x", "allowed_origins"),
        ("BESIDE_CLINIC", '{"slot_minutes": 1}', "slot_minutes"),
    ],
)
def test_wrong_setting_names_itself_and_what_came(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    if name == "BESIDE_CLINIC":
        Path("clinic.yml").write_text("slot_minutes: 1", encoding="utf-8")
        value = "1"
    with pytest.raises(ConfigurationError) as error:
        load_settings()
    assert told in str(error.value)
    if name not in ("BESIDE_LANGUAGES", "BESIDE_ALLOWED_ORIGINS"):
        assert value in str(error.value)


def test_secrets_are_never_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BESIDE_STAFF_PASSWORD", "CANARY-password")
    monkeypatch.setenv("REDIS_URL", "redis://:CANARY@host/0")
    assert "CANARY-password" not in repr(load_settings())
    for name, value in (("BESIDE_DEFAULT_LOCALE", "fr"), ("BESIDE_PORT", "x")):
        with monkeypatch.context() as patched:
            patched.setenv(name, value)
            with pytest.raises(ConfigurationError) as error:
                load_settings()
            assert "CANARY" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("timezone: Mars/Base", "Mars/Base"),
        ("country: spain", "spain"),
        ("country: es", "'es'"),
        ("hours: {mon: [9-5]}", "hours"),
        ("hours: {mon: ['17:00-09:00']}", "17:00-09:00"),
        ("hours: {monday: ['09:00-10:00']}", "monday"),
        ("days_ahead: 0", "days_ahead"),
        ("closed_days: [yesterday]", "closed_days"),
        ("exit_url: 'javascript:alert(1)'", "javascript"),
        ("exit_url: 'http://x'", "http://x"),
        ("colour: blue", "colour"),
        ("- a\n- list", "Clinic"),
        ("name: ''", "name"),
        ("{ broken", "clinic.yml"),
    ],
)
def test_wrong_clinic_names_the_key_and_what_came(content: str, told: str) -> None:
    Path("clinic.yml").write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        load_settings()
    assert told in str(error.value)


def test_clinic_is_read_from_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("ours.yml").write_text(
        "name: Clínica Luna\ntimezone: Europe/Madrid\ncountry: ES\nhours: {tue: ['10:00-12:00']}\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("BESIDE_CLINIC_FILE", "ours.yml")
    clinic = load_settings().clinic
    assert (clinic.name, clinic.country, clinic.zone.key) == ("Clínica Luna", "ES", "Europe/Madrid")
    assert clinic.hours == {"tue": ["10:00-12:00"]}


@pytest.mark.parametrize("content", ["", "# nothing yet", "{}"])
def test_empty_clinic_file_is_the_default(content: str) -> None:
    Path("clinic.yml").write_text(content, encoding="utf-8")
    assert load_settings().clinic.name == "Beside Clinic"


def test_clinic_file_that_was_named_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BESIDE_CLINIC_FILE", "missing.yml")
    with pytest.raises(ConfigurationError, match=r"missing\.yml"):
        load_settings()


def test_both_names_of_the_redis_address_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BESIDE_REDIS_URL", "redis://one/1")
    assert load_settings().redis_url == "redis://one/1"
    monkeypatch.setenv("REDIS_URL", "redis://two/2")
    assert load_settings().redis_url == "redis://two/2"


def test_origins_are_the_own_and_those_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BESIDE_PUBLIC_URL", "https://chat.clinic.org/")
    monkeypatch.setenv("BESIDE_ALLOWED_ORIGINS", '["https://clinic.org"]')
    assert load_settings().origins == {"https://chat.clinic.org", "https://clinic.org"}


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_settings().port = 1  # type: ignore[misc]


def test_what_a_run_noted_is_used_where_nothing_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".state").mkdir()
    noted = {"redis_url": "redis://127.0.0.1:7000/0", "port": 9000}
    Path(".state", RUNNING).write_text(json.dumps(noted), encoding="utf-8")
    monkeypatch.setenv("BESIDE_PORT", "8123")
    settings = load_running_settings()
    assert (settings.redis_url, settings.port) == ("redis://127.0.0.1:7000/0", 8123)


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", "null", "3", '"text"'])
def test_broken_note_of_a_run_is_no_note(content: str) -> None:
    Path(".state").mkdir()
    Path(".state", RUNNING).write_text(content, encoding="utf-8")
    assert load_running_settings() == load_settings()
