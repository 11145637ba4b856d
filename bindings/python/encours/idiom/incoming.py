# SPDX-License-Identifier: MIT
"""Tables of others on their way in, by the Arrow PyCapsule interface: batch by batch, not copied.

pyarrow tables and readers, pandas and Polars frames and DuckDB relations all have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from encours import _capsule
from encours._native import ffi, lib

from .._runtime.contexts import context_in
from .._runtime.errors import PENDING, end_call, thread
from ..arrow import ArrowBatch
from ..arrow_stream import ArrowStream

FLOATS = {"e", "f", "g"}
TEXTS = {"u", "U", "vu"}


class Incoming:
    """A table that is being read: what its columns are, then its batches, once."""

    __slots__ = ("formats", "kept", "stream")

    def __init__(self, table: object) -> None:
        pointer, self.kept = stream_of(table)
        self.formats = formats_of(pointer)
        out = ffi.new("encours_arrow_stream **")
        status = lib.encours_arrow_stream_import(context_in(None), pointer, out, thread.error)
        if status or PENDING:
            end_call(status, thread.error, out, lib.encours_arrow_stream_free)
        self.stream = ArrowStream._wrap(out[0])

    def __iter__(self) -> Iterator[ArrowBatch]:
        """The batches that have rows, each to be closed by whoever takes it."""
        while (batch := self.next()) is not None:
            if batch.rows:
                yield batch

    def next(self) -> ArrowBatch | None:
        """The next batch; None at the end."""
        out = ffi.new("encours_arrow_batch **")
        status = lib.encours_arrow_stream_next(self.stream._pointer, out, thread.error)
        if status or PENDING:
            end_call(status, thread.error, out, lib.encours_arrow_batch_free)
        return ArrowBatch._wrap(out[0]) if out[0] else None

    def format(self, parameter: str, column: str) -> str:
        """The Arrow format of a column; of the values where it is a dictionary."""
        try:
            return self.formats[column]
        except KeyError:
            known = ", ".join(map(repr, self.formats))
            raise KeyError(
                f"{parameter}: the table has no column {column!r}; it has {known}") from None

    def check_amount(self, parameter: str, column: str) -> bool:
        """Whether a column of amounts is of decimals; they are minor units otherwise.

        Raises:
            TypeError: it is of floating point, which cannot say which amounts are meant
        """
        found = self.format(parameter, column)
        if found in FLOATS:
            raise TypeError(
                f"{parameter}: column {column!r} is of floating point, which cannot say which "
                "amounts are meant. Cast it to decimal, as pyarrow.decimal128(18, 2), or to "
                "integers of minor units")
        return found.startswith("d:")

    def is_text(self, parameter: str, column: str) -> bool:
        return self.format(parameter, column) in TEXTS


def stream_of(table: object) -> tuple[Any, object]:
    """The `struct ArrowArrayStream` of a table, and what keeps it alive."""
    if hasattr(table, "__arrow_c_stream__"):
        capsule = table.__arrow_c_stream__()
        return ffi.cast("struct ArrowArrayStream *", _capsule.stream_address(capsule)), capsule
    if hasattr(table, "__arrow_c_array__"):
        return stream_of_array(*table.__arrow_c_array__())
    raise TypeError(
        f"table: expected a table with __arrow_c_stream__, such as a pyarrow.Table or a frame of "
        f"pandas or Polars, got {type(table).__name__}")


def stream_of_array(schema: object, array: object) -> tuple[Any, object]:
    from .arrow import made

    stream = made(lambda out, error: lib.encours_arrow_stream_of_batch(
        context_in(None), ffi.cast("struct ArrowSchema *", _capsule.schema_address(schema)),
        ffi.cast("struct ArrowArray *", _capsule.array_address(array)), out, error))
    return stream, (schema, array, stream)


def formats_of(stream: Any) -> dict[str, str]:
    """Formats of the columns of a stream by their names, those of the values of dictionaries."""
    schema = ffi.new("struct ArrowSchema *")
    if stream.release == ffi.NULL or stream.get_schema(stream, schema):
        return {}
    try:
        children = (schema.children[at] for at in range(schema.n_children))
        return {text(child.name): text((child.dictionary or child).format) for child in children}
    finally:
        schema.release(schema)


def text(pointer: Any) -> str:
    string: bytes = ffi.string(pointer) if pointer else b""
    return string.decode("utf-8", "replace")
