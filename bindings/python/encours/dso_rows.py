# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""DSO by row out of columns: own figures and contributions of customers, regions or any dimension.

A row is a dense number from 0, chosen by the caller. A state (encours/state.h) gathers by row: open
amounts (in all, not due, disputed, both) and sales by calendar month, newest first, the as-of month
up to the as-of day. Finish gives, all over the same n days:

    own DSO_i           = B_i / S_i * n        compares rows
    contribution of i   = B_i / S_total * n    adds up to the DSO of the total, exactly

with best possible, delay, disputed and count-back. Due on the as-of day is not overdue.

Size: a row takes 8 bytes for each month and 32 more; a million rows of 24 months take 224 MB. Its
cells have 64 bits, and no order of the work makes one pass them: a state refuses open amounts, and
sales, whose magnitudes add up to more than 2^63 - 1 minor units in all rows.

Sources: those of encours/dso.h and encours/dso_variants.h. The contribution is our definition: with
one denominator, B_i / S_total * n, the figures of rows add up, which own figures do not.

Limits: 2^26 rows; 240 months; 2^40 items; amounts of one currency.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_dso_row_add_open,
    encours_dso_row_add_sales,
    encours_dso_row_begin,
    encours_dso_row_finish,
    encours_dso_row_state_size,
)

