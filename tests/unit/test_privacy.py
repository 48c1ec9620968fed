"""Personal data are masked in three languages, and calm texts stay as they are."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("my name is Ana and I can't sleep", "my name is [NAME] and I can't sleep"),
        ("My name’s ana lopez", "My name’s [NAME]"),
        ("my name is John O'Neil Smith from Leeds", "my name is [NAME] from Leeds"),
        ("my sister's name is Ana", "my sister's name is [NAME]"),
        ("Call me Ana, please", "Call me [NAME], please"),
        ("call (555) 123-4567 or +44 20 7946 0958.", "call [PHONE] or [PHONE]."),
        ("mail ana.b+x@clinic.co.uk, ok?", "mail [EMAIL], ok?"),
        ("ana at gmail dot com", "[EMAIL]"),
        ("see https://x.org/a?b=1, or www.x.org.", "see [LINK], or [LINK]."),
        ("my page is bbc.co.uk/ana", "my page is [LINK]"),
        ("I was born on 3 May 1980 in Leeds", "I was born on [DATE] in Leeds"),
        ("dob: 03/05/1980", "dob: [DATE]"),
        ("my birthday is May 3rd", "my birthday is [DATE]"),
        ("my SSN is 123-45-6789", "my SSN is [ID]"),
        ("passport number X1234567", "passport number [ID]"),
        ("my insurance policy number is AB-1234-99", "my insurance policy number is [ID]"),
        ("card 4111 1111 1111 1111", "card [ID]"),
        ("I live at 12 Main Street, Apt 4, with mum", "I live at [ADDRESS], with mum"),
        ("at 221b baker street", "at [ADDRESS]"),
        ("my address is 5 Rose Cottage, Leeds", "my address is [ADDRESS]"),
    ],
)
def test_english(text: str, masked: str) -> None:
    assert mask(text, "en") == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("me llamo Ana y no duermo", "me llamo [NAME] y no duermo"),
        ("Me llamo José María de la Fuente, hola", "Me llamo [NAME], hola"),
        ("mi nombre es maria garcia", "mi nombre es [NAME]"),
        ("soy Ana López y estoy mal", "soy [NAME] y estoy mal"),
        ("mi hijo se llama Carlos", "mi hijo se llama [NAME]"),
        ("mi teléfono es 600 123 456", "mi teléfono es [PHONE]"),
        ("escribe a ana@clinica.es", "escribe a [EMAIL]"),
        ("mi DNI es 12345678Z", "mi DNI es [ID]"),
        ("mi número de póliza es AB12345", "mi número de póliza es [ID]"),
        ("nací el 3 de mayo de 1980", "nací el [DATE]"),
        ("vivo en la calle Mayor 5, 3º B, en Madrid", "vivo en la [ADDRESS], en Madrid"),
        ("C/ Gran Vía, nº 12", "[ADDRESS]"),
        ("mira www.clinica.es", "mira [LINK]"),
    ],
)
def test_spanish(text: str, masked: str) -> None:
    assert mask(text, "es") == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("我叫王小明，今年三十岁", "我叫[NAME]，今年三十岁"),
        ("我叫王明今年三十", "我叫[NAME]今年三十"),
        ("我的名字是明明。", "我的名字是[NAME]。"),
        ("他叫张伟", "他叫[NAME]"),
        ("我姓李", "我姓[NAME]"),
        ("我的电话是13812345678", "我的电话是[PHONE]"),
        ("电话一三八一二三四五六七八", "电话[PHONE]"),
        ("邮箱ana@qq.com谢谢", "邮箱[EMAIL]谢谢"),
        ("身份证号110101199003071234", "身份证号[ID]"),
        ("我的微信号是wang_123", "我的微信号是[ID]"),
        ("我的生日是1990年5月3日", "我的生日是[DATE]"),
        ("我1990年出生", "我[DATE]出生"),
        ("我住在北京市朝阳区建国路88号3号楼，很孤独", "我住在[ADDRESS]，很孤独"),
        ("看www.baidu.com吧", "看[LINK]吧"),
    ],
)
def test_chinese(text: str, masked: str) -> None:
    assert mask(text, "zh") == masked


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "My appointment is 2026-11-20 at 10:30, not 20/11/2026"),
        ("en", "it cost 1 000 000, pi is 3.14159265, from 2019-2021"),
        ("en", "I may march in august, 9 to 5, for 10 years; 120/80, 37.5, 24/7, call 911"),
        ("en", "I counted 1 2 3 4 5 6 7 8 9 10"),
        ("en", "my name is not important, it is on the list"),
        ("en", "call me tomorrow, I am 40 and I drive for a living"),
        ("en", "it is 2 minutes down the street. I go live at 9 so wait"),
        ("en", "just in case 2020 comes again, I record 10000 steps"),
        ("en", "e.g. this, i.e. that, U.S., 5 p.m., 10mg x 3, 2 + 2 = 4, version 1.2.3.4"),
        ("es", "me llamo a mí misma tonta; lo mío se llama ansiedad"),
        ("es", "Soy Católica y estoy triste. SOY DAMA DE HONOR"),
        ("es", "la calle estaba vacía a las 5. Salí a la calle 3 veces"),
        ("es", "no puedo dormir.es muy duro"),
        ("zh", "我叫他走，我叫不醒他，我叫了救护车"),
        ("zh", "我住在六楼，走路10分钟。2010年搬家，2019年离婚"),
        ("zh", "我叫小时候的朋友来"),
    ],
)
def test_calm_text_is_untouched(locale: str, text: str) -> None:
    assert mask(text, locale) == text


def test_the_languages_of_others_are_understood_too() -> None:
    assert mask("me llamo Ana", "en") == "me llamo [NAME]"
    assert mask("my name is Ana", "zh") == "my name is [NAME]"
    assert mask("my name is Ana", "xx") == "my name is [NAME]"


@given(st.text(), st.sampled_from(["en", "es", "zh"]))
def test_any_text_can_be_masked_and_twice_is_once(text: str, locale: str) -> None:
    once = mask(text, locale)
    assert mask(once, locale) == once


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "a.",
        "calle ",
        "12 main ",
        "my name is ",
        "a@",
        "1",
        "www.",
        "A ",
        " ",
        "live at ",
        "路",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.perf_counter()
    mask(text, "es")
    assert time.perf_counter() - start < 1
