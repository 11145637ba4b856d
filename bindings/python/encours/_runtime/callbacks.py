# SPDX-License-Identifier: MIT
"""Calls from C into Python. No exception leaves into C: it is kept, and comes out of the call."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any

from encours._native import ffi

from .errors import CALLBACK, Error, Raised, describe, keep, set_aside
from .values import text_of, wrong

OK = 0
CANCELLED = 15


class Calls:
    """The Python objects behind the `user` pointer of a group of callbacks."""

    def __init__(self, **calls: Callable[..., Any] | None) -> None:
        self.__dict__.update(calls)


def callable_in(name: str, value: Any) -> Any:
    if not callable(value):
        raise wrong(name, "a callable", value)
    return value


def escaped(
    kind: type[BaseException], raised: BaseException, traceback: TracebackType | None
) -> None:
    """Keeps what a signal handler raises before the body of a callback begins."""
    keep(Raised(raised, True))


def guarded(body: Callable[..., Any], failed: int | None, described: bool) -> Callable[..., Any]:
    """A function that C may call. When the body raises, C gets `failed`, or the status of an Error;
    `described` says that the last argument is where C wants the failure described."""

    def call(*arguments: Any) -> Any:
        # What this callback calls has failures of its own: those of the call outside wait here.
        outer = set_aside()
        try:
            return body(*arguments)
        except BaseException as raised:
            keep(Raised(raised, failed != CALLBACK or not isinstance(raised, Error)))
            status = describe(arguments[-1] if described else ffi.NULL, raised)
            return status if failed == CALLBACK else failed
        finally:
            if outer is not None:
                keep(outer, first=True)

    return call


def called(
    name: str, failed: int | None = None, described: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Makes a function the body of the callback of a name."""

    def install(body: Callable[..., Any]) -> Callable[..., Any]:
        call = guarded(body, failed, described)
        name_in_c = f"encours_{name}_python"
        if failed is None:
            ffi.def_extern(name=name_in_c, onerror=escaped)(call)
        else:
            ffi.def_extern(name=name_in_c, error=failed, onerror=escaped)(call)
        return body

    return install


@called("progress", 1)
def progress(user: Any, done: int, total: int) -> int:
    """Tells how far the work is. False, or an exception such as KeyboardInterrupt, stops it."""
    call = ffi.from_handle(user).progress
    return 1 if call is not None and call(done, total) is False else 0


@called("authorise", 1)
def authorise(user: Any, question: Any) -> int:
    """Asks a callable for an Authorisation. An exception denies, and comes out of the call."""
    from encours.authoriser import Action, Question
    from encours.fact import SubjectKind

    asked = Question(
        actor=text_of(question.actor),
        detail=text_of(question.detail),
        action=Action(question.action),
        subject_kind=SubjectKind(question.subject_kind),
        subject=question.subject,
        customer=question.customer,
        amount=question.amount,
        currency=question.currency,
    )
    return int(ffi.from_handle(user).authorise(asked))


@called("context_log")
def log(user: Any, level: int, message: Any) -> None:
    ffi.from_handle(user).log(level, text_of(message))


@called("input_read", CALLBACK, described=True)
def input_read(user: Any, buffer: Any, size: int, got: Any, error: Any) -> int:
    """Reads as `readinto` of a file: the bytes written, 0 at the end.

    What it reads into may be kept by the reader, so it is not the memory of C."""
    memory = bytearray(size)
    count = ffi.from_handle(user).read(memoryview(memory)) or 0
    got[0] = count
    ffi.memmove(buffer, memory, min(count, size))
    return OK


@called("input_rewind", CALLBACK, described=True)
def input_rewind(user: Any, error: Any) -> int:
    ffi.from_handle(user).rewind()
    return OK


@called("event_lines_write", CALLBACK)
def event_lines_write(user: Any, data: Any, size: int) -> int:
    """Gives the next whole lines of UTF-8, as bytes, to a callable such as `write` of a file."""
    ffi.from_handle(user).write(bytes(ffi.buffer(data, size)))
    return OK


@called("store_ledger", CALLBACK)
def store_ledger(user: Any, ledger: Any) -> int:
    """Names one ledger. False ends the list."""
    return CANCELLED if ffi.from_handle(user).each(text_of(ledger)) is False else OK


@called("store_check_report")
def store_check_report(user: Any, name: Any, outcome: int, sentence: Any) -> None:
    ffi.from_handle(user).report(text_of(name), outcome, text_of(sentence))


def store_check_open(call: Callable[[], Any]) -> Any:
    """A C function of its own that opens a store: two of them share one `user` pointer."""

    def opened(user: Any, out: Any, error: Any) -> int:
        out[0] = call()._release()
        return OK

    guard = guarded(opened, CALLBACK, described=True)
    return ffi.callback("encours_store_check_open_fn", guard, error=CALLBACK, onerror=escaped)
