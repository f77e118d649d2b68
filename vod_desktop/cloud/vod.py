"""VOD: the interfaces that create, renew, look up, change and delete media. One request a call, no retries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from vod_desktop.cloud import vod_reading as reading
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.transport import Transport
from vod_desktop.cloud.vod_call import Answer, VodCaller
from vod_desktop.cloud.vod_catalog import VodCatalog
from vod_desktop.cloud.vod_endpoint import vod_endpoint
from vod_desktop.cloud.vod_parameters import (
    Values,
    attached_update_values,
    attached_values,
    image_update_values,
    image_values,
    update_values,
    video_values,
)
from vod_desktop.cloud.vod_remote import VodRemote
from vod_desktop.cloud.vod_search import VodSearch
from vod_desktop.cloud.vod_statuses import VodStatuses
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.catalog import (
    ROOT_CATEGORY_ID,
    App,
    Category,
    CategoryTree,
    ImageType,
    Mezzanine,
    TemplateGroup,
    Unfinished,
    VideoInfo,
)
from vod_desktop.domain.errors import MediaGone, NotAllowed, NotFound
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata

_IDS_AT_ONCE = 20


class VodGateway:
    """VOD for one account. May be used from any thread.

    Every method raises `CallError`s only, besides what `key` raises and `GrantMalformed` for an answer that cannot be decoded.
    `Create*` calls allocate a media at once: after an error with `may_have_happened` among its values ask before repeating.

    Args:
        region: Region id of the account.
        endpoint: Another endpoint than the region's; see `vod_endpoint`.
        key: Gives the key pair to use now; called for each call.
        network: Time-outs, pool, trust and proxy.
        offset: Correction of the time of day in signatures.
        renew: Gives another key in place of a temporary one that was refused as over; None where nothing can.
        transport: Sends in place of the network.

    Attributes:
        remote: Media that VOD fetches itself.
        statuses: How media of every kind are.
    """

    def __init__(
        self,
        *,
        region: str,
        endpoint: str | None,
        key: Callable[[], AccessKey],
        network: NetworkSettings,
        offset: ClockOffset,
        renew: Callable[[AccessKey], AccessKey] | None = None,
        transport: Transport | None = None,
    ) -> None:
        where = vod_endpoint(region, endpoint)
        self._offset = offset
        self._caller = VodCaller(
            region=region,
            endpoint=where,
            key=key,
            network=network,
            offset=offset,
            renew=renew,
            transport=transport,
        )
        self._catalog = VodCatalog(self._caller)
        self._search = VodSearch(self._caller, offset)
        self.remote = VodRemote(self._caller)
        self.statuses = VodStatuses(self._caller)

    def create_upload_video(
        self,
        *,
        metadata: MediaMetadata,
        cover_url: str,
        file_name: str,
        size: int,
        reference_id: ReferenceId,
    ) -> UploadGrant:
        """Allocate a video or audio. `size` in bytes; `file_name` must have an extension."""
        values = video_values(
            metadata, cover_url=cover_url, file_name=file_name, size=size, reference_id=reference_id
        )
        return self._grant("CreateUploadVideo", values, id_field="VideoId")

    def refresh_upload_video(self, media_id: MediaId) -> UploadGrant:
        """A fresh auth for the same video.

        Raises:
            MediaGone: The video was deleted, or never belonged to this account and region.
        """
        return self._grant("RefreshUploadVideo", {"VideoId": media_id}, id_field="VideoId")

    def create_upload_image(
        self, *, metadata: MediaMetadata, image_type: ImageType, extension: str, file_name: str
    ) -> UploadGrant:
        """Allocate an image. Its auth cannot be renewed. `media_url` of the grant is where it will be served."""
        values = image_values(metadata, image_type=image_type.value, extension=extension, file_name=file_name)
        return self._grant("CreateUploadImage", values, id_field="ImageId", url_field="ImageURL")

    def create_upload_attached_media(
        self, *, metadata: MediaMetadata, kind: MediaKind, file_name: str, size: int
    ) -> UploadGrant:
        """Allocate a watermark, subtitle or material. Its auth cannot be renewed. `size` in bytes."""
        values = attached_values(metadata, kind=kind, file_name=file_name, size=size)
        return self._grant("CreateUploadAttachedMedia", values, id_field="MediaId", url_field="MediaURL")

    def video_by_reference(self, reference_id: ReferenceId) -> VideoInfo | None:
        """The video that was created with our id, or None."""
        return self._video({"ReferenceId": reference_id})

    def video_info(self, media_id: MediaId) -> VideoInfo | None:
        """The video, or None when there is none of that id."""
        return self._video({"VideoId": media_id})

    def unfinished_media(
        self,
        *,
        kind: MediaKind,
        metadata: MediaMetadata,
        file_name: str,
        age_s: float,
        image_type: ImageType = ImageType.DEFAULT,
    ) -> tuple[Unfinished, ...]:
        """Images or attached media of that description without bytes, created around that many seconds ago."""
        return self._search.unfinished(
            kind=kind, metadata=metadata, file_name=file_name, age_s=age_s, image_type=image_type
        )

    def mezzanine(self, media_id: MediaId) -> Mezzanine | None:
        """The source file of a video; None when VOD knows neither."""
        answer = self._unless_gone("GetMezzanineInfo", {"VideoId": media_id})
        return None if answer is None else reading.read_mezzanine(answer.fields.child("Mezzanine"))

    def delete_videos(self, ids: Sequence[MediaId]) -> None:
        """Delete videos with all that belongs to them. Those that are gone already are fine.

        Raises:
            NotAllowed: Some of them may not be deleted by this key; the others are.
        """
        forbidden: list[str] = []
        detail = None
        for some in _chunks(ids):
            answer = self._unless_gone("DeleteVideo", {"VideoIds": ",".join(some)})
            if answer is not None and answer.fields.words("ForbiddenVideoIds"):
                forbidden += answer.fields.words("ForbiddenVideoIds")
                detail = answer.detail
        if detail is not None:
            raise NotAllowed(detail, media_ids=tuple(forbidden))

    def delete_images(self, ids: Sequence[MediaId]) -> None:
        """Delete images. Those that are gone already are fine."""
        for some in _chunks(ids):
            self._unless_gone("DeleteImage", {"DeleteImageType": "ImageId", "ImageIds": ",".join(some)})

    def delete_attached_media(self, ids: Sequence[MediaId]) -> None:
        """Delete watermarks, subtitles and material. Those that are gone already are fine."""
        for some in _chunks(ids):
            self._unless_gone("DeleteAttachedMedia", {"MediaIds": ",".join(some)})

    def delete_multipart_upload(self, media_id: MediaId) -> None:
        """Drop the parts of an unfinished video. None there is fine."""
        self._unless_gone("DeleteMultipartUpload", {"MediaId": media_id, "MediaType": "video"})

    def update_video_info(
        self, media_id: MediaId, *, metadata: MediaMetadata, fields: frozenset[Field], cover_url: str
    ) -> None:
        """Change those fields of a video; fields that VOD cannot change are passed over.

        Raises:
            MediaGone: There is no such video.
        """
        values = update_values(metadata, fields, cover_url)
        if values:
            self._caller.call("UpdateVideoInfo", {"VideoId": media_id, **values})

    def update_image_info(
        self, media_id: MediaId, *, metadata: MediaMetadata, fields: frozenset[Field]
    ) -> None:
        """The same for an image, which has no cover and no UserData to change."""
        values = image_update_values(media_id, metadata, fields)
        self._update_listed("UpdateImageInfos", values, "NonExistImageIds")

    def update_attached_media_info(
        self, media_id: MediaId, *, metadata: MediaMetadata, fields: frozenset[Field]
    ) -> None:
        """The same for a watermark, a subtitle or material."""
        values = attached_update_values(media_id, metadata, fields)
        self._update_listed("UpdateAttachedMediaInfos", values, "NonExistMediaIds")

    def category_tree(self, tree: CategoryTree) -> tuple[Category, ...]:
        """All categories, the first tier with its children. One call for each node that has children."""
        return self._catalog.category_tree(tree)

    def add_category(
        self, name: str, parent_id: int = ROOT_CATEGORY_ID, tree: CategoryTree = CategoryTree.DEFAULT
    ) -> Category:
        """A new category under `parent_id` (-1 for the first tier). The name has at most 64 bytes of UTF-8."""
        return self._catalog.add_category(name, parent_id, tree)

    def template_groups(self) -> tuple[TemplateGroup, ...]:
        """The transcoding template groups, as VOD lists them; "no transcoding" need not be among them."""
        return self._catalog.template_groups()

    def apps(self) -> tuple[App, ...]:
        """The applications; none where the account has not opened that service."""
        return self._catalog.apps()

    def storage_locations(self) -> tuple[str, ...]:
        """Storage locations that the newest media use. VOD has no list of them."""
        return self._catalog.storage_locations()

    def test(self) -> None:
        """A cheap call that needs key, permission and network."""
        self.clock_offset()

    def clock_offset(self) -> float | None:
        """What a cheap call tells about the clocks: seconds by which this computer is behind; None when VOD did not tell."""
        answer = self._caller.call("GetCategories", {"CateId": ROOT_CATEGORY_ID, "PageNo": 1, "PageSize": 1})
        return None if answer.sent_at is None else self._offset.measured(answer.sent_at)

    def close(self) -> None:
        """Close idle connections and let go of the keys."""
        self._caller.close()

    def _update_listed(self, action: str, values: Values, unknown: str) -> None:
        """A change of one media by an interface that takes many and succeeds also where there is none such."""
        if not values:
            return
        answer = self._caller.call(action, values)
        if answer.fields.words(unknown) or answer.fields.child(unknown).words("ImageId"):
            raise MediaGone(answer.detail)

    def _grant(self, action: str, values: Values, *, id_field: str, url_field: str = "") -> UploadGrant:
        answer = self._caller.call(action, values)
        return reading.read_grant(answer, self._offset, id_field=id_field, url_field=url_field)

    def _video(self, values: Values) -> VideoInfo | None:
        answer = self._unless_gone("GetVideoInfo", values)
        if answer is None:
            return None
        video = answer.inside("Video")
        reading.media_id_in(video, "VideoId")
        return reading.read_video(video.fields)

    def _unless_gone(self, action: str, values: Values) -> Answer | None:
        try:
            return self._caller.call(action, values)
        except (MediaGone, NotFound):
            return None


def _chunks(ids: Sequence[MediaId]) -> Iterator[Sequence[MediaId]]:
    for start in range(0, len(ids), _IDS_AT_ONCE):
        yield ids[start : start + _IDS_AT_ONCE]
