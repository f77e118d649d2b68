"""What concerns more than one row is said in one or two sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vod_desktop.app.actions import Action, LockReason
from vod_desktop.app.groups import Group
from vod_desktop.app.notices import (
    AccountTrouble,
    AddFinished,
    AddProgress,
    ClockWrong,
    KeychainTrouble,
    LeftOnServer,
    MainAccountKey,
    NeedsInfo,
    Notice,
    Role,
    Skipped,
    StoreCopied,
    StoreSetAside,
    StoreTrouble,
    Together,
    Unread,
)
from vod_desktop.app.sidecar_metadata import SidecarRefused
from vod_desktop.app.wording import Wording, untranslated
from vod_desktop.domain.errors import (
    CallDetail,
    Failure,
    KeychainLocked,
    KeyRejected,
    StoreFull,
    UnsupportedExtension,
)
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.settings import Language

WORDS = Wording(untranslated, Language.ENGLISH)
ACCOUNT = AccountId("a" * 32)
REJECTED = Failure.of(KeyRejected(CallDetail("CreateUploadVideo", 400), reason="wrong-secret"))
COVER = Together("/a/clip.jpg", TaskId("0"), Role.COVER)
UNREAD = Unread(
    TaskId("0"), "/a/clip.json", Failure.of(SidecarRefused(path="/a/clip.json", reason="not-json"))
)
DOCX = Skipped("/a/notes.docx", Failure.of(UnsupportedExtension(path="/a/notes.docx")))


def ids(count: int) -> tuple[TaskId, ...]:
    return tuple(TaskId(str(n)) for n in range(count))


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (AddProgress(1, 0), "Scanning… 1 file found"),
        (AddProgress(3214, 12), "Scanning… 3,214 files found · 12 skipped"),
        (AddFinished(), "Nothing here that could be uploaded."),
        (AddFinished(added=ids(1)), "1 file added"),
        (AddFinished(added=ids(12), known=ids(1)), "12 files added · 1 is in the list already"),
        (AddFinished(done=ids(2)), "2 were uploaded before and are unchanged"),
        (AddFinished(skipped=(DOCX,)), "“notes.docx” was not added: file type not supported"),
        (AddFinished(added=ids(1), skipped=(DOCX, DOCX)), "1 file added · 2 cannot be uploaded"),
        (AddFinished(undecided=("a.gif",)), "1 GIF: image or video?"),
        (AddFinished(added=ids(2), together=(COVER,)), "2 files added · 1 put together with its video"),
        (
            AddFinished(added=ids(1), unread=(UNREAD,)),
            "1 file added · 1 waits for you: its description was not understood",
        ),
        (NeedsInfo(ids(1)), "One upload needs more information before it can start."),
        (NeedsInfo(ids(3)), "3 uploads need more information before they can start."),
    ],
)
def test_notices_about_rows(notice: Notice, words: str) -> None:
    assert WORDS.notice(notice) == words


@pytest.mark.parametrize(("offset", "words"), [(28_800.0, "8 hr behind"), (-1_200.0, "20 min ahead")])
def test_a_wrong_clock_is_told_with_its_direction(offset: float, words: str) -> None:
    assert words in WORDS.notice(ClockWrong(offset))


def test_trouble_with_an_account_names_it() -> None:
    words = WORDS.notice(AccountTrouble(ACCOUNT, REJECTED), account="Studio")
    assert words.startswith("Account “Studio”: The AccessKey secret does not belong to its ID.")


@pytest.mark.parametrize(
    "notice",
    [
        AccountTrouble(ACCOUNT, REJECTED),
        KeychainTrouble(ACCOUNT, Failure.of(KeychainLocked())),
        StoreTrouble(Failure.of(StoreFull())),
        StoreCopied(),
        MainAccountKey(ACCOUNT),
        LeftOnServer("vid1", replace(REJECTED, kind="not-allowed")),
    ],
)
def test_trouble_is_told_in_whole_sentences(notice: Notice) -> None:
    words = WORDS.notice(notice)
    assert words.endswith(".")
    assert "{" not in words


@pytest.mark.parametrize(("reason", "words"), [("newer", "newer version"), ("damaged", "was damaged")])
def test_a_list_that_was_set_aside_says_where_it_is(reason: str, words: str) -> None:
    told = WORDS.notice(StoreSetAside("/home/me/queue.damaged.db", reason))
    assert words in told
    assert "/home/me/queue.damaged.db" in told


def test_groups_actions_and_locks_all_have_words() -> None:
    words = [
        *map(WORDS.group, Group),
        *map(WORDS.empty_group, Group),
        *map(WORDS.action, Action),
        *map(WORDS.lock_reason, LockReason),
    ]
    assert all(words)
