"""The pages: the form to sign in, and the desk itself, which fills itself by the API."""

from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.console import auth
from bot.console.auth import allow
from bot.console.desk import CONSOLE, Console
from bot.console.texts import LOCALE_COOKIE
from bot.errors import BesideError, Forbidden, NotSignedIn, StoreUnavailable, TooManyMessages
from bot.store.audit import Act
from bot.store.sessions import Session
from bot.store.staff import NAME_MAX

YEAR = 365 * 24 * 3600
REFUSALS: dict[type[BesideError], tuple[str, int]] = {
    NotSignedIn: ("login_wrong", 401),
    TooManyMessages: ("login_locked", 429),
    Forbidden: ("login_stale", 403),
    StoreUnavailable: ("login_unavailable", 503),
}


async def login_page(request: web.Request) -> web.StreamResponse:
    """Show the form. `?locale=` chooses and remembers a language, `?out` says that one is out."""
    console = request.app[CONSOLE]
    chosen = request.query.get("locale", "")
    if chosen in console.languages.by_locale:
        response = web.HTTPSeeOther("/console/login")
        response.set_cookie(LOCALE_COOKIE, chosen, max_age=YEAR, path="/console", samesite="Strict")
        raise response
    notice = "signed_out" if "out" in request.query else ""
    return _form(request, console, notice=notice)


async def login(request: web.Request) -> web.StreamResponse:
    """Sign in: a new session each time, and whatever was signed in here before ends."""
    console = request.app[CONSOLE]
    form = await request.post()
    name, password, token = (_field(form.get(key)) for key in ("name", "password", "token"))
    if not auth.from_our_page(request, console):
        return _form(request, console, error="login_origin", status=403, name=name)
    try:
        response = await _sign_in(request, console, name, password, token)
    except (NotSignedIn, TooManyMessages, Forbidden, StoreUnavailable) as refusal:
        key, status = REFUSALS[type(refusal)]
        return _form(request, console, error=key, status=status, name=name)
    return response


async def _sign_in(
    request: web.Request, console: Console, name: str, password: str, token: str
) -> web.StreamResponse:
    if not auth.form_is_ours(request, console, token):
        raise Forbidden("the form's token is missing or wrong")
    try:
        account = await console.staff.verify(name, password, console.address(request))
    except (NotSignedIn, TooManyMessages):
        await console.audit.write(_known(name), Act.SIGN_IN_FAILED, detail=console.address(request))
        raise
    await auth.end_session(request, console)
    session_token, session = await console.sessions.start(account)
    await console.audit.write(session.account.name, Act.SIGN_IN, detail=console.address(request))
    response = _see("/console/")
    auth.remember(response, console, session_token)
    return response


def _known(name: str) -> str:
    """Return what the audit log keeps of a name that was typed: no more than a name can be."""
    return "".join(each for each in name[:NAME_MAX] if each.isprintable())


@allow()
async def logout(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    await console.sessions.end(session.id)
    await console.audit.write(session.account.name, Act.SIGN_OUT)
    response = web.json_response({"next": "/console/login?out"})
    auth.forget(response, console, auth.session_cookie(console))
    return response


@allow()
async def desk_page(request: web.Request, console: Console, session: Session) -> web.StreamResponse:
    """Show the empty desk; its script asks the API who is signed in and what there is."""
    context = {"clinic": console.settings.clinic.name}
    return _page(request, console, "desk.html", context)


def _form(
    request: web.Request,
    console: Console,
    *,
    error: str = "",
    notice: str = "",
    status: int = 200,
    name: str = "",
) -> web.StreamResponse:
    token = auth.form_token(request, console)
    context = {
        "clinic": console.settings.clinic.name,
        "token": token,
        "name": name,
        "name_max": NAME_MAX,
        "error": error,
        "notice": notice,
        "languages": console.languages.by_locale.values(),
    }
    response = _page(request, console, "login.html", context, status=status)
    lifetime = auth.LOGIN_FORM_SECONDS
    auth.set_cookie(response, console, auth.login_cookie(console), token, lifetime)
    return response


def _page(
    request: web.Request,
    console: Console,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> web.StreamResponse:
    language = console.languages.of(request)
    words = {"language": language, "t": language.text}
    return aiohttp_jinja2.render_template(template, request, context | words, status=status)


def _see(location: str) -> web.StreamResponse:
    return web.Response(status=web.HTTPSeeOther.status_code, headers={"Location": location})


def _field(value: object) -> str:
    return value if isinstance(value, str) else ""
