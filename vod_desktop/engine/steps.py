"""The steps of an upload by name, so that a drill can end the process at each of them."""

from __future__ import annotations

import enum


class Step(enum.Enum):
    """A moment after which a crash must lose nothing. In the order of an upload."""

    SOURCE_SEEN = "source-seen"
    COVER_INTENDED = "cover-intended"
    COVER_CREATED = "cover-created"
    COVER_WRITTEN = "cover-written"
    COVER_UPLOADED = "cover-uploaded"
    CREATE_INTENDED = "create-intended"
    CREATE_ANSWERED = "create-answered"
    MEDIA_WRITTEN = "media-written"
    SLICE_ANSWERED = "slice-answered"
    SLICE_WRITTEN = "slice-written"
    SLICES_SENT = "slices-sent"
    INITIATE_ANSWERED = "initiate-answered"
    UPLOAD_WRITTEN = "upload-written"
    PART_ANSWERED = "part-answered"
    PART_WRITTEN = "part-written"
    PARTS_SENT = "parts-sent"
    COMPLETE_ANSWERED = "complete-answered"
    VERIFIED = "verified"
    DONE_WRITTEN = "done-written"
