from __future__ import annotations

import io
import threading
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePath

import pytest

from accounts.models import Role, User
from core.database import Database
from core.errors import DiskFull, InvalidInput, NotFound
from core.settings import Settings
from ingest.factory import open_intakes
from ingest.intake import IntakeCard, Intakes
from ingest.models import IntakeRow, IntakeState
from ingest.service import Ingest
from knowledge.service import Shelf
from knowledge.types import DocumentKind
from tests.fakes import FixedClock
from tests.ingest.conftest import RecordingLibrary
from tests.ingest.papers import BEES, DISTRICT

TODAY = date(2026, 11, 25)

Open = Callable[[], Intakes]


@pytest.fixture
def uploads(settings: Settings) -> Path:
    return settings.data_dir / "uploads"


@pytest.fixture
def reopen(
    settings: Settings,
    ingest: Ingest,
    shelf: Shelf,
    database: Database,
    clock: FixedClock,
) -> Open:
    """The intake as it stands after a start of the program."""
    return lambda: open_intakes(settings, ingest, shelf, database, clock, set)


@pytest.fixture
def intakes(reopen: Open) -> Intakes:
    return reopen()


@pytest.fixture
def sender(database: Database, clock: FixedClock) -> str:
    row = User(
        id="1",
        phone="13800000001",
        name="管理员",
        role=Role.ADMINISTRATOR,
        password_hash="",
        created_at=clock.now(),
    )
    with database.write() as session:
        session.add(row)
    return "1"


@pytest.fixture
def hand_in(intakes: Intakes, sender: str) -> Callable[..., IntakeCard]:
    def hand_in(
        content: bytes = BEES.encode(), name: str = "养蜂法.md", scope: str | None = None
    ) -> IntakeCard:
        return intakes.receive(name, content, kind=None, scope=scope, by=sender)

    return hand_in


HandIn = Callable[..., IntakeCard]


def kept(uploads: Path) -> list[str]:
    return sorted(path.name for path in uploads.rglob("*") if path.is_file()) if uploads.exists() else []


def settle(intakes: Intakes, intake_id: str) -> IntakeCard:
    """Let the background reader run until one upload is done."""
    intakes.start()
    try:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            card = intakes.get_intake(intake_id)
            if card.state not in (IntakeState.WAITING, IntakeState.READING):
                return card
            time.sleep(0.01)
        raise AssertionError("the upload did not settle")
    finally:
        intakes.stop()


def test_an_upload_waits_is_read_and_waits_to_be_looked_at(
    intakes: Intakes, hand_in: HandIn, shelf: Shelf, uploads: Path, library: RecordingLibrary
) -> None:
    card = hand_in()
    assert (card.state, card.file_name, card.size) == (IntakeState.WAITING, "养蜂法.md", len(BEES.encode()))
    assert len(kept(uploads)) == 1
    done = settle(intakes, card.id)
    assert done.state is IntakeState.TO_REVIEW
    assert done.message == "《中华人民共和国养蜂法》共3条，施行日期 2010-06-01。"
    assert (shelf.find_documents(), library.asked) == (([], 0), [])


def test_what_is_to_be_checked_is_said_in_the_message(intakes: Intakes, hand_in: HandIn) -> None:
    text = "# 养蜂办法\n\n2010年3月1日 通过\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第三条 丙。\n"
    message = settle(intakes, hand_in(text.encode(), "养蜂办法.md").id).message
    assert "施行日期 2010-03-01（待核实）" in message
    assert "缺第2条" in message


