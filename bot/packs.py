"""Is a language fit to be switched on: every text there, with the same arguments, and fresh."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

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
FACTS = frozenset({"code", "country"})
"""Passed with every text of the crisis protocol; whether a sentence names the country is style."""
FILES = (
    *("pack.yml", "nlu.yml", "words.yml", "risk.yml", "companion.yml", "dates.yml"),
    *("stories.yml", "review.yml", "prompt.yml", "search.yml"),
)


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
        if more := own[key] - other[key] - FACTS:
            yield f"{key} uses {', '.join(sorted(more))}, which nobody passes"


def _helplines(locale: str, today: date) -> Iterable[str]:
    registry = Helplines.load(locales.FOLDER / "helplines.yml")
    country = locales.read(locale, "pack.yml")["default_country"]
    card = registry.card(country, locale, today, assumed=True)
    if not any(line["verified"] for line in card["lines"]):
        yield f"no helpline of {country} is verified and within its date"


def messages(locale: str) -> dict[str, frozenset[str]]:
    """Return the arguments of each of a language's messages, by key.

    A message that another one is made of (`…_part_…`) is the language's own affair: its arguments
    count where it is used.
    """
    found: dict[str, _Used] = {}
    for path in sorted((locales.FOLDER / locale).glob("*.ftl")):
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        found |= {each.id.name: _used(each) for each in body if isinstance(each, ast.Message)}
    return {key: _arguments(key, found) for key in found if "_part_" not in key}


@dataclass(frozen=True)
class _Used:
    arguments: frozenset[str]
    messages: frozenset[str]


def _arguments(key: str, found: dict[str, _Used]) -> frozenset[str]:
    used = found.get(key, _Used(frozenset(), frozenset()))
    return used.arguments.union(*(_arguments(each, found) for each in used.messages))


def _used(message: ast.Message) -> _Used:
    arguments: set[str] = set()
    parts: set[str] = set()

    class Collect(Visitor):  # type: ignore[misc]  # the library is not typed
        def visit_VariableReference(self, node: ast.VariableReference) -> None:
            arguments.add(node.id.name)

        def visit_MessageReference(self, node: ast.MessageReference) -> None:
            parts.add(node.id.name)

    Collect().visit(message)
    return _Used(frozenset(arguments), frozenset(parts))
