"""The messages that the guards learn from: `safety/training/<language>/*.tsv`, written for this.

A line is `family <TAB> level <TAB> types <TAB> text`. Messages that vary one wording share a
family, and a family lies wholly in one part: nothing that is measured has a near-copy among what
was learned from.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from safety.risk import Level, RiskType

FOLDER = Path(__file__).with_name("training")
BUCKETS = 20


class Part(StrEnum):
    """What a message is for."""

    TRAIN = "train"
    CALIBRATE = "calibrate"
    TEST = "test"


_TEST, _CALIBRATE = range(3), range(3, 6)
"""Buckets: 15 % of the families are held out, 15 % set the thresholds, the rest is learned from."""


class CorpusError(ValueError):
    """A line that cannot be read; names file, line and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One message and its true verdict."""

    locale: str
    family: str
    level: Level
    types: tuple[RiskType, ...]
    text: str

    @property
    def part(self) -> Part:
        """Return the part that the whole family lies in; it depends on the family's name alone.

        What patients ask of a clinic every day is learned from and never measured with: many of
        these are alike, and figures would flatter.
        """
        digest = hashlib.sha256(f"{self.locale}:{self.family}".encode()).digest()
        bucket = int.from_bytes(digest[:8], "big") % BUCKETS
        if self.is_everyday:
            return Part.TRAIN
        if bucket in _TEST:
            return Part.TEST
        return Part.CALIBRATE if bucket in _CALIBRATE else Part.TRAIN

    @property
    def is_everyday(self) -> bool:
        """Tell a request to the clinic, as the dialogue learns them in `nlu.yml`."""
        return self.family.startswith("everyday:")

    @property
    def is_danger(self) -> bool:
        return bool(self.level >= Level.HIGH)


def read(locale: str, folder: Path = FOLDER) -> list[Example]:
    """Return the examples of a language. Raises CorpusError."""
    return [
        _example(locale, path, number, line)
        for path in sorted((folder / locale).glob("*.tsv"))
        for number, line in _lines(path)
    ]


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the languages that there are examples in."""
    return tuple(sorted(path.name for path in folder.iterdir() if any(path.glob("*.tsv"))))


def only(examples: Sequence[Example], part: Part) -> list[Example]:
    """Return the examples of a part."""
    return [example for example in examples if example.part is part]


def digest(folder: Path = FOLDER) -> str:
    """Return the sha256 of all examples, by which weights say what they were made from."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*/*.tsv")):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8") as file:
        yield from enumerate((line.rstrip("\n") for line in file), 1)


def _example(locale: str, path: Path, number: int, line: str) -> Example:
    try:
        family, level, types, text = line.split("\t")
        found = Example(
            locale=locale,
            family=f"{path.stem}:{family}",
            level=Level(level),
            types=() if types == "-" else tuple(map(RiskType, types.split(","))),
            text=text,
        )
    except ValueError as error:
        raise CorpusError(f"{path}:{number}: {error}") from error
    if (found.level is Level.NONE) != (not found.types) or not text.strip():
        raise CorpusError(f"{path}:{number}: the level {level!r} does not go with {types!r}")
    return found
