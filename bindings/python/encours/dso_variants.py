# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""More figures of one balance: average, extended, contractual, disputed, and what a DSO is made of.

Notation and exact values as in encours/dso.h. Where the reduced fraction of a value here does not
fit int64, `part_numerator` and `part_denominator` are 0 and days_e4, worked out without loss, stays
right.

The count-back form of the best possible DSO is dso.count_back() of the part not due; that of the
delay is dso_variants.dso_count_back_delay(). The disputed DSO is dso.simple() of the disputed open
amount; dso_variants.dso_decompose() gives it beside the rest.

Sources: fool.com (average balance), JD Edwards 9.2 (days credit granted, extended DSO),
finance-technique.com (sales with tax). That firms call the amount-weighted mean of contractual days
"DSO contractuel", and exhaust the part not due, is practice without a public source.

Limits: as in encours/dso.h; 36600 balances in a mean; 2^40 items in a contractual mean.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from fractions import Fraction
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_dso_average,
    encours_dso_contractual_add,
    encours_dso_contractual_begin,
    encours_dso_contractual_finish,
    encours_dso_contractual_state_size,
    encours_dso_count_back_delay,
    encours_dso_decompose,
    encours_dso_extended,
    encours_dso_sales_with_tax,
    encours_dso_working_months,
)

from ._runtime.buffers import INT32, INT64, UINT32, agree, bytes_in, memory_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, new_record, options_in, struct_in
from ._runtime.values import DATES, integer, ratio_in
from .calendar import Calendar
from .dso import Dso, DsoOptions, DsoOptionsSettings, DsoStatus

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Integers, Memory, Writable

_DSO = ffi.typeof("encours_dso *")
_DSO_CONTRACTUAL = ffi.typeof("encours_dso_contractual *")
_DSO_CONTRACTUAL_LAYOUT = Struct("=8xi4xqqqqqQQ")
_DSO_CONTRACTUAL_SIZED = (ffi.sizeof("encours_dso_contractual"),)
_DSO_DECOMPOSITION = ffi.typeof("encours_dso_decomposition *")
_DSO_DECOMPOSITION_LAYOUT = Struct("=8xiIqqqqqqqq")
_DSO_DECOMPOSITION_SIZED = (ffi.sizeof("encours_dso_decomposition"),)
_DSO_PARTS = ffi.typeof("encours_dso_parts *")
_DSO_PARTS_SIZED = (ffi.sizeof("encours_dso_parts"),)
_DSO_SIZED = (ffi.sizeof("encours_dso"),)
_INT64_T = ffi.typeof("int64_t *")


DSO_TERMS_NONE = -2147483648
"""an item whose terms are not known"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DsoParts:
    """A balance by what holds it back."""

    balance: int = 0
    """B, minor units"""
    not_due: int = 0
    """part of B not due, disputed or not, minor units"""
    disputed: int = 0
    """part of B in dispute, due or not, minor units"""
    disputed_not_due: int = 0
    """part of B in dispute and not due, minor units: in both of the above"""
    sales: int = 0
    """S, minor units"""
    days: int = 0
    """n, 1 to 36600"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DSO_PARTS, _DSO_PARTS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.balance = integer("balance", self.balance)
        struct.not_due = integer("not_due", self.not_due)
        struct.disputed = integer("disputed", self.disputed)
        struct.disputed_not_due = integer("disputed_not_due", self.disputed_not_due)
        struct.sales = integer("sales", self.sales)
        struct.days = integer("days", self.days)


class DsoDecomposition(NamedTuple):
    """A DSO taken apart: three amounts that add up to B, over one denominator."""

    status: DsoStatus
    """a DsoStatus"""
    days: int
    """n"""
    sales: int
    """S, minor units: the exact value of a part is its amount * n / S"""
    not_due: int
    """not due and not disputed, minor units"""
    overdue: int
    """overdue and not disputed, minor units"""
    disputed: int
    """disputed, due or not, minor units"""
    total_e4: int
    """DSO * 10^4, half up; DSO_NONE when there is none"""
    not_due_e4: int
    """days not due; DSO_NONE..."""
    overdue_e4: int
    """days overdue"""
    disputed_e4: int
    """disputed DSO"""

    @classmethod
    def _read(cls, struct: Any) -> DsoDecomposition:
        (
            status,
            days,
            sales,
            not_due,
            overdue,
            disputed,
            total_e4,
            not_due_e4,
            overdue_e4,
            disputed_e4,
        ) = _DSO_DECOMPOSITION_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                DsoStatus._known[status],
                days,
                sales,
                not_due,
                overdue,
                disputed,
                total_e4,
                not_due_e4,
                overdue_e4,
                disputed_e4,
            ),
        )


