"""Open talk: what to say when somebody tells how they are."""

from actions.llm import ChatModel
from actions.llm.curated import CuratedLibrary
from actions.llm.prompt import MOST_TURNS, PATIENT, build
from actions.turn import CareAction, Event, Turn
from bot.clock import Clock
from bot.errors import ModelUnavailable
from bot.settings import Clinic


class Companion(CareAction):
    """Answers open talk: from the library, or by a model whose draft carries the library's words
    along, for the gate to choose between the two."""

    def __init__(
        self, library: CuratedLibrary, model: ChatModel | None, clinic: Clinic, clock: Clock
    ) -> None:
        super().__init__(clinic, clock)
        self._library = library
        self._model = model

    def name(self) -> str:
        return "action_companion"

    async def act(self, turn: Turn) -> list[Event]:
        curated = self._library.key(turn.text, turn.locale)
        if draft := await self._written(turn):
            turn.say("utter_draft", draft=draft, fallback=curated)
        else:
            turn.say(curated)
        return []

    async def _written(self, turn: Turn) -> str:
        """Return what a model writes, or "" if there is none, or it does not answer."""
        if self._model is None or not turn.text:
            return ""
        said = [text for text in turn.texts(MOST_TURNS) if not text.startswith("/")]
        prompt = build(turn.locale, [(PATIENT, text) for text in reversed(said)])
        try:
            return await self._model.reply(prompt)
        except ModelUnavailable:  # the model has said why
            return ""
