"""Finding the article that answers a question: BM25, and for English the encoder beside it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
from numpy.typing import NDArray

from actions.knowledge.article import Article, read_all
from actions.knowledge.words import stems
from safety.encoder import Encoder, Vectors

Scores = NDArray[np.float32]

ANSWERS = 0.32
"""Score, 0 to 1, from which an article is taken to answer a question; chosen on some sixty
questions of our own, inside and outside of what the articles say (docs/education.md)."""
OWN_AHEAD = 0.1
"""How much less a clinic's own article may fit than ours and still be told."""
ENCODED = "en"
"""The language that the encoder knows."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, and how well it fits, 0 to 1."""

    article: Article
    score: float


class Index:
    """The articles of one language, ready to be searched."""

    def __init__(self, articles: Sequence[Article], locale: str, encoder: Encoder | None) -> None:
        self.articles = tuple(articles)
        self._locale = locale
        passages = [(number, text) for number, a in enumerate(articles) for text in a.passages()]
        self._owners = np.asarray([number for number, _ in passages], dtype=np.int64)
        words = [stems(text, locale) for _, text in passages]
        counts: dict[str, int] = {}
        for word in (word for passage in words for word in set(passage)):
            counts[word] = counts.get(word, 0) + 1
        self._rarity = {word: _rarity(len(words), count) for word, count in counts.items()}
        self._unknown = _rarity(len(words), 0)
        self._bm25 = _bm25(words)
        self._encoder = encoder
        texts = [text for _, text in passages]
        self._vectors: Vectors | None = encoder.encode(texts) if encoder else None

    def scores(self, query: str) -> Scores:
        """Return how well each article answers, 0 to 1, shape (articles,)."""
        by_passage = self._by_words(stems(query, self._locale))
        if self._encoder is not None and self._vectors is not None:
            alike = self._vectors @ self._encoder.encode([query])[0]
            by_passage = np.asarray((by_passage + np.clip(alike, 0, 1)) / 2, dtype=np.float32)
        best: Scores = np.zeros(len(self.articles), dtype=np.float32)
        np.maximum.at(best, self._owners, by_passage)
        return best

    def _by_words(self, words: Sequence[str]) -> Scores:
        """Return each passage's share of the highest BM25 score that the words could have."""
        wanted = sorted(set(words))
        possible = sum(self._rarity.get(word, self._unknown) for word in wanted)
        known = [word for word in wanted if word in self._rarity]
        if not known:
            return np.zeros(len(self._owners), dtype=np.float32)
        found = np.asarray(self._bm25.get_scores(known), dtype=np.float32)
        return np.asarray(np.clip(found / possible, 0, 1), dtype=np.float32)


class Library:
    """The articles of every language; safe to share between threads once it is loaded."""

    def __init__(self, indexes: Mapping[str, Index]) -> None:
        self._indexes = dict(indexes)

    @classmethod
    def load(
        cls,
        folder: Path,
        languages: Iterable[str],
        encoder: Encoder | None = None,
        *,
        own: Path | None = None,
    ) -> "Library":
        """Read <language>/education/*.md of `folder`, and of `own`: the clinic's own articles.

        One with the id of ours stands in its place. Raises ArticleError.
        """
        indexes = {}
        for locale in languages:
            mine = read_all(own, locale, own=True) if own else {}
            articles = [*(read_all(folder, locale) | mine).values()]
            indexes[locale] = Index(articles, locale, encoder if locale == ENCODED else None)
        return cls(indexes)

    def articles(self, locale: str) -> Collection[Article]:
        """Return every article of a language, expired ones too."""
        return self._indexes[locale].articles

    def article(self, name: str, locale: str, today: date) -> Article | None:
        """Return the article with this id, unless it has expired."""
        found = (each for each in self.articles(locale) if each.id == name)
        return next((each for each in found if not each.is_expired(today)), None)

    def find(self, query: str, locale: str, today: date, *, count: int = 5) -> list[Hit]:
        """Return the articles that fit best, the best first; expired ones are left out."""
        index = self._indexes[locale]
        scores = index.scores(query)
        ranked = [Hit(index.articles[n], float(scores[n])) for n in np.argsort(-scores)]
        return [hit for hit in ranked if hit.score > 0 and not hit.article.is_expired(today)][
            :count
        ]

    def best(self, query: str, locale: str, today: date) -> Hit | None:
        """Return the article that answers, or None: better no answer than one beside the point.

        One of the clinic's own goes before ours if it fits about as well.
        """
        hits = [hit for hit in self.find(query, locale, today) if hit.score >= ANSWERS]
        enough = hits[0].score - OWN_AHEAD if hits else 0.0
        own = (hit for hit in hits if hit.article.is_own and hit.score >= enough)
        return next(own, next(iter(hits), None))


def _rarity(passages: int, having: int) -> float:
    """Return BM25's weight of a word (Lucene's form, as bm25s has it)."""
    return float(np.log(1 + (passages - having + 0.5) / (having + 0.5)))


def _bm25(words: Sequence[Sequence[str]]) -> Any:
    index = bm25s.BM25(method="lucene")
    index.index([list(passage) for passage in words], show_progress=False)
    return index
