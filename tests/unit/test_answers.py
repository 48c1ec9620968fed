"""Short answers and commands, as people type them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import locales
from safety.answers import Answer, Answers, Command, Reading

WORDS = {name: locales.read(name, "words.yml") for name in locales.available()}
ANSWERS = Answers.by_locale(WORDS)


@pytest.mark.parametrize("locale", list(WORDS))
def test_no_form_means_two_things_in_one_language(locale: str) -> None:
    pack, own = WORDS[locale], Answers(WORDS[locale])
    for kind in Answer:
        for form in pack[kind]:
            assert own.read(form) == Reading(kind, exact=True), form
            assert own.command(form) is None, form
    for command in Command:
        assert len(pack["commands"][command]) >= 10
        for form in pack["commands"][command]:
            assert own.command(form) is command, form
            assert own.read(form) is None, form


@pytest.mark.parametrize("locale", list(WORDS))
def test_every_language_has_all_lists_and_patterns_that_compile(locale: str) -> None:
    pack = WORDS[locale]
    assert {"yes", "no", "skip", "safe", "alone", "commands", "language", "countries"} <= set(pack)
    assert set(pack["language"]) == set(WORDS)
    patterns = [*pack["patterns"].values(), *pack["place"].values()]
    for pattern in (p for group in patterns for p in group):
        re.compile(pattern)


@pytest.mark.parametrize(
    ("locale", "text", "answer", "exact"),
    [
        ("en", "Yes.", Answer.YES, True),
        ("en", "YES!!", Answer.YES, True),
        ("en", "yes, a bit", Answer.YES, False),
        ("en", "sometimes at night", Answer.YES, False),
        ("en", "not really", Answer.NO, True),
        ("en", "No, I don’t.", Answer.NO, True),
        ("en", "I'd rather not say", Answer.SKIP, True),
        ("en", "No, I'm safe.", Answer.SAFE, True),
        ("es", "Sí.", Answer.YES, True),
        ("es", "sí, a veces", Answer.YES, True),
        ("es", "si, lo he pensado", Answer.YES, True),
        ("es", "la verdad es que no", Answer.NO, True),
        ("es", "prefiero no decirlo", Answer.SKIP, True),
        ("es", "¡Estoy a salvo!", Answer.SAFE, True),
        ("zh", "有", Answer.YES, True),
        ("zh", "嗯，想过几次", Answer.YES, False),
        ("zh", "没有。", Answer.NO, True),
        ("zh", "不，我很安全。", Answer.SAFE, True),
        ("zh", "不想说", Answer.SKIP, True),
        ("en", "sí", Answer.YES, True),
        ("zh", "yes", Answer.YES, True),
    ],
)
def test_answers_are_understood(locale: str, text: str, answer: Answer, exact: bool) -> None:
    assert ANSWERS[locale].read(text) == Reading(answer, exact=exact)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "no point in living"),
        ("en", "no one would miss me"),
        ("en", "I don't want to live"),
        ("en", "never been worse"),
        ("en", "I don't know"),
        ("en", "yes and no"),
        ("en", "I have nothing left"),
        ("en", "yeah right"),
        ("es", "no sé"),
        ("es", "no puedo más"),
        ("es", "no quiero vivir"),
        ("es", "si pudiera, lo haría"),
        ("es", "tal vez"),
        ("zh", "不知道"),
        ("zh", "不想活了"),
        ("zh", "没有人在乎我"),
        ("zh", "有什么用"),
        ("en", ""),
    ],
)
def test_what_only_looks_like_an_answer_stays_unclear(locale: str, text: str) -> None:
    assert ANSWERS[locale].read(text) is None


@pytest.mark.parametrize("locale", list(WORDS))
@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Human", Command.HUMAN),
        ("quiero hablar con una persona", Command.HUMAN),
        ("转人工", Command.HUMAN),
        ("Help!", Command.HELP),
        ("ayúdame", Command.HELP),
        ("救命！", Command.HELP),
        ("STOP", Command.STOP),
        ("basta ya", Command.STOP),
        ("别问了", Command.STOP),
    ],
)
def test_commands_work_in_every_language_whatever_the_chat_is_in(
    locale: str, text: str, command: Command
) -> None:
    assert ANSWERS[locale].command(text) is command


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "I live alone"),
        ("en", "No, nobody's home right now."),
        ("en", "there is no one near"),
        ("en", "I'm home alone"),
        ("en", "everyone is out"),
        ("es", "no tengo a nadie"),
        ("es", "No hay nadie más en casa"),
        ("es", "no, estoy sola"),
        ("es", "ahora estoy solo en casa"),
        ("es", "todos salieron"),
        ("zh", "没有人陪我"),
        ("zh", "没有人在"),
        ("zh", "家里没人，就我一个"),
        ("zh", "我一个人在家"),
        ("zh", "都不在家"),
    ],
)
def test_having_nobody_is_understood(locale: str, text: str) -> None:
    assert ANSWERS[locale].says_alone(text)
    assert not ANSWERS[locale].says_alone("Jordan")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "nobody but my sister"),
        ("en", "I'm alone with my kids"),
        ("en", "I don't want to be alone"),
        ("en", "no one knows, but my mom is here"),
        ("en", "my neighbour is home"),
        ("es", "nadie menos mi hermana"),
        ("es", "no estoy sola"),
        ("es", "estoy sola con mi hijo"),
        ("es", "no hay nadie salvo mi madre"),
        ("es", "mi vecina está en casa"),
        ("zh", "没有人，除了我妈"),
        ("zh", "不是一个人"),
        ("zh", "我和我妈在家"),
        ("zh", "我不想一个人在家"),
        ("zh", "有人在"),
    ],
)
def test_somebody_who_is_there_is_not_overlooked(locale: str, text: str) -> None:
    assert not ANSWERS[locale].says_alone(text)


@given(st.text(max_size=200))
def test_reading_never_raises(text: str) -> None:
    ANSWERS["en"].read(text)
    ANSWERS["zh"].command(text)
