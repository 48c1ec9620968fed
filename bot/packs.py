"""Is a language fit to be switched on: every text there, with the same arguments, and fresh."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import locales
from bot.errors import ConfigurationError
from bot.render import load_pack
from safety.helplines import Helplines
from safety.lexicon import LexiconError
from safety.risk import RiskAssessor

REFERENCE = "en"
"""The language that the others are compared with."""
FILES = ("pack.yml", "nlu.yml", "words.yml", "risk.yml", "companion.yml", "dates.yml")


def problems(locale: str, today: date) -> list[str]:
    """Return what keeps a language from being switched on, one sentence each."""
    folder = locales.FOLDER / locale
    missing = [f"{name} is missing" for name in FILES if not (folder / name).exists()]
    if missing:
        return missing
    try:
        load_pack(locale)
        RiskAssessor.load(locales.FOLDER)
    except (ConfigurationError, LexiconError) as error:
        return [str(error)]
    return [*_texts(locale), *_helplines(locale, today)]


def _texts(locale: str) -> Iterable[str]:
    own, other = messages(locale), messages(REFERENCE)
    for key in sorted(other.keys() - own.keys()):
        yield f"{key} is missing"
    for key in sorted(own.keys() - other.keys()):
        yield f"{key} is not in {REFERENCE!r}: nothing uses it"
    for key in sorted(own.keys() & other.keys()):
        if more := own[key] - other[key]:
            yield f"{key} uses {', '.join(sorted(more))}, which nobody passes"


def _helplines(locale: str, today: date) -> Iterable[str]:
    registry = Helplines.load(locales.FOLDER / "helplines.yml")
    country = locales.read(locale, "pack.yml")["default_country"]
    card = registry.card(country, locale, today, assumed=True)
    if not any(line["verified"] for line in card["lines"]):
        yield f"no helpline of {country} is verified and within its date"


def messages(locale: str) -> dict[str, frozenset[str]]:
    """Return the arguments of each of a language's messages, by key."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((locales.FOLDER / locale).glob("*.ftl")):
        found |= _messages(path)
    return found


def _messages(path: Path) -> dict[str, frozenset[str]]:
    body = FluentParser().parse(path.read_text(encoding="utf-8")).body
    return {entry.id.name: _variables(entry) for entry in body if isinstance(entry, ast.Message)}


def _variables(message: ast.Message) -> frozenset[str]:
    found: set[str] = set()

    class Collect(Visitor):  # type: ignore[misc]  # the library is not typed
        def visit_VariableReference(self, node: ast.VariableReference) -> None:
            found.add(node.id.name)

    Collect().visit(message)
    return frozenset(found)
