# SPDX-License-Identifier: MIT
"""Columns: arrays of one C type, taken from any buffer without a copy and given back as views."""

from __future__ import annotations

import array
import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary, finalize

from encours._native import ffi

from .arrow import Owner, column_of
from .structs import Structure
from .values import day_in, integer, text_in, wrong

if TYPE_CHECKING:
    from typing_extensions import Buffer

NULL = ffi.NULL
TEXT_SIZE = 256
TEXTS = ffi.typeof("char *[]")
ARROW_TEXT = 11
ARROW_SIZES = {1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 6: 4, 9: 4, 15: 4}
"""Bytes of the values of an ArrowType; others have 8."""
FORMATS = {"b": "bB?c", "B": "bB?c", "h": "h", "H": "H", "i": "il", "I": "IL", "q": "ql",
           "Q": "QL"}


OWNERS = (bytes, bytearray, array.array)
"""Whose buffers C gets directly: the collector has no business with them."""
BYTES, TEXT = ffi.typeof("uint8_t[]"), ffi.typeof("char[]")


def lend(kind: Any, view: memoryview[int]) -> Any:
    """An array of C over a buffer.

    Up to Python 3.12 the collector of garbage crashes on a view that it finds in a cycle while C
    has its buffer, and an exception that is kept makes such a cycle of all that the call had. So C
    gets the buffer of what the view is of; or, where that is tracked by the collector or the view
    is of a part of it, an array that owns nothing, while the one that owns the view is held where
    no cycle is, until the array goes.
    """
    owner = view.obj
    if type(owner) in OWNERS and memoryview(owner).nbytes == view.nbytes:
        return ffi.from_buffer(kind, owner)
    held = ffi.from_buffer(kind, view)
    if not len(held):
        return ffi.new(kind, 0)
    lent = ffi.cast(f"{kind.item.cname}(*)[{len(held)}]", held)[0]
    finalize(lent, id, held).atexit = False  # what matters is that it holds `held` until then
    return lent