from ._runtime.buffers import INT32, INT64, UINT32, UINT8, agree, bytes_in, memory_in, remember
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in, struct_or_null
from ._runtime.values import day_in, integer
from .dso import DsoOptions, DsoStatus

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_DSO_OPEN_COLUMNS = ffi.typeof("encours_dso_open_columns *")
_DSO_OPEN_COLUMNS_SIZED = (ffi.sizeof("encours_dso_open_columns"),)
_DSO_ROW_FIGURES = ffi.typeof("encours_dso_row_figures *")
_DSO_ROW_FIGURES_SIZED = (ffi.sizeof("encours_dso_row_figures"),)
_DSO_ROW_OPTIONS = ffi.typeof("encours_dso_row_options *")
_DSO_ROW_OPTIONS_SIZED = (ffi.sizeof("encours_dso_row_options"),)
_DSO_ROW_TOTAL = ffi.typeof("encours_dso_row_total *")
_DSO_ROW_TOTAL_LAYOUT = Struct("=8xiIqqqqqqqqqqi4xq")
_DSO_ROW_TOTAL_SIZED = (ffi.sizeof("encours_dso_row_total"),)
_DSO_SALE_COLUMNS = ffi.typeof("encours_dso_sale_columns *")
_DSO_SALE_COLUMNS_SIZED = (ffi.sizeof("encours_dso_sale_columns"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class DsoRowOptions:
    """Options of figures by row."""

    as_of: datetime.date | None = None
    """the day, at its end; required"""
    rows: int = 0
    """rows, 1 to 2^26"""
    months: int = 0
    """months of sales, that of the as-of day included, 1 to 240; 0: 24"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DSO_ROW_OPTIONS, _DSO_ROW_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.rows = integer("rows", self.rows)
        struct.months = integer("months", self.months)


class DsoRowOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DsoRowOptions."""

    as_of: datetime.date | None
    rows: int
    months: int


class DsoOpenColumns(Structure):
    """Open items, as columns of the same length, in any order."""

    __slots__ = ("amount", "disputed", "due", "row")
    _members = ("row", "amount", "due", "disputed")
    row: memoryview[int]
    """row number"""
    amount: memoryview[int]
    """open amount, signed minor units"""
    due: memoryview[int]
    """due date, epoch day; DATE_NONE counts as due"""
    disputed: memoryview[int] | None
    """not 0: in dispute; None: none is"""

    def __init__(
        self, *, row: Integers, amount: Integers, due: Days, disputed: Integers | None = None
    ) -> None:
        struct = ffi.new(_DSO_OPEN_COLUMNS, _DSO_OPEN_COLUMNS_SIZED)
        c_row, self.row = UINT32.taken("row", row)
        struct.row = c_row
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_due, self.due = INT32.taken("due", due)
        struct.due = c_due
        c_disputed, self.disputed = UINT8.taken_optional("disputed", disputed)
        struct.disputed = c_disputed
        struct.count = agree(
            ("row", c_row), ("amount", c_amount), ("due", c_due), ("disputed", c_disputed)
        )
        self._struct = struct
        self._held = (c_row, c_amount, c_due, c_disputed)


class DsoSaleColumns(Structure):
    """Sales, as columns of the same length, in any order."""

    __slots__ = ("amount", "date", "row")
    _members = ("row", "amount", "date")
    row: memoryview[int]
    """row number"""
    amount: memoryview[int]
    """invoice or (negative) credit note, minor units"""
    date: memoryview[int]
    """its date, epoch day; earlier than the months or later than the as-of day: not counted"""

    def __init__(self, *, row: Integers, amount: Integers, date: Days) -> None:
        struct = ffi.new(_DSO_SALE_COLUMNS, _DSO_SALE_COLUMNS_SIZED)
        c_row, self.row = UINT32.taken("row", row)
        struct.row = c_row
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_date, self.date = INT32.taken("date", date)
        struct.date = c_date
        struct.count = agree(("row", c_row), ("amount", c_amount), ("date", c_date))
        self._struct = struct
        self._held = (c_row, c_amount, c_date)


class DsoRowFigures(Structure):
    """Where the figures by row go. A column that is None is not wanted."""

    __slots__ = (
        "balance",
        "best_possible_e4",
        "contribution_e4",
        "count_back_e4",
        "count_back_status",
        "delay_e4",
        "disputed",
        "disputed_e4",
        "not_due",
        "sales",
        "simple_e4",
        "status",
    )
    _members = (
        "balance",
        "not_due",
        "disputed",
        "sales",
        "status",
        "simple_e4",
        "best_possible_e4",
        "delay_e4",
        "disputed_e4",
        "contribution_e4",
        "count_back_e4",
        "count_back_status",
    )
    balance: memoryview[int] | None
    """B_i, minor units"""
    not_due: memoryview[int] | None
    """part of B_i not due, disputed or not, minor units"""
    disputed: memoryview[int] | None
    """part of B_i in dispute, due or not, minor units"""
    sales: memoryview[int] | None
    """S_i of the window, minor units"""
    status: memoryview[int] | None
    """a DsoStatus of the four own figures: OK, UNDEFINED_NO_SALES, or OUT_OF_RANGE when one of them
    is
    """
    simple_e4: memoryview[int] | None
    """own DSO * 10^4; DSO_NONE when there is none..."""
    best_possible_e4: memoryview[int] | None
    """... and of the following"""
    delay_e4: memoryview[int] | None
    """overdue, disputed or not"""
    disputed_e4: memoryview[int] | None
    """disputed"""
    contribution_e4: memoryview[int] | None
    """B_i / S_total * n * 10^4, rounded by largest remainder (ties to the first row): the column
    adds up to the DSO of the total
    """
    count_back_e4: memoryview[int] | None
    """count-back of B_i over the row's own months"""
    count_back_status: memoryview[int] | None
    """a DsoStatus, as in dso_columns.dso_count_back_columns_compute()"""

    def __init__(
        self,
        *,
        balance: Writable | bool | None = None,
        not_due: Writable | bool | None = None,
        disputed: Writable | bool | None = None,
        sales: Writable | bool | None = None,
        status: Writable | bool | None = None,
        simple_e4: Writable | bool | None = None,
        best_possible_e4: Writable | bool | None = None,
        delay_e4: Writable | bool | None = None,
        disputed_e4: Writable | bool | None = None,
        contribution_e4: Writable | bool | None = None,
        count_back_e4: Writable | bool | None = None,
        count_back_status: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DSO_ROW_FIGURES, _DSO_ROW_FIGURES_SIZED)
        self._wishes = {}
        c_balance, self.balance = INT64.given("balance", balance, self._wishes)
        struct.balance = c_balance
        c_not_due, self.not_due = INT64.given("not_due", not_due, self._wishes)
        struct.not_due = c_not_due
        c_disputed, self.disputed = INT64.given("disputed", disputed, self._wishes)
        struct.disputed = c_disputed
        c_sales, self.sales = INT64.given("sales", sales, self._wishes)
        struct.sales = c_sales
        c_status, self.status = INT32.given("status", status, self._wishes)
        struct.status = c_status
        c_simple_e4, self.simple_e4 = INT64.given("simple_e4", simple_e4, self._wishes)
        struct.simple_e4 = c_simple_e4
        c_best_possible_e4, self.best_possible_e4 = INT64.given(
            "best_possible_e4", best_possible_e4, self._wishes
        )
        struct.best_possible_e4 = c_best_possible_e4
        c_delay_e4, self.delay_e4 = INT64.given("delay_e4", delay_e4, self._wishes)
        struct.delay_e4 = c_delay_e4
        c_disputed_e4, self.disputed_e4 = INT64.given("disputed_e4", disputed_e4, self._wishes)
        struct.disputed_e4 = c_disputed_e4
        c_contribution_e4, self.contribution_e4 = INT64.given(
            "contribution_e4", contribution_e4, self._wishes
        )
        struct.contribution_e4 = c_contribution_e4
        c_count_back_e4, self.count_back_e4 = INT64.given(
            "count_back_e4", count_back_e4, self._wishes
        )
        struct.count_back_e4 = c_count_back_e4
        c_count_back_status, self.count_back_status = INT32.given(
            "count_back_status", count_back_status, self._wishes
        )
        struct.count_back_status = c_count_back_status
        self._struct = struct
        self._held = (
            c_balance,
            c_not_due,
            c_disputed,
            c_sales,
            c_status,
            c_simple_e4,
            c_best_possible_e4,
            c_delay_e4,
            c_disputed_e4,
            c_contribution_e4,
            c_count_back_e4,
            c_count_back_status,
        )


class DsoRowTotal(NamedTuple):
    """All rows together."""

    status: DsoStatus
    """a DsoStatus of the four figures over S: OK, UNDEFINED_NO_SALES, or OUT_OF_RANGE when one of
    them is
    """
    days: int
    """n"""
    balance: int
    """B, minor units: the sum of the rows"""
    not_due: int
    """part of B not due, disputed or not, minor units"""
    disputed: int
    """part of B in dispute, due or not, minor units"""
    disputed_not_due: int
    """part of B in both, minor units"""
    sales: int
    """S of the window, minor units; values are exactly amount * n / S"""
    simple_e4: int
    """DSO * 10^4; DSO_NONE when there is none..."""
    best_possible_e4: int
    """... and of the following"""
    delay_e4: int
    """overdue, disputed or not"""
    disputed_e4: int
    """disputed"""
    count_back_e4: int
    """count-back of B over the months of all rows"""
    count_back_status: DsoStatus
    """a DsoStatus"""
    count_back_rest: int
    """part of B that no month consumed, minor units"""

    @classmethod
    def _read(cls, struct: Any) -> DsoRowTotal:
        (
            status,
            days,
            balance,
            not_due,
            disputed,
            disputed_not_due,
            sales,
            simple_e4,
            best_possible_e4,
            delay_e4,
            disputed_e4,
            count_back_e4,
            count_back_status,
            count_back_rest,
        ) = _DSO_ROW_TOTAL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                DsoStatus._known[status],
                days,
                balance,
                not_due,
                disputed,
                disputed_not_due,
                sales,
                simple_e4,
                best_possible_e4,
                delay_e4,
                disputed_e4,
                count_back_e4,
                DsoStatus._known[count_back_status],
                count_back_rest,
            ),
        )


