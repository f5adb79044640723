"""The only place that knows HTTP statuses: our errors become ``{code, message}``."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.schemas.accounts import Problem
from core.errors import Conflict, CunfaError, InvalidInput, NotFound, NotPermitted, NotSignedIn, Unavailable

STATUSES: dict[type[CunfaError], int] = {
    NotSignedIn: 401,
    NotPermitted: 403,
    NotFound: 404,
    Conflict: 409,
    InvalidInput: 422,
    Unavailable: 503,
    CunfaError: 500,
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The ``responses=`` of a route: which errors it may answer with."""
    return {status: {"model": Problem} for status in statuses}


def status_of(error: CunfaError) -> int:
    return next(status for kind, status in STATUSES.items() if isinstance(error, kind))


def add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(CunfaError)
    async def _ours(_request: Request, error: CunfaError) -> JSONResponse:
        return JSONResponse({"code": error.code, "message": error.message}, status_of(error))

    @app.exception_handler(RequestValidationError)
    async def _validation(_request: Request, error: RequestValidationError) -> JSONResponse:
        where = (
            "、".join(str(part) for part in error.errors()[0].get("loc", ())[1:]) if error.errors() else ""
        )
        message = f"“{where}”这一项填得不对，请改后再试。" if where else InvalidInput.message
        return JSONResponse({"code": "invalid_input", "message": message}, 422)

    @app.exception_handler(HTTPException)
    async def _http(_request: Request, error: HTTPException) -> JSONResponse:
        names = {404: ("not_found", "没有这个地址。"), 405: ("method_not_allowed", "这个地址不能这样用。")}
        code, message = names.get(error.status_code, ("http_error", "请求没有成功，请再试一次。"))
        return JSONResponse({"code": code, "message": message}, error.status_code, headers=error.headers)
