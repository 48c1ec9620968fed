"""The language packs: one folder a language, and the files that all languages share.

Data only, and the few lines that find and read it.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


def available() -> tuple[str, ...]:
    """Return the locales that have a folder with a `pack.yml`, sorted."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/pack.yml")))


@cache
def read(locale: str, name: str) -> Any:
    """Return the parsed YAML file `name` (such as "words.yml") of a locale.

    Raises FileNotFoundError if the pack has no such file. Callers must not change the value.
    """
    return yaml.safe_load((FOLDER / locale / name).read_text(encoding="utf-8"))
