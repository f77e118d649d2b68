"""What went wrong, why, and what to do: the kinds of error that arise on this computer.

Keys as in `failures_of_calls`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

FILE: dict[str, Entry] = {
    # what was left at the services
    "still-in-queue": Entry(
        QT_TRANSLATE_NOOP("Failure", "still in the queue"),
        QT_TRANSLATE_NOOP("Failure", "It is in the queue and will be finished."),
        QT_TRANSLATE_NOOP("Failure", "Only what nobody works on is removed from here."),
        QT_TRANSLATE_NOOP("Failure", "Stop its row in the queue, then try again."),
        Remedy.RETRY,
    ),
    "pull-under-way": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD is fetching it"),
        QT_TRANSLATE_NOOP("Failure", "VOD has begun to fetch it and cannot cancel it any more."),
        QT_TRANSLATE_NOOP("Failure", "Only jobs that are still in line at VOD can be cancelled."),
        QT_TRANSLATE_NOOP("Failure", "Wait until it has ended; then delete the media if it is not wanted."),
        Remedy.RETRY,
    ),
    # the file
    "source-missing": Entry(
        QT_TRANSLATE_NOOP("Failure", "file is missing"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is not there any more."),
        QT_TRANSLATE_NOOP("Failure", "It was moved, renamed or deleted, or its drive is not connected."),
        QT_TRANSLATE_NOOP("Failure", "Show where the file is now, or connect the drive and try again."),
        Remedy.LOCATE_FILE,
    ),
    "source-unreadable": Entry(
        QT_TRANSLATE_NOOP("Failure", "file cannot be read"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” cannot be read."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "This program may not read it, another program holds it, or the drive reports an error.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Close programs that use it and check its permissions, then try again."),
        Remedy.RETRY,
    ),
    "source-changed": Entry(
        QT_TRANSLATE_NOOP("Failure", "file changed since it was added"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” has changed since its upload began."),
        QT_TRANSLATE_NOOP("Failure", "Another program wrote to it. Old and new content are never mixed."),
        QT_TRANSLATE_NOOP("Failure", "Send the new content from its beginning."),
        Remedy.UPLOAD_NEW_CONTENT,
    ),
    "source-empty": Entry(
        QT_TRANSLATE_NOOP("Failure", "file is empty"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is empty."),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take files of 0 bytes."),
        QT_TRANSLATE_NOOP(
            "Failure", "If it is still being written, wait and try again; otherwise choose another file."
        ),
        Remedy.RETRY,
    ),
    "source-is-folder": Entry(
        QT_TRANSLATE_NOOP("Failure", "is a folder"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is a folder, not a file."),
        QT_TRANSLATE_NOOP("Failure", "A folder is not media; what is in it may be."),
        QT_TRANSLATE_NOOP("Failure", "Drop the folder on the window to add the files in it."),
        Remedy.LOCATE_FILE,
    ),
    "source-growing": Entry(
        QT_TRANSLATE_NOOP("Failure", "file is still being written"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is still being written."),
        QT_TRANSLATE_NOOP("Failure", "Its size changed while it was looked at."),
        QT_TRANSLATE_NOOP("Failure", "Wait until the other program has finished, then try again."),
        Remedy.RETRY,
    ),
    "media-unreadable": Entry(
        QT_TRANSLATE_NOOP("Failure", "no picture in the file"),
        QT_TRANSLATE_NOOP("Failure", "No picture can be read from “{name}”."),
        QT_TRANSLATE_NOOP("Failure", "The file is damaged, cut off, or holds no video."),
        QT_TRANSLATE_NOOP("Failure", "It can be uploaded all the same; choose a cover from a picture."),
        Remedy.CHANGE_COVER,
    ),
    "media-unavailable": Entry(
        QT_TRANSLATE_NOOP("Failure", "frames not available"),
        QT_TRANSLATE_NOOP("Failure", "Pictures cannot be taken from videos in this installation."),
        QT_TRANSLATE_NOOP("Failure", "The optional part “media” (PyAV) is not installed."),
        QT_TRANSLATE_NOOP(
            "Failure", "Choose a picture file as the cover, or install the program with the part “media”."
        ),
        Remedy.CHANGE_COVER,
    ),
}
"""The file on this computer."""

_WITHOUT_OR_AGAIN = (Remedy.WITHOUT_COVER, Remedy.RETRY)

INPUT: dict[str, Entry] = {
    # what was typed, dropped or pasted
    "input/http": Entry(
        QT_TRANSLATE_NOOP("Failure", "endpoint is not https"),
        QT_TRANSLATE_NOOP("Failure", "This endpoint cannot be used."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "It begins with http, over which keys could be read on the way; only this computer itself may be called so.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Use its https address."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/malformed": Entry(
        QT_TRANSLATE_NOOP("Failure", "endpoint is no address"),
        QT_TRANSLATE_NOOP("Failure", "This endpoint cannot be used."),
        QT_TRANSLATE_NOOP("Failure", "It is not the address of a host."),
        QT_TRANSLATE_NOOP(
            "Failure", "Enter a host name such as vod.cn-shanghai.aliyuncs.com, or leave it empty."
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "input": Entry(
        QT_TRANSLATE_NOOP("Failure", "not accepted"),
        QT_TRANSLATE_NOOP("Failure", "This cannot be taken as it is."),
        QT_TRANSLATE_NOOP("Failure", "Something in it does not have the form that is needed."),
        QT_TRANSLATE_NOOP("Failure", "Correct it, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "unsupported-extension": Entry(
        QT_TRANSLATE_NOOP("Failure", "file type not supported"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not take files of the type “.{extension}”."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "VOD decides by the extension of the file name, and this one is not among those supported.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Supported: {extensions}"),
        Remedy.SHOW_TYPES,
    ),
    "unsupported-extension/none": Entry(
        QT_TRANSLATE_NOOP("Failure", "file name has no extension"),
        QT_TRANSLATE_NOOP("Failure", "The name “{name}” has no extension."),
        QT_TRANSLATE_NOOP("Failure", "VOD decides by the extension what a file is."),
        QT_TRANSLATE_NOOP("Failure", "Rename the file. Supported: {extensions}"),
        Remedy.SHOW_TYPES,
    ),
    "file-too-large": Entry(
        QT_TRANSLATE_NOOP("Failure", "file too large"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is larger than VOD takes."),
        QT_TRANSLATE_NOOP("Failure", "It has {size}; the limit is {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Split it, or encode it smaller."),
        Remedy.LOCATE_FILE,
    ),
    "part-size-not-allowed": Entry(
        QT_TRANSLATE_NOOP("Failure", "part size not possible"),
        QT_TRANSLATE_NOOP("Failure", "Parts of {part_size} are not possible."),
        QT_TRANSLATE_NOOP("Failure", "OSS takes parts of 100 KiB to 5 GiB."),
        QT_TRANSLATE_NOOP("Failure", "Choose another part size in the settings."),
        Remedy.OPEN_SETTINGS,
    ),
    "grant-malformed": Entry(
        QT_TRANSLATE_NOOP("Failure", "upload address unreadable"),
        QT_TRANSLATE_NOOP("Failure", "The upload address or upload auth cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "It is incomplete or was changed on the way."),
        QT_TRANSLATE_NOOP("Failure", "Get a new pair, then try again."),
        Remedy.RETRY,
    ),
    "grant-malformed/swapped": Entry(
        QT_TRANSLATE_NOOP("Failure", "address and auth swapped"),
        QT_TRANSLATE_NOOP("Failure", "Upload address and upload auth are swapped."),
        QT_TRANSLATE_NOOP("Failure", "One stands where the other belongs."),
        QT_TRANSLATE_NOOP("Failure", "Exchange them, then try again."),
        Remedy.RETRY,
    ),
    "metadata-refused": Entry(
        QT_TRANSLATE_NOOP("Failure", "a field is refused"),
        QT_TRANSLATE_NOOP("Failure", "VOD would refuse what is in the form."),
        QT_TRANSLATE_NOOP("Failure", "{reasons}"),
        QT_TRANSLATE_NOOP("Failure", "Correct the field."),
        Remedy.EDIT_FIELD,
    ),
    "no-cover": Entry(
        QT_TRANSLATE_NOOP("Failure", "there is no cover"),
        QT_TRANSLATE_NOOP("Failure", "There is no cover."),
        QT_TRANSLATE_NOOP("Failure", "The cover was removed in the meantime."),
        QT_TRANSLATE_NOOP("Failure", "Choose a cover, or try again without one."),
        Remedy.CHANGE_COVER,
    ),
    "cover-extension": Entry(
        QT_TRANSLATE_NOOP("Failure", "the cover is not a JPG or PNG file"),
        QT_TRANSLATE_NOOP("Failure", "The cover is not a JPG or PNG file."),
        QT_TRANSLATE_NOOP("Failure", "VOD takes no other pictures as covers."),
        QT_TRANSLATE_NOOP("Failure", "Choose another cover, or remove it and try again."),
        Remedy.CHANGE_COVER,
    ),
    "cover-too-large": Entry(
        QT_TRANSLATE_NOOP("Failure", "the cover is larger than 1 MB"),
        QT_TRANSLATE_NOOP("Failure", "The cover is larger than 1 MB."),
        QT_TRANSLATE_NOOP("Failure", "VOD takes covers of up to 1 MB and 1920 × 1080."),
        QT_TRANSLATE_NOOP("Failure", "Choose another cover, or remove it and try again."),
        Remedy.CHANGE_COVER,
    ),
    "cover-content": Entry(
        QT_TRANSLATE_NOOP("Failure", "the cover's file is called JPG or PNG, but is neither"),
        QT_TRANSLATE_NOOP("Failure", "The file of the cover is called JPG or PNG, but is neither."),
        QT_TRANSLATE_NOOP("Failure", "It was renamed, or what is in it is damaged."),
        QT_TRANSLATE_NOOP("Failure", "Choose another cover, or remove it and try again."),
        Remedy.CHANGE_COVER,
    ),
    "cover-failed/gone": Entry(
        QT_TRANSLATE_NOOP("Failure", "the cover's picture is gone"),
        QT_TRANSLATE_NOOP("Failure", "The picture for the cover, “{name}”, is not there any more."),
        QT_TRANSLATE_NOOP("Failure", "It was moved, renamed or deleted after it was chosen."),
        QT_TRANSLATE_NOOP("Failure", "Bring it back and try again, choose another cover, or go without one."),
        Remedy.CHANGE_COVER,
        _WITHOUT_OR_AGAIN,
    ),
    "cover-failed/unclear": Entry(
        QT_TRANSLATE_NOOP("Failure", "not known whether VOD has the cover"),
        QT_TRANSLATE_NOOP("Failure", "Nobody can tell whether VOD created the image for the cover."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The connection broke before VOD answered, and a search at VOD did not tell for certain.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Look for an empty image in the VOD console. Giving the cover again uploads it anew, and so does trying the upload again.",
        ),
        Remedy.CHANGE_COVER,
        _WITHOUT_OR_AGAIN,
    ),
    "cover-failed/cause": Entry(
        QT_TRANSLATE_NOOP("Failure", "cover could not be uploaded"),
        QT_TRANSLATE_NOOP("Failure", "The cover could not be made or uploaded."),
        QT_TRANSLATE_NOOP("Failure", "What stood in the way: {why}."),
        QT_TRANSLATE_NOOP("Failure", "Try again, choose another cover, or remove it."),
        Remedy.CHANGE_COVER,
        _WITHOUT_OR_AGAIN,
    ),
    "cover-failed": Entry(
        QT_TRANSLATE_NOOP("Failure", "cover could not be uploaded"),
        QT_TRANSLATE_NOOP("Failure", "The cover could not be made or uploaded."),
        QT_TRANSLATE_NOOP(
            "Failure", "The picture cannot be read, is no JPG or PNG, or is larger than 1 MB or 1920 × 1080."
        ),
        QT_TRANSLATE_NOOP("Failure", "Choose another cover, or remove it and try again."),
        Remedy.CHANGE_COVER,
        _WITHOUT_OR_AGAIN,
    ),
}
"""What was typed, dropped or pasted."""

COMPUTER: dict[str, Entry] = {
    # what stays on this computer
    "store-failed": Entry(
        QT_TRANSLATE_NOOP("Failure", "list cannot be saved"),
        QT_TRANSLATE_NOOP("Failure", "The list of uploads cannot be saved."),
        QT_TRANSLATE_NOOP("Failure", "The database on this computer reports an error."),
        QT_TRANSLATE_NOOP("Failure", "Check that the data folder can be written to, then try again."),
        Remedy.OPEN_DATA_FOLDER,
    ),
    "store-full": Entry(
        QT_TRANSLATE_NOOP("Failure", "disk is full"),
        QT_TRANSLATE_NOOP("Failure", "The disk is full; the list of uploads cannot be saved."),
        QT_TRANSLATE_NOOP("Failure", "The drive with the data folder has no space left."),
        QT_TRANSLATE_NOOP("Failure", "Free some space, then try again. Nothing that was sent is lost."),
        Remedy.OPEN_DATA_FOLDER,
    ),
    "store-damaged": Entry(
        QT_TRANSLATE_NOOP("Failure", "list was damaged"),
        QT_TRANSLATE_NOOP("Failure", "The list of uploads was damaged."),
        QT_TRANSLATE_NOOP("Failure", "The computer was perhaps switched off while it was written."),
        QT_TRANSLATE_NOOP("Failure", "The damaged file was set aside, and a new list was begun."),
        Remedy.OPEN_DATA_FOLDER,
    ),
    "store-newer": Entry(
        QT_TRANSLATE_NOOP("Failure", "list is from a newer version"),
        QT_TRANSLATE_NOOP("Failure", "The list of uploads belongs to a newer version of this program."),
        QT_TRANSLATE_NOOP("Failure", "This version does not know its form."),
        QT_TRANSLATE_NOOP(
            "Failure", "Install the newer version to see the old list; it was set aside unchanged."
        ),
        Remedy.OPEN_DATA_FOLDER,
    ),
    "store-busy": Entry(
        QT_TRANSLATE_NOOP("Failure", "list is in use"),
        QT_TRANSLATE_NOOP("Failure", "Another copy of this program uses the list of uploads."),
        QT_TRANSLATE_NOOP("Failure", "Only one may use it at a time."),
        QT_TRANSLATE_NOOP("Failure", "Close the other one, then try again."),
        Remedy.RETRY,
    ),
    "keychain-absent": Entry(
        QT_TRANSLATE_NOOP("Failure", "no keychain"),
        QT_TRANSLATE_NOOP("Failure", "This computer has no keychain that can be used."),
        QT_TRANSLATE_NOOP("Failure", "No keychain service is running in this session."),
        QT_TRANSLATE_NOOP("Failure", "Keys stay in memory and must be entered again after a restart."),
        Remedy.ENTER_SECRET,
    ),
    "keychain-locked": Entry(
        QT_TRANSLATE_NOOP("Failure", "keychain is locked"),
        QT_TRANSLATE_NOOP("Failure", "The keychain is locked."),
        QT_TRANSLATE_NOOP("Failure", "It has not been unlocked since you logged in."),
        QT_TRANSLATE_NOOP("Failure", "Unlock it and try again, or enter the key for this session only."),
        Remedy.RETRY,
    ),
    "keychain-failed/time-out": Entry(
        QT_TRANSLATE_NOOP("Failure", "keychain does not answer"),
        QT_TRANSLATE_NOOP("Failure", "The keychain of this computer does not answer."),
        QT_TRANSLATE_NOOP("Failure", "It hangs, or waits for its password in a window that is hidden."),
        QT_TRANSLATE_NOOP("Failure", "Enter the key for this session, or log in to this computer again."),
        Remedy.ENTER_SECRET,
    ),
    "keychain-failed": Entry(
        QT_TRANSLATE_NOOP("Failure", "keychain error"),
        QT_TRANSLATE_NOOP("Failure", "The keychain of this computer did not work."),
        QT_TRANSLATE_NOOP(
            "Failure", "It reports an error, or gave back something other than what was stored."
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter the key for this session, or try again."),
        Remedy.ENTER_SECRET,
    ),
    "object-mismatch": Entry(
        QT_TRANSLATE_NOOP("Failure", "object differs from the file"),
        QT_TRANSLATE_NOOP("Failure", "What OSS has stored differs from the file."),
        QT_TRANSLATE_NOOP("Failure", "The check value of the object is not that of the file."),
        QT_TRANSLATE_NOOP("Failure", "Send the file again from its beginning; the media ID stays the same."),
        Remedy.RESTART_UPLOAD,
    ),
    "object-mismatch/size": Entry(
        QT_TRANSLATE_NOOP("Failure", "object differs from the file"),
        QT_TRANSLATE_NOOP("Failure", "What OSS has stored differs from the file."),
        QT_TRANSLATE_NOOP("Failure", "The object has {found_size}, the file has {expected_size}."),
        QT_TRANSLATE_NOOP("Failure", "Send the file again from its beginning; the media ID stays the same."),
        Remedy.RESTART_UPLOAD,
    ),
}
"""What stays on this computer, and the last check."""
