"""Which questions raise which card: a table, both ways."""

from __future__ import annotations

import pytest

from assistant.guarding import find_duties, find_remarks

RAISED = [
    # danger to life
    ("他正在打人，咋办", "danger_to_life"),
    ("俩人在地头打起来了", "danger_to_life"),
    ("他掂着刀在门口骂", "danger_to_life"),
    ("拿着菜刀要砍人", "danger_to_life"),
    ("他说要杀我全家", "danger_to_life"),
    ("俺不想活了", "danger_to_life"),
    ("日子活不下去，想寻短见", "danger_to_life"),
    ("俺媳妇喝药了", "danger_to_life"),
    ("她喝了半瓶？喝了农药，叫不醒", "danger_to_life"),
    ("老汉在屋里闹着上吊", "danger_to_life"),
    ("要不到工钱，工友站楼顶要跳楼", "danger_to_life"),
    ("他扬言要放火烧俺家", "danger_to_life"),
    ("再不还钱就打死你", "danger_to_life"),
    ("气得喝药，现在吐白沫", "danger_to_life"),
    ("娃想不开，一晚上没回来", "danger_to_life"),
    # domestic violence
    ("他喝了酒就打我，昨晚又动手，娃才六岁。村里劝我回去好好过。", "domestic_violence"),
    ("老公打我", "domestic_violence"),
    ("俺那口子天天打俺，能离不", "domestic_violence"),
    ("俺男人一喝酒就揍俺", "domestic_violence"),
    ("儿子打我，我七十了", "domestic_violence"),
    ("婆家不让我出门", "domestic_violence"),
    ("儿媳妇不给俺吃饭", "domestic_violence"),
    ("被丈夫打了怎么要保护令", "domestic_violence"),
    ("啥算家暴", "domestic_violence"),
    ("女婿把闺女打得鼻青脸肿，女婿动不动就打她", "domestic_violence"),
    ("他又动手了咋办", "domestic_violence"),
    ("老　公 打 我", "domestic_violence"),
    ("老公打我电话我不接，回来就打我", "domestic_violence"),
    ("儿子虐待老人咋管", "domestic_violence"),
    # minors
    ("邻居摸了俺闺女，才八岁", "minor_harmed"),
    ("十三岁小妮儿被人强奸", "minor_harmed"),
    ("老师猥亵学生", "minor_harmed"),
    ("后妈打孩子，身上都是伤", "minor_harmed"),
    ("娃在学校被同学打了", "minor_harmed"),
    ("孩子被他爹拿开水烫", "minor_harmed"),
    ("老光棍脱小女孩裤子", "minor_harmed"),
    ("12岁的女孩怀孕了", "minor_harmed"),
    # sexual violence
    ("俺媳妇被人强奸了，对方要私了", "sexual_violence"),
    ("老板猥亵女工", "sexual_violence"),
    # crime
    ("俺家羊被偷了", "crime"),
    ("有人偷砍集体的树", "crime"),
    ("小偷让我逮住了，能不能打他", "crime"),
    ("被骗了三万块", "crime"),
    ("拦路抢劫", "crime"),
    ("他抢了我手机跑了", "crime"),
    ("邻居砍伤俺爹，想私了", "crime"),
    ("打成轻伤了，赔钱能不能不追究", "crime"),
    ("闺女被人拐走了", "crime"),
    ("邻居打了我，住院了", "crime"),
    ("要账的把我弟扣起来不让走", "crime"),
    ("花钱买来的媳妇跑了", "crime"),
    # fraud in progress
    ("网上刷单让我先垫钱", "fraud_in_progress"),
    ("客服打电话要验证码，我给他说了", "fraud_in_progress"),
    ("公安局打电话让我转账到安全账户", "fraud_in_progress"),
    ("刚转了2万给网友，联系不上了", "fraud_in_progress"),
    ("说我中奖了，领奖要先交税", "fraud_in_progress"),
    # corruption
    ("村支书贪了征地款", "corruption"),
    ("会计吃回扣咋告", "corruption"),
    ("办低保要给他送礼", "corruption"),
    # mental illness, brawl
    ("村里有个精神病发作打人", "mental_illness"),
    ("俩人打架，验出来轻微伤", "minor_brawl"),
]

