"""What VOD is told about a media."""

from __future__ import annotations

from vod_desktop.cloud.vod_parameters import (
    attached_values,
    compact,
    image_values,
    update_values,
    video_values,
)
from vod_desktop.domain.ids import ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata

FULL = MediaMetadata(
    title="t",
    description="d",
    tags=("a", "b"),
    category_id=7,
    template_group_id="group",
    workflow_id="flow",
    storage_location="store",
    app_id="app-1",
    user_data='{"Extend": "x"}',
)
EMPTY = MediaMetadata(title="t")


def given(values: dict[str, str | int | None]) -> dict[str, str | int]:
    return {name: value for name, value in values.items() if value is not None}


def test_everything_of_a_video() -> None:
    values = video_values(
        FULL, cover_url="http://c/c.png", file_name="a.mp4", size=5, reference_id=ReferenceId("reference")
    )
    assert given(values) == {
        "Title": "t",
        "Description": "d",
        "Tags": "a,b",
        "CateId": 7,
        "CoverURL": "http://c/c.png",
        "FileName": "a.mp4",
        "FileSize": 5,
        "TemplateGroupId": "group",
        "WorkflowId": "flow",
        "StorageLocation": "store",
        "AppId": "app-1",
        "UserData": '{"Extend":"x"}',
        "ReferenceId": "reference",
    }


def test_little_of_an_image() -> None:
    values = image_values(EMPTY, image_type="cover", extension=".JPG", file_name="a.JPG")
    assert given(values) == {
        "Title": "t",
        "ImageType": "cover",
        "ImageExt": "jpg",
        "OriginalFileName": "a.JPG",
    }


def test_attached_media_have_numbers_as_text() -> None:
    values = given(attached_values(FULL, kind=MediaKind.WATERMARK, file_name="w.png", size=9))
    assert (values["CateIds"], values["FileSize"], values["MediaExt"]) == ("7", "9", "png")
    assert "CateId" not in values


def test_attached_media_are_in_several_categories_and_a_video_in_the_first() -> None:
    several = FULL.changed(category_id=(7, 9))
    attached = attached_values(several, kind=MediaKind.SUBTITLE, file_name="w.srt", size=9)
    assert attached["CateIds"] == "7,9"
    assert update_values(several, frozenset({Field.CATEGORY}), "") == {"CateId": 7}
    image = image_values(several, image_type="default", extension="png", file_name="a.png")
    assert image["CateId"] == 7


def test_an_update_empties_what_was_emptied() -> None:
    values = update_values(EMPTY, frozenset({Field.DESCRIPTION, Field.TAGS, Field.CATEGORY}), "")
    assert values == {"Description": "", "Tags": "", "CateId": 0}


def test_an_update_leaves_what_vod_cannot_change() -> None:
    locked = {Field.TEMPLATE_GROUP, Field.WORKFLOW, Field.STORAGE, Field.APP}
    assert update_values(FULL, frozenset(locked), "") == {}


def test_json_is_sent_compact_and_readable() -> None:
    assert compact('{ "标题" : [1, 2] }') == '{"标题":[1,2]}'
    assert compact("not json") == "not json"
