"""Is a folder one from which a language model can be loaded: said without loading it."""

from pathlib import Path

TOKENIZERS = ("tokenizer.json", "tokenizer.model", "vocab.json")


def is_folder_name(model: str) -> bool:
    """Tell a folder, there or not, from an id such as "owner/name"."""
    return model.startswith(("/", ".", "~")) or folder_of(model).is_dir()


def folder_of(model: str) -> Path:
    """Return the path that `model` names."""
    return Path(model).expanduser()


def lacks(folder: Path) -> str:
    """Return what a model's folder lacks, for people, or "" if all is there."""
    if not folder.is_dir():
        return "there is no such folder"
    if not (folder / "config.json").is_file():
        return "config.json is missing"
    if not any(folder.glob("*.safetensors")):
        return "no weights in the safetensors format"
    if not any((folder / name).is_file() for name in TOKENIZERS):
        return "the tokenizer is missing"
    if not _has_template(folder):
        return "no chat template: it is not a model made for talking"
    return ""


def _has_template(folder: Path) -> bool:
    if (folder / "chat_template.jinja").is_file() or (folder / "chat_template.json").is_file():
        return True
    config = folder / "tokenizer_config.json"
    return config.is_file() and '"chat_template"' in config.read_text(encoding="utf-8")
