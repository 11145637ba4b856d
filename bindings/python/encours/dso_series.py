# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""DSO over time: simple, average-balance and count-back for each of many month ends.

Month 0 is that of the as-of day, up to that day; month i is i calendar months before, whole. The
figures of month i are those of encours/dso.h and encours/dso_variants.h on its last day, with the
months behind it as history. A month whose window reaches beyond the months given has no simple
figure and says HISTORY_EXHAUSTED: nothing is made of a shorter window.

Sources: those of encours/dso.h and encours/dso_variants.h. Each figure is rounded once, half up.

Limits: 1200 months.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Unpack

from encours._native import ffi
from encours._native.lib import encours_dso_series_compute

from ._runtime.buffers import INT32, INT64, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, options_in, struct_in
from ._runtime.values import day_in, integer
from .dso import DsoOptions, DsoOptionsSettings

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_DSO_SERIES = ffi.typeof("encours_dso_series *")
_DSO_SERIES_SIZED = (ffi.sizeof("encours_dso_series"),)


class DsoAveragePoints(Choice):
    """Which balances make the average."""

    ENDS = 0
    """two: opening and closing balance of the window"""
    MONTH_ENDS = 1
    """all month ends from the opening to the closing one"""


class DsoSeries(Structure):
    """Balances and sales of months, newest first, and where the figures go."""

    __slots__ = (
        "as_of",
        "average_e4",
        "average_points",
        "average_status",
        "balance",
        "count_back_e4",
        "count_back_status",
        "month_end",
        "sales",
        "simple_e4",
        "simple_status",
    )
    _members = (
        "as_of",
        "average_points",
        "balance",
        "sales",
        "month_end",
        "simple_e4",
        "simple_status",
        "average_e4",
        "average_status",
        "count_back_e4",
        "count_back_status",
    )
    as_of: datetime.date | None
    """the day of month 0, at its end"""
    average_points: DsoAveragePoints
    """a DsoAveragePoints"""
    balance: memoryview[int]
    """B at the end of each month, minor units"""
    sales: memoryview[int]
    """sales of each month, minor units"""
    month_end: memoryview[int] | None
    """last day of each month, epoch day; None: not wanted"""
    simple_e4: memoryview[int] | None
    """simple DSO * 10^4; None: not wanted"""
    simple_status: memoryview[int] | None
    """a DsoStatus each; with simple_e4"""
    average_e4: memoryview[int] | None
    """average-balance DSO * 10^4; None: not wanted"""
    average_status: memoryview[int] | None
    """a DsoStatus each; with average_e4"""
    count_back_e4: memoryview[int] | None
    """count-back DSO * 10^4; None: not wanted"""
    count_back_status: memoryview[int] | None
    """a DsoStatus each; with count_back_e4"""

    def __init__(
        self,
        *,
        as_of: datetime.date | None = None,
        average_points: DsoAveragePoints = DsoAveragePoints.ENDS,
        balance: Integers,
        sales: Integers,
        month_end: Writable | bool | None = None,
        simple_e4: Writable | bool | None = None,
        simple_status: Writable | bool | None = None,
        average_e4: Writable | bool | None = None,
        average_status: Writable | bool | None = None,
        count_back_e4: Writable | bool | None = None,
        count_back_status: Writable | bool | None = None,
    ) -> None:
        struct = ffi.new(_DSO_SERIES, _DSO_SERIES_SIZED)
        struct.as_of.epoch_day = day_in("as_of", as_of)
        self.as_of = as_of
        struct.average_points = integer("average_points", average_points)
        self.average_points = average_points
        c_balance, self.balance = INT64.taken("balance", balance)
        struct.balance = c_balance
        c_sales, self.sales = INT64.taken("sales", sales)
        struct.sales = c_sales
        struct.count = agree(("balance", c_balance), ("sales", c_sales))
        c_month_end, self.month_end = INT32.write_optional("month_end", month_end, struct.count)
        struct.month_end = c_month_end
        c_simple_e4, self.simple_e4 = INT64.write_optional("simple_e4", simple_e4, struct.count)
        struct.simple_e4 = c_simple_e4
        c_simple_status, self.simple_status = INT32.write_optional(
            "simple_status", simple_status, struct.count
        )
        struct.simple_status = c_simple_status
        c_average_e4, self.average_e4 = INT64.write_optional("average_e4", average_e4, struct.count)
        struct.average_e4 = c_average_e4
        c_average_status, self.average_status = INT32.write_optional(
            "average_status", average_status, struct.count
        )
        struct.average_status = c_average_status
        c_count_back_e4, self.count_back_e4 = INT64.write_optional(
            "count_back_e4", count_back_e4, struct.count
        )
        struct.count_back_e4 = c_count_back_e4
        c_count_back_status, self.count_back_status = INT32.write_optional(
            "count_back_status", count_back_status, struct.count
        )
        struct.count_back_status = c_count_back_status
        self._struct = struct
        self._held = (
            c_balance,
            c_sales,
            c_month_end,
            c_simple_e4,
            c_simple_status,
            c_average_e4,
            c_average_status,
            c_count_back_e4,
            c_count_back_status,
        )


def compute(
    series: DsoSeries, *, options: DsoOptions | None = None, **settings: Unpack[DsoOptionsSettings]
) -> None:
    """Compute the figures of each month.

    The window is window_months of the options, or window_days as their number of days when set; a
    count-back reads at most countback_months of history, and counts months by month_days.

    Args:
        series: the months; its out columns are written
        options: the settings below as one object
        settings: members of DsoOptions

    Raises:
        InvalidError: no such day, months out of range or before 1900, a window of days, a choice
            that is none
        MisuseError: a column of days without its column of statuses
        OverflowError_: the sales of a window or a balance to count back do not fit int64
    """
    c_series = struct_in("series", series, DsoSeries)
    options = options_in(DsoOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_error = thread.error
    c_status = encours_dso_series_compute(c_series, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
