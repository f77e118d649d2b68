"""What a command prints: lines for people or JSON for scripts on standard output, a bar on standard error."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TextIO

from vod_desktop.app.wording.translation import Translate
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.planned import PlannedRequest
from vod_desktop.domain.task import TaskState, UploadTask

_BAR = 24
_LOOKED_AT = frozenset({"finding", "request", "would-skip", "checked"})
_MARKS = {"fails": "✗", "surprises": "!", "note": "•"}


class Output:
    """Prints. One thread.

    Args:
        as_json: One JSON object a line on standard output.
        wording: Sentences in the user's language.
        translate: For the few words of this module.
    """

    def __init__(
        self,
        *,
        as_json: bool,
        wording: Wording,
        translate: Translate,
        out: TextIO | None = None,
        err: TextIO | None = None,
    ) -> None:
        self._as_json = as_json
        self._wording = wording
        self.translate = translate
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self._bar = Bar(self._err, wording) if self._err.isatty() else None

    def line(self, line: Mapping[str, object]) -> None:
        """One thing that is known."""
        self._clear()
        print(
            json.dumps(line, ensure_ascii=False) if self._as_json else self._sentence(line),
            file=self._out,
            flush=True,
        )

    def say(self, text: str) -> None:
        """Something for people only."""
        self._clear()
        print(text, file=self._err, flush=True)

    def progress(self, tasks: Sequence[UploadTask]) -> None:
        """Where the command's uploads are."""
        if self._bar is not None:
            self._bar.draw(tasks)

    def end(self) -> None:
        """Leave the terminal tidy."""
        self._clear()

    def _clear(self) -> None:
        if self._bar is not None:
            self._bar.clear()

    def _sentence(self, line: Mapping[str, object]) -> str:
        name = Path(str(line.get("path", ""))).name
        if line["event"] == "failed":
            request_id = f" [{line['request_id']}]" if line.get("request_id") else ""
            return f"✗ {name}: {line['message']}{request_id}" if name else f"✗ {line['message']}{request_id}"
        if line["event"] == "without-cover":
            text = self.translate("Cli", "{name}: goes without its cover: {message}")
            return "• " + text.format(name=name, message=line["message"])
        if line["event"] == "note":
            note = self.translate("Cli", "{name}, row {row}: {message}")
            return "• " + note.format(name=name, row=line["row"], message=line["message"])
        if line["event"] == "together":
            video = Path(str(line["with"])).name
            return "• " + self._together(str(line["role"])).format(name=name, video=video)
        if line["event"] in _LOOKED_AT:
            return self._looked_at(line, name)
        words = {
            "done": self.translate("Cli", "{name}: media id {media_id}, {size}, CRC-64 {crc64}, verified"),
            "skipped": self.translate("Cli", "{name}: already uploaded and unchanged, media id {media_id}"),
        }
        text = words[str(line["event"])]
        size = self._wording.size(int(str(line["size"])))
        return "✓ " + text.format(name=name, media_id=line["media_id"], size=size, crc64=line["crc64"])

    def _together(self, role: str) -> str:
        return {
            "cover": self.translate("Cli", "{name}: goes along as the cover of {video}"),
            "subtitle": self.translate("Cli", "{name}: goes along as a subtitle of {video}"),
            "metadata": self.translate("Cli", "{name}: describes {video}"),
        }[role]

    def _looked_at(self, line: Mapping[str, object], name: str) -> str:
        """A line of a dry run."""
        match line["event"]:
            case "request":
                return self._wording.preflight.request(_planned(line))
            case "would-skip":
                text = self.translate("Cli", "{name}: already uploaded and unchanged, media id {media_id}")
                return "✓ " + text.format(name=name, media_id=line["media_id"])
            case "checked":
                return str(line["message"])
        return f"{_MARKS[str(line['severity'])]} {f'{name}: ' if name else ''}{line['message']}"


def _planned(line: Mapping[str, object]) -> PlannedRequest:
    """The request of a line, also of one that came from another process."""
    parameters = line["parameters"]
    pairs = parameters.items() if isinstance(parameters, Mapping) else ()
    return PlannedRequest(
        str(line["operation"]),
        str(line["method"]),
        str(line["address"]),
        tuple((str(key), str(value)) for key, value in pairs),
        int(str(line["times"])),
    )


class Bar:
    """One line that is drawn over and over."""

    def __init__(self, stream: TextIO, wording: Wording) -> None:
        self._stream = stream
        self._wording = wording
        self._drawn = False

    def draw(self, tasks: Sequence[UploadTask]) -> None:
        """The sum over all tasks: bar, percent, speed, time left, and what the first one at work is doing."""
        total, sent = sum(t.size for t in tasks), sum(t.sent for t in tasks)
        if not total:
            return
        speed = sum(t.speed for t in tasks)
        # Full only when every one is verified: all bytes sent is not yet arrived.
        open_ = any(t.state is not TaskState.DONE for t in tasks)
        percent = min(100 * sent // total, 99 if open_ else 100)
        filled = _BAR * percent // 100
        left = self._wording.remaining((total - sent) / speed) if speed else ""
        active = next((self._wording.status(t) for t in tasks if t.state.is_running), "")
        pieces = (
            "█" * filled + "░" * (_BAR - filled),
            f"{percent:3d} %",
            self._wording.speed(speed),
            left,
            active,
        )
        text = "  ".join(piece for piece in pieces if piece)
        self._stream.write("\r\x1b[2K" + text[: shutil.get_terminal_size().columns - 1])
        self._stream.flush()
        self._drawn = True

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            self._stream.write("\r\x1b[2K")
            self._stream.flush()
            self._drawn = False
