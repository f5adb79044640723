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
        "打12348",
        "110",
        "每亩1,200元",
        "3.5万",
    ],
)
def test_what_is_nobodys_number_stays(words: str) -> None:
    assert Redactor().hide(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "王法何在，周边的人都方便，马上还，于是高利贷也认了",
        "黄河滩地归谁，张茅乡的司法所管不管",
        "《中华人民共和国民法典》第一千零七十九条第三款",
        "民法典1079条，2021年1月1日施行，罚款五万元",
        "法释〔2020〕25号，豫政〔2021〕18号",
        "俺村、邻村和全村人按村规民约办",
    ],
)
def test_law_amounts_days_and_everyday_words_stay(words: str) -> None:
    assert Redactor().hide(words) == words


@pytest.mark.parametrize(
    ("written", "hidden"),
    [
        ("我叫王建国，邻居李秀英占了我的地", "我叫〔姓名1〕，邻居〔姓名2〕占了我的地"),
        ("被告欧阳明德不还钱", "被告〔姓名1〕不还钱"),
        ("我住张茅乡南沟村三组12号", "我住〔地址1〕"),
        ("我住锦绣花园小区7栋1单元302", "我住〔地址1〕"),
        ("在甘棠路112号开店", "在〔地址1〕开店"),
        ("微信号wxh_laoli88，QQ号10234567", "微信号〔微信号1〕，QQ号〔QQ号2〕"),
        ("发到laowang1962@example.com", "发到〔邮箱1〕"),
        ("（2023）豫1203民初1234号判了", "〔案号1〕判了"),
        ("我是1968年3月5日出生的", "我是〔出生日期1〕出生的"),
    ],
)
def test_names_addresses_and_the_rest_are_replaced_and_come_back(written: str, hidden: str) -> None:
    redactor = Redactor()
    assert redactor.hide(written) == hidden
    assert redactor.restore(hidden) == written


def test_a_name_known_in_one_text_is_hidden_in_all_and_two_names_stay_apart() -> None:
    redactor = Redactor()
    earlier, now = redactor.hide_all("那王建国呢，王建国的羊", "我叫王建国，张三和张某不是一个人")
    assert earlier == "那〔姓名1〕呢，〔姓名1〕的羊"
    assert now.startswith("我叫〔姓名1〕，〔姓名2〕和")
    assert "王建国" not in earlier + now


def test_what_stands_in_for_something_is_not_hidden_again() -> None:
    redactor = Redactor()
    hidden = redactor.hide("我叫王建国，电话13800004127")
    assert redactor.hide(hidden) == hidden


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
