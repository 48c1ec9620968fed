"""Trains the review's head on our own replies and on one half of DiaSafety (Sun et al., 2022)."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from safety import replies
from safety.encoder import Encoder
from safety.heads import Script, script_of, weighed
from safety.normalize import plain
from safety.public_sets import is_measured
from safety.replies import GOOD
from safety.reply_head import FACTS_FILE, LABELS, UNSAFE, WEIGHTS, features, joined

GOOD_SHARE = 0.01
"""Share of the good replies that may be blocked, met by cross-validation on those learned from."""
LEAST_THRESHOLD = 0.5
PUBLIC_WEIGHT = 0.3
"""Of a public example beside one of ours: its replies are chat of strangers, and loosely judged."""
SEEN_LEAST = 2
STRENGTH = 30.0
"""Inverse regularisation; a usual value, no other was tried."""
FOLDS = 5
CATEGORIES = {"Risk Ignorance": "risk_ignored", "Unauthorized Expertise": "diagnosis"}
"""DiaSafety's categories that are ours, and the rule that each is nearest to."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A reply that is learned from. `rule`: GOOD, or what is wrong with it."""

    reply: str
    context: str
    rule: str
    weight: float = 1.0


def dia_safety(data: Path) -> list[tuple[Sample, str]]:
    """Return DiaSafety's examples and their categories; none if it is not there."""
    path = data / "replies" / "diasafety_val.json"
    if not path.exists():
        return []
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        (
            Sample(
                row["response"].strip(),
                row["context"],
                GOOD if row["label"] == "Safe" else CATEGORIES.get(row["category"], "toxicity"),
                PUBLIC_WEIGHT,
            ),
            row["category"],
        )
        for row in rows
    ]


def train(
    encoder: Encoder,
    data: Path,
    good: Sequence[str],
    tell: Callable[[str], None],
    target: Path = WEIGHTS,
) -> None:
    """Learn from our replies, the texts `good`, and the public half in `data`; write weights."""
    ours = [each for locale in replies.languages() for each in replies.read(locale)]
    samples = [Sample(e.reply, e.context, e.rule) for e in ours if not e.is_held_out]
    samples += [Sample(text, "", GOOD) for text in good]
    public = [s for s, kind in dia_safety(data) if kind in CATEGORIES]
    samples += [s for s in public if not is_measured(f"{s.context}\n{s.reply}")]
    thresholds = {}
    for script in Script:
        those = [s for s in samples if script_of(plain(s.reply)) is script]
        thresholds[script.value] = _train_script(those, script, encoder, tell, target)
    known = {
        "encoder": encoder.made_from,
        "thresholds": thresholds,
        "sources": {
            "replies and texts of this project": len(samples)
            - sum(s.weight == PUBLIC_WEIGHT for s in samples),
            "DiaSafety, Sun et al. 2022 (Apache-2.0), one half of two categories": sum(
                s.weight == PUBLIC_WEIGHT for s in samples
            ),
        },
    }
    (target / FACTS_FILE).write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def _train_script(
    samples: Sequence[Sample],
    script: Script,
    encoder: Encoder,
    tell: Callable[[str], None],
    target: Path,
) -> float:
    found = [features(plain(s.reply), plain(s.context)) for s in samples]
    counts = Counter(key for keys in found for key in keys.tolist())
    keys = np.array(sorted(k for k, n in counts.items() if n >= SEEN_LEAST), dtype=np.uint32)
    met = np.array([counts[int(key)] for key in keys], dtype=np.float32)
    idf = (np.log((1 + len(samples)) / (1 + met)) + 1).astype(np.float32)
    sparse = _matrix(found, keys, idf)
    dense = _dense(samples, encoder) if script is Script.LATIN else np.zeros((len(samples), 0))
    matrix = hstack([sparse, csr_matrix(dense)]).tocsr()
    weights = np.array([s.weight for s in samples])
    targets = np.array([[_is(s.rule, label) for label in LABELS] for s in samples])
    threshold = _threshold(matrix, targets[:, 0], weights, tell, script)
    columns = [_fit(matrix, target_of, weights) for target_of in targets.T]
    coefficients = np.stack([column[0] for column in columns], axis=1)
    np.savez_compressed(
        target / f"replies_{script}.npz",
        keys=keys,
        idf=idf.astype(np.float16),
        grams=coefficients[: len(keys)].astype(np.float16),
        dense=coefficients[len(keys) :].astype(np.float16),
        bias=np.array([column[1] for column in columns], dtype=np.float16),
    )
    return threshold


def _is(rule: str, label: str) -> bool:
    return rule != GOOD if label == UNSAFE else rule == label


def _threshold(
    matrix: Any,
    unsafe: NDArray[np.bool_],
    weights: NDArray[np.float64],
    tell: Callable[[str], None],
    script: Script,
) -> float:
    """Return the probability that GOOD_SHARE of our good replies exceed, each read by a model
    that has not learned from it."""
    scores = np.zeros(len(unsafe))
    for learn, rest in KFold(FOLDS, shuffle=True, random_state=7).split(matrix):
        column, bias = _fit(matrix[learn], unsafe[learn], weights[learn])
        scores[rest] = 1 / (1 + np.exp(-(matrix[rest] @ column + bias)))
    ours = weights == 1.0
    cut = float(np.quantile(scores[ours & ~unsafe], 1 - GOOD_SHARE))
    threshold = round(max(LEAST_THRESHOLD, cut), 3)
    blocked = float(np.mean(scores[ours & unsafe] >= threshold))
    tell(f"reply head, {script}: blocks {blocked:.0%} of unsafe replies by itself, at {threshold}")
    return threshold


def _fit(
    matrix: Any, target: NDArray[np.bool_], weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], float]:
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=3000)
    model.fit(matrix, target, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


def _matrix(
    found: Sequence[NDArray[np.uint32]], keys: NDArray[np.uint32], idf: NDArray[np.float32]
) -> Any:
    rows = [weighed(each, keys, idf) for each in found]
    at = np.repeat(np.arange(len(rows)), [len(places) for places, _ in rows])
    places = np.concatenate([places for places, _ in rows])
    amounts = np.concatenate([amounts for _, amounts in rows])
    return csr_matrix((amounts, (at, places)), shape=(len(rows), len(keys)))


def _dense(samples: Sequence[Sample], encoder: Encoder) -> NDArray[np.float32]:
    vectors = encoder.encode([plain(s.reply) for s in samples])
    contexts = [
        encoder.encode([plain(s.context)])[0] if s.context else np.zeros_like(vector)
        for s, vector in zip(samples, vectors, strict=True)
    ]
    return np.stack([joined(v, c) for v, c in zip(vectors, contexts, strict=True)])
