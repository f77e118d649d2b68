"""A program that meets one endpoint and says how it ended and by how much its memory grew. Started by a test."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from tests.drills.roads import brought, rig_over
from tests.drills.uploader import Place
from vod_desktop.domain.limits import KIB


def main() -> None:
    place, folder = json.loads(sys.argv[1]), Path(sys.argv[2])
    with rig_over(Place(**place), folder) as rig:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        ending = brought(rig, folder)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"ending": str(ending), "grew": (after - before) * KIB}))


if __name__ == "__main__":
    main()
