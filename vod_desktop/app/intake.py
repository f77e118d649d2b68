"""From dropped paths to rows: folders walked, kinds told apart, what cannot be uploaded named with its reason."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vod_desktop.app.notices import AddFinished, AddProgress, Skipped
from vod_desktop.app.presets import Filler
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, SourceEmpty, SourceError, UnsupportedExtension, VodDesktopError
from vod_desktop.domain.ids import AccountId, BatchId, TaskId
from vod_desktop.domain.kinds import (
    AMBIGUOUS,
    MediaKind,
    extension_of,
    guess_kind,
    is_skipped_quietly,
    kind_as_chosen,
)
from vod_desktop.domain.metadata import MediaMetadata, title_from
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.grants import new_reference_id
from vod_desktop.engine.source import identify

BATCH = 500
_PROGRESS_S = 0.2


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How paths are added.

    Attributes:
        kind: What the files are to be taken for; None lets the extension decide.
        metadata: What the form of each new row begins with; an empty title becomes the file's name.
        start: Whether new rows go in line at once; otherwise they wait as drafts.
        again: Whether files that are in the list or done already are added anew.
        before: The row before which new ones stand; None for the end.
        preset: The preset that fills in what `metadata` leaves open; empty for none.
        by_rule: Whether, without a named one, the preset is taken whose rule holds.
    """

    kind: MediaKind | None = None
    metadata: MediaMetadata | None = None
    start: bool = False
    again: bool = False
    before: TaskId | None = None
    preset: str = ""
    by_rule: bool = False


@dataclass(slots=True)
class _Findings:
    added: list[TaskId] = field(default_factory=list)
    known: list[TaskId] = field(default_factory=list)
    done: list[TaskId] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)
    quiet: int = 0


class Intake:
    """One adding of paths. Runs on a worker thread.

    Args:
        present: The rows of the queue by path, as of now.
        keep: Puts new rows on disk and into the queue; called with at most `BATCH` rows.
        tell: Tells progress.
        positions: Gives each new row its place.
        filler: Fills in what presets say of each file.
    """

    def __init__(
        self,
        *,
        account_id: AccountId,
        options: AddOptions,
        present: Mapping[str, Sequence[UploadTask]],
        clock: Clock,
        keep: Callable[[Sequence[UploadTask]], None],
        tell: Callable[[AddProgress], None],
        positions: Iterator[float],
        filler: Filler,
    ) -> None:
        self._account_id = account_id
        self._options = options
        self._present = present
        self._clock = clock
        self._keep = keep
        self._tell = tell
        self._positions = positions
        self._filler = filler
        self._batch_id = BatchId(uuid.uuid4().hex)
        self._found = _Findings()
        self._rows: list[UploadTask] = []
        self._told_at = clock.monotonic()
        self._visited: set[tuple[int, int]] = set()

    def run(self, paths: Sequence[str]) -> AddFinished:
        """Add everything and say what came of it.

        Raises:
            StoreError: Rows could not be written; those before them are kept.
        """
        for path in paths:
            self._one(os.path.abspath(path), walked=False)
        self._flush()
        f = self._found
        return AddFinished(
            tuple(f.added), tuple(f.known), tuple(f.done), tuple(f.skipped), f.quiet, tuple(f.undecided)
        )

    def _one(self, path: str, *, walked: bool) -> None:
        try:
            if os.path.isdir(path):
                self._folder(path)
            elif walked and is_skipped_quietly(os.path.basename(path)):
                self._found.quiet += 1
            else:
                self._file(path)
        except VodDesktopError as error:
            self._found.skipped.append(Skipped(path, Failure.of(error)))
        self._progress()

    def _folder(self, path: str) -> None:
        """Every file below it in the order of names. A folder that was seen already, by a link, is left out."""
        try:
            status = os.stat(path)
            names = sorted(os.listdir(path), key=str.casefold)
        except OSError as error:
            raise SourceError(path=path, why=os.strerror(error.errno or 0)) from None
        identity = (status.st_dev, status.st_ino)
        if identity in self._visited:
            return
        self._visited.add(identity)
        for name in names:
            below = os.path.join(path, name)
            if os.path.isdir(below) and name.startswith("."):
                self._found.quiet += 1
            else:
                self._one(below, walked=True)

    def _file(self, path: str) -> None:
        kind = self._kind(path)
        if kind is None:
            self._found.undecided.append(path)
            return
        identity = identify(path)
        if identity.size == 0:
            raise SourceEmpty(path=path)
        if self._options.again or not self._is_known(path, identity):
            self._add(path, kind, identity)

    def _kind(self, path: str) -> MediaKind | None:
        """The kind of a file, None when only the user knows.

        Raises:
            UnsupportedExtension: No kind, or not the chosen one, takes it.
        """
        chosen = self._options.kind
        extension = extension_of(path)
        if chosen is None and extension in AMBIGUOUS:
            return None
        kind = guess_kind(path) if chosen is None else kind_as_chosen(path, chosen)
        if kind is None or extension == "m3u8":
            raise UnsupportedExtension(path=path, extension=extension, kind=chosen.value if chosen else "")
        return kind

    def _is_known(self, path: str, identity: SourceIdentity) -> bool:
        for task in self._present.get(path, ()):
            if task.account_id != self._account_id:
                continue
            if task.state is not TaskState.DONE:
                self._found.known.append(task.id)
                return True
            if task.identity is not None and task.identity.same_content_as(identity):
                self._found.done.append(task.id)
                return True
        return False

    def _add(self, path: str, kind: MediaKind, identity: SourceIdentity) -> None:
        number = len(self._found.added) + 1
        metadata, mark = self._filler.fill(path, number, self._options.metadata or MediaMetadata())
        if not metadata.title:
            metadata = metadata.changed(title=title_from(Path(path).stem))
        task = UploadTask(
            id=TaskId(uuid.uuid4().hex),
            kind=kind,
            path=path,
            account_id=self._account_id,
            reference_id=new_reference_id(),
            metadata=metadata,
            preset=mark,
            batch_id=self._batch_id,
            position=next(self._positions),
            added_at=self._clock.now(),
            size=identity.size,
        )
        self._rows.append(task)
        self._found.added.append(task.id)
        if len(self._rows) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        if rows:
            self._keep(rows)

    def _progress(self) -> None:
        if self._clock.monotonic() - self._told_at >= _PROGRESS_S:
            self._told_at = self._clock.monotonic()
            self._tell(AddProgress(len(self._found.added), len(self._found.skipped) + self._found.quiet))
