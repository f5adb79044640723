"""Never a wall of text: an answer is three screens of a phone at most while what can be folded is folded."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running import SAMPLES, Server, add_user, run_command, serving
from tests.web.conftest import PHONE, opened, sign_in
from tests.web.long_shelf import AskedGuide, read_guides, write_laws
from tests.web.test_phone import TOO_WIDE, ask

pytestmark = pytest.mark.browser

PHONES = ((390, 844), (360, 840))
SCREENS = 3
LONGEST = "他不同意离婚，我能离不"


@pytest.fixture(scope="module")
def long_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose every article is long."""
    data, laws = tmp_path_factory.mktemp("long") / "data", tmp_path_factory.mktemp("laws")
    write_laws(laws)
    (laws / "排水.md").write_text((SAMPLES / "laws" / "三门峡市邻里排水条例.md").read_text("utf-8"), "utf-8")
    run_command(data, "setup", "--laws", str(laws))
    password = add_user(data, PHONE, "张律师", "adviser", "--township", "张茅乡", "--village", "南沟村")
    with serving(data) as server:
        server.client(PHONE, password).close()
        yield server


@pytest.fixture(scope="module")
def phone(browser: Browser, long_server: Server) -> Iterator[Page]:
    with opened(browser, long_server, width=390, height=844) as page:
        yield sign_in(page, PHONE)


def ask_anew(page: Page, question: str) -> None:
    """Ask, and wait until nothing more comes onto the page."""
    page.goto("/")
    ask(page, question)
    expect(page.get_by_role("link", name="大字答复单")).to_be_visible()
    expect(page.get_by_text("没有中文语音")).to_be_visible()  # looked for during two seconds


def assert_three_screens(page: Page) -> None:
    for width, height in PHONES:
        page.set_viewport_size({"width": width, "height": height})
        tall = page.evaluate("document.documentElement.scrollHeight")
        assert tall <= SCREENS * height, f"{tall} px at {width}×{height}: {tall / height:.2f} screens"
        assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("guide", read_guides(), ids=lambda guide: guide.number)
def test_every_guide_s_answer(phone: Page, guide: AskedGuide) -> None:
    ask_anew(phone, guide.question)
    expect(phone.get_by_role("heading", name="怎么办")).to_be_visible()
    expect(phone.locator("#part-sources details").first.locator(".law")).to_be_visible()
    assert_three_screens(phone)


def test_the_day_it_happened_beside_today(phone: Page) -> None:
    ask_anew(phone, "2017年闺女嫁出去了，娘家村要收地")
    expect(phone.get_by_text(re.compile("当时不一样的，并排列在依据")).first).to_be_visible()
    assert_three_screens(phone)
    phone.get_by_role("button", name=re.compile("还有 .* 条依据")).click()
    card = phone.locator("#part-sources details", has=phone.locator(".other-day")).first
    expect(card).to_have_count(1)
    expect(phone.get_by_text(re.compile("当时.*写法不同")).first).to_be_visible()


def test_two_time_limits(phone: Page) -> None:
    ask_anew(phone, "他不同意离婚，我能离不，判不离多久能再起诉")
    expect(phone.locator("#part-limits .limit")).to_have_count(2)
    assert_three_screens(phone)


def test_danger(phone: Page) -> None:
    ask_anew(phone, "他打我，我想离婚，孩子归谁")
    expect(phone.get_by_role("alert").get_by_role("link", name=re.compile("110")).first).to_be_visible()
    expect(phone.get_by_role("heading", name="先问清")).to_be_visible()
    assert_three_screens(phone)
    phone.get_by_role("button", name=re.compile("^步骤")).last.click()
    expect(phone.locator("#fold-list").get_by_text(re.compile("先看安全"))).to_be_visible()


def test_everything_is_one_tap_away(phone: Page) -> None:
    ask_anew(phone, LONGEST)
    first = phone.locator("#part-sources details").first
    assert first.locator(".law").evaluate("law => law.scrollHeight > law.clientHeight")
    first.get_by_role("button", name="展开整条").click()
    assert not first.locator(".law").evaluate("law => law.scrollHeight > law.clientHeight")

    second = phone.locator("#part-sources details").nth(1)
    second.locator("summary").click()
    assert not second.locator(".law").evaluate("law => law.scrollHeight > law.clientHeight")
    phone.get_by_role("button", name=re.compile("还有 .* 条依据")).click()
    named = phone.get_by_role("navigation", name="本页目录").get_by_text(re.compile("依据 ")).inner_text()
    assert phone.locator("#part-sources details").count() == int(named.removeprefix("依据 ")) > 4

    phone.get_by_role("button", name="看全", exact=True).click()
    steps = phone.locator("#part-steps li .grow")
    assert steps.count() == 9
    assert all(steps.evaluate_all("all => all.map(one => one.scrollHeight <= one.clientHeight + 1)"))

    for name, words in (
        ("证据", "结婚证"),
        ("期限", "冷静期三十天"),
        ("文书", "离婚协议书"),
        ("找谁", "12338"),
    ):
        phone.get_by_role("button", name=re.compile(f"^{name}")).last.click()
        expect(phone.locator("#fold-list").get_by_text(re.compile(words)).first).to_be_visible()


def test_on_paper_nothing_is_folded(phone: Page) -> None:
    ask_anew(phone, LONGEST)
    paper = pypdfium2.PdfDocument(io.BytesIO(phone.pdf()))
    printed = re.sub(r"\s", "", "".join(page.get_textpage().get_text_range() for page in paper))
    for words in ("在家带孩子、照料老人多的一方", "人身安全保护令申请书", "家暴：法律援助"):
        assert words in printed, words
    for number in (1079, 1085, 1084, 1077, 1076):
        assert f"说的是第{number}件事" in printed, number
    assert printed.count("要点一下才看得全") >= 4 * 5  # each to its last word


def test_the_start_of_a_time_limit_is_tapped(phone: Page) -> None:
    ask_anew(phone, "村里调解好了，多长时间内申请司法确认")
    limit = phone.locator("#part-limits .limit").first
    limit.get_by_label(re.compile("是哪天")).fill("2026-11-10")
    expect(limit.get_by_text("最晚 2026-12-10 周四")).to_be_visible()
    expect(limit.get_by_text(re.compile("从 2026-11-10 .*生效起 30 日"))).to_be_visible()
    expect(limit.get_by_text("人民调解法第三十三条")).to_be_visible()
    expect(phone.locator("#part-limits").get_by_text("仅为提醒")).to_be_visible()
