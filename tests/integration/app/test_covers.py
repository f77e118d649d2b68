"""Covers on their way: of a selection, cut, gone, and asked about; and the pictures kept for them."""

from __future__ import annotations

import av
import pytest

from tests.clips import make_clip, make_image
from vod_desktop.domain.crop import Crop, largest_piece
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, Field
from vod_desktop.domain.task import TaskState


def settled(owner, *tasks):
    """Wait until none of them runs, and return them."""
    ends = {TaskState.DONE, TaskState.ATTENTION, TaskState.FAILED}
    owner.until(lambda: all(owner.uploads.task(task.id).state in ends for task in tasks))
    return [owner.uploads.task(task.id) for task in tasks]


def stored_cover(home):
    """Width and height of the one picture that OSS holds for a cover."""
    (file,) = (file for file in home.rglob("*") if file.is_file() and "image/cover" in file.as_posix())
    with av.open(str(file)) as container:
        frame = next(container.decode(video=0))
        return frame.width, frame.height


def test_the_same_second_of_each_and_one_that_fails_stops_no_other(owner, sandbox, tmp_path):
    broken = tmp_path / "b.mp4"
    broken.write_bytes(b"no video at all" * 200)
    rows = owner.add(
        make_clip(tmp_path / "a.mp4", seconds=3), broken, make_clip(tmp_path / "short.mp4", seconds=1)
    )
    ids = [row.id for row in rows]
    owner.uploads.edit(ids, {Field.COVER: CoverFromFrame(2.0)})
    owner.uploads.start(ids)
    good, bad, short = settled(owner, *rows)
    assert (good.state, bad.state, short.state) == (TaskState.DONE, TaskState.ATTENTION, TaskState.DONE)
    assert bad.failure.kind == "cover-failed"
    assert good.cover_url != short.cover_url
    owner.uploads.edit([bad.id], {Field.COVER: None})
    owner.uploads.retry([bad.id])
    owner.until(lambda: owner.uploads.task(bad.id).state is TaskState.DONE)
    assert "CoverURL" not in sandbox.requests.of("CreateUploadVideo")[-1].params


@pytest.mark.parametrize("source", ["frame", "file"])
def test_a_piece_is_what_arrives(owner, tmp_path, source):
    (row,) = owner.add(make_clip(tmp_path / "a.mp4"))
    crop = largest_piece(1.0, 320, 180)
    image = str(make_image(tmp_path / "c.png"))
    cover = CoverFromFrame(0.5, crop) if source == "frame" else CoverFromFile(image, crop)
    owner.uploads.edit([row.id], {Field.COVER: cover})
    owner.uploads.start([row.id])
    (done,) = settled(owner, row)
    assert done.state is TaskState.DONE, done.failure
    assert stored_cover(tmp_path / "sandbox") == (180, 180)


@pytest.mark.parametrize("crop", [None, Crop(0, 0, 0.5, 0.5)])
def test_a_picture_that_is_gone_is_named_and_asked_about(owner, sandbox, tmp_path, crop):
    (row,) = owner.add(make_clip(tmp_path / "a.mp4"))
    picture = make_image(tmp_path / "c.png")
    owner.uploads.edit([row.id], {Field.COVER: CoverFromFile(str(picture), crop)})
    picture.unlink()
    owner.uploads.start([row.id])
    (asked,) = settled(owner, row)
    sentence = owner.services.wording.failure(asked.failure, path=asked.path)
    assert asked.state is TaskState.ATTENTION
    assert sentence.problem == "The picture for the cover, “c.png”, is not there any more."
    assert sandbox.requests.count("CreateUploadVideo") == 0


def test_what_no_row_refers_to_goes_with_the_next_start(open_program, tmp_path):
    owner = open_program()
    (row,) = owner.add(make_clip(tmp_path / "a.mp4"))

    def keep(name):
        return owner.answer(owner.services.pictures.keep(lambda folder: kept(folder, name)))[1]

    used, loose = keep("used.jpg"), keep("loose.jpg")
    owner.uploads.edit([row.id], {Field.COVER: CoverFromFile(str(used))})
    owner.close()
    assert loose.exists()
    again = open_program()
    again.until(lambda: not loose.exists())
    assert used.exists()


def kept(folder, name):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"x")
    return folder / name
