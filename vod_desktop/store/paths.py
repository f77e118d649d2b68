"""Where things lie on this computer."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.store.disk import os_error
from vod_desktop.store.private import close_to_others

HOME_VARIABLE = "VOD_DESKTOP_HOME"
_APPLICATION = "vod-desktop"
_WINDOW = "window.ini"


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of the program and what lies in it.

    Attributes:
        root: The folder itself; also the lock that says who owns it.
        database: File of the queue and its history.
        logs, cache, sandbox: Folders.
        settings: File of the settings.
    """

    root: Path
    database: Path
    logs: Path
    cache: Path
    settings: Path
    sandbox: Path


def home_at(path: Path | None, *, environ: Mapping[str, str] | None = None) -> Home:
    """The home, its folders made where they are missing and closed to other users.

    Args:
        path: What `--home` says; None for the environment variable, or else the place the operating system wants.
        environ: The environment; None for that of this process.

    Raises:
        StoreError: A folder cannot be made. Values: `path`, `reason`.
    """
    root = _root(path, os.environ if environ is None else environ)
    home = Home(
        root=root,
        database=root / "vod-desktop.db",
        logs=root / "logs",
        cache=root / "cache",
        settings=root / "settings.json",
        sandbox=root / "sandbox",
    )
    _make_private(root, tighten=False)  # a folder that somebody names may have wider rights for a reason
    for folder in (home.logs, home.cache, home.sandbox):
        _make_private(folder, tighten=True)
    _close_files(home)
    return home


def _close_files(home: Home) -> None:
    """Files of earlier versions, or copied back from elsewhere; with what SQLite puts beside the database."""
    ours = [
        *home.root.glob(f"{home.database.name}*"),
        *home.root.glob(f"{home.settings.stem}*"),
        home.root / _WINDOW,
    ]
    for file in ours:
        with contextlib.suppress(OSError):
            if file.is_file() and not file.is_symlink():
                close_to_others(file)


def _root(path: Path | None, environ: Mapping[str, str]) -> Path:
    named = path or (Path(environ[HOME_VARIABLE]) if environ.get(HOME_VARIABLE) else None)
    if named is not None:
        return Path(os.path.abspath(named.expanduser()))  # noqa: PTH100 - resolve() would follow links
    from platformdirs import user_data_path

    return user_data_path(_APPLICATION, appauthor=False)


def _make_private(folder: Path, *, tighten: bool) -> None:
    is_new = not folder.is_dir()
    try:
        if is_new:
            folder.mkdir(mode=0o700, parents=True)
        if is_new or tighten:
            _close(folder)
    except OSError as error:
        raise os_error(error, folder) from error


def _close(folder: Path) -> None:
    if os.name != "nt":
        close_to_others(folder)
        return
    with contextlib.suppress(OSError):  # some drives know no rights: a program there works all the same
        close_to_others(folder)
