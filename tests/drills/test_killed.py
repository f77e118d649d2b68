"""`kill -9` at every step and at random moments: nothing is made twice, nothing confirmed is sent again, nothing is lost."""

from __future__ import annotations

import random
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.drills.killing import COUNT, Drill, clip, finished, killed_at_random, sent_again
from tests.drills.uploader import PART, SLOTS
from tests.playlists import all_stored, make_playlist
from vod_desktop.app.wording.translation import untranslated
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.steps import Step
from vod_desktop.sandbox import Sandbox

WORDS = Wording(untranslated, Language.ENGLISH)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def new_drill(sandbox: Sandbox, tmp_path: Path) -> Iterator[Callable[..., Drill]]:
    made: list[Drill] = []

    def make(parts: int, **options: object) -> Drill:
        made.append(Drill(sandbox, tmp_path, clip(tmp_path, parts), **options))
        return made[-1]

    yield make
    for drill in made:
        if drill.process is not None and drill.process.poll() is None:
            drill.process.kill()
            drill.process.wait()


OF_SLICES = {Step.SLICE_ANSWERED, Step.SLICE_WRITTEN, Step.SLICES_SENT}
NAMES = [f"part {number}.ts" for number in range(12)]


@pytest.mark.parametrize(
    "step",
    [step for step in Step if step not in OF_SLICES | {Step.COVER_INTENDED}],
    ids=lambda step: step.value,
)
def test_killed_at_a_step_it_goes_on_where_it_was(new_drill, sandbox, tmp_path, step):
    cover = tmp_path / "cover.jpg"
    cover.write_bytes(b"\xff\xd8" + bytes(2000))
    drill = new_drill(12, cover=cover)
    drill.start(step.value, nth=3 if step in {Step.PART_ANSWERED, Step.PART_WRITTEN} else 1)
    assert drill.ended()[0] == -signal.SIGKILL
    left, confirmed = drill.row()
    # That it had begun is on disk at the latest when its media is about to be created; either way it goes on by itself.
    early = {Step.SOURCE_SEEN}
    assert left.state is TaskState.DONE or left.state.is_running or step in early
    assert left.state in {TaskState.WAITING, TaskState.PREPARING} or step not in early
    assert left.confirmed == sum(PART if number < 12 else PART - 7 for number in confirmed)
    assert is_honest(WORDS.status(left), left)
    if step not in {Step.COMPLETE_ANSWERED, Step.VERIFIED, Step.DONE_WRITTEN}:
        assert confirmed <= drill.parts_on_server(left)
    drill.start()
    assert drill.ended() == (0, {"state": "done", "failure": ""})
    task, _ = drill.row()
    assert drill.object_bytes(task) == drill.file.read_bytes()
    assert len(drill.answered("CreateUploadVideo")) == len(drill.answered("CompleteMultipartUpload")) == 1
    # An image has no renewal: one whose bytes never came is found, removed and made anew, also if its id was not written.
    assert len(drill.answered("CreateUploadImage")) == 1 + (step in {Step.COVER_CREATED, Step.COVER_WRITTEN})
    assert len(drill.answered("DeleteImage")) == (step in {Step.COVER_CREATED, Step.COVER_WRITTEN})
    assert len({record.upload_id for record in sandbox.requests.of("UploadPart")}) == 1
    assert max(sent_again(list(sandbox.requests.of("UploadPart")))) <= SLOTS * PART
    assert confirmed.isdisjoint(parts_of_the_second_run(drill, confirmed))


def test_killed_before_its_cover_was_asked_for_it_asks_and_makes_none_by_itself(new_drill, tmp_path):
    cover = tmp_path / "cover.jpg"
    cover.write_bytes(b"\xff\xd8" + bytes(2000))
    drill = new_drill(1, cover=cover)
    drill.start(Step.COVER_INTENDED.value)
    assert drill.ended()[0] == -signal.SIGKILL
    assert drill.row()[0].cover_intended_at
    drill.start()
    assert drill.ended()[1] == {"state": "attention", "failure": "cover-failed"}
    assert drill.answered("CreateUploadImage") == []


@pytest.mark.parametrize(
    "step",
    [Step.SOURCE_SEEN, Step.MEDIA_WRITTEN, *sorted(OF_SLICES, key=str), Step.VERIFIED],
    ids=lambda s: s.value,
)
def test_killed_with_a_playlist_it_sends_no_confirmed_slice_again(new_drill, tmp_path, step):
    drill = new_drill(1)
    drill.file = make_playlist(tmp_path / "film", NAMES, size=PART)
    drill.start(step.value, nth=3 if step in OF_SLICES - {Step.SLICES_SENT} else 1)
    assert drill.ended()[0] == -signal.SIGKILL
    left, confirmed = drill.row()[0], drill.slices()
    assert left.confirmed == sum((drill.file.parent / name).stat().st_size for name in confirmed)
    assert is_honest(WORDS.status(left), left)
    drill.start()
    assert drill.ended() == (0, {"state": "done", "failure": ""})
    task = drill.row()[0]
    place, puts = task.address, [record.key for record in drill.answered("PutObject")]
    assert all_stored(drill.sandbox, drill.file, place.bucket, place.object_prefix, NAMES)
    assert drill.object_bytes(task) == drill.file.read_bytes()
    assert puts[-1] == place.object_key
    assert all(puts.count(place.object_prefix + name) == 1 for name in confirmed)
    assert len(puts) <= len(NAMES) + 1 + SLOTS
    assert len(drill.answered("CreateUploadVideo")) == 1


def is_honest(words: str, left: UploadTask) -> bool:
    """Whether the row of an upload that was killed says no more than what is on disk."""
    if left.state is TaskState.UPLOADING:
        return words == f"Uploading {min(99, 100 * left.confirmed // left.size)} %"
    return words.startswith("Done") == (left.state is TaskState.DONE) and "%" not in words


def parts_of_the_second_run(drill: Drill, confirmed: set[int]) -> set[int | None]:
    """Confirmed parts that were received more than once."""
    numbers = [record.part_number for record in drill.sandbox.requests.of("UploadPart")]
    return {number for number in confirmed if numbers.count(number) > 1}


def test_killed_at_twenty_random_moments_it_arrives(new_drill):
    drill = new_drill(COUNT)
    assert killed_at_random(drill, random.Random(9), 20) == 20
    assert len(finished(drill)) > 5
