"""Parameters that must name something the account has: category, template group, storage, app."""

from __future__ import annotations

from pathlib import PurePosixPath

from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.errors import bad_extension, invalid, no_category, no_storage, no_template_group
from vod_desktop.sandbox.vod.limits import ATTACHED_CATEGORIES_MAX, DEFAULT_APP, NO_TRANSCODE
from vod_desktop.sandbox.vod.media import ROOT_CATEGORY
from vod_desktop.sandbox.vod.params import Params, read_integer
from vod_desktop.sandbox.vod.seeds import APPS, TEMPLATE_GROUPS

ID_MAX = 10**10
NO_CATEGORY = (0, ROOT_CATEGORY)


def category_ids(context: Context, params: Params) -> tuple[int, ...]:
    """The category of a video or picture; none when CateId is absent, 0 or the root.

    Raises:
        VodError: `InvalidParameter.CateId` or `InvalidCateId.NotFound`.
    """
    cate_id = params.integer("CateId", 0, low=ROOT_CATEGORY, high=ID_MAX)
    return () if cate_id in NO_CATEGORY else (_existing(context, cate_id, "default"),)


def material_category_ids(context: Context, params: Params) -> tuple[int, ...]:
    """The categories of auxiliary media, at most five, out of the material tree.

    Raises:
        VodError: `InvalidParameter.CateIds` or `InvalidCateId.NotFound`.
    """
    texts = params.ids("CateIds", ATTACHED_CATEGORIES_MAX, invalid("CateIds", "There are more than 5."))
    numbers = [read_integer("CateIds", text, low=ROOT_CATEGORY, high=ID_MAX) for text in texts]
    return tuple(_existing(context, number, "material") for number in numbers if number not in NO_CATEGORY)


def template_group_id(params: Params, default: str = "") -> str:
    """The template group, when it is one the account has or the built-in one that does nothing.

    Raises:
        VodError: `InvalidTemplateGroupId.NotFound`.
    """
    group_id = params.text("TemplateGroupId", default)
    if (
        group_id
        and group_id != NO_TRANSCODE
        and group_id not in {group.group_id for group in TEMPLATE_GROUPS}
    ):
        raise no_template_group()
    return group_id


def storage_bucket(context: Context, params: Params) -> str:
    """The bucket of the storage location; the system bucket when none is named.

    Raises:
        VodError: `InvalidStorage.NotFound`.
    """
    location = params.text("StorageLocation")
    if not location:
        return context.addresses.system_bucket
    bucket = context.addresses.bucket_at(location)
    if bucket is None:
        raise no_storage()
    return bucket


def app_id(params: Params) -> str:
    """The application; `app-1000000` when none is named.

    Raises:
        VodError: `InvalidParameter.AppId`.
    """
    return params.choice("AppId", {app.app_id for app in APPS}, DEFAULT_APP)


def extension_of(name: str, allowed: frozenset[str], param: str = "FileName") -> str:
    """The extension of a file name, lower case, if it is one of those allowed.

    Raises:
        VodError: `InvalidFileName.Extension`.
    """
    extension = suffix(name)
    if extension not in allowed:
        raise bad_extension(param)
    return extension


def suffix(name: str) -> str:
    """The extension of a name or path of any system, lower case, without dot; empty if there is none."""
    return PurePosixPath(name.replace("\\", "/").rpartition("/")[2]).suffix[1:].lower()


def _existing(context: Context, cate_id: int, tree: str) -> int:
    category = context.library.category(cate_id)
    if category is None or category.tree != tree:
        raise no_category()
    return cate_id
