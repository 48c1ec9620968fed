"""The form of a reply: its length, its language, and the numbers and links that it names."""

import re
from collections.abc import Collection, Iterator, Mapping

import regex
from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from safety.verdict import Reason

MOST_WORDS = 120
MOST_RESOURCES = 4
SURE = 0.85
"""Confidence from which another language than the patient's counts."""
LEAST_WORDS = 5
"""Fewer words say too little of their language."""
LATIN = ("ENGLISH", "SPANISH", "FRENCH", "PORTUGUESE", "ITALIAN", "GERMAN")
"""Languages that are told apart in Latin letters."""

WORD = regex.compile(r"\p{Han}|[^\W\d_\p{Han}]+(?:['’-][^\W\d_\p{Han}]+)*|\d+")
NUMBER = re.compile(r"(?<![\w.,-])\+?\(?\d[\d\s().-]*\d(?![\w%])")
NOT_A_PHONE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[.:]\d{2}|\d{4}\s?-\s?\d{4}|(?:19|20)\d{2}")
ASKED_TO_CALL = re.compile(
    r"(?:call|phone|ring|dial|text|number|llama|marca|telefono|teléfono|numero|número|mensaje"
    r"|打|拨|电话|号码|短信)[^.!?。！？\d]{0,24}$",
    re.IGNORECASE,
)
LONG_NUMBER = 7
"""Digits from which a number is one that can be called, whatever stands before it."""
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'）)]+"
    r"|(?<![@\w.])(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|info|io|co|uk|es|mx|cn|us|de|ar|health)"
    r"(?:/[^\s<>\"'）)]*)?(?![\w@])",
    re.IGNORECASE,
)
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DOCUMENT = re.compile(r"\b(?=[A-Z]*\d)[A-Z]{0,3}\d{6,}[A-Z]?\b")
"""A passport, insurance or identity number."""


class ReplyForm:
    """Checks the form of replies.

    numbers: the digits of the numbers on record, by country. hosts: the hosts that may be linked.
    """

    def __init__(self, numbers: Mapping[str, Collection[str]], hosts: Collection[str]) -> None:
        self._numbers = numbers
        self._hosts = frozenset(hosts)
        self._detector = _detector()

    def check(
        self, text: str, *, locale: str | None, country: str, context: str
    ) -> Iterator[Reason]:
        """Yield what is wrong with the form of a reply to `context`."""
        words = [found.span() for found in WORD.finditer(text)]
        if not words:
            yield Reason("empty", 0, len(text))
        if (over := _over(text, words)) is not None:
            yield Reason("too_long", over, len(text))
        if locale and (foreign := self._language(text, len(words))) and foreign != locale:
            yield Reason("language", 0, len(text))
        yield from self._resources(text, country)
        for found in (*MAIL.finditer(text), *DOCUMENT.finditer(text)):
            if found.group() not in context:
                yield Reason("personal", *found.span())

    def _resources(self, text: str, country: str) -> Iterator[Reason]:
        links = [found.span() for found in LINK.finditer(text)]
        for start, end in links:
            if host_of(text[start:end]) not in self._hosts:
                yield Reason("link", start, end)
        numbers = list(phones(text))
        for start, end in numbers:
            if _digits(text[start:end]) not in self._numbers.get(country, ()):
                yield Reason("phone", start, end)
        if len(links) + len(numbers) > MOST_RESOURCES:
            yield Reason("too_many_resources", 0, len(text))

    def _language(self, text: str, words: int) -> str | None:
        """Return the language that a text is clearly in, or None."""
        letters = len(regex.findall(r"\p{L}", text))
        han = len(regex.findall(r"\p{Han}", text))
        if letters and han / letters > 0.3:
            return "zh"
        if words < LEAST_WORDS:
            return None
        values = self._detector.compute_language_confidence_values(
            text.encode("utf-8", "replace").decode()
        )
        best = values[0]
        return best.language.iso_code_639_1.name.lower() if best.value >= SURE else None


def phones(text: str) -> Iterator[tuple[int, int]]:
    """Yield where numbers that somebody may call stand in a text."""
    for found in NUMBER.finditer(text):
        if NOT_A_PHONE.fullmatch(found.group().strip()):
            continue
        digits = len(_digits(found.group()))
        if digits >= LONG_NUMBER or (digits >= 3 and ASKED_TO_CALL.search(text[: found.start()])):
            yield found.span()


def host_of(link: str) -> str:
    """Return a link's host without "www."."""
    rest = link.casefold().split("://", 1)[-1]
    return re.split(r"[/:?#]", rest, maxsplit=1)[0].removeprefix("www.").rstrip(".,;")


def _over(text: str, words: list[tuple[int, int]]) -> int | None:
    """Return where the first word too many begins. Two Chinese characters count as a word."""
    count = 0.0
    for start, end in words:
        count += 0.5 if regex.match(r"\p{Han}", text[start:end]) else 1.0
        if count > MOST_WORDS:
            return start
    return None


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _detector() -> LanguageDetector:
    languages = [getattr(Language, name) for name in LATIN]
    builder = LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode()
    detector = builder.build()
    # The models are loaded with the first words: better now than in a turn.
    detector.compute_language_confidence_values("hello, how are you today")
    return detector
