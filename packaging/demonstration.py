"""Show the main job on a computer without a display: make a clip, upload it to the sandbox, picture the window.

    python packaging/demonstration.py FOLDER

Runs in the project's environment. Clip, picture and the sandbox's own data go to FOLDER.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("vod-desktop.exe" if os.name == "nt" else "vod-desktop")
TITLE = "A first upload"


@dataclass(frozen=True, slots=True)
class Arrived:
    """What the program said of the finished upload; `size` in bytes, `crc64` as decimal text."""

    media_id: str
    size: int
    crc64: str
    verified: bool


def main(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    # A home of its own: the demonstration leaves the person's own queue and settings alone.
    variables = {"VOD_DESKTOP_HOME": str(folder / "sandbox-home"), **os.environ}
    clip, picture = folder / "clip.mp4", folder / "window.png"
    code = make_clip(clip)
    if code == 0:
        code = upload(clip, variables)
    return code or take_picture(picture, variables)


def make_clip(clip: Path) -> int:
    print(f"Making a clip with PyAV: {clip}", flush=True)
    code = subprocess.run(
        [sys.executable, Path(__file__).with_name("demo_clip.py"), clip], check=False
    ).returncode
    if code:
        print("The clip could not be made: is PyAV installed (the extra `media`)?", file=sys.stderr)
    return code


def upload(clip: Path, variables: dict[str, str]) -> int:
    """Upload the clip; the program draws its progress bar on standard error while it works."""
    print(f"Uploading it: vod-desktop upload {clip.name} --sandbox --title {TITLE!r}", flush=True)
    command: list[str | Path] = [PROGRAM, "upload", clip, "--sandbox", "--again", "--title", TITLE, "--json"]
    child = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=variables
    )
    if child.returncode:
        print(child.stdout, file=sys.stderr)
        return child.returncode
    arrived = last_done(child.stdout)
    if arrived is None:
        print(f"The program said nothing of a finished upload. It said:\n{child.stdout}", file=sys.stderr)
        return 1
    print_result(arrived)
    return 0 if arrived.verified else 1


def last_done(output: str) -> Arrived | None:
    """Give what the last line of a finished upload says; None without such a line."""
    events = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    done = [event for event in events if event.get("event") == "done"]
    if not done:
        return None
    last = done[-1]
    return Arrived(last["media_id"], last["size"], str(last["crc64"]), last["verified"] is True)


def print_result(arrived: Arrived) -> None:
    print(f"media id  {arrived.media_id}")
    print(f"size      {arrived.size} bytes")
    print(f"CRC-64    {arrived.crc64}")
    print("verified" if arrived.verified else "NOT VERIFIED", flush=True)


def take_picture(picture: Path, variables: dict[str, str]) -> int:
    """Draw the window without a display and save it."""
    command: list[str | Path] = [PROGRAM, "--sandbox", "--screenshot", picture]
    code = subprocess.run(command, check=False, env={**variables, "QT_QPA_PLATFORM": "offscreen"}).returncode
    if code == 0:
        print(f"A picture of the window: {picture}", flush=True)
    else:
        print("The upload went well, but the window could not be drawn for the picture.", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
