"""All files of one media on this computer: mostly one, of a playlist also its slices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from fastcrc import crc64

from vod_desktop.domain.crc64 import combine_all
from vod_desktop.domain.errors import FileTooLarge, SourceChanged, SourceEmpty, SourceError, SourceMissing
from vod_desktop.domain.limits import OBJECT_MAX
from vod_desktop.domain.parts import Part
from vod_desktop.domain.playlist import Playlist, PlaylistUnfit, StoredSlice, is_playlist
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.engine.body import crc64_of
from vod_desktop.engine.source import Source, identify, open_for_upload
from vod_desktop.engine.stopping import StopSignal

PlaylistReader = Callable[[str], Playlist]
"""Says which files belong to the playlist at a path; raises PlaylistUnfit or SourceError."""
_TOLD = 3


@dataclass(frozen=True, slots=True)
class SliceFile:
    """A slice: where it belongs beside its playlist, and its file."""

    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Cargo:
    """What is to be sent for one media.

    Attributes:
        main: The file of the row; of a playlist the index, which goes last.
        slices: In the order in which the index names them.
        identity: Of all of it together. Equal ones mean that no file has changed; the size is the sum.
    """

    main: Source
    slices: tuple[SliceFile, ...]
    identity: SourceIdentity

    @property
    def sources(self) -> Iterator[Source]:
        """Every file in the order of sending."""
        yield from (each.source for each in self.slices)
        yield self.main

    def changed(self, sent: Iterable[StoredSlice]) -> Source:
        """The file that differs from what was sent; the main one where no slice does."""
        now = {each.name: each.source for each in self.slices}
        for before in sent:
            source = now.get(before.name)
            if source is not None and not before.identity.same_content_as(source.identity):
                return source
        return self.main


def open_cargo(path: str, read_playlist: PlaylistReader) -> Cargo:
    """The files of a media, each opened once to see that it can be, as they are now.

    Raises:
        PlaylistUnfit: Not all that the playlist names is there to be sent.
        FileTooLarge: A slice is larger than OSS takes.
        SourceError: The file itself cannot be read, is empty, or changes while it is looked at.
    """
    main = open_for_upload(path)
    if not is_playlist(path):
        return Cargo(main, (), main.identity)
    slices = _opened(path, read_playlist(path))
    main.check()
    return Cargo(main, slices, _together(main, slices))


def identify_cargo(path: str, read_playlist: PlaylistReader) -> SourceIdentity:
    """The identity alone; raises what `open_cargo` does."""
    return open_cargo(path, read_playlist).identity if is_playlist(path) else identify(path)


def crc64_of_cargo(cargo: Cargo, stop: StopSignal, read: Callable[[int], None] = lambda _count: None) -> int:
    """The checksum of all files as they are on the disk now, one after the other. `read` is told the bytes of each block.

    Raises:
        Interrupted: It is to end.
        SourceError: Something cannot be read, or is being changed.
    """
    sums = [
        (crc64_of(source, Part(1, 0, source.identity.size), stop, read), source.identity.size)
        for source in cargo.sources
    ]
    return combine_all(sums)


def _opened(path: str, playlist: Playlist) -> tuple[SliceFile, ...]:
    slices: list[SliceFile] = []
    wrong: list[tuple[SourceError, str]] = []
    for each in playlist.slices:
        try:
            slices.append(SliceFile(each.name, open_for_upload(each.path)))
        except SourceError as error:
            wrong.append((error, each.name))
    if wrong:
        first = wrong[0][0]
        raise unfit(path, first, [name for error, name in wrong if type(error) is type(first)])
    for found in slices:
        if found.source.identity.size > OBJECT_MAX:
            raise FileTooLarge(path=found.source.path, size=found.source.identity.size, limit=OBJECT_MAX)
    return tuple(slices)


def unfit(path: str, error: SourceError, names: Sequence[str]) -> PlaylistUnfit:
    """What is wrong with these slices, as a fault of their playlist."""
    slices = ", ".join(names[:_TOLD])
    return PlaylistUnfit(path=path, reason=_reason(error), slices=slices, count=len(names))


def _reason(error: SourceError) -> str:
    if isinstance(error, SourceMissing):
        return "missing"
    if isinstance(error, SourceEmpty):
        return "empty"
    return "growing" if isinstance(error, SourceChanged) else "unreadable"


def _together(main: Source, slices: tuple[SliceFile, ...]) -> SourceIdentity:
    """One identity of many files: sums and latest times for people, and in place of the file id a sum over all there is."""
    named = [("", main.identity), *((each.name, each.source.identity) for each in slices)]
    facts = [(name, i.size, i.mtime_ns, i.file_id) for name, i in named]
    return SourceIdentity(
        size=sum(i.size for _, i in named),
        mtime_ns=max(i.mtime_ns for _, i in named),
        ctime_ns=max(i.ctime_ns for _, i in named),
        file_id=crc64.xz(repr(facts).encode("utf-8", "surrogatepass")),
    )
