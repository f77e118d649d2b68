"""The file is guarded, and its bytes are what is sent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fastcrc import crc64

from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import (
    SourceChanged,
    SourceEmpty,
    SourceIsFolder,
    SourceMissing,
    SourceUnreadable,
)
from vod_desktop.domain.limits import KIB, MIB
from vod_desktop.domain.parts import Part, PartPlan, StoredPart
from vod_desktop.engine.bandwidth import Bandwidth
from vod_desktop.engine.body import PartBody, crc64_of
from vod_desktop.engine.sent_check import Sent, SentCheck
from vod_desktop.engine.source import Source, identify, open_for_upload
from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal

SIZE = MIB + 333


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "clip # %20 \n 视频.mp4"
    made.write_bytes(os.urandom(SIZE))
    return made


@pytest.fixture
def source(path: Path) -> Source:
    return open_for_upload(path)


def body(source: Source, part: Part, stop: StopSignal | None = None, limit: int | None = None) -> PartBody:
    return PartBody(source, part, stop=stop or StopSignal(), bandwidth=Bandwidth(SystemClock(), limit))


def set_back(path: Path) -> None:
    """Write other bytes and restore size and time."""
    times = path.stat()
    path.write_bytes(os.urandom(times.st_size))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


# --- the file


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: None, SourceMissing),
        (lambda path: path.mkdir(), SourceIsFolder),
        (lambda path: path.write_bytes(b""), SourceEmpty),
        (os.mkfifo, SourceUnreadable),
        (lambda path: path.symlink_to(path), SourceUnreadable),
    ],
    ids=["missing", "folder", "empty", "fifo", "loop"],
)
def test_what_cannot_be_sent_is_told(tmp_path: Path, make, error) -> None:
    odd = tmp_path / "odd"
    make(odd)
    with pytest.raises(error) as told:
        open_for_upload(odd)
    assert told.value.values["path"] == str(odd)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_without_rights_is_told(path: Path) -> None:
    path.chmod(0)
    with pytest.raises(SourceUnreadable):
        open_for_upload(path)


def test_a_name_below_a_file_is_missing(path: Path) -> None:
    with pytest.raises(SourceMissing):
        identify(path / "below")


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(b"short"),
        lambda path: os.utime(path, ns=(1, 1)),
        lambda path: os.truncate(path, 10),
        lambda path: (path.with_name("n").write_bytes(os.urandom(SIZE)), path.with_name("n").replace(path)),
    ],
    ids=["written", "time", "truncated", "replaced"],
)
def test_a_change_is_seen_at_the_next_look(path: Path, source: Source, change) -> None:
    source.check()
    change(path)
    with pytest.raises(SourceChanged):
        source.check()
    with pytest.raises(SourceChanged):
        source.open()


def test_a_change_with_its_time_set_back_is_seen_by_the_strict_look_only(path: Path, source: Source) -> None:
    set_back(path)
    source.check()
    assert source.seen_now() != source.identity
    with source.open() as file, pytest.raises(SourceChanged):
        source.check_untouched(file)


def test_other_rights_are_no_change(path: Path, source: Source) -> None:
    path.chmod(0o600)
    source.check()
    source.open().close()


# --- the bytes of a part


@pytest.mark.parametrize(
    "part", [Part(1, 0, SIZE), Part(1, 0, 1), Part(3, 600 * KIB, 300 * KIB), Part(9, SIZE - 1, 1)]
)
@pytest.mark.parametrize("limit", [None, 50_000_000])
def test_a_part_is_exactly_its_stretch_of_the_file(
    path: Path, source: Source, part: Part, limit: int | None
) -> None:
    sending = body(source, part, limit=limit)
    sent = b"".join(bytes(piece) for piece in sending)
    assert sent == path.read_bytes()[part.offset : part.offset + part.size]
    assert (len(sending), sending.sent, sending.crc64) == (part.size, part.size, crc64.xz(sent))


def test_a_part_that_is_not_wholly_read_has_no_checksum(source: Source) -> None:
    sending = body(source, Part(1, 0, SIZE))
    pieces = iter(sending)
    next(pieces)
    assert sending.crc64 is None
    pieces.close()


def test_a_stop_ends_a_part_within_a_block(source: Source) -> None:
    stop = StopSignal()
    pieces = iter(body(source, Part(1, 0, SIZE), stop))
    next(pieces)
    stop.set(StopReason.PAUSE)
    with pytest.raises(Interrupted):
        next(pieces)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(
    "change", [lambda path: os.truncate(path, SIZE // 2), lambda path: os.utime(path, ns=(1, 1))]
)
def test_a_change_while_it_is_read_is_told_before_the_last_block(
    path: Path, source: Source, change, whole: bool
) -> None:
    part = Part(1, 0, SIZE) if whole else Part(1, 0, SIZE - 1)
    sending = body(source, part)
    pieces = iter(sending)
    next(pieces)
    change(path)
    with pytest.raises(SourceChanged):
        list(pieces)
    assert sending.sent < part.size
    assert sending.crc64 is None


def test_a_whole_file_is_looked_at_strictly(path: Path, source: Source) -> None:
    pieces = iter(body(source, Part(1, 0, SIZE)))
    next(pieces)
    set_back(path)
    with pytest.raises(SourceChanged):
        list(pieces)


def test_a_file_that_is_gone_is_told(path: Path, source: Source) -> None:
    path.unlink()
    with pytest.raises(SourceMissing):
        list(body(source, Part(1, 0, SIZE)))


# --- the second reading


def sent(source: Source, plan: PartPlan, parts: list[StoredPart]) -> list[Sent]:
    return [Sent(source, plan.part(part.number), part.crc64) for part in parts]


def stored(source: Source, plan: PartPlan) -> list[StoredPart]:
    parts = [plan.part(number) for number in range(1, plan.count + 1)]
    return [StoredPart(p.number, p.size, "E", crc64_of(source, p, StopSignal())) for p in parts]


def test_the_second_reading_finds_the_parts_that_differ(path: Path, source: Source) -> None:
    plan = PartPlan(SIZE, 300 * KIB)
    parts = stored(source, plan)
    times = path.stat()
    with path.open("r+b") as file:
        file.seek(350 * KIB)
        file.write(b"another")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    check = SentCheck(sent(source, plan, parts), StopSignal())
    check.start()
    assert [each.part.number for each in check.differing()] == [2]


def test_the_second_reading_tells_of_a_file_that_is_gone(path: Path, source: Source) -> None:
    plan = PartPlan(SIZE, 300 * KIB)
    parts = stored(source, plan)
    path.unlink()
    check = SentCheck(sent(source, plan, parts), StopSignal())
    check.start()
    with pytest.raises(SourceMissing):
        check.differing()


def test_the_second_reading_ends_when_it_is_told_to(source: Source) -> None:
    plan, stop = PartPlan(SIZE, 300 * KIB), StopSignal()
    check = SentCheck(sent(source, plan, stored(source, plan)), stop)
    stop.set(StopReason.PAUSE)
    check.start()
    with pytest.raises(Interrupted):
        check.differing()


def test_nothing_sent_is_nothing_to_read() -> None:
    check = SentCheck([], StopSignal())
    check.start()
    assert check.differing() == []
