# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Legal caps on payment terms: the latest lawful due date of an invoice, and by how much a due date
exceeds it.

Caps are data: a table of rows, columns of the caller, which are read and never kept. A row says
that from one day to another, invoices of a rule (the general one, perishable food, transport ...)
may be due at most so many days after a start, counted in one way. Two rows of a rule may apply to
one invoice ("60 days from the invoice, or 45 days end of month"): the later date is lawful. A row
applies when the facts it needs are all given and none of those that exclude it.

"45 jours fin de mois" has two accepted readings, up to a month apart: 45 days and then the end of
that month, or the end of the month and then 45 days. Both dates are returned, always, and no
reading is preferred: a due date may be lawful under one only.

Days are whole calendar days; nothing is rounded or rolled to a business day. Which rows hold is
decided by the date of issue of the invoice.

Sources: art. L441-10 and L441-11 code de commerce; DGCCRF, "Délais de paiement : les règles à
connaître" (both readings); directive 2011/7/EU art. 3 to 5. See `docs/concepts/legal-caps.md`.

Limits: 65536 rows; 0 to 1000 days a row; a date out of 1900 to 2199 is a status.
"""

from __future__ import annotations

import datetime
from struct import Struct
from typing import TYPE_CHECKING, Any, NamedTuple

from encours._native import ffi
from encours._native.lib import (
    encours_legal_cap_compute,
    encours_legal_caps_apply,
    encours_legal_caps_check,
)

from ._runtime.buffers import INT32, UINT32, agree
from ._runtime.choices import Choice, Flags
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, new_record, struct_in
from ._runtime.values import DATES, DAYS, integer, text_in, text_out
from .terms import TermDates

if TYPE_CHECKING:
    from ._runtime.buffers import Days, Integers, Writable

_LEGAL_CAP = ffi.typeof("encours_legal_cap *")
_LEGAL_CAP_COLUMNS = ffi.typeof("encours_legal_cap_columns *")
_LEGAL_CAP_COLUMNS_SIZED = (ffi.sizeof("encours_legal_cap_columns"),)
_LEGAL_CAP_INVOICES = ffi.typeof("encours_legal_cap_invoices *")
_LEGAL_CAP_INVOICES_SIZED = (ffi.sizeof("encours_legal_cap_invoices"),)
_LEGAL_CAP_LAYOUT = Struct("=8xiIiiiiII")
_LEGAL_CAP_RESULTS = ffi.typeof("encours_legal_cap_results *")
_LEGAL_CAP_RESULTS_SIZED = (ffi.sizeof("encours_legal_cap_results"),)
_LEGAL_CAP_SIZED = (ffi.sizeof("encours_legal_cap"),)


class LegalCapCounting(Choice):
    """How the days of a cap are counted from its start d. No default."""

    NET = 1
    """d + days"""
    END_OF_MONTH = 2
    """"days fin de mois": both readings, the end of month of d + days, and the end of month of d, +
    days
    """
    AFTER_MONTH = 3
    """the last day of the month of d, + days; the law says so, there is one reading"""
    AFTER_WEEK = 4
    """the Sunday of the week of d, + days"""
    AFTER_TEN_DAYS = 5
    """the last day of the "décade" of d, + days"""
    AFTER_FORTNIGHT = 6
    """the last day of the "quinzaine" of d, + days"""


class LegalCapFacts(Flags):
    """Facts about an invoice that rows need or exclude; a sum of these and of the caller's own,
    which are the bits from 65536 on.
    """

    AGREED = 1
    """the parties agreed on a term; without: the default"""
    EXPRESS_END_OF_MONTH = 2
    """the contract expressly says end of month"""
    SUMMARY = 4
    """a recurring (summary) invoice, "facture périodique" """
    EXPORT = 8
    """goods bought for delivery outside the EU as they are"""
    LARGE_COMPANY = 16
    """the buyer is a large company"""
    SEASONAL = 32
    """goods of a pronounced seasonal character"""
    TRADE_AGREEMENT = 64
    """an extended trade agreement holds"""


class LegalCapFlags(Flags):
    """Flags of a row, and of a result that it decided."""

    UNVERIFIED = 1
    """its supplier could not check it against a source"""


class LegalCapStatus(Choice):
    """What an answer is."""

    LAWFUL = 1
    """not later than the cap under either reading"""
    DEPENDS = 2
    """lawful under one reading of "fin de mois" only"""
    EXCEEDED = 3
    """later than the cap under both readings"""
    NO_DUE_DATE = 4
    """no due date was given; the caps are"""
    NO_ROW = 5
    """no row of this rule, day and facts: no cap known"""
    START_UNKNOWN = 6
    """a row that applies starts from a date not known"""
    OUT_OF_RANGE = 7
    """a cap lies after 2199"""


class LegalCapColumns(Structure):
    """A table of caps: columns of the same length, in any order of rows."""

    __slots__ = (
        "counting",
        "days",
        "excludes",
        "flags",
        "name",
        "needs",
        "rule",
        "start",
        "valid_from",
        "valid_until",
    )
    _members = (
        "rule",
        "days",
        "counting",
        "start",
        "valid_from",
        "valid_until",
        "needs",
        "excludes",
        "flags",
        "name",
    )
    rule: memoryview[int]
    """number the caller gave the rule"""
    days: memoryview[int]
    """days of the cap, 0 to 1000"""
    counting: memoryview[int]
    """a LegalCapCounting"""
    start: memoryview[int]
    """a TermBase: 0 issue, 1 delivery, 2 receipt"""
    valid_from: memoryview[int]
    """first day of issue, epoch day"""
    valid_until: memoryview[int] | None
    """last one, epoch day; DATE_NONE: open; None: all open"""
    needs: memoryview[int] | None
    """flags of LegalCapFacts that must be given; None: none"""
    excludes: memoryview[int] | None
    """flags of LegalCapFacts that must not be; None: none"""
    flags: memoryview[int] | None
    """flags of LegalCapFlags; None: 0"""
    name: str | None
    """of the table in messages, UTF-8; None: "legal caps" """

    def __init__(
        self,
        *,
        rule: Integers,
        days: Integers,
        counting: Integers,
        start: Integers,
        valid_from: Days,
        valid_until: Days | None = None,
        needs: Integers | None = None,
        excludes: Integers | None = None,
        flags: Integers | None = None,
        name: str | None = None,
    ) -> None:
        struct = ffi.new(_LEGAL_CAP_COLUMNS, _LEGAL_CAP_COLUMNS_SIZED)
        c_rule, self.rule = UINT32.taken("rule", rule)
        struct.rule = c_rule
        c_days, self.days = INT32.taken("days", days)
        struct.days = c_days
        c_counting, self.counting = INT32.taken("counting", counting)
        struct.counting = c_counting
        c_start, self.start = INT32.taken("start", start)
        struct.start = c_start
        c_valid_from, self.valid_from = INT32.taken("valid_from", valid_from)
        struct.valid_from = c_valid_from
        c_valid_until, self.valid_until = INT32.taken_optional("valid_until", valid_until)
        struct.valid_until = c_valid_until
        c_needs, self.needs = UINT32.taken_optional("needs", needs)
        struct.needs = c_needs
        c_excludes, self.excludes = UINT32.taken_optional("excludes", excludes)
        struct.excludes = c_excludes
        c_flags, self.flags = UINT32.taken_optional("flags", flags)
        struct.flags = c_flags
        c_name = NULL if name is None else ffi.new("char[]", text_in("name", name))
        struct.name = c_name
        self.name = name
        struct.count = agree(
            ("rule", c_rule),
            ("days", c_days),
            ("counting", c_counting),
            ("start", c_start),
            ("valid_from", c_valid_from),
            ("valid_until", c_valid_until),
            ("needs", c_needs),
            ("excludes", c_excludes),
            ("flags", c_flags),
        )
        self._struct = struct
        self._held = (
            c_rule,
            c_days,
            c_counting,
            c_start,
            c_valid_from,
            c_valid_until,
            c_needs,
            c_excludes,
            c_flags,
            c_name,
        )

    @classmethod
    def _lent(cls, struct: Any, owner: Any) -> LegalCapColumns:
        self = cls.__new__(cls)
        self.rule = UINT32.lent(struct.rule, struct.count, owner)
        self.days = INT32.lent(struct.days, struct.count, owner)
        self.counting = INT32.lent(struct.counting, struct.count, owner)
        self.start = INT32.lent(struct.start, struct.count, owner)
        self.valid_from = INT32.lent(struct.valid_from, struct.count, owner)
        self.valid_until = INT32.lent_optional(struct.valid_until, struct.count, owner)
        self.needs = UINT32.lent_optional(struct.needs, struct.count, owner)
        self.excludes = UINT32.lent_optional(struct.excludes, struct.count, owner)
        self.flags = UINT32.lent_optional(struct.flags, struct.count, owner)
        self.name = text_out(struct.name)
        self._struct = struct
        self._held = owner
        return self


class LegalCap(NamedTuple):
    """The cap of one invoice."""

    status: LegalCapStatus
    """a LegalCapStatus"""
    flags: LegalCapFlags
    """flags of LegalCapFlags, of the two rows that decided"""
    days_first: datetime.date | None
    """latest lawful date, days and then the end of month"""
    month_first: datetime.date | None
    """latest lawful date, end of month and then days"""
    excess_days_first: int
    """days by which the due date passes `days_first`, 0 when lawful"""
    excess_month_first: int
    """the same for `month_first`"""
    row_days_first: int
    """row that decided, from 0; UINT32_MAX: none"""
    row_month_first: int
    """the same for `month_first`"""

    @classmethod
    def _read(cls, struct: Any) -> LegalCap:
        (
            status,
            flags,
            days_first,
            month_first,
            excess_days_first,
            excess_month_first,
            row_days_first,
            row_month_first,
        ) = _LEGAL_CAP_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                LegalCapStatus._known[status],
                LegalCapFlags._known[flags],
                DAYS[days_first],
                DAYS[month_first],
                excess_days_first,
                excess_month_first,
                row_days_first,
                row_month_first,
            ),
        )


class LegalCapInvoices(Structure):
    """Many invoices, columns in; None where a column is nullable."""

    __slots__ = ("delivery", "due", "facts", "issue", "receipt", "rule")
    _members = ("rule", "facts", "issue", "delivery", "receipt", "due")
    rule: memoryview[int]
    """number of the rule each falls under"""
    facts: memoryview[int] | None
    """flags of LegalCapFacts; None: none"""
    issue: memoryview[int]
    """day of issue, epoch day"""
    delivery: memoryview[int] | None
    """epoch day; DATE_NONE: not known; None: none is"""
    receipt: memoryview[int] | None
    """epoch day; DATE_NONE: not known; None: none is"""
    due: memoryview[int] | None
    """epoch day; DATE_NONE: only the caps; None: none"""

    def __init__(
        self,
        *,
        rule: Integers,
        facts: Integers | None = None,
        issue: Days,
        delivery: Days | None = None,
        receipt: Days | None = None,
        due: Days | None = None,
    ) -> None:
        struct = ffi.new(_LEGAL_CAP_INVOICES, _LEGAL_CAP_INVOICES_SIZED)
        c_rule, self.rule = UINT32.taken("rule", rule)
        struct.rule = c_rule
        c_facts, self.facts = UINT32.taken_optional("facts", facts)
        struct.facts = c_facts
        c_issue, self.issue = INT32.taken("issue", issue)
        struct.issue = c_issue
        c_delivery, self.delivery = INT32.taken_optional("delivery", delivery)
        struct.delivery = c_delivery
        c_receipt, self.receipt = INT32.taken_optional("receipt", receipt)
        struct.receipt = c_receipt
        c_due, self.due = INT32.taken_optional("due", due)
        struct.due = c_due
        struct.count = agree(
            ("rule", c_rule),
            ("facts", c_facts),
            ("issue", c_issue),
            ("delivery", c_delivery),
            ("receipt", c_receipt),
            ("due", c_due),
        )
        self._struct = struct
        self._held = (c_rule, c_facts, c_issue, c_delivery, c_receipt, c_due)


class LegalCapResults(Structure):
    """Columns out, the caller's; those that are not wanted are None."""

    __slots__ = (
        "days_first",
        "excess_days_first",
        "excess_month_first",
        "flags",
        "invoice_count",
        "month_first",
        "row_days_first",
        "row_month_first",
        "status",
    )
    _members = (
        "status",
        "flags",
        "days_first",
        "month_first",
        "excess_days_first",
        "excess_month_first",
        "row_days_first",
        "row_month_first",
        "invoice_count",
    )
    status: memoryview[int] | None
    """a LegalCapStatus"""
    flags: memoryview[int] | None
    """flags of LegalCapFlags"""
    days_first: memoryview[int] | None
    """epoch day"""
    month_first: memoryview[int] | None
    """epoch day"""
    excess_days_first: memoryview[int] | None
    """days, 0 when lawful"""
    excess_month_first: memoryview[int] | None
    """days, 0 when lawful"""
    row_days_first: memoryview[int] | None
    """row that decided, from 0; UINT32_MAX: none"""
    row_month_first: memoryview[int] | None
    """row that decided, from 0; UINT32_MAX: none"""
    invoice_count: int
    """elements of each column, at least as many as there are invoices; checked before anything is
    written. 0: not stated, the caller vouches for it
    """

    def __init__(
        self,
        *,
        status: Writable | bool | None = None,
        flags: Writable | bool | None = None,
        days_first: Writable | bool | None = None,
        month_first: Writable | bool | None = None,
        excess_days_first: Writable | bool | None = None,
        excess_month_first: Writable | bool | None = None,
        row_days_first: Writable | bool | None = None,
        row_month_first: Writable | bool | None = None,
        invoice_count: int = 0,
    ) -> None:
        struct = ffi.new(_LEGAL_CAP_RESULTS, _LEGAL_CAP_RESULTS_SIZED)
        self._wishes = {}
        struct.invoice_count = integer("invoice_count", invoice_count)
        self.invoice_count = invoice_count
        c_status, self.status = INT32.given("status", status, self._wishes)
        struct.status = c_status
        c_flags, self.flags = UINT32.given("flags", flags, self._wishes)
        struct.flags = c_flags
        c_days_first, self.days_first = INT32.given("days_first", days_first, self._wishes)
        struct.days_first = c_days_first
        c_month_first, self.month_first = INT32.given("month_first", month_first, self._wishes)
        struct.month_first = c_month_first
        c_excess_days_first, self.excess_days_first = INT32.given(
            "excess_days_first", excess_days_first, self._wishes
        )
        struct.excess_days_first = c_excess_days_first
        c_excess_month_first, self.excess_month_first = INT32.given(
            "excess_month_first", excess_month_first, self._wishes
        )
        struct.excess_month_first = c_excess_month_first
        c_row_days_first, self.row_days_first = UINT32.given(
            "row_days_first", row_days_first, self._wishes
        )
        struct.row_days_first = c_row_days_first
        c_row_month_first, self.row_month_first = UINT32.given(
            "row_month_first", row_month_first, self._wishes
        )
        struct.row_month_first = c_row_month_first
        self._struct = struct
        self._held = (
            c_status,
            c_flags,
            c_days_first,
            c_month_first,
            c_excess_days_first,
            c_excess_month_first,
            c_row_days_first,
            c_row_month_first,
        )
        if struct.invoice_count:
            self._room(
                status=struct.invoice_count,
                flags=struct.invoice_count,
                days_first=struct.invoice_count,
                month_first=struct.invoice_count,
                excess_days_first=struct.invoice_count,
                excess_month_first=struct.invoice_count,
                row_days_first=struct.invoice_count,
                row_month_first=struct.invoice_count,
            )


