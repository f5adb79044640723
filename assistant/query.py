"""A question made fit for the shelf: tidied, and standing on its own when it follows another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.plain_form import plain_form, take_out_unseen

HAN = re.compile(r"[\u3400-\u9fff]")

# A question that begins so, or ends with 呢, leans on the one before it.
LEANS = re.compile(
    r"^(?:那|可是?|但是?|还有|再说|然后|所以|要是|如果|假如|万一|他|她|它|这|对方|人家|上面|前面|刚才|你说的|为啥|为什么"
    r"|多久|多少|怎么(?:办|写|告|要)|咋(?:办|写|告|要)|去哪|找谁|要(?:带|交)|需要(?:带|交|准备)?|有没有(?:期限|时效)|几天)"
    r"|呢[？?。]?$|^(?:继续|详细|展开|具体)"
)
FILLERS = re.compile(
    r"请问|麻烦问一?下|我?想问一?下?|问一?下|该?(?:怎么|咋)(?:办|弄|整|处理|说)|(?:能不能|可不可以|行不行|中不中|得不得)"
    r"|(?:可以|能行|行|中|对|是)?(?:吗|么|不)(?=[？?。，,]|$)|[呢吧啊呀啦嘛]|谢谢|你好"
)
# What is said to the one who is asked, and of nothing that is asked about.
SPOKEN = re.compile(
    r"(?:恁|你|您)?给(?:俺|我|咱)?(?:评评|断断|说说|看看|瞧瞧|出出)(?:理|主意|道)?|(?:恁|你|您)(?:说说?|看看?)"
    r"|中不中|得劲不得劲|管不管用|行不行|对不对|成不成|咋弄|咋整|咋办|弄啥哩"
)
SHORT = 12  # characters: below it a question may lack a topic of its own
KEPT = 80  # characters carried over from the question before


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question of the conversation, its answer, and the articles it rested on."""

    question: str
    text: str
    articles: tuple[str, ...]  # 民法典第一千零七十九条


@dataclass(frozen=True, slots=True)
class Tidied:
    text: str
    hidden: int  # how many invisible or direction-changing characters were taken out


def tidy(text: str) -> Tidied:
    """The words without invisible, direction-changing and unprintable characters, trimmed."""
    seen, hidden = take_out_unseen(text)
    return Tidied(seen.strip(), hidden)


def without_spoken(question: str) -> str:
    """The plain question without what is only said to the one asked: 恁说…中不中恁给评评."""
    return SPOKEN.sub("", plain_form(question)).strip("、,。 ")


def leans_on_earlier(question: str) -> bool:
    """Whether the question says by its own words that it follows another: 那他要是不给呢？"""
    return LEANS.search(plain_form(question)) is not None


def may_lack_topic(question: str) -> bool:
    """Whether it is so short that its topic may lie in the question before."""
    return len(HAN.findall(question)) <= SHORT


def standalone(question: str, turns: Sequence[Turn]) -> str:
    """The question with what it leans on: the earlier question's key words and its first articles.

    >>> standalone("那他要是不给呢？", [Turn("彩礼能要回来不？", "", ("彩礼规定第六条",))])
    '那他要是不给呢、彩礼能要回来、彩礼规定第六条'
    """
    carried: list[str] = []
    articles: tuple[str, ...] = ()
    for turn in reversed(turns):
        carried.append(_key_words(turn.question))
        articles = articles or turn.articles[:2]
        if not leans_on_earlier(turn.question):
            break
    return "、".join(part for part in (plain_form(question), *carried, *articles) if part)


def _key_words(question: str) -> str:
    return FILLERS.sub("", plain_form(question)).strip()[:KEPT]
