"""Processes that stand still, as a laptop does whose lid is closed: the server's, and the uploading one."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.drills import killing
from tests.drills.cell import BOUND_S, at_rest, ending_of
from tests.drills.roads import clip, rig_over
from tests.drills.troubles import Ending
from tests.drills.uploader import Place
from vod_desktop.sandbox import Sandbox, SandboxOptions

_SERVE = (
    "import sys; from pathlib import Path; from vod_desktop.sandbox import SandboxOptions;"
    "from vod_desktop.sandbox.run import serve; serve(SandboxOptions(data_dir=Path(sys.argv[1])))"
)


@contextmanager
def sandbox_process(folder: Path) -> Iterator[tuple[subprocess.Popen[str], Place]]:
    command = [sys.executable, "-c", _SERVE, str(folder / "sandbox")]
    with subprocess.Popen(command, cwd=killing.ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        try:
            yield process, Place(**{name: told[name] for name in Place.__dataclass_fields__})
        finally:
            process.send_signal(signal.SIGCONT)
            process.terminate()


def server_stopped(seconds: float, *, goes_on: bool) -> Callable[[Path], Ending]:
    """The server's process is stopped in the middle; the upload sees a line on which nothing moves."""

    # One request ends while it stands still; on a busy computer, too, it is back before the last repeat has ended.
    patience = {"read_timeout_s": 0.8 * seconds, "send_timeout_s": 0.8 * seconds} if goes_on else {}

    def run(folder: Path) -> Ending:
        with sandbox_process(folder) as (process, place), rig_over(place, folder, **patience) as rig:
            rig.bandwidth.set_limit(400_000)
            task = rig.add(clip(folder))
            rig.start(task.id)
            rig.until(task.id, lambda t: t.confirmed > 0)
            process.send_signal(signal.SIGSTOP)
            rig.bandwidth.set_limit(None)
            if goes_on:
                threading.Event().wait(seconds)  # the one wait that is a wait: so long it stands still
                process.send_signal(signal.SIGCONT)
            return ending_of(rig.until(task.id, at_rest, BOUND_S))

    return run


def client_stopped(seconds: float) -> Callable[[Path], Ending]:
    """The uploading process is stopped in the middle; of its tokens none is good that long."""

    def run(folder: Path) -> Ending:
        options = SandboxOptions(data_dir=folder / "sandbox", token_ttl_s=0.9 * seconds)
        with Sandbox(options) as sandbox:
            drill = killing.Drill(sandbox, folder, killing.clip(folder, 30), limit=2_000_000)
            process = drill.start()
            sandbox.requests.wait_for_count("UploadPart", 5, timeout=BOUND_S)
            process.send_signal(signal.SIGSTOP)
            threading.Event().wait(seconds)
            process.send_signal(signal.SIGCONT)
            told = drill.ended()[1]
            assert drill.object_bytes(drill.row()[0]) == drill.file.read_bytes()
            assert len(drill.answered("CompleteMultipartUpload")) == 1
            return Ending(told["state"], told["failure"])

    return run
