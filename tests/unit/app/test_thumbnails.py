"""Thumbnails are made latest first, in bounds, and wait for nothing else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.clips import make_image
from tests.ui.tasks import task
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Jobs
from vod_desktop.app.thumbnails import Thumbnails
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.media.decoder import Decoder


class Desk:
    """Thumbnails over a real decoder; `gate` holds the only thread that makes them."""

    def __init__(self, **bounds: int) -> None:
        self.inbox: Inbox[object] = Inbox()
        self.jobs = Jobs(self.inbox, threads=1)
        self.decoder = Decoder()
        self.gate = threading.Event()
        self.told: list[str] = []
        self.jobs.run(self.gate.wait)
        self.thumbnails = Thumbnails(decoder=self.decoder, jobs=self.jobs, **bounds)
        self.thumbnails.on_ready(self.told.append)

    def until(self, holds: Callable[[], bool]) -> None:
        rung = threading.Event()
        self.inbox.on_wake(rung.set)
        while not holds():
            assert rung.wait(60)
            rung.clear()
            for item in self.inbox.take():
                item()  # type: ignore[operator]  # jobs put nothing else

    def close(self) -> None:
        self.gate.set()
        self.decoder.close()
        self.jobs.close()


@pytest.fixture
def desk():
    made: list[Desk] = []

    def make(**bounds: int) -> Desk:
        made.append(Desk(**bounds))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def images(tmp_path):
    path = str(make_image(tmp_path / "a.png"))
    return [task(number, kind=MediaKind.IMAGE, path=path) for number in range(1, 9)]


def test_the_latest_asked_for_is_made_first(desk, images):
    one = desk()
    for row in images:
        assert one.thumbnails.get(row, 64, 36) is None
    one.gate.set()
    one.until(lambda: len(one.told) == 8)
    assert one.told == [row.id for row in reversed(images)]
    assert one.thumbnails.get(images[0], 64, 36) is not None


def test_of_too_many_the_earliest_are_let_go_and_made_when_they_are_asked_for_again(desk, images):
    one = desk(waiting=3)
    for row in images:
        one.thumbnails.get(row, 64, 36)
    assert one.told == [row.id for row in images[:5]]
    one.gate.set()
    one.until(lambda: len(one.told) == 8)
    one.thumbnails.get(images[0], 64, 36)
    one.until(lambda: len(one.told) == 9)
    assert one.thumbnails.get(images[0], 64, 36) is not None


def test_only_so_many_are_kept(desk, images):
    one = desk(kept=2)
    one.gate.set()
    for row in images[:3]:
        one.thumbnails.get(row, 64, 36)
        one.until(lambda row=row: row.id in one.told)
    assert one.thumbnails.get(images[0], 64, 36) is None
    assert one.thumbnails.get(images[2], 64, 36) is not None


def test_a_row_whose_file_is_elsewhere_gets_another_one(desk, images, tmp_path):
    one = desk()
    one.gate.set()
    one.thumbnails.get(images[0], 64, 64)
    one.until(lambda: len(one.told) == 1)
    moved = replace(images[0], path=str(make_image(tmp_path / "b.png", width=40, height=40)))
    assert one.thumbnails.get(moved, 64, 64) is None
    one.until(lambda: len(one.told) == 2)
    assert one.thumbnails.get(moved, 64, 64) != one.thumbnails.get(images[0], 64, 64)


def test_of_a_subtitle_and_a_broken_file_there_is_none(desk, images, tmp_path):
    one = desk()
    (tmp_path / "broken.mp4").write_text("nothing")
    broken = task(20, path=str(tmp_path / "broken.mp4"))
    assert one.thumbnails.get(task(21, kind=MediaKind.SUBTITLE), 64, 36) is None
    one.thumbnails.get(broken, 64, 36)
    one.thumbnails.get(images[0], 64, 36)
    one.gate.set()
    one.until(lambda: one.told == [images[0].id])
    assert one.thumbnails.get(broken, 64, 36) is None
