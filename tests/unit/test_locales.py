"""Every language pack says the same things, in its own words and within the house rules."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import regex
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

import locales
from actions.talk import SKILLS
from actions.topics import topic

LOCALES = locales.available()
INTENTS = {
    "greet",
    "goodbye",
    "thanks",
    "affirm",
    "deny",
    "help",
    "bot_challenge",
    "talk_to_human",
    "stop",
    "change_language",
    "book_appointment",
    "change_appointment",
    "cancel_appointment",
    "list_appointments",
    "medication_question",
    "refill_request",
    "health_question",
    "start_screening",
    "coping_exercise",
    "open_talk",
    "out_of_scope",
}
BROAD_INTENTS = {
    "book_appointment": 60,
    "health_question": 50,
    "medication_question": 50,
    "open_talk": 120,
    "out_of_scope": 60,
}
EXAMPLES_AT_LEAST = 30
TOPICS = {
    "sadness",
    "anxiety",
    "panic",
    "loneliness",
    "anger",
    "shame",
    "overwhelm",
    "burnout",
    "sleep",
    "grief",
    "breakup",
    "family",
    "conflict",
    "study",
    "money",
    "illness",
    "exhaustion",
    "worthlessness",
    "hope",
    "body",
    "newborn",
    "migration",
    "caring",
    "bullying",
    "substance",
    "jobless",
    "numbness",
}
STAGES = {
    f"companion_{stage}"
    for stage in (
        *("named", "stuck", "better", "deeper", "deeper_topic", "back", "offer_skill"),
        *("goodbye_topic", "goodbye_named", "thanks_talk", "more_yes", "more_no"),
    )
}
WORDINGS_AT_LEAST = {
    **dict.fromkeys(STAGES - {"companion_named", "companion_goodbye_named"}, 6),
    "companion_check": 3,
    "companion_neutral": 8,
    **{f"companion_{each}": 4 for each in TOPICS},
    "utter_goodbye": 3,
    "utter_greet": 3,
    "utter_out_of_scope": 3,
    "utter_thanks": 3,
}
SAID_ONE_WAY = {"utter_appointment_line", "utter_draft", "utter_switched_language"}
"""A line of a list, and a notice that is seldom seen twice."""
FOR_GRAMMAR = {"code"}
"""A country's code only chooses its article, and not every language has articles."""
WORDS_AT_MOST = 60
HAN_PER_WORD = 1.7
"""Chinese has no spaces; a word of running text is a little under two characters long."""
EXCLAMATION = regex.compile(r"[!¡！]")
EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}")
PHONE_NUMBER = regex.compile(r"(?<![\d#])\d{3,}|\d[\d ()/.-]{5,}\d")
ANNOTATION = regex.compile(r"\[(?P<text>[^\]]+)\](?P<entity>\{[^}]*\})")


class _References(Visitor):  # type: ignore[misc]
    """Collects the arguments and the other messages that a message mentions."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:
        self.messages.add(node.id.name)


class _Texts(Visitor):  # type: ignore[misc]
    """Collects the words of a pattern, without its placeables."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_TextElement(self, node: Any) -> None:
        self.texts.append(node.value)


@cache
def entries(locale: str) -> tuple[Any, ...]:
    """Return what the parser made of all Fluent files of a pack."""
    return tuple(
        entry
        for path in sorted((locales.FOLDER / locale).glob("*.ftl"))
        for entry in parse(path.read_text(encoding="utf-8")).body
    )


@cache
def messages(locale: str) -> dict[str, Any]:
    return {each.id.name: each for each in entries(locale) if isinstance(each, ast.Message)}


def patterns(message: Any) -> Iterator[tuple[str, Any]]:
    """Yield the name ("" for the value) and the pattern of each text of a message."""
    if message.value is not None:
        yield "", message.value
    for attribute in message.attributes:
        yield attribute.id.name, attribute.value


def arguments(locale: str, key: str) -> set[str]:
    """Return the names of the arguments of a message, and of the messages in it."""
    found = _References()
    found.visit(messages(locale)[key])
    own = found.arguments - FOR_GRAMMAR
    return own.union(*(arguments(locale, each) for each in found.messages))


def keys(locale: str) -> set[str]:
    """Return what a caller may ask a pack for; a language divides its sentences as it likes."""
    return {key for key in messages(locale) if "_part_" not in key}


def words(pattern: Any) -> str:
    visitor = _Texts()
    visitor.visit(pattern)
    return "".join(visitor.texts)


def texts(locale: str) -> Iterator[tuple[str, str]]:
    """Yield the full name and the words of each text of a pack."""
    for key, message in messages(locale).items():
        for name, pattern in patterns(message):
            yield f"{key}.{name}", words(pattern)


def replies(locale: str) -> Iterator[tuple[str, Any]]:
    for key, message in messages(locale).items():
        if key.startswith(("utter_", "companion_")):
            yield key, message


