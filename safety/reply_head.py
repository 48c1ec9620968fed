"""The trained head of the review: how likely a reply is unsafe, and what for.

It reads the letters of the reply and of what it answers, and, in Latin letters, what the encoder
makes of both. It notices what no rule of `review.yml` describes.
"""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from safety.encoder import Encoder
from safety.heads import Script, grams, script_of, weighed
from safety.normalize import plain
from safety.replies import RULES

WEIGHTS = Path(__file__).parent / "weights"
FACTS_FILE = "replies.json"
UNSAFE = "unsafe"
LABELS = (UNSAFE, *RULES)
"""What is scored, in the order of the weights' columns: any reason to block; which one."""
ANSWERED = "\u241f"
"""Stands before what the patient said, so that its letters are not taken for the reply's."""
FLOATS = ("idf", "grams", "dense", "bias")


class ReplyHeadError(RuntimeError):
    """The weights are missing or cannot be read; the text says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyWeights:
    """The weights of one script.

    keys: the n-grams that count, shape (n-grams,), sorted. idf: shape (n-grams,). grams: shape
    (n-grams, labels). dense: shape (3 * size of the encoder's vectors, labels), or empty. bias:
    shape (labels,). threshold: the probability from which a reply counts as unsafe.
    """

    keys: NDArray[np.uint32]
    idf: NDArray[np.float32]
    grams: NDArray[np.float32]
    dense: NDArray[np.float32]
    bias: NDArray[np.float32]
    threshold: float


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """What the head makes of a reply: the probabilities by label, and the verdict."""

    scores: Mapping[str, float]
    unsafe: bool

    @property
    def likeliest(self) -> str:
        """The rule that the reply most likely breaks."""
        return max(RULES, key=lambda rule: self.scores[rule])


class ReplyHead:
    """Reads replies; safe to share between threads."""

    def __init__(self, weights: Mapping[Script, ReplyWeights], encoder: Encoder) -> None:
        self._weights = weights
        self._encoder = encoder
        self._lock = threading.Lock()

    @classmethod
    def load(cls, encoder: Encoder, folder: Path = WEIGHTS) -> "ReplyHead":
        """Load the weights. Raises ReplyHeadError, also if they were made for another encoder."""
        try:
            facts = json.loads((folder / FACTS_FILE).read_text(encoding="utf-8"))
            weights = {script: _loaded(folder, script, facts) for script in Script}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ReplyHeadError(f"the reply head in {folder} cannot be read: {error!r}") from error
        if facts["encoder"] != encoder.made_from:
            raise ReplyHeadError("the reply head was trained for another encoder")
        return cls(weights, encoder)

    def read(self, reply: str, context: str = "") -> ReplyReading | None:
        """Return what the head makes of a reply to `context`; None for one without letters."""
        text = plain(reply)
        script = script_of(text)
        if script is None:
            return None
        weights = self._weights[script]
        places, amounts = weighed(features(text, plain(context)), weights.keys, weights.idf)
        logits = weights.bias + amounts @ weights.grams[places]
        if weights.dense.size:
            logits = logits + self._vector(text, plain(context)) @ weights.dense
        scores = (1 / (1 + np.exp(-logits))).tolist()
        by_label = {label: round(float(s), 4) for label, s in zip(LABELS, scores, strict=True)}
        return ReplyReading(by_label, by_label[UNSAFE] >= weights.threshold)

    def _vector(self, text: str, context: str) -> NDArray[np.float32]:
        with self._lock:
            vectors = self._encoder.encode([text, context] if context else [text])
        return joined(vectors[0], vectors[1] if context else np.zeros_like(vectors[0]))


def features(text: str, context: str) -> NDArray[np.uint32]:
    """Return the n-grams of a folded reply and, marked, of what it answers."""
    answered = grams(" ".join(f"{ANSWERED}{word}" for word in context.split()))
    return np.union1d(grams(text), answered) if context else grams(text)


def joined(reply: NDArray[np.float32], context: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return both vectors and where they agree, shape (3 * size,)."""
    return np.concatenate([reply, context, reply * context])


def _loaded(folder: Path, script: Script, facts: Mapping[str, object]) -> ReplyWeights:
    with np.load(folder / f"replies_{script}.npz", allow_pickle=False) as arrays:
        weights = {name: arrays[name].astype(np.float32) for name in FLOATS}
        keys = arrays["keys"].astype(np.uint32)
    thresholds = dict(facts["thresholds"])  # type: ignore[call-overload]
    return ReplyWeights(**weights, keys=keys, threshold=float(thresholds[script]))
