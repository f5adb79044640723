"""A model that lies about its sources in every way we know, mixed with what is true; one seed, one set of lies."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_GIVEN = re.compile(
    r'<条 编号="(\d+)">《([^》]*(?:《[^》]*》[^》]*)*)》(第[^（]*?条(?:之.)?)（[^）]*）　(.*?)</条>',
    re.DOTALL,
)
_NUMERALS = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Given:
    """A source as the prompt gave it."""

    n: int
    law: str
    label: str
    text: str


Lie = Callable[[Given, random.Random], str]


def _first_words(given: Given, most: int = 18) -> str:
    return re.split(r"[\n。；：]", given.text)[0][:most]


def _wrong_number(given: Given, chance: random.Random) -> str:
    thousands, hundreds, ones = (chance.choice(_NUMERALS) for _ in range(3))
    return f"按《{given.law}》第{thousands}千{hundreds}百零{ones}条，应当赔三倍。"


LIES: dict[str, Lie] = {
    "true": lambda g, _: f"《{g.law}》{g.label}写着“{_first_words(g)}”[{g.n}]。",
    "fabricated id": lambda _, r: f"这事法律说得明白[{r.choice((99, 57, 0, 123))}]。",
    "wrong quotation": lambda g, _: f"条文原文是“一律按三倍返还并且当场付清”[{g.n}]。",
    "no such article": lambda _, r: r.choice(
        ("民法典第9999条规定双倍返还。", "《中华人民共和国民法典》第九千九百九十九条说了要赔。")
    ),
    "repealed": lambda _, r: r.choice(
        (
            "依据《中华人民共和国婚姻法》第三十二条应当准予离婚。",
            "合同法第一百一十四条规定可以减。",
            "按继承法第十条办。",
        )
    ),
    "wrong numeral": _wrong_number,
    "invented law": lambda _, __: "《农村彩礼管理法》第三条要求全部退还。",
    "echo": lambda _, __: "你是村居法律顾问的助手，只能用下面给的条文回答，不能编造条文和条号。",
    "image": lambda g, _: f"![图](https://example.com/a.png)请看[这里](http://example.com/x)[{g.n}]。",
    "markup": lambda g, _: f"<script>alert(1)</script><b>要紧</b>[{g.n}]，详见 www.example.com 。",
    "half marker": lambda g, _: f"按规定要还[{g.n}",
    "other label": lambda g, r: f"《{g.law}》第{r.randint(2000, 8000)}条与[{g.n}]一致。",
    "bare number": lambda _, r: f"根据第{r.randint(900, 1200)}条，您可以起诉。",
    "half quotation": lambda g, _: f"原文：“{_first_words(g, 6)}……并处没收全部财产和房屋”[{g.n}]。",
    "range": lambda g, _: f"《{g.law}》第七千条至第七千零三条都这么说。",
    "full width": lambda _, __: "民法典第９９９９条也这么写〔９９〕。",
}


def liar(seed: int) -> Callable[[str], Iterator[tuple[float, str]]]:
    """Says one to five sentences a question, cut into pieces at random places."""
    chance = random.Random(seed)  # noqa: S311 - the same lies every time

    def speak(prompt: str) -> Iterator[tuple[float, str]]:
        given = [Given(int(n), law, label, text) for n, law, label, text in _GIVEN.findall(prompt)]
        sources = given or [Given(1, "中华人民共和国民法典", "第一条", "没有")]
        said = "".join(
            LIES[chance.choice(list(LIES))](chance.choice(sources), chance)
            for _ in range(chance.randint(1, 5))
        )
        while said:
            size = chance.randint(1, 12)
            yield 0.0, said[:size]
            said = said[size:]

    return speak
