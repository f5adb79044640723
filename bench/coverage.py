"""``python -m bench.coverage --data DIR``: how many ways of asking are known for the articles on a shelf, topic by topic.

A topic is some laws, or a run of articles of one. Not every article of a law is ever asked for by a villager, so a row never
reaches its whole; that it is thin shows beside the others. An article may stand in two topics (a Henan rule on burials); the
last row counts each once.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.filled import open_filled
from knowledge.asking import read_phrasings
from knowledge.known import Key, read_whole_questions
from knowledge.passage_repository import PassageRecord

ENOUGH = 4  # phrasings of one article
SHORT = 10  # characters
_LAST = 9999
_CLOSING = "附则"  # no one asks who interprets a law, or from when it runs


@dataclass(frozen=True, slots=True)
class Part:
    """Articles of the laws whose normal title a pattern matches whole."""

    title: str
    first: int = 1
    last: int = _LAST

    def holds(self, key: Key) -> bool:
        number = int(key[1].split("-")[0])
        return self.first <= number <= self.last and re.fullmatch(self.title, key[0]) is not None


def _laws(*titles: str) -> tuple[Part, ...]:
    return tuple(Part(title) for title in titles)


def _civil(first: int, last: int) -> Part:
    return Part("民法典", first, last)


TOPICS: Mapping[str, tuple[Part, ...]] = {
    "婚姻家庭": (_civil(1040, 1118), *_laws(".*婚姻.*", ".*彩礼.*", "反家庭暴力法", ".*收养.*")),
    "监护": (_civil(26, 39),),
    "继承": (_civil(1119, 1163),),
    "继承编解释": _laws(".*继承编的解释.*"),
    "诉讼时效": (_civil(188, 199), *_laws(".*诉讼时效.*")),
    "共有": (_civil(297, 310),),
    "相邻": (_civil(288, 296),),
    "宅基地、承包地": (_civil(330, 365), *_laws("土地管理法.*", ".*土地承包.*", "河南省实施土地管理法办法")),
    "村民自治、集体经济": _laws(".*村民委员会组织法.*", ".*集体经济组织.*", "农民专业合作社法"),
    "租赁": (_civil(703, 734), *_laws(".*租赁合同.*")),
    "保证、担保": (_civil(681, 702), *_laws(".*担保制度.*")),
    "借贷": (_civil(667, 680), *_laws(".*民间借贷.*")),
    "侵权": (_civil(1164, 1258), *_laws(".*侵权责任编.*", ".*人身损害赔偿.*", ".*医疗损害.*", "医疗纠纷.*")),
    "道路交通": _laws(".*道路交通.*", "机动车交通事故.*"),
    "劳动、工资": _laws("劳动.*", ".*劳动争议.*", "保障农民工.*", ".*工资支付.*", "河南省进城务工.*"),
    "工伤、职业病": _laws(".*工伤保险.*", ".*职业病.*"),
    "社会保险": _laws("社会保险.*", ".*失业保险.*", ".*医疗保障.*"),
    "消费者": _laws("消费者权益.*", ".*消费.*纠纷.*", "电子商务法"),
    "食品、产品": _laws("食品安全法.*", ".*食品.*纠纷.*", "产品质量法", "药品管理法"),
    "农产品质量": _laws("农产品质量.*", "农药管理.*", "种子法"),
    "畜禽、大气、噪声": _laws("畜牧法", ".*畜禽.*", ".*动物防疫法.*", ".*大气污染.*", ".*噪声.*"),
    "消防": _laws(".*消防.*", ".*森林防火.*", "烟花爆竹.*"),
    "殡葬": _laws(".*殡葬.*"),
    "法律援助": _laws(".*法律援助.*"),
    "妇女": _laws("妇女权益.*", "女职工.*", ".*人身安全保护令.*"),
    "未成年人": _laws(".*未成年人.*", "义务教育法", "家庭教育促进法"),
    "残疾人": _laws(".*残疾人.*", "精神卫生法"),
    "老年人": _laws(".*老年人.*"),
    "救助、优抚": _laws("社会救助.*", "农村五保.*", "军人抚恤.*", "退役军人.*", ".*见义勇为.*"),
    "反诈": _laws("反电信网络诈骗法", ".*诈骗.*", ".*非法集资.*"),
    "治安": _laws("治安管理处罚法"),
    "刑事": _laws("刑法", "刑事诉讼法", ".*刑事案件.*", ".*刑事诉讼法.*解释.*"),
    "民事诉讼": _laws("民事诉讼法", ".*民事诉讼法.*解释.*", "诉讼费用.*"),
    "证据规定": _laws(".*民事诉讼证据.*"),
    "调解": _laws("人民调解法", ".*司法确认.*", ".*调解仲裁法"),
    "信访": _laws(".*信访.*"),
    "政府信息公开": _laws("政府信息公开条例"),
    "行政处罚、强制": _laws("行政处罚法", "行政强制法", "行政复议法.*", "行政诉讼法"),
    "河南的规定": _laws("河南省.*"),
    "三门峡的规定": _laws("三门峡市.*"),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """A row of the table."""

    topic: str
    on_shelf: int  # articles in force, but for closing provisions
    enough: int  # of them, with at least ``ENOUGH`` phrasings
    whole: int  # of them, named by a whole question
    phrasings: int
    characters: int  # of all phrasings together
    short: int  # phrasings

    def row(self) -> str:
        """A line of a Markdown table."""
        mean, short = (
            (f"{self.characters / self.phrasings:.1f}", f"{self.short / self.phrasings:.0%}")
            if self.phrasings
            else ("", "")
        )
        share = f"{self.enough / self.on_shelf:.0%}" if self.on_shelf else ""
        cells = (self.topic, self.on_shelf, self.enough, share, self.whole, self.phrasings, mean, short)
        return "| " + " | ".join(map(str, cells)) + " |"


def find_askable(records: Sequence[PassageRecord], present: Mapping[Key, int]) -> set[Key]:
    """The numbered articles in force that are no closing provisions."""
    closing = {
        record.article_id
        for record in records
        if any(heading.replace(" ", "").endswith(_CLOSING) for heading in record.breadcrumbs)
    }
    return {key for key, article in present.items() if article not in closing}


def cover(
    askable: set[Key],
    said: Mapping[Key, Sequence[str]],
    named: set[Key],
    topics: Mapping[str, Sequence[Part]],
) -> list[Coverage]:
    """A row a topic, in their order, and one of everything."""
    rows = []
    for topic, parts in (*topics.items(), ("全部", _laws(".*"))):
        keys = {key for key in askable if any(part.holds(key) for part in parts)}
        phrasings = [phrasing for key in keys for phrasing in said.get(key, ())]
        rows.append(
            Coverage(
                topic,
                on_shelf=len(keys),
                enough=sum(len(said.get(key, ())) >= ENOUGH for key in keys),
                whole=len(keys & named),
                phrasings=len(phrasings),
                characters=sum(map(len, phrasings)),
                short=sum(len(phrasing) < SHORT for phrasing in phrasings),
            )
        )
    return rows


def table(rows: Sequence[Coverage]) -> str:
    """Markdown."""
    head = f"| 题目 | 在架条文 | 有 {ENOUGH} 句以上问法的 | 占 | 有整句问题的 | 问法 | 平均字数 | 不足 {SHORT} 字的 |"
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|--:|--:|", *(row.row() for row in rows)])


def measure(data: Path) -> tuple[list[Coverage], list[Key]]:
    """The rows for a filled shelf; and the phrased articles that are not on it."""
    with open_filled(data) as shelf:
        corpus = shelf.read_corpus()
    said = read_phrasings()
    named = {key for question in read_whole_questions() for key in question.answers}
    missing = sorted((set(said) | named) - set(corpus.present))
    return cover(find_askable(corpus.records, corpus.present), said, named, TOPICS), missing


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.coverage")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    rows, missing = measure(parser.parse_args().data)
    print(table(rows))
    for law, key in missing:
        print(f"\n没有这一条：{law} {key}")


if __name__ == "__main__":
    main()
