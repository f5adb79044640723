"""checks for disputes can be corrected, linked matters withdrawn"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('dispute_check') as check:
        check.add_column(sa.Column('revision', sa.Integer(), nullable=False, server_default='1'))
        check.add_column(sa.Column('updated_at', UtcDateTime(), nullable=True))
    op.execute('UPDATE dispute_check SET updated_at = created_at')
    with op.batch_alter_table('dispute_check') as check:
        check.alter_column('updated_at', existing_type=UtcDateTime(), nullable=False)
    with op.batch_alter_table('linked_matter') as matter:
        matter.add_column(sa.Column('withdrawn_at', UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('linked_matter') as matter:
        matter.drop_column('withdrawn_at')
    with op.batch_alter_table('dispute_check') as check:
        check.drop_column('updated_at')
        check.drop_column('revision')
