"""Where in the line rows stand: new ones, and those that are moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from vod_desktop.app.board import Board
from vod_desktop.app.editing import Reordered
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.positions import Positions
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask


class Places:
    """Gives rows their places; a row that belongs to another one stands behind it. On the owner's thread; the iterators may be used on another."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._positions = Positions()

    def go_on_after(self, rows: Sequence[UploadTask]) -> None:
        """These were there before; new ones come behind them."""
        self._positions = Positions(max((row.position for row in rows), default=0.0))

    def at_end(self) -> Iterator[float]:
        """Places behind all others."""
        return self._positions.at_end()

    def of_new(self, options: AddOptions) -> Iterator[float]:
        """Rows that belong to another one stand right behind it and those that do already."""
        parent = options.parent
        if parent is None:
            return self._before(self._board.after_family(options.before))
        last = [parent, *self._board.children(parent.id)][-1]
        behind = [t for t in self._board.tasks.values() if t.position > last.position]
        return self._before(min(behind, key=lambda t: t.position).id if behind else None)

    def moved(self, ids: Sequence[TaskId], before: TaskId | None) -> Reordered:
        """What moving rows, in their present order and with what belongs to them, comes to; at the end for None."""
        own = [task.id for task in self._board.present(ids) if not self._board.belongs(task)]
        moving = sorted(self._board.with_children(own), key=lambda task: task.position)
        places = self._before(self._board.after_family(before), {task.id for task in moving})
        return Reordered(
            {task.id: task.position for task in moving}, {task.id: next(places) for task in moving}
        )

    def _before(self, before: TaskId | None, without: Collection[TaskId] = ()) -> Iterator[float]:
        upper = self._board.tasks.get(before) if before else None
        if upper is None:
            return self._positions.at_end()
        return self._positions.before(upper.position, self._board.tasks.values(), without)
