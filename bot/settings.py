"""All settings, read once at the start; a wrong or missing value stops the start and names itself.

Values come from the environment (`BESIDE_…`), from `.env`, and, for what a clinic writes about
itself, from the YAML file that `BESIDE_CLINIC_FILE` names (default `clinic.yml`).
"""

import json
import re
from datetime import date, time
from enum import StrEnum
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

import yaml
from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    IPvAnyNetwork,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from bot.errors import ConfigurationError

SECRETS = frozenset(
    {
        "alert_smtp_password",
        "alert_webhook",
        "alert_webhook_secret",
        "chat_api_token",
        "llm_key",
        "staff_password",
        "redis_url",
        "REDIS_URL",
        "BESIDE_REDIS_URL",
    }
)
KNOWLEDGE = "knowledge"
"""Folder of the state folder with the clinic's own articles."""
RUNNING = "running.json"
"""File of the state folder in which `beside run` notes where its parts can be reached."""


MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")
SHORTEST_SECRET = 24
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

OUR_NETWORKS = tuple(
    map(
        ip_network,
        ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7"),
    )
)
"""Loopback and the private networks of RFC 1918 and RFC 4193."""
ONE_LABEL = re.compile(r"[a-z](?:[a-z0-9_-]*[a-z0-9])?", re.IGNORECASE)
"""A container's or a machine's own name; one that begins with a digit could be an address."""


class Llm(StrEnum):
    """What writes replies in open talk beside the curated library."""

    NONE = "none"
    OPENAI = "openai"
    """A server with OpenAI's interface: llama.cpp, Ollama, vLLM."""
    TRANSFORMERS = "transformers"
    """A model inside the actions."""


class MailSecurity(StrEnum):
    """How the connection to a mail server is encrypted."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Weekday(StrEnum):
    """Days of the week, in the order of `date.weekday()`."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


def _time_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"no such time zone: {name!r}")
    return name


def _country(code: str) -> str:
    if code and not (len(code) == 2 and code.isalpha() and code.isupper()):
        raise ValueError(f"expected a two-letter country code such as 'ES', got {code!r}")
    return code


def _span(text: str) -> str:
    start, dash, end = text.partition("-")
    if not dash or not time.fromisoformat(start.strip()) < time.fromisoformat(end.strip()):
        raise ValueError(f"expected opening hours such as '09:00-12:30', got {text!r}")
    return f"{start.strip()}-{end.strip()}"


def _mailbox(address: str) -> str:
    if not MAILBOX.fullmatch(address):
        raise ValueError("expected a plain address such as desk@clinic.org")
    return address


def _sender(address: str) -> str:
    return address and _mailbox(address)


def _endpoint(url: SecretStr) -> SecretStr:
    try:
        parts = urlsplit(url.get_secret_value())
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # not a number for a port, for one
        fits = False
    if not fits:
        raise ValueError("expected an address such as https://pager.example.org/alerts")
    return url


def stays_here(url: str) -> bool:
    """Tell whether the host of `url` is this machine, a private address or a container's name."""
    host = urlsplit(url).hostname or ""
    try:
        address = ip_address(host)
    except ValueError:
        return bool(ONE_LABEL.fullmatch(host))
    address = getattr(address, "ipv4_mapped", None) or address
    return any(address in network for network in OUR_NETWORKS)


def _check_server(url: str) -> None:
    """Raise ValueError, which quotes nothing that may be secret, unless `url` is plain."""
    if "@" in url or "?" in url or "#" in url:
        raise ValueError("llm_url: expected no name, password or query in it; the key is llm_key")
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits:
        raise ValueError(f"llm_url: expected such as http://127.0.0.1:8080/v1, got {url!r:.80}")


def _long_secret(secret: SecretStr) -> SecretStr:
    if len(secret.get_secret_value()) < SHORTEST_SECRET:
        raise ValueError(f"expected {SHORTEST_SECRET} characters or more")
    return secret


