"""What a screen gets, and the list of all screens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tests.screens.pictures import ScenePictures
from tests.ui import fakes
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import ACCOUNT
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.catalog import Category, TemplateGroup
from vod_desktop.domain.settings import Language, Theme
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.application import make_window
from vod_desktop.ui.window import MainWindow

RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass(frozen=True)
class Context:
    """The language and theme in force while a screen is made; translators and style are installed already."""

    language: Language
    theme: Theme

    def say(self, english: str, chinese: str) -> str:
        """Sample text in the language of the picture."""
        return chinese if self.language is Language.CHINESE else english

    def services(self, tasks: Sequence[UploadTask] = (), **values: Any) -> Any:
        """Services in memory, with real words in the language of the picture and a catalog of samples."""
        wording = fakes.wording(QCoreApplication.translate, self.language)
        account = Account(ACCOUNT, self.say("Studio", "制作部"), AuthKind.ACCESS_KEY, key_hint="LTAI…3f9K")
        samples = {
            "wording": wording,
            "accounts": [account],
            "pictures": ScenePictures(),
            "catalog": self._catalog(),
        }
        return fakes.services(tasks, **(samples | values))

    def _catalog(self) -> KnownCatalog:
        films = Category(1, self.say("Campaigns", "宣传片"), 0, -1)
        talks = Category(2, self.say("Events", "发布会"), 0, -1)
        groups = (TemplateGroup("g1", self.say("Standard, three sizes", "标准三档转码"), is_default=True),)
        return KnownCatalog((films, talks), groups)

    def window(self, services: Any) -> MainWindow:
        """The main window with its real panels."""
        window = make_window(services, resources=RESOURCES, language=self.language, remember=False)
        window.resize(1480, 860)
        return window


Screen = Callable[[Context], QWidget]

screens: dict[str, Screen] = {}
"""Screens by name; the name becomes the file's."""


def screen(name: str) -> Callable[[Screen], Screen]:
    """Register a screen."""

    def register(make: Screen) -> Screen:
        screens[name] = make
        return make

    return register
