"""The replies that the review learns from and is measured with: `safety/replies/<language>.tsv`.

A line is `rule <TAB> what the patient said, or nothing <TAB> reply`; the rule `good` is a reply
that may leave. A third of them is held out by its text alone: nothing learns from it.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("replies")
GOOD = "good"
RULES = (
    *("method", "encouragement", "diagnosis", "medication", "no_doctor", "human_claim"),
    *("romance", "delusion", "blame", "toxicity", "risk_ignored"),
)
THIRDS = 3


class RepliesError(ValueError):
    """A line that cannot be read; names file, line and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A reply and its true verdict: `rule` is GOOD, or what it must be blocked for."""

    locale: str
    rule: str
    context: str
    reply: str

    @property
    def is_held_out(self) -> bool:
        """Tell whether the reply is measured with; it depends on its text alone."""
        digest = hashlib.sha256(f"{self.locale}:{self.reply}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % THIRDS == 0


def read(locale: str, folder: Path = FOLDER) -> list[Example]:
    """Return the examples of a language. Raises RepliesError."""
    path = folder / f"{locale}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_example(locale, path, number, line) for number, line in enumerate(lines, 1)]


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the languages that there are examples in."""
    return tuple(sorted(path.stem for path in folder.glob("*.tsv")))


def _example(locale: str, path: Path, number: int, line: str) -> Example:
    try:
        rule, context, reply = line.split("\t")
    except ValueError:
        raise RepliesError(f"{path}:{number}: expected rule, context and reply") from None
    if rule not in (GOOD, *RULES) or not reply.strip():
        raise RepliesError(f"{path}:{number}: no such rule, or no reply: {rule!r}")
    return Example(locale=locale, rule=rule, context=context, reply=reply)
