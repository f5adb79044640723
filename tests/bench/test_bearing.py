"""Questions that should bear do, the others do not: the floor, and how it is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bench.bearing import calibration, curve, measure_bearing, read_sets

# What was measured (docs/bearing.md) less, or plus, two standard errors.
LEAST = {"village": 0.98, "short": 0.9, "rarer_laws": 0.96}
MOST = {"off_topic": 0.14, "near_misses": 0.24}

SCORES = {
    "village": np.array([0.95, 0.85, 0.15]),
    "short": np.array([0.9]),
    "rarer_laws": np.array([1.0]),
    "off_topic": np.array([0.05, 0.15]),
    "near_misses": np.array([1.0]),
}


def test_the_curve_gives_the_share_that_bears_at_every_threshold() -> None:
    table = curve(SCORES, 0.12)
    assert "| 0.9 | 0.333 | 1.000 | 1.000 | 0.000 | 1.000 |" in table
    assert "| **0.12** | **1.000** | **1.000** | **1.000** | **0.500** | **1.000** |" in table
    assert table.index("| 0.1 |") < table.index("| **0.12** |") < table.index("| 0.15 |")
    assert table.endswith(f"AUC {(2 + 2 + 1.5 + 2 + 2.5) / 15:.3f}")


def test_the_calibration_counts_the_real_ones_of_every_tenth() -> None:
    assert calibration(SCORES).splitlines()[2:] == [
        "| 0.0–0.1 | 1 | 0.00 |",
        "| 0.1–0.2 | 2 | 0.50 |",
        "| 0.8–0.9 | 1 | 1.00 |",
        "| 0.9–1.0 | 4 | 0.75 |",
    ]


@pytest.mark.corpus
def test_real_questions_bear_and_others_do_not(filled: Path) -> None:
    scores, least = measure_bearing(filled, read_sets())
    shares = {name: float((each >= least).mean()) for name, each in scores.items()}
    assert all(shares[name] >= floor for name, floor in LEAST.items()), shares
    assert all(shares[name] <= ceiling for name, ceiling in MOST.items()), shares
