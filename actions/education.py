"""Questions about health: a short answer from an article, its source, and whether it was clear."""

from collections.abc import Sequence
from typing import Any

import regex
from rasa_sdk.events import ActionExecutionRejected, FollowupAction, SlotSet

from actions.booking_form import ANSWERS
from actions.knowledge.article import Article, Point
from actions.knowledge.search import Library
from actions.topics import fold
from actions.turn import CareAction, Choice, Event, Turn, choose, leave_form, talk_on
from actions.yes_no import skips, yes_or_no
from bot.clock import Clock
from bot.settings import Clinic

FORM = "education_form"
QUESTIONS = ("clear", "own_words")
"""What the form asks for."""
CLEAR, UNCLEAR, SKIP = "clear", "unclear", "skip"
SECTION = "section:"
"""Before the number of a section that a button asks for."""
FINISHED = "finished"
"""In a slot of the form whose question has been dealt with; the patient's words are not kept."""
MISSED_POINTS = 2
"""Points that are explained once more at most; more would be a lecture."""


class EducationAction(CareAction):
    """An action that looks into the articles."""

    def __init__(self, library: Library, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._library = library

    def article(self, turn: Turn) -> Article | None:
        """Return the article that is being explained."""
        name = turn.slots.get("article")
        return self._library.article(str(name), turn.locale, turn.now.date()) if name else None

    def explain(self, turn: Turn, question: str) -> list[Event]:
        """Answer a question; without a source, say so and offer staff."""
        hit = self._library.best(question, turn.locale, turn.now.date())
        if hit is None:
            turn.say("utter_health_pointer")
            return [SlotSet("article", None)]
        article = hit.article
        turn.say("education_answer", words=article.short)
        turn.say("education_source", **_source(article))
        if turn.slots.get("requested_slot") not in (None, *QUESTIONS):
            return []  # another form waits, and asks again
        told = [SlotSet("article", article.id), SlotSet("sections_read", []), *_unanswered()]
        return told if turn.slots.get("requested_slot") else [*told, FollowupAction(FORM)]


class Explain(EducationAction):
    """Answers a question about health."""

    def name(self) -> str:
        return "action_explain"

    async def act(self, turn: Turn) -> list[Event]:
        return self.explain(turn, turn.text)


class AskClear(EducationAction):
    """Asks whether it was clear, and offers the sections that were not read yet."""

    def name(self) -> str:
        return "action_ask_clear"

    async def act(self, turn: Turn) -> list[Event]:
        article = self.article(turn)
        unread = _unread(article, turn) if article else []
        choices: list[Choice] = [
            choose(f"{SECTION}{number}", "choice_text", text=article.sections[number].title)
            for number in unread
            if article
        ]
        yes, no = choose(CLEAR, "education_clear"), choose(UNCLEAR, "education_unclear")
        turn.say("education_ask_clear", choices=[yes, *choices, no])
        return []


class AskOwnWords(CareAction):
    """Asks for teach-back: what the patient takes from it, in words of their own."""

    def name(self) -> str:
        return "action_ask_own_words"

    async def act(self, turn: Turn) -> list[Event]:
        turn.say("education_teach_back", choices=[choose(SKIP, "education_skip")])
        return []


class ValidateEducationForm(EducationAction):
    """Reads whether it was clear, tells more, and fills the gaps of what was said back."""

    def name(self) -> str:
        return f"validate_{FORM}"

    async def act(self, turn: Turn) -> list[Event]:
        if turn.opening:
            return _unanswered()
        article = self.article(turn)
        if article is None or (turn.interrupted and not turn.ran("action_explain")):
            return leave_form()  # whoever goes on to something else is not asked again
        if turn.ran("action_explain"):
            return _unanswered()
        if turn.intent not in ANSWERS:
            return [*_unanswered(), ActionExecutionRejected(FORM)]
        if turn.slots.get("requested_slot") == "own_words":
            return self._said_back(turn, article)
        return self._was_it_clear(turn, article)

    def _was_it_clear(self, turn: Turn, article: Article) -> list[Event]:
        if turn.choice.startswith(SECTION):
            return _tell(turn, article, int(turn.choice.removeprefix(SECTION)))
        clear = yes_or_no(turn) if turn.choice not in (CLEAR, UNCLEAR) else turn.choice == CLEAR
        if clear:
            return [SlotSet("clear", FINISHED)] if article.points else _end(turn)
        unread = _unread(article, turn)
        if clear is False and unread:
            return _tell(turn, article, unread[0])
        if clear is False:
            turn.say("education_still_unclear")
            return leave_form()
        if self._library.best(turn.text, turn.locale, turn.now.date()):
            return self.explain(turn, turn.text)
        return talk_on()

    def _said_back(self, turn: Turn, article: Article) -> list[Event]:
        if turn.choice == SKIP or skips(turn) or yes_or_no(turn) is False:
            return _end(turn)
        missing = gaps(turn.text, article.points)
        turn.say("education_gap" if missing else "education_understood")
        for point in missing[:MISSED_POINTS]:
            turn.say("education_point", words=point.say)
        return leave_form()


def gaps(text: str, points: Sequence[Point]) -> list[Point]:
    """Return the points that a text does not touch, in their order."""
    folded = fold(text)
    return [point for point in points if not any(_names(folded, word) for word in point.words)]


def _unanswered() -> list[Event]:
    return [SlotSet(name, None) for name in QUESTIONS]


def _end(turn: Turn) -> list[Event]:
    turn.say("education_fine")
    return leave_form()


def _tell(turn: Turn, article: Article, number: int) -> list[Event]:
    if not 0 <= number < len(article.sections):
        return [SlotSet("clear", None)]  # a button of another article
    turn.say("education_answer", words=article.sections[number].text)
    read = {*(turn.slots.get("sections_read") or ()), number}
    return [SlotSet("sections_read", sorted(read)), SlotSet("clear", None)]


def _unread(article: Article, turn: Turn) -> list[int]:
    read = turn.slots.get("sections_read") or ()
    return [number for number in range(len(article.sections)) if number not in read]


def _names(folded: str, word: str) -> bool:
    start = r"\b" if word[:1].isascii() else ""
    return regex.search(start + regex.escape(fold(word)), folded) is not None


def _source(article: Article) -> dict[str, Any]:
    source = article.sources[0]
    return {
        "publisher": source.publisher,
        "title": source.title,
        "link": source.url or "none",
        "reviewed": "yes" if article.reviewed_by else "no",
        "by": article.reviewed_by or "",
    }
