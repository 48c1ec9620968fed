"""The stages of a talk: what was said so far, and what fits next. Words are in `talk.ftl`.

What is remembered is read from the dialogue manager's record of what the bot said, so that there
is nothing to keep beside it: a topic stays as its id, never as the patient's words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Any

from actions.topics import HOPE, name_in, says, topic, topics
from actions.turn import Choice, Event, told

MOST_EVENTS, MOST_TEXTS = 300, 40
"""How far back a talk is read."""
NAME_WITHIN = 200
"""Characters of an earlier message in which a name is looked for."""
TURNS_TO_OFFER = 3
"""Turns of talk before an exercise is offered; each offer so far makes it as many more."""
TELLING = 15
"""Characters of a message without a topic that still goes on telling."""

SKILLS: Mapping[str, int] = {
    "breathing": 2,
    "grounding": 5,
    "thought_record": 5,
    "worry_time": 4,
    "activation": 4,
    "sleep_habits": 4,
    "self_kindness": 4,
}
"""The exercises and their steps, `skill_<id>_<n>` in `skills.ftl`."""
HELPS = {
    "panic": ("breathing", "grounding"),
    "grief": ("self_kindness", "activation"),
    "breakup": ("self_kindness", "activation"),
    "newborn": ("breathing", "self_kindness"),
    "caring": ("self_kindness", "activation"),
    "bullying": ("self_kindness", "thought_record"),
    "substance": ("grounding", "activation"),
    "jobless": ("activation", "worry_time"),
    "migration": ("activation", "grounding"),
    "money": ("worry_time", "breathing"),
    "study": ("worry_time", "breathing"),
    "sleep": ("sleep_habits", "breathing"),
    "illness": ("breathing", "worry_time"),
    "body": ("self_kindness", "thought_record"),
    "numbness": ("grounding", "activation"),
    "worthlessness": ("thought_record", "self_kindness"),
    "loneliness": ("activation", "self_kindness"),
    "shame": ("self_kindness", "thought_record"),
    "burnout": ("activation", "breathing"),
    "family": ("breathing", "self_kindness"),
    "conflict": ("breathing", "thought_record"),
    "overwhelm": ("grounding", "breathing"),
    "exhaustion": ("sleep_habits", "activation"),
    "anger": ("breathing", "grounding"),
    "anxiety": ("worry_time", "breathing"),
    "sadness": ("activation", "self_kindness"),
}
"""The exercises that suit a topic, the best first."""

NEUTRAL, NAMED, STUCK, BETTER = (
    *("companion_neutral", "companion_named"),
    *("companion_stuck", "companion_better"),
)
DEEPER, DEEPER_TOPIC, BACK, OFFER = (
    *("companion_deeper", "companion_deeper_topic"),
    *("companion_back", "companion_offer_skill"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What to say: a key, its arguments and its choices."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()

    @property
    def as_mapping(self) -> dict[str, Any]:
        return {"key": self.key, "args": dict(self.args), "choices": [*self.choices]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What a talk has come to, from the events of this session."""

    last: str = ""
    """The key that was said last."""
    offered: str = ""
    """The exercise that was offered with it, or ""."""
    topics: tuple[str, ...] = ()
    """What was talked about, oldest first, once for each answer."""
    tried: frozenset[str] = frozenset()
    """The exercises that were offered or done."""
    offers: int = 0
    turns: int = 0
    """Answers of open talk since an exercise was offered or done."""
    name: str = ""

    @property
    def talking(self) -> bool:
        """Whether what was said last belongs to open talk or to an exercise."""
        return self.last.startswith(("companion_", "skill_"))


def remember(events: Sequence[Event], locale: str) -> Memory:
    """Return what the events of a tracker, oldest first, tell of this session's talk."""
    recent = islice(reversed(events), MOST_EVENTS)
    session = list(takewhile(lambda event: event.get("event") != "session_started", recent))
    last, offered, offers, turns = "", "", 0, 0
    known, told_topics = topics(locale), list[str]()
    tried: set[str] = set()
    for event in reversed(session):
        key, args = told(event)
        if not key:
            continue
        skill = _id(args, "skill") or _skill_of(key)
        last, offered = key, skill if key == OFFER else ""
        offers += key == OFFER
        turns = 0 if skill else turns + key.startswith("companion_")
        tried |= {skill} & SKILLS.keys()
        about = _id(args, "topic") or key.removeprefix("companion_")
        told_topics += [about] if about in known else []
    return Memory(
        last=last,
        offered=offered,
        topics=tuple(told_topics),
        tried=frozenset(tried),
        offers=offers,
        turns=turns,
        name=_name(session, locale),
    )


