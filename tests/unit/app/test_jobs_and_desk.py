"""Work off the owner's thread, with its answer on it."""

from __future__ import annotations

import subprocess
import sys
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
        assert bell.wait(60)
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


def test_a_job_that_hangs_keeps_nobody_from_closing(inbox):
    jobs, hangs, begun = Jobs(inbox), threading.Event(), threading.Event()
    later = []
    for _ in range(4):
        jobs.run(lambda: begun.set() or hangs.wait())
    jobs.run(lambda: later.append(1))
    assert begun.wait(60)
    jobs.close(timeout_s=0.1)
    hangs.set()
    jobs.close()
    assert later == []


def test_the_process_ends_although_a_job_hangs():
    code = (
        "import threading; from vod_desktop.app.inbox import Inbox; from vod_desktop.app.jobs import Jobs;"
        "begun = threading.Event(); jobs = Jobs(Inbox());"
        "jobs.run(lambda: begun.set() or threading.Event().wait()); begun.wait(); jobs.close(timeout_s=0)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=180).returncode == 0


def test_closing_waits_for_what_is_nearly_done(inbox):
    jobs, begun, goes_on, done = Jobs(inbox), threading.Event(), threading.Event(), []
    jobs.run(lambda: begun.set() or (goes_on.wait() and done.append(1)))
    assert begun.wait(60)
    threading.Timer(0.05, goes_on.set).start()
    jobs.close(timeout_s=30)
    assert done == [1]


def test_a_desk_that_hangs_or_has_ended_keeps_nobody_from_closing():
    desk, hangs = Desk(lambda _failure: None), threading.Event()
    desk.do(hangs.wait)
    desk.finish(timeout_s=0.1)
    desk.close(timeout_s=0.1)
    hangs.set()
    desk.close()
    desk.finish()


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
