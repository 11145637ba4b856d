# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Ratios of a period's balances and flows: collection effectiveness (CEI), receivables turnover,
bad-debt ratio; of one set of amounts, by row, and mergeable.

- CEI = (opening + sales / N - closing) / (opening + sales / N - closing not due). Sources read N as
  the months of the period (creditguru.com: 55.9 %) or as 1 (wizedu.com: 79.63 % of the same data):
  N is an argument, there is no default. Over 100 % is flagged and not cut. One page puts the
  closing balance past due below the line: its sign is wrong, and it is not offered.
- turnover = sales / average receivables; in days, basis / turnover, with basis 365, 360 or the days
  of the period. The average is given, or it is (opening + closing) / 2.
- bad-debt ratio = (write-offs - recoveries) / sales, all three without VAT.

CEI and turnover want sales on the tax basis of the balances, that is with VAT.

Sources: creditguru.com, wizedu.com, gaviti.com (CEI), gaodun.com, drlogy.com (turnover).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_bad_debt_ratio_compute,
    encours_cei_compute,
    encours_period_ratios_add,
    encours_period_ratios_begin,
    encours_period_ratios_compute,
    encours_period_ratios_state_size,
    encours_turnover_compute,
    encours_turnover_days_compute,
)

from ._runtime.buffers import INT64, UINT32, agree, memory_in
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, options_given, struct_in
from ._runtime.values import integer
from .indicator import Indicator, IndicatorColumns

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Memory

_INDICATOR = ffi.typeof("encours_indicator *")
_INDICATOR_SIZED = (ffi.sizeof("encours_indicator"),)
_PERIOD_RATIO_COLUMNS = ffi.typeof("encours_period_ratio_columns *")
_PERIOD_RATIO_COLUMNS_SIZED = (ffi.sizeof("encours_period_ratio_columns"),)
_PERIOD_RATIO_OPTIONS = ffi.typeof("encours_period_ratio_options *")
_PERIOD_RATIO_OPTIONS_SIZED = (ffi.sizeof("encours_period_ratio_options"),)


class PeriodRatioFigure(Choice):
    """Figures of a state of period ratios, for indicator.finish()."""

    CEI = 301
    """share; needs opening, sales, closing, not_due"""
    TURNOVER = 302
    """turns, scale 10 000; needs sales, and averages or opening and closing"""
    TURNOVER_DAYS = 303
    """days; as TURNOVER"""
    BAD_DEBT = 304
    """share; needs write_offs and sales_net; recoveries not given are zero"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRatioOptions:
    """Options of the ratios. Each is required by the figures that use it."""

    cei_months: int = 0
    """N of CEI, 1 to 1200; 0: no CEI"""
    basis_days: int = 0
    """of TURNOVER_DAYS, 1 to 36600; 0: no TURNOVER_DAYS"""
    rows: int = 0
    """rows of a state; 0: 1"""

    def _pointer(self) -> Any:
        struct = ffi.new(_PERIOD_RATIO_OPTIONS, _PERIOD_RATIO_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.cei_months = integer("cei_months", self.cei_months)
        struct.basis_days = integer("basis_days", self.basis_days)
        struct.rows = integer("rows", self.rows)


class PeriodRatioOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of PeriodRatioOptions."""

    cei_months: int
    basis_days: int
    rows: int


