"""What the Chinese risk lexicon hears, and what it leaves in peace.

The sentences were written for these tests, after how people of every age write in chat.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

import locales
from safety.lexicon import Lexicon, load
from safety.risk import Level, LexiconDetector, RiskAssessment, RiskAssessor, RiskType


def each(block: str) -> list[str]:
    """Return the sentences of a block; they are parted by bars and line ends."""
    return [text for line in block.split("\n") for text in line.strip().split("|") if text]


FILE = Path(locales.__file__).parent / "zh" / "risk.yml"

DIRECT = each(
    """
我想死|我真的好想死|想死很久了|我特别想死|我想过自杀|我要自杀|有自杀的念头|我有自杀倾向
不想活了|我真的不想再活下去了|活够了|活不下去了|想结束自己的生命|好想结束这一切|想自我了断
我想一了百了|想跳楼|想从楼上跳下去|我想割腕|想烧炭|想吞药|想吊死|不如死了算了|去死算了
让我死吧|我是不是该去死|我怎么还不死|没有勇气去死|想死又不敢|我不敢自杀|我怕我会自杀
逼我去死是吧|怎么死不痛苦|吃多少安眠药会死|几楼跳下去会死|有没有无痛的死法|安眠药哪里能买到
有没有人约死|在网上搜怎么死|老了，不中用了，活着净给孩子添麻烦，不如死了算了
作业写不完我想自杀|考砸了我不想活了|我死给你们看|大不了一死|再逼我我就跳楼
孩子刚出生两个月，我每天哭，有时候想抱着他一起跳下去|死了比活着强
    """
)

PASSIVE = each(
    """
活着没意思|活着好累|活着太累了，不想坚持了|活着到底图什么|我为什么还活着|找不到活下去的理由
我不配活着|我不该出生|活着的每一天都是折磨|要是消失就好了|好想从这个世界上消失
如果我消失了，没人会发现|想离开这个世界|我想和这个世界告别|不想待在这个世界上了|不想醒来
希望明天不要醒来|一睡不醒就好了|想永远睡过去|没有我大家会更好|没有我，他们会过得更好
我死了他们就轻松了|我死了会有人难过吗|只想解脱|死了就解脱了|死才是解脱|出门希望被车撞死
多希望得个绝症|要是没出生就好了|我真的撑不下去了|老婆走了，我也想跟着去|死了一切都结束了
每一天都像在等死|我每天都生不如死|我对这个世界没有留恋了
    """
)

SLANG = each(
    """
4了算了|想4了|好想4|我想zs|zs算了|紫砂|我想紫砂|自鲨|想s|想s了|鼠了算了|好想鼠|想去世
嘎了算了|想嘎了|想狗带|想亖|人生重开算了|woxiangsi|wo xiang si|我要zisha|bu xiang huo le
自 杀|自.杀|我想自-杀|我想自·杀|我 想 死|想，死|想……死|想！死|想死死死|我想死😭😭
我想殺了自己|不想活著|想輕生|想跳樓|我想💀
    """
)

IMMINENT = each(
    """
药都买好了|安眠药准备好了|绳子准备好了|我攒了很多安眠药|刀就在手边|手里拿着刀片|站在楼顶
我在楼顶，风好大|我爬上了天台|我现在就在桥上|遗书写好了|写好了遗书放在桌上|今晚就走
今晚就自杀|等会儿就跳|我要跳下去了|日子选好了，那天就走|明天就去死|永别了|再见了，这个世界
这是最后一次|这是最后一次和你们说话了|爸妈对不起，女儿不孝，来世再报答|下辈子再做你们的女儿
我走了，勿念|等我走了，别难过|我割腕了|刚刚割腕了，血止不住|我正在割腕|煤气已经打开了
炭点上了
    """
)

OVERDOSE = each(
    """
吃了一整瓶安眠药|我刚吞了三十片安定|刚刚吃了50片药|把药全吃了|我把家里的药都吞了
安眠药我全吃了|喝了农药|我喝了百草枯怎么办|服药过量了|安眠药吃多了|刚才一口气吞了一板安眠药
孩子误喝了消毒液|孩子把老鼠药吃了
    """
)

MEDICAL = each(
    """
胸口剧痛喘不上气|胸口疼，左胳膊发麻|半边脸歪了|说话不清楚，右手没力气|右半边身子突然动不了
我爸抽搐了|老人叫不醒|孩子没有呼吸了|大出血|怀孕八周出血了|孕期见红|孕晚期胎动没有了
过敏了喉咙肿喘不过气|吃了花生嘴唇肿了呼吸困难|吐血了|煤气中毒了
    """
)

OTHER_DANGERS = {
    RiskType.SELF_HARM: each(
        """
