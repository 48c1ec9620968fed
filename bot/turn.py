"""The way of one message, top to bottom.

assess → route by who may speak (a human, the crisis protocol, the dialogue) → decide → commit.
A decision is a value; nothing is written before the one step that writes all of it.
"""

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import structlog

from bot.alarms import asked_for_a_person
from bot.clock import Clock
from bot.commands import Commands
from bot.crisis import Crisis
from bot.dialogue import Answer, Dialogue
from bot.errors import BesideError, DialogueUnavailable, StoreUnavailable
from bot.gate import Gate
from bot.guards import Guards
from bot.language import LanguageNotice
from bot.model import Alarm, Conversation, Message, Mode, Source, Utterance
from bot.offline import Offline
from bot.patience import Patience
from bot.render import Renderer
from bot.replies import Replies
from bot.settings import Settings
from bot.store.events import Events
from bot.store.inbox import Taken
from bot.store.transcript import Committed, Step, Transcript
from safety.risk import Level, RiskAssessment

log = structlog.get_logger()

ASK_HUMAN = {"key": "choice_human", "payload": "/talk_to_human"}
LEAVE = "/stop"
LEADING = re.compile(r"^[\s/]+")


class Turn:
    """Answers one message at a time; `handle` is what the workers call."""

    def __init__(
        self,
        *,
        settings: Settings,
        clock: Clock,
        guards: Guards,
        commands: Commands,
        notice: LanguageNotice,
        crisis: Crisis,
        dialogue: Dialogue,
        gate: Gate,
        renderer: Renderer,
        replies: Replies,
        transcript: Transcript,
        events: Events,
        offline: Offline,
        patience: Patience,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._guards = guards
        self._commands = commands
        self._notice = notice
        self._crisis = crisis
        self._dialogue = dialogue
        self._gate = gate
        self._renderer = renderer
        self._replies = replies
        self._transcript = transcript
        self._events = events
        self._offline = offline
        self._patience = patience
        self._leaving: set[asyncio.Task[None]] = set()

    async def handle(self, taken: Taken) -> Committed:
        """Answer a message and commit the answer.

        Returns STALE if a human claimed or handed back meanwhile: read the message again.
        Raises StoreUnavailable if the answer could not be kept; the message stays in hand.
        """
        if taken.done:
            return await self._transcript.commit(self._step(taken))
        if self._offline.answered(taken.message.id):
            raise StoreUnavailable("the answer given without the store comes first")
        risk = await self.assess(taken.message, taken.conversation.locale, taken.context)
        with suppress(StoreUnavailable):  # somebody in danger is answered all the same
            await self._events.publish(taken.conversation.id, "typing")
        step = await self._decide(taken, risk)
        try:
            committed = await self._transcript.commit(step)
        except StoreUnavailable:
            await self._offline.deliver(step, taken.message, risk)
            raise
        if step.conversation.mode is Mode.CRISIS and taken.conversation.mode is not Mode.CRISIS:
            self._leave_form(taken)
        return committed

    async def assess(
        self, message: Message, locale: str, context: Sequence[str] = ()
    ) -> RiskAssessment:
        """Return the guards' verdict on what a patient typed."""
        return await self._guards.assess(message.text, locale=locale, context=context)

    def _leave_form(self, taken: Taken) -> None:
        """Let the dialogue forget a form that was open: nobody in danger is to be asked for a day.

        In the background, and as well as can be: the crisis needs no dialogue.
        """
        task = asyncio.create_task(self._send_stop(taken))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def _send_stop(self, taken: Taken) -> None:
        metadata = {"turn": f"{taken.entry}-left", "locale": taken.conversation.locale}
        with suppress(DialogueUnavailable):
            await self._dialogue.send(taken.conversation.id, LEAVE, metadata)

    async def _decide(self, taken: Taken, risk: RiskAssessment) -> Step:
        danger = risk.level >= Level.HIGH
        try:
            with self._patience.turn(taken.conversation.id, danger=danger) as limit:
                async with limit:
                    return await self._route(taken, risk)
        except StoreUnavailable:
            raise
        except (BesideError, TimeoutError) as error:
            late = isinstance(error, DialogueUnavailable | TimeoutError)
            code = DialogueUnavailable.code if late else "internal"
            log.warning("turn without the dialogue", code=code, reason=str(error))
            return self._sorry(taken, risk, code)
        except Exception:
            log.exception("turn failed")
            return self._sorry(taken, risk, "internal")

    async def _route(self, taken: Taken, risk: RiskAssessment) -> Step:
        if taken.conversation.mode is Mode.HUMAN:
            return self._for_staff(taken, risk)
        if risk.level < Level.HIGH and (step := self._language_step(taken, risk)):
            return step
        if step := self._crisis.step(taken.conversation, taken.message, risk, taken=taken):
            return step
        return await self._talk(taken, risk)

    def _for_staff(self, taken: Taken, risk: RiskAssessment) -> Step:
        """A human has the conversation: the bot notes what the guards saw, and a new language."""
        alarm = self._crisis.alarm(taken.message, risk, taken.entry)
        wanted = self._commands.language(taken.message)
        conversation = replace(taken.conversation, locale=wanted or taken.conversation.locale)
        return self._step(taken, risk, conversation=conversation, alarm=alarm)

    def _language_step(self, taken: Taken, risk: RiskAssessment) -> Step | None:
        wanted = self._commands.language(taken.message)
        if wanted is None:
            return None
        conversation = replace(taken.conversation, locale=wanted)
        said = self._changed_to(wanted)
        if conversation.mode is Mode.CRISIS:
            return self._crisis.repeat(conversation, taken, said)
        return self._reply(taken, risk, conversation, [said])

    async def _talk(self, taken: Taken, risk: RiskAssessment) -> Step:
        before = taken.conversation
        other = self._notice.other(as_typed(taken.message.text), before.locale)
        conversation = replace(before, locale=other) if other else before
        answer = await self._ask_dialogue(taken, conversation)
        passed = await self._gate.passed(answer.utterances, conversation, taken.message.text)
        said = [self._in_our_languages(each) for each in passed]
        if other:
            said.insert(0, self._switched(other, back=before.locale))
        for effect in answer.effects:
            if effect.get("locale") in self._renderer.packs:
                conversation = replace(conversation, locale=str(effect["locale"]))
        if check := self._crisis.check(conversation, risk):
            said.append(check.utterance)
            conversation = check.conversation
        asks_human = any(effect.get("human") for effect in answer.effects)
        alarm = asked_for_a_person() if asks_human else None
        return self._reply(taken, risk, conversation, said, alarm=alarm)

    async def _ask_dialogue(self, taken: Taken, conversation: Conversation) -> Answer:
        command = self._commands.command(taken.message)
        text = command or taken.message.payload or as_typed(taken.message.text)
        metadata = {
            "turn": taken.entry,
            "locale": conversation.locale,
            "now": self._clock.now().isoformat(),
            "timezone": self._settings.clinic.timezone,
            "country": conversation.country,
        }
        return await self._dialogue.send(taken.conversation.id, text, metadata)

    def _sorry(self, taken: Taken, risk: RiskAssessment, code: str) -> Step:
        """The dialogue is away: say so, and let what needs no dialogue work all the same."""
        if taken.conversation.mode is Mode.CRISIS and not taken.message.payload:
            return self._crisis.repeat(taken.conversation, taken)
        alarm, said = None, [Utterance(key=f"error_{code}", choices=(ASK_HUMAN,))]
        if self._commands.wants_human(taken.message):
            alarm, said = asked_for_a_person(), [Utterance(key="utter_human_requested")]
        conversation = taken.conversation
        if check := self._crisis.check(conversation, risk):
            said.append(check.utterance)
            conversation = check.conversation
        return self._reply(taken, risk, conversation, said, alarm=alarm)

    def _in_our_languages(self, said: Utterance) -> Utterance:
        """Offer the languages that are on, which only the bot knows, instead of any other."""
        wanted = said.args.get("language")
        foreign = isinstance(wanted, dict) and wanted.get("$language") not in self._renderer.packs
        if said.key != "utter_ask_language" and not foreign:
            return said
        choices = tuple(
            {"key": "choice_text", "args": {"text": pack.name}, "payload": _to_language(locale)}
            for locale, pack in self._renderer.packs.items()
        )
        return Utterance(key="utter_ask_language", choices=choices)

    def _changed_to(self, locale: str) -> Utterance:
        return Utterance(key="utter_language_changed", args={"language": {"$language": locale}})

    def _switched(self, locale: str, *, back: str) -> Utterance:
        former = {"language": self._renderer.pack(back).name}
        return Utterance(
            key="utter_switched_language",
            args={"language": {"$language": locale}},
            choices=(
                {"key": "choice_language_back", "args": former, "payload": _to_language(back)},
            ),
        )

    def _reply(
        self,
        taken: Taken,
        risk: RiskAssessment,
        conversation: Conversation,
        said: Sequence[Utterance],
        *,
        alarm: Alarm | None = None,
    ) -> Step:
        conversation, reply = self._replies.compose(
            conversation, said, source=Source.BOT, in_reply_to=taken.message.id
        )
        return self._step(taken, risk, conversation=conversation, replies=(reply,), alarm=alarm)

    def _step(self, taken: Taken, risk: RiskAssessment | None = None, **more: Any) -> Step:
        noted = risk is not None and (risk.level > Level.NONE or risk.degraded)
        fields: dict[str, Any] = {"conversation": taken.conversation, **more}
        return Step(
            now=self._clock.now(),
            taken=taken,
            risk=risk.as_mapping() if risk and noted else None,
            watch=risk is not None and risk.level is Level.CONCERN,
            **fields,
        )


def _to_language(locale: str) -> str:
    return f'/change_language{{"language":"{locale}"}}'


def as_typed(text: str) -> str:
    """Return typed text as the dialogue manager may read it.

    A leading slash would be a command to Rasa; NUL and lone surrogates break its parsers.
    """
    readable = text.encode("utf-8", "replace").decode().replace("\x00", " ")
    return LEADING.sub("", readable).strip() or "?"
