"""What VOD takes in UserData beside what is the user's own."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.metadata import Field, MediaMetadata, Problem, Reason
from vod_desktop.domain.user_data import user_data_faults

URL = "https://example.test/cb"
ACCELERATED = {"Type": "oss", "Domain": "https://oss-accelerate.aliyuncs.com"}


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"Extend": {"any": [1]}},
        {"MessageCallback": {"CallbackURL": URL}},
        {"MessageCallback": {"CallbackType": "http", "CallbackURL": URL}, "AccelerateConfig": ACCELERATED},
        {"MessageCallback": {"CallbackType": "mns", "MnsEndpoint": "http://mns.test/", "MnsQueueName": "q"}},
    ],
)
def test_what_vod_takes_is_no_fault(data: dict[str, object]) -> None:
    assert list(user_data_faults(data)) == []


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        ({"MessageCallback": "x"}, ["MessageCallback"]),
        ({"MessageCallback": {"CallbackType": "HTTP"}}, ["MessageCallback.CallbackURL"]),
        ({"MessageCallback": {"CallbackURL": "ftp://x"}}, ["MessageCallback.CallbackURL"]),
        ({"MessageCallback": {"CallbackURL": "https://"}}, ["MessageCallback.CallbackURL"]),
        ({"MessageCallback": {"CallbackURL": f"{URL}/{'x' * 256}"}}, ["MessageCallback.CallbackURL"]),
        ({"MessageCallback": {"CallbackType": "mail"}}, ["MessageCallback.CallbackType"]),
        ({"MessageCallback": {"CallbackType": "mns", "MnsEndpoint": "x"}}, ["MessageCallback.MnsQueueName"]),
        ({"AccelerateConfig": 1}, ["AccelerateConfig"]),
        ({"AccelerateConfig": {**ACCELERATED, "Type": "cdn"}}, ["AccelerateConfig.Type"]),
        ({"AccelerateConfig": {**ACCELERATED, "Domain": "http://x.test"}}, ["AccelerateConfig.Domain"]),
    ],
)
def test_a_part_that_vod_refuses_is_named(data: dict[str, object], faults: list[str]) -> None:
    assert list(user_data_faults(data)) == faults
    problems = MediaMetadata(title="t", user_data=json.dumps(data)).problems()
    assert problems == tuple(Problem(Field.USER_DATA, Reason.PART, fault) for fault in faults)


_JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(_JSON, _JSON)
def test_any_json_is_judged(callback: object, acceleration: object) -> None:
    data = {"MessageCallback": callback, "AccelerateConfig": acceleration}
    assert all("." in fault or fault in data for fault in user_data_faults(data))
