"""Facts of files: looked at once, the latest asked first, kept with a bound."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from tests import clips
from tests.ui.tasks import task
from vod_desktop.app.facts import Facts
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Jobs
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.media import MediaFacts, MediaUnreadable

FACTS = MediaFacts(1.0, 2, 2, "h264", "", 3)


class Probe:
    """Looks into nothing and notes for which files; `gate` holds it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, path: str) -> MediaFacts:
        self.gate.wait(30)
        self.asked.append(path)
        if path.endswith("broken.mp4"):
            raise MediaUnreadable(path=path, reason="not-media")
        return FACTS


@pytest.fixture
def inbox() -> Inbox[object]:
    return Inbox()


@pytest.fixture
def make(inbox: Inbox[object]):
    jobs = Jobs(inbox, threads=1)
    yield lambda probe, **bounds: Facts(probe, jobs, **bounds)
    jobs.close()


@pytest.fixture
def until(inbox: Inbox[object]) -> Callable[[Callable[[], object]], None]:
    bell = threading.Event()
    inbox.on_wake(bell.set)

    def wait(holds: Callable[[], object]) -> None:
        while not holds():
            assert bell.wait(60)
            bell.clear()
            for item in inbox.take():
                item()  # type: ignore[operator]

    return wait


def test_a_file_is_looked_into_once_and_listeners_are_told(make, until):
    probe, told = Probe(), []
    facts, row = make(probe), task(1)
    facts.on_ready(told.append)
    assert facts.of(row) is None
    assert facts.of(row) is None
    until(lambda: told)
    assert (facts.of(row), facts.known(row), probe.asked, told) == (FACTS, FACTS, [row.path], [row.id])


def test_a_file_that_says_nothing_is_not_asked_again(make, until):
    probe, told = Probe(), []
    facts, broken, good = make(probe), task(1, path="/m/broken.mp4"), task(2)
    facts.on_ready(told.append)
    for row in (broken, good, broken):
        facts.of(row)
    until(lambda: told and len(probe.asked) == 2)
    assert facts.of(broken) is None
    assert sorted(probe.asked) == sorted([broken.path, good.path])


def test_what_was_asked_last_comes_first_and_of_many_the_earliest_are_let_go(make, until):
    probe = Probe()
    probe.gate.clear()
    facts, rows = make(probe, waiting=2), [task(n) for n in range(5)]
    for row in rows:
        facts.of(row)
    probe.gate.set()
    until(lambda: facts.known(rows[3]) and facts.known(rows[4]))
    assert rows[4].path in probe.asked[:2]
    assert len(probe.asked) <= 4
    assert not all(facts.known(row) for row in rows)


def test_no_more_is_kept_than_allowed(make, until):
    facts, rows = make(Probe(), kept=2), [task(n) for n in range(3)]
    for row in rows:
        facts.of(row)
        until(lambda row=row: facts.known(row))
    assert [facts.known(row) for row in rows] == [None, FACTS, FACTS]


def test_subtitles_are_not_looked_into_and_a_changed_size_is(make, until):
    probe = Probe()
    facts, row = make(probe), task(1)
    facts.of(task(2, kind=MediaKind.SUBTITLE))
    facts.of(row)
    until(lambda: facts.known(row))
    facts.of(task(1, size=5))
    until(lambda: len(probe.asked) == 2)
    assert set(probe.asked) == {row.path}


def test_real_facts_of_a_real_clip(owner, tmp_path):
    clip = clips.make_clip(tmp_path / "clip.mp4")
    (row,) = owner.add(clip)
    owner.until(lambda: owner.services.facts.of(row))
    found = owner.services.facts.of(row)
    assert found.duration_s > 0
    assert found.video_codec
    assert owner.services.wording.media.line(found)
