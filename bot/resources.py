"""What the service reads from files when it starts, and what never changes while it runs."""

from collections.abc import Mapping
from dataclasses import dataclass

import locales
from bot.commands import Commands
from bot.language import LanguageNotice
from bot.render import Pack, load_pack
from bot.settings import Llm, Settings
from safety.answers import Answers
from safety.guards import load_guards
from safety.helplines import Helplines
from safety.protocol import Protocol
from safety.review import Reviewer
from safety.risk import RiskAssessor


@dataclass(frozen=True, kw_only=True)
class Resources:
    """Reading all of it takes seconds; several services in one process may share it."""

    packs: Mapping[str, Pack]
    helplines: Helplines
    protocol: Protocol
    answers: Mapping[str, Answers]
    commands: Commands
    notice: LanguageNotice
    assessor: RiskAssessor
    reviewer: Reviewer

    @classmethod
    def load(
        cls,
        settings: Settings,
        *,
        assessor: RiskAssessor | None = None,
        reviewer: Reviewer | None = None,
    ) -> "Resources":
        """Read everything; `assessor` and `reviewer` instead of the guards as they are set up.

        Raises ConfigurationError if a language, the helplines or a lexicon cannot be read.
        """
        packs = {locale: load_pack(locale) for locale in settings.languages}
        words = {locale: pack.words for locale, pack in packs.items()}
        helplines = Helplines.load(locales.FOLDER / "helplines.yml", settings.helplines_file)
        return cls(
            packs=packs,
            helplines=helplines,
            protocol=Protocol(helplines, words),
            answers=Answers.by_locale(words),
            commands=Commands(words),
            notice=LanguageNotice(settings.languages),
            assessor=assessor or load_guards(locales.FOLDER),
            reviewer=reviewer or _reviewer(settings, helplines),
        )


def _reviewer(settings: Settings, helplines: Helplines) -> Reviewer:
    """Return the review where a model writes replies; elsewhere its models would only take room."""
    if settings.llm is Llm.NONE:
        return Reviewer.absent("no model is set that writes replies")
    return Reviewer.load(
        locales.FOLDER, helplines, toxicity=settings.toxicity, hosts=settings.linked_hosts
    )