我用刀划手|又划手了|忍不住割自己|我又自残了|手腕上都是刀痕|拿头撞墙|用烟头烫自己
        """
    ),
    RiskType.ABUSE: each(
        """
他打我|老公又打我了|我被家暴了|爸爸喝醉了就打我|男朋友掐我脖子|继父摸我|他把我锁在家里
        """
    ),
    RiskType.PSYCHOSIS: each(
        """
有声音叫我去死|脑子里有声音命令我跳下去|他们给我下毒|有人在监视我|我被脑控了
        """
    ),
    RiskType.EATING_DISORDER: each(
        """
我每天催吐|吃完就去吐|五天没吃东西了|吃泻药减肥
        """
    ),
    RiskType.HARM_TO_OTHERS: each(
        """
我想杀了他|我要跟他同归于尽|我怕自己会伤害宝宝|我恨他，我一定要杀了他
        """
    ),
    RiskType.THIRD_PARTY: each(
        """
我妹妹想死|我朋友说不想活了|我女儿割腕了|怎么劝想自杀的朋友|奶奶说她不想活了
        """
    ),
}

CALM = each(
    """
累死了|笑死我了|气死我了|热死了|饿死了|美死了|爱死你了|想死你了|我想死你们了|想死我了
困得想死|尴尬得想死|累得要死|忙得要死要活|作业要死了|手机死机了|我死党来看我|手机没电死了
死磕到底|不如死了这条心|死线快到了|该死的闹钟|考试死定了|半死不活|打死我也不去|死活不肯
拼死拼活|秒杀|杀毒软件|电影杀青了|杀时间|我们去玩剧本杀|杀了这个进程|怎么杀蟑螂|跳楼价大甩卖
跳楼机好刺激|紫砂壶多少钱|不想活动|活着真好|我要好好活下去|自杀小队好看吗|自杀是什么
我国自杀率是多少|追剧里主角自杀了|三毛为什么自杀|剧里男主想自杀|学校开展自杀预防讲座
安乐死在哪些国家合法|我爷爷去世了|奶奶去世一年了，很想她|我家猫死了|他离开了这个世界
希望疼痛消失|想消失一下，去山里住两天|我不会想不开的|我从来没想过自杀|我没有想过自杀
我不想死|我没有想死，只是累|别担心，我不会自杀|没有自杀的念头|我不会伤害自己|绝对不会自杀
以前割过腕现在好了|我以前想过死，现在好了|我怕死|害怕死亡|感觉自己快死了|吃头孢喝酒会死吗
压力大得喘不过气|笑得喘不过气|跑完步喘不上气|气得吐血|眼皮一直抽搐|切菜不小心划到手了
划手机停不下来|我说不清是什么感觉|打我电话|护士打了我一针|被打断了思路|游戏里他打我
气得想杀人|老板要杀了我，哈哈|医生让我去做检查|他们让我填表|药都吃完了怎么续
吃了一盒感冒药还没好|喝了一瓶啤酒|刚吃了一片安眠药，还是睡不着|药已经买好了，怎么吃
我两天没吃药了|孕吐，吃什么都吐|站在阳台看日落|桥上堵车|今晚就走，高铁票买好了
这是最后一次复诊吗|终于考完解脱了|想结束这次咨询|我想离开这家公司|我先走了，拜拜|我想挂号
    """
)

MILD = each(
    """
