"""Read-only facts of one upload: what VOD and OSS call it, what has arrived, and the proof."""

from __future__ import annotations

from vod_desktop.app.services import Services
from vod_desktop.domain.parts import plan_parts
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.fact_rows import FactRows
from vod_desktop.ui.inspector.part_map import PartMap
from vod_desktop.ui.inspector.vod_picture_strip import VodPictureStrip

_BUCKET_SHOWN = 24
_CODES = frozenset({"media_id", "object", "crc64", "request_id"})
_COPIED = frozenset({"media_id", "crc64", "request_id", "path"})


class UploadFacts(FactRows):
    """By `path`, `size`, `media`, `media_id`, `aftermath`, `object`, `auth`, `parts`, `crc64` and `request_id`."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._wording = services.wording
        self._facts = services.facts
        self.part_map = PartMap(services)
        self.pictures = VodPictureStrip(services)
        for key, name in self._rows():
            self.add(key, name, is_code=key in _CODES, has_copy=key in _COPIED)
            if key == "parts":
                self.add_widget(self.part_map)
            if key == "aftermath":
                self.add_widget(self.pictures)

    def show_task(self, task: UploadTask) -> None:
        """Show what is known; what is not known yet takes no room."""
        self.show_texts(self._texts(task))
        self.pictures.show_task(task)
        self.part_map.show_task(task)

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("path", self.tr("File")),
            ("size", self.tr("Size")),
            ("media", self.tr("Content")),
            ("media_id", self.tr("Media ID")),
            ("aftermath", self.tr("At VOD")),
            ("object", self.tr("Object in OSS")),
            ("auth", self.tr("Upload credential")),
            ("parts", self.tr("Parts")),
            ("crc64", self.tr("Check value (CRC-64)")),
            ("request_id", self.tr("Request ID")),
        )

    def _texts(self, task: UploadTask) -> dict[str, str]:
        address = task.address
        return {
            "path": task.path,
            "size": self._size(task),
            "media": self._media(task),
            "media_id": task.media_id or "",
            "aftermath": self._aftermath(task),
            "object": f"{_shortened(address.bucket)} / {address.object_key}" if address else "",
            "auth": self._auth(task),
            "parts": self._parts(task),
            "crc64": "" if task.crc64 is None else str(task.crc64),
            "request_id": task.request_id,
        }

    def _media(self, task: UploadTask) -> str:
        facts = self._facts.of(task)
        return "" if facts is None else self._wording.media.line(facts)

    def _size(self, task: UploadTask) -> str:
        if not task.size:
            return ""
        text = f"{self._wording.size(task.size)} ({self._wording.exact_size(task.size)})"
        if not task.slices:
            return text
        slices = self.tr("1 slice") if task.slices == 1 else self.tr("{count} slices")
        return f"{text} · {slices.format(count=f'{task.slices:,}')}"

    def _aftermath(self, task: UploadTask) -> str:
        """State, length and size, as far as VOD has told them, and what to do where it cannot use the media."""
        told = task.aftermath
        if told is None or not told.word:
            return ""
        length = self._wording.duration(told.duration_s) if told.duration_s else ""
        size = self._wording.size(told.size) if told.size else ""
        line = " · ".join(part for part in (self._wording.remote.media(told.word), length, size) if part)
        return "\n".join(filter(None, (line, self._wording.remote.media_advice(told.word))))

    def _auth(self, task: UploadTask) -> str:
        if not task.auth_until or not task.state.is_running:
            return ""
        until = self._wording.moment(task.auth_until)
        if task.kind.can_renew:
            return self.tr("Valid until {time} · renews by itself").format(time=until)
        return self.tr("Valid until {time} · a new upload begins if it ends before").format(time=until)

    def _parts(self, task: UploadTask) -> str:
        if not task.part_size or not task.upload_id or task.slices:
            return ""
        plan = plan_parts(task.size, task.part_size)
        done = plan.count if task.confirmed >= task.size else task.confirmed // task.part_size
        text = self.tr("{done} of {count} confirmed · {size} each")
        return text.format(done=done, count=plan.count, size=self._wording.size(task.part_size))


def _shortened(bucket: str) -> str:
    """A bucket of VOD's is named by 38 characters, of which nobody reads the middle."""
    return bucket if len(bucket) <= _BUCKET_SHOWN else f"{bucket[:14]}…{bucket[-6:]}"
