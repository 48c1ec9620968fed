"""Personal data in what people write, masked before a text goes to a language model.

What gives somebody away by its form (mail addresses, numbers of documents and telephones) is found
wherever it stands; names and dates of birth only behind words that announce them, since "I saw
Will in May" must stay as it is. All languages' words are looked for in every text, because people
mix them; only what would be an everyday word elsewhere goes by the text's own language. Every
repetition is bounded, so the time grows with the length of the text and no faster.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

import regex

Replace: TypeAlias = str | Callable[[regex.Match[str]], str]

NAME, PHONE, EMAIL, ADDRESS = "[NAME]", "[PHONE]", "[EMAIL]", "[ADDRESS]"
ID, DATE, LINK = "[ID]", "[DATE]", "[LINK]"

_REST = r"[^\s<>\"'，。；！？、（）\p{Han}]"
_LAST = r"(?<![.,;:!?)])"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|sep?tiembre|octubre|noviembre|diciembre)"
)
_DAY = (
    r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?[日号])?"
    r"|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)"
    r"|\d{1,2}(?:st|nd|rd|th|º)?\s(?:of\s|de\s)?" + _MONTH + r"\b(?:(?:,|\sde|\sdel)?\s\d{4})?"
    r"|" + _MONTH + r"\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?(?!\d)"
    r"|\d{1,2}月\d{1,2}[日号]?|\d{4}\s?年|(?:19|20)\d{2}(?!\d))"
)
_BORN = (
    r"(?:\bborn(?:\s(?:on|in))?(?:\sthe)?\s|\b(?:date\sof\sbirth|dob|d\.o\.b\.?|birthday|birth\sdate)"
    r"(?:\s?(?:is|:|on))?(?:\sthe)?\s|\bnac[ií](?:do|da)?\s(?:el\s(?:d[ií]a\s)?|en\s)?"
    r"|\b(?:fecha\sde\snacimiento|cumplea[ñn]os|cumplo\sa[ñn]os)(?:\s?(?:es|:))?\s(?:el\s)?"
    r"|(?:出生(?:日期|年月)?|生日|生于)(?:是在|是|在|于|为|[:：])?\s?)"
)
_CODE = r"(?=[A-Za-z0-9_./-]{0,24}\d)[A-Za-z0-9][A-Za-z0-9_./-]{3,24}(?<![./_-])"
_NUMBER_EN = r"\s(?:number|no\.?|num|id|code)(?:\s?(?:is|:|\#|=))?"
_NUMBER_ES = r"\s(?:n[úu]mero|n[º°.]{1,2})(?:\s?(?:es(?:\sel)?|:|=))?"
# The first of each are said of papers only; the others are everyday words without "number".
_PAPER_EN = (
    rf"\b(?:(?:passport|nhs|medicare|medicaid|social\ssecurity|ssn)(?:{_NUMBER_EN}|\s?(?:is|:|\#))?"
    rf"|id(?:{_NUMBER_EN}|\s?(?:is|:|\#))"
    r"|(?:policy|insurance|member(?:ship)?|patient|record|licen[cs]e|account|case|file)"
    rf"{_NUMBER_EN})\s{{0,2}}\#?"
)
_PAPER_ES = (
    rf"\b(?:(?:dni|nie|nif|curp|c[ée]dula|pasaporte)(?:{_NUMBER_ES}|\s?(?:es(?:\sel)?|:))?"
    r"|(?:p[óo]liza|expediente|afiliaci[óo]n|soci[oa]|historia|seguro(?:\ssocial)?|seguridad\ssocial"
    rf"|tarjeta(?:\ssanitaria)?)(?:{_NUMBER_ES}|\s?:)"
    r"|n[úu]mero\sde\s(?:p[óo]liza|expediente|afiliaci[óo]n|soci[oa]|historia(?:\scl[íi]nica)?"
    r"|seguro(?:\ssocial)?|seguridad\ssocial|tarjeta)(?:\s?(?:es(?:\sel)?|:))?)\s{0,2}"
)
_PAPER_ZH = (
    r"(?:(?:身份证|护照|病历|医保卡?|社保卡?|就诊卡?|保单)(?:号码|号)?"
    r"|(?:微信|QQ|银行卡|驾照|学号|工号)(?:号码|号)?(?=号|是|为|[:：\s]))"
    r"(?:号码|号)?(?:是|为|[:：])?\s?"
)

# Words behind "my name is" that no name is: what a patient goes on with.
_NO_NAME = (
    r"(?!(?:not|no|none|on|in|the|mud|a|an|something|called|being|too|private|secret|irrelevant|and|but"
    r"|because|que|un|una|muy|y|pero|porque|lo|la\sde)\b)"
)
_GOES_ON = (
    r"(?!(?:and|but|so|i|i'm|i’m|im|i've|i’ve|ive|because|from|with|can|could|please|what|who|is|was|are|the|at"
    r"|my|me|we|you|he|she|it|they|this|that|to|of|for|not|in|on|have|has|had|am|feel|need|want|live|years?|age|aged"
    r"|y|e|o|yo|pero|tengo|vivo|estoy|soy|no|mi|que|qué|porque|con|desde|hoy|necesito|quiero|siento|me|te|se|es"
    r"|en|a|como|hola|hello|hi|thanks|gracias)\b)"
)
_WORD = r"\p{L}[\p{L}\p{M}'’-]{0,30}"
_CAPITAL = r"\p{Lu}[\p{L}\p{M}'’.-]{0,30}"
_JOINER = r"(?:de\sla|de\slos|de|del|la|van|von|der|da|di|dos|bin|al)"
_FULL_NAME = (
    rf"{_NO_NAME}{_WORD}(?:\s(?:(?-i:{_CAPITAL})|{_JOINER}\s(?-i:{_CAPITAL}))){{1,3}}"
    rf"|{_NO_NAME}{_WORD}(?:\s{_GOES_ON}{_WORD}(?=\s*(?:$|[.,;!?\n]|\b(?:and|y)\b)))?"
)

_SURNAME = (
    r"(?:欧阳|司马|上官|诸葛|慕容|尉迟|令狐|皇甫|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗林郑梁谢宋唐许韩冯邓曹彭曾肖"
    r"田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝"
    r"龚邵万覃武钱莫孔向汤温康施牛樊葛邢安齐庄文])"
)
_GIVEN = r"[\p{Han}](?:(?![今我是来在的住有想很也和不已年从目就现最])\p{Han})?"
_HAN_NAME = (
    rf"(?:{_SURNAME}{_GIVEN}|[小阿](?![时心事区])\p{{Han}}"
    r"|[A-Z][A-Za-z]{1,20}(?:\s[A-Z][A-Za-z]{1,20})?)"
)

_STREET_EN = (
    r"(?:street|st|avenue|ave|road|rd|lane|ln|(?-i:Drive)|court|ct|boulevard|blvd|terrace|crescent|highway|hwy"
    r"|square|close|parkway|pkwy)"
)
_NOT_A_STREET = (
    r"(?!(?:\d|minutes?|hours?|blocks?|houses?|doors?|times|years?|days?|weeks?|months?|people|miles?|km|more|down"
    r"|of|on|in|the|a|my|our|his|her|their|percent|other|different|am|pm|and|or|but|so|i|to|with|when)\b)"
)
_FLAT = (
    r"(?:,?\s{0,2}(?:apt|apartment|flat|unit|suite|piso|puerta|escalera|dpto|depto|int)\b\.?"
    r"\s{0,2}\#?\w{1,5})?"
)
_STREET_ES = (
    r"(?:c/|avda\.|av\.|pº|pza\.|ctra\.|col\.|(?:calle|avenida|avda|paseo|plaza|carretera|camino|colonia"
    r"|ronda|traves[íi]a|pasaje|calzada|bulevar)\b)"
)
_NOT_A_CALLE = (
    r"(?!(?:a|al|es|est[áa]|estaba|era|hay|hab[íi]a|hace|con|sin|desde|hasta|por|para|y|que|me|te|se"
    r"|como|porque|cuando|durante|entre|en|fue|vac[íi]a)\b)"
)
_STREET_ZH = (
    r"\p{Han}{1,14}(?:路|街|大道|巷|弄|胡同|小区|花园|新村|村|里)\p{Han}{0,4}\s?\d{1,5}\s?(?:号|弄|栋|幢|座|室|单元)"
    r"(?:\s?[\d\p{Han}A-Z]{0,8}(?:号楼|栋|幢|座|室|单元|楼|层|号))?"
)
_LIVES = (
    r"\b(?:address\sis|live\sat(?=\s\d{1,5}[a-z]?,?\s(?-i:\p{Lu}))|direcci[óo]n\ses|domicilio\ses|vivo\sen\sel\sn[úu]mero)"
    r"\s{0,2}:?\s{0,2}"
)
_LIVES_ZH = regex.compile(r"^.{0,13}?(?:住在|地址是|地址为|地址[:：]|家在|住址是|住址[:：])")

_GROUPED = regex.compile(
    r"\d{1,3}(?:[ .]\d{3}){0,3}(?:[ .]000){1,4}|\d{1,4}\.\d{4,}|\d{4}\s?-\s?\d{4}"
)
"""Sums, decimals and spans of years, which look like telephone numbers."""
_CALENDAR = regex.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,12}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}.{0,12}", flags=regex.DOTALL
)


_COUNTING = regex.compile(r"(?:0\W{1,2})?1\W{1,2}2\W{1,2}3\D.*|10\W{1,2}9\W{1,2}8\D.*")


def _phone(found: regex.Match[str]) -> str:
    number = found.group().strip()
    if _GROUPED.fullmatch(number) or _CALENDAR.match(number) or _COUNTING.match(number):
        return str(found.group())
    return PHONE


def _street_zh(found: regex.Match[str]) -> str:
    lead = _LIVES_ZH.match(found.group())
    return f"{lead.group()}{ADDRESS}" if lead else ADDRESS


def _rule(pattern: str, put: Replace) -> tuple[regex.Pattern[str], Replace]:
    return regex.compile(pattern, flags=regex.IGNORECASE), put


# In this order: what stands first may hold what a later rule would take a piece of.
_RULES = (
    _rule(
        r"(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}", EMAIL
    ),
    _rule(
        r"(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}\s(?:at|arroba)\s[a-z0-9-]{1,40}\s(?:dot|punto)\s"
        r"(?:com|net|org|es|cn|mx|uk|edu)\b",
        EMAIL,
    ),
    _rule(rf"(?:https?://|(?<![a-z0-9.])www\.){_REST}{{1,2000}}{_LAST}", LINK),
    _rule(
        r"(?<![@a-z0-9.-])(?:(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|info)(?:\.[a-z]{2})?"
        r"|(?:[a-z0-9-]{1,63}\.){2,4}[a-z]{2}|[a-z0-9-]{1,63}\.(?:[a-z]{2,3})(?=/[a-z0-9]))"
        rf"(?:/{_REST}{{0,2000}})?{_LAST}(?![a-z0-9@-])",
        LINK,
    ),
    _rule(rf"({_BORN}){_DAY}", rf"\1{DATE}"),
    _rule(r"\d{4}\s?年(?:\d{1,2}\s?月(?:\d{1,2}\s?[日号])?)?(?=\s?(?:出生|生的|生人|年生))", DATE),
    _rule(rf"({_PAPER_EN}){_CODE}(?!\w)", rf"\1{ID}"),
    _rule(rf"({_PAPER_ES}){_CODE}(?!\w)", rf"\1{ID}"),
    _rule(rf"({_PAPER_ZH}){_CODE}", rf"\1{ID}"),
    _rule(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])", ID),
    _rule(r"(?<![A-Za-z0-9])\d{17}[\dX](?![A-Za-z0-9])", ID),
    _rule(r"(?<![A-Za-z0-9])(?:\d{8}[-\s]?(?-i:[A-Z])|[XYZ]-?\d{7}-?[A-Z])(?![A-Za-z0-9])", ID),
    _rule(r"(?<![A-Za-z0-9])[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d(?![A-Za-z0-9])", ID),
    _rule(r"(?<![A-Za-z0-9])[A-Z]{1,3}\d{6,12}[A-Z]?(?![A-Za-z0-9])", ID),
    _rule(r"(?<![\w-])(?-i:[A-Z]{2})\d{2}(?:\s?(?-i:[A-Z0-9]{4})){3,7}(?:\s?\d{1,3})?(?!\w)", ID),
    _rule(r"(?<![\w+.-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w-])", ID),
    _rule(
        rf"(?<![\w-])\d{{1,5}}[a-z]?,?\s(?:{_NOT_A_STREET}[\p{{L}}\d][\p{{L}}\d'’.-]{{0,30}}\s){{1,3}}"
        rf"{_STREET_EN}\b\.?{_FLAT}",
        ADDRESS,
    ),
    _rule(
        rf"(?<!\w){_STREET_ES}\s{{0,2}}(?:(?:de|del|de\sla|de\slos|la)\s)?"
        rf"{_NOT_A_CALLE}[\p{{L}}ºª'’.-]{{1,30}}(?:\s{_NOT_A_CALLE}[\p{{L}}'’.-]{{1,30}}){{0,4}}"
        r"\s?,?\s{0,2}(?:n[.º°o]{1,2}\s?|n[úu]mero\s|\#\s?)?\d{1,5}(?![\d:])[a-z]?\b"
        r"(?!\s(?:veces|minutos|horas|d[íi]as|a[ñn]os|personas|meses))"
        rf"(?:,?\s\d{{1,2}}[ºª°]\s?\w{{0,2}}\b)?{_FLAT}",
        ADDRESS,
    ),
    _rule(rf"({_LIVES})(?=[^.;!?\n]{{0,60}}\d)[^.;!?\n]{{1,80}}", rf"\1{ADDRESS}"),
    _rule(_STREET_ZH, _street_zh),
    _rule(r"(?<![A-Za-z0-9])(?-i:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})(?![A-Za-z0-9])", ADDRESS),
    _rule(r"(?<![A-Za-z0-9.,+-])(?:\+\s?)?\(?\d(?:[\s().\-/·]{0,2}\d){6,14}(?![\d%])", _phone),
    _rule(r"[零〇一二三四五六七八九幺]{8,15}", PHONE),
    _rule(
        rf"(\b(?:my|his|her|their|\w{{1,20}}['’]s)\s(?:full\s|first\s|last\s|real\s)?name(?:\sis|['’]s)\s)(?:{_FULL_NAME})",
        rf"\1{NAME}",
    ),
    _rule(rf"(\bi(?:['’]m|\sam)\scalled\s)(?:{_FULL_NAME})", rf"\1{NAME}"),
    _rule(
        rf"(\b(?:me\sllamo|(?:mi|su)\snombre(?:\scompleto)?\ses)\s)(?:{_FULL_NAME})", rf"\1{NAME}"
    ),
    _rule(
        rf"(\b(?:call\sme|me\sdicen|me\sllaman|se\sllaman?|ll[áa]m[ae]me|mi\sapellido\ses)\s)"
        rf"(?-i:{_CAPITAL})(?:\s(?-i:{_CAPITAL})){{0,3}}",
        rf"\1{NAME}",
    ),
    _rule(
        rf"([我他她](?:的名字)?(?:叫做|叫作|叫|姓)|名字(?:叫做|叫|是))\s?(?-i:{_HAN_NAME})",
        rf"\1{NAME}",
    ),
    _rule(
        r"(我的名字是|名字是|我的姓名是|姓名[:：])\s?\p{Han}{2,4}(?=$|[\s，。,.！!；、])",
        rf"\1{NAME}",
    ),
    _rule(rf"(我姓)(?-i:{_SURNAME})", rf"\1{NAME}"),
)
_OWN = {
    # "Soy Ana López"; neither "Soy Católica" nor "SOY DAMA DE HONOR".
    "es": (
        _rule(
            rf"(\bsoy\s)(?-i:\p{{Lu}}\p{{Ll}}[\p{{L}}'’-]{{0,30}})"
            rf"(?:\s(?:(?:de|del|de\sla)\s)?(?-i:{_CAPITAL})){{1,3}}",
            rf"\1{NAME}",
        ),
    ),
    "en": (
        _rule(
            rf"(\bthis\sis\s)(?-i:{_CAPITAL}\s{_CAPITAL})(?=\s*(?:$|[.,;!?]|speaking))",
            rf"\1{NAME}",
        ),
    ),
}


def mask(text: str, locale: str) -> str:
    """Return `text` with what gives a person away replaced by its kind, all else as it is.

    Kinds: [NAME] [PHONE] [EMAIL] [ADDRESS] [ID] [DATE] (of birth) [LINK]. Any string, however
    broken; masking twice is masking once.
    """
    return _masked(text, (*_RULES, *_OWN.get(locale, ())))


def _masked(text: str, rules: Iterable[tuple[regex.Pattern[str], Replace]]) -> str:
    for pattern, put in rules:
        text = pattern.sub(put, text)
    return text
