from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from accounts.models import Role, User
from core.database import Database
from core.errors import DiskFull, InvalidInput, NotFound
from core.settings import Settings
from ingest.factory import open_intakes
from ingest.intake import IntakeCard, Intakes
from ingest.models import IntakeState
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
def reopen(settings: Settings, ingest: Ingest, shelf: Shelf, database: Database, clock: FixedClock) -> Open:
    """The intake as it stands after a start of the program."""
    return lambda: open_intakes(settings, ingest, shelf, database, clock)


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
            if card.state not in (IntakeState.WAITING, IntakeState.READING, IntakeState.INDEXING):
                return card
            time.sleep(0.01)
        raise AssertionError("the upload did not settle")
    finally:
        intakes.stop()


def test_an_upload_waits_is_read_and_can_be_searched(
    intakes: Intakes, hand_in: HandIn, shelf: Shelf, uploads: Path, library: RecordingLibrary
) -> None:
    card = hand_in()
    assert (card.state, card.file_name, card.size) == (IntakeState.WAITING, "养蜂法.md", len(BEES.encode()))
    assert len(kept(uploads)) == 1
    done = settle(intakes, card.id)
    assert done.state is IntakeState.SEARCHABLE
    assert done.message == "《中华人民共和国养蜂法》共3条，施行日期 2010-06-01。"
    assert library.asked
    (document,), _ = shelf.find_documents()
    assert document.version.id == done.version_id


def test_what_is_to_be_checked_is_said_in_the_message(intakes: Intakes, hand_in: HandIn) -> None:
    text = "# 养蜂办法\n\n2010年3月1日 通过\n\n<!-- INFO END -->\n\n第一条 甲。\n\n第三条 丙。\n"
    message = settle(intakes, hand_in(text.encode(), "养蜂办法.md").id).message
    assert "施行日期 2010-03-01（待核实）" in message
    assert "缺第2条" in message


def test_the_states_are_passed_in_turn(
    intakes: Intakes, hand_in: HandIn, library: RecordingLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = hand_in()
    seen: list[IntakeState] = []
    publish = library.publish

    def watch(*args: object) -> bool:
        seen.append(intakes.get_intake(card.id).state)
        return publish(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(library, "publish", watch)
    settle(intakes, card.id)
    assert set(seen) == {IntakeState.INDEXING}


def test_the_same_again_is_skipped_and_not_kept_twice(
    intakes: Intakes, hand_in: HandIn, shelf: Shelf, uploads: Path
) -> None:
    first = settle(intakes, hand_in().id)
    same_bytes = settle(intakes, hand_in(name="又一份.md").id)
    same_words = settle(intakes, hand_in(BEES.replace("\n", "\r\n").encode()).id)
    assert same_bytes.state is same_words.state is IntakeState.SKIPPED
    assert "已经在架上" in same_bytes.message
    assert "已经在架上" in same_words.message
    assert shelf.find_documents()[1] == 1
    assert len(kept(uploads)) == 1
    assert intakes.get_intake(first.id).state is IntakeState.SEARCHABLE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xd8\xff\x00" * 50, "UTF-8"),
        ("# 只有标题\n\n<!-- INFO END -->\n".encode(), "没有正文"),
        ("# 村规民约\n\n<!-- INFO END -->\n\n第一条 甲。\n".encode(), "适用范围"),
        ("---\ntitle: [没关上\n---\n正文".encode(), "格式不对"),
    ],
)
def test_what_cannot_be_read_says_why_and_changes_nothing(
    intakes: Intakes, hand_in: HandIn, shelf: Shelf, content: bytes, reason: str
) -> None:
    done = settle(intakes, hand_in(content, "a.md").id)
    assert done.state is IntakeState.FAILED
    assert reason in done.message
    assert shelf.find_documents()[1] == 0


def test_the_scope_given_is_taken(intakes: Intakes, hand_in: HandIn, shelf: Shelf) -> None:
    text = "# 村规民约\n\n<!-- INFO END -->\n\n第一条 甲。\n".encode()
    settle(intakes, hand_in(text, "a.md", scope=f"{DISTRICT}/张茅乡/南沟村").id)
    (document,), _ = shelf.find_documents()
    assert (document.version.kind, document.version.scope) == (
        DocumentKind.VILLAGE_RULES,
        f"{DISTRICT}/张茅乡/南沟村",
    )


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
    assert settle(intakes, card.id).state is IntakeState.SEARCHABLE


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

    monkeypatch.setattr("ingest.intake.os.fsync", full)
    with pytest.raises(DiskFull):
        hand_in()
    assert kept(uploads) == []
    assert intakes.find_intakes() == []


