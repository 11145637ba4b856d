# SPDX-License-Identifier: MIT
"""Results and rows as Arrow streams, for whoever speaks the Arrow PyCapsule interface: pyarrow,
pandas, Polars, DuckDB and others. Nothing is imported from them."""

from __future__ import annotations

import array
from collections.abc import Callable, Iterable, Mapping, Sequence
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


class Columns:
    """A record batch in the making, out of columns in memory. C copies them."""

    __slots__ = ("columns", "held", "rows")
    DECIMAL, DICTIONARY = 12, 15

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.columns: list[tuple[str, int, Any, int, Any]] = []
        self.held: list[Any] = []

    def decimal(self, name: str, minor: Iterable[int], decimals: int) -> None:
        """Amounts of minor units."""
        self.columns.append((name, self.DECIMAL, array.array("q", minor), decimals, ffi.NULL))

    def dictionary(self, name: str, texts: Sequence[str], places: Iterable[int]) -> None:
        """Texts by their places in a list."""
        values = [ffi.new("char[]", text.encode()) for text in texts]
        pointers = ffi.new("char *[]", values)
        made = ffi.new("encours_arrow_texts *", {"texts": pointers, "count": len(texts)})
        self.held += [values, pointers, made]
        self.columns.append((name, self.DICTIONARY, array.array("i", places), 0, made))

    def stream(self, row_decimals: Sequence[int]) -> Any:
        """The stream of one batch; decimals of the minor units of each row."""
        names = [ffi.new("char[]", name.encode()) for name, *_ in self.columns]
        values = [ffi.from_buffer(column[2]) for column in self.columns]
        parts = {
            "names": ffi.new("char *[]", names),
            "types": ffi.new("int32_t[]", [column[1] for column in self.columns]),
            "values": ffi.new("void *[]", values),
            "decimals": ffi.new("uint32_t[]", [column[3] for column in self.columns]),
            "row_decimals": ffi.new("uint32_t[]", list(row_decimals)),
            "dictionaries": ffi.new("encours_arrow_texts *[]",
                                    [column[4] for column in self.columns]),
        }
        columns = ffi.new("encours_arrow_columns *", {
            "struct_size": ffi.sizeof("encours_arrow_columns"), "rows": self.rows,
            "count": len(self.columns), **parts})
        schema, batch = ffi.new("struct ArrowSchema *"), ffi.new("struct ArrowArray *")
        status = lib.encours_arrow_export(context_in(None), columns, schema, batch, thread.error)
        if status:
            end_call(status, thread.error)
        return made(lambda out, error: lib.encours_arrow_stream_of_batch(
            context_in(None), schema, batch, out, error))