def answer(text: str, locale: str, memory: Memory) -> Reply:
    """Return what fits next in an open talk."""
    found = topic(text, locale)
    if not found and (name := name_in(text, locale)):
        return Reply(key=NAMED, args={"name": name})
    if found == HOPE and any(each != HOPE for each in memory.topics):
        return Reply(key=BETTER)
    about = found or next(reversed(memory.topics), "")
    stuck = not found and says(text, locale, "stuck")
    due = memory.turns >= TURNS_TO_OFFER * (1 + memory.offers)
    if found and found not in memory.topics:
        return Reply(key=f"companion_{found}")
    if (due or (stuck and memory.last == STUCK)) and (skill := _suits(about, memory)):
        return _offer(skill)
    if stuck:
        return Reply(key=STUCK)
    if not about:
        further = memory.last == NEUTRAL and len(text) >= TELLING
        return Reply(key=DEEPER if further else NEUTRAL)
    if found and found != memory.topics[-1]:
        return Reply(key=BACK, args=_topic(found))
    return _further(about, memory, named=bool(found))


def goodbye(memory: Memory) -> Reply:
    """Return the words of parting that fit the talk."""
    if memory.name:
        return Reply(key="companion_goodbye_named", args={"name": memory.name})
    if memory.topics:
        return Reply(key="companion_goodbye_topic", args=_topic(memory.topics[-1]))
    return Reply(key="utter_goodbye")


def skill_in(text: str, locale: str) -> str:
    """Return the exercise that a text names, or ""."""
    return next((skill for skill in SKILLS if says(text, locale, f"skills.{skill}")), "")


def skill_name(skill: str) -> Mapping[str, str]:
    """Return the name of an exercise, as an argument."""
    return {"$key": f"skill_name_{skill}"}


def start(skill: str, key: str, **args: Any) -> Choice:
    """Return a choice titled by `key` that begins an exercise."""
    return {"payload": f'/coping_exercise{{"choice":"{skill}"}}', "key": key, "args": args}


def _further(about: str, memory: Memory, *, named: bool) -> Reply:
    """Stay with a topic, each time in another way."""
    if memory.last in (DEEPER_TOPIC, OFFER) and named:
        return Reply(key=f"companion_{about}")
    if memory.last == DEEPER or named:
        return Reply(key=DEEPER_TOPIC, args=_topic(about))
    return Reply(key=DEEPER)


def _suits(about: str, memory: Memory) -> str:
    return next((each for each in HELPS.get(about, ()) if each not in memory.tried), "")


def _offer(skill: str) -> Reply:
    no: Choice = {"payload": "/deny", "key": "skill_choice_later", "args": {}}
    args = {"skill": skill_name(skill)}
    return Reply(key=OFFER, args=args, choices=(start(skill, "skill_choice_try"), no))


def _topic(about: str) -> dict[str, Any]:
    return {"topic": {"$key": f"topic_{about}"}}


def _id(args: Mapping[str, Any], name: str) -> str:
    """Return what an argument names: "sleep" for the topic {"$key": "topic_sleep"}."""
    value = args.get(name)
    key = str(value.get("$key", "")) if isinstance(value, Mapping) else ""
    return key.removeprefix("topic_").removeprefix("skill_name_")


def _skill_of(key: str) -> str:
    """Return the exercise whose step a key is."""
    return next((each for each in SKILLS if key.startswith(f"skill_{each}_")), "")


def _name(session: Sequence[Event], locale: str) -> str:
    texts = (str(each.get("text") or "") for each in session if each.get("event") == "user")
    early = (text[:NAME_WITHIN] for text in islice(texts, MOST_TEXTS))
    return next(filter(None, (name_in(text, locale) for text in early)), "")
