"""A model's sentence with its citations in the one way that is checked, however it wrote them."""

from __future__ import annotations

import re

_KIND = "(?:法典|法|条例|规定|办法|解释|细则|规则|决定|通则|修正案)"
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟〇條", "一二三四五六七八九十百千零条")
_NUMERAL = "0-9０-９零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟"
_NUMBERED = re.compile(
    rf"第\s*([{_NUMERAL}](?:[{_NUMERAL}\s]*[{_NUMERAL}])?)\s*[条條](?:款(?=规定|[，。的说写]))?"
)
_FOREIGN = re.compile(r"(?:§+|[Aa]rt(?:icle)?\.?)\s*([0-9]{1,4})(?:条)?")
_OTHER_MARKS = re.compile(
    rf"[【〈「『“‘\"]([\u4e00-\u9fff]{{2,30}}{_KIND})[】〉」』”’\"](?=\s*的?\s*第?\s*[{_NUMERAL}])"
)
_NUMBER_INSIDE = re.compile(
    rf"[“\"‘「『]([\u4e00-\u9fff]{{1,30}}{_KIND})\s*第?\s*([0-9]{{1,4}})条?[”\"’」』]"
)
_NO_UNIT = re.compile(
    r"》\s*第?\s*([零一二三四五六七八九十百千]{2,9}|[0-9]{1,4})(?=\s*(?:$|[，。：:；、,.;]|规定|说|写|要|明))"
)
_TITLE = re.compile(rf"《\s*([^《》]{{1,80}}?{_KIND}(?:[（(][^《》]{{1,12}}[）)])?)\s*》")
# What follows 规定： is put forward as the law's own words.
_SAYS = "(?:规定|写明|明确|写着|写道|原文是?|原话是?|写的)"
_PUT_AS_QUOTED = re.compile(
    rf"(?:[条款项]{_SAYS}?|(?:法典?|条例|规定|办法|解释|条文)[^，。；：:“”]{{0,4}}{_SAYS})\s*(?:[:：]|——|--)\s*"
    r"([^“”「」『』‘’\"\n]{4,})"
)


def plain_citations(text: str) -> str:
    """The sentence with 第玖拾玖條, § 99, 【某法】第三条 and their like as statutes write them.

    >>> plain_citations("【养蜂法】第 玖 條、《养蜂法》十二规定，“养蜂法99”")
    '《养蜂法》第九条、《养蜂法》第十二条规定，《养蜂法》第99条'
    """
    text = _NUMBERED.sub(_as_printed, text)
    text = _FOREIGN.sub(r"第\1条", text)
    text = _NUMBER_INSIDE.sub(r"《\1》第\2条", text)
    text = _OTHER_MARKS.sub(r"《\1》", text)
    return _NO_UNIT.sub(r"》第\1条", text)


def _as_printed(match: re.Match[str]) -> str:
    return f"第{''.join(match[1].split()).translate(_FORMAL)}条"


def titles_of_law(text: str) -> list[tuple[int, int, str]]:
    """Where 《…》 names a law by its kind (not 《离婚协议书》), and the name."""
    return [(m.start(), m.end(), m[1]) for m in _TITLE.finditer(text)]


def put_as_quoted(text: str) -> str | None:
    """What a sentence gives as the law's own words without quotation marks: 第二条规定：…"""
    match = _PUT_AS_QUOTED.search(text)
    return match[1] if match else None
