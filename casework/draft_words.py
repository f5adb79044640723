"""How an answer is written in a paper: days, money, and a blank where nothing was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from casework.draft_kinds import FIELD, Answers, DraftKind, Question

BLANK = "＿＿＿＿＿＿"
MOST_MONEY = Decimal("999999999999.99")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")


def read_money(written: str) -> Decimal | None:
    """Yuan with at most two places; None for anything else."""
    try:
        sum_ = Decimal(written.replace(",", "").replace("，", ""))
    except InvalidOperation:
        return None
    if not sum_.is_finite() or not 0 < sum_ <= MOST_MONEY or sum_ != round(sum_, 2):
        return None
    return sum_


def in_words(sum_: Decimal) -> str:
    """Yuan as written on papers: 12300.5 → 壹万贰仟叁佰元伍角. At most 999,999,999,999.99."""
    fen = int(sum_ * 100)
    yuan, fen = divmod(fen, 100)
    jiao, fen = divmod(fen, 10)
    said = f"{_whole(yuan)}元" if yuan else ""
    if not jiao and not fen:
        return f"{said}整"
    if jiao:
        said += f"{_DIGITS[jiao]}角"
    elif yuan:
        said += "零"
    return said + (f"{_DIGITS[fen]}分" if fen else "整")


def _whole(number: int) -> str:
    """Groups of four; one 零 for any run of zeros between digits."""
    groups = []
    while number:
        number, group = divmod(number, 10000)
        groups.append(group)
    said = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            continue
        if said and (group < 1000 or not groups[place + 1]):
            said += "零"
        said += _four(group) + _GROUPS[place]
    return said


def _four(number: int) -> str:
    said, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            said += ("零" if gap and said else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return said


def written(question: Question, answers: Answers) -> str:
    """The answer as it stands in the paper; ``BLANK`` where there is none: nothing is made up."""
    answer = str(answers.get(question.id) or "")
    if not answer:
        return BLANK
    if question.kind == "date":
        day = date.fromisoformat(answer)
        return f"{day.year}年{day.month}月{day.day}日"
    if question.kind == "money":
        sum_ = read_money(answer)
        return f"{sum_:,.2f} 元（大写：{in_words(sum_)}）" if sum_ is not None else answer
    return answer


def fill(text: str, kind: DraftKind, answers: Answers) -> str:
    """A line of the layout with its fields filled in. Braces in an answer stay what they are."""
    by_id = {question.id: question for question in kind.questions}
    return FIELD.sub(lambda found: written(by_id[found[1]], answers), text)


def lines_of(question: Question, answers: Answers) -> list[str]:
    """The lines of an answer of several, each to be numbered; one blank where there is none."""
    said: Iterable[str] = str(answers.get(question.id) or "").splitlines()
    return [line.strip() for line in said if line.strip()] or [BLANK]
