"""From dropped paths to rows: folders walked, kinds told apart, what cannot be uploaded named with its reason."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vod_desktop.app.media_files import identify_media
from vod_desktop.app.notices import AddFinished, AddProgress, Role, Skipped, Together, Unread
from vod_desktop.app.presets import Filler
from vod_desktop.app.sheets.cells import Choices
from vod_desktop.app.sidecar_metadata import SidecarLeft, SidecarRefused, read_sidecar
from vod_desktop.app.sidecars import SidecarSet, described_by, sets_of
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, SourceEmpty, SourceError, UnsupportedExtension, VodDesktopError
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import AccountId, BatchId, TaskId
from vod_desktop.domain.kinds import (
    AMBIGUOUS,
    MediaKind,
    extension_of,
    guess_kind,
    is_skipped_quietly,
    kind_as_chosen,
)
from vod_desktop.domain.metadata import CoverFromFile, Field, MediaMetadata, title_from
from vod_desktop.domain.playlist import is_playlist
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.grants import new_reference_id
from vod_desktop.media.playlists import read_playlist

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
        asks: Whether the user decides about files that were uploaded with other content, or whose rows are gone; otherwise
            they are added.
        before: The row before which new ones stand; None for the end.
        preset: The preset that fills in what `metadata` leaves open; empty for none.
        by_rule: Whether, without a named one, the preset is taken whose rule holds.
        together: Whether what lies beside a video under its name is put together with it, where the extension decides the kind.
        gifs: What GIF files are; None lets somebody be asked.
        parent: The row to which all the files belong, as subtitles; None for rows of their own.
    """

    kind: MediaKind | None = None
    metadata: MediaMetadata | None = None
    start: bool = False
    again: bool = False
    before: TaskId | None = None
    preset: str = ""
    by_rule: bool = False
    together: bool = True
    gifs: MediaKind | None = None
    parent: UploadTask | None = None
    asks: bool = False


@dataclass(slots=True)
class _Findings:
    added: list[TaskId] = field(default_factory=list)
    known: list[TaskId] = field(default_factory=list)
    done: list[TaskId] = field(default_factory=list)
    changed: list[TaskId] = field(default_factory=list)
    past: list[PastUpload] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)
    together: list[Together] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    quiet: int = 0
    slices: int = 0


