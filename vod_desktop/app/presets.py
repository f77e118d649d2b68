"""Presets: kept, found by name or by rule, filled in for files, carried to other computers as a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from vod_desktop.app.desk import Desk
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.pattern import FileFacts
from vod_desktop.domain.preset import (
    Preset,
    PresetMark,
    PresetsUnusable,
    PresetWrong,
    preset_data,
    preset_from,
    presets_file,
    presets_from_file,
)
from vod_desktop.store.documents import Documents
from vod_desktop.store.exports import Exports

FILE_MAX = 1_000_000
"""Bytes of a file of presets that is read."""

Probe = Callable[[str], MediaFacts]


class Filler:
    """Fills presets in for the files of one adding. Made on the owner's thread, used on any.

    Args:
        choose: The preset for a path, if any.
        probe: Looks into a file; raises VodDesktopError.
        at: Now, in local time.
    """

    def __init__(self, choose: Callable[[str], Preset | None], probe: Probe, at: datetime) -> None:
        self._choose = choose
        self._probe = probe
        self._at = at

    def fill(self, path: str, number: int, given: MediaMetadata) -> tuple[MediaMetadata, PresetMark | None]:
        """The form of a new row: what was given, and what the preset says of the rest."""
        preset = self._choose(path)
        if preset is None:
            return given, None
        facts = FileFacts(path, number, self._at, self._media(path) if preset.uses_media else None)
        empty = MediaMetadata()
        filled = {
            of: value
            for of, value in preset.filled(facts).items()
            if getattr(given, of.value) == getattr(empty, of.value) and value != getattr(empty, of.value)
        }
        mark = PresetMark(preset.name, frozenset(filled)) if filled else None
        return given.changed(**{of.value: value for of, value in filled.items()}), mark

    def _media(self, path: str) -> MediaFacts | None:
        try:
            return self._probe(path)
        except VodDesktopError:
            return None


class Presets:
    """The presets of this home. On the owner's thread; what is kept is in memory and goes to the disk behind it."""

    def __init__(
        self,
        *,
        documents: Documents,
        desk: Desk,
        jobs: Jobs,
        find: Callable[[AccountId], Account | None],
        probe: Probe,
        exports: Exports,
    ) -> None:
        self._exports = exports
        self._documents = documents
        self._desk = desk
        self._jobs = jobs
        self._find = find
        self._probe = probe
        self._all = {preset.name: preset for preset in _readable(documents)}

    def all(self) -> tuple[Preset, ...]:
        """In their order; of two whose rules hold the first is applied."""
        return tuple(self._all.values())

    def find(self, name: str) -> Preset | None:
        """The preset of that name."""
        return self._all.get(name)

    def save(self, preset: Preset, *, instead_of: str = "") -> None:
        """Keep a preset, in the place of the one of its name; `instead_of` is the name it had."""
        renamed = instead_of if instead_of != preset.name else ""
        self._all = {
            (preset.name if name == renamed else name): (preset if name in {renamed, preset.name} else other)
            for name, other in self._all.items()
            if not (renamed and name == preset.name)
        } | {preset.name: preset}
        order = tuple(self._all)

        def keep() -> None:
            if renamed:
                self._documents.remove(renamed)
            self._documents.put(preset.name, preset_data(preset))
            self._documents.arrange(order)

        self._desk.do(keep)

    def admit(self, presets: Sequence[Preset]) -> None:
        """Presets that are on the disk already, under names that were free."""
        self._all |= {preset.name: preset for preset in presets}

    def remove(self, name: str) -> None:
        """Forget a preset; what it filled in stays."""
        if self._all.pop(name, None) is not None:
            self._desk.do(lambda: self._documents.remove(name))

    def filler(self, account_id: AccountId, *, name: str, by_rule: bool) -> Filler:
        """What fills in the forms of files that are added: the named preset, or with none named the first whose rule holds."""
        known, account = self.all(), self._find(account_id)
        named = self.find(name)

        def by_its_rule(path: str) -> Preset | None:
            return next((p for p in known if p.rule.holds(path, account.name if account else "")), None)

        choose = by_its_rule if by_rule and not name else lambda _path: named
        return Filler(choose, self._probe, datetime.now().astimezone())

    def read(self, path: str) -> Job[tuple[Preset, ...]]:
        """The presets of a file; nothing is kept yet. Fails with PresetsUnusable."""
        return self._jobs.run(lambda: _read(Path(path)))

    def write(self, path: str, presets: Sequence[Preset]) -> Job[None]:
        """Write presets to a file. Fails with PresetsUnusable."""
        return self._jobs.run(lambda: _write(Path(path), presets, self._exports))


def free_name(name: str, taken: Sequence[str]) -> str:
    """The name, with a number behind it if it is taken."""
    numbered = (f"{name} ({n})" for n in range(2, len(taken) + 3))
    return name if name not in taken else next(free for free in numbered if free not in taken)


def _readable(documents: Documents) -> list[Preset]:
    """What can be understood; a preset of a newer version is left on the disk."""
    found = []
    for document in documents.all():
        try:
            found.append(preset_from(document.value))
        except PresetWrong:
            continue
    return found


def _read(path: Path) -> tuple[Preset, ...]:
    try:
        with path.open("rb") as file:
            content = file.read(FILE_MAX + 1)
        return presets_from_file(json.loads(content) if len(content) <= FILE_MAX else None)
    except PresetWrong as wrong:
        reason = "preset" if wrong.preset else "format"
        raise PresetsUnusable(path=str(path), reason=reason, preset=wrong.preset, place=wrong.place) from None
    except (ValueError, RecursionError):
        raise PresetsUnusable(path=str(path), reason="format") from None
    except OSError:
        raise PresetsUnusable(path=str(path), reason="access") from None


def _write(path: Path, presets: Sequence[Preset], exports: Exports) -> None:
    text = json.dumps(presets_file(presets), ensure_ascii=False, indent=2) + "\n"
    try:
        with exports.saving(path):
            path.write_text(text, encoding="utf-8")
    except OSError:
        raise PresetsUnusable(path=str(path), reason="access") from None
