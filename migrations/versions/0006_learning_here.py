"""the administrators' phrase book, and the models learned from it on the server"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('phrase',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('normal_title', sa.String(length=300), nullable=False),
    sa.Column('article', sa.String(length=20), nullable=False),
    sa.Column('text', sa.String(length=300), nullable=False),
    sa.Column('added_by', sa.String(length=36), nullable=True),
    sa.Column('added_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_phrase')),
    sa.UniqueConstraint('normal_title', 'article', 'text', name=op.f('uq_phrase_normal_title'))
    )
    op.create_table('learned_model',
    sa.Column('name', sa.String(length=16), nullable=False),
    sa.Column('in_use', sa.Boolean(), nullable=False),
    sa.Column('facts', sa.JSON(), nullable=False),
    sa.Column('learned_by', sa.String(length=36), nullable=True),
    sa.Column('learned_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_learned_model'))
    )


def downgrade() -> None:
    op.drop_table('learned_model')
    op.drop_table('phrase')
