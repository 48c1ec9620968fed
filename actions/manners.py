"""Short words whose answer hangs on what was said before: thanks, goodbye, yes, no, stop."""

from rasa_sdk.events import FollowupAction, SlotSet

from actions import skills, talk
from actions.topics import name_in, says, topic
from actions.turn import CareAction, Event, Turn, forget


class Thanks(CareAction):
    """Answers thanks, and in a talk leaves it open to go on."""

    def name(self) -> str:
        return "action_thanks"

    async def act(self, turn: Turn) -> list[Event]:
        talking = talk.remember(turn.events, turn.locale).talking
        turn.say("companion_thanks_talk" if talking else "utter_thanks")
        return []


class Goodbye(CareAction):
    """Takes leave, by the name that was given or with what was talked about."""

    def name(self) -> str:
        return "action_goodbye"

    async def act(self, turn: Turn) -> list[Event]:
        reply = talk.goodbye(talk.remember(turn.events, turn.locale))
        turn.say(reply.key, **reply.args)
        return []


class Affirm(CareAction):
    """Hears a yes: to the exercise that was offered, in a talk, or to nothing in particular."""

    def name(self) -> str:
        return "action_affirm"

    async def act(self, turn: Turn) -> list[Event]:
        memory = talk.remember(turn.events, turn.locale)
        if memory.offered:
            return [FollowupAction(skills.FORM)]
        if _tells(turn):
            return [FollowupAction("action_companion")]
        turn.say("companion_more_yes" if memory.talking else "utter_affirm_alone")
        return []


class Deny(CareAction):
    """Hears a no, in a talk or to nothing in particular."""

    def name(self) -> str:
        return "action_deny"

    async def act(self, turn: Turn) -> list[Event]:
        if _tells(turn):
            return [FollowupAction("action_companion")]
        talking = talk.remember(turn.events, turn.locale).talking
        turn.say("companion_more_no" if talking else "utter_deny_alone")
        return []


class OutOfScope(CareAction):
    """Says that something is not for here; a name or a feeling that is told is."""

    def name(self) -> str:
        return "action_out_of_scope"

    async def act(self, turn: Turn) -> list[Event]:
        if _tells(turn):
            return [FollowupAction("action_companion")]
        turn.say("utter_out_of_scope")
        return []


class LeaveForm(CareAction):
    """Forgets what a form has gathered; outside of one there is nothing to leave."""

    def name(self) -> str:
        return "action_leave_form"

    async def act(self, turn: Turn) -> list[Event]:
        guided = turn.slots.get("requested_slot") in skills.QUESTIONS
        turn.say("skill_stopped" if guided else "utter_stopped")
        return [*forget(), SlotSet("requested_slot", None)]


def _tells(turn: Turn) -> bool:
    """Return whether the message tells something, whatever else it looks like.

    It names a feeling or the patient, or words fail it: "I don't know" is not a no.
    """
    stuck = says(turn.text, turn.locale, "stuck")
    return stuck or bool(topic(turn.text, turn.locale) or name_in(turn.text, turn.locale))
