"""The cover and the snapshots that VOD has of a video."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from vod_desktop.app.services import Services
from vod_desktop.app.vod_pictures import PictureState, VodPicture
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.flow import FlowLayout
from vod_desktop.ui.inspector.vod_picture_button import VodPictureButton
from vod_desktop.ui.theme import Look, grid, set_look

_COVER_STEPS, _SNAPSHOT_STEPS = 60, 23
_SNAPSHOTS_MAX = 30
"""VOD tells eight of them; more than a page of pictures is not shown whatever it tells."""


class VodPictureStrip(QWidget):
    """For one video at a time. Asks for nothing while it is not seen."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = services.vod_pictures
        self._wording = services.wording
        self._task: UploadTask | None = None
        self.cover = VodPictureButton(self.tr("Cover"), _COVER_STEPS)
        self.snapshots: list[VodPictureButton] = []
        self.again = QPushButton(self.tr("Load again"))
        self.again.clicked.connect(self._on_again)
        self.nothing = QLabel()
        self._strip = QWidget()
        self._flow = FlowLayout(spacing=grid(self), parent=self._strip)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._pictures.on_ready(lambda: self._look() if isValid(self) else None)

    def show_task(self, task: UploadTask) -> None:
        """Show the pictures of this video; where none are to be expected it takes no room."""
        self._task = task
        told = task.aftermath
        is_expected = told is not None and bool(told.word) and task.kind is MediaKind.VIDEO
        addresses = self._addresses()
        self.setVisible(is_expected or bool(addresses))
        self.nothing.setVisible(not addresses)
        is_over = told is not None and told.over
        self.nothing.setText(self.tr("VOD has none.") if is_over else self.tr("None yet."))
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        self._pictures.look_away()
        super().hideEvent(event)

    def _look(self) -> None:
        """Show what is known, and ask for what is not."""
        if self._task is None or not self.isVisible():
            return
        addresses = self._addresses()
        found = dict(zip(addresses, self._pictures.look_at(self._task.account_id, addresses), strict=True))
        cover = addresses[0] if addresses and addresses[0] == self._cover_address() else ""
        self.cover.setVisible(bool(cover))
        if cover:
            self._show(self.cover, cover, found[cover])
        snapshots = addresses[1:] if cover else addresses
        self._show_snapshots([(address, found[address]) for address in snapshots])
        self.again.setVisible(any(one.state is PictureState.FAILED for one in found.values()))

    def _show_snapshots(self, found: list[tuple[str, VodPicture]]) -> None:
        while len(self.snapshots) < len(found):
            self.snapshots.append(VodPictureButton("", _SNAPSHOT_STEPS))
            self._flow.addWidget(self.snapshots[-1])
        name = self.tr("Snapshot {number} of {count}")
        for number, button in enumerate(self.snapshots, start=1):
            button.setVisible(number <= len(found))
            if number <= len(found):
                button.rename(name.format(number=number, count=len(found)))
                self._show(button, *found[number - 1])
        self._strip.setVisible(bool(found))
        self._strip.updateGeometry()

    def _show(self, button: VodPictureButton, address: str, picture: VodPicture) -> None:
        trouble = self._wording.failure_short(picture.failure) if picture.failure else ""
        button.show_picture(address, picture, trouble=trouble)

    def _cover_address(self) -> str:
        told = self._task.aftermath if self._task else None
        return _web(told.cover_url) if told else ""

    def _addresses(self) -> tuple[str, ...]:
        """The cover, if there is one, and the snapshots; what leads to no web page is left out."""
        told = self._task.aftermath if self._task else None
        snapshots = told.snapshots[:_SNAPSHOTS_MAX] if told else ()
        every = (self._cover_address(), *(_web(address) for address in snapshots))
        return tuple(dict.fromkeys(filter(None, every)))

    def _on_again(self) -> None:
        if self._task is not None:
            self._pictures.try_again(self._task.account_id, self._addresses())
        self._look()

    def _lay_out(self) -> None:
        set_look(self.nothing, Look.MUTED)
        self.again.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._strip.setSizePolicy(policy)
        title = QLabel(self.tr("Pictures at VOD"))
        set_look(title, Look.MUTED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, grid(self) // 2)
        layout.setSpacing(grid(self))
        for widget in (title, self.nothing, self.cover, self._strip, self.again):
            layout.addWidget(widget)
        for widget in (self.cover, self._strip, self.again):
            widget.hide()


def _web(address: str) -> str:
    return address if address.startswith(("https://", "http://")) else ""
