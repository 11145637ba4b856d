# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""True DSO, invoice by invoice.

    true DSO = sum over open invoices of age * open amount / net credit sales of its month

age in days = as-of day - invoice date. Only what is open counts (Oracle Collections documents it
so; its code once summed all invoices). Sales are given by calendar month, newest first, the as-of
month up to the as-of day; same tax basis as the open amounts. Sources: Oracle Collections user
guide, and the note on its correction.

The months have different denominators: a state keeps one 128-bit sum for each, and only finish
divides; the sum of the fractions is compared with the tie exactly, so that days_e4 is the exact
value rounded once, half up (away from zero), for every order and split of the invoices.

Missing data stay missing: with an open invoice without date, older than the months given, or of a
month whose sales are zero or less, there is no total; `known_e4` is that of the others.

Limits: 240 months; 2^40 invoices in all; an age of 109572 days (dates of 1900 to 2199).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import (
    encours_dso_invoice,
    encours_dso_invoice_add,
    encours_dso_invoice_begin,
    encours_dso_invoice_days,
    encours_dso_invoice_finish,
    encours_dso_invoice_state_size,
)

from ._runtime.buffers import INT32, INT64, agree, at_least, bytes_in, memory_in, remember
from ._runtime.choices import Choice
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import Structure, new_record, options_given, struct_in
from ._runtime.values import DATES, day_in, integer
from .dso import Dso, DsoStatus

if TYPE_CHECKING:
    from ._runtime.buffers import Bytes, Days, Integers, Memory, Writable

_DSO = ffi.typeof("encours_dso *")
_DSO_INVOICE_COLUMNS = ffi.typeof("encours_dso_invoice_columns *")
_DSO_INVOICE_COLUMNS_SIZED = (ffi.sizeof("encours_dso_invoice_columns"),)
_DSO_INVOICE_OPTIONS = ffi.typeof("encours_dso_invoice_options *")
_DSO_INVOICE_OPTIONS_SIZED = (ffi.sizeof("encours_dso_invoice_options"),)
_DSO_INVOICE_TOTAL = ffi.typeof("encours_dso_invoice_total *")
_DSO_INVOICE_TOTAL_LAYOUT = Struct("=8xiIqqqqqqqqqqQ")
_DSO_INVOICE_TOTAL_SIZED = (ffi.sizeof("encours_dso_invoice_total"),)
_DSO_SIZED = (ffi.sizeof("encours_dso"),)


class DsoInvoiceCredits(Choice):
    """What becomes of open credit notes and cash (negative amounts)."""

    CREDITS_LEFT_OUT = 0
    """they are no invoices; their sum is reported"""
    CREDITS_SIGNED = 1
    """each counts with its sign, by its own date"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DsoInvoiceOptions:
    """Options of a true DSO."""

    as_of: datetime.date | None = None
    """the day, at its end; required"""
    months: int = 0
    """months of sales, that of the as-of day included, 1 to 240; 0: 24"""
    credits: DsoInvoiceCredits = DsoInvoiceCredits.CREDITS_LEFT_OUT
    """a DsoInvoiceCredits"""

    def _pointer(self) -> Any:
        struct = ffi.new(_DSO_INVOICE_OPTIONS, _DSO_INVOICE_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.as_of.epoch_day = day_in("as_of", self.as_of)
        struct.months = integer("months", self.months)
        struct.credits = integer("credits", self.credits)


class DsoInvoiceOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of DsoInvoiceOptions."""

    as_of: datetime.date | None
    months: int
    credits: DsoInvoiceCredits


class DsoInvoiceColumns(Structure):
    """Invoices as columns of the same length, in any order."""

    __slots__ = ("amount", "issue")
    _members = ("amount", "issue")
    amount: memoryview[int]
    """open amount, signed minor units of one currency; 0: not open, not counted"""
    issue: memoryview[int]
    """invoice date, epoch day or DATE_NONE"""

    def __init__(self, *, amount: Integers, issue: Days) -> None:
        struct = ffi.new(_DSO_INVOICE_COLUMNS, _DSO_INVOICE_COLUMNS_SIZED)
        c_amount, self.amount = INT64.taken("amount", amount)
        struct.amount = c_amount
        c_issue, self.issue = INT32.taken("issue", issue)
        struct.issue = c_issue
        struct.count = agree(("amount", c_amount), ("issue", c_issue))
        self._struct = struct
        self._held = (c_amount, c_issue)


