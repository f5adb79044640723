"""A question card's way: from an answer that was said to be wrong, over the township's 司法所, back to the asker."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running import Server, add_user
from tests.web.conftest import opened, sign_in
from tests.web.test_phone import DRAIN, TOO_WIDE, ask

pytestmark = pytest.mark.browser

OFFICE, ELSEWHERE = "13800000071", "13800000072"
REPLY = "按《三门峡市邻里排水条例》第三条，先请对方改道，谈不成来所里。"


def test_a_wrong_answer_is_asked_of_the_justice_office(
    signed_in: Page, browser: Browser, server: Server
) -> None:
    for phone, name, township in ((OFFICE, "赵所", "张茅乡"), (ELSEWHERE, "钱所", "大营镇")):
        first = add_user(server.data, phone, name, "justice_office", "--township", township)
        server.client(phone, first).close()
    page = signed_in
    ask(page, DRAIN)
    page.get_by_role("button", name="有误").click()
    page.get_by_role("button", name="没答到点上").click()
    page.get_by_role("button", name="写一张问题卡").click()
    page.get_by_role("button", name="南沟村").click()
    page.get_by_role("button", name="发出问题卡").click()
    expect(page.get_by_text("发给了张茅乡司法所")).to_be_visible()

    with opened(browser, server, width=360, height=740) as office:
        sign_in(office, ELSEWHERE)
        office.goto("/question-cards")
        expect(office.get_by_text("没有等着的问题卡")).to_be_visible()
    with opened(browser, server, width=360, height=740) as office:
        sign_in(office, OFFICE)
        office.get_by_role("link", name="我的").click()
        office.get_by_role("link", name=re.compile("等着答复的问题卡")).click()
        expect(office.get_by_text("张茅乡 南沟村")).to_be_visible()
        office.get_by_role("button", name="答复", exact=True).click()
        office.get_by_label("回复").fill(REPLY)
        office.get_by_role("button", name="存草稿，核对条文").click()
        expect(office.get_by_text("现行有效")).to_be_visible()
        assert office.evaluate(TOO_WIDE) == []
        office.get_by_role("button", name="给提问的人").click()
        expect(office.get_by_text("没有等着的问题卡")).to_be_visible()

    page.goto("/mine")
    page.get_by_role("link", name="发出去的问题卡").click()
    expect(page.get_by_text(REPLY)).to_be_visible()
    expect(page.get_by_text("赵所的回复")).to_be_visible()
    assert page.evaluate(TOO_WIDE) == []
