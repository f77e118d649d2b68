"""Categories as people read them: by the names from the top down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vod_desktop.domain.catalog import Category


def path_of(categories: Sequence[Category], category_id: int) -> str | None:
    """The names from the top to a category: `Films / Trailers`; None when it is not there."""
    return next((path for found, path in _walk(categories, ()) if found == category_id), None)


def paths_of(categories: Sequence[Category]) -> dict[int, str]:
    """The path of every category by its id."""
    return dict(_walk(categories, ()))


def _walk(categories: Sequence[Category], above: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for category in categories:
        names = (*above, category.name)
        yield category.id, " / ".join(names)
        yield from _walk(category.children, names)
