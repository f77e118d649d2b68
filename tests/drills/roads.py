"""What drills on a single upload begin with: a file, and an engine that loses patience soon."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.drills.cell import BOUND_S, HASTY, PART, SETTINGS, at_rest, ending_of
from tests.drills.troubles import Ending
from tests.rig import Rig

PARTS = 5


def clip(folder: Path, parts: int = PARTS) -> Path:
    path = folder / "clip.mp4"
    path.write_bytes(os.urandom(parts * PART - 7))
    return path


@contextmanager
def rig_over(place: object, folder: Path, **options: object) -> Iterator[Rig]:
    rig = Rig(place, folder, SETTINGS, **{**HASTY, **options})  # type: ignore[arg-type]  # as far as it is looked at
    try:
        yield rig
    finally:
        rig.close()


def brought(rig: Rig, folder: Path) -> Ending:
    """The end of a new upload."""
    task = rig.add(clip(folder))
    rig.start(task.id)
    return ending_of(rig.until(task.id, at_rest, BOUND_S))
