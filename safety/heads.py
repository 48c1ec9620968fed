"""The trained heads: from a text's vector and its letters to how much danger is in it.

One set of heads for each script. Latin letters have the encoder's vector beside the character
n-grams; the encoder reads no Chinese, so Han has its n-grams alone.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from safety.risk import Level, RiskType

WEIGHTS = Path(__file__).with_name("weights")
FACTS_FILE = "heads.json"
LONGEST_GRAM = 5
FLOATS = ("vector", "idf", "grams", "blend", "bias")
"""Weights that are kept half as precise as they were computed."""
_HAN = regex.compile(r"\p{Han}")
_ENDS = r".!?。！？…;；\n"
_SENTENCE = regex.compile(rf"[^{_ENDS}]*[^\s{_ENDS}][^{_ENDS}]*[.!?。！？…]*")
_PUNCTUATION = regex.compile(r"\p{P}+")
_LETTER = regex.compile(r"\p{L}")

Scores = NDArray[np.float32]


class Script(StrEnum):
    """Which heads read a text."""

    LATIN = "latin"
    HAN = "han"


LEVELS = (Level.CONCERN, Level.HIGH, Level.IMMINENT)
TYPES = tuple(RiskType)
LABELS = (*LEVELS, *TYPES)
"""What a head scores, in the order of the weights' columns: at least this level; of this type."""


class HeadsError(RuntimeError):
    """The weights are missing, or made for another encoder; the text says which."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The probabilities of one text, by the order of LABELS."""

    scores: Scores

    def of(self, label: Level | RiskType) -> float:
        """Return the probability of one label, 0 to 1."""
        return float(self.scores[LABELS.index(label)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The weights of one script.

    vector: shape (size of the encoder's vectors, labels), or empty. keys: the n-grams that count,
    shape (n-grams,), sorted. idf: how rare each is, shape (n-grams,). grams: shape (n-grams,
    labels). blend: shape (2, labels), how much each of the two counts; bias: shape (labels,).
    thresholds: by locale, the probability from which a level is raised.
    """

    vector: NDArray[np.float32]
    keys: NDArray[np.uint32]
    idf: NDArray[np.float32]
    grams: NDArray[np.float32]
    blend: NDArray[np.float32]
    bias: NDArray[np.float32]
    thresholds: Mapping[str, Mapping[Level, float]]

    @property
    def needs_vector(self) -> bool:
        return bool(self.vector.size)

    def read(self, text: str, vector: NDArray[np.float32] | None) -> Reading:
        """Return the probabilities of a folded text; `vector` is the encoder's, where one is
        needed."""
        places, weights = weighed(grams(text), self.keys, self.idf)
        logits = self.bias + self.blend[1] * (weights @ self.grams[places])
        if vector is not None:
            logits = logits + self.blend[0] * (vector @ self.vector)
        return Reading((1 / (1 + np.exp(-logits))).astype(np.float32))

    def threshold(self, locale: str | None, level: Level) -> float:
        """Return the threshold of a level in a locale; of the first locale for one unknown."""
        known = self.thresholds.get(locale or "") or next(iter(self.thresholds.values()))
        return known[level]


def script_of(text: str) -> Script | None:
    """Return which heads can read a folded text, or None for one without letters that they know.

    One Han character in three letters makes it Han: people mix Latin words into Chinese.
    """
    letters = len(_LETTER.findall(text))
    han = len(_HAN.findall(text))
    if 3 * han >= letters > 0:
        return Script.HAN
    return Script.LATIN if letters else None


def grams(text: str) -> NDArray[np.uint32]:
    """Return a folded text's n-grams, of 1 to 5 characters, each once, by their CRC-32.

    Punctuation is no part of them: it says how somebody types, not how they are.
    """
    spaced = f" {' '.join(_PUNCTUATION.sub(' ', text).split())} "
    found = {
        zlib.crc32(spaced[at : at + size].encode("utf-8", "surrogatepass"))
        for size in range(1, LONGEST_GRAM + 1)
        for at in range(len(spaced) - size + 1)
    }
    return np.fromiter(found, dtype=np.uint32, count=len(found))


def weighed(
    found: NDArray[np.uint32], keys: NDArray[np.uint32], idf: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the places in `keys` of those n-grams that count, and their weights.

    The rarer, the heavier; of unit length together, so that texts of any length compare.
    """
    places = np.searchsorted(keys, found)
    places = places[keys[np.minimum(places, len(keys) - 1)] == found]
    weights = idf[places]
    return places, weights / max(float(np.linalg.norm(weights)), 1e-9)


def save(heads: Mapping[Script, Heads], facts: Mapping[str, Any], folder: Path = WEIGHTS) -> None:
    """Write the weights, half as precise as they were computed, and what is known of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for script, each in heads.items():
        half = {name: getattr(each, name).astype(np.float16) for name in FLOATS}
        np.savez_compressed(folder / f"{script}.npz", keys=each.keys, **half)
    thresholds = {
        script: {
            locale: {level.value: value for level, value in each.items()}
            for locale, each in found.thresholds.items()
        }
        for script, found in heads.items()
    }
    text = json.dumps({**facts, "thresholds": thresholds}, indent=1, sort_keys=True)
    (folder / FACTS_FILE).write_text(text + "\n", encoding="utf-8")


def load(folder: Path = WEIGHTS) -> tuple[dict[Script, Heads], dict[str, Any]]:
    """Return the heads by script, and what is known of them. Raises HeadsError."""
    try:
        facts = dict(json.loads((folder / FACTS_FILE).read_text(encoding="utf-8")))
        return {script: _loaded(folder, script, facts) for script in Script}, facts
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise HeadsError(f"the guards' weights in {folder} cannot be read: {error!r}") from error


def _loaded(folder: Path, script: Script, facts: Mapping[str, Any]) -> Heads:
    with np.load(folder / f"{script}.npz", allow_pickle=False) as arrays:
        weights = {name: arrays[name].astype(np.float32) for name in FLOATS}
        keys = arrays["keys"].astype(np.uint32)
    thresholds = {
        locale: {Level(level): float(value) for level, value in each.items()}
        for locale, each in facts["thresholds"][script].items()
    }
    return Heads(**weights, keys=keys, thresholds=thresholds)


def sentences(text: str) -> Sequence[tuple[int, int]]:
    """Return where the sentences of a text stand; a text without ends is one."""
    found = [each.span() for each in _SENTENCE.finditer(text)]
    return found or [(0, len(text))]


_SENTENCE = regex.compile(
    r"[^.!?。！？…;；\n]*[^\s.!?。！？…;；\n][^.!?。！？…;；\n]*[.!?。！？…]*"
)
