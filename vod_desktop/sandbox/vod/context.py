"""What every action works with."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.vod.addresses import Addresses
from vod_desktop.sandbox.vod.grants import GrantDesk
from vod_desktop.sandbox.vod.library import Library
from vod_desktop.sandbox.vod.lifecycle import Lifecycle
from vod_desktop.sandbox.vod.options import VodOptions
from vod_desktop.sandbox.vod.pulling import PullWorkers
from vod_desktop.sandbox.vod.scroll import ScrollTokens
from vod_desktop.sandbox.vod.texts import TextRules


@dataclass(frozen=True, slots=True)
class Context:
    """The parts of the service that actions share."""

    library: Library
    clock: SandboxClock
    objects: ObjectStore
    grants: GrantDesk
    addresses: Addresses
    lifecycle: Lifecycle
    pulls: PullWorkers
    scrolls: ScrollTokens
    rules: TextRules
    options: VodOptions
