"""Reads files of stories; an error names file and line, what was expected and what came."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

import locales
from bot.stories.steps import LANGUAGE, VERBS, parsed
from bot.stories.story import Step, Story, StoryError

BEGIN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""When a story begins that does not say when: a Tuesday morning, always the same."""
SUFFIXES = (".yml", ".yaml")
CASE_KEYS = {
    "test_case", "steps", "locale", "locales", "country", "at", "channel", "examples", "never",
    "fixtures", "metadata", "known_to_fail",
}  # fmt: skip
FILE_KEYS = {"test_cases", "locales", "fixtures", "metadata"}
_PLACE = re.compile(r"\{([a-z_]+)\}")

Lines = dict[tuple[str | int, ...], int]


class WordsLoader(yaml.SafeLoader):
    """YAML in which `no` is a word that a patient says, and 12:30 no number of minutes."""


WordsLoader.yaml_implicit_resolvers = {}
for _tag, _expression, _first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    WordsLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_expression})$"), list(_first)
    )


@dataclass(frozen=True, slots=True)
class Phrases:
    """What patients say by name, in one language: `locales/<lang>/stories.yml`."""

    locale: str
    texts: Mapping[str, str]

    @classmethod
    def load(cls, locale: str, folder: Path = locales.FOLDER) -> "Phrases":
        """Read the phrases of a language; none if it has no such file. Raises StoryError."""
        path = folder / locale / "stories.yml"
        if not path.exists():
            return cls(locale, {})
        content, _ = _parsed(path)
        phrases = content.get("phrases") if isinstance(content, dict) else None
        if not isinstance(phrases, dict):
            raise StoryError(f"{path}:1: expected phrases, got {_short(content)}")
        return cls(locale, {str(key): str(text) for key, text in phrases.items()})


