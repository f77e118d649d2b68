"""Words for what was found before an upload."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from vod_desktop.app.wording.failures import Failures
from vod_desktop.app.wording.fields import Fields
from vod_desktop.app.wording.permission import permission_for
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import Translate, in_a_row
from vod_desktop.domain.kinds import guess_kind
from vod_desktop.domain.metadata import Field, Reason
from vod_desktop.domain.planned import PlannedRequest
from vod_desktop.domain.preflight import Cause, Finding, PreflightReport, Severity

_CLEANABLE = frozenset({Reason.EMOJI, Reason.CONTROL})
_TEXTS = frozenset({Field.TITLE, Field.DESCRIPTION, Field.TAGS})


class PreflightWords:
    """A sentence and a button for each finding."""

    def __init__(
        self, translate: Translate, quantities: Quantities, failures: Failures, fields: Fields
    ) -> None:
        self.translate = translate
        self._quantities = quantities
        self._failures = failures
        self._fields = fields
        self._special: dict[Cause, Callable[[Finding], str]] = {
            Cause.CLOCK: self._clock,
            Cause.TOO_SLOW: self._too_slow,
            Cause.LESS_PERMISSION: self._less_permission,
            Cause.NOT_ASKED: self._not_asked,
        }

    def sentence(self, finding: Finding) -> str:
        """What was found and what would come of it."""
        if finding.problem is not None:
            return self._fields.named_problem(finding.problem)
        if special := self._special.get(finding.cause):
            return special(finding)
        if finding.failure is not None:
            told = self._failures.sentence(finding.failure, path=finding.path)
            return in_a_row((told.problem, told.cause))
        values = {name: value for name, value in finding.values.items() if name != "other"}
        other = PurePath(str(finding.values.get("other", ""))).name
        return self._plain(finding.cause).format(other=other, media_id=finding.media_id, **values)

    def remedy(self, finding: Finding) -> Remedy | None:
        """The button that helps most; None where nothing is to be done."""
        if finding.problem is not None:
            cleans = finding.problem.reason in _CLEANABLE and finding.problem.field in _TEXTS
            return Remedy.CLEAN_TEXT if cleans else Remedy.EDIT_FIELD
        if finding.cause in {Cause.PERMISSION, Cause.LESS_PERMISSION}:
            return Remedy.SHOW_PERMISSION
        if finding.cause is Cause.COVER:
            return Remedy.CHANGE_COVER
        if finding.failure is not None:
            return self._failures.remedy(finding.failure)
        if finding.cause is Cause.UPLOADED_OTHERWISE:
            kind = guess_kind(finding.path)
            return Remedy.REPLACE_SOURCE if kind and kind.can_renew else None
        return _REMEDIES.get(finding.cause)

    def severity(self, severity: Severity) -> str:
        """One word or two."""
        match severity:
            case Severity.FAILS:
                return self.translate("Preflight", "Would fail")
            case Severity.SURPRISES:
                return self.translate("Preflight", "To mind")
            case Severity.NOTE:
                return self.translate("Preflight", "Note")

    def summary(self, report: PreflightReport) -> str:
        """The whole check in one line."""
        fails, surprises = report.count(Severity.FAILS), report.count(Severity.SURPRISES)
        if not fails and not surprises:
            return self.translate("Preflight", "{files} checked. Nothing stands in the way.").format(
                files=self._files(report.files)
            )
        text = self.translate("Preflight", "{files} checked: {fails} would fail, {surprises} to mind.")
        return text.format(files=self._files(report.files), fails=fails, surprises=surprises)

    def request(self, planned: PlannedRequest) -> str:
        """A request as lines: what, where to, and each parameter."""
        place = planned.address or self.translate("Preflight", "(at the place that VOD names)")
        times = f" × {planned.times:,}" if planned.times > 1 else ""
        head = f"{planned.operation}{times}: {planned.method} {place}"
        return "\n".join((head, *(f"    {name} = {value}" for name, value in planned.parameters)))

    def _files(self, count: int) -> str:
        if count == 1:
            return self.translate("Preflight", "1 file")
        return self.translate("Preflight", "{count} files").format(count=f"{count:,}")

    def _plain(self, cause: Cause) -> str:
        match cause:
            case Cause.GROWING:
                return self.translate("Preflight", "The file is still being written to.")
            case Cause.IN_QUEUE:
                return self.translate("Preflight", "The list already holds the same file as “{other}”.")
            case Cause.UPLOADED:
                return self.translate(
                    "Preflight", "The same content was uploaded before as “{other}”, media id {media_id}."
                )
            case Cause.UPLOADED_OTHERWISE:
                return self.translate(
                    "Preflight",
                    "This file was uploaded before with other content, media id {media_id}. It would become a second media.",
                )
            case Cause.UNKNOWN_REGION:
                return self.translate(
                    "Preflight", "The region {region} is not known here; {host} would be called."
                )
            case _:
                return self.translate(
                    "Preflight", "{host} would be called, which is not the host of region {region}."
                )

    def _clock(self, finding: Finding) -> str:
        offset_s = finding.values.get("offset_s")
        seconds = float(offset_s) if isinstance(offset_s, int | float) else 0.0
        text = self.translate(
            "Preflight", "This computer's clock is {offset} off. Uploads go on with the time of the service."
        )
        return text.format(offset=self._quantities.offset(seconds))

    def _too_slow(self, finding: Finding) -> str:
        values = finding.values
        text = self.translate(
            "Preflight",
            "It takes {time} at {speed}, longer than its upload credential holds (50 min), and that cannot be renewed for this kind.",
        )
        told = text.format(
            time=self._quantities.duration(_number(values["needed_s"])),
            speed=self._quantities.speed(_number(values["rate"])),
        )
        if not values["is_assumed"]:
            return told
        return in_a_row((told, self.translate("Preflight", "The speed of the line is not known yet.")))

    def _less_permission(self, finding: Finding) -> str:
        text = self.translate(
            "Preflight",
            "The account may not call {permission}. Uploads work, but a lost answer cannot be asked for again.",
        )
        detail = finding.failure.detail if finding.failure else None
        return text.format(permission=permission_for(detail) or "–")

    def _not_asked(self, finding: Finding) -> str:
        text = self.translate(
            "Preflight",
            "Whether {operations} is permitted shows with the first upload: asking creates a media.",
        )
        operations = finding.values["operations"]
        names = operations if isinstance(operations, tuple | list) else ()
        return text.format(operations=", ".join(str(name) for name in names))


_REMEDIES = {
    Cause.GROWING: Remedy.CHECK_AGAIN,
    Cause.IN_QUEUE: Remedy.REMOVE_ROW,
    Cause.UPLOADED: Remedy.REMOVE_ROW,
    Cause.UNKNOWN_REGION: Remedy.EDIT_ACCOUNT,
}


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
