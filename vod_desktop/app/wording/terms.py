"""Names of things: kinds, groups of the sidebar, actions, ways to be authorised, themes, regions."""

from __future__ import annotations

import enum

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

    def group(self, group: enum.Enum) -> str:
        """A group of the sidebar."""
        names = {
            "ALL": self.translate("Group", "All"),
            "NEEDS_YOU": self.translate("Group", "Needs you"),
            "UPLOADING": self.translate("Group", "Uploading"),
            "WAITING": self.translate("Group", "Waiting"),
            "PAUSED": self.translate("Group", "Paused"),
            "DONE": self.translate("Group", "Done"),
            "DRAFT": self.translate("Group", "Drafts"),
        }
        return names[group.name]

    def empty_group(self, group: enum.Enum) -> str:
        """What the empty list says while only this group is shown."""
        sentences = {
            "ALL": self.translate("Group", "Nothing here yet"),
            "NEEDS_YOU": self.translate("Group", "Nothing needs you"),
            "UPLOADING": self.translate("Group", "Nothing is uploading"),
            "WAITING": self.translate("Group", "Nothing is waiting"),
            "PAUSED": self.translate("Group", "Nothing is paused"),
            "DONE": self.translate("Group", "Nothing is done yet"),
            "DRAFT": self.translate("Group", "No drafts"),
        }
        return sentences[group.name]

    def action(self, action: enum.Enum) -> str:
        """What can be done with a row, as the text of a menu entry."""
        names = {
            "START": self.translate("Action", "Start"),
            "START_NOW": self.translate("Action", "Start now"),
            "PAUSE": self.translate("Action", "Pause"),
            "RESUME": self.translate("Action", "Resume"),
            "RETRY": self.translate("Action", "Try again"),
            "RETRY_NOW": self.translate("Action", "Retry now"),
            "STOP": self.translate("Action", "Stop (keep for resume)"),
            "DISCARD": self.translate("Action", "Discard upload…"),
            "REMOVE": self.translate("Action", "Remove from list"),
            "EDIT": self.translate("Action", "Edit"),
            "MOVE": self.translate("Action", "Move"),
            "COPY_ID": self.translate("Action", "Copy media ID"),
            "REPLACE_SOURCE": self.translate("Action", "Replace source…"),
            "UPLOAD_AGAIN": self.translate("Action", "Upload again"),
        }
        return names[action.name]
