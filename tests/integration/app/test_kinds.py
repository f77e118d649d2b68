"""Images and attached media of every extension, in the whole program: what VOD is told of each."""

import pytest

from tests.integration.app.conftest import ACCOUNT
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.notices import AddFinished
from vod_desktop.domain.kinds import EXTENSIONS, MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox.vod.seeds import seed_categories

TOLD = MediaMetadata(title="标题, 100% & “甲”", description="第一行\nb", tags=("标签", "a&b"))

CATEGORIES = {category.tree: category.cate_id for category in seed_categories(0.0)}


def sent(owner, sandbox, tmp_path, kind, action):
    """Every extension of the kind is uploaded; the parameters of each creation by extension."""
    files = [tmp_path / f"片 & {extension}.{extension}" for extension in sorted(EXTENSIONS[kind])]
    for file in files:
        file.write_bytes(b"x" * 700)
    tree = "material" if kind.is_attached else "default"
    owner.add(*files, kind=kind, metadata=TOLD.changed(category_id=CATEGORIES[tree]), start=True)
    owner.until(lambda: {row.state for row in owner.uploads.all()} == {TaskState.DONE})
    ext = "ImageExt" if kind is MediaKind.IMAGE else "MediaExt"
    return {record.params[ext]: record.params for record in sandbox.requests.of(action)}


def test_images_of_all_six_extensions(owner, sandbox, tmp_path):
    found = sent(owner, sandbox, tmp_path, MediaKind.IMAGE, "CreateUploadImage")
    assert set(found) == {"png", "jpg", "jpeg", "gif", "heic", "webp"}
    for extension, params in found.items():
        assert params["ImageType"] == "default"
        assert params["OriginalFileName"] == f"片 & {extension}.{extension}"
        assert (params["Title"], params["Tags"]) == (TOLD.title, "标签,a&b")
        assert (params["Description"], params["CateId"]) == (TOLD.description, str(CATEGORIES["default"]))


@pytest.mark.parametrize("kind", [MediaKind.WATERMARK, MediaKind.SUBTITLE, MediaKind.MATERIAL])
def test_attached_media_of_every_extension(owner, sandbox, tmp_path, kind):
    found = sent(owner, sandbox, tmp_path, kind, "CreateUploadAttachedMedia")
    assert set(found) == EXTENSIONS[kind]
    for extension, params in found.items():
        assert (params["BusinessType"], params["FileSize"]) == (kind.value, "700")
        assert params["FileName"] == f"片 & {extension}.{extension}"
        assert (params["Title"], params["Tags"]) == (TOLD.title, "标签,a&b")
        assert (params["Description"], params["CateIds"]) == (TOLD.description, str(CATEGORIES["material"]))


def test_a_known_file_is_told_with_the_kind_that_the_user_wants(owner, tmp_path):
    path = tmp_path / "logo.png"
    path.write_bytes(b"x" * 100)
    owner.add(path)
    owner.notices.clear()
    owner.uploads.add_paths([str(path)], account_id=ACCOUNT, options=AddOptions(kind=MediaKind.WATERMARK))
    assert owner.notice(AddFinished).kind is MediaKind.WATERMARK