@pytest.mark.parametrize("state", [IntakeState.WAITING, IntakeState.READING, IntakeState.INDEXING])
def test_an_upload_left_by_a_crash_is_taken_up_at_the_next_start(
    hand_in: HandIn, intakes: Intakes, reopen: Open, shelf: Shelf, state: IntakeState
) -> None:
    card = hand_in()
    intakes._set(card.id, state)
    assert settle(reopen(), card.id).state is IntakeState.SEARCHABLE
    assert shelf.find_documents()[1] == 1


def test_a_crash_between_the_record_and_the_index_is_made_good(
    intakes: Intakes,
    hand_in: HandIn,
    reopen: Open,
    library: RecordingLibrary,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = hand_in()

    def die(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(library, "publish", die)
    with pytest.raises(KeyboardInterrupt):
        intakes.read_one(card.id)
    monkeypatch.undo()
    assert intakes.get_intake(card.id).state is IntakeState.INDEXING
    done = settle(reopen(), card.id)
    assert done.state is IntakeState.SEARCHABLE
    assert done.message.startswith("《中华人民共和国养蜂法》")
    assert library.asked


def test_an_index_that_cannot_be_built_is_said_and_the_next_try_succeeds(
    intakes: Intakes, hand_in: HandIn, reopen: Open, library: RecordingLibrary
) -> None:
    library.broken = True
    failed = settle(intakes, hand_in().id)
    assert (failed.state, failed.message) == (IntakeState.FAILED, "索引没有建成，仍按原来的答。")
    library.broken = False
    again = hand_in()
    done = settle(intakes, again.id)
    assert done.state in (IntakeState.SEARCHABLE, IntakeState.SKIPPED)
    assert len(library.asked) > 1


def test_bytes_that_went_missing_fail_that_upload_alone(
    intakes: Intakes, hand_in: HandIn, uploads: Path
) -> None:
    lost = hand_in(BEES.replace("养蜂", "丢失").encode())
    (name,) = kept(uploads)
    (uploads / name[:2] / name).unlink()
    good = hand_in()
    assert settle(intakes, good.id).state is IntakeState.SEARCHABLE
    assert intakes.get_intake(lost.id).state is IntakeState.FAILED


def test_the_reader_outlives_a_failure_it_could_not_write_down(
    intakes: Intakes, hand_in: HandIn, reopen: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = hand_in(BEES.replace("养蜂", "满盘").encode())
    second = hand_in()
    put, full = intakes._set, threading.Event()

    def fill(intake_id: str, *rest: object, **more: object) -> None:
        if intake_id == first.id:
            full.set()
            raise DiskFull
        put(intake_id, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(intakes, "_set", fill)
    assert settle(intakes, second.id).state is IntakeState.SEARCHABLE
    assert full.is_set()
    assert intakes.get_intake(first.id).state is IntakeState.WAITING
    assert settle(reopen(), first.id).state is IntakeState.SEARCHABLE


def test_removing_a_document_deletes_its_bytes(
    intakes: Intakes, hand_in: HandIn, shelf: Shelf, uploads: Path
) -> None:
    first = settle(intakes, hand_in().id)
    settle(intakes, hand_in(name="又一份.md").id)
    other = settle(intakes, hand_in(BEES.replace("养蜂", "蜂蜜").encode()).id)
    assert len(kept(uploads)) == 2
    assert first.version_id is not None
    intakes.remove_version(first.version_id)
    assert intakes.get_intake(first.id).state is IntakeState.REMOVED
    assert intakes.get_intake(other.id).state is IntakeState.SEARCHABLE
    assert len(kept(uploads)) == 1
    assert shelf.find_in_law("养蜂法", 1, 0, on=TODAY) is None
    assert settle(intakes, hand_in().id).state is IntakeState.SEARCHABLE


def test_what_is_not_there_is_not_found(intakes: Intakes) -> None:
    with pytest.raises(NotFound):
        intakes.get_intake("没有")
    with pytest.raises(NotFound):
        intakes.remove_version(999)
    with pytest.raises(NotFound):
        intakes.read_one("没有")


def test_uploads_are_listed_newest_first(intakes: Intakes, hand_in: HandIn, clock: FixedClock) -> None:
    first = hand_in()
    clock.advance(minutes=1)
    second = hand_in(name="后来的.md")
    assert [card.id for card in intakes.find_intakes()] == [second.id, first.id]
