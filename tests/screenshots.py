"""Pictures of every screen in both languages and both themes.

    python -m tests.screenshots [OUT_DIR] [--only NAME...] [--readme]

`--readme` renews `resources/docs/window-en.png` and `window-zh.png`.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import tests.screens
from tests.screens.registry import RESOURCES, Context, screens
from vod_desktop.domain.settings import Language, Theme
from vod_desktop.ui.application import application
from vod_desktop.ui.theme import Appearance
from vod_desktop.ui.translations import Translations

_SETTLE_MS = 450
_LANGUAGES = {"en": Language.ENGLISH, "zh": Language.CHINESE}
_THEMES = {"light": Theme.LIGHT, "dark": Theme.DARK}


def gather() -> None:
    """Import every module of screens, which registers them."""
    for module in pkgutil.iter_modules(tests.screens.__path__):
        importlib.import_module(f"tests.screens.{module.name}")


def picture(app: QApplication, name: str, context: Context, file: Path) -> None:
    """Make one screen, let it settle, save it, throw it away."""
    widget = screens[name](context)
    widget.show()
    QTest.qWait(_SETTLE_MS)
    shot = widget.grab()
    if not shot.save(str(file)):
        raise SystemExit(f"{file} could not be written")
    behind = widget.property("window-behind")
    for shown in (widget, behind):
        if isinstance(shown, QWidget):
            shown.setParent(None)
            shown.hide()
            shown.deleteLater()
    app.processEvents()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots")
    parser.add_argument("out", nargs="?", type=Path, default=Path("out/screens"))
    parser.add_argument("--only", nargs="+", default=[], help="names of screens")
    parser.add_argument("--readme", action="store_true", help="renew the pictures of the README")
    options = parser.parse_args()
    app = application()
    appearance = Appearance(app, str(RESOURCES / "icons"))
    gather()
    names = ["window"] if options.readme else options.only or list(screens)
    options.out.mkdir(parents=True, exist_ok=True)
    for language, chosen in _LANGUAGES.items():
        translations = Translations(app, chosen, RESOURCES / "translations")
        for theme, colors in _THEMES.items():
            appearance.set_theme(colors)
            for name in names:
                file = options.out / f"{name}-{language}-{theme}.png"
                if options.readme:
                    if theme == "dark":
                        continue
                    file = RESOURCES / "docs" / f"window-{language}.png"
                picture(app, name, Context(chosen, colors), file)
                print(file)
        translations.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
