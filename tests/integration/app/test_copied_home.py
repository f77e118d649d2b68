"""A home that was copied while something was under way: it does not go on in both places unless somebody says so."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.integration.app.conftest import Owner
from vod_desktop.app.notices import StoreCopied
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox


@contextmanager
def program_at(home: Path, sandbox: Sandbox) -> Iterator[Owner]:
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(json.dumps({"wait_scale": 0.02, "part_size": MIB}))
    owner = Owner(home, sandbox)
    try:
        yield owner
    finally:
        owner.close()


def test_a_copied_home_says_so_and_sends_nothing_by_itself(tmp_path, sandbox):
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(os.urandom(12 * MIB))
    held = sandbox.faults.add("oss:UploadPart hold nth=4 count=100")
    with program_at(tmp_path / "home", sandbox) as first:
        (task,) = first.add(clip)
        first.uploads.start([task.id])
        held.wait_holding()
    held.remove()
    sandbox.requests.wait_for(lambda _: sandbox.requests.active() == 0)
    shutil.copytree(tmp_path / "home", tmp_path / "copy")
    sandbox.requests.clear()
    with program_at(tmp_path / "copy", sandbox) as copy:
        copy.uploads.resume_interrupted()
        copy.notice(StoreCopied)
        assert copy.uploads.task(task.id).state is TaskState.STOPPED
        assert not sandbox.requests.of("UploadPart")
        copy.uploads.start([task.id])
        copy.until(lambda: copy.uploads.task(task.id).state is TaskState.DONE)
