"""Where an entry stands and how it moves on.

    draft ──submit──▶ submitted ──confirm──▶ confirmed
      ▲                 │  ▲  ▲                │   │
      └────withdraw─────┘  │  └────correct─────┘   │
                        submit                     │
    returned ──────────────┘                       │
      ▲◀───────────────return (with reason)────────┘   and from submitted

A correction goes back to be confirmed again (docs/decisions/0018-a-correction-is-confirmed-again.md). Each move
gives a new value and raises Conflict when out of order; nothing is changed in place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from casework.models import EntryState
from core.errors import Conflict, InvalidInput

STATE_NAMES = {
    EntryState.DRAFT: "草稿",
    EntryState.SUBMITTED: "已提交",
    EntryState.CONFIRMED: "司法所已确认",
    EntryState.RETURNED: "已退回",
}


class EntryAction(StrEnum):
    """What was done to an entry, as its history names it."""

    SUBMITTED = "submitted"
    CHANGED = "changed"  # after it was handed in, before it was confirmed
    WITHDRAWN = "withdrawn"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    CORRECTED = "corrected"
    DELETED = "deleted"
    ATTACHED = "attached"
    DETACHED = "detached"


ACTION_NAMES = {
    EntryAction.SUBMITTED: "提交",
    EntryAction.CHANGED: "修改",
    EntryAction.WITHDRAWN: "收回成草稿",
    EntryAction.CONFIRMED: "司法所确认",
    EntryAction.RETURNED: "司法所退回",
    EntryAction.CORRECTED: "更正",
    EntryAction.DELETED: "删除",
    EntryAction.ATTACHED: "加附件",
    EntryAction.DETACHED: "去掉附件",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an entry stands. ``corrected``: it was confirmed, not returned since, and changed."""

    state: EntryState
    corrected: bool = False
    return_reason: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether the township has vouched for it, so that its adviser cannot take it back alone."""
        return self.state is EntryState.CONFIRMED or (self.state is EntryState.SUBMITTED and self.corrected)

    def save(self, wanted: EntryState) -> tuple[Standing, EntryAction | None]:
        """Saved by its adviser, as a draft or to be confirmed; no action is noted for what was never shown.

        Raises Conflict (``out_of_order``), InvalidInput.
        """
        if wanted is EntryState.DRAFT:
            if self.is_settled:
                raise Conflict(
                    "司法所确认过的记录不能再存成草稿。要改就改好再交，作为更正。", code="out_of_order"
                )
            action = EntryAction.WITHDRAWN if self.state is EntryState.SUBMITTED else None
            return replace(self, state=EntryState.DRAFT), action
        if wanted is not EntryState.SUBMITTED:
            raise InvalidInput("记录只能存成草稿或者提交，确认和退回由司法所办。")
        if self.state is EntryState.CONFIRMED:
            return replace(self, state=EntryState.SUBMITTED, corrected=True), EntryAction.CORRECTED
        action = EntryAction.CHANGED if self.state is EntryState.SUBMITTED else EntryAction.SUBMITTED
        return replace(self, state=EntryState.SUBMITTED, return_reason=""), action

    def confirm(self) -> tuple[Standing, EntryAction]:
        """司法所确认. Raises Conflict (``out_of_order``)."""
        self._require("不能确认", EntryState.SUBMITTED)
        return replace(self, state=EntryState.CONFIRMED), EntryAction.CONFIRMED

    def send_back(self, reason: str) -> tuple[Standing, EntryAction]:
        """退回, of what was confirmed too. Raises Conflict (``out_of_order``), InvalidInput without a reason."""
        if not reason:
            raise InvalidInput("请写明退回的原因，顾问照着改。")
        self._require("不能退回", EntryState.SUBMITTED, EntryState.CONFIRMED)
        returned = Standing(
            EntryState.RETURNED, return_reason=reason
        )  # vouched for no more, corrected or not
        return returned, EntryAction.RETURNED

    def delete(self) -> EntryAction:
        """Raises Conflict (``out_of_order``) for what the township has confirmed."""
        if self.is_settled:
            raise Conflict(
                "司法所确认过的记录不能直接删。确实不该记的，请司法所先退回。", code="out_of_order"
            )
        return EntryAction.DELETED

    def _require(self, refusal: str, *states: EntryState) -> None:
        if self.state not in states:
            raise Conflict(
                f"这条记录现在是“{STATE_NAMES[self.state]}”，{refusal}。请刷新后看看。", code="out_of_order"
            )
