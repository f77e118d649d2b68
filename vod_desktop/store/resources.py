"""Files that come with the program: icons, translations, the guide."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """A file of `resources/`, by its path there.

    An installed wheel and a bundle hold the folder inside the package, a checkout beside it.

    Raises:
        FileNotFoundError: The installation lacks the folder.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if root.is_dir():
            return root.joinpath(*parts)
    raise FileNotFoundError("resources")
