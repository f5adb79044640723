"""annual returns frozen at a cut-off"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('figure_snapshot',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('frozen_at', UtcDateTime(), nullable=False),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('last_event', sa.Integer(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_figure_snapshot_user_id_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_figure_snapshot'))
    )
    op.create_index(op.f('ix_figure_snapshot_year'), 'figure_snapshot', ['year'])


def downgrade() -> None:
    op.drop_table('figure_snapshot')
