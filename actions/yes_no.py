"""Recognising a yes or a no."""

import regex

import locales
from actions.grammar import fold
from actions.turn import Turn

YES, NO = "yes", "no"
EDGES = " .,;!?¡¿，。；！？、"
CLAUSE_END = regex.compile(r"[,;.!?，。；！？、]")


def yes_or_no(turn: Turn) -> bool | None:
    """Return whether the turn says yes, or no, by button, words or intent; None if neither."""
    if turn.choice in (YES, NO):
        return turn.choice == YES
    for answer in (YES, NO):
        if _says(turn, answer):
            return answer == YES
    return {"affirm": True, "deny": False}.get(turn.intent)


def skips(turn: Turn) -> bool:
    """Return whether the turn says that the patient would rather not answer."""
    return _says(turn, "skip")


def _says(turn: Turn, name: str) -> bool:
    """Return whether the text, or its first clause, is one of a list of `words.yml`."""
    known = {fold(str(word)) for word in locales.read(turn.locale, "words.yml")[name]}
    whole = fold(turn.text).strip(EDGES)
    return bool(known & {whole, CLAUSE_END.split(whole)[0].strip()} - {""})
