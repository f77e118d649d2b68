"""Sentences about what concerns more than one row, and about fields that cannot be changed."""

from __future__ import annotations

from pathlib import PurePath
from typing import assert_never

from vod_desktop.app.actions import LockReason
from vod_desktop.app.notices import (
    AccountTrouble,
    AddFinished,
    AddProgress,
    ClockWrong,
    KeychainTrouble,
    LeftOnServer,
    MainAccountKey,
    NeedsInfo,
    NotAmended,
    NotFollowed,
    Notice,
    StoreCopied,
    StoreSetAside,
    StoreTrouble,
)
from vod_desktop.app.wording.failures import Failures
from vod_desktop.app.wording.keys import KeyWords
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.translation import Translate, in_a_row
from vod_desktop.domain.errors import Failure


class Notices:
    """One or two sentences for the strip above the list or the toast below it."""

    def __init__(self, translate: Translate, quantities: Quantities, failures: Failures) -> None:
        self.translate = translate
        self._quantities = quantities
        self._failures = failures

    def sentence(self, notice: Notice, *, account: str = "") -> str:
        """What the notice says. `account` is the name of the account concerned."""
        match notice:
            case AddProgress():
                return self._scanning(notice)
            case AddFinished():
                return self._added(notice)
            case NeedsInfo():
                return self._counted(len(notice.ids), self._need_info())
            case ClockWrong():
                return self._clock(notice.offset_s)
            case AccountTrouble() | KeychainTrouble():
                return self._with_account(self._short_advice(notice.failure), account)
            case MainAccountKey():
                return self._with_account(KeyWords(self.translate).main_account(), account)
            case StoreTrouble():
                return self._short_advice(notice.failure)
            case StoreSetAside():
                return self._set_aside(notice)
            case StoreCopied():
                return self.translate(
                    "Notice",
                    "This list of uploads was copied from another folder or computer. What was under way is stopped here, so that nothing is uploaded twice. Start it again if it does not go on there.",
                )
            case NotAmended():
                cause = self._failures.short(notice.failure)
                return self.translate("Notice", "VOD did not take the changed details: {cause}.").format(
                    cause=cause
                )
            case NotFollowed():
                return self._with_account(self._not_followed(notice), account)
            case LeftOnServer():
                cause = self._failures.short(notice.failure)
                if not notice.media_id:
                    text = self.translate(
                        "Notice", "What may have been created at VOD was not removed: {cause}."
                    )
                    return text.format(cause=cause)
                text = self.translate("Notice", "Media {media_id} could not be removed at VOD: {cause}.")
                return text.format(media_id=notice.media_id, cause=cause)
            case _:
                assert_never(notice)

    def _not_followed(self, notice: NotFollowed) -> str:
        text = self.translate(
            "Notice",
            "Uploads go on, but what VOD makes of them afterwards is not shown: {cause}. Add the permission to the RAM user to see it.",
        )
        return text.format(cause=self._failures.short(notice.failure))

    def lock_reason(self, reason: LockReason) -> str:
        """Why a field cannot be changed now."""
        match reason:
            case LockReason.CREATED:
                return self.translate(
                    "Lock", "Locked: VOD does not change this once the media has been created."
                )
            case LockReason.UPLOADS_ONLY:
                return self.translate(
                    "Lock", "Locked: this account is for uploads only. Change it in the VOD console."
                )
            case LockReason.CREATING:
                return self.translate("Lock", "Locked while the media is being created.")
            case LockReason.DISCARDED:
                return self.translate("Lock", "Locked: this upload was discarded.")
            case LockReason.OF_VIDEOS:
                return self.translate("Lock", "VOD has this for videos and audio only.")

    def _scanning(self, notice: AddProgress) -> str:
        found = self._counted(
            notice.found,
            (
                self.translate("Notice", "Scanning… 1 file found"),
                self.translate("Notice", "Scanning… {count} files found"),
            ),
        )
        if not notice.skipped:
            return found
        skipped = self.translate("Notice", "{count} skipped").format(count=f"{notice.skipped:,}")
        return f"{found} · {skipped}"

    def _added(self, notice: AddFinished) -> str:
        counts = (
            (len(notice.added), self._were_added()),
            (len(notice.known), self._were_known()),
            (len(notice.done), self._were_done()),
            (len(notice.undecided), self._were_undecided()),
            (len(notice.together), self._were_put_together()),
            (notice.slices, self._were_slices()),
            (len(notice.unread), self._were_unread()),
        )
        pieces = [self._counted(count, texts) for count, texts in counts if count]
        if len(notice.skipped) == 1:
            pieces.append(self._skipped_one(notice.skipped[0].path, notice.skipped[0].failure))
        elif notice.skipped:
            pieces.append(
                self.translate("Notice", "{count} cannot be uploaded").format(
                    count=f"{len(notice.skipped):,}"
                )
            )
        return " · ".join(pieces) or self.translate("Notice", "Nothing here that could be uploaded.")

    def _skipped_one(self, path: str, failure: Failure) -> str:
        text = self.translate("Notice", "“{name}” was not added: {cause}")
        return text.format(name=PurePath(path).name, cause=self._failures.short(failure))

    def _clock(self, offset_s: float) -> str:
        offset = self._quantities.offset(offset_s)
        if offset_s > 0:
            text = self.translate(
                "Notice",
                "This computer's clock is {offset} behind. Uploads go on with the time of the service.",
            )
        else:
            text = self.translate(
                "Notice",
                "This computer's clock is {offset} ahead. Uploads go on with the time of the service.",
            )
        return text.format(offset=offset)

    def _set_aside(self, notice: StoreSetAside) -> str:
        if notice.reason == "newer":
            text = self.translate(
                "Notice",
                "The list of uploads is from a newer version of this program. It was set aside unchanged as {path}; a new list was begun.",
            )
        else:
            text = self.translate(
                "Notice", "The list of uploads was damaged. It was set aside as {path}; a new list was begun."
            )
        return text.format(path=notice.path)

    def _short_advice(self, failure: Failure) -> str:
        sentence = self._failures.sentence(failure)
        return in_a_row((sentence.problem, sentence.fix))

    def _with_account(self, sentence: str, account: str) -> str:
        if not account:
            return sentence
        return self.translate("Notice", "Account “{account}”: {sentence}").format(
            account=account, sentence=sentence
        )

    def _counted(self, count: int, texts: tuple[str, str]) -> str:
        """The text for one or for many, with the number in it."""
        return texts[count != 1].format(count=f"{count:,}")

    def _need_info(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "One upload needs more information before it can start."),
            self.translate("Notice", "{count} uploads need more information before they can start."),
        )

    def _were_added(self) -> tuple[str, str]:
        return self.translate("Notice", "1 file added"), self.translate("Notice", "{count} files added")

    def _were_put_together(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "1 put together with its video"),
            self.translate("Notice", "{count} put together with their videos"),
        )

    def _were_slices(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "1 slice goes up with its playlist"),
            self.translate("Notice", "{count} slices go up with their playlist"),
        )

    def _were_unread(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "1 waits for you: its description was not understood"),
            self.translate("Notice", "{count} wait for you: their descriptions were not understood"),
        )

    def _were_known(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "1 is in the list already"),
            self.translate("Notice", "{count} are in the list already"),
        )

    def _were_done(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "1 was uploaded before and is unchanged"),
            self.translate("Notice", "{count} were uploaded before and are unchanged"),
        )

    def _were_undecided(self) -> tuple[str, str]:
        return (
            self.translate("Notice", "1 GIF: image or video?"),
            self.translate("Notice", "{count} GIFs: images or videos?"),
        )
