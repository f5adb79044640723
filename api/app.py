"""The FastAPI application: routes, errors, guards, and the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from api import VERSION
from api.contract import complete
from api.dependencies import COOKIE
from api.errors import add_error_handlers
from api.factory import Application
from api.guards import BodyLimit, ErrorsForPrograms, Failures, PlainAddress, SameOrigin, SecurityHeaders
from api.page import BUILT_PAGE, Page
from api.routes import (
    access_tokens,
    affected,
    articles,
    attachments,
    cards,
    citations,
    cleanups,
    conflicts,
    control,
    conversations,
    counting_rules,
    dispute_checks,
    dispute_figures,
    dispute_snapshots,
    documents,
    dossiers,
    drafts,
    due_dates,
    entries,
    entry_office,
    entry_referrals,
    feedback,
    figure_snapshots,
    figures,
    health,
    hit_test,
    intakes,
    kb,
    lay_words,
    linked_matters,
    mediation_steps,
    mediations,
    phrases,
    places,
    programs,
    question_cards,
    referrals,
    releases,
    runs,
    search,
    session,
    sources,
    standard_answers,
    standard_questions,
    status_facts,
    step_attachments,
    terms,
    time_limits,
    unanswered,
    users,
)

PREFIX = "/api/v1"
ROUTERS = (
    session.router,
    users.router,
    places.router,
    conversations.router,
    feedback.router,
    cards.router,
    search.router,
    time_limits.router,
    due_dates.router,
    terms.router,
    articles.router,
    citations.router,
    access_tokens.router,
    entries.router,
    entry_office.router,
    entry_referrals.router,
    attachments.router,
    question_cards.router,
    referrals.router,
    linked_matters.router,
    mediation_steps.router,
    step_attachments.router,
    mediations.router,
    drafts.router,
    figures.router,
    figure_snapshots.router,
    dispute_checks.router,
    dispute_figures.router,
    dispute_snapshots.router,
    counting_rules.router,
    documents.router,
    dossiers.router,
    intakes.router,
    status_facts.router,
    cleanups.router,
    affected.router,
    conflicts.router,
    releases.router,
    phrases.router,
    unanswered.router,
    lay_words.router,
    standard_questions.router,
    hit_test.router,
    runs.router,
    kb.router,
    sources.router,
    standard_answers.router,
    control.router,
)


class FrontDoor(FastAPI):
    """FastAPI, with an OpenAPI document that lists every error."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = complete(super().openapi())
        return self.openapi_schema


def create_app(application: Application, *, page: Path = BUILT_PAGE) -> FastAPI:
    """The whole front door over opened rooms; ``page`` is the built page's folder, left out where there is none."""
    app = FrontDoor(
        title="村法助手",
        version=VERSION,
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,  # both pages would fetch their script from elsewhere
    )
    app.state.application = application
    add_error_handlers(app)
    add_guards(app, upload_limit=lambda: (application.settings.max_upload_mb + 1) * 1024 * 1024)
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    app.include_router(health.router)
    app.include_router(programs.router)
    if page.is_dir():
        app.mount("/", Page(directory=page, html=True))
    return app


def add_guards(app: FastAPI, *, upload_limit: Callable[[], int]) -> None:
    """Put up the guards; the last one added is the first a request meets."""
    app.add_middleware(BodyLimit, upload_limit=upload_limit)
    app.add_middleware(SameOrigin, cookie=COOKIE)
    app.add_middleware(PlainAddress)
    app.add_middleware(Failures)
    app.add_middleware(ErrorsForPrograms)
    app.add_middleware(SecurityHeaders)
