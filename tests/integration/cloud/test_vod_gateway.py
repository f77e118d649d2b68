"""The VOD gateway over real sockets against the sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.integration.cloud.bodies import METADATA, REFERENCE, TITLE
from tests.integration.cloud.conftest import HASTY, PATIENT
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain import errors
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.catalog import CategoryTree, ImageType, VideoStatus
from vod_desktop.domain.errors import CallError, KeyRejected
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.sandbox import KeyKind, Sandbox

NOBODY = MediaId("0" * 32)


def create(vod: VodGateway) -> UploadGrant:
    return vod.create_upload_video(
        metadata=METADATA, cover_url="", file_name="D:\\视频 1.mp4", size=12, reference_id=REFERENCE
    )


def params_of(sandbox: Sandbox, action: str) -> dict[str, str]:
    return sandbox.requests.of(action)[-1].params


def test_a_video_is_created_as_described(vod: VodGateway, sandbox: Sandbox) -> None:
    grant = create(vod)
    sent = params_of(sandbox, "CreateUploadVideo")
    assert (sent["Title"], sent["Tags"], sent["FileName"]) == (TITLE, "a*b,c~d", "D:\\视频 1.mp4")
    assert (sent["FileSize"], sent["ReferenceId"]) == ("12", REFERENCE)
    assert sent["UserData"] == '{"Extend":{"a":1}}'
    assert sandbox.requests.of("CreateUploadVideo")[-1].verified
    assert grant.address.endpoint == sandbox.endpoint
    assert 0 < grant.auth.lifetime_s <= 3000


def test_what_is_not_given_is_not_sent(vod: VodGateway, sandbox: Sandbox) -> None:
    vod.create_upload_video(
        metadata=MediaMetadata(title="t"), cover_url="", file_name="a.mp4", size=1, reference_id=REFERENCE
    )
    sent = params_of(sandbox, "CreateUploadVideo")
    assert "None" not in sent.values()
    assert not {"Description", "Tags", "CateId", "CoverURL", "UserData", "WorkflowId"} & sent.keys()


def test_a_video_is_found_by_our_id(vod: VodGateway, grant: UploadGrant) -> None:
    info = vod.video_by_reference(REFERENCE)
    assert info is not None
    assert (info.media_id, info.title, info.status) == (grant.media_id, TITLE, VideoStatus.UPLOADING)
    assert info.category_id is None
    assert info.tags == ("a*b", "c~d")


def test_looking_up_what_is_not_there_gives_none(vod: VodGateway) -> None:
    assert vod.video_by_reference(ReferenceId("never-created")) is None
    assert vod.video_info(NOBODY) is None
    assert vod.mezzanine(NOBODY) is None


def test_renewal_keeps_the_address_and_changes_the_auth(vod: VodGateway, grant: UploadGrant) -> None:
    again = vod.refresh_upload_video(grant.media_id)
    assert (again.media_id, again.address) == (grant.media_id, grant.address)
    assert again.auth.security_token != grant.auth.security_token


def test_renewal_of_a_deleted_video_says_that_it_is_gone(vod: VodGateway, grant: UploadGrant) -> None:
    vod.delete_videos([grant.media_id])
    with pytest.raises(errors.MediaGone) as raised:
        vod.refresh_upload_video(grant.media_id)
    assert raised.value.detail.code == "InvalidVideo.NotFound"


def test_an_image_has_an_address_where_it_will_be_served(vod: VodGateway, sandbox: Sandbox) -> None:
    grant = vod.create_upload_image(
        metadata=METADATA, image_type=ImageType.COVER, extension=".PNG", file_name="cover.PNG"
    )
    sent = params_of(sandbox, "CreateUploadImage")
    assert (sent["ImageType"], sent["ImageExt"], sent["OriginalFileName"]) == ("cover", "png", "cover.PNG")
    assert grant.media_url.endswith(".png")


def test_attached_media_tell_their_size_as_text(vod: VodGateway, sandbox: Sandbox) -> None:
    metadata = METADATA.changed(category_id=vod.add_category("clips", tree=CategoryTree.MATERIAL).id)
    vod.create_upload_attached_media(
        metadata=metadata, kind=MediaKind.SUBTITLE, file_name="words.SRT", size=5
    )
    sent = params_of(sandbox, "CreateUploadAttachedMedia")
    assert (sent["BusinessType"], sent["MediaExt"], sent["FileSize"]) == ("subtitle", "srt", "5")
    assert sent["CateIds"] == str(metadata.category_id)


def test_only_the_named_fields_are_changed(vod: VodGateway, grant: UploadGrant, sandbox: Sandbox) -> None:
    changed = METADATA.changed(title="new", tags=("x",))
    fields = frozenset({Field.TITLE, Field.TEMPLATE_GROUP})
    vod.update_video_info(grant.media_id, metadata=changed, fields=fields, cover_url="")
    info = vod.video_info(grant.media_id)
    assert info is not None
    assert (info.title, info.tags) == ("new", ("a*b", "c~d"))
    assert "Tags" not in params_of(sandbox, "UpdateVideoInfo")


def test_a_subtitle_leaves_its_category(vod: VodGateway, sandbox: Sandbox) -> None:
    metadata = METADATA.changed(category_id=vod.add_category("words", tree=CategoryTree.MATERIAL).id)
    made = vod.create_upload_attached_media(
        metadata=metadata, kind=MediaKind.SUBTITLE, file_name="a.srt", size=5
    )
    alone = metadata.changed(category_id=None)
    vod.update_attached_media_info(made.media_id, metadata=alone, fields=frozenset({Field.CATEGORY}))
    (entry,) = json.loads(params_of(sandbox, "UpdateAttachedMediaInfos")["UpdateContent"])
    assert entry == {"MediaId": made.media_id, "CateIds": ""}
    asked = {"MediaIds": made.media_id}
    told = sandbox.vod.call("GetAttachedMediaInfo", asked, sandbox.keys.valid.caller)
    assert told["AttachedMediaList"][0]["Categories"] == []


def test_what_images_and_attached_media_do_not_have_is_not_sent(vod: VodGateway, sandbox: Sandbox) -> None:
    fields = frozenset({Field.APP, Field.COVER, Field.USER_DATA})
    vod.update_image_info(NOBODY, metadata=METADATA, fields=fields)
    vod.update_attached_media_info(NOBODY, metadata=METADATA, fields=fields)
    assert sandbox.requests.count("Update*") == 0


def test_nothing_that_vod_can_change_is_no_call(
    vod: VodGateway, grant: UploadGrant, sandbox: Sandbox
) -> None:
    vod.update_video_info(grant.media_id, metadata=METADATA, fields=frozenset({Field.APP}), cover_url="")
    assert sandbox.requests.count("UpdateVideoInfo") == 0


def test_deleting_twice_is_fine(vod: VodGateway, grant: UploadGrant) -> None:
    for _ in range(2):
        vod.delete_videos([grant.media_id, NOBODY])
        vod.delete_multipart_upload(grant.media_id)
        vod.delete_images([NOBODY])
        vod.delete_attached_media([NOBODY])
    assert vod.video_info(grant.media_id) is None


def test_many_ids_go_twenty_at_once(vod: VodGateway, sandbox: Sandbox) -> None:
    vod.delete_videos([MediaId(f"{number:032x}") for number in range(45)])
    sent = [record.params["VideoIds"].count(",") + 1 for record in sandbox.requests.of("DeleteVideo")]
    assert sent == [20, 20, 5]


def test_the_category_tree_is_walked(vod: VodGateway) -> None:
    first = vod.add_category("课程")
    second = vod.add_category("one", first.id)
    third = vod.add_category("two", second.id)
    found = next(c for c in vod.category_tree(CategoryTree.DEFAULT) if c.id == first.id)
    assert found.children[0].children == (third,)
    assert (found.level, third.level, third.parent_id) == (0, 2, second.id)


def test_the_lists_of_the_form(vod: VodGateway, grant: UploadGrant) -> None:
    assert sum(group.is_default for group in vod.template_groups()) == 1
    assert any(app.is_system for app in vod.apps())
    assert vod.storage_locations() == (f"{grant.address.bucket}.oss-cn-shanghai.aliyuncs.com",)


def key_of(sandbox: Sandbox, kind: KeyKind) -> AccessKey:
    key = sandbox.keys.of_kind(kind)
    return AccessKey(key.access_key_id, key.access_key_secret, key.security_token)


def test_a_temporary_key_with_its_token_works(sandbox: Sandbox, make_vod: Callable[..., VodGateway]) -> None:
    make_vod(key_of(sandbox, KeyKind.STS)).test()
    assert sandbox.requests.of("GetCategories")[-1].verified


@pytest.mark.parametrize(
    ("kind", "secret", "token", "reason"),
    [
        (KeyKind.INACTIVE, None, None, "inactive-key"),
        (KeyKind.VALID, "wrong", None, "wrong-secret"),
        (KeyKind.STS_EXPIRED, None, None, "token-expired"),
        (KeyKind.STS, None, "", "token-missing"),
        (KeyKind.STS, None, "CAIS-nonsense", "token-wrong"),
    ],
)
def test_a_key_that_is_not_taken_says_why(
    sandbox: Sandbox,
    make_vod: Callable[..., VodGateway],
    kind: KeyKind,
    secret: str | None,
    token: str | None,
    reason: str,
) -> None:
    key = key_of(sandbox, kind)
    given = AccessKey(
        key.access_key_id,
        secret or key.access_key_secret,
        key.security_token if token is None else token,
    )
    with pytest.raises(KeyRejected) as raised:
        make_vod(given).test()
    assert raised.value.reason == reason
    assert given.access_key_secret not in str(raised.value.detail)


def test_an_unknown_key_is_unknown(make_vod: Callable[..., VodGateway]) -> None:
    with pytest.raises(KeyRejected) as raised:
        make_vod(AccessKey("LTAI" + "0" * 20, "secret")).test()
    assert raised.value.reason == "unknown-key"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(KeyKind.NO_PERMISSION, errors.NotAllowed), (KeyKind.SUSPENDED, errors.AccountSuspended)],
)
def test_an_account_that_may_not(
    sandbox: Sandbox, make_vod: Callable[..., VodGateway], kind: KeyKind, expected: type[CallError]
) -> None:
    with pytest.raises(expected) as raised:
        make_vod(key_of(sandbox, kind)).test()
    assert raised.value.detail.request_id


def test_a_key_is_asked_for_at_every_call(sandbox: Sandbox, offset: ClockOffset) -> None:

    keys = [key_of(sandbox, KeyKind.VALID), key_of(sandbox, KeyKind.MAIN)]
    remaining = iter(keys)
    vod = VodGateway(
        region="cn-shanghai",
        endpoint=sandbox.endpoint,
        key=lambda: next(remaining),
        network=PATIENT,
        offset=offset,
    )
    vod.test()
    vod.test()
    vod.close()
    assert [r.access_key_id for r in sandbox.requests.all()] == [key.access_key_id for key in keys]


def test_a_wrong_clock_is_measured_and_then_corrected(
    vod: VodGateway, sandbox: Sandbox, offset: ClockOffset
) -> None:
    sandbox.faults.add("clock=1200")
    with pytest.raises(errors.ClockSkewed) as raised:
        vod.test()
    assert raised.value.offset_s is not None
    assert abs(raised.value.offset_s - 1200) < 60
    offset.set(raised.value.offset_s)
    vod.test()


@pytest.mark.parametrize(
    ("fault", "expected", "may_have_happened"),
    [
        ("CreateUploadVideo fail=503:AddVideoFailed", errors.Unavailable, True),
        ("CreateUploadVideo fail=500 after", errors.Unavailable, True),
        ("CreateUploadVideo fail=400:Throttling.User", errors.Throttled, None),
        ("CreateUploadVideo cut after", errors.ReplyLost, True),
        ("CreateUploadVideo cut", errors.ReplyLost, True),
        ("CreateUploadVideo hold", errors.ReplyLost, True),
        ("CreateUploadVideo truncate", errors.ReplyLost, True),
        ("CreateUploadVideo garbage", errors.ForeignReply, True),
        ("CreateUploadVideo html=502", errors.ForeignReply, True),
        ("CreateUploadVideo html=407", errors.ForeignReply, False),
        ("CreateUploadVideo portal", errors.ForeignReply, None),
    ],
)
def test_trouble_on_the_way(
    make_vod: Callable[..., VodGateway],
    sandbox: Sandbox,
    fault: str,
    expected: type[CallError],
    may_have_happened: bool | None,
) -> None:
    sandbox.faults.add(fault)
    vod = make_vod(network=HASTY if "hold" in fault else PATIENT)
    with pytest.raises(expected) as raised:
        create(vod)
    assert raised.value.values.get("may_have_happened") is may_have_happened
    assert raised.value.__context__ is None
    assert sandbox.requests.count("CreateUploadVideo") <= 1


def test_the_portal_is_never_visited(vod: VodGateway, sandbox: Sandbox) -> None:
    sandbox.faults.add("GetCategories portal")
    with pytest.raises(errors.ForeignReply):
        vod.test()
    assert len(sandbox.requests.all()) == 1
