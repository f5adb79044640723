"""An administrator looks at what was read, corrects it, and lets it through, or not."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound
from ingest import repository
from ingest.intake import Intakes
from ingest.intake_types import Preview, Relation
from ingest.keeping import Kept
from ingest.models import INTAKE_STATE_NAMES, IntakeRow, IntakeState
from ingest.papers.reader import DOUBTFUL
from ingest.preview import describe_preview, from_json
from ingest.reading import READER_VERSION
from ingest.service import NOT_SHELVED
from knowledge.corrections import CORRECTABLE, UPKEEP, check_corrections, check_days, correct, read_day
from knowledge.documents import Documents
from knowledge.facts import settle_first_day
from knowledge.following import Following
from knowledge.library import Library
from knowledge.release_types import Change, ChangeKind, ReleaseCard, StatusChange
from knowledge.releases import Releases
from knowledge.repeals import find_said
from knowledge.service import PutOutcome, Shelf
from knowledge.titles import normal_title
from knowledge.types import DateBasis, NewVersion, Standing, Validity


class Reviews:
    """What administrators do with uploads that have been read."""

    def __init__(
        self,
        intakes: Intakes,
        shelf: Shelf,
        documents: Documents,
        library: Library,
        following: Following,
        releases: Releases,
        kept: Kept,
        database: Database,
        clock: Clock,
    ) -> None:
        self._intakes = intakes
        self._shelf = shelf
        self._documents = documents
        self._library = library
        self._following = following
        self._releases = releases
        self._kept = kept
        self._database = database
        self._clock = clock
        self._deciding = threading.Lock()  # two decisions on one upload would leave halves of both

    def get_preview(self, intake_id: str) -> Preview:
        """What was read, as corrected so far. Raises NotFound; Conflict where there is nothing to look at."""
        row = self._get(intake_id)
        new = _corrected(row)
        return self._preview(row, new)

    def correct(self, intake_id: str, fields: Mapping[str, Any]) -> Preview:
        """Set what was read wrongly. Raises InvalidInput with one sentence for the first field that cannot be."""
        with self._deciding:
            row = self._get_reviewable(intake_id)
            read = from_json(_read(row))
            values = check_corrections(fields, CORRECTABLE | UPKEEP)
            kept = {
                name: value
                for name, value in {**row.corrections, **values}.items()
                if _differs(read, name, value)
            }
            row.corrections = kept
            new = _corrected(row)
            check_days(new.promulgated, new.effective_from, new.valid_until)
            preview = self._preview(row, new)
            self._intakes.change(intake_id, corrections=kept, message=preview.sentence)
            return preview

    def approve(self, intake_id: str, by: str | None, relations: Sequence[int] | None = None) -> ReleaseCard:
        """Put it on the open release, with what it says of others; ``relations``: which of them, all where None.

        Raises Conflict, and the upload is skipped, where the shelf holds just this and nothing was corrected.
        """
        with self._deciding:
            row = self._get_reviewable(intake_id)
            new = _corrected(row)
            preview = self._preview(row, new)
            if not new.scope:
                raise InvalidInput("还不知道这份文件用在哪里，请先填上适用范围。", code="scope_needed")
            if "kind" not in row.corrections and (
                reason := NOT_SHELVED.get(new.attributes.get("purpose", ""))
            ):
                raise InvalidInput(reason, code="not_shelved")
            chosen = _choose(preview.relations, relations)
            corrections = {name: value for name, value in row.corrections.items() if name in CORRECTABLE}
            outcome, version_id = self._shelf.put(
                from_json(_read(row)),
                reader_version=READER_VERSION,
                standing=Standing.PENDING,
                corrections=corrections,
                said=[_fact(new, relation) for relation in chosen],
            )
            self._documents.set_upkeep(version_id, {n: v for n, v in row.corrections.items() if n in UPKEEP})
            if outcome is PutOutcome.UNCHANGED:
                message = f"《{new.title}》已经在架上，内容一样。"
                self._intakes.change(intake_id, state=IntakeState.SKIPPED, message=message, preview=None)
                self._intakes.let_go(row.sha256)
                raise Conflict(f"{message}没有重复上架。", code="unchanged")
            self._intakes.change(intake_id, state=IntakeState.APPROVED, version_id=version_id)
            return self._releases.add([_put(version_id, preview, chosen)], by)

    def discard(self, intake_id: str) -> None:
        """Not wanted: nothing of it is kept. Raises Conflict where it is being read, or on the open release."""
        with self._deciding:
            row = self._get(intake_id, IntakeState.TO_REVIEW, IntakeState.WAITING, IntakeState.FAILED)
            if row.version_id is not None:
                self._shelf.drop_pending(row.version_id)
            self._intakes.change(
                intake_id, state=IntakeState.DISCARDED, preview=None, corrections={}, pages=0
            )
            self._intakes.let_go(row.sha256)
            self._database.forget_deleted()

    def remove_version(self, version_id: int) -> None:
        """Delete a document's version for good: its text, its bytes, its pages, and every index that holds it.

        It answers no more from the next request on; the indexes follow. Raises NotFound, Conflict.
        """
        gone = self._shelf.find_removed(version_id)
        self._library.must_forget(gone.shelf)
        with (
            self._database.write() as session
        ):  # first: the rows lose the version's key together with the version
            repository.forget(session, gone.version_ids, gone.sha256s, self._clock.now())
        self._shelf.remove_version(version_id)
        for sha256 in gone.sha256s:
            self._intakes.let_go(sha256)
        self._following.ask()

    def count_pages(self, version_id: int) -> int:
        """How many page images there are of a version."""
        with self._database.read() as session:
            rows = repository.find_of_version(session, version_id)
        return max((row.pages for row in rows), default=0)

    def read_page_of(self, version_id: int, number: int) -> bytes:
        """The image of a page of a version, PNG. Raises NotFound."""
        with self._database.read() as session:
            rows = repository.find_of_version(session, version_id)
        if not rows:
            raise NotFound("没有这一页的图像。")
        return self._kept.read_page(rows[0].sha256, number)

    def _get(self, intake_id: str, *states: IntakeState) -> IntakeRow:
        """The upload, in one of these states where any are named."""
        card = self._intakes.get_intake(intake_id)
        if states and card.state not in states:
            raise Conflict(
                f"这份文件{INTAKE_STATE_NAMES[card.state]}，不能再这样做，请刷新。", code="bad_state"
            )
        with self._database.read() as session:
            found = repository.get(session, intake_id)
        if found is None:
            raise NotFound("没有找到这份文件，可能已经删除。")
        return found[0]

    def _get_reviewable(self, intake_id: str) -> IntakeRow:
        return self._get(intake_id, IntakeState.TO_REVIEW)

    def _preview(self, row: IntakeRow, new: NewVersion) -> Preview:
        kept = row.corrections
        relations = tuple(self._relation(stated) for stated in _said(new))
        day = new.promulgated or new.effective_from
        named = tuple(r.document_number for r in relations if r.document_number)
        return Preview(
            intake_id=row.id,
            sentence=describe_preview(new),
            version=new,
            wrapper_title=str(new.attributes.get("wrapper_title", "")),
            addressees=str(new.attributes.get("addressees", "")),
            valid_until_basis=_basis_of_end(new, kept),
            topics=tuple(kept.get("topics", ())),
            owner=kept.get("owner", ""),
            next_review=read_day(kept.get("next_review")),
            source_url=kept.get("source_url", ""),
            low_confidence=sum(_confidence(unit.attributes) < DOUBTFUL for unit in new.articles),
            tables=sum("table" in unit.attributes for unit in new.articles),
            pages=row.pages,
            relations=relations,
            replaces=self._documents.find_replaced(
                new.title, new.scope, day.isoformat() if day else "", named
            ),
            corrected=tuple(sorted(kept)),
        )

    def _relation(self, stated: Mapping[str, Any]) -> Relation:
        number, since = str(stated.get("document_number") or ""), stated.get("since")
        version = self._documents.find_numbered(number) if number else None
        return Relation(
            title=stated["title"]
            or (version.title if version else ""),  # some are named by their number alone
            document_number=number,
            status=Validity(stated["status"]),
            since=date.fromisoformat(since) if since else None,
            sentence=str(stated.get("sentence", "")),
            version=version,
        )


def _read(row: IntakeRow) -> Mapping[str, Any]:
    if row.preview is None:
        raise Conflict("这份文件还没读好，或已经处理完了，请刷新。", code="bad_state")
    return row.preview


def _corrected(row: IntakeRow) -> NewVersion:
    """What was read under the corrections, its first day settled as the shelf will settle it."""
    new = correct(from_json(_read(row)), row.corrections)
    first, basis = settle_first_day(new.title, new.promulgated, new.effective_from, new.effective_basis)
    return replace(new, effective_from=first, effective_basis=basis)


def _differs(read: NewVersion, name: str, value: Any) -> bool:
    """Whether it says anything that was not read; a first day that was only assumed is confirmed by saying it."""
    if name in UPKEEP:
        return bool(value)
    if name == "effective_from" and read.effective_basis is not DateBasis.TEXT:
        return True
    said = getattr(read, name)
    return bool(value != (said.isoformat() if isinstance(said, date) else said))


def _confidence(attributes: Mapping[str, Any]) -> float:
    return float(attributes.get("confidence", 1.0))


def _basis_of_end(new: NewVersion, corrections: Mapping[str, Any]) -> str:
    if new.valid_until is None:
        return "none"
    return (
        "confirmed" if "valid_until" in corrections else str(new.attributes.get("valid_until_basis", "text"))
    )


def _choose(relations: Sequence[Relation], chosen: Sequence[int] | None) -> list[Relation]:
    if chosen is None:
        return list(relations)
    if not all(0 <= index < len(relations) for index in chosen):
        raise InvalidInput("选中的废止、修改关系对不上，请刷新后再选。")
    return [relations[index] for index in sorted(set(chosen))]


def _name(new: NewVersion) -> str:
    day = new.document_number or new.promulgated or new.effective_from
    return f"《{new.title}》（{day}）" if day else f"《{new.title}》"


_VERBS = {Validity.REPEALED: "废止", Validity.AMENDED: "修改"}


def _put(version_id: int, preview: Preview, relations: Sequence[Relation]) -> Change:
    described = f"上架{_name(preview.version)}"
    if (old := preview.replaces) is not None:
        described += f"，接替《{old.title}》（{old.document_number or old.label}）"
    for relation in relations:
        named = f"《{relation.title}》" if relation.title else relation.document_number
        described += f"，{_VERBS[relation.status]}{named}"
    return Change(ChangeKind.PUT, version_id=version_id, described=described[:300])


def _said(new: NewVersion) -> list[Mapping[str, Any]]:
    """What a text says of others, by both readers: the one of official papers, the one of closing articles."""
    stated: list[Mapping[str, Any]] = list(new.attributes.get("relations", ()))
    for change in find_said(new, new.effective_from):
        known = any(
            normal_title(each["title"]) == normal_title(change.title)
            or (change.document_number and each["document_number"] == change.document_number)
            for each in stated
        )
        if not known:
            since = change.since.isoformat() if change.since else None
            sentence = change.source.partition("：")[2]
            stated.append(
                {
                    "title": change.title,
                    "document_number": change.document_number,
                    "status": Validity.REPEALED.value,
                    "since": since,
                    "sentence": sentence,
                }
            )
    own = normal_title(new.title)  # of its own earlier version without a 文号, the chain of versions tells
    return [each for each in stated if each["document_number"] or normal_title(each["title"]) != own]


def _fact(new: NewVersion, relation: Relation) -> StatusChange:
    """It counts while the text that says it is live, and a later list cannot move its day."""
    return StatusChange(
        title=relation.title,
        status=relation.status,
        since=None if relation.since == new.effective_from else relation.since,
        document_number=relation.document_number,
        scope=new.scope,
        replaced_by=new.title if relation.status is Validity.REPEALED else "",
        source=f"《{new.title}》：{relation.sentence}"[:500],
    )
