"""What a list of URLs calls categories and template groups, found among those of the account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.catalog import Catalog
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.sheets.cells import CellFault, Choices, value_of
from vod_desktop.app.sheets.service import offered
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, UrlFault, url_failure

_ASKED_AGAIN_S = 60.0
"""A name that is not known is not worth asking VOD for more often: a list is looked at with every pause in typing."""
_OPERATIONS = {
    AccountList.CATEGORIES: "GetCategories",
    AccountList.TEMPLATE_GROUPS: "ListTranscodeTemplateGroup",
}
_LIST_OF = {
    CellFault.UNKNOWN_CATEGORY: AccountList.CATEGORIES,
    CellFault.NO_CATEGORIES: AccountList.CATEGORIES,
    CellFault.UNKNOWN_GROUP: AccountList.TEMPLATE_GROUPS,
    CellFault.NO_GROUPS: AccountList.TEMPLATE_GROUPS,
}
_NOT_TOLD = Failure("unexpected", Recovery.RETRY)


@dataclass(frozen=True, slots=True)
class Named:
    """Rows whose names were found, and those whose were not."""

    entries: tuple[RemoteEntry, ...]
    refused: tuple[RefusedEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """When VOD was asked for a list, in monotonic seconds, and why it did not tell it."""

    at: float
    failure: Failure | None


class RemoteNames:
    """Finds names. Methods on the owner's thread, the looking on others.

    What this computer knows of the account counts; VOD is asked where a name is not among that.
    """

    def __init__(self, catalog: Catalog, jobs: Jobs, clock: Clock) -> None:
        self._catalog = catalog
        self._jobs = jobs
        self._clock = clock
        self._asked: dict[tuple[AccountId, AccountList], _Asked] = {}

    def find(self, entries: Sequence[RemoteEntry], account_id: AccountId) -> Job[Named]:
        """The rows with ids in the place of names. Ids are taken as they are where VOD does not tell the names."""
        named: Job[Named] = Job()
        if not any(entry.category or entry.template_group for entry in entries):
            named.finish(Named(tuple(entries)))
        elif self._catalog.categories(account_id) and self._catalog.template_groups(account_id):
            self._look(entries, account_id, named)
        else:
            self._catalog.load(account_id).then(
                lambda _: self._look(entries, account_id, named),
                lambda _failure: self._look(entries, account_id, named),
            )
        return named

    def _look(self, entries: Sequence[RemoteEntry], account_id: AccountId, named: Job[Named]) -> None:
        """With what is known here; asks for the rest and looks again."""
        choices = offered(self._catalog, account_id)

        def looked(meanings: _Meanings) -> None:
            wanted = {one for one in meanings.unknown(choices) if self._may_ask(account_id, one)}
            if not wanted:
                troubles = self._troubles(account_id)
                self._jobs.run(lambda: meanings.fill(entries, troubles)).then(named.finish, named.fail)
                return
            self._catalog.refresh(account_id, wanted).then(
                lambda _: self._told(entries, account_id, named, wanted, None),
                lambda failure: self._told(entries, account_id, named, wanted, failure),
            )

        self._jobs.run(lambda: _meanings(entries, choices)).then(looked, named.fail)

    def _told(
        self,
        entries: Sequence[RemoteEntry],
        account_id: AccountId,
        named: Job[Named],
        wanted: set[AccountList],
        failure: Failure | None,
    ) -> None:
        for one in wanted:
            self._asked[account_id, one] = _Asked(self._clock.monotonic(), failure)
        self._look(entries, account_id, named)

    def _may_ask(self, account_id: AccountId, wanted: AccountList) -> bool:
        asked = self._asked.get((account_id, wanted))
        return asked is None or self._clock.monotonic() - asked.at > _ASKED_AGAIN_S

    def _troubles(self, account_id: AccountId) -> dict[AccountList, Failure]:
        """Why lists were not told."""
        return {
            one: asked.failure
            for (owner, one), asked in self._asked.items()
            if owner == account_id and asked.failure is not None
        }


@dataclass(frozen=True, slots=True)
class _Meanings:
    """What each text of a list means: an id, or a `CellFault`."""

    categories: Mapping[str, object]
    groups: Mapping[str, object]

    def unknown(self, choices: Choices) -> set[AccountList]:
        """The lists in which something more may stand than is known here."""
        faults = {*self.categories.values(), *self.groups.values()}
        found = {_LIST_OF[fault] for fault in faults if isinstance(fault, CellFault) and fault in _LIST_OF}
        ids = {group.id for group in choices.groups}
        # A text that may be an id is taken as one, though it may be a name that nobody has told yet.
        if any(isinstance(value, str) and value not in ids for value in self.groups.values()):
            found.add(AccountList.TEMPLATE_GROUPS)
        return found

    def fill(self, entries: Sequence[RemoteEntry], troubles: Mapping[AccountList, Failure]) -> Named:
        """The rows with what their texts mean. On any thread."""
        good: list[RemoteEntry] = []
        refused: list[RefusedEntry] = []
        for entry in entries:
            failure = self._failure(entry, troubles)
            if failure is None:
                good.append(self._filled(entry))
            else:
                refused.append(RefusedEntry(entry.url, entry.line, failure))
        return Named(tuple(good), tuple(refused))

    def _filled(self, entry: RemoteEntry) -> RemoteEntry:
        changes: dict[str, object] = {}
        if entry.category:
            changes[Field.CATEGORY.value] = self.categories[entry.category]
        if entry.template_group:
            changes[Field.TEMPLATE_GROUP.value] = self.groups[entry.template_group]
        metadata = entry.metadata.changed(**changes)
        return replace(entry, metadata=metadata, category="", template_group="")

    def _failure(self, entry: RemoteEntry, troubles: Mapping[AccountList, Failure]) -> Failure | None:
        for text, meant in (
            (entry.category, self.categories.get(entry.category)),
            (entry.template_group, self.groups.get(entry.template_group)),
        ):
            if isinstance(meant, CellFault):
                return _failure_of(meant, text, troubles)
        return None


def _meanings(entries: Sequence[RemoteEntry], choices: Choices) -> _Meanings:
    """Each text once: a long list has few categories."""
    categories = {entry.category for entry in entries if entry.category}
    groups = {entry.template_group for entry in entries if entry.template_group}
    return _Meanings(
        {text: value_of(Field.CATEGORY, text, choices) for text in categories},
        {text: value_of(Field.TEMPLATE_GROUP, text, choices) for text in groups},
    )


def _failure_of(fault: CellFault, text: str, troubles: Mapping[AccountList, Failure]) -> Failure:
    if fault not in {CellFault.NO_CATEGORIES, CellFault.NO_GROUPS}:
        return url_failure(UrlFault(fault.value), found=text)
    wanted = _LIST_OF[fault]
    trouble = troubles.get(wanted, _NOT_TOLD)
    why = {"cause": trouble.kind, "code": trouble.code, "operation": _OPERATIONS[wanted]}
    return url_failure(UrlFault(fault.value), found=text, **why)
