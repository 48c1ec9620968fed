"""The channel between the bot and Rasa: one message in, one whole answer out, or an error."""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from rasa.shared.core.domain import Domain
from redis import RedisError
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as json_response

from components import turns
from components.quiet import quiet
from components.tracker_store import honest
from components.turns import TurnFailed

logger = logging.getLogger(__name__)

TURN_SECONDS = 11.0
"""The bot waits 12 s for us, an action has 10."""
LONGEST = 10_000
"""Characters of a message; the bot's own limit is far lower."""
NEVER_BUTTONS = frozenset(("restart", "back", "session_start", "nlu_fallback", "inform"))
"""Rasa's own intents, and the one that only FormAnswers gives."""
PAYLOAD = re.compile(r"/(?P<intent>[a-z_]+)(?P<entities>\{.*\})?", re.DOTALL)


class BesideChannel(InputChannel):
    """`POST …/beside/webhook` for messages, `GET …/beside/health` for probes.

    In: `{"sender", "message", "metadata": {"turn", …}}`. Out: 200 with
    `{"replies": [{"key", "args", "choices", "effect"}], "intent": {"name", "confidence"},
    "end": true}`; 400 if the request is not one; 502 with `{"error": code}` if any part failed.
    A turn that was already answered gets the same answer again.
    """

    @classmethod
    def name(cls) -> str:
        """Return the channel's name in credentials.yml and in its URL."""
        return "beside"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[None]]) -> Blueprint:
        """Return the routes; Rasa's own handler is not used, it swallows every error."""
        routes = Blueprint("beside")
        routes.listener("after_server_start")(_started)
        routes.get("/health")(_health)
        routes.post("/webhook")(_receive)
        return routes


async def _started(app: Sanic, *_: Any) -> None:
    agent: Agent = app.ctx.agent
    agent.tracker_store = honest(agent.tracker_store)
    if agent.processor is not None:
        agent.processor.tracker_store = agent.tracker_store
    quiet()


async def _health(request: Request) -> HTTPResponse:
    agent = getattr(request.app.ctx, "agent", None)
    ready = agent is not None and agent.is_ready()
    return json_response({"ready": ready}, status=200 if ready else 503)


async def _receive(request: Request) -> HTTPResponse:
    agent: Agent = request.app.ctx.agent
    try:
        message = _read(request.body, agent.domain)
    except (ValueError, RecursionError):
        return _error("bad_request", 400)
    try:
        return json_response(await asyncio.wait_for(_answer(agent, message), TURN_SECONDS))
    except asyncio.TimeoutError:  # noqa: UP041  (not the builtin in 3.10)
        return _error("timeout")
    except TurnFailed as failure:
        return _error(failure.code, part=failure.part)
    except RedisError:
        return _error("store_unavailable")
    except Exception as error:
        return _error("internal", part=type(error).__name__)


def _error(code: str, status: int = 502, part: str = "") -> HTTPResponse:
    logger.log(logging.ERROR if status >= 500 else logging.WARNING, "no answer: %s %s", code, part)
    return json_response({"error": code}, status=status)


def _read(body: bytes, domain: Domain) -> UserMessage:
    frame = json.loads(body)
    if not isinstance(frame, dict):
        raise ValueError("expected an object")  # noqa: TRY004
    sender, text, metadata = frame.get("sender"), frame.get("message"), frame.get("metadata")
    if not isinstance(sender, str) or not 0 < len(sender) <= 200:
        raise ValueError("expected a sender")
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST:
        raise ValueError("expected a message")
    if not isinstance(metadata, dict) or not isinstance(metadata.get("turn"), str):
        raise ValueError("expected metadata with a turn")  # noqa: TRY004
    return UserMessage(
        text=plain(text.strip(), domain),
        output_channel=CollectingOutputChannel(),
        sender_id=sender,
        input_channel=BesideChannel.name(),
        metadata=metadata,
    )


def plain(text: str, domain: Domain) -> str:
    """Return a message that Rasa cannot take for a command, unless it is a button's payload.

    Rasa reads everything behind a slash as a command, `/restart` for one.
    """
    if not text.startswith("/"):
        return text
    payload = PAYLOAD.fullmatch(text)
    if payload and _is_button(payload["intent"], domain) and _is_mapping(payload["entities"]):
        return text
    return text.lstrip("/ ") or "-"


def _is_button(intent: str, domain: Domain) -> bool:
    return intent in domain.intents and intent not in NEVER_BUTTONS


def _is_mapping(entities: str | None) -> bool:
    try:
        return entities is None or isinstance(json.loads(entities), dict)
    except ValueError:
        return False


async def _answer(agent: Agent, message: UserMessage) -> dict[str, Any]:
    if agent.processor is None:
        raise TurnFailed("not_ready")
    async with agent.lock_store.lock(message.sender_id):
        turn = await _turn(agent, message.sender_id)
        if not _answers(turn, message):
            await agent.processor.handle_message(message)
            turn = await _turn(agent, message.sender_id)
    intent = turn[0].intent
    return {
        "replies": turns.replies(turn),
        "intent": {"name": intent.get("name"), "confidence": intent.get("confidence")},
        "end": True,
    }


async def _turn(agent: Agent, conversation: str) -> list[Any]:
    tracker = await agent.tracker_store.retrieve(conversation)
    return turns.latest(tracker.events) if tracker else []


def _answers(turn: list[Any], message: UserMessage) -> bool:
    return bool(turn) and turn[0].metadata.get("turn") == message.metadata["turn"]