class Items:
    """One C type of elements: how arrays of it come in and go out."""

    __slots__ = ("formats", "letter", "name", "pointer", "size", "type")

    def __init__(self, name: str, letter: str) -> None:
        self.name = name
        self.letter: Any = letter
        self.type = ffi.typeof(f"{name}[]")
        self.pointer = ffi.typeof(f"{name} *")
        self.size = ffi.sizeof(name)
        self.formats = set(FORMATS[letter])

    # --- in

    def read(self, name: str, value: object) -> Any:
        """An array that C reads. Buffers are not copied; a sequence of numbers is."""
        return lend(self.type, self.view(name, value))

    def read_optional(self, name: str, value: object) -> Any:
        return NULL if value is None else self.read(name, value)

    def taken(self, name: str, value: object) -> tuple[Any, memoryview[int]]:
        """An array that C reads, and the view of it."""
        view = self.view(name, value)
        return lend(self.type, view), view

    def taken_optional(self, name: str, value: object) -> tuple[Any, memoryview[int] | None]:
        return (NULL, None) if value is None else self.taken(name, value)

    def view(self, name: str, value: object) -> memoryview[int]:
        view = view_of(name, value)
        if view is None:
            return self.copied(name, value)
        self.check(name, view, value)
        return view

    def check(self, name: str, view: memoryview[int], value: object) -> None:
        """Whether a buffer has elements of this type, side by side."""
        if view.itemsize != self.size or view.format.lstrip("@=<") not in self.formats:
            raise wrong(name, f"items of {self.name}", value, f"Its items are {said(view)}")
        if not view.c_contiguous or view.ndim != 1:
            raise TypeError(f"{name}: expected a contiguous array of one dimension")

    def copied(self, name: str, value: object) -> memoryview[int]:
        """A sequence of numbers, or of dates for days, as an array."""
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise wrong(name, f"a buffer of {self.name} or a sequence of int", value)
        if self.letter == "i" and any(isinstance(one, datetime.date) or one is None
                                      for one in value):
            value = [day_in(name, one) if not isinstance(one, int) else one for one in value]
        try:
            return memoryview(array.array(self.letter, value))
        except TypeError as refused:
            raise TypeError(f"{name}: expected items of {self.name}: {refused}") from None
        except OverflowError as refused:
            raise OverflowError(f"{name}: expected items of {self.name}: {refused}") from None

    # --- out

    def write(self, name: str, value: object, count: int) -> tuple[Any, memoryview[int]]:
        """An array that C writes and the view of it: the caller's, or made for `count` elements
        when the caller gives none."""
        if value is None or value is True:
            view = memoryview(bytearray(count * self.size)).cast(self.letter)
        else:
            view = self.writable(name, value)
            if len(view) < count:
                raise ValueError(f"{name}: has {len(view)} items, {count} are written")
        return lend(self.type, view), view

    def write_optional(
        self, name: str, value: object, count: int
    ) -> tuple[Any, memoryview[int] | None]:
        """The same, of an array that is written only when it is asked for: True or a buffer."""
        if value is None or value is False:
            return NULL, None
        return self.write(name, value, count)

    def writable(self, name: str, value: object) -> memoryview[int]:
        view = view_of(name, value)
        if view is None:
            raise wrong(name, f"a writable buffer of {self.name}", value)
        self.check(name, view, value)
        if view.readonly:
            raise TypeError(f"{name}: expected a writable buffer, got a read-only one")
        return view

    def given(
        self, name: str, value: object, wishes: dict[str, Items], needed: bool = False
    ) -> tuple[Any, memoryview[int] | None]:
        """An array that C writes, of a length that only a call knows: what is wanted and not given
        is made by the call."""
        if value is True or (needed and value is None):
            wishes[name] = self
            return NULL, None
        if value is None or value is False:
            return NULL, None
        view = self.writable(name, value)
        return lend(self.type, view), view

    def lent(self, pointer: Any, count: int, owner: Any) -> memoryview[int]:
        """A read-only view of elements that belong to a handle and keep it alive."""
        if not pointer or not count:
            return memoryview(b"").cast(self.letter)
        kept = ffi.gc(pointer, Owner(owner))
        return memoryview(ffi.buffer(kept, count * self.size)).cast(self.letter).toreadonly()

    def lent_optional(self, pointer: Any, count: int, owner: Any) -> memoryview[int] | None:
        """The same; None for NULL."""
        return self.lent(pointer, count, owner) if pointer else None

    def copy(self, pointer: Any, count: int) -> memoryview[int]:
        """A copy of elements that C overwrites later."""
        if not pointer:
            return memoryview(b"").cast(self.letter)
        return memoryview(bytes(ffi.buffer(pointer, count * self.size))).cast(self.letter)

    def copy_optional(self, pointer: Any, count: int) -> memoryview[int] | None:
        """The same; None for NULL."""
        return self.copy(pointer, count) if pointer else None


def view_of(name: str, value: object) -> memoryview[int] | None:
    """The buffer of an object, or of its column in Arrow; None when it has neither."""
    try:
        return memoryview(value)  # type: ignore[arg-type]
    except TypeError:
        pass
    return column_of(name, value) if hasattr(value, "__arrow_c_array__") else None


def said(view: memoryview[int]) -> str:
    return f"{view.itemsize} bytes of format {view.format!r}"


def agree(*named: tuple[str, Any], given: int | None = None) -> int:
    """The length that all arrays have; `given` for the case that there is none, else 0."""
    first = None
    for name, column in named:
        if column == NULL:
            continue
        if first is None:
            first = (name, len(column))
        elif len(column) != first[1]:
            raise ValueError(f"{first[0]} has {first[1]} items, {name} has {len(column)}")
    if given is not None and first is not None and given != first[1]:
        raise ValueError(f"{first[0]} has {first[1]} items, not {given}")
    return first[1] if first else given or 0


def at_least(name: str, column: Any, count: int) -> None:
    """Refuses an array that is shorter than what C reads of it."""
    if column != NULL and len(column) < count:
        raise ValueError(f"{name}: has {len(column)} items, {count} are needed")


def stated_least(name: str, column: Any, count: int, stated: str) -> None:
    """The same of an array whose length only the caller states."""
    if column != NULL and not count:
        raise ValueError(f"{name}: state {stated}: nothing else says how many items are needed")
    at_least(name, column, count)


def bytes_of(struct: Any) -> bytes:
    """Bytes of C, copied."""
    return bytes(ffi.buffer(struct.data, struct.size)) if struct.size else b""


