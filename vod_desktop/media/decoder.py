"""Looking into media files, in a process of its own.

Decoders are large libraries that take apart what strangers made: they may crash, hang, or eat memory. The program only ever
loses an answer.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from importlib.util import find_spec
from typing import IO, cast

from vod_desktop.domain.crop import Crop
from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.limits import COVER_MAX_HEIGHT, COVER_MAX_WIDTH
from vod_desktop.domain.media import MediaFacts, MediaUnavailable, MediaUnreadable, Moment, Suggestion
from vod_desktop.domain.playlist import is_playlist
from vod_desktop.media.playlists import read_playlist
from vod_desktop.media.wire import Hangup, receive, send

WORKER_FLAG = "--media-worker"
"""First argument by which the program of a bundle, where there is no interpreter to start, becomes the decoder process."""

_TIMEOUT_S = 20.0
_PLACES_TIMEOUT_S = 45.0
# What the process needs of the environment; keys and tokens that lie there are none of its business.
_ENVIRONMENT = frozenset(
    {
        *("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "WINDIR"),
        *("LANG", "LC_ALL", "LC_CTYPE"),
        *("PYTHONPATH", "PYTHONHOME", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE"),
        *("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),
    }
)

Answer = tuple[Mapping[str, object], tuple[bytes, ...]]


class Decoder:
    """Facts, frames and thumbnails of files; of a playlist those of its first slice. Any thread; calls wait for each other and for the answer.

    The process starts with the first call and again after a crash or time-out. Every method but `close` raises
    MediaUnreadable for a file that shows nothing and MediaUnavailable where there is no decoder or it was closed.
    """

    def __init__(self, *, command: Sequence[str] | None = None, timeout_s: float = _TIMEOUT_S) -> None:
        """`command` starts the process; None for this program's own. `timeout_s` bounds a call."""
        self._command = tuple(command or _own_command())
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    @property
    def available(self) -> bool:
        """Whether the optional decoder is installed."""
        return find_spec("av") is not None

    def facts(self, path: str) -> MediaFacts:
        """Duration, size, codecs."""
        head, _ = self._ask({"call": "facts", "path": path}, self._timeout_s)
        return MediaFacts(**cast("dict[str, object]", head))  # type: ignore[arg-type]  # as the worker made it of the same class

    def frame(
        self,
        path: str,
        at_s: float,
        *,
        max_width: int = COVER_MAX_WIDTH,
        max_height: int = COVER_MAX_HEIGHT,
        crop: Crop | None = None,
    ) -> bytes:
        """The frame shown at that second, turned upright, or a piece of it: a JPEG that VOD takes as a cover."""
        request = {"call": "frame", "path": path, "at_s": at_s, "width": max_width, "height": max_height}
        piece = astuple(crop) if crop else (0, 0, 1, 1)
        return self._ask({**request, "crop": piece}, self._timeout_s)[1][0]

    def look(self, path: str, at_s: float, *, max_width: int, max_height: int) -> Moment:
        """The frame shown at that second, turned upright, with its place."""
        request = {"call": "look", "path": path, "at_s": at_s, "width": max_width, "height": max_height}
        head, pictures = self._ask(request, self._timeout_s)
        place = cast("Mapping[str, float]", head)
        return Moment(place["at_s"], place["until_s"], pictures[0])

    def strip(self, path: str, count: int) -> tuple[Suggestion, ...]:
        """Up to `count` frames in even distances, in the order of the video; always at least one."""
        return self._places("strip", path, count)

    def suggested(self, path: str, count: int) -> tuple[Suggestion, ...]:
        """Up to `count` frames that would make a cover, in the order of the video; always at least one."""
        return self._places("suggested", path, count)

    def _places(self, call: str, path: str, count: int) -> tuple[Suggestion, ...]:
        head, pictures = self._ask({"call": call, "path": path, "count": count}, _PLACES_TIMEOUT_S)
        places = cast("list[dict[str, float]]", head["places"])
        pairs = zip(places, pictures, strict=True)
        return tuple(Suggestion(place["at_s"], picture, place["score"]) for place, picture in pairs)

    def thumbnail(self, path: str, width: int, height: int) -> bytes:
        """A small picture of a video or image, at most of that size: PNG when it is see-through, else JPEG."""
        request = {"call": "thumbnail", "path": path, "width": width, "height": height}
        return self._ask(request, self._timeout_s)[1][0]

    def rest(self) -> None:
        """End the process once no call is under way; the next call starts another one."""
        with self._lock:
            self._reap()

    def close(self) -> None:
        """End the process, also in the middle of a call. May be called twice."""
        self._is_closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._reap()

    def _ask(self, request: Mapping[str, object], timeout_s: float) -> Answer:
        path = str(request["path"])
        looked_at = os.path.abspath(_pictured(path))  # noqa: PTH100 - no links resolved
        with self._lock:
            if self._is_closed or not self.available:
                raise MediaUnavailable(reason="closed" if self._is_closed else "not-installed")
            head, blobs = self._exchange({**request, "path": looked_at}, timeout_s, path)
        if "reason" in head:
            raise MediaUnreadable(path=path, reason=head["reason"])
        return head, blobs

    def _exchange(self, request: Mapping[str, object], timeout_s: float, path: str) -> Answer:
        process = self._running()
        if self._is_closed:  # meanwhile; `close` did not see the process
            process.kill()
        watch = _Watch(process, timeout_s)
        try:
            send(cast("IO[bytes]", process.stdin), request)
            head, blobs = receive(cast("IO[bytes]", process.stdout))
        except (Hangup, OSError):
            watch.end()
            self._reap()
            if self._is_closed:
                raise MediaUnavailable(reason="closed") from None
            raise MediaUnreadable(path=path, reason="timed-out" if watch.has_bitten else "crashed") from None
        watch.end()
        return cast("Mapping[str, object]", head), blobs

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._reap()
        if self._process is None:
            self._process = self._started()
        return self._process

    def _started(self) -> subprocess.Popen[bytes]:
        environment = {name: value for name, value in os.environ.items() if name.upper() in _ENVIRONMENT}
        try:
            return subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                cwd=tempfile.gettempdir(),  # so that no drive of the user is held
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise MediaUnavailable(reason=error.strerror or type(error).__name__) from None

    def _reap(self) -> None:
        """End the process, wait for that, and close both pipes."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close_quietly(pipe)
        process.wait()


class _Watch:
    """Kills a process that has not answered in time."""

    def __init__(self, process: subprocess.Popen[bytes], timeout_s: float) -> None:
        self.has_bitten = False
        self._process = process
        self._timer = threading.Timer(timeout_s, self._bite)
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Leave the process alone."""
        self._timer.cancel()
        self._timer.join()

    def _bite(self) -> None:
        self.has_bitten = True
        self._process.kill()


def _pictured(path: str) -> str:
    """The file to look into: of a playlist its first slice, since the process opens one file only."""
    if not is_playlist(path):
        return path
    try:
        return read_playlist(path).slices[0].path
    except VodDesktopError:
        raise MediaUnreadable(path=path, reason="not-media") from None


def _own_command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return sys.executable, WORKER_FLAG
    return sys.executable, "-P", "-m", "vod_desktop.media.worker"


def _close_quietly(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # what was left to write goes with the process
        pipe.close()
