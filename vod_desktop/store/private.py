"""Folders and files that are this user's alone: by mode on POSIX, by access list on Windows, where a mode says nothing."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _TOKEN_QUERY, _TOKEN_USER, _LONGEST_TOKEN_USER = 0x0008, 1, 256
    _PROTECTED_LIST = 0x80000004  # the access list, with nothing inherited from the folder above
    _REVISION = 1

    def close_to_others(path: Path) -> None:
        """Leave a folder, with what will be made in it, or a file to this user, the system and its administrators.

        Raises:
            OSError: The rights cannot be changed, or the drive knows none.
        """
        inherited = "OICI" if path.is_dir() else ""
        users = ("SY", "BA", _this_user())
        _set_list(path, "D:P" + "".join(f"(A;{inherited};FA;;;{user})" for user in users))

    def _set_list(path: Path, written: str) -> None:
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        made = ctypes.c_void_p()
        _succeeds(
            advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW(
                wintypes.LPCWSTR(written), wintypes.DWORD(_REVISION), ctypes.byref(made), None
            )
        )
        try:
            _succeeds(
                advapi.SetFileSecurityW(wintypes.LPCWSTR(str(path)), wintypes.DWORD(_PROTECTED_LIST), made)
            )
        finally:
            ctypes.windll.kernel32.LocalFree(made)

    def _this_user() -> str:
        """The security id of who runs this process, as text."""
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        token, size, text = wintypes.HANDLE(), wintypes.DWORD(), wintypes.LPWSTR()
        process = wintypes.HANDLE(kernel.GetCurrentProcess())
        _succeeds(advapi.OpenProcessToken(process, wintypes.DWORD(_TOKEN_QUERY), ctypes.byref(token)))
        try:
            told = (ctypes.c_void_p * (_LONGEST_TOKEN_USER // ctypes.sizeof(ctypes.c_void_p)))()
            _succeeds(
                advapi.GetTokenInformation(
                    token, _TOKEN_USER, told, wintypes.DWORD(_LONGEST_TOKEN_USER), ctypes.byref(size)
                )
            )
            # Begins with the address of the id, which lies behind it.
            _succeeds(advapi.ConvertSidToStringSidW(ctypes.c_void_p(told[0]), ctypes.byref(text)))
        finally:
            kernel.CloseHandle(token)
        try:
            return str(text.value)
        finally:
            kernel.LocalFree(text)

    def _succeeds(result: int) -> None:
        if not result:
            raise ctypes.WinError(ctypes.get_last_error())

else:

    def close_to_others(path: Path) -> None:
        """Leave a folder or a file to this user.

        Raises:
            OSError: The rights cannot be changed.
        """
        if path.stat().st_mode & 0o077:
            path.chmod(0o700 if path.is_dir() else 0o600)
