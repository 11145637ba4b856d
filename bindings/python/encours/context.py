# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The context: allocator, log and limits shared by everything made from it.

A context holds no process-wide state; any number may exist. It is reference counted: handles made
from it keep it alive, so it may be freed in any order. Its hooks are called from every thread that
uses or frees a handle made from it and must be thread-safe.

Long work asks now and then whether to go on: opening, refreshing and verifying a ledger, commits
and imports, snapshots, copies and exports, totals that are built, and figures that are computed
from all rows of a view. It asks the progress callback of its own options, or else that of the
context, behind so many rows or bytes that a few milliseconds have gone; little work is done without
asking. What was stopped says StatusKind.CANCELLED, has changed nothing and can be called again;
where a part stays done, the function says so.

Without allocator hooks memory is malloc's; on Linux the large blocks of a context that holds more
than 16 MiB of them are mapped from the system, which may back them by huge pages.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict, Unpack

from encours._native import ffi, lib
from encours._native.lib import encours_context_free, encours_context_new

from ._runtime.callbacks import Calls
from ._runtime.choices import Choice
from ._runtime.contexts import FOREVER
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure, options_in
from ._runtime.values import integer

_CONTEXT_HANDLE = ffi.typeof("encours_context **")
_CONTEXT_OPTIONS = ffi.typeof("encours_context_options *")
_CONTEXT_OPTIONS_SIZED = (ffi.sizeof("encours_context_options"),)


class LogLevel(Choice):
    """Levels of a log line."""

    ERROR = 1
    WARNING = 2
    INFO = 3


class ContextOptions(Structure):
    """Options of context.new(). Zero is the default of every member."""

    __slots__ = (
        "index_seed",
        "input_bytes_max",
        "input_lines_max",
        "input_ratio_max",
        "log",
        "progress",
        "show_personal_values",
    )
    _members = (
        "log",
        "index_seed",
        "input_bytes_max",
        "input_lines_max",
        "input_ratio_max",
        "show_personal_values",
        "progress",
    )
    log: Callable[[int, str], object] | None
    """None: nothing is logged"""
    index_seed: int
    """seed of the hash indexes; give a random one where codes come from strangers"""
    input_bytes_max: int
    """bytes of one import after decompression; 0: 16 GiB"""
    input_lines_max: int
    """lines of one import; 0: 200 million"""
    input_ratio_max: int
    """decompressed / compressed bytes; 0: 200"""
    show_personal_values: int
    """1: errors may quote values of columns mapped as personal"""
    progress: Callable[[int, int], object] | None
    """called by long work whose options have no progress callback of their own, or none was given:
    with what is done of the step it is at, and how much that is; None: none
    """

    def __init__(
        self,
        *,
        log: Callable[[int, str], object] | None = None,
        index_seed: int = 0,
        input_bytes_max: int = 0,
        input_lines_max: int = 0,
        input_ratio_max: int = 0,
        show_personal_values: int = 0,
        progress: Callable[[int, int], object] | None = None,
    ) -> None:
        struct = ffi.new(_CONTEXT_OPTIONS, _CONTEXT_OPTIONS_SIZED)
        self.log = log
        struct.index_seed = integer("index_seed", index_seed)
        self.index_seed = index_seed
        struct.input_bytes_max = integer("input_bytes_max", input_bytes_max)
        self.input_bytes_max = input_bytes_max
        struct.input_lines_max = integer("input_lines_max", input_lines_max)
        self.input_lines_max = input_lines_max
        struct.input_ratio_max = integer("input_ratio_max", input_ratio_max)
        self.input_ratio_max = input_ratio_max
        struct.show_personal_values = integer("show_personal_values", show_personal_values)
        self.show_personal_values = show_personal_values
        self.progress = progress
        if log is not None:
            struct.log = lib.encours_context_log_python
        c_log_user = ffi.new_handle(Calls(log=log))
        struct.log_user = c_log_user
        if progress is not None:
            struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_log_user, c_progress_user)


class ContextOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of ContextOptions."""

    log: Callable[[int, str], object] | None
    index_seed: int
    input_bytes_max: int
    input_lines_max: int
    input_ratio_max: int
    show_personal_values: int
    progress: Callable[[int, int], object] | None


class Context(Handle):
    """Allocator, log and limits. Opaque, reference counted."""

    __slots__ = ()
    _free = encours_context_free


def new(
    *, options: ContextOptions | None = None, **settings: Unpack[ContextOptionsSettings]
) -> Context:
    """Make a context.

    Args:
        options: the settings below as one object
        settings: members of ContextOptions

    Returns:
        The context

    Raises:
        InvalidError: one or two of the three allocator hooks are given
        AbiError: options of a later library with members in use
        NoMemoryError
    """
    options = options_in(ContextOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_CONTEXT_HANDLE)
    c_error = thread.error
    c_status = encours_context_new(c_options, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_context_free)
    if options is not None and (options.log is not None or options.progress is not None):
        FOREVER.append(options)
    return Context._wrap(c_out[0], (options,))
