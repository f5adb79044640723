"""The walk of a mediation on the phone: step by step to the bound file."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running import Server, add_user
from tests.web.conftest import opened, sign_in
from tests.web.test_phone import TOO_WIDE

pytestmark = pytest.mark.browser
OFFICE = "13900009999"


def save(page: Page) -> None:
    page.get_by_role("button", name="存好").click()
    expect(page.get_by_role("heading", name="走到哪了")).to_be_visible()


def fits(page: Page, name: str) -> None:
    """No page is wider than the phone, at 360 and at 390 px."""
    for width in (360, 390):
        page.set_viewport_size({"width": width, "height": 780})
        page.wait_for_timeout(120)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} is {wide} px too wide at {width} px: {page.evaluate(TOO_WIDE)}"
        if folder := os.environ.get("CUNFA_PICTURES"):
            page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)


def test_a_mediation_is_walked_to_its_bound_file(signed_in: Page, tmp_path: Path) -> None:
    page = signed_in
    page.goto("/mediations/new")
    page.get_by_label(re.compile("姓名")).nth(0).fill("李某甲")
    page.get_by_label(re.compile("姓名")).nth(1).fill("王某乙")
    page.get_by_label("因为什么事").fill("两家为出水口朝向争执。")
    page.get_by_text("邻里纠纷", exact=True).click()
    save(page)
    fits(page, "accepted")

    page.get_by_role("link", name="告知权利义务").click()
    page.get_by_text("当面念给双方听").click()
    expect(page.get_by_label("告知了谁")).to_have_value("李某甲、王某乙")
    fits(page, "told")
    save(page)

    page.get_by_role("link", name="记调解", exact=True).click()
    page.get_by_role("button", name="存好").click()
    expect(page.get_by_text("简单写几句怎么谈的。")).to_be_visible()
    page.get_by_role("button", name="达成", exact=True).click()
    page.get_by_label("怎么谈的").fill("王某乙说偷了李某甲家的牛，两家想私了。")
    fits(page, "session")
    save(page)

    expect(page.get_by_role("heading", name="这像是犯罪，先报警，不私了")).to_be_visible()
    fits(page, "stopped")
    page.get_by_role("link", name="先处理急事").click()
    page.get_by_text("已报警或转走，只调民事部分").click()
    page.get_by_label("怎么核实的，报给了谁").fill("已报张茅派出所，这里只调出水口。")
    fits(page, "handled")
    save(page)

    page.get_by_role("link", name="达成协议").first.click()
    page.get_by_text("口头").first.click()
    page.get_by_label("说定的内容").fill("改道，费用各半。")
    page.get_by_label("最晚哪天履行").fill("2099-01-10")
    page.get_by_role("button", name="分期的，再加一期").click()
    page.get_by_label("最晚哪天履行 第2期").fill("2099-01-09")
    page.get_by_role("button", name="存好").click()
    expect(page.get_by_text("各期从早到晚填，不能是同一天。")).to_be_visible()
    page.get_by_label("最晚哪天履行 第1期").fill("2027-06-10")
    page.get_by_label("最晚哪天履行 第2期").fill("2028-06-10")
    fits(page, "agreeing")
    page.get_by_role("button", name="存好").click()
    expect(page.get_by_text("下一步：记履行")).to_be_visible()
    expect(page.locator("dd", has_text="2028-06-10")).to_be_visible()
    page.get_by_text("还能记别的").click()
    page.get_by_role("link", name="记履行期限").click()
    page.get_by_role("button", name="去掉最后一期").click()
    fits(page, "term")
    save(page)
    expect(page.locator("dd", has_text="2028-06-10")).to_have_count(0)
    expect(page.locator("dd", has_text="2027-06-10").first).to_be_visible()
    fits(page, "agreed")

    page.get_by_role("link", name=re.compile("材料齐不齐")).click()
    expect(page.get_by_text(re.compile("还缺"))).to_be_visible()
    row = page.locator("li", has_text="人民调解口头协议登记表")
    row.get_by_role("button", name="生成").click()
    expect(row.get_by_role("link", name="下载")).to_be_visible()
    row.get_by_role("button", name="核对过，署名").click()
    expect(row.get_by_text("张律师 核对过")).to_be_visible()
    fits(page, "dossier")
    with page.expect_download() as download:
        page.get_by_role("button", name="导出 ZIP").click()
    bound = tmp_path / "bound.zip"
    download.value.save_as(bound)
    with zipfile.ZipFile(bound) as archive:
        assert "03-人民调解口头协议登记表.docx" in archive.namelist()


def test_a_wrong_step_is_struck_and_stays_to_be_read(signed_in: Page) -> None:
    page = signed_in
    page.goto("/mediations/new")
    page.get_by_label(re.compile("姓名")).nth(0).fill("甲")
    page.get_by_label(re.compile("姓名")).nth(1).fill("乙")
    page.get_by_label("因为什么事").fill("地界")
    page.get_by_text("邻里纠纷", exact=True).click()
    save(page)
    page.get_by_role("link", name="告知权利义务").click()
    page.get_by_text("电话里讲的").click()
    save(page)
    page.locator("summary", has_text="告知权利义务").click()
    page.get_by_role("link", name="记错了，划掉").click()
    page.get_by_label("为什么划掉").fill("那天没有告知")
    save(page)
    expect(page.get_by_text("已划掉")).to_be_visible()
    expect(page.get_by_text("下一步：告知权利义务")).to_be_visible()


def test_a_matter_is_handed_on_and_the_answer_kept(signed_in: Page) -> None:
    page = signed_in
    page.goto("/mediations/new")
    page.get_by_label(re.compile("姓名")).nth(0).fill("孙某")
    page.get_by_label(re.compile("姓名")).nth(1).fill("周某")
    page.get_by_label("因为什么事").fill("地界没有确权")
    page.get_by_text("邻里纠纷", exact=True).click()
    save(page)
    page.get_by_text("还能记别的").click()
    page.get_by_role("link", name="转介", exact=True).click()
    page.get_by_role("button", name="司法所 待核实").click()
    page.get_by_label("为什么转，转的是什么").fill("地界先要确权。")
    fits(page, "referral")
    save(page)
    page.get_by_text("还能记别的").click()
    page.get_by_role("link", name="记转介的回复").click()
    page.get_by_role("button", name="司法所", exact=True).click()
    page.get_by_label("怎么回的").fill("先由政府确权。")
    save(page)
    expect(page.get_by_text("转介回复")).to_be_visible()


def test_the_office_reads_and_is_offered_nothing_to_change(
    signed_in: Page, browser: Browser, server: Server
) -> None:
    page = signed_in
    page.goto("/mediations/new")
    page.get_by_label(re.compile("姓名")).nth(0).fill("赵某")
    page.get_by_label(re.compile("姓名")).nth(1).fill("钱某")
    page.get_by_label("因为什么事").fill("树枝过界")
    page.get_by_text("邻里纠纷", exact=True).click()
    save(page)
    address = page.url
    password = add_user(server.data, OFFICE, "李所", "justice_office", "--township", "张茅乡")
    server.client(OFFICE, password).close()
    with opened(browser, server, width=390, height=844) as other:
        sign_in(other, OFFICE)
        other.goto("/mine")
        other.get_by_role("link", name="本乡镇的调解").click()
        other.get_by_text("赵某与钱某").click()
        expect(other).to_have_url(address)
        expect(other.get_by_text("张律师 在办。只能看，不能改。")).to_be_visible()
        expect(other.get_by_role("link", name=re.compile("告知权利义务|改登记"))).to_have_count(0)
        fits(other, "office")
        other.get_by_role("link", name=re.compile("材料齐不齐")).click()
        expect(other.get_by_text(re.compile("还缺"))).to_be_visible()
        expect(other.get_by_role("button", name=re.compile("生成|导出|署名"))).to_have_count(0)
