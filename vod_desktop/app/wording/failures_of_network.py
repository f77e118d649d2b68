"""What went wrong, why, and what to do: the hops between this computer and a service, and what is set for them.

Keys as in `failures_of_calls`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

_NO_NETWORK = QT_TRANSLATE_NOOP("Failure", "no network")
_NOT_TRUSTED = QT_TRANSLATE_NOOP("Failure", "certificate not trusted")
_NOT_VERIFIED = QT_TRANSLATE_NOOP("Failure", "The secure connection to {host} cannot be verified.")
_PROXY_SAYS_NO = QT_TRANSLATE_NOOP("Failure", "proxy refuses")
_SETTINGS_WRONG = QT_TRANSLATE_NOOP("Failure", "network settings")

HOPS: dict[str, Entry] = {
    "network-down/proxy": Entry(
        QT_TRANSLATE_NOOP("Failure", "proxy not reached"),
        QT_TRANSLATE_NOOP("Failure", "The proxy on the way to {host} cannot be reached."),
        QT_TRANSLATE_NOOP("Failure", "It is off, its address is wrong, or it speaks something else."),
        QT_TRANSLATE_NOOP(
            "Failure", "Check the proxy under “Network” of the account, or in the settings of this computer."
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "network-down/name": Entry(
        _NO_NETWORK,
        QT_TRANSLATE_NOOP("Failure", "Nobody knows the address of {host}."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "The name service (DNS) does not answer, does not know the name, or there is no network.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Check the network. If only a proxy leads out of it, set that under “Network” of the account.",
        ),
        Remedy.RETRY,
    ),
    "network-down/behind-proxy": Entry(
        QT_TRANSLATE_NOOP("Failure", "not reached by the proxy"),
        QT_TRANSLATE_NOOP("Failure", "The proxy cannot reach {host}."),
        QT_TRANSLATE_NOOP("Failure", "It has no way there at the moment, or does not know the name."),
        QT_TRANSLATE_NOOP("Failure", "Try again later, or ask the people who run the proxy."),
        Remedy.RETRY,
    ),
    "proxy-refused": Entry(
        _PROXY_SAYS_NO,
        QT_TRANSLATE_NOOP("Failure", "The proxy refuses the way to {host}."),
        QT_TRANSLATE_NOOP("Failure", "Its rules do not allow this address or this port."),
        QT_TRANSLATE_NOOP("Failure", "Ask the people who run the proxy to allow {host}, port 443."),
        Remedy.RETRY,
    ),
    "proxy-refused/login": Entry(
        QT_TRANSLATE_NOOP("Failure", "proxy login rejected"),
        QT_TRANSLATE_NOOP("Failure", "The proxy does not accept the login."),
        QT_TRANSLATE_NOOP("Failure", "It wants a user name and a password, and these were missing or wrong."),
        QT_TRANSLATE_NOOP("Failure", "Enter both under “Network” of the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "proxy-refused/no-password": Entry(
        QT_TRANSLATE_NOOP("Failure", "proxy password missing"),
        QT_TRANSLATE_NOOP("Failure", "The password of the proxy is not at hand."),
        QT_TRANSLATE_NOOP(
            "Failure", "It was kept for one session only, or it was removed from the keychain."
        ),
        QT_TRANSLATE_NOOP("Failure", "Enter it again under “Network” of the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "proxy-refused/address": Entry(
        _SETTINGS_WRONG,
        QT_TRANSLATE_NOOP("Failure", "What is set as proxy cannot be one."),
        QT_TRANSLATE_NOOP(
            "Failure", "Its address is incomplete, or of a kind that this program does not speak."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Check the proxy under “Network” of the account, or in the settings of this computer."
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "tls-failed/untrusted": Entry(
        _NOT_TRUSTED,
        _NOT_VERIFIED,
        QT_TRANSLATE_NOOP(
            "Failure",
            "Its certificate comes from an authority that is not trusted: a proxy or virus scanner opens the connection.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Nothing was sent. In a company network, choose the company's certificate file under “Network” of the account.",
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "tls-failed/wrong-host": Entry(
        _NOT_TRUSTED,
        _NOT_VERIFIED,
        QT_TRANSLATE_NOOP("Failure", "The certificate belongs to another host."),
        QT_TRANSLATE_NOOP(
            "Failure", "Nothing was sent. Check the endpoint of the account, and log in to the network."
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "tls-failed/expired": Entry(
        QT_TRANSLATE_NOOP("Failure", "certificate expired"),
        _NOT_VERIFIED,
        QT_TRANSLATE_NOOP("Failure", "The certificate has expired, or the clock of this computer is wrong."),
        QT_TRANSLATE_NOOP(
            "Failure", "Nothing was sent. Check date and time of this computer, then try again."
        ),
        Remedy.RETRY,
    ),
    "tls-failed/not-yet-valid": Entry(
        _NOT_TRUSTED,
        _NOT_VERIFIED,
        QT_TRANSLATE_NOOP(
            "Failure", "The certificate is not valid yet, or the clock of this computer is wrong."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Nothing was sent. Check date and time of this computer, then try again."
        ),
        Remedy.RETRY,
    ),
    "tls-failed/old-tls": Entry(
        QT_TRANSLATE_NOOP("Failure", "encryption too old"),
        QT_TRANSLATE_NOOP("Failure", "{host} offers an outdated encryption only."),
        QT_TRANSLATE_NOOP(
            "Failure", "TLS 1.2 or later is needed; a device on the way speaks something older."
        ),
        QT_TRANSLATE_NOOP(
            "Failure", "Nothing was sent. Ask the people who run the network, or use another one."
        ),
        Remedy.RETRY,
    ),
    "tls-failed/handshake": Entry(
        QT_TRANSLATE_NOOP("Failure", "no secure connection"),
        QT_TRANSLATE_NOOP("Failure", "No secure connection to {host} comes about."),
        QT_TRANSLATE_NOOP("Failure", "What answers there does not speak TLS, or not with this program."),
        QT_TRANSLATE_NOOP("Failure", "Nothing was sent. Check the endpoint of the account and the network."),
        Remedy.EDIT_ACCOUNT,
    ),
    "tls-failed/ca-bundle": Entry(
        QT_TRANSLATE_NOOP("Failure", "certificate file unreadable"),
        QT_TRANSLATE_NOOP("Failure", "The certificate file of the account cannot be read."),
        QT_TRANSLATE_NOOP("Failure", "It was moved, deleted or changed."),
        QT_TRANSLATE_NOOP("Failure", "Nothing was sent. Choose it again under “Network” of the account."),
        Remedy.EDIT_ACCOUNT,
    ),
    "tls-failed/proxy": Entry(
        _NOT_TRUSTED,
        QT_TRANSLATE_NOOP("Failure", "The secure connection to the proxy cannot be verified."),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Its certificate is not trusted, has expired or belongs to another host; or it does not speak TLS.",
        ),
        QT_TRANSLATE_NOOP(
            "Failure",
            "Choose the company's certificate file under “Network” of the account, or use the proxy by HTTP.",
        ),
        Remedy.EDIT_ACCOUNT,
    ),
}
"""Calls that ended on the way."""

SETTINGS: dict[str, Entry] = {
    "input/proxy-host": Entry(
        _SETTINGS_WRONG,
        QT_TRANSLATE_NOOP("Failure", "This is not the address of a proxy."),
        QT_TRANSLATE_NOOP("Failure", "A host name or an IP address is needed, without http:// before it."),
        QT_TRANSLATE_NOOP("Failure", "Enter it as in this example: proxy.example.com."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/proxy-port": Entry(
        _SETTINGS_WRONG,
        QT_TRANSLATE_NOOP("Failure", "This is not a port."),
        QT_TRANSLATE_NOOP("Failure", "Ports are numbers from 1 to 65535."),
        QT_TRANSLATE_NOOP("Failure", "Ask the people who run the proxy."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/proxy-user": Entry(
        _SETTINGS_WRONG,
        QT_TRANSLATE_NOOP("Failure", "This user name or password cannot be sent to a proxy."),
        QT_TRANSLATE_NOOP("Failure", "It is too long, or holds a character that a proxy cannot take."),
        QT_TRANSLATE_NOOP("Failure", "Enter it again."),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/bundle-unreadable": Entry(
        _SETTINGS_WRONG,
        QT_TRANSLATE_NOOP("Failure", "“{name}” is not a certificate file."),
        QT_TRANSLATE_NOOP("Failure", "It cannot be read, or it is not in the form called PEM."),
        QT_TRANSLATE_NOOP(
            "Failure", "Choose a file with “BEGIN CERTIFICATE” in it; the company's administrators have it."
        ),
        Remedy.EDIT_ACCOUNT,
    ),
    "input/bundle-empty": Entry(
        _SETTINGS_WRONG,
        QT_TRANSLATE_NOOP("Failure", "“{name}” holds no authority."),
        QT_TRANSLATE_NOOP("Failure", "It holds certificates of single hosts only."),
        QT_TRANSLATE_NOOP("Failure", "Choose the file with the company's root certificate."),
        Remedy.EDIT_ACCOUNT,
    ),
}
"""What was typed or chosen for the network of an account."""

NETWORK = {**HOPS, **SETTINGS}
"""Both."""
