"""A window of another program with files to drag. Prints where to grab, and how each drag ended."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    def __init__(self, paths: list[str]) -> None:
        super().__init__("files", alignment=Qt.AlignmentFlag.AlignCenter)
        self._paths = paths
        self.setFixedSize(160, 90)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
            drag = QDrag(self)
            drag.setMimeData(mime)
            copy, move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
            print(json.dumps({"dragged": drag.exec(copy | move, copy).name}), flush=True)

    def tell(self) -> None:
        center = self.mapToGlobal(QPoint(80, 45))
        print(json.dumps({"grab": [center.x(), center.y()]}), flush=True)


app = QApplication(sys.argv[:1])
source = Source(sys.argv[1:])
source.move(1200, 20)
source.show()
QTimer.singleShot(700, source.tell)
raise SystemExit(app.exec())
