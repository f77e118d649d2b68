"""Carries out orders about queue files and backups: of this process's own command, and those that later starts hand over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vod_desktop.app.handover import Message, Reply
from vod_desktop.app.moving.messages import COMMANDS, MovingRequest, from_moving_message
from vod_desktop.app.moving.order import MovingOrder
from vod_desktop.app.orders import EXIT_USAGE, Line
from vod_desktop.app.reception import Reception
from vod_desktop.app.services import Services
from vod_desktop.domain.task import UploadTask


class MovingReception:
    """Takes orders. On the owner's thread. Implements the reception's `OrderTaker`."""

    commands = frozenset(COMMANDS)

    def __init__(self, services: Services, reception: Reception) -> None:
        self._services = services
        self._reception = reception
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Whether an order is under way."""
        return self._under_way > 0

    def begin(
        self,
        request: MovingRequest,
        *,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        progress: Callable[[Sequence[UploadTask]], None] = lambda _tasks: None,
    ) -> None:
        """Carry a request out; `ended` gets the exit code."""
        self._under_way += 1

        def end(code: int) -> None:
            self._under_way -= 1
            ended(code)

        follow = self._reception.follow
        MovingOrder(self._services, request, follow=follow, tell=tell, ended=end, progress=progress).begin()

    def take(self, message: Message, reply: Reply) -> None:
        """An order of another process."""
        try:
            request = from_moving_message(message)
        except ValueError:
            reply({"exit": EXIT_USAGE})
            return
        self.begin(request, tell=lambda line: reply(dict(line)), ended=lambda code: reply({"exit": code}))
