"""What went wrong, why, and what to do: accounts that are authorised by an app server, and pasted pairs.

Keys as in `failures_of_calls`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

APP_SERVER: dict[str, Entry] = {
    # what it answers
    "key-rejected/app-token": Entry(
        QT_TRANSLATE_NOOP("Failure", "token rejected by the app server"),
        QT_TRANSLATE_NOOP("Failure", "The app server does not accept the token of this account."),
        QT_TRANSLATE_NOOP("Failure", "It was mistyped, was cut off when it was copied, or has expired."),
        QT_TRANSLATE_NOOP("Failure", "Enter the token that the server's people gave you again."),
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/no-app-token": Entry(
        QT_TRANSLATE_NOOP("Failure", "token of the app server not entered"),
        QT_TRANSLATE_NOOP("Failure", "The token for the app server is not at hand."),
        QT_TRANSLATE_NOOP(
            "Failure", "It was kept for one session only, or it was removed from the keychain."
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter the token of the account again."),
        Remedy.EDIT_ACCOUNT,
    ),
    "not-allowed/app-server": Entry(
        QT_TRANSLATE_NOOP("Failure", "refused by the app server"),
        QT_TRANSLATE_NOOP("Failure", "The app server refuses this ({code})."),
        QT_TRANSLATE_NOOP("Failure", "The token is right, but it does not allow {operation} there."),
        QT_TRANSLATE_NOOP("Failure", "Ask the server's people for the permission, then try again."),
        Remedy.RETRY,
    ),
    "not-allowed/server-key": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD refuses the app server"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not accept the key of the app server ({code})."),
        QT_TRANSLATE_NOOP("Failure", "The server's own key or clock is wrong; nothing on this computer is."),
        QT_TRANSLATE_NOOP("Failure", "Tell the server's people, with the request ID {request_id}."),
        Remedy.RETRY,
    ),
    "not-offered": Entry(
        QT_TRANSLATE_NOOP("Failure", "not offered by the app server"),
        QT_TRANSLATE_NOOP("Failure", "The app server of this account has no call for {operation}."),
        QT_TRANSLATE_NOOP(
            "Failure", "It hands out upload addresses only, as far as the account's settings say."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Do it in the VOD console, or name the path in the account if the server has one."
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "not-offered/pasted-pair": Entry(
        QT_TRANSLATE_NOOP("Failure", "not possible with a pasted pair"),
        QT_TRANSLATE_NOOP("Failure", "A pasted pair is good for sending one file and for nothing else."),
        QT_TRANSLATE_NOOP("Failure", "There is no account behind it that could be asked for {operation}."),
        QT_TRANSLATE_NOOP("Failure", "Ask whoever sent the pair to do it, or do it in the VOD console."),
        Remedy.RETRY,
    ),
    "key-rejected/pair-expired": Entry(
        QT_TRANSLATE_NOOP("Failure", "pasted pair expired"),
        QT_TRANSLATE_NOOP("Failure", "The pasted pair is over before the file was sent."),
        QT_TRANSLATE_NOOP(
            "Failure", "A pair is good for a limited time and cannot be renewed without a key."
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Get a fresh pair for the same media and paste it: what was sent stays, the rest follows.",
        ),
        Remedy.RETRY,
    ),
    "not-found/server-path": Entry(
        QT_TRANSLATE_NOOP("Failure", "path unknown to the app server"),
        QT_TRANSLATE_NOOP("Failure", "{host} answers that there is nothing at this path."),
        QT_TRANSLATE_NOOP("Failure", "The address or the path for {operation} in the account is not right."),
        QT_TRANSLATE_NOOP("Failure", "Correct them in the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "grant-malformed/answer-field": Entry(
        QT_TRANSLATE_NOOP("Failure", "field missing in the app server's answer"),
        QT_TRANSLATE_NOOP("Failure", "The app server's answer lacks the field “{json_field}”."),
        QT_TRANSLATE_NOOP(
            "Failure", "The field is missing, empty or of another form; perhaps it has another name there."
        ),
        QT_TRANSLATE_NOOP("Failure", "Correct the names of the fields in the account, then try again."),
        Remedy.EDIT_ACCOUNT,
    ),
    # its settings
    "input/server-address": Entry(
        QT_TRANSLATE_NOOP("Failure", "address not accepted"),
        QT_TRANSLATE_NOOP("Failure", "This is not the address of an app server."),
        QT_TRANSLATE_NOOP("Failure", "It has the form https://host/path, without user name, “?” and “#”."),
        QT_TRANSLATE_NOOP("Failure", "Correct the address."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-not-encrypted": Entry(
        QT_TRANSLATE_NOOP("Failure", "address not encrypted"),
        QT_TRANSLATE_NOOP("Failure", "Without encryption only this computer itself can be called."),
        QT_TRANSLATE_NOOP("Failure", "Anyone on the way could read the token and take the upload address."),
        QT_TRANSLATE_NOOP("Failure", "Use an address that begins with https://."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-path": Entry(
        QT_TRANSLATE_NOOP("Failure", "path not accepted"),
        QT_TRANSLATE_NOOP("Failure", "This path cannot be used."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "A path begins with “/” and has no blanks; “VideoId” in braces stands in the path for renewing only.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Correct the path, or leave it empty if the server has none."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-nothing-offered": Entry(
        QT_TRANSLATE_NOOP("Failure", "no path given"),
        QT_TRANSLATE_NOOP("Failure", "There is no path by which anything could be uploaded."),
        QT_TRANSLATE_NOOP("Failure", "The paths for videos, images and attached media are all empty."),
        QT_TRANSLATE_NOOP("Failure", "Enter at least one of them."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-header": Entry(
        QT_TRANSLATE_NOOP("Failure", "header not accepted"),
        QT_TRANSLATE_NOOP("Failure", "This cannot be the header of the token."),
        QT_TRANSLATE_NOOP("Failure", "It is no name of a header, or that header has another purpose."),
        QT_TRANSLATE_NOOP("Failure", "Usual are “Authorization” with the word “Bearer”."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-field": Entry(
        QT_TRANSLATE_NOOP("Failure", "field name not accepted"),
        QT_TRANSLATE_NOOP("Failure", "This cannot be the name of a field."),
        QT_TRANSLATE_NOOP("Failure", "A name is not empty; dots lead into objects, as in “data.VideoId”."),
        QT_TRANSLATE_NOOP("Failure", "Correct the name."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-token-missing": Entry(
        QT_TRANSLATE_NOOP("Failure", "token missing"),
        QT_TRANSLATE_NOOP("Failure", "Enter the token for the app server."),
        QT_TRANSLATE_NOOP("Failure", "The server gives upload addresses only to who shows it."),
        QT_TRANSLATE_NOOP("Failure", "The server's people hand it out."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/server-token": Entry(
        QT_TRANSLATE_NOOP("Failure", "token not accepted"),
        QT_TRANSLATE_NOOP("Failure", "This cannot be a token."),
        QT_TRANSLATE_NOOP("Failure", "A token has letters, digits and signs, and no blanks or line breaks."),
        QT_TRANSLATE_NOOP("Failure", "Copy it again, without the word “Bearer” and without quotes."),
        Remedy.EDIT_ACCOUNT,
    ),
}
"""App servers: their answers and their settings."""
