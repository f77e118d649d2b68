"""The catalogues hold every text of the sources, translated, and the compiled ones are made from them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import translations
from PySide6.QtCore import QTranslator

from vod_desktop.app.wording import Wording
from vod_desktop.app.wording.failure_codes import CODES
from vod_desktop.app.wording.failures import KINDS
from vod_desktop.domain.settings import Language


@pytest.fixture(scope="module")
def chinese() -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(translations.FOLDER / "vod_desktop_zh_CN.qm"))
    return translator


def test_every_text_is_translated_and_nothing_is_left_over() -> None:
    assert list(translations.problems()) == []


def test_gathering_twice_changes_nothing(tmp_path: Path) -> None:
    for catalogue in translations.CATALOGUES:
        shutil.copy(catalogue.ts(translations.FOLDER), tmp_path)
    translations.gather(tmp_path)
    once = [catalogue.ts(tmp_path).read_bytes() for catalogue in translations.CATALOGUES]
    translations.gather(tmp_path)
    assert [catalogue.ts(tmp_path).read_bytes() for catalogue in translations.CATALOGUES] == once


@pytest.mark.parametrize(
    ("translation", "words"),
    [
        ('<translation type="unfinished"></translation>', "is not translated"),
        ("<translation></translation>", "is not translated"),
        ("<translation>大小</translation>", "has other placeholders"),
        ("<translation>{size} {more}</translation>", "has other placeholders"),
    ],
)
def test_faults_in_a_catalogue_are_found(tmp_path: Path, translation: str, words: str) -> None:
    path = tmp_path / "x.ts"
    message = f"<message><source>Size {{size}}</source>{translation}</message>"
    path.write_text(f"<TS><context><name>C</name>{message}</context></TS>", encoding="utf-8")
    found = list(translations.unfinished(path))
    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize("key", [*KINDS, *CODES])
def test_every_failure_is_told_in_chinese(chinese: QTranslator, key: str) -> None:
    entry = {**KINDS, **CODES}[key]
    for text in (entry.short, entry.problem, entry.cause, entry.fix):
        told = chinese.translate("Failure", text)
        assert told
        assert any("\u4e00" <= letter <= "\u9fff" for letter in told) or text == "{reasons}"


def test_chinese_sentences_have_chinese_punctuation(chinese: QTranslator) -> None:
    for key, entry in {**KINDS, **CODES}.items():
        for text in (entry.problem, entry.cause, entry.fix):
            told = chinese.translate("Failure", text)
            assert told.endswith(("。", "}")), key


def test_wording_speaks_chinese_through_the_catalogue(chinese: QTranslator) -> None:
    words = Wording(lambda context, text: chinese.translate(context, text) or text, Language.CHINESE)
    assert words.time_left(3_900) == "约 1 小时 5 分钟"
    assert words.region("cn-shanghai") == "上海 (cn-shanghai)"
