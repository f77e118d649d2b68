"""What taking a file in would come to, before anything changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from vod_desktop.app.moving.contents import CarriedPast, Contents, ref
from vod_desktop.app.moving.rows import AccountRef, CarriedJob, CarriedUpload
from vod_desktop.app.presets import free_name
from vod_desktop.domain.account import Account
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_source import KeyCommand
from vod_desktop.domain.preset import NAME_MAX, Preset
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.settings import Settings

_NUMBER_ROOM = 6
"""Characters that a number behind a name takes."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What only the user can decide.

    Attributes:
        commands: Whether the programs named in the file may be run for keys; otherwise their accounts come without.
        begun: Whether rows that had begun on the other computer are taken in, and begin anew here.
        settings: Whether the settings of the file take the place of those here.
    """

    commands: bool = False
    begun: bool = False
    settings: bool = False


@dataclass(frozen=True, slots=True)
class Present:
    """What is here already.

    Attributes:
        default: The account of rows whose own is not known; None where there is no account.
        paths, urls: Of rows that are not done, by account.
        mappings: Digests of the headings of sheets.
    """

    accounts: Sequence[Account] = ()
    default: Account | None = None
    presets: Mapping[str, Preset] = field(default_factory=dict)
    paths: Collection[tuple[AccountId, str]] = ()
    urls: Collection[tuple[RemoteKind, AccountId, str]] = ()
    mappings: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be added, and what not. Nothing that is here is changed, save the settings where that is wished.

    Attributes:
        owners: Whose rows these become: the id of a known account, or of a new one.
        accounts: New ones, with their ids, as they come without their commands.
        commands: Programs that would be run for keys, by new account.
        same_accounts: Names of those that are here already and stay as they are.
        strangers: Accounts of rows that are not known here; the rows go to the default account, if there is one.
        uploads: Rows to add, with their numbers in the file.
        known: Files and URLs that are in the list already.
        missing: Files that are not where the file says.
        begun: Files and URLs whose upload had begun elsewhere.
        left_out: Files of network addresses, which are not even looked at.
    """

    owners: Mapping[AccountRef, AccountId] = field(default_factory=dict)
    accounts: tuple[Account, ...] = ()
    commands: Mapping[AccountId, KeyCommand] = field(default_factory=dict)
    same_accounts: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    settings: Settings | None = None
    presets: tuple[Preset, ...] = ()
    mappings: tuple[tuple[str, tuple[str | None, ...]], ...] = ()
    history: tuple[CarriedPast, ...] = ()
    uploads: Mapping[int, CarriedUpload] = field(default_factory=dict)
    jobs: tuple[CarriedJob, ...] = ()
    known: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def chosen(self, wishes: Wishes) -> Plan:
        """What of it is taken in with these wishes."""
        wanted = {number: row for number, row in self.uploads.items() if wishes.begun or not row.begun}
        return replace(
            self,
            accounts=tuple(self._with_command(account, wishes) for account in self.accounts),
            settings=self.settings if wishes.settings else None,
            uploads=wanted,
            jobs=tuple(job for job in self.jobs if wishes.begun or not job.begun),
        )

    def _with_command(self, account: Account, wishes: Wishes) -> Account:
        command = self.commands.get(account.id)
        return replace(account, source=command) if wishes.commands and command else account

    @property
    def has_something(self) -> bool:
        """Whether anything would be taken in."""
        added = (self.accounts, self.presets, self.mappings, self.history, self.uploads, self.jobs)
        return self.settings is not None or any(added)


def plan(contents: Contents, present: Present, new_ids: Sequence[AccountId]) -> Plan:
    """Work it out; looks for files, so on a worker thread. `new_ids` has one for each account of the file."""
    made = _accounts(contents, present, new_ids)
    owners, strangers = _owners(contents, present, made.owners)
    made = replace(made, owners=owners, strangers=strangers)
    return replace(
        _rows(contents, present, made),
        settings=contents.settings,
        presets=_presets(contents.presets, present.presets),
        mappings=tuple(one for one in contents.mappings if one[0] not in present.mappings),
        history=tuple(past for past in contents.history if past.account in made.owners),
    )


def _accounts(contents: Contents, present: Present, new_ids: Sequence[AccountId]) -> Plan:
    """Never under an id of the file: a key that is kept under it must not go where the file says."""
    known = {ref(account): account.id for account in present.accounts}
    new: dict[AccountRef, Account] = {}
    same: list[str] = []
    for account, new_id in zip(contents.accounts, new_ids, strict=True):
        if ref(account) in known:
            same.append(account.name)
        else:
            new.setdefault(ref(account), replace(account, id=new_id))
    return Plan(
        owners=known | {named: account.id for named, account in new.items()},
        accounts=tuple(_without_command(account) for account in new.values()),
        commands={a.id: a.source for a in new.values() if isinstance(a.source, KeyCommand)},
        same_accounts=tuple(same),
    )


def _without_command(account: Account) -> Account:
    return replace(account, source=None) if isinstance(account.source, KeyCommand) else account


def _owners(
    contents: Contents, present: Present, known: Mapping[AccountRef, AccountId]
) -> tuple[dict[AccountRef, AccountId], tuple[str, ...]]:
    """Whose rows they become; unknown accounts stand for the default one."""
    owners, strangers = dict(known), {}
    rows: list[CarriedUpload | CarriedJob] = [*contents.uploads, *contents.jobs]
    for row in rows:
        if row.account not in known:
            strangers[row.account] = row.account.name
    if present.default is not None:
        owners |= dict.fromkeys(strangers, present.default.id)
    return owners, tuple(strangers.values())


def _rows(contents: Contents, present: Present, made: Plan) -> Plan:
    uploads: dict[int, CarriedUpload] = {}
    known: list[str] = []
    left_out: list[str] = []
    for number, row in enumerate(contents.uploads):
        owner = made.owners.get(row.account)
        if row.is_on_network:
            left_out.append(row.path)
        elif owner is not None and (owner, row.path) in present.paths:
            known.append(row.path)
        elif owner is not None:
            uploads[number] = row
    jobs = [job for job in contents.jobs if job.account in made.owners]
    new_jobs = [job for job in jobs if (job.kind, made.owners[job.account], job.url) not in present.urls]
    known += [job.url for job in jobs if job not in new_jobs]
    return replace(
        made,
        uploads=uploads,
        jobs=tuple(new_jobs),
        known=tuple(known),
        missing=tuple(row.path for row in uploads.values() if not _is_there(row.path)),
        begun=(
            *(row.path for row in uploads.values() if row.begun),
            *(job.url for job in new_jobs if job.begun),
        ),
        left_out=tuple(left_out),
    )


def _is_there(path: str) -> bool:
    try:
        return Path(path).is_file()
    except ValueError:
        return False


def _presets(carried: Sequence[Preset], present: Mapping[str, Preset]) -> tuple[Preset, ...]:
    """Those that differ, under names that are free."""
    taken, new = list(present), []
    for preset in carried:
        if present.get(preset.name) == preset:
            continue
        name = preset.name if preset.name not in taken else preset.name[: NAME_MAX - _NUMBER_ROOM]
        free = free_name(name, taken)
        taken.append(free)
        new.append(Preset(free, preset.values, preset.rule))
    return tuple(new)
