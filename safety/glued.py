"""Takes words that were run together apart again: "iwanttodie" -> "i want to die".

By how often each word stands in what the guards were taught with: the likeliest way to read the
letters (Viterbi over a unigram model). Only what looks glued is ever read so.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from safety.normalize import plain

WEIGHTS = Path(__file__).parent / "weights" / "words.tsv"
SHORTEST = 19
"""Letters in a row from which they are taken for glued words: few real words are longer."""
LONGEST = 400
"""Letters above which a run is nobody's words, and must not cost time."""
FEWEST = 3
"""Times that a word must have been met to count as one."""
UNKNOWN_MOST = 0.3
"""Share of letters that no word covers, above which the run was no words run together."""
UNKNOWN_LETTER = 7.0
"""Cost of a letter that no known word covers, as the negative logarithm of a probability."""

_RUN = re.compile(rf"[a-z]{{{SHORTEST},}}")
_WORD = re.compile(r"[a-z]+")


class GluedWords:
    """Knows how common words are; safe to share between threads."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        """Take how often each word was met."""
        total = math.log(max(1, sum(counts.values())))
        self._costs = {word: total - math.log(count) for word, count in counts.items()}
        self._longest = max(map(len, counts), default=0)

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "GluedWords":
        """Read the words that `save` wrote. Raises OSError or ValueError."""
        lines = path.read_text(encoding="utf-8").splitlines()
        pairs = (line.split("\t") for line in lines)
        return cls({word: int(count) for word, count in pairs})

    def respelled(self, text: str) -> str:
        """Return a text, folded, with blanks between words that were run together."""
        return _RUN.sub(lambda run: self._apart(run.group()), plain(text))

    def _apart(self, run: str) -> str:
        if len(run) > LONGEST:
            return run
        words = self._split(run)
        unknown = sum(word not in self._costs for word in words)
        return run if unknown > len(words) * UNKNOWN_MOST else " ".join(words)

    def _split(self, run: str) -> list[str]:
        """Return the likeliest words that a run of letters is made of, in their order."""
        costs = [0.0]
        begins = [0]
        for end in range(1, len(run) + 1):
            best, begin = costs[end - 1] + UNKNOWN_LETTER, end - 1
            for start in range(max(0, end - self._longest), end):
                known = self._costs.get(run[start:end])
                if known is not None and costs[start] + known < best:
                    best, begin = costs[start] + known, start
            costs.append(best)
            begins.append(begin)
        words = []
        end = len(run)
        while end:
            words.append(run[begins[end] : end])
            end = begins[end]
        return words[::-1]


def save(texts: Iterable[str], path: Path = WEIGHTS) -> None:
    """Count the words of texts and write the common ones."""
    counts = Counter(word for text in texts for word in _WORD.findall(plain(text)))
    common = sorted((word, count) for word, count in counts.items() if count >= FEWEST)
    path.write_text("".join(f"{word}\t{count}\n" for word, count in common), encoding="utf-8")
