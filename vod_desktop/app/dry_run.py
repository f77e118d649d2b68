"""`upload --dry-run`: the same order, told as what would be found and sent. Nothing is created, here or at VOD."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vod_desktop.app.editing import edit_rows
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.orders import EXIT_DONE, EXIT_SOME_FAILED, EXIT_USAGE, Line, UploadOrder
from vod_desktop.app.services import Services
from vod_desktop.app.sheets.plan import Plan, Wishes
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.preflight import Finding, PlannedUpload, PreflightReport, Severity
from vod_desktop.domain.task import UploadTask

_UNDECIDED = Failure("kind-undecided", Recovery.ASK_USER)


class DryRun:
    """An order that is only looked at. On the owner's thread.

    Args:
        tell: Takes each line as soon as it is known.
    """

    def __init__(self, services: Services, order: UploadOrder, *, tell: Callable[[Line], None]) -> None:
        self._services = services
        self._wording = services.wording
        self._order = order
        self._tell = tell
        self._fails = 0
        self._usage = False
        self.is_over = False

    @property
    def exit_code(self) -> int:
        """0 when nothing would fail."""
        if self._usage:
            return EXIT_USAGE
        return EXIT_SOME_FAILED if self._fails else EXIT_DONE

    def begin(self) -> None:
        """Start looking."""
        order = self._order
        survey = self._services.uploads.survey(
            order.paths, account_id=order.account_id, options=order.options
        )
        survey.then(lambda found: self._take_up(*found), self._not_read)

    def leave(self) -> None:
        """Nothing was listened to."""

    def _take_up(self, found: AddFinished, rows: Sequence[UploadTask]) -> None:
        uploads = self._services.uploads
        for skipped in found.skipped:
            self._refused(skipped.path, skipped.failure)
        for path in found.undecided:
            self._usage = True
            self._refused(path, _UNDECIDED)
        for task in filter(None, map(uploads.task, found.done)):
            self._tell({"event": "would-skip", "path": task.path, "media_id": task.media_id})
        tasks = [*rows, *filter(None, map(uploads.task, found.known))]
        if self._order.sheet is None or not tasks:
            self._check(tasks)
        else:
            self._describe(self._order.sheet, tasks)

    def _describe(self, sheet: Sheet, tasks: Sequence[UploadTask]) -> None:
        sheets = self._services.sheets

        def plan(_learned: None) -> None:
            sheets.plan(sheet, sheet.mapping, Wishes(), tasks).then(
                lambda made: self._check(self._described(made, tasks)), self._not_read
            )

        sheets.learn(tasks).then(plan)

    def _described(self, plan: Plan, tasks: Sequence[UploadTask]) -> list[UploadTask]:
        """The rows as the sheet would make them."""
        rows = [task for task in tasks if task.id in plan.values]
        changed, _ = edit_rows(
            rows, plan.values, self._services.uploads.lock_reason, lambda row, _fields: row.preset
        )
        as_described = {task.id: task for task in changed}
        return [as_described.get(task.id, task) for task in tasks]

    def _check(self, tasks: Sequence[UploadTask]) -> None:
        self._services.preflight.check(tasks).job.then(self._checked, self._not_read)

    def _checked(self, report: PreflightReport | None) -> None:
        found = report or PreflightReport()
        for finding in found.findings:
            self._tell(self._finding_line(finding))
        for upload in found.uploads:
            for line in _request_lines(upload):
                self._tell(line)
        self._fails += found.count(Severity.FAILS)
        told = self._wording.preflight.summary(found)
        counts = {"files": found.files, "fails": self._fails, "surprises": found.count(Severity.SURPRISES)}
        self._tell({"event": "checked", "path": "", **counts, "message": told})
        self.is_over = True

    def _finding_line(self, finding: Finding) -> Line:
        words = self._wording.preflight
        remedy = words.remedy(finding)
        return {
            "event": "finding",
            "path": finding.path,
            "severity": finding.severity.value,
            "cause": finding.cause.value,
            "code": finding.failure.code if finding.failure else "",
            "message": words.sentence(finding),
            "fix": remedy.value if remedy else "",
        }

    def _refused(self, path: str, failure: Failure) -> None:
        self._fails += 1
        message = str(self._wording.failure(failure, path=path))
        told = {"severity": Severity.FAILS.value, "cause": "file", "code": failure.code, "fix": ""}
        self._tell({"event": "finding", "path": path, **told, "message": message})

    def _not_read(self, failure: Failure) -> None:
        self._refused("", failure)
        self.is_over = True


def _request_lines(upload: PlannedUpload) -> list[Line]:
    return [
        {
            "event": "request",
            "path": upload.path,
            "operation": planned.operation,
            "method": planned.method,
            "address": planned.address,
            "parameters": dict(planned.parameters),
            "times": planned.times,
        }
        for planned in upload.requests
    ]
