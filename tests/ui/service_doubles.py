"""Services in memory for the inspector and the dialogs: real words, real rules, answers when the test gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.ui.remote_jobs import remote
from tests.ui.support import diagnostics, forgetting
from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.accounts import AccountDraft, Added, KeychainState, KeychainView, LoggedOut
from vod_desktop.app.actions import LockReason, lock_reason
from vod_desktop.app.bits import Bits, whole
from vod_desktop.app.catalog import Cached
from vod_desktop.app.describing import Describing
from vod_desktop.app.editing import Edited, Mark, Values, edit_in_bits
from vod_desktop.app.imports import Found, Profiles
from vod_desktop.app.jobs import Job
from vod_desktop.app.logins import LoginAttempt, LoginWish, Show
from vod_desktop.app.presets import Presets
from vod_desktop.app.tag_history import TagHistory
from vod_desktop.app.vod_pictures import PictureState, VodPicture
from vod_desktop.app.wires import NetworkDraft, Wires
from vod_desktop.app.wording import Wording
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.catalog import App, Category, CategoryTree, TemplateGroup
from vod_desktop.domain.errors import Failure, InputError, VodDesktopError
from vod_desktop.domain.events import CallNoted
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.media import MediaFacts, MediaUnavailable, Moment, Suggestion
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.preset import Preset, marked
from vod_desktop.domain.settings import Language, Settings
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.documents import Document
from vod_desktop.store.exports import Exports


class EditedUploads:
    """Takes edits like the real queue and notes them; tells `changed` the rows as they are then."""

    def __init__(self, tasks: Sequence[UploadTask]) -> None:
        self.tasks = {task.id: task for task in tasks}
        self.edits: list[tuple[tuple[TaskId, ...], Mapping[Field, object]]] = []
        self.retried: list[tuple[TaskId, ...]] = []
        self.calls: dict[TaskId, list[CallNoted]] = {}
        self.earlier: dict[TaskId, Job[list[CallNoted]]] = {}
        self.stored: dict[TaskId, Job[tuple[StoredPart, ...]]] = {}
        self.changed: Callable[[Sequence[UploadTask]], None] = lambda _tasks: None

    def edit(self, ids: Iterable[TaskId], values: Mapping[Field, object]) -> None:
        self.edit_each(dict.fromkeys(ids, values))

    def edit_each(self, values: Values, *, preset: str = "") -> Edited:
        return whole(self.editing(values, preset=preset))

    def editing(self, values: Values, *, preset: str = "") -> Bits[Edited]:
        return self._editing(values, lambda row, fields: marked(row.preset, fields, preset))

    def _editing(self, values: Values, mark: Mark) -> Bits[Edited]:
        edited = yield from edit_in_bits(
            values, present=self._present, lock_reason=lock_reason, mark=mark, place=self._place
        )
        self.edits += [(tuple(edited.after), next(iter(edited.after.values())))] if edited.after else []
        return edited

    def _present(self, ids: Iterable[TaskId]) -> list[UploadTask]:
        return [self.tasks[task_id] for task_id in ids if task_id in self.tasks]

    def _place(self, rows: Sequence[UploadTask]) -> None:
        self.tasks.update({row.id: row for row in rows})
        self.changed(rows)

    def taking_back(self, edited: Edited) -> Bits[Edited]:
        return self._editing(edited.before, lambda row, _fields: edited.marks_before[row.id])

    def doing_again(self, edited: Edited) -> Bits[Edited]:
        return self._editing(edited.after, lambda row, _fields: edited.marks_after[row.id])

    def task(self, task_id: TaskId) -> UploadTask | None:
        return self.tasks.get(task_id)

    def retry(self, ids: Iterable[TaskId]) -> None:
        self.retried.append(tuple(ids))

    def lock_reason(self, task: UploadTask, of: Field) -> LockReason | None:
        return lock_reason(task, of)

    def activity(self, task_id: TaskId) -> Sequence[CallNoted]:
        return tuple(self.calls.get(task_id, ()))

    def all(self) -> Sequence[UploadTask]:
        return tuple(self.tasks.values())

    def earlier_activity(self, task_id: TaskId) -> Job[list[CallNoted]]:
        return self.earlier.setdefault(task_id, Job())

    def parts(self, task_id: TaskId) -> Job[tuple[StoredPart, ...]]:
        return self.stored.setdefault(task_id, Job())

    def value(self, task_id: TaskId, of: Field) -> object:
        return getattr(self.tasks[task_id].metadata, of.value)


@dataclass
class KnownCatalog:
    """What an account offers, as far as a test says it is known."""

    tree: tuple[Category, ...] | None = None
    groups: tuple[TemplateGroup, ...] | None = None
    age_s: float = 0.0
    material: tuple[Category, ...] | None = None
    known_apps: tuple[App, ...] | None = None
    places: tuple[str, ...] | None = None
    refreshes: list[Job[None]] = field(default_factory=list)
    wanted: list[Sequence[AccountList]] = field(default_factory=list)
    created: list[tuple[str, int | None, Job[Category]]] = field(default_factory=list)
    created_in: list[CategoryTree] = field(default_factory=list)
    refusal: Failure | None = None

    def forbidden(self, _account: AccountId, _wanted: AccountList) -> Failure | None:
        return self.refusal

    def categories(
        self, _account: AccountId, tree: CategoryTree = CategoryTree.DEFAULT
    ) -> Cached[Category] | None:
        known = self.tree if tree is CategoryTree.DEFAULT else self.material
        return None if known is None else Cached(known, self.age_s)

    def template_groups(self, _account: AccountId) -> Cached[TemplateGroup] | None:
        return None if self.groups is None else Cached(self.groups, self.age_s)

    def apps(self, _account: AccountId) -> Cached[App] | None:
        return None if self.known_apps is None else Cached(self.known_apps, self.age_s)

    def storage_locations(self, _account: AccountId) -> Cached[str] | None:
        return None if self.places is None else Cached(self.places, self.age_s)

    def load(self, _account: AccountId) -> Job[None]:
        job: Job[None] = Job()
        job.finish(None)
        return job

    def refresh(self, _account: AccountId, wanted: Sequence[AccountList] = ()) -> Job[None]:
        self.wanted.append(wanted)
        self.refreshes.append(Job())
        return self.refreshes[-1]

    def add_category(
        self,
        _account: AccountId,
        name: str,
        parent_id: int | None,
        tree: CategoryTree = CategoryTree.DEFAULT,
    ) -> Job[Category]:
        self.created_in.append(tree)
        job: Job[Category] = Job()
        self.created.append((name, parent_id, job))
        return job


class KnownFacts:
    """What is known of files; nothing more is ever learned unless a test says so."""

    def __init__(self, **by_path: MediaFacts) -> None:
        self.by_path: dict[str, MediaFacts] = by_path
        self.listeners: list[Callable[[TaskId], None]] = []

    def on_ready(self, listener: Callable[[TaskId], None]) -> None:
        self.listeners.append(listener)

    def of(self, task: UploadTask) -> MediaFacts | None:
        return self.by_path.get(task.path)

    known = of

    def learn(self, task: UploadTask, facts: MediaFacts) -> None:
        self.by_path[task.path] = facts
        for listener in self.listeners:
            listener(task.id)


class AskedStudio:
    """Notes which frames were asked for; the test answers."""

    def __init__(self) -> None:
        self.looks: list[tuple[TaskId, float, Job[Moment]]] = []
        self.facts_asked: list[Job[MediaFacts]] = []
        self.suggestions_asked: list[Job[tuple[Suggestion, ...]]] = []
        self.strips_asked: list[Job[tuple[Suggestion, ...]]] = []
        self.rests = 0

    def look(self, task_id: TaskId, at_s: float) -> Job[Moment]:
        self.looks.append((task_id, at_s, Job()))
        return self.looks[-1][2]

    def facts(self, _task_id: TaskId) -> Job[MediaFacts]:
        self.facts_asked.append(Job())
        return self.facts_asked[-1]

    def suggestions(self, _task_id: TaskId, _count: int) -> Job[tuple[Suggestion, ...]]:
        self.suggestions_asked.append(Job())
        return self.suggestions_asked[-1]

    def strip(self, _task_id: TaskId, _count: int) -> Job[tuple[Suggestion, ...]]:
        self.strips_asked.append(Job())
        return self.strips_asked[-1]

    def rest(self) -> None:
        self.rests += 1


class AskedPictures:
    """Notes what was asked for; the test answers."""

    def __init__(self, *, available: bool = True, covers: Path = Path("/nowhere")) -> None:
        self.available = available
        self.studio = AskedStudio()
        self.facts_asked: list[Job[MediaFacts]] = []
        self.covers = covers
        self.waits = False
        self.waiting: list[tuple[Callable[[], object], Job[object]]] = []

    def facts(self, _task_id: TaskId) -> Job[MediaFacts]:
        self.facts_asked.append(Job())
        return self.facts_asked[-1]

    def keep(self, work: Callable[[Path], object]) -> Job[object]:
        return self.run(lambda: work(self.covers))

    def run(self, work: Callable[[], object]) -> Job[object]:
        """Work on pictures, done at once; a test that says so lets it wait in `waiting`."""
        job: Job[object] = Job()
        if self.waits:
            self.waiting.append((work, job))
        else:
            job.finish(work())
        return job


class LookedAtPictures:
    """Pictures at VOD: notes which are looked at, and is told by the test what has come of them."""

    def __init__(self) -> None:
        self.known: dict[str, VodPicture] = {}
        self.looks: list[tuple[str, ...]] = []
        self.tried_again: list[tuple[str, ...]] = []
        self._listeners: list[Callable[[], None]] = []

    def on_ready(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def look_at(self, _account: AccountId, addresses: Sequence[str]) -> tuple[VodPicture, ...]:
        self.looks.append(tuple(addresses))
        loading = VodPicture(PictureState.LOADING)
        return tuple(self.known.get(address, loading) for address in addresses)

    def look_away(self) -> None:
        self.looks.append(())

    def try_again(self, _account: AccountId, addresses: Sequence[str]) -> None:
        self.tried_again.append(tuple(addresses))

    def arrive(self, address: str, content: bytes | Failure) -> None:
        """Tell the picture, or why there is none."""
        is_failure = isinstance(content, Failure)
        state = PictureState.FAILED if is_failure else PictureState.READY
        self.known[address] = VodPicture(
            state, b"" if is_failure else content, content if is_failure else None
        )
        for listener in self._listeners:
            listener()


class KeptDocuments:
    """Documents in memory."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def all(self) -> tuple[Document, ...]:
        return tuple(Document(name, value) for name, value in self.values.items())

    def put(self, name: str, value: object) -> None:
        self.values[name] = value

    def remove(self, name: str) -> None:
        self.values.pop(name, None)

    def arrange(self, _names: tuple[str, ...]) -> None: ...


