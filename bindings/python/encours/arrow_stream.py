# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The Arrow C stream interface: tables of any length in, batch by batch, and batches of ours out in
the one form that pyarrow, pandas, Polars, DuckDB and Arrow for Java all take.

In: arrow_stream.import_() takes a stream over and ArrowStream.next() pulls one batch after the
other, each checked and asked for its columns as encours/arrow.h says. A batch lives apart from its
stream. What the producer says when he fails is the message of the failure.

Out: arrow_stream.of_batch() makes a stream of one batch; encours/arrow_results.h makes streams of
results and of cursors. A stream owns all it needs: the consumer may pull and release it after
everything else was freed, and its batches after it.

Source: Apache Arrow, "The Arrow C stream interface", from which the struct is copied; it is part of
the stable ABI of Arrow.

Limits: those of encours/arrow.h for each batch; batches without limit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_arrow_batch_free,
    encours_arrow_stream_column_count,
    encours_arrow_stream_column_name,
    encours_arrow_stream_free,
    encours_arrow_stream_import,
    encours_arrow_stream_next,
    encours_arrow_stream_of_batch,
)

from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.values import integer, text_out
from .arrow import ArrowBatch
from .context import Context

if TYPE_CHECKING:
    from ._runtime.buffers import CData

_ARROWARRAYSTREAM = ffi.typeof("struct ArrowArrayStream *")
_ARROW_BATCH_HANDLE = ffi.typeof("encours_arrow_batch **")
_ARROW_STREAM_HANDLE = ffi.typeof("encours_arrow_stream **")


class ArrowStream(Handle):
    """A stream taken over. Opaque."""

    __slots__ = ()
    _free = encours_arrow_stream_free

    def next(self) -> ArrowBatch:
        """Pull the next batch. Batches of no rows are given as they come.

        After a failure of the producer, and after the end, the producer is not asked again: the
        same answer is given. A batch that is refused, or for which there was no memory, stays with
        the stream and is tried again by the next call.

        One thread at a time.

        Returns:
            , before or after the stream; None at the end

        Raises:
            InvalidError: as arrow.batch_import()
            CorruptError: as arrow.batch_import()
            LimitError: as arrow.batch_import()
            IoError: the producer failed; the message is his
            NoMemoryError
        """
        c_out = ffi.new(_ARROW_BATCH_HANDLE)
        c_error = thread.error
        c_status = encours_arrow_stream_next(self._pointer, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_arrow_batch_free)
        return ArrowBatch._wrap(c_out[0], (self,))

    @property
    def column_count(self) -> int:
        """Number of columns."""
        return encours_arrow_stream_column_count(self._pointer)

    def column_name(self, column: int) -> str | None:
        """Name of a column, UTF-8; None if there is no such column.

        Args:
            column: from 0
        """
        if not isinstance(column, int):
            column = integer("column", column)
        return text_out(encours_arrow_stream_column_name(self._pointer, column))


def import_(stream: CData, *, context: Context | None = None) -> ArrowStream:
    """Take over a stream of record batches, and read its type.

    On success `stream` has been moved as the specification says: its `release` is None, and the
    producer's is called when the handle is freed.

    Args:
        context: Allocator, log and limits; a default one if None.
        stream: consumed on success; on failure still the caller's to release

    Raises:
        InvalidError: a stream of something else than structs, a name that is none
        CorruptError: a stream that was released or moved away, a type that is none
        LimitError: more columns than the limit
        IoError: the producer failed; the message is his
        NoMemoryError
    """
    c_out = ffi.new(_ARROW_STREAM_HANDLE)
    c_error = thread.error
    c_status = encours_arrow_stream_import(context_in(context), stream, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_arrow_stream_free)
    return ArrowStream._wrap(c_out[0], (context,))


def of_batch(schema: CData, array: CData, *, context: Context | None = None) -> CData:
    """Make a stream of one record batch, whoever made it.

    On success `schema` and `array` have been moved: their `release` is None, and the stream calls
    the producer's. The type is copied for each consumer that asks for it.

    Args:
        context: Allocator, log and limits; a default one if None.
        schema: the type, a struct; consumed on success
        array: the values; consumed on success

    Returns:
        The stream; the caller calls its `release`; untouched on failure

    Raises:
        InvalidError: no struct
        CorruptError: what was released or moved away, a number of columns that differs
        NoMemoryError
    """
    c_out = ffi.new(_ARROWARRAYSTREAM)
    c_error = thread.error
    c_status = encours_arrow_stream_of_batch(context_in(context), schema, array, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: CData = c_out
    return value
