"""Every failure has a problem, a cause and a fix; nobody is left with a bare code."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from vod_desktop.app.wording import Remedy, Wording, untranslated
from vod_desktop.app.wording.failure_codes import CODES
from vod_desktop.app.wording.failures import KINDS
from vod_desktop.domain.errors import (
    AccountSuspended,
    CallDetail,
    CallError,
    ClockSkewed,
    CoverFailed,
    Failure,
    InputError,
    KeyRejected,
    MetadataRefused,
    NotAllowed,
    ObjectMismatch,
    Recovery,
    Refused,
    SourceChanged,
    UnsupportedExtension,
    VodDesktopError,
)
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.media import MediaUnavailable, MediaUnreadable
from vod_desktop.domain.metadata import Field, Problem, Reason
from vod_desktop.domain.settings import Language

WORDS = Wording(untranslated, Language.ENGLISH)
DETAIL = CallDetail(
    "CreateUploadVideo", 403, "Some.Code", "the words of the service", "R-1", "", "vod.example.com"
)


def all_errors(base: type[VodDesktopError] = VodDesktopError) -> Iterator[type[VodDesktopError]]:
    for found in base.__subclasses__():
        yield found
        yield from all_errors(found)


def test_errors_of_pictures_are_among_them() -> None:
    assert {MediaUnavailable, MediaUnreadable} <= set(all_errors())


def bare(error: type[VodDesktopError]) -> Failure:
    detail = DETAIL if issubclass(error, CallError) else None
    return Failure(error.kind, error.recovery, detail)


@pytest.mark.parametrize("error", sorted(set(all_errors()), key=lambda e: e.__name__))
def test_every_kind_of_error_has_all_three_parts(error: type[VodDesktopError]) -> None:
    assert error.kind in KINDS
    sentence = WORDS.failure(bare(error), path="/films/Trailer.mp4")
    for part in (sentence.problem, sentence.cause, sentence.fix):
        assert len(part) > 12
        assert error.kind not in part
        assert "{" not in part


@pytest.mark.parametrize("key", [*KINDS, *CODES])
def test_no_entry_is_empty_or_ends_in_the_air(key: str) -> None:
    entry = {**KINDS, **CODES}[key]
    assert entry.short
    assert not entry.short.endswith(".")
    for text in (entry.problem, entry.cause, entry.fix):
        assert re.search(r"[.}]$", text)


def test_an_unknown_kind_is_not_shown_as_a_code() -> None:
    sentence = WORDS.failure(Failure("flux-capacitor", Recovery.GIVE_UP))
    assert "flux-capacitor" not in sentence.problem
    assert sentence.fix.startswith("Try again")


def test_an_unknown_code_is_named_with_the_words_of_the_service() -> None:
    sentence = WORDS.failure(Failure.of(Refused(DETAIL)))
    assert sentence.problem == "Unexpected answer from VOD (Some.Code)."
    assert sentence.cause == "The service says: the words of the service"


def test_an_answer_without_a_code_shows_its_status() -> None:
    failure = Failure.of(Refused(CallDetail("CreateUploadVideo", 500)))
    assert WORDS.failure(failure).problem == "Unexpected answer from VOD (HTTP 500)."


def test_a_missing_permission_names_the_action_to_allow() -> None:
    failure = Failure.of(NotAllowed(CallDetail("RefreshUploadVideo", 403, "Forbidden.RAM")))
    assert "vod:RefreshUploadVideo" in WORDS.failure(failure).cause
    assert WORDS.remedy(failure) is Remedy.SHOW_PERMISSION
    assert ("Permission", "vod:RefreshUploadVideo") in WORDS.failure_details(failure)


def test_a_refusal_by_oss_does_not_send_anyone_to_the_ram_console() -> None:
    failure = Failure.of(NotAllowed(CallDetail("UploadPart", 403, "AccessDenied")))
    assert WORDS.failure(failure).problem == "OSS refused the upload."
    assert WORDS.remedy(failure) is Remedy.RETRY


@pytest.mark.parametrize(
    "reason",
    ["unknown-key", "inactive-key", "wrong-secret", "token-expired", "token-missing", "token-wrong"],
)
def test_every_reason_for_a_rejected_key_has_words_of_its_own(reason: str) -> None:
    failure = Failure.of(KeyRejected(DETAIL, reason=reason))
    general = WORDS.failure(Failure.of(KeyRejected(DETAIL, reason="?")))
    assert WORDS.failure(failure).problem != general.problem


@pytest.mark.parametrize(
    ("offset", "words"), [(28_800.0, "8 hr behind"), (-1_200.0, "20 min ahead"), (None, "differs")]
)
def test_a_wrong_clock_says_how_far_and_which_way(offset: float | None, words: str) -> None:
    assert words in WORDS.failure(Failure.of(ClockSkewed(DETAIL, offset_s=offset))).problem


def test_an_unknown_extension_shows_the_supported_ones() -> None:
    failure = Failure.of(UnsupportedExtension(path="/a/notes.docx"))
    sentence = WORDS.failure(failure)
    assert "“.docx”" in sentence.problem
    assert "mp4" in sentence.fix
    assert "srt" in sentence.fix


def test_with_a_chosen_kind_only_its_extensions_are_shown() -> None:
    failure = Failure.of(UnsupportedExtension(path="/a/b.mp4", kind=MediaKind.SUBTITLE))
    assert WORDS.failure(failure).fix == "Supported: ass, srt, stl, ttml, vtt"


def test_a_name_without_extension_is_called_that() -> None:
    failure = Failure.of(UnsupportedExtension(path="/a/README"))
    assert WORDS.failure(failure).problem == "The name “README” has no extension."


def test_the_name_of_the_file_comes_from_the_failure_or_from_the_row() -> None:
    assert "“b.mp4”" in WORDS.failure(Failure.of(SourceChanged(path="/a/b.mp4"))).problem
    assert "“c.mp4”" in WORDS.failure(Failure.of(SourceChanged()), path="/a/c.mp4").problem


def test_curly_braces_in_values_are_left_alone() -> None:
    failure = Failure.of(SourceChanged(path="/a/{size}.mp4"))
    assert "“{size}.mp4”" in WORDS.failure(failure).problem


def test_sizes_of_a_mismatch_are_shown() -> None:
    failure = Failure.of(ObjectMismatch(what="size", expected=2_000_000, found=1_000_000))
    assert "1.00 MB" in WORDS.failure(failure).cause
    assert "2.00 MB" in WORDS.failure(failure).cause


def test_refused_metadata_names_the_fields() -> None:
    problems = (Problem(Field.TITLE, Reason.TOO_LONG, 140, 128),)
    failure = Failure.of(MetadataRefused(problems=problems))
    assert WORDS.failure(failure).cause == "Title: Too long by 12: VOD takes 128 characters."
    assert WORDS.field_to_mend(failure) is Field.TITLE


def test_a_code_of_the_service_says_more_than_the_kind() -> None:
    failure = Failure.of(AccountSuspended(CallDetail("CreateUploadVideo", 403, "OperationDenied.Suspended")))
    assert WORDS.failure_short(failure) == "payment overdue"


def test_a_code_falls_back_to_what_stands_before_the_dot() -> None:
    failure = Failure.of(Refused(CallDetail("CreateUploadVideo", 400, "InvalidParameter.FileName", "no")))
    assert WORDS.failure(failure).problem == "VOD does not take one of the values."


def test_details_hold_what_support_asks_for() -> None:
    details = dict(WORDS.failure_details(Failure.of(Refused(DETAIL))))
    assert details["Request ID"] == "R-1"
    assert details["HTTP status"] == "403"
    assert "EC" not in details


def test_every_remedy_has_a_text() -> None:
    assert all(WORDS.remedy_text(remedy) for remedy in Remedy)


def test_inputs_without_a_reason_still_have_words() -> None:
    assert WORDS.failure(Failure.of(InputError())).problem == "This cannot be taken as it is."


def test_a_refused_field_is_named_when_only_words_are_known() -> None:
    failure = Failure.of(MetadataRefused(field="title", reason="too-long", count=1))
    assert WORDS.failure(failure).cause == "“Title” is too long."
    assert WORDS.field_to_mend(failure) is Field.TITLE


def test_a_failed_cover_tells_what_stood_in_the_way() -> None:
    failure = Failure.of(CoverFailed(cause="not-allowed", code="Forbidden.RAM", request_id="R"))
    assert (
        WORDS.failure(failure).cause
        == "What stood in the way: permission vod:CreateUploadImage is missing (Forbidden.RAM)."
    )