class Intake:
    """One adding of paths. Runs on a worker thread.

    Args:
        present: The rows of the queue by path, as of now.
        keep: Puts new rows on disk and into the queue; called with at most `BATCH` rows.
        tell: Tells progress.
        positions: Gives each new row its place.
        filler: Fills in what presets say of each file.
        choices: What the account offers, for names in files that describe others.
        history: What was uploaded from a path by rows that are gone.
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
        choices: Choices,
        history: Callable[[str], Sequence[PastUpload]],
    ) -> None:
        self._account_id = account_id
        self._options = options
        self._present = present
        self._clock = clock
        self._keep = keep
        self._tell = tell
        self._positions = positions
        self._filler = filler
        self._choices = choices
        self._history = history
        self._batch_id = BatchId(uuid.uuid4().hex)
        self._found = _Findings()
        self._rows: list[UploadTask] = []
        self._told_at = clock.monotonic()
        self._visited: set[tuple[int, int]] = set()
        self._counts: dict[str, int] = {}
        self._slices: set[str] = set()

    def run(self, paths: Sequence[str]) -> AddFinished:
        """Add everything and say what came of it.

        Raises:
            StoreError: Rows could not be written; those before them are kept.
        """
        self._several([os.path.abspath(path) for path in paths], walked=False)
        self._flush()
        f = self._found
        return AddFinished(
            tuple(f.added),
            tuple(f.known),
            tuple(f.done),
            tuple(f.skipped),
            f.quiet,
            tuple(f.undecided),
            tuple(f.together),
            tuple(f.unread),
            tuple(f.changed),
            tuple(f.past),
            self._options.kind,
            f.slices,
        )

    def _several(self, paths: Sequence[str], *, walked: bool) -> None:
        self._learn_playlists(paths)
        given, paths = len(paths), [path for path in paths if os.path.normcase(path) not in self._slices]
        self._found.slices += given - len(paths)
        sets = sets_of(paths) if self._options.together and self._options.kind is None else {}
        beside = {path for found in sets.values() for path in found.sidecars}
        for path in paths:
            if path in sets:
                self._set(sets[path])
            elif path not in beside:
                self._one(path, walked=walked)

    def _learn_playlists(self, paths: Sequence[str]) -> None:
        """Which files go up with a playlist: they are no rows of their own, whatever becomes of the playlist."""
        if self._options.kind is not None and not self._options.kind.can_renew:
            return
        for path in filter(is_playlist, paths):
            try:
                named = read_playlist(path).slices
            except VodDesktopError:  # told when the playlist itself is looked at
                continue
            self._counts[path] = len(named)
            self._slices.update(os.path.normcase(each.path) for each in named)

    def _one(self, path: str, *, walked: bool, parent: UploadTask | None = None) -> None:
        try:
            if os.path.isdir(path):
                self._folder(path)
            elif walked and is_skipped_quietly(os.path.basename(path)):
                self._found.quiet += 1
            else:
                self._file(path, parent=parent or self._options.parent)
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
        below = [os.path.join(path, name) for name in names if not _is_hidden_folder(path, name)]
        self._found.quiet += len(names) - len(below)
        self._several(below, walked=True)

    def _set(self, found: SidecarSet) -> None:
        """The media with what describes it, then its subtitles as rows of their own that belong to it."""
        values, refused = self._described(found)
        media = self._media(found, values)
        if media is None:
            return
        if media.batch_id == self._batch_id:
            self._note(found, media, values, refused)
        for path in found.subtitles:
            self._one(path, walked=True, parent=media)

    def _note(
        self, found: SidecarSet, media: UploadTask, values: Mapping[Field, object], refused: Failure | None
    ) -> None:
        """What became part of a new row, and what of it was not understood. A picture that is no cover is a row of its own."""
        if refused is not None:
            self._found.unread.append(Unread(media.id, found.metadata, refused))
        if found.metadata:
            self._found.together.append(Together(found.metadata, media.id, Role.METADATA))
        if found.cover and values.get(Field.COVER) == CoverFromFile(found.cover):
            self._found.together.append(Together(found.cover, media.id, Role.COVER))
        elif found.cover:
            self._one(found.cover, walked=True)

    def _media(self, found: SidecarSet, values: Mapping[Field, object]) -> UploadTask | None:
        """The row of the media, also one that was there; None if it cannot be one: then what lies beside it is left, too."""
        try:
            return self._file(found.media, values=values)
        except VodDesktopError as error:
            left = Failure.of(SidecarLeft())
            self._found.skipped.append(Skipped(found.media, Failure.of(error)))
            self._found.skipped += [Skipped(path, left) for path in found.sidecars]
            return None

    def _described(self, found: SidecarSet) -> tuple[dict[Field, object], Failure | None]:
        """What lies beside a media says of it, and why a part of that cannot be taken."""
        values: dict[Field, object] = {}
        refused = None
        if found.metadata:
            try:
                values = read_sidecar(found.metadata, self._choices)
            except SidecarRefused as error:
                refused = Failure.of(error)
        if found.cover:
            values.setdefault(Field.COVER, CoverFromFile(found.cover))
        return values, refused

    def _file(
        self, path: str, *, values: Mapping[Field, object] | None = None, parent: UploadTask | None = None
    ) -> UploadTask | None:
        """The row of the file, new or known; None while nobody has said what it is."""
        kind = self._kind(path)
        if kind is None:
            self._found.undecided.append(path)
            return None
        identity = identify_media(path)
        if identity.size == 0:
            raise SourceEmpty(path=path)
        known = None if self._options.again else self._known(path, identity)
        if known is not None:
            return known
        if self._asks_about_past(path, identity):
            return None
        if parent is not None:
            return self._add_to(parent, path, kind, identity)
        return self._add(path, kind, identity, values or {})

    def _kind(self, path: str) -> MediaKind | None:
        """The kind of a file, None when only the user knows.

        Raises:
            UnsupportedExtension: No kind, or not the chosen one, takes it.
        """
        chosen = self._options.kind
        extension = extension_of(path)
        if chosen is None and extension in AMBIGUOUS:
            return self._options.gifs
        kind = guess_kind(path) if chosen is None else kind_as_chosen(path, chosen)
        if kind is None:
            raise UnsupportedExtension(path=path, extension=extension, kind=chosen.value if chosen else "")
        return kind

    def _known(self, path: str, identity: SourceIdentity) -> UploadTask | None:
        for task in self._present.get(path, ()):
            if task.account_id != self._account_id:
                continue
            if task.state is not TaskState.DONE:
                self._found.known.append(task.id)
                return task
            if task.identity is not None and task.identity.same_content_as(identity):
                self._found.done.append(task.id)
                return task
            if self._options.asks:
                self._found.changed.append(task.id)
                return task
        return None

    def _asks_about_past(self, path: str, identity: SourceIdentity) -> bool:
        """Whether the file was uploaded by a row that is gone, and the user decides what that means."""
        if not self._options.asks or self._options.again:
            return False
        past = [one for one in self._history(path) if one.account_id == self._account_id]
        same = [one for one in past if one.identity is not None and one.identity.same_content_as(identity)]
        self._found.past += same[:1]
        return bool(same)

    def _add(
        self, path: str, kind: MediaKind, identity: SourceIdentity, values: Mapping[Field, object]
    ) -> UploadTask:
        number = len(self._found.added) + 1
        given = (self._options.metadata or MediaMetadata()).changed(**{f.value: v for f, v in values.items()})
        metadata, mark = self._filler.fill(path, number, given)
        if not metadata.title:
            metadata = metadata.changed(title=title_from(Path(path).stem))
        return self._take(replace(self._row(path, kind, identity), metadata=metadata, preset=mark))

    def _add_to(self, parent: UploadTask, path: str, kind: MediaKind, identity: SourceIdentity) -> UploadTask:
        metadata = described_by(path, parent.metadata)
        row = replace(self._row(path, kind, identity), metadata=metadata, parent_id=parent.id)
        self._found.together.append(Together(path, parent.id, Role.SUBTITLE))
        return self._take(row)

    def _row(self, path: str, kind: MediaKind, identity: SourceIdentity) -> UploadTask:
        return UploadTask(
            id=TaskId(uuid.uuid4().hex),
            kind=kind,
            path=path,
            account_id=self._account_id,
            reference_id=new_reference_id(),
            batch_id=self._batch_id,
            position=next(self._positions),
            added_at=self._clock.now(),
            size=identity.size,
            slices=self._counts.get(path, 0),
        )

    def _take(self, task: UploadTask) -> UploadTask:
        self._rows.append(task)
        self._found.added.append(task.id)
        if len(self._rows) >= BATCH:
            self._flush()
        return task

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        if rows:
            self._keep(rows)

    def _progress(self) -> None:
        if self._clock.monotonic() - self._told_at >= _PROGRESS_S:
            self._told_at = self._clock.monotonic()
            self._tell(AddProgress(len(self._found.added), len(self._found.skipped) + self._found.quiet))


def _is_hidden_folder(above: str, name: str) -> bool:
    return name.startswith(".") and os.path.isdir(os.path.join(above, name))
