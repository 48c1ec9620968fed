"""A simulated patient: who it is, and what it says next.

Scripted patients say what their file holds, led by what the bot asks. With a language model behind
them (`ModelPatient`) they find their own words.
"""

import random
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

import aiohttp
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.stories.patient import Heard
from bot.stories.reading import WordsLoader
from bot.stories.story import StoryError
from safety.risk import Level

MODEL_SECONDS = 60.0
MODEL_TOKENS = 120


class Style(StrEnum):
    """How somebody comes to say what is the matter."""

    OPEN = "open"
    """Says it with the second message."""
    GRADUAL = "gradual"
    """Hints first, and says it after the hints."""
    IF_ASKED = "if_asked"
    """Never by themselves; only when asked directly."""
    DENIES = "denies"
    """Says no to the first direct question, and says it later."""
    NEVER = "never"
    """There is nothing to say: somebody who is not in danger."""


class Persona(BaseModel):
    """A persona's file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    persona: str = Field(min_length=1)
    locale: str = "en"
    country: str = Field(default="", pattern=r"^([A-Z]{2})?$")
    state: str
    """What is going on inside: for readers, and for a language model that plays the patient."""
    style: Style
    risk: Level
    """What a good listener has noticed in the end."""
    turns: int = Field(default=20, ge=2, le=100)
    opening: tuple[str, ...] = Field(min_length=1)
    hints: tuple[str, ...] = ()
    disclosure: tuple[str, ...] = ()
    small_talk: tuple[str, ...] = Field(min_length=1)
    """What is said when there is nothing else to say."""
    answers: Mapping[str, str] = {}
    """By the key of the bot's question; `direct` answers every direct question about danger."""


class Speaker(Protocol):
    """Says the patient's next words."""

    async def next(self, heard: Sequence[Heard]) -> str:
        """Return what the patient writes after the bot's last replies (none at the beginning)."""
        ...


DIRECT = ("companion_check", "crisis_ask_wish", "crisis_ask_thoughts")
"""Keys of direct questions about danger."""


class ScriptedPatient:
    """Says what the persona's file holds."""

    def __init__(self, persona: Persona, seed: int = 1) -> None:
        self._persona = persona
        self._opening = list(persona.opening)
        self._hints = list(persona.hints)
        self._disclosure = list(persona.disclosure)
        self._rng = random.Random(seed)  # noqa: S311 - which small talk comes, no secret
        self._denied = persona.style is not Style.DENIES
        self._asked = False

    async def next(self, heard: Sequence[Heard]) -> str:
        """Return an answer to what was asked, else the next line of the script."""
        keys = [key for each in heard for key in each.keys]
        direct = any(key in keys for key in DIRECT)
        if direct and (answer := self._answer_direct()):
            return answer
        for key in reversed(keys):
            if key in self._persona.answers:
                return self._persona.answers[key]
        return self._script()

    def _answer_direct(self) -> str:
        self._asked = True
        if self._persona.style is Style.NEVER or not self._denied:
            self._denied = True
            return self._persona.answers.get("denial", "")
        return self._persona.answers.get("direct", "")

    def _script(self) -> str:
        lines = [self._opening]
        if self._persona.style is Style.OPEN:
            lines += [self._disclosure, self._hints]
        else:
            lines += [self._hints]
            asked = self._persona.style is not Style.IF_ASKED or self._asked
            if asked and self._persona.style is not Style.NEVER:
                lines += [self._disclosure]
        for some in lines:
            if some:
                return some.pop(0)
        return self._rng.choice(self._persona.small_talk)


class ModelPatient:
    """Lets a language model behind an OpenAI-compatible server play the persona."""

    def __init__(
        self, persona: Persona, session: aiohttp.ClientSession, url: str, model: str, key: str = ""
    ) -> None:
        self._persona = persona
        self._session = session
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._model = model
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._said: list[dict[str, str]] = [{"role": "system", "content": _role(persona)}]
        self._opening = list(persona.opening)

    async def next(self, heard: Sequence[Heard]) -> str:
        """Return what the model says as the patient. Raises aiohttp.ClientError, TimeoutError."""
        if words := "\n".join(each.text for each in heard):
            self._said.append({"role": "user", "content": words})
        said = self._opening.pop(0) if self._opening else await self._ask()
        self._said.append({"role": "assistant", "content": said})
        return said

    async def _ask(self) -> str:
        body: dict[str, Any] = {
            "model": self._model,
            "messages": self._said,
            "max_tokens": MODEL_TOKENS,
        }
        limit = aiohttp.ClientTimeout(total=MODEL_SECONDS)
        async with self._session.post(
            self._url, json=body, headers=self._headers, timeout=limit, raise_for_status=True
        ) as answer:
            content = await answer.json()
        words = str(content["choices"][0]["message"]["content"]).strip()
        return words or self._persona.small_talk[0]


def load(path: Path) -> Persona:
    """Read a persona. Raises StoryError naming the file and what is wrong in it."""
    try:
        return Persona.model_validate(
            yaml.load(path.read_text(encoding="utf-8"), Loader=WordsLoader)  # noqa: S506 - a safe one
        )
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise StoryError(f"{path}: {place}: {first['msg']}") from error
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise StoryError(f"{path}: cannot be read: {error}") from error


def _role(persona: Persona) -> str:
    return (
        "You play a patient who writes to a clinic's chat. Write only the patient's next message, "
        f"one to three short sentences, in the language with the code {persona.locale!r}. Never "
        f"leave the role, never help.\nThe patient: {persona.persona}.\nInside: {persona.state}.\n"
        f"How they disclose: {persona.style}.\nHints: {' / '.join(persona.hints)}\n"
        f"What they disclose: {' / '.join(persona.disclosure)}"
    )
