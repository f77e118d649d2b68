"""One command's worth of moving: a file written, or taken in and begun with, told line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vod_desktop.app.jobs import Job
from vod_desktop.app.moving.contents import Carries
from vod_desktop.app.moving.messages import MovingAction, MovingRequest
from vod_desktop.app.moving.plan import Plan
from vod_desktop.app.moving.service import Incoming, Saved, TakenIn
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.orders import EXIT_DONE, EXIT_SOME_FAILED, Line, OrderRun
from vod_desktop.app.remote_runs import RemoteRun
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.task import TaskState, UploadTask

Ended = Callable[[int], None]


class MovingOrder:
    """On the owner's thread.

    Args:
        follow: Sees uploads through; the second argument takes their exit code.
        tell: Takes each line as soon as it is known.
        ended: Takes the exit code.
        progress: Takes the uploads whenever some have changed.
    """

    def __init__(
        self,
        services: Services,
        request: MovingRequest,
        *,
        follow: Callable[[OrderRun, Ended], None],
        tell: Callable[[Line], None],
        ended: Ended,
        progress: Callable[[Sequence[UploadTask]], None],
    ) -> None:
        self._services = services
        self._request = request
        self._follow = follow
        self._tell = tell
        self._ended = ended
        self._progress = progress

    def begin(self) -> None:
        """Start it."""
        if self._request.action is MovingAction.EXPORT:
            self._save().then(self._saved, self._failed)
        else:
            reading = self._services.moving.read(self._request.path, self._request.carries)
            reading.then(self._take_in, self._failed)

    # --- out

    def _save(self) -> Job[Saved]:
        services, path = self._services, self._request.path
        if self._request.carries is Carries.EVERYTHING:
            return services.moving.save_everything(path)
        tasks = [task for task in services.uploads.all() if task.state is not TaskState.DONE]
        jobs = [job for job in services.remote.jobs.all() if job.state is not TaskState.DONE]
        return services.moving.save_queue(path, tasks, jobs)

    def _saved(self, saved: Saved) -> None:
        self._tell({"event": "saved", "path": saved.path, "rows": saved.rows, "left_out": saved.left_out})
        self._ended(EXIT_DONE)

    # --- in

    def _take_in(self, incoming: Incoming) -> None:
        self._tell_plan(incoming.plan)
        taking = self._services.moving.take_in(incoming, self._request.wishes)
        taking.then(self._start if self._request.start else self._taken, self._failed)

    def _tell_plan(self, plan: Plan) -> None:
        words, default = self._services.wording.moving, self._services.accounts.default
        wishes = self._request.wishes
        added, noted = words.added(plan.chosen(wishes)), words.noted(plan, default.name if default else "")
        for message in (*added, *noted):
            self._tell({"event": "planned", "message": message})
        for command in () if wishes.commands else words.commands(plan):
            self._tell({"event": "not-run", "key_command": command})

    def _taken(self, _taken: TakenIn) -> None:
        self._ended(EXIT_DONE)

    def _start(self, taken: TakenIn) -> None:
        begun = [begin for begin, rows in ((self._upload, taken.uploads), (self._send, taken.jobs)) if rows]
        codes: list[int] = []

        def one_ended(code: int) -> None:
            codes.append(code)
            if len(codes) == len(begun):
                self._ended(_of_both(codes))

        for begin in begun:
            begin(taken, one_ended)
        if not begun:
            self._ended(EXIT_DONE)

    def _upload(self, taken: TakenIn, ended: Ended) -> None:
        services = self._services
        added: Job[AddFinished] = Job()
        added.finish(AddFinished(added=taken.uploads))
        run = OrderRun(
            services.uploads,
            services.sheets,
            services.wording,
            lambda: added,
            tell=self._tell,
            progress=self._progress,
        )
        self._follow(run, ended)

    def _send(self, taken: TakenIn, ended: Ended) -> None:
        services = self._services
        jobs = [job for job_id in taken.jobs if (job := services.remote.jobs.job(job_id))]
        run = RemoteRun(services.remote.jobs, services.wording, wait=False, tell=self._tell, ended=ended)
        run.begin(jobs)

    def _failed(self, failure: Failure) -> None:
        message = str(self._services.wording.failure(failure))
        self._tell({"event": "refused", "code": failure.code, "message": message})
        self._ended(EXIT_SOME_FAILED)


def _of_both(codes: Sequence[int]) -> int:
    """What uploads and URLs end with together."""
    bad = set(codes) - {EXIT_DONE}
    return bad.pop() if len(bad) == 1 else EXIT_SOME_FAILED if bad else EXIT_DONE
