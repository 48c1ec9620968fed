"""What a model is told: who it is and what it may not, then the talk, each patient's word fenced.

The texts are the locale's `prompt.yml`. Personal data are masked, and what a patient writes can
neither close the fence nor pass for the marks with which models tell speakers apart.
"""

from collections.abc import Mapping, Sequence
from itertools import dropwhile, groupby

import regex

import locales
from actions.llm import Prompt, Turn
from safety.privacy import mask

FILE = "prompt.yml"
PATIENT = "patient"
OPEN, CLOSE = "<<<", ">>>"
MOST_TURNS = 6
MOST_CHARACTERS = 1000
"""Of each turn: with six turns and the rules the prompt stays under some 2,500 tokens of English,
so that a small model on a processor has read it before its time is over."""
MOST_TOKENS = 300
"""Of the answer; 120 words are 200 tokens or fewer in the three languages."""

_ANGLE = "<>＜＞﹤﹥‹›≪≫⋘⋙"
_FENCE = regex.compile(rf"[⋘⋙]|[{_ANGLE}](?:\p{{Cf}}*[{_ANGLE}]){{2,}}")
_MARK = regex.compile(r"<[/|｜]?[\w/ |｜▁:-]{1,40}>|\[/?[A-Z_]{3,30}\]")
"""Such as <|im_end|>, </s>, <start_of_turn>, [INST]: a tokenizer would take them for its own."""


def build(
    locale: str, turns: Sequence[tuple[str, str]], passages: Sequence[tuple[str, str]] = ()
) -> Prompt:
    """Return the prompt that answers the last of `turns`, each ("patient" or "beside", text).

    Turns are oldest first; the last six count. `passages` are (id, text) of reviewed articles: with
    them the model may only rephrase these. The roles alternate and begin with the patient's, as
    the templates of many models want it. Raises FileNotFoundError for a locale without its file.
    """
    system = Turn(role="system", content=_instructions(locales.read(locale, FILE), passages))
    return Prompt(messages=(system, *_talk(locale, turns)), most_tokens=MOST_TOKENS)


def _instructions(texts: Mapping[str, str], passages: Sequence[tuple[str, str]]) -> str:
    parts = [texts["role"], texts["rules"]]
    if passages:
        listed = "\n".join(f"[{name}] {text}" for name, text in passages)
        parts.append(f"{texts['passages'].strip()}\n{listed}")
    return "\n\n".join(part.strip() for part in (*parts, texts["fence"]))


def _talk(locale: str, turns: Sequence[tuple[str, str]]) -> list[Turn]:
    last = dropwhile(lambda turn: turn[0] != PATIENT, turns[-MOST_TURNS:])
    return [
        _spoken(locale, who, [text for _, text in group])
        for who, group in groupby(last, key=lambda turn: turn[0])
    ]


def _spoken(locale: str, who: str, texts: Sequence[str]) -> Turn:
    if who == PATIENT:
        return Turn(role="user", content="\n".join(fenced(text, locale) for text in texts))
    said = "\n".join(_short(mask(_harmless(text), locale)) for text in texts)
    return Turn(role="assistant", content=said)


def fenced(text: str, locale: str) -> str:
    """Return a patient's text as data between the fence's marks."""
    return f"{OPEN}\n{_short(mask(_harmless(text), locale))}\n{CLOSE}"


def _harmless(text: str) -> str:
    # A blank for what goes, so that what stood beside it cannot grow together to a new mark.
    whole = text.replace("\0", " ").encode("utf-8", "replace").decode()
    return str(_MARK.sub(" ", _FENCE.sub(" ", whole)))


def _short(text: str) -> str:
    whole = text.strip()
    return whole if len(whole) <= MOST_CHARACTERS else f"{whole[:MOST_CHARACTERS].rstrip()}…"
