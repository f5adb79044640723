"""The administrator's desk: a paper from upload to roll-back, and every page at every width."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running import Server
from tests.web.conftest import ADMINISTRATOR, PHONE, opened, sign_in
from tests.web.papers import HOMESTEAD, HOMESTEAD_NUMBER, write_paper

pytestmark = pytest.mark.browser

LONG = 60_000  # milliseconds: a build, or forty questions asked twice
QUESTION = "老宅翻建要不要批"
CLEANUP = f"""1　{HOMESTEAD}　{HOMESTEAD_NUMBER}　废止
2　陕州区烟花爆竹管理办法　陕政〔2012〕7号　继续有效"""
PAGES = (
    "/documents",
    "/intakes",
    "/releases",
    "/affected",
    "/questions",
    "/phrases",
    "/cleanups",
    "/cleanups/facts",
    "/hit-test",
    "/sources",
    "/people",
    "/people/new",
    "/kb",
    "/mine",
)
TOO_WIDE = """[...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
    .map(each => each.outerHTML.slice(0, 120))"""


def go(page: Page, name: str) -> None:
    """To a page by the list at the side."""
    page.get_by_role("navigation", name="主导航").get_by_role("link", name=re.compile(f"^{name}")).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def hit(page: Page) -> None:
    go(page, "命中测试")
    page.get_by_label("问什么").fill(QUESTION)
    page.get_by_role("button", name="找一找").click()
    page.get_by_text("有效的找").wait_for()


def test_a_paper_from_upload_to_roll_back(desk: Page, tmp_path: Path) -> None:
    page = desk
    go(page, "上架")
    page.get_by_label("选文件").set_input_files(write_paper(tmp_path))
    page.get_by_role("button", name=f"核对{HOMESTEAD}.docx").click(timeout=LONG)

    lead = page.locator(".lead")
    expect(lead.locator(".big")).to_contain_text("共5条，施行日期 2024-08-01")
    expect(page.get_by_text("缺第5条").first).to_be_visible()
    term = page.locator(".fact", has=page.get_by_role("button", name="改有效至"))
    expect(term.get_by_text("待核实")).to_be_visible()
    page.get_by_role("button", name="改有效至").click()
    page.get_by_role("dialog").get_by_label("有效至").fill("2027-06-30")
    page.get_by_role("dialog").get_by_role("button", name="改好").click()
    expect(term).to_contain_text("2027-06-30")
    expect(term.get_by_text("待核实")).to_have_count(0)
    page.get_by_role("button", name="采用").click()

    expect(page.get_by_role("heading", name=re.compile("这次要改的"))).to_be_visible()
    expect(page.locator(".change")).to_contain_text(HOMESTEAD)
    page.get_by_role("button", name="预演", exact=True).click()
    expect(page.get_by_text(re.compile("个答案会变，|一个答案都不变")).first).to_be_visible(timeout=LONG)
    page.get_by_role("button", name=re.compile("^(就这样)?发布$")).click()
    expect(page.locator(".lead .big")).to_contain_text("发布了", timeout=LONG)

    hit(page)
    passages = page.locator("ol.units")
    expect(passages.get_by_role("link", name=f"{HOMESTEAD}第三条")).to_be_visible()
    expect(passages.locator("li", has_text="第三条").locator(".chip").first).to_be_visible()

    go(page, "动态清理")
    page.get_by_label("把清理结果贴进来").fill(CLEANUP)
    page.get_by_role("button", name="认一认").click()
    expect(page.locator(".lead .big")).to_have_text("2 = 1 + 1")
    expect(page.get_by_role("row").filter(has_text=HOMESTEAD_NUMBER).get_by_text("对上了")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="烟花")).to_contain_text("架上没有")
    page.get_by_label("根据什么").fill("陕州区 2026 年清理结果公告")
    page.get_by_role("button", name="这 2 件一起改").click()
    expect(page.get_by_text("改好了，下一个问题起就算数")).to_be_visible(timeout=LONG)
    expect(page.locator(".receipt-sum")).to_contain_text("2 = 1 + 1")
    expect(page.locator(".receipt-sum")).to_contain_text("对得上")
    expect(page.locator("table.receipt tr", has_text="已废止")).to_contain_text("+1")

    hit(page)
    expect(page.get_by_role("link", name=f"{HOMESTEAD}第三条")).to_have_count(0)

    go(page, "发布")
    page.get_by_role("button", name=re.compile("^退回第")).click()
    expect(page.locator(".lead .big")).to_contain_text("退回了", timeout=LONG)
    hit(page)
    expect(page.locator("ol.units").get_by_role("link", name=f"{HOMESTEAD}第三条")).to_be_visible()


def test_disabling_can_be_undone_and_deleting_is_asked_about(desk: Page) -> None:
    page = desk
    go(page, "文件")
    page.get_by_label("找文件").fill("邻里排水")
    page.get_by_role("link", name="三门峡市邻里排水条例").click()
    page.get_by_role("button", name="先停用").click()
    expect(page.get_by_text("停用着，问什么都不用它")).to_be_visible()
    page.get_by_role("button", name="撤销").click()
    expect(page.get_by_role("button", name="先停用")).to_be_visible()

    page.get_by_role("button", name="改主办").click()
    page.get_by_role("dialog").get_by_label("主办").fill("张某")
    page.get_by_role("dialog").get_by_role("button", name="存好").click()
    expect(page.locator(".fact", has_text="主办")).to_contain_text("张某")

    page.get_by_role("button", name="彻底删除").click()
    panel = page.get_by_role("dialog", name="彻底删除")
    panel.get_by_role("button", name="彻底删除").click()
    expect(panel.get_by_text("先在上面打钩")).to_be_visible()
    panel.get_by_role("button", name="先留着").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("三门峡市邻里排水条例")


def test_a_standard_question_is_added_and_taken_out(desk: Page) -> None:
    page = desk
    go(page, "标准问题")
    page.get_by_role("button", name="加一个问题").click()
    panel = page.get_by_role("dialog")
    panel.get_by_role("button", name="存好").click()
    expect(panel.get_by_text("写上老百姓会怎么问")).to_be_visible()
    panel.get_by_label("怎么问").fill("鸡跑到邻居地里吃了苗，赔不赔")
    panel.get_by_role("button", name="存好").click()
    row = page.get_by_role("row").filter(has_text="鸡跑到邻居地里")
    expect(row).to_be_visible()
    row.get_by_role("button").click()
    page.get_by_role("dialog").get_by_role("button", name="删掉").click()
    expect(row).to_have_count(0)


def test_a_phrase_is_written_down_and_taken_out(desk: Page) -> None:
    page = desk
    go(page, "问法本")
    page.get_by_role("button", name="记几句", exact=True).click()
    panel = page.get_by_role("dialog")
    panel.get_by_label("找哪一条").fill("民法典9999")
    panel.get_by_label("老百姓怎么问").fill("房檐水滴到俺家院里了")
    panel.get_by_role("button", name="存好").click()
    expect(panel.get_by_text("书架上没有“民法典9999”这一条")).to_be_visible()
    panel.get_by_label("找哪一条").fill("三门峡市邻里排水条例3")
    panel.get_by_role("button", name="存好").click()
    row = page.get_by_role("row").filter(has_text="房檐水滴到俺家院里了")
    expect(row).to_be_visible()
    row.get_by_role("button", name=re.compile("^去掉")).click()
    expect(row).to_have_count(0)


def test_the_index_is_verified(desk: Page) -> None:
    go(desk, "检索库")
    verified = desk.locator(".lead .big", has_text="都对得上")
    for _ in range(3):  # where the index is just following a change, that run is shown first
        expect(desk.locator(".run-watch.on")).to_have_count(0, timeout=LONG)
        desk.get_by_role("button", name="核对").click()
        expect(verified.or_(desk.get_by_text("再点一次"))).to_be_visible(timeout=LONG)
        if verified.is_visible():
            break
    expect(verified).to_be_visible()
    expect(desk.get_by_role("row").filter(has_text="做完了").first).to_be_visible()


def test_an_adviser_sees_his_own_affected_records_and_no_desk(browser: Browser, server: Server) -> None:
    with opened(browser, server, width=390, height=844) as page:
        sign_in(page, PHONE)
        page.goto("/mine")
        page.get_by_role("link", name=re.compile("失效影响")).click()
        expect(page.get_by_role("heading", name="失效影响")).to_be_visible()
        for address in PAGES[:3]:
            page.goto(address)
            expect(page.get_by_role("heading", name="说说遇到啥事")).to_be_visible()


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_no_page_is_wider_than_the_screen(
    browser: Browser, desk_server: Server, width: int, size: str
) -> None:
    with opened(browser, desk_server, width=width, height=780) as page:
        sign_in(page, ADMINISTRATOR)
        for address in (*PAGES, "/documents/1"):
            page.goto(address)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
            page.wait_for_timeout(250)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wide <= 0, f"{address}, {width} px, {size}: {wide} px too wide: {page.evaluate(TOO_WIDE)}"