class PeriodRatioColumns(Structure):
    """Amounts of a period, a set each; a column that is None was not given."""

    __slots__ = (
        "averages",
        "closing",
        "count",
        "not_due",
        "opening",
        "recoveries",
        "rows",
        "sales",
        "sales_net",
        "write_offs",
    )
    _members = (
        "count",
        "rows",
        "opening",
        "sales",
        "closing",
        "not_due",
        "averages",
        "write_offs",
        "recoveries",
        "sales_net",
    )
    count: int
    """sets of amounts"""
    rows: memoryview[int] | None
    """row of each; None: all 0"""
    opening: memoryview[int] | None
    """receivables at the start, minor units"""
    sales: memoryview[int] | None
    """credit sales of the period, with VAT, minor units"""
    closing: memoryview[int] | None
    """receivables at the end, minor units"""
    not_due: memoryview[int] | None
    """part of them not due, minor units"""
    averages: memoryview[int] | None
    """average receivables, minor units"""
    write_offs: memoryview[int] | None
    """without VAT, minor units"""
    recoveries: memoryview[int] | None
    """of what was written off, without VAT, minor units"""
    sales_net: memoryview[int] | None
    """credit sales of the period, without VAT, minor units"""

    def __init__(
        self,
        *,
        count: int | None = None,
        rows: Integers | None = None,
        opening: Integers | None = None,
        sales: Integers | None = None,
        closing: Integers | None = None,
        not_due: Integers | None = None,
        averages: Integers | None = None,
        write_offs: Integers | None = None,
        recoveries: Integers | None = None,
        sales_net: Integers | None = None,
    ) -> None:
        struct = ffi.new(_PERIOD_RATIO_COLUMNS, _PERIOD_RATIO_COLUMNS_SIZED)
        c_rows, self.rows = UINT32.taken_optional("rows", rows)
        struct.rows = c_rows
        c_opening, self.opening = INT64.taken_optional("opening", opening)
        struct.opening = c_opening
        c_sales, self.sales = INT64.taken_optional("sales", sales)
        struct.sales = c_sales
        c_closing, self.closing = INT64.taken_optional("closing", closing)
        struct.closing = c_closing
        c_not_due, self.not_due = INT64.taken_optional("not_due", not_due)
        struct.not_due = c_not_due
        c_averages, self.averages = INT64.taken_optional("averages", averages)
        struct.averages = c_averages
        c_write_offs, self.write_offs = INT64.taken_optional("write_offs", write_offs)
        struct.write_offs = c_write_offs
        c_recoveries, self.recoveries = INT64.taken_optional("recoveries", recoveries)
        struct.recoveries = c_recoveries
        c_sales_net, self.sales_net = INT64.taken_optional("sales_net", sales_net)
        struct.sales_net = c_sales_net
        self.count = agree(
            ("rows", c_rows),
            ("opening", c_opening),
            ("sales", c_sales),
            ("closing", c_closing),
            ("not_due", c_not_due),
            ("averages", c_averages),
            ("write_offs", c_write_offs),
            ("recoveries", c_recoveries),
            ("sales_net", c_sales_net),
            given=count,
        )
        struct.count = self.count
        self._struct = struct
        self._held = (
            c_rows,
            c_opening,
            c_sales,
            c_closing,
            c_not_due,
            c_averages,
            c_write_offs,
            c_recoveries,
            c_sales_net,
        )


