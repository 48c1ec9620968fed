"""Makes the guards' encoder while the image is built, as `beside train` does."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.errors import ConfigurationError
from bot.training import make_models


def tell(line: str) -> None:
    """Show a line in the build's output."""
    sys.stdout.write(f"{line}\n")


try:
    make_models(tell, None)
except ConfigurationError as error:
    sys.exit(str(error))
