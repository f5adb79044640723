"""What of the page of due dates goes into a calendar: no party's name, and nothing that was noted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casework.calendar_file import Event
from casework.due_date_rules import due_date_rules
from casework.due_date_types import DueDate
from casework.term_types import KIND_NAMES, Term
from knowledge.document_types import SOON, DocumentCard

_TYPED = "日子是自己填的，仅为提醒。"


def due_events(due_dates: Iterable[DueDate]) -> Iterator[Event]:
    """Of those that can be counted now."""
    for one in due_dates:
        if one.due_on is None:
            continue
        law = f"依据：{one.law}" if one.law else ""
        yield Event(
            one.key.replace(":", "-"),
            one.due_on,
            " ".join(filter(None, (f"{one.title}（最晚今天）", one.record.name))),
            "\n".join(filter(None, (law, f"从哪天算：{one.counted_from}", one.how, one.remark))),
            (one.warn_days,),
        )


def term_events(terms: Iterable[Term]) -> Iterator[Event]:
    """A renewed one is the same event on another day."""
    for one in terms:
        draft = one.draft
        yield Event(
            f"term-{one.id}",
            draft.ends_on,
            f"{KIND_NAMES[draft.kind]}今天到期 {draft.name}",
            f"{draft.township or '全区'}\n{_TYPED}",
            (one.warn_days,),
            one.revision - 1,
        )


def document_events(cards: Iterable[DocumentCard]) -> Iterator[Event]:
    """The last day of a paper that sets itself a term, and the day its owner looks at it again."""
    warn_days = (SOON, due_date_rules().warn_days(None))
    for card in cards:
        version = card.version
        key, title = f"document-{version.document_id}", f"《{version.title}》"
        about = "\n".join(filter(None, (version.document_number, card.owner and f"负责人：{card.owner}")))
        if version.valid_until is not None:
            told = "\n".join(filter(None, (about, "有效期的最后一天，过了就不再作依据。")))
            yield Event(
                f"{key}-{version.label}-ends", version.valid_until, f"{title}今天到期", told, warn_days
            )
        if card.next_review is not None:
            yield Event(f"{key}-review", card.next_review, f"{title}该复核了", about, warn_days)
