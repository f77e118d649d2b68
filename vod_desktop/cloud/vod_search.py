"""VOD: finding images and attached media whose Create* call was never answered. They have no id of ours to ask by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod_call import Answer, VodCaller
from vod_desktop.cloud.vod_fields import Fields
from vod_desktop.cloud.vod_reading import service_time
from vod_desktop.domain.catalog import ImageType, Unfinished
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import CLOCK_SKEW_MAX_S
from vod_desktop.domain.metadata import MediaMetadata

_PAGE = 100
_EMPTY = "Uploading"
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_HARD_TO_QUOTE = frozenset("'\"\\")


class VodSearch:
    """Searches one account's media. May be used from any thread; raises `CallError`s only."""

    def __init__(self, caller: VodCaller, offset: ClockOffset) -> None:
        self._caller = caller
        self._offset = offset

    def unfinished(
        self,
        *,
        kind: MediaKind,
        metadata: MediaMetadata,
        file_name: str,
        age_s: float,
        image_type: ImageType = ImageType.DEFAULT,
    ) -> tuple[Unfinished, ...]:
        """Media of this description without bytes, created within the clocks' tolerance of `age_s` seconds ago.

        None as well where there are more than one page of them: among so many nobody could tell.
        """
        values = {
            "SearchType": "attached" if kind.is_attached else "image",
            "Match": _match(metadata.title, self._offset.now() - age_s),
            "Fields": "Title,Description,Tags,Status,CreationTime,BusinessType",
            "SortBy": "CreationTime:Desc",
            "PageNo": 1,
            "PageSize": _PAGE,
        }
        answer = self._caller.call("SearchMedia", values)
        entries = answer.fields.children("MediaList")
        if len(entries) == _PAGE:
            return ()
        found = tuple(self._described(answer, entries, kind, metadata))
        return found if kind.is_attached else self._of_type(found, image_type, file_name)

    def _described(
        self, answer: Answer, entries: Iterable[Fields], kind: MediaKind, metadata: MediaMetadata
    ) -> Iterator[Unfinished]:
        moment = service_time(answer, self._offset)
        now = self._offset.now() if moment is None else moment.timestamp()
        for entry in entries:
            told = entry.child("AttachedMedia" if kind.is_attached else "Image")
            created = _seconds(entry.text("CreationTime"))
            if created is not None and _fits(told, kind, metadata):
                yield Unfinished(MediaId(entry.text("MediaId")), now - created)

    def _of_type(
        self, found: tuple[Unfinished, ...], image_type: ImageType, file_name: str
    ) -> tuple[Unfinished, ...]:
        """Those images that were created as that type with that file name, which a search does not tell. A cover has none."""
        if not found:
            return ()
        ids = ",".join(one.media_id for one in found)
        images = self._caller.call("GetImageInfos", {"ImageIds": ids}).fields.children("ImageInfo")
        fitting = {
            MediaId(image.text("ImageId"))
            for image in images
            if image.text("ImageType") == image_type.value
            and file_name in ("", image.child("Mezzanine").text("OriginalFileName"))
        }
        return tuple(one for one in found if one.media_id in fitting)


def _match(title: str, created_at: float) -> str:
    """What to search for. A title that is hard to quote is only looked at in what is found."""
    first, last = (_written(created_at + margin) for margin in (-CLOCK_SKEW_MAX_S, CLOCK_SKEW_MAX_S))
    titled = "" if not title or _HARD_TO_QUOTE & set(title) else f"Title = '{title}' and "
    return f"{titled}Status = '{_EMPTY}' and CreationTime = ['{first}','{last}']"


def _fits(told: Fields, kind: MediaKind, metadata: MediaMetadata) -> bool:
    described = (told.text("Title"), told.text("Description"), told.text("Tags"))
    wanted = (metadata.title, metadata.description, ",".join(metadata.tags))
    same_use = not kind.is_attached or told.text("BusinessType") == kind.value
    return described == wanted and same_use and told.text("Status") == _EMPTY


def _written(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime(_TIME)


def _seconds(text: str) -> float | None:
    try:
        return datetime.strptime(text, _TIME).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return None
