"""Taking in a clinic's own articles: a folder of Markdown, or JSON lines of question and answer."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import frontmatter
import regex

from actions.knowledge.article import ArticleError, read

SHORT_WORDS = 60
"""Words of an imported answer that are told first; the rest is its section."""
REVIEW_AFTER = timedelta(days=365)
_SENTENCE = regex.compile(r"[^.!?。！？]+(?:[.!?。！？]+[\s”»)]*|$)")
_NOT_IN_ID = regex.compile(r"[^a-z0-9]+")
_HEADING = regex.compile(r"^#+", regex.MULTILINE)


@dataclass(slots=True)
class Report:
    """What an import has done; `refused` says why, one line each, in the order of the source."""

    taken: int = 0
    refused: list[str] = field(default_factory=list)


def import_articles(source: Path, folder: Path, locale: str, today: date) -> Report:
    """Write the articles of `source` to `folder`/<locale>/education; an equal id is replaced.

    `source` is a folder of Markdown, or a file with an object a line: "question", "answer", "url",
    and perhaps "focus", other words for it. What is no article is left out and reported. Raises
    ArticleError if the source cannot be read at all.
    """
    target = folder / locale / "education"
    target.mkdir(parents=True, exist_ok=True)
    report = Report()
    for origin, text in _texts(source, today, report):
        trial = target / ".import.tmp"
        trial.write_text(text, encoding="utf-8")
        try:
            article = read(trial, locale)
        except ArticleError as error:
            trial.unlink()
            report.refused.append(str(error).replace(str(trial), origin))
            continue
        trial.replace(target / f"{_slug(article.id)}.md")
        report.taken += 1
    return report


def _texts(source: Path, today: date, report: Report) -> Iterator[tuple[str, str]]:
    """Yield where each article comes from, and its Markdown."""
    try:
        if source.is_dir():
            for path in sorted(source.glob("*.md")):
                yield str(path), path.read_text(encoding="utf-8")
            return
        lines = source.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ArticleError(f"{source}: cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        origin = f"{source}:{number}"
        try:
            yield origin, markdown(json.loads(line), today)
        except (ValueError, TypeError, RecursionError) as error:
            report.refused.append(f"{origin}: {error}")


def markdown(record: Any, today: date) -> str:
    """Return a record of question, answer and url as an article. Raises ValueError, TypeError."""
    if not isinstance(record, Mapping):
        raise TypeError("expected an object")
    question, answer, url, focus = (
        str(record.get(name) or "").strip() for name in ("question", "answer", "url", "focus")
    )
    if not question or not answer:
        raise ValueError("expected a question and an answer")
    publisher = urlsplit(url).hostname or ""
    if not publisher:
        raise ValueError("expected the url of the source")
    facts = {
        "id": f"{_slug(focus or question)}-{hashlib.sha256(question.encode()).hexdigest()[:8]}",
        "title": question,
        "topics": [focus] if focus else [],
        "sources": [{"title": focus or question, "publisher": publisher, "url": url}],
        "reviewed_by": None,
        "reviewed_on": None,
        "review_due": today + REVIEW_AFTER,
    }
    short, rest = _parts(_HEADING.sub("", answer))
    body = f"{short}\n\n## {question}\n\n{rest}\n" if rest else short
    return str(frontmatter.dumps(frontmatter.Post(body, **facts)))


def _parts(answer: str) -> tuple[str, str]:
    """Return the first sentences of an answer, and the rest."""
    at = 0
    for sentence in _SENTENCE.finditer(answer):
        if at and len(answer[: sentence.end()].split()) > SHORT_WORDS:
            break
        at = sentence.end()
    at = at or len(answer)
    return answer[:at].strip(), answer[at:].strip()


def _slug(text: str) -> str:
    return _NOT_IN_ID.sub("-", text.casefold()).strip("-")[:60] or "article"
