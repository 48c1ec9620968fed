"""The patients' page, its files and words, and the health of the service."""

import asyncio
from pathlib import Path

from aiohttp import web

from bot.dialogue import Dialogue
from bot.errors import BesideError, StoreUnavailable
from bot.render import Renderer
from bot.settings import Settings
from bot.store.redis import Store
from bot.store.spool import Spool

STATIC = Path(__file__).parent / "static"


class Pages:
    """Everything that is fetched rather than spoken about."""

    def __init__(
        self,
        *,
        settings: Settings,
        renderer: Renderer,
        store: Store,
        dialogue: Dialogue,
        spool: Spool,
    ) -> None:
        self._renderer = renderer
        self._store = store
        self._dialogue = dialogue
        self._spool = spool
        self._origins = settings.origins
        framers = " ".join(("'self'", *sorted(settings.allowed_origins)))
        self._headers = {
            "Content-Security-Policy": (
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                "img-src 'self'; base-uri 'none'; form-action 'none'; "
                f"frame-ancestors {framers}"
            ),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-cache",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        }

    def add_to(self, app: web.Application) -> None:
        """Add the routes, and the headers of everything outside the console."""
        app.router.add_get("/", self._index)
        app.router.add_static("/static", STATIC, append_version=False)
        app.router.add_get("/chat/ui/{locale}.json", self._ui)
        app.router.add_get("/health/live", self._live)
        app.router.add_get("/health/ready", self._ready)
        app.on_response_prepare.append(self._add_headers)

    async def _add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        for name, value in self._headers.items():
            response.headers.setdefault(name, value)
        origin = request.headers.get("Origin")
        if origin in self._origins and not request.path.startswith("/console"):
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Vary"] = "Origin"

    async def _index(self, _request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def _ui(self, request: web.Request) -> web.Response:
        locale = request.match_info["locale"]
        if locale not in self._renderer.packs:
            raise web.HTTPNotFound(text="no such language")
        return web.json_response(dict(self._renderer.pack(locale).ui))

    async def _live(self, _request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _ready(self, _request: web.Request) -> web.Response:
        """Say what is away. The answer is 200 all the same: a bot without Redis or Rasa still
        helps people in danger, and a load balancer must not take that from them."""
        parts = {"redis": await self._redis(), "rasa": await self._rasa()}
        waiting = await asyncio.to_thread(self._spool.size)
        degraded = not all(parts.values()) or waiting > 0
        return web.json_response(
            {"ready": True, "degraded": degraded, "parts": parts, "spooled": waiting}
        )

    async def _redis(self) -> bool:
        try:
            await self._store.ping()
        except StoreUnavailable:
            return False
        return True

    async def _rasa(self) -> bool:
        try:
            await self._dialogue.ping()
        except BesideError:
            return False
        return True
