"""The fields whose choices come from the account, dropped down."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.screens.inspector import described, running, shown
from tests.screens.registry import Context, screen
from tests.ui.service_doubles import KnownCatalog
from vod_desktop.domain.catalog import App, Category
from vod_desktop.domain.errors import CallDetail, Failure, NotAllowed
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field
from vod_desktop.ui.inspector.category_editor import CategoryEditor
from vod_desktop.ui.inspector.choice_editor import PopupChoiceEditor
from vod_desktop.ui.inspector.drop_down import DropDown
from vod_desktop.ui.inspector.inspector import Inspector

_PLACES = tuple(f"outin-7d0c3a5e{n}f1e4b2b.oss-cn-shanghai.aliyuncs.com" for n in range(3))
_DAYS_S = 2 * 24 * 3600.0


def _catalog(context: Context) -> KnownCatalog:
    say = context.say
    corner = Category(31, say("Corner logos", "角标"), 1, 30)
    return KnownCatalog(
        age_s=_DAYS_S,
        material=(
            Category(30, say("Watermarks", "水印"), 0, -1, (corner,)),
            Category(40, say("Packs", "素材包")),
        ),
        known_apps=(
            App("app-1000000", say("Default", "默认应用")),
            App("app-1000100", say("Training", "培训")),
        ),
        places=_PLACES,
    )


def _editor(inspector: Inspector, field: Field) -> QWidget:
    return inspector.details.bindings[field].frame.editor


def _dropped(inspector: Inspector, popup: DropDown) -> QWidget:
    """The list in the place of a window of its own, and the inspector kept for as long."""
    page = QWidget()
    layout = QVBoxLayout(page)
    popup.setWindowFlags(Qt.WindowType.Widget)
    layout.addWidget(popup)
    inspector.setParent(page)
    inspector.hide()
    popup.show()
    page.resize(340, 380)
    return page


def _choices(context: Context, field: Field, catalog: KnownCatalog) -> tuple[Inspector, PopupChoiceEditor]:
    inspector = shown(context, described(context), catalog=catalog)
    editor = _editor(inspector, field)
    assert isinstance(editor, PopupChoiceEditor)
    editor.open()
    editor.popup.hide()
    return inspector, editor


@screen("choices-apps")
def apps(context: Context) -> QWidget:
    catalog = _catalog(context)
    inspector, editor = _choices(context, Field.APP, catalog)
    catalog.refreshes[0].finish(None)
    return _dropped(inspector, editor.popup)


@screen("choices-forbidden")
def forbidden(context: Context) -> QWidget:
    catalog = _catalog(context)
    inspector, editor = _choices(context, Field.STORAGE, catalog)
    refused = NotAllowed(CallDetail("GetVideoList", 403, "Forbidden.RAM"))
    catalog.refreshes[0].fail(Failure.of(refused))
    editor.popup.search.setText("outin-7d0c3a5e")
    return _dropped(inspector, editor.popup)


@screen("choices-workflows")
def workflows(context: Context) -> QWidget:
    inspector, editor = _choices(context, Field.WORKFLOW, _catalog(context))
    return _dropped(inspector, editor.popup)


@screen("choices-material-categories")
def material(context: Context) -> QWidget:
    one = replace(described(context), kind=MediaKind.SUBTITLE)
    inspector = shown(context, one, catalog=_catalog(context))
    editor = _editor(inspector, Field.CATEGORY)
    assert isinstance(editor, CategoryEditor)
    editor.popup.search.setText(context.say("Corner", "角标"))
    return _dropped(inspector, editor.popup)


@screen("inspector-image-created")
def created_image(context: Context) -> QWidget:
    inspector = shown(context, replace(running(context), kind=MediaKind.IMAGE), height=1150)
    inspector.details.advanced.set_unfolded(unfolded=True)
    return inspector
