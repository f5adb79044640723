from __future__ import annotations

import csv
from pathlib import Path

import pytest

import knowledge.titles
from knowledge.titles import TitleBook, is_named, normal_title, own_name, resolve_title, short_title

COURT = "最高人民法院"


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("中华人民共和国民法典", "民法典"),
        ("《中华人民共和国民法典》", "民法典"),
        ("民法典(2020-05-28)", "民法典"),
        ("民事诉讼法（2023）", "民事诉讼法"),
        ("土地管理法（2019年修正）", "土地管理法"),
        ("某某条例（2018年12月29日第二次修正）", "某某条例"),
        ("某某办法（修订）", "某某办法"),
        ("宪法修正案（1988年）", "宪法修正案(1988年)"),
        ("某某规定（试行）", "某某规定(试行)"),
        ("最高人民法院、最高人民检察院关于某事的解释", "最高人民法院最高人民检察院关于某事的解释"),
        ("最高人民法院  最高人民检察院关于某事的解释", "最高人民法院最高人民检察院关于某事的解释"),
        (
            "最高人民法院关于适用《中华人民共和国民法典》继承编的解释（一）",
            "最高人民法院关于适用民法典继承编的解释(一)",
        ),
        ("最高人民法院关于适用〈民法典〉继承编的解释(一)", "最高人民法院关于适用民法典继承编的解释(一)"),
        ("外国人在中华人民共和国收养子女登记办法", "外国人在收养子女登记办法"),
        ("公\u200b司法", "公司法"),
        ("河南省实施《中华人民共和国水法》办法", "河南省实施水法办法"),
        ("", ""),
    ],
)
def test_one_normal_form(written: str, normal: str) -> None:
    assert normal_title(written) == normal
    assert normal_title(normal) == normal


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("中华人民共和国民法典", "民法典"),
        ("中华人民共和国村民委员会组织法", "村民委员会组织法"),
        (f"{COURT}关于审理涉彩礼纠纷案件适用法律若干问题的规定", "涉彩礼纠纷规定"),
        (f"{COURT}关于审理民间借贷案件适用法律若干问题的规定", "民间借贷规定"),
        (f"{COURT}关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）", "婚姻家庭编解释（一）"),
        (f"{COURT}关于审理劳动争议案件适用法律若干问题的解释（二）", "旧劳动争议解释（二）"),
        # by the rule, not the table
        (f"{COURT}关于审理放蜂纠纷案件适用法律若干问题的解释", "放蜂纠纷解释"),
        (f"{COURT}关于审理放蜂纠纷案件适用法律问题的解释（二）", "放蜂纠纷解释（二）"),
        (f"{COURT}关于适用《中华人民共和国养蜂法》若干问题的解释（一）", "养蜂法解释（一）"),
        (f"{COURT}、最高人民检察院关于办理盗蜂刑事案件适用法律若干问题的解释", "盗蜂刑事案件解释"),
        ("河南省实施《中华人民共和国养蜂法》办法", "河南省实施养蜂法办法"),
        ("中华人民共和国养蜂法实施条例", "养蜂法实施条例"),
    ],
)
def test_short_titles_for_cards(title: str, short: str) -> None:
    assert short_title(title) == short


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("民", "民法典"),
        ("民诉", "民事诉讼法"),
        ("民诉解释", f"{COURT}关于适用民事诉讼法的解释"),
        ("调", "人民调解法"),
        ("确认规定", f"{COURT}关于人民调解协议司法确认程序的若干规定"),
        ("承包", "农村土地承包法"),
        ("地仲", "农村土地承包经营纠纷调解仲裁法"),
        ("承包解释", f"{COURT}关于审理涉及农村土地承包纠纷案件适用法律问题的解释"),
        ("土管", "土地管理法"),
        ("土条", "土地管理法实施条例"),
        ("集体", "农村集体经济组织法"),
        ("村组", "村民委员会组织法"),
        ("村组法", "村民委员会组织法"),
        ("劳仲", "劳动争议调解仲裁法"),
        ("劳合", "劳动合同法"),
        ("欠薪", "保障农民工工资支付条例"),
        ("工伤", "工伤保险条例"),
        ("复议", "行政复议法"),
        ("行诉", "行政诉讼法"),
        ("家暴", "反家庭暴力法"),
        ("保令", f"{COURT}关于办理人身安全保护令案件适用法律若干问题的规定"),
        ("老年", "老年人权益保障法"),
        ("妇女", "妇女权益保障法"),
        ("未保", "未成年人保护法"),
        ("彩礼", f"{COURT}关于审理涉彩礼纠纷案件适用法律若干问题的规定"),
        ("婚一", f"{COURT}关于适用民法典婚姻家庭编的解释(一)"),
        ("婚二", f"{COURT}关于适用民法典婚姻家庭编的解释(二)"),
        ("婚姻家庭编解释（一）", f"{COURT}关于适用民法典婚姻家庭编的解释(一)"),
        ("借贷", f"{COURT}关于审理民间借贷案件适用法律若干问题的规定"),
        ("民间借贷司法解释", f"{COURT}关于审理民间借贷案件适用法律若干问题的规定"),
        ("人损", f"{COURT}关于审理人身损害赔偿案件适用法律若干问题的解释"),
        ("时效", f"{COURT}关于审理民事案件适用诉讼时效制度若干问题的规定"),
        ("交程", "道路交通事故处理程序规定"),
        ("交法", "道路交通安全法"),
        ("信访", "信访工作条例"),
        ("个保", "个人信息保护法"),
        ("立法", "立法法"),
        ("刑", "刑法"),
        ("救助", "社会救助暂行办法"),
        ("援助", "法律援助法"),
        (
            "关于审理涉彩礼纠纷案件适用法律若干问题的规定",
            f"{COURT}关于审理涉彩礼纠纷案件适用法律若干问题的规定",
        ),
        ("最高法关于适用民法典继承编的解释（一）", f"{COURT}关于适用民法典继承编的解释(一)"),
        ("养蜂法", "养蜂法"),
    ],
)
def test_a_written_title_resolves(written: str, normal: str) -> None:
    assert resolve_title(written)[0] == normal


