"""PDFs with text: paragraphs, page furniture, tables, columns, odd pages."""

from __future__ import annotations

import pytest

from ingest.formats.characters import is_readable, unify_shapes
from ingest.formats.loaded import Paragraph
from tests.ingest.formats.makers import lines_of, read_here, tables_of
from tests.ingest.formats.pdf_makers import Leaf, Words, make_pdf, set_lines

FULL = "为了规范本村集体土地的承包和流转保护农户的合法权益依照"  # as wide as the body: 27 characters


def read(*leaves: Leaf) -> list[str]:
    return lines_of(read_here("文件.pdf", make_pdf(leaves)).blocks)


def foot(text: str) -> Words:
    return Words(text, 280, 790, 12)


def test_wrapped_lines_are_one_paragraph_and_an_indent_begins_the_next() -> None:
    lines = [
        "　　第一条　" + FULL[:21],
        FULL,
        "有关规定制定。",
        "　　本村另有约定的从约定。",
        "　　第二条　" + FULL[:21],
        "第一条、第三条规定的情形除外。",
    ]
    assert read(Leaf(set_lines(lines))) == [
        f"第一条　{FULL[:21]}{FULL}有关规定制定。",
        "本村另有约定的从约定。",
        f"第二条　{FULL[:21]}第一条、第三条规定的情形除外。",
    ]


def test_paragraphs_without_indents_end_where_their_last_line_is_short() -> None:
    lines = [
        FULL,
        "规定制定。",
        "本办法适用于本村。",
        f"第二条　{FULL[:23]}",
        "处理。",
        f"{FULL[:26]}。",
        "一、村民小组",
    ]
    assert read(Leaf(set_lines(lines))) == [
        f"{FULL}规定制定。",
        "本办法适用于本村。",
        f"第二条　{FULL[:23]}处理。",
        f"{FULL[:26]}。",
        "一、村民小组",
    ]


def test_an_article_goes_on_across_pages_without_numbers_and_running_heads() -> None:
    head = Words("某某村集体资产管理办法汇编", 220, 40, 10)
    body = [["　　第一条　" + FULL[:21], FULL], ["有关规定制定。", "　　第二条　" + FULL[:21]], ["执行。"]]
    leaves = [
        Leaf([head, *set_lines(lines), foot(f"— {number} —")]) for number, lines in enumerate(body, start=1)
    ]
    assert read(*leaves) == [f"第一条　{FULL[:21]}{FULL}有关规定制定。", f"第二条　{FULL[:21]}执行。"]


@pytest.mark.parametrize("number", ["— 3 —", "3", "第3页", "3/12", "第 3 页 共 12 页", "-3-"])
def test_page_numbers_are_dropped_however_they_are_written(number: str) -> None:
    assert read(Leaf([*set_lines(["　　" + FULL[:20] + "。"]), foot(number)])) == [FULL[:20] + "。"]


def test_a_number_in_the_text_stays() -> None:
    assert read(Leaf(set_lines([FULL, "一共：", "　　3", "　　人。"]))) == [FULL + "一共：", "3", "人。"]


def test_a_large_title_in_two_lines_is_one_and_centred() -> None:
    words = [
        Words("某某村村民委员会", 595 / 2 - 88, 90, 22),
        Words("关于印发管理办法的通知", 595 / 2 - 121, 126, 22),
        Words("第一章　总则", 595 / 2 - 48, 180),
        *set_lines(["　　第一条　" + FULL[:21], FULL, "有关规定制定。", FULL, FULL], top=220),
    ]
    title, chapter, article = read_here("a.pdf", make_pdf([Leaf(words)])).blocks[:3]
    assert isinstance(title, Paragraph)
    assert isinstance(chapter, Paragraph)
    assert isinstance(article, Paragraph)
    assert (title.text, title.centred) == ("某某村村民委员会关于印发管理办法的通知", True)
    assert (chapter.text, chapter.centred) == ("第一章　总则", True)
    assert not article.centred


