"""What patterns and presets may use of rows that are in the queue, and what they make of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from vod_desktop.app.editing import Values
from vod_desktop.app.jobs import Job
from vod_desktop.app.pictures import Pictures
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.pattern import FileFacts, Pattern
from vod_desktop.domain.preset import Preset, fill_title
from vod_desktop.domain.task import UploadTask

_AT_ONCE = 100
"""Rows that are filled in on the owner's thread: some 15 ms; more of them are a worker's."""


class Describing:
    """Fills patterns in for rows. Files are looked into once, and only where a pattern asks for it. On the owner's thread."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._media: dict[tuple[TaskId, str], MediaFacts | None] = {}

    @property
    def can_look(self) -> bool:
        """Whether files can be looked into here; without that length and size of picture stay empty."""
        return self._pictures.available

    def facts_of(self, task: UploadTask, number: int) -> FileFacts:
        """What is known of a row now; `number` is its place among those that are described together, from 1."""
        added = datetime.fromtimestamp(task.added_at).astimezone()
        return FileFacts(task.path, number, added, self._media.get((task.id, task.path)))

    def learn(self, tasks: Sequence[UploadTask]) -> Job[None]:
        """Look into the files that were not looked into yet. Done when each is known, or known to say nothing."""
        asked = [task for task in tasks if (task.id, task.path) not in self._media] if self.can_look else []
        job: Job[None] = Job()
        left = {task.id for task in asked}

        def learned(task: UploadTask, facts: MediaFacts | None) -> None:
            self._media[task.id, task.path] = facts
            left.discard(task.id)
            if not left:
                job.finish(None)

        for task in asked:
            self._pictures.facts(task.id).then(
                lambda facts, row=task: learned(row, facts),  # type: ignore[misc]  # row is bound here, not given
                lambda _failure, row=task: learned(row, None),  # type: ignore[misc]  # as above
            )
        if not asked:
            job.finish(None)
        return job

    def titles(self, pattern: Pattern, tasks: Sequence[UploadTask]) -> Job[Values]:
        """The title of each row by a pattern."""
        return self._filled(
            tasks, lambda facts: {Field.TITLE: fill_title(pattern, facts)}, uses_media=pattern.uses_media
        )

    def preset(self, preset: Preset, tasks: Sequence[UploadTask]) -> Job[Values]:
        """What a preset says of each row."""
        return self._filled(tasks, preset.filled, uses_media=preset.uses_media)

    def _filled(
        self,
        tasks: Sequence[UploadTask],
        fill: Callable[[FileFacts], Mapping[Field, object]],
        *,
        uses_media: bool,
    ) -> Job[Values]:
        job: Job[Values] = Job()

        def known(_: None) -> None:
            def fill_all() -> Values:
                numbered = enumerate(tasks, start=1)
                return {task.id: fill(self.facts_of(task, number)) for number, task in numbered}

            if len(tasks) <= _AT_ONCE:
                job.finish(fill_all())
            else:
                self._pictures.run(fill_all).then(job.finish, job.fail)

        self.learn(tasks if uses_media else ()).then(known)
        return job
