"""`beside doctor`: what a tired operator should know, each with its remedy."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Literal
from urllib.parse import urlsplit

import aiohttp

import locales
from bot.alerts.target import targets
from bot.clock import SystemClock
from bot.dialogue import Dialogue
from bot.errors import BesideError, StoreUnavailable
from bot.model_folder import folder_of, is_folder_name, lacks
from bot.packs import problems
from bot.processes import answers
from bot.settings import LOOPBACK, Llm, Settings, stays_here
from bot.store.inbox import Inbox
from bot.store.redis import DEAD, Store
from bot.store.spool import Spool
from bot.store.staff import Staff
from bot.training import RASA, is_current
from safety.classifier import Classifier
from safety.heads import HeadsError
from safety.helplines import Helplines
from safety.review import Reviewer

LISTED_BYTES = 256 * 1024
"""Read of a list of models; Ollama's, with all its details, has some 500 bytes a model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at. "wrong" makes the command fail, "note" does not."""

    state: Literal["ok", "note", "wrong"]
    subject: str
    told: str


def _ok(subject: str, told: str) -> Finding:
    return Finding(state="ok", subject=subject, told=told)


def _note(subject: str, told: str) -> Finding:
    return Finding(state="note", subject=subject, told=told)


def _wrong(subject: str, told: str) -> Finding:
    return Finding(state="wrong", subject=subject, told=told)


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything; never raises for something that is merely away."""
    store = Store(settings.redis_url)
    try:
        return [
            *_clinic(settings),
            *[each async for each in _store(store)],
            *[each async for each in _processes(settings)],
            *_model(settings),
            _guards(),
            _review(settings),
            *_languages(settings),
            *_helplines(settings),
            *_alerts(settings),
            await _llm(settings),
            _spool(settings, store),
        ]
    finally:
        await store.close()


def _clinic(settings: Settings) -> list[Finding]:
    clinic = settings.clinic
    if clinic.name == type(clinic)().name:
        return [_note("clinic", "no clinic.yml: copy clinic.example.yml and fill it in")]
    found = [_ok("clinic", f"{clinic.name}, {clinic.timezone}")]
    if not clinic.country:
        found.append(_note("clinic", "no country: numbers are guessed from the language; set it"))
    if settings.public_url and not settings.public_url.startswith("https://"):
        found.append(_wrong("public_url", "not https: staff cannot sign in safely; put TLS before"))
    return found


async def _store(store: Store) -> AsyncIterator[Finding]:
    try:
        await store.ping()
    except StoreUnavailable as error:
        told = f"does not answer ({error}): start `beside run`, or check REDIS_URL"
        yield _wrong("Redis", told)
        return
    persists = await store.redis.config_get("append*")
    if persists.get("appendonly") != "yes":
        yield _wrong("Redis", "keeps nothing when it is killed: set appendonly yes")
    elif persists.get("appendfsync") != "always":
        yield _wrong("Redis", "may lose the last second: set appendfsync always")
    else:
        yield _ok("Redis", "answers, and keeps what it acknowledged")
    policy = (await store.redis.config_get("maxmemory-policy")).get("maxmemory-policy")
    if policy != "noeviction":
        yield _wrong("Redis", f"drops records when full ({policy}): set noeviction")
    if dead := await store.redis.xlen(DEAD):
        yield _wrong("inbox", f"{dead} messages failed five times: see the stream {DEAD!r}")
    yield _ok("inbox", f"{await Inbox(store).waiting()} conversations wait for an answer")
    accounts = await Staff(store, SystemClock()).list()
    active = [account for account in accounts if not account.disabled]
    if active:
        yield _ok("staff", f"{len(active)} accounts")
    else:
        yield _wrong("staff", "nobody can answer an escalation: beside staff add NAME")


async def _processes(settings: Settings) -> AsyncIterator[Finding]:
    dialogue = Dialogue(settings.rasa_url)
    async for _ in dialogue.session(None):
        try:
            await dialogue.ping()
            yield _ok("Rasa", f"answers at {settings.rasa_url}")
        except BesideError as error:
            yield _note("Rasa", f"does not answer at {settings.rasa_url} ({error})")
    url = f"http://{settings.actions_host}:{settings.actions_port}/health"
    if await answers(url)():
        yield _ok("actions", "answer")
    else:
        yield _note("actions", f"do not answer at {url}")


def _model(settings: Settings) -> list[Finding]:
    if urlsplit(settings.rasa_url).hostname not in ("127.0.0.1", "localhost", "::1"):
        return []  # Rasa runs elsewhere, and its model was trained there
    if not RASA.exists():
        return [_wrong("Rasa", "is not installed: make setup")]
    if not is_current():
        return [_wrong("model", "is not that of today's dialogues and languages: beside train")]
    return [_ok("model", "is trained from today's dialogues and languages")]


def _guards() -> Finding:
    try:
        missing = Classifier.load().missing
    except HeadsError as error:
        missing = str(error)
    if missing:
        return _wrong("guards", f"only the lexicons are on: {missing}; run `beside train`")
    return _ok("guards", "lexicons and classifier are on")


def _review(settings: Settings) -> Finding:
    helplines = Helplines.load(locales.FOLDER / "helplines.yml", settings.helplines_file)
    missing = Reviewer.load(locales.FOLDER, helplines, toxicity=settings.toxicity).missing
    if missing:
        told = f"no written reply is let through: {'; '.join(missing)}; run `beside train`"
        return _wrong("review", told)
    if not settings.toxicity:
        return _ok("review", "on, with the compact toxicity model; see BESIDE_TOXICITY")
    return _ok("review", f"on, with the toxicity model {settings.toxicity}")


def _languages(settings: Settings) -> list[Finding]:
    today = datetime.now(UTC).date()
    found = []
    for locale in settings.languages:
        wrong = problems(locale, today)
        told = "; ".join(wrong[:3]) + (" …" if len(wrong) > 3 else "")
        found.append(_wrong(locale, told) if wrong else _ok(locale, "complete"))
    return found


def _helplines(settings: Settings) -> list[Finding]:
    registry = Helplines.load(locales.FOLDER / "helplines.yml", settings.helplines_file)
    found = [_note("helplines", each) for each in registry.stale(datetime.now(UTC).date())]
    if waiting := registry.awaiting():
        told = f"{len(waiting)} numbers await somebody of the clinic who calls and confirms them: "
        found.append(_note("helplines", told + ", ".join(waiting)))
    return found


def _alerts(settings: Settings) -> list[Finding]:
    told = [target.told for target in targets(settings)]
    if not told:
        remedy = "set BESIDE_ALERT_WEBHOOK or BESIDE_ALERT_SMTP_HOST, see docs/operations.md"
        return [_note("alerts", f"nobody is told outside the desk: {remedy}")]
    found = [_ok("alerts", f"{', '.join(told)}; try them: beside alerts test")]
    if not settings.public_url:
        found.append(_note("alerts", "bear no address of the case: set BESIDE_PUBLIC_URL"))
    webhook = settings.alert_webhook
    url = urlsplit(webhook.get_secret_value() if webhook else "")
    if url.scheme == "http" and url.hostname not in LOOPBACK:
        found.append(_note("alerts", "the webhook is plain http: anybody on the way can read them"))
    return found


async def _llm(settings: Settings) -> Finding:
    if settings.llm is Llm.NONE:
        return _ok("LLM", "off: the curated library answers")
    if settings.llm is Llm.TRANSFORMERS:
        return _model_inside(settings.llm_model)
    url, model = settings.llm_url, settings.llm_model
    known = await _models_at(settings)
    if known is None:
        remedy = "the curated library answers until it does"
        return _note("LLM", f"does not say at {url} which models it has: {remedy}")
    if model not in known:
        return _note("LLM", f"{url} answers, but has no {model!r}; set BESIDE_LLM_MODEL")
    if not stays_here(url):
        told = f"{model!r} at {url}: what patients write leaves the premises, masked"
        return _note("LLM", told)
    return _ok("LLM", f"{model!r} answers at {url}")


def _model_inside(model: str) -> Finding:
    if not is_folder_name(model):
        return _note("LLM", f"{model!r} is no folder: it comes from the hub with the first call")
    if missing := lacks(folder_of(model)):
        return _wrong("LLM", f"{model!r}: {missing}; set BESIDE_LLM_MODEL to a whole folder")
    return _ok("LLM", f"{model!r} is whole; it is loaded with the first call")


async def _models_at(settings: Settings) -> set[str] | None:
    """Return the names that the server lists, or None if it does not answer as it should."""
    key = settings.llm_key
    headers = {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session,
            session.get(
                f"{settings.llm_url.rstrip('/')}/models", headers=headers, allow_redirects=False
            ) as answer,
        ):
            if answer.status != HTTPStatus.OK:
                return None
            body = bytearray()
            async for chunk in answer.content.iter_chunked(LISTED_BYTES):
                body += chunk
                if len(body) > LISTED_BYTES:
                    return None
            return {str(each["id"]) for each in json.loads(body)["data"]}
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError, LookupError, TypeError):
        return None


def _spool(settings: Settings, store: Store) -> Finding:
    waiting = Spool(settings.state_dir / "spool", store.codec).size()
    if waiting:
        return _note("spool", f"{waiting} crisis messages wait for Redis; the bot brings them in")
    return _ok("spool", "empty")
