"""The inbound guards as they are used: every language's lexicon, and the classifier beside them."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from safety.classifier import ENCODER, LATE_SECONDS, Classifier
from safety.glued import GluedWords
from safety.heads import HeadsError
from safety.risk import RiskAssessor, Signal

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Absent:
    """Stands for a detector that could not be loaded: every assessment is degraded."""

    reason: str

    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        """Raise HeadsError, whatever the text."""
        raise HeadsError(self.reason)


def load_guards(
    folder: Path, *, encoder: Path = ENCODER, late: float = LATE_SECONDS
) -> RiskAssessor:
    """Load the lexicons in `folder`, and the classifier with the encoder that set-up made.

    `late`: seconds that a message waits for the encoder.

    A classifier that cannot be loaded is told in the log, and degrades what needs it. Raises
    LexiconError: without a lexicon nothing may start.
    """
    lexicons = RiskAssessor.load(folder)
    respell = [lexicon.respelled for lexicon in lexicons.lexicons]
    try:
        respell.append(GluedWords.load().respelled)
        return lexicons.beside(Classifier.load(encoder, respell=respell, late=late))
    except (HeadsError, OSError, ValueError) as error:
        _log.error("the classifier is off: %s", error)
        return lexicons.beside(Absent(str(error)))