def test_a_centred_note_of_several_lines_is_one() -> None:
    words = [
        *set_lines([FULL, FULL], top=100),
        Words("会议通过", 80 + 11.5 * 16, 156),
        *set_lines(["　　第一条　" + FULL[:21], FULL, "有关规定制定。"], top=200),
    ]
    note, article = read_here("a.pdf", make_pdf([Leaf(words)])).blocks
    assert isinstance(note, Paragraph)
    assert (note.text, note.centred) == (f"{FULL}{FULL}会议通过", True)
    assert isinstance(article, Paragraph)
    assert not article.centred


def box(
    left: float, top: float, columns: list[float], rows: list[float]
) -> list[tuple[float, float, float, float]]:
    """The lines of a table."""
    xs = [left + sum(columns[:n]) for n in range(len(columns) + 1)]
    ys = [top + sum(rows[:n]) for n in range(len(rows) + 1)]
    return [(xs[0], y, xs[-1], y) for y in ys] + [(x, ys[0], x, ys[-1]) for x in xs]


def test_a_ruled_table_keeps_its_cells_and_its_caption() -> None:
    words = [
        *set_lines(["　　" + FULL[:20], "　　" + FULL[:20] + "。"]),
        Words("办理时限表", 260, 170),
        *[Words(text, x + 4, y + 5, 12) for text, x, y in (
            ("环节", 100, 200), ("时限", 200, 200), ("公示", 100, 224), ("五日", 200, 224), ("小组", 100, 248),
            ("讨论", 100, 262),
        )],
    ]  # fmt: skip
    loaded = read_here("a.pdf", make_pdf([Leaf(words, box(100, 200, [100, 120], [24, 24, 40]))]))
    (table,) = tables_of(loaded.blocks)
    assert table.rows == (("环节", "时限"), ("公示", "五日"), ("小组讨论", ""))
    assert (table.caption, table.header_rows, table.page) == ("办理时限表", 1, 1)
    assert "公示" not in "".join(lines_of(loaded.blocks))


def test_a_merged_cell_repeats_its_text_and_a_narrow_gap_does_not_join_cells() -> None:
    lines = [
        (100, 100, 400, 100), (200, 130, 400, 130), (100, 160, 400, 160), (100, 190, 400, 190),
        (100, 100, 100, 190), (200, 100, 200, 190), (300, 130, 300, 190), (400, 100, 400, 190),
    ]  # fmt: skip
    words = [
        Words("地类", 110, 120, 12), Words("每亩补偿（元）", 240, 110, 12),
        Words("水浇地补", 250, 140, 12), Words("旱地补偿", 304, 140, 12),
        Words("川区", 110, 170, 12), Words("100", 210, 170, 12), Words("80", 310, 170, 12),
    ]  # fmt: skip
    (table,) = tables_of(read_here("a.pdf", make_pdf([Leaf(words, lines)])).blocks)
    assert table.rows == (
        ("地类", "每亩补偿（元）", "每亩补偿（元）"),
        ("地类", "水浇地补", "旱地补偿"),
        ("川区", "100", "80"),
    )
    assert table.header_rows == 2


def test_a_table_that_goes_on_overleaf_is_one_table_with_its_header_once() -> None:
    def leaf(rows: list[tuple[str, str]], number: int, top: float) -> Leaf:
        words = [
            Words(text, 104 + 100 * c, top + 5 + 24 * r, 12)
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
        ]
        return Leaf([*words, foot(f"— {number} —")], box(100, top, [100, 100], [24.0] * len(rows)))

    data = make_pdf(
        [
            leaf([("户主", "人数"), ("张三", "4")], 1, 700),
            leaf([("户主", "人数"), ("李四", "5"), ("王五", "2")], 2, 90),
        ]
    )
    (table,) = tables_of(read_here("a.pdf", data).blocks)
    assert table.rows == (("户主", "人数"), ("张三", "4"), ("李四", "5"), ("王五", "2"))


