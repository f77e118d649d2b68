"""A request as it would be sent, without anything secret in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlannedRequest:
    """One request, or several that differ by their number only.

    Attributes:
        operation: Name of the interface, such as `CreateUploadVideo` or `UploadPart`.
        method: HTTP method.
        address: Where it goes, without parameters; empty where VOD names the place in an answer that is still to come.
        parameters: Names and values; what is secret or made anew for each call has a mark as its value.
        times: How often it would be made.
    """

    operation: str
    method: str
    address: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    times: int = 1