def test_progress_of_reading_is_told_while_it_goes_on(
    intakes: Intakes, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = hand_in()
    note = intakes._noting(card.id)
    note("认字", 3, 12)
    told = intakes.get_intake(card.id)
    assert (told.stage, told.done, told.total) == ("认字", 3, 12)
    note("认字", 4, 12)  # at once after: not worth writing down
    assert intakes.get_intake(card.id).done == 3
    note("读表格", 1, 2)
    assert intakes.get_intake(card.id).stage == "读表格"


def test_the_same_again_is_skipped_and_not_kept_twice(
    intakes: Intakes, hand_in: HandIn, ingest: Ingest, uploads: Path
) -> None:
    first = settle(intakes, hand_in().id)
    again = settle(intakes, hand_in(name="又一份.md").id)
    assert (again.state, again.message) == (IntakeState.SKIPPED, "同样的文件已经交上来了，看那一份就行。")
    assert intakes.get_intake(first.id).state is IntakeState.TO_REVIEW
    assert len(kept(uploads)) == 1
    ingest.shelve(PurePath("养鱼法.md"), BEES.replace("养蜂", "养鱼").encode(), kind=None, scope=None)
    on_shelf = settle(intakes, hand_in(BEES.replace("养蜂", "养鱼").encode()).id)
    assert (on_shelf.state, on_shelf.message) == (IntakeState.SKIPPED, "这份文件已经在架上。")
    assert len(kept(uploads)) == 1


def archive(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def test_every_file_of_an_archive_becomes_an_upload_of_its_own(
    intakes: Intakes, hand_in: HandIn, uploads: Path
) -> None:
    packed = archive(
        **{
            "资料/养蜂法.md": BEES.encode(),
            "资料/里/养鱼法.md": BEES.replace("养蜂", "养鱼").encode(),
            "资料/照片.exe": b"MZ",
            "资料/空.txt": b"",
        }
    )
    opened = settle(intakes, hand_in(packed, "资料.zip", scope="全国/河南省").id)
    assert (opened.state, opened.message) == (IntakeState.OPENED, "里面有 4 个文件，各自列在下面。")
    members = {card.file_name: card for card in intakes.find_intakes() if card.parent_id == opened.id}
    for card in members.values():
        settle(intakes, card.id)
    after = {name: intakes.get_intake(card.id) for name, card in members.items()}
    assert {name: card.state for name, card in after.items()} == {
        "养蜂法.md": IntakeState.TO_REVIEW,
        "养鱼法.md": IntakeState.TO_REVIEW,
        "照片.exe": IntakeState.FAILED,
        "空.txt": IntakeState.FAILED,
    }
    assert all(after[name].message.endswith("。") for name in ("照片.exe", "空.txt"))
    assert len(kept(uploads)) == 2, "neither the archive's bytes nor those of what failed"


def test_a_crash_after_an_archive_was_opened_opens_it_once(
    intakes: Intakes, hand_in: HandIn, reopen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = hand_in(archive(**{"养蜂法.md": BEES.encode()}), "资料.zip")

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(intakes, "let_go", die)
    with pytest.raises(KeyboardInterrupt):
        intakes.read_one(card.id)
    again = reopen()
    settle(again, card.id)
    (member,) = [each for each in again.find_intakes() if each.parent_id == card.id]
    assert settle(again, member.id).state is IntakeState.TO_REVIEW


def test_an_archive_in_an_archive_is_not_opened(intakes: Intakes, hand_in: HandIn) -> None:
    inner = archive(**{"养蜂法.md": BEES.encode()})
    opened = settle(intakes, hand_in(archive(**{"里.zip": inner}), "外.zip").id)
    (member,) = [card for card in intakes.find_intakes() if card.parent_id == opened.id]
    done = intakes.get_intake(member.id)
    assert done.state is IntakeState.FAILED
    assert "压缩包" in done.message


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xd8\xff\x00" * 50, "内容其实是图片"),
        ("# 只有标题\n\n<!-- INFO END -->\n".encode(), "没有正文"),
        ("# 村规民约\n\n<!-- INFO END -->\n\n第一条 甲。\n".encode(), "适用范围"),
        ("---\ntitle: [没关上\n---\n正文".encode(), "格式不对"),
    ],
)
def test_what_cannot_be_read_says_why_and_changes_nothing(
    intakes: Intakes, hand_in: HandIn, shelf: Shelf, uploads: Path, content: bytes, reason: str
) -> None:
    done = settle(intakes, hand_in(content, "a.md").id)
    assert done.state is IntakeState.FAILED
    assert reason in done.message
    assert shelf.find_documents()[1] == 0
    assert kept(uploads) == []


def test_the_scope_given_is_taken(intakes: Intakes, hand_in: HandIn, database: Database) -> None:
    text = "# 村规民约\n\n<!-- INFO END -->\n\n第一条 甲。\n".encode()
    card = settle(intakes, hand_in(text, "a.md", scope=f"{DISTRICT}/张茅乡/南沟村").id)
    assert card.state is IntakeState.TO_REVIEW
    with database.read() as session:
        read = session.get_one(IntakeRow, card.id).preview
    assert read is not None
    assert (read["kind"], read["scope"]) == (DocumentKind.VILLAGE_RULES, f"{DISTRICT}/张茅乡/南沟村")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/养蜂.md", "养蜂.md"),
        ("..\\..\\养蜂.md", "养蜂.md"),
        ("C:\\资料\\养蜂.MD", "养蜂.MD"),
        ("/养蜂.txt", "养蜂.txt"),
        ("甲" * 400 + ".md", "甲" * 200 + ".md"),
    ],
)
def test_a_file_name_never_leaves_the_folder(
    intakes: Intakes, hand_in: HandIn, uploads: Path, name: str, shown: str
) -> None:
    card = hand_in(name=name)
    assert card.file_name == shown
    ((sha256),) = kept(uploads)
    assert (uploads / sha256[:2] / sha256).read_bytes() == BEES.encode()
    assert settle(intakes, card.id).state is IntakeState.TO_REVIEW


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.exe", b"MZ", "bad_type"),
        ("", b"a", "bad_type"),
        ("..", b"a", "bad_type"),
        ("a.md", b"", "empty_file"),
        ("a.md", b" \n", "empty_file"),
        ("a.md", b"a" * (20 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_what_is_refused_at_the_door_is_not_kept(
    intakes: Intakes, hand_in: HandIn, uploads: Path, name: str, content: bytes, code: str
) -> None:
    with pytest.raises(InvalidInput) as refusal:
        hand_in(content, name)
    assert refusal.value.code == code
    assert kept(uploads) == []
    assert intakes.find_intakes() == []


def test_a_full_disk_at_the_door_leaves_nothing_half(
    intakes: Intakes, hand_in: HandIn, uploads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ingest.keeping.os.fsync", full)
    with pytest.raises(DiskFull):
        hand_in()
    assert kept(uploads) == []
    assert intakes.find_intakes() == []


@pytest.mark.parametrize("state", [IntakeState.WAITING, IntakeState.READING])
def test_an_upload_left_by_a_crash_is_taken_up_at_the_next_start(
    hand_in: HandIn, intakes: Intakes, reopen: Open, state: IntakeState
) -> None:
    card = hand_in()
    intakes.change(card.id, state=state)
    assert settle(reopen(), card.id).state is IntakeState.TO_REVIEW


def test_what_a_crash_left_on_disk_is_swept_at_the_next_start(
    hand_in: HandIn, intakes: Intakes, reopen: Open, uploads: Path
) -> None:
    card = hand_in()
    (used,) = kept(uploads)
    left = uploads / "ab" / ("ab" + "0" * 62)
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"nobody's")
    left.with_suffix(".part").write_bytes(b"half")
    left.with_suffix(".pages").mkdir()
    (left.with_suffix(".pages") / "page-001.png").write_bytes(b"page")
    settle(reopen(), card.id)
    assert kept(uploads) == [used]


def test_bytes_that_went_missing_fail_that_upload_alone(
    intakes: Intakes, hand_in: HandIn, uploads: Path
) -> None:
    lost = hand_in(BEES.replace("养蜂", "丢失").encode())
    (name,) = kept(uploads)
    (uploads / name[:2] / name).unlink()
    good = hand_in()
    assert settle(intakes, good.id).state is IntakeState.TO_REVIEW
    assert intakes.get_intake(lost.id).state is IntakeState.FAILED


def test_the_reader_outlives_a_failure_it_could_not_write_down(
    intakes: Intakes, hand_in: HandIn, reopen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = hand_in(BEES.replace("养蜂", "满盘").encode())
    second = hand_in()
    put, full = intakes.change, threading.Event()

    def fill(intake_id: str, **values: object) -> None:
        if intake_id == first.id:
            full.set()
            raise DiskFull
        put(intake_id, **values)

    monkeypatch.setattr(intakes, "change", fill)
    assert settle(intakes, second.id).state is IntakeState.TO_REVIEW
    assert full.is_set()
    assert intakes.get_intake(first.id).state is IntakeState.WAITING
    assert settle(reopen(), first.id).state is IntakeState.TO_REVIEW


def test_what_is_not_there_is_not_found(intakes: Intakes) -> None:
    with pytest.raises(NotFound):
        intakes.get_intake("没有")
    with pytest.raises(NotFound):
        intakes.read_one("没有")


def test_uploads_are_listed_newest_first(intakes: Intakes, hand_in: HandIn, clock: FixedClock) -> None:
    first = hand_in()
    clock.advance(minutes=1)
    second = hand_in(name="后来的.md")
    assert [card.id for card in intakes.find_intakes()] == [second.id, first.id]


def test_what_is_not_done_with_is_never_hidden_behind_what_is(
    intakes: Intakes, hand_in: HandIn, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.intake._LISTED", 2)
    waiting = hand_in(name="早先的.md")
    clock.advance(minutes=1)
    for name in ("甲", "乙", "丙"):
        settle(intakes, hand_in(b"\x00\xff\xfe\x81" + name.encode(), f"{name}.md").id)
    assert intakes.find_intakes()[0].id == waiting.id
    assert (len(intakes.find_intakes()), intakes.count()) == (2, 4)