def fixed_fill(name: str, array_of_struct: Any, value: object) -> None:
    """Bytes for an array of fixed length inside a struct."""
    if not isinstance(value, bytes | bytearray | memoryview):
        raise wrong(name, "bytes", value)
    if len(value) != len(array_of_struct):
        raise ValueError(f"{name}: has {len(value)} bytes, {len(array_of_struct)} are needed")
    ffi.memmove(array_of_struct, value, len(value))


def numbers_fill(name: str, array_of_struct: Any, value: object) -> None:
    """Numbers for an array of fixed length inside a struct; those that are not given are 0."""
    if isinstance(value, str | bytes) or not isinstance(value, Sequence):
        raise wrong(name, "a sequence of int", value)
    if len(value) > len(array_of_struct):
        raise ValueError(f"{name}: has {len(value)} items, {len(array_of_struct)} is the most")
    for at, one in enumerate(value):
        array_of_struct[at] = integer(name, one)


def text_fill(name: str, array_of_struct: Any, value: object) -> None:
    """A text and the NUL that ends it for an array of characters inside a struct."""
    data = text_in(name, value)
    if len(data) >= len(array_of_struct):
        raise ValueError(f"{name}: has {len(data)} bytes, {len(array_of_struct) - 1} is the most")
    ffi.memmove(array_of_struct, data + b"\0", len(data) + 1)


def texts_in(name: str, value: object) -> Any:
    """An array of texts; None in it is an absent text. The array keeps its texts."""
    if value is None:
        return NULL
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise wrong(name, "a sequence of str", value)
    texts = [NULL if one is None else ffi.new("char[]", text_in(name, one)) for one in value]
    return kept_with(ffi.new("char *[]", texts), texts)


def columns_in(name: str, value: object) -> Any:
    """An array of columns of any types: buffers, and sequences of str."""
    if value is None:
        return NULL
    if isinstance(value, str | bytes) or not isinstance(value, Sequence):
        raise wrong(name, "a sequence of buffers", value)
    columns = [NULL if one is None else values_in(f"{name}[{at}]", one)
               for at, one in enumerate(value)]
    return kept_with(ffi.new("void *[]", columns), columns)


def values_in(name: str, value: object) -> Any:
    if isinstance(value, list | tuple) and any(isinstance(one, str) for one in value):
        return texts_in(name, value)
    return bytes_in(name, value)


def columns_hold(name: str, columns: Any, types: Sequence[int], rows: int) -> None:
    """Refuses columns that are shorter than their rows, and addresses for texts."""
    for at, (column, type_) in enumerate(zip(KEPT.get(columns, ()), types)):
        of_texts = column != NULL and ffi.typeof(column) == TEXTS
        if column != NULL and of_texts != (type_ == ARROW_TEXT):
            raise TypeError(f"{name}[{at}]: expected a sequence of str for texts, and a buffer for "
                            "all else")
        if column != NULL and ffi.sizeof(column) < rows * ARROW_SIZES.get(type_, 8):
            raise ValueError(
                f"{name}[{at}]: has {ffi.sizeof(column)} bytes, too few for {rows} rows")


def structs_in(name: str, value: object, kind: str) -> Any:
    """An array of pointers to structs; None in it is NULL."""
    if value is None:
        return NULL
    if not isinstance(value, Sequence):
        raise wrong(name, "a sequence", value)
    for one in value:
        if not isinstance(one, Structure | None):
            raise wrong(name, "structs or None", one)
    structs = [NULL if one is None else one._pointer() for one in value]
    return kept_with(ffi.new(f"{kind} *[]", structs), (structs, value))


def records_in(name: str, value: object, kind: str) -> Any:
    """An array of structs of a sequence of records."""
    if value is None:
        return NULL
    if not isinstance(value, Sequence):
        raise wrong(name, "a sequence", value)
    made = ffi.new(f"{kind}[]", len(value))
    for row, one in enumerate(value):
        if not hasattr(one, "_fill"):
            raise wrong(f"{name}[{row}]", "a record", one)
        one._fill(made[row])
    return made


KEPT: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
"""What arrays of pointers point to, by array."""


def kept_with(pointer: Any, things: Any) -> Any:
    """An array that keeps what it points to, and its own length, which ffi.gc() would forget."""
    KEPT[pointer] = things
    return pointer


