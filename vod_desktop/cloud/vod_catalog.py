"""VOD's lists that fill the form: categories, template groups, applications, storage locations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vod_desktop.cloud import vod_reading as reading
from vod_desktop.cloud.vod_call import VodCaller
from vod_desktop.cloud.vod_fields import Fields
from vod_desktop.domain.catalog import ROOT_CATEGORY_ID, App, Category, CategoryTree, TemplateGroup
from vod_desktop.domain.errors import AccountSuspended, MediaGone

_PAGE = 100
_PAGES_MAX = 50
_NO_APPS = "OperationDenied.NotOpenAppService"


class VodCatalog:
    """Reads the lists of one account. May be used from any thread."""

    def __init__(self, caller: VodCaller) -> None:
        self._caller = caller

    def category_tree(self, tree: CategoryTree) -> tuple[Category, ...]:
        return self._tier(tree, ROOT_CATEGORY_ID, tree.levels)

    def add_category(self, name: str, parent_id: int, tree: CategoryTree) -> Category:
        # At the top the parent is left out; the tree of material insists on being told.
        top = parent_id == ROOT_CATEGORY_ID and tree is CategoryTree.DEFAULT
        values = {"CateName": name, "ParentId": None if top else parent_id, "Type": tree.value}
        answer = self._caller.call("AddCategory", values)
        category = reading.read_category(answer.fields.child("Category"))
        if category is None:
            raise answer.foreign("no-category")
        return category

    def template_groups(self) -> tuple[TemplateGroup, ...]:
        answer = self._caller.call("ListTranscodeTemplateGroup", {})
        groups = map(reading.read_template_group, answer.fields.children("TranscodeTemplateGroupList"))
        return tuple(group for group in groups if group.id)

    def apps(self) -> tuple[App, ...]:
        try:
            apps = [reading.read_app(entry) for entry in self._paged("ListAppInfo", {}, "AppInfoList")]
        except AccountSuspended as error:
            if error.detail.code != _NO_APPS:
                raise
            return ()
        return tuple(app for app in apps if app.id)

    def storage_locations(self) -> tuple[str, ...]:
        values: dict[str, str | int | None] = {
            "PageNo": 1,
            "PageSize": _PAGE,
            "SortBy": "CreationTime:Desc",
        }
        try:
            answer = self._caller.call("GetVideoList", values)
        except MediaGone:
            # How VOD says that a list is empty.
            return ()
        videos = answer.fields.child("VideoList").children("Video")
        return tuple(dict.fromkeys(place for place in (v.text("StorageLocation") for v in videos) if place))

    def _tier(self, tree: CategoryTree, parent_id: int, levels: int) -> tuple[Category, ...]:
        """The children of one category with theirs; `levels` of them at most, whatever the answers say."""
        found = []
        for fields in self._paged(
            "GetCategories", {"CateId": parent_id, "Type": tree.value}, "SubCategories", "Category"
        ):
            category = reading.read_category(fields)
            if category is None or category.id == parent_id:
                continue
            # Only a plain 0 saves the call: some answers leave the number out.
            deeper = levels > 1 and fields.whole("SubTotal") != 0
            children = self._tier(tree, category.id, levels - 1) if deeper else ()
            found.append(replace(category, children=children))
        return tuple(found)

    def _paged(
        self, action: str, values: dict[str, str | int | None], name: str, inner: str = ""
    ) -> Iterator[Fields]:
        for page in range(1, _PAGES_MAX + 1):
            answer = self._caller.call(action, {**values, "PageNo": page, "PageSize": _PAGE})
            fields = answer.fields
            entries = fields.child(name).children(inner) if inner else fields.children(name)
            yield from entries
            if len(entries) < _PAGE:
                return
