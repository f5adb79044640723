"""The folder of a model that is named by a setting: a path, or a name on the Hugging Face hub. The only file that knows the hub.

What was fetched before is used as it is, and the hub not asked again: a model never changes by itself, and the next
start needs no network.
"""

from __future__ import annotations

import re
from pathlib import Path

from core.errors import Unavailable

_NAME = re.compile(r"[\w.-]+/[\w.-]+")  # owner/name: BAAI/bge-small-zh-v1.5
_OTHER_FORMS = [
    "*.onnx*",
    "onnx/*",
    "openvino/*",
    "coreml/*",
    "*.gguf",
    "*.h5",
    "*.msgpack",
    "*.ot",
    "*.tflite",
]


def find_folder(named: str | Path, setting: str) -> Path:
    """The local folder of a model. A path is given as it is: whoever opens it says what it lacks.

    Raises Unavailable where it is the name of a model that is neither here nor to be had.
    """
    folder = Path(named)
    if folder.exists() or not _NAME.fullmatch(str(named)):
        return folder.resolve()
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - a third of a second, and only for a name

    try:
        return Path(snapshot_download(str(named), ignore_patterns=_OTHER_FORMS, local_files_only=True))
    except Exception:  # not here, or not all of it; or its own kinds of errors
        try:
            return Path(snapshot_download(str(named), ignore_patterns=_OTHER_FORMS))
        except Exception as error:
            raise Unavailable(
                f"{setting} 写的 {named} 不是本机上的目录，也没能从 Hugging Face 取到。"
                "不联网的机器请先在别处下载好整个模型，再把这里改成它的目录。",
                code="no_model",
            ) from error
