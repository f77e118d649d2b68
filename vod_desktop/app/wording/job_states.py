"""The words of the rows that VOD works on itself."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.app.wording.fields import Fields
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.terms import Terms
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import JobWord, RemoteJob, RemoteKind
from vod_desktop.domain.task_state import TaskState

_STORING = frozenset({JobWord.DOWNLOAD_SUCCESS, JobWord.UPLOADING, JobWord.UPLOAD_SUCCESS})
_NOW_S = 60.0


class JobStates:
    """What such a row says, derived from its state and VOD's word. `trouble` says why one failed."""

    def __init__(
        self,
        translate: Translate,
        *,
        quantities: Quantities,
        terms: Terms,
        fields: Fields,
        trouble: Callable[[RemoteJob], str],
    ) -> None:
        self.translate = translate
        self._quantities = quantities
        self._terms = terms
        self._fields = fields
        self._trouble = trouble

    def status(self, job: RemoteJob) -> str:
        """The words of the status column."""
        match job.state:
            case TaskState.DRAFT:
                return self._draft(job)
            case TaskState.WAITING:
                return self.translate("Status", "Waiting")
            case TaskState.PREPARING:
                return self.translate("Status", "Being submitted")
            case TaskState.SUBMITTED:
                return self._submitted(job.word)
            case TaskState.DONE:
                if job.already_registered:
                    return self.translate("Status", "Done · already registered")
                return self.translate("Status", "Done")
            case TaskState.STOPPED:
                return self.translate("Status", "Cancelled")
            case _:
                return self._trouble(job)

    def held(self, moment: str) -> str:
        """Why a pull waits that could go as far as this computer is concerned."""
        return self.translate("Status", "Waiting · VOD's daily limit, goes on at {moment}").format(
            moment=moment
        )

    def kind(self, kind: RemoteKind) -> str:
        """What VOD is asked to do."""
        if kind is RemoteKind.PULL:
            return self.translate("Kind", "URL pull")
        return self.translate("Kind", "Register")

    def sentence(self, job: RemoteJob) -> str:
        """The whole row for assistive tech: `Trailer, URL pull, 1.42 GB, Submitted · server is fetching`."""
        size = self._quantities.size(job.size) if job.size else ""
        parts = (job.metadata.title or shown_url(job.url), self.kind(job.kind), size, self.status(job))
        return self._terms.listed([part for part in parts if part])

    def since(self, job: RemoteJob, *, checked_at: float | None, now: float) -> str:
        """`Submitted 3 h ago · last checked 2 min ago`; empty for what is not with VOD."""
        if job.state is not TaskState.SUBMITTED or job.prepared_at is None:
            return ""
        submitted = self.translate("Status", "Submitted {ago}").format(ago=self._ago(now - job.prepared_at))
        if checked_at is None:
            return submitted
        checked = self.translate("Status", "last checked {ago}").format(ago=self._ago(now - checked_at))
        return f"{submitted} · {checked}"

    def _ago(self, seconds: float) -> str:
        if seconds < _NOW_S:
            return self.translate("Status", "just now")
        return self.translate("Status", "{age} ago").format(age=self._quantities.duration(seconds))

    def _draft(self, job: RemoteJob) -> str:
        problems = job.metadata.problems()
        if not problems:
            return self.translate("Status", "Draft")
        named = list(dict.fromkeys(self._fields.short_name(problem.field) for problem in problems))
        return self.translate("Status", "Needs info: {fields}").format(fields=self._terms.listed(named))

    def _submitted(self, word: JobWord) -> str:
        if word is JobWord.PENDING:
            return self.translate("Status", "Submitted · in line at VOD")
        if word in _STORING:
            return self.translate("Status", "Submitted · server is storing it")
        return self.translate("Status", "Submitted · server is fetching")
