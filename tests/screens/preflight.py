"""The check before an upload, and the question about known files."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QTabWidget, QWidget

from tests.screens.registry import Context, screen
from tests.ui.tasks import ACCOUNT, NO_PERMISSION, NOW, task
from vod_desktop.app.jobs import Job
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.preflight import Checking
from vod_desktop.domain.errors import Failure, SourceMissing
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import Field, Problem, Reason
from vod_desktop.domain.planned import PlannedRequest
from vod_desktop.domain.preflight import Cause, Finding, PlannedUpload, PreflightReport
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.ui.dialogs.duplicates import DuplicatesDialog, known_in
from vod_desktop.ui.dialogs.preflight import PreflightDialog

_ROWS = [task(n, TaskState.DRAFT) for n in range(1, 7)]
_MEDIA = MediaId("71f0b2c4a6c041718e9d6307e0c90102")
_PARAMETERS = (
    ("AccessKeyId", "LTAI…3f9K"),
    ("Action", "CreateUploadVideo"),
    ("FileName", "clip 1.mp4"),
    ("FileSize", "3840000000"),
    ("ReferenceId", "vd-4f1c0b6a"),
    ("Signature", "[hidden]"),
    ("Title", "Clip 1"),
)
_REQUESTS = (
    PlannedRequest("CreateUploadVideo", "POST", "https://vod.cn-shanghai.aliyuncs.com/", _PARAMETERS),
    PlannedRequest("InitiateMultipartUpload", "POST"),
    PlannedRequest("UploadPart", "PUT", parameters=(("Content-Length", "33554432"),), times=115),
    PlannedRequest("CompleteMultipartUpload", "POST"),
)


def _found(cause: Cause, row: UploadTask, **values: object) -> Finding:
    return Finding(cause, ACCOUNT, row.path, row.id, **values)  # type: ignore[arg-type]  # names of Finding's fields


_FINDINGS = (
    Finding(Cause.PERMISSION, ACCOUNT, failure=NO_PERMISSION),
    Finding(Cause.NOT_ASKED, ACCOUNT, values={"operations": ("CreateUploadVideo", "CreateUploadImage")}),
    _found(Cause.FIELD, _ROWS[0], problem=Problem(Field.TITLE, Reason.EMOJI, "🎬")),
    _found(Cause.FIELD, _ROWS[1], problem=Problem(Field.TITLE, Reason.TOO_LONG, 140, 128)),
    _found(Cause.FILE, _ROWS[2], failure=Failure.of(SourceMissing(path=_ROWS[2].path))),
    _found(Cause.GROWING, _ROWS[3]),
    _found(Cause.UPLOADED, _ROWS[4], media_id=_MEDIA, values={"other": "/media/films/autumn.mp4"}),
    _found(Cause.UPLOADED_OTHERWISE, _ROWS[5], media_id=_MEDIA),
    _found(Cause.TOO_SLOW, _ROWS[5], values={"needed_s": 4200.0, "rate": 1e6, "is_assumed": True}),
)


class _Done:
    """A check that has ended; without a report one that goes on."""

    def __init__(self, report: PreflightReport | None) -> None:
        self._report = report

    def check(self, tasks: Sequence[UploadTask], told: Callable[[int, int], None]) -> Checking:
        job: Job[PreflightReport | None] = Job()
        if self._report is not None:
            job.finish(self._report)
        else:
            told(len(tasks) // 2, len(tasks))
        return Checking(job, StopSignal())


def _dialog(context: Context, report: PreflightReport | None) -> PreflightDialog:
    services = context.services(_ROWS, preflight=_Done(report))
    return PreflightDialog(services, [row.id for row in _ROWS])


@screen("preflight")
def findings(context: Context) -> QWidget:
    uploads = tuple(PlannedUpload(row.id, row.path, _REQUESTS) for row in _ROWS)
    return _dialog(context, PreflightReport(len(_ROWS), _FINDINGS, uploads))


@screen("preflight-requests")
def requests(context: Context) -> QWidget:
    uploads = tuple(PlannedUpload(row.id, row.path, _REQUESTS) for row in _ROWS)
    dialog = _dialog(context, PreflightReport(len(_ROWS), (), uploads))
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(1)
    return dialog


@screen("preflight-checking")
def checking(context: Context) -> QWidget:
    return _dialog(context, None)


@screen("duplicates")
def duplicates(_context: Context) -> QWidget:
    done = [task(n, TaskState.DONE, media_id=_MEDIA) for n in (2, 3)]
    rows = {row.id: row for row in (task(1), *done)}
    past = PastUpload(ACCOUNT, "/media/films/spring.mp4", 5, None, None, _MEDIA, "Spring", NOW)
    found = AddFinished(known=(task(1).id,), done=(done[0].id,), changed=(done[1].id,), past=(past,))
    return DuplicatesDialog(known_in(found, rows.get))
