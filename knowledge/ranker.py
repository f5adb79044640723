"""Orders candidates by what speaks for them: trees learned by ``cunfa train``, run by onnxruntime. The only file that knows it.

LambdaMART (Burges 2010, MSR-TR-2010-82), learned with LightGBM and kept as ONNX, so that answering needs no LightGBM.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from core.errors import Unavailable
from knowledge.evidence import COLUMNS

RANKER = "ranker.onnx"


class Ranker:
    """Threads may share it. Raises Unavailable where it was learned over other columns, or cannot be read."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                path.read_bytes(), options, providers=["CPUExecutionProvider"]
            )
            width = self._session.get_inputs()[0].shape[1]
        except Exception as error:  # onnxruntime raises kinds of its own
            raise Unavailable(
                f"排序模型 {path} 读不出来，请重新训练或换回自带的。", code="no_ranker"
            ) from error
        if width != len(COLUMNS):
            raise Unavailable(
                f"排序模型 {path} 是别的版本训练的，请重新训练或换回自带的。", code="other_ranker"
            )

    def score(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        """How well each row answers, (rows); comparable within one question."""
        if not len(columns):
            return np.empty(0, np.float32)
        (scores,) = self._session.run(None, {self._session.get_inputs()[0].name: columns})
        flat: NDArray[np.float32] = np.asarray(scores, np.float32).reshape(-1)
        return flat
