"""What bootstrap hands to the command line: ways into the program, and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Entrances:
    """Ways into the program.

    Attributes:
        open: Makes this process the owner of the home. Raises StoreBusy when another process is.
        hand_over: Sends a message to the owner and yields its answers. Raises ConnectionError when there is none.
    """

    open: Callable[[], AbstractContextManager[Opened]]
    hand_over: Callable[[dict[str, object]], Iterator[dict[str, object]]]
    wording: Wording
    translate: Translate
    home: Path
