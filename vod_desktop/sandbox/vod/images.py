"""Pictures: create, look up, change, delete."""

from __future__ import annotations

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.addresses import image_key
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.entries import read_entry
from vod_desktop.sandbox.vod.errors import invalid, missing, no_resource, too_many
from vod_desktop.sandbox.vod.limits import BATCH_MAX, IMAGE_EXTENSIONS
from vod_desktop.sandbox.vod.media import Image, Video, new_id
from vod_desktop.sandbox.vod.params import Params
from vod_desktop.sandbox.vod.removal import remove_media
from vod_desktop.sandbox.vod.times import write_time
from vod_desktop.sandbox.vod.userdata import read_user_data
from vod_desktop.sandbox.vod.videos import Reply, apply_changes, changes

_SNAPSHOT_TYPES = ("CoverSnapshot", "NormalSnapshot", "SpriteSnapshot", "SpriteOriginSnapshot", "All")


def create_upload_image(context: Context, params: Params) -> Reply:
    """CreateUploadImage: a new picture and the pair that opens its upload."""
    image_type = params.choice("ImageType", ("default", "cover"))
    original = params.text("OriginalFileName")
    extension = _extension(params, original)
    bucket = choices.storage_bucket(context, params)
    now = context.clock.now()
    image = Image(
        media_id=new_id(),
        extension=extension,
        bucket=bucket,
        key=image_key(image_type, extension),
        storage_location=context.addresses.location(bucket),
        created_at=now,
        modified_at=now,
        title=params.rules.title(params.text("Title")),
        description=params.rules.description(params.text("Description")),
        tags=params.rules.tags(params.text("Tags")),
        cate_ids=choices.category_ids(context, params),
        user_data=read_user_data(params),
        app_id=choices.app_id(params),
        image_type=image_type,
        original_file_name=original,
    )
    context.library.add(image)
    return {
        "ImageId": image.media_id,
        "ImageURL": context.addresses.cdn_url(bucket, image.key),
        "FileURL": context.addresses.oss_url(bucket, image.key),
        **context.grants.issue(image).as_reply(),
    }


def get_image_info(context: Context, params: Params) -> Reply:
    """GetImageInfo: one picture."""
    image = context.library.find(Image, params.required("ImageId"))
    if image is None:
        raise no_resource()
    return {"ImageInfo": describe_image(context, image, _output_type(params))}


def get_image_infos(context: Context, params: Params) -> Reply:
    """GetImageInfos: up to twenty pictures."""
    params.required("ImageIds")
    ids = params.ids("ImageIds", BATCH_MAX, too_many("ImageIdsExceededMax", "ImageIds", BATCH_MAX))
    output_type = _output_type(params)
    images = [image for name in ids if (image := context.library.find(Image, name)) is not None]
    known = {image.media_id for image in images}
    return {
        "ImageInfo": [describe_image(context, image, output_type) for image in images],
        "NonExistImageIds": [name for name in ids if name not in known],
    }


def update_image_infos(context: Context, params: Params) -> Reply:
    """UpdateImageInfos: change up to twenty pictures; all is checked before anything is changed."""
    entries = params.json_array("UpdateContent")
    if len(entries) > BATCH_MAX:
        raise too_many("CountExceededMax", "UpdateContent", BATCH_MAX)
    work = []
    unknown = []
    for entry in entries:
        fields = read_entry("UpdateContent", entry, params.rules)
        image = context.library.find(Image, fields.required("ImageId"))
        if image is None:
            unknown.append(fields.text("ImageId"))
        else:
            work.append((image, changes(context, fields)))
    for image, found in work:
        apply_changes(context, image, found)
    # This one reply has its list wrapped in an object.
    return {"NonExistImageIds": {"ImageId": unknown}}


def delete_image(context: Context, params: Params) -> Reply:
    """DeleteImage: by id, by address, or the snapshots of a video (of which the sandbox makes none)."""
    way = params.choice("DeleteImageType", ("ImageId", "ImageURL", "VideoId"))
    if way == "VideoId":
        return _delete_snapshots(context, params)
    images = _by_id(context, params) if way == "ImageId" else _by_url(context, params)
    if not images:
        raise no_resource()
    for image in images:
        remove_media(context, image)
    return {}


def describe_image(context: Context, image: Image, output_type: str) -> Reply:
    """A picture as the look-ups show it."""
    category = context.library.category(image.cate_id)
    return {
        "ImageId": image.media_id,
        "ImageType": image.image_type,
        "Title": image.title,
        "Description": image.description,
        "Tags": image.tags,
        "CateId": image.cate_id if category is not None else 0,
        "CateName": category.name if category is not None else "",
        "Status": image.status.value,
        "URL": context.addresses.url(image.bucket, image.key, output_type=output_type),
        "StorageLocation": image.storage_location,
        "AppId": image.app_id,
        "CreationTime": write_time(image.created_at),
        "Mezzanine": {
            "FileURL": context.addresses.oss_url(image.bucket, image.key),
            "FileSize": str(image.size),
            "Width": 0,
            "Height": 0,
            "OriginalFileName": image.original_file_name,
        },
    }


def _extension(params: Params, original: str) -> str:
    if params.has("ImageExt"):
        extension = params.text("ImageExt").lower()
        if extension not in IMAGE_EXTENSIONS:
            raise invalid("ImageExt")
        return extension
    if original:
        return choices.extension_of(original, IMAGE_EXTENSIONS, "OriginalFileName")
    return "png"


def _output_type(params: Params) -> str:
    return params.choice("OutputType", ("cdn", "oss"), "cdn")


def _by_id(context: Context, params: Params) -> list[Image]:
    params.required("ImageIds")
    ids = params.ids("ImageIds", BATCH_MAX, too_many("ImageIdsExceededMax", "ImageIds", BATCH_MAX))
    return [image for name in ids if (image := context.library.find(Image, name)) is not None]


def _by_url(context: Context, params: Params) -> list[Image]:
    params.required("ImageURLs")
    urls = params.ids("ImageURLs", BATCH_MAX, too_many("ImageURLsExceededMax", "ImageURLs", BATCH_MAX))
    places = [place for url in urls if (place := context.addresses.place_of(url)) is not None]
    media = [context.library.find_place(*place) for place in places]
    return [image for image in media if isinstance(image, Image)]


def _delete_snapshots(context: Context, params: Params) -> Reply:
    params.choice("ImageType", _SNAPSHOT_TYPES)
    if not params.has("VideoId"):
        raise missing("VideoId")
    if context.library.find(Video, params.text("VideoId")) is None:
        raise no_resource()
    return {}
