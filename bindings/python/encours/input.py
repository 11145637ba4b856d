# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Bytes the library reads from: a rewindable stream, and how the text in it is written.

An import reads its input at least twice: once to decide what can only be decided for the whole file
(encoding, decimal mark, order of dates) and to digest it, once to read it. Bytes that begin as gzip
are inflated on the way, everything else is taken as it is.

Limits: bytes after decompression, ratio of decompression and lines are those of the context; one
field holds up to 65 536 bytes, one record up to 512 fields and 8 MiB.
"""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from typing import TYPE_CHECKING, Any

from encours._native import ffi, lib
from encours._native.lib import (
    encours_source_file_open,
    encours_source_free,
    encours_source_input,
    encours_source_memory_new,
)

from ._runtime.buffers import bytes_in
from ._runtime.callbacks import Calls
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure
from ._runtime.values import path_in, text_in, text_out
from .context import Context

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes

_INPUT = ffi.typeof("encours_input *")
_INPUT_SIZED = (ffi.sizeof("encours_input"),)
_SOURCE_HANDLE = ffi.typeof("encours_source **")


class Encoding(Choice):
    """How the characters of a text are encoded."""

    AUTO = 0
    """a byte order mark decides; else UTF-8 if the whole input is valid UTF-8, else CP1252"""
    UTF8 = 1
    """strict: overlong forms and surrogates are refused"""
    UTF16LE = 2
    """little-endian UTF-16, with or without mark"""
    UTF16BE = 3
    """big-endian UTF-16, with or without mark"""
    CP1252 = 4
    """Windows Western; its five undefined bytes are refused"""
    ISO8859_15 = 5
    """Latin-9"""


class DecimalMark(Choice):
    """Which mark comes before the decimals."""

    AUTO = 0
    """decided once for the whole column, or refused"""
    COMMA = 1
    """1 234,56"""
    POINT = 2
    """1,234.56"""


class DateOrder(Choice):
    """In which order a date is written."""

    AUTO = 0
    """decided once for the whole column, or refused"""
    YMD = 1
    """2026-06-30, 20260630"""
    DMY = 2
    """30/06/2026"""
    MDY = 3
    """06/30/2026"""


class Input(Structure):
    """A rewindable stream of bytes. It must stay valid while it is read."""

    __slots__ = ("name", "read", "rewind")
    _members = ("name", "read", "rewind")
    name: str | None
    """shown in errors, UTF-8; None: "input" """
    read: Callable[[memoryview[int]], int | None] | None
    """mandatory"""
    rewind: Callable[[], object] | None
    """mandatory"""

    def __init__(
        self,
        *,
        name: str | None = None,
        read: Callable[[memoryview[int]], int | None],
        rewind: Callable[[], object],
    ) -> None:
        struct = ffi.new(_INPUT, _INPUT_SIZED)
        c_name = NULL if name is None else ffi.new("char[]", text_in("name", name))
        struct.name = c_name
        self.name = name
        self.read = read
        self.rewind = rewind
        if read is not None:
            struct.read = lib.encours_input_read_python
        if rewind is not None:
            struct.rewind = lib.encours_input_rewind_python
        c_user = ffi.new_handle(Calls(read=read, rewind=rewind))
        struct.user = c_user
        self._struct = struct
        self._held = (c_name, c_user)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> Input:
        self = cls.__new__(cls)
        self.name = text_out(struct.name)
        self.read = None
        self.rewind = None
        self._struct = struct
        self._held = owner
        return self


class Source(Handle):
    """Bytes the library reads by itself, from memory or a file. Opaque."""

    __slots__ = ()
    _free = encours_source_free

    @property
    def input(self) -> Input:
        """The stream of a source, to be given to an import. One pass at a time: two readers of one
        source disturb each other.

        Returns:
            The stream, valid until the source is freed; None when `source` is None
        """
        return Input._lent(encours_source_input(self._pointer), (self._pointer, self._kept))


def source_memory_new(
    bytes: Bytes, *, context: Context | None = None, name: str | None = None
) -> Source:
    """Read from memory. The bytes are not copied and must stay until the source is freed.

    Args:
        context: Allocator, log and limits; a default one if None.
        name: shown in errors, UTF-8, copied as far as 127 bytes
        bytes: lent until the source is freed

    Raises:
        NoMemoryError
    """
    c_bytes = bytes_in("bytes", bytes)
    c_size = len(c_bytes)
    c_out = ffi.new(_SOURCE_HANDLE)
    c_error = thread.error
    c_status = encours_source_memory_new(
        context_in(context),
        NULL if name is None else text_in("name", name),
        c_bytes,
        c_size,
        c_out,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_source_free)
    return Source._wrap(c_out[0], (context, c_bytes))


def source_file_open(path: str | PathLike[str], *, context: Context | None = None) -> Source:
    """Read from a file, opened for reading only and kept open until the source is freed. Errors
    name it by the last part of its path.

    Args:
        context: Allocator, log and limits; a default one if None.
        path: UTF-8; of a regular file, since it is read more than once

    Raises:
        InvalidError: it is not a regular file: a directory, a pipe or a device
        NotFoundError: there is no such file
        IoError: it cannot be opened
        NoMemoryError
    """
    c_out = ffi.new(_SOURCE_HANDLE)
    c_error = thread.error
    c_status = encours_source_file_open(context_in(context), path_in("path", path), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_source_free)
    return Source._wrap(c_out[0], (context,))