def text_lent(pointer: Any, length: int) -> str:
    """A text of C that has a length, copied."""
    return bytes(ffi.buffer(pointer, length)).decode() if length else ""


def items_of_arrow(kind: int) -> Items:
    """The items of a column of integers, by its ArrowType."""
    found = {1: INT8, 2: UINT8, 3: INT16, 4: UINT16, 5: INT32, 6: UINT32, 7: INT64,
             8: UINT64}.get(kind)
    if found is None:
        raise ValueError(f"type: {kind} is no type of integers")
    return found


def bytes_in(name: str, value: object) -> Any:
    """Bytes that C reads: a State, or any buffer."""
    if type(value) is State:
        return value.memory
    return lend(BYTES, readable(name, value))


def memory_in(name: str, value: object) -> Any:
    """Memory that C writes: a State, or any writable buffer."""
    if type(value) is State:
        return value.memory
    made = bytes_in(name, value)
    if memoryview(value).readonly:  # type: ignore[arg-type]
        raise TypeError(f"{name}: expected a writable buffer, got a read-only one")
    return made


def text_bytes_in(name: str, value: object) -> Any:
    """Bytes of a text that C reads with their length: a str, or bytes of UTF-8."""
    if isinstance(value, str):
        value = value.encode()
    return lend(TEXT, readable(name, value))


def readable(name: str, value: object) -> memoryview[int]:
    """The buffer of an object."""
    view = view_of(name, value)
    if view is None:
        raise wrong(name, "bytes or another buffer", value)
    if not view.c_contiguous:
        raise TypeError(f"{name}: expected a contiguous buffer")
    return view


class State:
    """Memory of a partial state, or of a calculation while it runs: zeros, aligned to 64 bytes.

    It can be copied, pickled, and sent as `bytes(state)`; `State(data)` makes one from bytes.
    """

    __slots__ = ("facts", "memory", "view")
    ALIGNMENT = 64
    facts: dict[str, int]
    """Sizes that it was begun with, which say how long the columns of its figures are."""

    def __init__(self, size: int | Buffer, facts: dict[str, int] | None = None) -> None:
        self.facts = dict(facts or {})
        data = None if isinstance(size, int) else memoryview(size).cast("B")
        length = size if isinstance(size, int) else memoryview(size).nbytes
        block = bytearray(length + self.ALIGNMENT)
        start = -int(ffi.cast("uintptr_t", ffi.from_buffer(block))) % self.ALIGNMENT
        self.view = memoryview(block)[start : start + length]
        self.memory = lend(BYTES, self.view)
        if data is not None:
            self.view[:] = data

    def __len__(self) -> int:
        return len(self.view)

    def __bytes__(self) -> bytes:
        return bytes(self.view)

    def __copy__(self) -> State:
        return State(self.view, self.facts)

    def __deepcopy__(self, memo: dict[int, Any]) -> State:
        return State(self.view, self.facts)

    def __reduce__(self) -> tuple[type[State], tuple[bytes, dict[str, int]]]:
        return State, (bytes(self.view), self.facts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, State) and self.view == other.view

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<State of {len(self)} bytes>"


def remember(state: object, **facts: Any) -> None:
    """Notes the sizes that a state is begun with."""
    if isinstance(state, State):
        state.facts = {name: fact for name, fact in facts.items() if isinstance(fact, int)}


def facts_of(state: object) -> dict[str, int]:
    """The sizes that a state was begun with; none when that was elsewhere."""
    return state.facts if isinstance(state, State) else {}


INT8 = Items("int8_t", "b")
UINT8 = Items("uint8_t", "B")
INT16 = Items("int16_t", "h")
UINT16 = Items("uint16_t", "H")
INT32 = Items("int32_t", "i")
UINT32 = Items("uint32_t", "I")
INT64 = Items("int64_t", "q")
UINT64 = Items("uint64_t", "Q")
SIZE = Items("size_t", "Q")

if TYPE_CHECKING:
    Integers = Buffer | Sequence[int]
    Days = Buffer | Sequence[int] | Sequence[datetime.date | None]
    CData = Any
    Writable = Buffer
    Bytes = Buffer | State
    Memory = Buffer | State
