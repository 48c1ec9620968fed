"""Ways in which people hide, mistype or garble what they say; the guards must see through them.

Each mutation keeps the meaning for a human reader. They are used to measure, never to train.
"""

import random
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

Mutation = Callable[[str, random.Random], str]

_ZERO_WIDTH = "\u200b\u200c\u2060\ufeff"
_HOMOGLYPHS = str.maketrans("aceiopxys", "асеіорхуѕ")
_LEET = str.maketrans("aeiost", "431057")
_EMOJI = "😔💔🥀🖤😭"
_FILLERS = {
    "en": ["um", "like", "you know"],
    "es": ["eh", "o sea", "pues"],
    "zh": ["嗯", "那个", "就是"],
}
_ASIDES = {
    "en": ["no sé qué hacer.", "真的。"],
    "es": ["I don't know what to do.", "真的。"],
    "zh": ["I don't know what to do.", "no sé qué hacer."],
}
_VOICE = (
    (re.compile(r"\byou're\b", re.I), "your"),
    (re.compile(r"\btoo\b", re.I), "to"),
    (re.compile(r"\bknow\b", re.I), "no"),
    (re.compile(r"\btheir\b", re.I), "there"),
    (re.compile(r"\bhaber\b", re.I), "a ver"),
    (re.compile(r"\becho\b", re.I), "hecho"),
)


def _words(text: str, rng: random.Random, share: float, change: Callable[[str], str]) -> str:
    """Change a share of the words of four letters or more, one at least."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    for i in rng.sample(long, min(len(long), max(1, round(share * len(long))))):
        words[i] = change(words[i])
    return " ".join(words)


def _between(text: str, rng: random.Random, marks: str, share: float) -> str:
    """Put a mark after a share of the letters."""
    return "".join(
        c + rng.choice(marks) if c.isalpha() and rng.random() < share else c for c in text
    )


def _swap_letters(text: str, rng: random.Random) -> str:
    def swap(word: str) -> str:
        i = rng.randrange(1, len(word) - 2)
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]

    return _words(text, rng, 0.3, swap)


def _drop_letters(text: str, rng: random.Random) -> str:
    def drop(word: str) -> str:
        i = rng.randrange(1, len(word) - 1)
        return word[:i] + word[i + 1 :]

    return _words(text, rng, 0.3, drop)


def _stretch(text: str, rng: random.Random) -> str:
    return _words(text, rng, 0.3, lambda word: word + word[-1] * rng.randrange(2, 5))


def _swap_words(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    if len(words) < 4:
        return text
    i = rng.randrange(len(words) - 1)
    words[i], words[i + 1] = words[i + 1], words[i]
    return " ".join(words)


def _voice(locale: str) -> Mutation:
    def say(text: str, rng: random.Random) -> str:
        for heard, written in _VOICE:
            text = heard.sub(written, text)
        bare = re.sub(r"[^\w\s']", "", text).lower()
        return f"{rng.choice(_FILLERS[locale])} {bare}"

    return say


def _mixed(locale: str) -> Mutation:
    def mix(text: str, rng: random.Random) -> str:
        return f"{text} {rng.choice(_ASIDES[locale])}"

    return mix


def _full_width(text: str, _: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _broken(text: str, _: random.Random) -> str:
    blanks = [i for i, letter in enumerate(text) if letter == " "]
    middle = blanks[len(blanks) // 2] if blanks else len(text) // 2
    return f"{text[:middle]}\n{text[middle:].lstrip()}"


_EVERYWHERE: Mapping[str, Mutation] = {
    "zero-width characters": lambda text, rng: _between(text, rng, _ZERO_WIDTH, 0.3),
    "letters spaced out": lambda text, _: " ".join(text.replace(" ", "  ")),
    "dots between letters": lambda text, rng: _between(text, rng, "._*", 0.25),
    "emoji between words": lambda text, rng: re.sub(
        r"(?<=[\w]) (?=\w)|$", lambda _: f" {rng.choice(_EMOJI)} ", text, count=3
    ),
    "a line break in the middle": _broken,
}
_ALPHABETIC: Mapping[str, Mutation] = {
    "full width": _full_width,
    "no apostrophes": lambda text, _: re.sub("['’]", "", text),
    "no punctuation": lambda text, _: re.sub(r"[^\w\s]", "", text),
    "look-alike letters": lambda text, _: text.translate(_HOMOGLYPHS),
    "one look-alike a word": lambda text, rng: _words(
        text, rng, 1.0, lambda word: word[0] + word[1:].translate(_HOMOGLYPHS)
    ),
    "leet": lambda text, rng: _words(text, rng, 0.5, lambda word: word.translate(_LEET)),
    "capitals": lambda text, _: text.upper(),
    "letters stretched": _stretch,
    "letters swapped": _swap_letters,
    "letters dropped": _drop_letters,
    "no blanks": lambda text, _: text.replace(" ", ""),
    "two words swapped": _swap_words,
}


def mutations(locale: str) -> Mapping[str, Mutation]:
    """Return the mutations that make sense in a language, by name."""
    own = {"voice transcript": _voice(locale), "another language beside": _mixed(locale)}
    alphabetic = {} if locale == "zh" else _ALPHABETIC
    return MappingProxyType({**_EVERYWHERE, **alphabetic, **own})
