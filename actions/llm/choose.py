"""Which model the settings name."""

import os
from collections.abc import Iterable
from urllib.parse import urlsplit

import locales
from actions.llm import ChatModel, Prompt
from actions.llm.openai import OpenAIModel
from actions.llm.prompt import FILE
from actions.llm.transformers import LocalModel
from bot.clock import SystemClock
from bot.errors import ConfigurationError
from bot.model_folder import folder_of, is_folder_name, lacks
from bot.settings import LOOPBACK, Llm, Settings

FORBID, ALLOW_PORT = "BESIDE_FORBID_MODELS", "BESIDE_ALLOW_MODEL_PORT"
"""The switch for tests: "1" forbids every model but one on loopback at the port that is allowed."""


def make_model(settings: Settings) -> ChatModel | None:
    """Return the model that writes replies, or None if none is wanted; nothing is loaded yet.

    Raises ConfigurationError if its folder, or a language's instructions for it, are not whole.
    """
    if settings.llm is Llm.NONE:
        return None
    _check_languages(settings.languages)
    if _is_forbidden(settings):
        return _Forbidden()
    if settings.llm is Llm.OPENAI:
        key = settings.llm_key
        return OpenAIModel(settings.llm_url, settings.llm_model, SystemClock(), key=key)
    _check_folder(settings.llm_model)
    return LocalModel(settings.llm_model, threads=settings.llm_threads)


class _Forbidden:
    """Stands where a model would be called that a test must not call."""

    async def reply(self, prompt: Prompt) -> str:
        raise ConfigurationError(f"{FORBID} forbids this model; {ALLOW_PORT} allows one")

    async def close(self) -> None:
        pass


def _is_forbidden(settings: Settings) -> bool:
    if os.environ.get(FORBID) != "1":
        return False
    if settings.llm is not Llm.OPENAI:
        return True
    url = urlsplit(settings.llm_url)
    return url.hostname not in LOOPBACK or str(url.port) != os.environ.get(ALLOW_PORT)


def _check_languages(languages: Iterable[str]) -> None:
    for locale in languages:
        if not (locales.FOLDER / locale / FILE).is_file():
            raise ConfigurationError(f"locales/{locale}/{FILE} is missing: llm cannot speak it")


def _check_folder(model: str) -> None:
    if is_folder_name(model) and (missing := lacks(folder_of(model))):
        raise ConfigurationError(f"llm_model: {model!r}: {missing}")
