"""Grants out of answers whose shape is the server's own."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.cloud.app_server_reading import GrantFields, read_grant
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod_call import Answer
from vod_desktop.cloud.vod_fields import Fields, parse_object
from vod_desktop.domain.errors import CallDetail, GrantMalformed
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId

FIELDS = GrantFields("VideoId", "UploadAddress", "UploadAuth")
CANARY = "secret-canary-0123456789"


def packed(content: object) -> str:
    return base64.b64encode(json.dumps(content).encode()).decode()


ADDRESS = packed(
    {"Endpoint": "https://oss-cn-beijing.aliyuncs.com", "Bucket": "outin-1", "FileName": "sv/a.mp4"}
)
AUTH = packed({"SecurityToken": "CAISx", "AccessKeyId": "STS.a", "AccessKeySecret": CANARY})
GOOD = {"VideoId": "a1b2", "UploadAddress": ADDRESS, "UploadAuth": AUTH}


def read(data: object, fields: GrantFields = FIELDS, expected: MediaId | None = None) -> UploadGrant:
    answer = Answer(Fields(data), CallDetail("CreateUploadVideo", request_id="R-1"), None)
    return read_grant(answer, fields, ClockOffset(), expected=expected)


def refusal(data: object, **other: object) -> dict[str, object]:
    with pytest.raises(GrantMalformed) as refused:
        read(data, **other)  # type: ignore[arg-type]
    assert CANARY not in str(refused.value)
    return refused.value.values


def test_the_undecoded_pair_is_decoded_here():
    grant = read(GOOD)
    assert (grant.media_id, grant.request_id) == ("a1b2", "R-1")
    assert (grant.address.bucket, grant.address.object_key) == ("outin-1", "sv/a.mp4")
    assert (grant.auth.access_key_id, grant.auth.access_key_secret) == ("STS.a", CANARY)


def test_names_of_ones_own_may_lead_into_objects():
    data = {"code": 0, "data": {"vid": 42, "upload": {"addr": ADDRESS, "auth": AUTH}}}
    grant = read(data, GrantFields("data.vid", "data.upload.addr", "data.upload.auth"))
    assert grant.media_id == "42"


def test_a_name_with_a_dot_in_it_comes_first():
    grant = read({**GOOD, "Video.Id": "b", "Video": {"Id": "c"}}, GrantFields("Video.Id", *_PAIR))
    assert grant.media_id == "b"


_PAIR = ("UploadAddress", "UploadAuth")


@pytest.mark.parametrize("field", list(GOOD))
@pytest.mark.parametrize("value", [None, "", " ", [], {}, True])
def test_a_missing_field_is_named(field, value):
    told = refusal({**GOOD, field: value})
    assert (told["reason"], told["json_field"]) == ("answer-field", field)


@pytest.mark.parametrize("text", ["a b", "../x", "ä", "x" * 200, "a\nb", "<b>"])
def test_what_cannot_be_a_media_id_is_none(text):
    assert refusal({**GOOD, "VideoId": text})["json_field"] == "VideoId"


def test_swapped_and_truncated_texts_are_told_with_their_field():
    swapped = refusal({**GOOD, "UploadAddress": AUTH, "UploadAuth": ADDRESS})
    assert (swapped["reason"], swapped["json_field"]) == ("swapped", "UploadAddress")
    cut = refusal({**GOOD, "UploadAuth": AUTH[:-9]})
    assert (cut["reason"], cut["json_field"]) == ("not-base64-json", "UploadAuth")


def test_a_renewal_may_leave_out_the_id_but_not_name_another():
    assert read({**GOOD, "VideoId": ""}, expected=MediaId("z")).media_id == "z"
    assert refusal(GOOD, expected=MediaId("z"))["json_field"] == "VideoId"


def test_a_cover_needs_the_address_it_is_served_at():
    fields = GrantFields("VideoId", *_PAIR, url_field="ImageURL", needs_url=True)
    assert read({**GOOD, "ImageURL": "http://cdn.example/x.png"}, fields).media_url.endswith("x.png")
    assert refusal(GOOD, fields=fields)["json_field"] == "ImageURL"
    assert refusal({**GOOD, "ImageURL": "file:///x"}, fields=fields)["json_field"] == "ImageURL"


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, "data"]), inner),
    max_leaves=12,
)


@given(_JSON, st.sampled_from(["VideoId", "data.VideoId", "data.data.data"]))
def test_any_json_is_refused_in_our_words(data, name):
    # Valid pairs are never drawn, so there always is something to refuse.
    assert refusal(data, fields=GrantFields(name, *_PAIR))["json_field"] in {name, *_PAIR}


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_none(body):
    fields = parse_object(body)
    assert fields is None or isinstance(fields, Fields)


@given(st.sampled_from(_PAIR), st.text(max_size=200) | st.binary(max_size=200).map(lambda b: packed(list(b))))
def test_garbage_in_the_pair_is_refused_in_our_words(field, text):
    told = refusal({**GOOD, field: text})
    assert told["json_field"] == field
