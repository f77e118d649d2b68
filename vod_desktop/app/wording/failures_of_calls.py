"""What went wrong, why, and what to do: the kinds of error that come from calls, in English, marked for the translators.

Keys are the kinds of `domain.errors`, refined by a reason after a slash where one kind has several causes. `{names}` are
filled by `failures`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

CALLS: dict[str, Entry] = {
    # the service and the way to it
    "unavailable": Entry(
        QT_TRANSLATE_NOOP("Failure", "service unavailable"),
        QT_TRANSLATE_NOOP("Failure", "{service} cannot answer right now."),
        QT_TRANSLATE_NOOP("Failure", "The service reports a fault of its own ({code})."),
        QT_TRANSLATE_NOOP(
            "Failure", "Nothing is lost. It is tried again by itself; “Try again” does so at once."
        ),
        Remedy.RETRY,
    ),
    "throttled": Entry(
        QT_TRANSLATE_NOOP("Failure", "too many requests"),
        QT_TRANSLATE_NOOP("Failure", "{service} asks to slow down."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The account sends more requests per second than it may; all programs of the account count together.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "It goes on by itself, more slowly. If this happens often, let fewer files upload at once.",
        ),
        Remedy.OPEN_SETTINGS,
    ),
    "reply-lost": Entry(
        QT_TRANSLATE_NOOP("Failure", "connection reset"),
        QT_TRANSLATE_NOOP("Failure", "The connection broke before {service} answered."),
        QT_TRANSLATE_NOOP("Failure", "The network or a firewall cut it, or the answer took too long."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Try again: the service is asked first what has arrived, and nothing is sent or created twice.",
        ),
        Remedy.RETRY,
    ),
    "network-down": Entry(
        QT_TRANSLATE_NOOP("Failure", "no network"),
        QT_TRANSLATE_NOOP("Failure", "{host} cannot be reached."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This computer has no network, the name is not known, or a firewall blocks the connection.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Check the network, then try again. What was sent stays."),
        Remedy.RETRY,
    ),
    "foreign-reply": Entry(
        QT_TRANSLATE_NOOP("Failure", "answer from a stranger"),
        QT_TRANSLATE_NOOP("Failure", "Something other than {service} answered."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The login page of a network, a proxy or a virus scanner stands in between ({host}, HTTP {status}).",
        ),
        QT_TRANSLATE_NOOP("Failure", "Log in to the network or correct the proxy, then try again."),
        Remedy.RETRY,
    ),
    "checksum-mismatch": Entry(
        QT_TRANSLATE_NOOP("Failure", "damaged on the way"),
        QT_TRANSLATE_NOOP("Failure", "What arrived differs from what was sent."),
        QT_TRANSLATE_NOOP("Failure", "The checksums differ: the data was changed on the way or in memory."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Try again: the damaged part is sent anew. If it keeps happening, check virus scanner, network and memory of this computer.",
        ),
        Remedy.RETRY,
    ),
    "clock-skewed": Entry(
        QT_TRANSLATE_NOOP("Failure", "clock is wrong"),
        QT_TRANSLATE_NOOP("Failure", "This computer's clock differs from the service's."),
        QT_TRANSLATE_NOOP("Failure", "Requests are refused when their time is off by more than 15 minutes."),
        QT_TRANSLATE_NOOP(
            "Failure", "Set the clock of this computer, or go on with the time of the service."
        ),
        Remedy.USE_SERVER_TIME,
    ),
    "clock-skewed/behind": Entry(
        QT_TRANSLATE_NOOP("Failure", "clock is wrong"),
        QT_TRANSLATE_NOOP("Failure", "This computer's clock is {offset} behind."),
        QT_TRANSLATE_NOOP("Failure", "Requests are refused when their time is off by more than 15 minutes."),
        QT_TRANSLATE_NOOP(
            "Failure", "Set the clock of this computer, or go on with the time of the service."
        ),
        Remedy.USE_SERVER_TIME,
    ),
    "clock-skewed/ahead": Entry(
        QT_TRANSLATE_NOOP("Failure", "clock is wrong"),
        QT_TRANSLATE_NOOP("Failure", "This computer's clock is {offset} ahead."),
        QT_TRANSLATE_NOOP("Failure", "Requests are refused when their time is off by more than 15 minutes."),
        QT_TRANSLATE_NOOP(
            "Failure", "Set the clock of this computer, or go on with the time of the service."
        ),
        Remedy.USE_SERVER_TIME,
    ),
    "auth-expired": Entry(
        QT_TRANSLATE_NOOP("Failure", "upload credential expired"),
        QT_TRANSLATE_NOOP("Failure", "The upload credential has expired."),
        QT_TRANSLATE_NOOP(
            "Failure", "Every upload gets a credential of its own that is good for less than an hour."
        ),
        QT_TRANSLATE_NOOP("Failure", "Try again: a new credential is fetched, and what was sent stays."),
        Remedy.RETRY,
    ),
    "upload-gone": Entry(
        QT_TRANSLATE_NOOP("Failure", "sent parts are gone"),
        QT_TRANSLATE_NOOP("Failure", "OSS no longer has the parts that were sent."),
        QT_TRANSLATE_NOOP(
            "Failure", "Unfinished parts are removed after 7 days, or somebody discarded the upload."
        ),
        QT_TRANSLATE_NOOP("Failure", "Send the file again from its beginning; the media ID stays the same."),
        Remedy.RESTART_UPLOAD,
    ),
    "parts-refused": Entry(
        QT_TRANSLATE_NOOP("Failure", "parts do not fit together"),
        QT_TRANSLATE_NOOP("Failure", "OSS could not join the parts."),
        QT_TRANSLATE_NOOP(
            "Failure", "Some parts are missing there or differ from what it had confirmed ({code})."
        ),
        QT_TRANSLATE_NOOP("Failure", "Send the file again from its beginning; the media ID stays the same."),
        Remedy.RESTART_UPLOAD,
    ),
    "not-found": Entry(
        QT_TRANSLATE_NOOP("Failure", "not found"),
        QT_TRANSLATE_NOOP("Failure", "{service} does not know what was asked for."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or it belongs to another account or region ({code})."),
        QT_TRANSLATE_NOOP("Failure", "Check account and region, then try again."),
        Remedy.RETRY,
    ),
    "media-gone": Entry(
        QT_TRANSLATE_NOOP("Failure", "media was deleted"),
        QT_TRANSLATE_NOOP("Failure", "The media no longer exists at VOD."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted in the console or by another program."),
        QT_TRANSLATE_NOOP("Failure", "Upload the file again; it gets a new media ID."),
        Remedy.UPLOAD_AGAIN,
    ),
    "create-unclear/search-forbidden": Entry(
        QT_TRANSLATE_NOOP(
            "Failure", "not known whether it was created: permission vod:SearchMedia is missing"
        ),
        QT_TRANSLATE_NOOP("Failure", "Nobody can tell whether VOD created this media."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The connection broke before VOD answered, and the account's RAM user may not search at VOD: it lacks the permission vod:SearchMedia.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Look for it in the VOD console, and give the RAM user this permission. Trying again creates it anew; one of the two may have to be deleted there.",
        ),
        Remedy.RETRY,
    ),
    "create-unclear": Entry(
        QT_TRANSLATE_NOOP("Failure", "not known whether it was created"),
        QT_TRANSLATE_NOOP("Failure", "Nobody can tell whether VOD created this media."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The connection broke before VOD answered, and a search at VOD did not tell for certain.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Look for it in the VOD console. Trying again creates it anew; one of the two may have to be deleted there.",
        ),
        Remedy.RETRY,
    ),
    "tls-failed": Entry(
        QT_TRANSLATE_NOOP("Failure", "certificate not trusted"),
        QT_TRANSLATE_NOOP("Failure", "The secure connection to {host} cannot be verified."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "A proxy or virus scanner opens the connection with a certificate of its own, or the clock of this computer is wrong.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Nothing was sent. Use another network, or have {host} exempted from inspection, then try again.",
        ),
        Remedy.RETRY,
    ),
    "refused": Entry(
        QT_TRANSLATE_NOOP("Failure", "refused by {service}"),
        QT_TRANSLATE_NOOP("Failure", "Unexpected answer from {service} ({code})."),
        QT_TRANSLATE_NOOP("Failure", "The service says: {message}"),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The technical details hold the request ID with which the vendor's support finds this call.",
        ),
        Remedy.RETRY,
    ),
    "unexpected": Entry(
        QT_TRANSLATE_NOOP("Failure", "program error"),
        QT_TRANSLATE_NOOP("Failure", "The program met a case it was not made for ({error})."),
        QT_TRANSLATE_NOOP("Failure", "This is a mistake in the program, not in what you did."),
        QT_TRANSLATE_NOOP("Failure", "Try again. If it happens again, report it together with the log."),
        Remedy.RETRY,
    ),
}
"""Calls that did not succeed, and what nobody foresaw."""

ACCOUNT: dict[str, Entry] = {
    # the account
    "key-rejected": Entry(
        QT_TRANSLATE_NOOP("Failure", "AccessKey rejected"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not accept the AccessKey of this account."),
        QT_TRANSLATE_NOOP("Failure", "The ID, the secret or the token is wrong or no longer valid ({code})."),
        QT_TRANSLATE_NOOP("Failure", "Check the AccessKey in the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/unknown-key": Entry(
        QT_TRANSLATE_NOOP("Failure", "AccessKey ID unknown"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know this AccessKey ID."),
        QT_TRANSLATE_NOOP("Failure", "It was mistyped or deleted."),
        QT_TRANSLATE_NOOP("Failure", "Correct the AccessKey in the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/inactive-key": Entry(
        QT_TRANSLATE_NOOP("Failure", "AccessKey disabled"),
        QT_TRANSLATE_NOOP("Failure", "This AccessKey is disabled."),
        QT_TRANSLATE_NOOP("Failure", "Somebody disabled it in the RAM console."),
        QT_TRANSLATE_NOOP("Failure", "Enable it there, or enter another one."),
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/wrong-secret": Entry(
        QT_TRANSLATE_NOOP("Failure", "AccessKey secret wrong"),
        QT_TRANSLATE_NOOP("Failure", "The AccessKey secret does not belong to its ID."),
        QT_TRANSLATE_NOOP("Failure", "It was mistyped, or cut off when it was copied."),
        QT_TRANSLATE_NOOP("Failure", "Enter the secret again."),
        Remedy.ENTER_SECRET,
    ),
    "key-rejected/token-expired": Entry(
        QT_TRANSLATE_NOOP("Failure", "STS token expired"),
        QT_TRANSLATE_NOOP("Failure", "The temporary key of this account has expired."),
        QT_TRANSLATE_NOOP("Failure", "An STS token is good for a limited time, usually one hour."),
        QT_TRANSLATE_NOOP("Failure", "Get a new one and enter its three values."),
        Remedy.ENTER_TOKEN,
    ),
    "key-rejected/token-missing": Entry(
        QT_TRANSLATE_NOOP("Failure", "STS token missing"),
        QT_TRANSLATE_NOOP("Failure", "The security token is missing."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "An AccessKey ID that begins with “STS.” is temporary and only valid together with its token.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter the token that came with the key."),
        Remedy.ENTER_TOKEN,
    ),
    "key-rejected/token-wrong": Entry(
        QT_TRANSLATE_NOOP("Failure", "STS token wrong"),
        QT_TRANSLATE_NOOP("Failure", "The security token does not belong to this key."),
        QT_TRANSLATE_NOOP("Failure", "ID, secret and token must come from one and the same answer of STS."),
        QT_TRANSLATE_NOOP("Failure", "Enter all three values again."),
        Remedy.ENTER_TOKEN,
    ),
    "key-rejected/no-account": Entry(
        QT_TRANSLATE_NOOP("Failure", "no account"),
        QT_TRANSLATE_NOOP("Failure", "There is no account for this."),
        QT_TRANSLATE_NOOP("Failure", "None was added yet, or the one that was meant has been removed."),
        QT_TRANSLATE_NOOP("Failure", "Add an account, or try the sandbox, which needs none."),
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/no-key": Entry(
        QT_TRANSLATE_NOOP("Failure", "AccessKey not entered"),
        QT_TRANSLATE_NOOP("Failure", "The secret of this account is not at hand."),
        QT_TRANSLATE_NOOP(
            "Failure", "It was kept for one session only, or it was removed from the keychain."
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter the AccessKey of the account again."),
        Remedy.ENTER_SECRET,
    ),
    "not-allowed": Entry(
        QT_TRANSLATE_NOOP("Failure", "permission {permission} is missing"),
        QT_TRANSLATE_NOOP("Failure", "This account may not call {operation}."),
        QT_TRANSLATE_NOOP("Failure", "Its RAM user lacks the permission {permission}."),
        QT_TRANSLATE_NOOP(
            "Failure", "Give the RAM user this permission, for example with the policy shown, then try again."
        ),
        Remedy.SHOW_PERMISSION,
    ),
    "not-allowed/oss": Entry(
        QT_TRANSLATE_NOOP("Failure", "no permission"),
        QT_TRANSLATE_NOOP("Failure", "OSS refused the upload."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The upload credential does not allow it: a policy of the bucket forbids it, or the storage location was disabled.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Check the storage location in the VOD console, then try again."),
        Remedy.RETRY,
    ),
    "account-suspended": Entry(
        QT_TRANSLATE_NOOP("Failure", "account suspended"),
        QT_TRANSLATE_NOOP("Failure", "This Alibaba Cloud account cannot use VOD at the moment."),
        QT_TRANSLATE_NOOP("Failure", "A bill is overdue, or the account was suspended ({code})."),
        QT_TRANSLATE_NOOP("Failure", "Settle it in the Alibaba Cloud console, then try again."),
        Remedy.RETRY,
    ),
}
"""The account and what it may do."""
