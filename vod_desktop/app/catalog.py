"""The choices that an account offers: categories and template groups, kept so that forms open at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.catalog import ROOT_CATEGORY_ID, Category, CategoryTree, TemplateGroup
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.catalog_cache import CatalogCache

T = TypeVar("T")
_CATEGORIES = "categories"
_TEMPLATE_GROUPS = "template-groups"


@dataclass(frozen=True, slots=True)
class Cached(Generic[T]):
    """Values as they were told, and how many seconds ago."""

    values: tuple[T, ...]
    age_s: float


@dataclass(frozen=True, slots=True)
class _Known(Generic[T]):
    values: tuple[T, ...]
    at: float


class Catalog:
    """Choices per account. Methods on the owner's thread; the memory is filled by jobs."""

    def __init__(
        self, *, connections: AccountConnections, cache: CatalogCache, jobs: Jobs, clock: Clock
    ) -> None:
        self._connections = connections
        self._cache = cache
        self._jobs = jobs
        self._clock = clock
        self._categories: dict[AccountId, _Known[Category]] = {}
        self._groups: dict[AccountId, _Known[TemplateGroup]] = {}

    def categories(self, account_id: AccountId) -> Cached[Category] | None:
        """The tree as last told; None when it was never told: then `refresh`."""
        return self._cached(self._categories.get(account_id))

    def template_groups(self, account_id: AccountId) -> Cached[TemplateGroup] | None:
        """The template groups as last told."""
        return self._cached(self._groups.get(account_id))

    def load(self, account_id: AccountId) -> Job[None]:
        """Fill the memory from this computer's disk, without a call."""

        def work() -> tuple[_Known[Category] | None, _Known[TemplateGroup] | None]:
            return self._from_disk(account_id)

        return self._fill(account_id, work)

    def refresh(self, account_id: AccountId) -> Job[None]:
        """Ask the service."""

        def work() -> tuple[_Known[Category] | None, _Known[TemplateGroup] | None]:
            vod = self._connections.catalog_of(account_id)
            categories = vod.category_tree(CategoryTree.DEFAULT)
            groups = vod.template_groups()
            self._cache.put(account_id, _CATEGORIES, [dataclasses.asdict(c) for c in categories])
            self._cache.put(account_id, _TEMPLATE_GROUPS, [dataclasses.asdict(g) for g in groups])
            now = self._clock.now()
            return _Known(categories, now), _Known(groups, now)

        return self._fill(account_id, work)

    def add_category(self, account_id: AccountId, name: str, parent_id: int | None) -> Job[Category]:
        """Create a category; the tree is asked for anew."""

        def work() -> Category:
            return self._connections.catalog_of(account_id).add_category(
                name, ROOT_CATEGORY_ID if parent_id is None else parent_id
            )

        job = self._jobs.run(work)
        job.then(lambda _: self._refreshed(account_id))
        return job

    def _refreshed(self, account_id: AccountId) -> None:
        self.refresh(account_id)

    def _fill(
        self,
        account_id: AccountId,
        work: Callable[[], tuple[_Known[Category] | None, _Known[TemplateGroup] | None]],
    ) -> Job[None]:
        told: Job[None] = Job()

        def keep(found: tuple[_Known[Category] | None, _Known[TemplateGroup] | None]) -> None:
            if found[0] is not None:
                self._categories[account_id] = found[0]
            if found[1] is not None:
                self._groups[account_id] = found[1]
            told.finish(None)

        self._jobs.run(work).then(keep, told.fail)
        return told

    def _from_disk(
        self, account_id: AccountId
    ) -> tuple[_Known[Category] | None, _Known[TemplateGroup] | None]:
        return (
            self._read(account_id, _CATEGORIES, _category),
            self._read(account_id, _TEMPLATE_GROUPS, _template_group),
        )

    def _read(
        self, account_id: AccountId, name: str, make: Callable[[dict[str, object]], T]
    ) -> _Known[T] | None:
        stored = self._cache.get(account_id, name)
        if stored is None or not isinstance(stored.value, list):
            return None
        try:
            return _Known(tuple(make(value) for value in stored.value), stored.stored_at)
        except (TypeError, KeyError, AttributeError):
            return None  # written by another version; asking the service mends it

    def _cached(self, known: _Known[T] | None) -> Cached[T] | None:
        return None if known is None else Cached(known.values, max(0.0, self._clock.now() - known.at))


def _category(value: dict[str, object]) -> Category:
    children = value.get("children", ())
    below = tuple(_category(child) for child in children)  # type: ignore[attr-defined]  # a list in what we wrote
    return Category(**(value | {"children": below}))  # type: ignore[arg-type]  # its own fields, as we wrote them


def _template_group(value: dict[str, object]) -> TemplateGroup:
    return TemplateGroup(**value)  # type: ignore[arg-type]  # its own fields, as we wrote them
