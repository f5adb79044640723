"""what askers say of their answers, and what administrators did about it; lay words"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('answer_feedback',
    sa.Column('answer_id', sa.String(length=36), nullable=False),
    sa.Column('verdict', sa.String(length=20), nullable=False),
    sa.Column('reason', sa.String(length=20), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('said_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_answer_feedback_answer_id_answer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('answer_id', name=op.f('pk_answer_feedback'))
    )
    op.create_table('unanswered_decision',
    sa.Column('answer_id', sa.String(length=36), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('decided_by', sa.String(length=36), nullable=True),
    sa.Column('decided_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_unanswered_decision_answer_id_answer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('answer_id', name=op.f('pk_unanswered_decision'))
    )
    op.create_table('asked_again',
    sa.Column('answer_id', sa.String(length=36), nullable=False),
    sa.Column('found', sa.JSON(), nullable=False),
    sa.Column('generation', sa.String(length=60), nullable=False),
    sa.Column('asked_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_asked_again_answer_id_answer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('answer_id', name=op.f('pk_asked_again'))
    )
    op.create_table('lay_word',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('word', sa.String(length=30), nullable=False),
    sa.Column('term', sa.String(length=60), nullable=False),
    sa.Column('articles', sa.JSON(), nullable=False),
    sa.Column('added_by', sa.String(length=36), nullable=True),
    sa.Column('added_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lay_word')),
    sa.UniqueConstraint('word', name=op.f('uq_lay_word_word'))
    )


def downgrade() -> None:
    op.drop_table('lay_word')
    op.drop_table('asked_again')
    op.drop_table('unanswered_decision')
    op.drop_table('answer_feedback')
