"""The model card that travels with the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bench.train.measure import Figures
from bench.train.questions import HeldOut, Question, Source

_TEXT = """---
language: zh
license: {licence}
library_name: sentence-transformers
tags: [sentence-transformers, static-embedding, law, chinese]
---
# 村法助手自带的向量模型

把群众的大白话和法条放到同一张图上：一句话的向量是各个词的向量取平均、再缩成单位长度。
没有神经网络的层，没有显卡也快；{tokens} 个词，每个 {width} 维，半精度，断网可用。

**只用来找条文，不判断对错，不生成文字。** 找到的条文要由人打开原文核对。

## 怎么用

```python
from sentence_transformers import SentenceTransformer

model = SentenceTransformer("knowledge/model", device="cpu", local_files_only=True).float()
vectors = model.encode(["没领证办了酒，彩礼能要回来不"])
```

`.float()` 少不得：文件是半精度的，半精度下没有词的文字（空的、只有标点的）会得到 NaN，不是零向量。

条文按“编章节标题，换行，条文正文”编码（没有标题的只编正文），不带法律名称；标题之间一个空格，不带“第几章”。
问题和条文用同一个模型，不加前缀，用余弦相似度（向量都是单位长度，点积就是）。

## 用什么训练

| 材料 | 数量 | 许可 |
|---|---|---|
| 全国和河南、三门峡的公开条文（2025 年 4 月，只取最新版本，不含修正案） | {articles} 条 | 官方文件，不受著作权法保护 |
| STARD / LeCoQA 训练集的大白话问题和法律人标的条文 | {stard} 问 | MIT © 2024 THUIR，© 2025 Weihang Su |
| 村民会怎么问，逐条自己写的（`phrasings`） | {phrasing} 问 | 本项目自有 |
| lawyer-llama 论坛问题，只取回答里真正引用的民法典条文 | {consult} 问 | Apache-2.0 |
| lawyer-llama 问答全文：只当普通文字学用词和搭配，不当问答对 | {advice} 段 | Apache-2.0 |

词表：rjieba 分词，加上材料里出现过的每一个字；再生僻的字退成字节，不会有不认识的词。
训练：先用词的共现（LSA）起步，再从条文和问答文字里各切出几个词、让它们去找原来那段话（{warm} 轮，只学词的搭配），
最后让问题去找条文（{epochs} 轮 InfoNCE，同批条文加上每题 {hard} 条字面相近但不对的条文做反例）。
词的向量由它自己和它的字相加而成，存下来的是加好的。

重新训练（先量后训，共约 {minutes} 分钟处理器时间，种子 {seed}）：

```
{command}
```

## 量得怎么样

下面的数字来自**留出题**：量的时候，这些题没有参加训练，也没有参加词表；量完再用全部材料训练出这里存的模型。
在 {articles} 条条文里找。R@10 = 该找到的条文有多少在前 10；hit@5 = 前 5 里至少有一条对的。
“合用”是字面和向量各自在一题之内按最高分归一，再按 {lexical:.2f} / {dense:.2f} 相加。

{figures}

- STARD 的标注不全，同样好的条文常常没标上，数字偏低；{stard_held} 题的标准误约 0.03。
- “条文见过”：这一条的其他问法训练过；“条文没见过”：这一条的任何问法都没训练过，最接近新问题的真实水平。
- 村民问法每题只算一条对，同样合适的别的条文都算错，数字偏低。

## 不能指望它

- 是平均出来的词义：不懂“不”和先后次序，“他打我”和“我打他”一样。要和字面检索合用。
- 民法典、土地、劳动、河南规定学得多；税务、金融、知识产权学得少。
- 法条改了不用重训；新造的词、新的说法攒多了要重训。

---
**English.** Static Chinese embedding (mean of token vectors, L2-normalised; {tokens} × {width}, fp16) trained from
scratch on CPU for finding the statute articles that answer lay questions. Trained on STARD/LeCoQA (MIT), our own
phrasings, silver pairs of lawyer-llama (Apache-2.0) and public statute text; figures above are on held-out
questions. Encode passages as "headings, newline, article text". Weights are under the project's licence; the
notices above go with them.
"""


def model_card(
    figures: Mapping[str, Mapping[HeldOut, Figures]],
    questions: Sequence[Question],
    facts: Mapping[str, object],
) -> str:
    """The card, Chinese first; ``facts`` are the plan and the counts."""
    sources = Counter(q.source for q in questions)
    tables = []
    for kind in HeldOut:
        count = next(iter(figures.values()))[kind].questions
        rows = [by_kind[kind].row(name) for name, by_kind in figures.items()]
        head = f"**{kind.value}**（{count} 题）\n\n| 方法 | R@10 | R@100 | MRR@10 | hit@5 |\n|---|---|---|---|---|"
        tables.append("\n".join([head, *rows]))
    return _TEXT.format(
        figures="\n\n".join(tables),
        stard=sources[Source.STARD],
        phrasing=sources[Source.PHRASING],
        consult=sources[Source.CONSULT],
        stard_held=sum(q.held_out is HeldOut.STARD for q in questions),
        **facts,
    )
