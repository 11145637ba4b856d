# SPDX-License-Identifier: MIT
"""Columns of Arrow arrays, where they are."""

from __future__ import annotations

from typing import Any

from encours import _capsule
from encours._native import ffi

LETTERS: dict[bytes, Any] = {b"c": "b", b"C": "B", b"s": "h", b"S": "H", b"i": "i", b"I": "I",
                             b"l": "q", b"L": "Q", b"tdD": "i"}
"""Formats of Arrow and of buffers. Dates of 32 bits are epoch days."""
ITEM_SIZES = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "q": 8, "Q": 8}


class Owner:
    """Keeps something alive for as long as a pointer into it is."""

    __slots__ = ("owner",)

    def __init__(self, owner: Any) -> None:
        self.owner = owner

    def __call__(self, pointer: Any) -> None:
        pass


def column_of(name: str, value: Any) -> memoryview[int]:
    """A read-only view of an array of integers or days without nulls; it keeps the array alive."""
    capsules = value.__arrow_c_array__()
    schema = ffi.cast("struct ArrowSchema *", _capsule.schema_address(capsules[0]))
    column = ffi.cast("struct ArrowArray *", _capsule.array_address(capsules[1]))
    form: bytes = ffi.string(schema.format)
    letter = LETTERS.get(form)
    if letter is None or column.n_buffers != 2:
        raise TypeError(f"{name}: expected a column of integers or days, "
                        f"got one of Arrow's format {form.decode()!r}")
    refuse_nulls(name, column)
    if not column.length:
        return memoryview(b"").cast(letter)
    size = ITEM_SIZES[letter]
    first = ffi.cast("uint8_t *", column.buffers[1]) + column.offset * size
    kept = ffi.gc(first, Owner(capsules))
    return memoryview(ffi.buffer(kept, column.length * size)).cast(letter).toreadonly()


def refuse_nulls(name: str, column: Any) -> None:
    """A column that C reads as plain numbers has a number in each row."""
    if column.null_count == 0 or not column.buffers[0]:
        return
    last = column.offset + column.length
    bits = int.from_bytes(ffi.buffer(column.buffers[0], (last + 7) // 8), "little")
    nulls = column.length - (bits >> column.offset & (1 << column.length) - 1).bit_count()
    if nulls:
        raise ValueError(f"{name}: has {nulls} nulls; fill them with what stands for absence")
