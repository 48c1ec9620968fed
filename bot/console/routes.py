"""The console's addresses, and how it is mounted under /console."""

from collections.abc import Callable
from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.clock import Clock
from bot.console import api, auth, pages
from bot.console.board import Board
from bot.console.desk import CONSOLE, Console
from bot.console.headers import add_headers, errors_as_json
from bot.console.live import Live
from bot.console.texts import Languages
from bot.settings import Settings
from bot.store.audit import Audit
from bot.store.escalations import Escalations
from bot.store.events import Events
from bot.store.patients import Patients
from bot.store.sessions import Sessions
from bot.store.staff import Staff
from bot.store.transcript import Transcript

PREFIX = "/console"
TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent.parent / "static" / "console"

ROUTES = (
    web.get("/login", pages.login_page),
    web.post("/login", pages.login),
    web.post("/logout", pages.logout),
    web.get("/", pages.desk_page),
    web.get("/ws", api.socket),
    web.get("/ui/{locale}.json", api.ui),
    web.get("/api/me", api.me),
    web.get("/api/queue", api.queue),
    web.get("/api/escalations/{id}", api.escalation),
    web.post("/api/escalations/{id}/claim", api.claim),
    web.post("/api/escalations/{id}/say", api.say),
    web.post("/api/escalations/{id}/hand-back", api.hand_back),
    web.post("/api/escalations/{id}/close", api.close),
    web.get("/api/conversations/{id}", api.conversation),
    web.get("/api/audit", api.audit),
    web.get("/api/accounts", api.accounts),
    web.post("/api/accounts/disable", api.disable),
    web.static("/static", STATIC),
)


def setup_console(
    app: web.Application,
    *,
    settings: Settings,
    clock: Clock,
    escalations: Escalations,
    transcript: Transcript,
    patients: Patients,
    events: Events,
    staff: Staff,
    sessions: Sessions,
    audit: Audit,
    address: Callable[[web.Request], str] = auth.address,
) -> None:
    """Mount the console on `app`. Its live desk runs from the application's start to its end.

    `address` says where a request comes from, for the lock on guessing.
    Raises ConfigurationError if a language has no console texts.
    """
    board = Board(clock, escalations, transcript, patients)
    live = Live(clock, board, events, sessions, audit)
    console = web.Application(middlewares=[errors_as_json])
    console[CONSOLE] = Console(
        settings=settings,
        clock=clock,
        escalations=escalations,
        staff=staff,
        sessions=sessions,
        audit=audit,
        languages=Languages(settings.languages, settings.default_locale),
        board=board,
        live=live,
        address=address,
    )
    _load_templates(console)
    console.on_response_prepare.append(add_headers)
    console.on_startup.append(_open_live)
    console.on_shutdown.append(_close_live)
    console.add_routes(ROUTES)
    app.router.add_get(PREFIX, _to_the_desk)
    app.add_subapp(PREFIX, console)


def _load_templates(console: web.Application) -> None:
    """Read the templates now, so that no request waits for the disk."""
    pages_by_name = {path.name: path.read_text("utf-8") for path in TEMPLATES.glob("*.html")}
    aiohttp_jinja2.setup(
        console, loader=jinja2.DictLoader(pages_by_name), autoescape=True, auto_reload=False
    )


async def _to_the_desk(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPPermanentRedirect(f"{PREFIX}/")


async def _open_live(console: web.Application) -> None:
    console[CONSOLE].live.start()


async def _close_live(console: web.Application) -> None:
    await console[CONSOLE].live.close()
