"""Auxiliary media (watermarks, subtitles, materials): create, look up, change, delete."""

from __future__ import annotations

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.addresses import attached_key
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.entries import read_entry
from vod_desktop.sandbox.vod.errors import invalid, missing, too_many
from vod_desktop.sandbox.vod.limits import ATTACHED_EXTENSIONS, BATCH_MAX, OBJECT_MAX
from vod_desktop.sandbox.vod.media import Attached, new_id
from vod_desktop.sandbox.vod.params import Params
from vod_desktop.sandbox.vod.removal import remove_media
from vod_desktop.sandbox.vod.times import write_time
from vod_desktop.sandbox.vod.userdata import read_user_data
from vod_desktop.sandbox.vod.videos import Changes, Reply, apply_changes, changes


def create_upload_attached_media(context: Context, params: Params) -> Reply:
    """CreateUploadAttachedMedia: new auxiliary media and the pair that opens its upload."""
    business_type = params.choice("BusinessType", ATTACHED_EXTENSIONS)
    extension = _extension(params, business_type)
    # FileSize is text in this one call, but a number all the same.
    params.integer("FileSize", 0, low=0, high=OBJECT_MAX)
    bucket = choices.storage_bucket(context, params)
    now = context.clock.now()
    media = Attached(
        media_id=new_id(),
        extension=extension,
        bucket=bucket,
        key=attached_key(business_type, extension),
        storage_location=context.addresses.location(bucket),
        created_at=now,
        modified_at=now,
        title=params.rules.title(params.text("Title")),
        description=params.rules.description(params.text("Description")),
        tags=params.rules.tags(params.text("Tags")),
        cate_ids=choices.material_category_ids(context, params),
        user_data=read_user_data(params),
        app_id=choices.app_id(params),
        business_type=business_type,
    )
    context.library.add(media)
    return {
        "MediaId": media.media_id,
        "MediaURL": context.addresses.cdn_url(bucket, media.key),
        "FileURL": context.addresses.oss_url(bucket, media.key),
        **context.grants.issue(media).as_reply(),
    }


def get_attached_media_info(context: Context, params: Params) -> Reply:
    """GetAttachedMediaInfo: up to twenty files."""
    output_type = params.choice("OutputType", ("cdn", "oss"), "cdn")
    found, unknown = _look_up(context, params)
    return {
        "AttachedMediaList": [describe_attached(context, media, output_type) for media in found],
        "NonExistMediaIds": unknown,
    }


def update_attached_media_infos(context: Context, params: Params) -> Reply:
    """UpdateAttachedMediaInfos: change up to twenty files; all is checked before anything is changed."""
    entries = params.json_array("UpdateContent")
    if len(entries) > BATCH_MAX:
        raise too_many("CountExceededMax", "UpdateContent", BATCH_MAX)
    work = []
    unknown = []
    for entry in entries:
        fields = read_entry("UpdateContent", entry, params.rules)
        media = context.library.find(Attached, fields.required("MediaId"))
        if media is None:
            unknown.append(fields.text("MediaId"))
        else:
            work.append((media, _changes(context, fields)))
    for media, found in work:
        apply_changes(context, media, found)
    return {"NonExistMediaIds": unknown}


def delete_attached_media(context: Context, params: Params) -> Reply:
    """DeleteAttachedMedia: up to twenty files."""
    found, unknown = _look_up(context, params)
    for media in found:
        remove_media(context, media)
    return {"NonExistMediaIds": unknown}


def describe_attached(context: Context, media: Attached, output_type: str) -> Reply:
    """Auxiliary media as the look-ups show it."""
    categories = [context.library.category(cate_id) for cate_id in media.cate_ids]
    return {
        "MediaId": media.media_id,
        "Type": media.business_type,
        "Title": media.title,
        "Description": media.description,
        "Tags": media.tags,
        "Categories": [
            {"CateId": c.cate_id, "CateName": c.name, "Level": c.level, "ParentId": c.parent_id}
            for c in categories
            if c is not None
        ],
        "Status": media.status.value,
        "URL": context.addresses.url(media.bucket, media.key, output_type=output_type),
        "StorageLocation": media.storage_location,
        "AppId": media.app_id,
        "CreationTime": write_time(media.created_at),
        "ModificationTime": write_time(media.modified_at),
    }


def _changes(context: Context, fields: Params) -> Changes:
    found = changes(context, fields)
    # These files have several categories, in a tree of their own.
    found.pop("cate_ids", None)
    if fields.sent("CateIds"):
        found["cate_ids"] = choices.material_category_ids(context, fields)
    return found


def _look_up(context: Context, params: Params) -> tuple[list[Attached], list[str]]:
    params.required("MediaIds")
    ids = params.ids("MediaIds", BATCH_MAX, too_many("ExceededMax", "MediaIds", BATCH_MAX))
    found = {name: context.library.find(Attached, name) for name in ids}
    known = [media for media in found.values() if media is not None]
    return known, [name for name, media in found.items() if media is None]


def _extension(params: Params, business_type: str) -> str:
    allowed = ATTACHED_EXTENSIONS[business_type]
    if params.has("MediaExt"):
        extension = params.text("MediaExt").lower()
        if extension not in allowed:
            raise invalid("MediaExt")
        return extension
    if not choices.suffix(params.text("FileName")):
        raise missing("MediaExt")
    return choices.extension_of(params.text("FileName"), allowed)
