"""A failure as sentences: finds the entry that says most, and fills in its values."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from pathlib import PurePath
from typing import TypeVar

from vod_desktop.app.wording.failure_codes import CODES
from vod_desktop.app.wording.failure_entry import Entry, Sentence
from vod_desktop.app.wording.failures_here import COMPUTER, FILE, INPUT
from vod_desktop.app.wording.failures_of_app_server import APP_SERVER
from vod_desktop.app.wording.failures_of_calls import ACCOUNT, CALLS
from vod_desktop.app.wording.failures_of_keys import KEYS
from vod_desktop.app.wording.failures_of_moving import MOVING
from vod_desktop.app.wording.failures_of_network import NETWORK
from vod_desktop.app.wording.failures_of_playlists import PLAYLISTS
from vod_desktop.app.wording.failures_of_presets import PRESETS
from vod_desktop.app.wording.failures_of_remote_jobs import COMPARED, LISTS, REMOTE
from vod_desktop.app.wording.failures_of_sheets import SHEETS
from vod_desktop.app.wording.failures_of_sidecars import SIDECARS
from vod_desktop.app.wording.fields import Fields
from vod_desktop.app.wording.permission import is_oss_call, permission_for
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.terms import Terms
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP, Translate, filled, in_a_row
from vod_desktop.domain.errors import CallDetail, Failure
from vod_desktop.domain.kinds import EXTENSIONS, MediaKind, extension_of
from vod_desktop.domain.metadata import Field, Problem, Reason
from vod_desktop.domain.redaction import shown_url

KINDS = {
    **CALLS,
    **ACCOUNT,
    **KEYS,
    **APP_SERVER,
    **FILE,
    **INPUT,
    **COMPUTER,
    **LISTS,
    **REMOTE,
    **COMPARED,
    **SHEETS,
    **PRESETS,
    **MOVING,
    **SIDECARS,
    **PLAYLISTS,
    **NETWORK,
}
"""Every entry by kind, or by kind and reason."""

_BYTES = ("size", "limit", "part_size", "expected", "found")
# A code that a gateway uses for more than one kind of error says less than the kind does.
_KIND_FIRST = frozenset({"key-rejected", "clock-skewed", "auth-expired", "upload-gone", "throttled"})
_SOME_FIELD = QT_TRANSLATE_NOOP(
    "Failure", "A field is empty, too long, or holds characters that VOD refuses."
)
_LISTED = (MediaKind.VIDEO, MediaKind.AUDIO, MediaKind.IMAGE, MediaKind.SUBTITLE)


class Failures:
    """Problem, cause and fix of every failure, in the user's language."""

    def __init__(self, translate: Translate, quantities: Quantities, terms: Terms, fields: Fields) -> None:
        self._translated = translate
        self._quantities = quantities
        self._terms = terms
        self._fields = fields

    def sentence(self, failure: Failure, *, path: str = "") -> Sentence:
        """All three parts. `path` is the file concerned, where the failure itself does not name it."""
        entry, values = entry_of(failure), self._values(failure, path)
        return Sentence(
            *(filled(self._text(text), values) for text in (entry.problem, entry.cause, entry.fix))
        )

    def short(self, failure: Failure) -> str:
        """The cause in a few words, for the status of a row."""
        return filled(self._text(entry_of(failure).short), self._values(failure, ""))

    def remedy(self, failure: Failure) -> Remedy:
        """The button that helps most."""
        return entry_of(failure).remedy

    def other_remedies(self, failure: Failure) -> tuple[Remedy, ...]:
        """Buttons that help, too."""
        return entry_of(failure).others

    def supported(self, kind: MediaKind | None = None) -> str:
        """The extensions of a kind; or a line for each kind that a file is taken for by its extension."""
        if kind is not None:
            return ", ".join(sorted(EXTENSIONS[kind]))
        return "\n".join(f"{self._terms.kind(k)}: {', '.join(sorted(EXTENSIONS[k]))}" for k in _LISTED)

    def _text(self, text: str) -> str:
        return self._translated("Failure", text)

    def _values(self, failure: Failure, path: str) -> Mapping[str, object]:
        values = dict(failure.values)
        where = shown_url(str(values.get("path") or path))
        return {
            **{
                k: shown_url(v) if isinstance(v, str) else v for k, v in values.items() if v not in (None, "")
            },
            **self._call_values(failure),
            **self._amounts(values),
            **({"name": PurePath(where).name or where} if where else {}),
            "extension": values.get("extension") or extension_of(where) or "?",
            "extensions": self.supported(_member(MediaKind, values.get("kind"))).replace("\n", " · "),
            "reasons": self._reasons(failure),
            "why": self._why(failure),
        }

    def _call_values(self, failure: Failure) -> dict[str, object]:
        detail = failure.detail
        service = _service(failure)
        if detail is None:
            return {"service": service, "code": failure.kind, "host": service}
        return {
            "service": service,
            "operation": detail.operation,
            "code": detail.code or (f"HTTP {detail.http_status}" if detail.http_status else failure.kind),
            "status": detail.http_status or "–",
            "message": detail.message or detail.code or "–",
            "host": detail.host or service,
            "request_id": detail.request_id or "–",
            "permission": permission_for(detail) or "–",
        }

    def _amounts(self, values: Mapping[str, object]) -> dict[str, object]:
        amounts: dict[str, object] = {}
        for name in _BYTES:
            value = values.get(name)
            if isinstance(value, int):
                amounts[name] = amounts[f"{name}_size"] = self._quantities.size(value)
        offset = values.get("offset_s")
        if isinstance(offset, int | float):
            amounts["offset"] = self._quantities.offset(offset)
        return amounts

    def _reasons(self, failure: Failure) -> str:
        problems = failure.values.get("problems")
        if isinstance(problems, tuple | list):
            return in_a_row(self._fields.named_problem(p) for p in problems if isinstance(p, Problem))
        field, reason = field_of(failure), _member(Reason, failure.values.get("reason"))
        if field and reason:
            return self._fields.problem_in_general(field, reason)
        return self._text(_SOME_FIELD)

    def _why(self, failure: Failure) -> str:
        """The failure inside a failure, as words and code."""
        cause = failure.values.get("cause")
        if not isinstance(cause, str):
            return ""
        code = failure.values.get("code")
        operation = str(failure.values.get("operation") or "CreateUploadImage")
        short = self.short(Failure(cause, failure.recovery, CallDetail(operation)))
        return f"{short} ({code})" if code and code != cause else short


