"""What VOD makes of finished uploads, followed through the program's own services."""

from __future__ import annotations

import os

import pytest

from tests.integration.app.conftest import ACCOUNT
from vod_desktop.app.notices import NotFollowed
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.task import TaskState

MIB = 1024 * 1024


@pytest.fixture
def uploaded(tmp_path):
    """Uploads one file of 1 MB."""

    def upload(owner, name="clip.mp4"):
        path = tmp_path / name
        path.write_bytes(os.urandom(MIB))
        (task,) = owner.add(path)
        owner.uploads.start([task.id])
        owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
        return task.id

    return upload


def aftermath(owner, task_id):
    return owner.uploads.task(task_id).aftermath


def test_a_finished_video_is_followed_until_it_is_ready(owner, uploaded):
    owner.services.remote.following.begin()
    row = uploaded(owner)
    owner.until(lambda: (found := aftermath(owner, row)) and found.over)
    assert aftermath(owner, row).word in {"Normal", "UploadSucc"}
    assert owner.services.wording.status(owner.uploads.task(row)).startswith("Done · verified · ")


def test_what_was_told_is_there_after_a_restart_and_not_asked_again(open_program, uploaded, sandbox):
    owner = open_program()
    owner.services.remote.following.begin()
    row = uploaded(owner)
    owner.until(lambda: (found := aftermath(owner, row)) and found.over)
    told = aftermath(owner, row)
    owner.close()
    asked = len(sandbox.requests.of("GetVideoInfos"))
    again = open_program()
    again.services.remote.following.begin()
    assert aftermath(again, row) == told
    uploaded(again, "other.mp4")
    assert all(
        row_media(again, row) not in r.params["VideoIds"]
        for r in sandbox.requests.of("GetVideoInfos")[asked:]
    )


def test_an_image_is_asked_for_by_its_own_call(owner, uploaded, sandbox):
    owner.services.remote.following.begin()
    row = uploaded(owner, "logo.png")
    owner.until(lambda: (found := aftermath(owner, row)) and found.over)
    assert aftermath(owner, row).word == "Normal"
    assert sandbox.requests.of("GetImageInfos")
    assert not sandbox.requests.of("GetVideoInfos")


def test_somebody_can_say_that_it_is_enough_and_ask_again(owner, uploaded, sandbox):
    hold = sandbox.faults.add("GetVideoInfos fail=503:ServiceUnavailable")
    following = owner.services.remote.following
    following.begin()
    row = uploaded(owner)
    following.stop([row])
    assert aftermath(owner, row) == Aftermath("", aftermath(owner, row).since, over=True)
    hold.remove()
    following.check_now([row])
    owner.until(lambda: aftermath(owner, row).word)


def test_an_account_that_may_not_ask_is_left_in_peace(owner, uploaded, sandbox):
    sandbox.faults.add("GetVideoInfos fail=403:Forbidden.RAM")
    owner.services.remote.following.begin()
    row = uploaded(owner)
    told = owner.notice(NotFollowed)
    assert (told.account_id, told.failure.detail.operation) == (ACCOUNT, "GetVideoInfos")
    uploaded(owner, "other.mp4")
    picture = uploaded(owner, "logo.png")
    owner.until(lambda: aftermath(owner, picture))
    assert aftermath(owner, row) is None
    assert len(sandbox.requests.of("GetVideoInfos")) == 1
    assert len([notice for notice in owner.notices if isinstance(notice, NotFollowed)]) == 1


def test_one_who_asks_again_after_the_permission_was_given_is_answered(owner, uploaded, sandbox):
    forbidding = sandbox.faults.add("GetVideoInfos fail=403:Forbidden.RAM")
    owner.services.remote.following.begin()
    row = uploaded(owner)
    owner.notice(NotFollowed)
    forbidding.remove()
    owner.services.remote.following.check_now([row])
    owner.until(lambda: (found := aftermath(owner, row)) and found.word)


def row_media(owner, row):
    return owner.uploads.task(row).media_id
