"""What went wrong, why, and what to do: programs and servers that give temporary keys.

Keys as in `failures_of_calls`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

_SHORT = QT_TRANSLATE_NOOP("Failure", "no new temporary key")
_FROM_COMMAND = QT_TRANSLATE_NOOP("Failure", "The command of this account gave no new key.")
_FROM_SOURCE = QT_TRANSLATE_NOOP("Failure", "Where this account gets its keys from, there was no new one.")
_TRY_IT = QT_TRANSLATE_NOOP(
    "Failure",
    "Run the command in a terminal to see what it says, or get a new key in another way. The uploads go on by themselves then.",
)
_LOG_IN = QT_TRANSLATE_NOOP("Failure", "Log in again in the account. The uploads go on by themselves then.")
_CHECK_LOGIN = QT_TRANSLATE_NOOP("Failure", "Check the settings of the login with the server's people.")
_NO_LOGIN = QT_TRANSLATE_NOOP("Failure", "not logged in")
_ASK = QT_TRANSLATE_NOOP(
    "Failure",
    "Ask the people who run it, or get a new key in another way. The uploads go on by themselves then.",
)

KEYS: dict[str, Entry] = {
    "key-source-failed": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP("Failure", "It did not answer with a key."),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/command": Entry(
        _SHORT,
        _FROM_COMMAND,
        QT_TRANSLATE_NOOP("Failure", "It is empty, or a quotation mark in it is not closed."),
        QT_TRANSLATE_NOOP("Failure", "Correct the command in the account."),
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/not-found": Entry(
        _SHORT,
        _FROM_COMMAND,
        QT_TRANSLATE_NOOP("Failure", "There is no program of this name on this computer."),
        QT_TRANSLATE_NOOP("Failure", "Enter the program with its whole path, or install it."),
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/not-started": Entry(
        _SHORT,
        _FROM_COMMAND,
        QT_TRANSLATE_NOOP("Failure", "The program could not be started: it may not be run, or it is none."),
        QT_TRANSLATE_NOOP("Failure", "Correct the command in the account."),
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/exit-code": Entry(
        _SHORT,
        _FROM_COMMAND,
        QT_TRANSLATE_NOOP("Failure", "The program ended with the exit code {exit_code}."),
        _TRY_IT,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/time-out": Entry(
        _SHORT,
        _FROM_COMMAND,
        QT_TRANSLATE_NOOP("Failure", "The program was not done after a minute and was ended."),
        _TRY_IT,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/too-long": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP("Failure", "The answer is far too long for a key."),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/not-json": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP("Failure", "The answer is not a JSON object."),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/version": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP("Failure", "The answer is of another version than 1."),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/fields": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP(
            "Failure",
            "The answer lacks the ID, the secret or the token of the key, or they hold odd characters.",
        ),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/ended": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP("Failure", "The key that came has ended already."),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/same": Entry(
        _SHORT,
        _FROM_SOURCE,
        QT_TRANSLATE_NOOP("Failure", "The same key came again that VOD has just refused."),
        _ASK,
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/server-address": Entry(
        _SHORT,
        QT_TRANSLATE_NOOP("Failure", "The address that keys shall come from is none."),
        QT_TRANSLATE_NOOP("Failure", "It is not a web address, or there is a user name in it."),
        QT_TRANSLATE_NOOP("Failure", "Correct the address in the account."),
        Remedy.ENTER_TOKEN,
    ),
    "key-source-failed/server-not-encrypted": Entry(
        _SHORT,
        QT_TRANSLATE_NOOP("Failure", "Keys are not fetched without encryption."),
        QT_TRANSLATE_NOOP("Failure", "The address begins with http and leads to another computer."),
        QT_TRANSLATE_NOOP("Failure", "Enter an address that begins with https."),
        Remedy.ENTER_TOKEN,
    ),
    "input/profiles-unreadable": Entry(
        QT_TRANSLATE_NOOP("Failure", "profiles not readable"),
        QT_TRANSLATE_NOOP("Failure", "The profiles of the vendor's command line cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "The file {path} may not be read."),
        QT_TRANSLATE_NOOP("Failure", "Make it readable for yourself, or enter the key by hand."),
        Remedy.RETRY,
    ),
    "input/profiles-malformed": Entry(
        QT_TRANSLATE_NOOP("Failure", "profiles not readable"),
        QT_TRANSLATE_NOOP("Failure", "The profiles of the vendor's command line cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "The file {path} is not what the vendor's command line writes."),
        QT_TRANSLATE_NOOP("Failure", "Set it up anew with “aliyun configure”, or enter the key by hand."),
        Remedy.RETRY,
    ),
    "key-rejected/login-over": Entry(
        _NO_LOGIN,
        QT_TRANSLATE_NOOP("Failure", "The login at the app server is over."),
        QT_TRANSLATE_NOOP(
            "Failure", "It ended after a while, was taken back there, or was kept for one session only."
        ),
        _LOG_IN,
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/login-refused": Entry(
        _NO_LOGIN,
        QT_TRANSLATE_NOOP("Failure", "The login was refused."),
        QT_TRANSLATE_NOOP("Failure", "Somebody chose “no” on the page, or the server does not let you in."),
        _LOG_IN,
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/login-expired": Entry(
        _NO_LOGIN,
        QT_TRANSLATE_NOOP("Failure", "The login was not finished."),
        QT_TRANSLATE_NOOP(
            "Failure", "It was cancelled, or nobody logged in within the time that there is for it."
        ),
        _LOG_IN,
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/login-not-offered": Entry(
        _NO_LOGIN,
        QT_TRANSLATE_NOOP("Failure", "The server does not offer this way of logging in."),
        QT_TRANSLATE_NOOP("Failure", "No address for it is known."),
        QT_TRANSLATE_NOOP("Failure", "Choose the other way, or enter the address."),
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/login-no-description": Entry(
        _NO_LOGIN,
        QT_TRANSLATE_NOOP("Failure", "The server does not say where one logs in."),
        QT_TRANSLATE_NOOP(
            "Failure", "There is no description at the address, or it is that of another server."
        ),
        _CHECK_LOGIN,
        Remedy.EDIT_ACCOUNT,
    ),
    "key-rejected/login-strange": Entry(
        _NO_LOGIN,
        QT_TRANSLATE_NOOP("Failure", "The server answers the login in a way that makes no sense."),
        QT_TRANSLATE_NOOP("Failure", "The name of the program or an address may be wrong."),
        _CHECK_LOGIN,
        Remedy.EDIT_ACCOUNT,
    ),
    "input/login-settings": Entry(
        QT_TRANSLATE_NOOP("Failure", "login cannot be used"),
        QT_TRANSLATE_NOOP("Failure", "The settings of the login cannot be used ({setting})."),
        QT_TRANSLATE_NOOP(
            "Failure", "It needs the name of the program and an https address of the server or of its tokens."
        ),
        _CHECK_LOGIN,
        Remedy.EDIT_ACCOUNT,
    ),
}
