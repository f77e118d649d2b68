"""One command's worth of uploads: begun, followed to its end, told line by line.

The lines are the stable surface for scripts. They are the same whether the order is carried out by the process that was
called or handed over to one that runs already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vod_desktop.app.intake import AddOptions
from vod_desktop.app.jobs import Job
from vod_desktop.app.notices import AddFinished, NeedsInfo, Notice, Together, Unread
from vod_desktop.app.sheets.plan import Conflict, Plan, Remark, Wishes
from vod_desktop.app.sheets.service import Sheet, Sheets
from vod_desktop.app.uploads import Uploads
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.errors import CoverFailed, Failure, MetadataRefused, Recovery
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState, UploadTask

Line = Mapping[str, object]
EXIT_DONE, EXIT_SOME_FAILED, EXIT_USAGE, EXIT_NOT_AUTHORISED, EXIT_INTERRUPTED = 0, 1, 2, 3, 130

_ENDED = {
    TaskState.DONE,
    TaskState.FAILED,
    TaskState.ATTENTION,
    TaskState.STOPPED,
    TaskState.DISCARDED,
}
_NOT_AUTHORISED = frozenset(
    {"key-rejected", "not-allowed", "account-suspended", "keychain-locked", "keychain-absent"}
)
_METADATA_REFUSED = Failure(MetadataRefused.kind, Recovery.ASK_USER)
_NOTED = {Conflict.UNMATCHED, Conflict.NO_KEY, Conflict.SEVERAL_FILES, Conflict.LOCKED}
_FINE = {Conflict.REPLACES, Conflict.CLEANED}
_UNDECIDED = Failure("kind-undecided", Recovery.ASK_USER)
_STOPPED = Failure("stopped", Recovery.ASK_USER)
_DISCARDED = Failure("discarded", Recovery.ASK_USER)
_WITHOUT_ITS_VIDEO = Failure("video-not-sent", Recovery.ASK_USER)


@dataclass(frozen=True, slots=True)
class UploadOrder:
    """What is to be uploaded, as plain values that can be sent to another process."""

    paths: tuple[str, ...]
    account_id: AccountId
    options: AddOptions = field(default_factory=AddOptions)
    sheet: Sheet | None = None


class OrderRun:
    """An order being carried out. On the owner's thread.

    Args:
        add: Begins to add the rows.
        sheet: Describes them; None for none.
        without_failed_covers: Whether a video whose cover fails goes without one, instead of failing.
        tell: Takes each line as soon as it is known.
        progress: Takes the order's tasks whenever some have changed.
    """

    def __init__(
        self,
        uploads: Uploads,
        sheets: Sheets,
        wording: Wording,
        add: Callable[[], Job[AddFinished]],
        *,
        sheet: Sheet | None = None,
        without_failed_covers: bool = False,
        tell: Callable[[Line], None],
        progress: Callable[[Sequence[UploadTask]], None] = lambda _tasks: None,
    ) -> None:
        self._uploads = uploads
        self._sheets = sheets
        self._wording = wording
        self._add = add
        self._sheet = sheet
        self._without_failed_covers = without_failed_covers
        self._tell = tell
        self._progress = progress
        self._open: dict[TaskId, None] = {}
        self._all: dict[TaskId, UploadTask] = {}
        self._below: dict[TaskId | None, list[TaskId]] = {}
        self._found = False
        self._failures: list[Failure] = []
        self._usage = False

    @property
    def tasks(self) -> Sequence[UploadTask]:
        """The order's rows as they are now."""
        return tuple(self._all.values())

    @property
    def is_over(self) -> bool:
        """Whether every row has come to its end."""
        return self._found and not self._open

    @property
    def exit_code(self) -> int:
        """What the command ends with; meaningful when it is over."""
        if self._usage:
            return EXIT_USAGE
        if not self._failures:
            return EXIT_DONE
        refused = all(failure.kind in _NOT_AUTHORISED for failure in self._failures)
        return EXIT_NOT_AUTHORISED if refused else EXIT_SOME_FAILED

    def begin(self) -> None:
        """Start it."""
        self._uploads.listen(self)
        self._add().then(self._take_up, self._not_added)

    def leave(self) -> None:
        """Follow no more."""
        self._uploads.unlisten(self)

    # --- listening to the queue

    def tasks_added(self, _tasks: Sequence[UploadTask]) -> None:
        """New rows are taken up when the adding is finished."""

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """Follow the order's own rows."""
        mine = [task for task in tasks if task.id in self._all]
        for task in mine:
            self._all[task.id] = task
        if mine:
            self._progress(tuple(self._all.values()))
        for task in mine:
            if task.id in self._open and task.state in _ENDED:
                self._ended(task)

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        """A row that somebody removed or discarded has ended."""
        for task_id in ids:
            if task_id in self._open:
                self._failed(self._all[task_id], _DISCARDED)

    def noticed(self, notice: Notice) -> None:
        """Rows whose form cannot be sent."""
        if isinstance(notice, NeedsInfo):
            self._unfit(notice)

    def _not_added(self, failure: Failure) -> None:
        self._found = True
        self._failures.append(failure)
        self._tell(self._failure_line("", "", failure))

    def _take_up(self, found: AddFinished) -> None:
        self._found = True
        for task_id in self._with_parents((*found.added, *found.known)):
            if (task := self._uploads.task(task_id)) is not None:
                self._all[task_id] = task
                self._open[task_id] = None
                self._below.setdefault(task.parent_id, []).append(task_id)
        for task_id in found.done:
            if (task := self._uploads.task(task_id)) is not None:
                self._tell(_done_line("skipped", task))
        for skipped in found.skipped:
            self._failures.append(skipped.failure)
            self._tell(self._failure_line(skipped.path, "", skipped.failure))
        for part in found.together:
            self._tell(self._together_line(part))
        for path in found.undecided:
            self._usage = True
            self._tell(self._failure_line(path, "", _UNDECIDED))
        for row in found.unread:
            self._not_understood(row)
        if self._sheet is None or not self._open:
            self._start()
        else:
            self._describe(self._sheet)

    def _with_parents(self, ids: Sequence[TaskId]) -> Iterable[TaskId]:
        """What belongs to a row that is not done ends only with that row."""
        tasks = [task for task_id in ids if (task := self._uploads.task(task_id)) is not None]
        parents = [self._uploads.task(task.parent_id) for task in tasks if task.parent_id is not None]
        unfinished = [parent.id for parent in parents if parent and parent.state is not TaskState.DONE]
        return dict.fromkeys((*ids, *unfinished))

    def _together_line(self, part: Together) -> Line:
        video = self._uploads.task(part.task_id)
        return {
            "event": "together",
            "path": part.path,
            "role": part.role.value,
            "with": video.path if video else "",
        }

    def _not_understood(self, unread: Unread) -> None:
        """What a file says of its video is not guessed: neither the video nor what belongs to it is sent."""
        self._failures.append(unread.failure)
        self._tell(self._failure_line(unread.path, "", unread.failure))
        for task in list(self._all.values()):
            if unread.task_id in {task.id, task.parent_id}:
                self._open.pop(task.id, None)

    def _start(self) -> None:
        self._uploads.start(list(self._open))
        for task in list(self._all.values()):
            if task.state is TaskState.DONE:
                self._ended(task)

    def _describe(self, sheet: Sheet) -> None:
        """Fill the forms from the sheet, then start what it describes well."""
        tasks = [self._all[task_id] for task_id in self._open]

        def plan(_learned: None) -> None:
            self._sheets.plan(sheet, sheet.mapping, Wishes(), tasks).then(
                lambda made: self._take_plan(made, sheet.path), self._not_described
            )

        self._sheets.learn(tasks).then(plan)

    def _take_plan(self, plan: Plan, sheet: str) -> None:
        self._uploads.edit_each(plan.values)
        for remark in plan.remarks:
            self._take_remark(remark, sheet)
        self._start()

    def _take_remark(self, remark: Remark, sheet: str) -> None:
        """What cannot be understood about a file keeps it from being sent; a row about no file of the order is a note."""
        told = self._wording.sheets.remark(remark)
        if remark.conflict in _NOTED:
            self._tell({"event": "note", "path": sheet, "row": remark.line, "message": told})
        elif remark.conflict not in _FINE and remark.task_id in self._open:
            row = self._wording.sheets.in_row(remark.line, told)
            self._failed(self._all[remark.task_id], _METADATA_REFUSED, message=row)

    def _not_described(self, failure: Failure) -> None:
        for task_id in list(self._open):
            if task_id in self._open:  # what belongs to one that failed has failed with it
                self._failed(self._all[task_id], failure)

    def _unfit(self, notice: NeedsInfo) -> None:
        for task_id in notice.ids:
            if task_id in self._open:
                task = self._all[task_id]
                problem = task.metadata.problems()[0]
                told = self._wording.named_problem(problem)
                self._failed(task, _METADATA_REFUSED, message=told)

    def _ended(self, task: UploadTask) -> None:
        if task.state is TaskState.DONE:
            del self._open[task.id]
            self._tell(_done_line("done", task))
        elif self._without_failed_covers and task.failure and task.failure.kind == CoverFailed.kind:
            self._go_without_cover(task, task.failure)
        else:
            self._failed(task, task.failure or _STOPPED)

    def _go_without_cover(self, task: UploadTask, failure: Failure) -> None:
        """Told of once: when the cover is taken off, the row still says why."""
        if task.metadata.cover is None:
            return
        self._tell(self._failure_line(task.path, task.kind.value, failure) | {"event": "without-cover"})
        self._uploads.edit([task.id], {Field.COVER: None})
        self._uploads.start([task.id])

    def _failed(self, task: UploadTask, failure: Failure, message: str = "") -> None:
        del self._open[task.id]
        self._failures.append(failure)
        self._tell(self._failure_line(task.path, task.kind.value, failure, message))
        for below in self._below.get(task.id, ()):
            if below in self._open:
                self._failed(self._all[below], _WITHOUT_ITS_VIDEO)

    def _failure_line(self, path: str, kind: str, failure: Failure, message: str = "") -> dict[str, object]:
        return {
            "event": "failed",
            "path": path,
            "kind": kind,
            "code": failure.code,
            "message": message or str(self._wording.failure(failure, path=path)),
            "request_id": failure.request_id,
        }


def _done_line(event: str, task: UploadTask) -> Line:
    return {
        "event": event,
        "path": task.path,
        "kind": task.kind.value,
        "media_id": task.media_id,
        "size": task.size,
        "crc64": str(task.crc64),
        "verified": task.crc64 is not None,
    }
