"""Words of Qt go to the log."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from vod_desktop.store.log import start_log
from vod_desktop.ui.qt_messages import QtMessages


@pytest.mark.qt_log_ignore("planted|once more")
def test_they_are_logged_without_secrets_and_not_after_the_end(qtbot: QtBot, tmp_path) -> None:
    log, messages = start_log(tmp_path), QtMessages()
    qWarning("planted: AccessKeySecret=plantedSecret0123456789abcdefG")
    messages.close()
    qWarning("once more")
    log.close()
    text = log.path.read_text("utf-8")
    assert " WARNING qt " in text
    assert "planted: AccessKeySecret=[hidden]" in text
    assert "once more" not in text


def test_who_listened_before_still_hears(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []
    outer = qInstallMessageHandler(lambda _kind, _context, text: heard.append(text))
    messages = QtMessages()
    with caplog.at_level(logging.WARNING):
        qWarning("both")
    messages.close()
    qInstallMessageHandler(outer)
    assert heard == ["both"]
    assert "both" in caplog.text
