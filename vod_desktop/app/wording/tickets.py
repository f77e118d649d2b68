"""The text of a ticket to the service's support: what people there ask for first, in the user's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.log import LogEntry

Row = tuple[str, str]
"""A name and its value."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a ticket says of one failure. Empty texts are left out.

    Attributes:
        problem, cause: Sentences.
        at: When the call failed.
        details: Name and value of everything technical, in words already.
        calls: One line for each call that failed, the oldest first.
        vod_request_id: VOD's own id of the call that made the media.
        versions: Program, system, libraries.
    """

    problem: str
    cause: str
    at: str
    details: Sequence[Row]
    media_id: str
    vod_request_id: str
    region: str
    file: str
    calls: Sequence[str]
    versions: str


class TicketWords:
    """Puts tickets into words."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def text(self, ticket: Ticket) -> str:
        """The whole ticket."""
        translate = self.translate
        rows: list[Row] = [
            (translate("Ticket", "Problem"), ticket.problem),
            (translate("Ticket", "Cause"), ticket.cause),
            (translate("Ticket", "Time"), ticket.at),
            *ticket.details,
            (translate("Ticket", "Media ID"), ticket.media_id),
            (translate("Ticket", "Request ID at VOD"), ticket.vod_request_id),
            (translate("Ticket", "Region"), ticket.region),
            (translate("Ticket", "File"), ticket.file),
        ]
        calls = [translate("Ticket", "Calls that failed:"), *ticket.calls] if ticket.calls else []
        return "\n".join([*_lines(rows), *calls, *_lines([self._versions(ticket.versions)])])

    def log(self, entries: Sequence[LogEntry], versions: str) -> str:
        """Lines of the log with what they were written by."""
        return "\n".join([*_lines([self._versions(versions)]), *(entry.line for entry in entries)])

    def _versions(self, versions: str) -> Row:
        return self.translate("Ticket", "Versions"), versions


def _lines(rows: Sequence[Row]) -> list[str]:
    return [f"{name}: {value}" for name, value in rows if value]
