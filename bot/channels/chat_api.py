"""The whole bot behind the chat interface that OpenAI made common, for public evaluation suites.

`POST /v1/chat/completions`, off unless a token is set. A caller sends the conversation so far, as
these suites do; by what was said we know it again, and the last message goes the way of every
other: inbox, guards, turn, review.
"""

import asyncio
import hmac
import time
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import uuid4

import structlog
from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.channels.limits import Bucket
from bot.clock import Clock
from bot.errors import (
    BesideError,
    CallerError,
    EmptyText,
    NotSignedIn,
    RetryLater,
    StoreUnavailable,
    TextTooLong,
    TooManyMessages,
)
from bot.model import Conversation, Entry, Message, Mode, Source
from bot.offline import Offline
from bot.patience import Patience
from bot.store.inbox import Inbox
from bot.store.patients import Patients, draft, token_hash
from bot.store.threads import Threads, digest_of
from bot.store.transcript import Transcript
from bot.turn import Turn
from bot.welcome import Welcome
from safety.risk import Level

log = structlog.get_logger()

PATH = "/v1/chat/completions"
MODEL = "beside"
BODY_BYTES = 1024 * 1024
"""A long conversation travels whole with each call."""
MAX_TEXT = 4000
ANSWER_SECONDS = 20.0
LOOK_SECONDS = 0.05
BURST, PER_SECOND = 60, 20.0
"""Messages of all callers together."""


