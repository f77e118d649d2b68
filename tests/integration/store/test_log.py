from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler

import pytest

from vod_desktop.store.log import RedactingFormatter, start_log

SECRET = "plantedSecret0123456789abcdefG"
TOKEN = "CAISplanted" + "token/+" * 30


@pytest.fixture
def log(tmp_path):
    running = start_log(tmp_path, level=logging.DEBUG)
    yield running
    running.close()
    # As they are when nobody has asked for a log.
    for name in (
        "aliyunsdkcore",
        "aliyunsdkvod",
        "oss2",
        "urllib3",
        "requests",
        "keyring",
        "jeepney",
        "libav",
    ):
        logging.getLogger(name).setLevel(logging.NOTSET)


def our_handler():
    return next(each for each in logging.getLogger().handlers if isinstance(each, RotatingFileHandler))


def test_what_is_logged_is_in_the_file(log):
    logging.getLogger("vod_desktop.engine").info("part %d of 片.mp4", 7)
    line = log.path.read_text("utf-8")
    assert " INFO vod_desktop.engine [MainThread] part 7 of 片.mp4\n" in line


def test_a_name_that_is_no_text_is_logged_escaped(log):
    record = logging.LogRecord("x", logging.WARNING, "f", 1, "odd \udcff", (), None)
    our_handler().handle(record)  # by the logger it would reach pytest's own capture, which cannot pass it on
    assert "odd \\udcff" in log.path.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_the_file_is_for_this_user_alone(log):
    logging.getLogger("x").warning("y")
    assert log.path.stat().st_mode & 0o777 == 0o600


def test_secrets_in_message_values_and_traceback_stay_out(log):
    logger = logging.getLogger("vod_desktop.cloud")
    logger.error(
        "refused: %s", {"AccessKeySecret": SECRET, "headers": [("Authorization", f"OSS LTAI5tabc:{SECRET}=")]}
    )
    try:
        raise ValueError(f"SecurityToken={TOKEN}") from KeyError(f"https://x/?Signature={SECRET}")
    except ValueError:
        logger.exception("AccessKeySecret=%s", SECRET, stack_info=True)
    text = log.path.read_text()
    assert "planted" not in text
    assert "ValueError" in text


@pytest.mark.parametrize(
    "name",
    [
        "oss2",
        "oss2.http",
        "aliyunsdkcore.client",
        "aliyunsdkcore.auth.signers",
        "urllib3.connectionpool",
    ],
)
def test_the_clients_of_the_services_are_held_at_warning(log, name):
    logging.getLogger(name).info("headers with everything")
    logging.getLogger(name).warning("token was SecurityToken=%s", TOKEN)
    text = log.path.read_text()
    assert "headers with everything" not in text
    assert "SecurityToken=[hidden]" in text


def test_a_client_that_raises_its_own_level_is_held_as_well(log):
    import aliyunsdkcore.http.http_response as talkative

    talkative.logger.setLevel(logging.DEBUG)
    talkative.logger.debug("> Authorization: everything")
    logging.getLogger("vod_desktop").info("here")
    text = log.path.read_text()
    assert "everything" not in text
    assert "here" in text


def test_the_file_rotates_and_every_piece_is_private(log, monkeypatch):
    monkeypatch.setattr(our_handler(), "maxBytes", 2_000)
    for number in range(200):
        logging.getLogger("x").warning("line %d", number)
    pieces = sorted(file for file in log.path.parent.iterdir())
    assert len(pieces) == 5
    assert {file.stat().st_mode & 0o077 for file in pieces} == {0} or sys.platform == "win32"
    assert "line 199" in log.path.read_text()


def test_a_log_that_cannot_be_written_stops_nothing_and_says_nothing(tmp_path, capfd):
    (tmp_path / "file").touch()
    log = start_log(tmp_path / "file" / "logs")
    logging.getLogger("vod_desktop").warning("AccessKeySecret=%s", SECRET)
    log.close()
    log.close()
    assert "planted" not in "".join(capfd.readouterr())


def test_closing_leaves_logging_as_it_was(tmp_path):
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    start_log(tmp_path).close()
    assert (root.level, list(root.handlers)) == before


def test_the_formatter_serves_other_sinks_too():
    record = logging.LogRecord("x", logging.WARNING, "f", 1, "AccessKeySecret=%s", (SECRET,), None)
    assert RedactingFormatter("%(message)s").format(record) == "AccessKeySecret=[hidden]"
