"""Excel sheets: each a table, its figures as shown."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.errors import InvalidInput
from ingest.formats.loaded import Loaded, Paragraph, Table
from ingest.formats.number_format import display
from tests.ingest.formats.makers import lines_of, read_here, repacked, sheet, tables_of, with_shared_strings

at = partial(datetime, tzinfo=None)  # a sheet knows no time zones


def first(book: Workbook) -> Worksheet:
    found = book.active
    assert isinstance(found, Worksheet)
    return found


def read(rows: list[list[object]], merged: tuple[str, ...] = (), name: str = "蜂具") -> Loaded:
    def build(book: Workbook) -> None:
        page = first(book)
        page.title = name
        for row in rows:
            page.append(row)
        for area in merged:
            page.merge_cells(area)

    return read_here("表.xlsx", sheet(build))


def test_title_unit_header_and_notes_are_told_apart() -> None:
    loaded = read(
        [
            ["蜂具补偿标准", None, None, None],
            [None, None, None, "单位：元/件"],
            ["类别", "规格", "标准", None],
            [None, None, "新", "旧"],
            ["蜂箱", "大", 120, None],
            [None, "小", 62.5, 0.1 + 0.2],
            ["说明：空格表示不适用。", None, None, None],
        ],
        ("A1:D1", "A3:A4", "B3:B4", "C3:D3", "A5:A6", "A7:D7"),
    )
    assert loaded.blocks == (
        Table(
            (
                ("类别", "规格", "标准", "标准"),
                ("类别", "规格", "新", "旧"),
                ("蜂箱", "大", "120", ""),
                ("蜂箱", "小", "62.5", "0.3"),
            ),
            caption="蜂具补偿标准（单位：元/件）",
            header_rows=2,
        ),
        Paragraph("说明：空格表示不适用。"),
    )


def test_a_wide_name_over_two_label_columns_is_one_header_row() -> None:
    loaded = read([["类别", None, "标准"], ["定地", "新箱", 30], [None, "旧箱", 20]], ("A1:B1", "A2:A3"))
    table = tables_of(loaded.blocks)[0]
    assert (table.caption, table.header_rows) == ("蜂具", 1)
    assert table.rows[2] == ("定地", "旧箱", "20")


def test_a_sheet_with_no_name_of_its_own_gives_no_caption() -> None:
    assert tables_of(read([["甲", "乙"], [1, 2]], name="Sheet1").blocks)[0].caption == ""


def test_sheets_are_tables_of_their_own_and_hidden_ones_are_told_of() -> None:
    def build(book: Workbook) -> None:
        for name in ("一", "二", "三"):
            page = book.create_sheet(name)
            page.append(["名", "数", "藏"])
            page.append([name, 1, 9])
            page.append(["藏", 2, 9])
        book.remove(first(book))
        book["三"].sheet_state = "hidden"
        book["二"].row_dimensions[3].hidden = True
        book["二"].column_dimensions["C"].hidden = True

    loaded = read_here("表.xlsx", sheet(build))
    assert [(table.caption, table.rows) for table in tables_of(loaded.blocks)] == [
        ("一", (("名", "数", "藏"), ("一", "1", "9"), ("藏", "2", "9"))),
        ("二", (("名", "数"), ("二", "1"))),
    ]
    assert loaded.remarks == ("“二”里有隐藏的行或列，没有读。", "有 1 张隐藏的工作表没有读。")


def test_two_tables_on_one_sheet_are_two() -> None:
    rows: list[list[object]] = [
        ["甲表", None],
        ["名", "数"],
        ["a", 1],
        [],
        ["b", 2],
        [],
        ["乙表", None],
        ["物", "价"],
        ["c", 3],
    ]
    assert [(t.caption, t.rows) for t in tables_of(read(rows, ("A1:B1",)).blocks)] == [
        ("甲表", (("名", "数"), ("a", "1"), ("b", "2"))),
        ("乙表", (("物", "价"), ("c", "3"))),
    ]


def test_empty_margins_and_a_stray_cell_far_down() -> None:
    def build(book: Workbook) -> None:
        page = first(book)
        page["C3"], page["D3"], page["C4"], page["D4"], page["C1048576"] = "名", "数", "蜂", 5, "注：完"

    loaded = read_here("表.xlsx", sheet(build))
    assert tables_of(loaded.blocks)[0].rows == (("名", "数"), ("蜂", "5"))
    assert lines_of(loaded.blocks) == ["注：完"]


def test_one_column_is_text() -> None:
    assert read([["第一行"], ["第二行"]]).blocks == (Paragraph("第一行"), Paragraph("第二行"))


def test_formulas_without_a_result_are_told_of() -> None:
    loaded = read([["名", "数"], ["和", "=1+1"]])
    assert loaded.remarks == ("“蜂具”里有 1 个公式没有存下结果，读成了空格。请用 Excel 打开保存一次再传。",)


def test_cells_as_excel_writes_them() -> None:
    """Shared strings plain, in pieces and with reading aids; results of formulas; dates by their style."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = (
        f'<sst xmlns="{space}"><si><t>名</t></si><si><r><t>蜂</t></r><r><t xml:space="preserve">箱 </t></r></si>'
        '<si><t>硖石</t><rPh sb="0" eb="1"><t>xia</t></rPh></si><si><t>一行_x000A_二行</t></si></sst>'
    )
    styles = (
        f'<styleSheet xmlns="{space}"><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;元&quot;"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
    )
    cells = (
        ('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', "名", "蜂箱"),
        ('<c t="s"><v>2</v></c><c t="s"><v>3</v></c>', "硖石", "一行\n二行"),
        ('<c t="str"><f>A1</f><v>名</v></c><c s="2"><f>1+1.5</f><v>2.5</v></c>', "名", "2.5元"),
        ('<c s="1"><v>45413</v></c><c s="1"><v>9e9</v></c>', "2024-05-01", "9000000000"),
        ('<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>', "TRUE", "#REF!"),
        ('<c t="s"><v>99</v></c><c t="d"><v>2024-05-01</v></c>', "", "2024-05-01"),
    )
    rows = "".join(f"<row>{xml}</row>" for xml, *_ in cells)
    page = f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
    content = repacked(
        sheet(lambda book: None),
        {"xl/worksheets/sheet1.xml": page.encode(), "xl/styles.xml": styles.encode()},
    )
    loaded = read_here("表.xlsx", with_shared_strings(content, strings.encode()))
    assert tables_of(loaded.blocks)[0].rows == tuple((first, second) for _, first, second in cells)


