"""Removing everything is said, asked, done in the right order, and stopped when a key stays."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from tests.ui.tasks import task
from vod_desktop.app.forgetting import Forgetting
from vod_desktop.app.jobs import Job
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure, KeychainAbsent, KeychainLocked
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.dialogs.forgetting import ForgetDialog, tell_erased

OTHER = replace(STUDIO, id=AccountId("b" * 32), name="Other")


class Answering(KeptAccounts):
    """Accounts that go, or stay with an error."""

    def __init__(self, *accounts: Account, errors: dict[str, Exception] | None = None) -> None:
        super().__init__(*accounts)
        self.errors = errors or {}
        self.asked: list[str] = []

    def remove(self, account_id: AccountId) -> Job[None]:
        account = self.find(account_id)
        assert account is not None
        self.asked.append(account.name)
        job: Job[None] = Job()
        error = self.errors.get(account.name)
        job.fail(Failure.of(error)) if error else job.finish(None)
        return job


def opened(qtbot: QtBot, accounts: KeptAccounts) -> ForgetDialog:
    made = services([task(1, TaskState.DONE)], accounts=accounts)
    dialog = ForgetDialog(made)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_says_what_goes(qtbot: QtBot) -> None:
    first, second, third = opened(qtbot, Answering(STUDIO, OTHER)).items()
    assert first == "2 accounts with their keys in the keychain"
    assert second.startswith("the list of 1 upload")
    assert "/nowhere" in third


def test_after_the_keys_the_program_may_end(qtbot: QtBot) -> None:
    accounts = Answering(STUDIO, OTHER, errors={"Other": KeychainAbsent()})
    dialog = opened(qtbot, accounts)
    with qtbot.waitSignal(dialog.forgotten):
        QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert accounts.asked == ["Studio", "Other"]
    assert dialog._services.forgetting.is_wanted
    assert not dialog.isVisible()


def test_a_key_that_stays_keeps_the_files(qtbot: QtBot) -> None:
    accounts = Answering(STUDIO, OTHER, errors={"Studio": KeychainLocked()})
    dialog = opened(qtbot, accounts)
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert accounts.asked == ["Studio", "Other"]
    assert dialog.told.text().startswith("Studio: ")
    assert not dialog._services.forgetting.is_wanted
    assert dialog.remove.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_keys_that_one_hits_by_habit_keep_everything(qtbot: QtBot, key: Qt.Key) -> None:
    accounts = Answering(STUDIO)
    dialog = opened(qtbot, accounts)
    QTest.keyClick(dialog, key)
    assert not dialog.isVisible()
    assert accounts.asked == []


def test_with_no_account_only_files_are_left_to_remove(qtbot: QtBot) -> None:
    forgetting = Forgetting(Answering(), SimpleNamespace(all=list))
    answers: list[object] = []
    forgetting.remove_keys().then(answers.append)
    assert (answers, forgetting.is_wanted) == ([()], True)


def test_what_could_not_be_removed_is_told(qtbot: QtBot) -> None:
    seen: list[str] = []

    def answer() -> None:
        (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
        seen.extend((box.text(), box.informativeText()))
        box.accept()

    QTimer.singleShot(0, answer)
    tell_erased(SimpleNamespace(removed=("/a",), left=("/b", "/c")))
    assert seen == ["Some files could not be removed. Remove them by hand.", "/b\n/c"]
