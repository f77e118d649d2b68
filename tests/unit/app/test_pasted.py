"""What two pasted texts hold, and what is wrong with them."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.pair_view import WARNINGS, PairFinding, PairView, inspect_pair

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SECRET = "canary-secret-0123456789abcdef"
TOKEN = "CAIScanarytoken" * 20


def packed(**values: object) -> str:
    return base64.b64encode(json.dumps(values).encode()).decode()


def address(**values: object) -> str:
    usual = {"Endpoint": "https://oss-cn-shanghai.aliyuncs.com", "Bucket": "outin-1", "FileName": "sv/a.mp4"}
    return packed(**(usual | values))


def auth(good_for_s: float = 1000, **values: object) -> str:
    until = (NOW + timedelta(seconds=good_for_s)).strftime("%Y-%m-%dT%H:%M:%SZ")
    usual = {"AccessKeyId": "STS.NTabcdefgh", "AccessKeySecret": SECRET, "SecurityToken": TOKEN}
    return packed(**(usual | {"ExpireUTCTime": until, "Expiration": "3600"} | values))


def looked_at(address_text: str, auth_text: str, path: str = "/films/Trailer.MP4") -> PairView:
    return inspect_pair(address_text, auth_text, path=path, now=NOW)


def test_a_good_pair_is_usable_and_shows_where_it_leads():
    view = looked_at(address(), auth())
    assert (view.findings, view.is_usable) == ((), True)
    assert view.address is not None
    assert (view.address.bucket, view.address.object_key) == ("outin-1", "sv/a.mp4")
    assert view.auth is not None
    assert view.auth.lifetime_s == 1000


def test_secrets_are_masked_everywhere():
    view = looked_at(address(), auth())
    shown = f"{view!r} {view.key_hint} {view.secret} {view.token}"
    assert SECRET not in shown
    assert TOKEN[:20] not in shown
    assert (view.key_hint, view.secret) == ("STS.NT…efgh", f"•••• ({len(SECRET)})")


@pytest.mark.parametrize(
    ("address_text", "auth_text", "findings"),
    [
        ("", "", (PairFinding.ADDRESS_MISSING, PairFinding.AUTH_MISSING)),
        (address(), " \n", (PairFinding.AUTH_MISSING,)),
        (auth(), address(), (PairFinding.SWAPPED,)),
        (auth(), auth(), (PairFinding.SWAPPED,)),
        (address()[:-7], auth(), (PairFinding.ADDRESS_UNREADABLE,)),
        (address(), auth()[:100], (PairFinding.AUTH_UNREADABLE,)),
        (address(Bucket=""), "x", (PairFinding.ADDRESS_UNREADABLE, PairFinding.AUTH_UNREADABLE)),
        (address(), auth(-1), (PairFinding.EXPIRED,)),
        (address(), auth(Expiration="0"), (PairFinding.EXPIRED,)),
    ],
)
def test_what_is_wrong_is_named_and_not_usable(address_text, auth_text, findings):
    view = looked_at(address_text, auth_text)
    assert (view.findings, view.is_usable) == (findings, False)


@pytest.mark.parametrize(
    ("values", "finding"),
    [
        ({"FileName": "sv/a.png"}, PairFinding.WRONG_FILE),
        ({"Endpoint": "https://oss.evil.example"}, PairFinding.FOREIGN_HOST),
        ({"Endpoint": "https://aliyuncs.com.evil.example"}, PairFinding.FOREIGN_HOST),
    ],
)
def test_what_is_odd_is_named_and_usable(values, finding):
    view = looked_at(address(**values), auth())
    assert (view.findings, view.is_usable) == ((finding,), True)
    assert finding in WARNINGS


@pytest.mark.parametrize(
    ("prefix", "findings"), [({}, (PairFinding.NO_PREFIX,)), ({"ObjectPrefix": "sv/"}, ())]
)
def test_a_pair_for_a_playlist_has_a_place_for_its_slices(prefix, findings):
    text = address(FileName="sv/list.m3u8", **prefix)
    assert inspect_pair(text, auth(), path="/m/list.m3u8", now=NOW).findings == findings


def test_blanks_and_line_breaks_of_a_mail_do_no_harm():
    broken = "\n".join(address()[n : n + 20] for n in range(0, 200, 20))
    assert looked_at(f"  {broken} ", auth()).is_usable


@given(st.text(max_size=200), st.binary(max_size=100).map(lambda b: base64.b64encode(b).decode()))
def test_anything_pasted_is_looked_at_without_an_error(text, encoded):
    for first, second in ((text, encoded), (encoded, text), (address(), encoded), (encoded, auth())):
        assert not looked_at(first, second).is_usable