class DsoInvoiceTotal(NamedTuple):
    """A true DSO. Amounts in minor units; what is left out of the value is here."""

    status: DsoStatus
    """a DsoStatus: OK, INCOMPLETE or OUT_OF_RANGE"""
    months_without_sales: int
    """months with open amounts, and no sales"""
    days_e4: int
    """true DSO * 10^4; DSO_NONE when there is none"""
    known_e4: int
    """that of the invoices that have a value; DSO_NONE when out of range"""
    known_numerator: int
    """its exact value, reduced; 0 over 0 when it, or that of..."""
    known_denominator: int
    """... the first months among them, does not fit int64"""
    amount: int
    """open amount of the invoices that have a value, minor units"""
    amount_without_sales: int
    """of months whose sales are zero or less, minor units"""
    amount_without_date: int
    """without invoice date, minor units"""
    amount_too_old: int
    """older than the months of the options, minor units"""
    amount_later: int
    """invoiced after the as-of day: not there yet, left out, minor units"""
    amount_of_credits: int
    """credits that are left out, minor units"""
    invoices: int
    """invoices that count, with a value or without"""

    @classmethod
    def _read(cls, struct: Any) -> DsoInvoiceTotal:
        (
            status,
            months_without_sales,
            days_e4,
            known_e4,
            known_numerator,
            known_denominator,
            amount,
            amount_without_sales,
            amount_without_date,
            amount_too_old,
            amount_later,
            amount_of_credits,
            invoices,
        ) = _DSO_INVOICE_TOTAL_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                DsoStatus._known[status],
                months_without_sales,
                days_e4,
                known_e4,
                known_numerator,
                known_denominator,
                amount,
                amount_without_sales,
                amount_without_date,
                amount_too_old,
                amount_later,
                amount_of_credits,
                invoices,
            ),
        )


class DsoInvoiceDaysResult(NamedTuple):
    """What dso_invoice_days() gives back."""

    days_e4: memoryview[int]
    """days * 10^4 of each, half up; DSO_NONE"""
    status: memoryview[int]
    """a DsoStatus of each"""


class DsoInvoiceFinishResult(NamedTuple):
    """What dso_invoice_finish() gives back."""

    month_e4: memoryview[int] | None
    """days * 10^4 of each month's invoices, half up; DSO_NONE where they have none"""
    month_status: memoryview[int] | None
    """a DsoStatus of each month: OK, UNDEFINED_NO_SALES or OUT_OF_RANGE"""
    out: DsoInvoiceTotal
    """the total"""


