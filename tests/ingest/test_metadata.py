from __future__ import annotations

from datetime import date
from pathlib import PurePath

import pytest

from core.errors import InvalidInput
from ingest.metadata import (
    is_amending_decision,
    read_dates,
    read_document_number,
    read_issuing_body,
    read_kind,
    read_scope,
    read_title,
)
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle
from tests.ingest.papers import DISTRICT

LAW, REGULATION, COURT = (
    DocumentKind.LAW,
    DocumentKind.ADMINISTRATIVE_REGULATION,
    DocumentKind.JUDICIAL_INTERPRETATION,
)
LOCAL, PAPER, RULES = (
    DocumentKind.LOCAL_REGULATION,
    DocumentKind.NORMATIVE_DOCUMENT,
    DocumentKind.VILLAGE_RULES,
)
PROVINCE = "全国/河南省"


@pytest.mark.parametrize(
    ("headings", "stem", "expected"),
    [
        (["中华人民共和国养蜂法"], "养蜂法(2010-03-01)", ("中华人民共和国养蜂法", "")),
        (["中华人民共和国养蜂典", "第二编 蜂箱"], "蜂箱编", ("中华人民共和国养蜂典", "第二编 蜂箱")),
        (["最高人民法院关于审理放蜂纠纷的若干规"], "最高人民法院关于审理放蜂纠纷的若干规定(2015-01-29)",
         ("最高人民法院关于审理放蜂纠纷的若干规定", "")),
        (["关于放蜂的规定..."], "关于放蜂的规定(试行)", ("关于放蜂的规定(试行)", "")),
        ([], "养蜂法(2010-03-01)", ("养蜂法", "")),
        (["蜂蜇人 由养蜂人\u3000赔"], "甲诉乙案", ("蜂蜇人 由养蜂人 赔", "")),
    ],
)  # fmt: skip
def test_title(headings: list[str], stem: str, expected: tuple[str, str]) -> None:
    assert read_title(headings, stem) == expected


@pytest.mark.parametrize(
    ("path", "title", "header", "kind", "level"),
    [
        ("宪法/养蜂宪章.md", "养蜂宪章", "", LAW, "宪法"),
        ("laws/民法典/蜂编.md", "养蜂典", "", LAW, "法律"),
        ("部门规章/公安部/放蜂规定.md", "放蜂规定", "", DocumentKind.DEPARTMENTAL_RULE, "部门规章"),
        ("案例/民法典/甲诉乙案.md", "甲诉乙案", "", DocumentKind.MODEL_CASE, "典型案例"),
        ("案例/甲诉乙案.md", "甲诉乙案", "", DocumentKind.MODEL_CASE, "典型案例"),
        ("a.md", "最高人民法院关于放蜂的解释", "", COURT, "司法解释"),
        ("a.md", "关于放蜂的解释", "法释〔2024〕1号", COURT, "司法解释"),
        ("a.md", "中华人民共和国养蜂法", "", LAW, "法律"),
        ("a.md", "养蜂法", "2010年3月1日 第十一届全国人民代表大会第三次会议通过", LAW, "法律"),
        ("a.md", "养蜂条例", "2010年3月1日 中华人民共和国国务院令第5号公布", REGULATION, "行政法规"),
        ("a.md", "河南省养蜂条例", "河南省第十届人民代表大会常务委员会通过", LOCAL, "地方性法规"),
        ("a.md", "三门峡市陕州区养蜂办法", "三门峡市陕州区人民政府公布", PAPER, "规范性文件"),
        ("a.md", "张茅乡南沟村村规民约", "", RULES, "村规民约"),
        ("a.md", "养蜂通知", "", PAPER, "规范性文件"),
    ],
)
def test_kind_by_folder_else_by_words(
    path: str, title: str, header: str, kind: DocumentKind, level: str
) -> None:
    assert read_kind(PurePath(path), title, header) == (kind, level)


