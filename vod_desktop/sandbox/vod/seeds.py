"""What a fresh sandbox already holds: a small tree of categories, template groups and apps."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.sandbox.vod.limits import DEFAULT_APP
from vod_desktop.sandbox.vod.media import ROOT_CATEGORY, Category

FIRST_CATEGORY_ID = 1000


@dataclass(frozen=True, slots=True)
class TemplateGroup:
    """A transcoding template group."""

    group_id: str
    name: str
    is_default: bool
    app_id: str = DEFAULT_APP


@dataclass(frozen=True, slots=True)
class App:
    """An application that separates media of one account."""

    app_id: str
    name: str
    description: str
    kind: str


TEMPLATE_GROUPS = (
    TemplateGroup("6b1f0c5e2d9a4b7f8e3c1a5d7f902b46", "Standard: SD and HD MP4", is_default=True),
    TemplateGroup("d2a94e7c81b35f60a9c4e8f217b3560d", "自适应码率 HLS", is_default=False),
    TemplateGroup("0f7c3a9b5e1d48268b4f6d0c92e7a135", "Audio only", is_default=False, app_id="app-1000100"),
)

APPS = (
    App(DEFAULT_APP, "Default application", "System default application", "System"),
    App("app-1000100", "培训 Training", "Courses and live recordings", "Custom"),
)


def default_template_group_id() -> str:
    """The group that runs when none is named."""
    return next(group.group_id for group in TEMPLATE_GROUPS if group.is_default)


# (name, parent's place in this list or None), parents first.
_DEFAULT_TREE = (
    ("课程", None),
    ("Marketing", None),
    ("会议记录", None),
    ("数学", 0),
    ("English", 0),
    ("Product demos", 1),
    ("活动现场", 1),
    ("小学", 3),
    ("初中", 3),
    ("Grammar", 4),
)
_MATERIAL_TREE = (("水印", None), ("Subtitles", None), ("节日素材", 0), ("Brand", 0), ("中文字幕", 1))


def seed_categories(now: float) -> list[Category]:
    """The categories of a fresh sandbox: three levels for videos, two for materials."""
    default = _grow(_DEFAULT_TREE, "default", FIRST_CATEGORY_ID, now)
    return default + _grow(_MATERIAL_TREE, "material", FIRST_CATEGORY_ID + len(default), now)


def _grow(names: tuple[tuple[str, int | None], ...], tree: str, first_id: int, now: float) -> list[Category]:
    grown: list[Category] = []
    for place, (name, parent) in enumerate(names):
        grown.append(
            Category(
                cate_id=first_id + place,
                name=name,
                parent_id=ROOT_CATEGORY if parent is None else grown[parent].cate_id,
                level=0 if parent is None else grown[parent].level + 1,
                tree=tree,
                created_at=now,
            )
        )
    return grown
