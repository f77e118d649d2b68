"""The main window in its states."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.screens.registry import Context, screen
from tests.ui.tasks import ACCOUNT, RESET, every_state, task
from vod_desktop.app.groups import Group
from vod_desktop.app.notices import AddFinished, ClockWrong, KeychainTrouble, Skipped
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure, KeychainLocked, UnsupportedExtension
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.drops import offer_of
from vod_desktop.ui.questions import Questions
from vod_desktop.ui.window import MainWindow


def busy(context: Context) -> list[UploadTask]:
    """The queue of every state, online."""
    tasks = [replace(shown, waiting_for=None) for shown in every_state()]
    described = replace(
        tasks[5].metadata,
        description=context.say(
            "How the autumn film was made, in four languages.", "秋季主片的幕后故事,四种语言。"
        ),
        tags=(context.say("autumn", "秋季"), "4K", context.say("campaign", "宣传")),
        category_id=1,
    )
    tasks[5] = replace(tasks[5], metadata=described)
    return tasks


def shown(context: Context, tasks: list[UploadTask], *selected: int, **values: object) -> MainWindow:
    window = context.window(context.services(tasks, **values))
    if selected:
        window.view.select([task(number).id for number in selected])
    return window


@screen("window")
def window(context: Context) -> QWidget:
    made = shown(context, busy(context), 6)
    QTimer.singleShot(100, made.view, made.view.scrollToTop)
    return made


@screen("window-drafts")
def drafts(context: Context) -> QWidget:
    tasks = [t for t in busy(context) if t.state in {TaskState.DRAFT, TaskState.DONE}]
    return shown(context, tasks, 14, 15)


@screen("window-small")
def small(context: Context) -> QWidget:
    made = shown(context, busy(context), 3)
    made.resize(840, 560)
    return made


@screen("window-trouble")
def trouble(context: Context) -> QWidget:
    services = context.services([replace(t, waiting_for=t.waiting_for) for t in every_state()])
    made = context.window(services)
    made.center.sidebar.choose(Group.NEEDS_YOU)
    services.uploads.notice(ClockWrong(1200.0))
    services.uploads.notice(KeychainTrouble(ACCOUNT, Failure.of(KeychainLocked())))
    failure = Failure.of(UnsupportedExtension(path="/m/report.docx", extension="docx"))
    services.uploads.notice(AddFinished(skipped=(Skipped("/m/report.docx", failure),)))
    made.view.select([task(11).id])
    return made


@screen("window-sandbox-paused")
def sandbox_paused(context: Context) -> QWidget:
    account = Account(AccountId("sandbox"), context.say("Sandbox", "沙箱"), AuthKind.SANDBOX)
    tasks = [replace(t, account_id=account.id) for t in busy(context) if not t.state.is_running]
    made = shown(context, tasks, 9, accounts=[account])
    made.commands.toggle_queue()
    made.center.toast.say(
        context.say("3 items removed from the list", "已从列表移除 3 项"), undo=lambda: None
    )
    return made


@screen("empty-queue")
def empty(context: Context) -> QWidget:
    return shown(context, [])


@screen("empty-search")
def empty_search(context: Context) -> QWidget:
    made = shown(context, busy(context))
    made.tools.search.setText("winter")
    made.model.search_for("winter")
    return made


@screen("first-run")
def first_run(context: Context) -> QWidget:
    return shown(context, [], accounts=[])


def _over(made: MainWindow, data: QMimeData) -> QWidget:
    made.show()
    QTest.qWait(50)
    made.overlay.show_offer(offer_of(data))
    return made


@screen("drop")
def drop(context: Context) -> QWidget:
    made = shown(context, busy(context))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/m/film-{number}.mp4") for number in range(12)])
    return _over(made, data)


@screen("drop-refused")
def drop_refused(context: Context) -> QWidget:
    made = shown(context, [])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/m/report.docx")])
    return _over(made, data)


def _asked(context: Context, ask: object) -> QWidget:
    made = shown(context, busy(context))
    made.show()
    box = ask(made)  # type: ignore[operator]
    box.setProperty("window-behind", made)
    return box


@screen("ask-discard")
def discard(context: Context) -> QWidget:
    return _asked(
        context,
        lambda made: Questions(made).discard(
            [context.say("Opening titles", "片头"), "teaser-2.mov"], lambda: None
        ),
    )


@screen("ask-quit")
def quit_(context: Context) -> QWidget:
    return _asked(context, lambda made: Questions(made).leave(3, lambda: None))


@screen("ask-gif")
def gif(context: Context) -> QWidget:
    return _asked(
        context, lambda made: Questions(made).kind(["/m/loop.gif", "/m/intro.gif"], lambda _kind: None)
    )


@screen("keys")
def keys(context: Context) -> QWidget:
    from PySide6.QtWidgets import QDialog

    made = shown(context, [])
    made.show()
    made.entries.shortcuts.trigger()
    dialog = made.findChildren(QDialog)[-1]
    dialog.setProperty("window-behind", made)
    return dialog


@screen("retrying")
def retrying(context: Context) -> QWidget:
    stalled = replace(busy(context)[0], stalled_s=34.0, speed=0.0)
    failing = replace(busy(context)[1], retry=replace(every_state()[2].retry, failure=RESET))  # type: ignore[type-var]
    return shown(context, [stalled, failing], 1, 2)
