"""Lists of URLs looked at before they become rows, away from the owner's thread: a list may have ten thousand lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.remote_lists import UrlList, holds_urls, list_in, list_typed
from vod_desktop.app.remote_names import Named, RemoteNames
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, sort_entries


@dataclass(frozen=True, slots=True)
class Common:
    """What holds for every row of a list.

    Attributes:
        metadata, extension: Where a row says nothing of its own.
        allow_private: Whether addresses of this network are fine, as they are for the sandbox.
        sizes: Bytes of files by URL, as far as their servers were asked.
        account_id: Whose categories and template groups are meant by their names.
    """

    kind: RemoteKind
    metadata: MediaMetadata
    extension: str = ""
    account_id: AccountId = AccountId("")
    allow_private: bool = False
    sizes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a list would become. `failure` says that the whole of it cannot be understood."""

    good: tuple[RemoteEntry, ...] = ()
    refused: tuple[RefusedEntry, ...] = ()
    failure: Failure | None = None


class UrlPreviews:
    """Looks at lists on worker threads. On the owner's thread."""

    def __init__(self, jobs: Jobs, names: RemoteNames) -> None:
        self._jobs = jobs
        self._names = names

    def of_text(self, text: str, common: Common) -> Job[Preview]:
        """One URL a line, or a table pasted from a spreadsheet."""
        return self._looked_at(lambda: list_typed(text, common.metadata), common)

    def of_file(self, path: Path, common: Common) -> Job[Preview]:
        """A text or CSV file. What a row says of itself counts before what is said for all."""
        return self._looked_at(lambda: list_in(path, common.metadata), common)

    def holds_urls(self, path: Path) -> Job[bool]:
        """Whether the file is a list of URLs, rather than a sheet about files."""
        return self._jobs.run(lambda: holds_urls(path))

    def _looked_at(self, read: Callable[[], UrlList], common: Common) -> Job[Preview]:
        preview: Job[Preview] = Job()

        def listed(found: UrlList) -> None:
            def named(names: Named) -> None:
                known = UrlList(names.entries, (*found.refused, *names.refused), found.failure)
                self._jobs.run(lambda: looked_at(known, common)).then(preview.finish, preview.fail)

            self._names.find(found.entries, common.account_id).then(named, preview.fail)

        self._jobs.run(read).then(listed, preview.fail)
        return preview


def looked_at(listed: UrlList, common: Common) -> Preview:
    """What the list would become, on any thread."""
    if listed.failure is not None:
        return Preview(failure=listed.failure)
    entries = [replace(entry, extension=entry.extension or common.extension) for entry in listed.entries]
    found = sort_entries(entries, common.kind, allow_private=common.allow_private, sizes=common.sizes)
    refused = sorted((*listed.refused, *found.refused), key=lambda row: row.line)
    return Preview(found.good, tuple(refused))
