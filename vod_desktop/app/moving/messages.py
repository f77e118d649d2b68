"""Orders about queue files and backups as plain values, and as JSON for handing them to the process that owns the home."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from vod_desktop.app.moving.contents import Carries
from vod_desktop.app.moving.plan import Wishes

COMMANDS = {"queue": Carries.QUEUE, "backup": Carries.EVERYTHING}
"""The words of the command line, and the kind of file that each is about."""

_WORDS = {carries: word for word, carries in COMMANDS.items()}


class MovingAction(enum.Enum):
    """Which way; the words of the command line."""

    EXPORT = "export"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class MovingRequest:
    """What one command asks for.

    Attributes:
        path: Absolute.
        wishes: Of a file that comes in.
        start: Of a file that comes in: begin with what was added.
    """

    carries: Carries
    action: MovingAction
    path: str
    wishes: Wishes = Wishes()
    start: bool = False


def to_moving_message(request: MovingRequest) -> dict[str, object]:
    """The request as JSON knows it."""
    return {
        "command": _WORDS[request.carries],
        "action": request.action.value,
        "path": request.path,
        "commands": request.wishes.commands,
        "begun": request.wishes.begun,
        "settings": request.wishes.settings,
        "start": request.start,
    }


def from_moving_message(message: dict[str, object]) -> MovingRequest:
    """The request of a message.

    Raises:
        ValueError: It is not one of this version's messages.
    """
    try:
        # Programs are run and settings replaced only by a plain yes.
        commands, begun, settings, start = (
            message[name] is True for name in ("commands", "begun", "settings", "start")
        )
        return MovingRequest(
            COMMANDS[str(message["command"])],
            MovingAction(message["action"]),
            str(message["path"]),
            Wishes(commands=commands, begun=begun, settings=settings),
            start,
        )
    except KeyError as error:
        raise ValueError(str(error)) from None