class Clinic(BaseModel):
    """What a clinic says about itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(default="Beside Clinic", min_length=1, max_length=80)
    timezone: Annotated[str, AfterValidator(_time_zone)] = "UTC"
    country: Annotated[str, AfterValidator(_country)] = ""
    hours: dict[Weekday, list[Annotated[str, AfterValidator(_span)]]] = Field(
        default_factory=lambda: {day: ["09:00-12:30", "14:00-17:00"] for day in list(Weekday)[:5]}
    )
    slot_minutes: int = Field(default=30, ge=5, le=240)
    closed_days: frozenset[date] = frozenset()
    days_ahead: int = Field(default=60, ge=1, le=366)
    exit_url: str = Field(default="about:blank", max_length=300)
    """Where the quick exit of the patient page goes."""

    @field_validator("exit_url")
    @classmethod
    def _exit_is_harmless(cls, url: str) -> str:
        if url != "about:blank" and not url.startswith("https://"):
            raise ValueError(f"expected an https:// address or about:blank, got {url!r}")
        return url

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class Settings(BaseSettings):
    """Everything that an operator can set; names and defaults are listed in docs/operations.md."""

    model_config = SettingsConfigDict(
        env_prefix="BESIDE_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    clinic: Clinic = Clinic()
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=0, le=65535)
    public_url: str = ""
    """The address under which patients reach the bot, such as "https://chat.clinic.org"."""
    allowed_origins: tuple[str, ...] = ()
    """Sites that may embed the chat, such as ("https://clinic.org",); the bot's own always may."""
    trusted_proxies: tuple[IPvAnyNetwork, ...] = ()
    """Networks of reverse proxies whose X-Forwarded-For is believed; this machine's always is."""
    redis_url: str = Field(
        default="redis://127.0.0.1:6379/0",
        validation_alias=AliasChoices("REDIS_URL", "BESIDE_REDIS_URL"),
    )
    rasa_url: str = "http://127.0.0.1:5005"
    actions_host: str = "127.0.0.1"
    actions_port: int = Field(default=5055, ge=0, le=65535)
    state_dir: Path = Path(".state")
    """Where the crisis spool and the local Redis keep their files."""
    languages: tuple[str, ...] = ("en", "es", "zh")
    default_locale: str = "en"
    helplines_file: Path | None = None
    """The clinic's own helplines, which come before and replace those of the registry."""
    encoder: Path | None = Field(
        default=None, validation_alias=AliasChoices("ENCODER", "BESIDE_ENCODER")
    )
    """Folder of another sentence-transformers model for the guards than the packaged one; after a
    change `beside train --guards` is due."""
    toxicity: str = ""
    """Detoxify's model for the review of replies: empty for the compact one that set-up assembles,
    "multilingual" (recommended) or another of its names, or the path of a checkpoint."""
    linked_hosts: tuple[str, ...] = ()
    """Hosts that written replies may link, beside those of the helplines and the articles."""
    staff_password: SecretStr | None = None
    """Password of the first staff account when `beside run` has no terminal to ask at."""
    workers: int = Field(default=32, ge=1, le=512)
    """Turns that one process handles at a time."""
    chat_api_token: Annotated[SecretStr, AfterValidator(_long_secret)] | None = None
    """Whoever holds it may talk with the bot at /v1/chat/completions: for evaluation, never for
    patients."""
    alert_webhook: Annotated[SecretStr, AfterValidator(_endpoint)] | None = None
    """Told of each alert; whoever knows the address of a chat's webhook can write there."""
    alert_webhook_secret: SecretStr | None = None
    """Signs what the webhook is told."""
    alert_smtp_host: str = ""
    """The mail server through which alerts go out."""
    alert_smtp_port: int = Field(default=587, ge=1, le=65535)
    alert_smtp_user: str = ""
    alert_smtp_password: SecretStr | None = None
    alert_smtp_security: MailSecurity = MailSecurity.STARTTLS
    alert_mail_from: Annotated[str, AfterValidator(_sender)] = ""
    alert_mail_to: tuple[Annotated[str, AfterValidator(_mailbox)], ...] = ()
    llm: Llm = Llm.NONE
    """What writes replies in open talk; "none": the curated library alone."""
    llm_url: str = ""
    """With openai: the server's address up to and with its "/v1"."""
    llm_model: str = ""
    """With openai: the model's name there. With transformers: its folder, or its id on the hub."""
    llm_key: SecretStr | None = None
    """With openai: the key, if the server wants one."""
    llm_threads: int = Field(default=1, ge=1, le=64)
    """With transformers: processor threads that the model may use."""
    llm_leaves_premises: bool = False
    """Whether what patients write may go to a server that is not the clinic's own."""
    log_level: str = Field(default="info", pattern="^(debug|info|warning|error)$")

    @model_validator(mode="after")
    def _default_is_spoken(self) -> "Settings":
        if self.default_locale not in self.languages:
            spoken = ", ".join(self.languages)
            raise ValueError(f"default_locale: expected one of {spoken}: {self.default_locale!r}")
        return self

    @model_validator(mode="after")
    def _alerts_are_whole(self) -> "Settings":
        if self.alert_webhook_secret and not self.alert_webhook:
            raise ValueError("alert_webhook: expected an address, since its secret is set")
        if bool(self.alert_smtp_user) != bool(self.alert_smtp_password):
            raise ValueError("alert_smtp_user, alert_smtp_password: expected both or neither")
        named = self.alert_smtp_host, self.alert_mail_from, self.alert_mail_to
        if any((*named, self.alert_smtp_user)) and not all(named):
            raise ValueError(
                "alert_smtp_host, alert_mail_from, alert_mail_to: expected all or none"
            )
        bare = self.alert_smtp_security is MailSecurity.NONE
        if bare and self.alert_smtp_user and self.alert_smtp_host not in LOOPBACK:
            raise ValueError(
                "alert_smtp_security: expected starttls or tls, got none: "
                "the password would be readable on its way"
            )
        return self

    @model_validator(mode="after")
    def _llm_is_whole(self) -> "Settings":
        if self.llm is Llm.NONE:
            return self
        if not self.llm_model:
            raise ValueError(f"llm_model: expected a model's name, since llm is {self.llm.value}")
        if self.llm is Llm.OPENAI:
            _check_server(self.llm_url)
            self._check_premises()
        return self

    def _check_premises(self) -> None:
        if stays_here(self.llm_url):
            return
        host = urlsplit(self.llm_url).hostname
        if not self.llm_leaves_premises:
            raise ValueError(
                f"llm_url: {host!r} is neither this machine nor a private address: what patients "
                "write would leave the premises. If that is allowed, set llm_leaves_premises"
            )
        if not self.llm_url.startswith("https://"):
            raise ValueError(f"llm_url: expected https for {host!r}: anybody could read on the way")

    @property
    def origins(self) -> frozenset[str]:
        """Origins whose pages may open a web socket to us, beside the request's own host."""
        return frozenset(filter(None, (self.public_url.rstrip("/"), *self.allowed_origins)))


