"""the last day to perform of an agreement; the draft an entry was made from; ends of contracts and of committees' terms"""

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


def downgrade() -> None:
    with op.batch_alter_table('mediation') as mediation:
        mediation.drop_column('perform_by')
