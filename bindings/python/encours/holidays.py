# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Holidays by rule: Easter, rows of rules with their validity, and the days they make in a range of
years, ready for Calendar.

Which days are holidays is data, given as rows; the library ships those of France, of Alsace-Moselle
and of TARGET (see tables.h) and knows none by itself. A row says one day of every year:

    FIXED    `day` of `month`; 29 February in leap years only
    EASTER   `day` days after Easter Sunday, negative before: -2 Good Friday, 1 Easter Monday
    WEEKDAY  the `day`-th `weekday` of `month`, negative from its end: -1 the last; none where
             the month has no such day

and counts from `valid_from` to `valid_until`, both included. Days moved because they fall on a
weekend are not modelled: in France and TARGET there are none. Days are whole: nothing is rounded.

Sources: the computus of Nature, 20 April 1876 (Easter); the days themselves have the sources of
their rows.

Limits: years 1900 to 2199; 366 rows.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from encours._native import ffi
from encours._native.lib import encours_date_easter, encours_holidays_list

from ._runtime.buffers import INT32, agree
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, struct_in
from ._runtime.values import DAYS, integer

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers

_HOLIDAY_COLUMNS = ffi.typeof("encours_holiday_columns *")
_HOLIDAY_COLUMNS_SIZED = (ffi.sizeof("encours_holiday_columns"),)
_SIZE_T = ffi.typeof("size_t *")


class HolidayKind(Choice):
    """How a row says its day."""

    FIXED = 1
    """a day of a month"""
    EASTER = 2
    """a number of days from Easter Sunday"""
    WEEKDAY = 3
    """the n-th weekday of a month"""


class HolidayColumns(Structure):
    """Rules of holidays, as columns of the same length, in any order."""

    __slots__ = ("day", "kind", "month", "valid_from", "valid_until", "weekday")
    _members = ("kind", "month", "day", "weekday", "valid_from", "valid_until")
    kind: memoryview[int]
    """a HolidayKind"""
    month: memoryview[int]
    """1 to 12; of EASTER 0"""
    day: memoryview[int]
    """FIXED: 1 to the length of the month; EASTER: -80 to 250 days; WEEKDAY: 1 to 5, or -5 to -1
    from the end.
    """
    weekday: memoryview[int] | None
    """of WEEKDAY 1 (Monday) to 7; else 0; None: all 0"""
    valid_from: memoryview[int] | None
    """first day it can fall on, epoch day, DATE_NONE: any; None: none has one"""
    valid_until: memoryview[int] | None
    """last day, epoch day, DATE_NONE: any; None: none has one"""

    def __init__(
        self,
        *,
        kind: Integers,
        month: Integers,
        day: Integers,
        weekday: Integers | None = None,
        valid_from: Days | None = None,
        valid_until: Days | None = None,
    ) -> None:
        struct = ffi.new(_HOLIDAY_COLUMNS, _HOLIDAY_COLUMNS_SIZED)
        c_kind, self.kind = INT32.taken("kind", kind)
        struct.kind = c_kind
        c_month, self.month = INT32.taken("month", month)
        struct.month = c_month
        c_day, self.day = INT32.taken("day", day)
        struct.day = c_day
        c_weekday, self.weekday = INT32.taken_optional("weekday", weekday)
        struct.weekday = c_weekday
        c_valid_from, self.valid_from = INT32.taken_optional("valid_from", valid_from)
        struct.valid_from = c_valid_from
        c_valid_until, self.valid_until = INT32.taken_optional("valid_until", valid_until)
        struct.valid_until = c_valid_until
        struct.count = agree(
            ("kind", c_kind),
            ("month", c_month),
            ("day", c_day),
            ("weekday", c_weekday),
            ("valid_from", c_valid_from),
            ("valid_until", c_valid_until),
        )
        self._struct = struct
        self._held = (c_kind, c_month, c_day, c_weekday, c_valid_from, c_valid_until)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> HolidayColumns:
        self = cls.__new__(cls)
        self.kind = INT32.lent(struct.kind, struct.count, owner)
        self.month = INT32.lent(struct.month, struct.count, owner)
        self.day = INT32.lent(struct.day, struct.count, owner)
        self.weekday = INT32.lent_optional(struct.weekday, struct.count, owner)
        self.valid_from = INT32.lent_optional(struct.valid_from, struct.count, owner)
        self.valid_until = INT32.lent_optional(struct.valid_until, struct.count, owner)
        self._struct = struct
        self._held = owner
        return self


def date_easter(year: int) -> datetime.date | None:
    """Easter Sunday of the Gregorian calendar: the first Sunday after the ecclesiastical full moon
    of or after 21 March. Source: the computus as published anonymously in Nature of 20 April 1876.

    Args:
        year: 1900 to 2199

    Returns:
        The date; DATE_NONE when the year is out of range
    """
    if not isinstance(year, int):
        year = integer("year", year)
    return DAYS[encours_date_easter(year).epoch_day]


def list_(columns: HolidayColumns, first_year: int, last_year: int) -> memoryview[int]:
    """The holidays of a range of years: strictly ascending epoch days, each once however many rows
    fall on it, as Calendar takes them.

    To learn how many there are, give no memory: `capacity` 0. Two rows a year in 300 years need at
    most 600 days; rows * years is always enough.

    Args:
        columns: the rows
        first_year: 1900 to 2199
        last_year: first_year to 2199

    Returns:
        The days, epoch days; untouched on failure

    Raises:
        InvalidError: a kind, month, day or weekday that is none, a validity that ends before it
            begins or is no date, or a year out of range
        LimitError: more than 366 rows, or more days than `capacity`: the message says how many
            there are
        AbiError
    """
    c_columns = struct_in("columns", columns, HolidayColumns)
    if not isinstance(first_year, int):
        first_year = integer("first_year", first_year)
    if not isinstance(last_year, int):
        last_year = integer("last_year", last_year)
    c_capacity, c_out = 0, NULL
    c_count = ffi.new(_SIZE_T)
    c_error = thread.error
    c_status = encours_holidays_list(
        c_columns, first_year, last_year, c_out, c_capacity, c_count, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    c_capacity = c_count[0]
    c_out, out_view = INT32.write("out", None, c_capacity)
    c_status = encours_holidays_list(
        c_columns, first_year, last_year, c_out, c_capacity, c_count, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return out_view
