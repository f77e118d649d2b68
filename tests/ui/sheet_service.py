"""The real service of sheets over a queue in memory; its jobs are done at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tests.ui.service_doubles import KnownCatalog
from vod_desktop.app.jobs import Job
from vod_desktop.app.sheets.service import Sheets
from vod_desktop.domain.errors import Failure, VodDesktopError
from vod_desktop.store.documents import Document
from vod_desktop.store.exports import Exports


class AtOnce:
    """Jobs without threads."""

    def run(self, work: Callable[[], object]) -> Job[object]:
        job: Job[object] = Job()
        try:
            job.finish(work())
        except VodDesktopError as error:
            job.fail(Failure.of(error))
        return job


class KeptDocuments:
    def __init__(self) -> None:
        self.kept: dict[str, object] = {}

    def all(self) -> Sequence[Document]:
        return tuple(Document(name, value) for name, value in self.kept.items())

    def put(self, name: str, value: object) -> None:
        self.kept[name] = value


def sheets(uploads: Any, catalog: Any = None) -> Sheets:
    return Sheets(
        uploads=uploads,
        catalog=catalog or KnownCatalog((), ()),
        documents=KeptDocuments(),  # type: ignore[arg-type]
        jobs=AtOnce(),  # type: ignore[arg-type]
        exports=Exports(),
    )