def find(paths: Iterable[Path]) -> list[Path]:
    """Return the files of stories that paths name, themselves or in folders. Raises StoryError."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found.extend(p for p in sorted(path.rglob("*")) if p.suffix in SUFFIXES)
        elif path.exists():
            found.append(path)
        else:
            raise StoryError(f"{path}: no such file or folder")
    if not found:
        raise StoryError(f"no stories in {', '.join(map(str, paths))}")
    return found


def read(path: Path, *, languages: Sequence[str]) -> list[Story]:
    """Return the stories of a file, each in each of its languages. Raises StoryError."""
    content, lines = _parsed(path)
    return list(_File(path, content, lines, tuple(languages)).stories())


def _parsed(path: Path) -> tuple[Any, Lines]:
    try:
        loader = WordsLoader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        lines: Lines = {}
        _note_lines(node, (), lines)
        return (loader.construct_document(node) if node else None), lines
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise StoryError(f"{path}:{line}: this is not YAML: {error.problem}") from error
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise StoryError(f"{path}: cannot be read: {error}") from error


def _note_lines(node: Any, place: tuple[str | int, ...], lines: Lines) -> None:
    if node is None:
        return
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*place, str(key.value))
            _note_lines(value, inner, lines)
            lines[inner] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, each in enumerate(node.value):
            _note_lines(each, (*place, index), lines)


class _File:
    """One file on its way to stories."""

    def __init__(self, path: Path, content: Any, lines: Lines, languages: tuple[str, ...]) -> None:
        self._path = path
        self._content = content
        self._lines = lines
        self._languages = languages
        self._phrases: dict[str, Phrases] = {}

    def stories(self) -> Iterator[Story]:
        content = self._mapping(self._content, (), FILE_KEYS)
        cases = content.get("test_cases")
        if not isinstance(cases, list) or not cases:
            raise self._wrong((), "test_cases, a list", content)
        fixtures = self._named(content.get("fixtures"), ("fixtures",))
        names: set[str] = set()
        for index, case in enumerate(cases):
            for story in self._case(case, ("test_cases", index), content, fixtures):
                if story.id in names:
                    raise self._wrong(
                        ("test_cases", index), "a name of its own", f"{story.name!r} once more"
                    )
                names.add(story.id)
                yield story

    def _case(
        self,
        case: Any,
        place: tuple[str | int, ...],
        content: Mapping[str, Any],
        fixtures: Mapping[str, Any],
    ) -> Iterator[Story]:
        case = self._mapping(case, place, CASE_KEYS)
        name = case.get("test_case")
        if not isinstance(name, str):
            raise self._wrong(place, "test_case: its name", case)
        if not isinstance(case.get("steps"), list) or not case["steps"]:
            raise self._wrong((*place, "steps"), "steps, a list", case.get("steps"))
        if case.get("channel", "web") != "web":
            raise self._wrong((*place, "channel"), "web", case["channel"])
        slots = self._slots(case, place, fixtures)
        for number, example in self._examples(case, place):
            title = f"{name} #{number}" if number else name
            for locale in self._locales(case, place, content, example):
                filled = _filled(case, example)
                steps = self._steps(filled["steps"], (*place, "steps"), locale)
                never = filled.get("never")
                yield Story(
                    name=title,
                    path=self._path,
                    line=self._line((*place, "examples", number - 1) if number else place),
                    locale=locale,
                    steps=tuple(steps),
                    country=self._country(filled, place),
                    at=self._moment(filled, place),
                    slots=slots,
                    known=str(example.get("known_to_fail") or filled.get("known_to_fail", "")),
                    never=(
                        (self._step({"never": never}, (*place, "never"), locale),)
                        if never is not None
                        else ()
                    ),
                )

    def _examples(
        self, case: Mapping[str, Any], place: tuple[str | int, ...]
    ) -> Iterator[tuple[int, Mapping[str, Any]]]:
        examples = case.get("examples")
        if examples is None:
            yield 0, {}
            return
        if not isinstance(examples, list) or not all(isinstance(e, dict) for e in examples):
            raise self._wrong((*place, "examples"), "a list of mappings", examples)
        yield from enumerate(examples, 1)

    def _locales(
        self,
        case: Mapping[str, Any],
        place: tuple[str | int, ...],
        content: Mapping[str, Any],
        example: Mapping[str, Any],
    ) -> Iterator[str]:
        chosen = example.get("locale") or case.get("locale") or case.get("locales")
        chosen = chosen or content.get("locales") or "en"
        names = list(self._languages) if chosen == "all" else chosen
        names = [names] if isinstance(names, str) else names
        if not isinstance(names, list) or not all(re.match(LANGUAGE, str(n)) for n in names):
            raise self._wrong((*place, "locales"), "all, or a list such as [en, es]", chosen)
        yield from (name for name in names if name in self._languages)

    def _steps(self, steps: Any, place: tuple[str | int, ...], locale: str) -> Iterator[Step]:
        if not isinstance(steps, list):
            raise self._wrong(place, "a list of steps", steps)
        for index, step in enumerate(steps):
            made = self._step(step, (*place, index), locale)
            yield made
            for assertion in made.options.get("assertions", ()):
                yield from self._asserted(assertion, (*place, index, "assertions"), locale)

    def _step(self, step: Any, place: tuple[str | int, ...], locale: str) -> Step:
        if not isinstance(step, dict):
            raise self._wrong(place, "a step such as `user: hello`", step)
        verbs = [key for key in step if key in VERBS]
        if len(verbs) != 1:
            raise self._wrong(place, f"one of {', '.join(VERBS)}", " and ".join(map(str, step)))
        verb = verbs[0]
        options = {key: value for key, value in step.items() if key != verb}
        if unknown := sorted(options.keys() - (VERBS[verb].options or {}).keys()):
            raise self._wrong(place, f"nothing beside {verb}", ", ".join(unknown))
        value = self._value(verb, step[verb], (*place, verb), locale)
        return Step(verb=verb, value=value, line=self._line((*place, verb)), options=options)

    def _value(self, verb: str, raw: Any, place: tuple[str | int, ...], locale: str) -> Any:
        if verb == "in_meantime":
            return tuple(self._steps(raw, place, locale))
        if verb in ("user", "bot") and isinstance(raw, int | float):
            raw = str(raw)
        try:
            value = parsed(verb, raw)
        except ValidationError as error:
            first = error.errors()[0]
            inner = tuple(each for each in first["loc"] if isinstance(each, str | int))
            told = first["msg"].removeprefix("Value error, ").removeprefix("Input should be ")
            told = told.removeprefix("expected ")
            raise self._wrong((*place, *inner), told, first["input"]) from error
        return self._in_language(verb, value, place, locale)

    def _in_language(self, verb: str, value: Any, place: tuple[str | int, ...], locale: str) -> Any:
        """Choose the text of the story's language; a phrase becomes what it says there."""
        if verb == "phrase":
            if locale not in self._phrases:
                self._phrases[locale] = Phrases.load(locale)
            phrases = self._phrases[locale]
            if value not in phrases.texts:
                known = f"a phrase of locales/{locale}/stories.yml"
                raise self._wrong(place, known, value)
            return phrases.texts[value]
        if verb == "staff" and isinstance(value.says, dict):
            return value.model_copy(update={"says": self._text(value.says, place, locale)})
        if verb in ("user", "bot", "says_one_of") and isinstance(value, dict):
            return self._text(value, place, locale)
        return value

    def _text(self, texts: Mapping[str, Any], place: tuple[str | int, ...], locale: str) -> Any:
        if locale not in texts:
            raise self._wrong(place, f"a text for {locale}, too", f"texts for {', '.join(texts)}")
        return texts[locale]

    def _asserted(
        self, assertion: Any, place: tuple[str | int, ...], locale: str
    ) -> Iterator[Step]:
        """Turn an assertion as newer Rasa files have it into steps of ours."""
        if not isinstance(assertion, dict) or len(assertion) != 1:
            raise self._wrong(place, "one assertion", assertion)
        (kind, value), *_ = assertion.items()
        if kind in ("slot_was_set", "slot_was_not_set"):
            named = [{each["name"]: each["value"]} if "value" in each else each["name"]
                     for each in value]  # fmt: skip
            yield self._step({kind: named}, place, locale)
        elif kind == "bot_uttered" and isinstance(value, dict):
            if "utter_name" in value:
                yield self._step({"utter": value["utter_name"]}, place, locale)
            if "text_matches" in value:
                yield self._step({"says_one_of": [value["text_matches"]]}, place, locale)
        else:
            raise self._wrong(place, "slot_was_set, slot_was_not_set or bot_uttered", kind)

    def _slots(
        self,
        case: Mapping[str, Any],
        place: tuple[str | int, ...],
        fixtures: Mapping[str, Any],
    ) -> dict[str, Any]:
        slots: dict[str, Any] = {}
        for name in case.get("fixtures", ()):
            if name not in fixtures:
                raise self._wrong((*place, "fixtures"), "a fixture of this file", name)
            rows = fixtures[name]
            for row in rows if isinstance(rows, list) else [rows]:
                slots |= row
        return slots

    def _named(self, rows: Any, place: tuple[str | int, ...]) -> dict[str, Any]:
        if rows is None:
            return {}
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self._wrong(place, "a list of named fixtures", rows)
        return {name: value for row in rows for name, value in row.items()}

    def _country(self, case: Mapping[str, Any], place: tuple[str | int, ...]) -> str:
        country = case.get("country", "")
        if country and not re.fullmatch("[A-Z]{2}", str(country)):
            raise self._wrong((*place, "country"), "two capital letters such as MX", country)
        return str(country)

    def _moment(self, case: Mapping[str, Any], place: tuple[str | int, ...]) -> datetime:
        if "at" not in case:
            return BEGIN
        try:
            moment = datetime.fromisoformat(str(case["at"]))
        except ValueError:
            raise self._wrong(
                (*place, "at"), "a time such as 2026-11-24 09:00", case["at"]
            ) from None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def _mapping(self, value: Any, place: tuple[str | int, ...], keys: set[str]) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._wrong(place, f"a mapping with {', '.join(sorted(keys))}", value)
        if unknown := sorted(map(str, value.keys() - keys)):
            raise self._wrong((*place, unknown[0]), f"one of {', '.join(sorted(keys))}", unknown[0])
        return value

    def _wrong(self, place: tuple[str | int, ...], expected: str, came: Any) -> StoryError:
        return StoryError(
            f"{self._path}:{self._line(place)}: expected {expected}; came {_short(came)}"
        )

    def _line(self, place: tuple[str | int, ...]) -> int:
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place, 1)


def _filled(value: Any, example: Mapping[str, Any]) -> Any:
    """Return a case with the places `{name}` filled from an example."""
    if not example:
        return value
    if isinstance(value, dict):
        return {key: _filled(each, example) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, example) for each in value]
    if isinstance(value, str):
        whole = _PLACE.fullmatch(value)
        if whole and whole[1] in example:
            return example[whole[1]]
        return _PLACE.sub(lambda m: str(example.get(m[1], m[0])), value)
    return value


def _short(value: Any) -> str:
    text = "nothing" if value is None else str(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
