"""Alembic's environment: the connection is handed in, the models are every room's."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

import accounts.models
import assistant.models
import casework.card_models
import casework.dispute_check_models
import casework.draft_models
import casework.due_date_models
import casework.entry_models
import casework.linked_matter_models
import casework.mediation_models
import casework.models
import casework.referral_models
import casework.snapshot_models
import casework.term_models
import ingest.models
import knowledge.models
from core.database import Base

# Importing a room's models registers its tables; naming them here says so.
ROOMS = (
    accounts.models,
    assistant.models,
    casework.card_models,
    casework.linked_matter_models,
    casework.mediation_models,
    casework.draft_models,
    casework.due_date_models,
    casework.models,
    casework.referral_models,
    casework.snapshot_models,
    casework.term_models,
    ingest.models,
    knowledge.models,
)


def run(connection: Connection) -> None:
    context.configure(
        connection=connection, target_metadata=Base.metadata, render_as_batch=True, compare_type=True
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
