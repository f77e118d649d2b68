"""Names of categories and template groups in lists of URLs, found among those of the account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.app.conftest import ACCOUNT, Owner
from vod_desktop.app.url_previews import Common, Preview
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.sandbox import Sandbox

COMMON = Common(RemoteKind.PULL, MediaMetadata(category_id=5, template_group_id="g"), account_id=ACCOUNT)
Look = Callable[..., Preview]


@pytest.fixture
def look(owner: Owner) -> Look:
    def look_at(*cells: str) -> Preview:
        rows = [f"https://h.example.com/{number}.mp4\t{cell}" for number, cell in enumerate(cells)]
        text = "\n".join(["url\tcategory\ttemplate_group", *rows])
        kind, found = owner.answer(owner.services.remote.previews.of_text(text, COMMON))
        assert kind == "done"
        return found

    return look_at


def meant(found: Preview) -> list[tuple[object, str]]:
    return [(entry.metadata.category_id, entry.metadata.template_group_id) for entry in found.good]


def told(owner: Owner, found: Preview) -> list[str]:
    words = owner.services.wording
    return [
        words.remote.at_line(row.line, str(words.failure(row.failure, path=row.url))) for row in found.refused
    ]


def named(owner: Owner) -> tuple[tuple[int, str], tuple[str, str]]:
    """A category of the second level with its path, and a template group with its name."""
    catalog = owner.services.catalog
    owner.answer(catalog.refresh(ACCOUNT))
    parent = next(one for one in catalog.categories(ACCOUNT).values if one.children)
    child, group = parent.children[0], catalog.template_groups(ACCOUNT).values[0]
    return (child.id, f"{parent.name}/{child.name}"), (group.id, group.name)


def test_names_paths_and_ids_mean_what_they_mean_in_sheets_of_uploads(open_program, sandbox, look, owner):
    (category, path), (group, name) = named(owner)
    found = look(f"{path}\t{name}", f"{category}\t{group}", "\t")
    assert meant(found) == [(category, group), (category, group), (5, "g")]
    assert found.refused == ()


def test_vod_is_asked_once_and_only_where_a_name_is_not_known(sandbox: Sandbox, look, owner):
    look("1\t", "\t", "2\t")
    assert not sandbox.requests.of("GetCategories")
    look("Nowhere / 无\t高清 组")
    asked = len(sandbox.requests.of("GetCategories"))
    found = look("Nowhere / 无\t", "\t高清 组")
    assert len(sandbox.requests.of("GetCategories")) == asked > 0
    assert [row.failure.values["reason"] for row in found.refused] == ["unknown-category", "unknown-group"]
    assert told(owner, found)[0].startswith("Line 2: The account has no category “Nowhere / 无”.")


def test_where_vod_does_not_tell_names_ids_work_and_the_reason_is_said(sandbox: Sandbox, look, owner):
    for action in ("GetCategories", "ListTranscodeTemplateGroup"):
        sandbox.faults.add(f"vod:{action} fail=403:Forbidden.RAM")
    found = look("Films\t", "7\tVOD_NO_TRANSCODE", "\t高清 组")
    assert meant(found) == [(7, "VOD_NO_TRANSCODE")]
    category, group = told(owner, found)
    assert [one in category for one in ("Line 2:", "permission", "Write the id of the category")] == [
        True
    ] * 3
    assert [one in group for one in ("Line 4:", "Write the id of the template group")] == [True] * 2
