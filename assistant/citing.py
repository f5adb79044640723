"""Checks what a model wrote, sentence by sentence, against the sources it was given.

Nothing leaves here that cites what is not among the sources, quotes what they do not say, or links anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.plain_citing import plain_citations, put_as_quoted, titles_of_law
from assistant.query import tidy
from assistant.types import Notice, Source
from knowledge.numerals import article_key
from knowledge.types import Citation, CitationVerdict

NOT_FOUND = "〔这一句已删去：所引条文查无此条〕"
REPEALED = "〔这一句已删去：所引条文已废止〕"
STRANGE_LAW = "〔这一句已删去：所提的法不在下面的依据里〕"
MISQUOTED = "〔这一句已删去：引文和条文对不上〕"
NOT_A_SOURCE = "〔已删去：不在下面的依据里〕"
NO_LAW = "〔已删去：没写明是哪部法〕"

MISQUOTATION = Notice("misquoted", "有一句引文和条文原文对不上，已删去。请以条文为准。")

_NUMBERS = r"(\d+(?:\s*[,，、;；\-–—~至到]\s*\d+)*)"
_KIND = r"[\s^]*(?:依据|来源|条文|法条|参考|[Ss]ource)?[\s:：#]*"
# 法发〔2023〕12号 and 法发[2023]12号 are no markers.
_MARKER = re.compile(
    rf"[\[［【〖⟦{{｛]{_KIND}{_NUMBERS}\s*[\]］】〗⟧}}｝](?!\s*\d+\s*号)"
    # (99) at the end of a clause; at its start it numbers a step
    rf"|(?<=[\u4e00-\u9fff”\]])[(（]{_KIND}(\d{{1,3}})\s*[)）](?=[，。；！？,;]|$)|〔{_KIND}(\d{{1,3}}(?:\s*[,，、;；]\s*\d{{1,3}})*)\s*〕"
)
# A marker whose end never came ([6 at the end of a sentence) cites nothing and reads as broken.
_HALF = re.compile(
    rf"[\[［【〖⟦]{_KIND}\d{{1,3}}(?:\s*[,，、;；]\s*\d{{1,3}})*(?![\d,，、;；]*\s*[\]］】〗⟧年])"
)
_NUMBER = re.compile(r"\d+")
_QUOTATION = re.compile(
    r"「([^「」]*)(?:」|$)|“([^“”]*)(?:”|$)|『([^『』]*)(?:』|$)|‘([^‘’]*)(?:’|$)|\"([^\"]*)(?:\"|$)"
)
_SPEAKS_OF_LAW = re.compile(r"规定|条文|原文|原话|写明|写着|明确|依照|依据|根据|条例|第[^，。]{1,12}条")
_ELLIPSIS = re.compile(r"…+|\.{3,}|\*{3,}")
_SHORTEST_QUOTATION = 4
_SHORTEST_ECHO = 12  # 给出的条文定不了这一点 is asked for, and shorter

_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)?|\[[^\]]*\])?")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)?")
_TAG = re.compile(
    r"<!--.*?(?:-->|$)|</?[A-Za-z!?\u4e00-\u9fff][^<>]*>|</?[A-Za-z!?\u4e00-\u9fff][^<>]*$", re.DOTALL
)
_ADDRESS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.\-]{1,20}://|//(?=[\w-]+\.)|www\.|(?:mailto|javascript|data|vbscript|file):)"
    r"[^\s，。；、！？）)】」”<>]*"
    r"|(?<![A-Za-z0-9.])(?:[A-Za-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|top|xyz|io|vip|cc|info|site|shop|ru|me|app)"
    r"(?![A-Za-z0-9])(?:[/?#:][^\s，。；、！？）)】」”<>]*)?",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"\*\*|__|`+|^#{1,6}\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence as it may be shown, the sources it cites, and what was taken out of it."""

    text: str
    cited: tuple[int, ...]
    notices: tuple[Notice, ...]
    struck: bool = False  # the whole sentence was taken out; ``text`` says why


