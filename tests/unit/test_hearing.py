"""What a message says to the protocol: answers and their opposites, people, professions."""

import pytest

from safety.hearing import Ear, Heard
from tests.service import Languages


@pytest.fixture(scope="module")
def ear(languages: Languages) -> Ear:
    return Ear(languages.words)


def heard(ear: Ear, text: str) -> Heard:
    return ear.hear(text, "en")


@pytest.mark.parametrize(
    ("text", "section", "answers"),
    [
        ("much better", "feelings", {"better"}),
        ("I'm not okay", "feelings", {"worse"}),
        ("I don't feel better", "feelings", {"worse"}),
        ("no, I feel better", "feelings", {"better"}),
        ("no estoy bien", "feelings", {"worse"}),
        ("no, estoy mejor", "feelings", {"better"}),
        ("平静不下来", "feelings", {"worse"}),
        ("好多了", "feelings", {"better"}),
        ("not worse", "feelings", {"same"}),
        ("I put it away", "means", {"put_away"}),
        ("I haven't put it away", "means", {"cannot"}),
        ("todavía no lo he guardado", "means", {"cannot"}),
        ("I called them", "barriers", {"called"}),
        ("I'm not going to call", "barriers", set()),
        ("no voy a llamar", "barriers", set()),
        ("我不会打的", "barriers", set()),
    ],
)
def test_a_negated_answer_is_its_opposite(
    ear: Ear, text: str, section: str, answers: set[str]
) -> None:
    said = heard(ear, text)
    assert said.phrases[section].within(said.text) == answers


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("my sister", "my sister"),
        ("my best friend Ana", "my best friend Ana"),
        ("mi hermana mayor", "mi hermana mayor"),
        ("mi mejor amiga", "mi mejor amiga"),
        ("我姐姐小美", "我姐姐小美"),
        ("my sister could come", ""),
        ("my sister moved abroad", ""),
        ("mi hermana se mudó", ""),
        ("我姐姐搬走了", ""),
    ],
)
def test_only_what_is_surely_a_person_is_kept(ear: Ear, text: str, person: str) -> None:
    assert heard(ear, text).person == person


@pytest.mark.parametrize("text", ["doctor", "My therapist", "psicóloga", "医生"])
def test_who_somebody_is_can_be_told_from_a_wish_to_be_handed_on(ear: Ear, text: str) -> None:
    assert heard(ear, text).profession
    assert not heard(ear, "I want to talk to a person").profession
