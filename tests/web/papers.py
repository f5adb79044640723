"""Small invented papers of the district, as Word files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx

HOMESTEAD = "陕州区农村宅基地管理办法"
HOMESTEAD_NUMBER = "陕政〔2024〕5号"
HOMESTEAD_ARTICLES = (
    "第一条　为了规范农村宅基地管理，制定本办法，仅作测试。",
    "第二条　农村村民一户只能拥有一处宅基地。",
    "第三条　翻建老宅应当向村民委员会提出申请，报乡镇人民政府批准后动工。",
    "第四条　宅基地面积不得超过一百六十七平方米。",
    "第六条　本办法自2024年8月1日起施行，有效期三年。",
)


def write_paper(
    folder: Path,
    title: str = HOMESTEAD,
    number: str = HOMESTEAD_NUMBER,
    articles: Sequence[str] = HOMESTEAD_ARTICLES,
) -> Path:
    """A paper issued under cover of a notice; its fifth article is missing."""
    document = docx.Document()
    for line in (
        "陕州区人民政府文件",
        number,
        f"陕州区人民政府关于印发《{title}》的通知",
        "各乡镇人民政府，区直各单位：",
        f"现将《{title}》印发给你们，请认真贯彻执行。",
        "陕州区人民政府",
        "2024年7月12日",
        title,
        *articles,
    ):
        document.add_paragraph(line)
    path = folder / f"{title}.docx"
    document.save(str(path))
    return path