class DoneAtOnce:
    """A desk and jobs that do at once what they are given."""

    def do(self, work: Callable[[], None]) -> None:
        work()

    def run(self, work: Callable[[], Any]) -> Job[Any]:
        job: Job[Any] = Job()
        try:
            job.finish(work())
        except VodDesktopError as error:
            job.fail(Failure.of(error))
        return job


def presets(*kept: Preset) -> Presets:
    """Real presets, in memory."""
    at_once: Any = DoneAtOnce()
    documents: Any = KeptDocuments()
    made = Presets(
        documents=documents,
        desk=at_once,
        jobs=at_once,
        find=lambda _id: None,
        probe=_no_media,
        exports=Exports(),
    )
    for preset in kept:
        made.save(preset)
    return made


def tag_history(uploads: Any) -> TagHistory:
    """A real history of tags, in memory."""
    documents: Any = KeptDocuments()
    at_once: Any = DoneAtOnce()
    return TagHistory(documents=documents, desk=at_once, rows=uploads.all)


def _no_media(path: str) -> MediaFacts:
    raise MediaUnavailable(path=path)


class KeptAccounts:
    """The accounts list; saving and testing answer when the test says so."""

    def __init__(self, *accounts: Account, state: KeychainState = KeychainState.READY) -> None:
        self.accounts = {account.id: account for account in accounts}
        self.view = KeychainView(state, "GNOME Keyring" if state is KeychainState.READY else "")
        self.added: list[tuple[AccountDraft, Job[Added]]] = []
        self.updated: list[tuple[AccountId, AccountDraft, Job[Added]]] = []
        self.tested: list[tuple[AccountDraft | AccountId, Job[None]]] = []
        self.removed: list[tuple[AccountId, Job[None]]] = []
        self.chosen: AccountId | None = None
        self.key_owner: KeyOwner | None = None
        self.is_proxy_scripted = False
        self.logged_out: list[tuple[AccountId, Job[LoggedOut]]] = []

    def on_admitted(self, admitted: Callable[[Sequence[Account]], None]) -> None:
        """Nothing comes from files here."""

    def all(self) -> Sequence[Account]:
        return tuple(self.accounts.values())

    def find(self, account_id: AccountId) -> Account | None:
        return self.accounts.get(account_id)

    def by_name(self, name: str) -> Account | None:
        return next((a for a in self.accounts.values() if a.name == name), None)

    @property
    def default(self) -> Account | None:
        return self.accounts.get(self.chosen) if self.chosen else next(iter(self.accounts.values()), None)

    def set_default(self, account_id: AccountId) -> None:
        self.chosen = account_id

    def add(self, draft: AccountDraft) -> Job[Added]:
        job: Job[Added] = Job()
        self.added.append((draft, job))
        return job

    def update(self, account_id: AccountId, draft: AccountDraft) -> Job[Added]:
        job: Job[Added] = Job()
        self.updated.append((account_id, draft, job))
        return job

    def test(self, draft: AccountDraft) -> Job[None]:
        self.tested.append((draft, Job()))
        return self.tested[-1][1]

    def test_saved(self, account_id: AccountId, network: NetworkDraft | None = None) -> Job[None]:
        self.network_tested = network
        self.tested.append((account_id, Job()))
        return self.tested[-1][1]

    def owner(self, _draft: AccountDraft) -> Job[KeyOwner | None]:
        return self.owner_saved(AccountId(""))

    def owner_saved(self, _account_id: AccountId) -> Job[KeyOwner | None]:
        job: Job[KeyOwner | None] = Job()
        job.finish(self.key_owner)
        return job

    def log_out(self, account_id: AccountId) -> Job[LoggedOut]:
        self.logged_out.append((account_id, Job()))
        return self.logged_out[-1][1]

    def remove(self, account_id: AccountId) -> Job[None]:
        self.accounts.pop(account_id, None)
        self.removed.append((account_id, Job()))
        return self.removed[-1][1]

    def authorities_in(self, path: str) -> Job[int]:
        job: Job[int] = Job()
        try:
            job.finish(Wires.authorities_in(path))
        except InputError as error:
            job.fail(Failure.of(error))
        return job

    def proxy_is_scripted(self) -> Job[bool]:
        job: Job[bool] = Job()
        job.finish(self.is_proxy_scripted)
        return job

    def keychain(self) -> Job[KeychainView]:
        job: Job[KeychainView] = Job()
        job.finish(self.view)
        return job


