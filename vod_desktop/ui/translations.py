"""The language of the window: Qt's own translations, and ours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vod_desktop.domain.settings import Language


class Translations:
    """Installs the translators of one language and keeps them alive.

    Args:
        folder: Where `vod_desktop_<language>.qm` lie.
    """

    def __init__(self, app: QCoreApplication, language: Language, folder: Path) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        name = "en" if language is Language.ENGLISH else language.value
        own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if QLocale.system().language() != QLocale(name).language():
            # Dates and numbers in the language of the words, not in that of the system.
            QLocale.setDefault(QLocale(name))
        self._install(f"qtbase_{name}", own)
        self._install(f"vod_desktop_{name}", str(folder))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._installed.append(translator)

    def remove(self) -> None:
        """Take them away again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
