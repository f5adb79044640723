"""The card that goes with the ear: on what it was taught, and how well it hears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.ear_training import (
    ASKED_OF_ORDINARY,
    CURVE,
    FOLDS,
    RAISED_OF_ORDINARY,
    SEED,
    Measured,
    read_rows,
)
from assistant.guarding import find_duties
from assistant.hearing import BUCKETS, Ear, Embed, plainly

_TEXT = """# 听得出险情的耳朵

`python -m assistant.ear_training` 写的，不要手改。值守卡先由 `duty.toml` 的词句定；词句没出卡（或只出了“打了架”）时，
`ear.npz` 再听一遍：像在说有人受害的，出同一张卡；半像不像的，只多问一句“有人正受伤害或受威胁吗”。它只加卡，从不减卡。

## 怎么做的

- 逻辑回归：单字和相邻两字（散列到 {buckets} 格），加上检索用的词向量（不另装模型）。第一行管“是不是险情”，其余各管一类卡。
- 学的：自己写的险情说法 {tellings} 句（`assistant/tellings/harm.jsonl`，多用 `duty.toml` 里没有的话），
  像而不是的 {look_alikes} 句（`look_alikes.jsonl`），`bears` 所列条文的问法 {of_harm} 句（半权），
  别的法律的问法和不归法律管的话 {ordinary} 句（词句出卡的不用）。
- 种子 {seed}，{folds} 折；同样的话、同样的词表得同样的文件。
- 门槛：平常话里有 {of_raised:.2%} 会出卡的那个分数是“出卡”（{raised}），{of_asked:.2%} 的是“问一句”（{asked}）。

## 留出时量得

平常话 = 没列在险情法律下、词句也没出卡的问法和闲话；里头本来就混着少数真险情，所以误报的占比是往高里说的。

| 平常话误报 | 险情说法听得出 | 像而不是的误报 |
|--:|--:|--:|
{curve}

词句单独出卡的占 {by_words:.1%}；词句加耳朵出卡的占 {together:.1%}，连“问一句”的占 {with_asking:.1%}。按类（出卡的那个门槛）：

| 卡 | 句 | 词句出卡 | 耳朵听得出 | 其中卡对的 | 词句加耳朵 |
|---|--:|--:|--:|--:|--:|
{by_kind}
{others}
## 不能指望它

- 说法是项目的人写的，真村民会说出别的话：上面的数是往好里说的。
- 不懂“没有”“从前”和次序：“没打过我”和“打过我”差不多。词句里的抹除规则不管它。
- 短句、只有一半的话最容易漏；喜、怒、骂人的夸口话（“上吊的心都有了”）最容易误报。
- 只听这一问，不听上文。换了别的词表（`CUNFA_EMBEDDING_MODEL` 指到另训的词表）它就不作声，日志里写 `ear_deaf`，要重新教。
"""


def write_card(path: Path, ear: Ear, measured: Measured, ordinary: Sequence[Path], embed: Embed) -> None:
    harm = measured.of(measured.tellings)
    told = [line for line, is_telling in zip(measured.lines, measured.tellings, strict=True) if is_telling]
    words = np.array([bool(find_duties(line.text)) for line in told])
    raised, asked = ear.least
    curve = (
        f"| {share:.2%} | {(harm >= least).mean():.1%} | {(measured.of(measured.look_alikes) >= least).mean():.1%} |"
        for share in CURVE
        for least in (measured.least(share),)
    )
    path.write_text(
        _TEXT.format(
            buckets=BUCKETS,
            seed=SEED,
            folds=FOLDS,
            tellings=len(told),
            look_alikes=int(measured.look_alikes.sum()),
            of_harm=sum(bool(line.kind) and not line.judged for line in measured.lines),
            ordinary=int(measured.ordinary.sum()),
            of_raised=RAISED_OF_ORDINARY,
            of_asked=ASKED_OF_ORDINARY,
            raised=raised,
            asked=asked,
            curve="\n".join(curve),
            by_words=words.mean(),
            together=(words | (harm >= raised)).mean(),
            with_asking=(words | (harm >= asked)).mean(),
            by_kind="\n".join(_by_kind(ear, measured, words)),
            others=_others(ear, ordinary, embed),
        ),
        "utf-8",
    )


def _by_kind(ear: Ear, measured: Measured, words: np.ndarray) -> list[str]:
    count: dict[str, Counter[str]] = {kind: Counter() for kind in ear.kinds}
    for n, by_words in zip(np.flatnonzero(measured.tellings).tolist(), words, strict=True):
        kind = measured.lines[n].kind
        heard = ear.judge(measured.odds[n]).kinds
        count[kind].update(
            all=1,
            words=int(by_words),
            heard=int(bool(heard)),
            right=int(kind in heard),
            both=int(by_words or bool(heard)),
        )
    return [
        f"| {kind} | {c['all']} | {c['words']} | {c['heard']} | {c['right']} | {c['both']} |"
        for kind, c in count.items()
    ]


def _others(ear: Ear, files: Sequence[Path], embed: Embed) -> str:
    """Questions it never learned from, of which words raise no card."""
    rows = []
    for file in files:
        texts = [row["question"] for row in read_rows(file) if not find_duties(row["question"])]
        plain = [plainly(text) for text in texts]
        heard = [ear.judge(ear.odds(*pair)) for pair in zip(plain, embed(plain), strict=True)]
        cards, asks = sum(bool(each.kinds) for each in heard), sum(each.unsure for each in heard)
        rows.append(f"| {file.name} | {len(texts)} | {cards} | {asks} |")
    if not rows:
        return ""
    head = "\n没拿来学、词句也没出卡的问题（里头混着真险情，都数作出卡）：\n\n| 题 | 问 | 出卡 | 问一句 |\n|---|--:|--:|--:|"
    return "\n".join([head, *rows, ""])
