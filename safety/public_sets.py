"""Public sets that measure the guards; they lie in a folder beside the project, or are left out."""

import csv
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSet:
    """Texts of one kind. `is_danger`: whether `high` is the right verdict; `target`: its share."""

    name: str
    locale: str = "en"
    is_danger: bool
    target: float | None
    texts: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Source:
    name: str
    file: str
    read: Callable[[Path], Iterable[str]]
    is_danger: bool
    target: float | None = None
    note: str = ""


def is_measured(text: str) -> bool:
    """Tell whether a text belongs to the half of its set that nothing is learned from."""
    return bool(zlib.crc32(text.encode()) % 2)


def read_sets(folder: Path) -> list[PublicSet]:
    """Return the sets that are there."""
    return [
        PublicSet(
            name=source.name,
            is_danger=source.is_danger,
            target=source.target,
            texts=tuple(source.read(folder / source.file)),
            note=source.note,
        )
        for source in _sources()
        if (folder / source.file).exists()
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _xstest(label: str) -> Callable[[Path], Iterable[str]]:
    return lambda path: (row["prompt"] for row in _rows(path) if row["label"] == label)


def _clinc(part: str) -> Callable[[Path], Iterable[str]]:
    return lambda path: (text for text, _ in json.loads(path.read_text(encoding="utf-8"))[part])


def _tweets(label: str) -> Callable[[Path], Iterable[str]]:
    return lambda path: (row["text"] for row in _rows(path) if row["label"] == label)


def _self_harm(path: Path) -> Iterator[str]:
    return (row["question"] for row in _rows(path) if row["specific_harms"].startswith("Self-Harm"))


def _other_health(path: Path) -> Iterator[str]:
    return (
        row["question"] for row in _rows(path) if not row["specific_harms"].startswith("Self-Harm")
    )


def _questions(path: Path) -> Iterator[str]:
    """Yield each question that was put to the counsellors once."""
    found = {row["questionID"]: row["questionText"] or row["questionTitle"] for row in _rows(path)}
    return iter(found.values())


def _vignettes(escalated: bool) -> Callable[[Path], Iterable[str]]:
    def read(path: Path) -> Iterator[str]:
        for case in _lines(path):
            if case["labels"]["gold_escalation_required"] is escalated:
                yield f"{case['input']['chief_complaint']}. {case['input'].get('history', '')}"

    return read


def _sources() -> tuple[_Source, ...]:
    weak = "weak labels, jokes among them"
    numbers = "some are urgent by their measurements alone, which no text tells"
    xstest, clinc = "risk/xstest_prompts.csv", "intents/clinc150_full.json"
    tweets, answers = "risk/t-sid.csv", "risk/dna_health_subset.csv"
    triage, hostile = "triage/vignettes.jsonl", "triage/vignettes_adversarial.jsonl"
    counsel = "replies/counsel_chat_anon.csv"
    suicidal = _tweets("suicide or self-harm tendency")
    harmful = "harmful requests, few of them about the writer's own life"
    around = "requests around self-harm, not all of them disclosures"
    unlabelled = "no labels; some do tell of danger"
    return (
        _Source("XSTest, safe look-alikes", xstest, _xstest("safe"), False, 0.03),
        _Source("XSTest, unsafe requests", xstest, _xstest("unsafe"), False, None, harmful),
        _Source("CLINC150, out of scope", clinc, _clinc("oos_test"), False, 0.002),
        _Source("CLINC150, everyday requests", clinc, _clinc("test"), False, 0.002),
        _Source("Do-Not-Answer, self-harm", answers, _self_harm, True, None, around),
        _Source("Do-Not-Answer, other health", answers, _other_health, False, 0.02),
        _Source("T-SID, suicide or self-harm", tweets, suicidal, True, None, weak),
        _Source("T-SID, no disorder", tweets, _tweets("no mental disorders"), False, None, weak),
        _Source("T-SID, depression", tweets, _tweets("depression"), False, None, weak),
        _Source("Counsel Chat, questions", counsel, _questions, False, None, unlabelled),
        _Source("Triage, to escalate", triage, _vignettes(True), True, None, numbers),
        _Source("Triage, not to escalate", triage, _vignettes(False), False, None, numbers),
        _Source("Triage adversarial, to escalate", hostile, _vignettes(True), True, None, numbers),
    )
