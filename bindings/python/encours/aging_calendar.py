# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Bounds of an aged balance whose buckets are months, quarters or years instead of numbers of days.

An aged balance has bounds in days of age. What a month is in days depends on the as-of day; this
works it out, so that the columns are those of a sheet "June, May, April" or "1 month, 2 months":

- MONTHS_BACK: periods end on the as-of day. Bound k = as-of day - the same day k periods before, or
  the last of its month where that has no such day. An item due on that very day is in bucket k: as
  of 15 January 2015, 15 January 2010 is in the fifth year (Business Central).
- CALENDAR: periods are those of the calendar, counted from January, the one of the as-of day first.
  Bound k = as-of day - first day of the k-th period back.

By due date what is due in a period can be overdue only from its second day on: on the first day of
a calendar period nothing of it is, there is no bucket for it, and the first bucket is that of the
period before. By document date the first bucket is always that of the as-of day.

The bucket after the last bound is open, as in every aged balance. Bounds are whole days between two
dates: nothing is rounded.

Sources: Microsoft Business Central, O365AgedAccounts tests (by month, by year, back from a day);
calendar months as in the monthly columns of French aged balances.

Limits: 64 bounds, each at most 36500; no period before 1900.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from encours._native import ffi
from encours._native.lib import encours_aging_calendar_bounds

from ._runtime.buffers import INT32
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import struct_in
from ._runtime.values import day_in, integer
from .aging import AgingBasis

if TYPE_CHECKING:
    from ._runtime.buffers import Writable

_AGING_CALENDAR = ffi.typeof("encours_aging_calendar *")
_AGING_CALENDAR_SIZED = (ffi.sizeof("encours_aging_calendar"),)


class AgingPeriods(Choice):
    """Where periods begin."""

    MONTHS_BACK = 1
    """on the day of the month of the as-of day"""
    CALENDAR = 2
    """on the first of a month"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgingCalendar:
    """Which buckets."""

    as_of: datetime.date | None = None
    """the day of the aged balance"""
    periods: AgingPeriods | None = None
    """an AgingPeriods; required"""
    months: int = 0
    """of a period, 1 or more; CALENDAR: 1, 2, 3, 4, 6 or 12"""
    basis: AgingBasis = AgingBasis.BY_DUE_DATE
    """an AgingBasis: that of the aged balance"""

    def _pointer(self) -> Any:
        struct = ffi.new(_AGING_CALENDAR, _AGING_CALENDAR_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.periods = integer("periods", self.periods or 0)
        struct.months = integer("months", self.months)
        struct.basis = integer("basis", self.basis)


def bounds(
    calendar: AgingCalendar, count: int, *, bounds: Writable | None = None
) -> memoryview[int]:
    """The bounds of buckets by month, quarter or year: `bounds` of the options of an aged balance.

    Args:
        calendar: which
        bounds: inclusive upper bounds in days of age, ascending; untouched on failure.
        count: 1 to 64

    Returns:
        Inclusive upper bounds in days of age, ascending; untouched on failure.

    Raises:
        InvalidError: no such day or choice, months or count out of range, a period that begins
            before 1900 or more than 36500 days before the as-of day
        AbiError
    """
    c_calendar = struct_in("calendar", calendar, AgingCalendar)
    if not isinstance(count, int):
        count = integer("count", count)
    c_bounds, bounds_view = INT32.write("bounds", bounds, count)
    c_error = thread.error
    c_status = encours_aging_calendar_bounds(c_calendar, c_bounds, count, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return bounds_view
