"""The encoder is made from any small model of its kind, and says the same as the model itself."""

import json
import warnings
from pathlib import Path

import numpy as np
import pytest

from safety.encoder import FACTS_FILE, MAX_TOKENS, Encoder, EncoderError
from safety.encoder_export import export, is_current, made_from, packaged_model
from safety.tuning import tune

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    *"abcdefghij",
    "i",
    "want",
    "to",
    "go",
    "home",
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers with random weights, as sentence-transformers keeps one."""
    import torch
    from transformers import BertConfig, BertModel, BertTokenizerFast

    folder = Path(tmp_path_factory.mktemp("model"))
    words = folder / "vocab.txt"
    words.write_text("\n".join(WORDS), encoding="utf-8")
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=32,
        num_hidden_layers=4,
        num_attention_heads=2,
        intermediate_size=64,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        BertModel(config).save_pretrained(folder)
        BertTokenizerFast(vocab=str(words)).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def made(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = Path(tmp_path_factory.mktemp("made")) / "encoder"
    export(model, None, target)
    return target


def test_vectors_are_those_of_the_model(model: Path, made: Path) -> None:
    import torch

    from safety.encoder_export import load_model

    encoder = Encoder(made)
    text = "i want to go home"
    vector = encoder.encode([text])[0]
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
    ids = encoder._tokenizer.encode(text).ids
    with torch.inference_mode():
        states = load_model(model)(input_ids=torch.tensor([ids])).last_hidden_state[0]
    truth = states.mean(0).numpy()
    assert float(vector @ (truth / np.linalg.norm(truth))) > 0.98, "int8 costs a little"


def test_a_long_text_is_read_to_its_end(made: Path) -> None:
    encoder = Encoder(made)
    start = "go " * (2 * MAX_TOKENS)
    first, second = encoder.encode([start + "home home home", start + "a b c d"])
    assert not np.allclose(first, second, atol=1e-3)
    assert encoder.encode([]).shape == (0, 32)


def test_it_is_made_once_and_again_after_a_change(model: Path, made: Path) -> None:
    assert is_current(model, None, made)
    facts = json.loads((made / FACTS_FILE).read_text(encoding="utf-8"))
    assert facts["made_from"] == made_from(model, None)
    assert not is_current(model, None, made.parent / "nowhere")


# A library of the training reads a name that its neighbour will give up.
@pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing:FutureWarning")
def test_an_adapter_changes_what_it_says(model: Path, made: Path, tmp_path: Path) -> None:
    texts = ["i want to go home", "a b c d", "go go go", "home"] * 8
    targets = np.eye(12, dtype=np.float32)[[0, 1, 2, 3] * 8]
    told: list[str] = []
    tune(model, texts, targets, tmp_path / "adapter", epochs=2, tell=told.append)
    assert len(told) == 3
    assert str(model.parent) not in (tmp_path / "adapter" / "adapter_config.json").read_text()
    export(model, tmp_path / "adapter", tmp_path / "encoder")
    before, after = Encoder(made), Encoder(tmp_path / "encoder")
    assert before.made_from != after.made_from
    assert not np.allclose(before.encode(texts[:1]), after.encode(texts[:1]), atol=1e-3)


def test_what_is_no_model_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"has no config\.json"):
        export(tmp_path, None, tmp_path / "encoder")


def test_the_packaged_model_is_the_one_that_was_looked_at() -> None:
    assert (packaged_model() / "model.safetensors").is_file()
