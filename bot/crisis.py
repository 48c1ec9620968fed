"""The crisis path of a turn: from a verdict to what the patient reads and what staff must know.

Pure but for the time: needs no store, no network and no dialogue manager, so that it works when
all of them are away.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.alarms import in_danger
from bot.clock import Clock
from bot.model import (
    Alarm,
    Conversation,
    Message,
    Mode,
    Source,
    Utterance,
)
from bot.replies import Replies
from bot.store.inbox import Taken
from bot.store.transcript import Step
from bot.welcome import Welcome
from safety import crisis as steps
from safety.answers import Answer, Answers
from safety.branches import Stage
from safety.protocol import Protocol
from safety.risk import Level, RiskAssessment, RiskType, Signal

CHECK_AGAIN = timedelta(minutes=30)
"""How soon the gentle direct question may come again: asked at every sigh it would be a nag."""
CHECK_BACK = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=24), timedelta(hours=72))
"""How long after a crisis began the bot checks back, until staff close the case: caring contacts,
in the numbers of `Protocol.check_in`."""
CHECK_YES, CHECK_NO = '/crisis{"answer":"yes","to":"check"}', '/crisis{"answer":"no","to":"check"}'
WORSE = '/crisis{"answer":"worse","to":"check_in"}'
"""A button that is heard whenever it is pressed, also when the crisis was over."""
SHORT = 3
"""Words below which slang such as "kms" says nothing about the language somebody speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The gentle direct question, and the conversation that remembers it."""

    utterance: Utterance
    conversation: Conversation


class Crisis:
    """Decides whether a message belongs to the crisis path, and answers it there."""

    def __init__(
        self,
        *,
        protocol: Protocol,
        answers: Mapping[str, Answers],
        welcome: Welcome,
        replies: Replies,
        languages: Iterable[str],
        clock: Clock,
    ) -> None:
        self._protocol = protocol
        self._answers = answers
        self._welcome = welcome
        self._replies = replies
        self._languages = frozenset(languages)
        self._clock = clock

    def step(
        self,
        conversation: Conversation,
        message: Message,
        risk: RiskAssessment,
        *,
        taken: Taken | None = None,
    ) -> Step | None:
        """Return what the crisis path does with a message, or None if it is the dialogue's."""
        conversation = _called_back(conversation, message)
        risk = self._answered_check(conversation, message, risk)
        conversation = self._in_their_language(conversation, message, risk)
        if conversation.mode is not Mode.CRISIS and risk.level < Level.HIGH:
            return self._outside(conversation, message, risk, taken)
        said = self._said(conversation, message, risk)
        if said.passes:
            return None
        return self._step(conversation, message, risk, said, taken)

    def is_ours(self, step: Step) -> bool:
        """Tell whether a step's reply is one of the crisis path."""
        return any(entry.source is Source.CRISIS for entry in step.replies)

    def alarm(self, message: Message, risk: RiskAssessment, entry: str) -> Alarm | None:
        """Return what staff must know of a message that the bot does not answer."""
        if risk.level < Level.HIGH:
            return None
        return in_danger(message, risk, entry, level=risk.level, realert=True)

    def check(self, conversation: Conversation, risk: RiskAssessment) -> Check | None:
        """Return the gentle direct question, if a concern calls for it now."""
        if risk.level is not Level.CONCERN or conversation.mode is not Mode.DIALOGUE:
            return None
        now, asked = self._clock.now(), (conversation.protocol or {}).get("checked_at")
        if asked and now - datetime.fromisoformat(asked) < CHECK_AGAIN:
            return None
        # Beside a former crisis, which staff read and the bot may still check back on.
        state = {**(conversation.protocol or {}), "checked_at": now.isoformat(), "open": True}
        choices = (
            {"payload": CHECK_YES, "key": "choice_yes"},
            {"payload": CHECK_NO, "key": "choice_no"},
        )
        return Check(
            utterance=Utterance(key="companion_check", choices=choices),
            conversation=replace(conversation, protocol=state),
        )

    def repeat(self, conversation: Conversation, taken: Taken, *first: Utterance) -> Step:
        """Return what is open once more, or that we are still here, after `first`."""
        said = self._protocol.repeat(
            conversation.protocol or {}, locale=conversation.locale, now=self._clock.now()
        )
        lead = ({"key": each.key, "args": each.args, "choices": each.choices} for each in first)
        return self._reply(
            conversation,
            replace(said, utterances=(*lead, *said.utterances)),
            source=Source.CRISIS,
            message=taken.message,
            taken=taken,
        )

    def waiting(self, conversation: Conversation) -> Step:
        """Return the truth about waiting, for somebody whom nobody has joined yet."""
        if conversation.mode is Mode.CRISIS and conversation.protocol:
            said = self._protocol.waiting(
                conversation.protocol, locale=conversation.locale, now=self._clock.now()
            )
            return self._reply(conversation, said, source=Source.CRISIS)
        plain = steps.Step(
            state=conversation.protocol or {},
            utterances=({"key": "utter_waiting_for_human", "args": {}, "choices": []},),
        )
        return self._reply(conversation, plain, source=Source.BOT)

    def check_in(self, conversation: Conversation, number: int) -> Step:
        """Return the one question with which the bot checks back; 0 to 3, see CHECK_BACK.

        The answer is the protocol's. Raises ValueError if there was no crisis.
        """
        said = self._protocol.check_in(
            conversation.protocol or {},
            number=number,
            locale=conversation.locale,
            now=self._clock.now(),
        )
        asked = replace(conversation, mode=Mode.CRISIS)
        return self._reply(asked, said, source=Source.CRISIS)

    # The answer to our own direct question

    def _answered_check(
        self, conversation: Conversation, message: Message, risk: RiskAssessment
    ) -> RiskAssessment:
        if not self._says_yes(conversation, message):
            return risk
        signal = Signal(
            rule="conversation.yes_to_direct_question",
            kind="conversation",
            type=RiskType.SUICIDE,
            level=Level.HIGH,
            start=0,
            end=len(message.text or message.title),
            score=1.0,
        )
        return RiskAssessment(
            level=max(risk.level, Level.HIGH),
            types=tuple(dict.fromkeys((RiskType.SUICIDE, *risk.types))),
            signals=(signal, *risk.signals),
            degraded=risk.degraded,
        )

    def _says_yes(self, conversation: Conversation, message: Message) -> bool:
        """Tell a yes to the direct question; its button means it, whenever it is pressed."""
        if message.payload == CHECK_YES:
            return conversation.mode is Mode.DIALOGUE
        return _check_is_open(conversation) and self._says(message, conversation, Answer.YES)

    def _says(self, message: Message, conversation: Conversation, answer: Answer) -> bool:
        if message.payload:
            return message.payload == (CHECK_YES if answer is Answer.YES else CHECK_NO)
        reading = self._answers[conversation.locale].read(message.text)
        return reading is not None and reading.answer is answer

    def _outside(
        self,
        conversation: Conversation,
        message: Message,
        risk: RiskAssessment,
        taken: Taken | None,
    ) -> Step | None:
        """Answer a no to the direct question, and buttons of a crisis that is over."""
        if step := self._recalled(conversation, message, taken):
            return step
        open_check = _check_is_open(conversation)
        if open_check and self._says(message, conversation, Answer.NO):
            key = "check_no"
        elif message.payload.startswith("/crisis"):
            key = "utter_help"
        else:
            return None
        closed = {**(conversation.protocol or {}), "open": False} if open_check else None
        said = steps.Step(
            state=closed or conversation.protocol or {},
            utterances=({"key": key, "args": {}, "choices": []},),
        )
        step = self._reply(conversation, said, source=Source.BOT, message=message, taken=taken)
        return replace(step, risk=risk.as_mapping() if risk.signals else None)

    def _recalled(
        self, conversation: Conversation, message: Message, taken: Taken | None
    ) -> Step | None:
        """Show the safety plan whenever it is asked for, also long after the crisis."""
        if message.payload or not (conversation.protocol or {}).get("plan"):
            return None
        said = self._protocol.recall(
            conversation.protocol or {},
            message.text,
            locale=conversation.locale,
            now=self._clock.now(),
        )
        if said is None:
            return None
        kept = replace(said, state=conversation.protocol or {})
        return self._reply(conversation, kept, source=Source.CRISIS, message=message, taken=taken)

    # The protocol

    def _said(
        self, conversation: Conversation, message: Message, risk: RiskAssessment
    ) -> steps.Step:
        text, now = message.text or message.payload, self._clock.now()
        if conversation.mode is Mode.CRISIS and conversation.protocol:
            # `attended`: the alert ladder tells patients about the wait, once is enough.
            return self._protocol.advance(
                conversation.protocol,
                text,
                risk,
                locale=conversation.locale,
                now=now,
                attended=True,
            )
        if (conversation.protocol or {}).get("branch"):
            # Another danger after a crisis that is over or that a human has taken: what is known
            # of the patient, and their plan, stay.
            over = {**(conversation.protocol or {}), "stage": Stage.ENDED}
            return self._protocol.advance(over, text, risk, locale=conversation.locale, now=now)
        return self._protocol.start(
            risk,
            text,
            locale=conversation.locale,
            country=conversation.country or self._welcome.assumed_country(conversation),
            assumed=not conversation.country,
            now=now,
        )

    def _step(
        self,
        conversation: Conversation,
        message: Message,
        risk: RiskAssessment,
        said: steps.Step,
        taken: Taken | None,
    ) -> Step:
        mode = Mode.DIALOGUE if said.ended else Mode.CRISIS
        after = replace(conversation, mode=mode, country=said.country or conversation.country)
        step = self._reply(after, said, source=Source.CRISIS, message=message, taken=taken)
        alarm = None
        if said.realert or risk.level >= Level.HIGH:
            alarm = in_danger(
                message,
                risk,
                taken.entry if taken else "",
                level=max(Level(said.staff.get("level", Level.HIGH)), risk.level),
                realert=said.realert,
            )
        if alarm and said.staff.get("event") == "opened":
            alarm = replace(alarm, contacts=tuple(step.now + each for each in CHECK_BACK))
        noted = risk.as_mapping() if risk.level > Level.NONE or risk.degraded else None
        return replace(step, alarm=alarm, risk=noted)

    def _reply(
        self,
        conversation: Conversation,
        said: steps.Step,
        *,
        source: Source,
        message: Message | None = None,
        taken: Taken | None = None,
    ) -> Step:
        conversation, entry = self._replies.compose(
            conversation,
            [_utterance(each) for each in said.utterances],
            source=source,
            in_reply_to=message.id if message else "",
            card=said.card,
        )
        after = replace(conversation, protocol=dict(said.state) or None)
        return Step(conversation=after, now=entry.at, taken=taken, replies=(entry,))

    def _in_their_language(
        self, conversation: Conversation, message: Message, risk: RiskAssessment
    ) -> Conversation:
        """Switch to the language in which somebody told of danger: no line may be lost on them."""
        if risk.level < Level.HIGH:
            return conversation
        found = set(_languages(risk.signals, self._languages))
        words = message.text.split()
        if len(found) != 1 or (len(words) < SHORT and message.text.isascii()):
            return conversation
        return replace(conversation, locale=found.pop())


def _languages(signals: Sequence[Signal], known: Iterable[str]) -> Iterable[str]:
    """Return the languages whose rules noticed a danger."""
    for signal in signals:
        language = signal.rule.partition(".")[0]
        if signal.level >= Level.HIGH and language in known:
            yield language


def _called_back(conversation: Conversation, message: Message) -> Conversation:
    """Return the conversation in the crisis again whose check-in is answered with "worse"."""
    over = conversation.mode is Mode.DIALOGUE and (conversation.protocol or {}).get("branch")
    if over and message.payload == WORSE:
        return replace(conversation, mode=Mode.CRISIS)
    return conversation


def _check_is_open(conversation: Conversation) -> bool:
    return conversation.mode is Mode.DIALOGUE and bool((conversation.protocol or {}).get("open"))


def _utterance(said: Mapping[str, Any]) -> Utterance:
    return Utterance(key=said["key"], args=said["args"], choices=tuple(said["choices"]))
