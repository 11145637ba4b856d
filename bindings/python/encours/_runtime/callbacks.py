# SPDX-License-Identifier: MIT
"""Calls from C into Python. No exception leaves into C: it is kept, and comes out of the call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from encours._native import ffi

from .errors import describe, keep
from .values import text_of, wrong

OK = 0
CANCELLED = 15


class Calls:
    """The Python objects behind the `user` pointer of a group of callbacks."""

    def __init__(self, **calls: Callable[..., Any] | None) -> None:
        self.__dict__.update(calls)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


def callable_in(name: str, value: Any) -> Any:
    if not callable(value):
        raise wrong(name, "a callable", value)
    return value


@ffi.def_extern(name="encours_progress_python", error=1)  # type: ignore[untyped-decorator]
def progress(user: Any, done: int, total: int) -> int:
    """Tells how far the work is. An exception, as KeyboardInterrupt, stops it."""
    try:
        call = ffi.from_handle(user).progress
        return 1 if call is not None and call(done, total) is False else 0
    except BaseException as raised:
        keep(raised)
        return 1


@ffi.def_extern(name="encours_context_log_python")  # type: ignore[untyped-decorator]
def log(user: Any, level: int, message: Any) -> None:
    try:
        ffi.from_handle(user).log(level, text_of(message))
    except BaseException as raised:
        keep(raised)


@ffi.def_extern(name="encours_input_read_python", error=16)  # type: ignore[untyped-decorator]
def input_read(user: Any, buffer: Any, size: int, got: Any, error: Any) -> int:
    """Reads as `readinto` of a file: the bytes written, 0 at the end."""
    try:
        got[0] = ffi.from_handle(user).read(memoryview(ffi.buffer(buffer, size))) or 0
        return OK
    except BaseException as raised:
        keep(raised)
        return describe(error, raised)


@ffi.def_extern(name="encours_input_rewind_python", error=16)  # type: ignore[untyped-decorator]
def input_rewind(user: Any, error: Any) -> int:
    try:
        ffi.from_handle(user).rewind()
        return OK
    except BaseException as raised:
        keep(raised)
        return describe(error, raised)


@ffi.def_extern(name="encours_store_ledger_python", error=16)  # type: ignore[untyped-decorator]
def store_ledger(user: Any, ledger: Any) -> int:
    try:
        return CANCELLED if ffi.from_handle(user).each(text_of(ledger)) is False else OK
    except BaseException as raised:
        keep(raised)
        return describe(None, raised)


@ffi.def_extern(name="encours_store_check_report_python")  # type: ignore[untyped-decorator]
def store_check_report(user: Any, name: Any, outcome: int, sentence: Any) -> None:
    try:
        ffi.from_handle(user).report(text_of(name), outcome, text_of(sentence))
    except BaseException as raised:
        keep(raised)
