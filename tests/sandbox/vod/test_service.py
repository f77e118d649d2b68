"""The service as a whole: every action, any parameters, a full disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vod_desktop.sandbox.vod.actions import ACTIONS
from vod_desktop.sandbox.vod.service import VodError

from .conftest import Account, place

Opener = Callable[..., Account]

NAMES = [
    "Title",
    "FileName",
    "FileSize",
    "Description",
    "CoverURL",
    "CateId",
    "Tags",
    "UserData",
    "TemplateGroupId",
    "WorkflowId",
    "StorageLocation",
    "AppId",
    "ReferenceId",
    "VideoId",
    "ImageType",
    "ImageExt",
    "OriginalFileName",
    "BusinessType",
    "MediaExt",
    "CateIds",
    "UploadURLs",
    "UploadMetadatas",
    "SessionId",
    "JobIds",
    "UploadUrls",
    "RegisterMetadatas",
    "ParentId",
    "CateName",
    "Type",
    "PageNo",
    "PageSize",
    "SortBy",
    "VideoIds",
    "ReferenceIds",
    "Status",
    "StartTime",
    "EndTime",
    "AuthTimeout",
    "OutputType",
    "ImageId",
    "ImageIds",
    "MediaIds",
    "SearchType",
    "Match",
    "Fields",
    "ScrollToken",
    "UpdateContent",
    "DeleteImageType",
    "ImageURLs",
    "MediaId",
    "MediaType",
    "EnableFirstFrameCover",
]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Account]:
    account = Account(tmp_path_factory.mktemp("data"), pull_step_s=600.0)
    yield account
    account.service.close()


def test_the_actions_of_the_specification_are_known(account: Account) -> None:
    promised = [
        "CreateUploadVideo",
        "RefreshUploadVideo",
        "CreateUploadImage",
        "CreateUploadAttachedMedia",
        "UploadMediaByURL",
        "GetURLUploadInfos",
        "RegisterMedia",
        "CancelUrlUploadJobs",
        "GetCategories",
        "AddCategory",
        "GetVideoInfo",
        "GetVideoInfos",
        "GetVideoList",
        "GetMezzanineInfo",
        "GetImageInfo",
        "GetImageInfos",
        "GetAttachedMediaInfo",
        "UpdateVideoInfo",
        "UpdateImageInfos",
        "UpdateAttachedMediaInfos",
        "SearchMedia",
        "DeleteVideo",
        "DeleteImage",
        "DeleteAttachedMedia",
        "DeleteMultipartUpload",
        "ListTranscodeTemplateGroup",
        "ListAppInfo",
    ]
    assert all(account.service.knows(action) for action in promised)
    assert not account.service.knows("SubmitTranscodeJobs")
    assert account.refusal("SubmitTranscodeJobs") == ("InvalidApi.NotFound", 404)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=6,
).map(json.dumps)
_LIKELY = st.sampled_from(
    [
        "video",
        "image",
        "a.mp4",
        "default",
        "material",
        "http://h/a.mp4",
        "1",
        "-1",
        "0",
        "1000",
        "ImageId",
        "x" * 2000,
    ]
)
_VALUES = st.one_of(_LIKELY, st.text(max_size=20), _JSON, st.integers().map(str))


@settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(
    action=st.sampled_from(sorted(ACTIONS)),
    params=st.dictionaries(st.sampled_from(NAMES), _VALUES, max_size=8),
)
def test_any_call_is_answered_or_refused(shared: Account, action: str, params: dict[str, str]) -> None:
    outcome = outcome_of(lambda: shared.service.call(action, params, shared.keys.valid.caller))
    assert outcome == "answered" or outcome[0].isupper()


def outcome_of(call: Callable[[], dict[str, object]]) -> str:
    """`answered` if the reply can travel, else the code of a refusal that blames the caller."""
    try:
        reply = call()
    except VodError as error:
        return error.code if 400 <= error.http < 500 else f"server error {error.http}"
    text = json.dumps(reply, ensure_ascii=False).encode("utf-8")
    return "answered" if json.loads(text) == reply else "changed on the way"


@pytest.mark.parametrize("text", ["\ud800", "a\x00b", "\u202ex", "\u2028"])
def test_odd_texts_do_not_break_the_memory(account: Account, text: str) -> None:
    sent = {"Title": f"t{text}", "FileName": f"{text}.mp4"}
    outcome = outcome_of(lambda: account.video(**sent))
    assert outcome in ("answered", "IllegalCharacters")
    account.restart()
    account.video()


def test_a_full_disk_is_an_internal_error_and_makes_nothing(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    restore = _break_journal(account)
    assert account.refusal("CreateUploadVideo", Title="t", FileName="a.mp4") == ("InternalError", 500)
    restore()
    assert account.call("GetVideoList")["Total"] == 0
    assert "could not be answered" in caplog.text


def test_an_object_whose_completion_was_not_noted_is_found_later(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    reply = account.video()
    restore = _break_journal(account)
    account.store(*place(reply))
    restore()
    assert account.shown(reply["VideoId"])["Status"] == "Uploading"
    assert "could not be noted" in caplog.text
    account.restart()
    assert account.call("GetVideoInfo", VideoId=reply["VideoId"])["Video"]


def _break_journal(account: Account) -> Callable[[], None]:
    """Put a file on a device that is always full under the journal."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    journal = account.service._library._journal
    kept = journal._opened()
    journal._file = full.open("ab", buffering=0)

    def restore() -> None:
        assert journal._file is not None
        journal._file.close()
        journal._file = kept

    return restore
