"""The card a villager takes home: made from an answer, printed, kept as files, opened by a phone nobody signed in on."""

from __future__ import annotations

import re
from pathlib import Path

import cv2
import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.running import Server
from tests.web.conftest import opened
from tests.web.test_phone import TOO_WIDE, ask

pytestmark = pytest.mark.browser

LABEL = "AI辅助生成，未经核对不得作为法律意见"
UNGUIDED = "出水口正对着院子该咋改道"
LONG_GUIDES = ("离婚了，孩子归谁，抚养费咋算", "在工地干活摔伤了，老板不管咋办", "征地补偿款村里不给分，咋办")


def make_card(page: Page, question: str) -> str:
    """The address of a card just handed out."""
    ask(page, question)
    page.get_by_role("link", name="大字答复单").click()
    page.wait_for_url("**/card")
    page.get_by_role("button", name="存好，出二维码").click()
    if question == UNGUIDED:  # no guide speaks of it, so the adviser must write a sentence first
        page.get_by_label("一句话结论").fill("水口要改方向，冲坏的墙要赔。")
        page.get_by_role("dialog").get_by_role("button", name="存好").click()
    expect(page.get_by_role("img", name="这张单子的二维码")).to_be_visible()
    address = page.evaluate(
        "fetch(location.pathname.replace('/answers', '/api/v1/answers')).then(r => r.json()).then(c => c.address)"
    )
    assert re.fullmatch(r"/cards/[\w-]{32}", address)
    return str(address)


def test_the_card_opens_where_nobody_is_signed_in_and_no_more_once_it_is_taken_back(
    signed_in: Page, browser: Browser, server: Server
) -> None:
    page = signed_in
    address = make_card(page, UNGUIDED)
    conclusion = page.locator(".a5 .big").first.inner_text()
    with opened(browser, server, width=360, height=740) as villager:
        villager.goto(address)
        expect(villager.locator(".a5 .big").first).to_have_text(conclusion)
        expect(villager.get_by_text(LABEL)).to_be_visible()
        law = villager.locator("details", has_text="邻里排水条例").first
        law.locator("summary").click()
        expect(law.locator(".law")).to_be_visible()
        assert UNGUIDED not in villager.content()
        assert villager.context.cookies() == []

        page.get_by_role("button", name=re.compile("我核对过，署名")).click()
        expect(page.locator(".a5 .ai")).to_contain_text("已由张律师于")
        villager.reload()
        expect(villager.locator(".a5 .ai")).to_contain_text("已由张律师于")
        expect(villager.get_by_text(LABEL)).to_have_count(0)

        page.get_by_role("button", name="收回").click()
        page.get_by_role("dialog").get_by_role("button", name="收回").click()
        expect(page.get_by_role("button", name="存好，出二维码")).to_be_visible()
        villager.reload()
        expect(villager.get_by_text("这张答复单打不开")).to_be_visible()
        expect(villager.locator(".a5")).to_have_count(0)


def test_what_the_adviser_writes_is_marked_his_and_listed_under_mine(signed_in: Page) -> None:
    page = signed_in
    make_card(page, UNGUIDED)
    page.get_by_role("button", name="改一改").click()
    page.get_by_label("一句话结论").fill("水口改个方向，墙钱各半。我的号 13812345678。")
    page.get_by_role("dialog").get_by_role("button", name="存好").click()
    expect(page.get_by_text("（张律师 写）")).to_be_visible()
    expect(page.locator(".a5 .big").first).to_contain_text("水口改个方向")
    assert "13812345678" not in page.content()
    page.goto("/mine")
    page.get_by_role("link", name="给出去的答复单").click()
    expect(page.get_by_role("link", name=re.compile("水口改个方向")).first).to_be_visible()


def test_the_files_made_on_the_phone_carry_the_label_and_the_code(
    signed_in: Page, server: Server, tmp_path: Path
) -> None:
    page = signed_in
    address = make_card(page, UNGUIDED)
    with page.expect_download() as download:
        page.get_by_role("button", name="发图片").click()
    download.value.save_as(tmp_path / "card.png")
    page.get_by_role("button", name="关上").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="存 PDF").click()
    download.value.save_as(tmp_path / "card.pdf")

    with Image.open(tmp_path / "card.png") as picture:
        picture.load()
        assert picture.text["Description"] == LABEL  # type: ignore[attr-defined]
        assert picture.width >= 1000
        assert picture.convert("L").getextrema() == (0, 255)  # black on white, not an empty sheet
    read, *_ = cv2.QRCodeDetector().detectAndDecode(cv2.imread(str(tmp_path / "card.png")))
    assert read == server.url + address
    pdf = pypdfium2.PdfDocument(tmp_path / "card.pdf")
    told = pdf.get_metadata_dict()
    assert (told["Subject"], told["Author"], told["Creator"]) == (LABEL, "张律师", "村法助手")
    assert "AI辅助生成" in told["Keywords"]
    assert len(pdf) == 1
    assert [round(side) for side in pdf[0].get_size()] == [420, 595]
    assert pdf[0].render(scale=1).to_pil().convert("L").getextrema()[0] < 64
    pdf.close()


@pytest.mark.parametrize("question", LONG_GUIDES)
def test_it_prints_on_one_a5(signed_in: Page, tmp_path: Path, question: str) -> None:
    page = signed_in
    make_card(page, question)
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    pdf = pypdfium2.PdfDocument(tmp_path / "print.pdf")
    assert len(pdf) == 1
    assert [round(side, -1) for side in pdf[0].get_size()] == [420, 590]
    text = pdf[0].get_textpage().get_text_bounded()
    pdf.close()
    assert LABEL in text
    assert "核对人" in text
    assert "改一改" not in text
    assert "打印" not in text


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_no_page_of_it_is_wider_than_the_phone(signed_in: Page, width: int, size: str) -> None:
    page = signed_in
    page.set_viewport_size({"width": width, "height": 780})
    address = make_card(page, UNGUIDED)
    for place in (page.url, address, "/cards"):
        page.goto(place)
        page.locator(".a5, .rowlink").first.wait_for()
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{place}: {wide} px too wide: {page.evaluate(TOO_WIDE)}"