def cei_compute(opening: int, sales: int, months: int, closing: int, not_due: int) -> Indicator:
    """Collection effectiveness of one set of amounts. 6200, 10 890, 3, 6340, 3590: 55.9295 %.

    Args:
        opening: receivables at the start, minor units
        sales: credit sales of the period, minor units, with VAT
        months: N, 1 to 1200: the months of the period, or 1 for its whole sales
        closing: receivables at the end, minor units
        not_due: part of them not due, minor units

    Returns:
        A share; the fraction is multiplied by N, so that it is whole

    Raises:
        InvalidError: `months` out of range
    """
    if not isinstance(opening, int):
        opening = integer("opening", opening)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(months, int):
        months = integer("months", months)
    if not isinstance(closing, int):
        closing = integer("closing", closing)
    if not isinstance(not_due, int):
        not_due = integer("not_due", not_due)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_cei_compute(opening, sales, months, closing, not_due, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def turnover_compute(sales: int, average: int) -> Indicator:
    """Turnover of receivables of one set of amounts: sales / average.

    Args:
        sales: credit sales of the period, minor units, with VAT
        average: average receivables, minor units

    Returns:
        Turns, scale 10 000

    Raises:
        MisuseError: `out` is None
        AbiError
    """
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(average, int):
        average = integer("average", average)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_turnover_compute(sales, average, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def turnover_days_compute(sales: int, average: int, basis_days: int) -> Indicator:
    """Days of a turn: basis / turnover = average * basis / sales, rounded once.

    Args:
        sales: credit sales of the period, minor units, with VAT
        average: average receivables, minor units
        basis_days: 365, 360, or the days of the period; 1 to 36600

    Returns:
        Days

    Raises:
        InvalidError: `basis_days` out of range
    """
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(average, int):
        average = integer("average", average)
    if not isinstance(basis_days, int):
        basis_days = integer("basis_days", basis_days)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_turnover_days_compute(sales, average, basis_days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def bad_debt_ratio_compute(write_offs: int, recoveries: int, sales_net: int) -> Indicator:
    """Bad-debt ratio of one set of amounts: (write_offs - recoveries) / sales_net.

    Args:
        write_offs: receivables written off in the period, minor units, without VAT
        recoveries: received in the period on what was written off, minor units, without VAT
        sales_net: credit sales of the period, minor units, without VAT

    Returns:
        A share; below zero when recoveries exceed write-offs

    Raises:
        MisuseError: `out` is None
        AbiError
    """
    if not isinstance(write_offs, int):
        write_offs = integer("write_offs", write_offs)
    if not isinstance(recoveries, int):
        recoveries = integer("recoveries", recoveries)
    if not isinstance(sales_net, int):
        sales_net = integer("sales_net", sales_net)
    c_out = ffi.new(_INDICATOR, _INDICATOR_SIZED)
    c_error = thread.error
    c_status = encours_bad_debt_ratio_compute(write_offs, recoveries, sales_net, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Indicator._read(c_out)


def compute(
    columns: PeriodRatioColumns,
    figure: PeriodRatioFigure,
    out: IndicatorColumns,
    *,
    options: PeriodRatioOptions | None = None,
    **settings: Unpack[PeriodRatioOptionsSettings],
) -> None:
    """A figure of every set of amounts.

    Args:
        columns: the amounts; rows are not read
        options: the settings below as one object
        settings: members of PeriodRatioOptions
        figure: a PeriodRatioFigure
        out: a value each; the status MISSING where a column it needs was not given

    Raises:
        MisuseError: a column of `out` that is needed is None
        InvalidError: an option out of its range, no such figure, counts that differ
    """
    c_columns = struct_in("columns", columns, PeriodRatioColumns)
    options = options_given(PeriodRatioOptions, options, settings)
    c_options = options._pointer()
    if not isinstance(figure, int):
        figure = integer("figure", figure)
    c_out = struct_in("out", out, IndicatorColumns)
    c_error = thread.error
    c_status = encours_period_ratios_compute(c_columns, c_options, figure, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def state_size(
    *, options: PeriodRatioOptions | None = None, **settings: Unpack[PeriodRatioOptionsSettings]
) -> int:
    """Bytes of a state of period ratios; 0 when period_ratios.begin() would refuse the options.

    Args:
        options: the settings below as one object
        settings: members of PeriodRatioOptions
    """
    options = options_given(PeriodRatioOptions, options, settings)
    c_options = options._pointer()
    return encours_period_ratios_state_size(c_options)


def begin(
    state: Memory,
    *,
    options: PeriodRatioOptions | None = None,
    **settings: Unpack[PeriodRatioOptionsSettings],
) -> None:
    """An empty state of period ratios; indicator.finish() gives its figures.

    Args:
        state: memory aligned to 8 bytes
        options: the settings below as one object
        settings: members of PeriodRatioOptions

    Raises:
        MisuseError: memory that does not fit
        InvalidError: an option out of its range
    """
    c_state = memory_in("state", state)
    options = options_given(PeriodRatioOptions, options, settings)
    c_options = options._pointer()
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_period_ratios_begin(c_state, c_state_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def add(state: Memory, columns: PeriodRatioColumns) -> None:
    """Add sets of amounts. A figure is MISSING for a row of which any set lacked an input. A
    failure adds nothing.

    Args:
        columns: the amounts

    Raises:
        MisuseError: a column that is needed is None
        InvalidError: another aggregate, no such row, or a value out of its range
        CorruptError: bytes that are no state
        LimitError: more than 2^40 items
    """
    c_state = memory_in("state", state)
    c_columns = struct_in("columns", columns, PeriodRatioColumns)
    c_state_size = len(c_state)
    c_error = thread.error
    c_status = encours_period_ratios_add(c_state, c_state_size, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
