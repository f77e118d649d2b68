"""Reads sheets, plans and writes them, and remembers what their columns mean."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.catalog import Catalog
from vod_desktop.app.cover_rules import cover_failure
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.rows import Row
from vod_desktop.app.sheets import columns
from vod_desktop.app.sheets.cells import Choices
from vod_desktop.app.sheets.columns import FIELD_OF, KEYS, Column, recognised
from vod_desktop.app.sheets.plan import Plan, Wishes, plan
from vod_desktop.app.sheets.written import Say, rows_of
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.catalog import CategoryTree
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import CoverFromFile
from vod_desktop.domain.tables import SheetRefused, Table
from vod_desktop.domain.task import UploadTask
from vod_desktop.media.tables import read_table, write_table
from vod_desktop.store.documents import Documents
from vod_desktop.store.exports import Exports


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that was read, with what its columns mean: as the user said last time, else by their headings."""

    path: str
    table: Table
    mapping: columns.Mapping


class Sheets:
    """The sheets. Methods on the owner's thread, the work on others."""

    def __init__(
        self, *, uploads: Uploads, catalog: Catalog, documents: Documents, jobs: Jobs, exports: Exports
    ) -> None:
        self._exports = exports
        self._uploads = uploads
        self._catalog = catalog
        self._documents = documents
        self._jobs = jobs

    def read(self, path: str) -> Job[Sheet]:
        """Read a file. The failure is a `SheetRefused`."""
        return self._jobs.run(lambda: self._read(path))

    def read_unasked(self, path: str) -> Job[Sheet]:
        """Read a file where nobody can be asked what its columns mean; refused when its headings do not say."""
        return self._jobs.run(lambda: _understood(self._read(path)))

    def plan(
        self,
        sheet: Sheet,
        mapping: columns.Mapping,
        wishes: Wishes,
        tasks: Sequence[UploadTask] | None = None,
    ) -> Job[Plan]:
        """What it would change in these rows of the queue, or in all. `Uploads.edit_each` takes the plan's values."""
        over = tuple(self._uploads.all() if tasks is None else tasks)
        folder = str(Path(sheet.path).parent)
        choices = self.choices(over, folder)
        lock_of = self._uploads.lock_reason
        return self._jobs.run(
            lambda: plan(
                sheet.table, mapping, over, choices=choices, lock_of=lock_of, folder=folder, wishes=wishes
            )
        )

    def choices(self, rows: Iterable[Row], folder: str = "") -> dict[AccountId, Choices]:
        """What the accounts of these rows offer, as far as this computer knows."""
        found: dict[AccountId, Choices] = {}
        for account_id in dict.fromkeys(row.account_id for row in rows):
            found[account_id] = offered(self._catalog, account_id, folder)
        return found

    def learn(self, tasks: Iterable[UploadTask]) -> Job[None]:
        """Ask for the names of categories and template groups that are not known yet; ids do without, so it never fails."""
        learned: Job[None] = Job()
        unknown = self._unknown(tasks)
        left = len(unknown)

        def one_less(_answer: object) -> None:
            nonlocal left
            left -= 1
            if not left:
                learned.finish(None)

        for account_id, lists in unknown.items():
            self._catalog.refresh(account_id, lists).then(one_less, one_less)
        if not unknown:
            learned.finish(None)
        return learned

    def _unknown(self, tasks: Iterable[UploadTask]) -> dict[AccountId, set[AccountList]]:
        """The lists that have to be asked for, by account."""
        unknown: dict[AccountId, set[AccountList]] = {}
        for task in tasks:
            tree = CategoryTree.of(task.kind)
            if self._catalog.categories(task.account_id, tree) is None:
                unknown.setdefault(task.account_id, set()).add(AccountList.of_tree(tree))
            if self._catalog.template_groups(task.account_id) is None:
                unknown.setdefault(task.account_id, set()).add(AccountList.TEMPLATE_GROUPS)
        return unknown

    def unfit_covers(self, covers: Collection[CoverFromFile]) -> Job[dict[CoverFromFile, Failure]]:
        """Those of them that are no file that VOD takes as a cover, with the reason."""

        def look() -> dict[CoverFromFile, Failure]:
            return {cover: failure for cover in covers if (failure := cover_failure(cover))}

        return self._jobs.run(look)

    def remember(self, table: Table, mapping: columns.Mapping) -> None:
        """Take sheets with these headings so from now on."""
        kept = [column.value if column else None for column in mapping]
        self._jobs.run(lambda: self._documents.put(_signature(table), kept))

    def save(
        self,
        path: str,
        rows: Sequence[Row],
        wanted: Sequence[Column],
        *,
        headings: Sequence[str],
        say: Say,
    ) -> Job[str]:
        """Write rows of the queue to a sheet; the answer is its path."""
        choices = self.choices(rows)

        def work() -> str:
            with self._exports.saving(Path(path)):
                write_table(Path(path), headings, rows_of(rows, wanted, choices=choices, say=say))
            return path

        return self._jobs.run(work)

    def _read(self, path: str) -> Sheet:
        table = read_table(Path(path))
        return Sheet(path, table, self._remembered(table) or recognised(table.headings))

    def _remembered(self, table: Table) -> columns.Mapping | None:
        name = _signature(table)
        value = next((d.value for d in self._documents.all() if d.name == name), None)
        if not isinstance(value, list) or len(value) != len(table.headings):
            return None
        by_value = {column.value: column for column in columns.READ}
        return tuple(by_value.get(word) for word in value)


def offered(catalog: Catalog, account_id: AccountId, folder: str = "") -> Choices:
    """What the account offers, as far as this computer knows."""
    categories, groups = catalog.categories(account_id), catalog.template_groups(account_id)
    materials = catalog.categories(account_id, CategoryTree.MATERIAL)
    return Choices(
        categories.values if categories else (),
        groups.values if groups else (),
        folder,
        materials=materials.values if materials else (),
    )


def _understood(sheet: Sheet) -> Sheet:
    """A sheet has to name files and describe them."""
    known = set(sheet.mapping)
    if known.isdisjoint(KEYS):
        raise SheetRefused(path=sheet.path, reason="no-key-column")
    if known.isdisjoint(FIELD_OF):
        raise SheetRefused(path=sheet.path, reason="no-field-column")
    return sheet


def _signature(table: Table) -> str:
    return hashlib.sha256(
        "\x1f".join(h.strip() for h in table.headings).encode("utf-8", "replace")
    ).hexdigest()
