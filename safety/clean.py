"""A patient's own words, made fit to be shown again: no markup, nothing invisible, not too long."""

import unicodedata

import regex

_TAG = regex.compile(r"<[^<>]*>|[<>]")
_JOINERS = "\u200c\u200d"
"""Persian, Indic scripts and emoji need them."""
_UNSEEN = regex.compile(rf"[\p{{C}}--[{_JOINERS}\s]]", flags=regex.V1)


def clean(text: str, limit: int) -> str:
    """Return `text` on one line without tags and control characters, at most `limit` characters.

    What is longer ends in an ellipsis, between two graphemes. Returns "" if nothing is left to see.
    """
    plain = _UNSEEN.sub("", _TAG.sub(" ", unicodedata.normalize("NFC", text)))
    line = " ".join(plain.split()).strip(f" {_JOINERS}")
    if len(line) <= limit:
        return line
    kept, size = [], 1
    for grapheme in regex.findall(r"\X", line[: limit + 1]):
        size += len(grapheme)
        if size > limit:
            break
        kept.append(grapheme)
    return "".join(kept).rstrip() + "…"
