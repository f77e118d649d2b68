"""Keeps the translations in step with the sources.

    python packaging/translations.py update    gathers texts into the .ts files and makes the .qm files
    python packaging/translations.py check     says what is missing, and ends with 1 if anything is

The .qm files are committed: the same .ts gives the same bytes, so `check` (and a test) can compare them.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
_PLACEHOLDER = re.compile(r"\{(\w+)\}|%n")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language: its .ts file, and what lupdate is told for it."""

    name: str
    options: tuple[str, ...] = ()

    def ts(self, folder: Path) -> Path:
        return folder / f"{self.name}.ts"

    def qm(self, folder: Path) -> Path:
        return folder / f"{self.name}.qm"


CATALOGUES = (
    Catalogue("vod_desktop_zh_CN"),
    # English stands in the sources; only its plurals need a file.
    Catalogue("vod_desktop_en", ("-pluralonly",)),
)


def sources() -> list[str]:
    """The files with texts for people, in a fixed order so that the .ts files stay in order, too."""
    folders = ("app", "bootstrap", "cli", "ui")
    found = [path for name in folders for path in (ROOT / "vod_desktop" / name).rglob("*.py")]
    return sorted(str(path.relative_to(ROOT)) for path in found)


def gather(folder: Path) -> None:
    """Bring the .ts files of the folder up to date: new texts come in unfinished, gone ones go."""
    for catalogue in CATALOGUES:
        target = catalogue.ts(folder)
        command = [
            "-silent",
            "-locations",
            "none",
            "-no-obsolete",
            "-source-language",
            "en",
            *catalogue.options,
        ]
        _run("pyside6-lupdate", *sources(), *command, "-ts", str(target))


def release(folder: Path) -> None:
    """Make the .qm files from the .ts files of the folder."""
    for catalogue in CATALOGUES:
        made = catalogue.qm(folder).with_suffix(".new")
        _run("pyside6-lrelease", "-silent", str(catalogue.ts(folder)), "-qm", str(made))
        made.replace(
            catalogue.qm(folder)
        )  # a window that runs has the old file mapped; it must not change under it


def problems() -> Iterator[str]:
    """Everything that is not as it must be, in words."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for catalogue in CATALOGUES:
            shutil.copy(catalogue.ts(FOLDER), copy)
        gather(copy)
        release(copy)
        for catalogue in CATALOGUES:
            if catalogue.ts(copy).read_bytes() != catalogue.ts(FOLDER).read_bytes():
                yield f"{catalogue.name}.ts: the sources have other texts; run `translations.py update`"
            if catalogue.qm(copy).read_bytes() != catalogue.qm(FOLDER).read_bytes():
                yield f"{catalogue.name}.qm: is not made from the .ts; run `translations.py update`"
            yield from unfinished(catalogue.ts(FOLDER))


def unfinished(path: Path) -> Iterator[str]:
    """Texts without a translation, and translations that lost or invented a placeholder."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            where = f"{path.name}: {context.findtext('name')}: {source!r}"
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                yield f"{where} is not translated"
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            for form in forms:
                if not form:
                    yield f"{where} is not translated"
                elif _names(form) - _names(source) or (_names(source) - _names(form) - {"n"}):
                    yield f"{where} has other placeholders in {form!r}"


def _names(text: str) -> set[str]:
    return {found.group(1) or "n" for found in _PLACEHOLDER.finditer(text)}


def _run(tool: str, *arguments: str) -> None:
    """A tool of the installed PySide6, in the root of the project."""
    beside = Path(sys.executable).parent / tool
    found = shutil.which(tool, path=str(beside.parent)) or shutil.which(tool)
    if found is None:
        raise SystemExit(f"{tool} is missing; install PySide6-Essentials into this environment")
    done = subprocess.run([found, *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("update", "check"))
    if parser.parse_args().what == "update":
        gather(FOLDER)
        release(FOLDER)
        for line in (line for catalogue in CATALOGUES for line in unfinished(catalogue.ts(FOLDER))):
            print(line)
        return 0
    found = list(problems())
    print("\n".join(found) or "Every text is translated, and the files are up to date.")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
