"""What the console's handlers are handed, and the key under which they find it."""

from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.clock import Clock
from bot.console.board import Board
from bot.console.live import Live
from bot.console.texts import Languages
from bot.settings import Settings
from bot.store.audit import Audit
from bot.store.escalations import Escalations
from bot.store.sessions import Sessions
from bot.store.staff import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """The parts of the service that the console leans on."""

    settings: Settings
    clock: Clock
    escalations: Escalations
    staff: Staff
    sessions: Sessions
    audit: Audit
    languages: Languages
    board: Board
    live: Live
    address: Callable[[web.Request], str]
    """Where a request comes from, for the lock on guessing."""


CONSOLE = web.AppKey("console", Console)
