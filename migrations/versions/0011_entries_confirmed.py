"""entries are confirmed or returned by the township; their details, history, attachments and counting rules"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('service_entry') as entry:
        entry.add_column(sa.Column('duration_minutes', sa.Integer(), nullable=True))
        entry.add_column(sa.Column('details', sa.JSON(), nullable=False, server_default='{}'))
        entry.add_column(sa.Column('matter', sa.String(length=36), nullable=False, server_default=''))
        entry.add_column(sa.Column('dispute', sa.String(length=160), nullable=False, server_default=''))
        entry.add_column(sa.Column('corrected', sa.Boolean(), nullable=False, server_default=sa.false()))
        entry.add_column(sa.Column('return_reason', sa.Text(), nullable=False, server_default=''))
    op.execute("UPDATE service_entry SET matter = id")
    with op.batch_alter_table('service_entry') as entry:
        for column in ('details', 'matter', 'dispute', 'corrected', 'return_reason'):
            entry.alter_column(column, server_default=None)
        for column in ('matter', 'dispute'):
            entry.create_index(op.f(f'ix_service_entry_{column}'), [column])
        for column in ('state', 'user_id'):
            entry.create_index(f'ix_service_entry_{column}_service_date', [column, 'service_date'])
        entry.drop_index(op.f('ix_service_entry_user_id'))
    op.create_table('service_entry_event',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.String(length=36), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('action', sa.String(length=20), nullable=False),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('before', sa.JSON(none_as_null=True), nullable=True),
    sa.ForeignKeyConstraint(['entry_id'], ['service_entry.id'], name=op.f('fk_service_entry_event_entry_id_service_entry')),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_service_entry_event_user_id_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_entry_event'))
    )
    op.create_index(op.f('ix_service_entry_event_entry_id'), 'service_entry_event', ['entry_id'])
    op.create_table('service_entry_attachment',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('entry_id', sa.String(length=36), nullable=False),
    sa.Column('purpose', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('media_type', sa.String(length=40), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('added_at', UtcDateTime(), nullable=False),
    sa.Column('removed_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['entry_id'], ['service_entry.id'], name=op.f('fk_service_entry_attachment_entry_id_service_entry')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service_entry_attachment'))
    )
    for column in ('entry_id', 'sha256'):
        op.create_index(op.f(f'ix_service_entry_attachment_{column}'), 'service_entry_attachment', [column])
    op.create_table('confirmed_kind',
    sa.Column('entry_id', sa.String(length=36), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('service_date', sa.Date(), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('village_id', sa.Integer(), nullable=True),
    sa.Column('matter', sa.String(length=36), nullable=False),
    sa.Column('dispute', sa.String(length=160), nullable=False),
    sa.Column('finished', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['entry_id'], ['service_entry.id'], name=op.f('fk_confirmed_kind_entry_id_service_entry'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_confirmed_kind_user_id_user')),
    sa.ForeignKeyConstraint(['village_id'], ['village.id'], name=op.f('fk_confirmed_kind_village_id_village')),
    sa.PrimaryKeyConstraint('entry_id', 'kind', name=op.f('pk_confirmed_kind'))
    )
    op.create_index('ix_confirmed_kind_covering', 'confirmed_kind',
                    ['kind', 'service_date', 'created_at', 'entry_id', 'user_id', 'village_id', 'matter', 'dispute', 'finished'])
    op.create_index(op.f('ix_confirmed_kind_matter'), 'confirmed_kind', ['matter'])
    op.create_table('counting_rule',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('counts_by', sa.String(length=20), nullable=False),
    sa.Column('rule', sa.Text(), nullable=False),
    sa.Column('confirmed', sa.Boolean(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('user_id', sa.String(length=36), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['user.id'], name=op.f('fk_counting_rule_user_id_user')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_counting_rule'))
    )
    op.create_index(op.f('ix_counting_rule_kind'), 'counting_rule', ['kind'])


def downgrade() -> None:
    op.drop_table('counting_rule')
    op.drop_table('confirmed_kind')
    op.drop_table('service_entry_attachment')
    op.drop_table('service_entry_event')
    with op.batch_alter_table('service_entry') as entry:
        entry.create_index(op.f('ix_service_entry_user_id'), ['user_id'])
        for column in ('state', 'user_id'):
            entry.drop_index(f'ix_service_entry_{column}_service_date')
        for column in ('matter', 'dispute'):
            entry.drop_index(op.f(f'ix_service_entry_{column}'))
        for column in ('duration_minutes', 'details', 'matter', 'dispute', 'corrected', 'return_reason'):
            entry.drop_column(column)
