"""Work on local media files: facts, frames, thumbnails."""
