"""A real Chromium on a real server, the size of a phone or of a desk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.running import PASSWORD, SAMPLES, Server, add_user, first_password, run_command, serving

PHONE = "13800000001"
ADMINISTRATOR = "10000000000"
# What is waited for comes late on a busy machine, and not at all where it is wrong.
expect.set_options(timeout=15_000)
DESK_WIDTH = 900  # from here on the page has a list at its side
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find_chromium() -> str:
    """The browser, or a failure: without one these tests must not pass."""
    for name in (os.environ.get("CUNFA_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        if name and (path := shutil.which(name)):
            return path
    pytest.fail("没有找到 Chromium，请装上它，或用 CUNFA_CHROMIUM 指明位置。")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data: Path = tmp_path_factory.mktemp("page") / "data"
    run_command(data, "setup", "--laws", str(SAMPLES / "laws"))
    password = add_user(
        data, PHONE, "张律师", "adviser", "--township", "张茅乡", "--village", "南沟村", "--village", "上坪村"
    )
    with serving(data) as server:
        server.client(PHONE, password).close()  # the first password is changed to PASSWORD
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def desk_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own for the desk, whose shelf the tests change."""
    data: Path = tmp_path_factory.mktemp("desk") / "data"
    run_command(data, "setup", "--laws", str(SAMPLES / "laws"))
    with serving(data) as server:
        server.client(ADMINISTRATOR, first_password(data)).close()
        yield server


@contextmanager
def opened(browser: Browser, server: Server, *, width: int, height: int) -> Iterator[Page]:
    """A page of this size; fails on any error of the page's own or any request to another host."""
    phone = width < DESK_WIDTH
    context = browser.new_context(
        base_url=server.url,
        viewport={"width": width, "height": height},
        device_scale_factor=2 if phone else 1,
        is_mobile=phone,
        has_touch=phone,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
    )
    page = context.new_page()
    mistakes: list[str] = []
    elsewhere: list[str] = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((server.url, f"blob:{server.url}", "data:"))
            else elsewhere.append(request.url)
        ),
    )
    yield page
    context.close()
    assert mistakes == []
    assert elsewhere == []


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A phone of 390×844."""
    with opened(browser, server, width=390, height=844) as page:
        yield page


@pytest.fixture
def signed_in(page: Page) -> Page:
    """The phone after signing in, at 问."""
    return sign_in(page, PHONE)


@pytest.fixture
def desk(browser: Browser, desk_server: Server) -> Iterator[Page]:
    """A screen of 1389×868 with the administrator signed in, at 问."""
    with opened(browser, desk_server, width=1389, height=868) as page:
        yield sign_in(page, ADMINISTRATOR)


def sign_in(page: Page, phone: str) -> Page:
    page.goto("/")
    page.get_by_label("手机号").fill(phone)
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.get_by_role("heading", name="说说遇到啥事").wait_for()
    return page
