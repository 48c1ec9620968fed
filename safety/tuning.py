"""Teaches the encoder what danger sounds like: small low-rank changes of its weights (LoRA).

The packaged encoder knows what sentences are about, not how much danger is in them. What is learned
here is kept as an adapter of about a megabyte, and merged into the weights at set-up.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from safety.encoder_export import load_model

ADAPTER = Path(__file__).parent / "weights" / "adapter"
RANK = 16
LEARNING_RATE = 4e-4
EPOCHS = 4
BATCH_TOKENS = 1536
FIRST_LAYER = 2
"""The layers below read letters and words as they did before."""
MAX_TOKENS = 112
SEED = 7
SCALE = 4.0
"""Of the unit vectors before the head: without it no decision could be steep enough."""


def tune(
    source: Path,
    texts: Sequence[str],
    targets: NDArray[np.float32],
    target: Path = ADAPTER,
    *,
    epochs: int = EPOCHS,
    tell: Callable[[str], None] | None = None,
) -> None:
    """Train an adapter for the model folder `source` and write it to `target`.

    texts: folded messages. targets: shape (texts, labels), 0 or 1. tell: hears lines of progress.
    """
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoTokenizer

    torch.manual_seed(SEED)
    torch.use_deterministic_algorithms(True)
    rng = random.Random(SEED)  # noqa: S311 - order of training, no secret
    base = load_model(source)
    layers = ["query", "key", "value", "dense"]
    config = LoraConfig(
        r=RANK,
        lora_alpha=2 * RANK,
        lora_dropout=0.1,
        target_modules=layers,
        layers_to_transform=list(range(FIRST_LAYER, base.config.num_hidden_layers)),
    )
    model: Any = get_peft_model(base, config)
    tokenizer: Any = AutoTokenizer.from_pretrained(source, local_files_only=True)
    encoded = [tokenizer(t, truncation=True, max_length=MAX_TOKENS)["input_ids"] for t in texts]
    head = torch.nn.Linear(base.config.hidden_size, targets.shape[1])
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {"params": parameters, "lr": LEARNING_RATE, "weight_decay": 0.01},
            {"params": head.parameters(), "lr": 10 * LEARNING_RATE, "weight_decay": 0.01},
        ]
    )
    steps = epochs * sum(1 for _ in _batches(encoded, rng))
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [LEARNING_RATE, 10 * LEARNING_RATE], total_steps=steps + 1, pct_start=0.1
    )
    truth = torch.from_numpy(targets)
    model.train()
    for epoch in range(epochs):
        losses = []
        for batch in _batches(encoded, rng):
            ids, mask = _padded([encoded[i] for i in batch], tokenizer.pad_token_id)
            states = model(input_ids=ids, attention_mask=mask).last_hidden_state
            share = mask.unsqueeze(-1).to(states.dtype)
            vectors = torch.nn.functional.normalize((states * share).sum(1) / share.sum(1), dim=1)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                head(vectors * SCALE), truth[batch]
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
            losses.append(loss.item())
        if tell is not None:
            tell(f"pass {epoch + 1} of {epochs}: loss {np.mean(losses):.4f}")
        model.save_pretrained(target)


def _batches(encoded: Sequence[Sequence[int]], rng: random.Random) -> Iterator[list[int]]:
    """Yield batches of texts of like length, in random order."""
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i]) + rng.random() * 6)
    batches: list[list[int]] = [[]]
    for i in order:
        if (len(batches[-1]) + 1) * len(encoded[i]) > BATCH_TOKENS and batches[-1]:
            batches.append([])
        batches[-1].append(i)
    rng.shuffle(batches)
    yield from batches


def _padded(rows: Sequence[Sequence[int]], pad: int) -> tuple[Any, Any]:
    import torch

    longest = max(map(len, rows))
    ids = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
    return ids, mask
