"""What every answer of the console tells the browser, and what errors look like."""

import traceback
from collections.abc import Awaitable, Callable
from typing import ClassVar

import structlog
from aiohttp import web

from bot.console.desk import CONSOLE
from bot.console.texts import Language
from bot.errors import BesideError, CallerError, NotSignedIn, TextTooLong

log = structlog.get_logger()

TEXT_MAX = 2000
"""Characters of one message of staff."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types beside-pulse",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
PAGES = frozenset({"/console/", "/console/login"})

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class NotFound(CallerError):
    """No such address, or not with this method."""

    code: ClassVar[str] = "not_found"
    status: ClassVar[int] = 404


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Set the security headers on everything that leaves the console."""
    response.headers.update(HEADERS)


@web.middleware
async def errors_as_json(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer an error with {"error": code, "text": for people}, in the language of the asker.

    Somebody who opens a page without being signed in is sent to the form instead.
    """
    try:
        return await handler(request)
    except NotSignedIn as error:
        if request.path in PAGES:
            raise web.HTTPSeeOther("/console/login") from None
        return _answer(request, error)
    except BesideError as error:
        return _answer(request, error)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return _answer(request, _named(error), status=error.status)
    except Exception as error:
        log.error("console_failed", kind=type(error).__name__, at=_place(error))  # noqa: TRY400
        return _answer(request, BesideError("internal"))


def _named(error: web.HTTPException) -> BesideError:
    if error.status == web.HTTPRequestEntityTooLarge.status_code:
        return TextTooLong("the request is too large")
    return NotFound(error.reason) if error.status in (404, 405) else CallerError(error.reason)


def _place(error: BaseException) -> str:
    """Return where an error was raised; its text stays out, for it may hold somebody's words."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.filename}:{frame.lineno}"


def _answer(
    request: web.Request, error: BesideError, *, status: int | None = None
) -> web.StreamResponse:
    language: Language = request.app[CONSOLE].languages.of(request)
    text = language.error(error, n=TEXT_MAX)
    return web.json_response({"error": error.code, "text": text}, status=status or error.status)
