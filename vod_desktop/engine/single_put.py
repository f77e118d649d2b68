"""One small object by one PutObject, through the same slots as parts."""

from __future__ import annotations

from vod_desktop.cloud.oss import ObjectReceipt
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.domain.parts import Part, StoredPart
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.body import PartBody
from vod_desktop.engine.delivery import Delivery
from vod_desktop.engine.parts_run import PartsRun


class SinglePut:
    """Uploads one file in one request. Used once, on the upload's thread."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery
        self._stored: StoredPart | None = None
        self._receipt: ObjectReceipt | None = None

    @property
    def crc64(self) -> int:
        """Of the file as it was sent; after `run`."""
        assert self._stored is not None
        assert self._stored.crc64 is not None
        return self._stored.crc64

    def run(self) -> ObjectReceipt:
        """Send the file.

        Raises:
            Interrupted: The upload is to end; nothing stays.
            VodDesktopError: It cannot be sent.
        """
        delivery = self._delivery
        delivery.calls.teller.move(TaskState.UPLOADING)
        whole = Part(1, 0, delivery.source.identity.size)
        PartsRun(
            delivery,
            parts=[whole],
            already=delivery.before,
            send=self._send,
            confirm=self._confirm,
            are_objects=True,
        ).run()
        delivery.source.check()
        assert self._receipt is not None
        return self._receipt

    def _send(self, auth: UploadAuth, _part: Part, body: PartBody) -> ObjectReceipt:
        self._receipt = self._delivery.oss.put_object(self._delivery.address, auth, body)
        return self._receipt

    def _confirm(self, stored: StoredPart) -> None:
        self._stored = stored
