"""What a person can do about a failure, as one button."""

from __future__ import annotations

import enum

from vod_desktop.app.wording.translation import Translate


class Remedy(enum.Enum):
    """The primary button of a failure card."""

    RETRY = "retry"
    RESTART_UPLOAD = "restart-upload"
    UPLOAD_NEW_CONTENT = "upload-new-content"
    UPLOAD_AGAIN = "upload-again"
    USE_SERVER_TIME = "use-server-time"
    LOCATE_FILE = "locate-file"
    EDIT_FIELD = "edit-field"
    CHANGE_COVER = "change-cover"
    WITHOUT_COVER = "without-cover"
    EDIT_ACCOUNT = "edit-account"
    ENTER_SECRET = "enter-secret"  # noqa: S105 -- the name of a button
    ENTER_TOKEN = "enter-token"  # noqa: S105 -- the name of a button
    SHOW_PERMISSION = "show-permission"
    SHOW_TYPES = "show-types"
    OPEN_SETTINGS = "open-settings"
    OPEN_DATA_FOLDER = "open-data-folder"
    CLEAN_TEXT = "clean-text"
    REMOVE_ROW = "remove-row"
    REPLACE_SOURCE = "replace-source"
    CHECK_AGAIN = "check-again"


def remedy_text(translate: Translate, remedy: Remedy) -> str:  # one line for each button
    """The text of the button."""
    match remedy:
        case Remedy.RETRY:
            return translate("Remedy", "Try again")
        case Remedy.RESTART_UPLOAD:
            return translate("Remedy", "Restart upload")
        case Remedy.UPLOAD_NEW_CONTENT:
            return translate("Remedy", "Upload new content")
        case Remedy.UPLOAD_AGAIN:
            return translate("Remedy", "Upload again")
        case Remedy.USE_SERVER_TIME:
            return translate("Remedy", "Use server time")
        case Remedy.LOCATE_FILE:
            return translate("Remedy", "Locate file…")
        case Remedy.EDIT_FIELD:
            return translate("Remedy", "Edit field")
        case Remedy.CHANGE_COVER:
            return translate("Remedy", "Change cover")
        case Remedy.WITHOUT_COVER:
            return translate("Remedy", "Upload without cover")
        case Remedy.EDIT_ACCOUNT:
            return translate("Remedy", "Edit account…")
        case Remedy.ENTER_SECRET:
            return translate("Remedy", "Enter secret again…")
        case Remedy.ENTER_TOKEN:
            return translate("Remedy", "Get new token…")
        case Remedy.SHOW_PERMISSION:
            return translate("Remedy", "Show required permission…")
        case Remedy.SHOW_TYPES:
            return translate("Remedy", "Show supported types…")
        case Remedy.OPEN_SETTINGS:
            return translate("Remedy", "Open settings…")
        case Remedy.OPEN_DATA_FOLDER:
            return translate("Remedy", "Open data folder")
        case Remedy.CLEAN_TEXT:
            return translate("Remedy", "Remove these characters")
        case Remedy.REMOVE_ROW:
            return translate("Remedy", "Remove from list")
        case Remedy.REPLACE_SOURCE:
            return translate("Remedy", "Replace source…")
        case Remedy.CHECK_AGAIN:
            return translate("Remedy", "Check again")
