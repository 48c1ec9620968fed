"""The action server's composition root: `python -m actions`."""

import sys
from collections.abc import Iterable
from pathlib import Path

import structlog
from rasa_sdk.interfaces import Action
from sanic import Sanic

import locales
from actions.appointments import Book, ListAppointments, StartChange
from actions.booking_form import ValidateBookingForm
from actions.booking_questions import AskConfirmed, AskDay, AskReason, AskTime
from actions.cancel_form import (
    AskAppointment,
    AskCancelConfirmed,
    CancelAppointment,
    ValidateCancelForm,
)
from actions.clock import TurnClock
from actions.companion import Companion
from actions.education import AskClear, AskOwnWords, Explain, ValidateEducationForm
from actions.knowledge.article import ArticleError
from actions.knowledge.search import Library
from actions.llm import ChatModel
from actions.llm.choose import make_model
from actions.manners import Affirm, Deny, Goodbye, LeaveForm, OutOfScope, Thanks
from actions.server import create_app
from actions.skills import AskSkill, AskSkillFeels, AskSkillStep, ValidateSkillForm
from actions.warm import warm_up
from bot.clock import Clock
from bot.errors import ConfigurationError
from bot.logs import configure
from bot.settings import KNOWLEDGE, Clinic, Settings, load_settings
from bot.store.appointments import EmbeddedSchedule, Schedule
from bot.store.redis import Store
from safety.encoder import Encoder, EncoderError
from safety.encoder_export import PLAIN

log = structlog.get_logger(__name__)

SCHEDULE_ACTIONS = (
    *(ValidateBookingForm, AskDay, AskTime, Book, StartChange, ListAppointments),
    *(ValidateCancelForm, AskAppointment, AskCancelConfirmed, CancelAppointment),
)
EDUCATION_ACTIONS = (Explain, AskClear, ValidateEducationForm)
OTHER_ACTIONS = (
    *(AskReason, AskConfirmed, AskOwnWords),
    *(AskSkill, AskSkillStep, AskSkillFeels, ValidateSkillForm),
    *(Thanks, Goodbye, Affirm, Deny, OutOfScope, LeaveForm),
)


def all_actions(
    schedule: Schedule, articles: Library, model: ChatModel | None, clinic: Clinic, clock: Clock
) -> list[Action]:
    """Return every action that the dialogue manager may call."""
    return [
        *(action(schedule, clinic, clock) for action in SCHEDULE_ACTIONS),
        *(action(articles, clinic, clock) for action in EDUCATION_ACTIONS),
        *(action(clinic, clock) for action in OTHER_ACTIONS),
        Companion(model, clinic, clock),
    ]


def load_articles(languages: Iterable[str], own: Path) -> Library:
    """Return the articles, those of the clinic in the folder `own` too.

    They are searched by words alone where the encoder is missing. Raises ConfigurationError.
    """
    try:
        encoder = Encoder(PLAIN)
    except EncoderError as error:
        log.warning("the search works without the encoder", reason=str(error))
        encoder = None
    try:
        return Library.load(locales.FOLDER, languages, encoder, own=own)
    except ArticleError as error:
        raise ConfigurationError(str(error)) from error


def build(settings: Settings) -> Sanic:
    """Return the action server, its parts connected. Raises ConfigurationError."""
    clock = TurnClock()
    store = Store(settings.redis_url)
    schedule = EmbeddedSchedule(store, settings.clinic, clock)
    articles = load_articles(settings.languages, settings.state_dir / KNOWLEDGE)
    model = make_model(settings)

    async def close() -> None:
        if model is not None:
            await model.close()
        await store.close()

    return create_app(all_actions(schedule, articles, model, settings.clinic, clock), close=close)


def main() -> int:
    """Serve until a signal comes; return the exit code."""
    try:
        settings = load_settings()
        configure(settings.log_level)
        warm_up(settings.languages)
        app = build(settings)
    except ConfigurationError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    app.run(
        host=settings.actions_host,
        port=settings.actions_port,
        single_process=True,
        motd=False,
        access_log=False,
        debug=False,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
