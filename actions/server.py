"""The action server's HTTP side: the SDK's webhook, without its habit of quoting conversations.

The SDK's own server answers an error with the request's body and logs the request. This one says
which kind of error it was and which action, nothing else.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import structlog
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import Action, ActionExecutionRejection, ActionNotFoundException
from sanic import Request, Sanic
from sanic.exceptions import SanicException
from sanic.response import HTTPResponse, json

log = structlog.get_logger(__name__)

MAX_REQUEST_BYTES = 20 * 1024 * 1024
"""A tracker travels whole with each call; a long conversation has a few hundred kB."""

Close = Callable[[], Awaitable[None]]


def executor(actions: Iterable[Action]) -> ActionExecutor:
    """Return the SDK's executor with these actions, and no others, registered."""
    made = ActionExecutor()
    for action in actions:
        made.register_action(action)
    return made


def create_app(actions: Iterable[Action], *, close: Close, name: str = "actions") -> Sanic:
    """Return the server of these actions; `close` is awaited when it stops."""
    app = Sanic(name, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = MAX_REQUEST_BYTES
    app.config.MOTD = False
    app.config.ACCESS_LOG = False
    running = executor(actions)

    async def health(_request: Request) -> HTTPResponse:
        return json({"status": "ok"})

    async def webhook(request: Request) -> HTTPResponse:
        return await _answer(running, request)

    async def stop(_app: Sanic) -> None:
        await close()

    app.add_route(health, "/health", methods=["GET"])
    app.add_route(webhook, "/webhook", methods=["POST"])
    app.exception(Exception)(_failed)
    app.after_server_stop(stop)
    return app


async def _answer(running: ActionExecutor, request: Request) -> HTTPResponse:
    call: Any = request.json
    if not isinstance(call, dict) or not call.get("next_action") or "tracker" not in call:
        return _error(400, "bad_request", "")
    name = str(call["next_action"])[:80]
    if name not in running.actions:
        return _error(404, "unknown_action", name)
    try:
        result = await running.run(call)
    except ActionExecutionRejection as error:
        return _error(400, "rejected", error.action_name)
    except ActionNotFoundException:
        return _error(404, "unknown_action", name)
    return json(result.model_dump() if result else None)


async def _failed(_request: Request, error: Exception) -> HTTPResponse:
    status = error.status_code if isinstance(error, SanicException) else 500
    if status >= 500:
        # The error's text and the locals of its frames may hold what the patient wrote.
        log.error("request failed", error=type(error).__name__, place=_last_frame(error))
    return _error(status, "failed" if status >= 500 else "bad_request", "")


def _last_frame(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else "unknown place"


def _error(status: int, code: str, action: str) -> HTTPResponse:
    return json({"error": code, "action_name": action}, status=status)
