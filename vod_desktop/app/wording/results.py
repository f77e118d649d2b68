"""Outcomes in one line, and what support asks for."""

from __future__ import annotations

from vod_desktop.app.wording.failures import Failures
from vod_desktop.app.wording.permission import permission_for
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.states import States
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState


class Results:
    """Lines for the command line, the clipboard and the details of a failure."""

    def __init__(
        self, translate: Translate, quantities: Quantities, states: States, failures: Failures
    ) -> None:
        self.translate = translate
        self._quantities = quantities
        self._states = states
        self._failures = failures

    def line(self, task: UploadTask) -> str:
        """What became of one task."""
        if task.state is TaskState.DONE:
            text = self.translate("Result", "{status} · media ID {media_id} · {size} · CRC-64 {crc64}")
            return text.format(
                status=self._states.status(task),
                media_id=task.media_id or "–",
                size=self._quantities.size(task.size),
                crc64="–" if task.crc64 is None else task.crc64,
            )
        if task.failure is not None:
            return str(self._failures.sentence(task.failure, path=task.path))
        return self._states.status(task)

    def summary(self, *, verified: int, failed: int, skipped: int) -> str:
        """What became of a batch."""
        need = self.translate("Result", "{count} needs you"), self.translate("Result", "{count} need you")
        pieces = (
            self.translate("Result", "{count} verified").format(count=verified),
            need[failed != 1].format(count=failed),
            self.translate("Result", "{count} skipped").format(count=skipped),
        )
        return " · ".join(pieces)

    def details(self, failure: Failure) -> tuple[tuple[str, str], ...]:
        """Name and value of each technical detail, without the empty ones."""
        detail = failure.detail
        rows: list[tuple[str, object]] = [(self.translate("Detail", "Error"), failure.kind)]
        if detail is None:
            rows += [
                (name, value)
                for name, value in failure.values.items()
                if isinstance(value, str | int | float)
            ]
        else:
            rows += [
                (self.translate("Detail", "Call"), detail.operation),
                (self.translate("Detail", "HTTP status"), detail.http_status),
                (self.translate("Detail", "Code"), detail.code),
                (self.translate("Detail", "EC"), detail.ec),
                (self.translate("Detail", "Request ID"), detail.request_id),
                (self.translate("Detail", "Host"), detail.host),
                (self.translate("Detail", "Message"), detail.message),
            ]
            if failure.kind == "not-allowed":
                rows.append((self.translate("Detail", "Permission"), permission_for(detail)))
        return tuple((name, str(value)) for name, value in rows if value not in (None, ""))
