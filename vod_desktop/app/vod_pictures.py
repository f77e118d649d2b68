"""Covers and snapshots as VOD shows them: fetched while somebody looks at them, made small, and kept in memory only."""

from __future__ import annotations

import contextlib
import enum
import shutil
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vod_desktop.app.jobs import Jobs
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.web_pictures import WebPictures
from vod_desktop.domain.errors import Failure, VodDesktopError
from vod_desktop.domain.ids import AccountId
from vod_desktop.media.decoder import Decoder

_WAIT_S = 15.0
_WIDTH, _HEIGHT = 640, 360


class PictureState(enum.Enum):
    """How far a picture is."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class VodPicture:
    """A picture at VOD.

    Attributes:
        content: The small picture, encoded by this program; empty until it is ready.
        failure: Why it could not be had.
    """

    state: PictureState
    content: bytes = field(default=b"", repr=False)
    failure: Failure | None = None


_Key = tuple[AccountId, str]
_LOADING = VodPicture(PictureState.LOADING)


class VodPictures:
    """On the owner's thread; `jobs` are threads for nothing else.

    What comes from the network meets the decoder in its own process, as every file does, and lies on the disk only meanwhile, in a
    folder that is this user's own.

    Args:
        network_of: How calls of an account leave this computer; raises VodDesktopError for an account that may not call
            anybody now, since its key cannot be read. On a thread of the jobs.
        folder: For the files on their way.
        kept: How many pictures are held at most; those that were not looked at for the longest go first.
    """

    def __init__(
        self,
        *,
        network_of: Callable[[AccountId], NetworkSettings],
        decoder: Decoder,
        jobs: Jobs,
        folder: Path,
        kept: int = 120,
    ) -> None:
        self._network_of = network_of
        self._decoder = decoder
        self._jobs = jobs
        self._folder = folder
        self._kept_most = kept
        self._kept: OrderedDict[_Key, VodPicture] = OrderedDict()
        self._waiting: OrderedDict[_Key, None] = OrderedDict()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []
        jobs.run(lambda: shutil.rmtree(folder, ignore_errors=True))  # of a process that was killed

    def on_ready(self, listener: Callable[[], None]) -> None:
        """Tell this when a picture that was asked for has arrived, or cannot be had."""
        self._listeners.append(listener)

    def look_at(self, account_id: AccountId, addresses: Sequence[str]) -> tuple[VodPicture, ...]:
        """The pictures at these addresses as they are now. Those that are not known are fetched, and no others any more."""
        wanted = [(account_id, address) for address in addresses]
        self._forget_waiting(wanted)
        return tuple(self._looked_at(key) for key in wanted)

    def look_away(self) -> None:
        """Nobody looks at any."""
        self._forget_waiting(())

    def try_again(self, account_id: AccountId, addresses: Sequence[str]) -> None:
        """Forget which of these could not be had; the next look fetches them."""
        for address in addresses:
            known = self._kept.get((account_id, address))
            if known is not None and known.state is PictureState.FAILED:
                del self._kept[account_id, address]

    def close(self) -> None:
        """Begin no more; wait a little for what is under way."""
        self.look_away()
        self._jobs.close()

    def _looked_at(self, key: _Key) -> VodPicture:
        if key not in self._kept:
            self._keep(key, _LOADING)
            with self._lock:
                self._waiting[key] = None
            self._jobs.run(self._next).then(self._arrived)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _forget_waiting(self, wanted: Collection[_Key]) -> None:
        with self._lock:
            dropped = [key for key in self._waiting if key not in wanted]
            for key in dropped:
                del self._waiting[key]
        for key in dropped:
            self._kept.pop(key, None)

    def _next(self) -> tuple[_Key, VodPicture] | None:
        """On a thread of the jobs."""
        with self._lock:
            key = self._waiting.popitem(last=False)[0] if self._waiting else None
        if key is None:
            return None
        try:
            return key, VodPicture(PictureState.READY, self._made_small(*key))
        except (VodDesktopError, OSError) as error:
            return key, VodPicture(PictureState.FAILED, failure=Failure.of(error))

    def _made_small(self, account_id: AccountId, address: str) -> bytes:
        network = self._network_of(account_id)
        short = replace(network, connect_timeout_s=_WAIT_S, read_timeout_s=_WAIT_S, answer_timeout_s=_WAIT_S)
        with contextlib.closing(WebPictures(short)) as pictures:
            content, extension = pictures.get(address)
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder) as place:
            file = Path(place) / f"picture.{extension}"
            file.write_bytes(content)
            return self._decoder.thumbnail(str(file), _WIDTH, _HEIGHT)

    def _arrived(self, found: tuple[_Key, VodPicture] | None) -> None:
        if found is not None:
            self._keep(*found)
            for listener in self._listeners:
                listener()

    def _keep(self, key: _Key, picture: VodPicture) -> None:
        self._kept[key] = picture
        self._kept.move_to_end(key)
        while len(self._kept) > self._kept_most:
            self._kept.popitem(last=False)
