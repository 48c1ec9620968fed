"""What a patient is told about people: that one has come, or has gone."""

from bot.model import Announcement, Conversation, Part, Utterance
from bot.render import Renderer


class Waiting:
    """Writes these lines in the patient's language; the Announcer of bot.store.escalations."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def joined(self, conversation: Conversation, staff: str) -> Announcement:
        return self._line(conversation, "event_human_joined", name=staff)

    def left(self, conversation: Conversation, staff: str) -> Announcement:
        return self._line(conversation, "event_human_left", name=staff)

    def back(self, conversation: Conversation) -> Announcement:
        key = "utter_back_after_human"
        parts, _ = self._renderer.say(
            [Utterance(key=key)], conversation.locale, seed=conversation.id
        )
        return Announcement(key=key, parts=parts)

    def _line(self, conversation: Conversation, key: str, **args: str) -> Announcement:
        text = self._renderer.text(conversation.locale, key, **args)
        return Announcement(key=key, parts=(Part(type="text", text=text),))
