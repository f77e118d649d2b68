"""The status of a row: one vocabulary for row, filter, tray, log and command line."""

from __future__ import annotations

from pathlib import PurePath

from vod_desktop.app.wording.failures import Failures
from vod_desktop.app.wording.fields import Fields
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.remote import RemoteWords
from vod_desktop.app.wording.terms import Terms
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import RetryNote, UploadTask
from vod_desktop.domain.task_state import TaskState, Waiting

_NO_REASON = Failure("unexpected", Recovery.GIVE_UP)


class States:
    """What a row says, derived from its state and the last event."""

    def __init__(
        self,
        translate: Translate,
        *,
        quantities: Quantities,
        terms: Terms,
        fields: Fields,
        failures: Failures,
        remote: RemoteWords,
    ) -> None:
        self.translate = translate
        self._quantities = quantities
        self._terms = terms
        self._fields = fields
        self._failures = failures
        self._remote = remote

    def status(self, task: UploadTask, *, rank: int | None = None) -> str:
        """The words of the status column. `rank` is the place among the waiting, from 1."""
        if task.discarding and task.state is not TaskState.DISCARDED:
            return self.translate("Status", "Removing…")
        match task.state:
            case TaskState.DRAFT:
                return self._draft(task)
            case TaskState.WAITING:
                return self._waiting(task, rank)
            case TaskState.ATTENTION | TaskState.FAILED:
                return self.trouble(task)
            case TaskState.PREPARING | TaskState.UPLOADING | TaskState.FINISHING | TaskState.VERIFYING:
                return self._running(task)
            case _:
                return self._resting(task)

    def status_with(self, part: UploadTask, *, rank: int | None = None) -> str:
        """The words of a video that is done, while something that belongs to it is not."""
        text = self.translate("Status", "Video done · {kind}: {status}")
        return text.format(kind=self._terms.kind(part.kind), status=self.status(part, rank=rank))

    def sentence(self, task: UploadTask, *, rank: int | None = None) -> str:
        """The whole row for assistive tech: `Trailer, video, 1.42 GB, Uploading 42 %, about 6 min left`."""
        left = self._quantities.remaining(seconds_left(task))
        parts = (
            task.metadata.title or PurePath(task.path).name,
            self._terms.kind(task.kind),
            self._quantities.size(task.size),
            self.status(task, rank=rank),
            left,
        )
        return self._terms.listed([part for part in parts if part])

    def _draft(self, task: UploadTask) -> str:
        problems = task.metadata.problems()
        if not problems:
            return self.translate("Status", "Draft")
        named = list(dict.fromkeys(self._fields.short_name(problem.field) for problem in problems))
        return self.translate("Status", "Needs info: {fields}").format(fields=self._terms.listed(named))

    def _waiting(self, task: UploadTask, rank: int | None) -> str:
        match task.waiting_for:
            case Waiting.NETWORK:
                return self.translate("Status", "Waiting for network")
            case Waiting.KEYCHAIN:
                return self.translate("Status", "Waiting for keychain")
            case Waiting.DRIVE:
                name = drive_of(task.path)
                text = self.translate("Status", "Waiting for drive “{name}”")
                return text.format(name=name) if name else self.translate("Status", "Waiting for drive")
            case Waiting.PARENT:
                return self.translate("Status", "Waiting for its video")
            case None:
                if rank is None:
                    return self.translate("Status", "Waiting")
                text = self.translate("Status", "Waiting ({rank})")
                return text.format(rank=self._ordinal(rank))

    def _ordinal(self, number: int) -> str:
        """`3rd`; languages without such endings translate each form to the bare number."""
        if number % 100 in {11, 12, 13}:
            return self.translate("Ordinal", "{n}th").format(n=number)
        match number % 10:
            case 1:
                return self.translate("Ordinal", "{n}st").format(n=number)
            case 2:
                return self.translate("Ordinal", "{n}nd").format(n=number)
            case 3:
                return self.translate("Ordinal", "{n}rd").format(n=number)
            case _:
                return self.translate("Ordinal", "{n}th").format(n=number)

    def _running(self, task: UploadTask) -> str:
        if task.ending:
            return self.translate("Status", "Pausing…")
        if task.retry:
            return self._retrying(task.retry)
        if task.stalled_s:
            text = self.translate("Status", "No progress for {seconds} s")
            return text.format(seconds=round(task.stalled_s))
        match task.state:
            case TaskState.PREPARING:
                if task.create_intended and not task.media_id:
                    return self.translate("Status", "Getting upload address")
                return self.translate("Status", "Preparing")
            case TaskState.FINISHING:
                return self.translate("Status", "Finishing")
            case TaskState.VERIFYING:
                return self.translate("Status", "Verifying")
            case _:
                return self._uploading(task)

    def _uploading(self, task: UploadTask) -> str:
        percent = self._quantities.percent(task.sent, task.size)
        if task.renewing:
            return self.translate("Status", "Uploading {percent} % · renewing credential").format(
                percent=percent
            )
        uploading = self.translate("Status", "Uploading {percent} %").format(percent=percent)
        return f"{uploading} · {self._anew()}" if task.anew else uploading

    def _anew(self) -> str:
        """The auth of the first media ended on the way, and nothing renews it for this kind."""
        return self.translate("Status", "created anew")

    def _retrying(self, retry: RetryNote) -> str:
        cause = self._failures.short(retry.failure)
        text = self.translate("Status", "Retry {attempt} of {of} in {seconds} s — {cause}")
        return text.format(
            attempt=retry.attempt, of=retry.of, seconds=max(1, round(retry.wait_s)), cause=cause
        )

    def trouble(self, task: UploadTask | RemoteJob) -> str:
        """What a row says that failed or needs somebody."""
        failure = task.failure or _NO_REASON
        short = self._failures.short(failure)
        if task.state is TaskState.ATTENTION:
            return self.translate("Status", "Needs you: {cause}").format(cause=short)
        code = failure.detail.code if failure.detail else ""
        if code:
            return self.translate("Status", "Failed: {cause} ({code})").format(cause=short, code=code)
        return self.translate("Status", "Failed: {cause}").format(cause=short)

    def _done(self, task: UploadTask) -> str:
        done = self.translate("Status", "Done · verified")
        if task.crc64 is None:
            done = self.translate("Status", "Done")
        if task.aftermath is not None and task.aftermath.failed:
            done = self.translate("Status", "Uploaded")
        if task.failure is not None:  # compared with its file since
            return self.translate("Status", "Done · {cause}").format(cause=self._failures.short(task.failure))
        if task.anew:
            done = f"{done} · {self._anew()}"
        word = self._remote.media(task.aftermath.word) if task.aftermath else ""
        untold = self.translate("Status", "changes not at VOD yet") if task.untold else ""
        return " · ".join(filter(None, (done, word, untold)))

    def _resting(self, task: UploadTask) -> str:
        match task.state:
            case TaskState.DONE:
                return self._done(task)
            case TaskState.PAUSED:
                percent = self._quantities.percent(task.sent, task.size)
                return self.translate("Status", "Paused at {percent} %").format(percent=percent)
            case TaskState.STOPPED:
                return self.translate("Status", "Stopped · can resume")
            case TaskState.SUBMITTED:
                return self.translate("Status", "Submitted · server is fetching")
            case _:
                return self.translate("Status", "Discarded")


def seconds_left(task: UploadTask) -> float | None:
    """Seconds until the last byte is sent at the speed of the last seconds; None while it is not known."""
    if task.state is not TaskState.UPLOADING or task.speed <= 0:
        return None
    return max(0.0, (task.size - task.sent) / task.speed)


def drive_of(path: str) -> str:
    """The name of the drive in a path where the path shows it: `E:`, `SD-1` in `/media/me/SD-1/…` or `/Volumes/SD-1/…`."""
    if len(path) > 1 and path[1] == ":":
        return path[:2]
    parts = PurePath(path).parts
    for start, depth in (("media", 3), ("Volumes", 2), ("run", 4), ("mnt", 2)):
        if len(parts) > depth + 1 and parts[1] == start:
            return parts[depth]
    return ""