class AskedLogins:
    """Notes the logins that were begun; the test shows their page and answers."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, LoginWish, Show, LoginAttempt]] = []

    def by_browser(self, wish: LoginWish, show: Show) -> LoginAttempt:
        return self._begin("browser", wish, show)

    def by_code(self, wish: LoginWish, show: Show) -> LoginAttempt:
        return self._begin("code", wish, show)

    def _begin(self, way: str, wish: LoginWish, show: Show) -> LoginAttempt:
        attempt = LoginAttempt()
        self.begun.append((way, wish, show, attempt))
        return attempt


class FoundProfiles:
    """What can be imported, as a test says."""

    def __init__(self, *found: Found) -> None:
        self.profiles = Profiles("/home/me/.aliyun/config.json", found)
        self.failure: Failure | None = None

    def look(self) -> Job[Profiles]:
        job: Job[Profiles] = Job()
        if self.failure:
            job.fail(self.failure)
        else:
            job.finish(self.profiles)
        return job


class HeldSettings:
    def __init__(self) -> None:
        self.settings = Settings()

    def get(self) -> Settings:
        return self.settings

    def set(self, settings: Settings) -> None:
        self.settings = settings.within_bounds()


def wording(
    translate: Callable[[str, str], str] | None = None, language: Language = Language.ENGLISH
) -> Wording:
    return Wording(translate or (lambda _context, text: text), language)


def failing(job: Job[Any], failure: Failure) -> None:
    job.fail(failure)


def services(tasks: Sequence[UploadTask] = (), *, home: Path = Path("/nowhere"), **values: object) -> Any:
    """Everything that inspector and dialogs ask for."""
    made: dict[str, object] = {
        "uploads": EditedUploads(tasks),
        "catalog": KnownCatalog(),
        "pictures": AskedPictures(covers=home / "covers"),
        "vod_pictures": LookedAtPictures(),
        "accounts": KeptAccounts(),
        "facts": KnownFacts(),
        "imports": FoundProfiles(),
        "logins": AskedLogins(),
        "settings": HeldSettings(),
        "wording": wording(),
        "presets": presets(),
        "remote": remote(),
        "about": SimpleNamespace(
            home=home,
            logs=home / "logs",
            version="1.2.3",
            line=lambda: "VOD Desktop 1.2.3",
            libraries=lambda: (("Python", "3.11.2"),),
        ),
    }
    made |= values
    made.setdefault("diagnostics", diagnostics(made))
    made.setdefault("forgetting", forgetting(made))
    return SimpleNamespace(describing=Describing(made["pictures"]), tags=tag_history(made["uploads"]), **made)


STUDIO = Account(AccountId("a" * 32), "Studio", AuthKind.ACCESS_KEY, key_hint="LTAI…3f9K")