def wordings(message: Any) -> list[str]:
    return [words(each) for name, each in patterns(message) if regex.fullmatch(r"v\d+|", name)]


def buttons(message: Any) -> set[str]:
    return {name for name, _ in patterns(message) if name.startswith("button_")}


def length(text: str) -> float:
    han = len(regex.findall(r"\p{Han}", text))
    return han / HAN_PER_WORD + len(regex.findall(r"[^\s\p{Han}\p{P}]+", text))


@cache
def examples(locale: str) -> dict[str, list[str]]:
    """Return the training examples of a pack by intent, as they stand in the file."""
    blocks = locales.read(locale, "nlu.yml")["nlu"]
    return {
        block["intent"]: [line.removeprefix("- ") for line in block["examples"].splitlines()]
        for block in blocks
        if "intent" in block
    }


def plain(example: str) -> str:
    """Return an example without annotations, case and outer punctuation."""
    text: str = ANNOTATION.sub(r"\g<text>", example).casefold()
    trimmed: str = regex.sub(r"^[\s\p{P}]+|[\s\p{P}]+$", "", text)
    return trimmed


each_locale = pytest.mark.parametrize("locale", LOCALES)


@each_locale
def test_every_line_of_a_fluent_file_parses(locale: str) -> None:
    assert [each.content for each in entries(locale) if isinstance(each, ast.Junk)] == []


@each_locale
def test_no_key_is_defined_twice(locale: str) -> None:
    counts = Counter(each.id.name for each in entries(locale) if isinstance(each, ast.Message))
    assert [key for key, count in counts.items() if count > 1] == []


@each_locale
def test_keys_are_the_same_as_in_english(locale: str) -> None:
    assert keys(locale) ^ keys("en") == set()


@each_locale
def test_keys_are_snake_case(locale: str) -> None:
    assert [key for key in messages(locale) if not regex.fullmatch(r"[a-z][a-z0-9_]*", key)] == []


@each_locale
def test_arguments_are_the_same_as_in_english(locale: str) -> None:
    shared = keys(locale) & keys("en")
    ours = {key: arguments(locale, key) for key in shared}
    english = {key: arguments("en", key) for key in shared}
    assert {key: (ours[key], english[key]) for key in shared if ours[key] != english[key]} == {}


@each_locale
def test_buttons_are_the_same_as_in_english_and_stand_for_intents(locale: str) -> None:
    for key in keys(locale) & keys("en"):
        found = buttons(messages(locale)[key])
        assert found == buttons(messages("en")[key]), key
        assert {each.removeprefix("button_") for each in found} <= INTENTS, key


@each_locale
def test_every_text_renders_without_an_error(locale: str) -> None:
    bundle = FluentBundle([locale], use_isolating=False)
    for path in (locales.FOLDER / locale).glob("*.ftl"):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    names = set().union(*(arguments(locale, key) for key in messages(locale)))
    for key in messages(locale):
        for count in (1, 2):
            given: dict[str, str | int] = {**dict.fromkeys(names | FOR_GRAMMAR, "x"), "n": count}
            compiled = bundle.get_message(key)
            for pattern in (compiled.value, *compiled.attributes.values()):
                if pattern is not None:
                    text, errors = bundle.format_pattern(pattern, given)
                    assert errors == [], key
                    assert text.strip(), key


@each_locale
def test_a_reply_has_either_one_text_or_wordings_numbered_from_one(locale: str) -> None:
    for key, message in replies(locale):
        names = [name for name, _ in patterns(message) if not name.startswith("button_")]
        assert names in ([""], [f"v{number}" for number in range(1, len(names) + 1)]), key


@each_locale
def test_replies_have_enough_different_wordings(locale: str) -> None:
    for key, message in replies(locale):
        fewest = 1 if key in SAID_ONE_WAY else WORDINGS_AT_LEAST.get(key, 2)
        assert len(set(wordings(message))) >= fewest, key


@each_locale
def test_wordings_are_short(locale: str) -> None:
    for key, message in replies(locale):
        for wording in wordings(message):
            assert length(wording) <= WORDS_AT_MOST, f"{key}: {wording}"


@each_locale
def test_companion_asks_at_most_one_question_at_a_time(locale: str) -> None:
    for key, message in replies(locale):
        if key.startswith("companion_") and key != "companion_check":
            for wording in wordings(message):
                assert len(regex.findall(r"[?？]", wording)) <= 1, f"{key}: {wording}"


@each_locale
def test_no_text_shouts_or_smiles(locale: str) -> None:
    found = {name: text for name, text in texts(locale) if EXCLAMATION.search(text)}
    found |= {name: text for name, text in texts(locale) if EMOJI.search(text)}
    assert found == {}


@each_locale
def test_no_text_contains_a_phone_number(locale: str) -> None:
    assert {name: text for name, text in texts(locale) if PHONE_NUMBER.search(text)} == {}


@each_locale
def test_training_data_cover_exactly_the_intents(locale: str) -> None:
    assert set(examples(locale)) ^ INTENTS == set()


