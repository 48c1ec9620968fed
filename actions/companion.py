"""Open talk: what to say when somebody tells how they are."""

from rasa_sdk.events import FollowupAction

from actions import skills, talk
from actions.llm import ChatModel
from actions.llm.prompt import MOST_TURNS, PATIENT, build
from actions.topics import says
from actions.turn import CareAction, Event, Turn
from actions.yes_no import yes_or_no
from bot.clock import Clock
from bot.errors import ModelUnavailable
from bot.settings import Clinic

NEVER_WRITTEN = (talk.OFFER, talk.NAMED)
"""What hangs on its exact words and buttons, and is never left to a model."""


class Companion(CareAction):
    """Answers open talk: from the library, or by a model whose draft carries the library's words
    along, for the gate to choose between the two."""

    def __init__(self, model: ChatModel | None, clinic: Clinic, clock: Clock) -> None:
        super().__init__(clinic, clock)
        self._model = model

    def name(self) -> str:
        return "action_companion"

    async def act(self, turn: Turn) -> list[Event]:
        memory = talk.remember(turn.events, turn.locale)
        if memory.offered and (yes_or_no(turn) or says(turn.text, turn.locale, "tries")):
            return [FollowupAction(skills.FORM)]
        curated = talk.answer(turn.text, turn.locale, memory)
        if curated.key not in NEVER_WRITTEN and (draft := await self._written(turn)):
            turn.say("utter_draft", draft=draft, fallback=curated.as_mapping)
        else:
            turn.say(curated.key, choices=curated.choices, **curated.args)
        # A form that waits asks again; behind one that was left there is no rule to go on by.
        waiting = turn.slots.get("requested_slot")
        return [] if waiting else [FollowupAction("action_listen")]

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
