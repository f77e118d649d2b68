"""UserData is JSON in a string, checked in its known parts."""

from __future__ import annotations

import json

import pytest

from .conftest import Account


def sized(name: str, length: int) -> str:
    """A JSON text value of so many bytes in UserData's part of that name."""
    return json.dumps({name: "字" * (length // 3) + "x" * (length % 3)}, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"Extend":{"a":[1,2]}}',
        '{"Extend":"text"}',
        '{"MessageCallback":{"CallbackURL":"https://example.test/cb"}}',
        '{"MessageCallback":{"CallbackType":"http","CallbackURL":"http://example.test"}}',
        '{"MessageCallback":"{\\"CallbackURL\\":\\"http://example.test\\"}"}',
        '{"MessageCallback":{"CallbackType":"mns","MnsEndpoint":"http://m","MnsQueueName":"q"}}',
        '{"AccelerateConfig":{"Type":"oss","Domain":"https://oss-accelerate.aliyuncs.com"}}',
        '{"Duration":1,"Bitrate":2,"Fps":3,"Width":4,"Height":5}',
        sized("Extend", 511),
        sized("Extend", 512),
        '{"MessageCallback":{"CallbackURL":"http://h/' + "x" * (256 - 9) + '"}}',
    ],
)
def test_what_is_allowed_comes_back_as_it_was(account: Account, text: str) -> None:
    assert account.shown(account.video(UserData=text)["VideoId"])["UserData"] == text


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '"x"',
        "null",
        "[" * 100_000,
        sized("Extend", 513),
        json.dumps({"Extend": {"a": "x" * 505}}),
        '{"MessageCallback":1}',
        '{"MessageCallback":"{"}',
        '{"MessageCallback":{}}',
        '{"MessageCallback":{"CallbackURL":"ftp://h"}}',
        '{"MessageCallback":{"CallbackURL":"http://h/' + "x" * (257 - 9) + '"}}',
        '{"MessageCallback":{"CallbackType":"mail"}}',
        '{"MessageCallback":{"CallbackType":"mns","MnsEndpoint":"http://m"}}',
        '{"AccelerateConfig":{"Type":"cdn","Domain":"d"}}',
        '{"AccelerateConfig":{"Type":"oss"}}',
    ],
)
def test_what_is_not_allowed(account: Account, text: str) -> None:
    sent = {"Title": "t", "FileName": "a.mp4", "UserData": text}
    assert account.refusal("CreateUploadVideo", **sent) == ("InvalidParameter.UserData", 400)


def test_acceleration_keeps_the_bytes_on_this_machine(account: Account) -> None:
    text = '{"AccelerateConfig":{"Type":"oss","Domain":"https://oss-accelerate.aliyuncs.com"}}'
    assert account.video(UserData=text)["UploadAddress"] is not None
    assert "aliyuncs" not in account.video(UserData=text)["UploadAddress"]
