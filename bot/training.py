"""Training the Rasa model and making the guards' encoder, if what they are made from changed."""

import os
import subprocess
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

import locales
from bot.errors import ConfigurationError

ROOT = locales.FOLDER.parent
DIALOGUES = ROOT / "dialogues"
RASA = DIALOGUES / ".venv" / "bin" / "rasa"
MODEL = DIALOGUES / "models" / "beside.tar.gz"
STAMP = MODEL.with_suffix(".sha256")

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
}


def inputs() -> Iterable[Path]:
    """Yield every file that the model is made from, in a fixed order."""
    yield DIALOGUES / "config.yml"
    for folder in ("components", "data", "domain"):
        yield from sorted((DIALOGUES / folder).rglob("*.py"))
        yield from sorted((DIALOGUES / folder).rglob("*.yml"))
    for locale in locales.available():
        yield locales.FOLDER / locale / "nlu.yml"


def digest() -> str:
    """Return a digest of all inputs."""
    total = sha256()
    for path in inputs():
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def is_current() -> bool:
    """Tell whether the trained model is the one of today's inputs."""
    return MODEL.exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == digest()


def train(tell: Callable[[str], None], *, log_file: Path) -> bool:
    """Train if the inputs changed; returns whether it did. Blocks, about a minute.

    Raises ConfigurationError if Rasa is not installed or the training fails.
    """
    if is_current():
        return False
    if not RASA.exists():
        raise ConfigurationError(f"Rasa is not installed in {RASA.parents[1]}: run `make setup`")
    tell("training the dialogue model, about a minute")
    log_file.parent.mkdir(parents=True, exist_ok=True)
    command: list[str | Path] = [RASA, "train", "--config", DIALOGUES / "config.yml"]
    command += ["--domain", DIALOGUES / "domain", "--out", MODEL.parent]
    command += ["--fixed-model-name", MODEL.name.removesuffix(".tar.gz"), "--data"]
    command += [DIALOGUES / "data", *(locales.FOLDER / each / "nlu.yml" for each in languages())]
    with log_file.open("wb") as sink:
        done = subprocess.run(  # noqa: S603  (our own command, no word of a user in it)
            command,
            env={**os.environ, **QUIET, "PYTHONPATH": str(DIALOGUES)},
            cwd=DIALOGUES,
            stdout=sink,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode != 0:
        raise ConfigurationError(f"training failed; its log: {log_file}")
    STAMP.write_text(digest(), encoding="ascii")
    return True


def make_encoder(tell: Callable[[str], None], model: Path | None) -> bool:
    """Make the guards' encoder if it is not there as it should be; returns whether it did.

    `model`: the folder of another model than the packaged one. Blocks, half a minute. Raises
    ConfigurationError if the model cannot be used.
    """
    from safety.classifier import ENCODER
    from safety.encoder import EncoderError
    from safety.encoder_export import export, is_current, packaged_model
    from safety.tuning import ADAPTER

    try:
        source = model or packaged_model()
        if is_current(source, ADAPTER, ENCODER):
            return False
        tell("making the guards' encoder, half a minute")
        export(source, ADAPTER, ENCODER)
    except EncoderError as error:
        raise ConfigurationError(str(error)) from error
    return True


def languages() -> tuple[str, ...]:
    """Return the locales that have training data."""
    return tuple(
        each for each in locales.available() if (locales.FOLDER / each / "nlu.yml").exists()
    )
