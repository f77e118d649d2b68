"""Keys in the shapes in which programs and servers hand them over."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.errors import KeySourceFailed
from vod_desktop.domain.key_answer import end_from, read_key

ID, SECRET, TOKEN = "STS.Nabc", "secret-of-it", "CAIStoken=="
END, END_AT = "2026-11-23T12:00:00Z", 1_795_435_200.0

PROCESS = {
    "Version": 1,
    "AccessKeyId": ID,
    "SecretAccessKey": SECRET,
    "SessionToken": TOKEN,
    "Expiration": END,
}
STS = {"AccessKeyId": ID, "AccessKeySecret": SECRET, "SecurityToken": TOKEN, "Expiration": END}
EXTERNAL = {
    "mode": "StsToken",
    "access_key_id": ID,
    "access_key_secret": SECRET,
    "sts_token": TOKEN,
    "sts_expiration": int(END_AT),
}


@pytest.mark.parametrize("values", [PROCESS, STS, {"RequestId": "R", "Credentials": STS}, EXTERNAL])
def test_every_known_shape_is_read(values):
    key = read_key(json.dumps(values))
    assert (key.access_key_id, key.access_key_secret, key.security_token) == (ID, SECRET, TOKEN)
    assert key.expires_at == END_AT


def test_a_permanent_pair_has_neither_token_nor_end():
    key = read_key('{"AccessKeyId": "LTAI5t", "AccessKeySecret": "s"}')
    assert (key.security_token, key.expires_at) == (None, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not-json"),
        ("[1]", "not-json"),
        ("[" * 100_000, "not-json"),
        (json.dumps({**PROCESS, "Version": 2}), "version"),
        (json.dumps({**PROCESS, "SecretAccessKey": ""}), "fields"),
        (json.dumps({**PROCESS, "SessionToken": None}), "fields"),
        (json.dumps({**PROCESS, "SecretAccessKey": "two words"}), "fields"),
        (json.dumps({**PROCESS, "AccessKeyId": 7}), "fields"),
    ],
)
def test_what_is_no_key_is_named_and_not_quoted(text, reason):
    with pytest.raises(KeySourceFailed) as caught:
        read_key(text)
    assert caught.value.values == {"reason": reason}


@pytest.mark.parametrize("told", ["soon", True, -5, 1e300, [], "9999-99-99"])
def test_an_end_that_makes_no_sense_is_not_known(told):
    assert read_key(json.dumps({**PROCESS, "Expiration": told})).expires_at is None


def test_a_time_without_zone_is_utc():
    assert end_from("2026-11-23T12:00:00") == end_from("2026-11-23T20:00:00+08:00") == END_AT


@given(st.text() | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(json.dumps))
def test_nothing_else_is_ever_raised(text):
    with pytest.raises(KeySourceFailed):
        read_key(text)
