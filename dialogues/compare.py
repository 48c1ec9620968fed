"""Compare the NLU pipelines on the same data, by cross-validation.

    PYTHONPATH=dialogues dialogues/.venv/bin/python dialogues/compare.py [--pipeline P]… [--json F]

Each pipeline (`config` is ours, `stock` is Rasa's DIET) is trained on four fifths of all languages
together and asked about the last fifth, five times; every fold has the same share of each intent
of each language. Costs are measured in a fresh process that only answers. Prints a table, the
fallback threshold's price and the intents that are taken for one another.
"""

import argparse
import asyncio
import json
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LOCALES = HERE.parent / "locales"
FOLDS = 5
SEED = 7
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6)


@dataclass(frozen=True)
class Example:
    """A sentence of the training data, where it is from, and what a model took it for."""

    locale: str
    intent: str
    text: str
    predicted: str = ""
    confidence: float = 0.0

    @property
    def right(self) -> bool:
        """Whether the model was right."""
        return self.intent == self.predicted


def main() -> None:
    """Compare the pipelines that the command line names, or answer for their costs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pipeline", action="append", choices=["config", "stock"])
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--costs", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    os.environ.update(RASA_TELEMETRY_ENABLED="false", TF_CPP_MIN_LOG_LEVEL="3")
    _only_errors()
    if arguments.costs:
        _write(json.dumps(costs(arguments.costs)))
        return
    figures = [compare(name) for name in arguments.pipeline or ["config", "stock"]]
    _write("\n".join(lines(figures)))
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False))


def compare(pipeline: str) -> dict[str, Any]:
    """Return the figures of one pipeline: quality by locale, costs, thresholds, confusions."""
    examples = read_examples()
    config = HERE / f"{pipeline}.yml"
    seconds: list[float] = []
    answered: list[Example] = []
    model = Path()
    with tempfile.TemporaryDirectory() as folder:
        for train, test in folds(examples):
            started = time.perf_counter()
            model = train_nlu(config, train, Path(folder))
            seconds.append(time.perf_counter() - started)
            answered += ask(model, test)
        spent = _costs_in_fresh_process(model)
    return {
        "pipeline": pipeline,
        "examples": len(examples),
        "quality": {locale: quality(_of(answered, locale)) for locale in ("all", *_locales())},
        "train_seconds": round(statistics.median(seconds), 1),
        **spent,
        "thresholds": [threshold(answered, at) for at in THRESHOLDS],
        "confusions": confusions(answered),
    }


def read_examples() -> list[Example]:
    """Return all training examples of all locale packs."""
    from rasa.shared.nlu.training_data.loading import load_data

    return [
        Example(locale, message.get("intent"), message.get("text"))
        for locale in _locales()
        for message in load_data(str(LOCALES / locale / "nlu.yml")).intent_examples
    ]


def folds(examples: Sequence[Example]) -> Iterable[tuple[list[Example], list[Example]]]:
    """Yield (train, test), stratified by intent and locale."""
    from sklearn.model_selection import StratifiedKFold

    split = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    for train, test in split.split(examples, [f"{e.locale} {e.intent}" for e in examples]):
        yield [examples[i] for i in train], [examples[i] for i in test]


def train_nlu(config: Path, examples: Iterable[Example], folder: Path) -> Path:
    """Return the path of a model trained on the examples' intents."""
    import rasa.model_training
    import yaml

    by_intent: dict[str, list[str]] = {}
    for example in examples:
        by_intent.setdefault(example.intent, []).append(f"- {example.text}\n")
    nlu = [{"intent": name, "examples": "".join(texts)} for name, texts in by_intent.items()]
    data = folder / "nlu.yml"
    data.write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True))
    return Path(rasa.model_training.train_nlu(str(config), str(data), str(folder)) or "")


def ask(model: Path, examples: Iterable[Example]) -> list[Example]:
    """Return the examples with what the model takes them for, before any fallback."""
    agent = _load(model)
    return [_asked(agent, example) for example in examples]


