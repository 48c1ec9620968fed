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
        return f"{record.levelname.lower()} {record.name}: {record.msg}{what}"


def _described(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"