@pytest.mark.parametrize(
    ("kind", "title", "header", "scope"),
    [
        (LAW, "中华人民共和国养蜂法", "", "全国"),
        (REGULATION, "养蜂条例", "", "全国"),
        (LOCAL, "河南省养蜂条例", "河南省第十届人民代表大会常务委员会第三次会议通过", PROVINCE),
        (LOCAL, "三门峡市养蜂条例", "", f"{PROVINCE}/三门峡市"),
        (LOCAL, "郑洛新国家自主创新示范区条例", "河南省人民代表大会常务委员会通过", f"{PROVINCE}/郑洛新国家自主创新示范区"),
        (LOCAL, "洛阳市养蜂条例", "河南省第十届人民代表大会常务委员会批准", f"{PROVINCE}/洛阳市"),
        (LOCAL, "古蜂场保护条例",
         "2016年6月28日 商丘市第四届人民代表大会常务委员会第二十八次会议通过\n"
         "2016年7月29日 河南省第十二届人民代表大会常务委员会第二十三次会议批准", f"{PROVINCE}/商丘市"),
        (LOCAL, "郑州航空港蜂场条例", "河南省第十三届人民代表大会常务委员会通过", f"{PROVINCE}/郑州市"),
        (PAPER, "三门峡市陕州区养蜂办法", "", DISTRICT),
        (PAPER, "养蜂办法", "三门峡市陕州区人民政府办公室印发", DISTRICT),
        (PAPER, "陕州区张茅乡人民政府养蜂办法", "", f"{DISTRICT}/张茅乡"),
        (PAPER, "渑池县养蜂办法", "", f"{PROVINCE}/三门峡市/渑池县"),
        (PAPER, "三门峡市湖滨区养蜂办法", "", f"{PROVINCE}/三门峡市/湖滨区"),
        (PAPER, "三门峡市养蜂办法", "", f"{PROVINCE}/三门峡市"),
        (PAPER, "山西省养蜂办法", "", "全国/山西省"),
        (PAPER, "养蜂办法", "陕西省人民政府令第5号公布", "全国/陕西省"),
        (REGULATION, "北京市蜂场暂行条例", "", "全国/北京市"),
        (PAPER, "养蜂通知", "", DISTRICT),
        (RULES, "张茅乡南沟村村规民约", "", f"{DISTRICT}/张茅乡/南沟村"),
        (RULES, "三门峡市陕州区张茅乡南沟村村规民约", "", f"{DISTRICT}/张茅乡/南沟村"),
    ],
)  # fmt: skip
def test_scope_never_wider_than_its_maker(kind: DocumentKind, title: str, header: str, scope: str) -> None:
    assert read_scope(kind, title, header, DISTRICT) == scope


def test_village_rules_that_name_no_village_are_not_guessed() -> None:
    with pytest.raises(InvalidInput) as refusal:
        read_scope(RULES, "村规民约", "2024年3月1日 村民会议通过", DISTRICT)
    assert refusal.value.code == "scope_needed"


@pytest.mark.parametrize(
    ("kind", "title", "header", "body"),
    [
        (LAW, "养蜂法", "2010年3月1日 第十一届全国人民代表大会常务委员会第三次会议通过",
         "全国人民代表大会常务委员会"),
        (LAW, "养蜂法", "", "全国人民代表大会"),
        (REGULATION, "养蜂条例", "2010年3月1日 中华人民共和国国务院令第5号公布", "国务院"),
        (REGULATION, "养蜂条例", "", ""),
        (COURT, "最高人民法院、最高人民检察院关于盗蜂的解释", "", "最高人民法院、最高人民检察院"),
        (COURT, "关于盗蜂的解释", "最高人民检察院检察委员会通过", "最高人民检察院"),
        (LOCAL, "三门峡市养蜂条例",
         "2019年6月25日 三门峡市第七届人民代表大会常务委员会第十五次会议通过\n"
         "2019年7月26日 河南省第十三届人民代表大会常务委员会批准", "三门峡市人民代表大会常务委员会"),
        (PAPER, "养蜂办法", "2025年1月10日 三门峡市陕州区人民政府公布", "三门峡市陕州区人民政府"),
        (DocumentKind.DEPARTMENTAL_RULE, "养蜂规定", "2020年1月1日 国家养蜂管理总局令第3号公布",
         "国家养蜂管理总局"),
    ],
)  # fmt: skip
def test_issuing_body(kind: DocumentKind, title: str, header: str, body: str) -> None:
    assert read_issuing_body(kind, title, header) == body