def check(table: LegalCapColumns) -> None:
    """Check a table: rows within limits, countings, starts, flags known, no validity that ends
    before it begins.

    Functions that take a table check it themselves: this one is for those who load one.

    Raises:
        InvalidError: an empty table, or what is listed above
    """
    c_table = struct_in("table", table, LegalCapColumns)
    c_error = thread.error
    c_status = encours_legal_caps_check(c_table, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def legal_cap_compute(
    table: LegalCapColumns,
    rule: int,
    facts: LegalCapFacts,
    dates: TermDates,
    due: datetime.date | None,
) -> LegalCap:
    """The cap of one invoice, and whether a due date keeps it.

    Of the rows of `rule` that hold on the day of issue and whose facts fit, the latest date, under
    each reading apart; of equal ones the lowest row.

    Args:
        rule: number of the rule the invoice falls under
        facts: flags of LegalCapFacts, and the caller's own
        dates: of the invoice; `issue` must be known
        due: the due date to check; DATE_NONE: only the caps

    Returns:
        The answer, with its status; untouched on failure

    Raises:
        InvalidError: the table is not one; a date out of 1900 to 2199; no date of issue
    """
    c_table = struct_in("table", table, LegalCapColumns)
    if not isinstance(rule, int):
        rule = integer("rule", rule)
    if not isinstance(facts, int):
        facts = integer("facts", facts)
    c_dates = struct_in("dates", dates, TermDates)
    c_out = ffi.new(_LEGAL_CAP, _LEGAL_CAP_SIZED)
    c_error = thread.error
    c_status = encours_legal_cap_compute(c_table, rule, facts, c_dates, DATES[due], c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
    return LegalCap._read(c_out)


def apply(table: LegalCapColumns, invoices: LegalCapInvoices, out: LegalCapResults) -> None:
    """The caps of many invoices, as legal_caps.legal_cap_compute() gives each.

    Args:
        out: its columns; untouched on failure

    Raises:
        InvalidError: the table is not one; a date out of 1900 to 2199; no date of issue; stated
            room that is not enough
    """
    c_table = struct_in("table", table, LegalCapColumns)
    c_invoices = struct_in("invoices", invoices, LegalCapInvoices)
    c_out = struct_in("out", out, LegalCapResults)
    out._room(
        status=c_invoices.count,
        flags=c_invoices.count,
        days_first=c_invoices.count,
        month_first=c_invoices.count,
        excess_days_first=c_invoices.count,
        excess_month_first=c_invoices.count,
        row_days_first=c_invoices.count,
        row_month_first=c_invoices.count,
    )
    c_error = thread.error
    c_status = encours_legal_caps_apply(c_table, c_invoices, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)
