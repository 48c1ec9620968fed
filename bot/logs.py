"""Structured logs on standard error, one JSON object a line; never a patient's word.

What is logged is chosen at each call: codes, counts and ids, no texts. Exceptions are logged as
type and place only, because their messages may repeat what came.
"""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog


def configure(level: str) -> None:
    """Send our own logs and the libraries' warnings to standard error."""
    number = logging.getLevelNamesMapping()[level.upper()]
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            place_of_exception,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Plain())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def place_of_exception(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Replace an exception by its type and where it was raised."""
    if event.pop("exc_info", None) and (error := sys.exc_info()[1]):
        event["error"] = _described(error)
    return event


class _Plain(logging.Formatter):
    """What libraries log, without the exception's own words and without a trace."""

    def format(self, record: logging.LogRecord) -> str:
        error = record.exc_info[1] if record.exc_info else None
        what = f" {_described(error)}" if error else ""
        return f"{record.levelname.lower()} {record.name}: {_template(record.msg)}{what}"


def _template(message: object) -> str:
    """Return what a library says without what it says it about.

    Arguments are left out by not being put in. asyncio writes the exceptions of lost tasks below
    its first line, and some log an exception itself.
    """
    lines = message.splitlines() if isinstance(message, str) else []
    return lines[0] if lines else type(message).__name__


def _described(error: BaseException) -> str:
    # Not extract_tb: it would read the source files, which blocks the event loop.
    frames = list(traceback.walk_tb(error.__traceback__))
    place = f" at {frames[-1][0].f_code.co_filename}:{frames[-1][1]}" if frames else ""
    return f"{type(error).__name__}{place}"
