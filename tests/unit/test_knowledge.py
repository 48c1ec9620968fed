"""The articles, and the search for the one that answers."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import locales
from actions.education import gaps
from actions.knowledge.article import Article, ArticleError, Point, read
from actions.knowledge.importing import import_articles, markdown
from actions.knowledge.measure import read_pairs, recall
from actions.knowledge.search import Library
from actions.knowledge.words import stems
from safety.encoder import Encoder
from safety.encoder_export import PLAIN

LANGUAGES = ("en", "es", "zh")
TODAY = date(2026, 11, 27)
ARTICLE = """---
id: hiccups
title: What are hiccups?
topics: [hiccups]
sources: [{title: Hiccups, publisher: A library}]
reviewed_by: null
review_due: 2027-01-01
points: [{say: They pass., words: [pass]}]
---

Hiccups are small jumps of a muscle.

## What helps?

Waiting does.
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(locales.FOLDER, LANGUAGES, Encoder(PLAIN))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "en" / "education" / "hiccups.md"
    path.parent.mkdir(parents=True)
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_every_language_explains_the_same(library: Library) -> None:
    ids = [sorted(article.id for article in library.articles(each)) for each in LANGUAGES]
    assert ids[0] == ids[1] == ids[2]
    assert len(ids[0]) >= 40


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_reviewer_is_invented_and_every_article_can_be_said_back(
    library: Library, locale: str
) -> None:
    for article in library.articles(locale):
        assert article.reviewed_by == ""
        assert article.points
        assert article.sections


@pytest.mark.parametrize(
    ("locale", "question", "article"),
    [
        ("en", "what is depression?", "depression"),
        ("en", "what helps against insomnia?", "insomnia"),
        ("en", "why do I wake up tired and snore", "sleep-apnea"),
        ("en", "is it normal to feel so sad after my dad died", "grief"),
        ("en", "signs of a heart attack", "heart-attack"),
        ("es", "¿qué es la presión arterial alta?", "high-blood-pressure"),
        ("es", "¿cómo dejo de fumar?", "quit-smoking"),
        ("es", "¿qué es el TOC?", "ocd"),
        ("zh", "失眠怎么治疗", "insomnia"),
        ("zh", "什么是惊恐发作", "panic-attacks"),
        ("zh", "糖尿病有什么症状", "diabetes"),
    ],
)
def test_a_question_finds_its_article(
    library: Library, locale: str, question: str, article: str
) -> None:
    hit = library.best(question, locale, TODAY)
    assert hit is not None
    assert hit.article.id == article


@pytest.mark.parametrize(
    ("locale", "question"),
    [
        ("en", "what are the symptoms of malaria?"),
        ("en", "what are kidney stones"),
        ("en", "how tall is the eiffel tower"),
        ("es", "¿qué es el lupus?"),
        ("es", "¿qué son las piedras en el riñón?"),
        ("zh", "疟疾有什么症状"),
        ("zh", "膝盖疼"),
        *((locale, odd) for locale in LANGUAGES for odd in ("", "?!", "\ud800", "🙂" * 50)),
    ],
)
def test_what_no_article_is_about_finds_none(library: Library, locale: str, question: str) -> None:
    assert library.best(question, locale, TODAY) is None


def test_an_expired_article_is_neither_found_nor_told(file: Path) -> None:
    library = Library.load(file.parents[2], ["en"])
    last = date(2027, 1, 1)
    hit = library.best("what are hiccups?", "en", last)
    assert hit is not None
    assert hit.article.id == "hiccups"
    assert library.find("what are hiccups?", "en", last + timedelta(days=1)) == []
    assert library.article("hiccups", "en", last + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ("id: hiccups\n", "", "id is missing"),
        ("review_due: 2027-01-01", "review_due: soon", "soon"),
        ("{title: Hiccups, publisher: A library}", "", "a source"),
        ("publisher: A library", "publisher: A, url: 'javascript:x'", "web address"),
        ("Waiting does.", "", "under each heading"),
        ("topics: [hiccups]", "topics: [", "hiccups.md"),
    ],
)
def test_a_broken_article_says_which_and_why(file: Path, right: str, wrong: str, why: str) -> None:
    file.write_text(ARTICLE.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ArticleError, match=why) as raised:
        read(file, "en")
    assert "hiccups.md" in str(raised.value)


def test_words_are_compared_by_their_stem_and_without_accents() -> None:
    assert stems("¿Los antidepresivos?", "es") == stems("antidepresivo", "es")
    assert stems("What is the INSOMNIA", "en") == stems("insomnia", "en")
    assert "高血压" in stems("什么是高血压？", "zh")


