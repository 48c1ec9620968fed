"""Trains the dialogue model while the image is built, as `beside train` does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.errors import ConfigurationError
from bot.training import train

LOG = Path("train.log")


def tell(line: str) -> None:
    """Show a line in the build's output."""
    sys.stdout.write(f"{line}\n")


try:
    train(tell, log_file=LOG)
except ConfigurationError as error:
    sys.exit(f"{error}\n{LOG.read_text(encoding='utf-8') if LOG.exists() else ''}")
LOG.unlink(missing_ok=True)
