"""Orders about remote jobs survive the way to another process."""

from __future__ import annotations

import json

import pytest

from vod_desktop.app.choosing import AccountChoice
from vod_desktop.app.remote_messages import (
    RemoteCommand,
    RemoteRequest,
    from_remote_message,
    to_remote_message,
)
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, UrlFault, url_failure

WHOLE = RemoteRequest(
    RemoteCommand.PULL,
    AccountChoice(endpoint="http://127.0.0.1:1", key=AccessKey("id", "secret", "token")),
    entries=(
        RemoteEntry(
            "https://h/视,.mp4",
            MediaMetadata(title="t", cover=CoverFromUrl("https://h/c")),
            "mp4",
            3,
            "影 / 片",
            "高清",
        ),
    ),
    refused=(RefusedEntry("x", 4, url_failure(UrlFault.UNKNOWN_CATEGORY, found="seven")),),
    wait=True,
    again=True,
    skip_bad=True,
    dry_run=True,
)


@pytest.mark.parametrize(
    "request_", [WHOLE, RemoteRequest(RemoteCommand.STATUS, names=("a", "b"), follow=True)]
)
def test_what_is_sent_is_what_arrives(request_: RemoteRequest) -> None:
    assert from_remote_message(json.loads(json.dumps(to_remote_message(request_)))) == request_


@pytest.mark.parametrize(
    "spoilt",
    [
        {"command": "dance"},
        {"entries": [["a"]]},
        {"names": "x"},
        {"account": None},
        {"refused": [["a", "b", "{}"]]},
    ],
)
def test_anything_else_is_refused(spoilt: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        from_remote_message({**to_remote_message(WHOLE), **spoilt})


def test_a_request_shows_no_secret() -> None:
    assert "secret" not in repr(WHOLE)