class _Said(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[dict[str, Any]]

    @property
    def text(self) -> str:
        if isinstance(self.content, str):
            return self.content
        return "\n".join(str(part.get("text", "")) for part in self.content)


class _Asked(BaseModel):
    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    messages: list[_Said] = Field(min_length=1, max_length=2000)
    stream: bool = False
    user: str = Field(default="", max_length=200)


class NoAnswer(RetryLater):
    """The bot has not answered in time."""

    code = "unavailable"


@dataclass
class _Caller:
    """Whoever asks, as the crisis path sees them while the store is away."""

    conversation: Conversation
    token: str
    shown: list[Entry] = field(default_factory=list)

    def adopt(self, conversation: Conversation) -> None:
        self.conversation = conversation

    def show(self, entry: Entry) -> None:
        self.shown.append(entry)


@dataclass(kw_only=True)
class ChatApi:
    """Serves the interface; conversations are known again for a day."""

    token: str
    patients: Patients
    inbox: Inbox
    turn: Turn
    patience: Patience
    offline: Offline
    transcript: Transcript
    threads: Threads
    welcome: Welcome
    clock: Clock

    def __post_init__(self) -> None:
        self._bucket = Bucket(BURST, PER_SECOND, self.clock)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        try:
            self._check(request)
            asked = await _read(request.clone(client_max_size=BODY_BYTES))
            conversation, answer = await self._answer(request, asked)
        except BesideError as error:
            return _refusal(error)
        except Exception:
            log.exception("chat interface failed")
            return _refusal(BesideError())
        return web.json_response(_completion(conversation, answer))

    def _check(self, request: web.Request) -> None:
        given = request.headers.get("Authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {self.token}".encode()):
            raise NotSignedIn("expected the token as Authorization: Bearer")

    async def _answer(
        self, request: web.Request, asked: _Asked
    ) -> tuple[Conversation, list[Entry]]:
        text = _last_words(asked)
        said = [{"role": each.role, "content": each.text} for each in asked.messages]
        conversation, is_new = await self._conversation(request, asked, said[:-1])
        message = Message(
            conversation=conversation.id,
            id=str(uuid4()),
            text=text,
            channel="api",
            received_at=self.clock.now(),
        )
        answer = await self._ask(conversation, message, is_new=is_new)
        said.append({"role": "assistant", "content": _text(answer)})
        with_answer = digest_of(self.token, _spoken(said))
        try:
            await self.threads.keep(with_answer, conversation.id)
        except StoreUnavailable:
            log.warning("thread not kept")
        return conversation, answer

    async def _conversation(
        self, request: web.Request, asked: _Asked, before: list[dict[str, str]]
    ) -> tuple[Conversation, bool]:
        """Return the conversation that is meant, and whether it is new."""
        spoken = _spoken(before)
        known = digest_of(self.token, [{"role": "as", "content": asked.user}]) if asked.user else ""
        digest = known or (digest_of(self.token, spoken) if spoken else "")
        tag = request.headers.get("Accept-Language", "").split(",")[0].split(";")[0].strip()
        opened = draft(
            locale=self.welcome.locale_of(tag),
            region=self.welcome.region_of(tag),
            channel="api",
            clock=self.clock,
        )
        try:
            if digest and (found := await self.threads.find(digest)):
                return await self.patients.get(found), False
            await self.patients.add(opened.conversation, token_hash(opened.token))
            if known:
                await self.threads.keep(known, opened.conversation.id)
        except StoreUnavailable:
            log.warning("store away", part="chat interface")
        return opened.conversation, True

    async def _ask(
        self, conversation: Conversation, message: Message, *, is_new: bool
    ) -> list[Entry]:
        risk = await self.turn.assess(message, conversation.locale)
        if risk.level < Level.HIGH and not self._bucket.take():
            raise TooManyMessages("slower, please")
        try:
            last = "" if is_new else await self._last(conversation)
            await self.inbox.put(message)
            if risk.level >= Level.HIGH:
                self.patience.hurry(conversation.id)
        except StoreUnavailable:
            caller = _Caller(conversation, "")
            await self.offline.receive(caller, message, risk)
            if not caller.shown:
                raise
            return caller.shown
        return await self._wait(conversation, message, last)

    async def _last(self, conversation: Conversation) -> str:
        entries = await self.transcript.read(conversation.id)
        return entries[-1].id if entries else ""

    async def _wait(self, conversation: Conversation, message: Message, last: str) -> list[Entry]:
        """Return what was said since, once the message is answered or a human has it."""
        end = time.monotonic() + ANSWER_SECONDS
        while time.monotonic() < end:
            entries = await self.transcript.read(conversation.id, after=last)
            if any(entry.in_reply_to == message.id for entry in entries):
                return [entry for entry in entries if entry.source is not Source.PATIENT]
            if (await self.patients.get(conversation.id)).mode is Mode.HUMAN:
                return [entry for entry in entries if entry.source is not Source.PATIENT]
            await asyncio.sleep(LOOK_SECONDS)
        raise NoAnswer(f"no answer within {ANSWER_SECONDS:.0f} s")


async def _read(request: web.Request) -> _Asked:
    try:
        asked = _Asked.model_validate(await request.json())
    except (ValueError, ValidationError, RecursionError):
        raise CallerError("expected messages, each with role and content") from None
    except web.HTTPRequestEntityTooLarge:
        raise TextTooLong(f"expected at most {BODY_BYTES} bytes") from None
    if asked.stream:
        raise CallerError("expected stream to be false: answers come whole")
    return asked


def _last_words(asked: _Asked) -> str:
    last = asked.messages[-1]
    if last.role != "user":
        raise CallerError("expected the last message to be the user's")
    if len(last.text) > MAX_TEXT:
        raise TextTooLong(f"expected at most {MAX_TEXT} characters")
    if not last.text.strip():
        raise EmptyText("a message without words")
    return last.text


def _spoken(said: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return what patient and bot said: a suite's system prompt is none of it."""
    return [each for each in said if each["role"] in ("user", "assistant")]


def _text(answer: list[Entry]) -> str:
    parts = (part for entry in answer for part in entry.parts)
    return "\n\n".join(part.text for part in parts if part.type == "text")


def _completion(conversation: Conversation, answer: list[Entry]) -> dict[str, Any]:
    words = _text(answer)
    return {
        "id": f"chatcmpl-{uuid4().hex}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": MODEL,
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": words},
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
        "beside": {
            "conversation": conversation.id,
            "keys": [key for entry in answer for key in entry.keys],
        },
    }


def _refusal(error: BesideError) -> web.Response:
    """Return an error in the interface's form; only our own words, none of the caller's."""
    told = str(error) if isinstance(error, CallerError) else error.code
    kind = "invalid_request_error" if error.status < 500 else "server_error"
    body = {"error": {"message": told, "type": kind, "code": error.code}}
    return web.json_response(body, status=error.status)
