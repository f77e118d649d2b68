"""What is said about the keys of accounts."""

from __future__ import annotations

from dataclasses import replace

from vod_desktop.app.wording import Wording, untranslated
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.settings import Language


def test_an_account_from_another_computer_says_that_its_key_is_missing() -> None:
    words = Wording(untranslated, Language.ENGLISH).keys
    bare = Account(AccountId("a"), "Studio", AuthKind.ACCESS_KEY)
    assert words.end(bare, 0.0) == "key missing"
    assert words.end(replace(bare, key_hint="LTAI…3f9K"), 0.0) == ""
    assert words.end(replace(bare, kind=AuthKind.APP_SERVER), 0.0) == ""
