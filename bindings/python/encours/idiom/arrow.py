# SPDX-License-Identifier: MIT
"""Results and rows as Arrow streams, for whoever speaks the Arrow PyCapsule interface: pyarrow,
pandas, Polars, DuckDB and others. Nothing is imported from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from encours import _capsule
from encours._native import ffi, lib

from .._runtime.contexts import context_in
from .._runtime.errors import Error, end_call, thread

Fill = Callable[[Any, Any], int]
"""Makes a stream in the struct of its first argument, describes a failure in its second."""


class Stream:
    """Rows on their way out as Arrow: `pyarrow.table(stream)`, `polars.DataFrame(stream)`.

    It can be asked any number of times; each time the rows are read anew.
    """

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows. A schema asked for is not followed, as the interface allows."""
        return capsule_of(self._make())

    def __arrow_c_schema__(self) -> object:
        """The types of the columns."""
        return schema_of(self._make())


def made(fill: Fill) -> Any:
    """A new `struct ArrowArrayStream`, released when nobody has taken it over."""
    stream = ffi.gc(ffi.new("struct ArrowArrayStream *"), release)
    error = thread.error
    status = fill(stream, error)
    if status:
        end_call(status, error)
    return stream


def release(stream: Any) -> None:
    if stream.release:
        stream.release(stream)


def capsule_of(stream: Any) -> object:
    return _capsule.stream_capsule(int(ffi.cast("uintptr_t", stream)))


def schema_of(stream: Any) -> object:
    schema = ffi.new("struct ArrowSchema *")
    if stream.get_schema(stream, schema):
        raise Error("the types of the columns could not be told")
    return _capsule.schema_capsule(int(ffi.cast("uintptr_t", schema)))


class Options:
    """The options of a stream, with what they point to."""

    __slots__ = ("held", "struct")

    def __init__(self, *, minor: bool = False, numbers: bool = False,
                 decimals: Mapping[int, int] | None = None,
                 columns: Sequence[int] | None = None, batch_rows: int = 0) -> None:
        self.struct = ffi.new("encours_arrow_options *", (ffi.sizeof("encours_arrow_options"),))
        self.struct.amounts = int(minor)
        self.struct.choices = int(numbers)
        self.struct.batch_rows = batch_rows
        self.held: list[Any] = []
        if decimals:
            self.struct.table = self.table_of(decimals)
        if columns is not None:
            wanted = ffi.new("int32_t[]", list(columns))
            self.held.append(wanted)
            self.struct.columns, self.struct.column_count = wanted, len(columns)

    def table_of(self, decimals: Mapping[int, int]) -> Any:
        rows = ffi.new("encours_currency_override[]", len(decimals))
        for row, (numeric, exponent) in zip(rows, decimals.items()):
            row.numeric, row.exponent = numeric, exponent
        table = ffi.new("encours_currency_table *", {"overrides": rows, "count": len(decimals)})
        self.held += [rows, table]
        return table


def of_result(function: Any, pointer: Any, options: Options) -> Any:
    """The stream that a function of C makes of a result."""
    return made(lambda stream, error: function(context_in(None), pointer, options.struct, stream,
                                               error))


def of_cursor(cursor: Any, options: Options) -> Any:
    """The stream of a cursor's rows. The cursor's handle gives its pointer away."""
    pointer = cursor._pointer
    stream = made(lambda out, error: lib.encours_arrow_stream_of_cursor(
        pointer, options.struct, out, error))
    ffi.gc(pointer, None)
    cursor.close()
    return stream