def dso_invoice(
    amount: int, issue: datetime.date | None, as_of: datetime.date | None, month_sales: int
) -> Dso:
    """Days of one open invoice: age * amount / sales of its month.

    1000 invoiced on 1 April in a month of 40 000, on 30 June: 90 * 1000 / 40 000 = 2.25. Result:
    days_part is the age. Statuses: OK, UNDEFINED_NO_SALES, OUT_OF_RANGE, LEFT_OUT (invoiced later).

    Args:
        amount: open amount, minor units; a negative one counts signed
        issue: invoice date
        as_of: the day, at its end
        month_sales: net credit sales of the invoice's month, minor units

    Returns:
        The value

    Raises:
        InvalidError: no such date
    """
    if not isinstance(amount, int):
        amount = integer("amount", amount)
    if not isinstance(month_sales, int):
        month_sales = integer("month_sales", month_sales)
    c_out = ffi.new(_DSO, _DSO_SIZED)
    c_error = thread.error
    c_status = encours_dso_invoice(amount, DATES[issue], DATES[as_of], month_sales, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return Dso._read(c_out)


def dso_invoice_days(
    columns: DsoInvoiceColumns,
    sales: Integers,
    *,
    options: DsoInvoiceOptions | None = None,
    days_e4: Writable | None = None,
    status: Writable | None = None,
    **settings: Unpack[DsoInvoiceOptionsSettings],
) -> DsoInvoiceDaysResult:
    """Days of each invoice apart.

    Statuses: OK, UNDEFINED_NO_SALES (of its month), HISTORY_EXHAUSTED (older than the months),
    NO_DATE, LEFT_OUT (not open, invoiced after the as-of day, or a credit that is left out),
    OUT_OF_RANGE.

    Args:
        columns: the invoices
        options: the settings below as one object
        settings: members of DsoInvoiceOptions
        sales: sales of each month, newest first, minor units: as many as the months of the options,
            24 when they are 0
        days_e4: days * 10^4 of each, half up; DSO_NONE
        status: a DsoStatus of each

    Raises:
        InvalidError: options or a date out of range
    """
    c_columns = struct_in("columns", columns, DsoInvoiceColumns)
    options = options_given(DsoInvoiceOptions, options, settings)
    c_options = options._pointer()
    c_sales = INT64.read("sales", sales)
    at_least("sales", c_sales, (c_options.months or 24))
    c_days_e4, days_e4_view = INT64.write("days_e4", days_e4, c_columns.count)
    c_status, status_view = INT32.write("status", status, c_columns.count)
    c_error = thread.error
    c_status = encours_dso_invoice_days(c_columns, c_options, c_sales, c_days_e4, c_status, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoInvoiceDaysResult(days_e4_view, status_view)


def dso_invoice_state_size(
    *, options: DsoInvoiceOptions | None = None, **settings: Unpack[DsoInvoiceOptionsSettings]
) -> int:
    """Bytes of a state: 160 + 32 for each month, as in encours/state.h; 0 when the options are
    refused.

    Args:
        options: the settings below as one object
        settings: members of DsoInvoiceOptions
    """
    options = options_given(DsoInvoiceOptions, options, settings)
    c_options = options._pointer()
    return encours_dso_invoice_state_size(c_options)


def dso_invoice_begin(
    state: Memory,
    *,
    options: DsoInvoiceOptions | None = None,
    **settings: Unpack[DsoInvoiceOptionsSettings],
) -> None:
    """An empty state.

    Args:
        options: the settings below as one object
        settings: members of DsoInvoiceOptions

    Raises:
        InvalidError: no such day, months out of range, a choice that is none
        MisuseError: no memory, not aligned, or not of that size
    """
    c_state = memory_in("state", state)
    options = options_given(DsoInvoiceOptions, options, settings)
    c_options = options._pointer()
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_invoice_begin(c_state, c_size, c_options, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    remember(state, months=(c_options.months or 24))


def dso_invoice_add(
    state: Memory,
    columns: DsoInvoiceColumns,
    *,
    options: DsoInvoiceOptions | None = None,
    **settings: Unpack[DsoInvoiceOptionsSettings],
) -> None:
    """Add invoices to a state.

    Args:
        state: untouched on failure
        options: the settings below as one object
        settings: members of DsoInvoiceOptions
        columns: the invoices

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: a date out of range, or a state of something else
        LimitError: more than 2^40 invoices in all
    """
    c_state = memory_in("state", state)
    options = options_given(DsoInvoiceOptions, options, settings)
    c_options = options._pointer()
    c_columns = struct_in("columns", columns, DsoInvoiceColumns)
    c_size = len(c_state)
    c_error = thread.error
    c_status = encours_dso_invoice_add(c_state, c_size, c_options, c_columns, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def dso_invoice_finish(
    state: Bytes,
    sales: Integers,
    *,
    options: DsoInvoiceOptions | None = None,
    month_e4: Writable | bool | None = None,
    month_status: Writable | bool | None = None,
    **settings: Unpack[DsoInvoiceOptionsSettings],
) -> DsoInvoiceFinishResult:
    """The true DSO of what a state has seen.

    Args:
        options: the settings below as one object
        settings: members of DsoInvoiceOptions
        sales: sales of each month, newest first, minor units: as many as the months of the options,
            24 when they are 0
        month_e4: days * 10^4 of each month's invoices, half up; DSO_NONE where they have none
        month_status: a DsoStatus of each month: OK, UNDEFINED_NO_SALES or OUT_OF_RANGE

    Raises:
        MisuseError: memory that is None or not aligned to 8 bytes
        CorruptError: bytes that are no state, or not the whole of one
        InvalidError: a state of something else
        OverflowError_: a sum of amounts does not fit int64
    """
    c_state = bytes_in("state", state)
    options = options_given(DsoInvoiceOptions, options, settings)
    c_options = options._pointer()
    c_sales = INT64.read("sales", sales)
    c_size = len(c_state)
    at_least("sales", c_sales, (c_options.months or 24))
    c_month_e4, month_e4_view = INT64.write_optional("month_e4", month_e4, (c_options.months or 24))
    c_month_status, month_status_view = INT32.write_optional(
        "month_status", month_status, (c_options.months or 24)
    )
    c_out = ffi.new(_DSO_INVOICE_TOTAL, _DSO_INVOICE_TOTAL_SIZED)
    c_error = thread.error
    c_status = encours_dso_invoice_finish(
        c_state, c_size, c_options, c_sales, c_month_e4, c_month_status, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error)
    return DsoInvoiceFinishResult(month_e4_view, month_status_view, DsoInvoiceTotal._read(c_out))