def _asked(agent: Any, example: Example) -> Example:
    parsed = asyncio.run(agent.parse_message(example.text))
    ranking = [entry for entry in parsed["intent_ranking"] if entry["name"] != "nlu_fallback"]
    best = ranking[0]
    return Example(
        example.locale, example.intent, example.text, best["name"], float(best["confidence"])
    )


def _load(model: Path) -> Any:
    from rasa.core.agent import Agent

    return Agent.load(model)


def costs(model: Path) -> dict[str, float]:
    """Return start time (s), time for a message (ms) and peak memory (MB) of this process."""
    examples = read_examples()[::10]
    started = time.perf_counter()
    agent = _load(model)
    start = time.perf_counter() - started
    took = []
    for example in examples:
        began = time.perf_counter()
        asyncio.run(agent.parse_message(example.text))
        took.append((time.perf_counter() - began) * 1000)
    return {
        "load_seconds": round(start, 1),
        "median_ms": round(statistics.median(took), 1),
        "p95_ms": round(statistics.quantiles(took, n=20)[-1], 1),
        "memory_mb": _peak_memory(),
    }


def _peak_memory() -> int:
    """Return this process's peak in MB; getrusage would count the parent's as well."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _costs_in_fresh_process(model: Path) -> dict[str, float]:
    command = [sys.executable, "-W", "ignore", __file__, "--costs", str(model)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    measured: dict[str, float] = json.loads(output.splitlines()[-1])
    return measured


def quality(examples: Sequence[Example]) -> dict[str, float]:
    """Return accuracy and macro F1."""
    from sklearn.metrics import f1_score

    intents, predicted = [e.intent for e in examples], [e.predicted for e in examples]
    return {
        "accuracy": round(sum(e.right for e in examples) / len(examples), 3),
        "f1": round(float(f1_score(intents, predicted, average="macro")), 3),
    }


def threshold(examples: Sequence[Example], at: float) -> dict[str, float]:
    """Return what a confidence threshold keeps: the share, and the wrong and lost right ones."""
    kept = [e for e in examples if e.confidence >= at]
    return {
        "threshold": at,
        "kept": round(len(kept) / len(examples), 3),
        "accuracy_of_kept": round(sum(e.right for e in kept) / len(kept), 3),
        "wrong_kept": round(sum(not e.right for e in kept) / len(examples), 3),
        "right_lost": round(
            sum(e.right and e.confidence < at for e in examples) / len(examples), 3
        ),
    }


def confusions(examples: Iterable[Example]) -> list[tuple[str, str, int]]:
    """Return the most frequent (intent, taken for, times)."""
    pairs = Counter((e.intent, e.predicted) for e in examples if not e.right)
    return [(intent, predicted, times) for (intent, predicted), times in pairs.most_common(15)]


def lines(figures: Sequence[dict[str, Any]]) -> Iterable[str]:
    """Yield the figures as Markdown."""
    columns = ["pipeline", *figures[0]["quality"], "ms a message", "p95", "MB", "training"]
    yield "| " + " | ".join(columns) + " |"
    yield "|---" * len(columns) + "|"
    for f in figures:
        cells = [f"{q['accuracy']:.3f} / {q['f1']:.3f}" for q in f["quality"].values()]
        cells += [f["median_ms"], f["p95_ms"], f["memory_mb"], f"{f['train_seconds']} s"]
        yield "| " + " | ".join(map(str, [f["pipeline"], *cells])) + " |"
    for f in figures:
        yield f"\n{f['pipeline']}: threshold, kept, accuracy of kept, wrong kept, right lost"
        yield from (" ".join(map(str, row.values())) for row in f["thresholds"])
        yield f"\n{f['pipeline']}: taken for another"
        yield from (f"{intent} → {predicted}: {n}" for intent, predicted, n in f["confusions"])


def _only_errors() -> None:
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    logging.getLogger("rasa").setLevel(logging.ERROR)


def _locales() -> list[str]:
    return sorted(path.parent.name for path in LOCALES.glob("*/nlu.yml"))


def _of(examples: Iterable[Example], locale: str) -> list[Example]:
    return [e for e in examples if locale in ("all", e.locale)]


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
