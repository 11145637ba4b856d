# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""DSO over columns: the figures of many customers in one call, the same as those of dso.h.

The value of a row is that of dso.simple() or dso.count_back() for its numbers; instead of 0.0001
day, half up, the unit and the rounding may be chosen. A row without a value has DSO_NONE and a
status that says why; the call does not fail for it. What fails does so before anything is written.

Sources: those of dso.h. Each value is one exact fraction, rounded once, in the mode of the unit.

Limits: 36600 days a window or period; 1200 periods; a unit of 10^-9 day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Unpack

from encours._native import ffi
from encours._native.lib import encours_dso_count_back_columns_compute, encours_dso_simple_columns

from ._runtime.buffers import INT32, INT64, UINT32, agree, at_least
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, options_in, struct_in, struct_or_null
from ._runtime.values import integer
from .dso import DsoOptions, DsoOptionsSettings
from .rounding import Rounding

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_DSO_COLUMNS = ffi.typeof("encours_dso_columns *")
_DSO_COLUMNS_SIZED = (ffi.sizeof("encours_dso_columns"),)
_DSO_COUNT_BACK_COLUMNS = ffi.typeof("encours_dso_count_back_columns *")
_DSO_COUNT_BACK_COLUMNS_SIZED = (ffi.sizeof("encours_dso_count_back_columns"),)
_DSO_UNIT = ffi.typeof("encours_dso_unit *")
_DSO_UNIT_SIZED = (ffi.sizeof("encours_dso_unit"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class DsoUnit:
    """In which unit days are written. Zero is the default of every member."""

    scale: int = 0
    """units in a day, 1 to 10^9; 0: 10000"""
    rounding: Rounding | None = None
    """a Rounding; 0: Rounding.HALF_UP"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DSO_UNIT, _DSO_UNIT_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.scale = integer("scale", self.scale)
        struct.rounding = integer("rounding", self.rounding or 0)


class DsoColumns(Structure):
    """Balances and sales of a window, a row each, and where their days go."""

    __slots__ = ("balance", "days", "less", "sales", "status")
    _members = ("balance", "less", "sales", "days", "status")
    balance: memoryview[int]
    """B, or the part not due or disputed, minor units"""
    less: memoryview[int] | None
    """taken off B first: the part not due for the delay, minor units; None: nothing"""
    sales: memoryview[int]
    """S, minor units"""
    days: memoryview[int] | None
    """days in units of 1 / scale"""
    status: memoryview[int] | None
    """a DsoStatus a row"""

    def __init__(
        self,
        *,
        balance: Integers,
        less: Integers | None = None,
        sales: Integers,
        days: Writable | bool | None = None,
        status: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DSO_COLUMNS, _DSO_COLUMNS_SIZED)
        c_balance, self.balance = INT64.taken("balance", balance)
        struct.balance = c_balance
        c_less, self.less = INT64.taken_optional("less", less)
        struct.less = c_less
        c_sales, self.sales = INT64.taken("sales", sales)
        struct.sales = c_sales
        struct.count = agree(("balance", c_balance), ("less", c_less), ("sales", c_sales))
        c_days, self.days = INT64.write("days", days, struct.count)
        struct.days = c_days
        c_status, self.status = INT32.write("status", status, struct.count)
        struct.status = c_status
        self._struct = struct
        self._held = (c_balance, c_less, c_sales, c_days, c_status)


class DsoCountBackColumns(Structure):
    """Balances and sales by period, a row each, and where the days of their count-back go."""

    __slots__ = (
        "balance",
        "balance_rest",
        "days",
        "flags",
        "period_days",
        "period_stride",
        "periods_used",
        "row_stride",
        "sales",
        "status",
    )
    _members = (
        "balance",
        "sales",
        "row_stride",
        "period_stride",
        "period_days",
        "days",
        "status",
        "balance_rest",
        "periods_used",
        "flags",
    )
    balance: memoryview[int]
    """B, or the part not due, minor units"""
    sales: memoryview[int]
    """sales of row i in period p, newest first, minor units: sales[i row_stride + p *
    period_stride]; with strides of its own as far as the last row and period are
    """
    row_stride: int
    """0 with period_stride 0: `periods`, rows one after another"""
    period_stride: int
    """0 with row_stride 0: 1; periods one after another have row_stride 1 and period_stride `count`
    """
    period_days: memoryview[int]
    """days of each period, 1 to 36600"""
    days: memoryview[int] | None
    """days in units of 1 / scale"""
    status: memoryview[int] | None
    """a DsoStatus a row"""
    balance_rest: memoryview[int] | None
    """part of B that no period consumed, minor units; None: not wanted"""
    periods_used: memoryview[int] | None
    """periods the value counts; None: not wanted"""
    flags: memoryview[int] | None
    """flags of DsoFlags; None: not wanted"""

    def __init__(
        self,
        *,
        balance: Integers,
        sales: Integers,
        row_stride: int = 0,
        period_stride: int = 0,
        period_days: Integers,
        days: Writable | bool | None = None,
        status: Writable | bool | None = None,
        balance_rest: Writable | bool | None = None,
        periods_used: Writable | bool | None = None,
        flags: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DSO_COUNT_BACK_COLUMNS, _DSO_COUNT_BACK_COLUMNS_SIZED)
        c_balance, self.balance = INT64.taken("balance", balance)
        struct.balance = c_balance
        c_sales, self.sales = INT64.taken("sales", sales)
        struct.sales = c_sales
        struct.row_stride = integer("row_stride", row_stride)
        self.row_stride = row_stride
        struct.period_stride = integer("period_stride", period_stride)
        self.period_stride = period_stride
        c_period_days, self.period_days = UINT32.taken("period_days", period_days)
        struct.period_days = c_period_days
        struct.count = agree(("balance", c_balance))
        struct.periods = agree(("period_days", c_period_days))
        at_least("sales", c_sales, struct.count * struct.periods)
        c_days, self.days = INT64.write("days", days, struct.count)
        struct.days = c_days
        c_status, self.status = INT32.write("status", status, struct.count)
        struct.status = c_status
        c_balance_rest, self.balance_rest = INT64.write_optional(
            "balance_rest", balance_rest, struct.count
        )
        struct.balance_rest = c_balance_rest
        c_periods_used, self.periods_used = UINT32.write_optional(
            "periods_used", periods_used, struct.count
        )
        struct.periods_used = c_periods_used
        c_flags, self.flags = UINT32.write_optional("flags", flags, struct.count)
        struct.flags = c_flags
        self._struct = struct
        self._held = (
            c_balance,
            c_sales,
            c_period_days,
            c_days,
            c_status,
            c_balance_rest,
            c_periods_used,
            c_flags,
        )


def dso_simple_columns(columns: DsoColumns, days: int, *, unit: DsoUnit | None = None) -> None:
    """Simple, best possible, delay or disputed DSO of many rows: (balance - less) / sales * n.

    Statuses: OK, UNDEFINED_NO_SALES, OUT_OF_RANGE.

    Args:
        columns: the rows; its out columns are written
        days: n, 1 to 36600

    Raises:
        InvalidError: days, scale or rounding out of range
    """
    c_columns = struct_in("columns", columns, DsoColumns)
    if not isinstance(days, int):
        days = integer("days", days)
    c_unit = struct_or_null("unit", unit, DsoUnit)
    c_error = thread.error
    c_status = encours_dso_simple_columns(c_columns, days, c_unit, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def dso_count_back_columns_compute(
    columns: DsoCountBackColumns,
    *,
    options: DsoOptions | None = None,
    unit: DsoUnit | None = None,
    **settings: Unpack[DsoOptionsSettings],
) -> None:
    """Count-back DSO of many rows over one set of periods.

    Statuses: those of dso.count_back(); OUT_OF_RANGE also, with a balance_rest of 0, where that
    function fails with OVERFLOW because negative periods carry the balance past int64.

    Args:
        columns: the rows; its out columns are written
        options: the settings below as one object
        settings: members of DsoOptions

    Raises:
        InvalidError: days, periods, scale or rounding out of range, one stride without the other, a
            policy that is none
    """
    c_columns = struct_in("columns", columns, DsoCountBackColumns)
    options = options_in(DsoOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_unit = struct_or_null("unit", unit, DsoUnit)
    c_error = thread.error
    c_status = encours_dso_count_back_columns_compute(c_columns, c_options, c_unit, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
