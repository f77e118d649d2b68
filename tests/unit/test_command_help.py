"""The help of the command line in Chinese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from vod_desktop.app.wording.translation import untranslated
from vod_desktop.cli.arguments import parser, window_parser
from vod_desktop.cli.help import put_into_words

_QM = Path(__file__).parents[2] / "resources" / "translations" / "vod_desktop_zh_CN.qm"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_THE_SAME = "https://BUCKET.oss-REGION.aliyuncs.com/KEY"


@pytest.fixture
def chinese() -> argparse.ArgumentParser:
    translator = QTranslator()
    assert translator.load(str(_QM))
    return put_into_words(
        parser(lambda _sandbox: None), lambda context, text: translator.translate(context, text) or text
    )


def commands(top: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield top
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from commands(one)


def test_every_help_of_every_command_is_in_chinese(chinese: argparse.ArgumentParser) -> None:
    helps = [action.help for command in commands(chinese) for action in command._actions if action.help]
    said = [text for text in helps if text not in {argparse.SUPPRESS, _THE_SAME}]
    assert len(said) > 100
    assert [text for text in said if not _CHINESE.search(text)] == []


def test_lists_of_commands_and_headings_are_in_chinese_too(chinese: argparse.ArgumentParser) -> None:
    text = chinese.format_help()
    assert "让点播从 URL 拉取媒体" in text
    assert "选项" in text
    assert text.startswith("用法：vod-desktop")
    assert not re.search(r"^options", text, re.MULTILINE)


def test_english_stays_as_it_is() -> None:
    for made in (parser(lambda _sandbox: None), window_parser()):
        before = made.format_help()
        assert put_into_words(made, untranslated).format_help() == before
