"""The action server's composition root: `python -m actions`."""

import sys

from rasa_sdk.interfaces import Action
from sanic import Sanic

from actions.appointments import Book, LeaveForm, ListAppointments, StartChange
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
from actions.llm import ChatModel
from actions.llm.curated import CuratedLibrary
from actions.server import create_app
from actions.warm import warm_up
from bot.clock import Clock
from bot.errors import ConfigurationError
from bot.logs import configure
from bot.settings import Clinic, Settings, load_settings
from bot.store.appointments import EmbeddedSchedule, Schedule
from bot.store.redis import Store

SCHEDULE_ACTIONS = (
    *(ValidateBookingForm, AskDay, AskTime, Book, StartChange, ListAppointments),
    *(ValidateCancelForm, AskAppointment, AskCancelConfirmed, CancelAppointment),
)
OTHER_ACTIONS = (AskReason, AskConfirmed, LeaveForm)


def all_actions(schedule: Schedule, model: ChatModel, clinic: Clinic, clock: Clock) -> list[Action]:
    """Return every action that the dialogue manager may call."""
    return [
        *(action(schedule, clinic, clock) for action in SCHEDULE_ACTIONS),
        *(action(clinic, clock) for action in OTHER_ACTIONS),
        Companion(model, clinic, clock),
    ]


def build(settings: Settings) -> Sanic:
    """Return the action server, its parts connected."""
    clock = TurnClock()
    store = Store(settings.redis_url)
    schedule = EmbeddedSchedule(store, settings.clinic, clock)
    actions = all_actions(schedule, CuratedLibrary(), settings.clinic, clock)
    return create_app(actions, close=store.close)


def main() -> int:
    """Serve until a signal comes; return the exit code."""
    try:
        settings = load_settings()
        configure(settings.log_level)
        warm_up(settings.languages)
    except ConfigurationError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    app = build(settings)
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
