"""Teaches the encoder what danger sounds like: small low-rank changes of its weights (LoRA).

The packaged encoder knows what sentences are about, not how much danger is in them. Its upper
layers are taught that; the lower ones stay, so that each text passes them only once. What is
learned is kept as an adapter of about a megabyte, and merged into the weights at set-up.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from safety.encoder_export import load_model

ADAPTER = Path(__file__).parent / "weights" / "adapter"
TAUGHT_LAYERS = 3
"""Of the encoder's upper end."""
RANK = 16
LEARNING_RATE = 5e-4
EPOCHS = 4
BATCH_TOKENS = 1024
MAX_TOKENS = 96
SCALE = 4.0
"""Of the unit vectors before the head: without it no decision could be steep enough."""
SEED = 7


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

    torch.manual_seed(SEED)
    rng = random.Random(SEED)  # noqa: S311 - order of training, no secret
    base = load_model(source)
    layers = base.config.num_hidden_layers
    config = LoraConfig(
        r=RANK,
        lora_alpha=2 * RANK,
        lora_dropout=0.1,
        target_modules=["query", "key", "value", "dense"],
        layers_to_transform=list(range(layers - TAUGHT_LAYERS, layers)),
    )
    model: Any = get_peft_model(base, config)
    halves = _Halves(base, layers - TAUGHT_LAYERS)
    states = halves.below(_tokens(source, texts))
    if tell is not None:
        tell(f"{len(texts)} texts have passed the lower layers")
    head = torch.nn.Linear(base.config.hidden_size, targets.shape[1])
    groups = [
        {"params": [p for p in model.parameters() if p.requires_grad], "lr": LEARNING_RATE},
        {"params": list(head.parameters()), "lr": 10 * LEARNING_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    sizes = [len(each) for each in states]
    steps = epochs * sum(1 for _ in _batches(sizes, rng)) + 2 * epochs
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [group["lr"] for group in groups], total_steps=steps, pct_start=0.1
    )
    truth = torch.from_numpy(targets)
    for epoch in range(epochs):
        losses = []
        for batch in _batches(sizes, rng):
            vectors = halves.above([states[i] for i in batch])
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
    halves.join()
    model.peft_config["default"].base_model_name_or_path = source.name  # no path of this machine
    model.save_pretrained(target, save_embedding_layers=False)  # else it asks a hub
    (target / "README.md").unlink(missing_ok=True)  # a form to fill in; docs/guards.md is ours


class _Halves:
    """One model, run in two parts."""

    def __init__(self, model: Any, cut: int) -> None:
        """Cut a BERT-like model below its layer number `cut`."""
        self._model = model
        self._embeddings, self._layers, self._cut = model.embeddings, model.encoder.layer, cut

    def below(self, tokens: Sequence[Sequence[int]]) -> list[Any]:
        """Return what the lower layers make of each text: shape (tokens, size), half precision."""
        import torch

        self._model.eval()
        self._model.encoder.layer = self._layers[: self._cut]
        with torch.inference_mode():
            found = [
                self._model(input_ids=torch.tensor([ids])).last_hidden_state[0].half().clone()
                for ids in tokens
            ]
        self._model.train()
        self._model.encoder.layer = self._layers[self._cut :]
        self._model.embeddings = _passing()
        return found

    def above(self, states: Sequence[Any]) -> Any:
        """Return the unit vectors of texts from what the lower layers made of them."""
        import torch

        sizes = torch.tensor([len(each) for each in states])
        padded = torch.nn.utils.rnn.pad_sequence([s.float() for s in states], batch_first=True)
        mask = (torch.arange(padded.shape[1]) < sizes.unsqueeze(1)).long()
        last = self._model(inputs_embeds=padded, attention_mask=mask).last_hidden_state
        share = mask.unsqueeze(-1).to(last.dtype)
        return torch.nn.functional.normalize((last * share).sum(1) / share.sum(1), dim=1)

    def join(self) -> None:
        """Make the model whole again."""
        self._model.encoder.layer, self._model.embeddings = self._layers, self._embeddings


def _passing() -> Any:
    """Return a layer that stands for the embeddings and hands on what it is given."""
    import torch

    class Passing(torch.nn.Module):  # type: ignore[misc]  # torch's types are left out
        def forward(self, inputs_embeds: Any, **_: Any) -> Any:
            return inputs_embeds

    return Passing()


def _tokens(source: Path, texts: Sequence[str]) -> list[list[int]]:
    from transformers import AutoTokenizer

    tokenizer: Any = AutoTokenizer.from_pretrained(source, local_files_only=True)
    return [tokenizer(t, truncation=True, max_length=MAX_TOKENS)["input_ids"] for t in texts]


def _batches(sizes: Sequence[int], rng: random.Random) -> Iterator[list[int]]:
    """Yield batches of texts of like length, in random order."""
    order = sorted(range(len(sizes)), key=lambda i: sizes[i] + rng.random() * 6)
    batches: list[list[int]] = [[]]
    for i in order:
        if (len(batches[-1]) + 1) * sizes[i] > BATCH_TOKENS and batches[-1]:
            batches.append([])
        batches[-1].append(i)
    rng.shuffle(batches)
    yield from batches
