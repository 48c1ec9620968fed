"""The JSON API of the desk. Every error is one of bot.errors; see bot.console.headers."""

import re
from typing import Any
from uuid import UUID

from aiohttp import web

from bot.console import auth, views
from bot.console.auth import allow
from bot.console.desk import CONSOLE, Console
from bot.console.frames import ENTRY_ID
from bot.console.headers import TEXT_MAX, NotFound
from bot.errors import CallerError, EmptyText, Forbidden, TextTooLong
from bot.model import Escalation, Outcome
from bot.store.audit import Act
from bot.store.sessions import IDLE, Session
from bot.store.staff import Permission, fold_name

UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters but tab and newline, and halves of surrogate pairs."""
AUDIT_PAGE = 100


async def ui(request: web.Request) -> web.StreamResponse:
    """The texts of the console in a language: no secret, so no session."""
    language = request.app[CONSOLE].languages.by_locale.get(request.match_info["locale"])
    if language is None:
        raise NotFound("no such language")
    return web.json_response(
        {"locale": language.locale, "direction": language.direction, "texts": dict(language.texts)}
    )


@allow(active=False)
async def me(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    """Who is signed in, what they may do, and the token that every write carries."""
    languages = console.languages.by_locale.values()
    return web.json_response(
        {
            **views.account(session.account),
            "csrf": session.csrf,
            "idle_seconds": int(IDLE.total_seconds()),
            "text_max": TEXT_MAX,
            "clinic": console.settings.clinic.name,
            "timezone": console.settings.clinic.timezone,
            "locale": console.languages.of(request).locale,
            "languages": [{"locale": each.locale, "name": each.name} for each in languages],
            "outcomes": list(Outcome),
        }
    )


@allow(Permission.READ, active=False)
async def queue(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    await console.audit.write(session.account.name, Act.SEE_QUEUE)
    return web.json_response(await console.board.queue())


@allow(Permission.READ)
async def escalation(
    request: web.Request, console: Console, session: Session
) -> web.StreamResponse:
    """An escalation with its evidence, its conversation and the transcript."""
    case = await console.board.escalation(request.match_info["id"])
    return await _opened(console, session, case)


@allow(Permission.READ)
async def conversation(
    request: web.Request, console: Console, session: Session
) -> web.StreamResponse:
    """A conversation of the watch list, which has no escalation, with its transcript."""
    case = await console.board.conversation(request.match_info["id"])
    return await _opened(console, session, case)


async def _opened(console: Console, session: Session, case: views.View) -> web.StreamResponse:
    conversation = case["conversation"]["id"]
    escalation = (case["escalation"] or {}).get("id", "")
    await console.audit.open_view(session.id, session.account.name, conversation, escalation)
    return web.json_response({**case, "transcript": await console.board.transcript(conversation)})


@allow(Permission.ANSWER)
async def claim(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    done = await console.escalations.claim(request.match_info["id"], session.account.name)
    return await _done(console, session, Act.CLAIM, done)


@allow(Permission.ANSWER)
async def hand_back(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    done = await console.escalations.hand_back(request.match_info["id"], session.account.name)
    return await _done(console, session, Act.HAND_BACK, done)


@allow(Permission.ANSWER)
async def close(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    outcome = _outcome((await _body(request)).get("outcome"))
    done = await console.escalations.close(request.match_info["id"], session.account.name, outcome)
    return await _done(console, session, Act.CLOSE, done)


async def _done(
    console: Console, session: Session, act: Act, escalation: Escalation
) -> web.StreamResponse:
    await console.audit.write(
        session.account.name,
        act,
        conversation=escalation.conversation,
        escalation=escalation.id,
        detail=escalation.outcome,
    )
    return web.json_response(await console.board.escalation(escalation.id))


@allow(Permission.ANSWER)
async def say(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    """Write to the patient; sending the same id again writes nothing twice."""
    body = await _body(request)
    message, text, staff = _uuid(body.get("id")), _words(body.get("text")), session.account.name
    escalation = request.match_info["id"]
    entry = await console.escalations.say(escalation, staff, text, message)
    conversation = await console.escalations.conversation_of(escalation)
    await console.audit.write(staff, Act.SAY, conversation=conversation, escalation=escalation)
    return web.json_response({"entry": {**views.entry(entry), "message_id": message}})


@allow(Permission.AUDIT)
async def audit(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    """The audit log, newest first; `?before=` goes on after the last line that was shown."""
    before = request.query.get("before", "")
    if before and not ENTRY_ID.fullmatch(before):
        raise CallerError("expected the id of a line")
    if not before:
        await console.audit.write(session.account.name, Act.SEE_AUDIT)
    lines = await console.audit.read(before=before, limit=AUDIT_PAGE)
    return web.json_response(
        {"lines": [views.audit_line(each) for each in lines], "more": len(lines) == AUDIT_PAGE}
    )


@allow(Permission.ADMIN)
async def accounts(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    await console.audit.write(session.account.name, Act.SEE_ACCOUNTS)
    members = await console.staff.list()
    return web.json_response({"accounts": [views.account(each) for each in members]})


@allow(Permission.ADMIN)
async def disable(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    """Disable an account, end its sessions and close its sockets; never one's own."""
    name = str((await _body(request)).get("name", ""))
    if fold_name(name) == fold_name(session.account.name):
        raise CallerError("an account cannot disable itself")
    account = await console.sessions.disable(name)
    await console.audit.write(session.account.name, Act.DISABLE_ACCOUNT, detail=account.name)
    return web.json_response(views.account(account))


@allow(Permission.READ, active=False)
async def socket(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    """The live desk; a page of another origin gets no socket."""
    if not auth.from_our_page(request, console):
        raise Forbidden("the request comes from another origin")
    return await console.live.serve(request, session, console.languages.of(request))


async def _body(request: web.Request) -> dict[str, Any]:
    """Return the JSON object that was sent; raises CallerError."""
    if request.content_type != "application/json":
        raise CallerError("expected application/json")
    try:
        body = await request.json()
    except (ValueError, RecursionError) as error:
        raise CallerError("expected JSON") from error
    if not isinstance(body, dict):
        raise CallerError("expected a JSON object")
    return body


def _words(value: object) -> str:
    """Return what staff wrote, without what no screen shows."""
    if not isinstance(value, str):
        raise CallerError("expected a text")
    text = UNWANTED.sub("", value.replace("\r\n", "\n")).strip()
    if not text:
        raise EmptyText("nothing to read in it")
    if len(text) > TEXT_MAX:
        raise TextTooLong(f"expected at most {TEXT_MAX} characters, got {len(text)}")
    return text


def _uuid(value: object) -> str:
    try:
        return str(UUID(value)) if isinstance(value, str) else _no_uuid()
    except ValueError:
        return _no_uuid()


def _no_uuid() -> str:
    raise CallerError("expected a UUID as 'id'")


def _outcome(value: object) -> Outcome:
    if value not in list(Outcome):
        raise CallerError(f"expected one of {', '.join(Outcome)} as 'outcome'")
    return Outcome(str(value))
