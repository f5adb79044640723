"""the walk of a mediation: its dated steps, what the forms ask of a party, and its rendered files"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('mediation_step',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('mediation_id', sa.String(length=36), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=30), nullable=False),
    sa.Column('on', sa.Date(), nullable=False),
    sa.Column('body', sa.JSON(), nullable=False),
    sa.Column('body_sha256', sa.String(length=64), nullable=False),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('by', sa.String(length=40), nullable=False),
    sa.Column('recorded_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['mediation_id'], ['mediation.id'], name=op.f('fk_mediation_step_mediation_id_mediation')),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_mediation_step_user_id_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_step')),
    sa.UniqueConstraint('mediation_id', 'ordinal', name=op.f('uq_mediation_step_mediation_id'))
    )
    op.create_index(op.f('ix_mediation_step_mediation_id'), 'mediation_step', ['mediation_id'])
    op.create_table('mediation_file',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('mediation_id', sa.String(length=36), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('form', sa.String(length=30), nullable=False),
    sa.Column('step_id', sa.String(length=36), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('sheet_sha256', sa.String(length=64), nullable=False),
    sa.Column('made_by', sa.String(length=40), nullable=False),
    sa.Column('made_at', UtcDateTime(), nullable=False),
    sa.Column('confirmed_by', sa.String(length=40), nullable=False),
    sa.Column('confirmed_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['mediation_id'], ['mediation.id'], name=op.f('fk_mediation_file_mediation_id_mediation')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_file')),
    sa.UniqueConstraint('mediation_id', 'ordinal', name=op.f('uq_mediation_file_mediation_id'))
    )
    op.create_index(op.f('ix_mediation_file_mediation_id'), 'mediation_file', ['mediation_id'])
    with op.batch_alter_table('party') as party:
        party.add_column(sa.Column('sex', sa.String(length=10), nullable=False, server_default=''))
        party.add_column(sa.Column('ethnicity', sa.String(length=20), nullable=False, server_default=''))
        party.add_column(sa.Column('age', sa.Integer(), nullable=True))
        party.add_column(sa.Column('occupation', sa.String(length=60), nullable=False, server_default=''))
    op.create_table('referral_place',
    sa.Column('key', sa.String(length=40), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('phone', sa.String(length=40), nullable=False),
    sa.Column('matters', sa.Text(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=True),
    sa.Column('withdrawn', sa.Boolean(), nullable=False),
    sa.Column('changed_by', sa.String(length=36), nullable=False),
    sa.Column('changed_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_referral_place'))
    )


def downgrade() -> None:
    op.drop_table('referral_place')
    with op.batch_alter_table('party') as party:
        for column in ('occupation', 'age', 'ethnicity', 'sex'):
            party.drop_column(column)
    op.drop_table('mediation_file')
    op.drop_table('mediation_step')
