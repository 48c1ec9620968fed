"""The sentence encoder: sentences in, unit vectors out; an int8 ONNX file run on one thread.

`safety.encoder_export` makes the file once, at set-up. Running it needs neither torch nor
transformers, and takes a third of a second to start.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

MODEL_FILE, TOKENIZER_FILE, FACTS_FILE = "encoder.onnx", "tokenizer.json", "encoder.json"
MAX_TOKENS = 96
"""Tokens encoded at once; what is longer is encoded in pieces that overlap, never cut."""
OVERLAP_TOKENS = 16


class EncoderError(RuntimeError):
    """The encoder's files are missing, or not what set-up wrote; the text says which and why."""


class Encoder:
    """Turns sentences into vectors; one call at a time."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder that set-up wrote into `folder`. Raises EncoderError."""
        facts = _facts(folder)
        self._tokenizer = _tokenizer(folder / TOKENIZER_FILE)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        model = _checked(folder / MODEL_FILE, str(facts["sha256"]))
        try:
            self._session = onnxruntime.InferenceSession(
                model, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise EncoderError(f"{folder / MODEL_FILE} cannot be run: {error}") from error
        self.made_from = str(facts["made_from"])
        """What it was made from (weights and adapter); heads are trained for one of these."""
        self.size = int(self._session.get_outputs()[0].shape[-1])

    def encode(self, sentences: Sequence[str]) -> Vectors:
        """Return one unit vector for each sentence, shape (sentences, size)."""
        if not sentences:
            return np.zeros((0, self.size), dtype=np.float32)
        return np.stack([self._encode(sentence) for sentence in sentences])

    def _encode(self, sentence: str) -> Vectors:
        # Half a character, such as "\ud800", is more than a tokenizer can take.
        found = self._tokenizer.encode(sentence.encode("utf-8", "replace").decode())
        pieces = [found, *found.overflowing]
        vectors = np.stack([self._run(piece.ids) for piece in pieces])
        mean = np.average(vectors, axis=0, weights=[len(piece.ids) for piece in pieces])
        return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)

    def _run(self, ids: Sequence[int]) -> Vectors:
        tokens = np.asarray([ids], dtype=np.int64)
        inputs = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        (vectors,) = self._session.run(None, inputs)
        return np.asarray(vectors[0], dtype=np.float32)


def sha256_of(path: Path) -> str:
    """Return a file's sha256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _facts(folder: Path) -> dict[str, object]:
    try:
        facts = dict(json.loads((folder / FACTS_FILE).read_text(encoding="utf-8")))
        return {name: facts[name] for name in ("made_from", "sha256")}
    except FileNotFoundError:
        raise EncoderError(f"no encoder in {folder}: run `beside train`") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EncoderError(f"{folder / FACTS_FILE} cannot be read: {error!r}") from error


def _tokenizer(path: Path) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises plain Exception for a file it cannot read
        raise EncoderError(f"{path} cannot be read: {error}") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, stride=OVERLAP_TOKENS)
    return tokenizer


def _checked(path: Path, expected: str) -> bytes:
    """Return the file's bytes if they are the ones that set-up wrote."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise EncoderError(f"{path} cannot be read: {error}") from error
    if (found := hashlib.sha256(content).hexdigest()) != expected:
        raise EncoderError(f"{path} is not what was made at set-up: {found[:12]} {expected[:12]}")
    return content
