"""Sources looked at again and again: changed is read, vanished is flagged, the same bytes are let be."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, Unavailable
from ingest.catalogue import read_addresses
from ingest.fetching import HttpFetcher, check_address
from ingest.looking import look_at_address, look_in_catalogue, look_in_folder
from ingest.sources import Handed, Looked, NewSource, SourceKind, Sources
from tests.fakes import FixedClock


class Site:
    """A web site in memory, with ETags; what it was asked for is kept."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[bytes, str]] = {}  # path → content, type
        self.moved: dict[str, str] = {}
        self.broken: set[str] = set()
        self.asked: list[tuple[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, self.headers.get("If-None-Match", "")))
                self._answer()

            def _answer(self) -> None:
                if self.path in site.broken:
                    self.send_response(500)
                elif self.path in site.moved:
                    self.send_response(302)
                    self.send_header("Location", site.moved[self.path])
                elif self.path not in site.pages:
                    self.send_response(404)
                else:
                    content, kind = site.pages[self.path]
                    tag = f'"{hash(content)}"'
                    if self.headers.get("If-None-Match") == tag:
                        self.send_response(304)
                    else:
                        self.send_response(200)
                        self.send_header("ETag", tag)
                        self.send_header("Content-Type", kind)
                        self.send_header("Content-Length", str(len(content)))
                        self.end_headers()
                        self.wfile.write(content)
                        return
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *args: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield site
    site.server.shutdown()
    site.server.server_close()
    thread.join()


class Desk:
    """Whoever things are handed on to; refuses what it is told to."""

    def __init__(self) -> None:
        self.handed: list[tuple[str, bytes]] = []
        self.refuses: set[bytes] = set()
        self.published = 0

    def take(self, name: str, content: bytes, source: NewSource, source_id: int) -> Handed:
        if content in self.refuses:
            raise InvalidInput("这份文件打不开。")
        self.handed.append((name, content))
        return Handed()

    def publish(self, run: Callable[[str, int, int], None]) -> None:
        self.published += 1


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def sources(database: Database, clock: FixedClock, desk: Desk) -> Sources:
    fetcher = HttpFetcher(max_bytes=100_000, allow_loopback=True)
    return Sources(
        database,
        clock,
        looks={
            SourceKind.FOLDER: look_in_folder(100_000),
            SourceKind.ADDRESS: look_at_address(fetcher),
            SourceKind.CATALOGUE: look_in_catalogue(fetcher),
        },
        hand_on=desk.take,
        publish=desk.publish,
    )


def look(sources: Sources, only: list[int] | None = None) -> Looked:
    (looked,) = sources.refresh(only, lambda *step: None).values()
    return looked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "文件"
    (folder / "村规").mkdir(parents=True)
    (folder / "办法.md").write_text("# 办法\n\n第一条 一。", "utf-8")
    (folder / "村规" / "南沟.txt").write_text("南沟村村规民约", "utf-8")
    return folder


def test_a_folder_is_read_once_and_again_only_where_it_changed(
    sources: Sources, desk: Desk, folder: Path
) -> None:
    sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    assert look(sources) == Looked(new=2)
    assert sorted(name for name, _ in desk.handed) == ["办法.md", "南沟.txt"]
    assert look(sources) == Looked(unchanged=2)
    (folder / "办法.md").write_text("# 办法\n\n第一条 改了。", "utf-8")
    assert look(sources) == Looked(changed=1, unchanged=1)
    assert len(desk.handed) == 3
    (folder / "村规" / "南沟.txt").touch()  # another time, the same bytes
    assert look(sources) == Looked(unchanged=2)
    assert len(desk.handed) == 3


def test_what_vanished_is_flagged_until_somebody_decides(
    sources: Sources, folder: Path, clock: FixedClock
) -> None:
    card = sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    look(sources)
    (folder / "办法.md").unlink()
    assert look(sources) == Looked(unchanged=1, vanished=1)
    assert look(sources) == Looked(unchanged=1)  # flagged already
    first, second = sources.find_items(card.id)
    assert (first.place, first.vanished_at) == ("办法.md", clock.now())
    assert second.vanished_at is None
    assert sources.find()[0].vanished == 1
    with pytest.raises(Conflict):
        sources.keep(second.id)
    sources.keep(first.id)
    assert [item.place for item in sources.find_items(card.id)] == ["村规/南沟.txt"]
    with pytest.raises(NotFound):
        sources.keep(first.id)


