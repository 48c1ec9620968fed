"""Who is asking: cookies, the origin and CSRF checks, and what a handler demands of both."""

import hmac
import secrets
from collections.abc import Awaitable, Callable, Iterable
from functools import wraps
from ipaddress import IPv4Network, IPv6Network, ip_address
from urllib.parse import urlsplit

from aiohttp import web

from bot.console.desk import CONSOLE, Console
from bot.errors import Forbidden, NotSignedIn
from bot.store.sessions import ABSOLUTE, Session
from bot.store.staff import Permission

CSRF_HEADER = "X-CSRF-Token"
LOGIN_FORM_SECONDS = 3600
LOOPBACK_NAMES = frozenset({"localhost", "localhost."})

Handler = Callable[[web.Request, Console, Session], Awaitable[web.StreamResponse]]


def allow(
    permission: Permission | None = None, *, active: bool = True
) -> Callable[[Handler], Callable[[web.Request], Awaitable[web.StreamResponse]]]:
    """Decorate a handler so that it runs only for a session whose role has `permission`.

    Everything but GET also needs the session's CSRF token and our own origin. `active` handlers
    answer to something that a person did, and so keep the session from going idle.
    Raises NotSignedIn or Forbidden.
    """

    def decorate(
        handler: Handler,
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        @wraps(handler)
        async def checked(request: web.Request) -> web.StreamResponse:
            console = request.app[CONSOLE]
            session = await signed_in(request, console)
            if request.method != "GET":
                check_written_by_us(request, console, session)
            if permission is not None and not session.account.may(permission):
                raise Forbidden(f"the role {session.account.role} may not {permission}")
            if active:
                await console.sessions.touch(session)
            return await handler(request, console, session)

        return checked

    return decorate


async def signed_in(request: web.Request, console: Console) -> Session:
    """Return the session of a request; raises NotSignedIn."""
    token = request.cookies.get(session_cookie(console), "")
    session = await console.sessions.find(token)
    if session is None:
        raise NotSignedIn("no valid session")
    return session


def check_written_by_us(request: web.Request, console: Console, session: Session) -> None:
    """Raise Forbidden unless our own page, in this session, sent the request."""
    if not from_our_page(request, console):
        raise Forbidden("the request comes from another origin")
    if not _same(request.headers.get(CSRF_HEADER, ""), session.csrf):
        raise Forbidden("the CSRF token is missing or wrong")


def from_our_page(request: web.Request, console: Console) -> bool:
    """Whether the request was sent by a page of this service.

    A form sent under `Referrer-Policy: no-referrer` has the origin "null"; the browser then says
    in Sec-Fetch-Site, which no page can set, whether it came from here.
    """
    own = _own_origins(request, console)
    origin = request.headers.get("Origin", "null")
    if origin == "null":
        here = request.host in {urlsplit(each).netloc for each in own}
        return here and request.headers.get("Sec-Fetch-Site") == "same-origin"
    return origin in own


def _own_origins(request: web.Request, console: Console) -> frozenset[str]:
    """Return the public address, and plain http if the request is to this machine by name.

    The sites that may embed the patients' chat are not among them.
    """
    own = {console.settings.public_url.rstrip("/")}
    if is_loopback(urlsplit(f"//{request.host}").hostname or ""):
        own.add(f"http://{request.host}")
    return frozenset(own - {""})


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host in LOOPBACK_NAMES


def is_plain(console: Console) -> bool:
    """Whether the service is used over plain http, which only this machine itself may do."""
    public = urlsplit(console.settings.public_url)
    return not public.netloc or (public.scheme == "http" and is_loopback(public.hostname or ""))


def session_cookie(console: Console) -> str:
    return "beside" if is_plain(console) else "__Host-beside"


def login_cookie(console: Console) -> str:
    return "beside-login" if is_plain(console) else "__Host-beside-login"


def set_cookie(
    response: web.StreamResponse, console: Console, name: str, value: str, max_age: int
) -> None:
    response.set_cookie(
        name,
        value,
        max_age=max_age,
        path="/",
        secure=not is_plain(console),
        httponly=True,
        samesite="Strict",
    )


def remember(response: web.StreamResponse, console: Console, token: str) -> None:
    """Hand the browser its session, and take the sign-in form's token away."""
    age = int(ABSOLUTE.total_seconds())
    set_cookie(response, console, session_cookie(console), token, age)
    forget(response, console, login_cookie(console))


def forget(response: web.StreamResponse, console: Console, name: str) -> None:
    set_cookie(response, console, name, "", 0)


async def end_session(request: web.Request, console: Console) -> None:
    """End the session that a request carries, if any: a sign-in never goes on with an old one."""
    session = await console.sessions.find(request.cookies.get(session_cookie(console), ""))
    if session is not None:
        await console.sessions.end(session.id)


def address(request: web.Request) -> str:
    """Return where a request comes from: behind a proxy that is trusted, what the proxy added.

    Only the last entry of X-Forwarded-For is the proxy's own; those before it anybody can write.
    """
    peer = request.remote or ""
    forwarded = request.headers.getall("X-Forwarded-For", [])
    trusted = request.app[CONSOLE].settings.trusted_proxies
    if forwarded and (is_loopback(peer) or _is_in(peer, trusted)):
        return forwarded[-1].rsplit(",", 1)[-1].strip()[:64]
    return peer


def _is_in(peer: str, networks: Iterable[IPv4Network | IPv6Network]) -> bool:
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    return any(address in network for network in networks)


def form_token(request: web.Request, console: Console) -> str:
    """Return the token that the sign-in form and its cookie share; made if there is none."""
    held = request.cookies.get(login_cookie(console), "")
    return held if len(held) == len(secrets.token_urlsafe(32)) else secrets.token_urlsafe(32)


def form_is_ours(request: web.Request, console: Console, sent: str) -> bool:
    """Whether a sign-in form was sent with the token that its cookie holds."""
    held = request.cookies.get(login_cookie(console), "")
    return bool(held) and _same(sent, held)


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), right.encode())
