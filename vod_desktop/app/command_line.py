"""Rows as `vod-desktop upload` commands that do the same. No secret is in them: the account is named."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.kinds import MediaKind, guess_kind
from vod_desktop.domain.metadata import (
    Cover,
    CoverFromFile,
    CoverFromFrame,
    CoverFromUrl,
    MediaMetadata,
    title_from,
)
from vod_desktop.domain.task import UploadTask

_PLAIN = re.compile(r"[A-Za-z0-9_@+=:,./\\-]+")
Quote = Callable[[str], str]


def quoted_for_windows(word: str) -> str:
    """A word as `cmd` and the C library take it. What stands between % is still filled in by `cmd`."""
    if _PLAIN.fullmatch(word):
        return word
    escaped = re.sub(r'(\\*)"', r'\1\1\\"', word)
    return '"' + re.sub(r"(\\+)$", r"\1\1", escaped) + '"'


def quote_here() -> Quote:
    """How words are quoted on this computer."""
    return quoted_for_windows if os.name == "nt" else shlex.quote


def command_lines(
    tasks: Sequence[UploadTask], find: Callable[[AccountId], Account | None], quote: Quote
) -> tuple[str, ...]:
    """As few commands as will do: rows that are described alike share one. Rows of a pasted pair have none."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for task in tasks:
        account = find(task.account_id)
        if account is not None and account.kind is not AuthKind.PASTED:
            alike.setdefault((*_account(account), *_flags(task)), []).append(task.path)
    return tuple(
        " ".join(quote(word) for word in ("vod-desktop", "upload", *paths, *flags))
        for flags, paths in alike.items()
    )


def _account(account: Account) -> tuple[str, ...]:
    return ("--sandbox",) if account.kind is AuthKind.SANDBOX else _flag("--account", account.name)


def _flags(task: UploadTask) -> tuple[str, ...]:
    m = _without_usual_title(task)
    kind = MediaKind.VIDEO if task.kind is MediaKind.AUDIO else task.kind
    # Several categories are taken only of a kind that was named.
    must_tell_kind = guess_kind(task.path) is not task.kind or len(m.category_ids) > 1
    return (
        *(_flag("--kind", kind.value) if must_tell_kind else ()),
        *_flag("--title", m.title),
        *_flag("--description", m.description),
        *_flag("--tags", ",".join(m.tags)),
        *_flag("--category", ",".join(map(str, m.category_ids))),
        *_flag("--cover", _cover(m.cover)),
        *_flag("--template-group", m.template_group_id),
        *_flag("--workflow", m.workflow_id),
        *_flag("--storage", m.storage_location),
        *_flag("--app", m.app_id),
        *_flag("--user-data", m.user_data),
    )


def _without_usual_title(task: UploadTask) -> MediaMetadata:
    """The file's name is the title anyway."""
    usual = task.metadata.title == title_from(Path(task.path).stem)
    return replace(task.metadata, title="") if usual else task.metadata


def _cover(cover: Cover | None) -> str:
    match cover:
        case CoverFromUrl(url=text) | CoverFromFile(path=text):
            return text
        case CoverFromFrame(at_s=at_s):
            return f"{at_s:.3f}"
        case _:
            return ""


def _flag(name: str, value: str) -> tuple[str, ...]:
    """A value that begins with a hyphen would be taken for a flag of its own."""
    if not value:
        return ()
    return (f"{name}={value}",) if value.startswith("-") else (name, value)
