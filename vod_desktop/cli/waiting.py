"""Waiting for a job: a command has nothing else to do."""

from __future__ import annotations

import threading
from typing import TypeVar

from vod_desktop.app.jobs import Job
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure

T = TypeVar("T")


def answer_of(services: Services, job: Job[T]) -> T | Failure:
    """What came of it."""
    answers: list[T | Failure] = []
    bell = threading.Event()
    services.on_wake(bell.set)
    job.then(answers.append, answers.append)
    while not answers:
        bell.wait(0.5)
        bell.clear()
        services.drain()
    return answers[0]
