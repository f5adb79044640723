"""Numbers of people do not leave; the words around them do."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.redaction import CHECK_CHARACTERS, WEIGHTS, Redactor, is_card_number, is_identity_number


def identity_number(seed: int) -> str:
    chance = random.Random(seed)
    body = f"411203{chance.randint(1940, 2020)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}{chance.randint(0, 999):03}"
    return body + CHECK_CHARACTERS[sum(int(d) * w for d, w in zip(body, WEIGHTS, strict=True)) % 11]


def card_number(seed: int, length: int = 19) -> str:
    body = "62" + "".join(random.Random(seed).choices("0123456789", k=length - 3))
    return next(body + last for last in "0123456789" if is_card_number(body + last))


ID, CARD = identity_number(7), card_number(7)
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (ID, "身份证号"),
        (ID.lower(), "身份证号"),
        (f"{ID[:6]} {ID[6:14]} {ID[14:]}", "身份证号"),
        (ID.translate(FULL_WIDTH), "身份证号"),
        ("-".join((ID[:6], ID[6:14], ID[14:])), "身份证号"),
        (CARD, "银行卡号"),
        (card_number(3, 16), "银行卡号"),
        (" ".join(CARD[i : i + 4] for i in range(0, 19, 4)), "银行卡号"),
        (ID[:17] + ("1" if ID[17] != "1" else "2"), "号码"),
        ("13800004127", "手机号"),
        ("138 0000 4127", "手机号"),
        ("138-0000-4127", "手机号"),
        ("+86 13800004127", "手机号"),
        ("１３８００００４１２７", "手机号"),
        ("0398-3833333", "座机号"),
        ("(0398)3833333", "座机号"),
        ("豫M12345", "车牌号"),
        ("豫M·D12345", "车牌号"),
    ],
)
def test_a_number_is_replaced_and_comes_back(written: str, kind: str) -> None:
    redactor = Redactor()
    hidden = redactor.hide(f"我叫甲，号是{written}，他欠我钱。")
    assert f"〔{kind}1〕" in hidden
    assert not any(character.isdigit() for character in hidden.replace(f"〔{kind}1〕", ""))
    assert redactor.restore(f"请{hidden}保存好") == f"请我叫甲，号是{written}，他欠我钱。保存好"


@pytest.mark.parametrize(
    "words",
    [
        "民法典第1079条",
        "2019-05-01结的婚",
        "欠了66000元",
        "（2023）豫1203民初1234号",
        "打12348",
        "110",
        "每亩1,200元",
        "3.5万",
    ],
)
def test_what_is_nobodys_number_stays(words: str) -> None:
    assert Redactor().hide(words) == words


def test_the_same_number_gets_the_same_name_and_two_get_two() -> None:
    redactor = Redactor()
    hidden = redactor.hide("13800004127给138 0000 4127打，又给13900004127打")
    assert hidden.count("〔手机号1〕") == 2
    assert "〔手机号2〕" in hidden


def test_a_placeholder_the_model_made_up_is_not_filled() -> None:
    redactor = Redactor()
    redactor.hide("13800004127")
    assert redactor.restore("〔手机号9〕") == "〔手机号9〕"


@given(st.text(max_size=60), st.integers(0, 10**6), st.text(max_size=60))
def test_hiding_then_restoring_changes_nothing(before: str, seed: int, after: str) -> None:
    text = f"{before}，{identity_number(seed)}，{after}"
    redactor = Redactor()
    hidden = redactor.hide(text)
    assert identity_number(seed) not in hidden
    assert redactor.restore(hidden) == text


def test_check_digits_are_checked() -> None:
    assert is_identity_number(ID)
    assert not is_identity_number(ID[:17] + ("1" if ID[17] != "1" else "2"))
    assert not is_identity_number("1" * 17)
    assert not is_card_number(CARD[:-1] + str((int(CARD[-1]) + 1) % 10))
