"""Log lines without patients' words.

Rasa writes messages, slots and whole trackers into its debug lines, and errors of actions into
its tracebacks. From the first request on, its lines say where something happened and nothing else.
"""

import logging
import warnings

OURS = "components."
LOGGERS = ("", "rasa", "sanic.root", "sanic.error", "sanic.access", "asyncio", "apscheduler")


class WithoutWords(logging.Filter):
    """Lets our own lines through, and of all others only level, place and kind of error."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith(OURS):
            return True
        error = record.exc_info[0] if record.exc_info else None
        record.msg = (
            f"{record.name}:{record.funcName}:{record.lineno} {error.__name__ if error else ''}"
        )
        record.args = ()
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def quiet() -> None:
    """Take the words out of every log line from now on, whatever level was asked for."""
    without_words = WithoutWords()
    for name in LOGGERS:
        for handler in logging.getLogger(name).handlers:
            handler.addFilter(without_words)
    logging.getLogger("rasa").setLevel(logging.WARNING)
    warnings.simplefilter("ignore")
