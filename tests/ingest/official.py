"""Small invented official papers, as blocks and as Word files."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import PurePath

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from ingest.formats.loaded import Block, Loaded, Paragraph, Table
from ingest.reading import Wanted, read_file
from knowledge.types import DocumentKind, NewVersion
from tests.ingest.papers import DISTRICT

MAKER = "三门峡市陕州区人民政府办公室"
HEAD = (
    f"^{MAKER}文件",
    "^三陕政办〔2024〕7号",
    f"^{MAKER}",
    "^关于印发《陕州区放蜂",
    "^管理办法（试行）》的通知",
)
NOTICE = ("各乡镇人民政府、街道办事处：", "《陕州区放蜂管理办法（试行）》已经研究通过，现印发给你们。")
LISTED = ("附件：1.放蜂申请表", "2.蜂场距离表")
SIGNED = (MAKER, "2024年3月5日", "（此件公开发布）")
TITLE = ("^陕州区", "^放蜂管理办法（试行）")
RULES = (
    "^第一章　总 则",
    "第一条　为了放蜂，制定本办法。",
    "第二条　放蜂的，应当符合下列条件：",
    "（一）离路十米；",
    "（二）夜里不放。",
    "^第二章　附则",
    "第三条　违反第二条规定的，由村里劝导。",
    "第四条　本办法自2024年5月1日起施行，有效期五年。《关于印发〈陕州区养蜂规定〉的通知》（三陕政〔2019〕３号）同时废止。",
)
FORM = Table((("姓名", "", "电话", ""), ("住址", "", "蜂箱数", "")), caption="放蜂申请表")
GRID = Table((("地方", "米"), ("第十条路边", "10"), ("学校", "200")), caption="蜂场距离表（单位：米）")
ANNEXES: tuple[str | Table, ...] = (
    "附件1",
    "^放蜂申请表",
    FORM,
    "附件 2",
    "^蜂场距离表",
    "（单位：米）",
    GRID,
)
IMPRINT = ("抄送：区委各部门，区人大办。", f"{MAKER}　　　2024年3月6日印发")
WHOLE: tuple[str | Table, ...] = (*HEAD, *NOTICE, *LISTED, *SIGNED, *TITLE, *RULES, *ANNEXES, *IMPRINT)


def blocks(lines: Sequence[str | Table]) -> tuple[Block, ...]:
    """Lines as paragraphs; ``^`` in front: centred, ``#``: a heading."""
    return tuple(
        line
        if isinstance(line, Table)
        else Paragraph(line.lstrip("^#"), centred=line.startswith("^"), heading=int(line.startswith("#")))
        for line in lines
    )


def read_lines(
    *lines: str | Table,
    name: str = "文件.docx",
    kind: DocumentKind | None = None,
    scope: str | None = None,
    places: Sequence[str] = (),
    title: str = "",
) -> NewVersion:
    """What is read of a loaded file with these lines."""
    loaded = Loaded("docx", blocks(lines), title=title)
    return read_file(PurePath(name), b"bytes", Wanted(kind, scope, DISTRICT, places), loaded=loaded)


def as_docx(lines: Sequence[str | Table]) -> bytes:
    """The same lines as a Word file."""
    document = Document()
    for line in lines:
        if isinstance(line, Table):
            table = document.add_table(len(line.rows), len(line.rows[0]))
            for row, cells in zip(table.rows, line.rows, strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
            continue
        paragraph = document.add_paragraph(line.lstrip("^#"))
        if line.startswith("^"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
