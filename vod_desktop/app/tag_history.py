"""The tags that were typed before, for completing the next ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from vod_desktop.app.desk import Desk
from vod_desktop.domain.limits import TAG_MAX
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.documents import Documents

KEPT = 500
_NAME = "used"


class TagHistory:
    """The latest tags first, at most `KEPT`; then what else stands in the queue. On the owner's thread."""

    def __init__(self, *, documents: Documents, desk: Desk, rows: Callable[[], Iterable[UploadTask]]) -> None:
        self._documents = documents
        self._desk = desk
        self._rows = rows
        self._used = dict.fromkeys(_read(documents))

    def all(self) -> Sequence[str]:
        """Every tag that is known, without repeats."""
        queued = (tag for task in self._rows() for tag in task.metadata.tags)
        return list(dict.fromkeys([*self._used, *queued]))

    def note(self, tags: Sequence[str]) -> None:
        """Remember tags that were typed."""
        fit = [tag for tag in tags if len(tag) <= TAG_MAX]
        used = list(dict.fromkeys([*fit, *self._used]))[:KEPT]
        self._used = dict.fromkeys(used)
        self._desk.do(lambda: self._documents.put(_NAME, used))


def _read(documents: Documents) -> list[str]:
    kept = next((document.value for document in documents.all() if document.name == _NAME), [])
    return [tag for tag in kept if isinstance(tag, str)][:KEPT] if isinstance(kept, list) else []
