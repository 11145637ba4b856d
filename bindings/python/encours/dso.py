# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Days sales outstanding of one balance: simple, best possible, delay, count-back.

Notation: B = receivables balance at the as-of date, S = sales of a window, n = days of that window,
all on the same tax basis (balances are gross, so sales are). A result holds the exact value as

    days_full + days_part * part_numerator / part_denominator

and `days_e4`, that value in units of 0.0001 day, rounded once, half up (away from zero). Sales of
zero or less make no DSO: the status says so and days_e4 is DSO_NONE, never 0.

Sources: criskco.com (simple, best possible, ADD), Oracle HFM 11.2 "DSO - Days Sales Outstanding"
(count-back and its limits), JD Edwards 9.2 (last three months), finance-technique.com (tax).

Limits: 36600 days a window or period; 1200 months.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_dso_best_possible,
    encours_dso_count_back,
    encours_dso_delay,
    encours_dso_months,
    encours_dso_simple,
    encours_dso_window_of,
)

from ._runtime.buffers import INT32, INT64, UINT16, UINT32, agree
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, options_in
from ._runtime.values import DATES, DAYS, integer, text_in
from .document import DueLayer

if TYPE_CHECKING:
    from ._runtime.buffers import Integers, Writable

_DATE = ffi.typeof("encours_date *")
_DSO = ffi.typeof("encours_dso *")
_DSO_LAYOUT = Struct("=8xiIqqqqqqI")
_DSO_OPTIONS = ffi.typeof("encours_dso_options *")
_DSO_OPTIONS_SIZED = (ffi.sizeof("encours_dso_options"),)
_DSO_SIZED = (ffi.sizeof("encours_dso"),)
_UINT32_T = ffi.typeof("uint32_t *")


DSO_NONE = -9223372036854775808
"""days_e4 where there is no value"""
DSO_SCALE = 10000
"""units of days_e4 in a day"""


class DsoStatus(Choice):
    """What a value is."""

    OK = 1
    UNDEFINED_NO_SALES = 2
    """sales of zero or less: no value"""
    HISTORY_EXHAUSTED = 3
    """the days of all periods given; balance_rest remains"""
    STOPPED_AT_PERIOD = 4
    """the days before a period at which a policy stops"""
    EXTRAPOLATED = 5
    """with balance_rest at mean daily sales of the history"""
    OUT_OF_RANGE = 6
    """exact value right, but too large for days_e4"""
    INCOMPLETE = 7
    """items are left without a value: no total"""
    NO_DATE = 8
    """an item without the date that its value needs"""
    LEFT_OUT = 9
    """an item that does not count: later, or a credit"""


class DsoFlags(Flags):
    """Flags of a result."""

    NEGATIVE_BALANCE = 1
    """B < 0: the value is signed (count-back: 0 days)"""
    ZERO_PERIOD = 2
    """the walk met a period without sales"""
    NEGATIVE_PERIOD = 4
    """the walk met a period of negative sales; or S < 0"""


class DsoWindow(Choice):
    """The window of sales of the simple methods."""

    MONTHS = 0
    """calendar months that end with the as-of month, to date"""
    DAYS = 1
    """a number of days that end on the as-of day"""


class DsoMonthDays(Choice):
    """Days of a month in count-back."""

    ACTUAL = 0
    """28 to 31; of the as-of month, the days up to the as-of day"""
    FLAT_30 = 1
    """30; of an as-of month that is not over, its days up to 30"""


class DsoZeroPeriod(Choice):
    """A period without sales inside a count-back."""

    ADD_DAYS = 0
    """its days count, nothing is consumed"""
    STOP = 1
    """the walk stops before it, as Oracle HFM does"""


class DsoNegativePeriod(Choice):
    """A period of negative sales (credit notes exceed invoices) inside a count-back."""

    SUBTRACT = 0
    """its days count and the balance to consume grows"""
    STOP = 1
    """the walk stops before it, as Oracle HFM does"""


class DsoShortHistory(Choice):
    """A history too short to consume the balance."""

    REPORT = 0
    """the days so far, and HISTORY_EXHAUSTED"""
    EXTRAPOLATE = 1
    """plus the rest at mean daily sales, and EXTRAPOLATED"""


class Dso(NamedTuple):
    """A DSO, exact and rounded."""

    status: DsoStatus
    """a DsoStatus"""
    flags: DsoFlags
    """flags of DsoFlags"""
    days_e4: int
    """value * 10^4, half up; DSO_NONE when there is none"""
    days_full: int
    """exact value: whole days..."""
    days_part: int
    """... and these days..."""
    part_numerator: int
    """... times this..."""
    part_denominator: int
    """... over this, > 0"""
    balance_rest: int
    """part of B that no known period consumed, minor units"""
    periods_used: int
    """periods the value counts, the last one in part; simple: 1"""

    @classmethod
    def _read(cls, struct: Any) -> Dso:
        (
            status,
            flags,
            days_e4,
            days_full,
            days_part,
            part_numerator,
            part_denominator,
            balance_rest,
            periods_used,
        ) = _DSO_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                DsoStatus._known[status],
                DsoFlags._known[flags],
                days_e4,
                days_full,
                days_part,
                part_numerator,
                part_denominator,
                balance_rest,
                periods_used,
            ),
        )


