"""VOD: media that it pulls from URLs, and objects of the user's own bucket that it registers. One request a call, no retries."""

from __future__ import annotations

from collections.abc import Sequence

from vod_desktop.cloud.cleaning import clean_message, clean_word
from vod_desktop.cloud.vod_call import Answer, VodCaller
from vod_desktop.cloud.vod_fields import Fields
from vod_desktop.cloud.vod_parameters import Values, compact
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.remote import (
    JobId,
    JobWord,
    PullInfo,
    PullInfos,
    Registration,
    Registrations,
    RemoteJob,
    SubmittedPull,
)
from vod_desktop.domain.remote_wire import (
    encoded_url,
    json_list,
    pull_entry,
    register_entry,
    user_data_with,
)


class VodRemote:
    """URL pulls and registrations of one account. May be used from any thread; raises `CallError`s only."""

    def __init__(self, caller: VodCaller) -> None:
        self._caller = caller

    def upload_media_by_url(
        self, jobs: Sequence[RemoteJob], *, session_id: str, mark: str
    ) -> tuple[SubmittedPull, ...]:
        """Have VOD pull up to 20 URLs. Each call makes new media, except one of the same `session_id` within ten minutes.

        The rows agree in storage location, application and UserData. `mark` comes back with `pulls_of` and `pulls_from`.
        """
        answer = self._caller.call("UploadMediaByURL", pull_values(jobs, session_id=session_id, mark=mark))
        return tuple(
            SubmittedPull(JobId(job_id), entry.text("SourceURL"))
            for entry in _listed(answer, "UploadJobs")
            if (job_id := entry.text("JobId").strip())
        )

    def pulls_of(self, ids: Sequence[JobId]) -> PullInfos:
        """How up to 10 jobs are."""
        return self._infos({"JobIds": ",".join(ids)})

    def pulls_from(self, urls: Sequence[str]) -> PullInfos:
        """The jobs of up to 10 URLs, whoever submitted them; VOD tells up to 100."""
        return self._infos({"UploadURLs": ",".join(map(encoded_url, urls))})

    def cancel_pulls(self, ids: Sequence[JobId]) -> frozenset[JobId]:
        """Cancel those of up to 10 jobs that still wait; gives those that were."""
        answer = self._caller.call("CancelUrlUploadJobs", {"JobIds": ",".join(ids)})
        return frozenset(JobId(job_id) for job_id in answer.fields.words("CanceledJobs"))

    def register_media(self, jobs: Sequence[RemoteJob]) -> Registrations:
        """Make up to 10 objects of one bucket media. The same object again gives the same media."""
        answer = self._caller.call("RegisterMedia", register_values(jobs))
        return Registrations(
            registered=tuple(
                Registration(entry.text("FileURL"), MediaId(media_id), entry.flag("NewRegister"))
                for entry in _listed(answer, "RegisteredMediaList", "FailedFileURLs")
                if (media_id := entry.text("MediaId").strip())
            ),
            failed=_urls(answer.fields, "FailedFileURLs"),
            request_id=answer.detail.request_id,
        )

    def _infos(self, values: Values) -> PullInfos:
        answer = self._caller.call("GetURLUploadInfos", values)
        entries = _listed(answer, "URLUploadInfoList", "NonExists")
        infos = tuple(_info(entry) for entry in entries if entry.text("JobId").strip())
        return PullInfos(infos, _urls(answer.fields, "NonExists"), answer.detail.request_id)


def pull_values(jobs: Sequence[RemoteJob], *, session_id: str, mark: str) -> Values:
    """The parameters of UploadMediaByURL."""
    shared = jobs[0].metadata
    return {
        "UploadURLs": ",".join(encoded_url(job.url) for job in jobs),
        "UploadMetadatas": json_list(map(pull_entry, jobs)),
        "StorageLocation": shared.storage_location or None,
        "AppId": shared.app_id or None,
        "UserData": user_data_with(mark, shared.user_data),
        "SessionId": session_id,
    }


def register_values(jobs: Sequence[RemoteJob]) -> Values:
    """The parameters of RegisterMedia."""
    shared = jobs[0].metadata
    return {
        "RegisterMetadatas": json_list(map(register_entry, jobs)),
        "TemplateGroupId": shared.template_group_id or None,
        "WorkflowId": shared.workflow_id or None,
        "UserData": compact(shared.user_data.strip()) or None,
    }


def _info(fields: Fields) -> PullInfo:
    told = fields.text("Status")
    media_id = fields.text("MediaId").strip() or fields.text("RegisteredMediaId").strip()
    size = fields.whole("FileSize")
    return PullInfo(
        job_id=JobId(fields.text("JobId").strip()),
        url=fields.text("UploadURL"),
        word=JobWord.of(told),
        told=clean_word(told),
        media_id=MediaId(media_id) if media_id else None,
        size=size if size is not None and size >= 0 else None,
        error_code=clean_word(fields.text("ErrorCode")),
        error_message=clean_message(fields.text("ErrorMessage")),
        created_at=fields.text("CreationTime"),
        completed_at=fields.text("CompleteTime"),
        user_data=fields.text("UserData"),
    )


def _listed(answer: Answer, name: str, other: str = "") -> tuple[Fields, ...]:
    """A list that must be there, or its counterpart for what did not succeed: a success with neither is no answer to this call.

    Raises:
        ForeignReply: There is neither.
    """
    if name not in answer.fields and other not in answer.fields:
        raise answer.foreign("no-list")
    return answer.fields.children(name)


def _urls(fields: Fields, name: str) -> frozenset[str]:
    """A list of ids or URLs. Told as one text with commas the pieces are those of encoded URLs."""
    return frozenset(fields.words(name))
