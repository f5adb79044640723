"""Small invented statutes, written the way real files are."""

from __future__ import annotations

from pathlib import PurePath

from ingest.reading import Wanted, read_file
from knowledge.types import NewVersion

DISTRICT = "全国/河南省/三门峡市/陕州区"
BEES = """# 中华人民共和国养蜂法

2010年3月1日 第十一届全国人民代表大会常务委员会第十三次会议通过

<!-- INFO END -->

## 第一章 总则

第一条 为了保护养蜂人，制定本法。

第二条 养蜂人有权放蜂。

蜂箱应当离路十米。

## 第二章 附则

第三条 本法自2010年6月1日起施行。
"""


def read(
    text: str | bytes,
    path: str = "民商法/养蜂法(2010-03-01).md",
    *,
    scope: str | None = None,
) -> NewVersion:
    content = text.encode() if isinstance(text, str) else text
    return read_file(PurePath(path), content, Wanted(None, scope, DISTRICT))
