"""The words of the console, in the language of whoever looks at it.

The browser fills in names and numbers, so the texts travel as templates: "waiting {time}", and,
where a number decides, one template for each plural category.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiohttp import web
from fluent.syntax import FluentParser, ast

import locales
from bot.errors import BesideError, ConfigurationError

LOCALE_COOKIE = "beside-locale"
PREFIX = "console_"

Template = str | Mapping[str, str]
"""A text with {placeholders}, or such texts by plural category ("one", "other") of {n}."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the console."""

    locale: str
    name: str
    direction: str
    texts: Mapping[str, Template]

    def text(self, key: str, **args: object) -> str:
        """Return a text that no number decides, filled in."""
        template = self.texts[key]
        if not isinstance(template, str):
            raise ConfigurationError(f"{PREFIX}{key} of {self.locale!r} has plural forms")
        for name, value in args.items():
            template = template.replace(f"{{{name}}}", str(value))
        return template

    def error(self, error: BesideError, **args: object) -> str:
        """Return what an error is called here."""
        key = f"error_{error.code}"
        return self.text(key if key in self.texts else "error_internal", **args)


class Languages:
    """The languages that are switched on, the default one first."""

    def __init__(self, names: Iterable[str], default: str) -> None:
        found = {name: _read(name) for name in names}
        if default not in found:
            raise ConfigurationError(f"the default language {default!r} is not switched on")
        self.by_locale = {default: found[default], **found}
        self._default = found[default]

    def of(self, request: web.BaseRequest) -> Language:
        """Return the language that was chosen here before, or the best that the browser asks."""
        chosen = self.by_locale.get(request.cookies.get(LOCALE_COOKIE, ""))
        return chosen or self._asked(request.headers.get("Accept-Language", ""))

    def _asked(self, header: str) -> Language:
        for tag in header.lower().split(","):
            language = self.by_locale.get(tag.split(";")[0].strip().split("-")[0])
            if language:
                return language
        return self._default


def _read(locale: str) -> Language:
    path = locales.FOLDER / locale / "console.ftl"
    try:
        source = path.read_text(encoding="utf-8")
        pack = locales.read(locale, "pack.yml")
    except OSError as error:
        raise ConfigurationError(f"language {locale!r} cannot be read: {error}") from error
    return Language(
        locale=locale,
        name=pack["name"],
        direction=pack["direction"],
        texts=dict(_templates(source, str(path))),
    )


def _templates(source: str, where: str) -> Iterable[tuple[str, Template]]:
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            raise ConfigurationError(f"{where}: {entry.content!r}")
        if isinstance(entry, ast.Message) and entry.value is not None:
            yield entry.id.name.removeprefix(PREFIX), _template(entry.value, where)


def _template(pattern: ast.Pattern, where: str) -> Template:
    first = pattern.elements[0]
    if isinstance(first, ast.Placeable) and isinstance(first.expression, ast.SelectExpression):
        variants = first.expression.variants
        return {_category(each): _flat(each.value, where) for each in variants}
    return _flat(pattern, where)


def _category(variant: ast.Variant) -> str:
    key = variant.key
    return str(key.name if isinstance(key, ast.Identifier) else key.value)


def _flat(pattern: ast.Pattern, where: str) -> str:
    return "".join(_piece(element, where) for element in pattern.elements)


def _piece(element: ast.TextElement | ast.Placeable, where: str) -> str:
    if isinstance(element, ast.TextElement):
        return str(element.value)
    if isinstance(element.expression, ast.VariableReference):
        return f"{{{element.expression.id.name}}}"
    raise ConfigurationError(f"{where}: the console can only fill in plain variables")
