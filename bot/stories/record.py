"""`beside stories --record`: a chat in the terminal becomes a story.

What is typed becomes the steps, and what the bot says to it, by key, what is expected; whoever
reads it over takes out what does not matter.
"""

import asyncio
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from rich.console import Console

from bot.stories.coverage import Coverage
from bot.stories.installation import Bot, lane
from bot.stories.patient import Heard, Patient
from bot.stories.player import settle
from bot.stories.reading import BEGIN
from bot.stories.stages import OwnStage
from bot.stories.steps import parsed

out = Console(highlight=False, soft_wrap=True, emoji=False, markup=False)

HELP = (
    "Write as the patient. /1 presses the first button, /+15min lets time pass, an empty line ends."
)


class Recording:
    """The steps so far."""

    def __init__(self, name: str, locale: str, country: str = "") -> None:
        self._case: dict[str, Any] = {"test_case": name, "locale": locale}
        if country:
            self._case["country"] = country
        self._steps: list[dict[str, Any]] = []
        self._mode = "dialogue"

    def said(self, text: str) -> None:
        self._steps.append({"user": text})

    def pressed(self, number: int) -> None:
        self._steps.append({"press": number})

    def passed(self, time: str) -> None:
        self._steps.append({"advance": time})

    def heard(self, keys: list[str], *, level: str, mode: str) -> None:
        """Note what the bot said, what the guards saw, and who has the conversation now."""
        if level != "none":
            self._steps.append({"risk": level})
        self._steps.extend({"utter": key} for key in keys)
        if mode and mode != self._mode:
            self._steps.append({"mode": mode})
            self._mode = mode

    def text(self) -> str:
        """Return the story as it stands in a file."""
        content = {"test_cases": [{**self._case, "steps": self._steps}]}
        return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)


async def record(path: Path, *, locale: str, country: str) -> int:
    """Chat in the terminal, and write the story at the end; returns the exit code."""
    recording = Recording(path.stem.replace("_", " "), locale, country)
    async with lane(out.print) as ready, ready.bot(BEGIN) as bot:
        tag = locale + (f"-{country}" if country else "")
        patient = Patient(url=bot.url, tag=tag, session=bot.session)
        await patient.open()
        out.print(HELP)
        try:
            while line := (await asyncio.to_thread(_line)).strip():
                await _step(bot, patient, recording, line)
        finally:
            await patient.close()
    await asyncio.to_thread(path.write_text, recording.text(), encoding="utf-8")
    out.print(f"written to {path}")
    return 0


async def _step(bot: Bot, patient: Patient, recording: Recording, line: str) -> None:
    before = len(patient.heard)
    stage = OwnStage(bot, Coverage())
    if line.startswith("/+"):
        try:
            time: timedelta = parsed("advance", line[2:])
        except ValidationError:
            out.print("expected a time such as /+15min")
            return
        recording.passed(line[2:])
        await bot.advance(time)
        await asyncio.sleep(0.2)
        level = "none"
    else:
        sent = await _send(patient, recording, line)
        if sent is None:
            return
        await settle(stage, patient, sent)
        level = await _level(bot, patient, sent.id)
    new = patient.heard[before:]
    recording.heard([k for heard in new for k in heard.keys], level=level, mode=patient.mode)
    for heard in new:
        _show(heard)


async def _send(patient: Patient, recording: Recording, line: str) -> Any:
    if not line.startswith("/"):
        recording.said(line)
        return await patient.say(line)
    number = int(line[1:]) if line[1:].isdigit() else 0
    if not 0 < number <= len(patient.choices):
        out.print(f"there are {len(patient.choices)} buttons")
        return None
    recording.pressed(number)
    return await patient.press(patient.choices[number - 1]["payload"])


async def _level(bot: Bot, patient: Patient, message: str) -> str:
    case: Mapping[str, Any] = await bot.desk().case_of(patient.conversation)
    marks = [m for e in case["transcript"] if e["message_id"] == message for m in e["marks"]]
    order = ("none", "concern", "high", "imminent")
    return max((mark["level"] for mark in marks), key=order.index, default="none")


def _show(heard: Heard) -> None:
    out.print(f"{heard.frame['source']}: {heard.text}\n    {', '.join(heard.keys)}")
    for number, choice in enumerate(heard.choices, 1):
        out.print(f"    /{number} {choice['title']}")


def _line() -> str:
    out.print("> ", end="")
    return sys.stdin.readline()
