"""Names of things: kinds, groups of the sidebar, actions, ways to be authorised, themes, regions."""

from __future__ import annotations

from vod_desktop.app.actions import Action
from vod_desktop.app.groups import Group
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.region import region_of
from vod_desktop.domain.settings import Language, Theme


class Terms:
    """Single words and short names."""

    def __init__(self, translate: Translate, language: Language) -> None:
        self.translate = translate
        self._language = language

    def kind(self, kind: MediaKind) -> str:
        """What VOD takes the file for."""
        match kind:
            case MediaKind.VIDEO:
                return self.translate("Kind", "Video")
            case MediaKind.AUDIO:
                return self.translate("Kind", "Audio")
            case MediaKind.IMAGE:
                return self.translate("Kind", "Image")
            case MediaKind.WATERMARK:
                return self.translate("Kind", "Watermark")
            case MediaKind.SUBTITLE:
                return self.translate("Kind", "Subtitle")
            case MediaKind.MATERIAL:
                return self.translate("Kind", "Material")

    def auth_kind(self, kind: AuthKind) -> str:
        """How an account is authorised."""
        match kind:
            case AuthKind.ACCESS_KEY:
                return self.translate("Account", "AccessKey")
            case AuthKind.STS:
                return self.translate("Account", "Temporary key (STS)")
            case AuthKind.APP_SERVER:
                return self.translate("Account", "App server")
            case AuthKind.SANDBOX:
                return self.translate("Account", "Sandbox")
            case AuthKind.PASTED:
                return self.translate("Account", "Pasted pair")

    def theme(self, theme: Theme) -> str:
        """Colours of the window."""
        match theme:
            case Theme.SYSTEM:
                return self.translate("Settings", "Follow the system")
            case Theme.LIGHT:
                return self.translate("Settings", "Light")
            case Theme.DARK:
                return self.translate("Settings", "Dark")

    def language(self, language: Language) -> str:
        """Each language by its own name."""
        match language:
            case Language.SYSTEM:
                return self.translate("Settings", "Follow the system")
            case Language.ENGLISH:
                return "English"
            case Language.CHINESE:
                return "简体中文"

    def region(self, region_id: str) -> str:
        """The place in the user's language, with the id: `Shanghai (cn-shanghai)`."""
        region = region_of(region_id)
        place = region.place_zh if self._language is Language.CHINESE else region.place
        return region_id if place == region_id else f"{place} ({region_id})"

    def listed(self, names: list[str]) -> str:
        """Several names in a row, with the comma of the language."""
        return self.translate("Text", ", ").join(names)

    def group(self, group: Group) -> str:
        """A group of the sidebar."""
        match group:
            case Group.ALL:
                return self.translate("Group", "All")
            case Group.NEEDS_YOU:
                return self.translate("Group", "Needs you")
            case Group.DRAFT:
                return self.translate("Group", "Drafts")
            case Group.UPLOADING:
                return self.translate("Group", "Uploading")
            case Group.WAITING:
                return self.translate("Group", "Waiting")
            case Group.PAUSED:
                return self.translate("Group", "Paused")
            case Group.DONE:
                return self.translate("Group", "Done")
            case Group.SERVER_JOBS:
                return self.translate("Group", "Server jobs")

    def empty_group(self, group: Group) -> str:
        """What the empty list says while only this group is shown."""
        match group:
            case Group.ALL:
                return self.translate("Group", "Nothing here yet")
            case Group.NEEDS_YOU:
                return self.translate("Group", "Nothing needs you")
            case Group.DRAFT:
                return self.translate("Group", "No drafts")
            case Group.UPLOADING:
                return self.translate("Group", "Nothing is uploading")
            case Group.WAITING:
                return self.translate("Group", "Nothing is waiting")
            case Group.PAUSED:
                return self.translate("Group", "Nothing is paused")
            case Group.DONE:
                return self.translate("Group", "Nothing is done yet")
            case Group.SERVER_JOBS:
                return self.translate("Group", "VOD fetches nothing for you")

    def action(self, action: Action) -> str:
        """What can be done with a row, as the text of a menu entry."""
        match action:
            case Action.START:
                return self.translate("Action", "Start")
            case Action.START_NOW:
                return self.translate("Action", "Start now")
            case Action.PAUSE:
                return self.translate("Action", "Pause")
            case Action.RESUME:
                return self.translate("Action", "Resume")
            case Action.RETRY:
                return self.translate("Action", "Try again")
            case Action.STOP:
                return self.translate("Action", "Stop (keep for resume)")
            case Action.DISCARD:
                return self.translate("Action", "Discard upload…")
            case Action.REMOVE:
                return self.translate("Action", "Remove from list")
            case Action.EDIT:
                return self.translate("Action", "Edit title")
            case Action.MOVE:
                return self.translate("Action", "Move")
            case Action.COPY_ID:
                return self.translate("Action", "Copy media ID")
            case Action.COPY_DETAILS:
                return self.translate("Action", "Copy ticket text")
            case Action.COMPARE:
                return self.translate("Action", "Compare with the file")
            case Action.REVEAL:
                return self.translate("Action", "Show in folder")
            case Action.CHECK_NOW:
                return self.translate("Action", "Check now")
            case Action.STOP_FOLLOWING:
                return self.translate("Action", "Stop following")
            case Action.CANCEL_JOB:
                return self.translate("Action", "Cancel at VOD")
            case Action.COPY_JOB_ID:
                return self.translate("Action", "Copy job ID")
