"""The ways in: the window, the commands, the sandbox."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from vod_desktop.app.handover import hand_over
from vod_desktop.app.messages import ShowRequest, to_message
from vod_desktop.app.wording.translation import Translate, untranslated
from vod_desktop.app.wording.wording import Wording
from vod_desktop.bootstrap.program import FOR_THIS_USER, Program
from vod_desktop.cli import arguments as cli_arguments
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.help import put_into_words
from vod_desktop.cli.run import run
from vod_desktop.domain.errors import Failure, StoreBusy, VodDesktopError
from vod_desktop.domain.settings import Language
from vod_desktop.media.decoder import WORKER_FLAG
from vod_desktop.media.worker import main as decode_files
from vod_desktop.store.crashes import crashes_logged, escaped_errors_logged, forbid_dumps
from vod_desktop.store.erasing import erase
from vod_desktop.store.exports import Exports
from vod_desktop.store.paths import Home, home_at
from vod_desktop.store.resources import resource
from vod_desktop.store.settings import SettingsFile

_SWITCH_INTERVAL_S = 0.0005
"""How long a busy thread keeps the interpreter; shorter than usual, so that the window stays quick while parts are sent."""

EXIT_FAILED = 1

# --- words


def _language(home: Home) -> Language:
    """The language in force: the one chosen, else that of the environment or the system."""
    chosen = SettingsFile(home.settings).load().language
    if chosen is not Language.SYSTEM:
        return chosen
    return _language_around()


def _language_around() -> Language:
    """That of the environment or the system."""
    asked = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = next((name for name in asked if name), None) or locale.getlocale()[0] or ""
    return Language.CHINESE if named.lower().startswith(("zh", "chinese")) else Language.ENGLISH


def _translate_for_terminal(language: Language) -> Translate:
    """Words without a window: the translator alone, loaded only where it is needed."""
    if language is not Language.CHINESE:
        return untranslated
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(resource("translations", "vod_desktop_zh_CN.qm")))
    return lambda context, text: translator.translate(context, text) or text


# --- ways in


def _is_decoder(argv: Sequence[str] | None) -> bool:
    """A bundle, in which there is no interpreter to start, starts itself as its decoder, by whichever name. Returns when that ends."""
    if (sys.argv[1:] if argv is None else argv)[:1] != [WORKER_FLAG]:
        return False
    decode_files()
    return True


def _in_words(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """With its help in the user's language. No home is known before the arguments are, so settings have no say in it."""
    return put_into_words(parser, _translate_for_terminal(_language_around()))


def main(argv: Sequence[str] | None = None) -> int:
    """`vod-desktop`: the window without a command, else the command. Returns the exit code."""
    if _is_decoder(argv):
        return 0
    exports = _prepare_process()
    with escaped_errors_logged():
        return _main(argv, exports)


def _main(argv: Sequence[str] | None, exports: Exports) -> int:
    from vod_desktop.sandbox.run import add_arguments, options_from, serve

    words = sys.argv[1:] if argv is None else argv
    if cli_arguments.names_a_file(words):
        return _main_with_files(words, exports)
    arguments = _in_words(cli_arguments.parser(add_arguments)).parse_args(words)
    if arguments.command == "sandbox":
        return serve(options_from(arguments))
    try:
        home = home_at(arguments.home)
        if arguments.command is None:
            return _window(arguments, home, (), exports)
        return _command(arguments, home, exports)
    except VodDesktopError as error:
        print(_sentence(error), file=sys.stderr)
        return EXIT_FAILED


def _main_with_files(words: Sequence[str], exports: Exports) -> int:
    """As a file manager starts it: the window, with what was opened."""
    try:
        return _window_with_files(words, exports)
    except VodDesktopError as error:
        print(_sentence(error), file=sys.stderr)
        return EXIT_FAILED


def main_window(argv: Sequence[str] | None = None) -> int:
    """`vod-desktop-gui`: the window, for starters without a console; they may name files to add."""
    if _is_decoder(argv):
        return 0
    exports = _prepare_process()
    with escaped_errors_logged():
        return _main_window(argv, exports)


def _window_with_files(argv: Sequence[str] | None, exports: Exports) -> int:
    arguments = _in_words(cli_arguments.window_parser()).parse_args(argv)
    paths = tuple(str(Path(path).absolute()) for path in arguments.paths)
    return _window(arguments, home_at(arguments.home), paths, exports)


def _main_window(argv: Sequence[str] | None, exports: Exports) -> int:
    try:
        return _window_with_files(argv, exports)
    except VodDesktopError as error:
        from PySide6.QtWidgets import QMessageBox

        from vod_desktop.ui.application import application

        application()
        QMessageBox.critical(None, "VOD Desktop", _sentence(error))
        return EXIT_FAILED


def _prepare_process() -> Exports:
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    forbid_dumps()
    _use_utf8()
    return Exports(os.umask(FOR_THIS_USER))


def _sentence(error: VodDesktopError) -> str:
    """What to say when the program cannot even start: in English, the language is not known yet."""
    return str(Wording(untranslated, Language.ENGLISH).failure(Failure.of(error)))


def _use_utf8() -> None:
    """File names and titles are printed as they are, whatever the console's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _command(arguments: argparse.Namespace, home: Home, exports: Exports) -> int:
    language = _language(home)
    translate = _translate_for_terminal(language)
    wording = Wording(translate, language)

    @contextmanager
    def opened() -> Iterator[Opened]:
        program = Program(home, wording=wording, waits_for_network=False, exports=exports)
        try:
            with crashes_logged(home.logs):
                yield Opened(
                    program.services,
                    program.reception,
                    program.remote_reception,
                    program.pasted_reception,
                    program.moving_reception,
                )
        finally:
            program.close()

    def to_owner(message: dict[str, object]) -> Iterator[dict[str, object]]:
        return hand_over(home.root, message)

    return run(arguments, Entrances(opened, to_owner, wording, translate, home.root, lambda: erase(home)))


def _window(arguments: argparse.Namespace, home: Home, paths: Sequence[str], exports: Exports) -> int:
    from PySide6.QtCore import QCoreApplication

    from vod_desktop.ui.application import run_window
    from vod_desktop.ui.dialogs.forgetting import tell_erased

    language = _language(home)
    wording = Wording(QCoreApplication.translate, language)
    try:
        program = Program(home, wording=wording, waits_for_network=True, exports=exports)
    except StoreBusy:
        return _show_running(home, paths)
    if arguments.sandbox:
        program.start_sandbox_now()
    program.services.uploads.resume_interrupted()
    program.services.remote.jobs.resume()
    program.services.remote.following.begin()
    try:
        with crashes_logged(home.logs):
            return run_window(
                program.services,
                reception=program.reception,
                language=language,
                translations=resource("translations"),
                screenshot=arguments.screenshot,
                ready=lambda window: window.take_over(paths) if paths else None,
            )
    finally:
        program.close()
        if program.services.forgetting.is_wanted:
            tell_erased(erase(home))


def _show_running(home: Home, paths: Sequence[str]) -> int:
    """Another process owns the home: bring its window to the front."""
    try:
        for answer in hand_over(home.root, to_message(ShowRequest(tuple(paths)))):
            if "exit" in answer:
                return int(str(answer["exit"]))
    except ConnectionError:
        print("VOD Desktop is running with this home and does not answer.", file=sys.stderr)
    return EXIT_FAILED
