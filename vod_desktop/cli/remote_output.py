"""What the commands about remote jobs print: sentences for people, the same lines as JSON for scripts."""

from __future__ import annotations

from collections.abc import Mapping

from vod_desktop.app.wording.wording import Wording
from vod_desktop.cli.output import Output
from vod_desktop.domain.remote import JobWord


class RemoteOutput:
    """Prints lines. One thread.

    Args:
        output: For JSON and for what is said beside it.
        wording: Sentences.
        as_json: One JSON object a line.
        waits: Whether the end of each job follows; people are then told only of that.
    """

    def __init__(self, output: Output, wording: Wording, *, as_json: bool, waits: bool = False) -> None:
        self._output = output
        self._wording = wording
        self._as_json = as_json
        self._waits = waits

    def line(self, line: Mapping[str, object]) -> None:
        """One thing that is known."""
        if self._as_json:
            self._output.line(line)
        elif not (self._waits and line["event"] == "submitted"):
            print(self._sentence(line), flush=True)

    def _sentence(self, line: Mapping[str, object]) -> str:
        match line["event"]:
            case "failed":
                return self._failed(line)
            case "held":
                return str(line["message"])
            case "status":
                return self._status(line)
            case "nothing-left":
                return str(line["message"])
            case "left" | "removed" | "asked":
                return self._left(line)
            case "request":
                params = line["params"] if isinstance(line["params"], dict) else {}
                return "\n".join(
                    [str(line["action"]), *(f"  {name}={value}" for name, value in params.items())]
                )
            case _:
                return "✓ " + self._done(line)

    def _failed(self, line: Mapping[str, object]) -> str:
        name = line.get("url") or line.get("path") or line.get("id") or line.get("name") or ""
        request_id = f" [{line['request_id']}]" if line.get("request_id") else ""
        return f"✗ {name}: {line['message']}{request_id}" if name else f"✗ {line['message']}{request_id}"

    def _done(self, line: Mapping[str, object]) -> str:
        translate = self._output.translate
        values = {name: "–" if value is None else value for name, value in line.items()}
        if line["event"] == "submitted":
            return translate("Cli", "{url}: submitted, job id {job_id}").format(**values)
        if line["event"] == "skipped":
            return translate("Cli", "{url}: done already, media id {media_id}").format(**values)
        if "path" in line:
            return translate(
                "Cli", "{path}: is what was uploaded, media id {media_id}, CRC-64 {crc64}"
            ).format(**values)
        if line.get("already_registered"):
            return translate("Cli", "{url}: already registered, media id {media_id}").format(**values)
        return translate("Cli", "{url}: media id {media_id}").format(**values)

    def _left(self, line: Mapping[str, object]) -> str:
        translate = self._output.translate
        ids = [
            str(line[name]) for name in ("media_id", "upload_id", "job_id", "cover_media_id") if line[name]
        ]
        day = self._wording.moment(float(str(line["since"])))
        told = f"{line['name']}  ({day})  {' '.join(ids)}"
        match line["event"]:
            case "removed":
                return translate("Cli", "✓ removed: {what}").format(what=told)
            case "asked":
                return translate("Cli", "VOD was asked to cancel: {what}").format(what=told)
            case _:
                return told

    def _status(self, line: Mapping[str, object]) -> str:
        words = self._wording.remote
        told = str(line["status"])
        word = words.word(JobWord.of(told)) if line["kind"] == "pull" else words.media(told)
        size = line["size"]
        pieces = (
            f"{line['id']}: {word} ({told})",
            str(line.get("title") or line.get("url") or ""),
            self._wording.size(size) if isinstance(size, int) and size else "",
            self._output.translate("Cli", "media id {media_id}").format(media_id=line["media_id"])
            if line["kind"] == "pull" and line["media_id"]
            else "",
            str(line["message"] or ""),
            self._output.translate("Cli", "now followed in the list") if line.get("followed") else "",
        )
        return "  ".join(piece for piece in pieces if piece)
