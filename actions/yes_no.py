"""Recognising a yes or a no."""

import regex

import locales
from actions.grammar import fold
from actions.turn import Turn

YES, NO = "yes", "no"


def yes_or_no(turn: Turn) -> bool | None:
    """Return whether the turn says yes, or no, by button, words or intent; None if neither."""
    if turn.choice in (YES, NO):
        return turn.choice == YES
    words = locales.read(turn.locale, "words.yml")
    clauses = [clause.strip() for clause in regex.split(r"[,;.!?，。；！？、]", fold(turn.text))]
    for said in (fold(turn.text).strip(" .!?。！？"), clauses[0]):
        for answer in (YES, NO):
            if said and said in {fold(str(word)) for word in words[answer]}:
                return answer == YES
    return {"affirm": True, "deny": False}.get(turn.intent)
