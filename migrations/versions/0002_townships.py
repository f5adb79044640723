"""the district's townships

Three public lists agree on twelve. On the thirteenth they do not, so both names are entered, each with
what is to be confirmed; once it is, an administrator gives the wrong one a ``valid_to``.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

AGREED = (
    "大营镇", "原店镇", "西张村镇", "观音堂镇", "张汴乡", "菜园乡", "张茅乡", "王家后乡", "硖石乡", "西李村乡", "宫前乡", "店子乡",
)  # fmt: skip
UNSETTLED = {
    "张湾乡": "待核实：较早的公开名单列有张湾乡，另一份名单列的是甘棠街道。请向区司法局核实现在的名称。",
    "甘棠街道": "待核实：一份公开名单列有甘棠街道，较早的名单列的是张湾乡。请向区司法局核实现在的名称。",
}

township = sa.table(
    "township", sa.column("name", sa.String), sa.column("note", sa.Text)
)


def upgrade() -> None:
    op.bulk_insert(
        township,
        [{"name": name, "note": ""} for name in AGREED]
        + [{"name": name, "note": note} for name, note in UNSETTLED.items()],
    )


def downgrade() -> None:
    op.execute(township.delete().where(township.c.name.in_([*AGREED, *UNSETTLED])))
