"""The lists that an account offers for fields of the form: how each is asked for, and how it is kept on disk."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Mapping
from typing import Any

from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.catalog import App, Category, CategoryTree, TemplateGroup


class AccountList(enum.Enum):
    """A list; the value is its name on disk. VOD has none of workflows."""

    CATEGORIES = "categories"
    MATERIAL_CATEGORIES = "material-categories"
    TEMPLATE_GROUPS = "template-groups"
    APPS = "apps"
    STORAGE_LOCATIONS = "storage-locations"
    """Those that the newest media use: VOD does not list them."""

    @staticmethod
    def of_tree(tree: CategoryTree) -> AccountList:
        """The list of that category tree."""
        default = tree is CategoryTree.DEFAULT
        return AccountList.CATEGORIES if default else AccountList.MATERIAL_CATEGORIES


def ask(vod: VodGateway, wanted: AccountList) -> tuple[Any, ...]:
    """The list as VOD tells it now. Raises `CallError`s."""
    return _ASK[wanted](vod)


def to_json(values: tuple[Any, ...]) -> list[object]:
    """The list made of what JSON knows."""
    return [value if isinstance(value, str) else dataclasses.asdict(value) for value in values]


def from_json(wanted: AccountList, stored: object) -> tuple[Any, ...] | None:
    """The list that `to_json` made; None for what another version wrote: asking the service mends it."""
    if not isinstance(stored, list):
        return None
    try:
        return tuple(_READ[wanted](value) for value in stored)
    except (TypeError, KeyError, AttributeError):
        return None


def _category(value: Mapping[str, Any]) -> Category:
    return Category(**{**value, "children": tuple(map(_category, value["children"]))})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


_ASK: dict[AccountList, Callable[[VodGateway], tuple[Any, ...]]] = {
    AccountList.CATEGORIES: lambda vod: vod.category_tree(CategoryTree.DEFAULT),
    AccountList.MATERIAL_CATEGORIES: lambda vod: vod.category_tree(CategoryTree.MATERIAL),
    AccountList.TEMPLATE_GROUPS: VodGateway.template_groups,
    AccountList.APPS: VodGateway.apps,
    AccountList.STORAGE_LOCATIONS: VodGateway.storage_locations,
}
_READ: dict[AccountList, Callable[[Any], Any]] = {
    AccountList.CATEGORIES: _category,
    AccountList.MATERIAL_CATEGORIES: _category,
    AccountList.TEMPLATE_GROUPS: lambda value: TemplateGroup(**value),
    AccountList.APPS: lambda value: App(**value),
    AccountList.STORAGE_LOCATIONS: _text,
}
