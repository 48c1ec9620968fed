"""The trained guard: what it notices, what it leaves alone, and how it fails."""

import json
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

import locales
from safety import classifier
from safety.classifier import ENCODER, Classifier
from safety.encoder import FACTS_FILE, MODEL_FILE, Encoder, EncoderError, Vectors
from safety.encoder_export import PLAIN
from safety.guards import load_guards
from safety.heads import LEVELS, Script, grams, load, script_of, sentences, weighed
from safety.risk import Level, RiskAssessor, RiskType, Signal
from safety.toxicity import CHECKPOINT
from tests.speed import slowness

PATIENT = 30.0
"""Seconds: what is noticed is not to hang on how busy the machine is."""

# Said as no rule of the lexicons says it.
OBLIQUE = [
    ("en", "every night I hope my heart just gives out in my sleep", Level.HIGH),
    ("es", "cada noche pido que mi corazon se pare mientras duermo", Level.HIGH),
    ("zh", "我觉得我的人生可以到此为止了", Level.CONCERN),
]
CALM = [
    ("en", "I am so stressed about my exams and my rent, I cannot sleep"),
    ("en", "can I move my appointment to Friday afternoon please"),
    ("es", "estoy agotada del trabajo y discuto mucho con mi pareja"),
    ("es", "quiero pedir una cita para el martes por la mañana"),
    ("zh", "最近工作压力特别大，晚上总是睡不好"),
    ("zh", "我想预约下周二上午看医生"),
]


@pytest.fixture(scope="module")
def trained() -> Classifier:
    return Classifier.load(late=PATIENT)


def levels(signals: Sequence[Signal]) -> list[Level]:
    return [signal.level for signal in signals]


@pytest.mark.parametrize(("locale", "text", "level"), OBLIQUE)
def test_danger_that_no_rule_describes_is_noticed(
    trained: Classifier, locale: str, text: str, level: Level
) -> None:
    lexicons = RiskAssessor.load(locales.FOLDER)
    assert lexicons.assess(text, locale=locale).level < level, "choose a harder sentence"
    found = trained.detect(text, locale=locale, context=())
    assert max(levels(found)) >= level
    assert RiskType.SUICIDE in [signal.type for signal in found]


@pytest.mark.parametrize(("locale", "text"), CALM)
def test_everyday_distress_and_requests_stay_calm(
    trained: Classifier, locale: str, text: str
) -> None:
    found = trained.detect(text, locale=locale, context=())
    assert max(levels(found), default=Level.NONE) < Level.HIGH


def test_a_sentence_in_the_middle_of_a_long_text_is_named(trained: Classifier) -> None:
    plain = "Today I went to the market and bought some bread. "
    text = plain * 6 + "I have been planning how to end my own life. " + plain * 6
    found = trained.detect(text, locale="en", context=())
    assert found
    assert "end my own life" in text[found[0].start : found[0].end]


def test_danger_that_builds_over_messages_is_noticed(trained: Classifier) -> None:
    before = ["life is too much for me"]
    text = "tonight it stops"
    alone = trained.detect(text, locale="en", context=())
    after = trained.detect(text, locale="en", context=before)
    assert max(levels(alone)) < Level.HIGH
    assert max(levels(after)) >= Level.HIGH
    assert {signal.kind for signal in after} == {"conversation"}
    assert (after[0].start, after[0].end) == (0, len(text))


@pytest.mark.parametrize(
    ("locale", "before", "answer"),
    [
        ("en", "every night I hope my heart just gives out in my sleep", "United States"),
        ("en", "I want to die", "my sister Anna"),
        ("es", "cada noche pido que mi corazon se pare mientras duermo", "España"),
        ("zh", "我不想活了，每天都在想怎么结束", "中国"),
    ],
)
def test_what_was_said_before_is_no_news_after_a_harmless_answer(
    locale: str, before: str, answer: str
) -> None:
    guards = load_guards(locales.FOLDER, late=PATIENT)
    assert guards.assess(before, locale=locale).level >= Level.HIGH
    assert guards.assess(answer, locale=locale, context=[before]).level < Level.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "e v e r y  n i g h t  i  h o p e  m y  h e a r t  s t o p s  i n  m y  s l e e p",
        "every n1ght i hope my he4rt st0ps in my sle3p",
        "everyyy nighttt i hope my hearttt stops in my sleeeep",
    ],
)
def test_a_disguise_hides_nothing_from_it(text: str) -> None:
    guards = load_guards(locales.FOLDER, late=PATIENT)
    found = guards.assess(text, locale="en")
    assert found.level >= Level.HIGH
    assert "model" in [signal.kind for signal in found.signals]


def test_texts_without_letters_say_nothing(trained: Classifier) -> None:
    for text in ("", "   ", "😀😀", "12:30", "?!", "\x00", "\ud800"):
        assert trained.detect(text, locale="en", context=()) == []


