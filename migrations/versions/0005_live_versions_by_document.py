"""which documents have a live version, told from an index alone

Every search that names a law asks it, and a version's row is long.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(op.f('ix_version_standing'), table_name='version')
    op.create_index(op.f('ix_version_standing'), 'version', ['standing', 'document_id'], unique=False)


def downgrade() -> None:
    op.drop_index(op.f('ix_version_standing'), table_name='version')
    op.create_index(op.f('ix_version_standing'), 'version', ['standing'], unique=False)
