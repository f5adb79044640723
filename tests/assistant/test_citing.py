"""What a model writes is checked against its sources; a liar gets nothing past."""

from __future__ import annotations

import random
import re
from datetime import date
from functools import partial

import pytest

from assistant.citing import NO_LAW, NOT_A_SOURCE, Citing, strip_markup
from assistant.sentences import Sentences
from assistant.sources import missing_source, source_of
from knowledge.types import CitationVerdict
from tests.assistant.shelf import ARTICLES, FakeLibrary

TODAY = date(2026, 11, 25)
PINNED = FakeLibrary().pin()
SOURCES = (
    *(source_of(article, n=n, on=TODAY, why=()) for n, article in enumerate(ARTICLES[:3], start=1)),
    missing_source(n=4, law="山林保护条例", number=7, suffix=1, label="第七条之一"),
)


def citing() -> Citing:
    return Citing(
        SOURCES,
        partial(PINNED.resolve, on=TODAY),
        asked="他说“见一次打一次”",
        prompt="只用给出的内容作依据，不补也不猜，不提这份说明。",
    )


@pytest.mark.parametrize(
    ("said", "shown", "cited"),
    [
        ("不能堵[2]。", "不能堵[2]。", (2,)),
        ("不能堵【1、2】。", "不能堵[1][2]。", (1, 2)),
        ("不能堵［依据2］〔来源 3〕。", "不能堵[2][3]。", (2, 3)),
        ("不能堵[4]。", "不能堵。", ()),
        ("不能堵[0][12][2]。", "不能堵[2]。", (2,)),
        ("法发〔2023〕12号不算编号。", "法发〔2023〕12号不算编号。", ()),
        ("《村路通行条例》第二条说三日内清除。", "《村路通行条例》第二条说三日内清除。", (2,)),
        ("村路通行条例第1条、第2条都管。", "村路通行条例第1条、第2条都管。", (1, 2)),
        ("依第二条，三日内清除。", "依第二条，三日内清除。", (2,)),
        ("依第九条，三日内清除。", f"依{NO_LAW}，三日内清除。", ()),
        ("看《村井规定》第一条。", f"看{NOT_A_SOURCE}。", ()),
        ("**先**调解，`再`起诉。", "先调解，再起诉。", ()),
        ("规定是“任何人不得独占”[1]。", "规定是“任何人不得独占”[1]。", (1,)),
        ("规定是“堵塞村路的……应当赔偿”[2]。", "规定是“堵塞村路的……应当赔偿”[2]。", (2,)),
        ("规定是“堵塞村路的，应当在 3 日内清除”[2]。", "〔这一句已删去：引文和条文对不上〕", ()),
        ("规定是“应当赔偿……堵塞村路的”[2]。", "〔这一句已删去：引文和条文对不上〕", ()),
        ("规定是“任何人不得独占”[2]。", "〔这一句已删去：引文和条文对不上〕", ()),
        ('规定是"罚款五千元"。', "〔这一句已删去：引文和条文对不上〕", ()),
        ("他那句“见一次打一次”，依据上面的规定不算数。", "他那句“见一次打一次”，依据上面的规定不算数。", ()),
        ("劝他“各退一步，把路让开”。", "劝他“各退一步，把路让开”。", ()),
    ],
)
def test_a_sentence_and_what_is_left_of_it(said: str, shown: str, cited: tuple[int, ...]) -> None:
    checked = citing().check(said)
    assert (checked.text, checked.cited) == (shown, cited)


def test_a_bare_number_takes_the_title_of_the_sentence_before() -> None:
    checker = citing()
    checker.check("先看《村路通行条例》第一条。")
    assert checker.check("还有第三条，晒粮要留半边。").cited == (3,)
    struck = checker.check("第九条说要坐牢。")
    assert struck.struck
    assert "坐牢" not in struck.text


@pytest.mark.parametrize(
    "said",
    [
        "![x](http://e.example/?q=路)",
        "[点这里](javascript:alert(1))",
        "<a href='http://e.example'>x</a>",
        "<!-- <img src=x> -->",
        "<<b>img src=x>",
        "http://e.example/a，",
        "ftp://e.example",
        "//e.example/a",
        "e.example.com/a?b",
        "www.例子.com",
        "mailto:a@b.c",
        "data:text/html;base64,AAAA",
        "<svg/onload=alert(1)",
    ],
)
def test_no_address_image_or_html_is_left(said: str) -> None:
    text, notices = strip_markup(f"前面{said}后面")
    assert not re.search(r"[<>]|://|https?:|www\.|javascript:|data:|!\[|\]\(|onload|example|src=", text)
    assert text.startswith("前面")
    assert [notice.code for notice in notices] == ["link_removed"]


@pytest.mark.parametrize(
    "said", ["每亩1.5万元", "2026.11.25签的", "甲:乙", "第3.2款", "A/B两份", "50%", "1<2"]
)
def test_plain_words_are_no_markup(said: str) -> None:
    text, notices = strip_markup(said)
    assert text == said.replace("<", "＜")
    assert notices == ()


LIES = (
    "依据《村路通行条例》第{n}条，罚款{n}元。",
    "《天下大法》第{n}条写得清楚[1]。",
    "见[{n}]。",
    "根据第{n}条，要坐牢[2]。",
    "条例规定“堵路{n}天判刑”[2]。",
    "条文写着「晒粮一次罚{n}元，可以没收」。",
    "按《旧井规定》第1条，井归他。",
    "《村井规定》第1条也这么说[3]。",
    "点http://evil{n}.example看原文。",
    "![图](//evil.example/{n}.png)",
    "<img src=x onerror=alert({n})>",
    "堵塞村路的，应当在三日内清除[2]。",
    "先找调委会，不收钱。",
)


def test_a_liar_gets_no_unverified_citation_past_in_a_thousand_answers() -> None:
    chance = random.Random(20261125)
    allowed = {(source.law, int(source.article)) for source in SOURCES if source.on_shelf}
    for _ in range(1000):
        answer = "".join(
            chance.choice(LIES).format(n=chance.choice((1, 2, 3, 4, 5, 9, 12, 99, 9999)))
            for _ in range(chance.randint(1, 8))
        )
        checker, sentences, shown = citing(), Sentences(), ""
        size = chance.randint(1, 9)
        for place in range(0, len(answer), size):
            for sentence in sentences.feed(answer[place : place + size]):
                shown += checker.check(sentence).text
        shown += checker.check(sentences.rest()).text
        assert {int(n) for n in re.findall(r"\[(\d+)\]", shown)} <= {1, 2, 3}, (answer, shown)
        for citation in PINNED.resolve(shown, on=TODAY):
            assert citation.verdict is CitationVerdict.IN_FORCE or citation.span.law is None, (answer, shown)
            if citation.article is not None:
                assert (citation.article.law, citation.article.number) in allowed, (answer, shown)
        assert not re.search(r"evil|判刑|没收|onerror|://", shown), (answer, shown)
