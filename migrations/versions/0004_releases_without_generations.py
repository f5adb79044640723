"""releases without the generations they were rehearsed on

They were noted and never asked for: a generation that waits is found by the hash in its manifest.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # SQLite makes the table anew. No release is ever deleted, so the last key used is the highest one there.
    with op.batch_alter_table('release', schema=None, table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.drop_column('generations')


def downgrade() -> None:
    with op.batch_alter_table('release', schema=None, table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.add_column(sa.Column('generations', sa.JSON(), nullable=False, server_default="{}"))
