"""What a Create* call has made whose answer was lost, where there is no ReferenceId to ask by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.domain.catalog import ImageType
from vod_desktop.domain.errors import CallError, CreateUnclear, NotAllowed
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.calls import Calls
from vod_desktop.engine.creating import cover_form, file_name_of
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.grant_source import GrantSource

_LOOKS = 5
"""How often VOD is searched for what it may only just have made."""
_BEFORE_S = 5.0
"""How much earlier than intended a media may seem to be made: times are told in whole seconds, clocks drift."""
_AFTER_S = 600.0
"""How much later: a refused call is repeated under the same intent."""


def clearly(create: Callable[[], UploadGrant]) -> UploadGrant:
    """Make a Create* call that nothing identifies, so that it is never repeated by itself.

    Raises:
        CreateUnclear: It may have worked, and nobody has told.
    """
    try:
        return create()
    except CallError as error:
        if error.may_have_happened:
            raise CreateUnclear(error.detail) from None
        raise


@dataclass(frozen=True, slots=True)
class _Sought:
    """What the call would have made, and when it was about to be sent."""

    kind: MediaKind
    metadata: MediaMetadata
    file_name: str
    intended_at: float
    image_type: ImageType = ImageType.DEFAULT


class Unanswered:
    """Searches for one task. On the upload's thread."""

    def __init__(self, equipment: Equipment, calls: Calls, vod: GrantSource) -> None:
        self._equipment = equipment
        self._calls = calls
        self._vod = vod
        self._is_forbidden = False

    def find(self, task: UploadTask) -> MediaId | None:
        """The one media that the unanswered call of this task has made; None when there is doubt, or nobody may search.

        Raises:
            Interrupted: The upload is to end.
        """
        return self._found(task, _Sought(task.kind, task.metadata, file_name_of(task), task.intended_at))

    def find_cover(self, task: UploadTask) -> MediaId | None:
        """The same for the image that was to become the cover of this task.

        Raises:
            Interrupted: The upload is to end.
        """
        at = task.cover_intended_at
        return self._found(task, _Sought(MediaKind.IMAGE, cover_form(task), "", at, ImageType.COVER))

    def _found(self, task: UploadTask, sought: _Sought) -> MediaId | None:
        try:
            for look in range(1, _LOOKS + 1):
                if found := self._look(sought):
                    return self._certain(task, found)
                self._calls.stop.wait(self._calls.policy.wait_s(look))
        except CallError as error:
            self._is_forbidden = isinstance(error, NotAllowed)
        return None

    def explained(self, unclear: CreateUnclear) -> CreateUnclear:
        """What is told when nothing was found: also that nobody was allowed to search, where that is why."""
        return CreateUnclear(unclear.detail, reason="search-forbidden") if self._is_forbidden else unclear

    def _look(self, sought: _Sought) -> tuple[MediaId, ...]:
        passed_s = self._equipment.clock.now() - sought.intended_at
        asking = self._calls.asking(
            lambda: self._vod.unfinished_media(
                kind=sought.kind,
                metadata=sought.metadata,
                file_name=sought.file_name,
                age_s=passed_s,
                image_type=sought.image_type,
            )
        )
        found = self._calls.make("SearchMedia", asking)
        return tuple(one.media_id for one in found if -_BEFORE_S <= passed_s - one.age_s <= _AFTER_S)

    def _certain(self, task: UploadTask, found: tuple[MediaId, ...]) -> MediaId | None:
        if len(found) > 1 or self._equipment.journal.may_be_of_another(task.id, found[0]):
            return None
        return found[0]
