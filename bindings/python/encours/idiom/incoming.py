# SPDX-License-Identifier: MIT
"""Tables of others on their way in, by the Arrow PyCapsule interface: batch by batch, not copied.

pyarrow tables and readers, pandas and Polars frames and DuckDB relations all have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from encours import _capsule
from encours._native import ffi, lib

from .._runtime.contexts import context_in
from .._runtime.errors import PENDING, end_call, thread
from ..arrow import ArrowBatch
from ..error import InvalidError, IoError

FLOATS = {"e", "f", "g"}
TEXTS = {"u", "U", "vu"}


class Raw(NamedTuple):
    """Values as a producer gave them, valid for as long as their batch."""

    array: Any
    """a `struct ArrowArray`"""
    offset: int
    """rows of the batch before the first"""
    rows: int


class Incoming:
    """A table that is being read: what its columns are, then its batches, once."""

    __slots__ = ("children", "formats", "kept", "names", "pointer", "schema")

    def __init__(self, table: object) -> None:
        self.pointer, self.kept = stream_of(table)
        self.schema = ffi.gc(ffi.new("struct ArrowSchema *"), release)
        if not self.pointer.release:
            raise ValueError("table: its stream was read already")
        if self.pointer.get_schema(self.pointer, self.schema):
            raise IoError(self.failure())
        self.formats = formats_of(self.schema)
        self.names = [text(self.schema.children[at].name)
                      for at in range(self.schema.n_children)]
        self.children: list[Any] = []

    def __iter__(self) -> Iterator[ArrowBatch]:
        """The batches that have rows, each to be closed by whoever takes it."""
        while (batch := self.next()) is not None:
            if batch.rows:
                yield batch
            else:
                batch.close()

    def next(self) -> ArrowBatch | None:
        """The next batch; None at the end. `children` are its columns as they came."""
        array = ffi.gc(ffi.new("struct ArrowArray *"), release)
        if self.pointer.get_next(self.pointer, array):
            raise IoError(self.failure())
        if not array.release:
            return None
        self.children = [Raw(array.children[at], array.offset, array.length)
                         for at in range(array.n_children)]
        out = ffi.new("encours_arrow_batch **")
        status = lib.encours_arrow_batch_import(
            context_in(None), self.schema, array, out, thread.error)
        if status or PENDING:
            end_call(status, thread.error, out, lib.encours_arrow_batch_free)
        return ArrowBatch._wrap(out[0])

    def failure(self) -> str:
        """What the producer says went wrong."""
        said = self.pointer.get_last_error(self.pointer)
        return text(said) or "the producer of the table failed and did not say why"

    def raw(self, column: str) -> tuple[Any, Raw]:
        """The type and the values of a column of the present batch, as they came."""
        at = self.names.index(column)
        return self.schema.children[at], self.children[at]

    def format(self, parameter: str, column: str) -> str:
        """The Arrow format of a column; of the values where it is a dictionary."""
        if column not in self.formats:
            known = ", ".join(map(repr, self.formats))
            raise KeyError(f"{parameter}: the table has no column {column!r}; it has {known}")
        if self.names.count(column) > 1:
            raise InvalidError(f"{parameter}: the table has two columns {column!r}")
        return self.formats[column]

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
        given = ffi.cast("struct ArrowArrayStream *", _capsule.stream_address(capsule))
        taken = ffi.gc(ffi.new("struct ArrowArrayStream *"), release)
        taken[0] = given[0]
        given.release = ffi.NULL
        return taken, capsule
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


def formats_of(schema: Any) -> dict[str, str]:
    """Formats of the columns of a table by their names, those of the values of dictionaries.

    Raises:
        TypeError: it is no table, but a single column
    """
    if text(schema.format) != "+s":
        raise TypeError("table: expected columns with names, got a single column")
    children = (schema.children[at] for at in range(schema.n_children))
    return {text(child.name): text((child.dictionary or child).format) for child in children}


def release(struct: Any) -> None:
    if struct.release:
        struct.release(struct)


def text(pointer: Any) -> str:
    string: bytes = ffi.string(pointer) if pointer else b""
    return string.decode("utf-8", "replace")