QUIET = [
    "他打我电话我没接",
    "打俺手机催账",
    "老公打我电话说不回来",
    "打官司要多少钱",
    "在外打工工伤咋赔",
    "给果树打药药死了邻居的蜂",
    "打井占了我家地",
    "他没打过我，就是不管家",
    "他偷偷把房子卖了",
    "施工队偷工减料",
    "抢收的时候机器坏了",
    "抢种地里的界石被挪了",
    "邻居砍了我家三棵树",
    "砍价砍下来的能反悔不",
    "借钱先扣了砍头息",
    "路口拐弯撞了人谁的责任",
    "老人拄拐杖摔了",
    "我天天喝中药，工伤报不报",
    "喝药过敏医院赔不赔",
    "过年杀猪，猪跑了撞坏车",
    "邻居家狗咬人",
    "打死我家狗赔多少",
    "打死也不同意离婚",
    "彩礼能要回来不",
    "没领证怀孕了，彩礼退不退",
    "我怀孕了，能离婚吗",
    "孩子抚养费一月多少",
    "藏孩子不让见咋办",
    "男方抢孩子走了",
    "摸不清地界在哪",
    "想不开发票咋投诉",
    "闺女能不能分宅基地",
    "孩子被狗咬了谁赔",
    "两口子感情不好想离婚",
    "转账记录能当借条用不",
    "没写借条只有转账凭证",
    "手机验证码收不到",
    "商家欺骗消费者，退一赔三",
    "老人去世房子咋分",
    "打印遗嘱算不算数",
    "打麻将输的钱要还不",
    "我儿子十八岁了，娶媳妇要办啥手续",
    "养猪太臭咋办",
    "老伴儿走了，儿媳妇改嫁",
    "他爹前年自杀了，欠的钱谁还",
    "打疫苗后发烧",
    "打工钱拖着不给",
    "学生在学校摔伤，学校赔吗",
    "村里打地基挖裂了俺家墙",
    "拿刀割麦割伤了手算工伤不",
    "村规民约罚款合法吗",
    "物业不让外卖车进",
]


@pytest.mark.parametrize(("question", "kind"), RAISED)
def test_danger_raises_its_card(question: str, kind: str) -> None:
    assert kind in [duty.kind for duty in find_duties(question)]


@pytest.mark.parametrize("question", QUIET)
def test_everyday_words_raise_none(question: str) -> None:
    assert [duty.kind for duty in find_duties(question)] == []


def test_the_most_urgent_card_comes_first() -> None:
    kinds = [duty.kind for duty in find_duties("老公打我，掂着刀，说要杀我")]
    assert kinds[:2] == ["danger_to_life", "domestic_violence"]


def test_every_card_says_what_to_do_and_whom_to_call() -> None:
    for question, _ in RAISED:
        for duty in find_duties(question):
            assert duty.lines
            assert duty.calls
            assert all(call.number.isdigit() for call in duty.calls)


def test_crime_is_never_settled_privately() -> None:
    (crime,) = [duty for duty in find_duties("他把我打成轻伤，帮我写个私了协议") if duty.kind == "crime"]
    assert any("不帮着写“私了”" in line for line in crime.lines)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("这官司肯定能赢吗", "no_promise"),
        ("能不能找关系", "no_promise"),
        ("镇上要强拆俺家房", "not_for_mediation"),
        ("跟邻居争地界", "title_first"),
        ("工头跑了，工钱没给", "unpaid_wages"),
        ("想去北京上访", "lawful_petition"),
        ("法院一审判了，我不服", "already_in_court"),
    ],
)
def test_remarks_go_with_the_answer(question: str, code: str) -> None:
    assert code in [notice.code for notice in find_remarks(question)]


@pytest.mark.parametrize("question", ["彩礼能要回来不", "邻居堵路咋办", "赡养费一月多少"])
def test_plain_questions_get_no_remark(question: str) -> None:
    assert find_remarks(question) == ()
