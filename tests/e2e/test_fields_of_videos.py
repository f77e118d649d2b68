"""CreateUploadVideo: what every field of the form and every flag of the command line becomes at VOD, compared whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.clips import make_image
from tests.e2e.desk import Desk
from tests.e2e.fields import said
from tests.e2e.program import Program
from tests.e2e.stored import address_of, kept, kept_bytes
from vod_desktop.domain.metadata import Field
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.vod.media import Image

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME = "100% & 中文,名.mp4"
SIZE = 12_345
TITLE = '标题 & 100% a,b; "c" <d> +e=%2C #1?' + "字" * 95
DESCRIPTION = '第一行 & 50%, "q" <b>\nsecond+line%20\n' + "述" * 990
TAGS = ["甲", "R&D", "100%", "a+b", "<x>", 'say "hi"', "two words", "标" * 32, *(f"tag{n}" for n in range(8))]
COVER_URL = "https://covers.test/a%20b,c/%E5%9B%BE.png?x=1&y=2+3#4"
PRODUCT_DEMOS = 1005
HLS = "d2a94e7c81b35f60a9c4e8f217b3560d"
TRAINING = "app-1000100"
STORAGE = "user-media.oss-cn-shanghai.aliyuncs.com"
WORKFLOW = "wf & 1%,流+"
CALLBACK = {"CallbackType": "http", "CallbackURL": "https://callback.test/a?x=1&y=%2C,2"}
EXTEND = {"who": "张三 & co", "rate": "100%,+", "n": [1, 2], "pad": "填" * 152}
"""512 bytes as it is sent."""

ALL = {
    "Title": TITLE,
    "FileName": NAME,
    "FileSize": str(SIZE),
    "Description": DESCRIPTION,
    "Tags": ",".join(TAGS),
    "CateId": str(PRODUCT_DEMOS),
    "TemplateGroupId": HLS,
    "WorkflowId": WORKFLOW,
    "StorageLocation": STORAGE,
    "AppId": TRAINING,
    "UserData": json.dumps(
        {"MessageCallback": CALLBACK, "Extend": EXTEND}, ensure_ascii=False, separators=(",", ":")
    ),
}
TYPED_DATA = json.dumps({"MessageCallback": CALLBACK, "Extend": EXTEND}, ensure_ascii=False, indent=2)
COVER = {
    "Title": TITLE,
    "ImageType": "cover",
    "ImageExt": "png",
    "StorageLocation": STORAGE,
    "AppId": TRAINING,
}
TOO_LONG = "Too long by 1: VOD takes 128 characters."
LEAST = {"Title": "clip", "FileName": "clip.mp4", "FileSize": "1000"}

Make = Callable[..., Path]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "封面 & 1%.png"
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    assert image.save(str(path))
    return path


def created(sandbox: Sandbox) -> dict[str, str]:
    """What the one CreateUploadVideo said, without the id of our own, which is another one each time."""
    told = said(sandbox, "CreateUploadVideo")
    assert len(sandbox.requests.of("CreateUploadVideo")) == 1
    assert re.fullmatch("vd-[0-9a-f]{32}", told.pop("ReferenceId"))
    return told


def everything_arrived(sandbox: Sandbox, media_id: str, *, film: Path, picture: Path) -> None:
    """The requests said everything and nothing else, and the sandbox keeps it."""
    assert said(sandbox, "CreateUploadImage") == COVER
    (cover,) = sandbox.vod._library.all(Image)
    cover_url = address_of(sandbox, cover.media_id)
    assert created(sandbox) == {**ALL, "CoverURL": cover_url}
    assert kept_bytes(sandbox, cover.media_id) == picture.read_bytes()
    assert kept_bytes(sandbox, media_id) == film.read_bytes()
    known = {
        "title": TITLE,
        "description": DESCRIPTION,
        "tags": ",".join(TAGS),
        "cate_ids": (PRODUCT_DEMOS,),
        "cover_url": cover_url,
        "template_group_id": HLS,
        "workflow_id": WORKFLOW,
        "storage_location": STORAGE,
        "app_id": TRAINING,
        "user_data": ALL["UserData"],
        "source_name": NAME,
        "size": SIZE,
    }
    assert kept(sandbox, media_id, *known) == known


def test_the_texts_are_as_long_as_they_may_be() -> None:
    lengths = (len(TITLE), len(DESCRIPTION), len(TAGS), max(map(len, TAGS)))
    assert lengths == (128, 1024, 16, 32)
    assert len(json.dumps(EXTEND, ensure_ascii=False, separators=(",", ":")).encode()) == 512


def test_every_field_of_the_form_arrives(desk: Desk, sandbox: Sandbox, file: Make, picture: Path) -> None:
    film = file(SIZE, NAME)
    desk.select(*desk.paste(film))
    desk.write(Field.TITLE, TITLE)
    desk.write(Field.DESCRIPTION, DESCRIPTION)
    desk.write(Field.TAGS, ",".join(TAGS) + ",")
    desk.choose(Field.CATEGORY, "Product")
    desk.choose(Field.TEMPLATE_GROUP, "自适应")
    desk.enter(Field.WORKFLOW, WORKFLOW)
    desk.enter(Field.STORAGE, STORAGE)
    desk.choose(Field.APP, "Train")
    desk.write(Field.USER_DATA, TYPED_DATA)
    desk.paste_cover(picture)
    desk.start()
    (row,) = desk.until_done()
    everything_arrived(sandbox, str(row.media_id), film=film, picture=picture)


def test_every_flag_arrives(program: Program, sandbox: Sandbox, file: Make, picture: Path) -> None:
    film = file(SIZE, NAME)
    texts = ["--title", TITLE, "--description", DESCRIPTION, "--tags", ",".join(TAGS)]
    places = ["--category", PRODUCT_DEMOS, "--template-group", HLS, "--workflow", WORKFLOW]
    more = ["--storage", STORAGE, "--app", TRAINING, "--user-data", TYPED_DATA, "--cover", picture]
    outcome = program.upload(film, *texts, *places, *more)
    assert outcome.code == 0, outcome.out + outcome.err
    everything_arrived(sandbox, outcome.only("done")["media_id"], film=film, picture=picture)


def test_an_address_of_a_cover_that_is_typed_is_sent_as_it_is(
    desk: Desk, sandbox: Sandbox, file: Make
) -> None:
    desk.select(*desk.paste(file(1000)))
    desk.cover_address(COVER_URL)
    desk.start()
    desk.until_done()
    assert created(sandbox) == {**LEAST, "CoverURL": COVER_URL}


def test_an_address_of_a_cover_in_a_flag_is_sent_as_it_is(
    program: Program, sandbox: Sandbox, file: Make
) -> None:
    assert program.upload(file(1000), "--cover", COVER_URL).code == 0
    assert created(sandbox) == {**LEAST, "CoverURL": COVER_URL}


@pytest.mark.parametrize(("name", "extension"), [("c.JPG", "jpg"), ("封 面,1.jpeg", "jpeg")])
def test_a_cover_file_in_a_flag_is_created_as_the_image_that_it_is(
    program: Program, sandbox: Sandbox, file: Make, tmp_path: Path, name: str, extension: str
) -> None:
    cover = make_image(tmp_path / name)
    assert program.upload(file(1000), "--cover", cover).code == 0
    assert said(sandbox, "CreateUploadImage") == {
        "Title": "clip",
        "ImageType": "cover",
        "ImageExt": extension,
    }


def test_a_cover_that_is_a_picture_only_by_its_name_creates_nothing(
    program: Program, sandbox: Sandbox, file: Make, tmp_path: Path
) -> None:
    (tmp_path / "notes.jpg").write_text("Title,Tags")
    outcome = program.upload(file(1000), "--cover", tmp_path / "notes.jpg")
    assert outcome.code == 1
    assert "called JPG or PNG, but is neither" in outcome.out + outcome.err
    assert sandbox.requests.count("CreateUploadImage") == 0


@pytest.mark.parametrize("ending", ["webp", "bmp"])
def test_a_picture_that_vod_takes_for_no_cover_is_sent_as_a_jpeg(
    desk: Desk, sandbox: Sandbox, file: Make, picture: Path, ending: str
) -> None:
    other = picture.with_suffix(f".{ending}")
    assert QImage(str(picture)).save(str(other))
    desk.select(*desk.paste(file(1000)))
    desk.paste_cover(other)
    desk.start()
    (row,) = desk.until_done()
    assert said(sandbox, "CreateUploadImage") == {"Title": "clip", "ImageType": "cover", "ImageExt": "jpg"}
    assert kept_bytes(sandbox, str(row.cover_image_id)).startswith(b"\xff\xd8\xff")


def test_what_is_taken_out_of_the_form_again_is_not_sent(desk: Desk, sandbox: Sandbox, file: Make) -> None:
    desk.select(*desk.paste(file(1000)))
    for field in (Field.DESCRIPTION, Field.USER_DATA, Field.WORKFLOW):
        desk.write(field, "{}")
        desk.write(field, "")
    desk.start()
    desk.until_done()
    assert created(sandbox) == LEAST


def test_a_flag_without_a_text_is_not_sent(program: Program, sandbox: Sandbox, file: Make) -> None:
    flags = ("--title", "--description", "--tags", "--workflow", "--template-group", "--storage", "--app")
    outcome = program.upload(file(1000), *(word for flag in flags for word in (flag, "")), "--user-data", " ")
    assert outcome.code == 0, outcome.out + outcome.err
    assert created(sandbox) == LEAST


def test_a_title_that_is_too_long_is_named_by_the_form_before_anything_is_sent(
    desk: Desk, sandbox: Sandbox, file: Make
) -> None:
    (row,) = desk.paste(file(1000))
    desk.select(row)
    desk.write(Field.TITLE, TITLE + "长")
    desk.start()
    frame = desk.window.inspector.details.bindings[Field.TITLE].frame
    desk.until(lambda: frame.message() == TOO_LONG)
    assert desk.rows()[0].metadata.title == TITLE + "长"
    assert not sandbox.requests.of("Create*")


def test_a_title_that_is_too_long_is_named_on_the_command_line_before_anything_is_sent(
    program: Program, sandbox: Sandbox, file: Make
) -> None:
    outcome = program.upload(file(1000), "--title", TITLE + "长")
    assert (outcome.code, outcome.only("failed")["message"]) == (1, f"Title: {TOO_LONG}")
    assert not sandbox.requests.of("Create*")
