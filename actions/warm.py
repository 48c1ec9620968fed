"""Doing once, before the first patient, what takes long the first time."""

from collections.abc import Iterable
from datetime import UTC, datetime

import locales
from actions.topics import topic
from actions.when import direction, nth, understand
from bot.errors import ConfigurationError


def warm_up(languages: Iterable[str]) -> None:
    """Compile the patterns of these languages; raises ConfigurationError if a file is missing."""
    now = datetime.now(UTC)
    for locale in languages:
        try:
            locales.read(locale, "words.yml")
            topic("", locale)
            understand("31.12.2027", now, locale)
            nth("", locale, 1)
            direction("", locale)
        except (OSError, KeyError, ValueError) as error:
            raise ConfigurationError(f"language {locale!r} cannot be read: {error!r}") from error