class DsoContractual(NamedTuple):
    """Contractual days of what is open or was sold."""

    status: DsoStatus
    """a DsoStatus: OK, UNDEFINED_NO_SALES: amounts of zero or less in all, or OUT_OF_RANGE"""
    days_e4: int
    """mean * 10^4, half up; DSO_NONE when there is none"""
    numerator: int
    """exact mean, reduced; 0 when it does not fit..."""
    denominator: int
    """... int64 or when there is none"""
    amount: int
    """sum of the amounts that have terms, minor units"""
    amount_without_terms: int
    """sum of the others, left out, minor units"""
    items: int
    """items with terms"""
    items_without_terms: int
    """the others"""

    @classmethod
    def _read(cls, struct: Any) -> DsoContractual:
        (
            status,
            days_e4,
            numerator,
            denominator,
            amount,
            amount_without_terms,
            items,
            items_without_terms,
        ) = _DSO_CONTRACTUAL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                DsoStatus._known[status],
                days_e4,
                numerator,
                denominator,
                amount,
                amount_without_terms,
                items,
                items_without_terms,
            ),
        )


class DsoWorkingMonthsResult(NamedTuple):
    """What dso_working_months() gives back."""

    first_days: memoryview[int] | None
    """first day of each month"""
    period_days: memoryview[int]
    """working days of each month"""