def test_what_was_not_said_back_is_a_gap(file: Path) -> None:
    article: Article = read(file, "en")
    other = Point(say="Ask.", words=("ask", "Doctor"))
    assert gaps("they pass by themselves", article.points) == []
    assert gaps("I see a DOCTOR", (*article.points, other)) == list(article.points)
    assert gaps("", (other,)) == [other]


def lines(path: Path, *records: str) -> Path:
    path.write_text("\n".join(records), encoding="utf-8")
    return path


HOURS = (
    '{"question": "When is the blood test?", "answer": "Come at eight, without breakfast.",'
    ' "url": "https://clinic.example/blood", "focus": "blood test"}'
)


def test_json_lines_are_taken_in_and_what_is_no_article_is_told_by_its_line(
    tmp_path: Path,
) -> None:
    no_url = '{"question": "What?", "answer": "That."}'
    source = lines(tmp_path / "faq.jsonl", HOURS, "no json", no_url, "[1]", '{"question": "x"}')
    report = import_articles(source, tmp_path / "own", "en", TODAY)
    assert report.taken == 1
    assert [reason.split(": ")[0] for reason in report.refused] == [
        f"{source}:{number}" for number in (2, 3, 4, 5)
    ]
    library = Library.load(tmp_path / "none", ["en"], own=tmp_path / "own")
    (article,) = library.articles("en")
    assert (article.reviewed_by, article.is_own) == ("", True)
    assert article.sources[0].publisher == "clinic.example"
    assert not article.is_expired(TODAY)


def test_a_folder_of_markdown_is_taken_in_and_an_import_can_be_repeated(
    file: Path, tmp_path: Path
) -> None:
    (file.parent / "broken.md").write_text("---\nid: x\n---\n", encoding="utf-8")
    for _ in range(2):
        report = import_articles(file.parent, tmp_path / "own", "en", TODAY)
        assert (report.taken, len(report.refused)) == (1, 1)
        assert "title is missing" in report.refused[0]
        assert "broken.md" in report.refused[0]
    folder = tmp_path / "own" / "en" / "education"
    assert [path.name for path in folder.iterdir()] == ["hiccups.md"]


def test_a_source_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="cannot be read"):
        import_articles(tmp_path / "none.jsonl", tmp_path, "en", TODAY)


def test_an_id_cannot_lead_out_of_the_folder(file: Path, tmp_path: Path) -> None:
    file.write_text(ARTICLE.replace("id: hiccups", "id: ../../up"), encoding="utf-8")
    import_articles(file.parent, tmp_path / "own", "en", TODAY)
    assert [path.name for path in (tmp_path / "own").rglob("*.md")] == ["up.md"]


def test_the_clinics_own_article_goes_first_and_stands_in_for_ours_of_the_same_id(
    tmp_path: Path,
) -> None:
    own = tmp_path / "own" / "en" / "education"
    own.mkdir(parents=True)
    text = (locales.FOLDER / "en" / "education" / "insomnia.md").read_text("utf-8")
    (own / "ours.md").write_text(text, encoding="utf-8")
    (own / "sleep.md").write_text(text.replace("id: insomnia", "id: sleep"), encoding="utf-8")
    library = Library.load(locales.FOLDER, ["en"], Encoder(PLAIN), own=tmp_path / "own")
    ids = [article.id for article in library.articles("en")]
    assert ids.count("insomnia") == 1
    hit = library.best("what helps against insomnia?", "en", TODAY)
    assert hit is not None
    assert hit.article.is_own


def test_a_long_answer_is_told_in_parts_that_lose_nothing() -> None:
    answer = " ".join(f"Sentence {n} has five words." for n in range(40))
    record = {"question": "Q?", "answer": answer, "url": "https://a.example/"}
    text = markdown(record, TODAY)
    assert all(f"Sentence {n} has" in text for n in range(40))
    assert "## Q?" in text


def test_recall_counts_the_questions_that_find_their_answer(tmp_path: Path) -> None:
    table = tmp_path / "set.csv"
    table.write_text(
        "question_English,answer_English,question_Chinese,answer_Chinese\n"
        "what is rain,water that falls,什么是雨,天上落下的水\n"
        "what is snow,frozen flakes,什么是雪,冰的花\n",
        encoding="utf-8",
    )
    pairs = read_pairs(table, "en")
    assert pairs == [("what is rain", "water that falls"), ("what is snow", "frozen flakes")]
    assert recall(pairs, "en", None, at=1).found.share == 1.0
    assert recall(pairs, "en", None, at=1, titled=False, asked=[0]).found.total == 1
    assert recall(read_pairs(table, "zh"), "zh", None, at=1).found.share == 1.0
