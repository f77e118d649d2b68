"""Presets, and the title pattern of several rows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.screens.dialogs import accounts
from tests.screens.inspector import shown
from tests.screens.registry import Context, screen
from tests.ui.service_doubles import presets, services
from tests.ui.tasks import task
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.preset import Preset, PresetMark, PresetRule
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.dialogs.presets import PresetsDialog


def rows(context: Context) -> list[UploadTask]:
    folder = context.say("Autumn tour", "秋季巡演")
    name = context.say("Series", "连续剧")
    mark = PresetMark(name, frozenset({Field.TITLE, Field.TAGS}))
    return [
        replace(
            task(n, TaskState.DRAFT, path=f"/films/{folder}/EP{n:02}.mov"),
            metadata=MediaMetadata(title=f"{folder} {n:02}", tags=(folder,)),
            preset=mark,
        )
        for n in range(1, 9)
    ]


def samples(context: Context) -> tuple[Preset, ...]:
    series = Preset(
        context.say("Series", "连续剧"),
        {
            Field.TITLE: r"{parent} {re:EP(\d+)}",
            Field.TAGS: ("{parent}", context.say("series", "剧集")),
            Field.TEMPLATE_GROUP: "VOD_NO_TRANSCODE",
        },
        PresetRule(folder="/films", name="EP*.mov"),
    )
    return series, Preset(context.say("Trailers", "预告片")), Preset(context.say("Interviews", "采访"))


def dialog(context: Context, *kept: Preset) -> PresetsDialog:
    sample = context.services()
    made = services(
        rows(context),
        wording=sample.wording,
        catalog=sample.catalog,
        presets=presets(*kept),
        accounts=accounts(context),
    )
    return PresetsDialog(made)


@screen("presets")
def preset_list(context: Context) -> QWidget:
    return dialog(context, *samples(context))


@screen("presets-none")
def no_preset(context: Context) -> QWidget:
    return dialog(context)


@screen("presets-problem")
def problem(context: Context) -> QWidget:
    made = dialog(context, *samples(context))
    made.form.fields[Field.TITLE].editor.show_value("{parent} {nummer}", "")
    made.save()
    return made


@screen("inspector-preset")
def marked(context: Context) -> QWidget:
    return shown(context, rows(context)[0])


@screen("inspector-pattern")
def pattern(context: Context) -> QWidget:
    inspector = shown(context, *rows(context))
    editor = inspector.details.bindings[Field.TITLE].frame.editor
    editor.show_value("{parent} · {n:03}", "")
    editor.edited.emit()
    return inspector
