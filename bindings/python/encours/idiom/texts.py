# SPDX-License-Identifier: MIT
"""Columns of texts of others as C takes them: offsets and bytes.

Texts in one piece without nulls are lent as they are. Nulls, views and dictionaries are copied.
"""

from __future__ import annotations

import array
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from encours._native import ffi

from .incoming import Raw, text

INDICES = {"c": "int8_t *", "C": "uint8_t *", "s": "int16_t *", "S": "uint16_t *",
           "i": "int32_t *", "I": "uint32_t *", "l": "int64_t *", "L": "uint64_t *"}
INLINE_MAX = 12
"""Bytes of a text that stand in its view itself."""


def fill_texts(struct: Any, schema: Any, raw: Raw) -> Any:
    """Fills an `encours_text_column`; what it points to besides the batch.

    Raises:
        TypeError: the column has something else than texts
    """
    kind = text(schema.format)
    struct.count = raw.rows
    start = raw.offset + raw.array.offset
    if kind in ("u", "U") and not raw.array.null_count:
        lend(struct, kind, raw, start)
        return None
    values = list(texts(schema, raw))
    offsets = array.array("q", accumulate(map(len, values), initial=0))
    data = b"".join(values)
    struct.offsets_64 = kept = ffi.from_buffer("int64_t[]", offsets)
    struct.bytes = bytes_kept = ffi.from_buffer("char[]", data)
    struct.size = len(data)
    return kept, bytes_kept


def lend(struct: Any, kind: str, raw: Raw, start: int) -> None:
    """Points to the buffers of the batch."""
    if kind == "u":
        struct.offsets = ffi.cast("uint32_t *", raw.array.buffers[1]) + start
        struct.size = struct.offsets[raw.rows]
    else:
        struct.offsets_64 = ffi.cast("int64_t *", raw.array.buffers[1]) + start
        struct.size = struct.offsets_64[raw.rows]
    struct.bytes = ffi.cast("char *", raw.array.buffers[2])


def texts(schema: Any, raw: Raw) -> Iterator[bytes]:
    """The texts one by one, empty for null."""
    values = values_of(schema, raw)
    if not raw.array.null_count or not raw.array.buffers[0]:
        yield from values
        return
    bits = ffi.cast("uint8_t *", raw.array.buffers[0])
    start = raw.offset + raw.array.offset
    for at, value in enumerate(values, start):
        yield value if bits[at >> 3] >> (at & 7) & 1 else b""


def values_of(schema: Any, raw: Raw) -> Iterator[bytes]:
    """The texts, whatever they are where they are null."""
    kind = text(schema.format)
    if schema.dictionary:
        return by_dictionary(schema, raw, kind)
    if kind == "u":
        return by_offsets(raw, "int32_t *")
    if kind == "U":
        return by_offsets(raw, "int64_t *")
    if kind == "vu":
        return by_views(raw)
    raise TypeError(f"column {text(schema.name)!r}: expected texts, got Arrow format {kind!r}")


def by_offsets(raw: Raw, kind: str) -> Iterator[bytes]:
    start = raw.offset + raw.array.offset
    offsets = ffi.cast(kind, raw.array.buffers[1]) + start
    first = offsets[0]
    data = bytes(ffi.buffer(ffi.cast("char *", raw.array.buffers[2]) + first,
                            offsets[raw.rows] - first)) if offsets[raw.rows] > first else b""
    for at in range(raw.rows):
        yield data[offsets[at] - first : offsets[at + 1] - first]


def by_views(raw: Raw) -> Iterator[bytes]:
    start = raw.offset + raw.array.offset
    views = ffi.cast("char *", raw.array.buffers[1])
    for at in range(start, start + raw.rows):
        view = views + 16 * at
        length, _, buffer, offset = ffi.cast("int32_t *", view)[0:4]
        if length <= INLINE_MAX:
            yield bytes(ffi.buffer(view + 4, length))
        else:
            data = ffi.cast("char *", raw.array.buffers[2 + buffer])
            yield bytes(ffi.buffer(data + offset, length))


def by_dictionary(schema: Any, raw: Raw, kind: str) -> Iterator[bytes]:
    entries = raw.array.dictionary
    known = list(texts(schema.dictionary, Raw(entries, 0, entries.length)))
    start = raw.offset + raw.array.offset
    indices = ffi.cast(INDICES[kind], raw.array.buffers[1]) + start
    for at in range(raw.rows):
        place = indices[at]
        yield known[place] if 0 <= place < len(known) else b""
