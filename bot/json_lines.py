"""Commands that read JSON lines and write them again with more in them.

A line that cannot be read gets an error object in its place, and the rest goes on.
"""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

Record = dict[str, Any]


class BadRecord(ValueError):
    """A record that lacks something; the text says what was expected."""


def answer_lines(answer: Callable[[Record], Mapping[str, Any]]) -> None:
    """Write each record of standard input with what `answer` adds to it.

    Every record has a "text"; `answer` raises BadRecord about anything else.
    """
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.write(json.dumps(_answered(answer, line), ensure_ascii=True) + "\n")
            sys.stdout.flush()


def text_of(record: Record, name: str) -> str | None:
    """Return an optional text of a record. Raises BadRecord if it is something else."""
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise BadRecord(f'expected "{name}" to be a text')
    return value


def _answered(answer: Callable[[Record], Mapping[str, Any]], line: bytes) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"error": f"not JSON: {type(error).__name__}"}
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return {"error": 'expected an object with a "text"'}
    try:
        return {**record, **answer(record)}
    except BadRecord as error:
        return {**record, "error": str(error)}
