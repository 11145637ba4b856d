# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Civil dates: a day of the proleptic Gregorian calendar, without time or time zone.

A date is the number of days since 1970-01-01, between 1900-01-01 and 2199-12-31. In results and
columns DATE_NONE means that there is no date; nothing is invented for it.

The functions that return a date give DATE_NONE when there is no such day or when it lies out of
that range, and whenever they are given DATE_NONE or another value out of range.
"""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_date_add_days,
    encours_date_add_months,
    encours_date_days_in_month,
    encours_date_end_of_month,
    encours_date_format,
    encours_date_is_valid,
    encours_date_parse,
    encours_date_split,
    encours_date_weekday,
    encours_date_ymd,
)

from ._runtime.buffers import TEXT_SIZE
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import new_record
from ._runtime.values import DATES, DAYS, integer, text_in, text_of

_DATE = ffi.typeof("encours_date *")


DATE_NONE = -2147483648
"""epoch_day of "no date" """
DATE_MIN = -25567
"""1900-01-01"""
DATE_MAX = 84005
"""2199-12-31"""
DATE_TEXT_SIZE = 11
"""bytes of a date as text, with the terminator"""


class DateParts(NamedTuple):
    """A date as people write it."""

    year: int
    """1900 to 2199; 0 when there is no date"""
    month: int
    """1 to 12; 0 when there is no date"""
    day: int
    """1 to 31; 0 when there is no date"""

    @classmethod
    def _read(cls, struct: Any) -> DateParts:
        return new_record(cls, (
            struct.year,
            struct.month,
            struct.day,
        ))


def ymd(year: int, month: int, day: int) -> datetime.date | None:
    """The date of a year, month and day.

    Args:
        year: 1900 to 2199
        month: 1 to 12
        day: 1 to the length of the month

    Returns:
        The date; DATE_NONE when there is no such day or it is out of range
    """
    if not isinstance(year, int):
        year = integer("year", year)
    if not isinstance(month, int):
        month = integer("month", month)
    if not isinstance(day, int):
        day = integer("day", day)
    return DAYS[encours_date_ymd(year, month, day).epoch_day]


def split(date: datetime.date | None) -> DateParts:
    """Year, month and day of a date; all zero when it is DATE_NONE or out of range."""
    return DateParts._read(encours_date_split(DATES[date]))


def is_valid(date: datetime.date | None) -> bool:
    """Whether a date is a day between 1900-01-01 and 2199-12-31.

    Returns:
        1 or 0
    """
    return bool(encours_date_is_valid(DATES[date]))


def add_days(date: datetime.date | None, days: int) -> datetime.date | None:
    """The date so many days later.

    Args:
        days: days; negative for earlier

    Returns:
        The date; DATE_NONE out of range
    """
    if not isinstance(days, int):
        days = integer("days", days)
    return DAYS[encours_date_add_days(DATES[date], days).epoch_day]


def add_months(date: datetime.date | None, months: int) -> datetime.date | None:
    """The same day so many months later, or the last day of that month when it is shorter:
    2023-01-31 plus 1 month is 2023-02-28.

    Args:
        months: months; negative for earlier

    Returns:
        The date; DATE_NONE out of range
    """
    if not isinstance(months, int):
        months = integer("months", months)
    return DAYS[encours_date_add_months(DATES[date], months).epoch_day]


def end_of_month(date: datetime.date | None) -> datetime.date | None:
    """The last day of a date's month.

    Returns:
        The date; DATE_NONE when there is none
    """
    return DAYS[encours_date_end_of_month(DATES[date]).epoch_day]


def weekday(date: datetime.date | None) -> int:
    """The day of the week as in ISO 8601.

    Returns:
        1 (Monday) to 7 (Sunday); 0 when there is no date
    """
    return encours_date_weekday(DATES[date])


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month.

    Args:
        year: 1900 to 2199
        month: 1 to 12

    Returns:
        28 to 31; 0 when there is no such month
    """
    if not isinstance(year, int):
        year = integer("year", year)
    if not isinstance(month, int):
        month = integer("month", month)
    return encours_date_days_in_month(year, month)


def parse(text: str) -> datetime.date | None:
    """Read a date written YYYY-MM-DD (ISO 8601, extended form): ten characters, nothing around
    them.

    Returns:
        The date; untouched on failure

    Raises:
        InvalidError: not of that form, no such day, or out of range
    """
    c_out = ffi.new(_DATE)
    c_error = thread.error
    c_status = encours_date_parse(text_in("text", text), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DAYS[c_out.epoch_day]


def format(date: datetime.date | None) -> str:
    """Write a date as YYYY-MM-DD. Always terminated when `size` is not 0; cut when it is too small.

    Returns:
        Bytes the text needs without the terminator: 10, or 0 when there is no date
    """
    c_size = TEXT_SIZE
    c_out = ffi.new("char[]", c_size)
    c_size = encours_date_format(DATES[date], c_out, c_size)
    if c_size >= TEXT_SIZE:
        c_size += 1
        c_out = ffi.new("char[]", c_size)
        encours_date_format(DATES[date], c_out, c_size)
    return text_of(c_out)
