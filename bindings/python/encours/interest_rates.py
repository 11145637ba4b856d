# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Tables of yearly interest rates by period: legal rates, reference rates of central banks.

A table is columns of the caller, which are read and never kept or copied. A row says that from its
first to its last day, both included, a rate of so much a year holds. Rates are integers in units of
10^-7, hundred-thousandths of a percent: 12.15 % is 1 215 000, one point 100 000.

Nothing is invented: a day without a row has no rate, and that is an error which names the day and
the table; the last known rate is never used beyond its last day. A row may be marked as unverified
by those who supply it; every result that used one says so.

The same row may be looked up for another day than that of the interest: laws take the rate of the
first day of a semester, or of the day before it (interest_rates.day()).

A rate is looked up as it is given: nothing is rounded.

Sources: directive 2011/7/EU art. 2 and 3; art. L441-10 code de commerce; SI 2002/1675 art. 4.

Limits: rates of -10^9 to 10^9 (-10 000 % to 10 000 %); 2^31 rows.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_interest_rates_check,
    encours_interest_rates_day,
    encours_interest_rates_find,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, struct_in
from ._runtime.values import DATES, DAYS, integer, text_in, text_out

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers

_INTEREST_RATE = ffi.typeof("encours_interest_rate *")
_INTEREST_RATE_COLUMNS = ffi.typeof("encours_interest_rate_columns *")
_INTEREST_RATE_COLUMNS_SIZED = (ffi.sizeof("encours_interest_rate_columns"),)
_INTEREST_RATE_LAYOUT = Struct("=8xqQiiI")
_INTEREST_RATE_SIZED = (ffi.sizeof("encours_interest_rate"),)


INTEREST_RATE_SCALE = 10000000
"""units of a rate in 1, that is in 100 %"""
INTEREST_RATE_POINT = 100000
"""units of a rate in one point, 1 %"""
INTEREST_RATE_MAX = 1000000000
"""largest magnitude of a rate: 10 000 %"""


class InterestRateFlags(Flags):
    """Flags of a row of rates."""

    UNVERIFIED = 1
    """its supplier could not check it against a source"""


class InterestRateGaps(Choice):
    """Whether days may be missing between two rows of a table."""

    REFUSED = 0
    """each row starts the day after the one before"""
    ALLOWED = 1
    """days between rows have no rate"""


class InterestRateDay(Choice):
    """The day whose row of a table is the rate of a day of interest."""

    OF_DAY = 0
    """that day itself"""
    OF_SEMESTER = 1
    """1 January or 1 July before it or on it (France, directive 2011/7/EU)"""
    OF_EVE = 2
    """the day before that: 31 December or 30 June (United Kingdom)"""


