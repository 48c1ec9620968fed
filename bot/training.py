"""Training the Rasa model and making the guards' encoder, if what they are made from changed."""

import os
import subprocess
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from fluent.syntax import FluentParser, ast

import locales
from bot.errors import ConfigurationError

ROOT = locales.FOLDER.parent
DIALOGUES = ROOT / "dialogues"
RASA = DIALOGUES / ".venv" / "bin" / "rasa"
MODEL = DIALOGUES / "models" / "beside.tar.gz"
STAMP = MODEL.with_suffix(".sha256")

PUBLIC_SETS = Path("../shared/data")
"""Beside the project: the sets may not be copied into it."""
SPOKEN = ("companion.ftl", "crisis.ftl", "education.ftl", "messages.ftl", "skills.ftl", "talk.ftl")
SHORTEST_TEXT = 20
"""Characters; what is shorter stands on a button or in another text."""

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


def make_models(tell: Callable[[str], None], model: Path | None) -> bool:
    """Make what the guards and the search run on, where it is not as it should be.

    These are the guards' encoder, the plain encoder and the toxicity checkpoint. Returns whether
    anything was made. `model`: the folder of another encoder than the packaged one, for the
    guards. Blocks, a minute. Raises ConfigurationError if a model cannot be used.
    """
    from safety import toxicity_checkpoint
    from safety.classifier import ENCODER
    from safety.encoder import EncoderError
    from safety.encoder_export import PLAIN, export, is_current, packaged_model
    from safety.toxicity import ToxicityError
    from safety.tuning import ADAPTER

    made = False
    try:
        packaged = packaged_model()
        for told, source, adapter, target in (
            ("the guards' encoder", model or packaged, ADAPTER, ENCODER),
            ("the encoder of the review and the search", packaged, None, PLAIN),
        ):
            if not is_current(source, adapter, target):
                tell(f"making {told}, half a minute")
                export(source, adapter, target)
                made = True
        if not toxicity_checkpoint.is_current(packaged):
            tell("assembling the toxicity model")
            toxicity_checkpoint.assemble(packaged)
            made = True
    except (EncoderError, ToxicityError) as error:
        raise ConfigurationError(str(error)) from error
    return made


def train_review(tell: Callable[[str], None], data: Path = PUBLIC_SETS) -> None:
    """Teach the review of replies anew: the toxicity model and the head. Blocks, half an hour.

    Raises ConfigurationError if the public sets do not lie in `data`.
    """
    from safety import reply_train, toxicity_checkpoint, toxicity_train
    from safety.encoder import Encoder
    from safety.encoder_export import PLAIN, packaged_model

    if not (data / "toxicity").is_dir():
        raise ConfigurationError(f"the public sets are not in {str(data)!r}: the review stays")
    good = [text for locale in languages() for text in library_texts(locale)]
    tell("teaching the toxicity model, the longest part")
    toxicity_train.train(packaged_model(), data, good, tell)
    toxicity_checkpoint.assemble(packaged_model())
    tell("teaching the head of the review")
    reply_train.train(Encoder(PLAIN), data, good, tell)


def library_texts(locale: str) -> list[str]:
    """Return every wording of a language's own replies, its arguments left out, and the
    paragraphs of its articles."""
    folder = locales.FOLDER / locale
    files = [path for name in SPOKEN for path in sorted(folder.glob(name))]
    texts = [text for path in files for text in _wordings(path)]
    articles = sorted((folder / "education").glob("*.md"))
    texts += [text for path in articles for text in _paragraphs(path)]
    return [text for text in texts if len(text) >= SHORTEST_TEXT]


def _wordings(path: Path) -> Iterable[str]:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            for pattern in (entry.value, *(each.value for each in entry.attributes)):
                elements = pattern.elements if pattern else ()
                words = (e.value for e in elements if isinstance(e, ast.TextElement))
                yield " ".join("".join(words).split())


def _paragraphs(path: Path) -> Iterable[str]:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    paragraphs = (each.strip() for each in body.split("\n\n"))
    return (each for each in paragraphs if each and not each.startswith("#"))


def languages() -> tuple[str, ...]:
    """Return the locales that have training data."""
    return tuple(
        each for each in locales.available() if (locales.FOLDER / each / "nlu.yml").exists()
    )
