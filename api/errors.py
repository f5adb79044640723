"""The only place that knows HTTP statuses: our errors become ``{code, message}``."""

from __future__ import annotations

from collections.abc import Mapping
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
INTERNAL = ("internal", "我们这边出了问题，这一步没有成功，请稍后再试。")
UNREADABLE_BODY = ("bad_request", "发来的内容读不懂，没有执行，请检查后再试。")
FRAMEWORK = {
    400: UNREADABLE_BODY,
    404: ("not_found", "没有这个地址。"),
    405: ("method_not_allowed", "这个地址不能这样用。"),
}
# What people call the fields they fill in; the rest is named as programs name it.
FIELDS = {
    "phone": "手机号",
    "password": "密码",
    "old_password": "原来的密码",
    "new_password": "新密码",
    "name": "姓名",
    "role": "角色",
    "firm": "单位",
    "township": "乡镇",
    "villages": "村",
    "village_id": "村",
    "question": "问题",
    "advice": "意见",
    "conclusion": "一句话结论",
    "steps": "怎么办",
    "fact_date": "发生日期",
    "service_date": "服务日期",
    "accepted_on": "受理日期",
    "on": "日期",
    "first": "起始日期",
    "last": "截止日期",
    "month": "月份",
    "kinds": "服务类别",
    "kind": "类别",
    "topic": "事由",
    "channel": "方式",
    "client_kind": "对象",
    "parties": "当事人",
    "facts": "纠纷事实",
    "source": "来源",
    "dispute_type": "纠纷类型",
    "side": "哪一方",
    "guardian": "监护人",
    "form": "协议形式",
    "terms": "协议内容",
    "parties_signed_on": "双方签字的日期",
    "mediator_signed_on": "调解员签字的日期",
    "sealed_on": "盖章的日期",
    "agreed_on": "达成口头协议的日期",
    "ended_on": "终止日期",
    "age": "年龄",
    "how": "怎么告知的",
    "to": "告知了谁",
    "time": "几点",
    "place": "在哪里、转给谁",
    "asked": "被调查人",
    "investigators": "调查人",
    "talk": "问答",
    "present": "到场的人",
    "recorder": "记录人",
    "mediators": "调解员",
    "course": "经过",
    "result": "结果",
    "invited": "邀请参加的人",
    "party": "哪一位",
    "words": "怎么说的",
    "what": "履行了什么",
    "amount": "金额",
    "people": "涉及几人",
    "instalment": "第几期",
    "whole": "履行完了没有",
    "visitor": "回访人",
    "visited": "回访了谁",
    "performed": "履行情况",
    "court": "法院",
    "outcome": "结果",
    "court_number": "法院案号",
    "item": "哪种材料",
    "reply": "回复",
    "matters": "管什么",
    "checked_on": "核实日期",
    "pages": "页数",
    "decision": "怎么定的",
    "note": "说明",
    "filed_by": "立卷人",
    "retention": "保管期限",
    "remark": "说明",
    "reason": "没有达成的原因",
    "articles": "用到的法条",
    "article_id": "用到的法条",
    "address": "住址",
    "file": "文件",
    "scope": "适用范围",
    "q": "要查的话",
    "title": "标题",
    "level": "层级",
    "document_number": "文号",
    "issuing_body": "发文机关",
    "promulgated": "公布日期",
    "effective_from": "施行日期",
    "valid_until": "截止日期",
    "owner": "负责人",
    "next_review": "下次核对日期",
    "source_url": "来源网址",
    "relations": "废止、修改关系",
    "topics": "主题",
    "law": "法名",
    "article": "条号",
    "text": "文字",
    "date": "日期",
    "k": "条数",
    "rule": "口径",
    "counts_by": "怎么数",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The ``responses=`` of a route: which errors it may answer with."""
    return {status: {"model": Problem} for status in statuses}


def problem(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The one error body."""
    readable = message.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair cannot be sent
    return JSONResponse({"code": code, "message": readable}, status, headers)


def openai_error(status: int, code: str, message: str) -> dict[str, Any]:
    """The error body that OpenAI's clients read."""
    kinds = {401: "authentication_error", 403: "permission_error", 404: "not_found_error"}
    kind = kinds.get(status, "server_error" if status >= 500 else "invalid_request_error")
    readable = message.encode("utf-8", "replace").decode("utf-8")
    return {"error": {"message": readable, "type": kind, "param": None, "code": code}}


def status_of(error: CunfaError) -> int:
    return next(status for kind, status in STATUSES.items() if isinstance(error, kind))


def describe(mistake: Mapping[str, Any]) -> str:
    """One sentence for one of pydantic's mistakes."""
    names = [part for part in mistake["loc"][1:] if isinstance(part, str)]
    if not names:
        return InvalidInput.message
    where, context = FIELDS.get(names[-1], names[-1]), mistake.get("ctx", {})
    match mistake["type"]:
        case "missing":
            return f"“{where}”没有填，请填上。"
        case "string_too_short" | "too_short" if context.get("min_length") == 1:
            return f"“{where}”没有填，请填上。"
        case "string_too_long" | "too_long":
            return f"“{where}”太长，最多 {context['max_length']}，请改短。"
        case "date_from_datetime_parsing" | "date_parsing" | "date_from_datetime_inexact":
            return f"“{where}”不是日历上的日子，请写成 2026-11-25 这样。"
        case _:
            return f"“{where}”填得不对，请改后再试。"


def add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(CunfaError)
    async def _ours(_request: Request, error: CunfaError) -> JSONResponse:
        return problem(status_of(error), error.code, error.message)

    @app.exception_handler(RequestValidationError)
    async def _validation(_request: Request, error: RequestValidationError) -> JSONResponse:
        mistake = error.errors()[0]
        if mistake["type"] == "json_invalid":
            return problem(400, *UNREADABLE_BODY)
        return problem(422, InvalidInput.code, describe(mistake))

    @app.exception_handler(HTTPException)
    async def _http(_request: Request, error: HTTPException) -> JSONResponse:
        if error.status_code == 413:
            return problem(413, "too_large", error.detail)
        code, message = FRAMEWORK.get(error.status_code, ("http_error", "请求没有成功，请再试一次。"))
        return problem(error.status_code, code, message, error.headers)
