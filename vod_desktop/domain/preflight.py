"""What would fail or surprise when uploads are started, found before anything is created."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId, MediaId, TaskId
from vod_desktop.domain.metadata import Problem
from vod_desktop.domain.planned import PlannedRequest


class Severity(enum.Enum):
    """How grave a finding is."""

    FAILS = "fails"
    SURPRISES = "surprises"
    NOTE = "note"
    """Nothing to mend: something that could not be looked at beforehand."""


class Cause(enum.Enum):
    """What was found."""

    FIELD = "field"
    FILE = "file"
    GROWING = "growing"
    COVER = "cover"
    IN_QUEUE = "in-queue"
    UPLOADED = "uploaded"
    UPLOADED_OTHERWISE = "uploaded-otherwise"
    """The path was uploaded before, with other content."""
    TOO_SLOW = "too-slow"
    ACCOUNT = "account"
    PERMISSION = "permission"
    LESS_PERMISSION = "less-permission"
    """One that uploads do without, as long as nothing is lost on the way."""
    CLOCK = "clock"
    UNKNOWN_REGION = "unknown-region"
    OTHER_ENDPOINT = "other-endpoint"
    NOT_ASKED = "not-asked"
    """Permissions that cannot be asked for without creating something (`operations`)."""


_SEVERITIES = {
    Cause.FIELD: Severity.FAILS,
    Cause.FILE: Severity.FAILS,
    Cause.COVER: Severity.FAILS,
    Cause.ACCOUNT: Severity.FAILS,
    Cause.PERMISSION: Severity.FAILS,
    Cause.OTHER_ENDPOINT: Severity.NOTE,
    Cause.NOT_ASKED: Severity.NOTE,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found.

    Attributes:
        path: The file concerned; empty for what concerns an account.
        task_id: The row concerned.
        problem: For FIELD.
        failure: What would be met, for FILE, COVER, ACCOUNT and both kinds of PERMISSION.
        other: The row that holds the same file, for IN_QUEUE and UPLOADED.
        media_id: What was made of the same file before.
        values: Numbers and names for the sentence.
    """

    cause: Cause
    account_id: AccountId
    path: str = ""
    task_id: TaskId | None = None
    problem: Problem | None = None
    failure: Failure | None = None
    other: TaskId | None = None
    media_id: MediaId | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Duplicates, slow lines, clocks and the like go through and surprise."""
        return _SEVERITIES.get(self.cause, Severity.SURPRISES)


@dataclass(frozen=True, slots=True)
class PlannedUpload:
    """The requests that one row would make."""

    task_id: TaskId
    path: str
    requests: tuple[PlannedRequest, ...]


@dataclass(frozen=True, slots=True)
class PreflightReport:
    """What a check came to.

    Attributes:
        files: How many rows were looked at.
    """

    files: int = 0
    findings: tuple[Finding, ...] = ()
    uploads: tuple[PlannedUpload, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are that grave."""
        return sum(finding.severity is severity for finding in self.findings)
