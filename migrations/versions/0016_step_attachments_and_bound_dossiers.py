"""files attached to steps of a mediation, dossiers bound as one PDF"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('mediation_step_attachment',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('mediation_id', sa.String(length=36), nullable=False),
    sa.Column('step_id', sa.String(length=36), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('media_type', sa.String(length=40), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('added_at', UtcDateTime(), nullable=False),
    sa.Column('removed_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['mediation_id'], ['mediation.id'], name=op.f('fk_mediation_step_attachment_mediation_id_mediation')),
    sa.ForeignKeyConstraint(['step_id'], ['mediation_step.id'], name=op.f('fk_mediation_step_attachment_step_id_mediation_step')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mediation_step_attachment'))
    )
    op.create_index(op.f('ix_mediation_step_attachment_mediation_id'), 'mediation_step_attachment', ['mediation_id'])
    op.create_index(op.f('ix_mediation_step_attachment_sha256'), 'mediation_step_attachment', ['sha256'])
    op.create_table('mediation_bound_dossier',
    sa.Column('mediation_id', sa.String(length=36), nullable=False),
    sa.Column('parts_sha256', sa.String(length=64), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('made_by', sa.String(length=40), nullable=False),
    sa.Column('made_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['mediation_id'], ['mediation.id'], name=op.f('fk_mediation_bound_dossier_mediation_id_mediation')),
    sa.PrimaryKeyConstraint('mediation_id', 'parts_sha256', name=op.f('pk_mediation_bound_dossier'))
    )


def downgrade() -> None:
    op.drop_table('mediation_bound_dossier')
    op.drop_table('mediation_step_attachment')
