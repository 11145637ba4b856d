# SPDX-License-Identifier: MIT
"""Failures of the C library as exceptions, and exceptions of callbacks on their way through C."""

from __future__ import annotations

import threading
from typing import Any, ClassVar, NamedTuple, NoReturn

from encours._native import ffi, lib

FORMATTED_SIZE = 768


class Error(Exception):
    """A failure reported by the library. There is one class for each kind of failure.

    Methods of a store and other callbacks may raise one, to fail with that kind.
    """

    kind: ClassVar[int] = 0
    """The kind of the failure, a StatusKind."""

    code: int
    """The status: its low byte is the kind, the rest detail."""
    cause: int
    """Status of the callback or store that led to it, or 0."""
    detail: str
    """What happened, with the value and the rule at fault."""
    source: str | None
    """Name of the input."""
    line: int | None
    """Line of a text input, from 1."""
    column: int | None
    """Column (field) of that line, from 1."""
    field: str | None
    """Name of the field at fault."""
    index: int | None
    """Element, row or command at fault, from 0."""
    hint: str | None
    """What to do about it."""

    def __init__(self, detail: str = "", *, hint: str | None = None, code: int = 0) -> None:
        super().__init__(detail)
        self.code = code or self.kind
        self.cause = 0
        self.detail = detail
        self.hint = hint
        self.source = self.field = None
        self.line = self.column = self.index = None

    def __init_subclass__(cls, kind: int = 0) -> None:
        super().__init_subclass__()
        if kind:
            cls.kind = kind
            CLASSES[kind] = cls


CLASSES: dict[int, type[Error]] = {}


class ClosedError(Error, ValueError):
    """A handle was used after it had been closed."""


class Thread(threading.local):
    """What each thread keeps: the memory where C describes a failure."""

    def __init__(self) -> None:
        self.error: Any = ffi.new("encours_error *", (ffi.sizeof("encours_error"),))


thread = Thread()

class Raised(NamedTuple):
    """An exception that left a callback."""

    exception: BaseException
    final: bool
    """it comes out of the call whatever C makes of it. An Error of a store does not: the library
    may get over it, as it gets over a conflict by trying again"""


PENDING: dict[int, Raised] = {}
"""Exceptions that left a callback while C was still running, by thread. It is empty, and so false,
in almost every call: that is all a call that succeeds has to look at."""


def keep(raised: Raised, first: bool = False) -> None:
    """Keeps an exception that cannot cross C. The first of a call that is final stays."""
    ident = threading.get_ident()
    kept = PENDING.get(ident)
    if kept is None or not kept.final or (first and raised.final):
        PENDING[ident] = raised


def set_aside() -> Raised | None:
    """What is kept so far in this thread, which is then nothing."""
    return PENDING.pop(threading.get_ident(), None) if PENDING else None


def end_call(status: int, error: Any, made: Any = None, free: Any = None) -> None:
    """Ends a call that failed, or in which a callback raised.

    `made` and `free` are the handle that a call made, and how to free it should an exception of a
    callback come out although the call succeeded.
    """
    raised = PENDING.pop(threading.get_ident(), None)
    if raised is not None and raised.final:
        if not status and made is not None:
            free(made[0])
        raise raised.exception
    if not status:
        return
    if raised is not None and getattr(raised.exception, "code", 0) in (status, error.cause):
        raise raised.exception
    fail(status, error)


def fail(status: int, error: Any) -> NoReturn:
    """Raises what a status and its description say."""
    raise described(status, error)


def described(status: int, error: Any) -> Error:
    """The exception for a status and the description beside it."""
    kind = status & 0xFF
    made = CLASSES.get(kind, Error)(text(error.message), code=status)
    made.args = (formatted(error),)
    made.cause = error.cause
    made.hint = text(error.hint) or None
    made.source = text(error.source) or None
    made.field = text(error.field) or None
    made.line = error.line or None
    made.column = error.column or None
    made.index = None if error.index < 0 else error.index
    return made


def formatted(error: Any) -> str:
    """A failure in one line, the same words in every language."""
    buffer = ffi.new("char[]", FORMATTED_SIZE)
    lib.encours_error_format(error, buffer, FORMATTED_SIZE)
    return text(buffer)


def text(buffer: Any) -> str:
    string: bytes = ffi.string(buffer)
    return string.decode("utf-8", "replace")


def describe(error: Any, exception: BaseException) -> int:
    """Writes what a callback raised where C wants it described; the status to return."""
    if error:
        put(error.message, ffi.sizeof(error.message), str(exception) or type(exception).__name__)
    if isinstance(exception, Error):
        if error:
            put(error.hint, ffi.sizeof(error.hint), exception.hint or "")
        return exception.code or CALLBACK
    return MEMORY if isinstance(exception, MemoryError) else CALLBACK


def put(field: Any, size: int, value: str) -> None:
    """Writes a text, cut at a character, into an array of characters."""
    data = value.encode("utf-8", "replace")[: size - 1].decode("utf-8", "ignore").encode()
    ffi.memmove(field, data + b"\0", len(data) + 1)


MEMORY = 12
CALLBACK = 16