def dso_row_state_size(
    *, options: DsoRowOptions | None = None, **settings: Unpack[DsoRowOptionsSettings]
) -> int:
    """Bytes of a state: 96 + rows * (32 + 8 * months); 0 when the options are refused.

    Args:
        options: the settings below as one object
        settings: members of DsoRowOptions
    """
    options = options_given(DsoRowOptions, options, settings)
    c_options = options._pointer()
    return encours_dso_row_state_size(c_options)


def dso_row_begin(
    state: Memory,
    *,
    options: DsoRowOptions | None = None,
    **settings: Unpack[DsoRowOptionsSettings],
) -> None:
    """An empty state.

    Args:
        options: the settings below as one object
        settings: members of DsoRowOptions

    Raises:
        InvalidError: no such day, rows or months out of range, months before 1900
        MisuseError: no memory, not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    options = options_given(DsoRowOptions, options, settings)
    c_options = options._pointer()
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_row_begin(c_state, c_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, rows=c_options.rows)


def dso_row_add_open(
    state: Memory,
    columns: DsoOpenColumns,
    *,
    options: DsoRowOptions | None = None,
    **settings: Unpack[DsoRowOptionsSettings],
) -> None:
    """Add open items to a state.

    Args:
        state: untouched on failure
        options: the settings below as one object
        settings: members of DsoRowOptions
        columns: the items

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: a row that is none, a date out of range, a state of something else
        OverflowError_: the magnitudes of all open amounts pass 2^63 - 1
        LimitError: more than 2^40 items in all
    """
    c_state = memory_in("state", state)
    options = options_given(DsoRowOptions, options, settings)
    c_options = options._pointer()
    c_columns = struct_in("columns", columns, DsoOpenColumns)
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_row_add_open(c_state, c_size, c_options, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def dso_row_add_sales(
    state: Memory,
    columns: DsoSaleColumns,
    *,
    options: DsoRowOptions | None = None,
    **settings: Unpack[DsoRowOptionsSettings],
) -> None:
    """Add sales to a state.

    Args:
        state: untouched on failure
        options: the settings below as one object
        settings: members of DsoRowOptions
        columns: the sales

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: a row that is none, a date out of range, a state of something else
        OverflowError_: the magnitudes of all sales pass 2^63 - 1
        LimitError: more than 2^40 items in all
    """
    c_state = memory_in("state", state)
    options = options_given(DsoRowOptions, options, settings)
    c_options = options._pointer()
    c_columns = struct_in("columns", columns, DsoSaleColumns)
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_row_add_sales(c_state, c_size, c_options, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def dso_row_finish(
    state: Bytes,
    figures: DsoRowFigures,
    *,
    options: DsoRowOptions | None = None,
    dso: DsoOptions | None = None,
    **settings: Unpack[DsoRowOptionsSettings],
) -> DsoRowTotal:
    """The figures of what a state has seen.

    `dso` says the window (WINDOW_MONTHS only, at most the months of the state), n, and the policies
    and month days of the count-back, which reads countback_months, 0: all months of the state.

    Args:
        options: the settings below as one object
        settings: members of DsoRowOptions
        dso: window and policies
        figures: its columns are written

    Returns:
        The total

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: a window or history the state has not, a choice that is none, or a state of
            something else
    """
    c_state = bytes_in("state", state)
    options = options_given(DsoRowOptions, options, settings)
    c_options = options._pointer()
    c_dso = struct_or_null("dso", dso, DsoOptions)
    c_figures = struct_in("figures", figures, DsoRowFigures)
    c_size = len(c_state)
    figures._room(
        balance=c_options.rows,
        not_due=c_options.rows,
        disputed=c_options.rows,
        sales=c_options.rows,
        status=c_options.rows,
        simple_e4=c_options.rows,
        best_possible_e4=c_options.rows,
        delay_e4=c_options.rows,
        disputed_e4=c_options.rows,
        contribution_e4=c_options.rows,
        count_back_e4=c_options.rows,
        count_back_status=c_options.rows,
    )
    c_out = ffi.new(_DSO_ROW_TOTAL, _DSO_ROW_TOTAL_SIZED)
    c_error = thread.error
    c_status = encours_dso_row_finish(c_state, c_size, c_options, c_dso, c_figures, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoRowTotal._read(c_out)
