"""What went wrong, why, and what to do: lists of URLs, pulls, registrations, and the comparison with a file.

Keys as in `failures_of_calls`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

LISTS: dict[str, Entry] = {
    # the whole list
    "url-list": Entry(
        QT_TRANSLATE_NOOP("Failure", "list cannot be read"),
        QT_TRANSLATE_NOOP("Failure", "The list “{name}” cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "There is no such file, or this program may not read it."),
        QT_TRANSLATE_NOOP("Failure", "Check its name and its permissions, then try again."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/too-large": Entry(
        QT_TRANSLATE_NOOP("Failure", "list is too large"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is too large for a list of URLs."),
        QT_TRANSLATE_NOOP("Failure", "A list may have 64 MB."),
        QT_TRANSLATE_NOOP("Failure", "Choose the list, not a media file, or split it."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/encoding": Entry(
        QT_TRANSLATE_NOOP("Failure", "list is no text"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is no text that can be read."),
        QT_TRANSLATE_NOOP("Failure", "It is neither UTF-8 nor UTF-16 nor GB18030."),
        QT_TRANSLATE_NOOP("Failure", "Save it as CSV (UTF-8), then try again."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/workbook": Entry(
        QT_TRANSLATE_NOOP("Failure", "workbook cannot be read"),
        QT_TRANSLATE_NOOP("Failure", "The workbook “{name}” cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "It is of Excel 97, locked by a password, damaged, or no workbook."),
        QT_TRANSLATE_NOOP("Failure", "Save it as XLSX or as CSV (UTF-8), then try again."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/empty": Entry(
        QT_TRANSLATE_NOOP("Failure", "list is empty"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” holds no URL."),
        QT_TRANSLATE_NOOP("Failure", "There is nothing in it but empty lines, or only a header."),
        QT_TRANSLATE_NOOP("Failure", "Write one URL a line, or a CSV file with the column “url”."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/no-url-column": Entry(
        QT_TRANSLATE_NOOP("Failure", "column “url” is missing"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” has no column “url”."),
        QT_TRANSLATE_NOOP("Failure", "Its first line has: {found}."),
        QT_TRANSLATE_NOOP("Failure", "Name the columns in the first line: {columns}."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/unknown-column": Entry(
        QT_TRANSLATE_NOOP("Failure", "unknown column in the list"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” has columns that are not known: {found}."),
        QT_TRANSLATE_NOOP("Failure", "What they say would be lost."),
        QT_TRANSLATE_NOOP("Failure", "Remove them or correct their names: {columns}."),
        Remedy.LOCATE_FILE,
    ),
    "url-list/column-twice": Entry(
        QT_TRANSLATE_NOOP("Failure", "a column is there twice"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” has a column twice: {found}."),
        QT_TRANSLATE_NOOP("Failure", "It is not clear which of them counts."),
        QT_TRANSLATE_NOOP("Failure", "Remove one of them."),
        Remedy.LOCATE_FILE,
    ),
    # one row of it
    "remote-url": Entry(
        QT_TRANSLATE_NOOP("Failure", "row cannot be taken"),
        QT_TRANSLATE_NOOP("Failure", "This row cannot be taken as it is."),
        QT_TRANSLATE_NOOP("Failure", "Something in it does not have the form that is needed."),
        QT_TRANSLATE_NOOP("Failure", "Correct it, then try again."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/not-a-url": Entry(
        QT_TRANSLATE_NOOP("Failure", "not a URL"),
        QT_TRANSLATE_NOOP("Failure", "This is not the address of a file on the web."),
        QT_TRANSLATE_NOOP("Failure", "It has to begin with http:// or https:// and name a host."),
        QT_TRANSLATE_NOOP("Failure", "Correct the URL."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/masked": Entry(
        QT_TRANSLATE_NOOP("Failure", "URL is not whole"),
        QT_TRANSLATE_NOOP("Failure", "This URL was copied from where its signature is hidden."),
        QT_TRANSLATE_NOOP("Failure", "“{mark}” stands in the place of what its server asks for."),
        QT_TRANSLATE_NOOP("Failure", "Give the whole URL; a row of the list copies it whole."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/too-long": Entry(
        QT_TRANSLATE_NOOP("Failure", "URL too long"),
        QT_TRANSLATE_NOOP("Failure", "This URL is longer than VOD takes."),
        QT_TRANSLATE_NOOP("Failure", "VOD takes 1,024 bytes."),
        QT_TRANSLATE_NOOP("Failure", "Give the object a shorter name."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/too-large": Entry(
        QT_TRANSLATE_NOOP("Failure", "file is too large"),
        QT_TRANSLATE_NOOP("Failure", "The file behind this URL is larger than VOD fetches."),
        QT_TRANSLATE_NOOP("Failure", "Its server says that it has {size}; VOD fetches {limit}."),
        QT_TRANSLATE_NOOP("Failure", "Download it and upload the file itself."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/no-extension": Entry(
        QT_TRANSLATE_NOOP("Failure", "URL has no extension"),
        QT_TRANSLATE_NOOP("Failure", "The end of this URL does not tell what kind of file it is."),
        QT_TRANSLATE_NOOP("Failure", "VOD decides by the extension, and this URL has none."),
        QT_TRANSLATE_NOOP(
            "Failure", "Say it beside the URL: in the column “extension”, or with --extension."
        ),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/extension": Entry(
        QT_TRANSLATE_NOOP("Failure", "file type not supported"),
        QT_TRANSLATE_NOOP("Failure", "VOD takes no files of the type “.{extension}” this way."),
        QT_TRANSLATE_NOOP("Failure", "Only video and audio can be pulled from a URL or registered."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "If the URL only looks like that, say the type in the column “extension”, or with --extension.",
        ),
        Remedy.SHOW_TYPES,
    ),
    "remote-url/private": Entry(
        QT_TRANSLATE_NOOP("Failure", "not reachable for VOD"),
        QT_TRANSLATE_NOOP("Failure", "VOD cannot reach this address."),
        QT_TRANSLATE_NOOP("Failure", "It belongs to this computer or to a private network."),
        QT_TRANSLATE_NOOP("Failure", "Use a public address, or upload the file itself."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/duplicate": Entry(
        QT_TRANSLATE_NOOP("Failure", "URL is there twice"),
        QT_TRANSLATE_NOOP("Failure", "This URL is in the list already, in line {first}."),
        QT_TRANSLATE_NOOP("Failure", "It would become two media."),
        QT_TRANSLATE_NOOP("Failure", "Remove one of the two lines."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/repeated": Entry(
        QT_TRANSLATE_NOOP("Failure", "URL is there twice"),
        QT_TRANSLATE_NOOP("Failure", "This URL was given twice."),
        QT_TRANSLATE_NOOP("Failure", "It would become two media."),
        QT_TRANSLATE_NOOP("Failure", "Give it once."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/cover": Entry(
        QT_TRANSLATE_NOOP("Failure", "cover is no URL"),
        QT_TRANSLATE_NOOP("Failure", "A picture on this computer cannot be the cover here."),
        QT_TRANSLATE_NOOP("Failure", "VOD takes the address of a picture with a pull or a registration."),
        QT_TRANSLATE_NOOP("Failure", "Give the URL of a picture, or set the cover afterwards."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/private-cover": Entry(
        QT_TRANSLATE_NOOP("Failure", "cover is not reachable for VOD"),
        QT_TRANSLATE_NOOP("Failure", "VOD cannot reach the address of the cover, {cover}."),
        QT_TRANSLATE_NOOP("Failure", "It belongs to this computer or to a private network."),
        QT_TRANSLATE_NOOP("Failure", "Use a public address, or set the cover afterwards."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/unknown-category": Entry(
        QT_TRANSLATE_NOOP("Failure", "no such category"),
        QT_TRANSLATE_NOOP("Failure", "The account has no category “{found}”."),
        QT_TRANSLATE_NOOP("Failure", "Neither a name, a path nor an id of its categories is written so."),
        QT_TRANSLATE_NOOP("Failure", "Write one that is there, or create it in the form of a row first."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/no-categories": Entry(
        QT_TRANSLATE_NOOP("Failure", "names of categories are not known"),
        QT_TRANSLATE_NOOP("Failure", "It is not known which category “{found}” is."),
        QT_TRANSLATE_NOOP("Failure", "VOD did not tell the account's categories: {why}."),
        QT_TRANSLATE_NOOP("Failure", "Write the id of the category, which works without that."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/several-categories": Entry(
        QT_TRANSLATE_NOOP("Failure", "several categories of that name"),
        QT_TRANSLATE_NOOP("Failure", "The account has several categories “{found}”."),
        QT_TRANSLATE_NOOP("Failure", "They stand below different ones."),
        QT_TRANSLATE_NOOP("Failure", "Write the path, like “Films / Trailers”, or the id."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/unknown-group": Entry(
        QT_TRANSLATE_NOOP("Failure", "no such template group"),
        QT_TRANSLATE_NOOP("Failure", "The account has no template group “{found}”."),
        QT_TRANSLATE_NOOP("Failure", "Neither a name nor an id of its template groups is written so."),
        QT_TRANSLATE_NOOP("Failure", "Write one that is there."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/no-groups": Entry(
        QT_TRANSLATE_NOOP("Failure", "names of template groups are not known"),
        QT_TRANSLATE_NOOP("Failure", "It is not known which template group “{found}” is."),
        QT_TRANSLATE_NOOP("Failure", "VOD did not tell the account's template groups: {why}."),
        QT_TRANSLATE_NOOP("Failure", "Write the id of the template group, which works without that."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/several-groups": Entry(
        QT_TRANSLATE_NOOP("Failure", "several template groups of that name"),
        QT_TRANSLATE_NOOP("Failure", "The account has several template groups “{found}”."),
        QT_TRANSLATE_NOOP("Failure", "The name does not tell which of them is meant."),
        QT_TRANSLATE_NOOP("Failure", "Write the id of the template group."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/lost-digits": Entry(
        QT_TRANSLATE_NOOP("Failure", "id has lost digits"),
        QT_TRANSLATE_NOOP("Failure", "“{found}” is not the whole of an id."),
        QT_TRANSLATE_NOOP("Failure", "A spreadsheet program has shortened the number."),
        QT_TRANSLATE_NOOP("Failure", "Format the column as text and write the id again."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/columns": Entry(
        QT_TRANSLATE_NOOP("Failure", "too many cells in the row"),
        QT_TRANSLATE_NOOP("Failure", "This row has more cells than the first line has columns."),
        QT_TRANSLATE_NOOP("Failure", "Perhaps a text with a comma in it stands without quotation marks."),
        QT_TRANSLATE_NOOP("Failure", "Put that text between quotation marks."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/delimiter": Entry(
        QT_TRANSLATE_NOOP("Failure", "another delimiter in the row"),
        QT_TRANSLATE_NOOP("Failure", "The cells of this row are parted in another way than the first line."),
        QT_TRANSLATE_NOOP("Failure", "It has “{found}” between them."),
        QT_TRANSLATE_NOOP("Failure", "Use the same delimiter in all lines."),
        Remedy.EDIT_FIELD,
    ),
    "remote-url/quotes": Entry(
        QT_TRANSLATE_NOOP("Failure", "quotation marks do not match"),
        QT_TRANSLATE_NOOP("Failure", "The quotation marks here do not match."),
        QT_TRANSLATE_NOOP("Failure", "Nothing after this line can be read for sure."),
        QT_TRANSLATE_NOOP("Failure", "Close the quotation mark; double the ones inside a text."),
        Remedy.EDIT_FIELD,
    ),
}
"""Lists of URLs."""

REMOTE: dict[str, Entry] = {
    "pull-failed": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD could not fetch it"),
        QT_TRANSLATE_NOOP("Failure", "VOD could not fetch the file."),
        QT_TRANSLATE_NOOP("Failure", "VOD says: {message} ({code})."),
        QT_TRANSLATE_NOOP("Failure", "Check that the URL can be opened from anywhere, then try again."),
        Remedy.RETRY,
    ),
    "pull-failed/upload": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD could not store it"),
        QT_TRANSLATE_NOOP("Failure", "VOD fetched the file and could not store it."),
        QT_TRANSLATE_NOOP("Failure", "VOD says: {message} ({code})."),
        QT_TRANSLATE_NOOP("Failure", "Try again; check the storage location if it happens again."),
        Remedy.RETRY,
    ),
    "register-failed": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD did not register it"),
        QT_TRANSLATE_NOOP("Failure", "VOD did not register this object."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "It is not there, its type is not supported, or its bucket is not attached to VOD in this region.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Check the object, and storage management in the VOD console."),
        Remedy.RETRY,
    ),
    "remote-ignored": Entry(
        QT_TRANSLATE_NOOP("Failure", "not answered for"),
        QT_TRANSLATE_NOOP("Failure", "VOD answered without a word about this URL."),
        QT_TRANSLATE_NOOP("Failure", "Other URLs of the same call were taken."),
        QT_TRANSLATE_NOOP("Failure", "Look in the VOD console whether it is there before you try again."),
        Remedy.RETRY,
    ),
    "job-unknown": Entry(
        QT_TRANSLATE_NOOP("Failure", "VOD does not know the job"),
        QT_TRANSLATE_NOOP("Failure", "VOD does not know the job {job_id} any more."),
        QT_TRANSLATE_NOOP("Failure", "It was cancelled or removed, or belongs to another region."),
        QT_TRANSLATE_NOOP("Failure", "Look in the VOD console for the media, or have the URL pulled again."),
        Remedy.RETRY,
    ),
    "id-unknown": Entry(
        QT_TRANSLATE_NOOP("Failure", "id is not known"),
        QT_TRANSLATE_NOOP("Failure", "VOD knows no media and no job with the id {id}."),
        QT_TRANSLATE_NOOP("Failure", "It was deleted, or belongs to another account or region."),
        QT_TRANSLATE_NOOP("Failure", "Check the id, the account and the region."),
        Remedy.EDIT_FIELD,
    ),
}
"""Pulls, registrations and look-ups."""

# A code of VOD's must not take the place of these words.
REMOTE["pull-failed/download"] = REMOTE["pull-failed"]

COMPARED: dict[str, Entry] = {
    "not-uploaded": Entry(
        QT_TRANSLATE_NOOP("Failure", "not uploaded from here"),
        QT_TRANSLATE_NOOP("Failure", "No finished upload of “{name}” is known here."),
        QT_TRANSLATE_NOOP("Failure", "It was uploaded by another program or with another home, or not yet."),
        QT_TRANSLATE_NOOP("Failure", "Upload it, or name the home with --home."),
        Remedy.RETRY,
    ),
    "not-verified": Entry(
        QT_TRANSLATE_NOOP("Failure", "no checksum is known"),
        QT_TRANSLATE_NOOP("Failure", "No checksum of the uploaded “{name}” is known."),
        QT_TRANSLATE_NOOP("Failure", "Its upload was finished without one."),
        QT_TRANSLATE_NOOP("Failure", "Upload it again to have it compared."),
        Remedy.UPLOAD_AGAIN,
    ),
    "file-differs": Entry(
        QT_TRANSLATE_NOOP("Failure", "file differs from what was uploaded"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is not what was uploaded."),
        QT_TRANSLATE_NOOP("Failure", "Its CRC-64 is {found} now; what arrived has {expected}."),
        QT_TRANSLATE_NOOP("Failure", "The media at VOD is as it was. Upload the file again to replace it."),
        Remedy.UPLOAD_AGAIN,
    ),
    "file-differs/size": Entry(
        QT_TRANSLATE_NOOP("Failure", "file differs from what was uploaded"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is not what was uploaded."),
        QT_TRANSLATE_NOOP("Failure", "It has {found_size} now; what arrived has {expected_size}."),
        QT_TRANSLATE_NOOP("Failure", "The media at VOD is as it was. Upload the file again to replace it."),
        Remedy.UPLOAD_AGAIN,
    ),
}
"""A finished upload against its file."""
