# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The aged balance as a partial state by scattered 64-bit keys: customer ids as they come, without
a dictionary. Slower than dense rows (aging_cells.h): a hash table in memory of the caller is looked
up for each item; where numbers can be dense, use them.

Options, columns, policies and figures are those of aging_cells.h, with a key in the place of a row:
begin, add, merge with state.merge(), finish. A state has room for a number of keys given at its
begin; one more is StatusKind.LIMIT, and then nothing has changed: begin a larger state, or split
the keys over several.

Figures come out by key, ascending: the same bytes for every order and split. The bytes of a state
itself depend on the order in which its keys were first seen. States are merged when their room is
the same.

Sources: those of aging.h. Amounts are added exactly and nothing is rounded.

Limits: 2^30 - 1 keys; otherwise as aging_cells.h.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_aging_keys_add,
    encours_aging_keys_begin,
    encours_aging_keys_count,
    encours_aging_keys_finish,
    encours_aging_keys_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT64, agree, bytes_in, memory_in, remember
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer
from .aging_cells import AgingCellsOptions, AgingCellsOptionsSettings, AgingCellsOut

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_AGING_KEYS_COLUMNS = ffi.typeof("encours_aging_keys_columns *")
_AGING_KEYS_COLUMNS_SIZED = (ffi.sizeof("encours_aging_keys_columns"),)
_SIZE_T = ffi.typeof("size_t *")
_UINT64_T = ffi.typeof("uint64_t *")


class AgingKeysColumns(Structure):
    """Open items by key, as columns of the same length, in any order."""

    __slots__ = ("amount", "currency", "due", "issue", "key")
    _members = ("key", "currency", "amount", "due", "issue")
    key: memoryview[int]
    """any number"""
    currency: memoryview[int] | None
    """numeric code; None only with one currency"""
    amount: memoryview[int]
    """open amount, signed minor units; 0: not open"""
    due: memoryview[int] | None
    """due date, epoch day or DATE_NONE; None: none has one"""
    issue: memoryview[int] | None
    """document date, epoch day or DATE_NONE; None: none has one; only checked when aging by due
    date
    """

    def __init__(
        self,
        *,
        key: Integers,
        currency: Integers | None = None,
        amount: Integers,
        due: Days | None = None,
        issue: Days | None = None,
    ) -> None:
        struct = ffi.new(_AGING_KEYS_COLUMNS, _AGING_KEYS_COLUMNS_SIZED)
        c_key, self.key = UINT64.taken("key", key)
        struct.key = c_key
        c_currency, self.currency = UINT16.taken_optional("currency", currency)
        struct.currency = c_currency
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken_optional("due", due)
        struct.due = c_due
        c_issue, self.issue = INT32.taken_optional("issue", issue)
        struct.issue = c_issue
        struct.count = agree(
            ("key", c_key),
            ("currency", c_currency),
            ("amount", c_amount),
            ("due", c_due),
            ("issue", c_issue),
        )
        self._struct = struct
        self._held = (c_key, c_currency, c_amount, c_due, c_issue)


def state_size(
    keys_max: int,
    *,
    options: AgingCellsOptions | None = None,
    **settings: Unpack[AgingCellsOptionsSettings],
) -> int:
    """Bytes of a state with room for so many keys: four slots a key, each of whole lines of 64
    bytes that hold the key and its cells (one line for a currency of up to 7 columns), twice, and 4
    bytes a key. The second part is touched only when amounts need more than 64 bits.

    Args:
        options: the settings below as one object
        settings: members of AgingCellsOptions
        keys_max: keys to make room for, 1 to 2^30 - 1

    Returns:
        Bytes

    Raises:
        InvalidError: as aging_cells.describe(); keys_max out of range; items are to be counted
        CurrencyError: as aging_cells.describe()
    """
    options = options_given(AgingCellsOptions, options, settings)
    c_options = options._pointer()
    if not isinstance(keys_max, int):
        keys_max = integer("keys_max", keys_max)
    c_out = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_aging_keys_state_size(c_options, keys_max, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def begin(
    state: Memory,
    keys_max: int,
    *,
    options: AgingCellsOptions | None = None,
    **settings: Unpack[AgingCellsOptionsSettings],
) -> None:
    """Begin an empty state.

    Args:
        state: aligned to 8 bytes, for speed to 64
        options: the settings below as one object
        settings: members of AgingCellsOptions
        keys_max: the same number

    Raises:
        InvalidError: as aging_keys.state_size()
        CurrencyError: as aging_cells.describe()
        MisuseError: memory that is not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    options = options_given(AgingCellsOptions, options, settings)
    c_options = options._pointer()
    if not isinstance(keys_max, int):
        keys_max = integer("keys_max", keys_max)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_aging_keys_begin(c_state, c_state_size, c_options, keys_max, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, rows=c_options.rows)


def add(state: Memory, columns: AgingKeysColumns) -> None:
    """Add open items. On failure the state is as it was.

    Args:
        columns: the items

    Raises:
        InvalidError: a date out of range
        CurrencyError: a currency that the options do not list
        LimitError: no room for another key, or more than 2^40 items
        CorruptError: bytes that are no such state
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, AgingKeysColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_aging_keys_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def count(state: Bytes) -> int:
    """Keys that a state has seen: the rows of its figures.

    Returns:
        Number of keys

    Raises:
        InvalidError: a state of something else
        CorruptError: bytes that are no such state
    """
    c_state = bytes_in("state", state)
    c_state_size = len(c_state)
    c_out = ffi.new(_UINT64_T)
    c_error = thread.error
    c_status = encours_aging_keys_count(c_state, c_state_size, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def finish(
    state: Bytes, out: AgingCellsOut, scratch: Memory, *, keys: Writable | None = None
) -> memoryview[int]:
    """The figures of a state, by key, ascending.

    Args:
        keys: the keys: room for as many as the scratch memory is for
        out: where to write, a row a key; on failure what is in the arrays has no meaning
        scratch: memory for sorting, aligned to 8 bytes

    Returns:
        The keys: room for as many as the scratch memory is for

    Raises:
        OverflowError_: the exact sum of a cell, row, column or currency does not fit int64
        InvalidError: items are wanted: they are not counted; stated room that is not enough
        MisuseError: scratch that is too small or not aligned
        CorruptError: bytes that are no such state
    """
    c_state = bytes_in("state", state)
    c_out = struct_in("out", out, AgingCellsOut)
    c_scratch = memory_in("scratch", scratch)
    c_scratch_size = len(c_scratch)
    c_state_size = len(c_state)
    c_keys, keys_view = UINT64.write("keys", keys, c_scratch_size // 32)
    out._stated(
        ("amounts", "items", "row_totals", "totals", "total_items", "balances", "residuals"),
        ("rows", "currencies", "columns"),
    )
    c_error = thread.error
    c_status = encours_aging_keys_finish(
        c_state, c_state_size, c_keys, c_out, c_scratch, c_scratch_size, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return keys_view
