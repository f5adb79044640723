"""The migrated schema is the models' schema."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text

from casework.dispute_check_models import DisputeCheckRow
from core.database import Base, Database
from knowledge import release_repository
from knowledge.models import ArticleRow, ReleaseRow, ShelfRunRow, VersionRow
from knowledge.release_types import ReleaseState
from migrations.run import migrate


def test_models_and_migrations_agree(database: Database) -> None:
    with database.engine_for_migration() as engine, engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    migrate(database)
    migrate(database)


@pytest.mark.sqlite
def test_making_tables_anew_keeps_what_refers_to_them_and_reuses_no_key(tmp_path: Path) -> None:
    old = Database(f"sqlite:///{tmp_path / 'old.db'}")
    migrate(old, to="0002")
    with old.write() as session:
        session.execute(
            text(
                "INSERT INTO document (id, kind, title, normal_title, level, scope, created_at)"
                " VALUES (1, 'law', '养蜂法', '养蜂法', '法律', '全国', '2026-01-01 00:00:00')"
            )
        )
        for key in (1, 2):
            session.execute(
                text(
                    "INSERT INTO version (id, document_id, label, part, issuing_body, document_number, effective_basis,"
                    " replaced_by, note, history, source_name, source_sha256, reader_version, enabled, article_count,"
                    " gaps, remarks, attributes, created_at) VALUES (:key, 1, :key, '', '', '', 'text', '', '', '', '',"
                    " '', 1, 1, 1, '[]', '[]', '{}', '2026-01-01 00:00:00')"
                ),
                {"key": key},
            )
        session.execute(
            text(
                "INSERT INTO article (version_id, ordinal, kind, number, suffix, key, label, breadcrumbs, text,"
                " text_sha256, deleted, attributes)"
                " VALUES (1, 0, 'article', 1, 0, '1', '第一条', '[]', '养蜂要登记。', '', 0, '{}')"
            )
        )
        session.execute(text("DELETE FROM version WHERE id = 2"))
    migrate(old)
    with old.read() as session:
        assert session.scalars(select(ArticleRow.text)).all() == ["养蜂要登记。"]
        assert session.scalars(select(VersionRow.standing)).all() == ["live"]
        assert session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'version'")) == 2
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
    old.close()


@pytest.mark.sqlite
def test_dropping_a_column_keeps_the_releases_and_what_refers_to_them(tmp_path: Path) -> None:
    old = Database(f"sqlite:///{tmp_path / 'old.db'}")
    migrate(old, to="0003")
    with old.write() as session:
        session.execute(
            text(
                "INSERT INTO release (id, state, changes, undo, generations, created_at)"
                " VALUES (7, 'published', '[]', '[]', '{\"law\": \"000001\"}', '2026-01-01 00:00:00')"
            )
        )
        session.execute(
            text(
                "INSERT INTO shelf_run (id, kind, state, stage, done, total, message, release_id, started_at)"
                " VALUES (1, 'publish', 'done', '', 1, 1, '', 7, '2026-01-01 00:00:00')"
            )
        )
    migrate(old)
    with old.write() as session:
        assert session.scalars(select(ReleaseRow.state)).all() == ["published"]
        assert session.scalars(select(ShelfRunRow.release_id)).all() == [7]
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        session.execute(text("DELETE FROM shelf_run"))
        session.execute(text("DELETE FROM release"))
        assert release_repository.add(session, ReleaseState.OPEN, None, datetime.now(UTC)).id == 8
    old.close()


@pytest.mark.sqlite
def test_a_check_of_an_earlier_release_stands_as_first_recorded(tmp_path: Path) -> None:
    old = Database(f"sqlite:///{tmp_path / 'old.db'}")
    migrate(old, to="0019")
    with old.write() as session:
        session.execute(
            text(
                "INSERT INTO user (id, phone, name, role, firm, password_hash, must_change_password, active,"
                " created_at) VALUES ('u', '13800000001', '张调解', 'mediator', '', '', 0, 1, '2026-01-01 00:00:00')"
            )
        )
        session.execute(
            text(
                "INSERT INTO dispute_check (id, user_id, checked_on, found, prevented, note, body_sha256, created_at)"
                " VALUES ('c', 'u', '2026-03-01', 3, 1, '', '', '2026-03-01 08:00:00')"
            )
        )
    migrate(old)
    with old.read() as session:
        check = session.scalars(select(DisputeCheckRow)).one()
        assert (check.revision, check.updated_at) == (1, check.created_at)
    old.close()
