"""Toxicity of a reply, by Detoxify: a named model, a checkpoint, or the compact one of our own.

The compact one is a few megabytes of what differs from the packaged encoder; set-up assembles the
checkpoint from both (`safety.toxicity_checkpoint`).
"""

import logging
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import regex

from safety.heads import script_of
from safety.normalize import plain

CHECKPOINT = Path(__file__).parent / "weights" / "toxicity"
"""Where set-up assembles the compact checkpoint; it is not kept in the repository."""
CHECKPOINT_FILE = "checkpoint.pt"
NAMED = frozenset({"original", "unbiased", "multilingual", "original-small", "unbiased-small"})
"""Detoxify's own models, fetched from the network at the first use."""
THRESHOLD = 0.5
"""Score from which a reply of a named model or a foreign checkpoint counts as toxic."""
WINDOW_WORDS = 100
"""Words scored at once. A model cuts at 512 tokens; a long text is scored window by window."""
OVERLAP_WORDS = 20
_WORD = regex.compile(r"\p{Han}|[^\s\p{Han}]+")


class ToxicityError(RuntimeError):
    """The model cannot be loaded; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Toxicity:
    """Scores texts with a loaded Detoxify.

    thresholds: by script, the probability of any class from which a text is toxic.
    """

    model: Any
    thresholds: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def load(cls, source: str = "", *, thresholds: Mapping[str, float] | None = None) -> "Toxicity":
        """Load the model `source`: "" for the compact one, a name of NAMED, or a checkpoint's path.

        Raises ToxicityError.
        """
        if source in NAMED:
            return cls(_loaded(source, model_type=source))
        folder = Path(source) if source else CHECKPOINT
        file = folder / CHECKPOINT_FILE if folder.is_dir() else folder
        if not file.is_file():
            remedy = "run `beside train`" if not source else f"expected a path or one of {_names()}"
            raise ToxicityError(f"no toxicity checkpoint at {file}: {remedy}")
        model = _loaded(str(file), checkpoint=str(file), huggingface_config_path=str(file.parent))
        if not source:
            _lighten(model)
        return cls(model, thresholds or {})

    def scores(self, text: str) -> dict[str, float]:
        """Return the highest probability of each class in any window of a text, 0 to 1."""
        found: dict[str, float] = {}
        for start, end in windows(text):
            # Half a character, such as "\ud800", is more than a tokenizer can take.
            readable = text[start:end].encode("utf-8", "replace").decode()
            for label, score in self.model.predict(readable).items():
                found[label] = max(found.get(label, 0.0), round(float(score), 4))
        return found

    def is_toxic(self, text: str, scores: Mapping[str, float]) -> bool:
        """Tell whether a class reaches the threshold of the text's script."""
        threshold = self.thresholds.get(script_of(plain(text)) or "", THRESHOLD)
        return max(scores.values(), default=0.0) >= threshold


def windows(text: str) -> Sequence[tuple[int, int]]:
    """Return where the windows of a text begin and end; one for a text that is short enough."""
    words = [found.span() for found in _WORD.finditer(text)]
    if len(words) <= WINDOW_WORDS:
        return [(0, len(text))] if words else []
    step = WINDOW_WORDS - OVERLAP_WORDS
    return [
        (words[at][0], words[min(at + WINDOW_WORDS, len(words)) - 1][1])
        for at in range(0, len(words) - OVERLAP_WORDS, step)
    ]


def _lighten(model: Any) -> None:
    """Let the compact model calculate in whole numbers: 19 ms a reply instead of 28."""
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a successor in a package of its own
        model.model = torch.ao.quantization.quantize_dynamic(
            model.model, {torch.nn.Linear}, dtype=torch.qint8
        )


def _names() -> str:
    return ", ".join(sorted(NAMED))


def _loaded(told: str, **how: Any) -> Any:
    try:
        import torch
        from detoxify import Detoxify
        from transformers import logging as transformers_logging

        transformers_logging.set_verbosity_error()
        transformers_logging.disable_progress_bar()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that will be others some day
            model = Detoxify(**how)
        if not os.environ.get("OMP_NUM_THREADS"):
            torch.set_num_threads(1)  # a reply is short; two threads cost more than they bring
    except Exception as error:
        logging.getLogger(__name__).debug("toxicity model", exc_info=True)
        raise ToxicityError(f"the toxicity model {told} cannot be loaded: {error!r}") from error
    return model