好绝望|太累了，快撑不住了|我就是个累赘|人间不值得|再见了
    """
)

TRADITIONAL = str.maketrans("杀轻楼药没过说还难离开这让书烧", "殺輕樓藥沒過說還難離開這讓書燒")
OBFUSCATIONS: dict[str, Callable[[str], str]] = {
    "blanks": lambda text: " ".join(text),
    "dots": lambda text: ".".join(text),
    "middle dots": lambda text: "·".join(text),
    "hyphens": lambda text: "-".join(text),
    "stars": lambda text: "*".join(text),
    "invisible characters": lambda text: "\u200b".join(text),
    "traditional characters": lambda text: text.translate(TRADITIONAL),
    "stretched end": lambda text: text + "啊啊啊啊……",
    "emoji": lambda text: text + "😭😭💔",
}
OBFUSCATED = [
    "我想死",
    "不想活了",
    "我想自杀",
    "想跳楼",
    "活着没意思",
    "想离开这个世界",
    "我想割腕",
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load(FILE)[0]


@pytest.fixture(scope="module")
def assessor(lexicon: Lexicon) -> RiskAssessor:
    return RiskAssessor([LexiconDetector(lexicon)], [])


def explained(assessment: RiskAssessment) -> list[str]:
    return [f"{signal.rule}:{signal.level}" for signal in assessment.signals]


@pytest.mark.parametrize("text", [*DIRECT, *PASSIVE, *SLANG])
def test_a_wish_to_die_is_heard_however_it_is_put(assessor: RiskAssessor, text: str) -> None:
    assessment = assessor.assess(text)
    assert assessment.level >= Level.HIGH, explained(assessment)
    assert RiskType.SUICIDE in assessment.types


@pytest.mark.parametrize("text", [*IMMINENT, *OVERDOSE, *MEDICAL])
def test_danger_at_this_moment_is_imminent(assessor: RiskAssessor, text: str) -> None:
    assessment = assessor.assess(text)
    assert assessment.level is Level.IMMINENT, explained(assessment)


@pytest.mark.parametrize("text", OVERDOSE)
def test_an_overdose_is_named_as_one(assessor: RiskAssessor, text: str) -> None:
    assert RiskType.OVERDOSE in assessor.assess(text).types


@pytest.mark.parametrize("text", MEDICAL)
def test_red_flags_are_a_medical_emergency(assessor: RiskAssessor, text: str) -> None:
    types = assessor.assess(text).types
    assert RiskType.MEDICAL_EMERGENCY in types or RiskType.OVERDOSE in types


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in OTHER_DANGERS.items() for text in texts],
)
def test_other_dangers_are_heard_by_their_type(
    assessor: RiskAssessor, kind: RiskType, text: str
) -> None:
    assessment = assessor.assess(text)
    assert assessment.level >= Level.HIGH, explained(assessment)
    assert kind in assessment.types


@pytest.mark.parametrize("text", CALM)
def test_look_alikes_stay_calm(assessor: RiskAssessor, text: str) -> None:
    assessment = assessor.assess(text)
    assert assessment.level is Level.NONE, explained(assessment)


@pytest.mark.parametrize("text", MILD)
def test_strain_and_hopelessness_alone_raise_no_alarm(assessor: RiskAssessor, text: str) -> None:
    assert assessor.assess(text).level is Level.CONCERN


@pytest.mark.parametrize("text", OBFUSCATED)
@pytest.mark.parametrize("disguise", OBFUSCATIONS)
def test_a_disguise_hides_nothing(assessor: RiskAssessor, disguise: str, text: str) -> None:
    assessment = assessor.assess(OBFUSCATIONS[disguise](text))
    assert assessment.level >= Level.HIGH, explained(assessment)


def test_a_calm_phrase_does_not_cover_a_real_wish_beside_it(assessor: RiskAssessor) -> None:
    assert assessor.assess("我想死你了，可是我不想活了").level >= Level.HIGH
    assert assessor.assess("今天累死了，真的想自杀").level >= Level.HIGH
    assert assessor.assess("看了新闻里有人跳楼，我也不想活了").level >= Level.HIGH


def test_the_past_is_a_concern_unless_it_is_back(assessor: RiskAssessor) -> None:
    assert assessor.assess("我以前自残过").level is Level.CONCERN
    assert assessor.assess("以前自杀过，现在又想了").level >= Level.HIGH


def test_a_farewell_after_hopelessness_is_more_than_a_farewell(assessor: RiskAssessor) -> None:
    assert assessor.assess("再见了").level is Level.CONCERN
    assert assessor.assess("再见了", context=["好绝望，看不到希望"]).level >= Level.HIGH
    assert assessor.assess("再见了", context=["我不想活了"]).level is Level.IMMINENT


def test_evidence_points_at_the_patients_own_words(assessor: RiskAssessor) -> None:
    text = "今天好累。我想自·杀"
    signal = assessor.assess(text).signals[0]
    assert "自·杀" in text[signal.start : signal.end]


def test_ordinary_talk_in_the_training_examples_raises_no_alarm(assessor: RiskAssessor) -> None:
    alarming = [
        example
        for entry in locales.read("zh", "nlu.yml")["nlu"]
        for example in (line[2:] for line in entry["examples"].splitlines())
        if assessor.assess(example).level >= Level.HIGH
    ]
    assert alarming == []
