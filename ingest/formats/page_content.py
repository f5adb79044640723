"""Where the content of a web page lies, among navigation, sidebars and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.formats.markup import Element, tag_of

_DROPPED_NAMES = (
    "script style noscript template iframe object embed applet svg canvas audio video map button select "
    "input textarea option link meta nav footer aside dialog menu"
)
_DROPPED = frozenset(_DROPPED_NAMES.split())
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,2000})\}")
_SELECTOR = re.compile(r"^(?:\w+)?([.#])([\w-]+)$")
# Names that sites give to the place of the text, with the share of the page's text below which it is something else.
_PLACES = (
    (
        re.compile(
            r"^(?:trs_editor|trs_uedit\w*|ucap-content|pages_content|article-?_?con\w*|news-?_?con\w*)$"
        ),
        0.1,
    ),
    (
        re.compile(
            r"^(?:zoom|con|content|article|article-?_?body|detail-?_?con\w*|main-?_?con\w*|text-?_?con\w*|wzcon\w*"
            r"|xxgk-?_?con\w*)$"
        ),
        0.4,
    ),
)
# What stands inside the content and is none of it.
_BESIDE = re.compile(
    r"^(?:share\w*|bdshare\w*|rel|related?\w*|crumbs?|breadcrumbs?|pager?|pagination|print\w*|copyright|qrcode|ewm|nav|navbar"
    r"|menu|sidebar|toolbar|foot|footer|comment\w*|hot\w*|recommend\w*|xgxx|xglj|xgwz)$"
)
# Elements that may hold a whole content, and not only a piece of it.
_PLACING = frozenset(
    ["article", "body", "center", "div", "form", "main", "section", "tbody", "td", "tr", "table"]
)
_LINKS, _LINK_SHARE = 3, 0.6  # a block of links is no text
_MOST = 0.8  # of an element's text inside one child: the content lies there
_SMALL = 0.3  # what carries less may go by its name
_FACT = re.compile(
    r"(来源|信息来源|发布机构|发布单位|发文机关|制定机关|发布时间|发布日期|成文日期|公布日期|印发日期|生效日期|实施日期|施行日期"
    r"|发文字号|文\s?号|有效性|时效性|索引号|废止日期|失效日期)\s*[：:]\s*([^\s　|｜\[［]+(?:\s\d{1,2}:\d{2}(?::\d{2})?)?)"
)
_SITE = re.compile(r"\s*[_|｜—–]\s*|\s+-+\s+|--+")
_SITE_NAME = re.compile(r"网$|网站|门户|专栏|首页|人民政府$|公众号")
_SPACES = re.compile(r"[ \t\r\n\u00a0]+")
_BLANK = " \t\u3000"


@dataclass(frozen=True, slots=True)
class Content:
    """``facts`` are what the page says of itself beside the text, as ``来源：区农业农村局``."""

    element: Element
    heading: str
    facts: tuple[str, ...]
    title: str


def find_content(root: Element) -> Content:
    """The element that holds the content, freed of what does not belong; changes the tree."""
    title = _page_title(root)
    _drop_unseen(root)
    body = root.find("body")
    body = root if body is None else body
    facts = list(_find_facts(body))
    place = _find_place(body)
    heading = _find_heading(body, place, title)
    _drop_beside(place)
    inside = plain(_text(place))
    return Content(place, heading, tuple(fact for fact in facts if fact not in inside), title)


def _find_heading(body: Element, place: Element, title: str) -> str:
    """The heading that stands above the content; empty where the content has its own."""
    outside = [
        element for tag in ("h1", "h2") for element in body.iter(tag) if not _is_inside(element, place)
    ]
    named = [text for element in outside if (text := plain(_text(element))) and text in title]
    if named:
        return named[0]
    if any(True for _ in place.iter("h1", "h2")) or (title and title in plain(_text(place))[:400]):
        return ""
    return title or next((plain(_text(element)) for element in outside), "")


def plain(text: str) -> str:
    """One line, its spaces made one."""
    return _SPACES.sub(" ", text).strip(_BLANK)


def _page_title(root: Element) -> str:
    """The title without the name of the site beside it."""
    parts = [part for part in _SITE.split(plain(root.findtext(".//title") or "")[:200]) if part]
    return next((part for part in parts if not _SITE_NAME.search(part)), parts[0] if parts else "")


def _text(element: Element) -> str:
    return "".join(str(part) for part in element.itertext())


@dataclass(frozen=True, slots=True)
class _Weight:
    characters: int
    linked: int  # of them, in links
    links: int

    @property
    def plain(self) -> int:
        return self.characters - self.linked


def _weigh(root: Element) -> dict[Element, _Weight]:
    """What each element carries, children first."""
    weights: dict[Element, _Weight] = {}
    for element in reversed(list(root.iter())):
        inside = [weights[child] for child in element]
        own = _length(element.text) + sum(_length(child.tail) for child in element)
        characters = own + sum(weight.characters for weight in inside)
        if tag_of(element) == "a":
            weights[element] = _Weight(characters, characters, 1)
        else:
            linked = sum(weight.linked for weight in inside)
            weights[element] = _Weight(characters, linked, sum(weight.links for weight in inside))
    return weights


def _length(text: str | None) -> int:
    return len("".join(text.split())) if text else 0


def _names(element: Element) -> Iterator[str]:
    yield from f"{element.get('class', '')} {element.get('id', '')}".lower().split()


def _remove(element: Element) -> None:
    """Take an element out of its parent, and leave the text after it."""
    above = element.getparent()
    if above is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            above.text = (above.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
        element.tail = None
    above.remove(element)


def _drop_unseen(root: Element) -> None:
    hidden = set(_hidden_names(root))
    for element in list(root.iter()):
        name = tag_of(element)
        if name in ("html", "head", "body", "title"):
            continue
        names = {(".", one) for one in element.get("class", "").split()} | {("#", element.get("id", ""))}
        unseen = (
            not name
            or name in _DROPPED
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or _HIDDEN_STYLE.search(element.get("style", ""))
            or names & hidden
        )
        if unseen:
            _remove(element)


def _hidden_names(root: Element) -> Iterator[tuple[str, str]]:
    """Classes and ids that the page's own style sheets hide."""
    for sheet in root.iter("style"):
        for selectors, rules in _RULE.findall(_text(sheet)[:200_000]):
            if _HIDDEN_STYLE.search(rules):
                for one in selectors.split(","):
                    if (found := _SELECTOR.match(one.strip())) is not None:
                        yield found[1], found[2]


