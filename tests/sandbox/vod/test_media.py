"""Records go to the journal and come back the same."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.sandbox.vod.media import (
    Attached,
    Category,
    Image,
    Pull,
    PullStatus,
    Record,
    Status,
    Video,
    new_id,
)

PLACE = {"bucket": "b", "storage_location": "s", "created_at": 1.5}
MEDIA = {**PLACE, "media_id": "m", "extension": "mp4", "key": "k/a.mp4", "modified_at": 2.5}
RECORDS = st.one_of(
    st.builds(lambda **f: Video(**MEDIA, **f), title=st.text(), status=st.sampled_from(Status)),
    st.builds(lambda **f: Image(**MEDIA, **f), tags=st.text(), cate_ids=st.lists(st.integers()).map(tuple)),
    st.builds(lambda **f: Attached(**MEDIA, **f), size=st.integers(0), arrived_at=st.floats(0, 1e12)),
    st.builds(
        lambda **f: Pull(job_id="j", url="u", extension="mp4", **PLACE, **f), status=st.sampled_from(PullStatus)
    ),
    st.builds(Category, name=st.text(), cate_id=st.integers(), parent_id=st.integers(), level=st.integers(),
              tree=st.text(), created_at=st.floats(0, 1e12)),
)  # fmt: skip


@given(RECORDS)
def test_a_record_comes_back_the_same(record: Record) -> None:
    again = type(record).from_json(json.loads(json.dumps(record.to_json())))
    assert again == record


def test_ids_are_thirty_two_hex_characters() -> None:
    assert re.fullmatch(r"[0-9a-f]{32}", new_id())
    assert new_id() != new_id()


@pytest.mark.parametrize("status", Status)
def test_nothing_moves_before_the_file_is_there(status: Status) -> None:
    assert Video(**MEDIA, status=status).next_status() is None
    assert Image(**MEDIA, status=status).next_status() is None


@pytest.mark.parametrize(
    ("status", "following"),
    [
        (Status.UPLOADING, Status.UPLOAD_SUCC),
        (Status.UPLOAD_SUCC, Status.TRANSCODING),
        (Status.TRANSCODING, Status.NORMAL),
        (Status.NORMAL, None),
        (Status.BLOCKED, None),
        (Status.CHECKING, None),
        (Status.UPLOAD_FAIL, None),
        (Status.TRANSCODE_FAIL, None),
        (Status.PRODUCE_FAIL, None),
    ],
)
def test_what_follows_by_itself(status: Status, following: Status | None) -> None:
    assert Video(**MEDIA, status=status, arrived_at=1.0).next_status() is following


def test_three_states_of_a_pull_are_final() -> None:
    final = {PullStatus.SUCCESS, PullStatus.DOWNLOAD_FAIL, PullStatus.UPLOAD_FAIL}
    assert {status for status in PullStatus if status.is_final} == final
