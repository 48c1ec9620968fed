"""What stories have exercised, and what no story has touched.

Intents, rules, forms and response keys of the dialogue; safety rules and protocol stages in each
language. What there is comes from the project's own files, so that a new thing without a story
shows at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml
from fluent.syntax import FluentParser, ast

import locales
from bot.training import DIALOGUES
from safety.branches import Branch, Stage
from safety.heads import TYPES

SPOKEN = ("messages.ftl", "crisis.ftl", "companion.ftl", "education.ftl", "talk.ftl", "skills.ftl")
UNSPOKEN = (
    "choice_",
    "reason_",
    "crisis_part_",
    "crisis_choice_",
    "utter_appointment_line",
    *("education_clear", "education_unclear", "education_skip"),
    *("skill_choice_", "skill_name_", "topic_"),
)
"""Parts of other messages, and what stands on buttons."""
NEVER_SAID = frozenset(
    {
        *("error_bad_frame", "error_forbidden", "error_bad_request", "error_unavailable"),
        *("error_unknown_conversation", "error_internal"),
        # Said by a language model, which the stories' installation has not.
        "utter_draft",
    }
)
"""Answers to broken clients and to our own mistakes, which no story makes."""
NO_INTENTS = frozenset({"restart", "back", "session_start"})
"""Rasa's own; the channel takes none of them."""
ANY = "any"

Kind = str
Item = tuple[str, str]
"""A thing and a language; ANY where the language makes no difference."""


@dataclass
class Coverage:
    """What was seen so far, by kind."""

    seen: dict[Kind, set[Item]] = field(default_factory=lambda: defaultdict(set))

    def note(self, kind: Kind, name: str, locale: str = ANY) -> None:
        self.seen[kind].add((name, locale))

    def note_entries(self, entries: Iterable[Mapping[str, Any]], locale: str) -> None:
        """Note the keys and the rules of a transcript's entries."""
        for entry in entries:
            for key in entry["keys"]:
                self.note("response key", key)
            for signal in (entry["risk"] or {}).get("signals", ()):
                rule = str(signal["rule"])
                self.note("safety rule", rule, rule.split(".")[0] if "." in rule else ANY)
                if rule.startswith("model."):
                    self.note("safety rule", rule, locale)

    def note_protocol(self, state: Mapping[str, Any] | None, locale: str) -> None:
        """Note where the crisis protocol stands."""
        if state and "stage" in state:
            self.note("protocol stage", str(state["stage"]), locale)
            self.note("crisis branch", str(state["branch"]), locale)

    def note_tracker(self, tracker: Mapping[str, Any]) -> None:
        """Note the intents, forms and rules of Rasa's record of a conversation."""
        events = list(tracker.get("events", ()))
        for event in events:
            if event.get("event") == "user":
                self.note("intent", str(event["parse_data"]["intent"].get("name")))
            elif event.get("event") == "active_loop" and event.get("name"):
                self.note("form", str(event["name"]))
        for name, steps in _rules():
            if _follows(events, steps):
                self.note("dialogue rule", name)

    def missing(self, languages: Sequence[str]) -> dict[Kind, list[Item]]:
        """Return what no story has touched, by kind."""
        return {
            kind: sorted(items - self.seen[kind]) for kind, items in universe(languages).items()
        }

    def share(self, languages: Sequence[str]) -> float:
        """Return the part of all there is that was seen, 0 to 1."""
        there = universe(languages)
        total = sum(map(len, there.values()))
        seen = sum(len(items & self.seen[kind]) for kind, items in there.items())
        return seen / total if total else 1.0


def universe(languages: Sequence[str]) -> dict[Kind, set[Item]]:
    """Return all that stories could exercise."""
    return {
        "intent": {(name, ANY) for name in _intents()},
        "dialogue rule": {(name, ANY) for name, _ in _rules()},
        "form": {(name, ANY) for name in _domain("forms")["forms"]},
        "response key": {(key, ANY) for key in _keys()},
        "protocol stage": {(stage.value, locale) for stage in Stage for locale in languages},
        "crisis branch": {(branch.value, locale) for branch in Branch for locale in languages},
        "safety rule": {(rule, locale) for locale in languages for rule in _safety_rules(locale)},
    }


def _domain(name: str) -> dict[str, Any]:
    path = DIALOGUES / "domain" / f"{name}.yml"
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def _intents() -> Iterator[str]:
    for intent in _domain("intents")["intents"]:
        name = intent if isinstance(intent, str) else next(iter(intent))
        if name not in NO_INTENTS:
            yield name


def _rules() -> list[tuple[str, list[Mapping[str, Any]]]]:
    content = yaml.safe_load((DIALOGUES / "data" / "rules.yml").read_text(encoding="utf-8"))
    return [(rule["rule"], rule["steps"]) for rule in content["rules"]]


def _keys() -> Iterator[str]:
    for name in SPOKEN:
        text = (locales.FOLDER / "en" / name).read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Message):
                key = str(entry.id.name)
                if not key.startswith(UNSPOKEN) and key not in NEVER_SAID:
                    yield key


def _safety_rules(locale: str) -> Iterator[str]:
    path = locales.FOLDER / locale / "risk.yml"
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    for rule in content["rules"]:
        if rule["level"] != "none":
            yield f"{locale}.{rule['id']}"
    for combination in content.get("combinations", ()):
        yield f"{locale}.{combination['id']}"
    for risk_type in TYPES:
        yield f"model.{risk_type}"


def _follows(events: Sequence[Mapping[str, Any]], steps: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether what happened holds a rule's steps, one right after the other."""
    happened = [token for event in events if (token := _happened(event))]
    wanted = [token for step in steps if (token := _wanted(step))]
    if not wanted:
        return False
    return any(
        happened[at : at + len(wanted)] == wanted for at in range(len(happened) - len(wanted) + 1)
    )


def _happened(event: Mapping[str, Any]) -> str:
    match event.get("event"):
        case "user":
            return f"intent {event['parse_data']['intent'].get('name')}"
        case "action":
            name = str(event.get("name"))
            return "" if name in ("action_listen", "action_session_start") else f"action {name}"
        case _:
            return ""


def _wanted(step: Mapping[str, Any]) -> str:
    if "intent" in step:
        return f"intent {step['intent']}"
    if "action" in step and step["action"] != "action_listen":
        return f"action {step['action']}"
    return ""