@pytest.mark.parametrize(
    ("header", "opening", "number"),
    [
        ("2001年6月20日 中华人民共和国国务院令第308号公布", "", "国务院令第308号"),
        ("1998年 国务院令第256号发布\n2021年7月2日 国务院令第743号第三次修订", "", "国务院令第743号"),
        ("法释〔2021〕11号", "", "法释〔2021〕11号"),
        ("", "最高人民法院关于放蜂的解释\n（法释〔2024〕1号）\n为了放蜂", "法释〔2024〕1号"),
        ("", "你院《关于放蜂的请示》（粤高法〔2020〕108号）收悉。", ""),
        ("最高人民法院以法发〔1993〕15号印发", "", ""),
        ("", "", ""),
    ],
)
def test_document_number_is_its_own(header: str, opening: str, number: str) -> None:
    assert read_document_number(header, opening) == number


ARTICLE = NewArticle(ArticleKind.ARTICLE, 1, 0, "第一条", (), "甲。")
ITEM = NewArticle(ArticleKind.ITEM, 1, 0, "第一项", (), "甲。")


@pytest.mark.parametrize(
    ("title", "unit", "body", "amending"),
    [
        ("养蜂规定", ITEM, "现决定对《养蜂规定》作如下修改：\n一、删去第一条。", True),
        ("中华人民共和国养蜂法", ITEM, "决定对《养蜂法》作出如下修改：\n一、删去第一条。", True),
        ("养蜂规定", ARTICLE, "对《养蜂规定》作如下修改：\n附：\n第一条 甲。", False),
        ("关于修改养蜂规定的决定", ITEM, "对《养蜂规定》作如下修改：", False),
        ("养蜂安排的补充安排", ITEM, "一、将《养蜂安排》第一条修改为：二、第二条修改为：", False),
        ("养蜂规定", ITEM, "一、放蜂应当离路十米。", False),
    ],
)
def test_a_decision_under_the_name_of_what_it_amends(
    title: str, unit: NewArticle, body: str, amending: bool
) -> None:
    assert is_amending_decision(title, [unit], body) is amending


PASSED = "2010年3月1日 第十一届全国人民代表大会常务委员会第三次会议通过"
AMENDED = f"{PASSED}\n2018年12月29日 第十三届全国人民代表大会常务委员会第七次会议修正"


