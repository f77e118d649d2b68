"""The guide that Help opens: there in both languages, well-formed, complete in itself, true about keys and words."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence

from tests.ui import fakes
from tests.ui.conftest import RESOURCES, Shown
from vod_desktop.domain.settings import Language
from vod_desktop.ui.application import make_window

DOCS = RESOURCES / "docs"
GUIDES = ("guide.html", "guide.zh-CN.html")
_GROUP_KEY = re.compile(r"Ctrl\+\d")


class Page(HTMLParser):
    """Reads a page and notes what is wrong in it."""

    VOID: ClassVar = {"meta", "br", "hr", "img", "link"}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.keys: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values[name] or "" for name in ("href", "src") if name in values]

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> in line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "kbd":
            self.keys.append(data)


@pytest.fixture(params=GUIDES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page((DOCS / request.param).read_text(encoding="utf-8"))


def test_every_tag_is_closed(page: Page) -> None:
    assert page.faults == []
    assert page.open == []


def test_it_needs_nothing_but_itself(page: Page) -> None:
    assert sorted(link.removeprefix("#") for link in page.links) == sorted(page.ids)
    assert page.ids


def test_both_languages_say_the_same_things() -> None:
    english, chinese = (Page((DOCS / name).read_text(encoding="utf-8")) for name in GUIDES)
    assert english.ids == chinese.ids
    assert english.keys == chinese.keys


def test_it_names_the_keys_of_the_window_and_no_others(page: Page, open_window: Callable[..., Shown]) -> None:
    actions = open_window().window.entries.findChildren(QAction)
    plain = QKeySequence.SequenceFormat.PortableText
    known = {keys.toString(plain) for action in actions for keys in action.shortcuts()}
    first = {action.shortcut().toString(plain) for action in actions if not action.shortcut().isEmpty()}
    assert set(page.keys) - known == set()
    assert {keys for keys in first if not _GROUP_KEY.fullmatch(keys)} - set(page.keys) == set()


@pytest.mark.parametrize(
    ("language", "name"), [(Language.ENGLISH, GUIDES[0]), (Language.CHINESE, GUIDES[1])], ids=["en", "zh"]
)
def test_help_opens_the_guide_of_the_language(
    language: Language, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window = make_window(fakes.services(), resources=RESOURCES, language=language, remember=False)
    window.entries.guide.trigger()
    window.deleteLater()
    assert [Path(url.toLocalFile()) for url in opened] == [DOCS / name]
