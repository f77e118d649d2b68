"""Upload address and upload auth as VOD sends them, and everything that is neither."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.errors import GrantMalformed
from vod_desktop.domain.grant import decode_address, decode_auth, is_loopback
from vod_desktop.domain.limits import AUTH_LIFETIME_S

ADDRESS = {
    "Endpoint": "https://oss-cn-shanghai.aliyuncs.com",
    "Bucket": "outin-123",
    "FileName": "sv/a b/ü.mp4",
}
AUTH = {
    "SecurityToken": "CAIS" + "x" * 60,
    "AccessKeyId": "STS.abc",
    "ExpireUTCTime": "2026-11-22T10:00:00Z",
    "AccessKeySecret": "secret-of-the-test",
    "Expiration": "3000",
    "Region": "cn-shanghai",
}
NOW = datetime(2026, 11, 22, 9, 10, 0, tzinfo=UTC)


def packed(content: object) -> str:
    return base64.b64encode(json.dumps(content).encode()).decode()


def reason(text: str, decode=decode_address) -> str:
    with pytest.raises(GrantMalformed) as refused:
        decode(text)
    return str(refused.value.values["reason"])


def test_an_address() -> None:
    address = decode_address(packed({**ADDRESS, "ObjectPrefix": "sv/a/"}))
    assert (address.endpoint, address.bucket) == (ADDRESS["Endpoint"], "outin-123")
    assert (address.object_key, address.object_prefix) == ("sv/a b/ü.mp4", "sv/a/")
    assert address.region == "cn-shanghai"


def test_an_auth() -> None:
    auth = decode_auth(packed(AUTH))
    assert (auth.access_key_id, auth.access_key_secret) == ("STS.abc", "secret-of-the-test")
    assert (auth.lifetime_s, auth.region) == (3000, "cn-shanghai")
    assert auth.expires_at == datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_nothing_secret_is_in_the_repr() -> None:
    shown = repr(decode_auth(packed(AUTH)))
    assert AUTH["AccessKeySecret"] not in shown
    assert AUTH["SecurityToken"] not in shown


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.rstrip("="),
        lambda text: f"  {text}\n",
        lambda text: "\r\n".join(text[i : i + 20] for i in range(0, len(text), 20)),
        lambda text: text + "==",
    ],
    ids=["no-padding", "blanks", "folded", "too-much-padding"],
)
def test_what_copying_does_to_the_text_is_forgiven(spoil) -> None:
    assert decode_address(spoil(packed(ADDRESS))).bucket == "outin-123"


def test_swapped_halves_are_told() -> None:
    assert reason(packed(AUTH)) == "swapped"
    assert reason(packed(ADDRESS), decode_auth) == "swapped"


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_a_text_that_was_cut_off_is_refused(cut: int) -> None:
    assert reason(packed(ADDRESS)[:-cut]) == "not-base64-json"
    assert reason(packed(AUTH)[:-cut], decode_auth) == "not-base64-json"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (" = ", "empty"),
        ("{}", "not-base64-json"),
        ("ж" * 8, "not-base64-json"),
        (packed([1]), "not-base64-json"),
        (packed("text"), "not-base64-json"),
        (packed({}), "missing"),
        ("A" * 70_000, "too-long"),
        (base64.b64encode(b"[" * 30_000).decode(), "not-base64-json"),
        (base64.b64encode(b"\xff\xfe{}").decode(), "not-base64-json"),
    ],
)
def test_garbage_is_refused_with_a_reason(text: str, why: str) -> None:
    assert reason(text) == why


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("Endpoint", "ftp://oss-cn-shanghai.aliyuncs.com", "endpoint"),
        ("Endpoint", "https://user@oss-cn-shanghai.aliyuncs.com", "endpoint"),
        ("Endpoint", "https://oss cn.aliyuncs.com", "endpoint"),
        ("Endpoint", "https://oss\\evil.example", "endpoint"),
        ("Endpoint", "https://[::1", "endpoint"),
        ("Endpoint", "https://host:99999", "endpoint"),
        ("Endpoint", "https://", "endpoint"),
        ("Bucket", "UPPER", "bucket"),
        ("Bucket", "a/b", "bucket"),
        ("FileName", "/leading", "object-key"),
        ("FileName", "\\leading", "object-key"),
        ("FileName", "k" * 1024, "object-key"),
        ("FileName", "half \ud800", "object-key"),
        ("FileName", 7, "missing"),
    ],
)
def test_an_address_that_makes_no_sense_is_refused(field: str, value: object, why: str) -> None:
    assert reason(packed({**ADDRESS, field: value})) == why


@pytest.mark.parametrize("field", ["AccessKeyId", "AccessKeySecret", "SecurityToken"])
@pytest.mark.parametrize(
    ("value", "why"), [("", "missing"), (None, "missing"), ("a\nb", "characters"), ("ü", "characters")]
)
def test_an_auth_that_cannot_go_into_a_header_is_refused(field: str, value: object, why: str) -> None:
    assert reason(packed({**AUTH, field: value}), decode_auth) == why


@pytest.mark.parametrize(
    ("endpoint", "becomes"),
    [
        ("oss-cn-shanghai.aliyuncs.com", "https://oss-cn-shanghai.aliyuncs.com"),
        ("http://oss-cn-shanghai.aliyuncs.com", "https://oss-cn-shanghai.aliyuncs.com"),
        ("http://127.0.0.1:80", "http://127.0.0.1:80"),
        ("http://127.0.0.1.evil.example:80", "https://127.0.0.1.evil.example:80"),
        ("http://[::1]:80", "http://[::1]:80"),
        ("https://oss-cn-shanghai.aliyuncs.com/path?query", "https://oss-cn-shanghai.aliyuncs.com"),
    ],
)
def test_plain_http_is_for_this_computer_only(endpoint: str, becomes: str) -> None:
    assert decode_address(packed({**ADDRESS, "Endpoint": endpoint})).endpoint == becomes


@pytest.mark.parametrize(
    ("host", "region"),
    [
        ("oss-cn-beijing-internal.aliyuncs.com", "cn-beijing"),
        ("bucket.oss-ap-southeast-1.aliyuncs.com", "ap-southeast-1"),
        ("oss-accelerate.aliyuncs.com", None),
        ("media.example.com", None),
    ],
)
def test_the_region_of_a_host(host: str, region: str | None) -> None:
    assert decode_address(packed({**ADDRESS, "Endpoint": f"https://{host}"})).region == region


@pytest.mark.parametrize(
    ("expiration", "now", "lifetime_s"),
    [
        ("3600", None, AUTH_LIFETIME_S),
        ("900", None, 900),
        (900, None, 900),
        (None, None, AUTH_LIFETIME_S),
        ("soon", None, AUTH_LIFETIME_S),
        ("nan", None, AUTH_LIFETIME_S),
        ("inf", None, AUTH_LIFETIME_S),
        ("-5", None, 0),
        ("3000", NOW, 3000),
        ("3000", NOW + timedelta(minutes=40), 600),
        ("3000", NOW + timedelta(hours=2), 0),
        ("900", NOW - timedelta(hours=3), 900),
    ],
)
def test_the_stricter_of_document_payload_and_clock_is_the_lifetime(expiration, now, lifetime_s) -> None:
    assert decode_auth(packed({**AUTH, "Expiration": expiration}), now=now).lifetime_s == lifetime_s


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from([*ADDRESS, *AUTH, "ObjectPrefix"])


@given(
    st.one_of(st.text(max_size=200), st.binary(max_size=200).map(lambda raw: base64.b64encode(raw).decode()))
)
def test_no_text_makes_anything_but_grant_malformed(text: str) -> None:
    for decode in (decode_address, decode_auth):
        with pytest.raises(GrantMalformed):
            decode(text)


@given(st.dictionaries(NAMES, JSON), st.booleans())
def test_no_content_makes_anything_but_grant_malformed(content: dict, from_good: bool) -> None:
    text = packed({**ADDRESS, **AUTH, **content} if from_good else content)
    assert AUTH["AccessKeySecret"] not in refusal(decode_address, text) + refusal(decode_auth, text)


def refusal(decode, text: str) -> str:
    """What the refusal says; nothing if it was taken."""
    try:
        decode(text)
    except GrantMalformed as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize(
    ("host", "is_it"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("127.999.0.1", False),
        ("", False),
        ("10.0.0.1", False),
    ],
)
def test_loopback_by_its_literal_name(host: str, is_it: bool) -> None:
    assert is_loopback(host) is is_it