def dso_average(balances: Integers, sales: int, days: int) -> Dso:
    """DSO with an average balance = mean of k balances / S * n.

    The mean is not rounded: the value is sum / (k * S) * n, rounded once. 17 000 at the opening and
    19 000 at the closing over 20 000 in 30 days: 27. Result: days_part is n; the fraction reduced.
    Without sales balance_rest is the mean, cut to a whole minor unit.

    Args:
        balances: opening and closing balance, or those of k month ends, minor units
        sales: S, minor units; zero or less: UNDEFINED_NO_SALES
        days: n, 1 to 36600

    Returns:
        The value; NEGATIVE_BALANCE is about the mean

    Raises:
        InvalidError: `days` or `count` out of range
    """
    c_balances = INT64.read("balances", balances)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(days, int):
        days = integer("days", days)
    c_count = len(c_balances)
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_average(c_balances, c_count, sales, days, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def dso_extended(not_due: int, sales: int, days: int, terms: Fraction | int) -> Dso:
    """Extended DSO = days credit granted - payment terms = not due / S * n - terms.

    It compares the credit that is granted with the terms on file: 29.2 days granted on terms of 30
    days is -0.8. Result: days_part is 1; the fraction is the exact difference, reduced.

    Args:
        not_due: the part of B that is not due, minor units
        sales: S, minor units; zero or less: UNDEFINED_NO_SALES
        days: n, 1 to 36600
        terms: payment terms in days, {30, 1} or an exact mean, denominator above 0

    Returns:
        The value, signed; NEGATIVE_BALANCE is about the part not due

    Raises:
        InvalidError: `days` out of range, or `terms` is no ratio
    """
    if not isinstance(not_due, int):
        not_due = integer("not_due", not_due)
    if not isinstance(sales, int):
        sales = integer("sales", sales)
    if not isinstance(days, int):
        days = integer("days", days)
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_extended(not_due, sales, days, ratio_in("terms", terms), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def dso_count_back_delay(
    balance: int,
    not_due: int,
    sales: Integers,
    period_days: Integers,
    *,
    options: DsoOptions | None = None,
    **settings: Unpack[DsoOptionsSettings],
) -> Dso:
    """Count-back of the delay = count-back of B - count-back of the part not due.

    Both walks have the same periods and policies; their exact difference is rounded once. Result:
    the status is that of the walk of B, or of the other when B's is OK; flags and periods_used are
    those of B's walk, balance_rest its rest.

    Args:
        balance: B, minor units
        not_due: the part of B that is not due, minor units
        sales: sales of each period, newest first, minor units
        period_days: days of each period, 1 to 36600
        options: the settings below as one object
        settings: members of DsoOptions

    Returns:
        The value; days_part is 1

    Raises:
        InvalidError: days or count out of range, a policy that is none
        OverflowError_: a balance to consume passes int64 through negative periods
    """
    if not isinstance(balance, int):
        balance = integer("balance", balance)
    if not isinstance(not_due, int):
        not_due = integer("not_due", not_due)
    c_sales = INT64.read("sales", sales)
    c_period_days = UINT32.read("period_days", period_days)
    options = options_in(DsoOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_count = agree(("sales", c_sales), ("period_days", c_period_days))
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_count_back_delay(
        balance, not_due, c_sales, c_period_days, c_count, c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def dso_working_months(
    as_of: datetime.date | None,
    count: int,
    calendar: Calendar,
    *,
    first_days: Writable | bool | None = None,
    period_days: Writable | None = None,
) -> DsoWorkingMonthsResult:
    """Calendar months back from a day, newest first, in working days: for a count-back as practised
    in the United Kingdom. The as-of month counts up to the as-of day.

    Args:
        as_of: the day, at its end
        count: months, 1 to 1200
        calendar: weekends and holidays
        first_days: first day of each month
        period_days: working days of each month

    Raises:
        InvalidError: no such date, a calendar that cannot be used, count out of range, months
            before 1900, or a month without a working day: an as-of day before the first of its
            month has nothing to count
    """
    if not isinstance(count, int):
        count = integer("count", count)
    c_calendar = struct_in("calendar", calendar, Calendar)
    c_first_days, first_days_view = INT32.write_optional("first_days", first_days, count)
    c_period_days, period_days_view = UINT32.write("period_days", period_days, count)
    c_error = thread.error
    c_status = encours_dso_working_months(
        DATES[as_of],
        count,
        c_calendar,
        ffi.cast("encours_date *", c_first_days),
        c_period_days,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoWorkingMonthsResult(first_days_view, period_days_view)


def dso_sales_with_tax(net: int, tax: int) -> int:
    """Sales with tax = sales without tax + the tax collected on them: the basis of a gross balance.

    Args:
        net: sales without tax, minor units
        tax: tax on them, minor units

    Returns:
        Sales with tax, minor units; untouched on failure

    Raises:
        OverflowError_: the sum does not fit int64
    """
    if not isinstance(net, int):
        net = integer("net", net)
    if not isinstance(tax, int):
        tax = integer("tax", tax)
    c_out = ffi.new(_INT64_T)
    c_error = thread.error
    c_status = encours_dso_sales_with_tax(net, tax, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    value: int = c_out[0]
    return value


def dso_decompose(parts: DsoParts) -> DsoDecomposition:
    """Take a DSO apart: not due + overdue + disputed = DSO.

    What is disputed counts as disputed only, once, also when it is not due. The three are exact
    over one denominator; as printed they are rounded by largest remainder (ties in the order not
    due, overdue, disputed), so that they add up to the rounded DSO; each is within 0.0001 of its
    value.

    Returns:
        The parts

    Raises:
        InvalidError: `days` out of range
        OverflowError_: an amount of the result does not fit int64
    """
    c_parts = struct_in("parts", parts, DsoParts)
    c_out = ffi.new(_DSO_DECOMPOSITION, _DSO_DECOMPOSITION_SIZED)
    c_error = thread.error
    c_status = encours_dso_decompose(c_parts, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoDecomposition._read(c_out)


def dso_contractual_state_size() -> int:
    """Bytes of a contractual state: encours/state.h."""
    return encours_dso_contractual_state_size()


def dso_contractual_begin(state: Memory) -> None:
    """An empty contractual state.

    Raises:
        MisuseError: no memory, not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_contractual_begin(c_state, c_size, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def dso_contractual_add(state: Memory, amount: Integers, term_days: Integers) -> None:
    """Add items to a contractual state.

    Args:
        state: untouched on failure
        amount: signed minor units of one currency
        term_days: days from invoice to due date, -36600 to 36600, or DSO_TERMS_NONE

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: terms out of range, or a state of something else
        LimitError: more than 2^40 items in all
    """
    c_state = memory_in("state", state)
    c_amount = INT64.read("amount", amount)
    c_term_days = INT32.read("term_days", term_days)
    c_count = agree(("amount", c_amount), ("term_days", c_term_days))
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_contractual_add(c_state, c_size, c_amount, c_term_days, c_count, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def dso_contractual_finish(state: Bytes) -> DsoContractual:
    """Weighted contractual days ("DSO contractuel") = sum(amount * terms) / sum(amount).

    Exact in 128 bits, one rounding, half up. Items without known terms are left out and counted.

    Returns:
        The mean

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: a state of something else
        OverflowError_: a sum of amounts does not fit int64
    """
    c_state = bytes_in("state", state)
    c_size = len(c_state)
    c_out = ffi.new(_DSO_CONTRACTUAL, _DSO_CONTRACTUAL_SIZED)
    c_error = thread.error
    c_status = encours_dso_contractual_finish(c_state, c_size, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoContractual._read(c_out)