class DsoOptions(Structure):
    """Options of the DSO family. Zero is the default of every member."""

    __slots__ = (
        "account_class_count",
        "account_classes",
        "by",
        "countback_months",
        "due",
        "month_days",
        "negative_period",
        "short_history",
        "window",
        "window_days",
        "window_months",
        "zero_period",
    )
    _members = (
        "window",
        "window_months",
        "window_days",
        "countback_months",
        "month_days",
        "zero_period",
        "negative_period",
        "short_history",
        "by",
        "account_classes",
        "account_class_count",
        "due",
    )
    window: DsoWindow
    """a DsoWindow"""
    window_months: int
    """of WINDOW_MONTHS; 0: 3"""
    window_days: int
    """of WINDOW_DAYS, required; of WINDOW_MONTHS, n to use instead of the actual days (90, 365); 0:
    actual days
    """
    countback_months: int
    """history of the count-back, as-of month included; 0: 24"""
    month_days: DsoMonthDays
    """a DsoMonthDays"""
    zero_period: DsoZeroPeriod
    """a DsoZeroPeriod"""
    negative_period: DsoNegativePeriod
    """a DsoNegativePeriod"""
    short_history: DsoShortHistory
    """a DsoShortHistory"""
    by: str | None
    """of View.compute_dso(): the dimension whose values are the rows; None: the customers. Not read
    here
    """
    account_classes: memoryview[int] | None
    """of View.compute_dso(): documents of these account classes only, in balance and sales; None:
    all.
    """
    account_class_count: int
    """elements of it"""
    due: DueLayer
    """of View.compute_dso(): a DueLayer, for what is not due"""

    def __init__(
        self,
        *,
        window: DsoWindow = DsoWindow.MONTHS,
        window_months: int = 0,
        window_days: int = 0,
        countback_months: int = 0,
        month_days: DsoMonthDays = DsoMonthDays.ACTUAL,
        zero_period: DsoZeroPeriod = DsoZeroPeriod.ADD_DAYS,
        negative_period: DsoNegativePeriod = DsoNegativePeriod.SUBTRACT,
        short_history: DsoShortHistory = DsoShortHistory.REPORT,
        by: str | None = None,
        account_classes: Integers | None = None,
        account_class_count: int | None = None,
        due: DueLayer = DueLayer.ORIGINAL,
    ) -> None:
        struct = ffi.new(_DSO_OPTIONS, _DSO_OPTIONS_SIZED)
        struct.window = integer("window", window)
        self.window = window
        struct.window_months = integer("window_months", window_months)
        self.window_months = window_months
        struct.window_days = integer("window_days", window_days)
        self.window_days = window_days
        struct.countback_months = integer("countback_months", countback_months)
        self.countback_months = countback_months
        struct.month_days = integer("month_days", month_days)
        self.month_days = month_days
        struct.zero_period = integer("zero_period", zero_period)
        self.zero_period = zero_period
        struct.negative_period = integer("negative_period", negative_period)
        self.negative_period = negative_period
        struct.short_history = integer("short_history", short_history)
        self.short_history = short_history
        c_by = NULL if by is None else ffi.new("char[]", text_in("by", by))
        struct.by = c_by
        self.by = by
        c_account_classes, self.account_classes = UINT16.taken_optional(
            "account_classes", account_classes
        )
        struct.account_classes = c_account_classes
        struct.due = integer("due", due)
        self.due = due
        self.account_class_count = agree(
            ("account_classes", c_account_classes), given=account_class_count
        )
        struct.account_class_count = self.account_class_count
        self._struct = struct
        self._held = (c_by, c_account_classes)


class DsoOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DsoOptions."""

    window: DsoWindow
    window_months: int
    window_days: int
    countback_months: int
    month_days: DsoMonthDays
    zero_period: DsoZeroPeriod
    negative_period: DsoNegativePeriod
    short_history: DsoShortHistory
    by: str | None
    account_classes: Integers | None
    account_class_count: int | None
    due: DueLayer


class DsoMonthsResult(NamedTuple):
    """What months() gives back."""

    first_days: memoryview[int] | None
    """first day of each month"""
    period_days: memoryview[int]
    """days of each month"""


class DsoWindowOfResult(NamedTuple):
    """What window() gives back."""

    first_day: datetime.date | None
    """first day of the window; the last is `as_of`"""
    days: int
    """n"""


def simple(balance: int, sales: int, days: int) -> Dso:
    """Simple DSO = B / S * n.

    800 000 of receivables, 10 000 000 of sales in 365 days: 29.2 days. For a mean balance give the
    mean as `balance`; for a part of a month give its elapsed days and its sales to date.

    Args:
        balance: B, minor units
        sales: S, minor units, same tax basis; zero or less: UNDEFINED_NO_SALES
        days: n, 1 to 36600

    Returns:
        The value

    Raises:
        InvalidError: `days` out of range
    """
    if not isinstance(balance, int):
        balance = integer("balance", balance)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(days, int):
        days = integer("days", days)
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_simple(balance, sales, days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def best_possible(not_due: int, sales: int, days: int) -> Dso:
    """Best possible DSO = receivables not yet due / S * n: what it would be if all paid on time.

    Args:
        not_due: the part of B that is not due, minor units
        sales: S, minor units
        days: n, 1 to 36600

    Returns:
        The value

    Raises:
        InvalidError: `days` out of range
    """
    if not isinstance(not_due, int):
        not_due = integer("not_due", not_due)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(days, int):
        days = integer("days", days)
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_best_possible(not_due, sales, days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def delay(balance: int, not_due: int, sales: int, days: int) -> Dso:
    """Delay DSO (average days delinquent) = simple - best possible = (B - not due) / S * n.

    The exact difference is rounded once; it can differ by 0.0001 from that of two rounded figures.

    Args:
        balance: B, minor units
        not_due: the part of B that is not due, minor units
        sales: S, minor units
        days: n, 1 to 36600

    Returns:
        The value; the flag NEGATIVE_BALANCE is about B - not due

    Raises:
        InvalidError: `days` out of range
        OverflowError_: B - not due does not fit int64
    """
    if not isinstance(balance, int):
        balance = integer("balance", balance)
    if not isinstance(not_due, int):
        not_due = integer("not_due", not_due)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(days, int):
        days = integer("days", days)
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_delay(balance, not_due, sales, days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def count_back(
    balance: int,
    sales: Integers,
    period_days: Integers,
    *,
    options: DsoOptions | None = None,
    **settings: Unpack[DsoOptionsSettings],
) -> Dso:
    """Count-back DSO (roll-back, exhaustion): the days of the latest sales that make up the
    balance.

    Walk back from the newest period: while the balance is at least a period's sales, add its days
    and take its sales off; of the last period add rest / sales * days. A balance of zero or less is
    0 days. 2500 over 1200, 800, 700 in 30, 31, 30 days: 30 + 31 + 500 / 700 * 30 = 82.4286. Not
    additive over customers: see dso.simple() for a figure that is.

    Args:
        balance: B, minor units
        sales: sales of each period, newest first, minor units
        period_days: days of each period, 1 to 36600
        options: the settings below as one object
        settings: members of DsoOptions

    Returns:
        The value

    Raises:
        InvalidError: days or count out of range, a policy that is none
        OverflowError_: the balance to consume passes int64 through negative periods
        AbiError
    """
    if not isinstance(balance, int):
        balance = integer("balance", balance)
    c_sales = INT64.read("sales", sales)
    c_period_days = UINT32.read("period_days", period_days)
    options = options_in(DsoOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_count = agree(("sales", c_sales), ("period_days", c_period_days))
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_count_back(
        balance, c_sales, c_period_days, c_count, c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def months(
    as_of: datetime.date | None,
    count: int,
    month_days: DsoMonthDays,
    *,
    first_days: Writable | bool | None = None,
    period_days: Writable | None = None,
) -> DsoMonthsResult:
    """Calendar months back from a day, newest first: their days and first days.

    The as-of month counts up to the as-of day: on 12 June ACTUAL gives 12, 31, 30 ...; on 30 June
    30, 31, 30 ...

    Args:
        as_of: the day, at its end
        count: months, 1 to 1200
        month_days: a DsoMonthDays
        first_days: first day of each month
        period_days: days of each month

    Raises:
        InvalidError: no such date or choice, count out of range, or months before 1900
    """
    if not isinstance(count, int):
        count = integer("count", count)
    if not isinstance(month_days, int):
        month_days = integer("month_days", month_days)
    c_first_days, first_days_view = INT32.write_optional("first_days", first_days, count)
    c_period_days, period_days_view = UINT32.write("period_days", period_days, count)
    c_error = thread.error
    c_status = encours_dso_months(
        DATES[as_of],
        count,
        month_days,
        ffi.cast("encours_date *", c_first_days),
        c_period_days,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoMonthsResult(first_days_view, period_days_view)


def window(
    as_of: datetime.date | None,
    *,
    options: DsoOptions | None = None,
    **settings: Unpack[DsoOptionsSettings],
) -> DsoWindowOfResult:
    """The window of sales that options mean on a day.

    Months: from the first day of the earliest month to the as-of day; three months on 30 June start
    on 1 April and have 91 days, on 12 June 73. Days: the last so many, the as-of day included.

    Args:
        as_of: the day, at its end
        options: the settings below as one object
        settings: members of DsoOptions

    Raises:
        InvalidError: no such date or choice, a number out of range, or a window before 1900
    """
    options = options_in(DsoOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_first_day = ffi.new(_DATE)
    c_days = ffi.new(_UINT32_T)
    c_error = thread.error
    c_status = encours_dso_window_of(DATES[as_of], c_options, c_first_day, c_days, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoWindowOfResult(DAYS[c_first_day.epoch_day], c_days[0])
