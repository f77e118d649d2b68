"""What went wrong, why, and what to do: playlists and their slices. Keys as in `failures_of_calls`."""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

_CANNOT = QT_TRANSLATE_NOOP("Failure", "The playlist “{name}” cannot be uploaded with its slices.")
_MEND = QT_TRANSLATE_NOOP("Failure", "Make the playlist anew with slices beside it, or upload an MP4 file.")

PLAYLISTS: dict[str, Entry] = {
    "playlist-unfit": Entry(
        QT_TRANSLATE_NOOP("Failure", "playlist cannot be uploaded"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "What it names cannot be found or sent."),
        _MEND,
        Remedy.RETRY,
    ),
    "playlist-unfit/format": Entry(
        QT_TRANSLATE_NOOP("Failure", "not an m3u8 playlist"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is not a playlist."),
        QT_TRANSLATE_NOOP(
            "Failure", "An m3u8 playlist begins with #EXTM3U and has one short line for each slice."
        ),
        _MEND,
        Remedy.LOCATE_FILE,
    ),
    "playlist-unfit/not-hls": Entry(
        QT_TRANSLATE_NOOP("Failure", "a list for media players, not of slices"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is a list of files for a media player."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The playlist of a video that is cut into slices (HLS) has lines that begin with #EXT-X-.",
        ),
        QT_TRANSLATE_NOOP("Failure", "Add the files that it names; each becomes a video of its own."),
        Remedy.LOCATE_FILE,
    ),
    "playlist-unfit/not-utf8": Entry(
        QT_TRANSLATE_NOOP("Failure", "playlist is not UTF-8"),
        QT_TRANSLATE_NOOP("Failure", "The playlist “{name}” cannot be read as text."),
        QT_TRANSLATE_NOOP("Failure", "An m3u8 playlist is text in UTF-8; players and VOD read nothing else."),
        QT_TRANSLATE_NOOP("Failure", "Save it as UTF-8 in a text editor, then try again."),
        Remedy.RETRY,
    ),
    "playlist-unfit/too-long": Entry(
        QT_TRANSLATE_NOOP("Failure", "playlist too long"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "It has {size}; playlists of up to {limit} are read."),
        QT_TRANSLATE_NOOP("Failure", "Cut the video into longer slices, or upload an MP4 file."),
        Remedy.LOCATE_FILE,
    ),
    "playlist-unfit/too-many": Entry(
        QT_TRANSLATE_NOOP("Failure", "too many slices"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "It names {count} files; up to {most} are taken."),
        QT_TRANSLATE_NOOP("Failure", "Cut the video into longer slices, or upload an MP4 file."),
        Remedy.LOCATE_FILE,
    ),
    "playlist-unfit/no-slices": Entry(
        QT_TRANSLATE_NOOP("Failure", "playlist names no slices"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "It names no file, so there is nothing to play."),
        _MEND,
        Remedy.RETRY,
    ),
    "playlist-unfit/versions": Entry(
        QT_TRANSLATE_NOOP("Failure", "a list of versions, not of slices"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is a list of several versions of a video."),
        QT_TRANSLATE_NOOP(
            "Failure", "VOD takes one version and makes the others itself. The list names: {slices}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Add the playlist of the best version in its place."),
        Remedy.LOCATE_FILE,
    ),
    "playlist-unfit/remote": Entry(
        QT_TRANSLATE_NOOP("Failure", "slices are not on this computer"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "{count} of its slices are addresses, not files beside it: {slices}."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Download the slices and name them without an address, or let VOD fetch the playlist by its URL.",
        ),
        Remedy.RETRY,
    ),
    "playlist-unfit/outside": Entry(
        QT_TRANSLATE_NOOP("Failure", "a slice lies outside the folder"),
        _CANNOT,
        QT_TRANSLATE_NOOP(
            "Failure", "It names a file that is not in its folder: {slices}. Nothing outside it is sent."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Put all slices into the folder of the playlist and name them from there."
        ),
        Remedy.RETRY,
    ),
    "playlist-unfit/name": Entry(
        QT_TRANSLATE_NOOP("Failure", "a slice has a name that cannot be used"),
        _CANNOT,
        QT_TRANSLATE_NOOP(
            "Failure", "The name is too long, or has a backslash or control character in it: {slices}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Rename the slice, there and in the playlist; folders are parted by /."),
        Remedy.RETRY,
    ),
    "playlist-unfit/same-name": Entry(
        QT_TRANSLATE_NOOP("Failure", "two slices have one name"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "Two different files would go to the same place: {slices}."),
        QT_TRANSLATE_NOOP("Failure", "Rename one of them, there and in the playlist."),
        Remedy.RETRY,
    ),
    "playlist-unfit/missing": Entry(
        QT_TRANSLATE_NOOP("Failure", "slices are missing: {count}"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "Slices that are not there: {count}. The first ones: {slices}."),
        QT_TRANSLATE_NOOP(
            "Failure", "Put them into the folder of the playlist, or show where the whole folder is now."
        ),
        Remedy.RETRY,
        (Remedy.LOCATE_FILE,),
    ),
    "playlist-unfit/empty": Entry(
        QT_TRANSLATE_NOOP("Failure", "slices are empty: {count}"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "Slices of 0 bytes: {count}. The first ones: {slices}."),
        QT_TRANSLATE_NOOP(
            "Failure", "If they are still being written, wait and try again; otherwise make them anew."
        ),
        Remedy.RETRY,
    ),
    "playlist-unfit/unreadable": Entry(
        QT_TRANSLATE_NOOP("Failure", "slices cannot be read: {count}"),
        _CANNOT,
        QT_TRANSLATE_NOOP("Failure", "Slices that cannot be read: {count}. The first ones: {slices}."),
        QT_TRANSLATE_NOOP(
            "Failure", "Close programs that use them and check their permissions, then try again."
        ),
        Remedy.RETRY,
    ),
    "playlist-unfit/growing": Entry(
        QT_TRANSLATE_NOOP("Failure", "slices are still being written: {count}"),
        _CANNOT,
        QT_TRANSLATE_NOOP(
            "Failure", "Slices that changed while they were looked at: {count}. The first ones: {slices}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Wait until the other program has finished, then try again."),
        Remedy.RETRY,
    ),
    "grant-malformed/no-prefix": Entry(
        QT_TRANSLATE_NOOP("Failure", "no place for the slices"),
        QT_TRANSLATE_NOOP("Failure", "The upload address has no place for the slices of a playlist."),
        QT_TRANSLATE_NOOP("Failure", "It was made for a single file: ObjectPrefix is not in it."),
        QT_TRANSLATE_NOOP(
            "Failure", "Get a pair that was made for a file name that ends in .m3u8, then try again."
        ),
        Remedy.RETRY,
    ),
}
"""Playlists, and upload addresses for them."""
