"""Playlists in the whole program: one row with its slices, from the drop to the history."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.playlists import SLICE, all_stored, make_hls, make_playlist
from vod_desktop.app.notices import AddFinished, Role
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.preflight import Cause
from vod_desktop.domain.task import TaskState

NAMES = ["film0.ts", "film1.ts", "deep/film 2.ts", "key.bin"]


@pytest.fixture
def index(tmp_path):
    return make_playlist(tmp_path / "film", NAMES, name="film.m3u8")


def bytes_of(index):
    return [*((index.parent / name).read_bytes() for name in NAMES), index.read_bytes()]


def total(index):
    return sum(len(content) for content in bytes_of(index))


def upload(owner, *paths, **options):
    (row,) = owner.add(*paths, start=True, **options)
    owner.until(lambda: owner.uploads.task(row.id).state is TaskState.DONE)
    return owner.uploads.task(row.id)


def check(owner, *tasks):
    outcome, report = owner.answer(owner.services.preflight.check(tasks).job)
    assert outcome == "done", report
    return report


def test_a_folder_with_a_playlist_is_one_row(owner, index):
    (row,) = owner.add(index.parent)
    assert (row.path, row.kind, row.size, row.slices) == (str(index), MediaKind.VIDEO, total(index), 4)
    told = owner.notice(AddFinished)
    assert (told.slices, told.skipped) == (4, ())
    assert owner.services.wording.notice(told) == "1 file added · 4 slices go up with their playlist"


def test_so_are_an_index_and_its_slices_dropped_as_files(owner, index):
    (row,) = owner.add(*(index.parent / name for name in NAMES), index)
    assert row.path == str(index)


def test_what_no_playlist_names_is_a_row_of_its_own(owner, index):
    (index.parent / "other.ts").write_bytes(b"x" * 50)
    rows = owner.add(index.parent)
    assert [os.path.basename(row.path) for row in rows] == ["film.m3u8", "other.ts"]


def test_what_lies_beside_a_playlist_belongs_to_it(owner, index):
    (index.parent / "film.srt").write_bytes(b"1\n00:00:00,000 --> 00:00:01,000\nhello\n")
    (index.parent / "film.ts").write_bytes(b"x" * 50)
    index.write_text(index.read_text() + "film.ts\n")
    video, subtitle = owner.add(index.parent)
    assert (subtitle.kind, subtitle.parent_id) == (MediaKind.SUBTITLE, video.id)
    assert [each.role for each in owner.notice(AddFinished).together] == [Role.SUBTITLE]


def test_a_playlist_that_lacks_a_slice_is_left_out_with_the_others_of_its_slices(owner, index):
    (index.parent / NAMES[0]).unlink()
    assert owner.add(index.parent) == []
    (skipped,) = owner.notice(AddFinished).skipped
    sentence = owner.services.wording.failure(skipped.failure)
    assert sentence.cause == "Slices that are not there: 1. The first ones: film0.ts."
    assert "folder of the playlist" in sentence.fix


def test_a_list_of_films_for_a_player_takes_none_of_them_in(owner, tmp_path):
    for name in ("a.mp4", "b.mp4"):
        (tmp_path / name).write_bytes(b"x" * 50)
    (tmp_path / "evening.m3u8").write_text("#EXTM3U\n#EXTINF:90,A\na.mp4\n#EXTINF:95,B\nb.mp4\n")
    rows = owner.add(*(tmp_path / name for name in ("a.mp4", "b.mp4", "evening.m3u8")))
    assert [os.path.basename(row.path) for row in rows] == ["a.mp4", "b.mp4"]
    (skipped,) = owner.notice(AddFinished).skipped
    assert skipped.failure.values["reason"] == "not-hls"


def test_of_a_list_of_versions_each_version_is_a_row(owner, tmp_path):
    low, high = (make_playlist(tmp_path / "film" / name, ["a.ts"]) for name in ("low", "high"))
    main = tmp_path / "film" / "main.m3u8"
    main.write_text("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow/list.m3u8\n")
    rows = owner.add(tmp_path / "film")
    assert {row.path for row in rows} == {str(low), str(high)}
    (skipped,) = owner.notice(AddFinished).skipped
    assert skipped.path == str(main)
    assert "low/list.m3u8" in owner.services.wording.failure(skipped.failure).cause


def test_it_arrives_with_every_slice(owner, index, sandbox):
    row = upload(owner, index.parent)
    place = row.address
    assert all_stored(sandbox, index, place.bucket, place.object_prefix, NAMES)
    assert sandbox.objects.read(place.bucket, place.object_key) == index.read_bytes()


def test_done_and_unchanged_it_is_skipped_also_after_a_restart(owner, open_program, index):
    done = upload(owner, index)
    assert owner.add(index) == []
    owner.close()
    again = open_program()
    assert again.add(index) == []
    assert again.notice(AddFinished).done == (done.id,)


def test_with_another_slice_it_is_another_upload(owner, index):
    upload(owner, index)
    (index.parent / NAMES[1]).write_bytes(os.urandom(SLICE))
    (row,) = owner.add(index)
    assert row.size == total(index)


def test_finished_it_is_compared_with_all_its_files(owner, index):
    row = upload(owner, index)
    verification = owner.services.remote.verification
    _, (same,) = owner.answer(verification.verify(str(index)))
    assert (same.task.id, same.failure) == (row.id, None)
    content = (index.parent / NAMES[2]).read_bytes()
    (index.parent / NAMES[2]).write_bytes(content[::-1])
    _, (other,) = owner.answer(verification.verify(str(index)))
    assert other.failure.values["what"] == "crc64"


def test_cleared_from_the_list_the_whole_and_a_copy_of_it_are_known(open_program, index, tmp_path):
    owner = open_program()
    upload(owner, index)
    owner.uploads.clear_finished()
    owner.close()
    again = open_program()
    again.add(index, asks=True)
    assert [past.path for past in again.notice(AddFinished).past] == [str(index)]
    shutil.copytree(index.parent, tmp_path / "copy")
    (row,) = again.add(tmp_path / "copy")
    assert Cause.UPLOADED in {finding.cause for finding in check(again, row).findings}


def test_a_check_shows_a_request_for_each_file(owner, index):
    (row,) = owner.add(index)
    (planned,) = check(owner, row).uploads
    assert [(r.operation, r.times) for r in planned.requests] == [
        ("CreateUploadVideo", 1),
        ("PutObject", 4),
        ("PutObject", 1),
    ]


def test_a_check_names_what_is_missing(owner, index):
    (row,) = owner.add(index)
    (index.parent / NAMES[3]).unlink()
    (found,) = [f for f in check(owner, row).findings if f.cause is Cause.FILE]
    assert (found.failure.kind, found.failure.values["slices"]) == ("playlist-unfit", "key.bin")


def test_a_slice_that_is_being_written_to_is_found(owner, index):
    (row,) = owner.add(index)
    checking, found = owner.services.preflight.check([row]), []

    def grow() -> bool:
        with (index.parent / NAMES[0]).open("ab") as file:
            file.write(b"more")
        return bool(found)

    checking.job.then(found.append)
    owner.until(grow)
    causes = {finding.cause for finding in found[0].findings}
    assert causes & {Cause.GROWING, Cause.FILE}  # seen while it was looked at, or between two looks


def test_moved_elsewhere_it_is_shown_where_it_is_and_goes_on(owner, index, tmp_path):
    (row,) = owner.add(index)
    moved = index.parent.rename(tmp_path / "elsewhere")
    owner.uploads.start([row.id])
    owner.until(lambda: owner.uploads.task(row.id).state is TaskState.ATTENTION)
    owner.uploads.relocate(row.id, str(moved / index.name))
    owner.uploads.retry([row.id])
    owner.until(lambda: owner.uploads.task(row.id).state is TaskState.DONE)


def test_it_is_as_long_as_its_slices_together(owner, tmp_path):
    (row,) = owner.add(make_hls(tmp_path / "real", seconds=3))
    facts = owner.services.facts
    owner.until(lambda: facts.of(row))
    assert facts.of(row).duration_s == pytest.approx(3, abs=0.2)
    assert facts.of(row).width == 320
