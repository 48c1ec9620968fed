"""The first things that a patient is told, and errors in their language."""

import re
from dataclasses import asdict
from typing import Any

from bot.clock import Clock
from bot.errors import BesideError, StoreUnavailable, TextTooLong
from bot.model import Conversation
from bot.render import Renderer
from bot.settings import Settings
from safety.helplines import Helplines

LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?", re.IGNORECASE)


class Welcome:
    """Who is here, what it can do, what to do in an emergency."""

    def __init__(
        self, settings: Settings, renderer: Renderer, helplines: Helplines, clock: Clock
    ) -> None:
        self._settings = settings
        self._renderer = renderer
        self._helplines = helplines
        self._clock = clock

    @property
    def default_locale(self) -> str:
        return self._settings.default_locale

    def locale_of(self, tag: str) -> str:
        """Return the locale for a language tag such as "es-MX"; the default for one not spoken."""
        found = LANGUAGE_TAG.match(tag)
        code = found[1].lower() if found else ""
        return code if code in self._renderer.packs else self.default_locale

    def region_of(self, tag: str) -> str:
        """Return the country of a language tag, "" if it names none."""
        found = LANGUAGE_TAG.match(tag)
        return (found[2] or "").upper() if found else ""

    def card(self, conversation: Conversation) -> dict[str, Any]:
        """Return the helpline card that fits what is known of where the patient is."""
        country = conversation.country or self.assumed_country(conversation)
        today = self._clock.now().date()
        return self._helplines.card(
            country, conversation.locale, today, assumed=not conversation.country
        )

    def assumed_country(self, conversation: Conversation) -> str:
        """Return where a patient probably is who has not said so."""
        return self._helplines.default_country(
            region=conversation.region,
            clinic_country=self._settings.clinic.country,
            pack_default=self._renderer.pack(conversation.locale).default_country,
        )

    def frame(self, conversation: Conversation, token: str) -> dict[str, Any]:
        """Return the welcome frame."""
        return {
            "type": "welcome",
            "conversation": conversation.id,
            "token": token,
            "locale": conversation.locale,
            "mode": conversation.mode,
            "clinic": self._settings.clinic.name,
            "exit_url": self._settings.clinic.exit_url,
            "languages": [
                {"locale": pack.locale, "name": pack.name, "direction": pack.direction}
                for pack in self._renderer.packs.values()
            ],
            **self.first_view(conversation),
        }

    def first_view(self, conversation: Conversation) -> dict[str, Any]:
        """Return what stands on the page before anything was said, in the patient's language."""
        card = self.card(conversation)
        return {"intro": self.intro(conversation.locale, card), "emergency": card}

    def intro(self, locale: str, card: dict[str, Any]) -> dict[str, Any]:
        """Return the first view: three lines and the buttons."""
        say = self._renderer.text
        return {
            "texts": [
                say(locale, "intro_who", clinic=self._settings.clinic.name),
                say(locale, "intro_what"),
                say(locale, "intro_emergency", number=card["emergency"] or "none"),
            ],
            "choices": [asdict(choice) for choice in self._renderer.buttons("utter_help", locale)],
        }

    def error_text(
        self, error: BesideError, locale: str, conversation: Conversation | None = None
    ) -> str:
        """Return what a patient reads about an error; never the error's own words."""
        args: dict[str, Any] = {}
        if isinstance(error, TextTooLong):
            args["n"] = 4000
        if isinstance(error, StoreUnavailable):
            card = self.card(conversation) if conversation else {}
            args["number"] = card.get("emergency") or self._renderer.text(
                locale, "local_emergency_number"
            )
        return self._renderer.text(locale, f"error_{error.code}", **args)
