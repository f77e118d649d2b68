"""The one object that the window and the command line ask for words."""

from __future__ import annotations

from datetime import datetime

from vod_desktop.app.actions import Action, LockReason
from vod_desktop.app.groups import Group
from vod_desktop.app.notices import Notice
from vod_desktop.app.wording.failure_entry import Sentence
from vod_desktop.app.wording.failures import Failures, field_of
from vod_desktop.app.wording.fields import Fields
from vod_desktop.app.wording.job_states import JobStates
from vod_desktop.app.wording.keys import KeyWords
from vod_desktop.app.wording.ledger import LedgerWords
from vod_desktop.app.wording.media import MediaWords
from vod_desktop.app.wording.moving import MovingWords
from vod_desktop.app.wording.notices import Notices
from vod_desktop.app.wording.pairs import PairWords
from vod_desktop.app.wording.patterns import pattern_problem
from vod_desktop.app.wording.preflight import PreflightWords
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.remedies import Remedy, remedy_text
from vod_desktop.app.wording.remote import RemoteWords
from vod_desktop.app.wording.results import Results
from vod_desktop.app.wording.sheets import SheetWords
from vod_desktop.app.wording.states import States
from vod_desktop.app.wording.terms import Terms
from vod_desktop.app.wording.tickets import TicketWords
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, Problem
from vod_desktop.domain.pattern import PatternWrong
from vod_desktop.domain.settings import Language, Theme
from vod_desktop.domain.task import UploadTask


