"""Names for the strings that identify things, so that the type checker keeps them apart."""

from __future__ import annotations

from typing import NewType

TaskId = NewType("TaskId", str)
"""Our id of a row of the queue: 32 lower-case hex digits."""

BatchId = NewType("BatchId", str)
"""Our id of what was added in one go."""

AccountId = NewType("AccountId", str)
"""Our id of an account: 32 lower-case hex digits, never shown."""

MediaId = NewType("MediaId", str)
"""VOD's id of a video, image or attached media. Opaque."""

UploadId = NewType("UploadId", str)
"""OSS's id of a multipart upload. Opaque."""

ReferenceId = NewType("ReferenceId", str)
"""Our id of a video at VOD: 6 to 64 of A-Z a-z 0-9 _ -, unique per account. Source: CreateUploadVideo."""