def load_settings(**overrides: Any) -> Settings:
    """Read the settings.

    Raises ConfigurationError naming each key, what was expected and what came.
    """
    try:
        if "clinic" not in overrides:
            overrides["clinic"] = _read_clinic()
        return Settings(**overrides)
    except ValidationError as error:
        raise ConfigurationError(f"wrong settings: {_told(error)}") from error
    except SettingsError as error:  # not the JSON that a list is written in, for one
        raise ConfigurationError(f"wrong settings: {error}: {error.__cause__}") from error


def _told(error: ValidationError) -> str:
    return "; ".join(map(_told_of, error.errors()))


def _told_of(each: ErrorDetails) -> str:
    if not each["loc"]:  # about several: each is named in the words, and the input is all of them
        return each["msg"]
    came = "a secret" if SECRETS.intersection(each["loc"]) else f"{each['input']!r:.80}"
    return f"{'.'.join(map(str, each['loc']))}: {each['msg']}, got {came}"


def load_running_settings() -> Settings:
    """Read the settings as they are for a `beside run` that is going on in this folder.

    What the environment says counts more than what the run noted.
    """
    settings = load_settings()
    try:
        noted = dict(json.loads((settings.state_dir / RUNNING).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return settings
    return settings.model_copy(
        update={name: noted[name] for name in noted.keys() - settings.model_fields_set}
    )


class _ClinicFile(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="BESIDE_", env_file=".env", extra="ignore")

    clinic_file: Path | None = None


def _read_clinic() -> Clinic:
    named = _ClinicFile().clinic_file
    path = named or Path("clinic.yml")
    if named is None and not path.exists():
        return Clinic()
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise ConfigurationError(f"cannot read the clinic file {str(path)!r}: {error}") from error
    return Clinic.model_validate(content or {})
