"""What a service wrote is shown without secrets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.cloud.cleaning import MESSAGE_MAX, clean_message, clean_word

SECRETS = [
    "https://vod.cn-shanghai.aliyuncs.com/?Action=X&Signature=canary%3D&AccessKeyId=canary failed",
    "HTTPSConnectionPool(host='h'): Max retries exceeded with url: /?SecurityToken=canary (Caused by x)",
    "server string to sign is:POST&%2F&AccessKeyId%3Dcanary",
    "server StringToSign is [ACS3-HMAC-SHA256\ncanary]",
    "bad SecurityToken: canary",
    'the "AccessKeySecret": "canary" was',
    "Signature=canary;x",
    "key LTAIcanary1234 is not known, nor STS.Ncanary1234",
    "token CAIScanary" + "Ab1+/" * 20,
    "CanonicalRequest PUT canary",
    "Authorization: canary",
]


@pytest.mark.parametrize("text", SECRETS)
def test_secrets_are_gone(text: str) -> None:
    assert "canary" not in clean_message(text)


@pytest.mark.parametrize(
    "text",
    [
        "The specified FileName's extension is illegal.",
        "The specified Title length has exceeded 128 bytes.",
        "The security token you provided has expired.",
        "User not authorized to operate on the specified resource.",
        "SecurityToken is mandatory for this action.",
        "标题含有非法字符。",
    ],
)
def test_ordinary_sentences_stay(text: str) -> None:
    assert clean_message(text) == text


@given(st.text())
def test_any_text_becomes_one_short_line(text: str) -> None:
    cleaned = clean_message(text)
    assert len(cleaned) <= MESSAGE_MAX
    assert cleaned.isprintable()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (" 0002-00000007\n", "0002-00000007"),
        ("InvalidVideo.NotFound", "InvalidVideo.NotFound"),
        ("<b>", ""),
        ("a b", ""),
        ("x" * 81, ""),
    ],
)
def test_codes_are_words_or_nothing(text: str, word: str) -> None:
    assert clean_word(text) == word
