"""Every error says something to people and something to programs."""

from __future__ import annotations

import re

import pytest

from core import errors
from core.errors import CunfaError, NotFound

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, CunfaError)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_stable_code_and_a_chinese_sentence(kind: type[CunfaError]) -> None:
    error = kind()
    assert re.fullmatch(r"[a-z_]+", error.code)
    assert error.message.endswith("。")
    assert str(error) == error.message
    assert not re.search("您|！|!", error.message)


def test_codes_are_told_apart() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_one_error_may_say_more() -> None:
    error = NotFound("没有找到这个账号。", code="no_account")
    assert (error.message, error.code) == ("没有找到这个账号。", "no_account")
    assert (NotFound.code, NotFound().message) == ("not_found", NotFound.message)
