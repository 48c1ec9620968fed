"""A model behind OpenAI's interface, as llama.cpp, Ollama and vLLM offer it."""

import asyncio
from http import HTTPStatus
from typing import Any

import aiohttp
import structlog
from pydantic import BaseModel, SecretStr, ValidationError

from actions.llm import Prompt
from actions.llm.answer import read_answer
from actions.llm.breaker import Breaker
from bot.clock import Clock
from bot.errors import ModelFault, ModelUnavailable

SECONDS = 8.0
"""For the whole call, both attempts and the last byte; the action that waits has 10."""
MOST_BYTES = 256 * 1024
"""An answer of 300 tokens has some 2 kB; the rest is for servers that tell much about it."""
READ_BYTES = 16 * 1024
ATTEMPTS = 2
"""Only where no connection came about: then nothing was asked yet."""
JSON = "application/json"
TOO_MANY = HTTPStatus.TOO_MANY_REQUESTS

log = structlog.get_logger(__name__)


class _Message(BaseModel):
    content: str | None = None
    tool_calls: list[Any] | None = None
    function_call: Any = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str


class _Answer(BaseModel):
    choices: list[_Choice]


class OpenAIModel:
    """Asks the server at `url` (up to its "/v1") for the model of that name."""

    def __init__(self, url: str, model: str, clock: Clock, *, key: SecretStr | None = None) -> None:
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._model = model
        self._key = key
        self._breaker = Breaker(clock)
        self._session: aiohttp.ClientSession | None = None

    async def reply(self, prompt: Prompt) -> str:
        with self._breaker.call():
            try:
                return _read(await self._ask(prompt))
            except ModelUnavailable as error:
                log.warning("model gave no answer", reason=error.reason)
                raise

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _ask(self, prompt: Prompt) -> bytes:
        # Raised outside the handlers, so that no library's error hangs on to ours: theirs hold
        # the request with its key.
        reason: ModelFault
        try:
            async with asyncio.timeout(SECONDS):
                return await self._post(prompt)
        except TimeoutError:
            reason = "timeout"
        except aiohttp.ClientPayloadError:
            reason = "malformed"
        except aiohttp.ClientResponseError:  # headers that are none
            reason = "malformed"
        except (aiohttp.ClientError, OSError):
            reason = "connect"
        raise ModelUnavailable(reason)

    async def _post(self, prompt: Prompt) -> bytes:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await self._attempt(prompt)
            except aiohttp.ClientConnectorError:
                if attempt == ATTEMPTS:
                    raise
        raise ModelUnavailable("connect")

    async def _attempt(self, prompt: Prompt) -> bytes:
        async with self._open().post(
            self._url, json=self._body(prompt), headers=self._headers(), allow_redirects=False
        ) as response:
            _check(response)
            return await _body_of(response)

    def _open(self) -> aiohttp.ClientSession:
        """Return the one session; it is made in the loop that uses it."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                # A kept connection that the server has closed meanwhile would fail a patient's
                # turn; calls are seconds apart.
                connector=aiohttp.TCPConnector(force_close=True),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                # A few kB of zip can be a GB of blanks.
                auto_decompress=False,
            )
        return self._session

    def _headers(self) -> dict[str, str]:
        headers = {"Accept": JSON, "Accept-Encoding": "identity", "User-Agent": "Beside"}
        if self._key is not None:
            headers["Authorization"] = f"Bearer {self._key.get_secret_value()}"
        return headers

    def _body(self, prompt: Prompt) -> dict[str, Any]:
        return {
            "model": self._model,
            "messages": [{"role": t.role, "content": t.content} for t in prompt.messages],
            "max_tokens": prompt.most_tokens,
            "stream": False,
        }


def _check(response: aiohttp.ClientResponse) -> None:
    status = response.status
    if status == TOO_MANY:
        raise ModelUnavailable("status_429")
    if status >= 500:
        raise ModelUnavailable("status_5xx")
    if status >= 400:
        raise ModelUnavailable("status_4xx")
    if status >= 300:
        raise ModelUnavailable("status_3xx")
    if response.content_type != JSON:
        raise ModelUnavailable("malformed")


async def _body_of(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_chunked(READ_BYTES):
        body += chunk
        if len(body) > MOST_BYTES:
            raise ModelUnavailable("too_long")
    return bytes(body)


def _read(body: bytes) -> str:
    choice = _first_choice(body)
    message = choice.message if choice else _Message()
    if choice is None or message.tool_calls or message.function_call:
        raise ModelUnavailable("malformed")
    if choice.finish_reason not in ("stop", "length"):
        raise ModelUnavailable("malformed")
    return read_answer(message.content or "", cut=choice.finish_reason == "length")


def _first_choice(body: bytes) -> _Choice | None:
    try:
        choices = _Answer.model_validate_json(body).choices
    except ValidationError:
        return None
    return choices[0] if choices else None
