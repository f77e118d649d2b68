"""Files on their way into the queue: found and described by a worker, on the disk before they are rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from vod_desktop.app.board import Board
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.intake import AddOptions, Intake
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.notices import AddFinished, StoreTrouble
from vod_desktop.app.places import Places
from vod_desktop.app.presets import Presets
from vod_desktop.app.sheets.cells import Choices
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.history import HistoryRows
from vod_desktop.store.tasks import TaskRows


class Adding:
    """Makes rows of paths. On the owner's thread; the work is done by `jobs`.

    Args:
        start: Puts rows in line.
    """

    def __init__(
        self,
        board: Board,
        places: Places,
        *,
        rows: TaskRows,
        history: HistoryRows,
        presets: Presets,
        choices: Callable[[AccountId], Choices],
        inbox: Inbox[object],
        jobs: Jobs,
        clock: Clock,
        start: Callable[[Iterable[UploadTask]], None],
    ) -> None:
        self._board = board
        self._places = places
        self._rows = rows
        self._history = history
        self._presets = presets
        self._choices = choices
        self._inbox = inbox
        self._jobs = jobs
        self._clock = clock
        self._start = start

    def add(self, paths: Sequence[str], account_id: AccountId, options: AddOptions) -> Job[AddFinished]:
        """Rows appear as they are found; an `AddFinished` notice ends it."""
        intake = self._intake(account_id, options, self._keep)
        job = self._jobs.run(lambda: intake.run(paths))
        return job.then(
            lambda found: self._added(found, options),
            lambda failure: self._board.listeners.notice(StoreTrouble(failure)),
        )

    def survey(
        self, paths: Sequence[str], account_id: AccountId, options: AddOptions
    ) -> Job[tuple[AddFinished, list[UploadTask]]]:
        """What adding these paths would come to, with the rows it would make; nothing is added."""
        rows: list[UploadTask] = []
        intake = self._intake(account_id, options, rows.extend)
        return self._jobs.run(lambda: (intake.run(paths), rows))

    def _intake(
        self, account_id: AccountId, options: AddOptions, keep: Callable[[Sequence[UploadTask]], None]
    ) -> Intake:
        by_path: dict[str, list[UploadTask]] = {}
        for task in self._board.tasks.values():
            if not task.discarding:
                by_path.setdefault(task.path, []).append(task)
        return Intake(
            account_id=account_id,
            options=options,
            present=by_path,
            clock=self._clock,
            keep=keep,
            tell=self._inbox.put,
            positions=self._places.of_new(options),
            filler=self._presets.filler(account_id, name=options.preset, by_rule=options.by_rule),
            choices=self._choices(account_id),
            history=self._history.of_path,
        )

    def _keep(self, rows: Sequence[UploadTask]) -> None:
        """On the intake's thread: on disk first, then into the queue."""
        self._rows.add(rows)
        self._inbox.put(lambda: self._board.take_in(rows))

    def _added(self, found: AddFinished, options: AddOptions) -> None:
        if options.start:
            unread = {row.task_id for row in found.unread}
            self._start(t for t in self._board.present(found.added) if not {t.id, t.parent_id} & unread)
        self._board.listeners.notice(found)