class Citing:
    """Remembers what was accepted so far, so that 该法第五条 is read with the title before it."""

    def __init__(
        self,
        sources: Sequence[Source],
        resolve: Callable[[str], list[Citation]],
        *,
        asked: str,
        prompt: str,
    ) -> None:
        self._sources = {source.n: source for source in sources if source.on_shelf}
        self._resolve = resolve
        self._asked = _bare(asked)
        self._prompt = _bare(prompt)
        self._accepted = ""

    def check(self, sentence: str) -> Checked:
        """The sentence, cleaned and checked; empty where nothing of it may stay."""
        text, notices = strip_markup(plain_citations(tidy_keeping_ends(sentence)))
        if len(_bare(text)) >= _SHORTEST_ECHO and _bare(text) in self._prompt:
            return Checked("", (), (*notices, Notice("echo_removed", "模型复述了给它的说明，已删去。")))
        text, cited, unknown = self._keep_known_markers(text)
        notices += unknown
        quoted, struck = self._check_quotations(text, cited)
        if struck is None:
            text, named, struck, more = self._check_articles(text, quoted)
            notices += more
            cited = tuple(dict.fromkeys((*cited, *named)))
        if struck is not None:
            replacement, notice = struck
            ending = "\n" if sentence.endswith("\n") else ""
            return Checked(replacement + ending, (), (*notices, notice), struck=True)
        self._accepted = (self._accepted + text)[-600:]
        return Checked(text, cited, notices)

    def _keep_known_markers(self, text: str) -> tuple[str, tuple[int, ...], tuple[Notice, ...]]:
        cited: list[int] = []
        notices: list[Notice] = []

        def judge(match: re.Match[str]) -> str:
            kept = ""
            for number in _NUMBER.findall(next(filter(None, match.groups()))):
                n = int(number)
                if n in self._sources:
                    cited.append(n)
                    kept += f"[{n}]"
                else:
                    notices.append(Notice("unknown_source", f"模型标了一个不存在的依据（{n}），已删去。"))
            return kept

        return _HALF.sub("", _MARKER.sub(judge, text)), tuple(dict.fromkeys(cited)), tuple(notices)

    def _check_quotations(
        self, text: str, cited: tuple[int, ...]
    ) -> tuple[list[tuple[int, int]], tuple[str, Notice] | None]:
        """Where verified quotations stand; and what to say instead if one is not what a source says."""
        originals = [self._sources[n] for n in cited] or list(self._sources.values())
        attributed = bool(cited) or _SPEAKS_OF_LAW.search(_QUOTATION.sub("", text)) is not None
        verified: list[tuple[int, int]] = []
        for match in _QUOTATION.finditer(text):
            words = next(filter(None, match.groups()), "")
            if len(_bare(words)) < _SHORTEST_QUOTATION:
                continue
            if any(_occurs(words, original) for original in originals):
                verified.append(match.span())
            elif attributed and _bare(words) not in self._asked:
                return [], (
                    MISQUOTED,
                    MISQUOTATION,
                )
        unmarked = put_as_quoted(_MARKER.sub("", text)) if not verified else None
        if unmarked and not any(_occurs(unmarked, original) for original in originals):
            return [], (MISQUOTED, MISQUOTATION)
        return verified, None

    def _check_articles(
        self, text: str, quoted: list[tuple[int, int]]
    ) -> tuple[str, tuple[int, ...], tuple[str, Notice] | None, tuple[Notice, ...]]:
        before = len(self._accepted)
        spans: dict[tuple[int, int], list[Citation]] = {}  # 第十条至第十二条 is one span of three citations
        for citation in self._resolve(self._accepted + text):
            start, end = citation.span.start - before, citation.span.end - before
            if end > 0 and not any(first <= start and end <= last for first, last in quoted):
                spans.setdefault((max(start, 0), end), []).append(citation)
        strange = self._strange_title(text, [*spans, *quoted])
        if strange is not None:
            return text, (), (STRANGE_LAW, _struck(strange, "不在给它的依据里")), ()
        named: list[int] = []
        notices: list[Notice] = []
        for (start, end), citations in sorted(spans.items(), reverse=True):
            sources = [self._source_named(citation) for citation in citations]
            named += [source.n for source in reversed(sources) if source is not None]
            false = [c for c, source in zip(citations, sources, strict=True) if source is None]
            if not false:
                continue
            written = text[start:end]
            if any(c.verdict is CitationVerdict.REPEALED for c in false):
                return text, (), (REPEALED, _struck(written, "已经废止")), tuple(notices)
            missing = [c for c in false if c.verdict is CitationVerdict.NOT_FOUND]
            if any(c.span.law is not None for c in missing):
                return text, (), (NOT_FOUND, _struck(written, "查无此条")), tuple(notices)
            text = text[:start] + (NO_LAW if missing else NOT_A_SOURCE) + text[end:]
            notices.append(_struck(written, "没写明是哪部法" if missing else "不在给它的依据里"))
        return text, tuple(reversed(named)), None, tuple(notices)

    def _strange_title(self, text: str, known: Sequence[tuple[int, int]]) -> str | None:
        """A law named without an article that neither a source nor the question names."""
        for start, end, title in titles_of_law(text):
            if any(first <= start and end <= last for first, last in known) or _bare(title) in self._asked:
                continue
            if not any(
                _abbreviates(title, source.law) or _bare(title) in _bare(source.text)
                for source in self._sources.values()
            ):
                return f"《{title}》"
        return None

    def _source_named(self, citation: Citation) -> Source | None:
        """The source a citation in prose means: by the article it resolves to, else by title and number."""
        article, span = citation.article, citation.span
        key = article_key(span.number, span.suffix)
        for source in self._sources.values():
            if article is not None:
                if source.article_id == article.id:
                    return source
            elif (
                citation.verdict is CitationVerdict.NOT_FOUND
                and source.article == key
                and (span.law is None or _abbreviates(span.law, source.law))
            ):
                return source
        return None


