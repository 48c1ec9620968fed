"""The trained detector: reads a message whole, a long one by stretches, and after those before it.

It notices what no rule of a lexicon describes. It can be absent, late or overloaded: then it
raises, the assessment is degraded, and the lexicon carries on.
"""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import regex
from numpy.typing import NDArray

from safety.bounded import BoundedWorker
from safety.encoder import Encoder, EncoderError
from safety.heads import LEVELS, TYPES, Heads, Reading, Script, script_of, sentences
from safety.heads import load as load_heads
from safety.normalize import plain
from safety.risk import MODEL_PREFIX, Level, RiskType, Signal

ENCODER = Path(__file__).parent / "weights" / "encoder"
"""Where set-up puts the encoder; it is built there and not kept in the repository."""
WAITING = 32
LATE_SECONDS = 0.6
"""Longer a message must not wait for its verdict: the first crisis message is due within 1 s."""
REMEMBERED = 1024
"""Vectors kept by text: a message is read when it is accepted, when it is answered, and as the
context of those that follow."""
WINDOW = 3
"""Messages before this one that are read together with it."""
WINDOW_CHARACTERS = 400
UNEASY = 0.5
"""Probability of a concern from which a message may tip what was said before it."""
STRETCH = 300
"""Characters of neighbouring sentences that are read together where a text is long: in a whole that
is much longer, a sentence of danger would drown. A Chinese character counts as three."""
SURE = 0.5
"""Probability from which a type is named beside the likeliest one."""

Vector = NDArray[np.float32]

Respell = Callable[[str], str]

