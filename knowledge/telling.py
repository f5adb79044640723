"""What speaks for each hit, told to whoever asks why it was found: the very numbers its place was worked out from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from knowledge.asking import read_phrasings
from knowledge.evidence import COLUMNS, Evidence, Floats
from knowledge.question_model import QuestionModel
from knowledge.titles import normal_title
from knowledge.types import Article, Hit

_SAME = 0.005  # cosine: an index keeps the vectors whole, so its likest phrasing is found again by its cosine


class SignName(StrEnum):
    LEXICAL = "lexical"
    DENSE = "dense"
    PHRASING = "phrasing"
    KNOWN = "known"
    WORDS = "words"
    LAW = "law"
    LEVEL = "level"
    RANKER = "ranker"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for a hit, or does not."""

    sign: SignName
    value: float  # as the ranker weighs it
    told: str  # in Chinese


def tell(
    evidence: Evidence, hits: Sequence[Hit], vector: Floats, model: QuestionModel
) -> list[tuple[Sign, ...]]:
    """For each hit its signs; none for what is no candidate, as a guide. ``vector`` is the question's."""
    rows = np.flatnonzero(np.isin(evidence.article, [hit.article.id for hit in hits]))
    if not len(rows):
        return [() for _ in hits]
    scores = model.ranker.score(evidence.columns[rows])
    ranked = sorted(zip(scores.tolist(), rows.tolist(), strict=True))
    best = {
        int(evidence.article[row]): (score, row) for score, row in ranked
    }  # the best passage is written last
    told = []
    for hit in hits:
        score, row = best.get(hit.article.id, (0.0, None))
        phrasing = _find_phrasing(hit.article, vector, model)
        told.append(
            ()
            if row is None
            else _tell_one(evidence.columns[row], hit.article, score, ranked[-1][0], phrasing)
        )
    return told


Phrasing = tuple[Floats, Sequence[str]]  # the cosine of each way of asking for an article, and their words


def _find_phrasing(article: Article, vector: Floats, model: QuestionModel) -> Phrasing:
    said = read_phrasings().get((normal_title(article.law), article.key), ())
    return model.embedder.embed(said) @ vector, said


def _tell_one(
    columns: Floats, article: Article, score: float, first: float, phrasing: Phrasing
) -> tuple[Sign, ...]:
    value = {name: float(columns[n]) for n, name in enumerate(COLUMNS)}
    scope = article.version.scope.rsplit("/", 1)[-1]
    signs = [
        Sign(SignName.LEXICAL, value["lexical"], f"字面盖住问题的 {min(value['lexical'], 1):.0%}"),
        Sign(SignName.DENSE, value["cosine"], f"意思相近 {value['cosine']:.2f}"),
        Sign(SignName.WORDS, value["words"], f"逐词对照相近 {value['words']:.2f}"),
    ]
    if value["asked"]:
        told = f"最像的问法{_quote(value['asked_cosine'], phrasing)} {value['asked']:.2f}"
        signs.append(Sign(SignName.PHRASING, value["asked"], told))
    if value["known_cosine"]:
        told = f"像已知问题 {value['known_cosine']:.2f}，那题依据的就有这一条"
        signs.append(Sign(SignName.KNOWN, value["known_cosine"], told))
    elif value["together"]:
        told = f"已知问题里，常和最像的几条一起作依据 {value['together']:.2f}"
        signs.append(Sign(SignName.KNOWN, value["together"], told))
    return (
        *signs,
        Sign(SignName.LAW, value["law_cosine"], f"意思最近的条文里，这部法占 {value['law_cosine']:.0%}"),
        Sign(SignName.LEVEL, value["depth"], f"级别：{article.version.rank_name}；适用：{scope}"),
        Sign(SignName.RANKER, score, f"排序打分 {score:.2f}，第一条 {first:.2f}"),
    )


def _quote(cosine: float, phrasing: Phrasing) -> str:
    """The way of asking that has this cosine; without its words where the index was built from others."""
    cosines, said = phrasing
    nearest = int(np.argmin(np.abs(cosines - cosine))) if len(said) else -1
    return f"“{said[nearest]}”" if nearest >= 0 and abs(cosines[nearest] - cosine) < _SAME else ""
