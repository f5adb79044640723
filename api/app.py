"""The FastAPI application: routes, errors, guards, and the page."""

from __future__ import annotations

from fastapi import FastAPI

from api.control import router as control_router
from api.errors import add_error_handlers
from api.factory import Application
from api.page import BUILT_PAGE, Page
from api.routes import (
    articles,
    conversations,
    documents,
    entries,
    figures,
    health,
    mediations,
    places,
    search,
    session,
    users,
)

PREFIX = "/api/v1"
ROUTERS = (
    session.router,
    users.router,
    places.router,
    conversations.router,
    search.router,
    articles.router,
    entries.router,
    mediations.router,
    figures.router,
    documents.router,
)


def create_app(application: Application) -> FastAPI:
    """The whole front door over opened rooms."""
    app = FastAPI(title="村法助手", version="0.1.0", openapi_url=f"{PREFIX}/openapi.json", docs_url=None)
    app.state.application = application
    add_error_handlers(app)
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    app.include_router(control_router, prefix=PREFIX)
    app.include_router(health.router)
    if BUILT_PAGE.is_dir():
        app.mount("/", Page(directory=BUILT_PAGE, html=True))
    return app
