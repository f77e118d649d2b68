"""Covers of videos that VOD has already: uploaded outside of any run of an upload."""

from __future__ import annotations

from dataclasses import replace

from vod_desktop.domain.errors import CallError, CoverFailed, CreateUnclear
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.calls import Calls, ServiceTime
from vod_desktop.engine.covers import CoverUpload
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.engine.teller import Teller


class LateCovers:
    """Brings the cover that a row has now to VOD. From any thread, one call at a time for a row."""

    def __init__(self, equipment: Equipment) -> None:
        self._equipment = equipment

    def url(self, task: UploadTask) -> str:
        """Where the cover is, uploaded first if it has to be; empty for none. Each call is made once.

        Raises:
            CoverFailed: It cannot be made, or nobody can tell whether an image was made for it before.
            SourceError, CallError: It cannot be uploaded. What was created for it is removed again.
        """
        equipment = self._equipment
        connection = equipment.connections.of(task.account_id)
        time = ServiceTime(task.account_id, connection.offset, equipment.report)
        teller, settings = Teller(task, equipment), equipment.settings()
        once = replace(settings.retry, retries=0)
        calls = Calls(teller, StopSignal(), once, equipment.clock, time, settings.pause_s)
        cover = CoverUpload(equipment, calls, connection, task)
        try:
            return cover.found()
        except CreateUnclear as unclear:
            raise CoverFailed(cause=unclear.kind, operation=unclear.detail.operation) from None
        except CallError:
            cover.remove_empty_one()
            raise
