"""what the dispute statistics ask for: the amount of an agreement, and checks for disputes"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('mediation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('amount', sa.String(length=12), nullable=False, server_default=""))
    op.create_table('dispute_check',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('village_id', sa.Integer(), nullable=True),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('found', sa.Integer(), nullable=False),
    sa.Column('prevented', sa.Integer(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('body_sha256', sa.String(length=64), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('deleted_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_dispute_check_user_id_user')),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_dispute_check_village_id_village')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dispute_check'))
    )
    op.create_index(op.f('ix_dispute_check_user_id'), 'dispute_check', ['user_id'])
    op.create_index(op.f('ix_dispute_check_checked_on'), 'dispute_check', ['checked_on'])


def downgrade() -> None:
    op.drop_table('dispute_check')
    with op.batch_alter_table('mediation', schema=None) as batch_op:
        batch_op.drop_column('amount')
