"""CreateUploadImage: what the form and the flags of the command line become at VOD, compared whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.desk import Desk
from tests.e2e.fields import said
from tests.e2e.program import Program
from tests.e2e.stored import kept, kept_bytes
from vod_desktop.domain.metadata import Field
from vod_desktop.sandbox import Sandbox
from vod_desktop.ui.dialogs.question import Question

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME = "100% & 中文,图.JPEG"
SIZE = 4_321
TITLE = '图 & 100% a,b; "c" <d> +e=%2C' + "片" * 100
DESCRIPTION = "一 & 50%\n+2" + "述" * 1014
TAGS = ["风景", "R&D", "100%", "标" * 32]
LESSONS = 1000
TRAINING = "app-1000100"
STORAGE = "user-media.oss-cn-shanghai.aliyuncs.com"
TYPED_DATA = '{ "Extend": {"谁": "张三 & 100%,+"} }'
ALL = {
    "ImageType": "default",
    "ImageExt": "jpeg",
    "OriginalFileName": NAME,
    "Title": TITLE,
    "Description": DESCRIPTION,
    "Tags": ",".join(TAGS),
    "CateId": str(LESSONS),
    "StorageLocation": STORAGE,
    "AppId": TRAINING,
    "UserData": '{"Extend":{"谁":"张三 & 100%,+"}}',
}
EXTENSIONS = ["png", "jpg", "jpeg", "gif", "heic", "webp"]

Make = Callable[..., Path]


def everything_arrived(sandbox: Sandbox, media_id: str, picture: Path) -> None:
    """The request said everything and nothing else, and the sandbox keeps it."""
    assert len(sandbox.requests.of("Create*")) == 1
    assert said(sandbox, "CreateUploadImage") == ALL
    assert kept_bytes(sandbox, media_id) == picture.read_bytes()
    known = {
        "image_type": "default",
        "extension": "jpeg",
        "original_file_name": NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "tags": ",".join(TAGS),
        "cate_ids": (LESSONS,),
        "storage_location": STORAGE,
        "app_id": TRAINING,
        "user_data": ALL["UserData"],
        "size": SIZE,
    }
    assert kept(sandbox, media_id, *known) == known


def every_extension_arrived(sandbox: Sandbox, pictures: list[Path]) -> None:
    """Each was created as the image that it is, with nothing said that was not asked for."""
    assert len(sandbox.requests.of("Create*")) == len(EXTENSIONS)
    told = [said(sandbox, "CreateUploadImage", number) for number in range(len(EXTENSIONS))]
    assert sorted(told, key=lambda one: one["Title"]) == [
        {"Title": path.stem, "ImageType": "default", "ImageExt": ext, "OriginalFileName": path.name}
        for path, ext in zip(pictures, EXTENSIONS, strict=True)
    ]


@pytest.fixture
def pictures(file: Make) -> list[Path]:
    return [file(100 + n, f"{n} 图 & 1%,+.{ext}") for n, ext in enumerate(EXTENSIONS)]


def test_the_texts_are_as_long_as_they_may_be() -> None:
    assert (len(TITLE), len(DESCRIPTION)) == (128, 1024)


def test_every_field_of_the_form_arrives(desk: Desk, sandbox: Sandbox, file: Make) -> None:
    picture = file(SIZE, NAME)
    desk.select(*desk.paste(picture))
    desk.write(Field.TITLE, TITLE)
    desk.write(Field.DESCRIPTION, DESCRIPTION)
    desk.write(Field.TAGS, ",".join(TAGS) + ",")
    desk.choose(Field.CATEGORY, "课程")
    desk.enter(Field.STORAGE, STORAGE)
    desk.choose(Field.APP, "Train")
    desk.write(Field.USER_DATA, TYPED_DATA)
    desk.start()
    (row,) = desk.until_done()
    everything_arrived(sandbox, str(row.media_id), picture)


def test_every_flag_arrives(program: Program, sandbox: Sandbox, file: Make) -> None:
    picture = file(SIZE, NAME)
    texts = ["--title", TITLE, "--description", DESCRIPTION, "--tags", ",".join(TAGS)]
    places = ["--category", LESSONS, "--storage", STORAGE, "--app", TRAINING, "--user-data", TYPED_DATA]
    outcome = program.upload(picture, *texts, *places)
    assert outcome.code == 0, outcome.out + outcome.err
    everything_arrived(sandbox, outcome.only("done")["media_id"], picture)


def test_pictures_of_every_extension_arrive_from_the_window(
    desk: Desk, sandbox: Sandbox, pictures: list[Path]
) -> None:
    desk.put_down(*pictures)
    desk.press(desk.dialog(Question), "As images")
    desk.until(lambda: len(desk.rows()) == len(pictures))
    desk.start()
    desk.until_done()
    every_extension_arrived(sandbox, pictures)


def test_pictures_of_every_extension_arrive_from_the_command_line(
    program: Program, sandbox: Sandbox, pictures: list[Path]
) -> None:
    outcome = program.upload(*pictures, "--kind", "image")
    assert outcome.code == 0, outcome.out + outcome.err
    every_extension_arrived(sandbox, pictures)


def test_what_only_videos_have_is_neither_asked_for_nor_sent(
    desk: Desk, program: Program, sandbox: Sandbox, file: Make
) -> None:
    picture = file(100, "a.png")
    desk.select(*desk.paste(picture))
    frames = desk.window.inspector.details.bindings
    assert not any(frames[of].frame.isVisibleTo(desk.window) for of in (Field.TEMPLATE_GROUP, Field.WORKFLOW))
    assert desk.window.inspector.cover.well.hint() == "Only videos and audio have a cover."
    outcome = program.upload(
        picture, "--workflow", "w", "--template-group", "g", "--cover", "https://h/c.png"
    )
    assert outcome.code == 0, outcome.out + outcome.err
    assert said(sandbox, "CreateUploadImage") == {
        "Title": "a",
        "ImageType": "default",
        "ImageExt": "png",
        "OriginalFileName": "a.png",
    }
