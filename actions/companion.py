"""Open talk: what to say when somebody tells how they are."""

from actions.llm import ChatModel
from actions.turn import CareAction, Event, Turn
from bot.clock import Clock
from bot.settings import Clinic


class Companion(CareAction):
    """Answers open talk."""

    def __init__(self, model: ChatModel, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._model = model

    def name(self) -> str:
        return "action_companion"

    async def act(self, turn: Turn) -> list[Event]:
        draft = await self._model.reply(turn.text, turn.locale)
        turn.say(draft.key)
        return []