class Wording:
    """Sentences in the user's language. Holds no state of the program; may be used from any thread.

    Args:
        translate: Gives the text in the user's language; English where there is none.
        language: Decides the names of places; `SYSTEM` counts as English and is resolved by who makes this.

    Attributes:
        remote: Words for what VOD fetches itself.
        jobs: What the rows of such work say.
        ledger: Words for what was left at the services.
        tickets: The texts of tickets to support.
        sheets: Words for sheets of a spreadsheet program.
        keys: Words about keys of accounts.
        pairs: Words about pairs that someone sent.
        preflight: Words for what was found before an upload.
        media: Words for what a file holds.
        moving: Words for queue files and backups.
    """

    def __init__(self, translate: Translate, language: Language) -> None:
        self._quantities = Quantities(translate)
        self._terms = Terms(translate, language)
        self._fields = Fields(translate)
        self._failures = Failures(translate, self._quantities, self._terms, self._fields)
        self.remote = RemoteWords(translate)
        self._states = States(
            translate,
            quantities=self._quantities,
            terms=self._terms,
            fields=self._fields,
            failures=self._failures,
            remote=self.remote,
        )
        self.jobs = JobStates(
            translate,
            quantities=self._quantities,
            terms=self._terms,
            fields=self._fields,
            trouble=self._states.trouble,
        )
        self._notices = Notices(translate, self._quantities, self._failures)
        self._results = Results(translate, self._quantities, self._states, self._failures)
        self._translate = translate
        self.ledger = LedgerWords(translate, self._terms)
        self.tickets = TicketWords(translate)
        self.sheets = SheetWords(translate, self._fields, self._failures, self.lock_reason)
        self.keys = KeyWords(translate)
        self.pairs = PairWords(translate)
        self.media = MediaWords(translate)
        self.moving = MovingWords(translate)
        self.preflight = PreflightWords(translate, self._quantities, self._failures, self._fields)

    # ---- rows

    def status(self, task: UploadTask, *, rank: int | None = None) -> str:
        """The words of the status column. `rank` is the place among the waiting, from 1."""
        return self._states.status(task, rank=rank)

    def status_with(self, part: UploadTask, *, rank: int | None = None) -> str:
        """The status of a video that is done while `part`, which belongs to it, is not."""
        return self._states.status_with(part, rank=rank)

    def status_sentence(self, task: UploadTask, *, rank: int | None = None) -> str:
        """The whole row as one sentence, for assistive tech."""
        return self._states.sentence(task, rank=rank)

    def result(self, task: UploadTask) -> str:
        """One line about a settled task, for the command line and the clipboard."""
        return self._results.line(task)

    def summary(self, *, verified: int, failed: int, skipped: int) -> str:
        """One line about a whole batch: `198 verified · 2 need you · 0 skipped`."""
        return self._results.summary(verified=verified, failed=failed, skipped=skipped)

    # ---- failures

    def failure(self, failure: Failure, *, path: str = "") -> Sentence:
        """Problem, cause and fix. `path` is the file concerned, where the failure itself does not name it."""
        return self._failures.sentence(failure, path=path)

    def list_failure(self, failure: Failure) -> str:
        """Why the whole of a list cannot be taken, with the line that says so where there is one."""
        return self.remote.at_line(int(str(failure.values.get("line") or 0)), str(self.failure(failure)))

    def failure_short(self, failure: Failure) -> str:
        """The cause in a few words."""
        return self._failures.short(failure)

    def failure_details(self, failure: Failure) -> tuple[tuple[str, str], ...]:
        """Name and value of everything that support asks for; holds no secret."""
        return self._results.details(failure)

    def remedy(self, failure: Failure) -> Remedy:
        """The button that helps most."""
        return self._failures.remedy(failure)

    def other_remedies(self, failure: Failure) -> tuple[Remedy, ...]:
        """Buttons of a failure card that help, too."""
        return self._failures.other_remedies(failure)

    def remedy_text(self, remedy: Remedy) -> str:
        """The text of that button."""
        return remedy_text(self._translate, remedy)

    def field_to_mend(self, failure: Failure) -> Field | None:
        """The field of the form that has to be changed, where the failure tells."""
        return field_of(failure)

    def supported_extensions(self, kind: MediaKind | None = None) -> str:
        """The extensions of a kind; or a line for each kind that a file is taken for by its extension."""
        return self._failures.supported(kind)

    # ---- the form

    def field(self, field: Field) -> str:
        """The label of a field."""
        return self._fields.name(field)

    def pattern_problem(self, wrong: PatternWrong) -> str:
        """What is wrong in a pattern."""
        return pattern_problem(self._translate, wrong)

    def field_problem(self, problem: Problem) -> str:
        """What stands below the field."""
        return self._fields.problem(problem)

    def named_problem(self, problem: Problem) -> str:
        """The problem with the name of its field, where the field itself is not shown."""
        return self._fields.named_problem(problem)

    def lock_reason(self, reason: LockReason) -> str:
        """Why a field cannot be changed now."""
        return self._notices.lock_reason(reason)

    # ---- names

    def kind(self, kind: MediaKind) -> str:
        """What VOD takes the file for."""
        return self._terms.kind(kind)

    def action(self, action: Action) -> str:
        """The text of a menu entry."""
        return self._terms.action(action)

    def group(self, group: Group) -> str:
        """A group of the sidebar."""
        return self._terms.group(group)

    def empty_group(self, group: Group) -> str:
        """What the empty list says while only this group is shown."""
        return self._terms.empty_group(group)

    def region(self, region_id: str) -> str:
        """The place of a region in the user's language, with the id."""
        return self._terms.region(region_id)

    def auth_kind(self, kind: AuthKind) -> str:
        """How an account is authorised."""
        return self._terms.auth_kind(kind)

    def theme(self, theme: Theme) -> str:
        """Colours of the window."""
        return self._terms.theme(theme)

    def language(self, language: Language) -> str:
        """A language by its own name."""
        return self._terms.language(language)

    def listed(self, names: list[str]) -> str:
        """Several names in a row."""
        return self._terms.listed(names)

    # ---- numbers

    def size(self, count: float) -> str:
        """Bytes with three digits, decimal units."""
        return self._quantities.size(count)

    def exact_size(self, count: int) -> str:
        """Every byte, for tool tips."""
        return self._quantities.exact_size(count)

    def speed(self, bytes_per_s: float) -> str:
        """`4.10 MB/s`; empty when nothing moves."""
        return self._quantities.speed(bytes_per_s)

    def percent(self, part: float, whole: float) -> int:
        """Whole percents, rounded down, at most 99."""
        return self._quantities.percent(part, whole)

    def time_left(self, seconds: float | None) -> str:
        """`About 6 min`; empty when unknown."""
        return self._quantities.time_left(seconds)

    def remaining(self, seconds: float | None) -> str:
        """`about 6 min left`; empty when unknown."""
        return self._quantities.remaining(seconds)

    def duration(self, seconds: float) -> str:
        """`6 min`."""
        return self._quantities.duration(seconds)

    def position(self, seconds: float) -> str:
        """A place in a film: `0:07.5`."""
        return self._quantities.position(seconds)

    def moment(self, at: float) -> str:
        """Local date and time of day: `2026-11-22 14:05:09`."""
        return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")

    # ---- notices

    def notice(self, notice: Notice, *, account: str = "") -> str:
        """One or two sentences for the strip or the toast. `account` is the name of the account concerned."""
        return self._notices.sentence(notice, account=account)