@each_locale
@pytest.mark.parametrize("intent", sorted(INTENTS))
def test_an_intent_has_enough_different_examples(locale: str, intent: str) -> None:
    distinct = {plain(each) for each in examples(locale)[intent]}
    assert len(distinct) >= BROAD_INTENTS.get(intent, EXAMPLES_AT_LEAST)


@each_locale
def test_no_example_stands_under_two_intents(locale: str) -> None:
    intents: dict[str, set[str]] = {}
    for intent, lines in examples(locale).items():
        for line in lines:
            intents.setdefault(plain(line), set()).add(intent)
    assert {text: found for text, found in intents.items() if len(found) > 1} == {}


@each_locale
def test_annotated_languages_are_languages_of_ours(locale: str) -> None:
    lines = examples(locale)["change_language"]
    found = [json.loads(match["entity"]) for line in lines for match in ANNOTATION.finditer(line)]
    assert {each["entity"] for each in found} == {"language"}
    assert {each["value"] for each in found} == set(LOCALES)


@each_locale
def test_only_requests_for_a_language_are_annotated(locale: str) -> None:
    others = {key: lines for key, lines in examples(locale).items() if key != "change_language"}
    assert [line for lines in others.values() for line in lines if ANNOTATION.search(line)] == []


@each_locale
def test_every_topic_is_recognised_once_and_has_an_answer(locale: str) -> None:
    found = [each["id"] for each in locales.read(locale, "companion.yml")["topics"]]
    assert sorted(found) == sorted(TOPICS)
    texts = messages(locale)
    answers = {f"companion_{each}" for each in TOPICS} | {"companion_neutral", "companion_check"}
    assert {key for key in texts if key.startswith("companion_")} == answers | STAGES
    assert {key for key in texts if key.startswith("topic_")} == {f"topic_{e}" for e in TOPICS}


@each_locale
def test_every_exercise_has_its_name_its_steps_and_words_to_know_it_by(locale: str) -> None:
    texts = messages(locale)
    steps = {f"skill_{each}_{n + 1}" for each, count in SKILLS.items() for n in range(count)}
    assert {key for key in texts if regex.fullmatch(r"skill_\w+_\d", key)} == steps
    assert {key for key in texts if key.startswith("skill_name_")} == {
        f"skill_name_{each}" for each in SKILLS
    }
    assert locales.read(locale, "companion.yml")["skills"].keys() == SKILLS.keys()


@each_locale
def test_every_topic_occurs_in_the_training_data_of_open_talk(locale: str) -> None:
    found = {topic(plain(line), locale) for line in examples(locale)["open_talk"]}
    assert found >= TOPICS


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "I feel so empty", "sadness"),
        ("en", "nobody texts me back", "loneliness"),
        ("en", "My boss yells at me", "burnout"),
        ("en", "can’t switch my head off at night", "sleep"),
        ("en", "my mum died", "grief"),
        ("en", "we broke up", "breakup"),
        ("en", "exam tomorrow", "study"),
        ("en", "rent is due", "money"),
        ("en", "my mum and dad argue all the time", "family"),
        ("en", "I yelled at my son and feel so guilty", "shame"),
        ("es", "me siento muy vacía", "sadness"),
        ("es", "nadie me escribe", "loneliness"),
        ("es", "Mi jefe me grita", "burnout"),
        ("es", "no puedo apagar la cabeza por la noche", "sleep"),
        ("es", "se murió mi mamá", "grief"),
        ("es", "terminamos ayer", "breakup"),
        ("es", "mañana tengo examen", "study"),
        ("es", "tengo que pagar la renta y no me alcanza", "money"),
        ("es", "mis papás se pelean", "family"),
        ("es", "le grité a mi hijo y me siento culpable", "shame"),
    ],
)
def test_plain_statements_are_recognised(locale: str, text: str, expected: str) -> None:
    assert topic(text, locale) == expected


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "I'm not sad, just tired", "exhaustion"),
        ("en", "i'm not sad just tired", "exhaustion"),
        ("en", "I don't feel lonely at all", ""),
        ("en", "I'm less anxious today", "hope"),
        ("en", "I'm not feeling better", ""),
        ("en", "that was not a good day", "sadness"),
        ("es", "no estoy triste, solo cansada", "exhaustion"),
        ("es", "no estoy triste sino enojada", "anger"),
        ("es", "no me siento sola", ""),
        ("es", "ya no estoy tan triste", "hope"),
        ("es", "no me siento mejor", ""),
        ("es", "no fue un buen día", ""),
    ],
)
def test_what_is_denied_is_not_recognised(locale: str, text: str, expected: str) -> None:
    assert topic(text, locale) == expected


@pytest.mark.parametrize("locale", ["en", "es"])
@pytest.mark.parametrize("text", ["", "/open_talk", "I went to the shop", "fui a la tienda"])
def test_what_names_no_feeling_is_left_open(locale: str, text: str) -> None:
    assert topic(text, locale) == ""
