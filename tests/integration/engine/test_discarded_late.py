"""What goes in one request and is discarded while that is on its way: the object does not outlive its media."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.stopping import StopReason

KINDS = [(MediaKind.VIDEO, "a.mp4"), (MediaKind.IMAGE, "a.png"), (MediaKind.SUBTITLE, "a.srt")]


def objects(sandbox):
    return [path for path in (sandbox.data_dir / "objects").rglob("*") if path.is_file()]


@pytest.mark.parametrize(("kind", "name"), KINDS, ids=[kind.value for kind, _ in KINDS])
def test_an_object_that_lands_late_goes_with_its_media(new_rig, sandbox, file, kind, name):
    rig = new_rig(sandbox, replace(SMALL_PARTS, multipart_from=KIB * KIB, pause_s=0.0))
    held = sandbox.faults.add("PutObject hold")
    task = rig.add(file(100 * KIB, name), kind=kind)
    rig.start(task.id)
    held.wait_holding()
    rig.end(task.id, StopReason.DISCARD)
    with pytest.raises(TimeoutError):  # nothing is deleted that may still arrive
        sandbox.requests.wait_for_count("Delete*", 1, timeout=0.5)
    held.remove()
    gone = rig.until(task.id, lambda t: t.state is TaskState.DISCARDED)
    sandbox.requests.wait_for(lambda _: sandbox.requests.active() == 0)
    assert (gone.failure, objects(sandbox)) == (None, [])
    assert sandbox.requests.of("PutObject")[0].status == 200
