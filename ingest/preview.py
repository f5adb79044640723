"""What was read of a file, for the administrator to check: one sentence, and the whole as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from ingest.gaps import numbered
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion

_ASSUMED = (DateBasis.ADOPTION, DateBasis.UNKNOWN)
_DATES = ("promulgated", "effective_from", "valid_until")


def describe_preview(new: NewVersion) -> str:
    """``《…》共34条，施行日期 2024-08-01，缺第12条。`` and after it what the reader could not settle."""
    parts = [f"《{new.title}》{_count(new)}"]
    if new.effective_from is not None:
        parts.append(f"施行日期 {new.effective_from}" + _doubt(new.effective_basis in _ASSUMED))
    if new.valid_until is not None:
        computed = new.attributes.get("valid_until_basis") == "computed"
        parts.append(f"有效期至 {new.valid_until}" + _doubt(computed))
    if new.gaps:
        parts.append("缺" + "、".join(new.gaps))
    return "，".join(parts) + "。" + "".join(new.remarks)


def _doubt(doubtful: bool) -> str:
    return "（待核实）" if doubtful else ""


def _count(new: NewVersion) -> str:
    """``共34条``, ``共18项``, ``共4段``, and the tables: ``共28条，表格2张``."""
    tables = sum("table" in unit.attributes for unit in new.articles)
    articles = sum(unit.kind is ArticleKind.ARTICLE for unit in numbered(new.articles))
    prose = sum("table" not in unit.attributes for unit in new.articles)
    if articles or not new.articles:
        counted = [f"共{articles}条"]
    elif items := sum(unit.kind is ArticleKind.ITEM for unit in new.articles):
        counted = [f"共{items}项"]
    else:
        counted = [f"共{prose}段"] if prose else []
    return "，".join((*counted, f"表格{tables}张") if tables else counted)


def to_json(new: NewVersion) -> dict[str, Any]:
    """The whole of a version as plain JSON values; ``from_json`` gives it back equal."""
    value = asdict(new)
    value |= {name: day.isoformat() if (day := getattr(new, name)) else None for name in _DATES}
    value |= {"gaps": list(new.gaps), "remarks": list(new.remarks)}
    value["articles"] = [asdict(unit) | {"breadcrumbs": list(unit.breadcrumbs)} for unit in new.articles]
    return value


def from_json(value: Mapping[str, Any]) -> NewVersion:
    """The version ``to_json`` wrote. Raises KeyError, TypeError or ValueError where it is none."""
    fields = dict(value)
    fields |= {name: date.fromisoformat(day) if (day := value[name]) else None for name in _DATES}
    fields["kind"] = DocumentKind(value["kind"])
    fields["effective_basis"] = DateBasis(value["effective_basis"])
    fields["articles"] = tuple(_unit(unit) for unit in value["articles"])
    fields |= {name: tuple(value[name]) for name in ("gaps", "remarks")}
    return NewVersion(**fields)


def _unit(value: Mapping[str, Any]) -> NewArticle:
    kind, above = ArticleKind(value["kind"]), tuple(value["breadcrumbs"])
    return NewArticle(**{**value, "kind": kind, "breadcrumbs": above})
