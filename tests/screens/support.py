"""The log and the support bundle."""

from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtWidgets import QWidget

from tests.screens.dialogs import LINE, accounts, services
from tests.screens.registry import Context, screen
from vod_desktop.app.bundle import BundlePart
from vod_desktop.app.jobs import Job
from vod_desktop.domain.log import LogEntry, LogLevel, LogMark, LogPiece
from vod_desktop.ui.dialogs.forgetting import ForgetDialog
from vod_desktop.ui.dialogs.log_viewer import LogDialog
from vod_desktop.ui.dialogs.support_bundle import SupportBundleDialog

_DAY = "2026-11-22 14:05"
LINES = (
    LogEntry(f"{_DAY}:01", LogLevel.INFO, "vod_desktop.bootstrap", f"started: {LINE}"),
    LogEntry(f"{_DAY}:07", LogLevel.INFO, "vod_desktop.app.awake", "kept awake: True"),
    LogEntry(
        f"{_DAY}:09",
        LogLevel.WARNING,
        "vod_desktop.engine.upload",
        "upload 4f1c: unavailable: UploadPart 503 ServiceUnavailable 0048-00000001 6753B1E8A5F1C3",
    ),
    LogEntry(
        f"{_DAY}:31",
        LogLevel.ERROR,
        "vod_desktop.app.jobs",
        "a job ended unexpectedly\nTraceback (most recent call last):\n  ValueError: SecurityToken=[hidden]",
    ),
)


def known(value: object) -> Job[object]:
    job: Job[object] = Job()
    job.finish(value)
    return job


@screen("log")
def log(context: Context) -> QWidget:
    made = services(context, accounts(context))
    pieces = iter([LogPiece(LINES * 5, LogMark(1, 1))])
    made.diagnostics = SimpleNamespace(log_since=lambda mark: known(next(pieces, LogPiece((), mark))))
    dialog = LogDialog(made)
    dialog.table.selectRow(dialog.model.rowCount() - 1)
    return dialog


@screen("support-bundle")
def support_bundle(context: Context) -> QWidget:
    made = services(context, accounts(context))
    queue = (
        "failed: 1\n4f1c02aa video 52428800 bytes failed: not-allowed operation=UploadPart http_status=403"
    )
    about = "\n".join([LINE, *(f"{name} {version}" for name, version in made.about.libraries())])
    parts = (
        BundlePart("about.txt", about),
        BundlePart("settings.txt", "files_at_once = 3"),
        BundlePart("accounts.txt", "1: access-key, cn-shanghai, the region's endpoint"),
        BundlePart("queue.txt", queue),
        BundlePart("log.txt", "\n".join(entry.line for entry in LINES)),
    )
    made.diagnostics = SimpleNamespace(bundle=lambda: known(parts))
    dialog = SupportBundleDialog(made)
    dialog.names.setCurrentRow(4)
    return dialog


@screen("forget")
def forget(context: Context) -> QWidget:
    return ForgetDialog(services(context, accounts(context)))
