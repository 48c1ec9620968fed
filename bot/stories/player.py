"""Plays one story: does what its steps say, and looks whether what they expect came."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import uuid4

import aiohttp

from bot.errors import BesideError, NotSignedIn
from bot.render import Renderer
from bot.stories.comparing import (
    UNSEEN,
    bubbles_of,
    case_differs,
    case_told,
    even,
    forbidden_in,
    line_of,
    risk_differs,
    risk_of,
    risk_told,
    slots_of,
    words_in,
)
from bot.stories.desk import Case, Desk
from bot.stories.patient import Heard, Patient, Sent
from bot.stories.steps import (
    AlertStep,
    AtMostStep,
    FaultStep,
    RiskStep,
    StaffStep,
    told_of,
)
from bot.stories.story import Bubble, Check, Result, Step, Story
from safety.helplines import Helplines

ANSWER_SECONDS = 25.0
"""The longest that an answer may take: a turn has 15 s, and a store may be coming back."""
SOON_SECONDS = 3.0
"""How long an expectation is given to come true where the story does not say."""
LOOK_SECONDS = 0.02
HUSH_SECONDS = 0.2
"""Silence is silence after this long."""
BOT = ("bot", "crisis")
"""Sources of what the bot itself says."""
SO_FAR = 12
"""Lines of the conversation that an error shows."""


class Expected(AssertionError):
    """An expectation that did not come true."""

    def __init__(self, expected: str, got: str) -> None:
        super().__init__(f"expected {expected}; came {got}")
        self.expected, self.got = expected, got


class NotHere(Exception):
    """A step that cannot be done where the story is played; says why."""


class Stage(Protocol):
    """Where a story is played: an installation of its own, or one that runs elsewhere."""

    url: str
    session: aiohttp.ClientSession

    def now(self) -> datetime: ...

    def desk(self) -> Desk: ...

    async def settled(self, patient: Patient, sent: Sent) -> bool:
        """Tell whether nothing more will come for what a patient sent."""
        ...

    async def advance(self, by: Any) -> None: ...

    async def fault(self, fault: FaultStep) -> None: ...

    async def slots(self, conversation: str) -> Mapping[str, Any]: ...

    async def set_slots(self, conversation: str, slots: Mapping[str, Any]) -> None: ...

    async def noticed(self, patient: Patient) -> None:
        """Look at a conversation after a step, for the coverage."""
        ...


async def settle(stage: Stage, patient: Patient, sent: Sent) -> bool:
    """Wait until nothing more will come for what a patient sent; returns whether that came."""
    end = time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < end:
        if await stage.settled(patient, sent):
            return True
        await patient.until(lambda: patient.answered(sent), LOOK_SECONDS)
    return False


@dataclass
class _Part:
    """One patient in a story, and how far what was heard has been looked at."""

    patient: Patient
    sent: Sent | None = None
    since: int = 0
    """Replies before the last step that may bring new ones."""
    seen: int = 0
    """Replies already matched by expectations, as (reply, place within it)."""
    place: int = 0
    shown: int = 0
    """Replies that are in the record."""


class Player:
    """One story, once."""

    def __init__(
        self, story: Story, stage: Stage, renderer: Renderer, helplines: Helplines
    ) -> None:
        self._story = story
        self._stage = stage
        self._renderer = renderer
        self._helplines = helplines
        self._desk = stage.desk()
        self._parts: list[_Part] = []
        self._never: list[Step] = list(story.never)
        self.result = Result(story=story)

    async def play(self) -> Result:
        """Play to the end, or to the first expectation that does not come true."""
        begun = time.monotonic()
        step: Step | None = None
        wrong = ""
        try:
            part = await self._enter("")
            if self._story.slots:
                await self._stage.set_slots(part.patient.conversation, self._story.slots)
            for step in self._story.steps:
                await self._take(step, part)
            self._end()
        except Expected as error:
            wrong = str(error)
        except NotHere as reason:
            self.result.skipped = f"not played here: {reason}"
        except (BesideError, OSError, aiohttp.ClientError, TimeoutError) as error:
            wrong = f"{type(error).__name__}: {error}"
        finally:
            await self._tell_evidence()
            for part in self._parts:
                self._show(part)
                await part.patient.close()
            if wrong and self._story.known:
                self.result.skipped = f"known to fail: {self._story.known}"
            elif wrong:
                self.result.failure = self._told(step, wrong)
            self.result.seconds = time.monotonic() - begun
        return self.result

    async def _enter(self, name: str) -> _Part:
        tag = self._story.locale + (f"-{self._story.country}" if self._story.country else "")
        patient = Patient(url=self._stage.url, tag=tag, session=self._stage.session, name=name)
        await patient.open()
        self._parts.append(part := _Part(patient))
        return part

    async def _take(self, step: Step, part: _Part) -> None:
        does: dict[str, Callable[[Step, _Part], Awaitable[None]]] = {
            "user": self._say,
            "phrase": self._say,
            "press": self._press,
            "reload": self._reload,
            "in_meantime": self._meantime,
            "staff": self._staff,
            "advance": self._advance,
            "fault": self._fault,
            "llm": self._llm,
        }
        if step.verb in does:
            await does[step.verb](step, part)
            self._show(part)
            await self._stage.noticed(part.patient)
            return
        look: Callable[[Step, _Part], Awaitable[str]] = getattr(self, f"_expect_{step.verb}")
        try:
            got = await look(step, part)
        except Expected as error:
            self._show(part)
            self.result.happened.append(
                Check(
                    step=step,
                    held=False,
                    expected=error.expected,
                    got=error.got,
                    patient=part.patient.name,
                )
            )
            raise
        self._show(part)
        self.result.happened.append(Check(step=step, held=True, got=got, patient=part.patient.name))

    # What the patient does

    async def _say(self, step: Step, part: _Part) -> None:
        await self._send(step, part, step.value, part.patient.say)

    async def _press(self, step: Step, part: _Part) -> None:
        choice = self._choice(step.value, part)

        async def press(_: str, message: str = "") -> Sent:
            return await part.patient.press(choice["payload"], message)

        await self._send(step, part, choice["title"], press)

    async def _send(
        self, step: Step, part: _Part, words: str, send: Callable[..., Awaitable[Sent]]
    ) -> None:
        self._begin(part)
        message = str(uuid4())
        self._note(part, "patient", words, message)
        part.sent = await send(words, message)
        if step.options.get("duplicate"):
            await send(words, part.sent.id)
        if step.options.get("wait", True):
            await self._settle(part, part.sent)
        if step.options.get("duplicate"):
            await asyncio.sleep(HUSH_SECONDS)  # a second answer would be here by now

    async def _settle(self, part: _Part, sent: Sent) -> None:
        if not await settle(self._stage, part.patient, sent):
            raise Expected(f"an answer within {ANSWER_SECONDS:.0f} s", "none")

    def _choice(self, wanted: str | int, part: _Part) -> Mapping[str, str]:
        choices = part.patient.choices
        offered = ", ".join(choice["title"] for choice in choices) or "no buttons"
        if isinstance(wanted, int):
            if 0 < wanted <= len(choices):
                return choices[wanted - 1]
            raise Expected(f"a button number {wanted}", offered)
        for choice in choices:
            if self._is(choice, wanted, part.patient.locale):
                return choice
        raise Expected(f"a button {wanted!r}", offered)

    def _is(self, choice: Mapping[str, str], wanted: str, locale: str) -> bool:
        """Tell whether a story means this button: by its key, its title, or what it sends."""
        sends = choice["payload"] in (wanted, f"/{wanted}")
        return sends or choice["title"] in self._titles(wanted, locale)

    def _titles(self, wanted: str, locale: str) -> set[str]:
        """Return what may stand on the button that a story names."""
        found = {wanted}
        with suppress(Exception):  # a button with arguments is named by what stands on it
            found.add(self._renderer.text(locale, wanted))
        return found

    async def _reload(self, step: Step, part: _Part) -> None:
        self._begin(part)
        await part.patient.reload()
        self._note(part, "event", "reload")

    async def _meantime(self, step: Step, part: _Part) -> None:
        others = [each for each in self._parts if each is not part]
        other = others[0] if others else await self._enter("2")
        for inner in step.value:
            await self._take(inner, other)

    # What happens around it

    async def _staff(self, step: Step, part: _Part) -> None:
        self._begin(part)
        does: StaffStep = step.value
        escalation = (await self._case(part))["escalation"]
        if escalation is None:
            raise Expected("a case at the desk", "none")
        name = escalation["id"]
        if does.claims:
            await self._desk.claim(name)
        elif does.says:
            await self._desk.say(name, str(does.says))
        elif does.hands_back:
            await self._desk.hand_back(name)
        elif does.closes:
            await self._desk.close(name, does.closes)
        if not does.says:
            self._note(part, "event", f"staff: {next(iter(does.model_fields_set))}")

    async def _advance(self, step: Step, part: _Part) -> None:
        self._begin(part)
        self._note(part, "event", f"advance: {step.value}")
        await self._stage.advance(step.value)
        await asyncio.sleep(HUSH_SECONDS / 4)

    async def _fault(self, step: Step, part: _Part) -> None:
        self._begin(part)
        fault: FaultStep = step.value
        told = ", ".join(f"{name} {getattr(fault, name)}" for name in fault.model_fields_set)
        self._note(part, "event", f"fault: {told}")
        await self._stage.fault(fault)

    async def _llm(self, step: Step, part: _Part) -> None:
        raise NotHere("no language model can be scripted yet")

    def _begin(self, part: _Part) -> None:
        """From here on expectations are about what comes next."""
        part.since = part.seen = len(part.patient.heard)
        part.place = 0

    # What the bot says

    async def _expect_utter(self, step: Step, part: _Part) -> str:
        def found() -> bool:
            for index in range(part.seen, len(part.patient.heard)):
                keys = part.patient.heard[index].keys
                begin = part.place if index == part.seen else 0
                if step.value in keys[begin:]:
                    part.seen, part.place = index, keys.index(step.value, begin) + 1
                    return True
            return False

        if await part.patient.until(found, SOON_SECONDS):
            return str(step.value)
        raise Expected(f"the message {step.value}", self._said_keys(part))

    async def _expect_bot(self, step: Step, part: _Part) -> str:
        wanted = even(step.value)

        def found() -> bool:
            for index in range(part.seen, len(part.patient.heard)):
                bubbles = bubbles_of(part.patient.heard[index])
                begin = part.place if index == part.seen else 0
                if wanted in bubbles[begin:]:
                    part.seen, part.place = index, bubbles.index(wanted, begin) + 1
                    return True
            return False

        if await part.patient.until(found, SOON_SECONDS):
            return wanted
        raise Expected(f"the bot to say {step.value!r}", self._said(part))

    async def _expect_says_one_of(self, step: Step, part: _Part) -> str:
        def found() -> bool:
            keys = {key for heard in self._new(part) for key in heard.keys}
            said = self._said(part).casefold()
            return any(each in keys or each.casefold() in said for each in step.value)

        if await part.patient.until(found, SOON_SECONDS):
            return self._said(part)
        raise Expected(f"one of {', '.join(step.value)}", self._said(part))

    async def _expect_offers(self, step: Step, part: _Part) -> str:
        def missing() -> list[str]:
            locale, choices = part.patient.locale, part.patient.choices
            return [
                each
                for each in step.value
                if not any(self._is(choice, each, locale) for choice in choices)
            ]

        if await part.patient.until(lambda: not missing(), SOON_SECONDS):
            return ", ".join(choice["title"] for choice in part.patient.choices)
        offered = ", ".join(choice["title"] for choice in part.patient.choices)
        raise Expected(f"the buttons {', '.join(missing())}", offered or "no buttons")

    async def _expect_quiet(self, step: Step, part: _Part) -> str:
        hush = HUSH_SECONDS if step.value is True else step.value.total_seconds()
        await asyncio.sleep(hush)
        said = [heard for heard in self._new(part) if heard.frame["source"] in BOT]
        if said:
            raise Expected("silence", " / ".join(heard.text for heard in said))
        return "silence"

    async def _expect_at_most(self, step: Step, part: _Part) -> str:
        most: AtMostStep = step.value
        new = self._new(part)
        if most.messages is not None and len(new) > most.messages:
            raise Expected(f"at most {most.messages} messages", str(len(new)))
        words = max((words_in(heard.text) for heard in new), default=0)
        if most.words is not None and words > most.words:
            raise Expected(f"at most {most.words} words", str(words))
        return f"{len(new)} messages, {words} words"

    async def _expect_never(self, step: Step, part: _Part) -> str:
        self._never.append(step)
        self._check_never(step)
        return "not so far"

    async def _expect_refused(self, step: Step, part: _Part) -> str:
        patient, sent = part.patient, part.sent
        if sent and await patient.until(lambda: sent.id in patient.refused, SOON_SECONDS):
            if patient.refused[sent.id] == step.value:
                return str(step.value)
            raise Expected(f"a refusal: {step.value}", patient.refused[sent.id])
        raise Expected(f"a refusal: {step.value}", "none")

    # What the system knows

    async def _expect_slot_was_set(self, step: Step, part: _Part) -> str:
        async def look() -> str:
            slots = await self._stage.slots(part.patient.conversation)
            for name, value in slots_of(step.value):
                got = slots.get(name)
                if got is None or (value is not None and got != value):
                    return f"{name}: {got}"
            return ""

        if differs := await self._soon(look):
            raise Expected(f"the slots {told_of(step.verb, step.value)}", differs)
        return told_of(step.verb, step.value)

    async def _expect_slot_was_not_set(self, step: Step, part: _Part) -> str:
        async def look() -> str:
            slots = await self._stage.slots(part.patient.conversation)
            for name, value in slots_of(step.value):
                got = slots.get(name)
                if got is not None and (value is None or got == value):
                    return f"{name}: {got}"
            return ""

        if differs := await self._soon(look):
            raise Expected(f"the slots not to be {told_of(step.verb, step.value)}", differs)
        return "not set"

    async def _expect_risk(self, step: Step, part: _Part) -> str:
        wanted: RiskStep = step.value

        async def look() -> str:
            return risk_differs(wanted, await self._risk(part))

        differs = await self._soon(look)
        risk = await self._risk(part)
        if differs:
            raise Expected(f"the risk {differs}", risk_told(risk))
        return risk_told(risk)

    async def _expect_escalation(self, step: Step, part: _Part) -> str:
        wanted = step.value

        async def look() -> str:
            case = await self._case(part)
            if wanted == "none":
                return "no case" if case["escalation"] else ""
            return case_differs(wanted, case, await self._opened_after(case, part))

        differs = await self._soon(look) if wanted != "none" else await look()
        told = case_told((await self._case(part))["escalation"])
        if differs:
            raise Expected(f"the case: {differs}", told)
        return told

    async def _expect_alert(self, step: Step, part: _Part) -> str:
        wanted: AlertStep = step.value
        within = wanted.within.total_seconds() if wanted.within else SOON_SECONDS

        async def look() -> str:
            escalation = (await self._case(part))["escalation"] or {"rung": 0}
            rung = escalation["rung"]
            return "" if rung == wanted.count else f"{rung} alerts"

        if differs := await self._soon(look, within):
            raise Expected(f"{wanted.count} alerts", differs)
        return f"{wanted.count} alerts"

    async def _expect_mode(self, step: Step, part: _Part) -> str:
        if await part.patient.until(lambda: part.patient.mode == step.value, SOON_SECONDS):
            return str(step.value)
        raise Expected(f"the mode {step.value}", part.patient.mode)

    async def _expect_language(self, step: Step, part: _Part) -> str:
        if await part.patient.until(lambda: part.patient.locale == step.value, SOON_SECONDS):
            return str(step.value)
        raise Expected(f"the language {step.value}", part.patient.locale)

    async def _case(self, part: _Part) -> Case:
        return await self._desk.case_of(part.patient.conversation)

    async def _risk(self, part: _Part) -> Mapping[str, Any]:
        """Return what the guards said of the last words, from what staff see of it."""
        sent = part.sent.id if part.sent else ""
        entries = (await self._case(part))["transcript"]
        return next((risk_of(each) for each in entries if each["message_id"] == sent), UNSEEN)

    async def _opened_after(self, case: Case, part: _Part) -> float | None:
        """Return the seconds between the patient's words and the case, by the service's clock."""
        escalation = case["escalation"]
        sent = part.sent.id if part.sent else ""
        entries = [each for each in case["transcript"] if each["message_id"] == sent]
        if escalation is None or not entries:
            return None
        opened = datetime.fromisoformat(escalation["opened_at"])
        return (opened - datetime.fromisoformat(entries[0]["at"])).total_seconds()

    async def _soon(self, look: Callable[[], Awaitable[str]], seconds: float = SOON_SECONDS) -> str:
        """Look until nothing differs, or the time is over; returns what differs at last."""
        end = time.monotonic() + seconds
        while True:
            try:
                differs = await look()
            except NotSignedIn:
                raise  # trying again would only lock the account
            except BesideError as error:
                differs = f"the desk away ({error})"
            if not differs or time.monotonic() > end:
                return differs
            await asyncio.sleep(LOOK_SECONDS)

    # The record

    def _note(self, part: _Part, who: str, text: str, message: str = "") -> None:
        self._show(part)
        name, now = part.patient.name, self._stage.now()
        bubble = Bubble(who=who, text=text, at=now, patient=name, message=message)
        self.result.happened.append(bubble)

    def _show(self, part: _Part) -> None:
        """Put what came since into the record."""
        for heard in part.patient.heard[part.shown :]:
            self.result.happened.append(
                Bubble(
                    who=heard.frame["source"],
                    text=heard.shown,
                    at=datetime.fromisoformat(heard.frame["at"]),
                    keys=heard.keys,
                    choices=tuple(choice["title"] for choice in heard.choices),
                    patient=part.patient.name,
                )
            )
        part.shown = len(part.patient.heard)

    async def _tell_evidence(self) -> None:
        """Note at each of the patients' words what the guards made of them."""
        found: dict[str, Mapping[str, Any]] = {}
        for part in self._parts:
            with suppress(NotHere, BesideError, aiohttp.ClientError, OSError, TimeoutError):
                case = await self._case(part)
                found |= {each["message_id"]: risk_of(each) for each in case["transcript"]}
        for index, each in enumerate(self.result.happened):
            if isinstance(each, Bubble) and each.message and (risk := found.get(each.message)):
                noted = {**risk, "level": str(risk["level"])}
                self.result.happened[index] = replace(each, risk=noted)

    def _end(self) -> None:
        """Look once more at what must never come."""
        for part in self._parts:
            self._show(part)
        for step in self._never:
            self._check_never(step)

    def _check_never(self, step: Step) -> None:
        for part in self._parts:
            for heard in part.patient.heard:
                if heard.frame["source"] == "staff":
                    continue
                if expected := forbidden_in(heard, step.value, self._helplines):
                    raise Expected(expected, heard.shown)

    def _new(self, part: _Part) -> Sequence[Heard]:
        return part.patient.heard[part.since :]

    def _said(self, part: _Part) -> str:
        return "\n".join(heard.shown for heard in self._new(part)) or "nothing"

    def _said_keys(self, part: _Part) -> str:
        return ", ".join(key for heard in self._new(part) for key in heard.keys) or "nothing"

    def _told(self, step: Step | None, error: str) -> str:
        """Return an error with its place, and the conversation so far."""
        line = step.line if step else self._story.line
        what = f"{step.verb}: {told_of(step.verb, step.value)}" if step else "the beginning"
        row = "" if line == self._story.line else f" (of the story in line {self._story.line})"
        lines = [f"{self._story.path}:{line}: {what}{row}", f"  {error}"]
        said = [f"  {line_of(bubble)}" for bubble in self.result.bubbles[-SO_FAR:]]
        return "\n".join([*lines, "  the conversation so far:", *said])
