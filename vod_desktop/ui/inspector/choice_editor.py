"""A field whose choices come from the account: searched, fetched anew, and free to take any other text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.catalog import Cached
from vod_desktop.app.rows import Row
from vod_desktop.app.services import Services
from vod_desktop.domain.catalog import App, TemplateGroup
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import NO_TRANSCODE, Field
from vod_desktop.ui.inspector.choice_popup import ChoicePopup, Choices
from vod_desktop.ui.inspector.drop_down import DroppingCombo
from vod_desktop.ui.inspector.editors import ChoiceEditor
from vod_desktop.ui.inspector.fetching import Fetching

LISTS = {
    Field.TEMPLATE_GROUP: AccountList.TEMPLATE_GROUPS,
    Field.STORAGE: AccountList.STORAGE_LOCATIONS,
    Field.APP: AccountList.APPS,
}
"""The fields whose choices an account lists."""


class PopupChoiceEditor(ChoiceEditor):
    """Drops its choices down with a search. Typing in the field itself searches them, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        combo = DroppingCombo()
        super().__init__(parent, combo=combo)
        completer = QCompleter(combo.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        combo.setCompleter(completer)
        # After the combo is in its place: Qt loses a child from the tab order that comes after a popup.
        self.popup = ChoicePopup(self)
        self.popup.chosen.connect(self._on_taken)
        combo.opened.connect(self.open)

    def open(self) -> None:
        """Drop down."""
        self.popup.open_below(self.combo)

    def _on_taken(self, value: str) -> None:
        self.show_value(value, self._placeholder())
        self._on_chosen()


class AccountChoiceEditor(PopupChoiceEditor):
    """Template group, application or storage location of one account. The value is an id, or what was typed."""

    def __init__(self, services: Services, wanted: AccountList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted = wanted
        self._account: AccountId | None = None
        self._fetching = Fetching(services, wanted, self)
        self._fetching.changed.connect(self.show_choices)
        self.popup.refresh_wanted.connect(self._fetching.fetch)

    def set_account(self, account_id: AccountId | None) -> None:
        """Whose choices are offered."""
        self._account = account_id
        self._fetching.aim(account_id, self._wanted)
        self.show_choices()

    def show_choices(self) -> None:
        """Offer what is known by now."""
        cached = self._cached()
        choices = self._choices(cached)
        self.offer(list(choices))
        self.popup.show_choices(choices, self.tr("Default of the account"), self._fetching.state(cached))

    def open(self) -> None:
        self.show_choices()
        super().open()
        self._fetching.once()

    def _cached(self) -> Cached[object] | None:
        catalog = self._services.catalog
        if self._account is None:
            return None
        match self._wanted:
            case AccountList.TEMPLATE_GROUPS:
                return catalog.template_groups(self._account)
            case AccountList.APPS:
                return catalog.apps(self._account)
            case _:
                return catalog.storage_locations(self._account)

    def _choices(self, cached: Cached[object] | None) -> Choices:
        known = _named(cached.values if cached else ())
        if self._wanted is not AccountList.TEMPLATE_GROUPS:
            return known
        # VOD offers it in every account, and need not list it.
        return [(self.tr("No transcoding"), NO_TRANSCODE), *(one for one in known if one[1] != NO_TRANSCODE)]


class WorkflowEditor(PopupChoiceEditor):
    """A workflow. VOD does not list them, so those used before in the queue are offered."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.popup.refresh.hide()

    def open(self) -> None:
        rows: Sequence[Row] = (*self._services.uploads.all(), *self._services.remote.jobs.all())
        used = {row.metadata.workflow_id for row in rows} - {""}
        choices = [(one, one) for one in sorted(used)]
        self.offer(choices)
        state = self.tr(
            "VOD does not list workflows. Copy the ID from the VOD console; IDs used here before are offered."
        )
        self.popup.show_choices(choices, self.tr("No workflow"), state)
        super().open()


def _named(values: Iterable[object]) -> Sequence[tuple[str, str]]:
    """Names with ids. Where two have the same name, the id is shown with it."""
    pairs = [
        (value.name or value.id, value.id)
        if isinstance(value, TemplateGroup | App)
        else (str(value), str(value))
        for value in values
    ]
    times = Counter(label for label, _ in pairs)
    return [(label if times[label] == 1 else f"{label} ({value})", value) for label, value in pairs]
