"""The form for a pasted pair."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.app.pasted import PastedPairs
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.account import Account
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode
from vod_desktop.ui.dialogs.pasted_pair import PastedPairDialog

SECRET, TOKEN = "canary-secret-0123456789abcdef", "CAIScanarytoken" * 20


def packed(**values: str) -> str:
    return base64.b64encode(json.dumps(values).encode()).decode()


ADDRESS = packed(Endpoint="https://oss-cn-shanghai.aliyuncs.com", Bucket="outin-1", FileName="sv/a.mp4")
AUTH = packed(AccessKeyId="STS.NTabcdefgh", AccessKeySecret=SECRET, SecurityToken=TOKEN)


class Adding:
    """Takes what would be uploaded."""

    def __init__(self) -> None:
        self.added: list[tuple[list[str], object]] = []
        self.unlisted: list[object] = []
        self.like: list[object] = []

    def all(self) -> list[object]:
        return []

    def add_paths(self, paths: list[str], *, account_id: object, options: object) -> None:
        del options
        self.added.append((paths, account_id))

    def use_unlisted(self, account: object, _proxy_password: str | None) -> None:
        self.unlisted.append(account)

    def use_pasted(self, _account_id: object, _source: object, *, like: object) -> None:
        """The source is looked at by the tests of the app."""
        self.like.append(like)


class Opened:
    def __init__(self, qtbot: QtBot, *accounts: Account) -> None:
        self.taken = Adding()
        parts = SimpleNamespace(uploads=self.taken, accounts=self.taken, connections=self.taken)
        clock = SystemClock()
        pasted = PastedPairs(**vars(parts), clock=clock, offset=ClockOffset(clock))
        self.dialog = PastedPairDialog(services(pasted=pasted, accounts=KeptAccounts(*accounts)))
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def paste(self, address: str, auth: str, path: str = "") -> None:
        self.dialog.address.setText(address)
        self.dialog.auth.setText(auth)
        self.dialog.path.setText(path)


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def test_a_good_pair_is_shown_masked_and_sends_its_file(opened: Opened, tmp_path: Path) -> None:
    path = str(tmp_path / "film.mp4")
    opened.paste(ADDRESS, AUTH, path)
    shown = opened.dialog.facts.text() + opened.dialog.auth.displayText()
    assert "outin-1" in shown
    assert SECRET not in shown
    assert TOKEN not in shown
    assert AUTH not in shown
    QTest.mouseClick(opened.dialog.upload, Qt.MouseButton.LeftButton)
    assert [paths for paths, _ in opened.taken.added] == [[path]]
    assert not opened.dialog.isVisible()
    assert opened.dialog.auth.text() == ""


@pytest.mark.parametrize(
    ("address", "auth", "said"),
    [
        (AUTH, ADDRESS, "The two texts are swapped: one stands where the other belongs."),
        (ADDRESS[:-9], AUTH, "The upload address cannot be read: it was cut off or changed on the way."),
        (ADDRESS, AUTH[:-9], "The upload auth cannot be read: it was cut off or changed on the way."),
        (ADDRESS, "", "The upload auth is missing."),
    ],
)
def test_what_is_wrong_is_said_as_it_is_pasted(opened: Opened, address: str, auth: str, said: str) -> None:
    opened.paste(address, auth, "/films/film.mp4")
    assert opened.dialog.told.text() == said
    assert not opened.dialog.upload.isEnabled()


def test_a_file_of_another_type_is_warned_of_and_not_forbidden(opened: Opened) -> None:
    opened.paste(ADDRESS, AUTH, "/films/film.png")
    assert opened.dialog.told.text().startswith("The pair was made for a file of another type")
    assert opened.dialog.upload.isEnabled()


def test_without_a_file_nothing_is_sent(opened: Opened) -> None:
    opened.paste(ADDRESS, AUTH)
    assert not opened.dialog.upload.isEnabled()
    assert opened.dialog.told.text() == "Both texts can be read and belong to what they are pasted for."


def test_the_network_of_an_account_is_chosen_where_they_differ(qtbot: QtBot, tmp_path: Path) -> None:
    studio = replace(STUDIO, network=AccountNetwork(ProxyMode.NONE))
    opened = Opened(qtbot, studio)
    assert opened.dialog.network.currentText() == studio.name
    for index in (1, 0):
        opened.paste(ADDRESS, AUTH, str(tmp_path / "film.mp4"))
        opened.dialog.network.setCurrentIndex(index)
        opened.dialog.show()
        QTest.mouseClick(opened.dialog.upload, Qt.MouseButton.LeftButton)
    assert opened.taken.like == [studio, None]


def test_the_network_is_not_asked_for_where_all_take_that_of_the_system(qtbot: QtBot) -> None:
    assert not Opened(qtbot, STUDIO).dialog.network.isVisible()


def test_an_empty_form_says_nothing(opened: Opened) -> None:
    assert opened.dialog.told.text() == ""
    assert not opened.dialog.facts.isVisible()