def test_too_many_rows_are_refused() -> None:
    def build(book: Workbook) -> None:
        page = first(book)
        for number in range(20_001):
            page.append([number])

    with pytest.raises(InvalidInput, match="20000 多行") as told:
        read_here("表.xlsx", sheet(build))
    assert told.value.code == "too_large"


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (None, "General", ""),
        (420, "General", "420"),
        (420.0, "General", "420"),
        (0.1 + 0.2, "General", "0.3"),
        (1 / 3, "General", "0.3333333333"),
        (0.00001234, "General", "0.00001234"),
        (1e20, "General", "100000000000000000000"),
        (411203100204, "General", "411203100204"),
        (62.5, "0.00", "62.50"),
        (2.675, "0.00", "2.68"),
        (-2.675, "0.00", "-2.68"),
        (1.0, "0.##", "1"),
        (12800, "#,##0", "12800"),
        (1234567.891, "#,##0.00_);[Red](#,##0.00)", "1234567.89"),
        (-5, "0.0;(0.0)", "(5.0)"),
        (0, '0;-0;"无"', "无"),
        (0, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', "¥-"),
        (0.0525, "0.00%", "5.25%"),
        (0.05, "0%", "5%"),
        (5, '0"元/亩"', "5元/亩"),
        (15000, '0.0,"千"', "15.0千"),
        (1234, "[$¥-804]#,##0.00", "¥1234.00"),
        (3, "000", "003"),
        (0.5, "# ?/?", "0.5"),
        (5, "0.00E+00", "5"),
        (3.14, "@", "3.14"),
        (True, "General", "TRUE"),
        (float("nan"), "0.00", ""),
        (at(2024, 5, 1), "yyyy-mm-dd", "2024-05-01"),
        (at(2024, 5, 1, 9, 30), "yyyy-mm-dd hh:mm", "2024-05-01 09:30"),
        (date(2024, 5, 1), 'yyyy"年"m"月"d"日"', "2024年5月1日"),
        (at(2024, 5, 1), 'yyyy"年"m"月"', "2024年5月"),
        (" 字 ", "General", "字"),
    ],
)
def test_a_value_as_shown(value: object, form: str, shown: str) -> None:
    assert display(value, form) == shown
