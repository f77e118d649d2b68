"""What bootstrap hands to the command line: ways into the program, and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vod_desktop.app.moving.reception import MovingReception
from vod_desktop.app.pasted_reception import PastedReception
from vod_desktop.app.reception import Reception
from vod_desktop.app.remote_reception import RemoteReception
from vod_desktop.app.services import Services
from vod_desktop.app.wording.translation import Translate
from vod_desktop.app.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class Opened:
    """The program in this process."""

    services: Services
    reception: Reception
    remote: RemoteReception
    pasted: PastedReception
    moving: MovingReception


class Erased(Protocol):
    """What is gone, and what is still there although it should not be."""

    @property
    def removed(self) -> Sequence[Path]: ...

    @property
    def left(self) -> Sequence[Path]: ...


@dataclass(frozen=True, slots=True)
class Entrances:
    """Ways into the program.

    Attributes:
        open: Makes this process the owner of the home. Raises StoreBusy when another process is.
        erase: Removes every file of ours from the home, which nobody owns at that moment.
        hand_over: Sends a message to the owner and yields its answers. Raises ConnectionError when there is none.
    """

    open: Callable[[], AbstractContextManager[Opened]]
    hand_over: Callable[[dict[str, object]], Iterator[dict[str, object]]]
    wording: Wording
    translate: Translate
    home: Path
    erase: Callable[[], Erased]
