# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The context: what everything made from it shares."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict, Unpack

from encours._native import ffi, lib
from encours._native.lib import encours_context_free, encours_context_new

from ._runtime.callbacks import Calls
from ._runtime.contexts import FOREVER
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure, options_in

_CONTEXT_HANDLE = ffi.typeof("encours_context **")
_CONTEXT_OPTIONS = ffi.typeof("encours_context_options *")
_CONTEXT_OPTIONS_SIZED = (ffi.sizeof("encours_context_options"),)


class ContextOptions(Structure):
    """Options of context.new(). Zero is the default of every member."""

    __slots__ = ("log",)
    _members = ("log",)
    log: Callable[[int, str], object] | None
    """None: nothing is logged."""

    def __init__(self, *, log: Callable[[int, str], object] | None = None) -> None:
        struct = ffi.new(_CONTEXT_OPTIONS, _CONTEXT_OPTIONS_SIZED)
        self.log = log
        if log is not None:
            struct.log = lib.encours_context_log_python
        c_log_user = ffi.new_handle(Calls(log=log))
        struct.log_user = c_log_user
        self._struct = struct
        self._held = (c_log_user,)


class ContextOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ContextOptions."""

    log: Callable[[int, str], object] | None


class Context(Handle):
    """Allocator and log. Opaque."""

    __slots__ = ()
    _free = encours_context_free


def new(
    *, options: ContextOptions | None = None, **settings: Unpack[ContextOptionsSettings]
) -> Context:
    """Make a context.

    Args:
        options: the settings below as one object
        settings: members of ContextOptions

    Raises:
        NoMemoryError
    """
    options = options_in(ContextOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_CONTEXT_HANDLE)
    c_error = thread.error
    c_status = encours_context_new(c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_context_free)
    if options is not None and options.log is not None:
        FOREVER.append(options)
    return Context._wrap(c_out[0], (options,))
