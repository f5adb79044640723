"""The walks on the phone: ask and keep, what cannot be answered, danger, fonts, a mediation."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page, expect

from core.clock import SHANGHAI
from tests.running import SAMPLES, Server

pytestmark = pytest.mark.browser

DRAIN = "邻居家出水口正对我家院子，水冲坏了院墙，咋办"


TOO_WIDE = """[...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth)
    .filter(each => !each.closest("nav"))
    .map(each => each.outerHTML.slice(0, 120))"""


def ask(page: Page, question: str) -> None:
    page.get_by_role("textbox").first.fill(question)
    page.get_by_role("button", name="问", exact=True).click()
    page.wait_for_url("**/answers/*")


def test_ask_read_the_article_save_and_see_it_listed(signed_in: Page) -> None:
    page = signed_in
    ask(page, DRAIN)
    card = page.locator("details", has_text="邻里排水条例").first
    expect(card).to_be_visible()
    expect(page.get_by_role("link", name="存为记录")).to_be_visible()  # whole; leaving it earlier ends it
    if not card.evaluate("card => card.open"):
        card.locator("summary").click()
    law = (SAMPLES / "laws" / "三门峡市邻里排水条例.md").read_text("utf-8")
    quoted = card.locator(".law").inner_text().strip().split("\n")[0]
    assert quoted in law
    expect(card.get_by_text("现行有效")).to_be_visible()

    card.get_by_role("link", name="看全文").click()
    page.wait_for_url("**/articles/*")  # loaded when first asked for; till then the answer's page stands
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("2023-06-01").first).to_be_visible()
    page.go_back()

    page.get_by_role("link", name="存为记录").click()
    question = page.get_by_label("谁、什么事")
    expect(question).to_have_value(re.compile("出水口"))
    page.get_by_role("button", name="邻里", exact=True).or_(
        page.get_by_label("邻里", exact=True)
    ).first.click()
    page.get_by_text("南沟村", exact=True).first.click()
    page.get_by_role("button", name="交上去").click()
    expect(page.get_by_text("交上去了")).to_be_visible()  # leaving sooner cuts it off: the next test

    page.goto("/entries")
    expect(page.get_by_text("出水口").first).to_be_visible()
    month = datetime.now(SHANGHAI).month
    expect(page.get_by_text(re.compile(f"{month} ?月|法律意见")).first).to_be_visible()


def test_an_entry_cut_off_on_its_way_is_found_again_and_counts_once(signed_in: Page) -> None:
    page = signed_in
    page.goto("/entries/new")
    page.get_by_label("谁、什么事").fill("信号断了的那一笔")
    page.get_by_role("button", name="邻里", exact=True).click()
    page.route(
        "**/api/v1/entries",
        lambda route: route.abort() if route.request.method == "POST" else route.fallback(),
    )
    page.get_by_role("button", name="交上去").click()
    expect(page.get_by_text("写的都在").first).to_be_visible()
    page.unroute_all()

    page.goto("/entries")
    expect(page.get_by_role("heading", name="写了没交上去的")).to_be_visible()
    page.get_by_role("link", name="信号断了的那一笔").click()
    expect(page.get_by_label("谁、什么事")).to_have_value("信号断了的那一笔")
    page.get_by_role("button", name="交上去").click()
    expect(page.get_by_text("交上去了")).to_be_visible()
    expect(page.get_by_role("heading", name="写了没交上去的")).to_have_count(0)
    expect(page.get_by_role("link", name="信号断了的那一笔")).to_have_count(1)


def test_nothing_on_the_shelf_bears_on_it(signed_in: Page) -> None:
    ask(signed_in, "红烧肉要炖多长时间才软烂")
    expect(signed_in.get_by_role("heading", name="没有找到依据")).to_be_visible()
    expect(signed_in.locator("details")).to_have_count(0)


def test_danger_stands_before_the_answer(signed_in: Page) -> None:
    ask(signed_in, "俺男人天天打我，还拿刀，咋办")
    alert = signed_in.get_by_role("alert").first
    expect(alert).to_be_visible()
    expect(alert.get_by_role("link", name=re.compile("110")).first).to_have_attribute("href", "tel:110")


def test_a_wrong_password_says_so_and_keeps_the_number(page: Page) -> None:
    page.goto("/")
    page.get_by_label("手机号").fill("13800000077")
    page.get_by_label("密码", exact=True).fill("不是这个密码啊")
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("alert").first).to_contain_text("密码")
    expect(page.get_by_label("手机号")).to_have_value("13800000077")


def test_an_empty_question_is_told_under_the_field(signed_in: Page) -> None:
    signed_in.get_by_role("button", name="问", exact=True).click()
    expect(signed_in.get_by_text(re.compile("写.*问|问.*写|先")).first).to_be_visible()
    assert "/answers/" not in signed_in.url


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_no_page_is_wider_than_the_phone(signed_in: Page, width: int, size: str) -> None:
    page = signed_in
    page.set_viewport_size({"width": width, "height": 780})
    ask(page, "没领证办了酒，彩礼能不能要回来")
    expect(page.get_by_role("heading", name="先说结论")).to_be_visible()
    answer = page.url
    for address in (answer, "/", "/entries", "/entries/new", "/mediations", "/mediations/new", "/mine"):
        page.goto(address)
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        page.wait_for_timeout(150)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, (
            f"{address} is {wide} px too wide at {width} px and {size}: {page.evaluate(TOO_WIDE)}"
        )


def test_a_mediation_is_registered_and_agreed(signed_in: Page) -> None:
    page = signed_in
    page.goto("/mediations/new")
    page.get_by_label(re.compile("姓名|名字")).nth(0).fill("李某甲")
    page.get_by_label(re.compile("姓名|名字")).nth(1).fill("王某乙")
    page.get_by_label("因为什么事").fill("两家为出水口朝向争执。")
    page.get_by_text("邻里纠纷", exact=True).click()
    page.get_by_role("button", name="存好").click()
    expect(page.get_by_text(re.compile(r"人调字第\d{4}号")).first).to_be_visible()

    page.get_by_text("还能记别的").click()
    page.get_by_role("link", name="达成协议").click()
    page.get_by_text(re.compile("口头")).first.click()
    page.get_by_label("说定的内容").fill("改道，费用各半。")
    page.get_by_role("button", name="存好").click()
    expect(page.get_by_text("已达成协议").first).to_be_visible()
    expect(page.get_by_text("司法确认").first).to_be_visible()


def test_somebody_not_signed_in_is_led_to_the_door(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, locale="zh-CN")
    page = context.new_page()
    page.goto("/entries")
    expect(page.get_by_role("button", name="登录")).to_be_visible()
    context.close()
