"""Work off the owner's thread, with its answer on it."""

from __future__ import annotations

import threading

import pytest

from vod_desktop.app.desk import Desk
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Jobs
from vod_desktop.domain.errors import SourceMissing, StoreFull


@pytest.fixture
def inbox():
    return Inbox()


@pytest.fixture
def jobs(inbox):
    running = Jobs(inbox)
    yield running
    running.close()


def answers(inbox, job):
    got = []
    bell = threading.Event()
    inbox.on_wake(bell.set)
    job.then(got.append, lambda failure: got.append(failure.kind))
    while not got:
        assert bell.wait(10)
        bell.clear()
        for call in inbox.take():
            call()
    return got


def test_the_answer_comes_on_the_owners_thread(inbox, jobs):
    threads = []
    job = jobs.run(lambda: threads.append(threading.current_thread()) or 5)
    assert answers(inbox, job) == [5]
    assert threads[0] is not threading.current_thread()


def test_our_errors_come_as_failures_and_foreign_ones_without_their_text(inbox, jobs, caplog):
    def ours():
        raise SourceMissing(path="x")

    assert answers(inbox, jobs.run(ours)) == ["source-missing"]
    assert answers(inbox, jobs.run(lambda: 1 / 0)) == ["unexpected"]
    caplog.clear()


def test_an_answer_that_is_known_is_told_at_once(inbox, jobs):
    job = jobs.run(lambda: 1)
    answers(inbox, job)
    late = []
    job.then(late.append)
    assert late == [1]


def test_the_desk_does_things_in_order_and_survives_trouble(caplog):
    done, trouble = [], []
    desk = Desk(trouble.append)

    def full():
        raise StoreFull(path="x")

    for work in (lambda: done.append(1), full, lambda: 1 / 0, lambda: done.append(2)):
        desk.do(work)
    desk.finish()
    assert (done, [failure.kind for failure in trouble]) == ([1, 2], ["store-full", "unexpected"])
    desk.close()
    caplog.clear()
