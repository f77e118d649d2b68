"""`vod-desktop queue` and `vod-desktop backup`: out to a file, in from one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from vod_desktop.app.jobs import Job
from vod_desktop.app.moving.contents import Carries
from vod_desktop.app.moving.plan import Plan, Wishes
from vod_desktop.app.moving.service import Saved, TakenIn
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.orders import EXIT_DONE, EXIT_SOME_FAILED, OrderRun
from vod_desktop.app.services import Services
from vod_desktop.cli.carrying import see_through
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.cli.waiting import answer_of
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.task import TaskState


def move_queue(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Write a queue file or take one in, and return the exit code."""
    path = arguments.file.absolute()
    with entrances.open() as opened:
        if arguments.action == "export":
            return _saved(_queue(opened.services, path), opened.services, output)
        taken = _take_in(path, Carries.QUEUE, Wishes(begun=arguments.begun), opened.services, output)
        if taken is None:
            return EXIT_SOME_FAILED
        return _upload(taken, opened, output) if arguments.start and taken.uploads else EXIT_DONE


def move_everything(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Write a backup or take one in, and return the exit code."""
    path = arguments.file.absolute()
    with entrances.open() as opened:
        services = opened.services
        if arguments.action == "export":
            return _saved(services.moving.save_everything(str(path)), services, output)
        wishes = Wishes(commands=arguments.allow_commands, begun=arguments.begun, settings=arguments.settings)
        taken = _take_in(path, Carries.EVERYTHING, wishes, services, output)
        return EXIT_SOME_FAILED if taken is None else EXIT_DONE


def _queue(services: Services, path: Path) -> Job[Saved]:
    tasks = [task for task in services.uploads.all() if task.state is not TaskState.DONE]
    jobs = [job for job in services.remote.jobs.all() if job.state is not TaskState.DONE]
    return services.moving.save_queue(str(path), tasks, jobs)


def _saved(job: Job[Saved], services: Services, output: Output) -> int:
    saved = answer_of(services, job)
    if isinstance(saved, Failure):
        output.say(str(services.wording.failure(saved)))
        return EXIT_SOME_FAILED
    output.say(
        output.translate("Cli", "Saved: {path} ({count} rows)").format(path=saved.path, count=saved.rows)
    )
    if saved.left_out:
        text = output.translate(
            "Cli", "Left out: {count} rows whose address holds a key, or whose account exists here only."
        )
        output.say(text.format(count=saved.left_out))
    return EXIT_DONE


def _take_in(
    path: Path, carries: Carries, wishes: Wishes, services: Services, output: Output
) -> TakenIn | None:
    """None where nothing was taken in; why was said."""
    incoming = answer_of(services, services.moving.read(str(path), carries))
    if isinstance(incoming, Failure):
        output.say(str(services.wording.failure(incoming)))
        return None
    _tell(incoming.plan, wishes, services, output)
    taken = answer_of(services, services.moving.take_in(incoming, wishes))
    if isinstance(taken, Failure):
        output.say(str(services.wording.failure(taken)))
        return None
    return taken


def _tell(plan: Plan, wishes: Wishes, services: Services, output: Output) -> None:
    words, default = services.wording.moving, services.accounts.default
    for line in (*words.added(plan.chosen(wishes)), *words.noted(plan, default.name if default else "")):
        output.say(line)
    if not wishes.commands:
        for command in words.commands(plan):
            text = output.translate("Cli", "Not run for keys without --allow-commands: {command}")
            output.say(text.format(command=command))


def _upload(taken: TakenIn, opened: Opened, output: Output) -> int:
    """Upload what was added; returns the exit code."""
    services = opened.services
    added: Job[AddFinished] = Job()
    added.finish(AddFinished(added=taken.uploads))

    def begin(opened: Opened, ended: Callable[[int], None]) -> None:
        run = OrderRun(
            services.uploads,
            services.sheets,
            services.wording,
            lambda: added,
            tell=output.line,
            progress=output.progress,
        )
        opened.reception.follow(run, ended)

    try:
        return see_through(begin, opened)
    finally:
        output.end()
