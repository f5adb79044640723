"""The model card that travels with the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from knowledge.training.measure import Figures
from knowledge.training.questions import FOLDS, HeldOut, Question, Source

_TEXT = """---
language: zh
license: other
library_name: sentence-transformers
tags: [sentence-transformers, static-embedding, learning-to-rank, law, chinese]
---
# 村法助手自带的模型：读懂群众怎么问

一个目录，四样东西：

- **词表和词向量**（`tokenizer.json`、`model.safetensors`）：{tokens} 个词，每个 {width} 维，半精度。
  一句话的向量是各个词的向量取平均、再缩成单位长度，没有神经网络的层。
- **已知问题**（`known.npz`）：STARD 训练集的问题的向量和它们的条文（不含问题原文）。新问题像哪一个，那一个的条文就多一分依据。
- **排序**（`ranker.onnx`）：LightGBM 学的决策树，看 {columns} 项依据给候选条文排先后
  （字面、向量、问法、已知问题、逐词、法律、左邻右舍）。
- **该不该回答**（`bearing.json`）：逻辑回归，看两样：用的字词偏向哪边，最像的已知问题有多像。从 `knowledge/on_topic` 和
  `knowledge/off_topic` 学，单独重学用 `cunfa train --bearing-only --out 这个目录`。

**只用来找条文，不判断对错，不生成文字。** 找到的条文要由人打开原文核对。断网可用，不用显卡。

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
| 全国和河南、三门峡的公开条文（2025 年 4 月，只取现行版本） | {articles} 条 | 官方文件，不受著作权法保护 |
| STARD / LeCoQA 训练集的大白话问题和法律人标的条文 | {stard} 问 | MIT © 2024 THUIR，© 2025 Weihang Su |
| 村民会怎么问，逐条自己写的（`knowledge/phrasings`） | {phrasing} 问 | 本项目自有 |
| 村民的整句问题和管它的全部条文，自己写的（`knowledge/whole_questions`） | {whole} 问 | 本项目自有 |
| lawyer-llama 论坛问题，只取回答里真正引用的民法典条文 | {consult} 问 | Apache-2.0 |
| lawyer-llama 问答全文：只当普通文字学用词和搭配，不当问答对 | {advice} 段 | Apache-2.0 |

词表：rjieba 分词，加上材料里出现过的每一个字；再生僻的字退成字节，不会有不认识的词。
训练：先用词的共现（LSA）起步，再从条文和问答文字里各切出几个词、让它们去找原来那段话（{warm} 轮，只学词的搭配），
最后让问题去找条文（{epochs} 轮 InfoNCE，同批条文加上每题 {hard} 条字面相近但不对的条文做反例）。
词的向量由它自己和它的字相加而成，存下来的是加好的。排序用 LambdaMART，依据全部来自**没有训练过那一题**的词向量。

重新训练（先量后训，共约 {minutes} 分钟处理器时间，种子 {seed}，同样的材料得到同样的文件）：

```
cunfa ingest 条文目录
cunfa train --questions 问题目录 --out knowledge/model
```

## 量得怎么样

下面的数字来自**留出题**，分 {folds} 折：量一折的时候，那一折的题没有参加训练词向量，没有参加词表，也没有参加学排序；
量完再用全部材料训练出这里存的模型。在 {articles} 条条文里找，每种方法都给同一批候选（三路相加的前 {ranked} 条，
和已知问题常用到的、常和最像的几条一起用到的，至多 {pointed} 条）排先后，所以“字面”的 R@100 比它自己去找要高。
R@10 = 该找到的条文有多少在前 10；hit@5 = 前 5 里至少有一条对的；
± 后面是标准误。

{figures}

- STARD 的标注不全，同样好的条文常常没标上，数字偏低。
- “条文没训练过”：这一条的任何问法都没训练过词向量，最接近没写过问法的条文。
- 村民问法每题只算一条对，同样合适的别的条文都算错，数字偏低。

## 不能指望它

- 是词义和依据拼出来的：不懂“不”和先后次序，“他打我”和“我打他”差不多。
- 民法典、土地、劳动、诉讼、行政、河南规定学得多；税务、证券、海商、军事学得少。
- 法条改了不用重训；新造的词、新的说法攒多了要重训。

---
**English.** Static Chinese embedding (mean of token vectors, L2-normalised; {tokens} × {width}, fp16), vectors of known
questions, and a LambdaMART ranker over {columns} signs (ONNX), trained on CPU for finding the statute articles that answer
lay questions. Trained on STARD/LeCoQA (MIT), our own phrasings and whole questions, silver pairs of lawyer-llama
(Apache-2.0) and public statute text; figures above are from nested cross-validation. Encode passages as "headings,
newline, article text". Weights are under the project's licence; the notices above go with them.
"""


def model_card(
    figures: Mapping[str, Mapping[HeldOut, Figures]],
    questions: Sequence[Question],
    facts: Mapping[str, object],
) -> str:
    """The card, Chinese first; ``facts`` are the plan and the counts."""
    sources = Counter(q.source for q in questions)
    return _TEXT.format(
        figures=figure_tables(figures),
        folds=FOLDS,
        stard=sources[Source.STARD],
        phrasing=sources[Source.PHRASING],
        whole=sources[Source.WHOLE],
        consult=sources[Source.CONSULT],
        **facts,
    )


_MEASURED = "## 量得怎么样"


def measured_part(card: str) -> str:
    """What a card says of how its model did on held-out questions, each ablation beside it; empty where it says nothing."""
    _, _, behind = card.partition(f"{_MEASURED}\n")
    return behind.partition("\n## ")[0].strip()


def figure_tables(figures: Mapping[str, Mapping[HeldOut, Figures]]) -> str:
    """A Markdown table for each kind of held-out question, a line a method."""
    tables = []
    for kind in HeldOut:
        measured = {name: by_kind[kind] for name, by_kind in figures.items() if kind in by_kind}
        if measured:
            count = next(iter(measured.values())).questions
            head = f"**{kind.value}**（{count} 题）\n\n| 方法 | R@10 | R@100 | MRR@10 | hit@5 |\n|---|---|---|---|---|"
            tables.append("\n".join([head, *(each.row(name) for name, each in measured.items())]))
    return "\n\n".join(tables)