def test_a_title_with_its_organ_left_out_may_be_of_any_organ() -> None:
    candidates = resolve_title("关于审理放蜂案件的解释")
    assert f"{COURT}关于审理放蜂案件的解释" in candidates
    assert f"{COURT}最高人民检察院关于审理放蜂案件的解释" in candidates


def test_titles_on_the_shelf_are_known_by_their_short_names() -> None:
    title = f"{COURT}关于审理放蜂纠纷案件适用法律若干问题的解释"
    book = TitleBook([title])
    assert book.resolve("放蜂纠纷解释")[0] == normal_title(title)
    assert book.resolve("放蜂纠纷司法解释")[0] == normal_title(title)
    assert not TitleBook().knows("放蜂纠纷解释")


def test_a_derived_name_never_takes_a_name_in_our_table() -> None:
    old = f"{COURT}关于审理劳动争议案件适用法律若干问题的解释（二）"
    assert normal_title(old) not in TitleBook([old]).resolve("劳动争议解释（二）")


def test_every_name_in_the_table_stands_once_and_every_law_has_one_name_for_cards() -> None:
    path = Path(knowledge.titles.__file__).parent / "data" / "short_titles.csv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = [normal_title(row["short"]) for row in rows]
    assert sorted(set(names)) == sorted(names)
    shown = [row["title"] for row in rows if row["display"]]
    assert sorted(set(shown)) == sorted(shown)
    assert {row["title"] for row in rows} == set(shown)


CITY, VILLAGE = "全国/河南省/三门峡市/陕州区", "全国/河南省/三门峡市/陕州区/张茅乡/南沟村"


@pytest.mark.parametrize(
    ("title", "scope", "name"),
    [
        ("三门峡市陕州区农村宅基地审批管理办法（试行）", CITY, "农村宅基地审批管理办法"),
        ("陕州区养蜂办法", CITY, "养蜂办法"),
        ("南沟村村规民约", VILLAGE, "村规民约"),
        ("中华人民共和国民法典", "全国", "民法典"),
    ],
)
def test_a_papers_own_name_is_without_its_place(title: str, scope: str, name: str) -> None:
    assert own_name(title, scope) == name


@pytest.mark.parametrize(
    ("question", "title", "scope", "named"),
    [
        ("陕州区养蜂办法 蜂箱离路几米", "陕州区养蜂办法", CITY, True),
        ("按《养蜂办法》蜂箱离路几米", "陕州区养蜂办法", CITY, True),
        ("宅基地审批管理办法里押金退不退", "三门峡市陕州区宅基地审批管理办法（试行）", CITY, True),
        ("村规民约里彩礼咋说", "南沟村村规民约", VILLAGE, True),
        ("蜂箱离路几米", "陕州区养蜂办法", CITY, False),
        ("收到通知咋办", "陕州区通知", CITY, False),  # too short to be a name
        ("德国劳动合同法规定几天年假", "中华人民共和国劳动合同法", "全国", False),  # another country's
    ],
)
def test_a_question_calls_a_paper_of_a_place_by_its_title(
    question: str, title: str, scope: str, named: bool
) -> None:
    assert is_named(question, title, scope) is named
