"""From keys to words: a key and its arguments become text and buttons in a locale.

A message of the packs has either one wording (its value) or several (`.v1`, `.v2`, …), of which
each is used in turn so that none comes twice in a row. A blank line splits a wording into
bubbles. Attributes `.button_<intent>` are buttons that send `/<intent>`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import crc32

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource
from yaml import YAMLError

import locales
from bot.errors import ConfigurationError
from bot.model import Choice, Part, Utterance

VARIANT = re.compile(r"v(\d+)")
BUTTON = "button_"
REMEMBERED_KEYS = 60
"""Keys whose last wording a conversation remembers; the oldest are forgotten first."""


@dataclass(frozen=True)
class Pack:
    """One language."""

    locale: str
    name: str
    direction: str
    default_country: str
    long_date: str
    """How a date with its weekday is written, as a CLDR pattern."""
    day_and_time: str
    """How `{day}` and `{time}` stand together."""
    babel: Locale
    bundle: FluentBundle

    @cached_property
    def words(self) -> Mapping[str, Any]:
        """The words that are understood without the dialogue manager."""
        return dict(locales.read(self.locale, "words.yml"))

    @cached_property
    def ui(self) -> Mapping[str, str]:
        """The texts of the patient's page."""
        return self._texts("ui_")

    def _texts(self, prefix: str) -> Mapping[str, str]:
        keys = (key for key in self.bundle._messages if key.startswith(prefix))
        return {key: _format(self, self.bundle.get_message(key).value, {}) for key in keys}


def load_pack(locale: str) -> Pack:
    """Read a language; raises ConfigurationError naming the file and what is wrong with it."""
    folder = locales.FOLDER / locale
    try:
        about = locales.read(locale, "pack.yml")
        babel = Locale.parse(about.get("babel", locale))
        bundle = FluentBundle([str(babel).replace("_", "-")], use_isolating=False)
        for path in sorted(folder.glob("*.ftl")):
            _add(bundle, path)
        return Pack(
            locale=locale,
            name=about["name"],
            direction=about["direction"],
            default_country=about["default_country"],
            long_date=about["long_date"],
            day_and_time=about["day_and_time"],
            babel=babel,
            bundle=bundle,
        )
    except (OSError, KeyError, ValueError, YAMLError, UnknownLocaleError) as error:
        raise ConfigurationError(f"language {locale!r} cannot be read: {error!r}") from error


def _add(bundle: FluentBundle, path: Path) -> None:
    resource = FluentResource(path.read_text(encoding="utf-8"))
    for entry in resource.body:
        if type(entry).__name__ == "Junk":
            raise ConfigurationError(f"{path.name} of {path.parent.name}: {entry.content!r}")
    bundle.add_resource(resource)


class Renderer:
    """Writes utterances in the languages that are switched on."""

    def __init__(self, packs: Iterable[Pack]) -> None:
        self.packs = {pack.locale: pack for pack in packs}

    def pack(self, locale: str) -> Pack:
        return self.packs[locale]

    def text(self, locale: str, key: str, **args: Any) -> str:
        """Return the first wording of a message, whole."""
        pack = self.packs[locale]
        return _format(pack, _wordings(pack, key)[0], _arguments(pack, args))

    def buttons(self, key: str, locale: str) -> tuple[Choice, ...]:
        """Return a message's fixed buttons."""
        return tuple(_buttons(self.packs[locale], key))

    def say(
        self,
        utterances: Iterable[Utterance],
        locale: str,
        *,
        variants: Mapping[str, int] | None = None,
        seed: str = "",
    ) -> tuple[tuple[Part, ...], dict[str, int]]:
        """Return the parts of a reply, and the wordings used after it.

        `variants` are the wordings used before, by key; `seed` decides where a key begins that
        was not used yet, so that not every conversation reads the same.
        """
        used = dict(variants or {})
        parts: list[Part] = []
        for utterance in utterances:
            parts += self._parts(utterance, self.packs[locale], used, seed)
        return tuple(parts), dict(list(used.items())[-REMEMBERED_KEYS:])

    def _parts(
        self, utterance: Utterance, pack: Pack, used: dict[str, int], seed: str
    ) -> list[Part]:
        wordings = _wordings(pack, utterance.key)
        start = crc32(f"{seed}{utterance.key}".encode()) - 1
        index = (used.pop(utterance.key, start) + 1) % len(wordings)
        used[utterance.key] = index
        whole = _format(pack, wordings[index], _arguments(pack, utterance.args))
        texts = filter(None, (bubble.strip() for bubble in whole.split("\n\n")))
        parts = [Part(type="text", text=text) for text in texts]
        choices = (*_buttons(pack, utterance.key), *self._choices(utterance, pack))
        return [*parts, Part(type="choices", choices=choices)] if choices else parts

    def _choices(self, utterance: Utterance, pack: Pack) -> Iterable[Choice]:
        for choice in utterance.choices:
            title = self.text(pack.locale, choice["key"], **choice.get("args", {}))
            yield Choice(title=title, payload=choice["payload"])


def _message(pack: Pack, key: str) -> Any:
    try:
        return pack.bundle.get_message(key)
    except LookupError as error:
        raise ConfigurationError(f"language {pack.locale!r} has no text {key!r}") from error


def _wordings(pack: Pack, key: str) -> list[Any]:
    message = _message(pack, key)
    numbered = {
        int(found[1]): pattern
        for name, pattern in message.attributes.items()
        if (found := VARIANT.fullmatch(name))
    }
    wordings = [numbered[number] for number in sorted(numbered)] or [message.value]
    if wordings == [None]:
        raise ConfigurationError(f"language {pack.locale!r}: {key!r} has no wording")
    return wordings


def _buttons(pack: Pack, key: str) -> Iterable[Choice]:
    for name, pattern in _message(pack, key).attributes.items():
        if name.startswith(BUTTON):
            yield Choice(title=_format(pack, pattern, {}), payload=f"/{name.removeprefix(BUTTON)}")


def _format(pack: Pack, pattern: Any, args: Mapping[str, Any]) -> str:
    text, errors = pack.bundle.format_pattern(pattern, args)
    if errors:
        raise ConfigurationError(f"language {pack.locale!r}: {errors[0]!r} in {pattern!r:.80}")
    return str(text)


def _arguments(pack: Pack, args: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _argument(pack, value) for name, value in args.items()}


def _argument(pack: Pack, value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    ((kind, content),) = value.items()
    match kind:
        case "$date":
            return _long_date(pack, date.fromisoformat(content))
        case "$datetime":
            moment = datetime.fromisoformat(content)
            day = _long_date(pack, moment.date())
            hour = format_time(moment.time(), "short", locale=pack.babel)
            return pack.day_and_time.format(day=day, time=hour)
        case "$time":
            return format_time(datetime.fromisoformat(content).time(), "short", locale=pack.babel)
        case "$language":
            return _language_name(content, pack)
        case "$key":
            message = _message(pack, content)
            return _format(pack, message.value, {})
    raise ConfigurationError(f"no such kind of argument: {kind!r}")


def _language_name(code: str, pack: Pack) -> str:
    try:
        return Locale.parse(code).get_language_name(str(pack.babel)) or code
    except (UnknownLocaleError, ValueError):
        return code


def _long_date(pack: Pack, day: date) -> str:
    """Return a date with its weekday and without its year: "Tuesday, November 24"."""
    return format_date(day, pack.long_date, locale=pack.babel)
