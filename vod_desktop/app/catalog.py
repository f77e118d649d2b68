"""The choices that an account offers, kept so that forms open at once: categories, template groups, apps, storage locations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from vod_desktop.app.account_lists import AccountList, ask, from_json, to_json
from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.catalog import ROOT_CATEGORY_ID, App, Category, CategoryTree, TemplateGroup
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, NotAllowed, VodDesktopError
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.catalog_cache import CatalogCache

T_co = TypeVar("T_co", covariant=True)
_NAMED = (AccountList.CATEGORIES, AccountList.TEMPLATE_GROUPS)


@dataclass(frozen=True, slots=True)
class Cached(Generic[T_co]):
    """Values as they were told, and how many seconds ago."""

    values: tuple[T_co, ...]
    age_s: float


@dataclass(frozen=True, slots=True)
class _Known:
    values: tuple[Any, ...]
    at: float


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read or told, and why the rest was not."""

    lists: Mapping[AccountList, _Known]
    failures: Mapping[AccountList, Failure] = field(default_factory=dict)


class Catalog:
    """Choices per account. Methods on the owner's thread; the memory is filled by jobs.

    Each list is as last told, with its age; None when it was never told: then `refresh`.
    """

    def __init__(
        self, *, connections: AccountConnections, cache: CatalogCache, jobs: Jobs, clock: Clock
    ) -> None:
        self._connections = connections
        self._cache = cache
        self._jobs = jobs
        self._clock = clock
        self._known: dict[tuple[AccountId, AccountList], _Known] = {}
        self._forbidden: dict[tuple[AccountId, AccountList], Failure] = {}

    def categories(
        self, account_id: AccountId, tree: CategoryTree = CategoryTree.DEFAULT
    ) -> Cached[Category] | None:
        """One of the two trees."""
        return self._cached(account_id, AccountList.of_tree(tree))

    def template_groups(self, account_id: AccountId) -> Cached[TemplateGroup] | None:
        """The transcoding template groups."""
        return self._cached(account_id, AccountList.TEMPLATE_GROUPS)

    def apps(self, account_id: AccountId) -> Cached[App] | None:
        """The applications."""
        return self._cached(account_id, AccountList.APPS)

    def storage_locations(self, account_id: AccountId) -> Cached[str] | None:
        """The storage locations that the newest media use."""
        return self._cached(account_id, AccountList.STORAGE_LOCATIONS)

    def forbidden(self, account_id: AccountId, wanted: AccountList) -> Failure | None:
        """Why the account may not ask for a list, as it was told the last time; None when it may, or that is not known."""
        return self._forbidden.get((account_id, wanted))

    def load(self, account_id: AccountId) -> Job[None]:
        """Fill the memory from this computer's disk, without a call."""
        return self._fill(account_id, lambda: _Found(self._from_disk(account_id)))

    def refresh(self, account_id: AccountId, wanted: Collection[AccountList] = _NAMED) -> Job[None]:
        """Ask the service for these lists. What it tells is kept, also when it refuses others of them."""
        return self._fill(account_id, lambda: self._asked(account_id, wanted))

    def add_category(
        self,
        account_id: AccountId,
        name: str,
        parent_id: int | None,
        tree: CategoryTree = CategoryTree.DEFAULT,
    ) -> Job[Category]:
        """Create a category. The answer comes when its tree was asked for anew, so that it is in there."""
        told: Job[Category] = Job()

        def work() -> Category:
            above = ROOT_CATEGORY_ID if parent_id is None else parent_id
            return self._connections.catalog_of(account_id).add_category(name, above, tree)

        def created(category: Category) -> None:
            refreshed = self.refresh(account_id, [AccountList.of_tree(tree)])
            refreshed.then(lambda _: told.finish(category), lambda _failure: told.finish(category))

        self._jobs.run(work).then(created, told.fail)
        return told

    def _asked(self, account_id: AccountId, wanted: Collection[AccountList]) -> _Found:
        vod = self._connections.catalog_of(account_id)
        found: dict[AccountList, _Known] = {}
        failures: dict[AccountList, Failure] = {}
        for one in wanted:
            try:
                values = ask(vod, one)
            except VodDesktopError as error:
                failures[one] = Failure.of(error)
            else:
                self._cache.put(account_id, one.value, to_json(values))
                found[one] = _Known(values, self._clock.now())
        return _Found(found, failures)

    def _fill(self, account_id: AccountId, work: Callable[[], _Found]) -> Job[None]:
        told: Job[None] = Job()

        def keep(found: _Found) -> None:
            for one, known in found.lists.items():
                self._known[account_id, one] = known
                self._forbidden.pop((account_id, one), None)
            for one, failure in found.failures.items():
                if failure.kind == NotAllowed.kind:
                    self._forbidden[account_id, one] = failure
            if found.failures:
                told.fail(next(iter(found.failures.values())))
            else:
                told.finish(None)

        self._jobs.run(work).then(keep, told.fail)
        return told

    def _from_disk(self, account_id: AccountId) -> dict[AccountList, _Known]:
        found: dict[AccountList, _Known] = {}
        for one in AccountList:
            stored = self._cache.get(account_id, one.value)
            values = from_json(one, stored.value) if stored else None
            if stored is not None and values is not None:
                found[one] = _Known(values, stored.stored_at)
        return found

    def _cached(self, account_id: AccountId, wanted: AccountList) -> Cached[Any] | None:
        known = self._known.get((account_id, wanted))
        return None if known is None else Cached(known.values, max(0.0, self._clock.now() - known.at))