def test_what_comes_back_is_flagged_no_more(sources: Sources, folder: Path) -> None:
    card = sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    look(sources)
    gone = (folder / "办法.md").rename(folder.parent / "别处.md")
    look(sources)
    gone.rename(folder / "办法.md")
    assert look(sources) == Looked(unchanged=2)
    assert all(item.vanished_at is None for item in sources.find_items(card.id))


@pytest.mark.parametrize("leave", ["no folder", "empty folder"])
def test_a_folder_that_is_not_mounted_does_not_make_everything_vanish(
    sources: Sources, folder: Path, leave: str
) -> None:
    card = sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    look(sources)
    folder.rename(folder.parent / "拔掉了")
    if leave == "empty folder":
        folder.mkdir()
    assert look(sources) == Looked(failed=1)
    assert "已有的都没动" in sources.find()[0].last_result
    assert all(item.vanished_at is None for item in sources.find_items(card.id))


def test_a_file_that_cannot_be_read_is_said_and_tried_again(
    sources: Sources, desk: Desk, folder: Path
) -> None:
    card = sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    desk.refuses.add((folder / "办法.md").read_bytes())
    assert look(sources) == Looked(new=1, failed=1)
    assert sources.find_items(card.id)[0].problem == "这份文件打不开。"
    desk.refuses.clear()
    assert look(sources) == Looked(changed=1, unchanged=1)
    assert sources.find_items(card.id)[0].problem == ""


