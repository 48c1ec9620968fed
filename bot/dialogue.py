"""The Rasa client: what the dialogue manager says to a message, as keys.

Rasa's own REST channel swallows failures and answers 200 with nothing or half of the replies.
Our channel there ends a whole answer with a mark, and everything else counts as a failure.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import aiohttp
from pydantic import BaseModel, Field, StringConstraints, ValidationError

from bot.errors import DialogueUnavailable
from bot.model import Utterance

TIMEOUT_SECONDS = 12.0
"""Above the 10 s of an action and below the 15 s of a turn."""
PING_SECONDS = 2.0
MAX_ANSWER_BYTES = 256 * 1024
"""A real answer has a few kB; a broken server may send without end."""


Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,60}$")]
"""Nothing but a key: whatever else stands in its place could be a patient's words."""


class _Choice(BaseModel):
    key: Key
    payload: str
    args: dict[str, Any] = Field(default_factory=dict)


class _Reply(BaseModel):
    key: Key
    args: dict[str, Any] = Field(default_factory=dict)
    choices: list[_Choice] = Field(default_factory=list)
    effect: dict[str, Any] | None = None


class _Answer(BaseModel):
    replies: list[_Reply] = Field(min_length=1)
    intent: dict[str, Any] = Field(default_factory=dict)
    end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to say, and what else is to be done."""

    utterances: tuple[Utterance, ...]
    effects: tuple[Mapping[str, Any], ...] = ()
    intent: str = ""


class Dialogue:
    """A client of the dialogue manager, usable while `session` runs."""

    def __init__(self, url: str) -> None:
        self._health = f"{url.rstrip('/')}/webhooks/beside/health"
        self._url = f"{url.rstrip('/')}/webhooks/beside/webhook"
        self._session: aiohttp.ClientSession | None = None

    async def session(self, _app: object) -> AsyncIterator[None]:
        """Hold the connections from the application's start to its end."""
        limits = aiohttp.TCPConnector(limit=64)
        async with aiohttp.ClientSession(connector=limits) as self._session:
            yield
        self._session = None

    async def ping(self) -> None:
        """Return if the channel answers; raises DialogueUnavailable."""
        try:
            async with asyncio.timeout(PING_SECONDS), self._open.get(self._health) as response:
                if response.status != 200:
                    raise DialogueUnavailable(f"status {response.status}")
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise DialogueUnavailable(type(error).__name__) from error

    @property
    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise DialogueUnavailable("the service has not started")
        return self._session

    async def send(self, sender: str, text: str, metadata: Mapping[str, Any]) -> Answer:
        """Return the answer to a text or `/intent{…}`.

        Raises DialogueUnavailable unless the answer is there in time, whole and well formed.
        """
        body = {"sender": sender, "message": text, "metadata": dict(metadata)}
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                return _answer(await self._post(body))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise DialogueUnavailable(type(error).__name__) from error

    async def _post(self, body: Mapping[str, Any]) -> bytes:
        async with self._open.post(self._url, json=body) as response:
            if response.status != 200:
                raise DialogueUnavailable(f"status {response.status}")
            content = await response.content.read(MAX_ANSWER_BYTES)
            while not response.content.at_eof():
                if len(content) >= MAX_ANSWER_BYTES:
                    response.close()
                    raise DialogueUnavailable(f"more than {MAX_ANSWER_BYTES} bytes")
                content += await response.content.read(MAX_ANSWER_BYTES)
            return content


def _answer(content: bytes) -> Answer:
    # Nothing of the content goes into the error: it may hold what the patient wrote.
    try:
        answer = _Answer.model_validate(json.loads(content))
    except (ValueError, ValidationError, RecursionError):
        raise DialogueUnavailable("an answer that is not of the channel's form") from None
    if not answer.end:
        raise DialogueUnavailable("an answer that was cut")
    return Answer(
        utterances=tuple(
            Utterance(key=reply.key, args=reply.args, choices=tuple(map(_choice, reply.choices)))
            for reply in answer.replies
        ),
        effects=tuple(reply.effect for reply in answer.replies if reply.effect),
        intent=str(answer.intent.get("name", "")),
    )


def _choice(choice: _Choice) -> Mapping[str, Any]:
    return choice.model_dump(exclude_unset=True)
