"""Pictures: created, looked up, changed, deleted."""

from __future__ import annotations

import json

import pytest

from .conftest import ENDPOINT, Account, decoded, place


def test_create_hands_out_addresses_and_a_pair(account: Account) -> None:
    reply = account.image(ImageType="cover", ImageExt="jpg")
    bucket, key = place(reply)
    assert set(reply) == {"ImageId", "ImageURL", "FileURL", "UploadAddress", "UploadAuth"}
    assert key.startswith("image/cover/")
    assert reply["FileURL"] == f"http://{bucket}.oss-cn-shanghai.aliyuncs.com/{key}"
    assert reply["ImageURL"] == f"{ENDPOINT}/{bucket}/{key}"
    assert decoded(reply["UploadAuth"])["SecurityToken"]


@pytest.mark.parametrize(
    ("sent", "extension"),
    [
        ({}, "png"),
        ({"ImageExt": "HEIC"}, "heic"),
        ({"OriginalFileName": "x.WEBP"}, "webp"),
        ({"ImageExt": "gif", "OriginalFileName": "x.jpg"}, "gif"),
    ],
)
def test_where_the_extension_comes_from(account: Account, sent: dict[str, str], extension: str) -> None:
    assert place(account.image(**sent))[1].endswith(f".{extension}")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, ("MissingImageType", 400)),
        ({"ImageType": "poster"}, ("InvalidParameter.ImageType", 400)),
        ({"ImageType": "default", "ImageExt": "bmp"}, ("InvalidParameter.ImageExt", 400)),
        ({"ImageType": "default", "OriginalFileName": "x.bmp"}, ("InvalidFileName.Extension", 400)),
        ({"ImageType": "default", "Title": "x" * 129}, ("LengthExceededMax", 400)),
        ({"ImageType": "default", "Description": "x" * 1025}, ("LengthExceededMax", 400)),
        ({"ImageType": "default", "Title": "😀"}, ("IllegalCharacters", 400)),
        ({"ImageType": "default", "Tags": ",".join("abcdefghijklmnopq")}, ("TagsExceededMax", 400)),
        ({"ImageType": "default", "StorageLocation": "x"}, ("InvalidStorage.NotFound", 404)),
        ({"ImageType": "default", "CateId": "1"}, ("InvalidCateId.NotFound", 404)),
        ({"ImageType": "default", "UserData": "x"}, ("InvalidParameter.UserData", 400)),
    ],
)
def test_create_refuses(account: Account, sent: dict[str, str], code: tuple[str, int]) -> None:
    assert account.refusal("CreateUploadImage", **sent) == code


def test_a_picture_as_it_is_shown(account: Account) -> None:
    image_id = account.image(Title="t", Tags="a", CateId=1002, OriginalFileName="x.png")["ImageId"]
    info = account.call("GetImageInfo", ImageId=image_id)["ImageInfo"]
    assert (info["Status"], info["CateName"], info["ImageType"]) == ("Uploading", "会议记录", "default")
    assert info["Mezzanine"]["OriginalFileName"] == "x.png"
    assert info["Mezzanine"]["FileSize"] == "0"
    assert account.refusal("GetImageInfo", ImageId="x") == ("NoSuchResource", 404)
    assert account.refusal("GetImageInfo") == ("MissingImageId", 400)


def test_the_address_can_be_an_oss_one(account: Account) -> None:
    reply = account.image()
    info = account.call("GetImageInfo", ImageId=reply["ImageId"], OutputType="oss")["ImageInfo"]
    assert info["URL"] == reply["FileURL"]


def test_many_pictures_at_once(account: Account) -> None:
    ids = [account.image()["ImageId"] for _ in range(20)]
    reply = account.call("GetImageInfos", ImageIds=",".join(ids))
    assert [info["ImageId"] for info in reply["ImageInfo"]] == ids
    assert account.call("GetImageInfos", ImageIds="x")["NonExistImageIds"] == ["x"]
    assert account.refusal("GetImageInfos", ImageIds=",".join([*ids, "x"])) == ("ImageIdsExceededMax", 400)


def test_an_update_wraps_the_ids_it_did_not_find(account: Account) -> None:
    image_id = account.image(Title="old", Description="d")["ImageId"]
    content = json.dumps([{"ImageId": image_id, "Title": "new", "CateId": 1000}, {"ImageId": "x"}])
    assert account.call("UpdateImageInfos", UpdateContent=content) == {"NonExistImageIds": {"ImageId": ["x"]}}
    info = account.call("GetImageInfo", ImageId=image_id)["ImageInfo"]
    assert (info["Title"], info["Description"], info["CateId"]) == ("new", "d", 1000)


def test_an_update_refuses(account: Account) -> None:
    image_id = account.image()["ImageId"]
    too_many = json.dumps([{"ImageId": image_id}] * 21)
    too_long = json.dumps([{"ImageId": image_id, "Title": "x" * 129}])
    assert account.refusal("UpdateImageInfos", UpdateContent=too_many) == ("CountExceededMax", 400)
    assert account.refusal("UpdateImageInfos", UpdateContent=too_long) == ("LengthExceededMax", 400)
    assert account.refusal("UpdateImageInfos", UpdateContent="[{}]") == ("MissingImageId", 400)
    assert account.refusal("UpdateImageInfos") == ("MissingUpdateContent", 400)


def test_pictures_are_deleted_by_id(account: Account) -> None:
    reply = account.image()
    bucket, key = account.put(reply)
    sent = {"DeleteImageType": "ImageId", "ImageIds": reply["ImageId"]}
    assert account.call("DeleteImage", **sent) == {}
    assert account.objects.head(bucket, key) is None
    assert account.refusal("DeleteImage", **sent) == ("NoSuchResource", 404)


@pytest.mark.parametrize("name", ["ImageURL", "FileURL"])
def test_pictures_are_deleted_by_address(account: Account, name: str) -> None:
    reply = account.image()
    account.call("DeleteImage", DeleteImageType="ImageURL", ImageURLs=reply[name])
    assert account.refusal("GetImageInfo", ImageId=reply["ImageId"])[1] == 404


def test_snapshots_of_a_video_are_deleted(account: Account) -> None:
    sent = {"DeleteImageType": "VideoId", "ImageType": "All"}
    assert account.call("DeleteImage", **sent, VideoId=account.video()["VideoId"]) == {}
    assert account.refusal("DeleteImage", **sent, VideoId="x") == ("NoSuchResource", 404)
    assert account.refusal("DeleteImage", **sent) == ("MissingVideoId", 400)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, "MissingDeleteImageType"),
        ({"DeleteImageType": "Name"}, "InvalidParameter.DeleteImageType"),
        ({"DeleteImageType": "ImageId"}, "MissingImageIds"),
        ({"DeleteImageType": "ImageURL"}, "MissingImageURLs"),
        ({"DeleteImageType": "ImageId", "ImageIds": ",".join(map(str, range(21)))}, "ImageIdsExceededMax"),
        ({"DeleteImageType": "VideoId", "ImageType": "Some"}, "InvalidParameter.ImageType"),
    ],
)
def test_a_delete_refuses(account: Account, sent: dict[str, str], code: str) -> None:
    assert account.refusal("DeleteImage", **sent) == (code, 400)


def test_an_address_of_something_else_is_no_picture(account: Account) -> None:
    bucket, key = account.put(account.video())
    for url in (f"{ENDPOINT}/{bucket}/{key}", f"{ENDPOINT}/nobucket/x", "http://[", "x"):
        refused = account.refusal("DeleteImage", DeleteImageType="ImageURL", ImageURLs=url)
        assert refused == ("NoSuchResource", 404)
