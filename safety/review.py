"""What may leave: every text that no human wrote and nobody reviewed passes here.

Four parts read a reply, and each alone may block it: its form, the written rules of every language,
Detoxify, and the trained head. A part that fails blocks the reply, too: what could not be read is
not sent. Long replies are read in windows.
"""

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import yaml

from safety.encoder import Encoder, EncoderError
from safety.encoder_export import PLAIN
from safety.helplines import Helplines
from safety.normalize import plain
from safety.reply_form import ReplyForm
from safety.reply_head import UNSAFE, ReplyHead, ReplyHeadError
from safety.review_rules import ReviewRules
from safety.toxicity import Toxicity, ToxicityError, windows
from safety.toxicity_checkpoint import facts
from safety.verdict import Reason, Verdict

LONGEST = 4000
"""Characters that are read; a longer text is too long by far, and blocked for that."""
SHINGLE = 8
"""Words in a row that a reply shares with the instructions of the model: it recites them."""

_log = logging.getLogger(__name__)


class Reviewer:
    """Reviews replies; safe to share between threads."""

    def __init__(
        self,
        *,
        form: ReplyForm,
        rules: Sequence[ReviewRules],
        toxicity: Toxicity | Exception,
        head: ReplyHead | Exception,
        instructions: Iterable[str] = (),
    ) -> None:
        """`toxicity`, `head`: or why there is none; then every reply is blocked for that.

        `instructions`: what a model is told, which no reply may recite.
        """
        self._form = form
        self._rules = tuple(rules)
        self._toxicity = toxicity
        self._head = head
        # The two models side by side: together they take 40 ms, a core each 20 ms.
        self._models = ThreadPoolExecutor(4, thread_name_prefix="review")
        self._told = frozenset(s for each in instructions for s in _shingles(each))

    @classmethod
    def load(
        cls,
        folder: Path,
        helplines: Helplines,
        *,
        toxicity: str = "",
        hosts: Collection[str] = (),
    ) -> "Reviewer":
        """Load everything that set-up made; `folder` holds the languages.

        `toxicity`: see Toxicity.load. `hosts`: what may be linked beside the helplines' pages.
        Raises ReviewRulesError; a model that cannot be loaded is told in the log.
        """
        numbers = {country: helplines.numbers(country) for country in helplines.countries()}
        return cls(
            form=ReplyForm(numbers, {*hosts, *helplines.hosts()}),
            rules=[ReviewRules.load(path) for path in sorted(folder.glob("*/review.yml"))],
            toxicity=_tried("toxicity", lambda: _toxicity(toxicity)),
            head=_tried("reply head", lambda: ReplyHead.load(Encoder(PLAIN))),
            instructions=_instructions(folder),
        )

    @classmethod
    def absent(cls, reason: str) -> "Reviewer":
        """Return one that lets nothing through, and loads nothing: where nobody writes replies."""
        none = ToxicityError(reason)
        return cls(form=ReplyForm({}, ()), rules=(), toxicity=none, head=none)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not there, a sentence each; with anything missing, nothing is allowed."""
        parts = (self._toxicity, self._head)
        return tuple(str(part) for part in parts if isinstance(part, Exception))

    def review(
        self, text: str, *, locale: str | None = None, country: str = "", context: str = ""
    ) -> Verdict:
        """Return the verdict on a reply to what a patient said (`context`).

        locale: the patient's language, None where it is not known. country: whose numbers may be
        named, ISO 3166 alpha-2; none without it.
        """
        read = text[:LONGEST]
        scores: dict[str, float] = {}
        toxicity = self._models.submit(self._by_toxicity, read, scores)
        parts: Mapping[str, Callable[[], list[Reason]]] = {
            "form": lambda: self._by_form(read, locale, country, context),
            "rules": lambda: self._by_rules(read),
            "head": lambda: self._by_head(read, context, scores),
            "toxicity": toxicity.result,
        }
        reasons: list[Reason] = []
        for part, check in parts.items():
            try:
                reasons += check()
            except Exception as error:
                _log.error("a part of the review failed: %s, %s", part, type(error).__name__)
                reasons.append(Reason(f"unavailable_{part}", 0, len(text)))
        return Verdict(reasons=tuple(reasons), scores=scores)

    def _by_form(self, text: str, locale: str | None, country: str, context: str) -> list[Reason]:
        return list(self._form.check(text, locale=locale, country=country, context=context))

    def _by_rules(self, text: str) -> list[Reason]:
        found = [reason for rules in self._rules for reason in rules.matches(text)]
        if self._told and not self._told.isdisjoint(_shingles(text)):
            found.append(Reason("prompt", 0, len(text)))
        return found

    def _by_toxicity(self, text: str, scores: dict[str, float]) -> list[Reason]:
        if isinstance(self._toxicity, Exception):
            raise self._toxicity
        found = self._toxicity.scores(text)
        scores |= found
        return [Reason("toxicity", 0, len(text))] if self._toxicity.is_toxic(text, found) else []

    def _by_head(self, text: str, context: str, scores: dict[str, float]) -> list[Reason]:
        if isinstance(self._head, Exception):
            raise self._head
        reasons = []
        for start, end in windows(text):
            reading = self._head.read(text[start:end], context)
            if reading is None:
                continue
            scores[UNSAFE] = max(scores.get(UNSAFE, 0.0), reading.scores[UNSAFE])
            if reading.unsafe:
                reasons.append(Reason(f"model_{reading.likeliest}", start, end))
        return reasons


def _toxicity(source: str) -> Toxicity:
    return Toxicity.load(source, thresholds=None if source else facts()["thresholds"])


def _tried(part: str, load: Callable[[], Any]) -> Any:
    try:
        return load()
    except (ToxicityError, ReplyHeadError, EncoderError) as error:
        _log.error("the review's %s is off: %s", part, error)
        return error


def _instructions(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*/prompt.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield from (text for text in content.values() if isinstance(text, str))


def _shingles(text: str) -> set[str]:
    words = plain(text).split()
    if len(words) >= SHINGLE:
        return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    # Chinese has no blanks: as many characters as eight words have.
    letters = plain(text).replace(" ", "").replace("\n", "")
    return {letters[i : i + 16] for i in range(len(letters) - 15)} if len(letters) > 40 else set()
