"""The categories as a model for the tree: names, ids, and what a search leaves of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from vod_desktop.domain.catalog import Category, CategoryTree

CATEGORY_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Category` of an item; None for "no category"."""


def filtered(categories: Sequence[Category], text: str) -> tuple[Category, ...]:
    """The categories whose name, or that of one below, holds the text; below a hit everything stays."""
    wanted = text.casefold()
    kept: list[Category] = []
    for category in categories:
        if wanted in category.name.casefold() or wanted == str(category.id):
            kept.append(category)
        elif below := filtered(category.children, text):
            kept.append(replace(category, children=below))
    return tuple(kept)


def takes_children(category: Category | None, kind: CategoryTree) -> bool:
    """Whether VOD lets a category of that tree have others below it."""
    return category is None or category.level < kind.levels - 1


def fill(model: QStandardItemModel, categories: Sequence[Category], none_text: str) -> None:
    """Show the categories, after an entry for "none" when it has a text."""
    model.clear()
    root = model.invisibleRootItem()
    if none_text:
        root.appendRow(_item(none_text, None))
    _append(root, categories)


def _append(parent: QStandardItem, categories: Sequence[Category]) -> None:
    for category in categories:
        item = _item(category.name, category)
        parent.appendRow(item)
        _append(item, category.children)


def _item(text: str, category: Category | None) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(category, CATEGORY_ROLE)
    if category is not None:
        item.setToolTip(str(category.id))
    return item