def test_a_folder_s_links_lead_nowhere_outside_and_huge_or_odd_files_are_not_read(
    sources: Sources, desk: Desk, folder: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "密.txt"
    secret.write_text("外面的", "utf-8")
    (folder / "链接.txt").symlink_to(secret)
    (folder / "外面").symlink_to(tmp_path, target_is_directory=True)
    (folder / "里面.md").symlink_to(folder / "办法.md")
    with (folder / "大.txt").open("wb") as file:
        file.truncate(1 << 40)
    os.mkfifo(folder / "管道.txt")
    card = sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    assert look(sources) == Looked(new=3, failed=2)
    assert sorted(name for name, _ in desk.handed) == ["办法.md", "南沟.txt", "里面.md"]
    problems = {item.place: item.problem for item in sources.find_items(card.id) if item.problem}
    assert sorted(problems) == ["大.txt", "链接.txt"]
    assert "文件夹外面" in problems["链接.txt"]


def test_what_comes_too_slowly_is_let_go(site: Site) -> None:
    site.pages["/slow.txt"] = (b"a" * 1000, "text/plain")
    with pytest.raises(Unavailable):
        HttpFetcher(max_bytes=10_000, allow_loopback=True, most_seconds=-1).fetch(f"{site.address}/slow.txt")


@pytest.mark.parametrize(
    "address", ["http://[::ffff:127.0.0.1]/", "http://[::ffff:169.254.169.254]/", "http://[::1]/"]
)
def test_no_way_of_writing_an_address_leads_to_the_server_itself(address: str) -> None:
    with pytest.raises(InvalidInput):
        HttpFetcher(max_bytes=1000).fetch(address)


def test_an_address_is_asked_whether_it_changed(sources: Sources, desk: Desk, site: Site) -> None:
    site.pages["/file.jsp"] = (b"%PDF one", "application/pdf")
    sources.add(NewSource(SourceKind.ADDRESS, f"{site.address}/file.jsp"))
    assert look(sources) == Looked(new=1)
    assert desk.handed == [("file.pdf", b"%PDF one")]
    assert look(sources) == Looked(unchanged=1)
    assert site.asked[-1][1] != ""  # asked with its tag, and told 304
    site.pages["/file.jsp"] = (b"%PDF two", "application/pdf")
    assert look(sources) == Looked(changed=1)
    del site.pages["/file.jsp"]
    assert look(sources) == Looked(vanished=1)


def test_a_server_in_trouble_is_not_a_document_gone(sources: Sources, site: Site) -> None:
    site.pages["/a.txt"] = ("一".encode(), "text/plain")
    sources.add(NewSource(SourceKind.ADDRESS, f"{site.address}/a.txt"))
    look(sources)
    site.broken.add("/a.txt")
    assert look(sources) == Looked(failed=1)
    site.broken.clear()
    assert look(sources) == Looked(unchanged=1)


def test_a_catalogue_brings_what_it_links_to_on_its_own_host(
    sources: Sources, desk: Desk, site: Site
) -> None:
    page = '<html><body><a href="one.docx">一</a> <a href="/two.pdf#p2">二</a><a href="two.pdf">又</a>'
    page += '<a href="https://elsewhere.example/three.pdf">外</a> <a href="about.html">关于</a></body></html>'
    site.pages |= {
        "/gk/list.html": (page.encode(), "text/html"),
        "/gk/one.docx": (b"PK one", "application/octet-stream"),
        "/two.pdf": (b"%PDF", "application/pdf"),
        "/gk/two.pdf": (b"%PDF again", "application/pdf"),
    }
    sources.add(NewSource(SourceKind.CATALOGUE, f"{site.address}/gk/list.html"))
    assert look(sources) == Looked(new=3)
    assert [name for name, _ in desk.handed] == ["one.docx", "two.pdf", "two.pdf"]
    site.pages["/gk/list.html"] = (page.replace('<a href="one.docx">一</a>', "").encode(), "text/html")
    assert look(sources) == Looked(unchanged=2, vanished=1)
    site.pages["/gk/list.html"] = (b"<html><body>upkeep</body></html>", "text/html")
    assert look(sources) == Looked(failed=1)  # not: everything vanished


def test_addresses_of_a_plain_list() -> None:
    listed = b"https://a.example/1.pdf, https://a.example/2.docx\nhttps://b.example/3.pdf\nnot one\n"
    assert read_addresses(listed, "https://a.example/list.txt") == [
        "https://a.example/1.pdf",
        "https://a.example/2.docx",
    ]


def test_a_page_without_documents_gives_the_pages_below_it() -> None:
    page = b'<body><a href="t1.html">1</a><a href="/t2.html">2</a><a href="x/t3.htm">3</a><a href="javascript:x">4</a>'
    assert read_addresses(page, "https://a.example/gk/index.html") == [
        "https://a.example/gk/t1.html",
        "https://a.example/gk/x/t3.htm",
    ]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.example/x", "http://", "http://u:p@a/"])
def test_only_plain_web_addresses(address: str) -> None:
    with pytest.raises(InvalidInput):
        check_address(address)


def test_an_address_never_reaches_the_server_itself(site: Site) -> None:
    careful = HttpFetcher(max_bytes=1000)
    for address in (f"{site.address}/x", "http://169.254.169.254/latest", "http://0.0.0.0/"):
        with pytest.raises(InvalidInput, match="指向服务器自己"):
            careful.fetch(address)
    assert site.asked == []
    site.moved["/away"] = "file:///etc/passwd"
    with pytest.raises(InvalidInput):
        HttpFetcher(max_bytes=1000, allow_loopback=True).fetch(f"{site.address}/away")


def test_what_is_too_large_or_goes_in_circles_is_let_go(site: Site) -> None:
    fetcher = HttpFetcher(max_bytes=1_000_000, allow_loopback=True)
    site.pages["/big"] = (b"x" * 1_000_001, "text/plain")
    with pytest.raises(InvalidInput, match="超过"):
        fetcher.fetch(f"{site.address}/big")
    site.moved["/round"] = "/round"
    with pytest.raises(Unavailable, match="转来转去"):
        fetcher.fetch(f"{site.address}/round")


def test_a_trusted_source_is_published_at_the_end(sources: Sources, desk: Desk, folder: Path) -> None:
    sources.add(NewSource(SourceKind.FOLDER, str(folder), trusted=True))
    look(sources)
    assert desk.published == 1


def test_due_by_the_clock(sources: Sources, folder: Path, clock: FixedClock) -> None:
    card = sources.add(NewSource(SourceKind.FOLDER, str(folder), every_hours=12))
    sources.add(NewSource(SourceKind.FOLDER, str(folder / "村规"), every_hours=0))
    assert sources.find_due() == [card.id]
    look(sources, [card.id])
    assert sources.find_due() == []
    clock.advance(hours=11, minutes=59)
    assert sources.find_due() == []
    clock.advance(minutes=1)
    assert sources.find_due() == [card.id]
    sources.change(card.id, NewSource(SourceKind.FOLDER, str(folder), every_hours=12, active=False))
    assert sources.find_due() == []


def test_what_cannot_be_a_source(sources: Sources, folder: Path) -> None:
    for bad in (
        NewSource(SourceKind.FOLDER, "相对/路径"),
        NewSource(SourceKind.ADDRESS, "ftp://a.example/x"),
        NewSource(SourceKind.FOLDER, str(folder), every_hours=-1),
    ):
        with pytest.raises(InvalidInput):
            sources.add(bad)
    sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    with pytest.raises(Conflict):
        sources.add(NewSource(SourceKind.FOLDER, str(folder)))
    with pytest.raises(NotFound):
        sources.remove(99)
