"""Errors as values: what they tell, and what they never hold."""

from __future__ import annotations

import inspect

import pytest

from vod_desktop.domain import errors
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ClockSkewed,
    CreateUnclear,
    Failure,
    ForeignReply,
    KeyRejected,
    NetworkDown,
    NotAllowed,
    Recovery,
    ReplyLost,
    SourceChanged,
    Throttled,
    Unavailable,
    VodDesktopError,
)

DETAIL = CallDetail("UploadPart", 403, "AccessDenied", "no", "REQUEST-1", "0003-00000301", "oss.example")
KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, VodDesktopError) and not kind.__name__.startswith("_")
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_says_what_may_be_done(kind: type[VodDesktopError]) -> None:
    assert isinstance(kind.recovery, Recovery)
    assert kind.kind == kind.kind.lower()
    assert " " not in kind.kind


def test_the_drawing_names_every_error() -> None:
    assert [kind.__name__ for kind in KINDS if kind.__name__ not in (errors.__doc__ or "")] == []


def test_a_call_error_becomes_a_failure_with_its_call() -> None:
    failure = Failure.of(NotAllowed(DETAIL))
    assert (failure.kind, failure.code, failure.request_id) == ("not-allowed", "AccessDenied", "REQUEST-1")
    assert failure.recovery is Recovery.GIVE_UP
    assert failure.during("Other") == failure


def test_an_error_without_a_call_tells_its_kind_as_code() -> None:
    failure = Failure.of(SourceChanged(path="/x", size=1))
    assert (failure.code, failure.request_id) == ("source-changed", "")
    assert failure.during("UploadPart").detail == CallDetail("UploadPart")


def test_the_text_of_a_foreign_error_is_not_kept() -> None:
    failure = Failure.of(RuntimeError("secret-of-the-test"))
    assert "secret-of-the-test" not in repr(failure)
    assert (failure.kind, failure.values) == ("unexpected", {"error": "RuntimeError"})


def test_what_an_error_says_of_itself() -> None:
    assert str(NotAllowed(DETAIL)) == "not-allowed: UploadPart 403 AccessDenied 0003-00000301 REQUEST-1"
    assert str(SourceChanged(path="/x")) == "source-changed(path=/x)"
    assert str(KeyRejected(DETAIL, reason="wrong-secret")).startswith("key-rejected")
    assert ClockSkewed(DETAIL, offset_s=1200.0).values == {"offset_s": 1200.0}


@pytest.mark.parametrize(
    ("error", "may_have"),
    [
        (ReplyLost(DETAIL), True),
        (Unavailable(DETAIL), True),
        (ForeignReply(DETAIL, may_have_happened=True), True),
        (ForeignReply(DETAIL, reason="redirect"), False),
        (NetworkDown(DETAIL), False),
        (Throttled(DETAIL), False),
        (CreateUnclear(DETAIL), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_after_which_errors_a_call_may_have_worked(error: CallError, may_have: bool) -> None:
    assert error.may_have_happened is may_have
