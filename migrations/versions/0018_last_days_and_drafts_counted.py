"""the last day to perform of an agreement; the draft an entry counts"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('mediation') as mediation:
        mediation.add_column(sa.Column('perform_by', sa.JSON(), nullable=False, server_default='[]'))
    with op.batch_alter_table('service_entry') as entry:
        entry.add_column(sa.Column('draft_id', sa.String(length=36), nullable=True))
    op.create_index(op.f('ix_service_entry_draft_id'), 'service_entry', ['draft_id'], unique=True)


def downgrade() -> None:
    op.drop_index(op.f('ix_service_entry_draft_id'), 'service_entry')
    with op.batch_alter_table('service_entry') as entry:
        entry.drop_column('draft_id')
    with op.batch_alter_table('mediation') as mediation:
        mediation.drop_column('perform_by')
