"""What an order would send, for looking at it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.app.orders import EXIT_DONE, EXIT_SOME_FAILED, EXIT_USAGE, Line
from vod_desktop.app.remote_lines import refused_line
from vod_desktop.app.remote_orders import RemoteOrder
from vod_desktop.app.wording.wording import Wording
from vod_desktop.cloud.vod_remote import pull_values, register_values
from vod_desktop.domain.redaction import redact
from vod_desktop.domain.remote import RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_wire import pull_batches, register_batches

_LATER = "0" * 32
"""Stands for the mark that each call gets when it is sent."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A line for each request and each refused row, and what the command ends with."""

    lines: tuple[Line, ...]
    exit_code: int


def planned_requests(order: RemoteOrder, wording: Wording) -> Plan:
    """The requests of an order: without key, signature and token, which are added when they are sent, or sign a source."""
    looked_at = order.looked_at()
    refused = looked_at.refused
    lines = [
        refused_line(
            row.url,
            row.line,
            row.failure,
            wording.remote.at_line(row.line, str(wording.failure(row.failure, path=row.url))),
        )
        for row in refused
    ]
    if refused and not order.skip_bad:
        return Plan(tuple(lines), EXIT_USAGE)
    jobs = [
        RemoteJob(
            id=RemoteId(str(number)),
            kind=order.kind,
            url=entry.url,
            account_id=order.account_id,
            metadata=entry.metadata,
            extension=entry.extension,
        )
        for number, entry in enumerate(looked_at.good)
    ]
    batches = pull_batches(jobs) if order.kind is RemoteKind.PULL else register_batches(jobs)
    lines += [_request(order.kind, batch) for batch in batches]
    return Plan(tuple(lines), EXIT_SOME_FAILED if refused else EXIT_DONE)


def _request(kind: RemoteKind, batch: Sequence[RemoteJob]) -> Line:
    if kind is RemoteKind.PULL:
        action, values = "UploadMediaByURL", pull_values(batch, session_id=f"vd-{_LATER}", mark=_LATER)
    else:
        action, values = "RegisterMedia", register_values(batch)
    given = {name: redact(str(value)) for name, value in values.items() if value is not None}
    return {"event": "request", "action": action, "params": given}
