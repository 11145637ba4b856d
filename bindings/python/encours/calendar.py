# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Business days: weekends, a caller's holidays, and the rolling of a date to a business day.

The library knows no holidays. A calendar is a view of the caller's own array: it must live as long
as it is used.

Limits: a roll that leaves 1900-01-01 to 2199-12-31 is an error.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from encours._native import ffi
from encours._native.lib import (
    encours_calendar_check,
    encours_calendar_is_business_day,
    encours_calendar_roll,
)

from ._runtime.buffers import INT32, agree
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, struct_in
from ._runtime.values import DATES, DAYS, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days

_CALENDAR = ffi.typeof("encours_calendar *")
_DATE = ffi.typeof("encours_date *")
_INT32_T = ffi.typeof("int32_t *")


class Weekend(Flags):
    """Days of the week that are not worked, for Calendar.weekend: a sum of these."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 4
    THURSDAY = 8
    FRIDAY = 16
    SATURDAY = 32
    SUNDAY = 64
    NONE = 128
    """alone: all seven days are worked"""


class Roll(Choice):
    """What becomes of a date that is not a business day."""

    UNADJUSTED = 0
    """it stays: usual for French trade debts"""
    FOLLOWING = 1
    """the next business day"""
    MODIFIED_FOLLOWING = 2
    """the next, or the one before when that is in another month"""
    PRECEDING = 3
    """the business day before"""
    MODIFIED_PRECEDING = 4
    """the one before, or the next when that is in another month"""


class Calendar(Structure):
    """Which days are business days."""

    __slots__ = ("holiday_count", "holidays", "weekend")
    _members = ("holidays", "holiday_count", "weekend")
    holidays: memoryview[int] | None
    """epoch days, strictly ascending; None: none"""
    holiday_count: int
    """holidays"""
    weekend: Weekend
    """flags of Weekend; 0: Saturday and Sunday"""

    def __init__(
        self,
        *,
        holidays: Days | None = None,
        holiday_count: int | None = None,
        weekend: Weekend = Weekend(0),
    ) -> None:
        struct = ffi.new(_CALENDAR)
        c_holidays, self.holidays = INT32.taken_optional("holidays", holidays)
        struct.holidays = c_holidays
        struct.weekend = integer("weekend", weekend)
        self.weekend = weekend
        self.holiday_count = agree(("holidays", c_holidays), given=holiday_count)
        struct.holiday_count = self.holiday_count
        self._struct = struct
        self._held = (c_holidays,)


def check(calendar: Calendar) -> None:
    """Whether a calendar can be used.

    Raises:
        InvalidError: holidays not strictly ascending or out of the range of dates (error.index), an
            unknown weekend, no day of the week worked, or reserved_0 not zero
    """
    c_calendar = struct_in("calendar", calendar, Calendar)
    c_error = thread.error
    c_status = encours_calendar_check(c_calendar, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def is_business_day(calendar: Calendar, date: datetime.date | None) -> int:
    """Whether a date is a business day: neither weekend nor holiday.

    Returns:
        1 or 0; untouched on failure

    Raises:
        InvalidError: the calendar cannot be used, or there is no such date
    """
    c_calendar = struct_in("calendar", calendar, Calendar)
    c_out = ffi.new(_INT32_T)
    c_error = thread.error
    c_status = encours_calendar_is_business_day(c_calendar, DATES[date], c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def roll(calendar: Calendar, date: datetime.date | None, roll: Roll) -> datetime.date | None:
    """Roll a date to a business day. A business day stays what it is under every rule.

    Source: business day conventions of ISDA and QuantLib (BusinessDayConvention), as in
    `docs/concepts/dates.md`.

    Returns:
        The business day; untouched on failure

    Raises:
        InvalidError: the calendar cannot be used, no such date or roll
        OverflowError_: there is no business day on that side within the range of dates
    """
    c_calendar = struct_in("calendar", calendar, Calendar)
    if not isinstance(roll, int):
        roll = integer("roll", roll)
    c_out = ffi.new(_DATE)
    c_error = thread.error
    c_status = encours_calendar_roll(c_calendar, DATES[date], roll, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DAYS[c_out.epoch_day]