# Letters one by one, marks or figures inside words, letters drawn out, words run together.
_DISGUISE = regex.compile(
    r"(?:\b\p{L}\b[\W_]*){4}|\p{L}[0-9@$!*._|+]+\p{L}|(\p{L})\1\1|[a-z]{19}"
    r"|(?:\p{Han}[\s\p{P}]+){4}"
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of text that is read by itself, and where it stands in the message."""

    text: str
    start: int
    end: int
    kind: str = "model"


class Classifier:
    """A Detector; safe to share between threads."""

    def __init__(
        self,
        heads: Mapping[Script, Heads],
        encoder: Encoder | EncoderError,
        *,
        respell: Sequence[Respell] = (),
        late: float = LATE_SECONDS,
    ) -> None:
        """`encoder`: or why there is none; texts whose heads need one then raise that.

        `respell`: what may turn a disguised text into a plain one, tried each.
        `late`: seconds that a message waits for the encoder.
        """
        self._respell = tuple(respell)
        self._heads = heads
        self._encoder = encoder
        self._worker = BoundedWorker("encoder", waiting=WAITING, seconds=late)
        self._vectors: OrderedDict[str, Vector] = OrderedDict()
        self._lock = threading.Lock()

    @classmethod
    def load(
        cls,
        encoder: Path = ENCODER,
        *,
        respell: Sequence[Respell] = (),
        late: float = LATE_SECONDS,
    ) -> "Classifier":
        """Load the weights and, if it is there and the right one, the encoder.

        Raises HeadsError.
        """
        heads, facts = load_heads()
        return cls(heads, _encoder(encoder, str(facts["encoder"])), respell=respell, late=late)

    @property
    def missing(self) -> str:
        """Why there is no encoder, or "" if there is one."""
        return str(self._encoder) if isinstance(self._encoder, EncoderError) else ""

    def detect(self, text: str, *, locale: str | None, context: Sequence[str]) -> list[Signal]:
        """Return at most one signal for each type, of the sentence that says it most clearly.

        Raises EncoderError or Overloaded if the encoder cannot answer.
        """
        found = self._worst([*_units(text), *self._undisguised(text)], locale)
        if context and (found is None or found[2] < Level.HIGH):
            found = self._after(text, context, locale) or found
        if found is None:
            return []
        unit, reading, level = found
        return list(_signals(self._clearest(text, unit), reading, level, unit.kind))

    def _after(
        self, text: str, context: Sequence[str], locale: str | None
    ) -> tuple[_Unit, Reading, Level] | None:
        """Return what a message says after those before it, if it makes more of them.

        What they say without it is no news: it was answered then.
        """
        own = self.read(text)
        if own is None or own.of(Level.CONCERN) < UNEASY:
            return None
        recent = context[-WINDOW:]
        before = [_Unit(each, 0, 0) for each in (*recent, "\n".join(recent))]
        told = self._worst(before, locale)
        if told is not None and told[2] >= Level.HIGH:
            return None
        found = self._worst(_window(text, context), locale)
        return found if found is not None and found[2] >= Level.HIGH else None

    def _undisguised(self, text: str) -> list[_Unit]:
        """Return what a text that looks disguised may say; what it stands for is all of it."""
        if not _DISGUISE.search(plain(text)):
            return []
        plainer = {respell(text) for respell in self._respell}
        return [_Unit(each, 0, len(text), "disguised") for each in sorted(plainer)]

    def read(self, text: str) -> Reading | None:
        """Return the probabilities of a text read whole; None if no head can read it."""
        return self._read([text])[0]

    def read_message(self, text: str) -> list[Reading]:
        """Return the probabilities of a message's every stretch, as `detect` reads them."""
        found = self._read([unit.text for unit in _units(text)])
        return [reading for reading in found if reading is not None]

    def _worst(
        self, units: Sequence[_Unit], locale: str | None
    ) -> tuple[_Unit, Reading, Level] | None:
        """Return the unit that raises the highest level, the surest of these."""
        raised = [
            (level, reading.of(Level.HIGH), unit, reading)
            for unit, reading in zip(units, self._read([u.text for u in units]), strict=True)
            if reading and (level := self._level(unit.text, reading, locale))
        ]
        if not raised:
            return None
        level, _, unit, reading = max(raised, key=lambda each: each[:2])
        return unit, reading, level

    def _level(self, text: str, reading: Reading, locale: str | None) -> Level | None:
        script = script_of(plain(text))
        if script is None:
            return None
        heads = self._heads[script]
        reached = [level for level in LEVELS if reading.of(level) >= heads.threshold(locale, level)]
        if Level.IMMINENT in reached and Level.HIGH not in reached:
            reached.remove(Level.IMMINENT)
        return max(reached, default=None)

    def _clearest(self, text: str, unit: _Unit) -> _Unit:
        """Return the one sentence of a unit that staff should look at."""
        spans = sentences(text[unit.start : unit.end])
        if unit.kind != "model" or len(spans) < 2:
            return unit
        parts = [
            _Unit(text[unit.start + start : unit.start + end], unit.start + start, unit.start + end)
            for start, end in spans
        ]
        readings = self._read([part.text for part in parts])
        scored = [(r.of(Level.HIGH), -i) for i, r in enumerate(readings) if r]
        return parts[-max(scored)[1]] if scored else unit

    # Reading

    def _read(self, texts: Sequence[str]) -> list[Reading | None]:
        folded = [plain(text) for text in texts]
        scripts = [script_of(text) for text in folded]
        needing = [
            text
            for text, script in zip(folded, scripts, strict=True)
            if script and self._heads[script].needs_vector
        ]
        vectors = self._vectors_of(needing)
        return [
            self._heads[script].read(text, vectors.get(text)) if script else None
            for text, script in zip(folded, scripts, strict=True)
        ]

    def _vectors_of(self, texts: Sequence[str]) -> dict[str, Vector]:
        known = self._remembered(texts)
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if not new:
            return known
        encoder = self._encoder
        if isinstance(encoder, EncoderError):
            raise encoder
        found = dict(zip(new, self._worker.run(lambda: encoder.encode(new)), strict=True))
        with self._lock:
            self._vectors.update(found)
            while len(self._vectors) > REMEMBERED:
                self._vectors.popitem(last=False)
        return known | found

    def _remembered(self, texts: Sequence[str]) -> dict[str, Vector]:
        with self._lock:
            return {text: self._vectors[text] for text in texts if text in self._vectors}


def _encoder(folder: Path, expected: str) -> Encoder | EncoderError:
    try:
        found = Encoder(folder)
    except EncoderError as error:
        _log.error("the encoder is off: %s", error)
        return error
    if found.made_from == expected:
        return found
    other = EncoderError(f"the heads were trained for another encoder than {folder}")
    _log.error("the encoder is off: %s; run `beside train --guards`", other)
    return other


def _signals(unit: _Unit, reading: Reading, level: Level, kind: str) -> Iterator[Signal]:
    for risk_type in _types(reading):
        yield Signal(
            rule=f"{MODEL_PREFIX}{risk_type}",
            kind="model" if kind == "disguised" else kind,
            type=risk_type,
            level=level,
            start=unit.start,
            end=unit.end,
            # How urgent it is hangs on less than whether there is danger: staff want the latter.
            score=round(reading.of(min(level, Level.HIGH)), 3),
        )


def _units(text: str) -> list[_Unit]:
    """Return a text whole and, if it is long, the stretches of neighbouring sentences in it."""
    whole = _Unit(text, 0, len(text))
    if _size(text) <= STRETCH:
        return [whole]
    stretches: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if stretches and _size(text[stretches[-1][0] : end]) <= STRETCH:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return [whole, *(_Unit(text[start:end], start, end) for start, end in stretches)]


def _size(text: str) -> int:
    return len(text) + 2 * sum("\u3400" <= character <= "\u9fff" for character in text)


def _window(text: str, context: Sequence[str]) -> list[_Unit]:
    joined = "\n".join([*context[-WINDOW:], text])
    if len(joined) > WINDOW_CHARACTERS:
        return []
    return [_Unit(joined, 0, len(text), "conversation")]


def _types(reading: Reading) -> list[RiskType]:
    sure = [risk_type for risk_type in TYPES if reading.of(risk_type) >= SURE]
    return sorted(sure, key=reading.of, reverse=True) or [max(TYPES, key=reading.of)]
