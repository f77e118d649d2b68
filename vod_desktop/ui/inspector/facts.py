"""Read-only facts of one upload: what VOD and OSS call it, what has arrived, and the proof."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.parts import plan_parts
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.icons import icon
from vod_desktop.ui.inspector.part_map import PartMap
from vod_desktop.ui.theme import Look, grid, set_look

_BUCKET_SHOWN = 24


class UploadFacts(QWidget):
    """Names and values under each other; every value can be marked and copied."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = services.wording
        self.part_map = PartMap(services)
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._layout.setVerticalSpacing(grid(self))
        self._values: dict[str, QLabel] = {}
        self._names: dict[str, QLabel] = {}
        for key, name in self._rows():
            self._add(key, name)
            if key == "parts":
                self._layout.addRow(self.part_map)

    def show_task(self, task: UploadTask) -> None:
        """Show what is known; what is not known yet takes no room."""
        for key, text in self._texts(task).items():
            label = self._values[key]
            if label.text() != text:
                label.setText(text)
                label.setToolTip(text)
            self._layout.setRowVisible(label.parentWidget() or label, bool(text))
        self.part_map.show_task(task)

    def text_of(self, key: str) -> str:
        """The value shown for `media_id`, `aftermath`, `object`, `auth`, `parts`, `crc64`, `request_id`, `size` or `path`."""
        return self._values[key].text()

    def _rows(self) -> tuple[tuple[str, str], ...]:
        return (
            ("path", self.tr("File")),
            ("size", self.tr("Size")),
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
            "media_id": task.media_id or "",
            "aftermath": self._aftermath(task),
            "object": f"{_shortened(address.bucket)} / {address.object_key}" if address else "",
            "auth": self._auth(task),
            "parts": self._parts(task),
            "crc64": "" if task.crc64 is None else str(task.crc64),
            "request_id": task.request_id,
        }

    def _size(self, task: UploadTask) -> str:
        if not task.size:
            return ""
        return f"{self._wording.size(task.size)} ({self._wording.exact_size(task.size)})"

    def _aftermath(self, task: UploadTask) -> str:
        """State, length, size and pictures, as far as VOD has told them."""
        told = task.aftermath
        if told is None or not told.word:
            return ""
        length = self._wording.duration(told.duration_s) if told.duration_s else ""
        size = self._wording.size(told.size) if told.size else ""
        line = " · ".join(part for part in (self._wording.remote.media(told.word), length, size) if part)
        return "\n".join([line, *filter(None, (told.cover_url, *told.snapshots))])

    def _auth(self, task: UploadTask) -> str:
        if not task.auth_until or not task.state.is_running:
            return ""
        until = self._wording.moment(task.auth_until)
        if task.kind.can_renew:
            return self.tr("Valid until {time} · renews by itself").format(time=until)
        return self.tr("Valid until {time} · a new upload begins if it ends before").format(time=until)

    def _parts(self, task: UploadTask) -> str:
        if not task.part_size or not task.upload_id:
            return ""
        plan = plan_parts(task.size, task.part_size)
        done = plan.count if task.confirmed >= task.size else task.confirmed // task.part_size
        text = self.tr("{done} of {count} confirmed · {size} each")
        return text.format(done=done, count=plan.count, size=self._wording.size(task.part_size))

    def _add(self, key: str, name: str) -> None:
        value = QLabel()
        value.setWordWrap(True)
        value.setMinimumWidth(1)  # one long word, a bucket's or a file's name, must not widen the whole form
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        value.setAccessibleName(name)
        if key in {"media_id", "object", "crc64", "request_id"}:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPointSizeF(value.font().pointSizeF() * 0.9)
            value.setFont(font)
        label = QLabel(name)
        set_look(label, Look.MUTED)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, grid(self) // 2)
        across.addWidget(value, 1)
        if key in {"media_id", "crc64", "request_id", "path"}:
            across.addWidget(self._copy_button(name, value), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addRow(label, row)
        self._values[key], self._names[key] = value, label

    def _copy_button(self, name: str, value: QLabel) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("copy"))
        button.setToolTip(self.tr("Copy {name}").format(name=name))
        button.setAccessibleName(button.toolTip())
        side = 4 * grid(self)
        button.setIconSize(QSize(side, side))
        button.setStyleSheet("padding: 1px;")
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(value.text()))
        return button


def _shortened(bucket: str) -> str:
    """A bucket of VOD's is named by 38 characters, of which nobody reads the middle."""
    return bucket if len(bucket) <= _BUCKET_SHOWN else f"{bucket[:14]}…{bucket[-6:]}"
