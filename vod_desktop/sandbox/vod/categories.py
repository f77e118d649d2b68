"""Categories: one level at a time, as the service hands them out."""

from __future__ import annotations

from dataclasses import replace

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.errors import VodError, missing, no_category, too_long, too_many
from vod_desktop.sandbox.vod.limits import CATEGORY_CHILDREN_MAX, CATEGORY_LEVELS, CATEGORY_NAME_MAX
from vod_desktop.sandbox.vod.media import ROOT_CATEGORY, Category
from vod_desktop.sandbox.vod.params import Params, page_of
from vod_desktop.sandbox.vod.texts import TextRules
from vod_desktop.sandbox.vod.videos import Reply

_TREES = tuple(CATEGORY_LEVELS)
# The limit of this one text is in bytes in all documents.
_BYTES = TextRules(count_bytes=True)


def get_categories(context: Context, params: Params) -> Reply:
    """GetCategories: one category and a page of those right below it."""
    cate_id = params.integer("CateId", ROOT_CATEGORY, low=ROOT_CATEGORY, high=choices.ID_MAX)
    page = params.page()
    order = params.choice("SortBy", ("CreationTime:Desc", "CreationTime:Asc"), "CreationTime:Desc")
    tree = params.choice("Type", _TREES, "default")
    if cate_id != ROOT_CATEGORY:
        tree = _existing(context, cate_id).tree
    children = context.library.children(cate_id, tree)
    if order.endswith(":Desc"):
        children.reverse()
    shown = [_with_count(context, child) for child in page_of(children, page)]
    return {
        "Category": _shown_parent(context, cate_id, tree),
        "SubTotal": len(children),
        "SubCategories": {"Category": shown},
    }


def add_category(context: Context, params: Params) -> Reply:
    """AddCategory: a new category; three levels for videos, two for materials."""
    name = _name(params)
    tree = params.choice("Type", _TREES, "default")
    if tree == "material" and not params.has("ParentId"):
        raise missing("ParentId")
    parent_id = params.integer("ParentId", ROOT_CATEGORY, low=ROOT_CATEGORY, high=choices.ID_MAX)
    now = context.clock.now()

    def build(cate_id: int) -> Category:
        level = _level_below(context, parent_id, tree)
        return Category(
            cate_id=cate_id, name=name, parent_id=parent_id, level=level, tree=tree, created_at=now
        )

    return {"Category": describe_category(context.library.new_category(build))}


def update_category(context: Context, params: Params) -> Reply:
    """UpdateCategory: a new name."""
    params.required("CateId")
    category = _existing(context, params.integer("CateId", 0, low=0, high=choices.ID_MAX))
    context.library.put_category(replace(category, name=_name(params)))
    return {}


def delete_category(context: Context, params: Params) -> Reply:
    """DeleteCategory: a category and all below it; its media lose their category and stay."""
    params.required("CateId")
    context.library.remove_category(
        _existing(context, params.integer("CateId", 0, low=0, high=choices.ID_MAX))
    )
    return {}


def describe_category(category: Category) -> Reply:
    """A category as the calls show it."""
    return {
        "CateId": category.cate_id,
        "CateName": category.name,
        "Level": category.level,
        "ParentId": category.parent_id,
        "Type": category.tree,
    }


def _name(params: Params) -> str:
    name = params.required("CateName")
    if _BYTES.length(name) > CATEGORY_NAME_MAX:
        raise too_long("CateName", CATEGORY_NAME_MAX)
    return _BYTES.check("CateName", name, CATEGORY_NAME_MAX)


def _existing(context: Context, cate_id: int) -> Category:
    category = context.library.category(cate_id)
    if category is None:
        raise no_category()
    return category


def _level_below(context: Context, parent_id: int, tree: str) -> int:
    level = 0
    if parent_id != ROOT_CATEGORY:
        parent = _existing(context, parent_id)
        if parent.tree != tree:
            raise no_category()
        level = parent.level + 1
    if level >= CATEGORY_LEVELS[tree]:
        raise VodError(
            400, "LevelExceededMax", f"The level of category has exceeded {CATEGORY_LEVELS[tree]}."
        )
    if len(context.library.children(parent_id, tree)) >= CATEGORY_CHILDREN_MAX:
        raise too_many("SubTotalExceededMax", "SubCategories", CATEGORY_CHILDREN_MAX)
    return level


def _with_count(context: Context, category: Category) -> Reply:
    below = len(context.library.children(category.cate_id, category.tree))
    return {**describe_category(category), "SubTotal": below}


def _shown_parent(context: Context, cate_id: int, tree: str) -> Reply:
    category = context.library.category(cate_id)
    if category is not None:
        return describe_category(category)
    return {
        "CateId": ROOT_CATEGORY,
        "CateName": "root",
        "Level": -1,
        "ParentId": ROOT_CATEGORY,
        "Type": tree,
    }
