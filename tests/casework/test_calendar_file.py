"""The calendar file, read back the way a calendar reads it (RFC 5545)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from casework.calendar_events import due_events, term_events
from casework.calendar_file import write_calendar
from casework.due_date_types import DueDate, Owner, Record
from casework.term_models import TermKind
from casework.term_types import Term, TermDraft

MADE_AT = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
ONE = DueDate(
    key="mediation:0c2f:judicial_confirmation:2026-01-31",
    title="双方一起申请司法确认",
    limit_id="judicial_confirmation",
    due_on=date(2026, 3, 2),
    start_on=date(2026, 1, 31),
    counted_from="2026-01-31 协议生效（签字、盖章取最晚的一天）",
    how="从 2026-01-31 第二天起数 30 日，到 2026-03-02 周一。",
    law="人民调解法33条；民事诉讼法205条",
    remark="双方一起去; 带身份证, 协议\\原件。\n仅为提醒。",
    confirmed=True,
    warn_days=10,
    derived=True,
    record=Record("mediation", "0c2f", "（2026）张茅乡人调字第0017号"),
    owner=Owner("u", "南沟村", "张茅乡"),
    note="李某甲与王某乙",
)


def read_back(body: bytes) -> list[dict[str, str]]:
    """The events of a calendar: unfolded, unescaped, the first alarm's lines under ``ALARM-…``."""
    assert body.endswith(b"\r\n")
    for line in body.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()  # no character is cut
    lines = body.decode().replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1], lines[1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "VERSION:2.0")
    events: list[dict[str, str]] = []
    within: list[str] = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            within.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert within.pop() == value
        elif within[-1] in ("VEVENT", "VALARM"):
            prefix = "ALARM-" if within[-1] == "VALARM" else ""
            assert prefix or name not in events[-1]
            events[-1].setdefault(prefix + name, unescaped(value))
    assert within == []
    return events


def unescaped(value: str) -> str:
    out, rest = "", iter(value)
    for character in rest:
        if character == "\\":
            following = next(rest)
            out += "\n" if following in "nN" else following
        else:
            out += character
    return out


def test_an_event_says_what_falls_due_on_what_law_and_warns_ahead() -> None:
    (event,) = read_back(write_calendar(due_events([ONE]), made_at=MADE_AT))
    assert event["DTSTART;VALUE=DATE"] == "20260302"
    assert event["DTEND;VALUE=DATE"] == "20260303"
    assert event["DTSTAMP"] == "20261125T040000Z"
    assert event["SUMMARY"] == "双方一起申请司法确认（最晚今天） （2026）张茅乡人调字第0017号"
    assert event["DESCRIPTION"] == (
        "依据：人民调解法33条；民事诉讼法205条\n从哪天算：2026-01-31 协议生效（签字、盖章取最晚的一天）\n"
        "从 2026-01-31 第二天起数 30 日，到 2026-03-02 周一。\n双方一起去; 带身份证, 协议\\原件。\n仅为提醒。"
    )
    assert (event["ALARM-TRIGGER"], event["ALARM-ACTION"]) == ("-P10D", "DISPLAY")


def test_a_term_renewed_is_the_same_event_on_another_day() -> None:
    first = Term(
        "7e1c", TermDraft(TermKind.COMMITTEE_TERM, "南沟村调委会", date(2027, 1, 24), "张茅乡", "换届"), 1
    )
    renewed = Term("7e1c", replace(first.draft, ends_on=date(2030, 1, 24)), 2)
    before, after = (
        read_back(write_calendar(term_events([one]), made_at=MADE_AT))[0] for one in (first, renewed)
    )
    assert (before["SUMMARY"], before["ALARM-TRIGGER"]) == ("调委会任期今天到期 南沟村调委会", "-P60D")
    assert before["DESCRIPTION"] == "张茅乡\n日子是自己填的，仅为提醒。"
    assert (before["UID"], before["SEQUENCE"]) == (after["UID"], "0")
    assert (after["DTSTART;VALUE=DATE"], after["SEQUENCE"]) == ("20300124", "1")


def test_the_same_due_date_keeps_its_uid_and_no_partys_name_goes_out() -> None:
    first, again = (
        write_calendar(due_events([ONE]), made_at=at) for at in (MADE_AT, datetime(2026, 12, 1, tzinfo=UTC))
    )
    assert read_back(first)[0]["UID"] == read_back(again)[0]["UID"]
    assert "李某甲" not in first.decode()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=200))
def test_any_words_come_back_whole(words: str) -> None:
    (event,) = read_back(
        write_calendar(due_events([replace(ONE, law="", how="", remark=words)]), made_at=MADE_AT)
    )
    assert event["DESCRIPTION"] == "\n".join(filter(None, (f"从哪天算：{ONE.counted_from}", words)))