@pytest.mark.parametrize(
    ("text", "script"),
    [("I want to die", Script.LATIN), ("我想死", Script.HAN), ("emo了 我想死", Script.HAN),
     ("I say 你好 to my friends every day", Script.LATIN), ("123 😀", None)],
)  # fmt: skip
def test_the_script_decides_which_heads_read(text: str, script: Script | None) -> None:
    assert script_of(text) is script


def test_sentences_are_found_in_every_language() -> None:
    text = "One. Two? 三。四！ five"
    assert [text[start:end].strip() for start, end in sentences(text)] == [
        "One.", "Two?", "三。", "四！", "five",
    ]  # fmt: skip


def test_grams_do_not_hang_on_punctuation_or_length() -> None:
    bare, marked = grams("i want to go"), grams("i want, to go!")
    assert set(bare) == set(marked)
    keys = np.unique(np.concatenate([bare, grams("another one")]))
    for text in ("i want to go", "a much longer text than the other one i want"):
        places, weights = weighed(grams(text), keys, np.ones(len(keys), np.float32))
        assert len(places)
        assert np.linalg.norm(weights) == pytest.approx(1)


def test_ngrams_that_were_never_met_say_nothing() -> None:
    keys, idf = np.unique(grams("hello")), np.ones(len(np.unique(grams("hello"))), np.float32)
    places, weights = weighed(grams("死"), keys[1:], idf[1:])
    assert set(keys[1:][places]) <= set(grams("死"))
    assert len(weighed(grams(""), keys, idf)[0]) <= 1
    assert not np.isnan(weights).any()


def test_weights_are_small_and_say_what_they_were_made_from() -> None:
    files = [path for path in classifier.ENCODER.parent.rglob("*") if path.is_file()]
    made = {ENCODER, PLAIN, CHECKPOINT}  # at set-up, and not kept in the repository
    kept = [path for path in files if made.isdisjoint(path.parents)]
    assert sum(path.stat().st_size for path in kept) < 10_000_000
    heads, facts = load()
    assert {"encoder", "examples", "counts"} <= facts.keys()
    for each in heads.values():
        for thresholds in each.thresholds.values():
            assert all(0 < thresholds[level] < 1 for level in LEVELS)


# When the encoder is not what it should be.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ENCODER, tmp_path / "encoder"))


def test_a_missing_encoder_is_told_and_degrades_what_needs_it(tmp_path: Path) -> None:
    guards = load_guards(locales.FOLDER, encoder=tmp_path)
    assert guards.assess("I want to die").level >= Level.HIGH, "the lexicon carries on"
    hopeless = guards.assess("my life is nothing, everything is dark, death")
    assert hopeless.degraded
    assert hopeless.level >= Level.CONCERN
    assert not guards.assess("我想预约下周二").degraded, "Chinese needs no encoder"


def test_an_encoder_that_was_changed_is_not_run(folder: Path) -> None:
    model = folder / MODEL_FILE
    model.write_bytes(model.read_bytes()[:-1] + b"\x00")
    with pytest.raises(EncoderError, match="not what was made at set-up"):
        Encoder(folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"made_from": 1}'])
def test_facts_that_cannot_be_read_name_the_file(folder: Path, content: str) -> None:
    (folder / FACTS_FILE).write_text(content, encoding="utf-8")
    with pytest.raises(EncoderError, match=FACTS_FILE):
        Encoder(folder)


def test_heads_of_another_encoder_are_not_used_with_it(folder: Path) -> None:
    facts = json.loads((folder / FACTS_FILE).read_text(encoding="utf-8"))
    (folder / FACTS_FILE).write_text(json.dumps({**facts, "made_from": "0" * 64}), encoding="utf-8")
    assert "another encoder" in Classifier.load(folder).missing
    assert Classifier.load().missing == ""


class Hanging(Encoder):
    """An encoder that never comes back until it is let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def encode(self, sentences: Sequence[str]) -> Vectors:
        self.gate.wait()
        return np.zeros((len(sentences), 384), dtype=np.float32)


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    encoder = Hanging()
    yield encoder
    encoder.gate.set()


def test_an_encoder_that_hangs_holds_nobody_up(hanging: Hanging) -> None:
    heads, _ = load()
    lexicons = RiskAssessor.load(locales.FOLDER)
    guards = lexicons.beside(Classifier(heads, hanging, late=0.1))
    began = time.perf_counter()
    found = [guards.assess(f"I want to die {number}") for number in range(20)]
    assert time.perf_counter() - began < 2 * slowness()
    assert all(each.degraded and each.level >= Level.HIGH for each in found)


def test_a_message_takes_a_few_milliseconds(trained: Classifier) -> None:
    texts = [f"{text} {number}" for number in range(10) for _, text in CALM]
    taken = []
    for text in texts:
        before = time.perf_counter()
        trained.detect(text, locale="en", context=())
        taken.append(time.perf_counter() - before)
    assert sorted(taken)[len(taken) * 95 // 100] < 0.02 * slowness()