def test_columns_that_stand_under_each_other_are_a_table_without_lines() -> None:
    rows = [("户主", "人口", "面积"), ("张三", "四", "三亩"), ("李四", "五", "四亩"), ("王五", "二", "一亩")]
    words = [
        Words(t, (100, 220, 340)[c], 200 + 26 * r, 14)
        for r, row in enumerate(rows)
        for c, t in enumerate(row)
    ]
    (table,) = tables_of(read_here("a.pdf", make_pdf([Leaf(words)])).blocks)
    assert table.rows == tuple(rows)


def test_the_strokes_of_large_letters_are_no_table() -> None:
    frame = [(60, 60, 540, 60), (540, 60, 540, 800), (540, 800, 60, 800), (60, 800, 60, 60)]
    loaded = read_here("a.pdf", make_pdf([Leaf(set_lines(["　　" + FULL[:20] + "。"]), frame)]))
    assert (tables_of(loaded.blocks), lines_of(loaded.blocks)) == ([], [FULL[:20] + "。"])


def test_two_columns_are_read_one_after_the_other() -> None:
    left = ["　　第一条　" + FULL[:9], FULL[:15], "办理。"] + [
        "　　第二条　" + FULL[:9],
        FULL[:15],
        "处理。",
    ] * 3
    right = ["　　第五条　" + FULL[:9], FULL[:15], "执行。"] + [
        "　　第六条　" + FULL[:9],
        FULL[:15],
        "备案。",
    ] * 3
    words = [
        Words("某某公报", 240, 60, 22),
        *set_lines(left, left=60, size=14, top=120),
        *set_lines(right, left=310, size=14, top=120),
    ]
    lines = read(Leaf(words))
    assert lines[:2] == ["某某公报", f"第一条　{FULL[:9]}{FULL[:15]}办理。"]
    assert lines[5] == f"第五条　{FULL[:9]}{FULL[:15]}执行。"
    assert lines[-1] == f"第六条　{FULL[:9]}{FULL[:15]}备案。"
    assert len(lines) == 9


def test_a_page_turned_on_its_side_is_read_as_it_is_held() -> None:
    lines = ["　　第一条　" + FULL[:21], FULL, "有关规定制定。"]
    # Up on the page is to the left in the file: x runs along the file's y.
    words = [
        Words(word.text, word.top + 0.88 * 16, 842 - word.left - 0.88 * 16, 16, angle=(0, 1))
        for word in set_lines(lines)
    ]
    expected = [f"第一条　{FULL[:21]}{FULL}有关规定制定。"]
    assert read(Leaf(words, size=(595, 842), rotate=90)) == expected
    assert read(Leaf(words, size=(595, 842))) == expected


def test_a_watermark_across_the_page_is_not_read() -> None:
    mark = Words("内部资料", 150, 500, 60, angle=(0.7071, 0.7071))
    assert read(Leaf([mark, *set_lines(["　　" + FULL[:20] + "。"])])) == [FULL[:20] + "。"]


def test_narrow_gaps_are_spaces_only_where_they_part_words() -> None:
    words = [
        Words("第一条", 80, 100), Words("规定如下", 80 + 3.3 * 16, 100),
        Words("2024", 80, 130), Words("年", 80 + 2.25 * 16, 130),
        Words("Hello", 80, 160), Words("world", 80 + 2.8 * 16, 160),
    ]  # fmt: skip
    assert "".join(read(Leaf(words))) == "第一条 规定如下2024年Hello world"


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("为了规范本村集体土地的承包和流转，保护农户的合法权益", True),
        ("— 3 —", True),
        ("2024 1,286.50 37 2025 1,301.00 41", True),
        ("ÿþ\x01ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒ", False),
        ("\ue001\ue002\ue003第\ue004\ue005", False),
        ("敧敨敩敪敫敬敭敮敯敱敲敳敶敷敹敺敻敼敽敾", False),
        ("Gdbqnmtu Rqlr jpxe fzhv wkcy dnab", False),
    ],
)
def test_a_text_layer_that_says_nothing_is_known(text: str, readable: bool) -> None:
    assert is_readable(text) is readable


def test_radicals_become_the_characters_they_look_like() -> None:
    assert unify_shapes("⼀⼆⻓⻔⾏政⼈民，豈") == "一二长门行政人民，豈"
