"""What went wrong, why, and what to do: what the codes of VOD and OSS say more exactly than the kind of the error.

A code with a dot falls back to what stands before it. Source: the error tables of both services.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

CODES: dict[str, Entry] = {
    # VOD: what is asked for
    "InvalidFileName.Extension": Entry(
        QT_TRANSLATE_NOOP("Failure", "file type not supported"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take files of the type “.{extension}”."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "VOD decides by the extension of the file name, and this one is not among those supported.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Supported: {extensions}"),
        Remedy.SHOW_TYPES,
    ),
    "IllegalCharacters": Entry(
        QT_TRANSLATE_NOOP("Failure", "emoji or special characters"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take emoji and special characters."),
        QT_TRANSLATE_NOOP("Failure", "There is one in the title, the description or the tags."),
        QT_TRANSLATE_NOOP("Failure", "Remove it, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "LengthExceededMax": Entry(
        QT_TRANSLATE_NOOP("Failure", "text too long"),
        QT_TRANSLATE_NOOP("Failure", "A text is longer than VOD takes."),
        QT_TRANSLATE_NOOP("Failure", "The service says: {message}"),
        QT_TRANSLATE_NOOP("Failure", "Shorten it, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "TagsExceededMax": Entry(
        QT_TRANSLATE_NOOP("Failure", "too many tags"),
        QT_TRANSLATE_NOOP("Failure", "There are more tags than VOD takes."),
        QT_TRANSLATE_NOOP("Failure", "VOD takes up to 16 tags of up to 32 characters."),
        QT_TRANSLATE_NOOP("Failure", "Remove some, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidTitle": Entry(
        QT_TRANSLATE_NOOP("Failure", "title refused"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take this title."),
        QT_TRANSLATE_NOOP("Failure", "It is empty, too long, or holds characters that VOD refuses."),
        QT_TRANSLATE_NOOP("Failure", "Change the title, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "MissingTitle": Entry(
        QT_TRANSLATE_NOOP("Failure", "title is missing"),
        QT_TRANSLATE_NOOP("Failure", "The title is missing."),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take media without a title."),
        QT_TRANSLATE_NOOP("Failure", "Enter a title, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidTemplateGroupId.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "template group unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this template group."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or it belongs to another account or region."),
        QT_TRANSLATE_NOOP("Failure", "Choose another template group, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidWorkflowId.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "workflow unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this workflow."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or it belongs to another account or region."),
        QT_TRANSLATE_NOOP("Failure", "Choose another workflow, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidStorage.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "storage location unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this storage location."),
        QT_TRANSLATE_NOOP("Failure", "It is not enabled, or it lies in another region."),
        QT_TRANSLATE_NOOP(
            "Failure", "Choose another storage location, or leave the field empty for the default one."
        ),
        Remedy.EDIT_FIELD,
    ),
    "InvalidCategory.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "category unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this category."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or it belongs to another account."),
        QT_TRANSLATE_NOOP("Failure", "Choose another category, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidCateId.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "category unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this category."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or it belongs to another account."),
        QT_TRANSLATE_NOOP("Failure", "Choose another category, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidApp.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "app unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this app ID."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or it belongs to another account."),
        QT_TRANSLATE_NOOP("Failure", "Correct the app ID, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "AddVideoFailed": Entry(
        QT_TRANSLATE_NOOP("Failure", "media not created"),
        QT_TRANSLATE_NOOP("Failure", "VOD could not create the media."),
        QT_TRANSLATE_NOOP(
            "Failure", "The service reports a fault of its own; it may have created the media all the same."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Try again: the service is asked first, so that nothing is created twice."
        ),
        Remedy.RETRY,
    ),
    "InvalidVideo.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "media was deleted"),
        QT_TRANSLATE_NOOP("Failure", "The media no longer exists at VOD."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted in the console or by another program."),
        QT_TRANSLATE_NOOP("Failure", "Upload the file again; it gets a new media ID."),
        Remedy.UPLOAD_AGAIN,
    ),
    "InvalidMedia.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "media was deleted"),
        QT_TRANSLATE_NOOP("Failure", "The media no longer exists at VOD."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted in the console or by another program."),
        QT_TRANSLATE_NOOP("Failure", "Upload the file again; it gets a new media ID."),
        Remedy.UPLOAD_AGAIN,
    ),
    "InvalidParameter": Entry(
        QT_TRANSLATE_NOOP("Failure", "a value is refused"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take one of the values."),
        QT_TRANSLATE_NOOP("Failure", "The service says: {message}"),
        QT_TRANSLATE_NOOP("Failure", "Correct the field that is named there, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "InvalidApi.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "call not known there"),
        QT_TRANSLATE_NOOP("Failure", "{host} does not know this call."),
        QT_TRANSLATE_NOOP(
            "Failure", "The endpoint of the account is not that of VOD, or the region does not offer it."
        ),
        QT_TRANSLATE_NOOP("Failure", "Check region and endpoint of the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "InvalidAction.NotFound": Entry(
        QT_TRANSLATE_NOOP("Failure", "call not known there"),
        QT_TRANSLATE_NOOP("Failure", "{host} does not know this call."),
        QT_TRANSLATE_NOOP(
            "Failure", "The endpoint of the account is not that of VOD, or the region does not offer it."
        ),
        QT_TRANSLATE_NOOP("Failure", "Check region and endpoint of the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    # VOD: who asks
    "Forbidden.InitFailed": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD not set up"),
        QT_TRANSLATE_NOOP("Failure", "VOD could not be set up for this account."),
        QT_TRANSLATE_NOOP("Failure", "Setting up the service failed when it was activated."),
        QT_TRANSLATE_NOOP("Failure", "Activate VOD again in the console, or ask the vendor's support."),
        Remedy.RETRY,
    ),
    "OperationDenied": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD not activated"),
        QT_TRANSLATE_NOOP("Failure", "VOD is not activated for this account."),
        QT_TRANSLATE_NOOP("Failure", "The service has to be activated once before its first use."),
        QT_TRANSLATE_NOOP(
            "Failure", "Activate ApsaraVideo VOD in the Alibaba Cloud console, then try again."
        ),
        Remedy.RETRY,
    ),
    "OperationDenied.Suspended": Entry(
        QT_TRANSLATE_NOOP("Failure", "payment overdue"),
        QT_TRANSLATE_NOOP("Failure", "VOD is suspended for this account."),
        QT_TRANSLATE_NOOP("Failure", "A bill is overdue."),
        QT_TRANSLATE_NOOP("Failure", "Pay it in the Alibaba Cloud console, then try again."),
        Remedy.RETRY,
    ),
    # OSS
    "UserDisable": Entry(
        QT_TRANSLATE_NOOP("Failure", "account disabled"),
        QT_TRANSLATE_NOOP("Failure", "OSS is disabled for the account that holds the media."),
        QT_TRANSLATE_NOOP("Failure", "The account was disabled or is in arrears."),
        QT_TRANSLATE_NOOP("Failure", "Settle it in the Alibaba Cloud console, then try again."),
        Remedy.RETRY,
    ),
    "InDebt": Entry(
        QT_TRANSLATE_NOOP("Failure", "payment overdue"),
        QT_TRANSLATE_NOOP("Failure", "OSS is suspended for this account."),
        QT_TRANSLATE_NOOP("Failure", "A bill is overdue."),
        QT_TRANSLATE_NOOP("Failure", "Pay it in the Alibaba Cloud console, then try again."),
        Remedy.RETRY,
    ),
    "BucketDisable": Entry(
        QT_TRANSLATE_NOOP("Failure", "storage disabled"),
        QT_TRANSLATE_NOOP("Failure", "The storage of this account is disabled."),
        QT_TRANSLATE_NOOP("Failure", "VOD or OSS disabled the bucket."),
        QT_TRANSLATE_NOOP(
            "Failure", "Ask the vendor's support, with the request ID from the technical details."
        ),
        Remedy.RETRY,
    ),
    "NoSuchBucket": Entry(
        QT_TRANSLATE_NOOP("Failure", "storage is gone"),
        QT_TRANSLATE_NOOP("Failure", "The storage that VOD named does not exist."),
        QT_TRANSLATE_NOOP("Failure", "The bucket was deleted or disabled after the address was given."),
        QT_TRANSLATE_NOOP("Failure", "Check the storage location in the VOD console, then try again."),
        Remedy.RETRY,
    ),
    "FileAlreadyExists": Entry(
        QT_TRANSLATE_NOOP("Failure", "object exists already"),
        QT_TRANSLATE_NOOP("Failure", "OSS already has an object of this name and must not overwrite it."),
        QT_TRANSLATE_NOOP("Failure", "The bucket forbids overwriting."),
        QT_TRANSLATE_NOOP("Failure", "Upload the file again; it gets a new media ID."),
        Remedy.UPLOAD_AGAIN,
    ),
    "FileImmutable": Entry(
        QT_TRANSLATE_NOOP("Failure", "object is protected"),
        QT_TRANSLATE_NOOP("Failure", "The object must not be changed."),
        QT_TRANSLATE_NOOP("Failure", "A retention policy of the bucket protects it."),
        QT_TRANSLATE_NOOP("Failure", "Upload the file again; it gets a new media ID."),
        Remedy.UPLOAD_AGAIN,
    ),
    "AccessKeyIdAndSecurityTokenNotMatch": Entry(
        QT_TRANSLATE_NOOP("Failure", "upload credential mixed up"),
        QT_TRANSLATE_NOOP("Failure", "OSS does not accept the upload credential."),
        QT_TRANSLATE_NOOP("Failure", "Key and token come from different answers of VOD."),
        QT_TRANSLATE_NOOP("Failure", "Try again: a new credential is fetched, and what was sent stays."),
        Remedy.RETRY,
    ),
    "QuotaExceed": Entry(
        QT_TRANSLATE_NOOP("Failure", "quota used up"),
        QT_TRANSLATE_NOOP("Failure", "A quota of the account is used up."),
        QT_TRANSLATE_NOOP("Failure", "The service says: {message}"),
        QT_TRANSLATE_NOOP(
            "Failure", "Have the quota raised in the Alibaba Cloud console, or try again later."
        ),
        Remedy.RETRY,
    ),
}
"""Codes of the services."""
