"""A model's answer, made into a text that can be reviewed: no thinking aloud, whole sentences."""

import re

from bot.errors import ModelUnavailable

THINKING, THOUGHT = "<think>", "</think>"
MOST_CHARACTERS = 4000
"""More than 300 tokens ever are: a server that ignores the limit."""
SENTENCE_END = re.compile(r"(?<!\d)[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[”’」』）]*")


def read_answer(text: str, *, cut: bool) -> str:
    """Return what is said in `text`; of a `cut` one the whole sentences.

    Raises ModelUnavailable: "empty" if nothing is said, "too_long" if there is far too much or no
    sentence came to its end.
    """
    spoken = text.rpartition(THOUGHT)[2].partition(THINKING)[0].strip()
    if not spoken:
        raise ModelUnavailable("empty")
    if len(spoken) > MOST_CHARACTERS:
        raise ModelUnavailable("too_long")
    return _whole_sentences(spoken) if cut else spoken


def _whole_sentences(text: str) -> str:
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    if not ends:
        raise ModelUnavailable("too_long")
    return text[: ends[-1]]