def _find_place(body: Element) -> Element:
    """By what sites call it where that holds much of the page's text, else by where the text is."""
    weights = _weigh(body)

    def weigh(element: Element) -> int:
        return weights[element].plain

    candidates = [
        (element, list(_names(element))) for element in body.iter("div", "article", "main", "td", "section")
    ]
    for pattern, enough in _PLACES:
        called = [e for e, names in candidates if tag_of(e) == "article" or any(map(pattern.match, names))]
        heavy = max(called, key=weigh, default=None)
        if heavy is not None and weigh(heavy) >= enough * weigh(body):
            return heavy
    place = body
    while (inner := max(place, key=weigh, default=None)) is not None:
        if tag_of(inner) not in _PLACING or weigh(inner) < _MOST * weigh(place):
            break
        place = inner
    while (above := place.getparent()) is not None and tag_of(place) in ("table", "tbody", "tr"):
        place = above  # a table is read as one
    return place


def _find_facts(body: Element) -> Iterator[str]:
    seen: set[str] = set()
    text = "\n".join(plain(str(part)) for part in body.itertext())
    joined = re.sub(r"[：:]\s+", "：", text)
    for name, said in _FACT.findall(joined[:50_000]):
        label = re.sub(r"\s", "", name)
        if label not in seen:
            seen.add(label)
            yield f"{label}：{said}"


def _is_inside(element: Element, place: Element) -> bool:
    return place in element.iterancestors()


def _drop_beside(place: Element) -> None:
    weights = _weigh(place)
    whole = weights[place].characters
    for element in list(place.iter("div", "ul", "ol", "p", "section", "header", "dl", "table", "span")):
        weight = weights[element]
        named = weight.characters < _SMALL * whole and any(map(_BESIDE.match, _names(element)))
        links_only = weight.links >= _LINKS and weight.linked > _LINK_SHARE * weight.characters
        if element is not place and (named or (links_only and tag_of(element) != "table")):
            _remove(element)
