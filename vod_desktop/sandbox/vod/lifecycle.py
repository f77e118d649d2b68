"""What happens to media once their bytes are there: Uploading → UploadSucc → Transcoding → Normal."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from urllib.parse import unquote

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.objects import ObjectStore, StoredObject
from vod_desktop.sandbox.vod.agenda import Agenda
from vod_desktop.sandbox.vod.library import Library
from vod_desktop.sandbox.vod.media import Media, Status, Video

_MD5_LENGTH = 32


class Lifecycle:
    """Moves media from state to state; called from any thread."""

    def __init__(
        self, library: Library, objects: ObjectStore, agenda: Agenda, clock: SandboxClock, step_s: float
    ) -> None:
        self._library = library
        self._objects = objects
        self._agenda = agenda
        self._clock = clock
        self._step_s = step_s

    def object_stored(self, bucket: str, key: str, stored: StoredObject) -> None:
        """An object is complete: note its size and let the media move on."""
        media = self._library.find_place(bucket, key)
        if media is None:
            self._library.add_slice(bucket, key)
        else:
            self.arrived(media.media_id, stored, torn=self._lacks_slices(media))

    def arrived(self, media_id: str, stored: StoredObject, *, torn: bool = False) -> None:
        """The file of a media is there, for the first time or again; a new source is processed anew. A torn one is the index of
        an m3u8 upload and names slices that are not there.
        """
        now = self._clock.now()

        def note(media: Media) -> Media:
            again = bool(media.arrived_at) and media.status is not Status.UPLOADING
            status = first_status(media) if again else media.status
            md5 = stored.etag.upper() if len(stored.etag) == _MD5_LENGTH else ""
            media = replace(media, torn=torn) if isinstance(media, Video) else media
            return replace(media, size=stored.size, md5=md5, arrived_at=now, modified_at=now, status=status)

        self._schedule(self._library.change(media_id, note))

    def resume(self) -> None:
        """After a start: look for objects that were completed unseen, and go on where a move was due."""
        for media in self._library.all(Media):
            if media.next_status() is not None:
                self._schedule(media)
            elif media.status is Status.UPLOADING:
                # A step for each: a close need not wait until all files were looked for.
                self._agenda.later(0, partial(self._look_for, media))

    def _look_for(self, media: Media) -> None:
        newest = self._library.find(Media, media.media_id)
        stored = self._objects.head(media.bucket, media.key)
        if stored is not None and newest is not None and not newest.arrived_at:
            self.arrived(media.media_id, stored, torn=self._lacks_slices(media))

    def _lacks_slices(self, media: Media) -> bool:
        """Whether the stored index of an m3u8 upload names a slice that did not come before it."""
        if not isinstance(media, Video) or not media.object_prefix:
            return False
        names = slice_names(self._objects.read(media.bucket, media.key))
        return any(self._objects.head(media.bucket, media.object_prefix + name) is None for name in names)

    def force(self, media_id: str, status: Status) -> bool:
        """Put a media into a state that it does not reach by itself, such as `Blocked`; for tests."""
        now = self._clock.now()
        return (
            self._library.change(media_id, lambda m: replace(m, status=status, modified_at=now)) is not None
        )

    def _schedule(self, media: Media | None) -> None:
        if media is None or media.next_status() is None:
            return
        media_id, status = media.media_id, media.status
        if self._step_s <= 0:
            self._advance(media_id, status)
        else:
            self._agenda.later(self._step_s, partial(self._advance, media_id, status))

    def _advance(self, media_id: str, expected: Status) -> None:
        now = self._clock.now()
        moved = False

        def move(media: Media) -> Media:
            nonlocal moved
            following = media.next_status()
            # Two completions of one object have two timers; the second finds the state already left.
            if following is None or media.status is not expected:
                return media
            moved = True
            return replace(media, status=following, modified_at=now)

        media = self._library.change(media_id, move)
        if moved:
            self._schedule(media)


def slice_names(index: bytes) -> list[str]:
    """The names in a playlist that have no address of their own, as OSS has them."""
    lines = (line.strip() for line in index.decode("utf-8", "replace").splitlines())
    return [
        unquote(line.partition("?")[0]) for line in lines if line and line[0] != "#" and "://" not in line
    ]


def first_status(media: Media) -> Status:
    """The state of a media right after its file is there."""
    return media.first_status() if isinstance(media, Video) else Status.NORMAL