@pytest.mark.parametrize(
    ("kind", "header", "stem", "closing", "promulgated", "first_day", "basis"),
    [
        # the last article says
        (LAW, PASSED, "养蜂法(2010-03-01)", "本法自2010年6月1日起施行。", (2010, 3, 1), (2010, 6, 1), "text"),
        (LAW, "二〇一〇年三月一日 通过", "养蜂法", "本法自二〇一〇年六月一日起施行。",
         (2010, 3, 1), (2010, 6, 1), "text"),
        (LAW, PASSED, "养蜂法(2010-03-01)", "本法自２０１０年６月１日起施行。",
         (2010, 3, 1), (2010, 6, 1), "text"),
        # the header says
        (COURT, "2023年11月13日 审判委员会通过\n2024年2月1日 施行", "规定(2024-01-17)", "",
         (2024, 1, 17), (2024, 2, 1), "text"),
        (LAW, "2004年3月14日 全国人民代表大会公告公布施行", "修正案", "",
         (2004, 3, 14), (2004, 3, 14), "text"),
        # amended: the last article still gives the first version's day
        (LAW, AMENDED, "养蜂法(2018-12-29)", "本法自2010年6月1日起施行。",
         (2018, 12, 29), (2018, 12, 29), "adoption"),
        (LAW, AMENDED, "养蜂法(2018-12-29)", "本法自公布之日起施行。",
         (2018, 12, 29), (2018, 12, 29), "adoption"),
        # a whole new text
        (LAW, AMENDED, "养蜂法(2018-12-29)", "本法自2019年7月1日起施行。",
         (2018, 12, 29), (2019, 7, 1), "text"),
        # in force from its publication
        (REGULATION, "2010年3月1日 国务院令第5号公布", "条例(2010-03-01)", "本条例自公布之日起施行。",
         (2010, 3, 1), (2010, 3, 1), "text"),
        (REGULATION, "2010年3月2日 国务院令第5号公布", "条例(2010-03-01)", "本条例自公布之日起施行。",
         (2010, 3, 1), (2010, 3, 2), "text"),
        # the file is of an amendment the header is silent on
        (REGULATION, "1993年3月1日 国务院令第5号公布", "条例(2019-03-02)", "本条例自公布之日起施行。",
         (2019, 3, 2), (2019, 3, 2), "adoption"),
        (REGULATION, "", "条例(2019-03-02)", "本条例自公布之日起施行。",
         (2019, 3, 2), (2019, 3, 2), "adoption"),
        # a regulation of a city is passed, approved and published on three days
        (LOCAL, PASSED, "条例(2010-03-01)", "本条例自公布之日起施行。",
         (2010, 3, 1), (2010, 3, 1), "adoption"),
        # the file still bears an older version's day, or a slip of the pen
        (LOCAL, "2019年9月27日 河南省第十三届人民代表大会常务委员会第十二次会议通过", "条例(2001-05-25)",
         "本条例自2020年１月１日起施行。", (2019, 9, 27), (2020, 1, 1), "text"),
        (LOCAL, f"{PASSED}\n2018年11月29日 批准的《关于修改2017年1月1日条例的决定》修正", "条例(2005-10-25)",
         "本条例自2018年1月1日起施行。", (2018, 11, 29), (2018, 11, 29), "adoption"),
        (REGULATION, "1999年3月10日 海关总署发布 自1999年4月1日施行", "规定(1999-03-10)", "",
         (1999, 3, 10), (1999, 4, 1), "text"),
        # other days beside its own
        (REGULATION, "", "规定(1995-03-25)",
         "本规定自1995年5月1日起施行。企业最迟应当自1997年5月1日起施行。", (1995, 3, 25), (1995, 5, 1), "text"),
        (LAW, AMENDED, "养蜂法(2018-12-29)", "本法自2010年6月1日起施行。蜂箱税自2030年1月1日起施行。",
         (2018, 12, 29), (2018, 12, 29), "adoption"),
        (COURT, "", "安排(2020-01-14)", "本安排自2001年9月15日起生效。本安排的修改文本自2020年3月1日起生效。",
         (2020, 1, 14), (2020, 3, 1), "text"),
        # no date in the name: the last day in the header
        (LAW, AMENDED, "养蜂法", "", (2018, 12, 29), (2018, 12, 29), "adoption"),
        # nothing but the last article
        (LAW, "", "养蜂法", "本法自2010年6月1日起施行。", None, (2010, 6, 1), "text"),
        (LAW, "", "养蜂法", "放蜂。", None, None, "unknown"),
    ],
)  # fmt: skip
def test_dates(
    kind: DocumentKind,
    header: str,
    stem: str,
    closing: str,
    promulgated: tuple[int, int, int] | None,
    first_day: tuple[int, int, int] | None,
    basis: str,
) -> None:
    dates = read_dates(kind, header, stem, closing)
    assert dates.promulgated == (date(*promulgated) if promulgated else None)
    assert dates.effective_from == (date(*first_day) if first_day else None)
    assert dates.basis is DateBasis(basis)
    assert dates.remarks == ()


@pytest.mark.parametrize(
    ("header", "stem", "closing", "named"),
    [
        ("2026年2月30日 通过", "养蜂法", "", "2026年2月30日"),
        ("", "养蜂法(2026-02-30)", "", "2026-02-30"),
        ("", "养蜂法", "本法自二〇二六年十三月一日起施行。", "二〇二六年十三月一日"),
    ],
)
def test_a_day_that_does_not_exist_is_remarked_and_not_used(
    header: str, stem: str, closing: str, named: str
) -> None:
    dates = read_dates(LAW, header, stem, closing)
    assert (dates.promulgated, dates.effective_from, dates.basis) == (None, None, DateBasis.UNKNOWN)
    (remark,) = dates.remarks
    assert named in remark
