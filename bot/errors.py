"""Every error of the service, in one tree, sorted by what the caller should do next.

Each has a `code` for machines and an HTTP `status`; the text for patients is the message
`error_<code>` of the locale packs, the text for staff and operators is the exception's own.
"""

from typing import ClassVar, Literal

ModelFault = Literal[
    "connect",
    "timeout",
    "status_3xx",
    "status_4xx",
    "status_429",
    "status_5xx",
    "malformed",
    "empty",
    "too_long",
    "open",
    "busy",
    "broken",
]
"""Why a language model gave no answer; "open": it failed so often that it is left alone for now."""


class BesideError(Exception):
    """Base of all errors that Beside raises on purpose."""

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500


class CallerError(BesideError):
    """The caller sent something wrong; sending it again will not help."""

    code = "bad_request"
    status = 400


class BadFrame(CallerError):
    """A web socket frame that is not one of the protocol's."""

    code = "bad_frame"


class TextTooLong(CallerError):
    """A message over the size limit."""

    code = "too_long"
    status = 413


class EmptyText(CallerError):
    """A message with nothing to read in it."""

    code = "empty"


class TooManyMessages(CallerError):
    """A sender over the rate limit; the message was not taken."""

    code = "too_many"
    status = 429


class NotSignedIn(CallerError):
    """No valid staff session."""

    code = "not_signed_in"
    status = 401


class Forbidden(CallerError):
    """A session, token or role that does not allow this."""

    code = "forbidden"
    status = 403


class UnknownConversation(CallerError):
    """No such conversation, or not with this token: the two are never told apart."""

    code = "unknown_conversation"
    status = 404


class UnknownEscalation(CallerError):
    """No such escalation."""

    code = "unknown_escalation"
    status = 404


class Conflict(CallerError):
    """Somebody else was first: the state is no longer what the caller saw."""

    code = "conflict"
    status = 409


class RetryLater(BesideError):
    """A part that is needed is away for now; the same call may work later."""

    code = "unavailable"
    status = 503


class StoreUnavailable(RetryLater):
    """Redis is down, hung or full."""

    code = "store_unavailable"


class DialogueUnavailable(RetryLater):
    """Rasa or its actions are down, late, or gave an answer that is not whole."""

    code = "dialogue_unavailable"


class ModelUnavailable(RetryLater):
    """The language model gave no answer that can be used; the curated library answers.

    Its text is the reason and nothing else: no address, no key, no word of a patient.
    """

    code = "model_unavailable"

    def __init__(self, reason: ModelFault) -> None:
        super().__init__(reason)
        self.reason = reason


class AlertNotDelivered(RetryLater):
    """A place outside the desk could not be told of a waiting patient; later it may work."""

    code = "alert_not_delivered"


class AlertRefused(BesideError):
    """A place outside the desk refused an alert; the same alert will be refused again."""

    code = "alert_refused"
    status = 502


class ConfigurationError(BesideError):
    """A setting, locale pack or file that does not allow the start; names what and why."""

    code = "configuration"
