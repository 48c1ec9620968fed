"""The compact toxicity checkpoint: the packaged encoder, and what was learned on top of it.

`weights/toxicity.safetensors` holds low-rank changes of the layers, the head, and the vectors of
the Chinese characters that the encoder does not know; `weights/toxicity.json` names those
characters, the classes and the thresholds. `assemble` makes of both a checkpoint in Detoxify's
format.
"""

import hashlib
import json
import os
import shutil
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from safety.encoder import sha256_of
from safety.encoder_export import WEIGHTS_FILE
from safety.toxicity import CHECKPOINT, CHECKPOINT_FILE, ToxicityError

WEIGHTS = Path(__file__).parent / "weights"
LEARNED_FILE, FACTS_FILE = "toxicity.safetensors", "toxicity.json"
STAMP_FILE = "made-from"
RANK = 16
EMBEDDINGS = "bert.embeddings.word_embeddings.weight"


def facts(weights: Path = WEIGHTS) -> dict[str, Any]:
    """Return what is known of the learned part: characters, classes, thresholds, sources.

    Raises ToxicityError.
    """
    try:
        return dict(json.loads((weights / FACTS_FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise ToxicityError(f"{weights / FACTS_FILE} cannot be read: {error!r}") from error


def is_current(source: Path, target: Path = CHECKPOINT, weights: Path = WEIGHTS) -> bool:
    """Tell whether `target` holds the checkpoint of this encoder and what was learned."""
    try:
        stamp = (target / STAMP_FILE).read_text(encoding="ascii")
        return stamp == _stamp(source, target, weights) and (target / CHECKPOINT_FILE).is_file()
    except OSError:
        return False


def assemble(source: Path, target: Path = CHECKPOINT, weights: Path = WEIGHTS) -> None:
    """Write the checkpoint of the encoder folder `source` into `target`. Raises ToxicityError."""
    import torch
    from safetensors.torch import load_file

    known = facts(weights)
    try:
        learned = {k: v.float() for k, v in load_file(weights / LEARNED_FILE).items()}
        model = architecture(source, known["characters"], len(known["classes"]))
        put_learned(model, learned, len(known["characters"]))
        state = model.merge_and_unload().state_dict()
    except Exception as error:
        raise ToxicityError(f"the toxicity checkpoint cannot be assembled: {error!r}") from error
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        folder = Path(made)
        write_tokenizer(source, known["characters"], folder)
        _write_config(source, known["characters"], len(known["classes"]), folder)
        arch = {
            "model_type": str(target.resolve()),
            "model_name": "BertForSequenceClassification",
            "tokenizer_name": "PreTrainedTokenizerFast",
            "num_classes": len(known["classes"]),
        }
        config = {"arch": {"args": arch}, "dataset": {"args": {"classes": known["classes"]}}}
        torch.save({"config": config, "state_dict": state}, folder / CHECKPOINT_FILE)
        (folder / STAMP_FILE).write_text(_stamp(source, target, weights), encoding="ascii")
        target.mkdir(exist_ok=True)
        (target / STAMP_FILE).unlink(missing_ok=True)
        for path in sorted(folder.iterdir(), key=lambda path: path.name == STAMP_FILE):
            os.replace(path, target / path.name)  # noqa: PTH105 - over a file that is there


def architecture(source: Path, characters: Sequence[str], classes: int) -> Any:
    """Return the model before anything is learned: encoder, new characters, low-rank layers."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoConfig, BertForSequenceClassification, logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    torch.manual_seed(7)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        config = AutoConfig.from_pretrained(source, num_labels=classes, local_files_only=True)
        model = BertForSequenceClassification.from_pretrained(
            source, config=config, use_safetensors=True, local_files_only=True
        )
        model.resize_token_embeddings(config.vocab_size + len(characters), mean_resizing=False)
        lora = LoraConfig(
            r=RANK,
            lora_alpha=2 * RANK,
            lora_dropout=0.1,
            target_modules=["query", "key", "value", "attention.output.dense", "output.dense"],
        )
        tuned: Any = get_peft_model(model, lora)
    for name, parameter in tuned.named_parameters():
        if ".classifier." in name or ".pooler." in name:
            parameter.requires_grad = True
    return tuned


def learned_of(model: Any, characters: int) -> dict[str, Any]:
    """Return what differs from the encoder, half as precise as it was computed."""
    found = {n: p.detach() for n, p in model.named_parameters() if p.requires_grad}
    embeddings = model.get_base_model().get_input_embeddings().weight.detach()
    found = {name: value for name, value in found.items() if "word_embeddings" not in name}
    found["characters"] = embeddings[embeddings.shape[0] - characters :]
    return {name: value.half().contiguous() for name, value in found.items()}


def put_learned(model: Any, learned: dict[str, Any], characters: int) -> None:
    """Put what `learned_of` returned into a fresh architecture. Raises KeyError, ValueError."""
    import torch

    parameters = dict(model.named_parameters())
    with torch.no_grad():
        embeddings = model.get_base_model().get_input_embeddings().weight
        embeddings[embeddings.shape[0] - characters :] = learned.pop("characters")
        for name, value in learned.items():
            parameters[name].copy_(value)


def write_tokenizer(source: Path, characters: Sequence[str], folder: Path) -> None:
    """Write the encoder's tokenizer with the new characters behind its words."""
    tokenizer = json.loads((source / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary = tokenizer["model"]["vocab"]
    first = max(vocabulary.values()) + 1
    vocabulary |= {each: first + at for at, each in enumerate(characters)}
    # The sentence encoder's own limits are not those of this model.
    tokenizer["truncation"] = tokenizer["padding"] = None
    text = json.dumps(tokenizer, ensure_ascii=False)
    (folder / "tokenizer.json").write_text(text, encoding="utf-8")
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": 512,
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
        "mask_token": "[MASK]",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")


def _write_config(source: Path, characters: Sequence[str], classes: int, folder: Path) -> None:
    shutil.copyfile(source / "config.json", folder / "config.json")
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config |= {
        "architectures": ["BertForSequenceClassification"],
        "vocab_size": config["vocab_size"] + len(characters),
        "id2label": {str(at): f"LABEL_{at}" for at in range(classes)},
        "label2id": {f"LABEL_{at}": at for at in range(classes)},
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")


def _stamp(source: Path, target: Path, weights: Path) -> str:
    parts = [sha256_of(source / WEIGHTS_FILE), sha256_of(weights / LEARNED_FILE)]
    parts += [sha256_of(weights / FACTS_FILE), str(target.resolve())]
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()
