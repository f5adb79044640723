"""A dossier as one PDF: parts in order, every page numbered, the contents with its pages, bound once."""

from __future__ import annotations

import io
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
from PIL import Image

from accounts.types import Person
from casework.dossier_forms import Form
from casework.mediation import Mediation
from casework.pdf_binding import bind
from casework.service import Casework
from core.errors import InvalidInput, Unavailable
from tests.casework.test_dossiers import agreed, mediator, opened, record

__all__ = ["agreed", "mediator", "opened", "record"]  # fixtures


def paper(pages: int, rotation: int = 0) -> bytes:
    """A PDF of blank pages."""
    pdf = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        pdf.new_page(595, 842).set_rotation(rotation)
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def photo(width: int, height: int, *, turned: bool = False) -> bytes:
    image, about = Image.new("RGB", (width, height), "navy"), Image.Exif()
    if turned:
        about[0x0112] = 6
    written = io.BytesIO()
    image.save(written, "JPEG", exif=about)
    return written.getvalue()


def words(pdf: bytes) -> list[str]:
    """What is written on each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_every_page_carries_its_number_whichever_way_it_is_turned(tmp_path: Path) -> None:
    contents = {
        "0.pdf": paper(1),
        "1.pdf": paper(2),
        "2.jpg": photo(60, 40),
        "3.pdf": paper(7, 90),
        "4.pdf": paper(1),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    bound = bind([tmp_path / name for name in contents])
    assert [text.strip() for text in words(bound)] == [str(n) for n in range(1, 13)]
    for page in pypdfium2.PdfDocument(bound):
        picture = page.render(scale=1).to_pil().convert("L")
        foot = picture.crop((0, picture.height - 50, picture.width, picture.height))
        assert foot.getextrema()[0] < 128  # where a reader looks for it


def test_a_photo_stands_upright_on_a_page_of_a4(tmp_path: Path) -> None:
    for name, content in {
        "0.pdf": paper(1),
        "1.pdf": paper(1),
        "2.jpg": photo(400, 200, turned=True),
    }.items():
        (tmp_path / name).write_bytes(content)
    book = pypdfium2.PdfDocument(bind([tmp_path / "0.pdf", tmp_path / "1.pdf", tmp_path / "2.jpg"]))
    assert book[2].get_size() == (595, 842)
    (picture,) = [one for one in book[2].get_objects() if isinstance(one, pypdfium2.PdfImage)]
    left, bottom, right, top = picture.get_bounds()
    assert top - bottom == pytest.approx(2 * (right - left), rel=0.01)


def test_without_libreoffice_the_sentence_says_what_to_do(
    casework: Casework, mediator: Person, agreed: Mediation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(Unavailable, match="先导出 ZIP") as told:
        casework.dossiers.export_pdf(mediator, agreed.id)
    assert told.value.code == "no_converter"
    assert casework.dossiers.export(mediator, agreed.id)[1].startswith(b"PK")


@pytest.mark.office
def test_the_bound_pdf_is_in_order_numbered_and_made_once(
    casework: Casework, mediator: Person, agreed: Mediation
) -> None:
    told = next(step for step in agreed.steps if step.kind == "rights_told")
    casework.dossiers.render(mediator, agreed.id, Form.RIGHTS)
    casework.dossiers.render(mediator, agreed.id, Form.AGREEMENT)
    sent = (("附.pdf", paper(3)), ("附.pdf", paper(1)), ("签字.jpg", photo(300, 200)))
    for n, (name, content) in enumerate(sent):  # at one moment, so that their keys give the order
        key = f"00000000-0000-4000-8000-00000000000{n}"
        casework.step_attachments.add(mediator, agreed.id, told.id, key, name=name, content=content)
    name, bound = casework.dossiers.export_pdf(mediator, agreed.id)
    assert name == f"{agreed.number}卷宗.pdf"
    pages = words(bound)
    assert ["人民调解卷宗封面" in pages[0], "卷内目录" in pages[1], "告知书" in pages[2]] == [True] * 3
    assert [page.split()[-1] for page in pages] == [str(n) for n in range(1, len(pages) + 1)]
    rights = next(n for n, page in enumerate(pages, 1) if n > 2 and "权利义务告知书" in page)
    agreement = next(
        n for n, page in enumerate(pages, 1) if n > 2 and page.lstrip().find("人民调解协议书") >= 0
    )
    listed = "".join(pages[1].split())
    first = rights + 1
    assert f"1人民调解权利义务告知书{rights}2告知权利义务附件：附.pdf{first}3" in listed
    assert f"3告知权利义务附件：附.pdf{first + 3}4告知权利义务附件：签字.jpg{first + 4}" in listed
    assert f"人民调解协议书{agreement}" in listed
    assert agreement == rights + 6  # four pages and a photo stand between
    about = pypdfium2.PdfDocument(bound).get_metadata_dict()
    assert about["Title"] == f"{agreed.number}卷宗"
    assert "AI辅助生成" in about["Keywords"]
    assert casework.dossiers.export_pdf(mediator, agreed.id)[1] == bound


@pytest.mark.office
def test_an_attachment_that_does_not_open_is_named(
    casework: Casework, mediator: Person, agreed: Mediation
) -> None:
    told = next(step for step in agreed.steps if step.kind == "rights_told")
    casework.step_attachments.add(
        mediator, agreed.id, told.id, str(uuid4()), name="坏的.pdf", content=b"%PDF-1.7\nnothing"
    )
    with pytest.raises(InvalidInput, match=r"坏的\.pdf") as refused:
        casework.dossiers.export_pdf(mediator, agreed.id)
    assert refused.value.code == "damaged_file"