class InterestRateColumns(Structure):
    """A table of rates: columns of the same length, ascending by day."""

    __slots__ = ("flags", "gaps", "name", "rate_e7", "valid_from", "valid_until")
    _members = ("valid_from", "valid_until", "rate_e7", "flags", "name", "gaps")
    valid_from: memoryview[int]
    """first day, epoch day"""
    valid_until: memoryview[int]
    """last day, epoch day, valid_from or later"""
    rate_e7: memoryview[int]
    """yearly rate * 10^7"""
    flags: memoryview[int] | None
    """flags of InterestRateFlags; None: 0"""
    name: str | None
    """of the table in messages, UTF-8; None: "rates" """
    gaps: InterestRateGaps
    """an InterestRateGaps"""

    def __init__(
        self,
        *,
        valid_from: Days,
        valid_until: Days,
        rate_e7: Integers,
        flags: Integers | None = None,
        name: str | None = None,
        gaps: InterestRateGaps = InterestRateGaps.REFUSED,
    ) -> None:
        struct = ffi.new(_INTEREST_RATE_COLUMNS, _INTEREST_RATE_COLUMNS_SIZED)
        c_valid_from, self.valid_from = INT32.taken("valid_from", valid_from)
        struct.valid_from = c_valid_from
        c_valid_until, self.valid_until = INT32.taken("valid_until", valid_until)
        struct.valid_until = c_valid_until
        c_rate_e7, self.rate_e7 = INT64.taken("rate_e7", rate_e7)
        struct.rate_e7 = c_rate_e7
        c_flags, self.flags = UINT32.taken_optional("flags", flags)
        struct.flags = c_flags
        c_name = NULL if name is None else ffi.new("char[]", text_in("name", name))
        struct.name = c_name
        self.name = name
        struct.gaps = integer("gaps", gaps)
        self.gaps = gaps
        struct.count = agree(
            ("valid_from", c_valid_from),
            ("valid_until", c_valid_until),
            ("rate_e7", c_rate_e7),
            ("flags", c_flags),
        )
        self._struct = struct
        self._held = (c_valid_from, c_valid_until, c_rate_e7, c_flags, c_name)

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> InterestRateColumns:
        self = cls.__new__(cls)
        self.valid_from = INT32.lent(struct.valid_from, struct.count, owner)
        self.valid_until = INT32.lent(struct.valid_until, struct.count, owner)
        self.rate_e7 = INT64.lent(struct.rate_e7, struct.count, owner)
        self.flags = UINT32.lent_optional(struct.flags, struct.count, owner)
        self.name = text_out(struct.name)
        self.gaps = InterestRateGaps(struct.gaps)
        self._struct = struct
        self._held = owner
        return self


class InterestRate(NamedTuple):
    """A rate found in a table."""

    rate_e7: int
    """yearly rate * 10^7"""
    row: int
    """its row in the table, from 0"""
    valid_from: datetime.date | None
    """first day of the row"""
    valid_until: datetime.date | None
    """last day of the row"""
    flags: InterestRateFlags
    """flags of InterestRateFlags, of the row"""

    @classmethod
    def _read(cls, struct: Any) -> InterestRate:
        (
            rate_e7,
            row,
            valid_from,
            valid_until,
            flags,
        ) = _INTEREST_RATE_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (rate_e7, row, DAYS[valid_from], DAYS[valid_until], InterestRateFlags._known[flags]),
        )


def check(table: InterestRateColumns) -> None:
    """Check a table: known days, rows ascending, none overlapping another, none missing between two
    unless `gaps` allows it, rates within limits, flags known.

    Functions that take a table check it themselves: this one is for those who load one.

    Args:
        table: the table

    Raises:
        InvalidError: an empty table, or what is listed above
    """
    c_table = struct_in("table", table, InterestRateColumns)
    c_error = thread.error
    c_status = encours_interest_rates_check(c_table, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def find(table: InterestRateColumns, day: datetime.date | None) -> InterestRate:
    """The row of a table that holds on a day.

    Args:
        table: the table
        day: the day

    Returns:
        The rate; untouched on failure

    Raises:
        InvalidError: the table is not one, or `day` no date
        NotFoundError: no row holds on that day; the message names day and table
    """
    c_table = struct_in("table", table, InterestRateColumns)
    c_out = ffi.new(_INTEREST_RATE, _INTEREST_RATE_SIZED)
    c_error = thread.error
    c_status = encours_interest_rates_find(c_table, DATES[day], c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return InterestRate._read(c_out)


def day(day: datetime.date | None, rate_day: InterestRateDay) -> datetime.date | None:
    """The day to look a rate up for: 2024-09-30 is itself, 2024-07-01 or 2024-06-30.

    Args:
        day: the day that bears interest
        rate_day: an InterestRateDay

    Returns:
        The day; DATE_NONE when there is no such day or choice, or before 1900
    """
    if not isinstance(rate_day, int):
        rate_day = integer("rate_day", rate_day)
    return DAYS[encours_interest_rates_day(DATES[day], rate_day).epoch_day]
