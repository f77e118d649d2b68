"""SearchMedia: find media by a small query language, sorted, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vod_desktop.sandbox.vod.attached import describe_attached
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.errors import VodError, invalid, missing, too_many
from vod_desktop.sandbox.vod.images import describe_image
from vod_desktop.sandbox.vod.limits import (
    PAGED_ROWS_MAX,
    SCROLL_FREE_PAGES,
    SCROLL_JUMP_MAX,
    SORT_FIELDS_MAX,
)
from vod_desktop.sandbox.vod.match import FieldKind, Row, Value, parse_match
from vod_desktop.sandbox.vod.media import Attached, Image, Media, Video
from vod_desktop.sandbox.vod.params import Params, page_of
from vod_desktop.sandbox.vod.snapshots import snapshots
from vod_desktop.sandbox.vod.times import write_time
from vod_desktop.sandbox.vod.video_reads import describe_video
from vod_desktop.sandbox.vod.videos import Reply

_COMMON = {
    "MediaId": FieldKind.EXACT,
    "Title": FieldKind.FUZZY,
    "Description": FieldKind.FUZZY,
    "Tags": FieldKind.TAGS,
    "CateId": FieldKind.NUMBER,
    "CateName": FieldKind.EXACT,
    "Status": FieldKind.EXACT,
    "StorageLocation": FieldKind.EXACT,
    "AppId": FieldKind.EXACT,
    "Size": FieldKind.NUMBER,
    "CreationTime": FieldKind.TIME,
    "ModificationTime": FieldKind.TIME,
}
# Known to the look-ups of one video, but not to a search.
_NOT_SEARCHED = frozenset({"RegionId", "TemplateGroupId", "UserData", "ImageType"})
_SORT_KEYS: dict[str, Callable[[Media], tuple[str, float]]] = {
    "CreationTime": lambda media: ("", media.created_at),
    "ModificationTime": lambda media: ("", media.modified_at),
    "Size": lambda media: ("", media.size),
    "Title": lambda media: (media.title, 0),
}


_VIDEO_FIELDS = {"ReferenceId": FieldKind.EXACT, "TemplateGroupId": FieldKind.EXACT}


@dataclass(frozen=True, slots=True)
class _Kind:
    """One SearchType.

    Attributes:
        section: Name of the object in the reply that holds the fields.
        id_name: Name of the id in it.
        extra: Fields to search by, besides those all kinds have.
        scrolls: Whether a ScrollToken can be had.
    """

    section: str
    id_name: str
    extra: dict[str, FieldKind]
    scrolls: bool


_KINDS = {
    "video": _Kind("Video", "VideoId", _VIDEO_FIELDS, scrolls=True),
    "audio": _Kind("Audio", "AudioId", _VIDEO_FIELDS, scrolls=True),
    "image": _Kind("Image", "ImageId", {"ImageType": FieldKind.EXACT}, scrolls=False),
    "attached": _Kind("AttachedMedia", "MediaId", {"BusinessType": FieldKind.EXACT}, scrolls=False),
}


def search_media(context: Context, params: Params) -> Reply:
    """SearchMedia: media of one kind; a long result is read on with a ScrollToken."""
    search_type = params.choice("SearchType", _KINDS, "video")
    kind = _KINDS[search_type]
    query = parse_match(params.text("Match"), _COMMON | kind.extra | {kind.id_name: FieldKind.EXACT})
    order = _order(params)
    page = params.page()
    search = (search_type, params.text("Match"), params.text("SortBy"), str(page[1]))
    scrolling = _check_scroll(context, params, search, page) if kind.scrolls else False
    rows = [media for media in _all_of(context, search_type) if query.matches(_row(context, media))]
    for name, descending in reversed(order):
        rows.sort(key=_SORT_KEYS[name], reverse=descending)
    shown = page_of(rows if scrolling else rows[:PAGED_ROWS_MAX], page)
    reply: Reply = {
        "MediaList": [_entry(context, media, search_type, params.text("Fields")) for media in shown],
        "Total": len(rows),
    }
    if kind.scrolls:
        reply["ScrollToken"] = context.scrolls.issue(search, page[0], context.clock.monotonic())
    return reply


def _order(params: Params) -> list[tuple[str, bool]]:
    """Names of the fields to sort by, most important first, and whether each falls."""
    parts = params.text("SortBy", "CreationTime:Desc").split(",")
    limit = 1 if params.has("ScrollToken") else SORT_FIELDS_MAX
    if len(parts) > limit:
        raise too_many("SortByExceededMax", "SortBy", limit)
    order = []
    for part in parts:
        name, _, direction = part.strip().partition(":")
        if name not in _SORT_KEYS or direction.lower() not in ("desc", "asc"):
            raise invalid("SortBy")
        order.append((name, direction.lower() == "desc"))
    return order


def _check_scroll(context: Context, params: Params, search: tuple[str, ...], page: tuple[int, int]) -> bool:
    """Whether this page continues an earlier search.

    Raises:
        VodError: `InvalidScrollToken.Expired`, `MissingScrollToken` or `InvalidParameter.PageNo`.
    """
    number, size = page
    if not params.has("ScrollToken"):
        if number > SCROLL_FREE_PAGES:
            raise missing("ScrollToken")
        return False
    place = context.scrolls.find(params.text("ScrollToken"), search, context.clock.monotonic())
    if place is None:
        raise VodError(400, "InvalidScrollToken.Expired", "The specified ScrollToken has expired.")
    if abs(number - place.page) * size > SCROLL_JUMP_MAX:
        raise invalid("PageNo", f"It skips more than {SCROLL_JUMP_MAX} rows.")
    return True


def _all_of(context: Context, search_type: str) -> Sequence[Media]:
    """All media of one kind, newest last."""
    if search_type == "image":
        return context.library.all(Image)
    if search_type == "attached":
        return context.library.all(Attached)
    return [video for video in context.library.all(Video) if video.is_audio is (search_type == "audio")]


def _entry(context: Context, media: Media, search_type: str, wanted: str) -> Reply:
    """One row of the reply: ids, time and type always, all else when it is asked for."""
    kind = _KINDS[search_type]
    created = write_time(media.created_at)
    names = {name.strip() for name in wanted.split(",")}
    section: Reply = {kind.id_name: media.media_id, "CreationTime": created}
    if names != {""}:
        described = _describe(context, media)
        section |= {name: value for name, value in described.items() if name in names - _NOT_SEARCHED}
    return {
        "MediaId": media.media_id,
        "MediaType": search_type,
        "CreationTime": created,
        kind.section: section,
    }


def _describe(context: Context, media: Media) -> Reply:
    if isinstance(media, Image):
        return describe_image(context, media, "cdn")
    if isinstance(media, Attached):
        return {**describe_attached(context, media, "cdn"), "BusinessType": media.business_type}
    if isinstance(media, Video):
        return {**describe_video(context, media), "Snapshots": snapshots(context, media)}
    raise TypeError(type(media).__name__)


def _row(context: Context, media: Media) -> Row:
    """How the query language sees a media file."""

    def value(name: str) -> Value | tuple[str, ...]:
        if name == "CateName":
            category = context.library.category(media.cate_id)
            return category.name if category is not None else ""
        return _READERS[name](media)

    return value


def _tags(media: Media) -> tuple[str, ...]:
    return tuple(media.tags.split(",")) if media.tags else ()


_READERS: dict[str, Callable[[Media], Value | tuple[str, ...]]] = {
    "MediaId": lambda media: media.media_id,
    "VideoId": lambda media: media.media_id,
    "AudioId": lambda media: media.media_id,
    "ImageId": lambda media: media.media_id,
    "Title": lambda media: media.title,
    "Description": lambda media: media.description,
    "Tags": _tags,
    "CateId": lambda media: media.cate_id,
    "Status": lambda media: media.status.value,
    "StorageLocation": lambda media: media.storage_location,
    "AppId": lambda media: media.app_id,
    "Size": lambda media: media.size,
    # Times are shown without their fractions, so they are compared without them.
    "CreationTime": lambda media: int(media.created_at),
    "ModificationTime": lambda media: int(media.modified_at),
    "ReferenceId": lambda media: media.reference_id if isinstance(media, Video) else "",
    "TemplateGroupId": lambda media: media.template_group_id if isinstance(media, Video) else "",
    "ImageType": lambda media: media.image_type if isinstance(media, Image) else "",
    "BusinessType": lambda media: media.business_type if isinstance(media, Attached) else "",
}
