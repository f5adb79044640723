"""转介 of entries, and the matters that government, court and procuratorate follow together"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('entry_referral',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('entry_id', sa.String(length=36), nullable=False),
    sa.Column('place', sa.String(length=200), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('referred_on', sa.Date(), nullable=False),
    sa.Column('referred_by', sa.String(length=40), nullable=False),
    sa.Column('reply', sa.Text(), nullable=False),
    sa.Column('replied_on', sa.Date(), nullable=True),
    sa.Column('replied_by', sa.String(length=40), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('body_sha256', sa.String(length=64), nullable=False),
    sa.Column('recorded_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['service_entry.id'], name=op.f('fk_entry_referral_entry_id_service_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry_referral'))
    )
    op.create_index(op.f('ix_entry_referral_entry_id'), 'entry_referral', ['entry_id'])
    op.create_table('linked_matter',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('township', sa.String(length=40), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('units', sa.JSON(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('opened_on', sa.Date(), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('body_sha256', sa.String(length=64), nullable=False),
    sa.Column('created_by', sa.String(length=36), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('updated_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_linked_matter'))
    )
    op.create_index(op.f('ix_linked_matter_township'), 'linked_matter', ['township'])
    op.create_table('linked_case',
    sa.Column('matter_id', sa.String(length=36), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('case_id', sa.String(length=36), nullable=False),
    sa.Column('attached_by', sa.String(length=36), nullable=False),
    sa.Column('attached_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['matter_id'], ['linked_matter.id'], name=op.f('fk_linked_case_matter_id_linked_matter')),
    sa.PrimaryKeyConstraint('matter_id', 'kind', 'case_id', name=op.f('pk_linked_case'))
    )
    op.create_index(op.f('ix_linked_case_case_id'), 'linked_case', ['case_id'])


def downgrade() -> None:
    op.drop_table('linked_case')
    op.drop_table('linked_matter')
    op.drop_table('entry_referral')
