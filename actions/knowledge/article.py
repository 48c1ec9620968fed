"""An article of patient education: Markdown with front matter, one file an article and language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import frontmatter
import regex

_HEADING = regex.compile(r"^##[ \t]+(.+?)[ \t]*$", regex.MULTILINE)


class ArticleError(ValueError):
    """A file is no article; the text names the file and says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the facts come from; `url` is empty where no page could be confirmed."""

    title: str
    publisher: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Something that a reader should take home: what to say, and words of which one shows it."""

    say: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part that is told when somebody wants to know more; the title is a question."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: a short answer first, then its sections."""

    id: str
    locale: str
    title: str
    topics: tuple[str, ...]
    sources: tuple[Source, ...]
    short: str
    sections: tuple[Section, ...]
    points: tuple[Point, ...]
    review_due: date
    reviewed_by: str = ""
    """The clinician who signed; empty until one did."""
    reviewed_on: date | None = None
    is_own: bool = False
    """Whether the clinic brought it."""

    def is_expired(self, today: date) -> bool:
        """Tell whether the article should have been looked at again; then it is not told."""
        return today > self.review_due

    def passages(self) -> Iterator[str]:
        """Yield what is searched: each part with the title and topics that it belongs to."""
        head = f"{self.title}\n{'. '.join(self.topics)}"
        yield self.title
        yield f"{head}\n{self.short}"
        for section in self.sections:
            yield f"{head}\n{section.title}\n{section.text}"


def read(path: Path, locale: str, *, own: bool = False) -> Article:
    """Return the article in a file; `own` marks one of the clinic's. Raises ArticleError."""
    try:
        post = frontmatter.loads(path.read_text(encoding="utf-8"))
        return _article(post.metadata, post.content, locale, own)
    except (OSError, UnicodeDecodeError) as error:
        raise ArticleError(f"{path}: cannot be read: {error}") from error
    except KeyError as error:
        raise ArticleError(f"{path}: {error.args[0]} is missing") from error
    except Exception as error:  # YAML has many ways to say that it is none
        raise ArticleError(f"{path}: {error}") from error


def read_all(folder: Path, locale: str, *, own: bool = False) -> dict[str, Article]:
    """Return the articles of `folder`/<locale>/education by id. Raises ArticleError."""
    files = sorted((folder / locale / "education").glob("*.md"))
    articles = (read(path, locale, own=own) for path in files)
    return {article.id: article for article in articles}


def _article(facts: Mapping[str, Any], content: str, locale: str, own: bool) -> Article:
    short, *rest = _HEADING.split(content)
    sections = zip(rest[::2], rest[1::2], strict=True)
    article = Article(
        id=str(facts["id"]),
        locale=locale,
        title=str(facts["title"]),
        topics=tuple(map(str, facts["topics"])),
        sources=tuple(_source(each) for each in facts["sources"]),
        short=short.strip(),
        sections=tuple(Section(title=title, text=text.strip()) for title, text in sections),
        points=tuple(_point(each) for each in facts.get("points") or ()),
        review_due=_day(facts["review_due"]),
        reviewed_by=str(facts.get("reviewed_by") or ""),
        reviewed_on=_day(facts["reviewed_on"]) if facts.get("reviewed_on") else None,
        is_own=own,
    )
    if not article.short or not all(each.text for each in article.sections):
        raise ValueError("expected a short answer, and a text under each heading")
    if not article.sources:
        raise ValueError("expected a source")
    return article


def _source(facts: Mapping[str, Any]) -> Source:
    url = str(facts.get("url") or "")
    if url and not url.startswith(("https://", "http://")):
        raise ValueError(f"expected a web address as url, got {url!r}")
    return Source(title=str(facts["title"]), publisher=str(facts["publisher"]), url=url)


def _point(facts: Mapping[str, Any]) -> Point:
    return Point(say=str(facts["say"]), words=tuple(map(str, facts["words"])))


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
