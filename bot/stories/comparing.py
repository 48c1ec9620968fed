"""What came in a story against what it expects: each function compares, or tells in plain words.

A difference is told as what was expected instead; "" where there is none.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bot.stories.desk import Case
from bot.stories.patient import Heard
from bot.stories.steps import EscalationStep, NeverStep, RiskStep
from bot.stories.story import Bubble
from safety.helplines import Helplines
from safety.risk import Level

_HAN = re.compile(r"[\u3400-\u9fff]")

UNSEEN: Mapping[str, Any] = MappingProxyType(
    {"level": Level.NONE, "types": [], "signals": [], "degraded": False}
)


def risk_of(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what the guards said of an entry, as the desk shows it."""
    marks = entry["marks"]
    return {
        "level": max((Level(mark["level"]) for mark in marks), default=Level.NONE),
        "types": list(dict.fromkeys(mark["type"] for mark in marks)),
        "signals": marks,
        "degraded": entry["degraded"],
    }


def risk_differs(wanted: RiskStep, risk: Mapping[str, Any]) -> str:
    """Return what of a verdict is not as it was wanted."""
    level = risk["level"]
    if wanted.level is not None and level != wanted.level:
        return str(wanted.level)
    if wanted.at_least is not None and level < wanted.at_least:
        return f"{wanted.at_least} or more"
    if missing := [each for each in wanted.types if each not in risk["types"]]:
        return f"with {', '.join(missing)}"
    rules = {signal["rule"] for signal in risk["signals"]}
    if wanted.rule and wanted.rule not in rules:
        return f"by {wanted.rule}"
    if wanted.degraded is not None and risk["degraded"] != wanted.degraded:
        return "degraded" if wanted.degraded else "not degraded"
    return ""


def risk_told(risk: Mapping[str, Any]) -> str:
    """Return a verdict as one line: level, types, rules."""
    rules = ", ".join(dict.fromkeys(signal["rule"] for signal in risk["signals"]))
    types = ", ".join(risk["types"])
    return " ".join(filter(None, (str(risk["level"]), types, f"by {rules}" if rules else "")))


def case_differs(wanted: EscalationStep, case: Case, after: float | None) -> str:
    """Return what of a case is not as it was wanted; `after` is in seconds, None where unknown."""
    escalation = case["escalation"]
    if escalation is None:
        return "one"
    for name in ("level", "reason", "state"):
        value = getattr(wanted, name)
        if value is not None and escalation[name] != value:
            return f"{name} {value}"
    if missing := [each for each in wanted.types if each not in escalation["types"]]:
        return f"with {', '.join(missing)}"
    if wanted.within is not None and (after is None or after > wanted.within.total_seconds()):
        return f"within {wanted.within.total_seconds():g} s"
    for name, value in wanted.card.items():
        if case["card"].get(name) != value:
            return f"{name}: {value} on its card, which says {case['card'].get(name)}"
    return ""


def case_told(escalation: Case | None) -> str:
    """Return a case as one line: state, level, types, reason."""
    if escalation is None:
        return "no case"
    types = ", ".join(escalation["types"])
    return f"{escalation['state']}, {escalation['level']} {types} ({escalation['reason']})"


def forbidden_in(heard: Heard, never: NeverStep, helplines: Helplines) -> str:
    """Return what a reply must not hold and does."""
    text = heard.shown
    if keys := [key for key in never.keys if key in heard.keys]:
        return f"never the message {keys[0]}"
    if says := [words for words in never.says if words.casefold() in text.casefold()]:
        return f"never {says[0]!r}"
    if patterns := [pattern for pattern in never.patterns if re.search(pattern, text)]:
        return f"never {patterns[0]!r}"
    home = never.numbers_not_of
    if home and (found := helplines.foreign(text, [home])):
        return f"no number of another country than {home}, such as {found[0]}"
    return ""


def slots_of(value: Any) -> list[tuple[str, Any]]:
    """Return the slots that a step names, with their values; None: any value."""
    rows = value if isinstance(value, list) else [value]
    found: list[tuple[str, Any]] = []
    for row in rows:
        found.extend([(row, None)] if isinstance(row, str) else row.items())
    return found


def bubbles_of(heard: Heard) -> list[str]:
    """Return the bubbles of a reply, their spaces evened."""
    parts = heard.frame.get("parts", ())
    return [even(part["text"]) for part in parts if part["type"] == "text"]


def even(text: str) -> str:
    """Return `text` with single spaces, so that line breaks in a file do not count."""
    return re.sub(r"\s+", " ", text).strip()


def words_in(text: str) -> int:
    """Count words; a Chinese character counts as one half."""
    return len(re.findall(r"[^\W\u3400-\u9fff]+", text)) + len(_HAN.findall(text)) // 2


def line_of(bubble: Bubble) -> str:
    """Return who said what, and what the guards noticed, as one line of an error."""
    risk = bubble.risk or {}
    rules = ", ".join(dict.fromkeys(signal["rule"] for signal in risk.get("signals", ())))
    seen = f"   [{risk['level']} by {rules}]" if rules else ""
    return f"{bubble.who:8} {even(bubble.text)[:160]}{seen}"
