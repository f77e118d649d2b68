"""Orders about remote jobs as plain values, and as JSON for handing them to the process that owns the home."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from vod_desktop.app.choosing import AccountChoice
from vod_desktop.app.messages import account_from, account_message
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry
from vod_desktop.store.records import failure_from, failure_text, metadata_from, metadata_text


class RemoteCommand(enum.Enum):
    """What is asked for; the words of the command line."""

    PULL = "pull"
    REGISTER = "register"
    STATUS = "status"
    VERIFY = "verify"
    LEFT = "left-on-server"


@dataclass(frozen=True, slots=True)
class RemoteRequest:
    """What one command asks for.

    Attributes:
        names: Of a look-up the ids, of a comparison absolute paths and media ids.
        entries, refused: Of pulls and registrations: the rows of the list, and lines that could not be understood.
        wait, again, skip_bad: As in `RemoteOrder`.
        sizes: Of pulls: ask each address for its size first.
        dry_run: Only tell the requests.
        clean: Of what was left at the services: remove it.
        follow: Of a look-up: take what VOD still works on into the list.
    """

    command: RemoteCommand
    account: AccountChoice = field(default_factory=AccountChoice)
    names: tuple[str, ...] = ()
    entries: tuple[RemoteEntry, ...] = ()
    refused: tuple[RefusedEntry, ...] = ()
    wait: bool = False
    again: bool = False
    skip_bad: bool = False
    sizes: bool = False
    dry_run: bool = False
    clean: bool = False
    follow: bool = False


def to_remote_message(request: RemoteRequest) -> dict[str, object]:
    """The request as JSON knows it. May hold a key: it goes over a socket of this user's own and is never written."""
    return {
        "command": request.command.value,
        "account": account_message(request.account),
        "names": list(request.names),
        "entries": [_entry_row(entry) for entry in request.entries],
        "refused": [[r.url, r.line, failure_text(r.failure)] for r in request.refused],
        "wait": request.wait,
        "again": request.again,
        "skip_bad": request.skip_bad,
        "sizes": request.sizes,
        "dry_run": request.dry_run,
        "clean": request.clean,
        "follow": request.follow,
    }


def from_remote_message(message: dict[str, object]) -> RemoteRequest:
    """The request of a message.

    Raises:
        ValueError: It is not one of this version's messages.
    """
    try:
        return RemoteRequest(
            command=RemoteCommand(message["command"]),
            account=account_from(_dict(message["account"])),
            names=tuple(str(name) for name in _list(message["names"])),
            entries=tuple(_entry(_list(row)) for row in _list(message["entries"])),
            refused=tuple(_refused(_list(row)) for row in _list(message["refused"])),
            wait=bool(message["wait"]),
            again=bool(message["again"]),
            skip_bad=bool(message["skip_bad"]),
            sizes=bool(message["sizes"]),
            dry_run=bool(message["dry_run"]),
            clean=bool(message["clean"]),
            follow=bool(message["follow"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from None


def _entry_row(entry: RemoteEntry) -> list[object]:
    described = [metadata_text(entry.metadata), entry.extension, entry.line]
    return [entry.url, *described, entry.category, entry.template_group]


def _entry(row: list[object]) -> RemoteEntry:
    url, metadata, extension, line, category, group = row
    said, at_line = metadata_from(str(metadata)), int(str(line))
    return RemoteEntry(str(url), said, str(extension), at_line, str(category), str(group))


def _refused(row: list[object]) -> RefusedEntry:
    url, line, failure = row
    told: Failure | None = failure_from(str(failure))
    if told is None:
        raise ValueError("failure")
    return RefusedEntry(str(url), int(str(line)), told)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(type(value).__name__)
    return value


def _dict(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return value