def entry_of(failure: Failure) -> Entry:
    """The entry that says most about it: by reason, by the service's code, by kind, and for strangers the general one."""
    refined = f"{failure.kind}/{_reason(failure)}"
    if refined in KINDS:
        return KINDS[refined]
    if failure.kind not in _KIND_FIRST and failure.detail and failure.detail.code:
        code = failure.detail.code
        known = CODES.get(code) or CODES.get(code.partition(".")[0])
        if known:
            return known
    return KINDS.get(failure.kind, KINDS["unexpected"])


def field_of(failure: Failure) -> Field | None:
    """The field of the form that has to be changed, where the failure tells."""
    problems = failure.values.get("problems")
    if isinstance(problems, tuple | list) and problems and isinstance(problems[0], Problem):
        return problems[0].field
    if named := _member(Field, failure.values.get("field")):
        return named
    return _FIELD_OF_CODE.get(failure.detail.code) if failure.detail else None


_FIELD_OF_CODE = {
    "IllegalCharacters": Field.TITLE,
    "LengthExceededMax": Field.TITLE,
    "InvalidTitle": Field.TITLE,
    "MissingTitle": Field.TITLE,
    "TagsExceededMax": Field.TAGS,
    "InvalidTemplateGroupId.NotFound": Field.TEMPLATE_GROUP,
    "InvalidWorkflowId.NotFound": Field.WORKFLOW,
    "InvalidStorage.NotFound": Field.STORAGE,
    "InvalidCategory.NotFound": Field.CATEGORY,
    "InvalidCateId.NotFound": Field.CATEGORY,
    "InvalidApp.NotFound": Field.APP,
}


_COVER_REASONS = {"source-missing": "gone", "create-unclear": "unclear"}


def _service(failure: Failure) -> str:
    """Who was called, by name; an app server by that of its host."""
    if failure.values.get("via") and failure.detail and failure.detail.host:
        return failure.detail.host
    return "OSS" if is_oss_call(failure.detail) else "VOD"


def _reason(failure: Failure) -> str:
    """The word after the slash."""
    values = failure.values
    if failure.kind == "clock-skewed":
        offset = values.get("offset_s")
        if not isinstance(offset, int | float):
            return ""
        return "behind" if offset > 0 else "ahead"
    if failure.kind == "cover-failed":
        return _COVER_REASONS.get(str(values.get("cause")), "cause") if values.get("cause") else ""
    if failure.kind == "not-allowed":
        return "oss" if is_oss_call(failure.detail) else str(values.get("reason") or "")
    if failure.kind == "unsupported-extension" and "reason" not in values:
        named = values.get("extension", extension_of(str(values.get("path", "?.?"))))
        return "" if named else "none"
    return str(values.get("reason") or values.get("what") or "")


_Member = TypeVar("_Member", bound=enum.Enum)


def _member(words: type[_Member], value: object) -> _Member | None:
    """The member that is given as itself or by its value."""
    return next((word for word in words if value in (word, word.value)), None)
