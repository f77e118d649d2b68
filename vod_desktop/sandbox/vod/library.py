"""All records in memory, each change written to the journal before it can be seen."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from vod_desktop.sandbox.vod.errors import invalid
from vod_desktop.sandbox.vod.journal import Entry, Journal
from vod_desktop.sandbox.vod.limits import SESSION_S
from vod_desktop.sandbox.vod.media import Attached, Category, Image, Media, Pull, Video
from vod_desktop.sandbox.vod.seeds import seed_categories

_M = TypeVar("_M", bound=Media)
_KINDS: dict[str, type[Media]] = {"video": Video, "image": Image, "attached": Attached}
_KIND_OF = {cls: kind for kind, cls in _KINDS.items()}


class Library:
    """The memory of the service; called from any thread.

    Records are values: what a reader got stays as it was. A change goes through `change` or `change_pull`,
    which see the newest record.
    """

    def __init__(self, path: Path, now: float) -> None:
        self._journal = Journal(path)
        self._lock = threading.RLock()
        self._media: dict[str, Media] = {}
        self._by_place: dict[tuple[str, str], str] = {}
        self._by_reference: dict[str, str] = {}
        self._slices: dict[str, dict[str, None]] = {}
        self._pulls: dict[str, Pull] = {}
        self._categories: dict[int, Category] = {}
        self._sessions: dict[str, float] = {}
        self._settings: dict[str, str] = {}
        for entry in self._journal.load():
            self._restore(entry)
        self._prepare(now)
        # A service that is built and never started holds no file open.
        self._journal.rest()

    @property
    def system_bucket(self) -> str:
        """Name of the one bucket that uploads go to."""
        return self._settings["system_bucket"]

    def find(self, cls: type[_M], media_id: str) -> _M | None:
        """The record of that id, if it is of that kind."""
        media = self._media.get(media_id)
        return media if isinstance(media, cls) else None

    def find_reference(self, reference_id: str) -> Video | None:
        """The video with that ReferenceId."""
        return self.find(Video, self._by_reference.get(reference_id, ""))

    def find_place(self, bucket: str, key: str) -> Media | None:
        """The media whose file is that object."""
        return self._media.get(self._by_place.get((bucket, key), ""))

    def all(self, cls: type[_M]) -> list[_M]:
        """All records of a kind, oldest first."""
        with self._lock:
            return [media for media in self._media.values() if isinstance(media, cls)]

    def add(self, media: Media) -> None:
        """Remember a new media file.

        Raises:
            VodError: `InvalidParameter.ReferenceId`, when another video has that ReferenceId.
        """
        with self._lock:
            if isinstance(media, Video) and media.reference_id in self._by_reference:
                raise invalid("ReferenceId", "It already exists.")
            self._keep(media)

    def change(self, media_id: str, edit: Callable[[Media], Media]) -> Media | None:
        """Replace a record by its edited form; None when it is gone."""
        with self._lock:
            media = self._media.get(media_id)
            if media is None:
                return None
            edited = edit(media)
            if edited is not media:
                self._keep(edited)
            return edited

    def remove(self, media: Media) -> tuple[str, ...]:
        """Forget a media file.

        Returns:
            The object keys it had: the file and the slices of an m3u8.
        """
        with self._lock:
            self._journal.append(_KIND_OF[type(media)], media.media_id, None)
            self._media.pop(media.media_id, None)
            self._by_place.pop((media.bucket, media.key), None)
            if isinstance(media, Video):
                self._by_reference.pop(media.reference_id, None)
                self._by_place.pop((media.bucket, media.object_prefix), None)
            slices = self._slices.pop(media.media_id, {})
            for key in slices:
                self._journal.append("slice", f"{media.media_id} {key}", None)
        return (media.key, *slices)

    def add_slice(self, bucket: str, key: str) -> None:
        """Remember an object under the prefix of an m3u8 upload; other objects are not of interest."""
        folder = key
        while folder:
            folder = folder.rpartition("/")[0]
            media_id = self._by_place.get((bucket, folder + "/"))
            if media_id is not None:
                with self._lock:
                    self._journal.append("slice", f"{media_id} {key}", {})
                    self._slices.setdefault(media_id, {})[key] = None
                return

    def pull(self, job_id: str) -> Pull | None:
        """The URL pull of that id."""
        return self._pulls.get(job_id)

    def pulls(self) -> list[Pull]:
        """All URL pulls, oldest first."""
        with self._lock:
            return list(self._pulls.values())

    def put_pull(self, pull: Pull) -> None:
        """Remember a URL pull."""
        with self._lock:
            self._journal.append("pull", pull.job_id, pull.to_json())
            self._pulls[pull.job_id] = pull

    def change_pull(self, job_id: str, edit: Callable[[Pull], Pull | None]) -> Pull | None:
        """Replace a URL pull by its edited form; an edit to None forgets it.

        Returns:
            The edited pull, or None when there is none (any more).
        """
        with self._lock:
            pull = self._pulls.get(job_id)
            edited = edit(pull) if pull is not None else None
            if edited is not None:
                self.put_pull(edited)
            elif pull is not None:
                self._journal.append("pull", job_id, None)
                del self._pulls[job_id]
            return edited

    def category(self, cate_id: int) -> Category | None:
        """The category of that id."""
        return self._categories.get(cate_id)

    def children(self, parent_id: int, tree: str) -> list[Category]:
        """The categories right below one, oldest first."""
        with self._lock:
            return [c for c in self._categories.values() if c.parent_id == parent_id and c.tree == tree]

    def put_category(self, category: Category) -> None:
        """Remember a category."""
        with self._lock:
            self._journal.append("category", str(category.cate_id), category.to_json())
            self._categories[category.cate_id] = category

    def new_category(self, build: Callable[[int], Category]) -> Category:
        """Make a category with the next free id; `build` may refuse by raising."""
        with self._lock:
            next_id = int(self._settings["next_category"])
            category = build(next_id)
            self._set("next_category", str(next_id + 1))
            self.put_category(category)
            return category

    def remove_category(self, category: Category) -> None:
        """Forget a category and all below it."""
        with self._lock:
            for child in self.children(category.cate_id, category.tree):
                self.remove_category(child)
            self._journal.append("category", str(category.cate_id), None)
            self._categories.pop(category.cate_id, None)

    def claim_session(self, session_id: str, now: float) -> bool:
        """Take a SessionId; False when it was taken less than ten minutes ago."""
        with self._lock:
            if abs(now - self._sessions.get(session_id, float("-inf"))) < SESSION_S:
                return False
            self._journal.append("session", session_id, {"at": now})
            self._sessions[session_id] = now
            return True

    def close(self) -> None:
        """Save; later changes stay in memory."""
        self._journal.close()

    def _keep(self, media: Media) -> None:
        self._journal.append(_KIND_OF[type(media)], media.media_id, media.to_json())
        self._index(media)

    def _index(self, media: Media) -> None:
        self._media[media.media_id] = media
        self._by_place[media.bucket, media.key] = media.media_id
        if isinstance(media, Video):
            if media.object_prefix:
                self._by_place[media.bucket, media.object_prefix] = media.media_id
            if media.reference_id:
                self._by_reference[media.reference_id] = media.media_id

    def _set(self, name: str, value: str) -> None:
        self._journal.append("setting", name, {"value": value})
        self._settings[name] = value

    def _prepare(self, now: float) -> None:
        if "system_bucket" not in self._settings:
            self._set("system_bucket", f"outin-{uuid.uuid4().hex}")
        if "next_category" not in self._settings:
            seeds = seed_categories(now)
            for category in seeds:
                self.put_category(category)
            self._set("next_category", str(seeds[-1].cate_id + 1))
        for session_id, at in list(self._sessions.items()):
            if now - at > SESSION_S:
                self._journal.append("session", session_id, None)
                del self._sessions[session_id]

    def _restore(self, entry: Entry) -> None:
        value = entry.value or {}
        try:
            if entry.kind in _KINDS:
                self._index(_KINDS[entry.kind].from_json(value))
            elif entry.kind == "pull":
                self._pulls[entry.key] = Pull.from_json(value)
            elif entry.kind == "category":
                self._categories[int(entry.key)] = Category.from_json(value)
            elif entry.kind == "slice":
                media_id, _, key = entry.key.partition(" ")
                self._slices.setdefault(media_id, {})[key] = None
            elif entry.kind == "session":
                self._sessions[entry.key] = float(str(value["at"]))
            elif entry.kind == "setting":
                self._settings[entry.key] = str(value["value"])
        except (TypeError, ValueError, KeyError):
            # A line that someone edited by hand costs that one record, not the start.
            return