def tidy_keeping_ends(text: str) -> str:
    """Without invisible characters; the spaces at both ends stay, since sentences are joined again."""
    start = text[: len(text) - len(text.lstrip())]
    end = text[len(text.rstrip()) :] if text.strip() else ""
    return start + tidy(text).text + end


def strip_markup(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The words without images, links, addresses, HTML and emphasis marks."""
    before = ""
    removed = False
    while before != text:  # taking one thing out may leave another: <<b>script>
        before = text
        text = _IMAGE.sub("", text)
        text = _LINK.sub(lambda m: f"[{m[1]}]" if m[1].strip().isdigit() else m[1], text)
        text = _TAG.sub("", text)
        text = _ADDRESS.sub("", text)
        removed = removed or before != text
    text = _EMPHASIS.sub("", text).replace("<", "＜").replace(">", "＞")
    notices = (Notice("link_removed", "模型写了网址、图片或代码，已删去。"),) if removed else ()
    return text, notices


def _struck(written: str, why: str) -> Notice:
    return Notice("citation_struck", f"模型提到的“{written.strip()}”{why}，已删去。")


def _occurs(words: str, source: Source) -> bool:
    """Whether the words stand in the article, in order, with nothing but marks and gaps (…) between."""
    text = _bare(source.law + source.label + source.text)
    place = 0
    for part in _ELLIPSIS.split(words):
        bare = _bare(part)
        found = text.find(bare, place)
        if found < 0:
            return False
        place = found + len(bare)
    return True


def _abbreviates(written: str, title: str) -> bool:
    """Whether every character of the written title stands in the official one, in order (彩礼规定)."""
    rest = iter(title)
    return all(character in rest for character in written.strip("《》〈〉"))


def _bare(text: str) -> str:
    """Letters and digits only, NFKC: what must agree between a quotation and its original."""
    normal = unicodedata.normalize("NFKC", _MARKER.sub("", text))
    return "".join(character for character in normal if character.isalnum())
