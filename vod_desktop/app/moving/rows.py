"""Rows of the queue as a file carries them: what is to be uploaded and how it is described, nothing of what was sent."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from vod_desktop.app.moving.reading import MovedFileWrong, Read
from vod_desktop.domain.kinds import MediaKind, kind_as_chosen
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.store.records import metadata_from, metadata_text

ROWS_MAX = 100_000
NAME_MAX = 200
_PATH_MAX = 32_767
_URL_MAX = 8_192
_WHOLE_MAX = 2**63


@dataclass(frozen=True, slots=True)
class AccountRef:
    """An account as two computers can both know it."""

    name: str
    region: str


@dataclass(frozen=True, slots=True)
class CarriedUpload:
    """A file to upload.

    Attributes:
        path: Absolute here.
        parent: Number of the row that this one belongs to; None for a row of its own.
        begun: Whether something of it was made at VOD by the computer that wrote the file, which may go on with it.
    """

    path: str
    kind: MediaKind
    account: AccountRef
    form: MediaMetadata = MediaMetadata()
    parent: int | None = None
    begun: bool = False

    @property
    def is_on_network(self) -> bool:
        """Whether even looking at it would call another computer, with this user's name and password on Windows."""
        places = [self.path]
        if isinstance(self.form.cover, CoverFromFile):
            places.append(self.form.cover.path)
        return any(is_on_network(place) for place in places)


@dataclass(frozen=True, slots=True)
class CarriedJob:
    """A URL that VOD is to pull or register. `begun` as above."""

    url: str
    kind: RemoteKind
    account: AccountRef
    form: MediaMetadata = MediaMetadata()
    extension: str = ""
    begun: bool = False


def upload_data(row: CarriedUpload, folder: Path) -> dict[str, object]:
    """As JSON knows it; paths below the file's folder relative to it."""
    return {
        "path": carried_path(row.path, folder),
        "kind": row.kind.value,
        **_account_data(row.account),
        "form": _form_data(row.form, folder),
        **({} if row.parent is None else {"belongs_to": row.parent}),
        **({"begun": True} if row.begun else {}),
    }


def upload_from(read: Read, number: int, folder: Path) -> CarriedUpload:
    """What `upload_data` wrote, as row `number`.

    Raises:
        MovedFileWrong: It is no row.
    """
    path = path_from(read, "path", folder)
    kind = read.one_of("kind", MediaKind)
    if kind_as_chosen(path, kind) is not kind:
        read.wrong("kind")
    parent = read.whole("belongs_to") if "belongs_to" in read.values else None
    if parent is not None and parent >= number:
        read.wrong("belongs_to")
    form = _form_from(read, folder)
    return CarriedUpload(path, kind, account_from(read), form, parent, read.yes("begun"))


def job_data(row: CarriedJob, folder: Path) -> dict[str, object]:
    """As JSON knows it."""
    return {
        "url": row.url,
        "kind": row.kind.value,
        **_account_data(row.account),
        "form": _form_data(row.form, folder),
        **({"extension": row.extension} if row.extension else {}),
        **({"begun": True} if row.begun else {}),
    }


def job_from(read: Read, folder: Path) -> CarriedJob:
    """What `job_data` wrote.

    Raises:
        MovedFileWrong: It is no row.
    """
    url, kind = read.line("url", longest=_URL_MAX), read.one_of("kind", RemoteKind)
    extension = read.text("extension", longest=20)
    if extension and not (extension.isascii() and extension.isalnum()):
        read.wrong("extension")
    return CarriedJob(url, kind, account_from(read), _form_from(read, folder), extension, read.yes("begun"))


def is_on_network(path: str) -> bool:
    """Whether it names another computer, as Windows writes that."""
    return path[:2].replace("/", "\\") == "\\\\"


def account_from(read: Read) -> AccountRef:
    """Whose row it is."""
    return AccountRef(read.line("account", longest=NAME_MAX), read.line("region", longest=NAME_MAX))


def carried_path(path: str, folder: Path) -> str:
    """Relative with slashes where it lies below the file's folder, so that both can be carried together."""
    try:
        relative = PurePath(path).relative_to(folder).as_posix()
    except ValueError:
        return path
    return path if PureWindowsPath(relative).anchor else relative


def path_from(read: Read, name: str, folder: Path) -> str:
    """The path as it is here. One of another kind of computer stays as it is: the file will not be found, and is named."""
    text = read.text(name, longest=_PATH_MAX)
    if not text:
        read.wrong(name)
    if is_on_network(text) or PureWindowsPath(text).is_absolute():
        return text
    if PurePosixPath(text).is_absolute():
        return os.path.normpath(text)
    if ".." in PurePosixPath(text).parts or PureWindowsPath(text).anchor:
        read.wrong(name)
    return os.path.normpath(folder / text)


def _account_data(account: AccountRef) -> dict[str, object]:
    return {"account": account.name, "region": account.region}


def _form_data(form: MediaMetadata, folder: Path) -> object:
    if isinstance(form.cover, CoverFromFile):
        form = form.changed(cover=replace(form.cover, path=carried_path(form.cover.path, folder)))
    return json.loads(metadata_text(form))


def _form_from(read: Read, folder: Path) -> MediaMetadata:
    values = Read(read.object("form"), f"{read.place}.form")
    for name in values.values:
        if isinstance(values.values[name], str):
            values.text(name)
    try:
        form = metadata_from(json.dumps(values.values))
    except (ValueError, TypeError, OverflowError, RecursionError):
        raise MovedFileWrong(values.place) from None
    _check_form(form, values)
    return _at_home(form, values.values, values.place, folder)


def _check_form(form: MediaMetadata, values: Read) -> None:
    if any(isinstance(one, bool) or abs(one) >= _WHOLE_MAX for one in form.category_ids):
        values.wrong("category_id")
    if isinstance(form.cover, CoverFromFrame) and not 0 <= form.cover.at_s < _WHOLE_MAX:
        values.wrong("cover")
    if any("\0" in tag for tag in form.tags):
        values.wrong("tags")


def _at_home(form: MediaMetadata, values: Mapping[str, object], place: str, folder: Path) -> MediaMetadata:
    """The form with the path of its cover as it is here."""
    cover = values.get("cover")
    if not isinstance(form.cover, CoverFromFile) or not isinstance(cover, dict):
        return form
    path = path_from(Read(cover, f"{place}.cover"), "path", folder)
    return form.changed(cover=replace(form.cover, path=path))
