"""The numbers that Word writes by itself: in the file a paragraph only says which list it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.formats.markup import Element
from ingest.formats.word_styles import Styles, W, child, number_of, value
from knowledge.numerals import write_number

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LEVELS = 9
_CLOSED = ("、", "）", ")")


def _roman(number: int) -> str:
    written = ""
    for worth, letters in (*_ROMAN, *_ROMAN_SMALL):
        written += letters * (number // worth)
        number %= worth
    return written


def _letters(number: int) -> str:
    """a … z, then aa … zz, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _row(first: str, length: int) -> Callable[[int], str]:
    """Signs that follow each other in Unicode; beyond the last, plain digits."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= length else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


def _digits(signs: str) -> Callable[[int], str]:
    return lambda number: str(number).translate({ord("0") + n: sign for n, sign in enumerate(signs)})


_FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "ideographLegalTraditional",
        ),
        write_number,
    ),
    "chineseLegalSimplified": lambda n: write_number(n).translate(
        str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
    ),
    **dict.fromkeys(
        ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"),
        _digits("〇一二三四五六七八九"),
    ),
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalZero": lambda n: f"{n:02d}",
    "decimalEnclosedCircle": _row("①", 20),
    "decimalEnclosedCircleChinese": _row("①", 20),
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalEnclosedFullstop": _row("⒈", 20),
    "ideographEnclosedCircle": _row("㊀", 10),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerLetter": _letters,
    "none": lambda _: "",
}


def write_in(form: str, number: int) -> str:
    """A number as Word's format of this name writes it; plain digits where the name is not known."""
    number = min(max(number, 0), 99_999)
    return _FORMATS.get(form, str)(number) if number else str(number)


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    plain: bool = False  # the numbers of higher levels in digits too
    joined: bool = False  # nothing between number and text
    restart: int | None = None  # the level that starts it anew, counted from 1; 0: none does
    style: str = ""


@dataclass(slots=True)
class _List:
    """The levels of one list and how far each has counted; lists that share it count on together."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Use:
    """A list as paragraphs name it, with what it does otherwise."""

    shared: _List
    starts: dict[int, int]  # level → where this use starts it anew
    levels: dict[int, _Level]
    begun: set[int] = field(default_factory=set)


class ListNumbers:
    """Tells each paragraph of a list its number; asked once per paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._uses: dict[str, _Use] = {}
        if root is None:
            return
        found = {value(one, W + "abstractNumId"): one for one in root.iterchildren(W + "abstractNum")}
        lists = {name: _List(_levels(one)) for name, one in found.items()}
        targets = {value(n, W + "numId"): _value_of(n, "abstractNumId") for n in root.iterchildren(W + "num")}
        for num in root.iterchildren(W + "num"):
            wanted = _value_of(num, "abstractNumId")
            link = _value_of(found[wanted], "numStyleLink") if wanted in found else ""
            if link:  # the levels stand with the list that the style names
                wanted = targets.get(styles.list_of(link), wanted)
            if wanted in lists:
                self._uses[value(num, W + "numId")] = _read_use(num, lists[wanted])

    def level_of_style(self, num_id: str, style: str) -> int:
        """Which level of a list a paragraph style stands for."""
        use = self._uses.get(num_id)
        levels = use.shared.levels if use else {}
        return next((level for level, one in levels.items() if style and one.style == style), 0)

    def next(self, num_id: str, level: int) -> str:
        """The number as shown, with the space before the text; empty for bullets and unknown lists."""
        use = self._uses.get(num_id)
        if use is None or not 0 <= level < _LEVELS:
            return ""
        counts, mine = use.shared.counts, _level(use, level)
        if level in use.starts and level not in use.begun:
            counts[level] = use.starts[level]
        else:
            counts[level] = counts.get(level, mine.start - 1) + 1
        use.begun.add(level)
        for deeper in [n for n in counts if n > level]:
            restart = _level(use, deeper).restart
            if restart is None or (restart and level < restart):
                del counts[deeper]
        if mine.form == "bullet":
            return ""
        written = mine.text
        for upper in range(level, -1, -1):
            if f"%{upper + 1}" in written:
                other = _level(use, upper)
                form = "decimal" if mine.plain and other.form != "none" else other.form
                written = written.replace(
                    f"%{upper + 1}", write_in(form, counts.setdefault(upper, other.start))
                )
        if not written or mine.joined or written.endswith(_CLOSED):
            return written
        return written.rstrip() + " "


def _level(use: _Use, level: int) -> _Level:
    return use.levels.get(level) or use.shared.levels.get(level) or _Level()


def _value_of(element: Element, name: str) -> str:
    found = child(element, name)
    return "" if found is None else value(found)


def _levels(element: Element) -> dict[int, _Level]:
    return {number_of(value(one, W + "ilvl")): _read_level(one) for one in element.iterchildren(W + "lvl")}


def _read_level(element: Element) -> _Level:
    restart = child(element, "lvlRestart")
    plain = child(element, "isLgl")
    start = child(element, "start")
    return _Level(
        start=1 if start is None else number_of(value(start)),
        form=_value_of(element, "numFmt") or "decimal",
        text=_value_of(element, "lvlText"),
        plain=plain is not None and value(plain) not in ("0", "false"),
        joined=_value_of(element, "suff") == "nothing",
        restart=None if restart is None else number_of(value(restart)),
        style=_value_of(element, "pStyle"),
    )


def _read_use(num: Element, shared: _List) -> _Use:
    use = _Use(shared, {}, {})
    for other in num.iterchildren(W + "lvlOverride"):
        level = number_of(value(other, W + "ilvl"))
        start, whole = child(other, "startOverride"), child(other, "lvl")
        if whole is not None:
            use.levels[level] = _read_level(whole)
        if start is not None:
            use.starts[level] = number_of(value(start))
    return use
