"""The questions set apart to measure by, and the floor below which search may not fall."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.coverage import measure as measure_coverage
from bench.quality import TOPIC_NAMES, measure, read_village_questions, tables
from knowledge.asking import read_phrasings
from knowledge.known import read_whole_questions
from knowledge.segmenting import cut_bigrams

# What was measured (bench/baseline.md) less two standard errors.
FLOORS = {"recall_10": 0.83, "recall_100": 0.96, "hit_5": 0.92}
_SAME = 0.8  # share of two questions' character pairs


def test_there_are_enough_of_every_topic_and_their_articles_differ() -> None:
    questions = read_village_questions()
    assert len(questions) >= 200
    assert set(Counter(question.topic for question in questions)) == set(TOPIC_NAMES)
    assert min(Counter(question.topic for question in questions).values()) >= 30
    primary = Counter(key for question in questions for key in question.articles)
    assert len(primary) >= 400
    assert max(primary.values()) <= 3


def test_none_of_them_is_among_what_is_trained_on() -> None:
    trained = [text for said in read_phrasings().values() for text in said]
    trained += [question.text for question in read_whole_questions()]
    holding: dict[str, set[int]] = {}
    pairs = [set(cut_bigrams(text)) for text in trained]
    for n, each in enumerate(pairs):
        for pair in each:
            holding.setdefault(pair, set()).add(n)
    alike = []
    for question in read_village_questions():
        own = set(cut_bigrams(question.text))
        near = {n for pair in own for n in holding.get(pair, ())}
        alike += [
            (question.text, trained[n])
            for n in near
            if len(own & pairs[n]) / max(len(own | pairs[n]), 1) >= _SAME and len(own) >= 6
        ]
    assert alike == []


@pytest.mark.corpus
def test_villagers_questions_find_their_articles(filled: Path) -> None:
    figures, times = measure(filled, read_village_questions())
    ranked = figures["排序"]["all"]
    reached = {name: getattr(ranked, name)[0] for name in FLOORS}
    assert all(reached[name] >= floor for name, floor in FLOORS.items()), reached
    assert ranked.recall_10[0] > figures["三路相加"]["all"].recall_10[0]
    assert len(times) == ranked.questions
    assert "| 排序 |" in tables(figures)


@pytest.mark.corpus
def test_every_phrased_article_is_in_the_corpus_and_every_topic_has_some(filled: Path) -> None:
    rows, missing = measure_coverage(filled)
    assert missing == [], "phrased, or named by a whole question, and not in the corpus"
    assert [row.topic for row in rows if not row.on_shelf] == []
