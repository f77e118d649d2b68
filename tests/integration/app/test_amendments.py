"""What is edited after the media was created is told to VOD, for every kind by its own interface."""

from __future__ import annotations

import json
import os

import pytest

from vod_desktop.app.actions import LockReason
from vod_desktop.app.notices import NotAmended
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState

TEXT = 'R&D, "100 %", 标题'
LISTED = pytest.mark.parametrize(
    ("kind", "name", "action", "category"),
    [
        (MediaKind.IMAGE, "a.png", "UpdateImageInfos", ("CateId", 1000)),
        (MediaKind.WATERMARK, "a.png", "UpdateAttachedMediaInfos", ("CateIds", "1010")),
        (MediaKind.SUBTITLE, "a.srt", "UpdateAttachedMediaInfos", ("CateIds", "1010")),
        (MediaKind.MATERIAL, "a.zip", "UpdateAttachedMediaInfos", ("CateIds", "1010")),
    ],
    ids=["image", "watermark", "subtitle", "material"],
)


@pytest.fixture
def added(owner, tmp_path):
    """A row of that kind, not started."""

    def make(kind, name):
        path = tmp_path / name
        path.write_bytes(os.urandom(1000))
        (task,) = owner.add(path, kind=kind)
        return task

    return make


def told(owner, task):
    """Wait until it is done and VOD knows its form."""
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    owner.until(lambda: not owner.uploads.task(task.id).untold)
    return owner.uploads.task(task.id)


def sent(sandbox, action):
    (change,) = sandbox.requests.of(action)
    (entry,) = json.loads(change.params["UpdateContent"])
    return entry


@LISTED
def test_edits_made_while_it_uploads_follow_when_it_is_done(
    owner, added, sandbox, kind, name, action, category
):
    held = sandbox.faults.add("oss:PutObject hold")
    task = added(kind, name)
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).media_id)
    values = {Field.TITLE: TEXT, Field.DESCRIPTION: "d", Field.TAGS: ("a", "b c")}
    owner.uploads.edit([task.id], values | {Field.CATEGORY: int(category[1])})
    assert not sandbox.requests.of(action)
    held.remove()
    told(owner, task)
    entry = sent(sandbox, action)
    assert (entry["Title"], entry["Description"], entry["Tags"]) == (TEXT, "d", "a,b c")
    assert entry[category[0]] == category[1]


@LISTED
def test_a_finished_one_is_changed_at_once(owner, added, sandbox, kind, name, action, category):
    task = added(kind, name)
    owner.uploads.start([task.id])
    made = told(owner, task)
    owner.uploads.edit([task.id], {Field.TITLE: "Later", Field.APP: "locked"})
    told(owner, task)
    entry = sent(sandbox, action)
    assert (entry["ImageId" if kind is MediaKind.IMAGE else "MediaId"], entry["Title"]) == (
        made.media_id,
        "Later",
    )
    assert owner.uploads.task(task.id).metadata.app_id == ""
    assert owner.uploads.lock_reason(made, Field.APP) is LockReason.CREATED


@LISTED
def test_one_that_was_deleted_at_vod_is_told_as_gone(owner, added, sandbox, kind, name, action, category):
    task = added(kind, name)
    owner.uploads.start([task.id])
    media_id = told(owner, task).media_id
    listed = ("DeleteImage", {"DeleteImageType": "ImageId", "ImageIds": media_id})
    delete = listed if kind is MediaKind.IMAGE else ("DeleteAttachedMedia", {"MediaIds": media_id})
    sandbox.vod.call(*delete, sandbox.keys.valid.caller)
    owner.uploads.edit([task.id], {Field.TITLE: "Later"})
    assert owner.notice(NotAmended).failure.kind == "media-gone"


def test_what_vod_did_not_take_stays_known_until_a_retry_that_it_takes(owner, added, sandbox):
    task = added(MediaKind.IMAGE, "a.png")
    owner.uploads.start([task.id])
    told(owner, task)
    refusal = sandbox.faults.add("vod:UpdateImageInfos fail=403:Forbidden.RAM")
    owner.uploads.edit([task.id], {Field.TITLE: "Later"})
    owner.notice(NotAmended)
    assert [failure.kind for failure in owner.uploads.not_amended.values()] == ["not-allowed"]
    refusal.remove()
    owner.uploads.amend_again()
    told(owner, task)
    assert owner.uploads.not_amended == {}
    assert (
        json.loads(sandbox.requests.of("UpdateImageInfos")[-1].params["UpdateContent"])[0]["Title"] == "Later"
    )
