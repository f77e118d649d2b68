"""What makes a file on disk the same file as before."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceIdentity:
    """A file as the file system describes it; two equal ones are taken for the same bytes.

    Attributes:
        size: Bytes.
        mtime_ns: Last change of the content, nanoseconds since 1970.
        ctime_ns: Last change of the entry (POSIX) or its creation (Windows), nanoseconds.
        file_id: Number of the file in its volume; 0 where the file system has none.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    file_id: int

    def same_content_as(self, other: SourceIdentity) -> bool:
        """Whether nothing was written to the file in between.

        A rename or a changed permission moves ctime and leaves the content alone, so ctime counts only together with mtime:
        a tool that writes and then sets mtime back still moves ctime, and that is caught by the second reading of sent parts.
        """
        return (self.size, self.mtime_ns, self.file_id) == (other.size, other.mtime_ns, other.file_id)
