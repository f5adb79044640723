"""Small PDFs written by hand, so that every oddity can be put into them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

A4 = (595, 842)
BODY = 16  # points


@dataclass(frozen=True)
class Words:
    """Text at a place, counted from the top left; ``mode`` 3 writes it invisibly."""

    text: str
    left: float
    top: float
    size: float = BODY
    mode: int = 0
    angle: tuple[float, float] = (1, 0)  # cosine and sine
    font: str = "F"


@dataclass(frozen=True)
class Leaf:
    """One page: its words, lines (x0, y0, x1, y1 from the top left), a grey or colour picture (width, height, bytes) over it."""

    words: Sequence[Words] = ()
    lines: Sequence[tuple[float, float, float, float]] = ()
    picture: tuple[int, int, bytes] | None = None
    size: tuple[int, int] = A4
    rotate: int = 0
    covers: float = 1.0  # how much of each side the picture takes


@dataclass
class _Objects:
    made: list[bytes] = field(default_factory=list)

    def add(self, body: bytes | str) -> int:
        self.made.append(body.encode("latin-1") if isinstance(body, str) else body)
        return len(self.made)

    def stream(self, content: bytes, head: str = "") -> int:
        packed = zlib.compress(content)
        start = f"<< {head} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode()
        return self.add(start + packed + b"\nendstream")

    def write(self, trailer: str) -> bytes:
        out = bytearray(b"%PDF-1.7\n")
        at = []
        for number, body in enumerate(self.made, 1):
            at.append(len(out))
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(at) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in at)
        out += f"trailer\n<< /Size {len(at) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def make_pdf(
    leaves: Sequence[Leaf], *, root: str = "", wrong: dict[str, str] | None = None, trailer: str = ""
) -> bytes:
    """The pages as a file. ``root`` goes into its catalogue; ``wrong`` is a false table of the font ``G``: char → char."""
    objects = _Objects()
    fonts = f"/F {_font(objects)} 0 R /G {_font(objects, wrong or {})} 0 R"
    tree = objects.add("")
    kids = [_leaf(objects, leaf, tree, fonts) for leaf in leaves]
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects.made[tree - 1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode()
    catalogue = objects.add(f"<< /Type /Catalog /Pages {tree} 0 R {root} >>")
    return objects.write(f"/Root {catalogue} 0 R {trailer}")


def raw_pdf(bodies: Sequence[bytes]) -> bytes:
    """Objects as they are given; the first is the catalogue."""
    return _Objects(list(bodies)).write("/Root 1 0 R")


def _font(objects: _Objects, wrong: dict[str, str] | None = None) -> int:
    descriptor = objects.add(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
        "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
    )
    inner = objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500] "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor {descriptor} 0 R >>"
    )
    table = ""
    if wrong is not None:
        pairs = "\n".join(f"<{ord(char):04X}> <{ord(said):04X}>" for char, said in wrong.items())
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(wrong)} beginbfchar\n{pairs}\nendbfchar\n"
            "endcmap end end"
        )
        table = f"/ToUnicode {objects.stream(cmap.encode())} 0 R"
    return objects.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        f"/DescendantFonts [{inner} 0 R] {table} >>"
    )


def _leaf(objects: _Objects, leaf: Leaf, tree: int, fonts: str) -> int:
    width, height = leaf.size
    drawn, pictures = [], ""
    if leaf.picture is not None:
        columns, rows, content = leaf.picture
        space = "/DeviceGray" if len(content) == columns * rows else "/DeviceRGB"
        head = f"/Type /XObject /Subtype /Image /Width {columns} /Height {rows} /ColorSpace {space} /BitsPerComponent 8"
        pictures = f"/XObject << /P {objects.stream(content, head)} 0 R >>"
        drawn.append(f"q {width * leaf.covers} 0 0 {height * leaf.covers} 0 0 cm /P Do Q")
    drawn += [f"{x0} {height - y0} m {x1} {height - y1} l S" for x0, y0, x1, y1 in leaf.lines]
    for word in leaf.words:
        code = word.text.encode("utf-16-be").hex()
        cosine, sine = word.angle
        place = f"{cosine} {sine} {-sine} {cosine} {word.left} {height - word.top - 0.88 * word.size}"
        drawn.append(f"BT /{word.font} {word.size} Tf {word.mode} Tr {place} Tm <{code}> Tj ET")
    content = objects.stream("\n".join(drawn).encode())
    return objects.add(
        f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width} {height}] /Rotate {leaf.rotate} "
        f"/Resources << /Font << {fonts} >> {pictures} >> /Contents {content} 0 R >>"
    )


def set_lines(
    lines: Sequence[str], *, top: float = 100, left: float = 80, size: float = BODY, step: float = 28
) -> list[Words]:
    """Lines under each other; a leading full-width space is an indent."""
    words = []
    for n, line in enumerate(lines):
        text = line.lstrip("　")
        words.append(Words(text, left + (len(line) - len(text)) * size, top + n * step, size))
    return words
