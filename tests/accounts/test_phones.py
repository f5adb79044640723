"""How a phone number is read."""

from __future__ import annotations

import pytest

from accounts.phones import mask_phone, normalise_phone
from core.errors import InvalidInput


@pytest.mark.parametrize(
    "typed",
    [
        "13800004127",
        " 138 0000 4127 ",
        "138-0000-4127",
        "138\u30000000\u30004127",
        "１３８００００４１２７",
        "+8613800004127",
        "＋86 138-0000 4127",
        "86 138 0000 4127",
        "0086-13800004127",
        "(+86)13800004127",
    ],
)
def test_what_is_taken(typed: str) -> None:
    assert normalise_phone(typed) == "13800004127"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "1380000412",
        "138000041270",
        "12800004127",
        "03982861234",
        "一三八零零零零四一二七",
        "1380000412a",
        "13800004127\0",
        "१३८००००४१२७",
        "+1 380 000 4127 0",
    ],
)
def test_what_is_not(typed: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        normalise_phone(typed)
    assert caught.value.code == "invalid_phone"
    assert "11 位" in caught.value.message


def test_a_number_is_shown_without_its_middle() -> None:
    assert mask_phone("13800004127") == "138****4127"
