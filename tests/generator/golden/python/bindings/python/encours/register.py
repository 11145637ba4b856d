# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""A register of entries: one function of each form that a header may have.

An entry has an amount and a day:

    register.new()   an empty register
    Register.add()   entries, by columns

- amounts are added exactly;
- days may be absent (DATE_NONE).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

from encours._native import ffi, lib
from encours._native.lib import (
    encours_register_add,
    encours_register_amounts,
    encours_register_count,
    encours_register_days,
    encours_register_free,
    encours_register_merge,
    encours_register_name,
    encours_register_new,
    encours_register_sum,
    encours_register_text,
    encours_register_visit,
)

from ._runtime.buffers import INT32, INT64, UINT16, agree, bytes_in, memory_in, texts_in
from ._runtime.callbacks import Calls, callable_in
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle
from ._runtime.structs import NULL, Structure, options_in, struct_in
from ._runtime.values import DAYS, day_in, instant_in, integer, text_in, text_of, text_out
from .context import Context

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_CHAR_HANDLE = ffi.typeof("char **")
_DATE = ffi.typeof("encours_date *")
_REGISTER_COLUMNS = ffi.typeof("encours_register_columns *")
_REGISTER_COLUMNS_SIZED = (ffi.sizeof("encours_register_columns"),)
_REGISTER_HANDLE = ffi.typeof("encours_register **")
_REGISTER_OPTIONS = ffi.typeof("encours_register_options *")
_REGISTER_OPTIONS_SIZED = (ffi.sizeof("encours_register_options"),)
_REGISTER_TOTALS = ffi.typeof("encours_register_totals *")
_SIZE_T = ffi.typeof("size_t *")
_UINT64_T = ffi.typeof("uint64_t *")


class RegisterKind(Choice):
    """What an entry counts for."""

    DEBIT = 1
    """owed to us"""
    CREDIT = 2
    """owed by us"""


class RegisterColumns(Structure):
    """Entries as columns."""

    __slots__ = ("amounts", "currencies", "days", "texts")
    _members = ("amounts", "days", "currencies", "texts")
    amounts: memoryview[int]
    """minor units"""
    days: memoryview[int] | None
    """epoch days, DATE_NONE for none"""
    currencies: memoryview[int]
    """ISO 4217 numeric codes"""
    texts: Sequence[str] | None
    """UTF-8."""

    def __init__(
        self,
        *,
        amounts: Integers,
        days: Days | None = None,
        currencies: Integers,
        texts: Sequence[str] | None = None,
    ) -> None:
        struct = ffi.new(_REGISTER_COLUMNS, _REGISTER_COLUMNS_SIZED)
        c_amounts, self.amounts = INT64.taken("amounts", amounts)
        struct.amounts = c_amounts
        c_days, self.days = INT32.taken_optional("days", days)
        struct.days = c_days
        c_currencies, self.currencies = UINT16.taken("currencies", currencies)
        struct.currencies = c_currencies
        c_texts = texts_in("texts", texts)
        struct.texts = c_texts
        self.texts = texts
        struct.count = agree(
            ("amounts", c_amounts),
            ("days", c_days),
            ("currencies", c_currencies),
            ("texts", c_texts),
        )
        self._struct = struct
        self._held = (c_amounts, c_days, c_currencies, c_texts)


class RegisterOptions(Structure):
    """What is wanted of the entries."""

    __slots__ = ("actor", "from_", "kind", "recorded_at")
    _members = ("kind", "from_", "recorded_at", "actor")
    kind: RegisterKind
    """a RegisterKind"""
    from_: datetime.date | None
    """epoch day of the first, or DATE_NONE"""
    recorded_at: datetime.datetime
    """microseconds since 1970-01-01 UTC"""
    actor: str | None
    """who asks; None: nobody."""

    def __init__(
        self,
        *,
        kind: RegisterKind = RegisterKind.DEBIT,
        from_: datetime.date | None = None,
        recorded_at: datetime.datetime,
        actor: str | None = None,
    ) -> None:
        struct = ffi.new(_REGISTER_OPTIONS, _REGISTER_OPTIONS_SIZED)
        struct.kind = integer("kind", kind)
        self.kind = kind
        setattr(struct, "from", day_in("from_", from_))
        self.from_ = from_
        struct.recorded_at = instant_in("recorded_at", recorded_at)
        self.recorded_at = recorded_at
        c_actor = NULL if actor is None else ffi.new("char[]", text_in("actor", actor))
        struct.actor = c_actor
        self.actor = actor
        self._struct = struct
        self._held = (c_actor,)


class RegisterOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of RegisterOptions."""

    kind: RegisterKind
    from_: datetime.date | None
    recorded_at: datetime.datetime
    actor: str | None


class RegisterTotals(Structure):
    """Totals as columns, given room by the caller."""

    __slots__ = ("amounts", "capacity", "currencies")
    _members = ("amounts", "currencies", "capacity")
    amounts: memoryview[int] | None
    """minor units"""
    currencies: memoryview[int] | None
    """ISO 4217 numeric codes"""
    capacity: int
    """currencies"""

    def __init__(
        self,
        *,
        amounts: Writable | bool | None = None,
        currencies: Writable | bool | None = None,
        capacity: int = 0,
    ) -> None:
        struct = ffi.new(_REGISTER_TOTALS)
        self._wishes = {}
        struct.capacity = integer("capacity", capacity)
        self.capacity = capacity
        c_amounts, self.amounts = INT64.given("amounts", amounts, self._wishes, needed=True)
        struct.amounts = c_amounts
        c_currencies, self.currencies = UINT16.given("currencies", currencies, self._wishes)
        struct.currencies = c_currencies
        self._struct = struct
        self._held = (c_amounts, c_currencies)
        if struct.capacity:
            self._room(amounts=struct.capacity, currencies=struct.capacity)


class RegisterDaysResult(NamedTuple):
    """What Register.days() gives back."""

    days: memoryview[int]
    """epoch days"""
    first: datetime.date | None
    """the earliest day"""
    last: datetime.date | None
    """the latest day"""


class Register(Handle):
    """Entries in the order they came. Opaque; keeps its context alive."""

    __slots__ = ()
    _free = encours_register_free

    @property
    def name(self) -> str:
        """Its name, borrowed until it is freed."""
        return text_of(encours_register_name(self._pointer))

    @property
    def count(self) -> int:
        """Number of entries."""
        return encours_register_count(self._pointer)

    @property
    def amounts(self) -> memoryview[int]:
        """The amounts of its entries.

        Returns:
            Minor units, borrowed until an entry is added
        """
        return INT64.copy(
            encours_register_amounts(self._pointer), encours_register_count(self._pointer)
        )

    def add(self, columns: RegisterColumns) -> int:
        """Add entries.

        One thread at a time.

        Returns:
            Number of the first one added

        Raises:
            InvalidError: a day or currency that is none
            NoMemoryError
        """
        c_columns = struct_in("columns", columns, RegisterColumns)
        c_first = ffi.new(_UINT64_T)
        c_error = thread.error
        c_status = encours_register_add(self._pointer, c_columns, c_first, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_first[0]
        return value

    def sum(
        self,
        totals: RegisterTotals,
        *,
        options: RegisterOptions | None = None,
        **settings: Unpack[RegisterOptionsSettings],
    ) -> int:
        """Total of each currency.

        Args:
            options: the settings below as one object
            settings: members of RegisterOptions
            totals: where to

        Returns:
            Currencies found

        Raises:
            InvalidError: an option that is none
        """
        options = options_in(RegisterOptions, options, settings)
        c_options = options._pointer() if options else NULL
        c_totals = struct_in("totals", totals, RegisterTotals)
        totals._stated(("amounts", "currencies"), ("capacity",))
        c_count = ffi.new(_SIZE_T)
        c_error = thread.error
        c_status = encours_register_sum(self._pointer, c_options, c_totals, c_count, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        value: int = c_count[0]
        return value

    def days(self, capacity: int, *, days: Writable | None = None) -> RegisterDaysResult:
        """Days of the entries, and the first and last of them.

        Args:
            days: epoch days
            capacity: room at `days`

        Raises:
            NotFoundError: there is no entry
        """
        if not isinstance(capacity, int):
            capacity = integer("capacity", capacity)
        c_days, days_view = INT32.write("days", days, capacity)
        c_first = ffi.new(_DATE)
        c_last = ffi.new(_DATE)
        c_error = thread.error
        c_status = encours_register_days(self._pointer, c_days, capacity, c_first, c_last, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return RegisterDaysResult(days_view, DAYS[c_first.epoch_day], DAYS[c_last.epoch_day])

    def text(self, number: int) -> str | None:
        """The text of an entry.

        Args:
            number: from 1

        Returns:
            None when it has none, borrowed until `entries` is freed

        Raises:
            NotFoundError: there is no such entry
        """
        if not isinstance(number, int):
            number = integer("number", number)
        c_text = ffi.new(_CHAR_HANDLE)
        c_error = thread.error
        c_status = encours_register_text(self._pointer, number, c_text, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)
        return text_out(c_text[0])

    def visit(self, each: Callable[..., object]) -> None:
        """Visit the entries in order.

        Args:
            each: called once an entry
        """
        c_user = ffi.new_handle(Calls(each=callable_in("each", each)))
        c_error = thread.error
        c_status = encours_register_visit(
            self._pointer, lib.encours_register_visit_python, c_user, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)


def new(name: str, *, context: Context | None = None) -> Register:
    """Make an empty register.

    Args:
        context: Allocator, log and limits; a default one if None.
        name: UTF-8, 1 to 64 bytes

    Raises:
        InvalidError: the name is empty or too long
        NoMemoryError
    """
    c_out = ffi.new(_REGISTER_HANDLE)
    c_error = thread.error
    c_status = encours_register_new(context_in(context), text_in("name", name), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_register_free)
    return Register._wrap(c_out[0], (context,))


def merge(state: Memory, other: Bytes) -> None:
    """Merge a partial sum into another.

    Args:
        state: the sum
        other: the sum added to it

    Raises:
        InvalidError: sums of other options
    """
    c_state = memory_in("state", state)
    c_other = bytes_in("other", other)
    c_size = agree(("state", c_state), ("other", c_other))
    c_error = thread.error
    c_status = encours_register_merge(c_state, c_other, c_size, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
