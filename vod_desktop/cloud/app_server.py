"""The user's own app server in place of VOD: it creates and renews, and hands the undecoded pair down. One request a call."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NoReturn

from vod_desktop.cloud.app_server_errors import VIA, app_server_error, told_by, via
from vod_desktop.cloud.app_server_reading import GrantFields, read_grant
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Reply, Transport
from vod_desktop.cloud.vod_call import Answer, Value
from vod_desktop.cloud.vod_fields import parse_object
from vod_desktop.cloud.vod_parameters import attached_values, image_values, video_values
from vod_desktop.domain.app_server import ID_PLACEHOLDER, AppServer, token_fault
from vod_desktop.domain.catalog import ImageType, Mezzanine, Unfinished, VideoInfo
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ForeignReply,
    InputError,
    KeyRejected,
    MediaGone,
    NotOffered,
    VodDesktopError,
)
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata

_NO_MEDIA: Final = MediaId("0" * 32)
"""An id that VOD never gives: asking for its renewal tells whether one may ask at all."""


class AppServerGateway:
    """Creates and renews through an app server. May be used from any thread.

    Every method raises `CallError`s only, besides what `token` raises and `GrantMalformed` for an answer that lacks a field or
    cannot be decoded. A Create* call that fails with `may_have_happened` among its values cannot be asked about: `NotOffered`.

    Args:
        server: Where and how to ask.
        token: Gives the bearer token to use now; called for each call.
        network: Time-outs, pool, trust and proxy.
        offset: Correction of the time of day, for the lifetime of what is handed down.
        renew: Gives another token in place of one that was refused; None where nothing can.
        transport: Sends in place of the network.

    Raises:
        InputError: Something is wrong in `server`; nothing is ever sent then, least of all the token.
    """

    def __init__(
        self,
        *,
        server: AppServer,
        token: Callable[[], str],
        network: NetworkSettings,
        offset: ClockOffset,
        renew: Callable[[str], str] | None = None,
        transport: Transport | None = None,
    ) -> None:
        for problem in server.problems():
            raise InputError(what=VIA, reason=problem.fault.value, setting=problem.name)
        self._server = server
        self._token = token
        self._renew = renew
        self._offset = offset
        self._transport = transport or Transport(network)

    def create_upload_video(
        self,
        *,
        metadata: MediaMetadata,
        cover_url: str,
        file_name: str,
        size: int,
        reference_id: ReferenceId,
    ) -> UploadGrant:
        """Have a video or audio allocated. `size` in bytes."""
        values = video_values(
            metadata, cover_url=cover_url, file_name=file_name, size=size, reference_id=reference_id
        )
        return self._grant("CreateUploadVideo", self._server.create_video_path, values, self._video_fields())

    def refresh_upload_video(self, media_id: MediaId) -> UploadGrant:
        """Have a fresh auth for the same video.

        Raises:
            MediaGone: The server does not know this video any more.
        """
        path = self._server.refresh_video_path
        values: dict[str, Value | None] = {} if ID_PLACEHOLDER in path else {"VideoId": media_id}
        fields = self._video_fields()
        return self._grant("RefreshUploadVideo", path, values, fields, media_id=media_id)

    def create_upload_image(
        self, *, metadata: MediaMetadata, image_type: ImageType, extension: str, file_name: str
    ) -> UploadGrant:
        """Have an image allocated. For a cover the answer must name the address it will be served at."""
        values = image_values(metadata, image_type=image_type.value, extension=extension, file_name=file_name)
        server = self._server
        fields = GrantFields(
            server.image_id_field,
            server.address_field,
            server.auth_field,
            url_field=server.image_url_field,
            needs_url=image_type is ImageType.COVER,
        )
        return self._grant("CreateUploadImage", server.create_image_path, values, fields)

    def create_upload_attached_media(
        self, *, metadata: MediaMetadata, kind: MediaKind, file_name: str, size: int
    ) -> UploadGrant:
        """Have a watermark, subtitle or material allocated. `size` in bytes."""
        values = attached_values(metadata, kind=kind, file_name=file_name, size=size)
        server = self._server
        fields = GrantFields(server.media_id_field, server.address_field, server.auth_field)
        return self._grant("CreateUploadAttachedMedia", server.create_attached_path, values, fields)

    def video_by_reference(self, reference_id: ReferenceId) -> VideoInfo | None:
        """Not offered: whether a lost Create* worked is not known to us."""
        del reference_id
        self._not_offered("GetVideoInfo")

    def unfinished_media(
        self,
        *,
        kind: MediaKind,
        metadata: MediaMetadata,
        file_name: str,
        age_s: float,
        image_type: ImageType = ImageType.DEFAULT,
    ) -> tuple[Unfinished, ...]:
        """Not offered."""
        del kind, metadata, file_name, age_s, image_type
        self._not_offered("SearchMedia")

    def mezzanine(self, media_id: MediaId) -> Mezzanine | None:
        """Not offered: whether a source file arrived is not known to us."""
        del media_id
        self._not_offered("GetMezzanineInfo")

    def delete_videos(self, ids: Sequence[MediaId]) -> None:
        """Not offered: what was created stays at VOD until the server's people remove it."""
        del ids
        self._not_offered("DeleteVideo")

    def delete_images(self, ids: Sequence[MediaId]) -> None:
        """Not offered."""
        del ids
        self._not_offered("DeleteImage")

    def delete_attached_media(self, ids: Sequence[MediaId]) -> None:
        """Not offered."""
        del ids
        self._not_offered("DeleteAttachedMedia")

    def test(self) -> None:
        """A cheap call that needs token and network and creates nothing: the status, or the renewal of a video that is not there."""
        if self._server.status_path:
            self._call(CallDetail("Status"), "GET", self._server.url(self._server.status_path), None)
            return
        try:
            self.refresh_upload_video(_NO_MEDIA)
        except MediaGone:
            return

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()

    def _video_fields(self) -> GrantFields:
        server = self._server
        return GrantFields(server.video_id_field, server.address_field, server.auth_field)

    def _grant(
        self,
        operation: str,
        path: str,
        values: Mapping[str, Value | None],
        fields: GrantFields,
        *,
        media_id: MediaId | None = None,
    ) -> UploadGrant:
        if not path:
            self._not_offered(operation)
        body = _json({name: value for name, value in values.items() if value is not None})
        url = self._server.url(path, media_id)
        answer = self._call(CallDetail(operation), "POST", url, body, renews=media_id is not None)
        return read_grant(answer, fields, self._offset, expected=media_id)

    def _call(
        self, detail: CallDetail, method: str, url: str, body: bytes | None, *, renews: bool = False
    ) -> Answer:
        detail = replace(detail, host=self._server.host)
        reply = self._exchanged(detail, method, url, body)
        if isinstance(reply, Reply):
            return _judged(reply, detail, renews=renews)
        # Raised out here: the frames below hold the header with the token.
        raise via(reply) if isinstance(reply, CallError) else reply

    def _exchanged(
        self, detail: CallDetail, method: str, url: str, body: bytes | None
    ) -> Reply | VodDesktopError:
        """The answer; a token that is over is renewed once, since what was refused for it had no effect."""
        try:
            token = self._token()
            reply = self._sent(detail, method, url, body, token)
            if reply.status == 401 and self._renew is not None:
                reply = self._sent(detail, method, url, body, self._renew(token))
        except VodDesktopError as error:
            return error.with_traceback(None)
        return reply

    def _sent(self, detail: CallDetail, method: str, url: str, body: bytes | None, token: str) -> Reply:
        if token_fault(token) is not None:
            raise KeyRejected(detail, reason="app-token" if token else "no-app-token")
        headers = self._headers(token, has_body=body is not None)
        return self._transport.send(Outgoing(method, url, headers, body=body), detail)

    def _headers(self, token: str, *, has_body: bool) -> dict[str, str | None]:
        shown = f"{self._server.scheme} {token}".lstrip()
        kind = {"Content-Type": "application/json; charset=utf-8"} if has_body else {}
        return {
            self._server.header: shown,
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            **kind,
        }

    def _not_offered(self, operation: str) -> NoReturn:
        raise via(NotOffered(CallDetail(operation, host=self._server.host)))


def _judged(reply: Reply, detail: CallDetail, *, renews: bool) -> Answer:
    if not 200 <= reply.status < 300:
        raise app_server_error(reply, detail, renews=renews)
    fields = parse_object(reply.body)
    detail = replace(detail, http_status=reply.status)
    if fields is None:
        raise via(ForeignReply(detail, reason="not-json", may_have_happened=True))
    known = told_by(reply, fields, detail)
    return Answer(fields, replace(detail, request_id=known.request_id), reply.sent_at)


def _json(values: Mapping[str, Value]) -> bytes:
    """Without halves of characters, which file names can hold and JSON readers refuse."""
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace")
