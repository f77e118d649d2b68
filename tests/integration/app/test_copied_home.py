"""A home that was copied while something was under way: it does not go on in both places unless somebody says so."""

from __future__ import annotations

import os
import shutil

from tests.integration.app.conftest import Owner
from vod_desktop.app.notices import StoreCopied
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.task import TaskState


def test_a_copied_home_says_so_and_sends_nothing_by_itself(open_program, tmp_path, sandbox):
    held = sandbox.faults.add("oss:UploadPart hold nth=4")
    first = open_program()
    (tmp_path / "clip.mp4").write_bytes(os.urandom(12 * MIB))
    (task,) = first.add(tmp_path / "clip.mp4")
    first.uploads.start([task.id])
    held.wait_holding()
    first.program.close()
    held.remove()
    shutil.copytree(tmp_path / "home", tmp_path / "copy")
    sandbox.requests.clear()
    copy = Owner(tmp_path / "copy", sandbox)
    try:
        copy.uploads.resume_interrupted()
        copy.notice(StoreCopied)
        assert copy.uploads.task(task.id).state is TaskState.STOPPED
        assert not sandbox.requests.of("UploadPart")
        copy.uploads.start([task.id])
        copy.until(lambda: copy.uploads.task(task.id).state is TaskState.DONE)
    finally:
        copy.close()
