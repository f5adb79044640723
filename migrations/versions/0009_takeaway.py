"""the card a villager takes home"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "takeaway",
        sa.Column("answer_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("token", sa.String(length=43), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("written_by", sa.String(length=60), nullable=False),
        sa.Column("confirmed_by", sa.String(length=60), nullable=False),
        sa.Column("confirmed_at", UtcDateTime(), nullable=True),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["answer_id"], ["answer.id"], name=op.f("fk_takeaway_answer_id_answer"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name=op.f("fk_takeaway_user_id_user")),
        sa.PrimaryKeyConstraint("answer_id", name=op.f("pk_takeaway")),
        sa.UniqueConstraint("token", name=op.f("uq_takeaway_token")),
    )
    op.create_index(op.f("ix_takeaway_user_id"), "takeaway", ["user_id"])


def downgrade() -> None:
    op.drop_table("takeaway")
