"""what an administrator needs: releases, runs, previews, status facts, sources

A version now has a standing (live, pending, withdrawn, disabled) instead of a switch, and several readings.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from core.database import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('release',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('changes', sa.JSON(), nullable=False),
    sa.Column('undo', sa.JSON(), nullable=False),
    sa.Column('generations', sa.JSON(), nullable=False),
    sa.Column('rehearsal', sa.JSON(), nullable=True),
    sa.Column('receipt', sa.JSON(), nullable=True),
    sa.Column('created_by', sa.String(length=36), nullable=True),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('published_by', sa.String(length=36), nullable=True),
    sa.Column('published_at', UtcDateTime(), nullable=True),
    sa.Column('rolled_back_at', UtcDateTime(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_release')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('release', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_release_state'), ['state'], unique=False)

    op.create_table('source',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('place', sa.String(length=500), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('document_kind', sa.String(length=40), nullable=True),
    sa.Column('scope', sa.String(length=120), nullable=True),
    sa.Column('every_hours', sa.Integer(), nullable=False),
    sa.Column('trusted', sa.Boolean(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('last_looked_at', UtcDateTime(), nullable=True),
    sa.Column('last_result', sa.Text(), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_source')),
    sa.UniqueConstraint('place', name=op.f('uq_source_place'))
    )
    op.create_table('standard_question',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('question', sa.String(length=300), nullable=False),
    sa.Column('scope', sa.String(length=120), nullable=False),
    sa.Column('expected', sa.JSON(), nullable=False),
    sa.Column('owner', sa.String(length=60), nullable=False),
    sa.Column('origin', sa.String(length=20), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('updated_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_standard_question')),
    sa.UniqueConstraint('question', name=op.f('uq_standard_question_question'))
    )
    op.create_table('answer_source',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('answer_id', sa.String(length=36), nullable=False),
    sa.Column('article_id', sa.Integer(), nullable=False),
    sa.Column('label', sa.String(length=60), nullable=False),
    sa.Column('validity', sa.String(length=20), nullable=False),
    sa.ForeignKeyConstraint(['answer_id'], ['answer.id'], name=op.f('fk_answer_source_answer_id_answer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answer_source'))
    )
    with op.batch_alter_table('answer_source', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_answer_source_answer_id'), ['answer_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_answer_source_article_id'), ['article_id'], unique=False)
    _list_sources_of_old_answers()

    op.create_table('reliance_review',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('record_kind', sa.String(length=20), nullable=False),
    sa.Column('record_id', sa.String(length=36), nullable=False),
    sa.Column('version_id', sa.Integer(), nullable=False),
    sa.Column('change', sa.String(length=400), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('reviewed_by', sa.String(length=36), nullable=False),
    sa.Column('reviewed_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reliance_review')),
    sa.UniqueConstraint('record_kind', 'record_id', 'version_id', name=op.f('uq_reliance_review_record_kind'))
    )
    with op.batch_alter_table('service_entry_article', schema=None) as batch_op:
        batch_op.add_column(sa.Column('validity', sa.String(length=20), nullable=True))
        batch_op.create_index(batch_op.f('ix_service_entry_article_article_id'), ['article_id'], unique=False)

    op.create_table('rule_conflict',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('lower_document_id', sa.Integer(), nullable=False),
    sa.Column('lower_article', sa.String(length=20), nullable=False),
    sa.Column('higher_document_id', sa.Integer(), nullable=False),
    sa.Column('higher_article', sa.String(length=20), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('marked_by', sa.String(length=36), nullable=True),
    sa.Column('marked_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['higher_document_id'], ['document.id'], name=op.f('fk_rule_conflict_higher_document_id_document'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['lower_document_id'], ['document.id'], name=op.f('fk_rule_conflict_lower_document_id_document'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rule_conflict'))
    )
    with op.batch_alter_table('rule_conflict', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rule_conflict_higher_document_id'), ['higher_document_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_rule_conflict_lower_document_id'), ['lower_document_id'], unique=False)

    op.create_table('shelf_run',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('stage', sa.String(length=60), nullable=False),
    sa.Column('done', sa.Integer(), nullable=False),
    sa.Column('total', sa.Integer(), nullable=False),
    sa.Column('message', sa.Text(), nullable=False),
    sa.Column('release_id', sa.Integer(), nullable=True),
    sa.Column('user_id', sa.String(length=36), nullable=True),
    sa.Column('started_at', UtcDateTime(), nullable=False),
    sa.Column('finished_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['release_id'], ['release.id'], name=op.f('fk_shelf_run_release_id_release')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_shelf_run')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('shelf_run', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_shelf_run_state'), ['state'], unique=False)

    op.create_table('status_fact',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('title', sa.String(length=300), nullable=False),
    sa.Column('normal_title', sa.String(length=300), nullable=False),
    sa.Column('scope', sa.String(length=120), nullable=True),
    sa.Column('up_to', sa.Date(), nullable=True),
    sa.Column('document_number', sa.String(length=80), nullable=False),
    sa.Column('status', sa.String(length=20), nullable=True),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('replaced_by', sa.String(length=300), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('origin', sa.String(length=20), nullable=False),
    sa.Column('version_id', sa.Integer(), nullable=True),
    sa.Column('release_id', sa.Integer(), nullable=True),
    sa.Column('updated_by', sa.String(length=36), nullable=True),
    sa.Column('updated_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['release_id'], ['release.id'], name=op.f('fk_status_fact_release_id_release')),
    sa.ForeignKeyConstraint(['version_id'], ['version.id'], name=op.f('fk_status_fact_version_id_version'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_status_fact')),
    sqlite_autoincrement=True
    )
    with op.batch_alter_table('status_fact', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_status_fact_normal_title'), ['normal_title'], unique=False)
        batch_op.create_index(batch_op.f('ix_status_fact_release_id'), ['release_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_status_fact_version_id'), ['version_id'], unique=False)

    op.create_table('removed_source',
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('removed_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('sha256', name=op.f('pk_removed_source'))
    )
    op.create_table('source_item',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('source_id', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(length=500), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('modified', sa.String(length=80), nullable=False),
    sa.Column('intake_id', sa.String(length=36), nullable=True),
    sa.Column('version_id', sa.Integer(), nullable=True),
    sa.Column('problem', sa.Text(), nullable=False),
    sa.Column('seen_at', UtcDateTime(), nullable=False),
    sa.Column('vanished_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['intake_id'], ['intake.id'], name=op.f('fk_source_item_intake_id_intake'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['source_id'], ['source.id'], name=op.f('fk_source_item_source_id_source'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['version_id'], ['version.id'], name=op.f('fk_source_item_version_id_version'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_source_item')),
    sa.UniqueConstraint('source_id', 'place', name=op.f('uq_source_item_source_id'))
    )
    with op.batch_alter_table('source_item', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_source_item_source_id'), ['source_id'], unique=False)

    with op.batch_alter_table('document', schema=None, recreate=_anew_on_sqlite(), table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.add_column(sa.Column('topics', sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column('owner', sa.String(length=60), nullable=False, server_default=""))
        batch_op.add_column(sa.Column('next_review', sa.Date(), nullable=True))
        batch_op.add_column(sa.Column('source_url', sa.String(length=500), nullable=False, server_default=""))

    with op.batch_alter_table('intake', schema=None) as batch_op:
        batch_op.add_column(sa.Column('stage', sa.String(length=60), nullable=False, server_default=""))
        batch_op.add_column(sa.Column('done', sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column('total', sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column('preview', sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column('corrections', sa.JSON(), nullable=False, server_default="{}"))
        batch_op.add_column(sa.Column('pages', sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column('parent_id', sa.String(length=36), nullable=True))
        batch_op.add_column(sa.Column('source_id', sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f('ix_intake_parent_id'), ['parent_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_intake_source_id'), ['source_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_intake_parent_id_intake'), 'intake', ['parent_id'], ['id'])
        batch_op.create_foreign_key(batch_op.f('fk_intake_source_id_source'), 'source', ['source_id'], ['id'], ondelete='SET NULL')

    op.execute("UPDATE intake SET state = 'waiting' WHERE state = 'indexing'")  # read again: the record may be there

    used = _last_key_used('version')
    with op.batch_alter_table('version', schema=None, table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.add_column(sa.Column('reading', sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column('standing', sa.String(length=20), nullable=False, server_default="live"))
        batch_op.add_column(sa.Column('corrections', sa.JSON(), nullable=False, server_default="{}"))
        batch_op.drop_constraint(batch_op.f('uq_version_document_id'), type_='unique')
        batch_op.create_unique_constraint(batch_op.f('uq_version_document_id'), ['document_id', 'label', 'part', 'reading'])
        batch_op.create_index(batch_op.f('ix_version_standing'), ['standing'], unique=False)
    op.execute("UPDATE version SET standing = 'disabled' WHERE NOT enabled")
    with op.batch_alter_table('version', schema=None, table_kwargs={'sqlite_autoincrement': True}) as batch_op:
        batch_op.drop_column('enabled')
    _keep_last_key_used('version', used)


def _list_sources_of_old_answers() -> None:
    """Old answers keep their sources in their body alone; from now on they are listed by article as well."""
    answer = sa.table('answer', sa.column('id', sa.String), sa.column('body', sa.JSON))
    listed = sa.table(
        'answer_source', *(sa.column(name) for name in ('answer_id', 'article_id', 'label', 'validity'))
    )
    for key, body in op.get_bind().execute(sa.select(answer.c.id, answer.c.body)).all():
        rows = [
            {'answer_id': key, 'article_id': source['article_id'], 'label': source['label'], 'validity': source['validity']}
            for source in (body or {}).get('sources', ())
            if source.get('article_id') and source.get('validity')
        ]
        if rows:
            op.bulk_insert(listed, rows)


def _anew_on_sqlite() -> str:
    """SQLite gives a column no new property without making the table anew."""
    return 'always' if op.get_bind().dialect.name == 'sqlite' else 'never'


def _last_key_used(table: str) -> int | None:
    """SQLite forgets it when it makes a table anew, and would give a removed row's key to another."""
    if op.get_bind().dialect.name != 'sqlite':
        return None
    return op.get_bind().scalar(sa.text('SELECT seq FROM sqlite_sequence WHERE name = :table'), {'table': table})


def _keep_last_key_used(table: str, key: int | None) -> None:
    if key is None:
        return
    values = {'table': table, 'key': key}
    op.get_bind().execute(sa.text('DELETE FROM sqlite_sequence WHERE name = :table'), values)
    op.get_bind().execute(sa.text('INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :key)'), values)


def downgrade() -> None:
    raise NotImplementedError('what was pending or withdrawn would come back to life: restore a backup instead')
