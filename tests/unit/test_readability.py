"""The articles are plain enough for a reader of twelve, by a formula for each language."""

from collections.abc import Callable

import pytest
import regex

import locales
from actions.knowledge.article import Article, read

SENTENCE = regex.compile(r"[.!?:;。！？；：\n]+")
WORD = regex.compile(r"[\p{L}']+")
HIGHEST_GRADE = 6.0
HAN_A_SENTENCE = 24.0
"""Chinese characters in a sentence, on average: a bound of ours, for want of a formula."""


def sentences(text: str) -> list[str]:
    return [each for each in SENTENCE.split(text) if WORD.search(each)]


def english_syllables(word: str) -> int:
    groups = len(regex.findall(r"[aeiouy]+", word.lower()))
    silent = regex.search(r"[^aeiouyl]es?$|[^aeiouytd]ed$", word.lower()) is not None
    return max(1, groups - silent)


def spanish_syllables(word: str) -> int:
    vowels = regex.findall(r"[íú]|[aeoáéó]|[iuü]+(?![aeoáéó])|[iuü](?=[aeoáéó])", word.lower())
    glides = len(regex.findall(r"[iuü](?=[aeoáéó])|(?<=[aeoáéó])[iuy](?![aeoáéó])", word.lower()))
    return max(1, len(vowels) - glides)


def english_grade(text: str) -> float:
    """Return the grade of Kincaid et al. (1975)."""
    words, count = WORD.findall(text), len(sentences(text))
    syllables = sum(map(english_syllables, words))
    return 0.39 * len(words) / count + 11.8 * syllables / len(words) - 15.59


def spanish_grade(text: str) -> float:
    """Return the years of school that a Spanish text asks for, after Crawford (1984)."""
    words, count = WORD.findall(text), len(sentences(text))
    syllables = sum(map(spanish_syllables, words))
    return 4.9 * syllables / len(words) - 20.5 * count / len(words) - 3.407


def chinese_grade(text: str) -> float:
    """Return the length of a sentence on a scale where `HAN_A_SENTENCE` is the sixth year."""
    han = len(regex.findall(r"\p{Han}", text))
    return HIGHEST_GRADE * han / len(sentences(text)) / HAN_A_SENTENCE


GRADES: dict[str, Callable[[str], float]] = {
    "en": english_grade,
    "es": spanish_grade,
    "zh": chinese_grade,
}
ARTICLES = [
    read(path, locale)
    for locale in GRADES
    for path in sorted((locales.FOLDER / locale / "education").glob("*.md"))
]


def whole(article: Article) -> str:
    return "\n".join([article.short, *(section.text for section in article.sections)])


@pytest.mark.parametrize("article", ARTICLES, ids=lambda each: f"{each.locale}-{each.id}")
def test_article_is_written_for_the_sixth_grade_or_easier(article: Article) -> None:
    assert GRADES[article.locale](whole(article)) <= HIGHEST_GRADE


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        (
            "en",
            "Pharmacological interventions necessitate individualised consideration of "
            "contraindications, particularly in polymedicated geriatric populations.",
        ),
        (
            "es",
            "Las intervenciones farmacológicas requieren consideraciones individualizadas acerca "
            "de las contraindicaciones, particularmente en poblaciones geriátricas polimedicadas.",
        ),
        (
            "zh",
            "鉴于老年多重用药患者的药代动力学特征存在显著的个体差异因而在制定干预方案时必须审慎评估相关禁忌及潜在的相互作用",
        ),
    ],
)
def test_a_text_for_specialists_is_too_hard(locale: str, text: str) -> None:
    assert GRADES[locale](text) > HIGHEST_GRADE
